//! A citation style with the words of one language.
//!
//! In: a style's name or the text of a `.csl` file, and a locale. Out: a [`Style`], parsed once, mended, measured for what it
//! asks, and shared by all threads. A style that could run without end, or for too long, is refused. No file is read here.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::taxonomy::{NumberVariable, StandardVariable, Variable};
use hayagriva::citationberg::{
    self, Formatting, IndependentStyle, InfoLinkRel, Layout, LayoutRenderingElement, Locale, LocaleCode, LongShortForm,
    Sort, SortDirection, SortKey, StyleClass, Text, TextTarget,
};

use super::elements::{reached, sorted_by};
use super::facts::Facts;
use super::fault::StyleError;
use super::fingerprint::fingerprint;
use super::punctuation::Marks;
use super::repeated::Repeated;
use super::sorting::BETWEEN_PLACES;
use super::{extent, locale, mend, names};

/// A parsed and mended style with one locale and those it falls back on.
#[derive(Debug)]
pub struct Style {
    /// The style as parsed, with its names mended and no order within a citation (each stands alone).
    pub(super) csl: IndependentStyle,
    /// The locale that was asked for, when one was.
    pub(super) locale: Option<LocaleCode>,
    /// The language that is spoken: that locale, or the style's own.
    pub(super) spoken: LocaleCode,
    /// The style's dates as they were, in the order of their signs.
    pub(super) dates: Vec<citationberg::Date>,
    /// What stands for names that repeat those of the reference before.
    pub(super) repeated: Option<Repeated>,
    /// The language's quotation marks.
    pub(super) marks: Marks,
    /// That locale, or the style's own, and its fallbacks.
    pub(super) locales: Vec<Locale>,
    /// What the style asks for.
    pub(super) facts: Facts,
    /// How references are ordered, when they are not in the order of citation.
    pub(super) order: Option<Sort>,
    /// A variable that the style does not know of, to carry a reference's place in that order.
    pub(super) rank: StandardVariable,
    /// The style that does nothing but put references in order.
    pub(super) ordering: Option<IndependentStyle>,
    /// Styles specialised so far.
    pub(super) specials: RwLock<HashMap<u128, Arc<IndependentStyle>>>,
    fingerprint: [u8; 32],
}

impl Style {
    /// One of the embedded styles, by any of its names, such as `chicago-notes` or `apa`.
    ///
    /// # Errors
    ///
    /// When no style or no locale has the name; the nearest names are given.
    pub fn named(name: &str, locale: Option<&str>) -> Result<Style, StyleError> {
        let style =
            archived(name.trim()).ok_or_else(|| StyleError::unknown("citation style", name, &Style::names()))?;
        Style::build(style.get(), locale)
    }

    /// A style from the text of a `.csl` file. A dependent style stands for its parent when that is embedded.
    ///
    /// # Errors
    ///
    /// When the text is no CSL style, depends on a style that is not embedded, or calls itself without end.
    pub fn from_csl(xml: &str, locale: Option<&str>) -> Result<Style, StyleError> {
        extent::check_text(xml)?;
        let style = citationberg::Style::from_xml(xml.trim_start_matches('\u{feff}'))
            .map_err(|error| StyleError::new(format!("not a citation style: {}", plain(&error.to_string())), None))?;
        Style::build(style, locale)
    }

    fn build(style: citationberg::Style, locale: Option<&str>) -> Result<Style, StyleError> {
        match style {
            citationberg::Style::Independent(style) => Style::complete(style, None, locale),
            citationberg::Style::Dependent(dependent) => {
                let parent = &dependent.parent_link;
                let found = (parent.rel == InfoLinkRel::IndependentParent).then(|| by_id(&parent.href)).flatten();
                match found.map(ArchivedStyle::get) {
                    Some(citationberg::Style::Independent(style)) => {
                        Style::complete(style, dependent.default_locale, locale)
                    }
                    _ => Err(StyleError::new(
                        format!("the style depends on another, `{}`", parent.href),
                        Some("use the `.csl` file of that style".to_owned()),
                    )),
                }
            }
        }
    }

    fn complete(mut csl: IndependentStyle, own: Option<LocaleCode>, locale: Option<&str>) -> Result<Style, StyleError> {
        let locale = locale.map(locale::resolve).transpose()?.or(own);
        extent::check(&csl)?;
        names::mend(&mut csl);
        mend::empty_names(&mut csl);
        let dates = mend::dates(&mut csl);
        mend::title_case(&mut csl);
        let spoken = locale.clone().or_else(|| csl.default_locale.clone()).unwrap_or_else(LocaleCode::en_us);
        let locales = locale::load(&spoken);
        csl.citation.sort = None;
        let repeated = csl.bibliography.as_mut().and_then(Repeated::take);
        let order = csl.bibliography.as_mut().and_then(|bibliography| bibliography.sort.take());
        let facts = Facts::of(&csl);
        let spare = [
            StandardVariable::CitationKey,
            StandardVariable::Keyword,
            StandardVariable::Annote,
            StandardVariable::License,
        ];
        let rank = spare
            .into_iter()
            .find(|variable| !facts.uses(Variable::Standard(*variable)))
            .unwrap_or(StandardVariable::CitationKey);
        let fingerprint = fingerprint(&csl, order.as_ref(), repeated.as_ref(), locale.as_ref(), &locales);
        let mut style = Style {
            csl,
            locale,
            spoken,
            dates,
            repeated,
            marks: Marks::default(),
            locales,
            facts,
            order,
            rank,
            ordering: None,
            specials: RwLock::default(),
            fingerprint,
        };
        style.marks = style.find_marks();
        mend::marks(&mut style.csl, &mut style.locales);
        style.ordering = style.make_ordering();
        Ok(style)
    }

    /// Whether citations are meant for notes, not for the running text.
    pub fn is_note_style(&self) -> bool {
        self.csl.settings.class == StyleClass::Note
    }

    /// What the style calls itself.
    pub fn title(&self) -> &str {
        self.csl.info.title.value.trim()
    }

    /// Every name of every embedded style, in alphabetical order.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<_> = ArchivedStyle::all().iter().flat_map(|style| style.names()).copied().collect();
        names.sort_unstable();
        names
    }

    /// Differs between any two styles, locales or versions of postil that may format differently.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.fingerprint
    }

    /// A form of the style that puts references in the order of [`Style::rank`].
    pub(super) fn ranked(&self, csl: &IndependentStyle) -> IndependentStyle {
        let mut csl = csl.clone();
        if let Some(bibliography) = csl.bibliography.as_mut().filter(|_| self.order.is_some()) {
            let key =
                SortKey::Variable { variable: Variable::Standard(self.rank), sort_direction: SortDirection::Ascending };
            bibliography.sort = Some(Sort { keys: vec![key] });
        }
        csl
    }

    fn make_ordering(&self) -> Option<IndependentStyle> {
        let order = self.order.clone()?;
        let wanted: Vec<&str> = sorted_by(Some(&order)).collect();
        let mut csl = self.bare(reached(&self.csl, &[], &wanted));
        csl.citation.sort = Some(order);
        let place = TextTarget::Variable { var: Variable::Number(NumberVariable::Locator), form: LongShortForm::Long };
        let place = vec![LayoutRenderingElement::Text(Text::with_target(place))];
        csl.citation.layout = Layout::new(place, Formatting::default(), None, Some(BETWEEN_PLACES.to_owned()));
        Some(csl)
    }

    /// The style with these macros, an empty layout of citations and no references.
    pub(super) fn bare(&self, macros: Vec<citationberg::CslMacro>) -> IndependentStyle {
        let full = &self.csl;
        let mut citation = full.citation.clone();
        citation.layout.elements = Vec::new();
        IndependentStyle {
            info: full.info.clone(),
            default_locale: full.default_locale.clone(),
            version: full.version.clone(),
            citation,
            bibliography: None,
            settings: full.settings.clone(),
            macros,
            locale: full.locale.clone(),
        }
    }
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

/// A parser's message in one line, without type names.
fn plain(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}
