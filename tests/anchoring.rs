//! Every case in `tests/cases/anchoring`: an article and notes in, the status of each passage and the words at its
//! place out.
//!
//! A case is a Markdown file. What it is about comes first. A block `article` is an article's file, a block `notes` a
//! sidecar, a block `passages` says what must come of them: one line for each `at`, its status and the words at the
//! place, or at the candidates, ` ¶ ` between blocks. `crlf`, `bom` and `nfd` behind a block's name have it written so.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read what they like, and may fail loudly")]

use edits::harness::{self, Case};
use postil::anchor::{Anchorer, Decision, Passage, RULES, Selector};
use postil::load::{file, front_matter, sidecar::Sidecar};
use postil::text::{Syntax, Text, parse};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

mod edits;
#[path = "../fuzz/src/anchoring.rs"]
mod fuzzed;

const CASES: &str = "tests/cases/anchoring";

#[test]
fn every_passage_ends_as_written() {
    harness::hold(CASES, |case| answered(case, Decision::default()));
}

/// A rule that no case needs would not be missed.
#[test]
fn every_rule_has_a_case_that_fails_without_it() {
    let idle = RULES.iter().filter(|rule| {
        let without = Decision { without: Some(rule.name), ..Decision::default() };
        let case = Case::named(CASES, rule.case);
        answered(&case, without) == case.text
    });
    let idle = idle.map(|rule| format!("{} does without the rule `{}`", rule.case, rule.name));
    harness::law("rules are not missed", idle.collect());
}

/// A case with its passages as they are found now.
fn answered(case: &Case, decision: Decision) -> String {
    let (mut text, mut notes) = (Text::default(), String::new());
    case.answered(|name, lines| {
        let (kind, how) = name.split_once(' ').unwrap_or((name, ""));
        let body = written(lines, how);
        match kind {
            "article" => text = article(&body),
            "notes" => notes = body,
            "passages" => {
                let now = passages(&text, &notes, decision);
                return Some(if now == body { lines.to_owned() } else { now });
            }
            other => panic!("{} has a block `{other}`", case.path.display()),
        }
        None
    })
}

/// A block as the words behind its name say that it is to be written.
fn written(body: &str, how: &str) -> String {
    how.split_whitespace().fold(body.to_owned(), |body, word| match word {
        "crlf" => body.replace('\n', "\r\n"),
        "bom" => format!("\u{feff}{body}"),
        "nfd" => body.nfd().collect(),
        other => panic!("nothing is written in `{other}`"),
    })
}

/// An article's file as the reader's text.
fn article(text: &str) -> Text {
    let file = file::decode("article.md", text.as_bytes().to_vec()).unwrap();
    let body = front_matter::split(&file.text).body;
    parse(&file.text[body..], Syntax::default(), &|_| false).text
}

/// What comes of each selector, one line each.
fn passages(text: &Text, notes: &str, decision: Decision) -> String {
    let sidecar = Sidecar::read(notes);
    let mut lines: Vec<(usize, String)> =
        sidecar.faults.iter().map(|fault| (fault.span.start, format!("fault: {}", fault.message))).collect();
    let targets: Vec<_> = sidecar.notes.iter().flat_map(|note| &note.targets).collect();
    let selectors: Vec<&Selector> = targets.iter().map(|target| &target.selector).collect();
    let found = Anchorer::new(text, "en").deciding(decision).anchor(&selectors);
    lines.extend(targets.iter().zip(&found).map(|(target, passage)| (target.span.start, line(text, passage))));
    lines.sort();
    lines.into_iter().map(|(_, line)| line + "\n").collect()
}

fn line(text: &Text, passage: &Passage) -> String {
    let mut line = passage.status.as_str().to_owned();
    let listed = if passage.status.as_str() == "review" { 1 } else { passage.candidates.len() };
    let candidates = passage.candidates.iter().take(listed).map(|candidate| &candidate.range);
    let words: Vec<String> =
        passage.place.iter().chain(candidates).map(|range| text.string[range.clone()].replace("\n\n", " ¶ ")).collect();
    if !words.is_empty() {
        write!(line, ": {}", words.join(" | ")).unwrap();
    }
    line
}

/// How well passages of edited texts are found, class by class: `POSTIL_OVERWRITE=1` writes it down as it is now.
#[test]
fn edited_passages_are_found_as_well_as_before() {
    let mut now = format!("{:32}{:>6}{:>6}{:>6}{:>8}{:>6}\n", "", "right", "wrong", "asks", "misled", "none");
    for (class, tally) in edits::tally(&edits::own(), Decision::default()) {
        let edits::Tally { right, wrong, asks, misled, none } = tally;
        writeln!(now, "{class:32}{right:6}{wrong:6}{asks:6}{misled:8}{none:6}").unwrap();
        assert!(!class.starts_with("guarded") || right + wrong == 0, "{class}: {tally:?}");
    }
    harness::hold_found("tests/cases/edits", &now);
}

/// What is fuzzed for hours begins with these.
#[test]
fn the_seeds_of_fuzzing_hold() {
    for seed in Case::all("fuzz/seeds/anchoring") {
        fuzzed::check(&seed.text);
    }
}

/// One hundred thousand words and a thousand notes, a third of them edited: each finds its own sentence.
#[test]
fn a_long_article_with_many_notes_loses_none() {
    let sentences: Vec<String> = (0..10_000).map(sentence).collect();
    let text = Text { string: sentences.join(" "), blocks: Vec::new(), headings: Vec::new() };
    let edited = |i: usize, words: &str| {
        if i.is_multiple_of(3) { words.replacen(" walked ", " went ", 1) } else { words.to_owned() }
    };
    let notes: Vec<usize> = (0..1000).map(|i| i * 10).collect();
    let selectors: Vec<Selector> = notes.iter().map(|&i| Selector::words(edited(i, &sentences[i]))).collect();
    let found = Anchorer::new(&text, "en").anchor(&selectors.iter().collect::<Vec<_>>());
    for (&i, passage) in notes.iter().zip(&found) {
        let place = passage.place.clone().unwrap_or_else(|| panic!("{i}: {passage:?}"));
        assert_eq!(text.string[place].trim_end_matches('.'), sentences[i].trim_end_matches('.'));
    }
}

/// A sentence of ten words that no other number gives.
fn sentence(number: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
    let word = |seed: usize| {
        let digits = [seed / 1000 % 10, seed / 100 % 10, seed / 10 % 10, seed % 10];
        digits.map(|digit| SYLLABLES[digit]).concat()
    };
    let (one, other, third) = (word(number), word(number * 7 + 3), word(number * 3 + 1));
    format!("Then {one} walked to the {other} with {third} and slept.")
}
