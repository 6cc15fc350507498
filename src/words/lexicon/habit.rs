//! What those who write a language do otherwise than others: how they set quotations, names and titles.
//!
//! In: the words of a lexicon's `[habits]`. Out: a habit by its name in the file. Not: what follows from it, which
//! `quote` decides.

/// A habit of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// Dialogue is set off by dashes alone.
    Dashes,
    /// Quotations open with the mark that closes them: `”`, `’`.
    Nines,
    /// All nouns have a capital.
    Nouns,
    /// Titles have capitals.
    Titles,
    /// Titles stand in `『』`.
    Corners,
    /// What announces a title or a word held at a distance stands behind it.
    Behind,
    /// Questions end with a semicolon.
    Semicolon,
    /// Suffixes are set behind names by an apostrophe, which may be a closing mark.
    Suffixes,
}

impl Habit {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Dashes,
        Self::Nines,
        Self::Nouns,
        Self::Titles,
        Self::Corners,
        Self::Behind,
        Self::Semicolon,
        Self::Suffixes,
    ];

    /// The habit as lexicons name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dashes => "dashes",
            Self::Nines => "nines",
            Self::Nouns => "nouns",
            Self::Titles => "titles",
            Self::Corners => "corners",
            Self::Behind => "behind",
            Self::Semicolon => "semicolon",
            Self::Suffixes => "suffixes",
        }
    }
}
