//! Bare addresses as links: `https://example.org/a`, `www.example.org`, `name@example.org`.
//!
//! In: the events of a body. Out: the same, each address between the events of a link. What Markdown took for bold or
//! slanted words inside of an address (`/_a_/`) are signs of it again. An address ends as GitHub ends it: before
//! blanks, `<` and quotation marks, without the punctuation that follows it and without a bracket that it does not
//! open. Code, pictures, HTML and the words of links are left alone.

mod address;

use super::Placed;
use super::prose::is_smart;
use address::Address;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// Makes links of all bare addresses.
pub(super) fn take<'a>(events: Vec<Placed<'a>>, body: &'a str) -> Vec<Placed<'a>> {
    if !may_have(body) {
        return events;
    }
    let mut out = Vec::with_capacity(events.len() + 16);
    let mut stretch = Stretch { body, words: String::new(), pieces: Vec::new() };
    let mut sealed = 0_usize;
    for (event, source) in events {
        if sealed == 0 && is_running(&event) {
            stretch.push(event, source);
            continue;
        }
        stretch.end(&mut out);
        match &event {
            Event::Start(Tag::Image { .. } | Tag::Link { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => sealed += 1,
            Event::End(TagEnd::Image | TagEnd::Link | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                sealed = sealed.saturating_sub(1);
            }
            _ => {}
        }
        out.push((event, source));
    }
    stretch.end(&mut out);
    out
}

/// Whether a body may have an address: most have none, and are not looked through.
fn may_have(body: &str) -> bool {
    let bytes = body.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mail = || memchr::memchr_iter(b'@', bytes).any(|at| at > 0 && letter(at - 1) && letter(at + 1));
    ["://", "www."].iter().any(|sign| memchr::memmem::find(bytes, sign.as_bytes()).is_some()) || mail()
}

/// Words, and what Markdown may have made of an address's signs.
fn is_running(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_) => true,
        Event::Start(tag) => width(tag.to_end(), "").is_some(),
        Event::End(tag) => width(*tag, "").is_some(),
        _ => false,
    }
}

/// How many signs of the body begin and end such words.
fn width(tag: TagEnd, raw: &str) -> Option<usize> {
    match tag {
        TagEnd::Emphasis | TagEnd::Superscript | TagEnd::Subscript => Some(1),
        TagEnd::Strong => Some(2),
        TagEnd::Strikethrough => Some(if raw.starts_with("~~") { 2 } else { 1 }),
        _ => None,
    }
}

/// Events that follow each other, and all their signs.
struct Stretch<'a> {
    body: &'a str,
    words: String,
    pieces: Vec<Piece<'a>>,
}

/// An event of a stretch.
struct Piece<'a> {
    event: Event<'a>,
    source: Range<usize>,
    /// Its share of the words.
    words: Range<usize>,
    /// Where in the body its own signs stand.
    signs: Range<usize>,
}

impl<'a> Stretch<'a> {
    fn push(&mut self, event: Event<'a>, source: Range<usize>) {
        let raw = &self.body[source.clone()];
        let signs = match &event {
            Event::Start(tag) => source.start..source.start + width(tag.to_end(), raw).unwrap_or_default(),
            Event::End(tag) => source.end - width(*tag, raw).unwrap_or_default()..source.end,
            _ => source.clone(),
        };
        let start = self.words.len();
        match &event {
            Event::Text(words) if !is_smart(raw, words) => self.words.push_str(words),
            _ => self.words.push_str(self.body.get(signs.clone()).unwrap_or_default()),
        }
        self.pieces.push(Piece { event, source, words: start..self.words.len(), signs });
    }

    fn end(&mut self, out: &mut Vec<Placed<'a>>) {
        let found = self.addresses();
        let words = std::mem::take(&mut self.words);
        let mut found = found.into_iter().peekable();
        for piece in std::mem::take(&mut self.pieces) {
            let mut at = piece.words.start;
            while let Some(address) = found.peek().filter(|address| address.range.start < piece.words.end) {
                let inside = address.range.clone();
                if at < inside.start {
                    out.push(piece.part(at..inside.start, &words));
                }
                let start = inside.start.max(at);
                if inside.start >= piece.words.start {
                    out.push((Event::Start(address.link(&words)), piece.place(start)..piece.place(start)));
                }
                let end = inside.end.min(piece.words.end);
                out.push(piece.part(start..end, &words));
                at = end;
                if inside.end > piece.words.end {
                    break;
                }
                close(out, self.body);
                found.next();
            }
            if at == piece.words.start {
                out.push((piece.event, piece.source));
            } else if at < piece.words.end {
                out.push(piece.part(at..piece.words.end, &words));
            }
        }
    }

    /// The addresses of the words, without what would tear bold or slanted words apart.
    fn addresses(&self) -> Vec<Address> {
        let mut found: Vec<Address> = Vec::new();
        let mut from = 0;
        while let Some(mut address) = Address::next(&self.words, from) {
            from = address.range.end.max(from + 1);
            if let Some(torn) = self.torn(&address.range) {
                address.range.end = torn;
                let Some(whole) = Address::next(&self.words[..torn], address.range.start) else { continue };
                address = whole;
            }
            found.push(address);
        }
        found
    }

    /// Where words begin or end inside of an address whose other end stands outside of it.
    fn torn(&self, address: &Range<usize>) -> Option<usize> {
        let inside = |piece: &&Piece<'_>| piece.words.start >= address.start && piece.words.start < address.end;
        let mut open = Vec::new();
        for piece in self.pieces.iter().filter(inside) {
            match &piece.event {
                Event::Start(_) => open.push(piece.words.start),
                Event::End(_) if open.pop().is_none() => return Some(piece.words.start),
                _ => {}
            }
        }
        open.first().copied()
    }
}

impl<'a> Piece<'a> {
    /// Where in the body a byte of the words stands.
    fn place(&self, at: usize) -> usize {
        let literal = self.signs.len() == self.words.len();
        if literal { self.signs.start + (at - self.words.start) } else { self.signs.start }
    }

    /// A part of its words as words.
    fn part(&self, part: Range<usize>, words: &str) -> Placed<'a> {
        let literal = self.signs.len() == self.words.len();
        let place = if literal { self.place(part.start)..self.place(part.end) } else { self.signs.clone() };
        (Event::Text(CowStr::from(words[part].to_owned())), place)
    }
}

/// Ends the link that was begun last: its words as one where they stand so in the body, and its place.
fn close<'a>(out: &mut Vec<Placed<'a>>, body: &'a str) {
    let Some(start) = out.iter().rposition(|(event, _)| matches!(event, Event::Start(Tag::Link { .. }))) else {
        return;
    };
    let words: String = out[start + 1..]
        .iter()
        .map(|(event, _)| match event {
            Event::Text(words) => words.as_ref(),
            _ => "",
        })
        .collect();
    let place = out[start].1.start..out.last().map_or(0, |(_, place)| place.end);
    if body.get(place.clone()) == Some(words.as_str()) {
        out.truncate(start + 1);
        out.push((Event::Text(CowStr::Borrowed(&body[place.clone()])), place.clone()));
    }
    out[start].1 = place.clone();
    out.push((Event::End(TagEnd::Link), place));
}

#[cfg(test)]
mod tests {
    use super::super::{Syntax, parse};
    use pulldown_cmark::{Event, LinkType, Tag};

    /// The links of a body, and the words that a reader sees.
    fn read(body: &str) -> (Vec<String>, String) {
        let parsed = parse(body, Syntax::default(), &|_| false);
        let links = parsed.events.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::Link { dest_url, link_type: LinkType::Email, .. }) => Some(format!("mailto:{dest_url}")),
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        });
        (links.collect(), parsed.text.string.clone())
    }

    #[test]
    fn bare_addresses_are_links_and_end_where_the_sentence_goes_on() {
        for (body, link) in [
            ("See https://example.org/a.", "https://example.org/a"),
            ("(HTTP://example.org/a_(b)), and", "HTTP://example.org/a_(b)"),
            ("“https://example.org/it's”", "https://example.org/it's"),
            ("www.example.org/x?y=1&z=2!", "http://www.example.org/x?y=1&z=2"),
            ("https://example.org/_a_/*b*/__c__/d", "https://example.org/_a_/*b*/__c__/d"),
            ("*https://example.org/a*", "https://example.org/a"),
            ("https://example.org/a--b...c", "https://example.org/a--b...c"),
            ("请见https://example.org/a。好", "https://example.org/a"),
            ("write to first.last+x@example.org.", "mailto:first.last+x@example.org"),
            ("[https://example.org/a]", "https://example.org/a"),
            ("https://example.org/@name/1", "https://example.org/@name/1"),
            ("https://example.org/a&amp;b", "https://example.org/a&b"),
        ] {
            assert_eq!(read(body).0, [link], "{body}");
        }
        assert_eq!(
            read("a@b.org and https://c.org/d, www.e.org").0,
            ["mailto:a@b.org", "https://c.org/d", "http://www.e.org"]
        );
    }

    #[test]
    fn other_words_stay_words() {
        for body in [
            "`https://example.org`",
            "    https://example.org\n",
            "a://b and xhttps://example.org",
            "www. and www.word and awww.example.org",
            "git@example.org:a/b.git, @name, a@b, 3@4.5",
            "https:// and https://-",
        ] {
            assert_eq!(read(body).0, [""; 0], "{body}");
        }
        assert_eq!(read("[https://a.org](https://b.org)").0, ["https://b.org"]);
        let off = Syntax { autolinks: false, ..Syntax::default() };
        let parsed = parse("https://example.org", off, &|_| false);
        assert!(parsed.events.iter().all(|(event, _)| !matches!(event, Event::Start(Tag::Link { .. }))));
    }

    #[test]
    fn the_words_of_a_text_are_the_same_with_and_without_links() {
        for body in ["It's \"https://example.org/a'b\" -- *www.a.org/x* and **a@b.org**...", "https://a.org/*b* c* d"] {
            let without = parse(body, Syntax { autolinks: false, ..Syntax::default() }, &|_| false);
            assert_eq!(read(body).1, without.text.string, "{body}");
        }
        assert_eq!(read("https://a.org/_b_/c it's").1, "https://a.org/_b_/c it’s");
    }

    #[test]
    fn every_word_keeps_its_place_in_the_body() {
        let body = "Ein Satz mit https://example.org/a_b und *mehr www.c.org/d*.\n";
        let parsed = parse(body, Syntax::default(), &|_| false);
        for words in ["https://example.org/a_b", "und", "www.c.org/d"] {
            let at = parsed.text.string.find(words).expect("is there");
            assert_eq!(&body[parsed.body_range(&(at..at + words.len()))], words);
        }
    }
}
