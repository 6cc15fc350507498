//! What must hold of any style, any locale and any sources: no panic, and an end. The style comes first, then the
//! sources as CSL-JSON, then a locale file, with a line of five `=` between two.

use citationberg::{IndependentStyle, LocaleCode, LocaleFile};
use postil::cite::{Cite, Formatter, Item, Locator, Place, Style, Work};
use postil::csl;
use postil::load::library::parse_csl_json;

/// What divides the parts.
const DIVIDER: &str = "\n=====\n";

/// Formats the sources in the style, in several positions, for themselves and together.
pub fn check(input: &str) {
    let mut parts = input.split(DIVIDER);
    let (style, sources, locale) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next());
    let items: Vec<Item> = parse_csl_json(sources).entries.into_iter().take(12).map(|entry| entry.item).collect();
    match Style::from_csl(style, None) {
        Ok(style) => format(&style, &items),
        Err(error) => assert!(error.at.is_none_or(|at| style.is_char_boundary(at.start) && at.end <= style.len() + 3)),
    }
    if let Some(locale) = locale.and_then(|locale| LocaleFile::from_xml(locale).ok())
        && let Ok(style) = IndependentStyle::from_xml(style)
    {
        let lang = LocaleCode::en_us();
        let _ = csl::Style::new(&style, &lang, &[locale.into()]);
    }
}

/// Formats sources in a style.
pub fn format(style: &Style, items: &[Item]) {
    let works: Vec<Work> = items.iter().cloned().map(Work::from).collect();
    let first = works.iter().enumerate().map(|(at, item)| Place::Note(at + 1, vec![Cite::of(item)]));
    let later = works.iter().map(|item| {
        let cite = Cite { prefix: "see ", suffix: ", \"there\"", ..Cite::of(item).at(Locator::Page, "4-5, x") };
        Place::Text(0, vec![cite, Cite { without_author: true, ..Cite::of(item) }])
    });
    let all = Place::Within(1, works.iter().map(Cite::of).collect());
    let places: Vec<Place<'_>> = first.chain(later).chain([all]).collect();
    let made = Formatter::new(style).article(&places);
    assert_eq!(made.places.len(), places.len());
    for reference in &made.references {
        assert!(!reference.text.is_blank(), "{reference:?}");
        let _ = reference.text.to_html();
    }
}
