//! Numbers as people write them: `3`, `2–4`, `12a, 14 & 17` (specification, "Number", "Choose: is-numeric").
//!
//! In: a value.
//! Out: its numbers and what joins them; whether it is a number, or several.

/// A piece of a numeric value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// A number, with what is joined to it: `12`, `4a`, `XIV`.
    Number(&'a str),
    /// What joins two numbers to a range: a hyphen or a dash.
    Dash,
    /// A comma or semicolon.
    Comma(char),
    /// An ampersand.
    And,
    /// Anything else, as it is.
    Word(&'a str),
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '\u{2010}' | '\u{2011}')
}

/// The pieces of a value, without the spaces between them.
pub fn parts(value: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let (part, length) = match first {
            c if is_dash(c) => {
                let length = rest.find(|c| !is_dash(c)).unwrap_or(rest.len());
                (Part::Dash, length)
            }
            ',' | ';' => (Part::Comma(first), 1),
            '&' => (Part::And, 1),
            _ => {
                let word = &rest[..word_end(rest)];
                (if is_number(word) { Part::Number(word) } else { Part::Word(word) }, word.len())
            }
        };
        rest = &rest[length..];
        Some(part)
    })
}

/// Where a word ends. A hyphen behind a backslash belongs to it.
fn word_end(text: &str) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c.is_whitespace() || is_dash(c) && before != '\\' || matches!(c, ',' | ';' | '&') {
            return at;
        }
        before = c;
    }
    text.len()
}

/// A number may have letters before and behind its digits: `D2`, `2e`, `L2d`; Roman ones have letters alone.
fn is_number(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit()) && word.chars().all(|c| c.is_alphanumeric() || c == '+')
}

/// Whether a value is a number, or several, and nothing else.
pub fn is_numeric(value: &str) -> bool {
    let mut last = None;
    for part in parts(value) {
        match (part, last) {
            // Two numbers side by side are words, too.
            (Part::Word(_), _) | (Part::Number(_), Some(Part::Number(_))) => return false,
            _ => {}
        }
        last = Some(part);
    }
    matches!(last, Some(Part::Number(_)))
}

/// Whether it speaks of more than one: several numbers, or a range.
pub fn is_plural(value: &str) -> bool {
    let parts: Vec<Part<'_>> = parts(value).collect();
    let number = |part: &Part<'_>| matches!(part, Part::Number(_) | Part::Word(_));
    parts.windows(3).any(|three| {
        let [before, sign, after] = three else { return false };
        let range = match (before, after) {
            (Part::Number(before) | Part::Word(before), Part::Number(after) | Part::Word(after)) => {
                is_range(before, after)
            }
            _ => false,
        };
        number(before)
            && match sign {
                Part::Dash => range,
                Part::Comma(_) => number(after) || *after == Part::And || *after == Part::Word("and"),
                Part::And | Part::Word("and" | "et" | "und" | "y" | "e" | "en" | "och" | "og") => number(after),
                _ => false,
            }
    })
}

/// Whether two numbers with a hyphen between them are the ends of a range, and not one number such as `3-B`.
pub fn is_range(start: &str, end: &str) -> bool {
    let cut = |text: &str| {
        text.rfind(|c: char| !c.is_ascii_digit())
            .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8))
    };
    let ((before, first), (prefix, last)) = (start.split_at(cut(start)), end.split_at(cut(end)));
    if first.is_empty() || last.is_empty() {
        return is_roman(start) && is_roman(end)
            || first.is_empty() && last.is_empty() && start.chars().count() == 1 && end.chars().count() == 1;
    }
    before == prefix
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_words() {
        for numeric in ["12", "2-4", "2, 3 & 4", "12a", "D2", "1 – 3"] {
            assert!(is_numeric(numeric), "{numeric}");
        }
        for words in ["second", "2nd edition", "3 4", "", "-"] {
            assert!(!is_numeric(words), "{words}");
        }
    }

    #[test]
    fn several_are_plural() {
        assert!(is_plural("12-13") && is_plural("1, 3") && is_plural("i–iv"));
        assert!(!is_plural("12") && !is_plural("-3") && !is_plural("327\\-30") && !is_plural("3-B"));
    }
}
