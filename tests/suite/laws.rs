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

/// The numbers of references in the order of the page; a footnote's second reference has the number of its first.
fn numbers(page: &str) -> Vec<usize> {
    page::words(page, "sup.noteref").iter().map(|number| number.parse().unwrap()).collect()
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
        let references = numbers(&page);
        let counted: Vec<usize> = (1..=references.len()).collect();
        prop_assert_eq!(&references, &counted, "a reader meets 1, 2, 3, in the text and then in the footnotes");
        let listed = page::attributes(&page, ".endnotes > ol > li .backlinks a:first-child", "href");
        let referred = page::attributes(&page, "sup.noteref a", "id");
        prop_assert_eq!(listed, referred.iter().map(|id| format!("#{id}")).collect::<Vec<_>>());
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
