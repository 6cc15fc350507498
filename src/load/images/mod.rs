//! How large images are shown, so that a page keeps their place free before they are there.
//!
//! In: the first bytes of every image that is copied.
//! Out: its size. What has none of its own (a drawing that fills its place) is left without; a file that no browser can
//! show is reported.
//! Not: the pixels, which are the browser's.

mod drawing;
pub mod metadata;
mod turned;

use super::file::nowhere;
use super::{LoadError, beneath};
use crate::report::{Code, Diagnostic};
use rayon::prelude::*;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek};
use std::path::Path;

/// Width and height in CSS pixels, each from 1 to [`MOST_PIXELS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// From side to side.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// No browser shows more.
const MOST_PIXELS: usize = 1 << 20;

/// How much of a file may come before what is looked for: profiles, small previews, comments.
const HEAD: u64 = 256 * 1024;

/// Files of a site that are images, and what is wrong with them.
#[derive(Debug, Default)]
pub struct Images {
    /// Those that have a size: the file, from the site's folder, and the size.
    pub sizes: Vec<(String, Size)>,
    /// Those that cannot be shown.
    pub diagnostics: Vec<Diagnostic>,
}

/// Measures the images among some files of the site in `root`, in their order.
///
/// # Errors
/// The disk's.
pub fn measure(root: &Path, paths: &[&String]) -> Result<Images, LoadError> {
    let measured: Vec<Measured> = paths
        .par_iter()
        .filter(|path| kind(path).is_some())
        .map(|path| one(root, path))
        .collect::<Result<_, LoadError>>()?;
    let mut images = Images::default();
    for one in measured {
        match one {
            Measured::Size(path, size) => images.sizes.push((path, size)),
            Measured::Without => {}
            Measured::Damaged(diagnostic) => images.diagnostics.push(*diagnostic),
        }
    }
    Ok(images)
}

enum Measured {
    Size(String, Size),
    Without,
    Damaged(Box<Diagnostic>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pixels,
    Drawing,
}

/// Whether a file is an image, by its name.
pub fn is_image(path: &str) -> bool {
    kind(path).is_some()
}

/// What the name of a file says that it is.
fn kind(path: &str) -> Option<Kind> {
    let (_, ending) = path.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "png" | "apng" | "jpg" | "jpeg" | "jfif" | "gif" | "webp" | "avif" | "bmp" | "ico" => Some(Kind::Pixels),
        "svg" => Some(Kind::Drawing),
        _ => None,
    }
}

fn one(root: &Path, path: &str) -> Result<Measured, LoadError> {
    let (file, _) = beneath::open(root, Path::new(path))?;
    let found = match kind(path) {
        Some(Kind::Drawing) => return Ok(drawing(file).map_or(Measured::Without, |size| sized(path, size))),
        _ => pixels(&mut BufReader::new(file)),
    };
    Ok(found.map_or_else(|| Measured::Damaged(Box::new(damaged(path))), |size| sized(path, size)))
}

fn sized(path: &str, size: Size) -> Measured {
    Measured::Size(path.to_owned(), size)
}

fn damaged(path: &str) -> Diagnostic {
    let message = format!("`{path}` is no image that a browser can show");
    nowhere(path, Code::BrokenImage, message).help("save it again as PNG, JPEG, WebP, AVIF, GIF or SVG")
}

/// The size of an image made of pixels, the way up that browsers show it.
fn pixels(reader: &mut (impl BufRead + Seek)) -> Option<Size> {
    let found = imagesize::reader_size(&mut *reader).ok()?;
    let size = size(found.width, found.height)?;
    reader.rewind().ok()?;
    let mut head = Vec::new();
    if reader.fill_buf().ok()?.starts_with(&[0xFF, 0xD8]) {
        reader.take(HEAD).read_to_end(&mut head).ok()?;
    }
    Some(if turned::is_on_its_side(&head) { Size { width: size.height, height: size.width } } else { size })
}

fn drawing(file: File) -> Option<Size> {
    let mut head = Vec::new();
    file.take(HEAD).read_to_end(&mut head).ok()?;
    drawing::size(&String::from_utf8_lossy(&head))
}

fn size(width: usize, height: usize) -> Option<Size> {
    let side = |pixels: usize| u32::try_from(pixels).ok().filter(|_| (1..=MOST_PIXELS).contains(&pixels));
    Some(Size { width: side(width)?, height: side(height)? })
}

#[cfg(test)]
fn of(bytes: &[u8]) -> Option<(u32, u32)> {
    pixels(&mut std::io::Cursor::new(bytes)).map(|size| (size.width, size.height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const GIF: &[u8] = b"GIF89a\x02\x01\x05\0\x80\0\0";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0\x08\x02\0\0\0";
    const WEBP: &[u8] = b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\x03\0\x57\x02\0";
    /// 640 by 480, with an Exif part that says how the camera was held.
    fn jpeg(orientation: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1, 0, exif.len() as u8 + 2];
        bytes.extend(exif);
        bytes.extend([0xFF, 0xC0, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
        bytes
    }

    #[test]
    fn images_are_as_large_as_their_first_bytes_say() {
        assert_eq!(of(GIF), Some((258, 5)));
        assert_eq!(of(PNG), Some((1024, 768)));
        assert_eq!(of(WEBP), Some((800, 600)));
    }

    #[test]
    fn a_photograph_is_measured_the_way_up_that_it_is_shown() {
        for upright in [1, 2, 3, 4, 0, 9] {
            assert_eq!(of(&jpeg(upright)), Some((640, 480)), "{upright}");
        }
        for side in [5, 6, 7, 8] {
            assert_eq!(of(&jpeg(side)), Some((480, 640)), "{side}");
        }
    }

    #[test]
    fn what_is_no_image_has_no_size() {
        for bytes in
            [b"".as_slice(), b"<!doctype html><title>404</title>", &PNG[..20], b"\xFF\xD8\xFF\xE1\0\0\0\0\0\0\0\0"]
        {
            assert_eq!(of(bytes), None, "{bytes:?}");
        }
        let mut empty = PNG.to_vec();
        empty[19] = 0;
        empty[18] = 0;
        assert_eq!(of(&empty), None, "no pixels across");
    }

    proptest! {
        #[test]
        fn damaged_images_do_no_harm(
            which in 0..4_usize,
            cut in 0..200_usize,
            changes in proptest::collection::vec((0..200_usize, any::<u8>()), 0..12),
        ) {
            let mut bytes = [GIF.to_vec(), PNG.to_vec(), WEBP.to_vec(), jpeg(6)][which].clone();
            for (at, byte) in changes {
                if let Some(old) = bytes.get_mut(at) {
                    *old = byte;
                }
            }
            bytes.truncate(cut);
            let _ = of(&bytes);
        }
    }
}
