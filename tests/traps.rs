//! Elisions and cuts that hide something, and fair ones, as `tests/cases/traps` has them: with the language declared,
//! declared wrongly and not declared.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads its own files and prints its figures"
)]

use postil::quote::{SourceText, Verdict, compare, source_text};
use std::collections::BTreeMap;
use std::path::Path;

/// One source and what is quoted of it.
struct Case {
    source: String,
    traps: Vec<String>,
    fair: Vec<String>,
}

/// The cases of a language, and a language that they are not in.
struct Sheet {
    lang: String,
    wrong: String,
    cases: Vec<Case>,
}

fn sheets() -> Vec<Sheet> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/traps");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the cases").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    paths.iter().map(|path| sheet(&std::fs::read_to_string(path).expect("readable"))).collect()
}

fn sheet(file: &str) -> Sheet {
    let (head, rest) = file.split_once('\n').expect("a first line");
    let (lang, wrong) = head.split_once(' ').expect("a wrong language");
    let mut cases: Vec<Case> = Vec::new();
    for line in rest.lines().filter(|line| !line.is_empty()) {
        let (sort, words) = line.split_once(' ').expect("a sort");
        match (sort, cases.last_mut()) {
            (">", _) => cases.push(Case { source: words.to_owned(), traps: Vec::new(), fair: Vec::new() }),
            ("!", Some(case)) => case.traps.push(words.to_owned()),
            ("=", Some(case)) => case.fair.push(words.to_owned()),
            _ => panic!("what is {line}?"),
        }
    }
    Sheet { lang: lang.to_owned(), wrong: wrong.to_owned(), cases }
}

fn text(paragraphs: &str) -> SourceText {
    source_text("source.txt", paragraphs.as_bytes()).expect("a source")
}

/// How many were tried and how many were told wrongly.
#[derive(Default)]
struct Count {
    tried: usize,
    wrong: usize,
}

impl Count {
    fn add(&mut self, right: bool) {
        self.tried += 1;
        self.wrong += usize::from(!right);
    }
}

#[test]
fn what_hides_something_is_never_fair() {
    let mut counts: BTreeMap<(String, &str), (Count, Count)> = BTreeMap::new();
    for sheet in sheets() {
        let all = sheet.cases.iter().map(|case| case.source.as_str()).collect::<Vec<_>>().join("\n\n");
        let together = text(&all);
        for case in &sheet.cases {
            let alone = text(&case.source);
            for (mode, lang) in [("declared", sheet.lang.as_str()), ("wrong", &sheet.wrong), ("not declared", "")] {
                let (traps, fair) = counts.entry((sheet.lang.clone(), mode)).or_default();
                for (place, source) in [("alone", &alone), ("together", &together)] {
                    for words in &case.traps {
                        let comparison = compare(words, source, lang);
                        let right = comparison.verdict > Verdict::Edited;
                        traps.add(right);
                        if !right {
                            println!("TRAP {} {mode} {place}: {words}\n     {}", sheet.lang, case.source);
                        }
                    }
                    for words in &case.fair {
                        let comparison = compare(words, source, lang);
                        let right = comparison.verdict <= Verdict::Edited;
                        fair.add(right);
                        if !right {
                            let reason = comparison.reason.map(|reason| reason.to_string()).unwrap_or_default();
                            println!("FAIR {} {mode} {place}: {words}\n     {reason}", sheet.lang);
                        }
                    }
                }
            }
        }
    }
    let sum = |pick: fn(&(Count, Count)) -> &Count| {
        counts.values().map(pick).fold((0, 0), |(tried, wrong), count| (tried + count.tried, wrong + count.wrong))
    };
    let ((traps, passed), (fair, accused)) = (sum(|counts| &counts.0), sum(|counts| &counts.1));
    for ((lang, mode), (traps, fair)) in &counts {
        println!(
            "{lang:4} {mode:13} traps {:2}/{:2} fair {:2}/{:2}",
            traps.tried - traps.wrong,
            traps.tried,
            fair.tried - fair.wrong,
            fair.tried
        );
    }
    println!("{traps} traps, {passed} passed as fair; {fair} fair ones, {accused} accused");
    assert!(traps >= 1_200 && passed == 0, "{passed} traps passed");
    assert!(fair >= 1_200 && accused * 100 <= fair * 3, "{accused} of {fair} fair ones are called altered");
}
