//! What a reader's text holds and leaves out, and the way back to the file.

use super::*;

fn text(body: &str) -> String {
    plain(body)
}

#[test]
fn markdown_is_resolved_and_blocks_are_separated() {
    let body =
        "# One *title*\n\nA [link](x.md), `code` &amp; a\nsoft break,\\\na hard one.\n\n- item\n- two\n\n> quoted\n";
    let expected = "One title\n\nA link, code & a soft break, a hard one.\n\nitem\n\ntwo\n\nquoted";
    assert_eq!(text(body), expected);
}

#[test]
fn what_is_not_read_is_left_out() {
    let body = "Words[^1] ![alt](a.png)<b>!</b>\n\n```\ncode block\n```\n\n<!-- comment -->\n\n<div>raw</div>\n\n[^1]: Note.\n";
    assert_eq!(text(body), "Words !\n\nNote.");
}

#[test]
fn a_break_in_html_is_a_space_and_a_ruby_is_left_out() {
    assert_eq!(text("one<br>two <br/> three"), "one two  three");
    assert_eq!(
        text("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</ruby>と\n\n<ruby>a<rt>b\n\nc"),
        "漢字と\n\na\n\nc"
    );
}

#[test]
fn table_cells_and_nested_items_are_blocks() {
    let body = "| a | b |\n|---|---|\n| c | d |\n\n1. one\n   - inner\n\n   more\n";
    assert_eq!(text(body), "a\n\nb\n\nc\n\nd\n\none\n\ninner\n\nmore");
}

#[test]
fn smart_punctuation_is_what_the_reader_sees() {
    assert_eq!(text("\"It's\" -- he said..."), "“It’s” – he said…");
}

#[test]
fn sections_reach_to_the_next_heading_of_their_level() {
    let parsed = parse("# A\n\nx\n\n## B {#own}\n\ny\n\n## B\n\nz\n\n# C\n", Syntax::default(), &|_| false);
    let sections: Vec<(&str, &str)> = parsed
        .text
        .headings
        .iter()
        .map(|heading| (heading.id.as_str(), parsed.text.string[heading.section.clone()].trim_end()))
        .collect();
    assert_eq!(sections, [("a", "A\n\nx\n\nB\n\ny\n\nB\n\nz"), ("own", "B\n\ny"), ("b", "B\n\nz"), ("c", "C")]);
}

#[test]
fn repeated_headings_are_numbered_and_reserved_ids_avoided() {
    let parsed = parse("# Notes\n\n# Notes\n\n# N lavrov\n", Syntax::default(), &|id| id == "n-lavrov");
    let ids: Vec<&str> = parsed.text.headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["notes", "notes-1", "n-lavrov-1"]);
}

#[test]
fn words_lead_back_to_the_file() {
    let body = "A *starry* `sky &` &mdash; \"above\" me\n";
    let parsed = parse(body, Syntax::default(), &|_| false);
    let source = |words: &str| {
        let at = parsed.text.string.find(words).expect("is there");
        &body[parsed.body_range(&(at..at + words.len()))]
    };
    assert_eq!(source("starry"), "starry");
    assert_eq!(source("sky &"), "sky &");
    assert_eq!(source("—"), "&mdash;");
    assert_eq!(source("“above”"), "\"above\"");
}

#[test]
fn a_footnote_without_its_text_is_noticed_unless_escaped() {
    let parsed = parse("One[^gone] two\\[^no] three[^a].\n\n[^a]: here\n", Syntax::default(), &|_| false);
    assert_eq!(parsed.footnotes.missing, [(3..10, "gone".to_owned())]);
}

#[test]
fn block_quotations_are_told_apart() {
    let parsed = parse("> a\n>\n> > b\n\nc\n\n> d\n", Syntax::default(), &|_| false);
    assert_eq!(parsed.quoted, [Some(0), Some(0), None, Some(1)]);
}

#[test]
fn code_points_are_counted_from_the_start() {
    let text = Text { string: "ё".repeat(1000) + "end", ..Text::default() };
    let points = CodePoints::new(&text);
    assert_eq!(points.at(&text, 2000), 1000);
    assert_eq!(points.at(&text, 2003), 1003);
    assert_eq!(points.at(&text, 514), 257);
}

#[test]
fn bold_beside_punctuation_is_told_and_its_mend_is_bold() {
    let parsed = |body: &str| -> (Vec<(String, bool)>, usize) {
        let parsed = parse(body, Syntax::default(), &|_| false);
        let told = parsed.literal_emphasis.iter().map(|literal| (literal.words.clone(), literal.closing)).collect();
        let bold = parsed.events.iter().filter(|(event, _)| matches!(event, Event::Start(pulldown_cmark::Tag::Strong)));
        (told, bold.count())
    };
    assert_eq!(parsed("**他说“好”**就走了。"), (vec![("他说“好”".to_owned(), true)], 0));
    assert_eq!(parsed("他说**“好”** 就走了。"), (vec![("“好”".to_owned(), false)], 0));
    assert_eq!(parsed("**他说“好”**&#8203;就走了，&#8203;**“好”** 吗"), (vec![], 2));
    for plain in
        ["2**3 and 4**5", "f(*args, **kwargs) and **more", "\\*\\*a.\\*\\*b", "`**a.**b`", "**bold**, **“bold”**."]
    {
        assert_eq!(parsed(plain).0, vec![], "{plain}");
    }
}
