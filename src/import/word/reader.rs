//! What is known while a Word file is read, and what has been read of it.

use super::comments::Threads;
use super::numbering::Numbering;
use super::parts::{Parts, Relation};
use super::properties::Head;
use super::styles::Styles;
use super::told::Told;
use crate::import::Refusal;
use crate::import::pictures::Pictures;
use crate::import::prose::Prose;
use crate::import::xml::Element;
use std::collections::{BTreeMap, HashMap};

/// The state of reading.
pub struct Reader<'p, 'b> {
    pub(super) parts: &'p mut Parts<'b>,
    /// Those of the part that is being read.
    pub(super) relations: BTreeMap<String, Relation>,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// What has been read.
    pub prose: Prose,
    /// What is to be said of it.
    pub told: Told,
    /// The comments.
    pub threads: Threads,
    /// What the first paragraphs say.
    pub head: Head,
    /// The pictures.
    pub pictures: Pictures,
    /// Footnotes and endnotes whose signs were met, by the part that holds them and their ids.
    pub(super) footnotes: Vec<(&'static str, String)>,
    /// Boxes of text that were met in a paragraph, to stand behind it.
    pub(super) boxes: Vec<Element>,
    /// The headings that bookmarks stand in, by the bookmarks' names.
    pub(super) bookmarks: HashMap<String, String>,
    /// Fields that are open: what they are, and whether their result is being read.
    pub(super) fields: Vec<(String, bool)>,
    /// How far the lists have counted, by list and depth.
    pub(super) counts: HashMap<(String, usize), u64>,
}

impl<'p, 'b> Reader<'p, 'b> {
    /// Reads what the document is to be read with.
    ///
    /// # Errors
    /// When a part is damaged.
    pub fn of(parts: &'p mut Parts<'b>) -> Result<Self, Refusal> {
        let styles = parts.part("styles")?.map(|styles| Styles::of(&styles)).unwrap_or_default();
        let numbering = parts.part("numbering")?.map(|lists| Numbering::of(&lists)).unwrap_or_default();
        let threads = Threads::of(parts.part("comments")?.as_ref(), parts.part("commentsExtended")?.as_ref());
        let head = Head { language: styles.language.clone(), ..Head::default() };
        Ok(Self {
            relations: parts.relations().clone(),
            parts,
            styles,
            numbering,
            prose: Prose::default(),
            told: Told::default(),
            threads,
            head,
            pictures: Pictures::default(),
            footnotes: Vec::new(),
            boxes: Vec::new(),
            bookmarks: HashMap::new(),
            fields: Vec::new(),
            counts: HashMap::new(),
        })
    }

    /// The number of a footnote, whose text is read when the document has been.
    pub(super) fn footnote(&mut self, part: &'static str, id: &str) -> usize {
        self.footnotes.push((part, id.to_owned()));
        self.footnotes.len() - 1
    }
}
