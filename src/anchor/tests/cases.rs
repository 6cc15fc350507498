//! What the cases in `tests/cases/anchoring` do not show: places to the byte, reasons, and selectors that are tried
//! out.

use super::*;

#[test]
fn to_the_letter() {
    assert_found(&article("The *moral* law within me."), &words("moral law"), Status::Exact, "moral law");
}

#[test]
fn combining_marks_are_never_cut_off() {
    let text = plain("cafe\u{301} and cafe");
    assert_found(&text, &words("cafe"), Status::Exact, "cafe");
    assert_eq!(find(&text, &words("cafe")).place, Some(11..15));
    assert!(!find(&plain("cafe\u{301}"), &words("cafe")).status.is_rendered());
}

#[test]
fn empty_words_are_an_orphan() {
    for selector in [
        words(""),
        words(" \n"),
        Selector::Stretch { start: String::new(), end: "law".into(), scope: Scope::default() },
    ] {
        let passage = find(&plain("the law"), &selector);
        assert_eq!((passage.status, passage.explanation.reason), (Status::Orphan, Some(ReviewReason::NoWords)));
    }
}

#[test]
fn occurrences_may_overlap_and_count_from_both_ends() {
    let at = |occurrence| {
        let selector =
            Selector::Words { exact: "ana".into(), scope: Scope { occurrence: Some(occurrence), ..Scope::default() } };
        let passage = find(&plain("bananas"), &selector);
        (passage.place, passage.explanation.reason)
    };
    assert_eq!(at(1).0, Some(1..4));
    assert_eq!(at(2).0, Some(3..6));
    assert_eq!(at(-1).0, Some(3..6));
    for occurrence in [3, 0, -3] {
        assert_eq!(at(occurrence), (None, Some(ReviewReason::OccurrenceOutOfRange { asked: occurrence, places: 2 })));
    }
    assert_eq!(find(&plain("bananas"), &words("ana")).status, Status::Ambiguous);
}

#[test]
fn a_whole_word_is_meant_rather_than_part_of_one() {
    assert_found(&plain("a party of art lovers"), &words("art"), Status::Exact, "art");
    assert_eq!(find(&plain("a party of art lovers"), &words("art")).place, Some(11..14));
    assert_found(&plain("they concatenate"), &words("cat"), Status::Review, "cat");
}

#[test]
fn equal_places_are_named_with_the_context_that_decides() {
    let text = plain("We see the law here, and we read the law there.");
    let passage = find(&text, &words("the law"));
    assert_eq!(passage.status, Status::Ambiguous);
    assert_eq!(passage.candidates.len(), 2);
    for candidate in &passage.candidates {
        let context = candidate.context.clone().unwrap();
        let selector = Selector::Words {
            exact: "the law".into(),
            scope: Scope { prefix: context.prefix, suffix: context.suffix, ..Scope::default() },
        };
        assert_eq!(find(&text, &selector).place, Some(candidate.range.clone()), "{selector:?}");
    }
}

#[test]
fn case_and_punctuation_aside_is_drifted() {
    assert_found(
        &plain("He praised The Moral Law, within us."),
        &words("the moral law within us"),
        Status::Drifted,
        "The Moral Law, within us",
    );
}

#[test]
fn a_stretch_reaches_to_the_nearest_end() {
    let text = article(
        "# One\n\nThe first president spoke long. He named the union. Then again the union.\n\n# Two\n\nthe end of all\n",
    );
    let stretch =
        |start: &str, end: &str| Selector::Stretch { start: start.into(), end: end.into(), scope: Scope::default() };
    assert_found(
        &text,
        &stretch("The first president", "the union."),
        Status::Exact,
        "The first president spoke long. He named the union.",
    );
    let lost = find(&text, &stretch("The first president", "the end of all"));
    assert_eq!(lost.explanation.reason, Some(ReviewReason::MissingPart { part: "the end of all".into() }));
}

#[test]
fn headings_are_found_by_id() {
    let text = article("# Two unions\n\nText of one.\n\n## Part\n\nText of two.\n\n# Other\n\nText of three.\n");
    assert_found(&text, &Selector::Heading("#two-unions".into()), Status::Exact, "Two unions");
    let lost = find(&text, &Selector::Heading("two-union".into()));
    let Some(ReviewReason::UnknownHeading { nearest, .. }) = lost.explanation.reason else { panic!("{lost:?}") };
    assert_eq!(nearest[0], "two-unions");
    let within = |id: &str| Selector::Words {
        exact: "Text of two".into(),
        scope: Scope { within: Some(id.into()), ..Scope::default() },
    };
    assert_eq!(find(&text, &within("two-unions")).status, Status::Exact);
    assert!(!find(&text, &within("other")).status.is_rendered());
    assert_eq!(find(&text, &Selector::Article).place, None);
}

#[test]
fn an_edited_passage_is_explained_by_its_difference() {
    let text = plain(
        "Two things fill the mind with ever new and growing admiration and awe, the more often one thinks of them steadily.",
    );
    let passage = find(&text, &words("Two things fill the mind with ever new and increasing admiration and awe"));
    assert_eq!(passage.status, Status::Drifted);
    assert!(passage.explanation.difference.contains(&Change::Removed("increasing".into())));
    assert!(passage.explanation.difference.contains(&Change::Added("growing".into())));
}

#[test]
fn an_orphan_names_the_nearest_text() {
    let text = plain("Two things fill the mind. Nothing else of it is left in this place at all.");
    let passage = find(&text, &words("Two things fill the heart of everyone who looks at them with awe"));
    assert_eq!(passage.status, Status::Orphan);
    assert!(matches!(passage.explanation.reason, Some(ReviewReason::Nearest { .. })), "{passage:?}");
}

#[test]
fn a_language_may_be_any() {
    for lang in ["", "xx", "de-AT", "zh_Hans"] {
        assert_eq!(Anchorer::new(&plain("the law"), lang).anchor(&[&words("law")])[0].status, Status::Exact);
    }
}
