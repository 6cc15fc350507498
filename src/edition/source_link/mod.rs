//! The address of the very place in a source that a citation is about.
//!
//! In: the address of the source or of a copy of it, the locator, the words. Out: the address with the page, the second
//! or the words in it, in the way that the host or the kind of file understands. Nothing is fetched: what an address
//! leads to is told by its looks alone.

mod host;
mod paged;
mod timed;

use super::text_fragment;
use crate::cite::{Locator, Rich};
use host::Host;

/// What kind of place a citation names, and its value as written.
pub type Located<'l> = Option<(Locator, &'l str)>;

/// The address of the page or the second; none where the locator is neither, or the address has no way to name it.
pub fn place(url: &str, located: Located<'_>) -> Option<String> {
    match located? {
        (Locator::Page, pages) => paged::link(url, pages),
        (Locator::Timestamp, time) => timed::link(url, time),
        _ => None,
    }
}

/// The address of the words; none where they cannot be shown: in films, scans and other documents that are no text.
pub fn words(url: &str, words: &str) -> Option<String> {
    let host = Host::of(url);
    (host == Host::Other && !is_pdf(url)).then(|| text_fragment::link(url, words)).flatten()
}

/// A formatted citation whose links to the source lead to the place in it.
pub fn lead_to_place(mut citation: Rich, url: Option<&str>, located: Located<'_>) -> Rich {
    if let Some((url, place)) = url.and_then(|url| Some((url, place(url, located)?))) {
        let links = citation.0.iter_mut().filter_map(|span| span.link.as_mut());
        links.filter(|link| link.trim_end_matches('/') == url.trim_end_matches('/')).for_each(|link| {
            link.clone_from(&place);
        });
    }
    citation
}

/// Whether an address looks like that of a PDF.
fn is_pdf(url: &str) -> bool {
    path(url).to_ascii_lowercase().ends_with(".pdf")
}

/// The address without its fragment, and the fragment.
fn split(url: &str) -> (&str, &str) {
    url.split_once('#').unwrap_or((url, ""))
}

/// The path of an address, that of one relative to a page, too.
fn path(url: &str) -> &str {
    let before = split(url).0;
    let before = before.split_once('?').map_or(before, |(path, _)| path);
    before.split_once("://").map_or(before, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(url: &str, pages: &str) -> Option<String> {
        place(url, Some((Locator::Page, pages)))
    }

    fn time(url: &str, time: &str) -> Option<String> {
        place(url, Some((Locator::Timestamp, time)))
    }

    #[test]
    fn pages_of_documents() {
        for (url, pages, link) in [
            ("https://example.org/a.pdf", "3", "https://example.org/a.pdf#page=3"),
            ("https://example.org/a.PDF?v=2", "12-15", "https://example.org/a.PDF?v=2#page=12"),
            ("https://example.org/a.pdf#zoom=50&page=1", "3", "https://example.org/a.pdf#zoom=50&page=3"),
            ("https://example.org/a.pdf#annex", "3", "https://example.org/a.pdf#page=3"),
            ("../archive/a.pdf", "3", "../archive/a.pdf#page=3"),
            (
                "https://www.documentcloud.org/documents/20-memo",
                "3",
                "https://www.documentcloud.org/documents/20-memo/#document/p3",
            ),
            (
                "https://www.documentcloud.org/documents/20-memo/#document/p1",
                "3",
                "https://www.documentcloud.org/documents/20-memo/#document/p3",
            ),
            (
                "https://www.documentcloud.org/documents/20-memo.html",
                "3",
                "https://www.documentcloud.org/documents/20-memo.html#document/p3",
            ),
            (
                "https://archive.org/details/friendsofvoltair",
                "199",
                "https://archive.org/details/friendsofvoltair/page/199",
            ),
            (
                "https://archive.org/details/friendsofvoltair/",
                "n3",
                "https://archive.org/details/friendsofvoltair/page/n3",
            ),
            (
                "https://archive.org/details/friendsofvoltair/page/n9/mode/2up?q=x",
                "xii",
                "https://archive.org/details/friendsofvoltair/page/xii/mode/2up?q=x",
            ),
            (
                "https://web.archive.org/web/2021/https://example.org/a.pdf",
                "3",
                "https://web.archive.org/web/2021/https://example.org/a.pdf#page=3",
            ),
        ] {
            assert_eq!(page(url, pages).as_deref(), Some(link), "{url}");
        }
        assert_eq!(page("https://example.org/a.pdf", "xii"), None, "viewers count pages from 1");
        assert_eq!(page("https://example.org/a.html", "3"), None);
        assert_eq!(page("https://archive.org/details/friendsofvoltair", "?"), None);
    }

    #[test]
    fn seconds_of_films_and_recordings() {
        for (url, at, link) in [
            ("https://www.youtube.com/watch?v=abc", "00:12:05", "https://www.youtube.com/watch?v=abc&t=725"),
            (
                "https://www.youtube.com/watch?v=abc&t=3&list=x#t=9",
                "12:05",
                "https://www.youtube.com/watch?v=abc&list=x&t=725",
            ),
            ("https://youtu.be/abc", "1:00:01", "https://youtu.be/abc?t=3601"),
            ("https://www.youtube-nocookie.com/embed/abc", "65", "https://www.youtube-nocookie.com/embed/abc?start=65"),
            ("https://vimeo.com/76979871", "00:12:05", "https://vimeo.com/76979871#t=725s"),
            ("https://example.org/talk.mp4", "00:12:05–00:13", "https://example.org/talk.mp4#t=725"),
            ("talk.mp3#t=1", "12m5s", "talk.mp3#t=725"),
            ("https://example.org/talk.WEBM", "00:00:05.500", "https://example.org/talk.WEBM#t=5"),
        ] {
            assert_eq!(time(url, at).as_deref(), Some(link), "{url}");
        }
        assert_eq!(time("https://example.org/talk.html", "00:12:05"), None);
        assert_eq!(time("https://youtu.be/abc", "near the end"), None);
    }

    #[test]
    fn words_are_looked_for_only_where_there_is_text() {
        let found = |url| words(url, "the moral law").is_some();
        assert!(found("https://example.org/a") && found("../archive/a.txt"));
        for url in
            ["https://example.org/a.pdf", "https://youtu.be/abc", "https://vimeo.com/1", "https://example.org/a.mp4"]
        {
            assert!(!found(url), "{url}");
        }
    }

    #[test]
    fn only_links_to_the_source_lead_to_the_place_in_it() {
        use crate::cite::rich::Span;
        let link = |to: &str| Span { text: to.to_owned(), link: Some(to.to_owned()), ..Span::default() };
        let citation = Rich(vec![link("https://example.org/a.pdf"), link("https://example.org/b.pdf")]);
        let led = lead_to_place(citation, Some("https://example.org/a.pdf"), Some((Locator::Page, "3")));
        let links: Vec<&str> = led.0.iter().filter_map(|span| span.link.as_deref()).collect();
        assert_eq!(links, ["https://example.org/a.pdf#page=3", "https://example.org/b.pdf"]);
        assert_eq!(led.to_plain(), "https://example.org/a.pdfhttps://example.org/b.pdf", "the words stay");
    }
}
