//! Typography, markup, copies, moved and edited passages, sections, occurrences: the status that each must get.

use super::*;

const TEAMS: &str = "Both went on. Team Alpha won the opening match by playing well in the second half. Team Beta won the opening match by playing well in \
    the second half. The crowd was pleased with what it saw.";

#[test]
fn to_the_letter() {
    assert_found(&article("The *moral* law within me."), &words("moral law"), Status::Exact, "moral law");
}

#[test]
fn a_deleted_passage_beside_a_parallel_one_is_not_found_there() {
    let text = plain(&TEAMS.replace("Team Alpha won the opening match by playing well in the second half. ", ""));
    let alpha = around(
        "Team Alpha won the opening match by playing well in the second half.",
        "Both went on. ",
        " Team Beta won the opening match",
    );
    assert!(!find(&text, &alpha).status.is_rendered());
    assert!(
        !find(&text, &words("Team Alpha won the opening match by playing well in the second half."))
            .status
            .is_rendered()
    );
}

#[test]
fn a_deleted_passage_whose_neighbour_differs_in_common_words_is_not_found_there() {
    let text = plain("It rained. Every court of law needs a public gallery for its visitors. Then we left the place.");
    let house = around(
        "Every house of parliament needs a public gallery for its visitors.",
        "It rained. ",
        " Every court of law needs a public gallery",
    );
    assert!(!find(&text, &house).status.is_rendered());
}

#[test]
fn an_exact_copy_does_not_beat_the_edited_original_in_its_context() {
    let text = plain(
        "First came the war. The council shall publish its minutes within a month of every session. Much later, in the annex, one reads this: \
         the council shall publish its minutes within one month of any session. So it ended.",
    );
    let second = around(
        "the council shall publish its minutes within a month of every session.",
        "in the annex, one reads this: ",
        " So it ended.",
    );
    let passage = find(&text, &second);
    assert!(passage.place.is_none_or(|place| place.start > 100));
}

#[test]
fn a_moved_passage_is_found_in_its_new_section() {
    let text = article(
        "# One\n\nNothing is left here.\n\n# Two\n\nNew words. The starry heavens above me and the moral law within me fill the mind.\n",
    );
    let moved = around(
        "The starry heavens above me and the moral law within me fill the mind.",
        "Old words that are gone. ",
        " More that is gone.",
    );
    assert_found(
        &text,
        &moved,
        Status::Exact,
        "The starry heavens above me and the moral law within me fill the mind.",
    );
}

#[test]
fn a_passage_that_left_its_section_is_asked_about() {
    let text = article("# One\n\nNothing is left.\n\n# Two\n\nThe starry heavens above me.\n");
    let selector = Selector::Words {
        exact: "The starry heavens above me".into(),
        scope: Scope { within: Some("#one".into()), ..Scope::default() },
    };
    assert_found(&text, &selector, Status::Review, "The starry heavens above me");
}

#[test]
fn paragraphs_may_be_split_and_joined_inside() {
    let sentence = "The heavens are above me. The law is within me.";
    assert_found(
        &article("The heavens are above me.\n\nThe law is within me."),
        &words(sentence),
        Status::Normalized,
        "The heavens are above me.\n\nThe law is within me.",
    );
    assert_found(
        &article(sentence),
        &words("The heavens are above me.\n\nThe law is within me."),
        Status::Normalized,
        sentence,
    );
}

#[test]
fn a_sentence_may_be_inserted() {
    let text = plain(
        "He began. The starry heavens above fill the mind with admiration. Everyone knows the feeling. The moral law within does so as well, each time anew. He ended.",
    );
    let selector = around(
        "The starry heavens above fill the mind with admiration. The moral law within does so as well, each time anew.",
        "He began. ",
        " He ended.",
    );
    assert_found(
        &text,
        &selector,
        Status::Drifted,
        "The starry heavens above fill the mind with admiration. Everyone knows the feeling. The moral law within does so as well, each time anew.",
    );
}

#[test]
fn typography_does_not_count() {
    for (text, typed) in [
        ("He said: “the law” is near.", "\"the law\" is near"),
        ("Elle dit «\u{a0}la loi\u{a0}» ici.", "dit \"la loi\" ici"),
        ("from 1914–1918 on", "1914-1918 on"),
        ("a hard\u{a0}space here", "hard space"),
        ("the ﬁne oﬃce", "fine office"),
        ("an incom\u{ad}pre\u{ad}hen\u{ad}sible word", "incomprehensible"),
        ("un e\u{301}te\u{301} chaud", "été chaud"),
        ("un été chaud", "e\u{301}te\u{301} chaud"),
        ("wait… there", "wait... there"),
        ("it’s here", "it's here"),
    ] {
        let passage = find(&plain(text), &words(typed));
        assert_eq!(passage.status, Status::Normalized, "{text} / {typed}: {passage:?}");
    }
}

#[test]
fn markdown_in_the_words_is_tolerated() {
    let text = article("The **moral** law, [as he](https://example.org) wrote in `code` & -- well --\nthere.");
    for typed in [
        "The **moral** law",
        "[as he](https://example.org) wrote",
        "in `code` &amp;",
        "code & -- well --\nthere",
        "*The moral* law",
    ] {
        assert_eq!(find(&text, &words(typed)).status, Status::Normalized, "{typed}");
    }
    assert_found(&text, &words("law, as he wrote in code"), Status::Exact, "law, as he wrote in code");
}

#[test]
fn words_may_go_across_blocks() {
    let text = article(
        "# A head\n\nOne line.\n\n* first item\n* second item\n\n> quoted words\n\n| cell | next |\n|---|---|\n| third | fourth |\n",
    );
    for typed in ["head One line.", "first item second item", "item quoted words", "third fourth"] {
        assert_eq!(find(&text, &words(typed)).status, Status::Normalized, "{typed}");
    }
}

#[test]
fn what_the_reader_does_not_see_is_not_found() {
    let text =
        article("Words ![a hidden picture](p.png) here.\n\n```\nsecret code line\n```\n\n<!-- a silent comment -->\n");
    for typed in ["hidden picture", "secret code line", "silent comment"] {
        assert_eq!(find(&text, &words(typed)).status, Status::Orphan, "{typed}");
    }
}

#[test]
fn scripts_without_spaces_have_no_word_borders() {
    assert_found(&plain("私は星空を見上げる。"), &words("星空"), Status::Exact, "星空");
    assert_found(&plain("ท้องฟ้าที่เต็มไปด้วยดวงดาว"), &words("เต็มไปด้วย"), Status::Exact, "เต็มไปด้วย");
    let edited = plain("头上的星空和心中的道德法则使我充满了敬畏之情，历久弥新。");
    assert_eq!(
        find(&edited, &around("头上的星空和心中的道德法则使我充满了敬畏，历久弥新。", "", "")).status,
        Status::Drifted
    );
}

#[test]
fn right_to_left_is_nothing_special() {
    assert_found(
        &plain("قال إن السماء المرصعة بالنجوم فوقي"),
        &words("السماء المرصعة"),
        Status::Exact,
        "السماء المرصعة",
    );
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
        assert_eq!((passage.status, passage.explanation.reason), (Status::Orphan, Some(Reason::NoWords)));
    }
}

#[test]
fn a_prefix_may_be_longer_than_what_stands_before() {
    assert_found(
        &plain("law and law"),
        &around("law", "a very long prefix that is not there, law and ", ""),
        Status::Review,
        "law",
    );
    assert_found(&plain("law and law"), &around("law", "law and ", ""), Status::Exact, "law");
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
        assert_eq!(at(occurrence), (None, Some(Reason::OccurrenceOutOfRange { asked: occurrence, places: 2 })));
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
fn two_notes_may_have_the_same_words() {
    let text = plain("the moral law");
    let (one, other) = (words("moral law"), words("moral law"));
    let passages = Anchorer::new(&text, "en").anchor(&[&one, &other]);
    assert_eq!(passages[0], passages[1]);
    assert_eq!(passages[0].place, Some(4..13));
}

#[test]
fn line_ends_and_byte_order_marks_do_not_count() {
    let text = article("\u{feff}The starry\r\nheavens above\r\n\r\nand the law");
    assert_found(&text, &words("starry\r\nheavens above"), Status::Normalized, "starry heavens above");
    assert_eq!(find(&text, &words("\u{feff}heavens above and the law")).status, Status::Normalized);
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
fn words_left_out_are_bridged_within_a_section() {
    let text =
        article("# One\n\nThe starry heavens, as he wrote, are above me. Later.\n\n# Two\n\nA law is within me.\n");
    assert_found(
        &text,
        &words("starry heavens […] above me"),
        Status::Exact,
        "starry heavens, as he wrote, are above me",
    );
    assert_found(
        &text,
        &words("starry heavens [...] above me"),
        Status::Exact,
        "starry heavens, as he wrote, are above me",
    );
    assert_eq!(find(&text, &words("starry heavens […] within me")).status, Status::Orphan);
    let literal = plain("He quoted: heavens […] above.");
    assert_found(&literal, &words("heavens […] above"), Status::Exact, "heavens […] above");
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
    assert_eq!(lost.explanation.reason, Some(Reason::MissingPart { part: "the end of all".into() }));
}

#[test]
fn headings_are_found_by_id() {
    let text = article("# Two unions\n\nText of one.\n\n## Part\n\nText of two.\n\n# Other\n\nText of three.\n");
    assert_found(&text, &Selector::Heading("#two-unions".into()), Status::Exact, "Two unions");
    let lost = find(&text, &Selector::Heading("two-union".into()));
    let Some(Reason::UnknownHeading { nearest, .. }) = lost.explanation.reason else { panic!("{lost:?}") };
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
    assert!(matches!(passage.explanation.reason, Some(Reason::Nearest { .. })), "{passage:?}");
}

#[test]
fn a_language_may_be_any() {
    for lang in ["", "xx", "de-AT", "zh_Hans"] {
        assert_eq!(Anchorer::new(&plain("the law"), lang).anchor(&[&words("law")])[0].status, Status::Exact);
    }
}
