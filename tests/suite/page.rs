//! What a page holds: its text with and without notes, the words in its marks, its ids and links.

use scraper::{Html, Selector};
use std::collections::BTreeMap;

/// The text of an article's page as HTML, between the heading and the apparatus.
#[track_caller]
pub fn text(page: &str) -> &str {
    let start = page.find("<div class=\"text\">").expect("a page has its text");
    let end = page[start..].find("<footer class=\"apparatus\">").expect("and an apparatus") + start;
    &page[start..end]
}

/// HTML with marks and references taken away, those of Markdown's own footnotes too: their numbers count notes.
pub fn without_notes(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with("<sup class=\"noteref\">") {
            rest.find("</sup>").unwrap() + "</sup>".len()
        } else if rest.starts_with("<mark class=\"passage") || rest.starts_with("</mark>") {
            rest.find('>').unwrap() + 1
        } else {
            plain.push('<');
            1
        };
        rest = &rest[end..];
    }
    plain + rest
}

/// For each note, all that its marks hold, without blanks: marks end at the borders of blocks.
pub fn marked(page: &str) -> BTreeMap<String, String> {
    let html = Html::parse_document(page);
    let mut words = BTreeMap::<String, String>::new();
    for mark in html.select(&selector("mark.passage")) {
        let held: String = mark.text().flat_map(str::chars).filter(|letter| !letter.is_whitespace()).collect();
        for note in mark.attr("data-notes").unwrap_or_default().split(' ') {
            words.entry(note.to_owned()).or_default().push_str(&held);
        }
    }
    words
}

/// The values of an attribute, in the order of the page.
pub fn attributes(page: &str, css: &str, name: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    html.select(&selector(css)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

/// The words of every element that fits.
pub fn words(page: &str, css: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let collapsed = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    html.select(&selector(css)).map(|element| collapsed(element.text().collect())).collect()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}
