//! Negations in the languages that the six of `guarded` leave out, in their scripts: put in or taken out, none is
//! accepted; and what is a negation in one language, and a harmless word in another.

use super::harness::{self, Case};
use super::*;

/// The cases of `tests/cases/scripts/NAME.txt`: a language, a sentence, and an edit of it.
fn triples(name: &str, fewest: usize) -> Vec<(String, String, String)> {
    let case = Case::named("tests/cases/scripts", &format!("{name}.txt"));
    let triple = |block: &str| match block.lines().collect::<Vec<_>>()[..] {
        [lang, old, new] => (lang.to_owned(), old.to_owned(), new.to_owned()),
        _ => panic!("{block}"),
    };
    let all: Vec<_> = case.text.trim_end().split("\n\n").map(triple).collect();
    assert!(all.len() >= fewest, "{}", all.len());
    all
}

#[test]
fn other_scripts_are_guarded_too() {
    let mut overlooked = Vec::new();
    for (lang, old, new) in &triples("negated", 40) {
        for (old, new) in [(old, new), (new, old)] {
            let text = plain(&format!("Alpha beta. {new} Omega."));
            let passage = &Anchorer::new(&text, lang).anchor(&[&around(old, "Alpha beta. ", " Omega.")])[0];
            let guarded = matches!(passage.explanation.reason, Some(ReviewReason::Guarded(_)));
            if !guarded || passage.status.is_rendered() {
                overlooked.push(format!("{lang}: {old} → {new}: {passage:?}"));
            }
        }
    }
    harness::law("overlooked", overlooked);
}

#[test]
fn what_negates_elsewhere_is_no_objection() {
    let mut lost = Vec::new();
    for (lang, old, new) in &triples("harmless", 9) {
        let text = plain(&format!("Alpha beta. {new} Omega."));
        let passage = &Anchorer::new(&text, lang).anchor(&[&around(old, "Alpha beta. ", " Omega.")])[0];
        let there = passage.place.clone().map(|place| &text.string[place]);
        if (passage.status, there) != (Status::Drifted, Some(new.as_str())) {
            lost.push(format!("{lang}: {old}: {passage:?}"));
        }
    }
    harness::law("objected to", lost);
}
