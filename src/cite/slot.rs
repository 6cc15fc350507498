//! Formatted text with slots for the numbers that change from citation to citation.
//!
//! In: a text printed with telling numbers in place of the locator's, the source's and the note's. Out: the text with a slot for
//! each, and, given numbers, the text that the style would have printed with them. A text in which a number could touch another
//! digit is refused, since hayagriva drops what it takes for a repetition.

use std::hash::{DefaultHasher, Hasher};

use super::rich::{Rich, Span};

/// Slots are characters at the end of plane 16; no text of a source has any (see [`super::markup::clean`]).
const SLOTS: u32 = 0x10_FF00;
/// The most numbers that a locator with slots may have.
pub(super) const LOCATORS: usize = 8;
const NUMBER: usize = LOCATORS;
const FIRST_NOTE: usize = LOCATORS + 1;

/// Telling numbers: nine digits each, alike in the first seven, which nothing in the source may contain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling(usize);

impl Telling {
    /// Numbers that do not occur in a text.
    pub fn apart_from(text: &str) -> Option<Telling> {
        [907_231_800, 918_465_200, 923_584_700].into_iter().map(Telling).find(|telling| !text.contains(&telling.stem()))
    }

    fn stem(self) -> String {
        (self.0 / 100).to_string()
    }

    fn slot(self, slot: usize) -> usize {
        self.0 + 11 + slot
    }

    /// In place of the source's number.
    pub fn number(self) -> usize {
        self.slot(NUMBER)
    }

    /// In place of the number of the note that cited the source first.
    pub fn first_note(self) -> usize {
        self.slot(FIRST_NOTE)
    }

    /// A locator's skeleton with telling numbers for its slots.
    pub fn locator(self, skeleton: &str) -> String {
        let mut out = String::new();
        for (slot, part) in skeleton.split('#').enumerate() {
            if slot > 0 {
                out.push_str(&self.slot(slot - 1).to_string());
            }
            out.push_str(part);
        }
        out
    }

    /// The text with slots for telling numbers; nothing if one of them stands beside another digit.
    pub fn template(self, rich: Rich) -> Option<Rich> {
        let stem = self.stem();
        let mut out = Rich::default();
        for span in rich.0 {
            let text = if span.text.contains(&stem) { self.slotted(&span.text, &stem)? } else { span.text };
            out.push(Span { text, ..span });
        }
        let plain: String = out.0.iter().map(|span| span.text.as_str()).collect();
        let chars: Vec<char> = plain.chars().collect();
        let alone = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| chars.get(before));
            [before, chars.get(at + 1)].into_iter().flatten().all(|c| !c.is_numeric() && slot_of(*c).is_none())
        };
        let all_alone = (0..chars.len()).filter(|at| slot_of(chars[*at]).is_some()).all(alone);
        all_alone.then_some(out)
    }

    fn slotted(self, text: &str, stem: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(stem) {
            let number: usize = rest.get(at..at + 9)?.parse().ok()?;
            let slot = number.checked_sub(self.slot(0)).filter(|slot| *slot <= FIRST_NOTE)?;
            out.push_str(&rest[..at]);
            out.push(char::from_u32(SLOTS + slot as u32)?);
            rest = &rest[at + 9..];
        }
        out.push_str(rest);
        Some(out)
    }
}

fn slot_of(c: char) -> Option<usize> {
    u32::from(c).checked_sub(SLOTS).map(|slot| slot as usize)
}

/// The numbers for a text's slots.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Numbers<'a> {
    /// The locator's numbers, in digits.
    pub locator: &'a [&'a str],
    /// The source's number.
    pub number: usize,
    /// The note that cited the source first.
    pub first_note: usize,
}

impl Numbers<'_> {
    /// The text with its slots filled.
    pub fn fill(&self, template: &Rich) -> Rich {
        Rich(template.0.iter().map(|span| Span { text: self.filled(&span.text), ..span.clone() }).collect())
    }

    /// A hash of the filled text's characters; of nothing for what the style left blank.
    pub fn print(&self, template: &Rich, blank: bool) -> u64 {
        let mut hasher = DefaultHasher::new();
        for span in template.0.iter().filter(|_| !blank) {
            if span.text.as_bytes().contains(&0xF4) {
                hasher.write(self.filled(&span.text).as_bytes());
            } else {
                hasher.write(span.text.as_bytes());
            }
        }
        hasher.finish()
    }

    fn filled(&self, text: &str) -> String {
        // A slot's character is the only one that begins with this byte: nothing else of plane 16 is left in a text.
        if !text.as_bytes().contains(&0xF4) {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len() + 8);
        for c in text.chars() {
            match slot_of(c) {
                Some(NUMBER) => out.push_str(&self.number.to_string()),
                Some(FIRST_NOTE) => out.push_str(&self.first_note.to_string()),
                Some(slot) => out.push_str(self.locator.get(slot).copied().unwrap_or_default()),
                None => out.push(c),
            }
        }
        out
    }
}

/// A locator's skeleton, `#` for each number, and its numbers, when it consists of plain numbers and what joins them:
/// `12`, `12-15`, `3, 8`. Numbers have one to nine digits and do not begin with 0.
pub(super) fn skeleton(locator: &str) -> Option<(String, Vec<&str>)> {
    let joins = |c: char| matches!(c, '-' | '\u{2013}' | ',' | '&' | ' ');
    let (mut skeleton, mut numbers) = (String::new(), Vec::new());
    let mut rest = locator;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 9 || rest.starts_with('0') || numbers.len() == LOCATORS {
            return None;
        }
        let (number, after) = rest.split_at(digits);
        let between = after.find(|c: char| !joins(c)).unwrap_or(after.len());
        if after.len() == between && between > 0 || between == 0 && !after.is_empty() {
            return None;
        }
        numbers.push(number);
        skeleton.push('#');
        skeleton.push_str(&after[..between]);
        rest = &after[between..];
    }
    (!numbers.is_empty()).then_some((skeleton, numbers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_make_a_skeleton() {
        assert_eq!(skeleton("12"), Some(("#".to_owned(), vec!["12"])));
        assert_eq!(skeleton("12-15, 18"), Some(("#-#, #".to_owned(), vec!["12", "15", "18"])));
        for other in ["", "0", "012", "12-", "-12", "xii", "12a", "1234567890", "12:05", "1,2,3,4,5,6,7,8,9"] {
            assert_eq!(skeleton(other), None, "{other}");
        }
    }

    #[test]
    fn a_template_filled_is_the_text_that_was_meant() {
        let telling = Telling::apart_from("no numbers").unwrap();
        let locator = telling.locator("#-#");
        let template = telling.template(Rich::plain(format!("[{}] pp. {locator}", telling.number()))).unwrap();
        let numbers = Numbers { locator: &["12", "15"], number: 3, first_note: 0 };
        assert_eq!(numbers.fill(&template).to_plain(), "[3] pp. 12-15");
    }

    #[test]
    fn a_number_beside_a_digit_is_refused() {
        let telling = Telling::apart_from("").unwrap();
        assert_eq!(telling.template(Rich::plain(format!("1{}", telling.number()))), None);
        assert_eq!(telling.template(Rich::plain(format!("{}{}", telling.number(), telling.first_note()))), None);
    }

    #[test]
    fn telling_numbers_differ_from_those_of_the_source() {
        let first = Telling::apart_from("").unwrap();
        assert_ne!(Telling::apart_from(&first.stem()).unwrap().0, first.0);
    }
}
