//! Private characters that stand for something between a style's run and the finished text.
//!
//! They come from plane 16, which no text of a source has any of (see [`super::markup::clean`]); slots for numbers, from
//! U+10FF00 on, are kept in [`super::slot`]. hayagriva drops what it takes for a repetition, hence three pairs of quotation marks.

/// Begins the `n`-th date of the style; what follows up to [`DATE_END`] gives way to the date as it is printed here.
const DATES: u32 = 0x10_0000;
const DATES_END: u32 = 0x10_FD00;
/// Ends a date.
pub const DATE_END: char = '\u{10fe00}';
/// A quotation mark of the source's own text that opens.
pub const OPEN_OWN: char = '\u{10fe01}';
/// A quotation mark of the source's own text that closes.
pub const CLOSE_OWN: char = '\u{10fe02}';
/// The style's outer quotation mark that opens.
pub const OPEN_OUTER: char = '\u{10fe03}';
/// The style's outer quotation mark that closes.
pub const CLOSE_OUTER: char = '\u{10fe04}';
/// The style's inner quotation mark that opens.
pub const OPEN_INNER: char = '\u{10fe05}';
/// The style's inner quotation mark that closes.
pub const CLOSE_INNER: char = '\u{10fe06}';
/// A space at which a name may not be cut in two.
pub const JOINED_SPACE: char = '\u{10fe07}';
/// Begins what is set in title case.
pub const OPEN_TITLE: char = '\u{10fe09}';
/// Ends what is set in title case.
pub const CLOSE_TITLE: char = '\u{10fe0a}';
/// Begins the names of a reference.
pub const OPEN_NAMES: char = '\u{10fe0b}';
/// Ends the names of a reference.
pub const CLOSE_NAMES: char = '\u{10fe0c}';
/// Begins one of these names.
pub const OPEN_NAME: char = '\u{10fe0d}';
/// Ends one of these names.
pub const CLOSE_NAME: char = '\u{10fe0e}';
/// Added to a value that must not pass for a number; prints as nothing.
pub const NO_NUMBER: &str = "\u{10fe08} \u{10fe08}";

/// The sign that begins the style's `index`-th date; nothing for more dates than any style has.
pub fn date_start(index: usize) -> Option<char> {
    let sign = DATES + u32::try_from(index).ok()?;
    char::from_u32(sign).filter(|_| sign < DATES_END)
}

/// The date that a sign begins.
pub fn date_index(sign: char) -> Option<usize> {
    (DATES..DATES_END).contains(&u32::from(sign)).then(|| (u32::from(sign) - DATES) as usize)
}

/// Whether it opens a quotation.
pub fn opens(sign: char) -> bool {
    matches!(sign, OPEN_OWN | OPEN_OUTER | OPEN_INNER)
}

/// Whether it closes a quotation.
pub fn closes(sign: char) -> bool {
    matches!(sign, CLOSE_OWN | CLOSE_OUTER | CLOSE_INNER)
}
