//! How words are read for the comparison, and what the difference shows.

use super::tokens::{Item, scan};
use super::{Piece, Verdict, compare};
use crate::quote::source_text;

fn words(text: &str) -> Vec<String> {
    scan(text)
        .into_iter()
        .filter_map(|item| if let Item::Word(word) = item { Some(word.spelling) } else { None })
        .collect()
}

#[test]
fn typography_is_folded_and_letters_are_kept() {
    assert_eq!(words("ﬁrst œuvre, Don’t"), ["first", "oeuvre", "Don't"]);
    assert_eq!(words("co\u{AD}operate cafe\u{301}"), ["cooperate", "café"]);
    assert_eq!(words("na-\ntional Nur-\nSultan Vor-\nund"), ["national", "Nur-Sultan", "Vor", "und"]);
    assert_eq!(
        words("1,000 3.5 1\u{202F}000 1994–1997 −5 12%"),
        ["1,000", "3.5", "1000", "1994", "1997", "-5", "12", "%"]
    );
    assert_eq!(words("word—word well-known"), ["word", "word", "well-known"]);
    assert_eq!(words("and/or 1/2 a / b"), ["and", "/", "or", "1", "/", "2", "a", "b"]);
    assert_eq!(words("不好 ok"), ["不", "好", "ok"]);
    assert_eq!(words("[T]he work[s] of *his* hand"), ["The", "works", "of", "his", "hand"]);
}

#[test]
fn elision_marks_of_all_shapes_are_one() {
    for mark in ["…", "...", ". . .", "[…]", "[...]", "[. . .]", "…."] {
        let gaps = scan(&format!("a {mark} b")).iter().filter(|item| matches!(item, Item::Gap)).count();
        assert_eq!(gaps, 1, "{mark}");
    }
    assert!(!scan("e.g. this. That.").iter().any(|item| matches!(item, Item::Gap)));
}

#[test]
fn the_difference_points_at_the_word() {
    let source = source_text("a.txt", b"The council did not vote on the bill that day.").expect("text");
    let piece = |comparison: &super::Comparison, wanted: &Piece| comparison.difference.contains(wanted);
    let dropped = compare("The council did vote on the bill", &source, "en");
    assert!(piece(&dropped, &Piece::Dropped("not".into())), "{dropped:?}");
    let elided = compare("The council did … vote on the bill", &source, "en");
    assert!(piece(&elided, &Piece::Elided("not".into())), "{elided:?}");
    let changed = compare("The council did not vote on the law that day", &source, "en");
    assert_eq!(changed.reason.map(|reason| reason.to_string()).as_deref(), Some("`bill` became `law`"));
    let inserted = compare("The council did not vote on the bill [in May]", &source, "en");
    assert_eq!((inserted.verdict, piece(&inserted, &Piece::Inserted("in May".into()))), (Verdict::Edited, true));
}

#[test]
fn the_sources_own_dots_and_brackets_are_verbatim() {
    let source = source_text("a.txt", "Well… we [the crew] went home.".as_bytes()).expect("text");
    assert_eq!(compare("Well… we [the crew] went home", &source, "en").verdict, Verdict::Verbatim);
    assert_eq!(compare("we [the crew]", &source, "en").verdict, Verdict::Verbatim);
    assert_eq!(compare("we [all] went home", &source, "en").verdict, Verdict::Edited);
}
