//! What a document says of its sources: cites, and the citations that hold them (specification, "Citation").

use citationberg::taxonomy::Locator;

/// How a cite is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// As the style has it.
    #[default]
    Usual,
    /// Only the names, as in a sentence: "Doe says".
    Author,
    /// All but the names.
    WithoutAuthor,
}

/// A source in a citation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cite<'c> {
    /// The place of the source among the document's sources.
    pub item: usize,
    /// The place within the source.
    pub locator: Option<(Locator, &'c str)>,
    /// What the author wrote before it, with the small HTML of CSL-JSON.
    pub prefix: &'c str,
    /// What the author wrote behind it.
    pub suffix: &'c str,
    /// How it is meant.
    pub mode: Mode,
}

/// A citation: one or several sources at one place of the document.
#[derive(Clone, Debug, Default)]
pub struct Cluster<'c> {
    /// The number of its note, or 0 for a citation in the text.
    pub note: u32,
    /// Its sources, in the order of writing.
    pub cites: Vec<Cite<'c>>,
    /// Whether it stands within words that go on: then without what the style sets around it.
    pub bare: bool,
}
