//! The old output folder, its record and the new outputs → what becomes of each old file.
//!
//! Unchanged outputs and files of others are carried over, outputs that are no longer made vanish, and what another put
//! in the way of an output is named. A stale output that somebody changed since is kept: it is somebody's work now.
//! Nothing is written here.

use std::collections::{BTreeMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::manifest::{Manifest, Output, OutputRecord, is_as_written};
use super::tree::{Tree, TreeEntry, parent};
use crate::address::OutPath;

/// What becomes of what lies in the output folder; paths in it, in order.
#[derive(Debug, Default)]
pub struct Survey {
    /// Files, links and special files to carry over.
    pub carried: Vec<OsString>,
    /// Empty folders of others, to be made again.
    pub empty_folders: Vec<OsString>,
    /// How many files vanish.
    pub stale: usize,
    /// Stale, but changed since they were written; carried over.
    pub altered: Vec<OutPath>,
    /// Files of others where an output has to go.
    pub obstacles: Vec<OsString>,
    /// Outputs that were as they should be when the build began and no longer are.
    pub disturbed: Vec<OutPath>,
}

/// Decides on all that lies in `tree`, which was read from `out`.
pub fn survey(out: &Path, tree: &Tree, old: &Manifest, new: &BTreeMap<OutPath, Output>) -> Survey {
    let mut survey = Survey { disturbed: disturbed(tree, new), ..Survey::default() };
    let needed: HashSet<&str> = new.keys().flat_map(OutPath::folders).collect();
    let occupied: HashSet<&OsStr> = tree.iter().filter_map(|(path, _)| parent(path)).collect();
    for (path, entry) in tree.iter() {
        let name = path.to_str();
        if entry == TreeEntry::Folder {
            if !occupied.contains(path) && !name.is_some_and(|name| new.contains_key(name)) {
                survey.empty_folders.push(path.to_owned());
            }
            continue;
        }
        let record = name.and_then(|name| old.records.get_key_value(name));
        if let Some(output) = name.and_then(|name| new.get(name)) {
            if !output.staged {
                survey.carried.push(path.to_owned());
            } else if record.is_none() || entry == TreeEntry::Special {
                survey.obstacles.push(path.to_owned());
            }
        } else if is_in_the_way(path, &needed, new) && !is_stale(out, path, entry, record) {
            survey.obstacles.push(path.to_owned());
        } else if is_stale(out, path, entry, record) {
            survey.stale += 1;
        } else {
            survey.altered.extend(record.map(|(path, _)| path.clone()));
            survey.carried.push(path.to_owned());
        }
    }
    for list in [&mut survey.carried, &mut survey.empty_folders, &mut survey.obstacles] {
        list.sort_unstable();
    }
    survey.altered.sort_unstable();
    survey
}

fn disturbed(tree: &Tree, new: &BTreeMap<OutPath, Output>) -> Vec<OutPath> {
    let kept = new.iter().filter(|(_, output)| !output.staged);
    let disturbed = kept.filter(|(path, output)| tree.get(path.as_str()) != Some(TreeEntry::File(output.record.stamp)));
    disturbed.map(|(path, _)| path.clone()).collect()
}

/// Whether an output needs a folder at `path`, or is to be a file where `path` has a folder.
fn is_in_the_way(path: &OsStr, needed: &HashSet<&str>, new: &BTreeMap<OutPath, Output>) -> bool {
    let has_output = |folder: &OsStr| folder.to_str().is_some_and(|name| new.contains_key(name));
    path.to_str().is_some_and(|name| needed.contains(name))
        || std::iter::successors(parent(path), |folder| parent(folder)).any(has_output)
}

fn is_stale(out: &Path, path: &OsStr, entry: TreeEntry, record: Option<(&OutPath, &OutputRecord)>) -> bool {
    match (entry, record) {
        (TreeEntry::File(stamp), Some((_, record))) => is_as_written(&out.join(path), stamp, record),
        _ => false,
    }
}
