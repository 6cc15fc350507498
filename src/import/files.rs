//! Where on the site what comes is written.
//!
//! In: an [`Arrival`], and where it is wanted. Out: [`Planned`]: files with their contents, in order, every path below
//! the site's folder and made of names that a website can have. Not: writing, and whether something is there already.

use super::arrival::{Arrival, NewArticle};
use super::contents::Contents;
use super::notes::sidecar;
use crate::load::address::{follow, join};
use crate::report::{Code, Diagnostic};
use std::collections::HashMap;

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its path from the site's folder.
    pub path: String,
    /// What it gets.
    pub contents: Contents,
    /// The article whose text it is, as an index of [`Arrival::articles`].
    pub article: Option<usize>,
}

/// Where articles are wanted.
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// The folder below `content/`; empty for `content/` itself.
    pub into: String,
    /// The name of the one article.
    pub name: Option<String>,
}

impl Arrival {
    /// The files of everything that comes; two of one name are kept apart by numbers. What has no possible name is
    /// told.
    pub fn planned(&mut self, target: &Target) -> Vec<Planned> {
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut planned = Vec::new();
        let mut faults = Vec::new();
        for (index, article) in self.articles.iter().enumerate() {
            let wanted = target.name.clone().unwrap_or_else(|| join(&target.into, &article.name));
            let Some(name) = safe(&wanted) else {
                faults.push(nameless(&article.from, &article.name));
                continue;
            };
            let repeats = taken.entry(name.to_lowercase()).and_modify(|count| *count += 1).or_insert(1);
            let name = if *repeats > 1 { format!("{name}-{repeats}") } else { name };
            planned.extend(files_of(article, index, &name));
        }
        for (path, contents) in &self.files {
            match safe(path) {
                Some(path) => {
                    let inside = path.strip_prefix("content/").map(|rest| join(&target.into, rest));
                    let path = inside.map_or(path.clone(), |inside| format!("content/{inside}"));
                    planned.push(Planned { path, contents: contents.clone(), article: None });
                }
                None => faults.push(nameless(path, path)),
            }
        }
        for (path, lines) in &self.behind {
            planned.push(Planned { path: path.clone(), contents: Contents::Behind(lines.clone()), article: None });
        }
        self.faults.append(&mut faults);
        planned
    }
}

fn files_of(article: &NewArticle, index: usize, name: &str) -> Vec<Planned> {
    let stem = format!("content/{name}");
    let stem = if article.beside.is_empty() || is_index(name) { stem } else { format!("{stem}/index") };
    let folder = stem.rsplit_once('/').map_or("content", |(folder, _)| folder);
    let text = article.front.written() + article.body.trim_matches('\n') + "\n";
    let mut files = vec![Planned { path: format!("{stem}.md"), contents: Contents::Text(text), article: Some(index) }];
    let notes = sidecar(&article.people, &article.notes, &article.responses);
    if !notes.is_empty() {
        files.push(Planned { path: format!("{stem}.notes.toml"), contents: Contents::Text(notes), article: None });
    }
    let beside = article.beside.iter().filter_map(|(name, contents)| {
        let path = format!("{folder}/{}", safe(name)?);
        Some(Planned { path, contents: contents.clone(), article: None })
    });
    files.extend(beside);
    files
}

fn is_index(name: &str) -> bool {
    matches!(name.rsplit('/').next(), Some("index" | "_index"))
}

/// A path whose names every system and every website can have: nothing that leads out, nothing hidden, no controls.
pub(super) fn safe(path: &str) -> Option<String> {
    let path = follow("", &path.replace('\\', "/"))?;
    let forbidden = |c: char| c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '#' | '%');
    let names: Vec<String> = path
        .split('/')
        .map(|name| name.replace(forbidden, "-").trim_start_matches('.').trim().trim_end_matches('.').to_owned())
        .collect();
    let is_fine = names.iter().all(|name| !name.is_empty() && name.len() <= 200);
    is_fine.then(|| names.join("/"))
}

fn nameless(from: &str, name: &str) -> Diagnostic {
    let message = format!("`{name}` cannot be the name of a file here");
    crate::load::file::nowhere(from, Code::Refused, message).help("give the article another name with `--as`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_site_or_hides() {
        for (name, kept) in [
            ("a/b", Some("a/b")),
            ("a/./b//c", Some("a/b/c")),
            ("../a", None),
            ("a/../../b", None),
            ("..\\..\\a", None),
            ("", None),
            (".hidden/.x", Some("hidden/x")),
            ("C:/a", Some("C-/a")),
            ("a\u{0}b?", Some("a-b-")),
            ("...", None),
        ] {
            assert_eq!(safe(name).as_deref(), kept, "{name:?}");
        }
        assert_eq!(safe(&"x".repeat(201)), None);
    }

    #[test]
    fn two_of_one_name_are_kept_apart_and_files_make_a_folder() {
        let mut arrival = Arrival::default();
        let one = NewArticle { name: "rivers".to_owned(), ..NewArticle::default() };
        let mut other = NewArticle { name: "Rivers".to_owned(), ..NewArticle::default() };
        other.beside.insert("../map.png".to_owned(), Contents::Bytes(vec![1]));
        other.beside.insert("map.png".to_owned(), Contents::Bytes(vec![1]));
        arrival.article(one);
        arrival.article(other);
        let target = Target { into: "essays".to_owned(), name: None };
        let paths: Vec<String> = arrival.planned(&target).into_iter().map(|file| file.path).collect();
        let expected =
            ["content/essays/rivers.md", "content/essays/Rivers-2/index.md", "content/essays/Rivers-2/map.png"];
        assert_eq!(paths, expected);
    }
}
