//! The places within a source that a citation can point to: CSL's locators.
//!
//! In: a name as an author writes it (`page`, `pp.`, `sub verbo`).
//! Out: a [`Locator`], or the nearest known name. The value of a locator (`12-15`, `00:12:05`) stays text; nothing here
//! reads it.

use std::fmt;
use std::str::FromStr;

use citationberg::taxonomy::Locator as CslLocator;
use serde::{Deserialize, Serialize};

macro_rules! locators {
    ($($variant:ident, $csl:literal, [$($other:literal),*];)*) => {
        /// A kind of place within a source, one for each locator term of CSL 1.0.2.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Locator {
            $(#[doc = concat!("CSL's `", $csl, "`.")] $variant,)*
        }

        impl Locator {
            /// Every locator, in alphabetical order of its CSL name.
            pub const ALL: &'static [Locator] = &[$(Locator::$variant,)*];

            /// The name that CSL gives it, such as `page` or `sub-verbo`.
            pub fn name(self) -> &'static str {
                match self { $(Locator::$variant => $csl,)* }
            }

            fn known(spelling: &str) -> Option<Locator> {
                match spelling { $($csl $(| $other)* => Some(Locator::$variant),)* _ => None }
            }

            pub(super) fn csl(self) -> CslLocator {
                match self { $(Locator::$variant => CslLocator::$variant,)* }
            }
        }
    };
}

locators! {
    Act, "act", ["acts"];
    Appendix, "appendix", ["appendices", "app"];
    ArticleLocator, "article-locator", ["article", "articles", "art", "arts"];
    Book, "book", ["books", "bk", "bks"];
    Canon, "canon", ["canons", "can"];
    Chapter, "chapter", ["chapters", "chap", "chaps", "ch"];
    Column, "column", ["columns", "col", "cols"];
    Elocation, "elocation", ["elocations", "loc", "location", "locations"];
    Equation, "equation", ["equations", "eq", "eqs"];
    Figure, "figure", ["figures", "fig", "figs"];
    Folio, "folio", ["folios", "fol", "fols"];
    Issue, "issue", ["issues", "no", "nos", "number", "numbers"];
    Line, "line", ["lines", "l", "ll"];
    Note, "note", ["notes", "n", "nn"];
    Opus, "opus", ["opera", "op", "opp"];
    Page, "page", ["pages", "p", "pp"];
    Paragraph, "paragraph", ["paragraphs", "para", "paras", "par", "¶", "¶¶"];
    Part, "part", ["parts", "pt", "pts"];
    Rule, "rule", ["rules", "r", "rr"];
    Scene, "scene", ["scenes", "sc"];
    Section, "section", ["sections", "sec", "secs", "§", "§§"];
    SubVerbo, "sub-verbo", ["sub-verbis", "s.v", "s.vv", "sv", "entry"];
    Supplement, "supplement", ["supplements", "supp", "suppl"];
    Table, "table", ["tables", "tbl", "tbls"];
    Timestamp, "timestamp", ["timestamps", "time"];
    TitleLocator, "title-locator", ["title", "titles", "tit"];
    Verse, "verse", ["verses", "v", "vv"];
    Volume, "volume", ["volumes", "vol", "vols"];
}

/// A name that is no locator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLocator {
    /// The name as it was written.
    pub written: String,
    /// The CSL name that resembles it most, if one does.
    pub nearest: Option<&'static str>,
}

impl fmt::Display for UnknownLocator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "unknown locator `{}`", self.written)?;
        match self.nearest {
            Some(nearest) => write!(out, ", did you mean `{nearest}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownLocator {}

impl FromStr for Locator {
    type Err = UnknownLocator;

    /// Reads a CSL name, its plural or its usual abbreviation; case, a last full stop, and `_` or a space for `-` do
    /// not matter.
    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let plain = written.trim().trim_end_matches('.').to_lowercase().replace(['_', ' '], "-");
        Locator::known(&plain).ok_or_else(|| UnknownLocator { written: written.to_owned(), nearest: nearest(&plain) })
    }
}

fn nearest(plain: &str) -> Option<&'static str> {
    let scored = Locator::ALL.iter().map(|locator| (strsim::jaro_winkler(plain, locator.name()), locator.name()));
    scored.filter(|(score, _)| *score > 0.75).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

impl fmt::Display for Locator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locator_is_read_by_its_csl_name() {
        for locator in Locator::ALL {
            assert_eq!(locator.name().parse(), Ok(*locator));
            assert_eq!(locator.name().parse::<CslLocator>(), Ok(locator.csl()));
        }
    }

    #[test]
    fn plain_spellings_are_read() {
        for (written, meant) in [
            ("pp.", Locator::Page),
            ("§", Locator::Section),
            ("s.v.", Locator::SubVerbo),
            ("sub verbo", Locator::SubVerbo),
            ("Sub_Verbo", Locator::SubVerbo),
            ("Chapters", Locator::Chapter),
        ] {
            assert_eq!(written.parse(), Ok(meant), "{written}");
        }
    }

    #[test]
    fn a_slip_names_the_nearest() {
        let error = "paragaph".parse::<Locator>().unwrap_err();
        assert_eq!(error.to_string(), "unknown locator `paragaph`, did you mean `paragraph`?");
        assert_eq!("xyz".parse::<Locator>().unwrap_err().nearest, None);
    }
}
