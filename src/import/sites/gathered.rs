//! The files of a site, read and sorted: pages, files that come along, and what stays behind.
//!
//! In: a folder. Out: [`Gathered`]. Not: what stands in the texts.

use super::files::{Fate, fate, is_mistakable, ours};
use super::front;
use super::page::{Page, Said};
use super::patched::Patched;
use super::settings::Settings;
use super::{Generator, Role};
use crate::import::{Arrival, Refusal, limits};
use crate::load::given::GivenFolder;
use crate::report::human::counted;
use crate::report::{Code, Diagnostic, SourceFile};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The files of a site.
#[derive(Debug, Default)]
pub struct Gathered {
    pub pages: Vec<Page>,
    /// Files that come along, theirs by ours; those of the second only where a page leads to them.
    pub files: HashMap<String, String>,
    pub where_linked: Vec<String>,
    /// Libraries of sources, by their paths.
    pub libraries: Vec<String>,
}

/// The texts of all pages as they came, for those that take others in.
#[derive(Debug, Default)]
pub struct Raw(HashMap<String, String>);

impl Raw {
    /// Keeps them.
    pub fn of(pages: &[Page]) -> Self {
        Self(pages.iter().map(|page| (page.path.clone(), page.body.text.clone())).collect())
    }

    /// The text of a page without its front matter.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }
}

/// The most bytes of all texts of a site together.
pub const TEXTS: usize = 512 << 20;

/// Reads and sorts.
pub fn gather(
    generator: &dyn Generator,
    folder: &GivenFolder,
    settings: &Settings,
    arrival: &mut Arrival,
) -> Result<Gathered, Refusal> {
    let mut gathered = Gathered::default();
    let mut behind: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
    let mut bytes = 0;
    for path in &folder.files {
        match generator.role(path, settings) {
            Role::Page => {
                let Some(page) = page(folder, path, arrival) else { continue };
                bytes += page.file.text.len();
                if bytes > TEXTS {
                    return Err(Refusal::Refused(format!("holds more than {} MB of texts", TEXTS >> 20)));
                }
                gathered.pages.push(page);
            }
            Role::Beside(name) => file(path, &name, false, &mut gathered, &mut behind),
            Role::Static(name) => file(path, &name, true, &mut gathered, &mut behind),
            Role::Library => gathered.libraries.push(path.clone()),
            Role::Behind(why) => behind.entry(why).or_default().push(path),
            Role::Known => {}
        }
    }
    for page in &mut gathered.pages {
        generator.place(page, settings);
    }
    apart(&mut gathered.pages);
    tell(folder, &behind, arrival);
    Ok(gathered)
}

fn file<'f>(
    path: &'f str,
    name: &str,
    is_static: bool,
    gathered: &mut Gathered,
    behind: &mut BTreeMap<&'static str, Vec<&'f str>>,
) {
    const NAMELESS: &str = "whose names no file of a website can have";
    let fate = fate(path, is_static);
    if fate == Fate::Look {
        return behind.entry("for the look of the site").or_default().push(path);
    }
    let Some(name) = ours(name) else { return behind.entry(NAMELESS).or_default().push(path) };
    let top = if is_static || is_mistakable(&name) { "static" } else { "content" };
    gathered.files.insert(path.to_owned(), format!("{top}/{name}"));
    if fate == Fate::WhereLinked {
        gathered.where_linked.push(path.to_owned());
    }
}

/// Reads a page.
fn page(folder: &GivenFolder, path: &str, arrival: &mut Arrival) -> Option<Page> {
    let place = format!("{}/{path}", folder.path.trim_end_matches('/'));
    let mut refuse = |why: String| {
        arrival.tell(crate::load::file::nowhere(&place, Code::NotCarried, why));
        None
    };
    let read = match folder.read(path) {
        Ok(read) => read,
        Err(error) => return refuse(error.to_string()),
    };
    if read.bytes.len() > limits::TEXT {
        return refuse(format!("`{path}` is larger than {} MB", limits::TEXT >> 20));
    }
    let Some(text) = crate::import::plain::encoding::decoded(&read.bytes) else {
        return refuse(format!("`{path}` is no text"));
    };
    let text = crate::import::prose::clean(&text.replace("\r\n", "\n"));
    let found = front::find(&text);
    let body = Patched::new(&text[found.body..], found.body);
    let file = Arc::new(SourceFile::new(place, text));
    let mut page = Page {
        path: path.to_owned(),
        file,
        front: found.table,
        body,
        name: String::new(),
        address: String::new(),
        old: Vec::new(),
        said: Said::default(),
        ids: HashMap::new(),
        terms: HashMap::new(),
        left: Vec::new(),
        guessed: Vec::new(),
    };
    if let Some(fault) = found.fault {
        page.left.push((0..found.body, format!("the front matter cannot be read: {fault}")));
    }
    Some(page)
}

/// Gives no two pages one name: the second gets a number.
fn apart(pages: &mut [Page]) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let name = ours(&page.name).unwrap_or_else(|| "page".to_owned());
        let count = taken.entry(name.to_lowercase()).and_modify(|count| *count += 1).or_insert(1);
        page.name = if *count > 1 { format!("{name}-{count}") } else { name };
    }
}

/// Says what stays behind, one line for each reason.
fn tell(folder: &GivenFolder, behind: &BTreeMap<&'static str, Vec<&str>>, arrival: &mut Arrival) {
    for (why, paths) in behind {
        let named: Vec<String> = paths.iter().take(3).map(|path| format!("`{path}`")).collect();
        let more = if paths.len() > 3 { ", …" } else { "" };
        let stay = if paths.len() == 1 { "stays" } else { "stay" };
        let count = counted(paths.len(), "file");
        let message = format!("{count} {stay} behind, {why}: {}{more}", named.join(", "));
        arrival.tell(crate::load::file::nowhere(&folder.path, Code::NotCarried, message));
    }
    for link in &folder.passed_over {
        let message = format!("`{link}` is a symbolic link, which is not followed");
        arrival.tell(Diagnostic::new(Code::NotCarried, message));
    }
}
