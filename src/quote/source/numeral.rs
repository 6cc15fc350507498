//! Numbers of pages and chapters as they are written: `12`, `xii`, `12-15`, `112-15`, `12 f.`, `12, 14`.
//!
//! In: the words of a locator. Out: the stretches of numbers that they mean, or nothing where they are no numbers.

/// A number, arabic or roman: page xii is not page 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    pub value: u32,
    pub is_roman: bool,
}

/// From one number to another, both meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub from: Numeral,
    pub to: u32,
}

impl Span {
    pub fn holds(self, number: Numeral) -> bool {
        number.is_roman == self.from.is_roman && (self.from.value..=self.to).contains(&number.value)
    }
}

const ROMAN: [(&str, u32); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

impl Numeral {
    pub fn arabic(value: usize) -> Self {
        Self { value: u32::try_from(value).unwrap_or(u32::MAX), is_roman: false }
    }

    /// A number of at most six figures, or a roman one.
    pub fn read(text: &str) -> Option<Self> {
        if (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self { value: text.parse().ok()?, is_roman: false });
        }
        let small = text.to_lowercase();
        let mut rest = small.as_str();
        let mut value = 0;
        for (letters, worth) in ROMAN {
            while let Some(after) = rest.strip_prefix(letters) {
                value += worth;
                rest = after;
            }
        }
        let read = Self { value, is_roman: true };
        // `iiii` and `dim` are no numbers.
        (value > 0 && rest.is_empty() && read.written() == small).then_some(read)
    }

    /// As it is written, roman ones small.
    pub fn written(self) -> String {
        if !self.is_roman {
            return self.value.to_string();
        }
        let (mut rest, mut written) = (self.value, String::new());
        for (letters, worth) in ROMAN {
            while rest >= worth {
                written.push_str(letters);
                rest -= worth;
            }
        }
        written
    }
}

/// What the words of a locator mean; nothing where a part of them is no number.
pub(super) fn spans(said: &str) -> Option<Vec<Span>> {
    let parts = said.split([',', ';', '&']).map(str::trim).filter(|part| !part.is_empty());
    let spans: Vec<Span> = parts.map(span).collect::<Option<_>>()?;
    (!spans.is_empty()).then_some(spans)
}

fn span(part: &str) -> Option<Span> {
    let bare = part.trim_start_matches(['p', 'P', 'S', 's', '.', ' ']);
    let bare = if bare.is_empty() { part } else { bare };
    // `12 f.` is the next page as well, `12 ff.` and `12 sqq.` those that follow.
    let (bare, more) = [("ff", u32::MAX), ("sqq", u32::MAX), ("et seqq", u32::MAX), ("f", 1), ("sq", 1), ("et seq", 1)]
        .into_iter()
        .find_map(|(mark, more)| Some((bare.trim_end_matches('.').strip_suffix(mark)?.trim_end(), more)))
        .unwrap_or((bare, 0));
    let (from, to) = bare.split_once(['-', '–', '—', '‒', '‑']).unwrap_or((bare, bare));
    let (from, to) = (from.trim(), to.trim_start_matches(['-', '–']).trim());
    let first = Numeral::read(from)?;
    let last = Numeral::read(to)?;
    // `112-15` goes on to 115.
    let whole = if last.value < first.value && to.len() < from.len() && !last.is_roman {
        Numeral::read(&format!("{}{to}", &from[..from.len() - to.len()]))?
    } else {
        last
    };
    (whole.is_roman == first.is_roman).then(|| Span { from: first, to: whole.value.saturating_add(more) })
}

#[cfg(test)]
mod tests {
    use super::{Numeral, spans};

    #[test]
    fn locators_are_read_as_they_are_written() {
        let read = |said| spans(said).map(|spans| spans.iter().map(|s| (s.from.value, s.to)).collect::<Vec<_>>());
        assert_eq!(read("12"), Some(vec![(12, 12)]));
        assert_eq!(read("pp. 112–15, 120"), Some(vec![(112, 115), (120, 120)]));
        assert_eq!(read("12 f."), Some(vec![(12, 13)]));
        assert_eq!(read("xii-xiv"), Some(vec![(12, 14)]));
        assert_eq!(read("12ff."), Some(vec![(12, u32::MAX)]));
        for said in ["", "12r", "last", "xii-14", "A-3"] {
            assert_eq!(read(said), None, "{said}");
        }
    }

    #[test]
    fn roman_numbers_are_those_that_are_written_so() {
        assert_eq!(Numeral::read("XIV"), Some(Numeral { value: 14, is_roman: true }));
        assert_eq!(Numeral::read("mcmxcix").map(|number| number.value), Some(1999));
        for word in ["iiii", "dim", "vix", "", "lid"] {
            assert_eq!(Numeral::read(word), None, "{word}");
        }
    }
}
