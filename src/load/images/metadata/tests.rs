//! The thirty pictures of `tests/pictures`, and damaged ones.

use super::{Cleaned, clean};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// What a picture of the folder tells.
const TOLD: [&[u8]; 8] = [
    b"Owner-Of-The-Camera",
    b"Machine-Of-The-Owner",
    b"Serial-Number",
    b"2024:05:06",
    b"xmpmeta",
    b"GPSLatitude",
    b"8BIM",
    // 12.34 seconds of a degree.
    b"\x00\x00\x02\x69\x00\x00\x00\x32",
];

fn pictures() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .expect("is there")
        .map(|entry| entry.expect("is readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "py"))
        .map(|path| (path.clone(), std::fs::read(path).expect("is readable")))
        .collect();
    found.sort();
    found
}

fn has(bytes: &[u8], sign: &[u8]) -> bool {
    memchr::memmem::find(bytes, sign).is_some()
}

/// The bytes of the pixels, as far as they stand together.
fn pixels(bytes: &[u8]) -> Vec<u8> {
    let from = |sign: &[u8]| memchr::memmem::find(bytes, sign).map(|at| at + sign.len());
    if bytes.starts_with(&[0xFF, 0xD8]) {
        let (start, end) = (from(&[0xFF, 0xDB]), memchr::memmem::rfind(bytes, &[0xFF, 0xD9]));
        return bytes[start.expect("has tables")..end.expect("has an end")].to_vec();
    }
    if bytes.starts_with(b"\x89PNG") {
        let start = from(b"IDAT").expect("has pixels");
        return bytes[start..memchr::memmem::find(bytes, b"IEND").expect("has an end")].to_vec();
    }
    if bytes.starts_with(b"RIFF") {
        let start = from(b"VP8L").or(from(b"VP8 ")).expect("has pixels");
        let length = u32::from_le_bytes(bytes[start..start + 4].try_into().expect("four"));
        return bytes[start..start + length as usize].to_vec();
    }
    Vec::new()
}

#[test]
fn thirty_pictures_in_five_formats_tell_nothing_and_keep_their_pixels() {
    let pictures = pictures();
    assert_eq!(pictures.len(), 30);
    for (path, bytes) in pictures {
        let told = TOLD.iter().filter(|sign| has(&bytes, sign)).count();
        assert!(told >= 5, "{path:?} tells {told} things");
        let Cleaned::Without(clean) = clean(&bytes) else { panic!("{path:?} is not cleaned") };
        for sign in TOLD {
            assert!(!has(&clean, sign), "{path:?} still tells {:?}", String::from_utf8_lossy(sign));
        }
        assert_eq!(pixels(&clean), pixels(&bytes), "{path:?}");
        assert_eq!(super::clean(&clean), Cleaned::AsItIs, "{path:?}: what is clean stays as it is");
    }
}

#[test]
fn a_picture_is_shown_the_same_way_up() {
    for (path, bytes) in pictures().into_iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "jpg")) {
        let Cleaned::Without(clean) = clean(&bytes) else { panic!("{path:?}") };
        let size = |bytes: &[u8]| super::super::of(bytes);
        assert_eq!(size(&clean), size(&bytes), "{path:?}");
    }
}

#[test]
fn what_cannot_be_cleaned_is_said_and_other_files_are_left_alone() {
    assert_eq!(clean(b"\xFF\x0A jxl <x:xmpmeta>"), Cleaned::Cannot("postil does not know how for files of this kind"));
    assert_eq!(clean(b"\xFF\xD8\xFF\xE1\x01\0Exif\0\0MM"), Cleaned::Cannot("the file is damaged"));
    assert_eq!(clean(b"<!doctype html>"), Cleaned::AsItIs);
    assert_eq!(clean(b""), Cleaned::AsItIs);
}

proptest! {
    #[test]
    fn damaged_pictures_do_no_harm(
        which in 0..30_usize,
        cut in 0..6_000_usize,
        changes in proptest::collection::vec((0..4_000_usize, any::<u8>()), 0..12),
    ) {
        let mut bytes = pictures().swap_remove(which).1;
        for (at, byte) in changes {
            if let Some(old) = bytes.get_mut(at) {
                *old = byte;
            }
        }
        bytes.truncate(cut);
        let _ = clean(&bytes);
    }
}
