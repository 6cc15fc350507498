//! What every article may ask of its site: the configuration, people, the library, the texts kept of sources, the
//! style.
//!
//! In: the site's parts. Out: answers, each noted as [`Asked`] where it concerns one thing among many: a source, a day.
//! What concerns all articles alike (configuration, people, style) is open; who keeps articles holds those against each
//! other as a whole.

use super::archives::Archives;
use super::asked::{Asked, Question};
use crate::cite::Style;
use crate::config::Config;
use crate::document::Date;
use crate::load::disk::Disk;
use crate::load::people::People;
use crate::load::sources::{Library, Source};
use crate::quote::SourceText;
use crate::report::Diagnostic;
use std::sync::Arc;

/// What the articles of a site share; nothing in it changes while they are read.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'s> {
    /// The site's folder.
    pub root: &'s Disk,
    /// The configuration.
    pub config: &'s Config,
    /// The site's people.
    pub people: &'s People,
    /// How citations are formatted.
    pub style: &'s Style,
    /// Whether drafts are shown; asked by [`Self::shows_drafts`].
    drafts: bool,
    answers: Answers<'s>,
    asked: &'s Asked,
}

/// What is asked for one thing at a time.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'s> {
    /// The sources of all articles.
    pub library: &'s Library,
    /// The texts kept of sources.
    pub archives: &'s Archives,
    /// The day on which it is made, where somebody asks for what is still to come.
    pub today: Option<Date>,
}

impl<'s> Shared<'s> {
    /// What articles share; questions are noted in `asked`.
    pub fn new(
        root: &'s Disk,
        config: &'s Config,
        people: &'s People,
        style: &'s Style,
        answers: Answers<'s>,
        asked: &'s Asked,
    ) -> Self {
        Self { root, config, people, style, drafts: false, answers, asked }
    }

    /// The same for one article, whose questions are noted by themselves.
    #[must_use]
    pub fn asking<'a>(&self, asked: &'a Asked) -> Shared<'a>
    where
        's: 'a,
    {
        Shared { asked, ..*self }
    }

    /// The same with drafts shown, or not.
    #[must_use]
    pub fn with_drafts(self, drafts: bool) -> Self {
        Self { drafts, ..self }
    }

    /// Whether drafts are shown.
    pub fn shows_drafts(&self) -> bool {
        self.asked.note(Question::Drafts);
        self.drafts
    }

    /// Where questions are noted.
    pub fn asked(&self) -> &'s Asked {
        self.asked
    }

    /// The source of the library with this key.
    pub fn source(&self, key: &str) -> Option<&'s Source> {
        self.asked.note(Question::Source(key.to_owned()));
        self.answers.library.get(key)
    }

    /// Whether a source may stand where the library could not be read.
    pub fn may_have_source(&self, key: &str) -> bool {
        self.asked.note(Question::Source(key.to_owned()));
        self.answers.library.may_have(key)
    }

    /// The key of the library nearest to one that is not there.
    pub fn nearest_source(&self, key: &str) -> Option<&'s str> {
        self.asked.note(Question::Keys);
        self.answers.library.nearest(key)
    }

    /// Notes that an article defines a source itself, whose text may be kept.
    pub fn take_own(&self, source: &Source) {
        let written = source.archive.as_ref().and_then(|archive| archive.text.clone());
        self.asked.note(Question::Kept(source.key.clone(), written));
    }

    /// The text kept of a source, which is the library's or was taken by [`Self::take_own`].
    pub fn text_of(&self, source: &Source) -> Option<Arc<SourceText>> {
        self.answers.archives.text(source)
    }

    /// What is wrong with the text kept of a source.
    pub fn check_kept(&self, source: &Source) -> Option<Diagnostic> {
        self.answers.archives.check(source)
    }

    /// Whether a day is still to come. A day more is granted: it is tomorrow elsewhere. Nothing is to come where nobody
    /// asks.
    pub fn is_to_come(&self, day: Date) -> bool {
        let Some(tomorrow) = self.answers.today.and_then(Date::next) else { return false };
        self.asked.note(Question::Day(day));
        day.is_after(tomorrow)
    }
}
