//! Where the site is: the folder with `postil.toml`, here or above.

use super::LoadError;
use crate::report::visible;
use std::fmt;
use std::path::{Path, PathBuf};

/// The name of the configuration file, which makes a folder a site.
pub const CONFIG: &str = "postil.toml";
/// postil's own folder inside a site.
pub const STATE: &str = ".postil";

/// There is no site here.
#[derive(Debug)]
pub struct NoSite {
    /// Where the search began.
    pub start: PathBuf,
}

impl fmt::Display for NoSite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no `{CONFIG}` in `{}` or a folder above it", visible::path(&self.start))
    }
}

impl std::error::Error for NoSite {}

/// The nearest folder with a `postil.toml`, from `start` upwards.
///
/// # Errors
/// When there is none.
pub fn find(start: &Path) -> Result<PathBuf, NoSite> {
    let absolute = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
    let found = absolute.ancestors().find(|folder| folder.join(CONFIG).is_file());
    found.map(Path::to_owned).ok_or_else(|| NoSite { start: start.to_owned() })
}

/// A folder that must be there to be read.
///
/// # Errors
/// When it is not, or not readable.
pub fn readable(folder: &Path) -> Result<(), LoadError> {
    std::fs::read_dir(folder).map(drop).map_err(|error| LoadError::io(folder, &error))
}
