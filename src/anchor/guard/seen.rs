//! A text as the guard sees it: its words, and of each whether it is a number, a negation or a name, and which sentence
//! and clause it belongs to. What must not change is decided elsewhere.

use std::ops::Range;

use super::{negation, numbers};
use crate::words::lexicon::everywhere;
use crate::words::script::is_letter;
use crate::words::{Languages, fold_chars, split};

/// A word as the guard sees it.
#[expect(clippy::struct_excessive_bools, reason = "independent traits of a word, not a state")]
pub struct GuardedWords {
    pub folded: Vec<char>,
    pub number: Option<String>,
    pub digits: bool,
    /// The number of a list item, which may go and come, but not become another.
    pub marker: Option<String>,
    pub identifier: bool,
    /// A number word and nothing else.
    pub counting: bool,
    /// Part of a number written by characters (`十四`).
    pub numeral: bool,
    pub sign: bool,
    pub negation: bool,
    /// The `non-` of a compound, which turns one word into its opposite.
    pub compound: bool,
    /// Written with a capital, and not known to be a common word.
    pub name: bool,
    /// Katakana, in which Japanese writes names from elsewhere, among other words.
    pub katakana: bool,
    /// First of its sentence, where a capital says little.
    pub first: bool,
    /// Which sentence it belongs to.
    pub sentence: usize,
    /// Inside of brackets.
    pub aside: bool,
    /// Which clause it belongs to: what stands between two marks of punctuation.
    pub clause: usize,
    pub written: String,
}

/// The words of a text; `is_common` tells of a folded word whether the article writes it in lower case somewhere.
pub fn see(text: &str, languages: &Languages, is_common: &dyn Fn(&[char]) -> bool) -> Vec<GuardedWords> {
    let chars: Vec<char> = text.chars().collect();
    let folded: Vec<Vec<char>> = split(&chars).map(|range| fold_chars(&chars[range])).collect();
    let doubtful = folded.iter().any(|word| negation::depends(word));
    let spoken = doubtful.then(|| languages.spoken(folded.iter().map(Vec::as_slice))).flatten();
    let (mut clause, mut sentence) = (0, 0);
    let (mut brackets, mut last_end) = (Brackets::default(), 0);
    let mut seen: Vec<GuardedWords> = split(&chars)
        .zip(folded)
        .map(|(range, folded)| {
            let plain: String = folded.iter().collect();
            let before = range.start.checked_sub(1).map(|i| chars[i]);
            let after = chars.get(range.end).copied();
            let last = last_mark(&chars[..range.start]);
            brackets.pass(&chars, last_end..range.start);
            clause += usize::from(ends_clause(&chars[..range.start], brackets.hold_an_aside()));
            last_end = range.end;
            sentence += usize::from(last.is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')));
            let first = last.is_none_or(|c| !is_letter(c));
            let marker = first
                && range.len() <= 2
                && matches!(after, Some('.' | ')'))
                && chars.get(range.end + 1).is_none_or(|c| c.is_whitespace());
            GuardedWords {
                number: numbers::value(&folded, languages).filter(|_| !marker),
                digits: numbers::has_digits(&folded) && !marker,
                marker: numbers::value(&folded, languages).filter(|_| marker && numbers::has_digits(&folded)),
                identifier: numbers::is_identifier(&folded),
                counting: numbers::is_certain(&folded),
                numeral: numbers::is_numeral(&folded),
                sign: numbers::is_sign(&folded),
                compound: plain == "non" && after == Some('-'),
                negation: negation::is_negation(&plain, before, after, languages, spoken)
                    && !is_value(&chars[range.clone()], first)
                    && !is_in_address(&chars, &range),
                name: chars[range.start].is_uppercase()
                    && !is_common(&folded)
                    && !numbers::has_digits(&folded)
                    && (!first || !languages.is_small(&plain))
                    && !everywhere().headings.contains(&plain),
                katakana: matches!(chars[range.start], 'ァ'..='ヺ'),
                first,
                sentence,
                clause,
                aside: brackets.hold_an_aside(),
                written: chars[range].iter().collect(),
                folded,
            }
        })
        .collect();
    for i in 1..seen.len() {
        seen[i - 1].negation |= negation::excludes(&seen[i - 1].folded, &seen[i].folded);
        seen[i].negation &= !negation::affirms(&seen[i - 1].folded, &seen[i].folded);
    }
    seen
}

/// Whether a word is the `None` of programming languages: a capital inside of a sentence, where English has none.
fn is_value(word: &[char], first: bool) -> bool {
    !first && word == ['N', 'o', 'n', 'e']
}

/// So many characters of an address are looked through for its beginning.
const ADDRESS: usize = 200;

/// Whether a word is a part of an address on the web, which says nothing about anything.
fn is_in_address(chars: &[char], word: &Range<usize>) -> bool {
    let before = &chars[word.start.saturating_sub(ADDRESS)..word.start];
    let start = before.iter().rposition(|c| c.is_whitespace()).map_or(0, |i| i + 1);
    before[start..].windows(3).any(|mark| mark == [':', '/', '/'])
}

/// The last character before a word that is no space, quotation mark, bracket or the like; a letter if the sentence
/// goes on.
fn last_mark(before: &[char]) -> Option<char> {
    let last = before.iter().rev().copied().find(|c| {
        !c.is_whitespace()
            && !matches!(
                c,
                '"' | '\'' | '(' | ')' | '[' | ']' | '-' | '¿' | '¡' | '*' | ',' | '/' | '&' | '$' | '%' | '='
            )
    });
    last.map(|c| if matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '。' | '！' | '？') { c } else { 'a' })
}

/// The brackets that are open, and of each whether it holds an aside, as one after a space does, or the arguments of a
/// call.
#[derive(Default)]
struct Brackets(Vec<bool>);

impl Brackets {
    /// Takes in what stands between two words.
    fn pass(&mut self, chars: &[char], between: Range<usize>) {
        for i in between {
            match chars[i] {
                '(' | '[' | '（' => self.0.push(i.checked_sub(1).is_none_or(|i| chars[i].is_whitespace())),
                ')' | ']' | '）' => drop(self.0.pop()),
                _ => {}
            }
        }
    }

    fn hold_an_aside(&self) -> bool {
        self.0.contains(&true)
    }
}

/// Whether a clause ends between the last letter and a word. An aside in brackets is one clause, whatever commas it
/// has.
fn ends_clause(before: &[char], aside: bool) -> bool {
    let ends = |c: char| match c {
        '.' | '!' | '?' | '…' | '(' | ')' | '。' | '！' | '？' | '؟' => true,
        ',' | ';' | ':' | '，' | '、' | '；' | '：' | '،' | '؛' => !aside,
        _ => false,
    };
    before.iter().rev().take_while(|&&c| !is_letter(c)).any(|&c| ends(c))
}
