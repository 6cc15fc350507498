//! The citations of one article.
//!
//! In: the places that cite, in reading order.
//! Out: [`Formatted`]: the parts of each place's text and a reference per source.

use super::Work;
use super::cited::Cited;
use super::place::{Cite, Formatted, Part, Place, Reference};
use super::style::Style;
use crate::csl::{self, Document, Printed, Rich};
use std::collections::HashMap;
use std::sync::Arc;

/// Formats articles in one style; threads may share it.
#[derive(Clone, Copy, Debug)]
pub struct Formatter<'s> {
    style: &'s Style,
}

impl<'s> Formatter<'s> {
    /// A formatter for a style.
    pub fn new(style: &'s Style) -> Formatter<'s> {
        Formatter { style }
    }

    /// Formats an article's citations, given for each place in reading order.
    pub fn article(self, places: &[Place<'_>]) -> Formatted {
        let cited = Cited::of(places);
        let sources: Vec<&csl::Item> = cited.items.clone();
        let clusters: Vec<csl::Cluster<'_>> = places.iter().flat_map(|place| cited.clusters(place)).collect();
        let document = Document::citing(&self.style.csl, sources, &clusters);
        let texts = document.citations(clusters);
        let mut texts = texts.iter();
        let places = places.iter().map(|place| self.parts(&cited, place, &mut texts)).collect();
        let references = self.references(&cited, &document);
        Formatted { places, references }
    }

    /// The reference of a source as it stands alone, as in "cite this article".
    pub fn alone(self, item: &Work) -> Rich {
        let places = [Place::Note(1, vec![Cite::of(item)])];
        let cited = Cited::of(&places);
        let clusters = cited.clusters(&places[0]);
        let document = Document::citing(&self.style.csl, cited.items.clone(), &clusters);
        self.references(&cited, &document).pop().map(|reference| reference.text).unwrap_or_default()
    }

    fn parts<'t>(
        self,
        cited: &Cited<'_>,
        place: &Place<'_>,
        texts: &mut impl Iterator<Item = &'t csl::Text<'t>>,
    ) -> Vec<Part> {
        match place {
            Place::Note(_, cites) => {
                let one = |cite: &Cite<'_>, text: Option<&csl::Text<'_>>| {
                    let at = cited.place(cite.item);
                    let text = text.map(csl::Text::rich).filter(|text| !text.is_blank());
                    Part {
                        source: Some(cited.items[at].id.clone()),
                        text: text.unwrap_or_else(|| self.style.plain(cited.items[at])),
                    }
                };
                cites.iter().map(|cite| one(cite, texts.next())).collect()
            }
            Place::Text(_, cites) | Place::Within(_, cites) => {
                let Some(text) = texts.next().filter(|_| !cites.is_empty()) else { return Vec::new() };
                let part = |(item, text): (Option<usize>, Rich)| Part {
                    source: item.map(|at| cited.items[at].id.clone()),
                    text,
                };
                text.parts().into_iter().map(part).collect()
            }
        }
    }

    fn references(self, cited: &Cited<'_>, document: &Document<'_>) -> Vec<Reference> {
        let mut entries: HashMap<usize, Arc<Printed>> = document.printed_references().into_iter().collect();
        let reference = |at: &usize| {
            let item = cited.items[*at];
            let entry = entries.remove(at);
            let first_field = entry.as_ref().and_then(|entry| entry.first.clone());
            let usual = entry.as_ref().is_some_and(|entry| entry.usual && !entry.text.is_blank());
            let text = entry.filter(|entry| !entry.text.is_blank()).map(|entry| entry.text.clone());
            let text = text.unwrap_or_else(|| self.style.unlisted(item).trimmed());
            Reference { id: item.id.clone(), text, first_field, usual }
        };
        document.order().iter().map(reference).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(json: &str) -> Vec<Work> {
        let items: Vec<crate::cite::Item> = serde_json::from_str(json).expect("items");
        items.into_iter().map(Work::from).collect()
    }

    fn style(name: &str) -> Style {
        Style::named(name, Some("en-US")).expect("is there")
    }

    /// The citations of all sources together, then the references.
    fn printed(name: &str, items: &[Work]) -> (String, Vec<String>) {
        let style = style(name);
        let made = Formatter::new(&style).article(&[Place::Text(1, items.iter().map(Cite::of).collect())]);
        let text = made.places[0].iter().map(|part| part.text.to_plain()).collect();
        (text, made.references.iter().map(|reference| reference.text.to_plain()).collect())
    }

    const JONESES: &str = r#"[
        {"id": "b", "type": "book", "title": "Seas", "author": [{"family": "Jones", "given": "Bo"}],
            "issued": {"date-parts": [[2001]]}},
        {"id": "r", "type": "book", "title": "Rivers", "author": [{"family": "Jones", "given": "Ruth"}],
            "issued": {"date-parts": [[2001]]}}]"#;

    #[test]
    fn two_authors_of_one_family_name_keep_their_given_names() {
        let (text, references) = printed("chicago-author-date", &items(JONESES));
        assert_eq!(text, "(B. Jones 2001; R. Jones 2001)");
        assert!(references[0].starts_with("Jones, Bo. 2001.") && references[1].starts_with("Jones, Ruth. 2001."));
        assert!(printed("apa", &items(JONESES)).0.contains("B. Jones, 2001; R. Jones, 2001"));
    }

    #[test]
    fn names_without_options_are_printed() {
        let (_, references) = printed("vancouver", &items(JONESES));
        assert!(references[0].starts_with("Jones B. "), "{references:?}");
    }

    #[test]
    fn sources_of_one_citation_are_sorted_and_collapsed() {
        let works = items(
            r#"[{"id": "z", "type": "book", "title": "Z", "author": [{"family": "Zahn"}],
                "issued": {"date-parts": [[2003]]}},
                {"id": "y", "type": "book", "title": "Y", "author": [{"family": "Doe"}],
                    "issued": {"date-parts": [[2001]]}},
                {"id": "x", "type": "book", "title": "X", "author": [{"family": "Doe"}],
                    "issued": {"date-parts": [[2001]]}}]"#,
        );
        assert_eq!(printed("apa", &works).0, "(Doe, 2001a, 2001b; Zahn, 2003)");
        assert_eq!(printed("nature", &works).0, "1–3");
    }

    #[test]
    fn what_a_style_does_not_list_stands_in_the_form_of_its_note() {
        let letter = items(
            r#"[{"id": "l", "type": "personal_communication", "title": "On rivers", "author": [{"family": "Roe",
                "given": "Jane"}],
                "issued": {"date-parts": [[1999, 5, 4]]}}]"#,
        );
        for name in ["chicago-notes", "modern-humanities-research-association-notes", "apa"] {
            let (_, references) = printed(name, &letter);
            assert!(references[0].contains("Roe") && references[0].contains("1999"), "{name}: {references:?}");
        }
    }

    #[test]
    fn a_particle_stays_behind_the_given_name_with_its_apostrophe() {
        let veld = items(
            r#"[{"id": "v", "type": "book", "title": "Mills", "author": [{"family": "Veld", "given": "Jan",
                "non-dropping-particle": "in 't"}],
                "issued": {"date-parts": [[2001]]}}, {"id": "u", "type": "book", "title": "Use",
                    "author": [{"family": "Uhl", "given": "A."}]}]"#,
        );
        let (_, references) = printed("chicago-notes", &veld);
        assert!(
            references[0].starts_with("Uhl, A.") && references[1].starts_with("Veld, Jan in ’t."),
            "{references:?}"
        );
    }
}
