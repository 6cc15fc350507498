//! A feed as Atom, RFC 4287.

use super::{Entry, Feed, moment};
use crate::text::escape::anywhere;

/// The feed; `own` is its absolute address.
pub(super) fn write(feed: &Feed, own: &str) -> String {
    let mut out =
        String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"");
    attribute("xml:lang", &feed.lang, &mut out);
    out.push_str(">\n");
    element("title", &feed.title, &mut out);
    if !feed.description.is_empty() {
        element("subtitle", &feed.description, &mut out);
    }
    element("id", own, &mut out);
    link("self", Some("application/atom+xml"), own, &mut out);
    link("alternate", Some("text/html"), &feed.page, &mut out);
    if let Some(newest) = feed.entries.iter().map(Entry::changed).max() {
        element("updated", &moment(newest), &mut out);
    }
    authors(&feed.authors, &mut out);
    if !feed.license.is_empty() {
        element("rights", &feed.license, &mut out);
    }
    for one in &feed.entries {
        entry(one, &mut out);
    }
    out.push_str("</feed>\n");
    out
}

fn entry(entry: &Entry, out: &mut String) {
    out.push_str("<entry");
    attribute("xml:lang", &entry.lang, out);
    out.push_str(">\n");
    element("title", &entry.title, out);
    element("id", &entry.url, out);
    link("alternate", Some("text/html"), &entry.url, out);
    element("published", &moment(entry.published), out);
    element("updated", &moment(entry.changed()), out);
    authors(&entry.authors, out);
    for tag in &entry.tags {
        out.push_str("<category");
        attribute("term", tag, out);
        out.push_str("/>\n");
    }
    if !entry.description.is_empty() {
        element("summary", &entry.description, out);
    }
    out.push_str("<content type=\"html\">");
    words(&entry.html, out);
    out.push_str("</content>\n</entry>\n");
}

fn authors(names: &[String], out: &mut String) {
    for name in names {
        out.push_str("<author><name>");
        words(name, out);
        out.push_str("</name></author>\n");
    }
}

fn link(rel: &str, media: Option<&str>, href: &str, out: &mut String) {
    out.push_str("<link");
    attribute("rel", rel, out);
    if let Some(media) = media {
        attribute("type", media, out);
    }
    attribute("href", href, out);
    out.push_str("/>\n");
}

fn element(name: &str, text: &str, out: &mut String) {
    out.push_str(&format!("<{name}>"));
    words(text, out);
    out.push_str(&format!("</{name}>\n"));
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push_str(&format!(" {name}=\""));
    words(value, out);
    out.push('"');
}

/// XML has no controls, which `anywhere` leaves out, and two characters less than HTML.
fn words(words: &str, out: &mut String) {
    const NONE: [char; 2] = ['\u{FFFE}', '\u{FFFF}'];
    if words.contains(NONE) || words.contains('\u{C}') {
        anywhere(&words.replace(NONE, "\u{FFFD}").replace('\u{C}', " "), out);
    } else {
        anywhere(words, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_does_not_have_is_left_out() {
        let mut out = String::new();
        words("a\u{C}b\u{FFFF}<\u{1}", &mut out);
        assert_eq!(out, "a b\u{FFFD}&lt;\u{FFFD}");
    }
}
