//! WebP (RFC 9649): Exif, XMP and chunks that are not in the standard go.

use super::exif;

const KEPT: [&[u8]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// What `VP8X` says that the file has.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// The picture without it; none where it is damaged.
pub(super) fn clean(webp: &[u8]) -> Option<Vec<u8>> {
    let size = u32::from_le_bytes(webp.get(4..8)?.try_into().ok()?) as usize;
    let webp = webp.get(..size.checked_add(8)?)?;
    let mut out = webp[..12].to_vec();
    let (mut at, mut flags, mut orientation) = (12, None, None);
    while at < webp.len() {
        let name = webp.get(at..at + 4)?;
        let length = u32::from_le_bytes(webp.get(at + 4..at + 8)?.try_into().ok()?) as usize;
        let end = at.checked_add(8)?.checked_add(length)?;
        let content = webp.get(at + 8..end)?;
        let padded = (end + (length & 1)).min(webp.len());
        if KEPT.contains(&name) {
            if name == b"VP8X" {
                flags = Some(out.len() + 8);
            }
            out.extend(&webp[at..padded]);
        } else if name == b"EXIF" {
            orientation = exif::orientation(content.strip_prefix(b"Exif\0\0").unwrap_or(content));
        }
        at = padded;
    }
    if let Some(flags) = flags {
        *out.get_mut(flags)? &= !(HAS_EXIF | HAS_XMP);
        if let Some(orientation) = orientation {
            out[flags] |= HAS_EXIF;
            let tiff = exif::only(orientation);
            out.extend(b"EXIF");
            out.extend(u32::try_from(tiff.len()).ok()?.to_le_bytes());
            out.extend(&tiff);
        }
    }
    let size = u32::try_from(out.len() - 8).ok()?.to_le_bytes();
    out[4..8].copy_from_slice(&size);
    Some(out)
}
