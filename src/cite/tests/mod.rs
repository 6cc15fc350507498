//! The law of the shape cache: what is put together from kept texts equals, to the byte, a run of the style over the article.

mod library;

use super as postil_cite;
use super::*;
use library::{Dice, article, cites, library};

/// Formats random articles both ways and compares; gives the number of citations and references that were equal.
fn compare(style: &Style, seed: u64, articles: usize) -> (usize, usize) {
    let shapes = Shapes::default();
    let formatter = Formatter::new(style, &shapes);
    let items = library(seed, 60);
    let mut dice = Dice::new(seed);
    let mut equal = (0, 0);
    for _ in 0..articles {
        let article = article(&mut dice, 12, items.len());
        let cites = cites(&article, &items);
        let (cached, whole) = (formatter.article(&cites), formatter.article_whole(&cites));
        for (index, (a, b)) in cached.notes.iter().zip(&whole.notes).enumerate() {
            assert_eq!(a, b, "note {} of {article:?}", index + 1);
            equal.0 += a.len();
        }
        assert_eq!(cached.references, whole.references, "{article:?}");
        assert_eq!(cached, whole);
        equal.1 += whole.references.len();
    }
    equal
}

#[test]
fn cached_equals_whole_in_every_embedded_style() {
    let mut counts = (0, 0);
    for (index, name) in hayagriva::archive::ArchivedStyle::all().iter().map(|style| style.names()[0]).enumerate() {
        let style = Style::named(name, None).unwrap();
        let caught = run::guarded(|| compare(&style, 1 + index as u64, 3)).unwrap_or_else(|| panic!("in {name}"));
        counts = (counts.0 + caught.0, counts.1 + caught.1);
    }
    println!("equal: {} citations, {} references", counts.0, counts.1);
    assert!(counts.0 > 1000 && counts.1 > 500);
}

#[test]
fn what_is_kept_is_found_again_and_damage_is_not() {
    let style = Style::named("chicago-notes", None).unwrap();
    let items = library(7, 40);
    let mut dice = Dice::new(7);
    let article = article(&mut dice, 30, items.len());
    let cites = cites(&article, &items);
    let shapes = Shapes::default();
    let made = Formatter::new(&style, &shapes).article(&cites);
    let bytes = shapes.bytes().unwrap();
    let kept = Shapes::read(&bytes);
    assert_eq!(kept.count(), shapes.count());
    assert_eq!(Formatter::new(&style, &kept).article(&cites), made);
    assert_eq!(kept.bytes(), None, "nothing was made anew");
    for at in [0, 20, bytes.len() / 2, bytes.len() - 1] {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        assert_eq!(Shapes::read(&damaged).count(), (0, 0));
    }
    assert_eq!(Shapes::read(&bytes[..bytes.len() / 2]).count(), (0, 0));
}

#[test]
fn a_source_alone_is_the_only_one_of_an_article() {
    for name in ["apa", "chicago-notes", "modern-language-association", "ieee", "alphanumeric"] {
        let style = Style::named(name, None).unwrap();
        for item in &library(11, 30) {
            let whole = Formatter::new(&style, &Shapes::default()).article_whole(&[vec![Cite { item, locator: None }]]);
            assert_eq!(style.alone(item), whole.references[0].text, "{name}: {item:?}");
        }
    }
}
