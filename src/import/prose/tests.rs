//! What holds of any words: a border stands where it was put, whatever signs of Markdown stand around it.

use super::{Block, Inline, Prose, clean, marked};
use proptest::prelude::*;

/// Words full of the signs of Markdown.
fn signs() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z]{1,4}",
        Just(" ".to_owned()),
        r"[\\`*_{}\[\]()#+\-.!<>&|~$@^:=%/0-9]{1,3}".prop_map(|signs| signs),
        Just("é—“”".to_owned()),
        Just("&amp;".to_owned()),
        Just("[^1]".to_owned()),
        Just("<b>".to_owned()),
        Just("1. ".to_owned()),
        Just("- ".to_owned()),
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|pieces| format!("w{}w", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn borders_stand_where_they_were_put(
        before in signs(),
        inside in "[a-z]{1,5} [a-z]{1,5}",
        after in signs(),
    ) {
        let line = vec![
            Inline::Text(before),
            Inline::Border(0),
            Inline::Text(clean(&inside)),
            Inline::Border(1),
            Inline::Text(after),
        ];
        let marked = marked(&Prose { blocks: vec![Block::Paragraph(line)], footnotes: vec![] });
        prop_assert_eq!(&marked.text.string[marked.borders[&0]..marked.borders[&1]], inside);
    }
}
