//! The codes of diagnostics: one table of name, severity and meaning. What there is to say about each, with an example
//! and its mend, stands in `explain/NAME.md`; `explain.rs` reads it, and the manual repeats both.

use super::nearest::nearest;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// How grave a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; never changes an exit code.
    Advice,
    /// Probably not meant; the site is published.
    Warning,
    /// The site is not published.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $meaning:literal,)*) => {
        /// What sort of fault a diagnostic reports.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The name, as `--allow` and reports use it.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// The severity unless the user asks otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// What it means, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }

            /// What there is to say about it, as its file has it.
            pub(super) fn written(self) -> &'static str {
                match self { $(Code::$variant => include_str!(concat!("explain/", $name, ".md")),)* }
            }
        }
    };
}

codes! {
    Drifted "drifted" Warning "the article was edited, and one place is clearly meant",
    Review "review" Error "a likely place, not certain enough to be used without being asked",
    Ambiguous "ambiguous" Error "several places fit a note equally",
    Orphan "orphan" Error "no place in the article fits a note",
    Syntax "syntax" Error "a file is not valid TOML, YAML, JSON or BibTeX",
    NotUnderstood "not-understood" Warning "something in a `.bib` file that is not understood: it is left out, or stands as it is written",
    UnreadField "unread-field" Advice "fields of a `.bib` file that have no place in a reference",
    UnknownKey "unknown-key" Error "a key that postil does not know",
    WrongType "wrong-type" Error "a value of the wrong type, or one that is not allowed there",
    MissingKey "missing-key" Error "a key that must be there is missing",
    ImpossibleDate "impossible-date" Error "a date that is not in the calendar, or not written as one",
    UndefinedSource "undefined-source" Error "a citation of a source that is in no library",
    NearCitation "near-citation" Advice "a name after `@` that is nearly the key of a source",
    UndefinedSpeaker "undefined-speaker" Error "a key of a person that is in no `people` table",
    NearSpeaker "near-speaker" Warning "a speaker's name that is nearly a person's",
    UndefinedNote "undefined-note" Error "a reference to a note that the article does not have",
    UnknownKind "unknown-kind" Error "a kind of note that neither postil nor `postil.toml` knows",
    DuplicateNote "duplicate-note" Error "two notes of one article with the same id",
    EmptyNote "empty-note" Advice "a note that says nothing, or a correction that does not say what was corrected when",
    UnchangedCorrection "unchanged-correction" Warning "a correction whose words before are those that stand there now",
    FutureDate "future-date" Warning "a day in the past that is still to come",
    DuplicateSource "duplicate-source" Error "a source that is defined twice",
    DuplicateHeading "duplicate-heading" Error "an id set by hand that something else on the page has",
    DuplicateOutput "duplicate-output" Error "two files that would be written to the same place",
    BadPath "bad-path" Error "a name that cannot be a file of a website",
    BrokenLink "broken-link" Error "a link inside the site that leads nowhere",
    UnsafeLink "unsafe-link" Warning "a link whose scheme is not allowed; its text stays, its target is dropped",
    MisleadingHost "misleading-host" Warning "a link to a host whose name mixes the letters of several scripts, so that it may look like another",
    RemoteImage "remote-image" Warning "a picture that another host would serve; `[links] remote_images` says what becomes of it",
    BrokenImage "broken-image" Warning "an image that no browser can show: damaged, or not what its name says",
    PictureMetadata "picture-metadata" Warning "a picture that tells of its place or owner, where that cannot be taken out",
    BrokenFootnote "broken-footnote" Error "a footnote that is referred to but not written",
    DuplicateFootnote "duplicate-footnote" Error "a footnote that is written twice",
    UnusedFootnote "unused-footnote" Warning "a footnote that nothing refers to",
    LiteralEmphasis "literal-emphasis" Warning "`**` or `__` that Markdown leaves as it is typed",
    ForeignMarkup "foreign-markup" Warning "a shortcode, a template or a link in double brackets, which is published as it is typed",
    HiddenComment "hidden-comment" Warning "a comment of another program, which readers see here",
    Math "math" Warning "a formula that cannot be set, or that a site does not set: it is shown as it is typed",
    EscapedHtml "escaped-html" Advice "HTML in Markdown, which is shown as text",
    RemovedHtml "removed-html" Warning "HTML in Markdown that cleaning takes away",
    HiddenCharacter "hidden-character" Warning "a control character, or a mark that turns the direction of writing and is not closed",
    StraySidecar "stray-sidecar" Error "a sidecar without its article",
    MisnamedFile "misnamed-file" Error "a file that looks like one of postil's own and is not read as such",
    StrangeFile "strange-file" Warning "a file that is hardly meant to be published: a page, a program, a key",
    NotText "not-text" Error "a file that is not valid UTF-8",
    NotFollowed "not-followed" Warning "a symbolic link, which is not followed",
    LinkedFile "linked-file" Error "an article, a sidecar or another file of postil's own that is a symbolic link, which is not followed",
    TooLarge "too-large" Error "a file over a limit of `[limits]`",
    MissingArchive "missing-archive" Warning "the archived text of a source is not there",
    ChangedArchive "changed-archive" Error "the archived text of a source is not the one whose `sha256` was recorded",
    AlteredQuotation "altered-quotation" Warning "a quotation that differs from its source",
    AbsentQuotation "absent-quotation" Warning "a quotation that its source does not have",
    CutShort "cut-short" Advice "a quotation that ends as a sentence does where its source goes on",
    WrongLocator "wrong-locator" Warning "quoted words that stand on another page, or in another section, than the citation says",
    UnsourcedQuotation "unsourced-quotation" Advice "a quotation that no note attributes and sources",
    UnsourcedFigure "unsourced-figure" Advice "a figure or a date that no note with a source covers; only with `check --figures`",
    Marks "quotation-marks" Warning "quotation marks that are unbalanced or turned the wrong way",
    UnusedSource "unused-source" Warning "a source of the library that no note cites",
    NotCarried "not-carried" Warning "something of an imported file that has no place in a site",
    Guessed "guessed" Advice "something that an imported file does not say and that was concluded",
    Unreadable "unreadable" Error "an imported file that is damaged, or of no kind that is known",
    Refused "refused" Error "an imported file that would take too much, or reaches beyond itself",
    Template "template" Error "a template that cannot be read or rendered",
    InterfaceWords "interface-words" Error "a file of `languages/` that cannot be read, or that puts in what nobody gives",
    MissingWords "missing-words" Warning "words of the interface that a language does not have; readers see them in English",
    Panic "internal" Error "a fault of postil itself",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A code that does not exist, and the nearest one that does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// As it was written.
    pub written: String,
    /// The nearest name, when one is near.
    pub nearest: Option<&'static str>,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no diagnostic `{}`", self.written)?;
        if let Some(name) = self.nearest {
            return write!(f, "; did you mean `{name}`?");
        }
        f.write_str("; `postil explain` lists those that there are")
    }
}

impl std::error::Error for UnknownCode {}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(written: &str) -> Result<Self, UnknownCode> {
        let found = Self::ALL.iter().copied().find(|code| code.as_str() == written);
        found.ok_or_else(|| UnknownCode {
            written: written.to_owned(),
            nearest: nearest(written, Self::ALL.iter().map(|code| code.as_str())),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_that_is_none_names_the_nearest_or_where_all_are() {
        let told = |written: &str| written.parse::<Code>().expect_err("is none").to_string();
        assert_eq!(told("orphen"), "there is no diagnostic `orphen`; did you mean `orphan`?");
        assert_eq!(told("nonsense"), "there is no diagnostic `nonsense`; `postil explain` lists those that there are");
    }
}
