//! The citations of one article.
//!
//! In: for each note, in reading order, the sources it cites. Out: [`Citations`]: a text per citation and a reference per
//! source, as a run of the style over the whole article gives them.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Item;
use super::assembly::{Assembled, Assembly};
use super::locator::Locator;
use super::markup;
use super::rich::Rich;
use super::run::{self, Entry, Pointer};
use super::shapes::Shapes;
use super::source::Source;
use super::style::Style;

/// One citation: a source, and a place in it.
#[derive(Clone, Copy, Debug)]
pub struct Cite<'a> {
    /// The source; its `id` tells it from the others of the article.
    pub item: &'a Item,
    /// The place within it, as it was written.
    pub locator: Option<(Locator, &'a str)>,
}

/// A source's entry in the list of references.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The item's id.
    pub id: String,
    /// The entry; never blank.
    pub text: Rich,
    /// What the style sets before the entry, such as its number.
    pub first_field: Option<Rich>,
}

/// An article's citations, formatted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citations {
    /// For each note its citations, each with the style's own affixes; never blank.
    pub notes: Vec<Vec<Rich>>,
    /// Each source once, in the style's order.
    pub references: Vec<Reference>,
}

/// Formats articles in one style; threads may share it.
#[derive(Clone, Copy, Debug)]
pub struct Formatter<'s> {
    style: &'s Style,
    shapes: &'s Shapes,
}

impl<'s> Formatter<'s> {
    /// A formatter that looks up and keeps what it formats in `shapes`.
    pub fn new(style: &'s Style, shapes: &'s Shapes) -> Formatter<'s> {
        Formatter { style, shapes }
    }

    /// Formats an article's citations, given for each note in reading order; note numbers count from 1.
    ///
    /// Each citation is formatted on its own, also where a note has several. The result is that of [`Formatter::article_whole`].
    pub fn article(&self, notes: &[Vec<Cite<'_>>]) -> Citations {
        let cited = Cited::of(notes);
        match Assembly::new(self.style, self.shapes, &cited).assemble() {
            Assembled::All(citations, references) => self.finish(&cited, citations, references),
            Assembled::References { mut references, order, alike } => {
                // Only a year's letter reaches from the citations into the references.
                let lettered = self.style.csl.citation.disambiguate_add_year_suffix;
                let (citations, changed) = self.whole(&cited, &|source| lettered && alike[source]);
                for (source, changed) in changed {
                    let place = order.iter().position(|ordered| *ordered == source);
                    if let Some(place) = place {
                        references[place] = changed.clone();
                    }
                }
                self.finish(&cited, citations, references)
            }
            Assembled::Nothing => self.article_whole(notes),
        }
    }

    /// Whether an article's citations must be run whole, because the style has to see all of it.
    pub fn runs_whole(&self, notes: &[Vec<Cite<'_>>]) -> bool {
        let cited = Cited::of(notes);
        !matches!(Assembly::new(self.style, self.shapes, &cited).assemble(), Assembled::All(..))
    }

    /// Learns the style's order of many sources at once, which is quicker than article by article.
    pub fn learn_order(&self, items: &[&Item]) {
        let notes: Vec<Vec<Cite<'_>>> = items.iter().map(|item| vec![Cite { item, locator: None }]).collect();
        let cited = Cited::of(&notes);
        Assembly::new(self.style, self.shapes, &cited).order();
    }

    /// Formats an article's citations by one run of the style over all of them, without the shapes.
    ///
    /// The measure of what is right, and some fifty times slower than [`Formatter::article`].
    pub fn article_whole(&self, notes: &[Vec<Cite<'_>>]) -> Citations {
        let cited = Cited::of(notes);
        let (citations, references) = self.whole(&cited, &|_| true);
        self.finish(&cited, citations, references.into_iter().map(|(_, reference)| reference).collect())
    }

    /// A run over the whole article: its citations, and in the style's order those references that are wanted.
    fn whole(&self, cited: &Cited<'_>, wanted: &dyn Fn(usize) -> bool) -> (Vec<Rich>, Vec<(usize, Reference)>) {
        let sources: Vec<Source> = cited.items.iter().map(|item| Source::of(item)).collect();
        let sources: Vec<&Source> = sources.iter().collect();
        let whole = run::whole(self.style, &sources, &cited.pointers(), wanted);
        let references = whole.references.into_iter();
        let references = references.map(|entry| (entry.source, reference(&sources[entry.source].id, entry)));
        (whole.citations, references.collect())
    }

    fn finish(&self, cited: &Cited<'_>, citations: Vec<Rich>, mut references: Vec<Reference>) -> Citations {
        if let Some(repeated) = &self.style.repeated {
            repeated.shorten(&mut references);
        }
        Citations { notes: cited.by_note(citations), references }
    }
}

/// A citation: the index of its source, its locator, the number of its note.
type Numbered<'a> = (usize, Option<(Locator, Cow<'a, str>)>, usize);

/// An article's citations with its sources told apart.
pub(super) struct Cited<'a> {
    /// Each source once, in the order of first citation.
    pub items: Vec<&'a Item>,
    cites: Vec<Numbered<'a>>,
    lengths: Vec<usize>,
}

impl<'a> Cited<'a> {
    fn of(notes: &[Vec<Cite<'a>>]) -> Cited<'a> {
        let mut cited = Cited { items: Vec::new(), cites: Vec::new(), lengths: notes.iter().map(Vec::len).collect() };
        let mut places: HashMap<Cow<'_, str>, usize> = HashMap::new();
        for (index, note) in notes.iter().enumerate() {
            for cite in note {
                let id = cite.item.id().unwrap_or_default();
                let source = *places.entry(id).or_insert_with(|| {
                    cited.items.push(cite.item);
                    cited.items.len() - 1
                });
                let locator = cite.locator.and_then(|(kind, value)| Some((kind, locator_text(value)?)));
                cited.cites.push((source, locator, index + 1));
            }
        }
        cited
    }

    pub(super) fn pointers(&self) -> Vec<Pointer<'_>> {
        let cites = self.cites.iter();
        cites
            .map(|(source, locator, note)| Pointer {
                source: *source,
                locator: locator.as_ref().map(|(kind, value)| (*kind, &**value)),
                note: *note,
            })
            .collect()
    }

    /// One text per citation, gathered by note.
    fn by_note(&self, texts: Vec<Rich>) -> Vec<Vec<Rich>> {
        let mut texts = texts.into_iter();
        self.lengths.iter().map(|length| texts.by_ref().take(*length).collect()).collect()
    }
}

/// A locator's value as it can be printed; nothing when it is blank.
fn locator_text(value: &str) -> Option<Cow<'_, str>> {
    let value = value.trim();
    let harmless = |c: char| matches!(c, ' '..='~') && c != '\'';
    match value {
        "" => None,
        value if value.chars().all(harmless) => Some(Cow::Borrowed(value)),
        value => Some(Cow::Owned(markup::clean(value))),
    }
}

pub(super) fn reference(id: &str, entry: Entry) -> Reference {
    Reference { id: id.to_owned(), text: entry.text, first_field: entry.first }
}
