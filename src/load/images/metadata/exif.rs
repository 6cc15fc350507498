//! The part of Exif that readers need: which way up a picture is shown.
//!
//! In: the TIFF part of an Exif block. Out: its orientation, and a block that says that and nothing else.

use super::tiff::Tiff;

const ORIENTATION: u16 = 0x0112;

/// The orientation, from 2 to 8; none for a picture that is shown as it is.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let tiff = Tiff::of(tiff)?;
    let entry = tiff.entries(tiff.first()?)?.into_iter().find(|entry| entry.tag == ORIENTATION)?;
    let value = tiff.short(entry.at + 8)?;
    u8::try_from(value).ok().filter(|value| (2..=8).contains(value))
}

/// A TIFF part that holds the orientation alone.
pub(super) fn only(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff
}
