//! A folder → what is mounted in it, so that nothing is carried over, exchanged or removed across the border of a
//! mount.
//!
//! A folder that is mounted from the same disk has the same device number, so the numbers tell nothing; Linux lists its
//! mounts. Where there is no list, none are known, and the device numbers that [`super::tree`] compares are all.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The first mount at `folder` or in it, in order of paths; `folder` is absolute and without links.
pub fn within(folder: &Path) -> Option<PathBuf> {
    let list = fs::read("/proc/self/mountinfo").ok()?;
    first(&list, folder)
}

/// The fifth word of a line is where something is mounted; blanks and the like are written as `\040`.
fn first(list: &[u8], folder: &Path) -> Option<PathBuf> {
    let places = list.split(|byte| *byte == b'\n').filter_map(|line| line.split(|byte| *byte == b' ').nth(4));
    places.map(|place| PathBuf::from(plain(place))).filter(|place| place.starts_with(folder)).min()
}

#[cfg(unix)]
fn plain(word: &[u8]) -> OsString {
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some((&byte, after)) = rest.split_first() {
        let number = after.get(..3).and_then(|digits| std::str::from_utf8(digits).ok());
        match number.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(number) if byte == b'\\' => {
                bytes.push(number);
                rest = &after[3..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

#[cfg(not(unix))]
fn plain(word: &[u8]) -> OsString {
    String::from_utf8_lossy(word).into_owned().into()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const LIST: &[u8] = b"36 35 98:0 / / rw - ext4 /dev/sda1 rw\n\
        40 36 98:0 /up /srv/my\\040site/public/uploads rw - ext4 /dev/sda1 rw\n\
        41 36 98:0 /p /srv/public rw shared:1 - ext4 /dev/sda1 rw\n";

    #[test]
    fn mounts_at_a_folder_and_in_it_are_found_and_no_others() {
        let found = |folder: &str| first(LIST, Path::new(folder)).map(|path| path.display().to_string());
        assert_eq!(found("/srv/my site/public").as_deref(), Some("/srv/my site/public/uploads"));
        assert_eq!(found("/srv/public").as_deref(), Some("/srv/public"));
        assert_eq!(found("/srv/pub"), None);
        assert_eq!(found("/srv/public/inside"), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_mount_is_never_removed_with_what_it_holds() {
        assert_eq!(within(Path::new("/proc")).as_deref(), Some(Path::new("/proc")));
        let refused = super::super::exchange::remove(Path::new("/proc")).expect_err("a mount");
        assert_eq!(refused.kind(), std::io::ErrorKind::CrossesDevices);
    }
}
