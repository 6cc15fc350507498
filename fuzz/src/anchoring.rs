//! What must hold of any article and any sidecar. The article comes first, then a line of five `=`, then the sidecar.

use postil::anchor::repair::{Repair, repaired};
use postil::anchor::{Anchorer, Passage, Selector, Status, select};
use postil::load::sidecar::Sidecar;
use postil::text::{Syntax, Text, parse};

/// What divides the article from its sidecar.
const DIVIDER: &str = "\n=====\n";

/// Anchors all notes and checks every place.
pub fn check(input: &str) {
    let (article, notes) = input.split_once(DIVIDER).unwrap_or((input, input));
    let parsed = parse(article, Syntax::default(), &|_| false);
    let sidecar = Sidecar::read(notes);
    let targets: Vec<_> = sidecar.notes.iter().flat_map(|note| &note.targets).collect();
    let mut selectors: Vec<&Selector> = targets.iter().map(|target| &target.selector).collect();
    // So that every input looks for something.
    let first = Selector::words(notes.chars().take(64).collect::<String>());
    selectors.push(&first);
    let anchorer = Anchorer::new(&parsed.text, "en");
    let passages = anchorer.anchor(&selectors);
    assert_eq!(passages.len(), selectors.len());
    for passage in &passages {
        check_passage(&parsed.text, passage);
    }
    let repairs: Vec<Repair> = targets
        .iter()
        .zip(&passages)
        .filter(|(_, passage)| passage.status == Status::Drifted)
        .filter_map(|(target, passage)| {
            let place = passage.place.clone()?;
            Some(Repair { selector: &target.selector, span: target.span.clone(), place })
        })
        .collect();
    let mended = repaired(notes, &anchorer, &repairs);
    if mended.done > 0 {
        assert!(mended.text.parse::<toml::Table>().is_ok(), "{}", mended.text);
    }
}

fn check_passage(text: &Text, passage: &Passage) {
    for range in passage.place.iter().chain(passage.candidates.iter().map(|candidate| &candidate.range)) {
        let words = text.string.get(range.clone()).expect("a place lies between characters");
        assert!(!words.is_empty() && words.trim() == words, "{words:?}");
    }
    assert!((0.0..=1.001).contains(&passage.score), "{}", passage.score);
    if let Some(place) = passage.place.clone() {
        let again = Anchorer::new(text, "").anchor(&[&select(text, place.clone())]).remove(0);
        assert_eq!(again.place, Some(place), "what was found can be selected");
    }
}
