//! Where a link in Markdown leads: to another site, to a page or a file of this one, or nowhere.
//!
//! Links inside the site may name the Markdown file, the page, or a file beside it; they come out relative. What cannot
//! be known before all pages are made (a generated page, a heading of another article) is promised and checked later.

mod by_name;
mod host;
mod image;
mod named;
mod near;
mod place;
mod scheme;

pub use by_name::{ByName, Sort};
pub use image::{Image, Picture, Turn};
pub use near::Near;

use crate::address::OutPath;
use crate::config::RemoteImages;
use crate::edition::Places;
use crate::edition::asked::{Asked, Question};
use crate::load::address;
use crate::load::images::Size;
use crate::report::Code;
use place::LinkPlace;
use scheme::{Scheme, decoded, scheme, stripped, with_query};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

/// What links of every page may lead to.
#[derive(Debug, Default)]
pub struct Targets {
    /// `a/b.md` inside `content/` → its page.
    pub articles: HashMap<String, OutPath>,
    /// Files inside `content/` and `static/` that are copied, by their place on the site.
    pub files: HashSet<String>,
    /// Those of them that are images of a known size.
    pub sizes: HashMap<String, Size>,
    /// Articles inside `content/` that are drafts and not shown.
    pub drafts: HashSet<String>,
    /// Articles inside `content/` that cannot be read: what is wrong with them is said, and a link to them is not wrong
    /// for it.
    pub unread: HashSet<String>,
    /// The pages that those would have.
    pub unread_pages: HashSet<OutPath>,
    /// Where the site's own pages stand.
    pub places: Option<Places>,
    /// Schemes that a link may have.
    pub schemes: Vec<String>,
    /// What becomes of pictures that other hosts serve.
    pub remote_images: RemoteImages,
    /// Articles and files by the names that stand between double brackets; empty where such links are not read.
    pub by_name: ByName,
    /// Articles and files by their names, from when the first link leads nowhere.
    pub near: OnceLock<Near>,
}

impl Targets {
    /// The page of a source whose entry in the list of sources a link names: on which page of the list that entry will
    /// stand, nobody knows before all articles are made.
    fn listed(&self, page: &OutPath, id: Option<&str>) -> Option<OutPath> {
        let (places, key) = (self.places?, id?.strip_prefix("s-")?);
        (*page == places.list("sources")).then(|| places.source(key))
    }

    /// What may be meant by a path inside `content/` that is not there.
    fn near(&self, path: &str) -> Option<&str> {
        let near = self.near.get_or_init(|| Near::new(self.articles.keys().chain(&self.files).map(String::as_str)));
        near.to(path)
    }
}

/// Something that must be there when all pages are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The page or file.
    pub path: OutPath,
    /// The id on it.
    pub fragment: Option<String>,
    /// The link as written.
    pub written: String,
    /// Where it is written: in the article's body, or in a string of the sidecar.
    pub span: Range<usize>,
    /// The string of the sidecar that the link stands in.
    pub within: Option<Range<usize>>,
}

/// A link that is wrong already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkFault {
    /// `broken-link` or `unsafe-link`.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: String,
    /// The link as written, and another in its place, where one is near.
    pub mend: Option<(String, String)>,
    /// Where: in the article's body, or in a string of the sidecar.
    pub span: Range<usize>,
    /// The string of the sidecar that the link stands in.
    pub within: Option<Range<usize>>,
}

/// Says what to print for the addresses in Markdown.
pub trait Addresses {
    /// The address to print for a link as written; none when its target must be dropped.
    fn link(&mut self, written: &str, span: &Range<usize>) -> Option<String>;
    /// The address to print for a link that names an article, as `[[Article#Heading]]` does.
    fn named(&mut self, written: &str, span: &Range<usize>) -> Option<String> {
        self.link(written, span)
    }
    /// What to print for an image that is named so.
    fn named_image(&mut self, written: &str, span: &Range<usize>) -> Option<Picture> {
        self.image(written, span)
    }
    /// Whether paper need not tell an address once more: the words do, or a link before has.
    fn is_told(&mut self, _address: &str, _by_words: bool) -> bool {
        false
    }
    /// What to print for an image whose address is as written; none when only its words are to stand there.
    fn image(&mut self, written: &str, span: &Range<usize>) -> Option<Picture>;
}

/// Resolves the links of one page and gathers what is wrong with them.
#[derive(Debug)]
pub struct Links<'a> {
    targets: &'a Targets,
    /// Where it is noted what was looked for.
    asked: &'a Asked,
    page: &'a OutPath,
    /// The folder inside `content/` that relative links start from.
    folder: &'a str,
    /// While a text of the sidecar is written: where its string stands.
    sidecar_text: Option<Range<usize>>,
    /// Addresses of other sites that links on this page lead to.
    told: HashSet<String>,
    /// Images that were printed on this page.
    images: usize,
    /// Links to check when all pages are made.
    pub promises: Vec<Promise>,
    /// Links that are wrong already.
    pub faults: Vec<LinkFault>,
}

impl<'a> Links<'a> {
    /// Links that stand on `page` and start from `folder`.
    pub fn new(targets: &'a Targets, asked: &'a Asked, page: &'a OutPath, folder: &'a str) -> Self {
        Self {
            targets,
            asked,
            page,
            folder,
            sidecar_text: None,
            told: HashSet::new(),
            images: 0,
            promises: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Says that what is written next is a string of the sidecar, or the body again.
    pub fn within_sidecar(&mut self, text: Option<Range<usize>>) {
        self.sidecar_text = text;
    }

    fn refuse(&mut self, written: &str, span: &Range<usize>, help: &str) -> Option<String> {
        let shown: String = written.chars().filter(|c| !c.is_control()).take(60).collect();
        let message = format!("the link `{shown}` is not allowed and its target is dropped");
        self.tell(Code::UnsafeLink, message, span, help);
        None
    }

    fn tell(&mut self, code: Code, message: String, span: &Range<usize>, help: impl Into<String>) {
        let (span, within) = (span.clone(), self.sidecar_text.clone());
        self.faults.push(LinkFault { code, message, help: help.into(), mend: None, span, within });
    }

    /// Tells of a host that may look like another.
    fn look_at_host(&mut self, address: &str, span: &Range<usize>) {
        if let Some((label, scripts)) = host::misleading(address) {
            let message = format!("the host's name mixes letters: `{label}` has {scripts}");
            self.tell(Code::MisleadingHost, message, span, "type the host's name again in one alphabet");
        }
    }

    /// A link inside the site: its address, and how it is written.
    fn inside(&mut self, address: &str, written: &str, span: &Range<usize>) -> String {
        let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let Some(target) = self.find(&decoded(path)) else {
            self.broken(written, span);
            return written.to_owned();
        };
        let place = LinkPlace::of(&target, fragment);
        let (target, id) = match self.targets.listed(&target, place.id.as_deref()) {
            Some(page) => (page, None),
            None => (target, place.id),
        };
        let mut href = self.page.href_to(&target, id.as_deref()).to_string();
        if !query.is_empty() {
            href = with_query(&href, query);
        }
        if let Some(words) = place.as_written {
            href.push_str(if href.contains('#') { "" } else { "#" });
            href.push_str(words);
        }
        let (span, within) = (span.clone(), self.sidecar_text.clone());
        self.promises.push(Promise { path: target, fragment: id, written: written.to_owned(), span, within });
        href
    }

    fn find(&self, path: &str) -> Option<OutPath> {
        if path.is_empty() {
            return Some(self.page.clone());
        }
        let path = path.strip_prefix("@/").map_or(path.to_owned(), |rest| format!("/{rest}"));
        let found = address::follow(self.folder, &path)?;
        let found = found.strip_prefix("content/").unwrap_or(&found);
        self.asked.note(Question::Target(found.to_owned()));
        if let Some(page) = self.targets.articles.get(found) {
            return Some(page.clone());
        }
        if found.to_ascii_lowercase().ends_with(".md") && !self.targets.files.contains(found) {
            return None;
        }
        let folder = found.is_empty() || path.ends_with('/') || !found.rsplit('/').next()?.contains('.');
        let file = if folder { address::join(found, "index.html") } else { found.to_owned() };
        OutPath::new(&file).ok()
    }

    fn broken(&mut self, written: &str, span: &Range<usize>) {
        let path = decoded(written.split(['#', '?']).next().unwrap_or(written));
        let path = path.strip_prefix("@/").map_or(path.clone(), |rest| format!("/{rest}"));
        let found =
            address::follow(self.folder, &path).unwrap_or_else(|| path.trim_start_matches(['.', '/']).to_owned());
        let found = found.strip_prefix("content/").unwrap_or(&found);
        self.asked.note(Question::Target(found.to_owned()));
        if self.targets.unread.contains(found) {
            return;
        }
        let mut mend = None;
        let (message, help) = if self.targets.drafts.contains(found) {
            let help = "take `draft = true` out of it when it is ready, look at its `date` and `expires`, or build with `--drafts`";
            let help = help.to_owned();
            (format!("the link `{written}` leads to an article that is not shown"), help)
        } else {
            let meant = self.meant(found);
            let help = meant.as_ref().map_or_else(|| STARTS.to_owned(), |meant| format!("did you mean `{meant}`?"));
            mend = meant.map(|meant| (written.to_owned(), meant));
            (format!("the link `{written}` leads nowhere"), help)
        };
        let (span, within) = (span.clone(), self.sidecar_text.clone());
        self.faults.push(LinkFault { code: Code::BrokenLink, message, help, mend, span, within });
    }

    /// What to write instead, from the article's folder where that is the file's.
    fn meant(&self, path: &str) -> Option<String> {
        self.asked.note(Question::Targets);
        let near = self.targets.near(path)?;
        let inside = near.strip_prefix(self.folder).filter(|_| !self.folder.is_empty());
        Some(match inside.and_then(|rest| rest.strip_prefix('/')) {
            Some(inside) => inside.to_owned(),
            None if self.folder.is_empty() && !near.contains('/') => near.to_owned(),
            None => format!("/{near}"),
        })
    }
}

/// Where a link begins.
pub const STARTS: &str = "links start from the article's folder, or with `/` from `content/`";

impl Addresses for Links<'_> {
    fn link(&mut self, written: &str, span: &Range<usize>) -> Option<String> {
        match scheme(written) {
            Scheme::None => Some(self.inside(written, written, span)),
            Scheme::Host => self.refuse(written, span, "write it with `https:` before it"),
            Scheme::Named(name) if self.targets.schemes.contains(&name) => {
                let address = stripped(written);
                self.look_at_host(&address, span);
                Some(address)
            }
            Scheme::Named(_) => {
                self.refuse(written, span, "allow its scheme with `schemes` under `[links]`, if it is meant")
            }
        }
    }

    fn named(&mut self, written: &str, span: &Range<usize>) -> Option<String> {
        self.by_name(written, span)
    }

    fn named_image(&mut self, written: &str, span: &Range<usize>) -> Option<Picture> {
        self.image_by_name(written, span)
    }

    fn is_told(&mut self, address: &str, by_words: bool) -> bool {
        let elsewhere = matches!(scheme(address), Scheme::Named(name) if name.starts_with("http"));
        elsewhere && (!self.told.insert(address.to_owned()) || by_words)
    }

    fn image(&mut self, written: &str, span: &Range<usize>) -> Option<Picture> {
        self.find_image(written, span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets() -> Targets {
        let page = |path: &str| OutPath::new(path).expect("is a path");
        let articles = [("a/b.md", "a/b.html"), ("c.md", "c.html")].map(|(md, out)| (md.to_owned(), page(out)));
        Targets {
            articles: articles.into_iter().collect(),
            files: HashSet::from(["a/map.png".to_owned()]),
            sizes: HashMap::from([("a/map.png".to_owned(), Size { width: 4, height: 3 })]),
            drafts: HashSet::from(["a/sketch.md".to_owned()]),
            unread: HashSet::from(["a/torn.md".to_owned()]),
            unread_pages: HashSet::new(),
            places: Some(Places { urls: crate::config::Urls::File }),
            schemes: ["http", "https", "mailto"].map(str::to_owned).to_vec(),
            remote_images: RemoteImages::Link,
            ..Targets::default()
        }
    }

    fn resolve(written: &str) -> (Option<String>, Vec<&'static str>) {
        let (targets, asked, page) = (targets(), Asked::default(), OutPath::new("a/b.html").expect("is a path"));
        let mut links = Links::new(&targets, &asked, &page, "a");
        let href = links.link(written, &(0..0));
        (href, links.faults.iter().map(|fault| fault.code.as_str()).collect())
    }

    #[test]
    fn links_inside_the_site_become_relative() {
        for (written, href) in [
            ("../c.md", "../c.html"),
            ("/c.md#x", "../c.html#x"),
            ("@/c.md", "../c.html"),
            ("#own", "#own"),
            ("b.md#own", "#own"),
            ("map.png", "map.png"),
            ("/", "../index.html"),
            ("/sources/", "../sources/index.html"),
            ("/sources/#s-kant-1785", "../sources/kant-1785.html"),
            ("/sources/index.html#top", "../sources/index.html"),
            ("../c.md?x=1#y", "../c.html?x=1#y"),
            ("report.pdf#page=3", "report.pdf#page=3"),
            ("report.pdf#page=3&zoom=50%25", "report.pdf#page=3&zoom=50%25"),
            ("talk.mp4#t=30,40", "talk.mp4#t=30,40"),
            ("map.svg?v=2#xywh=160,120,320,240", "map.svg?v=2#xywh=160,120,320,240"),
            ("../c.md#q&a", "../c.html#q&a"),
            ("../c.md#%C3%BCber", "../c.html#%C3%BCber"),
            ("../c.md#y:~:text=so%20it%20is", "../c.html#y:~:text=so%20it%20is"),
            ("../c.md#:~:text=so", "../c.html#:~:text=so"),
            ("b.md#top", "b.html"),
        ] {
            assert_eq!(resolve(written), (Some(href.to_owned()), vec![]), "{written}");
        }
    }

    #[test]
    fn links_that_lead_nowhere_are_named() {
        assert_eq!(resolve("gone.md").1, ["broken-link"]);
        assert_eq!(resolve("../../c.md").1, ["broken-link"]);
        assert_eq!(resolve("torn.md#part").1, [""; 0]);
        let (targets, asked, page) = (targets(), Asked::default(), OutPath::new("a/b.html").expect("is a path"));
        let mut links = Links::new(&targets, &asked, &page, "a");
        for (written, told) in [
            ("sketch.md", "leads to an article that is not shown"),
            ("./B1.md", "did you mean `b.md`?"),
            ("c.md#x", "did you mean `/c.md`?"),
            ("../c1.md", "did you mean `/c.md`?"),
            ("missing-altogether.md", STARTS),
        ] {
            links.link(written, &(0..0));
            let fault = links.faults.pop().expect("is broken");
            assert!(fault.message.ends_with(told) || fault.help == told, "{written}: {fault:?}");
        }
    }

    #[test]
    fn only_allowed_schemes_pass_however_they_are_written() {
        assert_eq!(resolve("HTTPS://example.org/").0.as_deref(), Some("HTTPS://example.org/"));
        for written in [
            "javascript:x",
            "JaVaScript:x",
            "\u{1}javascript:x",
            " java\nscript:x",
            "data:text/html,x",
            "//host/x",
            "vbscript:x",
        ] {
            assert_eq!(resolve(written), (None, vec!["unsafe-link"]), "{written}");
        }
    }
}
