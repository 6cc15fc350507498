//! Elisions and cuts that hide something, and fair ones, as `tests/cases/traps` has them: with the language declared,
//! declared wrongly and not declared.
//!
//! In: the cases.
//! Out: no trap that passes, and in `found.txt` how many of each language are told rightly, with the fair ones that are
//! called altered.

#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

mod harness;

use harness::Case;
use postil::quote::{SourceText, Verdict, compare, source_text};
use std::collections::BTreeMap;
use std::fmt::Write;

const SHEETS: &str = "tests/cases/traps";

/// One source and what is quoted of it.
struct Quoted<'c> {
    source: &'c str,
    traps: Vec<&'c str>,
    fair: Vec<&'c str>,
}

/// The cases of a language, and a language that they are not in.
struct Sheet<'c> {
    lang: &'c str,
    wrong: &'c str,
    cases: Vec<Quoted<'c>>,
}

fn sheet(file: &Case) -> Sheet<'_> {
    let (head, rest) = file.head();
    let (lang, wrong) = head.split_once(' ').expect("a wrong language");
    let mut cases: Vec<Quoted<'_>> = Vec::new();
    for (sort, words) in harness::marked(rest) {
        match (sort, cases.last_mut()) {
            (">", _) => cases.push(Quoted { source: words, traps: Vec::new(), fair: Vec::new() }),
            ("!", Some(case)) => case.traps.push(words),
            ("=", Some(case)) => case.fair.push(words),
            _ => panic!("what is {sort} {words}?"),
        }
    }
    Sheet { lang, wrong, cases }
}

fn text(paragraphs: &str) -> SourceText {
    source_text("source.txt", paragraphs.as_bytes()).expect("a source")
}

/// How many were tried, and which were told wrongly.
#[derive(Default)]
struct Count {
    tried: usize,
    wrong: Vec<String>,
}

impl Count {
    fn add(&mut self, right: bool, told: impl FnOnce() -> String) {
        self.tried += 1;
        if !right {
            self.wrong.push(told());
        }
    }
}

/// The traps and the fair ones of a sheet, read in a language.
fn counts(sheet: &Sheet<'_>, lang: &str) -> (Count, Count) {
    let all = sheet.cases.iter().map(|case| case.source).collect::<Vec<_>>().join("\n\n");
    let together = text(&all);
    let (mut traps, mut fair) = (Count::default(), Count::default());
    for case in &sheet.cases {
        for (place, source) in [("alone", &text(case.source)), ("together", &together)] {
            for words in &case.traps {
                let is_told = compare(words, source, lang).verdict > Verdict::Edited;
                traps.add(is_told, || format!("{place}: {words}\n     {}", case.source));
            }
            for words in &case.fair {
                let comparison = compare(words, source, lang);
                let reason = comparison.reason.map(|reason| reason.to_string()).unwrap_or_default();
                fair.add(comparison.verdict <= Verdict::Edited, || format!("{place}: {words}\n     {reason}"));
            }
        }
    }
    (traps, fair)
}

#[test]
fn what_hides_something_is_never_fair() {
    let files = Case::all(SHEETS);
    let mut all: BTreeMap<(&str, &str), (Count, Count)> = BTreeMap::new();
    for sheet in files.iter().map(sheet) {
        for (mode, lang) in [("declared", sheet.lang), ("wrong", sheet.wrong), ("not declared", "")] {
            assert!(all.insert((sheet.lang, mode), counts(&sheet, lang)).is_none(), "{} stands twice", sheet.lang);
        }
    }
    let (mut found, mut accused, mut passed) = (String::new(), String::new(), Vec::new());
    for ((lang, mode), (traps, fair)) in &all {
        let told = [traps, fair].map(|count| (count.tried - count.wrong.len(), count.tried));
        let [(told, traps_tried), (believed, fair_tried)] = told;
        writeln!(found, "{lang:4} {mode:13} traps {told:2}/{traps_tried:2} fair {believed:2}/{fair_tried:2}").unwrap();
        for words in &fair.wrong {
            writeln!(accused, "{lang} {mode} {words}").unwrap();
        }
        passed.extend(traps.wrong.iter().map(|words| format!("{lang} {mode} {words}")));
    }
    let sum = |pick: fn(&(Count, Count)) -> usize| all.values().map(pick).sum::<usize>();
    let (traps, fair, wrong) = (sum(|all| all.0.tried), sum(|all| all.1.tried), sum(|all| all.1.wrong.len()));
    harness::law("traps passed as fair", passed);
    assert!(traps >= 1_200 && fair >= 1_200, "{traps} traps, {fair} fair ones");
    assert!(wrong * 100 <= fair * 3, "{wrong} of {fair} fair ones are called altered:\n{accused}");
    harness::hold_found(SHEETS, &format!("{found}\nFair ones that are called altered:\n{accused}"));
}
