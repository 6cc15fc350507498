//! Page numbers and running heads of a text that was taken from pages.
//!
//! In: a plain text.
//! Out: the lines that belong to the page and not to the text. A number counts as a page's where it stands alone in its
//! line and another one follows upon it; a head where it stands beside such a number or a form feed, and recurs.

use std::collections::HashMap;
use std::ops::Range;

/// The longest running head, in code points.
const LONG: usize = 80;

/// A line that is not blank.
struct Line<'a> {
    range: Range<usize>,
    text: &'a str,
    /// Blank lines, or the text's ends, stand around it.
    alone: bool,
    /// A form feed stands on one of its sides.
    at_break: bool,
}

/// The lines that are the page's, in order, as byte ranges.
pub(super) fn running_heads(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let numbers: Vec<Option<u32>> = lines.iter().map(number).collect();
    let paged = paged(&numbers);
    let mut recurring: HashMap<String, usize> = HashMap::new();
    for line in lines.iter().filter(|line| line.alone || line.at_break) {
        *recurring.entry(letters(line.text)).or_default() += 1;
    }
    let is_head = |at: usize| {
        let line = &lines[at];
        let beside = line.at_break
            || at > 0 && paged[at - 1]
            || paged.get(at + 1) == Some(&true)
            || line.text.starts_with(|c: char| c.is_ascii_digit()) != line.text.ends_with(|c: char| c.is_ascii_digit());
        let short = line.text.chars().take(LONG + 1).count() <= LONG;
        let letters = letters(line.text);
        (line.alone || line.at_break) && short && beside && !letters.is_empty() && recurring.get(&letters) > Some(&1)
    };
    (0..lines.len()).filter(|&at| paged[at] || is_head(at)).map(|at| lines[at].range.clone()).collect()
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut at, mut blank, mut page) = (0, true, false);
    for whole in text.split_inclusive('\n') {
        let words = whole.trim();
        let feed = whole.contains('\u{C}');
        if words.is_empty() {
            blank = true;
            page |= feed;
            if let Some(last) = lines.last_mut() {
                last.at_break |= feed;
            }
        } else {
            if let Some(last) = lines.last_mut() {
                last.alone &= blank || feed;
                last.at_break |= feed;
            }
            lines.push(Line { range: at..at + whole.len(), text: words, alone: blank || feed, at_break: page || feed });
            (blank, page) = (false, false);
        }
        at += whole.len();
    }
    lines
}

/// The number that stands alone in a line, dashes and brackets around it or not.
fn number(line: &Line) -> Option<u32> {
    let bare =
        line.text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '[' | ']' | '(' | ')'));
    let digits = (1..=4).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit());
    (digits && (line.alone || line.at_break)).then(|| bare.parse().ok()).flatten()
}

/// Which lines are page numbers: one that the next one follows upon, or that follows upon the one before.
fn paged(numbers: &[Option<u32>]) -> Vec<bool> {
    let mut paged = vec![false; numbers.len()];
    let mut last: Option<(usize, u32)> = None;
    for (at, number) in numbers.iter().enumerate().filter_map(|(at, number)| Some((at, (*number)?))) {
        if let Some((before, _)) = last.filter(|(_, before)| (1..=2).contains(&number.wrapping_sub(*before))) {
            paged[before] = true;
            paged[at] = true;
        }
        last = Some((at, number));
    }
    paged
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::running_heads;

    fn found(text: &str) -> Vec<&str> {
        running_heads(text).into_iter().map(|range| text[range].trim()).collect()
    }

    #[test]
    fn numbers_that_follow_upon_each_other_and_heads_beside_them_are_the_pages() {
        let text = "THE TIDE\n\nIt rose\n\n- 7 -\n\nTHE TIDE\n\nand fell.\n\n8\n\nTHE TIDE\n\nThen it rose.\n";
        assert_eq!(found(text), ["- 7 -", "THE TIDE", "8", "THE TIDE"]);
        assert_eq!(
            found("It rose\n12 The Tide\n\u{C}and fell\nThe Tide 13\n\u{C}again."),
            ["12 The Tide", "The Tide 13"]
        );
    }

    #[test]
    fn a_number_or_a_line_by_itself_is_text() {
        assert_eq!(found("1931\n\nIt rose.\n\n1899\n\nIt fell.\n\nIt rose.\n"), Vec::<&str>::new());
    }
}
