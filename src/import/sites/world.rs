//! Everything of a site that links may lead to, by its path, its address and its name.
//!
//! In: all pages and files, when they are read. Out: where a link of theirs leads. Not: how it is written here.

use super::page::{Page, bare};
use crate::load::address::{self, follow, join};
use std::collections::{HashMap, HashSet};

/// Everything that links may lead to.
#[derive(Debug, Default)]
pub struct World {
    pub pages: HashMap<String, usize>,
    addresses: HashMap<String, usize>,
    /// Pages by the names of their files, in lower case; none where two have one name.
    names: HashMap<String, Option<usize>>,
    titles: HashMap<String, Option<usize>>,
    /// Files: theirs by ours, with whether a page leads to them.
    pub files: HashMap<String, String>,
    file_names: HashMap<String, Option<String>>,
    folders: HashSet<String>,
    content: String,
    statics: Vec<String>,
    prefix: String,
    own: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To a page.
    Page(usize),
    /// To a file, by their path.
    File(String),
    /// To a folder of pages, by its name below `content/`.
    Folder(String),
    /// To another site.
    Away,
    /// Nowhere.
    Nowhere,
}

impl World {
    /// Takes in everything.
    pub fn new(pages: &[Page], files: HashMap<String, String>, settings: &super::settings::Settings) -> Self {
        let mut world = Self {
            files,
            content: settings.content.clone(),
            statics: settings.statics.clone(),
            prefix: settings.prefix().to_owned(),
            own: settings.base_url.trim_end_matches('/').to_owned(),
            ..Self::default()
        };
        for (index, page) in pages.iter().enumerate() {
            world.pages.insert(page.path.clone(), index);
            let old = page.old.iter().chain((!page.address.is_empty()).then_some(&page.address));
            for address in old {
                world.addresses.entry(plain(address)).or_insert(index);
            }
            let stem = stem(&page.path).to_lowercase();
            world.names.entry(stem).and_modify(|one| *one = None).or_insert(Some(index));
            let names = page.says(&["names"]).map(|node| super::front::texts(node, false)).unwrap_or_default();
            for title in page.title().into_iter().chain(names) {
                world.titles.entry(bare(&title)).and_modify(|one| *one = None).or_insert(Some(index));
            }
            let folder = page.folder_here();
            let ends = folder.match_indices('/').map(|(at, _)| at).chain([folder.len()]);
            world.folders.extend(ends.map(|end| folder[..end].to_owned()));
        }
        for path in world.files.keys() {
            let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
            world.file_names.entry(name).and_modify(|one| *one = None).or_insert_with(|| Some(path.clone()));
        }
        world
    }

    /// Where a link on a page leads, without what stands behind `#` and `?`.
    pub fn find(&self, page: &Page, written: &str) -> Leads {
        if is_away(written) {
            let inside = written.strip_prefix(&self.own).filter(|_| self.own.contains("://"));
            return match inside {
                Some(rest) if rest.is_empty() || rest.starts_with('/') => match self.at_address(&plain(rest)) {
                    Leads::Nowhere => Leads::Away,
                    found => found,
                },
                _ => Leads::Away,
            };
        }
        let path = decoded(written);
        let inside = path.strip_prefix("@/");
        if let Some(rest) = inside {
            return self.at_path(&join(&self.content, rest)).unwrap_or(Leads::Nowhere);
        }
        let is_rooted = path.starts_with('/');
        let unprefixed = path.strip_prefix(&self.prefix).filter(|rest| is_rooted && rest.starts_with('/'));
        let path = unprefixed.unwrap_or(&path);
        let by_path = |base: &str| follow(base, path.trim_start_matches('/')).and_then(|path| self.at_path(&path));
        let found = if is_rooted {
            by_path(&self.content)
                .or_else(|| by_path(""))
                .or_else(|| self.statics.iter().find_map(|base| by_path(base)))
        } else {
            let beside = follow(page.folder(), path).and_then(|path| self.at_path(&path));
            // Beside the page's own address, where its file has another folder, and then from the top of the texts.
            beside.or_else(|| {
                let base = page.address.rsplit_once('/').map_or("", |(base, _)| base).trim_start_matches('/');
                let address = follow(base, path)?;
                Some(self.at_address(&address.to_lowercase()))
                    .filter(|found| *found != Leads::Nowhere)
                    .or_else(|| self.statics.iter().find_map(|folder| self.at_path(&join(folder, &address))))
            })
        };
        let found = found.or_else(|| is_rooted.then(|| self.at_address(&plain(path))));
        found.or_else(|| by_path(&self.content)).unwrap_or(Leads::Nowhere)
    }

    /// A page or file by what it is called, wherever it lies; of several of one name none.
    pub fn named(&self, page: &Page, name: &str) -> Leads {
        let name = name.trim().trim_matches('/');
        let as_path = [page.folder(), ""].iter().find_map(|base| self.at_path(&follow(base, name)?));
        let lower = name.to_lowercase();
        let last = lower.rsplit('/').next().unwrap_or(&lower);
        let last_stem = last.strip_suffix(".md").unwrap_or(last);
        let by_end = || {
            let end = format!("/{}", lower.strip_suffix(".md").unwrap_or(&lower));
            let mut fitting = self.pages.iter().filter(|(path, _)| {
                format!("/{}", path.to_lowercase()).strip_suffix(".md").is_some_and(|path| path.ends_with(&end))
            });
            fitting.next().map(|(_, index)| *index).filter(|_| fitting.next().is_none())
        };
        as_path
            .or_else(|| self.names.get(last_stem).copied().flatten().map(Leads::Page))
            .or_else(|| if lower.contains('/') { by_end().map(Leads::Page) } else { None })
            .or_else(|| self.titled(&lower).map(Leads::Page))
            .or_else(|| self.file_names.get(last).cloned().flatten().map(Leads::File))
            .unwrap_or(Leads::Nowhere)
    }

    /// The only page that has these words for its title.
    pub fn titled(&self, words: &str) -> Option<usize> {
        let bare = bare(words);
        let one = bare.strip_suffix('s').unwrap_or(&bare);
        [&*bare, one].iter().find_map(|words| self.titles.get(*words).copied().flatten())
    }

    /// A page or a file by its path in their folder.
    fn at_path(&self, path: &str) -> Option<Leads> {
        let path = path.trim_end_matches('/');
        if let Some(index) = self.pages.get(path) {
            return Some(Leads::Page(*index));
        }
        if self.files.contains_key(path) {
            return Some(Leads::File(path.to_owned()));
        }
        let stem = path.strip_suffix(".html").or_else(|| path.strip_suffix(".md")).unwrap_or(path);
        let names = [".md", ".markdown", ".qmd", ".Rmd", "/index.md", "/_index.md", "/README.md", "/index.qmd"];
        names
            .iter()
            .find_map(|ending| self.pages.get(&format!("{stem}{ending}")))
            .map(|index| Leads::Page(*index))
            .or_else(|| {
                let inner = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
                let readme = [join(inner, "README.md"), join(inner, "index.md")];
                readme.iter().find_map(|path| self.pages.get(path)).map(|index| Leads::Page(*index))
            })
    }

    /// A page by its address there, as [`plain`] gives it.
    fn at_address(&self, address: &str) -> Leads {
        let address = plain(address);
        match self.addresses.get(&address) {
            Some(index) => Leads::Page(*index),
            None if self.folders.contains(&address) => Leads::Folder(address),
            None => Leads::Nowhere,
        }
    }
}

/// The id of a heading of a page that a place on it names.
pub fn place(page: &Page, fragment: &str) -> Option<String> {
    let fragment = decoded(fragment);
    page.ids.get(&bare(&fragment)).cloned().filter(|_| !fragment.is_empty())
}

/// Whether an address has a scheme or a host.
pub fn is_away(written: &str) -> bool {
    let end = written.find([':', '/', '?', '#']);
    written.starts_with("//") || end.is_some_and(|at| at > 0 && written[at..].starts_with(':'))
}

/// An address without what generators write differently: `/a/b/`, `/a/b/index.html` and `/a/b.html` are one.
fn plain(address: &str) -> String {
    let path = decoded(address).to_lowercase();
    let path = path.trim_matches('/');
    let path = path.strip_suffix(".html").unwrap_or(path);
    let path = path.strip_suffix("index").filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(path);
    path.trim_matches('/').to_owned()
}

/// Whether a name is that of a text in Markdown.
pub fn is_markdown(path: &str) -> bool {
    matches!(super::files::ending(path).as_str(), "md" | "markdown" | "mdown" | "mkd")
}

/// Takes the day out of a name that begins with one, as it is done for our own files, and gives the rest.
pub fn dated(page: &mut Page) -> String {
    let name = stem(&page.path).to_owned();
    let Some((day, rest)) = address::dated(&name) else { return name };
    page.said.date = Some(day);
    rest.to_owned()
}

/// The name of a file without its folder and its ending; that of its folder where it is the folder's page.
pub fn stem(path: &str) -> &str {
    let path = path.rsplit_once('.').filter(|(_, ending)| !ending.contains('/')).map_or(path, |(stem, _)| stem);
    let own = ["/index", "/_index"].iter().find_map(|name| path.strip_suffix(name)).unwrap_or(path);
    own.rsplit('/').next().unwrap_or(own)
}

/// Percent-decodes; what is not UTF-8 then stays as written.
pub fn decoded(path: &str) -> String {
    percent_encoding::percent_decode_str(path)
        .decode_utf8()
        .map_or_else(|_| path.to_owned(), std::borrow::Cow::into_owned)
}
