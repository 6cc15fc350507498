//! Which way each straight mark of a block is turned, by its neighbours and by what is open before it.
//!
//! A mark after a digit is a unit unless a quotation waits to be closed; an apostrophe looks like a closing mark, so
//! only opening marks must be told from it. A mark before dots or a dash opens where nothing is open.

use super::{QuotationMarks, is_elided};

/// The signs for the straight marks at `places` of a block's words.
pub(super) fn turn(words: &str, places: &[usize], signs: QuotationMarks) -> Vec<&'static str> {
    let ahead = look_ahead(words, places);
    let mut turning = Turning::default();
    places.iter().zip(ahead).map(|(at, ahead)| turning.turn(&SmartMark::new(words, *at), ahead, signs)).collect()
}

/// A mark with the words around it.
struct SmartMark<'w> {
    before: &'w str,
    after: &'w str,
    single: bool,
    at: usize,
}

/// What follows a mark before the next of its sort opens.
#[derive(Clone, Copy, Default)]
struct Ahead {
    /// A mark that can close.
    closer: bool,
    /// A mark that can be nothing else, since it follows punctuation.
    certain: bool,
}

/// What a mark is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Opens,
    Closes,
    /// A single mark that closes nothing.
    Apostrophe,
    /// A double one behind a number.
    Unit,
}

#[derive(Default)]
struct Turning {
    doubles: usize,
    singles: usize,
    /// Where a mark was turned to open: what follows it at once may open, too.
    opened: Option<usize>,
}

impl<'w> SmartMark<'w> {
    fn new(words: &'w str, at: usize) -> Self {
        Self { before: &words[..at], after: &words[at + 1..], single: words[at..].starts_with('\''), at }
    }

    fn left(&self) -> Option<char> {
        self.before.chars().next_back()
    }

    fn right(&self) -> Option<char> {
        self.after.chars().next()
    }

    fn leans_open(&self) -> bool {
        self.left().is_none_or(opens_after) && self.right().is_some_and(|right| !right.is_whitespace())
    }

    fn leans_closed(&self) -> bool {
        let right = self.right().is_none_or(|right| right.is_whitespace() || !right.is_alphanumeric());
        self.left().is_some_and(|left| !left.is_whitespace()) && right
    }

    fn is_inside_word(&self) -> bool {
        let letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() && !is_wide(sign));
        letter(self.left()) && letter(self.right())
    }

    fn follows_digit(&self) -> bool {
        self.left().is_some_and(char::is_numeric)
    }
}

impl Turning {
    fn turn(&mut self, mark: &SmartMark<'_>, ahead: Ahead, signs: QuotationMarks) -> &'static str {
        let way = if mark.single { self.single(mark, ahead) } else { self.double(mark, ahead) };
        if way == Way::Opens {
            self.opened = Some(mark.at);
        }
        let [open, close] = if mark.single { signs.inner } else { signs.outer };
        match way {
            Way::Opens => open,
            Way::Closes => close,
            Way::Apostrophe => "’",
            Way::Unit => signs.unit(),
        }
    }

    /// Whether the mark stands where words may begin: after a space, a bracket, a dash, or a mark that has just opened.
    fn may_open(&self, mark: &SmartMark<'_>) -> bool {
        let after_mark = mark.at > 0 && self.opened == Some(mark.at - 1);
        let begins = after_mark || mark.left().is_none_or(|left| opens_after(left) && !"\"'".contains(left));
        begins && mark.right().is_some_and(|right| !right.is_whitespace())
    }

    fn double(&mut self, mark: &SmartMark<'_>, ahead: Ahead) -> Way {
        let (left, right) = (mark.left(), mark.right());
        if mark.is_inside_word() && left.is_some_and(is_hebrew) {
            return Way::Closes;
        }
        if self.doubles > 0 {
            if self.may_open(mark) && !left.is_some_and(is_dash) {
                self.doubles += 1;
                return Way::Opens;
            }
            if mark.follows_digit() && ahead.closer {
                return Way::Unit;
            }
            self.doubles -= 1;
            return Way::Closes;
        }
        if mark.follows_digit() && !right.is_some_and(char::is_alphanumeric) {
            return Way::Unit;
        }
        let stray = !self.may_open(mark)
            && left.is_some_and(|left| !left.is_whitespace() && !is_wide(left))
            && ends_before(right);
        self.doubles += usize::from(!stray);
        if stray { Way::Closes } else { Way::Opens }
    }

    fn single(&mut self, mark: &SmartMark<'_>, ahead: Ahead) -> Way {
        if mark.is_inside_word() {
            return Way::Apostrophe;
        }
        if self.may_open(mark) {
            let elided = is_elided(mark.after)
                && (self.singles > 0 || !ahead.certain || mark.after.starts_with("n'"))
                && !is_quoted_year(mark.after, self.singles);
            self.singles += usize::from(!elided);
            return if elided { Way::Apostrophe } else { Way::Opens };
        }
        let between_wide = mark.left().is_some_and(is_wide) && mark.right().is_some_and(is_wide);
        if self.singles == 0 && between_wide && ahead.closer {
            self.singles += 1;
            return Way::Opens;
        }
        let waits = ahead.closer && (may_be_possessive(mark) || mark.follows_digit());
        if waits || self.singles == 0 {
            return Way::Apostrophe;
        }
        self.singles -= 1;
        Way::Closes
    }
}

/// For each mark what of its sort follows; one pass from the end.
fn look_ahead(words: &str, places: &[usize]) -> Vec<Ahead> {
    let (mut single, mut double) = (Ahead::default(), Ahead::default());
    let mut all: Vec<Ahead> = places
        .iter()
        .rev()
        .map(|at| {
            let mark = SmartMark::new(words, *at);
            let state = if mark.single { &mut single } else { &mut double };
            let seen = *state;
            if mark.leans_open() {
                if !(mark.single && is_elided(mark.after)) {
                    *state = Ahead::default();
                }
            } else if mark.leans_closed() {
                state.closer = true;
                state.certain |= mark.left().is_some_and(|left| ".,!?…;:)".contains(left));
            }
            seen
        })
        .collect();
    all.reverse();
    all
}

/// `'07'` with nothing open: the number is quoted.
fn is_quoted_year(after: &str, open: usize) -> bool {
    let digits = after.len() - after.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    open == 0 && digits == 2 && after[digits..].trim_start_matches('s').starts_with('\'')
}

/// `the boys' club`, `Hans' Boot`: an s before the mark, and a sentence that goes on after it.
fn may_be_possessive(mark: &SmartMark<'_>) -> bool {
    let goes_on = mark.after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    goes_on && mark.before.ends_with(['s', 'x', 'z'])
}

/// What words may begin after.
fn opens_after(sign: char) -> bool {
    sign.is_whitespace() || is_dash(sign) || "([{¿¡/=“‘„«‹\"'".contains(sign) || is_wide_punctuation(sign)
}

/// What stands after words that have ended.
fn ends_before(sign: Option<char>) -> bool {
    sign.is_none_or(|sign| !sign.is_alphanumeric() && !"([{¿¡“‘„«‹\"'".contains(sign))
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―')
}

fn is_hebrew(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{5ff}')
}

/// Letters of scripts that have no spaces between words.
fn is_wide(sign: char) -> bool {
    matches!(
        sign,
        '\u{2E80}'..='\u{2FFF}' | '\u{3040}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

fn is_wide_punctuation(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}')
}
