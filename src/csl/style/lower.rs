//! citationberg's elements → our own, with macros, terms and inherited options resolved.
//!
//! In: a style and the words of a language.
//! Out: a style that is ready to be carried out.

use super::dress::{boxed, dress_of};
use super::reach;
use super::terms::Terms;
use super::{Apart, Bibliography, Citation, Element, Layout, SortBy, SortKey, Spacing, Style, Words};
use citationberg::{self as xml, InheritableNameOptions, SortDirection, StyleClass};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many styles were made in this run.
static STYLES: AtomicU64 = AtomicU64::new(0);

/// Lowers the elements of one context: citation, bibliography, or one key of sorting.
pub(super) struct Lower<'l> {
    pub terms: &'l Terms<'l>,
    pub inherited: InheritableNameOptions,
    /// Options that a key of sorting sets over all others.
    pub forced: InheritableNameOptions,
    /// The names in whose substitute we are.
    pub parent: Option<xml::Names>,
    pub known: &'l HashMap<&'l str, &'l xml::CslMacro>,
    /// The macros lowered so far, or reserved.
    pub places: HashMap<&'l str, usize>,
    pub macros: Vec<Vec<Element>>,
    /// What is asked for: the letter of a year, the position of a cite.
    pub places_suffix: bool,
    pub asks_position: bool,
    /// How many branches are printed only to tell cites apart.
    pub conditions: u16,
}

pub(super) fn style(style: &xml::IndependentStyle, lang: &xml::LocaleCode, files: &[xml::Locale]) -> Style {
    let terms = Terms::new(lang, &style.locale, files);
    let macros: HashMap<&str, &xml::CslMacro> = style.macros.iter().map(|one| (one.name.as_str(), one)).collect();
    let settings = &style.settings;
    let lower = |options: &InheritableNameOptions| Lower {
        terms: &terms,
        inherited: settings.options.apply(options),
        forced: InheritableNameOptions::default(),
        parent: None,
        known: &macros,
        places: HashMap::new(),
        macros: Vec::new(),
        places_suffix: false,
        asks_position: false,
        conditions: 0,
    };
    let from = &style.citation;
    let (layout, conditions) = lower(&from.name_options).layout(&from.layout, from.sort.as_ref(), &lower);
    let citation = Citation {
        apart: Apart {
            names: from.disambiguate_add_names,
            givens: from.disambiguate_add_givenname.then_some(from.givenname_disambiguation_rule),
            suffix: from.disambiguate_add_year_suffix,
            conditions,
        },
        group_delimiter: from.cite_group_delimiter.as_deref().map(Into::into),
        collapse: from.collapse,
        usual_delimiter: if settings.class == StyleClass::InText { ", ".into() } else { layout.delimiter.clone() },
        suffix_delimiter: (from.year_suffix_delimiter.as_deref())
            .or(from.cite_group_delimiter.as_deref())
            .map_or_else(|| layout.delimiter.clone(), Into::into),
        after_collapse: from.after_collapse_delimiter.as_deref().map(Into::into),
        near: from.near_note_distance,
        layout,
    };
    let bibliography = style.bibliography.as_ref().map(|from| Bibliography {
        layout: lower(&from.name_options).layout(&from.layout, from.sort.as_ref(), &lower).0,
        align: from.second_field_align,
        substitute: (from.subsequent_author_substitute.as_deref())
            .map(|text| (text.into(), from.subsequent_author_substitute_rule)),
    });
    Style {
        lang: lang.0.clone(),
        is_note: settings.class == StyleClass::Note,
        title: style.info.title.value.trim().to_owned(),
        spacing: style.bibliography.as_ref().map(|from| Spacing {
            hanging_indent: from.hanging_indent,
            align: from.second_field_align,
            line: from.line_spacing.get(),
            entry: from.entry_spacing,
        }),
        citation,
        bibliography,
        words: Words::of(&terms, &lang.0),
        pages: settings.page_range_format,
        demote: settings.demote_non_dropping_particle,
        hyphen: settings.initialize_with_hyphen,
        alphabet: crate::words::Alphabet::of(&lang.0),
        day: Layout {
            elements: lower(&InheritableNameOptions::default()).day().into_iter().collect(),
            ..Layout::default()
        },
        number: STYLES.fetch_add(1, Ordering::Relaxed),
    }
}

impl<'l> Lower<'l> {
    /// A layout, and how many branches of it are printed only to tell cites apart.
    fn layout(
        mut self,
        from: &'l xml::Layout,
        sort: Option<&'l xml::Sort>,
        lower: &dyn Fn(&InheritableNameOptions) -> Lower<'l>,
    ) -> (Layout, u16) {
        let elements = self.elements(&from.elements);
        let mut keys = Vec::new();
        for key in sort.iter().flat_map(|sort| &sort.keys) {
            let by = match key {
                xml::SortKey::Variable { variable, .. } => SortBy::Variable(*variable),
                xml::SortKey::MacroName { name, names_min, names_use_first, names_use_last, .. } => {
                    let mut lower = lower(&InheritableNameOptions::default());
                    lower.inherited = self.inherited.clone();
                    let own = InheritableNameOptions {
                        et_al_min: *names_min,
                        et_al_use_first: *names_use_first,
                        et_al_use_last: *names_use_last,
                        et_al_subsequent_min: *names_min,
                        et_al_subsequent_use_first: *names_use_first,
                        ..InheritableNameOptions::default()
                    };
                    let mut layout = Layout::default();
                    if let Some(known) = self.known.get(name.as_str()) {
                        lower.forced = own;
                        layout.elements = lower.elements(&known.children);
                        layout.macros = std::mem::take(&mut lower.macros);
                        reach::measure(&mut layout);
                    }
                    SortBy::Macro(layout)
                }
            };
            keys.push(SortKey { by, descending: key.sort_direction() == SortDirection::Descending });
        }
        let mut layout = Layout {
            elements,
            macros: self.macros,
            reaches: Vec::new(),
            dress: dress_of(from, from),
            delimiter: boxed(from.delimiter.as_deref()),
            sort: keys,
            places_suffix: self.places_suffix,
            asks_position: self.asks_position,
        };
        reach::measure(&mut layout);
        (layout, self.conditions)
    }
}
