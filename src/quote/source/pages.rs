//! The pages of a kept text, and by which numbers each goes.
//!
//! In: a text whose pages are parted by form feeds, and the labels that a PDF gives its pages. Out: the page of a
//! place, and the pages that a citation means. A page goes by its number in the file, by its label, and by the number
//! that is printed at its head or foot. Whether words stand where they are said to is not judged here.

use super::numeral::{self, Numeral};
use std::collections::HashMap;
use std::ops::Range;

/// The pages of a text, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Pages(Vec<Page>);

/// A page, and what it may be called.
#[derive(Clone, Debug)]
struct Page {
    /// Where it begins in the text.
    start: usize,
    label: Option<String>,
    /// By the numbers that are printed on it and on other pages.
    printed: Option<Numeral>,
}

impl Pages {
    /// The pages of a text; none where nothing parts it. `labels` are those of the pages in order.
    pub fn of(text: &str, labels: &[String], is_paged: bool) -> Self {
        if !is_paged && !text.contains('\u{C}') {
            return Self::default();
        }
        // A form feed at the end of a text ends its last page.
        let pages: Vec<&str> = text.strip_suffix('\u{C}').unwrap_or(text).split('\u{C}').collect();
        let printed = printed(&pages);
        let start = |page: &str| page.as_ptr() as usize - text.as_ptr() as usize;
        let page = |(at, page): (usize, &&str)| Page {
            start: start(page),
            label: labels.get(at).filter(|label| !label.is_empty()).cloned(),
            printed: printed[at],
        };
        Self(pages.iter().enumerate().map(page).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The pages that a stretch of the text touches, from 0 on.
    pub fn around(&self, place: &Range<usize>) -> Range<usize> {
        let of = |at: usize| self.0.partition_point(|page| page.start <= at).saturating_sub(1);
        if self.0.is_empty() { 0..0 } else { of(place.start)..of(place.end.max(place.start + 1) - 1) + 1 }
    }

    /// The text's stretch of a page.
    pub fn stretch(&self, page: usize, text: &str) -> Range<usize> {
        self.0[page].start..self.0.get(page + 1).map_or(text.len(), |next| next.start)
    }

    /// What a citation calls a page: its label, else the number printed on it, else its number from that of the first
    /// page, `first`, on.
    pub fn name(&self, page: usize, first: Option<u32>) -> String {
        let Page { label, printed, .. } = &self.0[page];
        let counted = || (page + first.unwrap_or(1) as usize).to_string();
        label.clone().or_else(|| printed.map(Numeral::written)).unwrap_or_else(counted)
    }

    /// Whether a citation's words (`12`, `xii`, `12-15`, `12 f.`) mean a page; nothing where they cannot be understood.
    pub fn means(&self, said: &str, page: usize, first: Option<u32>) -> Option<bool> {
        let Page { label, printed, .. } = &self.0[page];
        let is_label = label.as_deref().is_some_and(|label| label.eq_ignore_ascii_case(said.trim()));
        let spans = numeral::spans(said);
        let Some(spans) = spans else { return is_label.then_some(true) };
        let named = label.as_deref().and_then(Numeral::read);
        let counted = Numeral::arabic(page + 1);
        let from_first = first.map(|first| Numeral::arabic(page + first as usize));
        let mut names = [named, *printed, Some(counted), from_first].into_iter().flatten();
        Some(is_label || names.any(|name| spans.iter().any(|span| span.holds(name))))
    }
}

/// The number printed on each page, by a count that fits at least two of them; a page without one takes part in the
/// count of the others.
fn printed(pages: &[&str]) -> Vec<Option<Numeral>> {
    let candidates: Vec<Vec<(Numeral, u32)>> = pages.iter().map(|page| edges(page)).collect();
    let shift = |at: usize, number: Numeral| (number.is_roman, i64::from(number.value) - at as i64);
    let mut votes: HashMap<(bool, i64), u32> = HashMap::new();
    for (at, numbers) in candidates.iter().enumerate() {
        for (number, weight) in numbers {
            *votes.entry(shift(at, *number)).or_default() += weight;
        }
    }
    let weight = |key: &(bool, i64)| votes.get(key).copied().unwrap_or(0);
    let own: Vec<Option<(bool, i64)>> = candidates
        .iter()
        .enumerate()
        .map(|(at, numbers)| {
            let counts = numbers.iter().map(|(number, _)| shift(at, *number)).filter(|key| weight(key) > 1);
            counts.max_by_key(|key| (weight(key), *key))
        })
        .collect();
    let known = |range: Range<usize>| own[range].iter().flatten().copied();
    let counted = |at: usize| own[at].or_else(|| known(0..at).last()).or_else(|| known(at..own.len()).next());
    let number = |at: usize| {
        let (is_roman, shift) = counted(at)?;
        let value = u32::try_from(at as i64 + shift).ok().filter(|value| *value > 0)?;
        Some(Numeral { value, is_roman })
    };
    (0..pages.len()).map(number).collect()
}

/// The numbers that a page's first and last line may give it, and how much each says: one that stands alone says most.
fn edges(page: &str) -> Vec<(Numeral, u32)> {
    let mut lines = page.lines().map(str::trim).filter(|line| line.chars().any(char::is_alphanumeric));
    let first = lines.next();
    let mut found = Vec::new();
    for line in first.into_iter().chain(lines.next_back()) {
        let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
        let alone = ["page ", "p. ", "seite ", "página ", "стр. "]
            .into_iter()
            .find_map(|word| {
                bare.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)).map(|_| &bare[word.len()..])
            })
            .unwrap_or(bare);
        // `3 of 12`, `3/12`
        let alone = alone
            .split([' ', '/'])
            .next()
            .filter(|_| alone.split([' ', '/']).skip(1).all(|rest| rest == "of" || Numeral::read(rest).is_some()));
        if let Some(number) = alone.and_then(Numeral::read) {
            found.push((number, 2));
            continue;
        }
        let ends = [bare.split_whitespace().next(), bare.split_whitespace().next_back()];
        let numbers = ends.into_iter().flatten().filter_map(Numeral::read).filter(|number| !number.is_roman);
        found.extend(numbers.map(|number| (number, 1)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Pages;

    fn names(text: &str) -> Vec<String> {
        let pages = Pages::of(text, &[], true);
        (0..pages.len()).map(|page| pages.name(page, None)).collect()
    }

    #[test]
    fn pages_go_by_what_is_printed_on_them() {
        assert_eq!(names("It rose.\u{C}It fell."), ["1", "2"]);
        assert_eq!(names("The tide\n213\n\u{C}It fell.\n214\n\u{C}It rose."), ["213", "214", "215"]);
        assert_eq!(names("It rose\n12 The Tide\n\u{C}It fell\nThe Tide 13\n"), ["12", "13"]);
        assert_eq!(names("v\nWords\n\u{C}vi\nmore\n\u{C}1\ntext\n\u{C}2\nlast\n"), ["v", "vi", "1", "2"]);
        assert_eq!(names("1931 was wet\n\u{C}1899 was dry\n"), ["1", "2"]);
    }

    #[test]
    fn a_page_is_meant_by_its_number_its_label_or_what_is_printed() {
        let pages = Pages::of("One\n213\u{C}Two\n214", &["A-1".into(), "A-2".into()], true);
        for said in ["2", "214", "A-2", "a-2", "213-14", "213 f.", "pp. 1-3", "4, 2"] {
            assert_eq!(pages.means(said, 1, None), Some(true), "{said}");
        }
        for said in ["1", "213", "77", "xii"] {
            assert_eq!(pages.means(said, 1, None), Some(false), "{said}");
        }
        assert_eq!(pages.means("the last one", 1, None), None);
        let bare = Pages::of("One\u{C}Two", &[], true);
        assert_eq!((bare.means("78", 1, Some(77)), bare.means("78", 1, None)), (Some(true), Some(false)));
        assert_eq!((bare.name(1, Some(77)), bare.name(1, None)), ("78".into(), "2".into()));
    }
}
