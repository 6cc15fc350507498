//! What every page has: the site, the page itself, its links and dates.

use serde::Serialize;

/// What every template gets beside its own view: the site, and the page's head and frame.
#[derive(Debug, Clone, Serialize)]
pub struct Frame<'a> {
    /// The site as `postil.toml` describes it.
    pub site: &'a SiteView,
    /// This page's title, language, links and metadata.
    pub page: PageView,
}

/// The site as `postil.toml` describes it; the same value for every page.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// `title`.
    pub title: String,
    /// `description`, or an empty string.
    pub description: String,
    /// `lang`, a BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`, from `lang`.
    pub dir: &'static str,
    /// `license`, or an empty string.
    pub license: String,
    /// `authors`, as names.
    pub authors: Vec<String>,
    /// Every kind of note with its label, in the order of the manual, then those that the site adds.
    pub kinds: Vec<KindView>,
    /// Whether there is a search page.
    pub search: bool,
    /// The site's own icons and its manifest, as far as `static/` has them.
    pub icons: Vec<IconView>,
    /// `[extra]`, as it was written.
    pub extra: serde_json::Value,
}

/// A file of the site that its pages name in their heads.
#[derive(Debug, Clone, Serialize)]
pub struct IconView {
    /// `icon`, `apple-touch-icon` or `manifest`.
    pub rel: &'static str,
    /// Its place from the site's root; `page.root` leads there.
    pub path: &'static str,
    /// Media type, or an empty string.
    pub media: &'static str,
}

/// A kind of note.
#[derive(Debug, Clone, Serialize)]
pub struct KindView {
    /// The name in the sidecar, and in the class `passage-NAME` or `note-NAME`.
    pub name: String,
    /// The word shown to readers.
    pub label: String,
    /// How many notes of this kind the article has; 0 where the site's kinds are listed.
    pub count: usize,
}

/// The head and the frame of one page.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// `article`, `home`, `section`, `sources`, `source`, `speakers`, `speaker`, `tags`, `tag`, `quotations`,
    /// `corrections`, `search` or `404`.
    pub kind: &'static str,
    /// The page's own title, without the site's.
    pub title: String,
    /// For `<meta name=description>`; may be empty.
    pub description: String,
    /// The language of the page.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The way up to the site's root, `""` or `"../"` and so on; on `404.html` the path of `base_url`.
    pub root: String,
    /// The absolute address, when `base_url` is set.
    pub canonical: Option<String>,
    /// The address of the licence of what the page shows, where it is known.
    pub license_url: Option<String>,
    /// The site's own navigation: home, sections, sources, speakers, …; only pages that exist.
    pub menu: Vec<LinkView>,
    /// The way from the home page to this one, this one left out.
    pub trail: Vec<LinkView>,
    /// Of a list that has several pages: which this is, and the way to the others; none where there are no others.
    pub pages: Option<PagesView>,
    /// Stylesheets that this page needs beside those of every page, from the site's root: `css/code.css`.
    pub styles: Vec<&'static str>,
    /// `<link rel=alternate>`: exports.
    pub alternates: Vec<AlternateView>,
    /// Feeds, that of the page itself before that of the site; each in two forms, Atom first.
    pub feeds: Vec<AlternateView>,
    /// The article in every language that it stands in on the site, itself among them; empty where there is one alone.
    pub translations: Vec<TranslationView>,
    /// `<meta>` elements with `name`: Highwire's `citation_*` and the like.
    pub metas: Vec<MetaView>,
    /// `<meta>` elements with `property`: Open Graph.
    pub properties: Vec<MetaView>,
    /// schema.org data as JSON that is safe inside `<script type="application/ld+json">`; print with `| safe`.
    pub jsonld: Option<String>,
}

/// The page that a part of it is made for.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PartView<'a> {
    /// The kind of page.
    pub kind: &'static str,
    /// Its language.
    pub lang: &'a str,
}

/// A link inside the site.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// The words of the link.
    pub title: String,
    /// Relative address.
    pub href: String,
    /// Whether the page itself, or a page below it, is the one shown.
    pub current: bool,
}

/// One page of several that list something together.
#[derive(Debug, Clone, Serialize)]
pub struct PagesView {
    /// Which page this is, from 1.
    pub number: usize,
    /// How many there are.
    pub total: usize,
    /// The page before this one, its number as its title.
    pub previous: Option<LinkView>,
    /// The page after this one.
    pub next: Option<LinkView>,
    /// The first page, those around this one, this one, the last, each with its number as its title; `…` without an
    /// address stands for those left out.
    pub links: Vec<LinkView>,
}

/// A document that says the same in another format.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateView {
    /// What it is, for readers.
    pub title: String,
    /// Media type.
    pub media: &'static str,
    /// Relative address.
    pub href: String,
}

/// An article in one of its languages.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationView {
    /// The language, a BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// What the language calls itself.
    pub name: String,
    /// The title in that language.
    pub title: String,
    /// Relative address.
    pub href: String,
    /// The absolute address, when `base_url` is set; else the relative one.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

/// One `<meta>` element.
#[derive(Debug, Clone, Serialize)]
pub struct MetaView {
    /// `name` or `property`.
    pub name: String,
    /// `content`.
    pub content: String,
}

/// A day, a month or a year.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// `2026-11-23`, `2026-11` or `2026`, for `<time datetime>`.
    pub iso: String,
    /// As the site’s citations write dates: `November 23, 2026`, or `23 novembre 2026`.
    pub text: String,
}

/// A person: an author or a speaker.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// `role` in `people.toml`, or an empty string.
    pub role: String,
    /// The person's page among the speakers, when there is one.
    pub href: Option<String>,
}

impl PersonView {
    /// Several people as one: their names, no role and no page. One alone stays as it is.
    pub fn together(people: &[Self]) -> Option<Self> {
        match people {
            [] => None,
            [one] => Some(one.clone()),
            all => {
                let names: Vec<&str> = all.iter().map(|person| person.name.as_str()).collect();
                Some(Self { name: names.join(", "), role: String::new(), href: None })
            }
        }
    }
}
