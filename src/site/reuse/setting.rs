//! All that every page of a site depends on, thing by thing: the program, the configuration, templates, styles, people,
//! what is asked for.
//!
//! Not: what is asked for one thing at a time, as whether drafts are shown is, and what only some pages show.

use super::super::{Configured, Wishes, icons};
use crate::cache::{Digest, Setting};
use crate::load::disk::Disk;
use crate::load::file;
use crate::load::tree::Tree;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The same source text makes the same program.
pub(super) const PROGRAM: &str = env!("POSTIL_SOURCE");

const DRAFTS: &str = "with `--drafts`";
const NO_DRAFTS: &str = "without `--drafts`";

/// All of it together.
pub(in crate::site) fn setting(root: &Disk, configured: &Configured, wishes: &Wishes, tree: &Tree) -> Setting {
    MadeWith::of(root, configured, wishes, tree).setting()
}

/// What pages were made with: what each thing is called, and a digest of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeWith(Vec<(String, String)>);

impl MadeWith {
    /// What the pages of a site are made with; what cannot be read counts as why.
    pub(in crate::site) fn of(root: &Disk, configured: &Configured, wishes: &Wishes, tree: &Tree) -> Self {
        let config = &configured.config;
        let drafts = if wishes.drafts { DRAFTS } else { NO_DRAFTS };
        let icons = icons::own(tree).into_iter().map(|icon| icon.path);
        let mut all = vec![
            ("by another postil".to_owned(), PROGRAM.to_owned()),
            (drafts.to_owned(), String::new()),
            ("with other icons".to_owned(), icons.collect::<Vec<_>>().join(" ")),
            ("with another `postil.toml` or `--base-url`".to_owned(), digest(format!("{config:?}").as_bytes())),
        ];
        let styles =
            std::iter::once(config.style.as_str()).chain(config.cite_as.iter().map(|name| name.value.as_str()));
        let styles = styles.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "csl"));
        let theme = tree.templates.iter().chain(&tree.languages).map(String::as_str);
        let files = styles.chain(theme).chain(tree.people.as_deref());
        for path in files {
            let content = match file::bytes(root, path, u64::MAX, "") {
                Ok(bytes) => digest(&bytes),
                Err(error) => error.to_string(),
            };
            all.push((format!("with another `{path}`"), content));
        }
        Self(all)
    }

    /// All of it together but whether drafts are shown: most articles have none, and are kept for both.
    pub(super) fn setting(&self) -> Setting {
        let all = self.0.iter().filter(|(name, _)| ![DRAFTS, NO_DRAFTS].contains(&name.as_str()));
        Setting(Digest::of_parts(all.flat_map(|(name, content)| [name, content])))
    }

    /// How something was made that was made with `other`, in words, where that is not the same.
    pub(in crate::site) fn difference<'a>(&'a self, other: &'a Self) -> Option<&'a str> {
        let differs = other.0.iter().find(|one| !self.0.contains(one));
        differs.or_else(|| self.0.iter().find(|one| !other.0.contains(one))).map(|(name, _)| name.as_str())
    }
}

fn digest(bytes: &[u8]) -> String {
    Digest::of(bytes).to_hex()
}
