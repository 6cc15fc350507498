//! What tells a file changed without reading it.
//!
//! In: what the file system says of it. Out: a stamp, or none where it cannot be relied on: a file that was changed as
//! lately as the clock can tell may be changed once more under the same time.

use serde::{Deserialize, Serialize};
use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Size, the times of the last change of content and of anything else, and which file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState {
    size: u64,
    changed: u64,
    touched: u64,
    node: u64,
}

/// How coarse the time of a file may be: two seconds, as FAT has it.
const COARSE: Duration = Duration::from_secs(2);

impl FileState {
    /// The stamp of a file that was looked at when the file system's clock said `now`, before it was read.
    pub fn of(about: &Metadata, now: SystemTime) -> Option<Self> {
        let stamp = Self::bare(about);
        let settled = now.checked_sub(COARSE).map_or(0, nanoseconds);
        (stamp.changed < settled && stamp.touched < settled).then_some(stamp)
    }

    /// The stamp as it is, to be held against one that was relied on.
    pub fn bare(about: &Metadata) -> Self {
        let changed = about.modified().map_or(u64::MAX, nanoseconds);
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let touched = about.ctime().cast_unsigned().wrapping_mul(1_000_000_000);
            let touched = touched.wrapping_add(about.ctime_nsec().cast_unsigned());
            Self { size: about.len(), changed, touched, node: about.ino() }
        }
        #[cfg(not(unix))]
        {
            Self { size: about.len(), changed, touched: changed, node: 0 }
        }
    }
}

/// Since 1970; before that, a time that never settles.
fn nanoseconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).map_or(u64::MAX, |since| since.as_nanos() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_changed_just_now_is_not_relied_on() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        let about = file.as_file().metadata().expect("known");
        let now = about.modified().expect("a time");
        assert_eq!(FileState::of(&about, now), None);
        assert_eq!(FileState::of(&about, now + Duration::from_secs(1)), None);
        assert_eq!(FileState::of(&about, now + Duration::from_secs(3)), Some(FileState::bare(&about)));
    }
}
