//! Every work of `works.json` in twenty styles, held against what pandoc's citeproc makes of it (`expected/STYLE.json`,
//! written by `pandoc.py`). Equal means: the same letters in the same look, but for spaces and the case of letters.
//! `cargo test --test citations compared -- --nocapture` prints the figures.

use super::differences;
use super::fetched::csl;
use super::letters::letters;
use super::works::{folder, html, read, works};
use postil::cite::{Cite, Formatted, Formatter, Locator, Place, Style, Work};
use std::collections::{BTreeMap, BTreeSet};

/// What pandoc made, by place and work; the places are named in `pandoc.py`.
type Expected = BTreeMap<String, BTreeMap<String, String>>;
/// Styles that are built in; the others are fetched.
const EMBEDDED: [&str; 7] = [
    "chicago-notes",
    "turabian-fullnote-8",
    "modern-humanities-research-association-notes",
    "chicago-author-date",
    "apa",
    "harvard-cite-them-right",
    "deutsche-gesellschaft-für-psychologie",
];
/// The first eight styles that were compared; twelve came later.
const FIRST: [&str; 8] = [
    "apa",
    "chicago-author-date",
    "chicago-notes",
    "deutsche-gesellschaft-für-psychologie",
    "harvard-cite-them-right",
    "iso690-note-fr",
    "modern-humanities-research-association-notes",
    "turabian-fullnote-8",
];
/// The places at which 95 of 100 texts must be equal.
const PLACES: [&str; 4] = ["first", "later at a page", "later", "reference"];

fn style(name: &str) -> Style {
    let style = if EMBEDDED.contains(&name) { Style::named(name, None) } else { Style::from_csl(&csl(name), None) };
    style.unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The citations in the order of `pandoc.py`, each a note of its own.
fn cite(works: &[Work]) -> Vec<Place<'_>> {
    let first = works.iter().map(Cite::of);
    let later = works.iter().map(|item| Cite::of(item).at(Locator::Page, "15"));
    let again = works.iter().flat_map(|item| {
        let cite = Cite::of(item);
        [cite, cite, cite.at(Locator::Page, "16")]
    });
    let all = first.chain(later).chain(again).enumerate();
    all.map(|(index, cite)| Place::Text(index + 1, vec![cite])).collect()
}

/// The citations and references by place and work.
fn placed(works: &[Work], made: &Formatted) -> Expected {
    let count = works.len();
    let note = |index: usize| html(made, index);
    let of = |index: &dyn Fn(usize) -> usize| {
        works
            .iter()
            .enumerate()
            .map(|(work, item)| (item.id().expect("an id").into_owned(), note(index(work))))
            .collect()
    };
    let references = made.references.iter().map(|reference| {
        let first = reference.first_field.as_ref().map(|first| first.to_html()).unwrap_or_default();
        (reference.id.clone(), first + &reference.text.to_html())
    });
    BTreeMap::from([
        ("first".to_owned(), of(&|work| work)),
        ("later at a page".to_owned(), of(&|work| count + work)),
        ("later".to_owned(), of(&|work| 2 * count + 3 * work)),
        ("ibid".to_owned(), of(&|work| 2 * count + 3 * work + 1)),
        ("ibid at a page".to_owned(), of(&|work| 2 * count + 3 * work + 2)),
        ("reference".to_owned(), references.collect()),
    ])
}

/// What differs in a style, by `STYLE / PLACE / WORK`, with both texts; and how many texts were compared.
fn compare(name: &str, works: &[Work]) -> (BTreeMap<String, (String, String)>, usize) {
    let style = style(name);
    let made = Formatter::new(&style).article(&cite(works));
    let ours = placed(works, &made);
    let expected: Expected = serde_json::from_str(&read(&format!("expected/{name}.json"))).expect("JSON");
    let (mut differing, mut count) = (BTreeMap::new(), 0);
    for (place, texts) in &expected {
        for work in texts.keys().chain(ours[place].keys()).collect::<BTreeSet<_>>() {
            count += 1;
            let nothing = String::new();
            let theirs = texts.get(work).unwrap_or(&nothing);
            let own = ours[place].get(work).unwrap_or(&nothing);
            if letters(theirs) != letters(own) {
                differing.insert(format!("{name} / {place} / {work}"), (theirs.clone(), own.clone()));
            }
        }
    }
    (differing, count)
}

fn names() -> Vec<String> {
    let entries = std::fs::read_dir(folder().join("expected")).expect("the folder of expected texts");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn citations_are_those_of_pandoc_but_for_the_listed_differences() {
    let works: Vec<Work> = works().into_iter().map(Work::from).collect();
    assert!(works.len() >= 40);
    let known = differences::known();
    let names = names();
    assert_eq!(names.len(), 20);
    let (mut found, mut news) = (BTreeSet::new(), String::new());
    // All texts and those that are equal, of the first styles and of those that came later.
    let mut sums = [[0, 0]; 2];
    for name in &names {
        let (differing, count) = compare(name, &works);
        let proved: Vec<usize> =
            PLACES.map(|place| differing.keys().filter(|at| at.contains(&format!(" / {place} / "))).count()).to_vec();
        println!("{name}: {} of {count} differ; {PLACES:?} {proved:?} of {}", differing.len(), works.len());
        let sum = &mut sums[usize::from(!FIRST.contains(&name.as_str()))];
        sum[0] += PLACES.len() * works.len();
        sum[1] += PLACES.len() * works.len() - proved.iter().sum::<usize>();
        for (at, (theirs, own)) in differing {
            if !known.contains(&at) {
                news += &format!("{at}\n  pandoc {theirs}\n  postil {own}\n");
            }
            found.insert(at);
        }
    }
    for (which, [compared, equal]) in ["the first eight", "twelve more"].into_iter().zip(sums) {
        println!("{which}: {equal} of {compared} equal: {:.2} %", 100.0 * equal as f64 / compared as f64);
    }
    let vanished: Vec<&String> = known.difference(&found).collect();
    assert!(news.is_empty(), "differences that are not in `differences.toml`:\n{news}");
    assert!(vanished.is_empty(), "no longer different, take them out of `differences.toml`: {vanished:#?}");
    for ([compared, equal], least) in sums.into_iter().zip([989, 970]) {
        assert!(equal * 1000 >= compared * least, "{equal} of {compared}");
    }
}
