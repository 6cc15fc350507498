//! Edited texts with passages, and how well these are found again: what the figures of a decision were chosen by.
//!
//! In: `tests/cases/edits`, each a Markdown file with the blocks `before`, `after` and `passages`; or a JSON file of
//! `{text, cases}`, where a case has `exact`, `prefix`, `suffix`, its class `cl` and, unless it is gone, `gs` and `ge`,
//! code points of the text. Out: for each class how many were right, wrong, asked about, misled, not found.
//!
//! A line of `passages` says what words of `before` have become: `words => other words`, `words => same`, `words =>
//! gone`, or `words => guarded: other words`, where a number, a negation or a name differs, so that nobody may accept
//! it unasked. Each is looked for with both sides of its context, with one, and with none.

#[path = "../harness/mod.rs"]
pub mod harness;

use harness::Case;
use postil::anchor::{Anchorer, Decision, Passage, Scope, Selector};
use postil::text::{Syntax, Text, parse};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

/// A text with passages that once stood in it.
pub struct Edited {
    text: Text,
    sought: Vec<Sought>,
}

/// A passage, and where it stands now.
struct Sought {
    class: String,
    selector: Selector,
    now: Now,
}

/// Where a passage stands now, in bytes.
enum Now {
    At(Range<usize>),
    Anywhere,
    Guarded(Range<usize>),
    Gone,
}

/// How many of a class ended in which way.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Accepted where they stand.
    pub right: usize,
    /// Accepted anywhere else: what must not be.
    pub wrong: usize,
    /// Asked about, the true place first.
    pub asks: usize,
    /// Asked about, another place first.
    pub misled: usize,
    /// Not found.
    pub none: usize,
}

/// What comes of all passages, by class.
pub fn tally(edits: &[Edited], decision: Decision) -> BTreeMap<String, Tally> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for edited in edits {
        let selectors: Vec<&Selector> = edited.sought.iter().map(|sought| &sought.selector).collect();
        let passages = Anchorer::new(&edited.text, "").deciding(decision).anchor(&selectors);
        for (sought, passage) in edited.sought.iter().zip(&passages) {
            count(tallies.entry(sought.class.clone()).or_default(), &sought.now, passage);
        }
    }
    tallies
}

fn count(tally: &mut Tally, now: &Now, passage: &Passage) {
    let first = passage.candidates.first().map(|candidate| &candidate.range);
    let good = |place: &Range<usize>| match now {
        Now::At(there) => is_same(place, there),
        Now::Anywhere => true,
        Now::Guarded(_) | Now::Gone => false,
    };
    let near = |place: &Range<usize>| match now {
        Now::Guarded(there) => is_same(place, there),
        _ => good(place),
    };
    *match (&passage.place, first) {
        (Some(place), _) if good(place) => &mut tally.right,
        (Some(_), _) => &mut tally.wrong,
        (None, Some(place)) if near(place) => &mut tally.asks,
        (None, Some(_)) => &mut tally.misled,
        (None, None) => &mut tally.none,
    } += 1;
}

/// Whether two places share at least half of what both cover.
fn is_same(one: &Range<usize>, other: &Range<usize>) -> bool {
    let inner = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let outer = one.end.max(other.end) - one.start.min(other.start);
    2 * inner >= outer
}

/// The edits of the repository.
pub fn own() -> Vec<Edited> {
    Case::all("tests/cases/edits").iter().flat_map(of_case).collect()
}

/// The edits of one case; a case may hold several texts.
fn of_case(case: &Case) -> Vec<Edited> {
    let mut edits = Vec::new();
    let (mut before, mut after) = (Text::default(), Text::default());
    for (name, body) in case.blocks() {
        match name {
            "before" => before = text(body),
            "after" => after = text(body),
            "passages" => {
                let sought = body.lines().flat_map(|line| of_line(&case.name, line, &before, &after)).collect();
                edits.push(Edited { text: after.clone(), sought });
            }
            other => panic!("{} has a block `{other}`", case.path.display()),
        }
    }
    assert!(!edits.is_empty(), "{} has no passages", case.path.display());
    edits
}

fn text(body: &str) -> Text {
    parse(body, Syntax::default(), &|_| false).text
}

/// A passage of a case, once for each part of its context that may be stored.
fn of_line(class: &str, line: &str, before: &Text, after: &Text) -> Vec<Sought> {
    let (words, now) = line.split_once(" => ").unwrap_or_else(|| panic!("`{line}` has no `=>`"));
    let place = once(before, words);
    let before = &before.string;
    let now = || match now {
        "gone" => Now::Gone,
        "same" => Now::At(once(after, words)),
        _ => match now.strip_prefix("guarded: ") {
            Some(there) => Now::Guarded(once(after, there)),
            None => Now::At(once(after, now)),
        },
    };
    let prefix = before[..place.start].chars().rev().take(32).collect::<Vec<_>>().into_iter().rev().collect::<String>();
    let suffix: String = before[place.end..].chars().take(32).collect();
    let side = |stored: bool, side: &str| (stored && !side.trim().is_empty()).then(|| side.to_owned());
    let with = |name: &str, first: bool, last: bool| {
        let scope = Scope { prefix: side(first, &prefix), suffix: side(last, &suffix), ..Scope::default() };
        Sought {
            class: format!("{class}, {name}"),
            selector: Selector::Words { exact: before[place.clone()].to_owned(), scope },
            now: now(),
        }
    };
    vec![with("both sides", true, true), with("one side", true, false), with("no context", false, false)]
}

/// Where some words stand, which must stand there once, but for typography.
fn once(text: &Text, words: &str) -> Range<usize> {
    let words = words.replace(" ¶ ", "\n\n");
    let places = Anchorer::new(text, "").places(&words);
    assert_eq!(places.len(), 1, "`{words}` stands {} times in: {}", places.len(), text.string);
    places[0].clone()
}

/// The edits of a JSON file.
#[allow(dead_code, reason = "only the bench reads such files")]
pub fn of_json(path: &Path) -> Vec<Edited> {
    let documents: Vec<serde_json::Value> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    documents.iter().map(of_document).collect()
}

fn of_document(document: &serde_json::Value) -> Edited {
    let string = document["text"].as_str().unwrap().to_owned();
    let bytes: Vec<usize> = string.char_indices().map(|(at, _)| at).chain([string.len()]).collect();
    let of_case = |case: &serde_json::Value| {
        let words = |key: &str| case[key].as_str().filter(|words| !words.is_empty()).map(str::to_owned);
        let offset = |key: &str| case[key].as_u64().map(|at| bytes[at as usize]);
        let there = offset("gs").zip(offset("ge")).map(|(start, end)| start..end);
        let now = match (case["cl"].as_str().unwrap(), there) {
            ("moved", _) => Now::Anywhere,
            ("guarded", Some(there)) => Now::Guarded(there),
            (_, Some(there)) => Now::At(there),
            (_, None) => Now::Gone,
        };
        let kind = if case["kind"] == "phrase" { "phrase" } else { "passage" };
        let scope = Scope { prefix: words("prefix"), suffix: words("suffix"), ..Scope::default() };
        let selector = Selector::Words { exact: words("exact").unwrap(), scope };
        Sought { class: format!("{kind} {}", case["cl"].as_str().unwrap()), selector, now }
    };
    let sought = document["cases"].as_array().unwrap().iter().map(of_case).collect();
    Edited { text: Text { string, blocks: Vec::new(), headings: Vec::new() }, sought }
}
