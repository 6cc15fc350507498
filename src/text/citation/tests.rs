//! What is a citation and what is not, and that nothing but citations is missing from the text.

use super::super::{Parsed, Syntax, parse_cited};
use super::{Citing, Form};

fn parsed(body: &str, after_punctuation: bool) -> Parsed<'_> {
    let is_known = |key: &str| ["doe99", "roe", "a-b.c", "x"].contains(&key);
    parse_cited(body, Syntax::default(), &|_| false, Some(&Citing { is_known: &is_known, after_punctuation }))
}

/// The reader's text and every citation in one line: `key<prefix|suffix>`.
fn read(body: &str) -> (String, Vec<String>) {
    let parsed = parsed(body, false);
    let citations = parsed.citations.iter().map(|citation| {
        let parts = citation.parts.iter().map(|part| {
            let minus = if part.without_author { "-" } else { "" };
            format!("{minus}{}<{}|{}>", part.key, part.prefix, part.suffix)
        });
        let all = parts.collect::<Vec<_>>().join(" + ");
        if citation.form == Form::Prose { format!("prose {all}") } else { all }
    });
    (parsed.text.string.clone(), citations.collect())
}

#[test]
fn citations_are_taken_out_with_the_space_before_them() {
    for (body, text, citations) in [
        ("So it is [@doe99].", "So it is.", vec!["doe99<|>"]),
        ("So [see @doe99, p. 4; also @roe, §2] it is.", "So it is.", vec!["doe99<see|, p. 4> + roe<also|, §2>"]),
        ("Doe says so [-@doe99, chap. 1].", "Doe says so.", vec!["-doe99<|, chap. 1>"]),
        ("As @doe99 says.", "As says.", vec!["prose doe99<|>"]),
        ("@doe99 [p. 30] says so.", "says so.", vec!["prose doe99<|p. 30>"]),
        ("So [@doe99, p. 4--5 and\n*passim*] it is.", "So it is.", vec!["doe99<|, p. 4–5 and passim>"]),
        ("*So it is [@x]*, [@roe; see below].", "So it is,.", vec!["x<|>", "roe<|; see below>"]),
        ("So [@{my key;}] no, [@{https://x.y}] yes.", "So [@{my key;}] no, yes.", vec!["https://x.y<|>"]),
        ("A [@a-b.c].", "A.", vec!["a-b.c<|>"]),
        ("The [book [@x, 3]](https://example.org).", "The book.", vec!["x<|, 3>"]),
        ("So [@{x}] and [@{o'neil--a}].", "So and.", vec!["x<|>", "o'neil--a<|>"]),
        ("1. one [@x]\n2. two [@x]\n", "one\n\ntwo", vec!["x<|>", "x<|>"]),
    ] {
        let citations: Vec<String> = citations.into_iter().map(str::to_owned).collect();
        assert_eq!(read(body), (text.to_owned(), citations), "{body}");
    }
}

#[test]
fn everything_else_with_an_at_sign_is_left_alone() {
    for body in [
        "Write to me@example.org or <me@example.org>.",
        "As @nobody says, and @nobody [sic].",
        "Escaped \\@doe99 and [\\@doe99] and &#64;doe99.",
        "Code `@doe99` and `[@doe99]`.",
        "A [link @doe99](https://example.org/@doe99) and ![@doe99](x.png).",
        "```\n[@doe99]\n```\n",
        "Brackets [] and [@] and [@ doe99] and [a@doe99].",
        "See https://example.social/@doe99/1 for more.",
    ] {
        assert_eq!(parsed(body, false).citations, [], "{body}");
    }
}

#[test]
fn a_link_in_the_file_is_a_link_whatever_its_words() {
    let parsed = parsed("See [@doe99].\n\n[@doe99]: https://example.org\n", false);
    assert_eq!((parsed.citations.len(), parsed.text.string.as_str()), (0, "See @doe99."));
}

#[test]
fn a_key_is_written_so_that_it_is_read_whole() {
    for (key, cited) in [
        ("doe99", "@doe99"),
        ("a-b.c", "@a-b.c"),
        ("http://a.org/items/B", "@{http://a.org/items/B}"),
        ("a--b", "@{a--b}"),
    ] {
        assert_eq!(super::cited_key(key), cited);
    }
}

#[test]
fn many_brackets_take_no_longer_than_their_number() {
    let body = format!("{}@x{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(parsed(&body, false).citations.len(), 1);
}

#[test]
fn places_are_those_of_the_file() {
    let body = "Ä “q” -- so [see @doe99, p. 4].\n";
    let parsed = parsed(body, false);
    let citation = &parsed.citations[0];
    assert_eq!(&body[citation.source.clone()], "[see @doe99, p. 4]");
    assert_eq!(&body[citation.parts[0].place.clone()], "@doe99");
    assert_eq!(parsed.body_offset(parsed.text.string.find('.').expect("a stop")), body.len() - 2);
}

#[test]
fn the_number_of_a_note_goes_behind_the_stop() {
    let before_and_after: Vec<usize> = [false, true]
        .into_iter()
        .map(|after| {
            let parsed = parsed("So it is [@doe99]. And on.", after);
            let citation = parsed.citations[0].event;
            parsed.runs.iter().filter(|run| run.event < citation).map(|run| run.text.end).max().expect("words")
        })
        .collect();
    assert_eq!(before_and_after, ["So it is".len(), "So it is.".len()]);
}

#[test]
fn a_name_that_is_no_key_is_told() {
    let body = "As @doe98 says.\n";
    let parsed = parsed(body, false);
    assert_eq!(
        parsed.unknown_names.iter().map(|(place, name)| (&body[place.clone()], name.as_str())).collect::<Vec<_>>(),
        [("@doe98", "doe98")]
    );
}

proptest::proptest! {
    #[test]
    fn no_words_are_lost_or_gained(body in "[a-c @\\[\\];*_.,\\-\\\\&x`\\n]{0,60}") {
        let is_known = |key: &str| key == "x";
        let plain = super::super::parse(&body, Syntax::default(), &|_| false);
        let citing = Citing { is_known: &is_known, after_punctuation: true };
        let cited = parse_cited(&body, Syntax::default(), &|_| false, Some(&citing));
        let letters = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).count();
        if cited.citations.is_empty() {
            proptest::prop_assert_eq!(&plain.text, &cited.text);
        } else {
            proptest::prop_assert!(letters(&cited.text.string) < letters(&plain.text.string));
        }
        let mut events: Vec<usize> = cited.citations.iter().map(|citation| citation.event).collect();
        events.dedup();
        proptest::prop_assert_eq!(events.len(), cited.citations.len());
        for citation in &cited.citations {
            let source = &body[citation.source.clone()];
            proptest::prop_assert!(source.starts_with(['[', '@']), "{}", source);
        }
        for run in &cited.runs {
            if run.text.len() == run.source.len() {
                let (text, source) = (&cited.text.string[run.text.clone()], &body[run.source.clone()]);
                proptest::prop_assert!(text == source || text == " " || !text.is_ascii(), "{} {}", text, source);
            }
        }
    }
}
