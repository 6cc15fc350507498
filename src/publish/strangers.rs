//! What lies in an output folder without a site of ours → whether the first site may be published there.
//!
//! A folder with somebody's files is hardly meant: nothing of it would be lost, but a site would lie among them, and
//! whoever serves the site would serve them, too. So it is asked for once, by `--adopt`; from then on postil's record
//! is there. What hosts and version control keep beside a site is no stranger.

use std::ffi::OsStr;
use std::path::Path;

use super::error::{PublishError, shown};
use super::guard::OutFolder;
use super::tree::{Tree, TreeEntry};

/// Files that hosts read beside a site; hidden ones (`.git`, `.nojekyll`, `.well-known`) are at home there, too.
const OF_HOSTS: [&str; 3] = ["CNAME", "_headers", "_redirects"];

/// Refuses a folder that holds what others wrote.
///
/// # Errors
///
/// Names the first of them, in order of names.
pub fn refuse(out: &OutFolder, tree: &Tree) -> Result<(), PublishError> {
    let files = tree.iter().filter(|(_, entry)| *entry != TreeEntry::Folder);
    let strangers = files.filter_map(|(path, _)| Path::new(path).iter().next()).filter(|name| is_strange(name));
    let Some(first) = strangers.min() else { return Ok(()) };
    let message = format!("{} holds what postil did not write, such as {}", shown(&out.shown), shown(first.as_ref()));
    let help = "choose a folder of its own, or add `--adopt`, once, to publish among these files; they stay";
    Err(PublishError::new(&out.shown, message).with_help(help))
}

fn is_strange(name: &OsStr) -> bool {
    !name.as_encoded_bytes().starts_with(b".") && OF_HOSTS.iter().all(|known| name != *known)
}
