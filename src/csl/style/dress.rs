//! What stands around an element, and how it looks.
//!
//! In: the attributes of an element.
//! Out: a [`Dress`], its texts as they are printed.

use citationberg::{Display, Formatting, TextCase, ToAffixes, ToFormatting};

/// What an element's attributes do to what it prints (specification, "Formatting", "Affixes", "Display", "Quotes",
/// "Strip-periods", "Text-case").
#[derive(Clone, Debug, Default)]
pub(in crate::csl) struct Dress {
    pub look: Formatting,
    pub prefix: Box<str>,
    pub suffix: Box<str>,
    pub display: Option<Display>,
    pub case: Option<TextCase>,
    pub quotes: bool,
    pub strip: bool,
}

/// A text of the style, its apostrophes as they are printed.
pub(super) fn boxed(text: Option<&str>) -> Box<str> {
    let text = text.unwrap_or_default();
    let mut before = ' ';
    let apostrophe = |c: char| {
        let set = if c == '\'' && before.is_alphabetic() { '’' } else { c };
        before = c;
        set
    };
    if text.contains('\'') { text.chars().map(apostrophe).collect::<String>().into() } else { text.into() }
}

/// The look and the affixes of an element.
pub(super) fn dress_of(look: &impl ToFormatting, affixes: &impl ToAffixes) -> Dress {
    let affixes = affixes.to_affixes();
    Dress {
        look: look.to_formatting(),
        prefix: boxed(affixes.prefix.as_deref()),
        suffix: boxed(affixes.suffix.as_deref()),
        ..Dress::default()
    }
}
