//! CommonMark's own examples through postil's writer, held against the reference HTML.
//!
//! What differs on purpose is undone on both sides by a rule ([`settled`]) or listed with its reason ([`DIFFERENT`]);
//! an example that differs and is not listed fails, and so does a listed one that does not differ. The specification
//! comes from npm, because its sentences are not ours to keep.

use crate::harness::fetched;
use postil::config::RawHtml;
use postil::edition::weave;
use postil::render::html::{Bare, Headings, Writer};
use postil::render::links::{Addresses, Image, Picture, Turn};
use postil::text::{Syntax, parse};
use std::ops::Range;

/// Examples that come out otherwise, and why.
const DIFFERENT: [(&[usize], &str); 1] =
    [(&[150, 183, 184, 191], "blanks before a block of HTML mean nothing, and are left out")];

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

#[test]
fn every_example_comes_out_as_the_reference_has_it() {
    let examples = examples(&fetched("commonmark-spec/spec.txt"));
    assert_eq!(examples.len(), 652);
    let differing: Vec<&Example> =
        examples.iter().filter(|one| settled(&written(&one.markdown)) != settled(&one.html)).collect();
    let listed: Vec<usize> = DIFFERENT.iter().flat_map(|(numbers, _)| numbers.iter().copied()).collect();
    for one in differing.iter().filter(|one| !listed.contains(&one.number)) {
        println!(
            "example {}:\n{}\nreference:\n{}\nours:\n{}",
            one.number,
            one.markdown,
            one.html,
            written(&one.markdown)
        );
    }
    let mut differing: Vec<usize> = differing.iter().map(|one| one.number).collect();
    differing.sort_unstable();
    let mut listed = listed;
    listed.sort_unstable();
    assert_eq!(differing, listed);
}

/// HTML without what postil writes otherwise everywhere: void elements have no slash, and in attributes more is
/// escaped.
fn settled(html: &str) -> String {
    html.replace(" />", ">").replace("/>", ">").replace("&#39;", "'").replace("&#96;", "`")
}

fn written(markdown: &str) -> String {
    let parsed = parse(markdown, Syntax::COMMONMARK, &|_| false);
    let pieces = weave(&parsed, &[]);
    Writer::new(
        &parsed,
        &mut AsWritten,
        &mut Bare,
        RawHtml::Trusted,
        Headings::Bare,
        postil::words::interface::english(),
    )
    .write(&pieces)
}

/// The examples are no site: their addresses stay as they are written.
struct AsWritten;

impl Addresses for AsWritten {
    fn link(&mut self, written: &str, _: &Range<usize>) -> Option<String> {
        Some(written.to_owned())
    }

    fn image(&mut self, written: &str, _: &Range<usize>) -> Option<Picture> {
        Some(Picture::Shown(Image { address: written.to_owned(), size: None, turn: Turn::First }))
    }
}

/// An example stands between fences of 32 backticks, Markdown and HTML apart by a line with one dot; `→` is a tab.
fn examples(specification: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let opening = format!("{fence} example\n");
    let examples = specification.split(&opening).skip(1).enumerate().map(|(index, rest)| {
        let inside = format!("\n{}", rest.split(&format!("{fence}\n")).next().unwrap().replace('→', "\t"));
        let (markdown, html) = inside.split_once("\n.\n").unwrap();
        let markdown = format!("{markdown}\n")[1..].to_owned();
        Example { number: index + 1, markdown, html: html.to_owned() }
    });
    examples.collect()
}
