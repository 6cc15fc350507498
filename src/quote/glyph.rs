//! The quotation marks of all languages: which characters they are, and which opening one goes with which closing one.
//!
//! In: characters, and the habits of a text. Out: glyphs, and how two of them go together. Not: which way a mark leans
//! (`flank`), and where they stand (`marks`).

use crate::words::lexicon::{Habit, Lexicon};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glyph {
    /// `“`
    HighSix,
    /// `”`
    HighNine,
    /// `„`
    LowNine,
    /// `‘`
    SingleSix,
    /// `’`
    SingleNine,
    /// `‚`
    SingleLow,
    /// `«`
    LeftGuillemet,
    /// `»`
    RightGuillemet,
    /// `‹`
    LeftAngle,
    /// `›`
    RightAngle,
    /// `"`
    Straight,
    /// `'`
    Apostrophe,
    /// Two grave accents.
    Graves,
    /// `''`
    Apostrophes,
    /// `「`
    Corner,
    /// `」`
    CornerEnd,
    /// `『`
    WhiteCorner,
    /// `』`
    WhiteCornerEnd,
    /// `《`
    Book,
    /// `》`
    BookEnd,
    /// `〈`
    Chapter,
    /// `〉`
    ChapterEnd,
}

/// Straight marks that Markdown has turned are put back as full-width ones, which take as many bytes as curly ones.
pub const TYPED_DOUBLE: char = '\u{FF02}';
/// The same for a single mark.
pub const TYPED_SINGLE: char = '\u{FF07}';

/// How well a closing glyph goes with an opening one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Good,
    /// One of the two is turned the wrong way.
    Misturned,
    /// One is straight, the other curly.
    Mixed,
}

/// The habits of a language and of a text.
#[derive(Clone, Debug)]
pub(super) struct MarkHabits {
    /// What is known of the language.
    pub lexicon: &'static Lexicon,
    /// `”` and `’` open as well as close (Swedish, Finnish, or a text that has no other opening mark).
    pub nines_open: bool,
}

impl MarkHabits {
    pub fn of(text: &str, lexicon: &'static Lexicon) -> Self {
        let is_curly = !text.is_ascii();
        let nines_only = is_curly && !text.contains(['“', '„']) && text.matches('”').take(2).count() == 2;
        let nines_open = lexicon.has(Habit::Nines) || nines_only;
        Self { lexicon, nines_open }
    }
}

impl Glyph {
    /// Whether the mark is one that may also be an apostrophe, or goes with one that may.
    pub fn is_single(self) -> bool {
        matches!(self, Self::SingleSix | Self::SingleNine | Self::SingleLow | Self::Apostrophe)
    }

    /// How `close` goes with `self` as the opening mark; `None` when it does not at all.
    pub fn fit(self, close: Self, habits: &MarkHabits) -> Option<Fit> {
        use Fit::{Good, Misturned, Mixed};
        use Glyph::{
            Apostrophe, Apostrophes, Book, BookEnd, Chapter, ChapterEnd, Corner, CornerEnd, Graves, HighNine, HighSix,
            LeftAngle, LeftGuillemet, LowNine, RightAngle, RightGuillemet, SingleLow, SingleNine, SingleSix, Straight,
            WhiteCorner, WhiteCornerEnd,
        };
        let turned = if habits.nines_open { Good } else { Misturned };
        Some(match (self, close) {
            (HighSix, HighNine)
            | (LowNine, HighSix | HighNine)
            | (SingleSix, SingleNine)
            | (SingleLow, SingleSix | SingleNine)
            | (LeftGuillemet, RightGuillemet)
            | (RightGuillemet, LeftGuillemet | RightGuillemet)
            | (LeftAngle, RightAngle)
            | (RightAngle, LeftAngle | RightAngle)
            | (Straight, Straight)
            | (Apostrophe, Apostrophe)
            | (Graves | Apostrophes, Apostrophes)
            | (Corner, CornerEnd)
            | (WhiteCorner, WhiteCornerEnd)
            | (Book, BookEnd)
            | (Chapter, ChapterEnd) => Good,
            (HighNine, HighNine) | (SingleNine, SingleNine) => turned,
            (HighSix | HighNine, HighSix)
            | (SingleSix | SingleNine, SingleSix)
            | (LeftGuillemet, LeftGuillemet)
            | (LeftAngle, LeftAngle)
            | (Graves, HighNine) => Misturned,
            (HighSix | LowNine | HighNine | Graves, Straight)
            | (Straight, HighNine | HighSix)
            | (SingleSix, Apostrophe)
            | (Apostrophe, SingleNine) => Mixed,
            _ => return None,
        })
    }

    /// Whether the mark at a paragraph's start takes up a quotation that `self` opened: the same mark again, or, as
    /// Spanish and older French books have it, the closing one.
    pub fn reopened_by(self, mark: Self) -> bool {
        mark == self
            || matches!(
                (self, mark),
                (Self::LeftGuillemet, Self::RightGuillemet)
                    | (Self::HighSix, Self::HighNine)
                    | (Self::LowNine, Self::HighSix)
            )
    }
}

/// The mark that a character is, alone or `doubled`.
pub(super) fn glyph(c: char, doubled: bool) -> Option<Glyph> {
    Some(match (c, doubled) {
        ('“' | '‟' | '〝', _) => Glyph::HighSix,
        ('”' | '〞', _) => Glyph::HighNine,
        ('„' | '〟', _) => Glyph::LowNine,
        ('‘' | '‛', _) => Glyph::SingleSix,
        ('’', _) => Glyph::SingleNine,
        ('‚', _) => Glyph::SingleLow,
        ('«', _) => Glyph::LeftGuillemet,
        ('»', _) => Glyph::RightGuillemet,
        ('‹', _) => Glyph::LeftAngle,
        ('›', _) => Glyph::RightAngle,
        ('"' | TYPED_DOUBLE, _) => Glyph::Straight,
        ('`', true) => Glyph::Graves,
        ('\'' | TYPED_SINGLE, true) => Glyph::Apostrophes,
        ('\'' | TYPED_SINGLE, _) => Glyph::Apostrophe,
        ('「' | '\u{FF62}', _) => Glyph::Corner,
        ('」' | '\u{FF63}', _) => Glyph::CornerEnd,
        ('『', _) => Glyph::WhiteCorner,
        ('』', _) => Glyph::WhiteCornerEnd,
        ('《', _) => Glyph::Book,
        ('》', _) => Glyph::BookEnd,
        ('〈', _) => Glyph::Chapter,
        ('〉', _) => Glyph::ChapterEnd,
        _ => return None,
    })
}

/// Whether the character may be a quotation mark.
pub fn is_mark(c: char) -> bool {
    c == '`' || glyph(c, false).is_some()
}
