//! JPEG (ITU-T T.81): Exif, XMP, IPTC, comments and makers' segments go; JFIF, ICC and Adobe's note on colours stay.
//!
//! What lies behind the end of the picture goes, too: previews, second pictures and short films of phones.

use super::exif;

const APP0: u8 = 0xE0;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;
const APP14: u8 = 0xEE;
const APP15: u8 = 0xEF;
const COMMENT: u8 = 0xFE;
const START_OF_SCAN: u8 = 0xDA;
const END: u8 = 0xD9;

/// The picture without it; none where it is damaged.
pub(super) fn clean(jpeg: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(jpeg.len());
    out.extend(&jpeg[..2]);
    let mut orientation = None;
    // Where the orientation goes: behind JFIF, which comes first.
    let mut place = 2;
    let mut at = 2;
    loop {
        let marker = marker(jpeg, &mut at)?;
        if marker == END {
            out.extend([0xFF, END]);
            break;
        }
        if (0xD0..=0xD7).contains(&marker) || marker == 0x01 {
            out.extend([0xFF, marker]);
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*jpeg.get(at)?, *jpeg.get(at + 1)?]));
        let segment = jpeg.get(at + 2..at.checked_add(length)?)?;
        if marker == APP1 && orientation.is_none() {
            orientation = segment.strip_prefix(b"Exif\0\0").and_then(exif::orientation);
        }
        if is_kept(marker, segment) {
            out.extend([0xFF, marker]);
            out.extend(&jpeg[at..at + length]);
            if marker == APP0 {
                place = out.len();
            }
        }
        at += length;
        if marker == START_OF_SCAN {
            let end = scan_end(jpeg, at);
            out.extend(&jpeg[at..end]);
            // A picture that is cut short shows what there is.
            if end == jpeg.len() {
                break;
            }
            at = end;
        }
    }
    if let Some(orientation) = orientation {
        let tiff = exif::only(orientation);
        let length = u16::try_from(2 + 6 + tiff.len()).ok()?.to_be_bytes();
        let segment: Vec<u8> = [&[0xFF, APP1], &length[..], b"Exif\0\0", &tiff].concat();
        out.splice(place..place, segment);
    }
    Some(out)
}

/// The next marker; bytes that fill the space before it count for nothing.
fn marker(jpeg: &[u8], at: &mut usize) -> Option<u8> {
    if *jpeg.get(*at)? != 0xFF {
        return None;
    }
    while *jpeg.get(*at)? == 0xFF {
        *at += 1;
    }
    *at += 1;
    jpeg.get(*at - 1).copied()
}

fn is_kept(marker: u8, segment: &[u8]) -> bool {
    match marker {
        APP0 => segment.starts_with(b"JFIF\0"),
        APP2 => segment.starts_with(b"ICC_PROFILE\0"),
        APP14 => segment.starts_with(b"Adobe"),
        APP1..=APP15 | COMMENT => false,
        _ => true,
    }
}

/// Where the pixels of a scan end: before the next marker that is not one of theirs.
fn scan_end(jpeg: &[u8], from: usize) -> usize {
    let rest = &jpeg[from..];
    let is_end = |at: &usize| rest.get(at + 1).is_some_and(|next| !matches!(next, 0 | 0xD0..=0xD7 | 0xFF));
    memchr::memchr_iter(0xFF, rest).find(is_end).map_or(jpeg.len(), |at| from + at)
}
