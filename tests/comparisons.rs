//! Holds quotations against sources as `tests/cases/comparisons` says, and changes true quotations word by word.

#![allow(clippy::print_stdout, reason = "a test prints its figures")]

mod harness;

use harness::Case;
use postil::quote::{Comparison, Piece, SourceText, Verdict, compare, source_text};

/// A source and what is compared with it.
struct Sheet<'c> {
    source: SourceText,
    lang: &'c str,
    /// The lines behind `===`.
    cases: &'c str,
}

const SHEETS: &str = "tests/cases/comparisons";

fn sheet(case: &Case) -> Sheet<'_> {
    let (head, rest) = case.head();
    let (name, lang) = head.split_once(' ').expect("a language");
    let (text, cases) = rest.split_once("\n===\n").expect("the cases");
    Sheet { source: source_text(name, text.as_bytes()).expect("a source"), lang, cases }
}

/// The line of a case as it would have to be: it may say a part of the reason. What is compared is whole in the
/// difference, or is put into `torn`.
fn answered(line: &str, sheet: &Sheet<'_>, torn: &mut Vec<String>) -> String {
    let (head, words) = line.split_once(" | ").unwrap_or_else(|| panic!("no words in {line}"));
    let comparison = compare(&words.replace("\\n", "\n"), &sheet.source, sheet.lang);
    if !is_whole(&words.replace("\\n", "\n"), &comparison) {
        torn.push(format!("{words}\n    {:?}", comparison.difference));
    }
    let (verdict, reason) = head.split_once(' ').unwrap_or((head, ""));
    let told = comparison.reason.as_ref().map(ToString::to_string).unwrap_or_default();
    if verdict == comparison.verdict.as_str() && told.contains(reason) {
        return line.to_owned();
    }
    let found = format!("{} {told}", comparison.verdict.as_str());
    format!("{} | {words}", found.trim_end())
}

/// The difference holds all words of the quotation, and no other.
fn is_whole(words: &str, comparison: &Comparison) -> bool {
    let quoted = comparison.difference.iter().filter_map(|piece| match piece {
        Piece::Same(text) | Piece::Added(text) | Piece::Inserted(text) => Some(text.as_str()),
        Piece::Dropped(_) | Piece::Elided(_) => None,
    });
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let notes = ["[sic]", "[emphasis added]", "(emphasis added)"];
    let bare = notes.iter().fold(words.to_owned(), |words, note| words.replace(note, ""));
    let quoted = notes.iter().fold(quoted.collect::<String>(), |words, note| words.replace(note, ""));
    comparison.verdict == Verdict::Absent || letters(&quoted) == letters(&bare)
}

#[test]
fn verdicts() {
    let (mut all, mut torn) = (0, Vec::new());
    harness::hold(SHEETS, |case| {
        let sheet = sheet(case);
        let lines = sheet.cases.lines().map(|line| match line {
            "" => String::new(),
            line => {
                all += 1;
                answered(line, &sheet, &mut torn)
            }
        });
        let lines: String = lines.map(|line| line + "\n").collect();
        case.text[..case.text.len() - sheet.cases.len()].to_owned() + &lines
    });
    harness::law("differences do not hold what was quoted", torn);
    assert!(all >= 120, "{all}");
}

/// A small generator of numbers (xorshift; Marsaglia 2003), so that every run makes the same changes.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

/// One word changed: left out, doubled, replaced, misspelt, or moved. The first and the last word are never left out.
fn changed(words: &[&str], numbers: &mut Numbers, others: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    let inner = 1 + numbers.below(words.len() - 2);
    let any = numbers.below(words.len());
    match numbers.below(6) {
        0 => drop(words.remove(inner)),
        1 => words.insert(inner, words[inner].clone()),
        2 => others[numbers.below(others.len())].clone_into(&mut words[any]),
        3 => words.insert(inner, others[numbers.below(others.len())].to_owned()),
        4 => words[any].push(['s', 't', 'a', '7'][numbers.below(4)]),
        _ => words.swap(inner, inner - 1),
    }
    words
}

#[test]
fn no_changed_quotation_is_verbatim() {
    let bare = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|word| !word.is_empty());
        words.fold(" ".to_owned(), |bare, word| bare + &word.to_lowercase() + " ")
    };
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut tried = 0;
    let mut verdicts = std::collections::BTreeMap::new();
    let cases = Case::all(SHEETS);
    let prose = ["harbour", "deich", "most", "puente", "digue"];
    let prose: Vec<Sheet<'_>> = cases.iter().filter(|case| prose.contains(&case.name.as_str())).map(sheet).collect();
    assert_eq!(prose.len(), 5);
    while tried < 5_000 {
        let sheet = &prose[numbers.below(prose.len())];
        let words: Vec<&str> = sheet
            .source
            .text()
            .split_whitespace()
            .filter(|word| word.contains(|c: char| c.is_alphanumeric() || c == '%'))
            .collect();
        let length = 6 + numbers.below(20);
        let start = numbers.below(words.len() - length);
        let quotation = &words[start..start + length];
        // half a word is no quotation
        if quotation[length - 1].ends_with('-') || start > 0 && words[start - 1].ends_with('-') {
            continue;
        }
        assert_eq!(
            compare(&quotation.join("\n"), &sheet.source, sheet.lang).verdict,
            Verdict::Verbatim,
            "{quotation:?}"
        );
        let text = changed(quotation, &mut numbers, &words).join("\n");
        // the change may have given other words of the source
        if bare(sheet.source.text()).contains(&bare(&text)) {
            continue;
        }
        tried += 1;
        let verdict = compare(&text, &sheet.source, sheet.lang).verdict;
        *verdicts.entry(verdict).or_insert(0) += 1;
        assert_ne!(verdict, Verdict::Verbatim, "{text}");
        assert_ne!(verdict, Verdict::Edited, "{text}");
    }
    println!("5000 changed quotations: {verdicts:?}");
}
