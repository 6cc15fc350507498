//! All that every page of a site depends on, as one digest: the program, the configuration, templates, styles, people,
//! what is asked for.
//!
//! Not: what is asked for one thing at a time, and what only some pages show.

use super::super::{Configured, Wishes};
use crate::cache::{Digest, Setting};
use crate::load::disk::Disk;
use crate::load::file;
use crate::load::tree::Tree;
use std::path::Path;

/// The same source text makes the same program.
pub(super) const PROGRAM: &str = env!("POSTIL_SOURCE");

/// The digest; what cannot be read counts as why.
pub(in crate::site) fn setting(root: &Disk, configured: &Configured, wishes: &Wishes, tree: &Tree) -> Setting {
    let config = &configured.config;
    let mut parts = vec![PROGRAM.to_owned(), format!("{config:?}"), format!("{}", wishes.drafts)];
    let styles = std::iter::once(config.style.as_str()).chain(config.cite_as.iter().map(|name| name.value.as_str()));
    let styles = styles.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "csl"));
    let files = styles.chain(tree.templates.iter().map(String::as_str)).chain(tree.people.as_deref());
    for path in files {
        parts.push(path.to_owned());
        parts.push(match file::bytes(root, path, u64::MAX, "") {
            Ok(bytes) => format!("{:?}", Digest::of(&bytes)),
            Err(error) => error.to_string(),
        });
    }
    Setting(Digest::of_parts(parts))
}
