//! What holds for every article and every note.

use crate::articles::{Annotated, annotated};
use crate::page;
use crate::site::Site;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn built(markdown: &str, sidecar: Option<&str>) -> String {
    let site = Site::new().file("content/a.md", markdown);
    if let Some(sidecar) = sidecar {
        site.write("content/a.notes.toml", sidecar);
    }
    site.build().page("a.html")
}

fn in_order(article: &Annotated) -> Vec<usize> {
    (0..article.passages.len()).collect()
}

/// The numbers of notes in the order of their first marks.
fn first_appearances(page: &str) -> Vec<usize> {
    let marks = page::attributes(page::text(page), "mark.passage[id]", "id");
    let reference = |id: &String| format!("a#ref-{}", id.trim_start_matches("p-"));
    marks.iter().map(|id| page::words(page, &reference(id))[0].parse().unwrap()).collect()
}

fn without_blanks(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn marks_hold_the_words_and_without_them_the_page_is_the_plain_one(article in annotated()) {
        let plain = built(&article.markdown, None);
        let page = built(&article.markdown, Some(&article.sidecar(&in_order(&article))));
        prop_assert_eq!(page::without_notes(page::text(&page)), page::without_notes(page::text(&plain)));

        let marked = page::marked(&page);
        for (index, words) in article.passages.iter().enumerate() {
            let held = marked.get(&format!("n{index}"));
            prop_assert_eq!(held, Some(&without_blanks(words)), "note n{}", index);
        }

        let ids = page::attributes(&page, "[id]", "id");
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{:?}", ids);
        // Footnotes count as well, and have no marks: numbers of notes go up, but may leave some out.
        let numbers = first_appearances(&page);
        prop_assert!(numbers.is_sorted_by(|one, next| one < next), "{:?}", numbers);
        let references = page::words(page::text(&page), "sup.noteref");
        prop_assert_eq!(references.iter().collect::<BTreeSet<_>>().len(), references.len());
    }

    #[test]
    fn the_order_of_notes_does_not_move_passages(article in annotated(), turn in 0..12_usize) {
        let mut order = in_order(&article);
        let first = page::marked(&built(&article.markdown, Some(&article.sidecar(&order))));
        order.reverse();
        let length = order.len();
        order.rotate_left(turn % length);
        let second = page::marked(&built(&article.markdown, Some(&article.sidecar(&order))));
        prop_assert_eq!(first, second);
    }
}
