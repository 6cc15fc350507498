//! `[feeds]`: of what there are feeds, and how many entries each has.
//!
//! In: the table. Out: [`Feeds`]. Not: the feeds themselves, which are [`export`](crate::export)'s.

use crate::document::{Fault, Fields};
use crate::report::Code;

/// What feeds there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feeds {
    /// Whether there are any (with `base_url` only).
    pub enabled: bool,
    /// Whether the file says that there are.
    pub is_written: bool,
    /// How many entries a feed has at most.
    pub entries: usize,
    /// Of what there are feeds.
    pub of: Vec<FeedOf>,
}

/// What a feed tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedOf {
    /// The articles of the whole site.
    Site,
    /// The articles of each section.
    Sections,
    /// The articles of each tag.
    Tags,
    /// Corrections.
    Corrections,
    /// Notes, by the day on which they were written.
    Notes,
}

/// What `of` may name.
pub(super) const NAMES: [(&str, FeedOf); 5] = [
    ("site", FeedOf::Site),
    ("sections", FeedOf::Sections),
    ("tags", FeedOf::Tags),
    ("corrections", FeedOf::Corrections),
    ("notes", FeedOf::Notes),
];

impl Default for Feeds {
    /// Tags are many, and each entry stands whole in every feed that has it.
    fn default() -> Self {
        let of = vec![FeedOf::Site, FeedOf::Sections, FeedOf::Corrections, FeedOf::Notes];
        Self { enabled: true, is_written: false, entries: 20, of }
    }
}

impl Feeds {
    /// Whether there are feeds of something.
    pub fn has(&self, of: FeedOf) -> bool {
        self.enabled && self.of.contains(&of)
    }

    /// Takes what the table says.
    pub(super) fn read(&mut self, fields: &mut Fields<'_, '_>) {
        let enabled = fields.boolean("enabled");
        self.enabled = enabled.unwrap_or(self.enabled);
        if let Some(written) = fields.integer("entries") {
            match usize::try_from(written) {
                Ok(entries) if entries > 0 => self.entries = entries,
                _ => {
                    let span = fields.node("entries").map_or(0..0, |node| node.span.clone());
                    let fault = Fault::new(Code::WrongType, span, "a feed has at least one entry");
                    fields.fault(fault.help("write how many entries a feed has at most, as `entries = 20`"));
                }
            }
        }
        let is_named = fields.node("of").is_some();
        if is_named {
            self.of.clear();
            for written in fields.texts("of") {
                if let Some((_, of)) = NAMES.iter().find(|(name, _)| *name == written.value) {
                    self.of.push(*of);
                    continue;
                }
                let message = format!("there is no feed of `{}`", written.value);
                let help = "write `site`, `sections`, `tags`, `corrections` or `notes`";
                fields.fault(Fault::new(Code::WrongType, written.span, message).help(help));
            }
        }
        self.is_written = self.enabled && (enabled.is_some() || is_named || fields.node("entries").is_some());
    }
}
