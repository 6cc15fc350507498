//! A citation style with the words of one language.
//!
//! In: a style's name or the text of a `.csl` file, and a locale.
//! Out: a [`Style`], made ready once and shared by all threads. A style that is none, or could run without end, is
//! refused. No file is read here.

use super::fault::StyleError;
use super::{lint, locale, plain};
use crate::csl;
use citationberg::{IndependentStyle, InfoLinkRel, Locale, LocaleCode};
use hayagriva::archive::ArchivedStyle;

/// A style in one language.
#[derive(Debug)]
pub struct Style {
    pub(super) csl: csl::Style,
    /// A form for what the style has none for.
    pub(super) plain: Option<csl::Style>,
    /// The locale that is spoken, and its fallbacks.
    pub(super) locales: Vec<Locale>,
    /// What tells it from other styles: its text and its language.
    origin: (u64, String),
}

impl Style {
    /// One of the embedded styles, by any of its names, such as `chicago-notes` or `apa`.
    ///
    /// # Errors
    ///
    /// When no style or no locale has the name; the nearest names are given.
    pub fn named(name: &str, locale: Option<&str>) -> Result<Style, StyleError> {
        let style = archived(name.trim()).ok_or_else(|| StyleError::unknown_style(name, &Style::names()))?;
        Style::build(style.get(), locale)
    }

    /// A style from the text of a `.csl` file. A dependent style stands for its parent when that is embedded.
    ///
    /// # Errors
    ///
    /// When the text is no CSL style, depends on a style that is not embedded, or calls itself without end.
    pub fn from_csl(xml: &str, locale: Option<&str>) -> Result<Style, StyleError> {
        let xml = xml.trim_start_matches('\u{feff}');
        lint::check(xml)?;
        let style = citationberg::Style::from_xml(xml).map_err(|error| {
            StyleError::new(format!("not a citation style: {}", plain_words(&error.source.to_string())), None).at(0..0)
        })?;
        Style::build(style, locale).map_err(|error| match error.named.as_deref() {
            Some(name) => {
                let at = lint::macro_at(xml, name).or_else(|| xml.find(name).map(|at| at..at + name.len()));
                StyleError { at: at.or(Some(0..0)), ..error }
            }
            None => error,
        })
    }

    fn build(style: citationberg::Style, locale: Option<&str>) -> Result<Style, StyleError> {
        match style {
            citationberg::Style::Independent(style) => Style::complete(&style, None, locale),
            citationberg::Style::Dependent(dependent) => {
                let parent = &dependent.parent_link;
                let found = (parent.rel == InfoLinkRel::IndependentParent).then(|| by_id(&parent.href)).flatten();
                if let Some(citationberg::Style::Independent(style)) = found.map(ArchivedStyle::get) {
                    return Style::complete(&style, dependent.default_locale, locale);
                }
                let message = format!("the style depends on another, `{}`, which is not built in", parent.href);
                let help = "use the `.csl` file of that style".to_owned();
                Err(StyleError { named: Some(parent.href.clone()), ..StyleError::new(message, Some(help)) })
            }
        }
    }

    fn complete(style: &IndependentStyle, own: Option<LocaleCode>, locale: Option<&str>) -> Result<Style, StyleError> {
        let locale = locale.map(locale::resolve).transpose()?.or(own);
        let spoken = locale.or_else(|| style.default_locale.clone()).unwrap_or_else(LocaleCode::en_us);
        let locales = locale::load(&spoken);
        let csl = csl::Style::new(style, &spoken, &locales).map_err(|fault| StyleError::of(&fault))?;
        let plain = plain::style(&spoken, &locales);
        let origin = (hash(style), spoken.0);
        Ok(Style { csl, plain, locales, origin })
    }

    /// Whether citations are meant for notes, not for the running text.
    pub fn is_note_style(&self) -> bool {
        self.csl.is_note
    }

    /// The tag of the language that is spoken.
    pub fn lang(&self) -> &str {
        &self.origin.1
    }

    /// What the style calls itself.
    pub fn title(&self) -> &str {
        &self.csl.title
    }

    /// Whether both are the same style in the same language.
    pub fn is_same(&self, other: &Style) -> bool {
        self.origin == other.origin
    }

    /// Every name of every embedded style, in alphabetical order.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<_> = ArchivedStyle::all().iter().flat_map(|style| style.names()).copied().collect();
        names.sort_unstable();
        names
    }

    /// The embedded styles: their names, the first of them the usual one, and what they call themselves.
    pub fn embedded() -> Vec<(&'static [&'static str], String)> {
        let all = ArchivedStyle::all().iter();
        let mut all: Vec<_> =
            all.map(|style| (style.names(), style.get().info().title.value.trim().to_owned())).collect();
        all.sort_unstable_by_key(|(names, _)| names[0]);
        all
    }
}

fn hash(style: &IndependentStyle) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    style.hash(&mut hasher);
    hasher.finish()
}

fn archived(name: &str) -> Option<ArchivedStyle> {
    ArchivedStyle::by_name(name).or_else(|| ArchivedStyle::by_name(&name.to_lowercase())).or_else(|| by_id(name))
}

fn by_id(id: &str) -> Option<ArchivedStyle> {
    let tail = |id: &str| id.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let same = ArchivedStyle::all().iter().copied().find(|style| style.csl_id() == id);
    same.or_else(|| {
        ArchivedStyle::all()
            .iter()
            .copied()
            .find(|style| id.contains("zotero.org/styles/") && tail(style.csl_id()) == tail(id))
    })
}

/// A parser's message in one line; one that speaks of the parser and not of the style is left out.
fn plain_words(message: &str) -> String {
    if ["variant", "field", "enum", "struct"].iter().any(|word| message.contains(word)) {
        return "something in it is not where CSL has a place for it, or is missing".to_owned();
    }
    message.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}
