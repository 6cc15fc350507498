//! Whether a photograph is shown on its side: cameras save what they see and note how they were held.
//!
//! In: the first bytes of a JPEG file.
//! Out: what the tag `Orientation` of Exif (CIPA DC-008, 4.6.5) says, which browsers obey for JPEG.

/// Whether width and height change places when the image is shown.
pub(super) fn is_on_its_side(jpeg: &[u8]) -> bool {
    exif(jpeg).and_then(orientation).is_some_and(|orientation| (5..=8).contains(&orientation))
}

/// The TIFF part of the first Exif segment.
fn exif(jpeg: &[u8]) -> Option<&[u8]> {
    const APP1: u8 = 0xE1;
    const START_OF_SCAN: u8 = 0xDA;
    let mut rest = jpeg.get(2..)?;
    loop {
        let [0xFF, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = rest.get(4..2 + length)?;
        if marker == APP1
            && let Some(tiff) = segment.strip_prefix(b"Exif\0\0")
        {
            return Some(tiff);
        }
        if marker == START_OF_SCAN {
            return None;
        }
        rest = &rest[2 + length..];
    }
}

fn orientation(tiff: &[u8]) -> Option<u16> {
    const ORIENTATION: u16 = 0x0112;
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) } as usize)
    };
    let directory = long(4)?;
    let entries = usize::from(short(directory)?);
    let entry = (0..entries).map(|entry| directory + 2 + 12 * entry).find(|at| short(*at) == Some(ORIENTATION))?;
    short(entry + 8)
}
