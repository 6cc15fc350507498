//! Pages and locators: ranges in the form that the style asks for (specification, "Page Ranges", appendix V).
//!
//! In: pages as they were written.
//! Out: pages as the style has them.

use super::super::item::{Part, is_numeric, is_range, parts};
use super::super::tree::Role;
use super::Eval;
use citationberg::PageRangeFormat;
use citationberg::taxonomy::{Locator, NumberVariable, PageVariable};

impl<'a> Eval<'a, '_> {
    /// The first page, where the source gives it, or the first of its pages.
    pub(super) fn page_first(&self) -> Option<&'a str> {
        let item = self.item;
        if let Some(own) = item.text(NumberVariable::PageFirst.into()) {
            return Some(&own.text);
        }
        let pages = item.text(PageVariable::Page.into())?;
        parts(&pages.text).find_map(|part| match part {
            Part::Number(number) | Part::Word(number) => Some(number),
            _ => None,
        })
    }

    pub(super) fn locator(&mut self) {
        let Some((kind, value)) = self.context.locator else { return };
        match kind {
            Locator::Page => self.pages(value),
            _ if is_numeric(value) || is_joined(value) => {
                self.push(ranges(value, None, "–", &self.style.words.ampersand), Role::Content);
            }
            _ => super::super::text::markup::read(value, &self.style.words, &mut self.out),
        }
    }

    pub(super) fn pages(&mut self, value: &'a str) {
        if value.bytes().all(|byte| byte.is_ascii_digit()) {
            self.push(value, Role::Content);
        } else {
            self.push(
                ranges(value, self.style.pages, &self.style.words.page_delimiter, &self.style.words.ampersand),
                Role::Content,
            );
        }
    }
}

fn is_joined(value: &str) -> bool {
    !value.contains(' ') && value.contains(['-', '–'])
}

/// The value with each of its ranges in the wanted form.
pub(in crate::csl) fn ranges(value: &str, format: Option<PageRangeFormat>, delimiter: &str, and: &str) -> String {
    let mut text = String::new();
    for (index, piece) in value.split_inclusive([',', ';', '&']).enumerate() {
        let (piece, sign) = match piece.char_indices().next_back() {
            Some((at, sign @ (',' | ';' | '&'))) => (&piece[..at], Some(sign)),
            _ => (piece, None),
        };
        if index > 0 && !text.ends_with(' ') && !piece.is_empty() {
            text.push(' ');
        }
        text.push_str(&range(piece.trim(), format, delimiter));
        if let Some(sign) = sign {
            if sign == '&' && !text.is_empty() {
                text.push(' ');
            }
            if sign == '&' { text.push_str(and) } else { text.push(sign) }
        }
    }
    text
}

/// One range, or what is none as it is. A hyphen behind a backslash is no range.
fn range(piece: &str, format: Option<PageRangeFormat>, delimiter: &str) -> String {
    if piece.contains("\\-") {
        return piece.replace("\\-", "-");
    }
    let dashes = piece.split(['-', '–', '—', '\u{2010}', '\u{2011}']).filter(|part| !part.trim().is_empty());
    let halves: Vec<&str> = dashes.map(str::trim).collect();
    match halves[..] {
        [start, end] => match shortened(start, end, format) {
            Some(end) => format!("{start}{delimiter}{end}"),
            None if halves.iter().any(|half| half.contains(char::is_whitespace)) => piece.to_owned(),
            None => halves.join("-"),
        },
        [_, _, ..] if halves.windows(2).all(|pair| is_range(pair[0], pair[1])) => halves.join(delimiter),
        _ => piece.to_owned(),
    }
}

/// The end of a range with only those digits that are wanted; nothing where it is no range.
fn shortened(start: &str, end: &str, format: Option<PageRangeFormat>) -> Option<String> {
    let split = |text: &str| {
        let last = text.char_indices().rev().find(|(_, c)| !c.is_ascii_digit());
        last.map_or(0, |(at, c)| at + c.len_utf8())
    };
    let ((before, first), (prefix, last)) = (start.split_at(split(start)), end.split_at(split(end)));
    let Some(format) = format.filter(|_| !first.is_empty() && !last.is_empty()) else {
        return is_range(start, end).then(|| end.to_owned());
    };
    let expands = prefix.is_empty() && format == PageRangeFormat::Expanded && before.chars().all(char::is_alphabetic);
    if before != prefix && !expands {
        return None;
    }
    // `321-8` means 328.
    let full = match first.len().checked_sub(last.len()) {
        Some(missing) => format!("{}{last}", &first[..missing]),
        None => last.to_owned(),
    };
    Some(match format {
        PageRangeFormat::Expanded => format!("{before}{full}"),
        PageRangeFormat::Minimal => minimal(first, &full, 1),
        PageRangeFormat::MinimalTwo => minimal(first, &full, 2),
        PageRangeFormat::Chicago15 | PageRangeFormat::Chicago16 => chicago(first, &full, format),
    })
}

fn chicago(first: &str, full: &str, format: PageRangeFormat) -> String {
    let digits = first.len();
    if digits < 3 || first.ends_with("00") || full.len() != digits {
        return full.to_owned();
    }
    let tens = &first[digits - 2..];
    let changed = first.bytes().zip(full.bytes()).filter(|(a, b)| a != b).count();
    if tens.starts_with('0') {
        return minimal(first, full, 1);
    }
    if format == PageRangeFormat::Chicago15 && digits == 4 && changed >= 3 {
        return full.to_owned();
    }
    minimal(first, full, 2)
}

/// The digits that differ, but not fewer than `least`.
fn minimal(first: &str, full: &str, least: usize) -> String {
    if first.len() != full.len() {
        return full.to_owned();
    }
    let same = first.bytes().zip(full.bytes()).take_while(|(a, b)| a == b).count();
    full[same.min(full.len().saturating_sub(least))..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_shortened_as_the_specification_shows() {
        let cases = [
            (
                PageRangeFormat::Chicago15,
                "3-10 71-72 100-4 1100-1123 107-108 505-517 1002-1006 321-325 415-532 1496-1504 2787-2816",
                "3–10 71–72 100–104 1100–1123 107–8 505–17 1002–6 321–25 415–532 1496–1504 2787–2816",
            ),
            (
                PageRangeFormat::Chicago16,
                "92-113 1087-1089 1496-1500 12991-13001",
                "92–113 1087–89 1496–500 12991–3001",
            ),
            (PageRangeFormat::Expanded, "42-45 321-28 2787-2816 N110-5", "42–45 321–328 2787–2816 N110–N115"),
            (PageRangeFormat::Minimal, "42-45 321-328 2787-2816", "42–5 321–8 2787–816"),
            (PageRangeFormat::MinimalTwo, "7-8 42-45 321-328 2787-2816", "7–8 42–45 321–28 2787–816"),
        ];
        for (format, written, wanted) in cases {
            for (written, wanted) in written.split(' ').zip(wanted.split(' ')) {
                assert_eq!(ranges(written, Some(format), "–", "&"), wanted);
            }
        }
    }

    #[test]
    fn several_ranges_keep_their_signs() {
        assert_eq!(ranges("1-2,5 & 7-9", None, "–", "&"), "1–2, 5 & 7–9");
        assert_eq!(ranges("A\\-4", None, "–", "&"), "A-4");
    }
}
