//! The kinds of notes: those that every site has, in one table, and the names of those that a site adds.
//!
//! In: a kind as a sidecar writes it. Out: [`NoteKind`], its name and label, and what other programs call it.
//! Not: whether a site knows a kind, and its own labels; that is [`Config`](super::Config)'s.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! kinds {
    ($($variant:ident $name:literal $label:literal [$($elsewhere:literal)*],)*) => {
        /// What a note is.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum NoteKind {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
            /// A kind of the site's own, or one that nobody knows.
            Own(String),
        }

        impl NoteKind {
            /// The names and labels of those that every site has, in the order of the manual.
            pub const BUILT_IN: &'static [(&'static str, &'static str)] = &[$(($name, $label),)*];

            /// The kind that a sidecar writes so.
            pub fn written(name: &str) -> Self {
                match name { $($name => Self::$variant,)* _ => Self::Own(name.to_owned()) }
            }

            /// As sidecars write it.
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $name,)* Self::Own(name) => name }
            }

            /// The kind that other programs, and people, call so; in small letters.
            pub fn called(name: &str) -> Option<Self> {
                match name { $($($elsewhere)|* => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

kinds! {
    Quotation "quotation" "Quotation" [
        "quote" "quotes" "blockquote" "speech" "statement" "citation" "cite" "reference" "ref"
    ],
    Source "source" "Source" ["evidence"],
    Comment "comment" "Comment" ["footnote" "note" "remark" "annotation"],
    Context "context" "Context" ["background"],
    Correction "correction" "Correction" ["erratum" "correct"],
    Definition "definition" "Definition" ["glossary" "explanation" "term"],
    Translation "translation" "Translation" ["original"],
    Dispute "dispute" "Dispute" ["objection"],
}

impl fmt::Display for NoteKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq<str> for NoteKind {
    fn eq(&self, name: &str) -> bool {
        self.as_str() == name
    }
}

#[cfg(test)]
mod tests {
    use super::NoteKind;

    #[test]
    fn a_name_is_read_and_written_alike() {
        let own = [("rumour", "Rumour")];
        for (name, _) in NoteKind::BUILT_IN.iter().chain(&own) {
            assert_eq!(NoteKind::written(name).as_str(), *name);
            assert_eq!(NoteKind::called(name), None, "it is ours, not another program's");
        }
        assert_eq!(NoteKind::written("rumour"), NoteKind::Own("rumour".to_owned()));
        assert_eq!(NoteKind::called("erratum"), Some(NoteKind::Correction));
    }
}
