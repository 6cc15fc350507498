//! What a picture tells beside its pixels: where and when it was taken, with what, by whom.
//!
//! In: the bytes of a picture. Out: the same without that ([`Cleaned`]), or why it cannot be taken out. The pixels stay
//! as they are, byte by byte, and so do their colours (ICC) and which way up they are shown. What a format has room for
//! and is not known to be needed is taken out, too; so is what lies behind the picture's end.

mod exif;
mod heif;
mod jpeg;
mod png;
#[cfg(test)]
mod tests;
mod tiff;
mod webp;

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Cleaned {
    /// There is nothing to be taken out.
    AsItIs,
    /// The picture without it.
    Without(Vec<u8>),
    /// It tells something that stays.
    Cannot(&'static str),
}

/// Signs that Exif or XMP stands somewhere in a file.
const SIGNS: [&[u8]; 4] =
    [b"Exif\0\0", b"<x:xmpmeta", b"http://ns.adobe.com/xap/1.0/", b"com.apple.quicktime.location"];

/// Files that tell such things, by the endings of their names.
const ENDINGS: [&str; 21] = [
    "jpg", "jpeg", "jfif", "png", "apng", "webp", "tif", "tiff", "heic", "heif", "avif", "jxl", "gif", "dng", "psd",
    "mp4", "m4v", "mov", "m4a", "cr3", "bmp",
];

/// Whether a file may be one that tells more than its pixels, by its name.
pub fn may_tell(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    ENDINGS.contains(&ending.as_str())
}

/// Whether a file is of a kind that cannot be cleaned, by its name.
pub fn is_of_no_known_kind(path: &str) -> bool {
    const KNOWN: usize = 11;
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    ENDINGS[KNOWN..].contains(&ending.as_str())
}

/// Takes it out.
pub fn clean(bytes: &[u8]) -> Cleaned {
    let cleaned = match bytes {
        [0xFF, 0xD8, ..] => jpeg::clean(bytes),
        [0x89, b'P', b'N', b'G', ..] => png::clean(bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::clean(bytes),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => tiff::clean(bytes),
        _ if heif::is_one(bytes) => heif::clean(bytes),
        _ if tells(bytes) => return Cleaned::Cannot("postil does not know how for files of this kind"),
        _ => return Cleaned::AsItIs,
    };
    match cleaned {
        Some(clean) if clean == bytes => Cleaned::AsItIs,
        Some(clean) => Cleaned::Without(clean),
        None if tells(bytes) => Cleaned::Cannot("the file is damaged"),
        None => Cleaned::AsItIs,
    }
}

fn tells(bytes: &[u8]) -> bool {
    SIGNS.iter().any(|sign| memchr::memmem::find(bytes, sign).is_some())
}
