//! What the pages of a site share: configuration, templates, link targets, the menu; and the frame of a page.

use super::engine::{Engine, TemplateFault};
use super::feeds;
use super::kept::Kept;
use super::language::direction;
use super::license;
use super::links::Targets;
use super::list_part::ListPart;
use super::pieces::Pieces;
use super::views::{AlternateView, DateView, Frame, IconView, KindView, LinkView, MetaView, PageView, SiteView};
use crate::address::OutPath;
use crate::cache::Digest;
use crate::config::{Config, LabelledKind, NoteKind};
use crate::document::Date;
use crate::edition::{Dates, Places};
use crate::load::people::People;
use crate::words::interface::{Given, Interface, Interfaces};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Lists of which there is one on the site: the folder, and what it is called.
const LISTS: [&str; 6] = ["sources", "speakers", "quotations", "claims", "corrections", "tags"];

/// Makes pages of one site.
#[derive(Debug)]
pub struct PageMaker<'s> {
    /// The site's configuration.
    pub config: &'s Config,
    /// The site's people.
    pub people: &'s People,
    /// Templates.
    pub engine: Engine,
    /// What links may lead to.
    pub targets: Targets,
    /// Addresses of generated pages.
    pub places: Places,
    /// What the interface says, in every language.
    pub interfaces: &'s Interfaces,
    /// What it says on pages in the site's language.
    pub interface: Arc<Interface>,
    /// The site as templates see it.
    pub site: SiteView,
    /// The texts kept of sources, as far as readers may see them.
    pub kept: Kept,
    /// References that were written before.
    pub references: Pieces,
    /// How dates are written.
    pub dates: Dates<'s>,
    /// The navigation: title and page, in order.
    pub menu: Vec<(String, OutPath)>,
    /// Pages of which there are feeds, with what each feed is called.
    pub feeds: BTreeMap<OutPath, String>,
    /// Pages that were made before, where they are kept.
    pub kept_pages: Option<&'s dyn KeptPages>,
}

/// Pages that span articles, as they were made before.
pub trait KeptPages: fmt::Debug + Sync {
    /// Takes the page at a path as it is, if it showed the same.
    fn take(&self, path: &OutPath, shows: Digest) -> bool;
}

/// A page that spans articles.
#[derive(Debug)]
pub struct Page {
    /// Where it belongs.
    pub path: OutPath,
    /// What it says; none when it was taken as it is.
    pub text: Option<String>,
    /// What it shows, in short.
    pub shows: Digest,
}

impl Page {
    /// A page, or another file, that is always made.
    pub fn made(path: OutPath, text: String) -> Self {
        Self { path, text: Some(text), shows: Digest::default() }
    }
}

/// What a page says about itself.
#[derive(Debug, Clone)]
pub struct PageFacts<'p> {
    /// The kind of page.
    pub kind: &'static str,
    /// Its title.
    pub title: &'p str,
    /// Its description.
    pub description: &'p str,
    /// Its language.
    pub lang: &'p str,
    /// The pages above it, the home page left out.
    pub trail: Vec<(String, OutPath)>,
    /// Which page of a list it is, where it is one.
    pub part: Option<ListPart>,
}

impl<'p> PageFacts<'p> {
    /// A generated page in the site's language.
    pub fn generated(kind: &'static str, title: &'p str, config: &'p Config) -> Self {
        Self { kind, title, description: "", lang: &config.lang, trail: vec![], part: None }
    }

    /// Says which page is above it.
    #[must_use]
    pub fn below(mut self, title: &str, path: OutPath) -> Self {
        self.trail.push((title.to_owned(), path));
        self
    }

    /// Says which page of a list it is.
    #[must_use]
    pub fn part(mut self, part: &ListPart) -> Self {
        self.part = Some(part.clone());
        self
    }

    /// The title with the number of the page, as long as that is not 1.
    fn whole_title(&self, interface: &Interface) -> String {
        let Some(part) = self.part.as_ref().filter(|part| !part.is_first()) else { return self.title.to_owned() };
        let (number, total) = (Given::Number(part.number), Given::Number(part.total));
        let given = [("title", Given::Words(self.title)), ("number", number), ("total", total)];
        interface.say("numbered_title", &given)
    }
}

impl PageMaker<'_> {
    /// The frame of the page at `path`.
    pub fn frame(&self, path: &OutPath, facts: &PageFacts<'_>) -> Frame<'_> {
        let home = self.places.top("index.html");
        let root = "../".repeat(path.folders().count());
        let mut trail = vec![];
        if *path != home {
            trail.push(link(path, &self.site.title, &home));
            trail.extend(facts.trail.iter().map(|(title, above)| link(path, title, above)));
        }
        let canonical = self.absolute(path);
        let page = PageView {
            kind: facts.kind,
            title: facts.title.to_owned(),
            description: facts.description.to_owned(),
            lang: facts.lang.to_owned(),
            dir: direction(facts.lang),
            root: if facts.kind == "404" { self.base_path() } else { root },
            menu: self.menu.iter().map(|(title, page)| self.menu_link(path, title, page, facts)).collect(),
            trail,
            pages: facts.part.as_ref().and_then(|part| part.view(self.places, path)),
            styles: vec![],
            alternates: vec![],
            feeds: self.feeds_of(path, facts),
            translations: vec![],
            metas: if canonical.is_some() { vec![meta("twitter:card", "summary")] } else { vec![] },
            properties: canonical
                .as_ref()
                .map(|url| open_graph(url, facts, &self.site, &facts.whole_title(&self.interfaces.of(facts.lang))))
                .unwrap_or_default(),
            canonical,
            license_url: license::address(&self.site.license),
            jsonld: None,
        };
        Frame { site: &self.site, page }
    }

    /// The feeds that a page leads to: that of what it lists or stands in, then that of the site.
    fn feeds_of(&self, path: &OutPath, facts: &PageFacts<'_>) -> Vec<AlternateView> {
        if self.feeds.is_empty() || facts.kind == "404" {
            return vec![];
        }
        let listed = facts.part.as_ref().map_or(path, |part| &part.first);
        let above = facts.trail.last().map(|(_, above)| above);
        self.fed(listed, above).flat_map(|(page, title)| feeds::links(path, page, title)).collect()
    }

    /// The pages whose feeds a page leads to, with what these are called.
    pub fn fed<'a>(
        &'a self,
        listed: &OutPath,
        above: Option<&OutPath>,
    ) -> impl Iterator<Item = (&'a OutPath, &'a str)> {
        let own = self.feeds.get_key_value(listed).or_else(|| self.feeds.get_key_value(above?));
        let whole = self.feeds.get_key_value(&self.places.top("index.html"));
        let whole = whole.filter(|(page, _)| own.is_none_or(|(own, _)| own != *page));
        own.into_iter().chain(whole).map(|(page, title)| (page, title.as_str()))
    }

    /// The absolute address of a page, when the site's is known; where every page has a folder of its own, that of the
    /// folder.
    pub fn absolute(&self, path: &OutPath) -> Option<String> {
        self.places.absolute(self.config.base_url.as_ref()?, path)
    }

    /// A generated page in the site's language, whose title is what its kind is called.
    pub fn facts(&self, kind: &'static str) -> PageFacts<'_> {
        PageFacts::generated(kind, self.interface.plain(kind), self.config)
    }

    /// The label of a kind of note on a page in a language.
    pub fn label(&self, lang: &str, kind: &str) -> String {
        label(self.config, &self.interfaces.of(lang), kind).to_owned()
    }

    /// What the interface says of a value, such as a verdict, on a page in a language.
    pub fn said(&self, lang: &str, what: &str, value: &str) -> String {
        let id = format!("{what}_{}", value.replace('-', "_"));
        self.interfaces.of(lang).plain(&id).to_owned()
    }

    /// A date for templates, in the language of their page.
    pub fn date(&self, lang: &str, date: Date) -> DateView {
        DateView { iso: date.to_string(), text: self.dates.words(date, &self.interfaces.of(lang)) }
    }

    /// Makes a page that spans articles, unless one that showed the same is there already.
    ///
    /// # Errors
    /// When the template fails.
    pub fn spanning(&self, path: OutPath, template: &str, view: &impl Serialize) -> Result<Page, TemplateFault> {
        self.showing(path, template, |_| view, |_| Digest::of_value(&(template, view)))
    }

    /// The same where what a page shows is known in short before its view is made.
    ///
    /// # Errors
    /// When the template fails.
    pub fn showing<V: Serialize>(
        &self,
        path: OutPath,
        template: &str,
        view: impl FnOnce(&OutPath) -> V,
        shows: impl FnOnce(&OutPath) -> Digest,
    ) -> Result<Page, TemplateFault> {
        self.unless_kept(path, shows, |path| self.page(template, &view(path)))
    }

    /// The same for whatever text a file has.
    ///
    /// # Errors
    /// When the template fails.
    pub fn unless_kept(
        &self,
        path: OutPath,
        shows: impl FnOnce(&OutPath) -> Digest,
        text: impl FnOnce(&OutPath) -> Result<String, TemplateFault>,
    ) -> Result<Page, TemplateFault> {
        let Some(kept) = self.kept_pages else {
            return Ok(Page::made(path.clone(), text(&path)?));
        };
        let shows = shows(&path);
        let text = if kept.take(&path, shows) { None } else { Some(text(&path)?) };
        Ok(Page { path, text, shows })
    }

    /// Renders a page, or a part of one.
    ///
    /// # Errors
    /// When the template fails.
    pub fn page(&self, template: &str, view: &impl Serialize) -> Result<String, TemplateFault> {
        self.engine.render(template, view, self.interfaces)
    }

    /// `404.html` is shown at any address, so its links start from the path of the site.
    fn base_path(&self) -> String {
        self.config.base_url.as_ref().map_or_else(|| "/".to_owned(), |url| url.path().to_owned())
    }

    fn menu_link(&self, from: &OutPath, title: &str, to: &OutPath, facts: &PageFacts<'_>) -> LinkView {
        let interface = self.interfaces.of(facts.lang);
        let own = LISTS.into_iter().find(|list| *to == self.places.list(list));
        let own = own.or_else(|| (*to == self.places.top("search.html")).then_some("search"));
        // What postil names itself it names in the language of the page that leads there.
        let title = own.filter(|id| self.interface.plain(id) == title).map_or(title, |id| interface.plain(id));
        let mut view = link(from, title, to);
        let home = to.as_str() == "index.html";
        view.current = from == to || (!home && to.parent().is_some_and(|folder| is_below(from, folder)));
        if facts.kind == "404" {
            view.href = format!("{}{}", self.base_path(), self.places.top("index.html").href_to(to, None));
        }
        view
    }
}

fn is_below(page: &OutPath, folder: &str) -> bool {
    page.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// A link from one page to another.
pub fn link(from: &OutPath, title: &str, to: &OutPath) -> LinkView {
    LinkView { title: title.to_owned(), href: from.href_to(to, None).to_string(), current: false }
}

fn meta(name: &str, content: &str) -> MetaView {
    MetaView { name: name.to_owned(), content: content.to_owned() }
}

fn open_graph(url: &str, facts: &PageFacts<'_>, site: &SiteView, title: &str) -> Vec<MetaView> {
    let kind = if facts.kind == "article" { "article" } else { "website" };
    let description = if facts.description.is_empty() { &site.description } else { facts.description };
    let locale = locale(facts.lang);
    [
        ("og:type", kind),
        ("og:title", title),
        ("og:url", url),
        ("og:site_name", &site.title),
        ("og:description", description),
        ("og:locale", &locale),
    ]
    .into_iter()
    .filter(|(_, content)| !content.is_empty())
    .map(|(name, content)| meta(name, content))
    .collect()
}

/// A language with its country as Open Graph has it: `en-GB` is `en_GB`; an empty string where none is named.
fn locale(lang: &str) -> String {
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default();
    let country = parts.find(|part| part.len() == 2);
    country.map(|country| format!("{language}_{}", country.to_ascii_uppercase())).unwrap_or_default()
}

/// The site as templates see it.
pub fn site_view(config: &Config, interface: &Interface, icons: Vec<IconView>) -> SiteView {
    let view = |kind: &LabelledKind| KindView {
        name: kind.name.clone(),
        label: label(config, interface, &kind.name).to_owned(),
        count: 0,
    };
    SiteView {
        title: config.title.clone(),
        description: config.description.clone(),
        lang: config.lang.clone(),
        dir: direction(&config.lang),
        license: config.license.clone(),
        authors: config.authors.clone(),
        kinds: config.kinds.iter().map(view).collect(),
        search: config.search,
        icons,
        extra: config.extra.clone(),
    }
}

/// The label of a kind of note: what the site says in the language, else its label for all languages, else what the
/// program says in the language.
pub fn label<'l>(config: &'l Config, interface: &'l Interface, kind: &'l str) -> &'l str {
    let id = format!("kind_{kind}");
    let own = config.label(kind);
    let is_usual = NoteKind::BUILT_IN.contains(&(kind, own));
    let said = interface.plain_if_any(&id).filter(|_| is_usual || interface.is_own(&id));
    said.unwrap_or(own)
}
