//! PNG (W3C, third edition): Exif, texts, times and chunks that are not in the standard go; all that makes pixels and
//! colours stays.

use super::exif;

/// Chunks that stay, beside those without which there is no picture.
const KEPT: [&[u8]; 16] = [
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs",
    b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

/// The picture without it; none where it is damaged.
pub(super) fn clean(png: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(png.len());
    out.extend(png.get(..8)?);
    let mut at = 8;
    let mut orientation = None;
    let mut place = None;
    loop {
        let length = u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?) as usize;
        let name = png.get(at + 4..at + 8)?;
        let end = at.checked_add(12)?.checked_add(length)?;
        let chunk = png.get(at..end)?;
        // A capital stands for what no picture can be shown without.
        if name[0].is_ascii_uppercase() || KEPT.contains(&name) {
            out.extend(chunk);
        } else if name == b"eXIf" {
            orientation = exif::orientation(&chunk[8..8 + length]);
        }
        if name == b"IHDR" {
            place = Some(out.len());
        }
        if name == b"IEND" {
            break;
        }
        at = end;
    }
    if let (Some(orientation), Some(place)) = (orientation, place) {
        let tiff = exif::only(orientation);
        let mut sum = flate2::Crc::new();
        sum.update(b"eXIf");
        sum.update(&tiff);
        let length = u32::try_from(tiff.len()).ok()?.to_be_bytes();
        let chunk: Vec<u8> = [&length[..], b"eXIf", &tiff, &sum.sum().to_be_bytes()].concat();
        out.splice(place..place, chunk);
    }
    Some(out)
}
