//! The braces at the end of a heading, `{#id .class}`, taken out of its words and put into its tag.
//!
//! They are attributes only when they hold nothing but `#id`, `.class` and `key=value`, and one of the first two at
//! least. All other braces are words: `{1, 2, 3}`, `{name}`.

use super::Placed;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// What braces set; `key=value` is read and sets nothing.
#[derive(Debug, Default, PartialEq, Eq)]
struct Attributes<'a> {
    id: Option<&'a str>,
    classes: Vec<&'a str>,
}

/// Takes the braces out of every heading.
pub(super) fn take<'a>(events: Vec<Placed<'a>>, body: &'a str) -> Vec<Placed<'a>> {
    let mut out: Vec<Placed<'a>> = Vec::with_capacity(events.len());
    let mut start = None;
    for (event, source) in events {
        match &event {
            Event::Start(Tag::Heading { .. }) => start = Some(out.len()),
            Event::End(TagEnd::Heading(_)) => {
                if let Some(start) = start.take() {
                    cut(&mut out, start, body);
                }
            }
            _ => {}
        }
        out.push((event, source));
    }
    out
}

/// Cuts the braces off the heading that begins at event `start` and ends with the last one.
fn cut<'a>(events: &mut Vec<Placed<'a>>, start: usize, body: &'a str) {
    let Some((Event::Text(_), last)) = events.last() else { return };
    let words = body.get(events[start].1.start..last.end).unwrap_or_default();
    let Some((at, attributes)) = braces(words) else { return };
    let at = events[start].1.start + at;
    // What the braces stand in must be words, and not code or a link's address.
    let Some(first) = events[start + 1..].iter().position(|(_, source)| at < source.end) else { return };
    let first = start + 1 + first;
    let (Event::Text(kept), source) = &events[first] else { return };
    if at < source.start || (at > source.start && kept.len() != source.len()) {
        return;
    }
    let kept = body[source.start..at].trim_end();
    let kept: Placed<'a> = (Event::Text(kept.into()), source.start..source.start + kept.len());
    events.truncate(first);
    if !kept.1.is_empty() {
        events.push(kept);
    }
    if let Event::Start(Tag::Heading { id, classes, .. }) = &mut events[start].0 {
        *id = attributes.id.map(CowStr::from);
        *classes = attributes.classes.into_iter().map(CowStr::from).collect();
    }
}

/// The braces at the end of words, with what they set.
fn braces(words: &str) -> Option<(usize, Attributes<'_>)> {
    let inside = words.strip_suffix('}').filter(|inside| !inside.ends_with('\\'))?;
    let open = inside.rfind('{')?;
    let Range { start, end } = open + 1..inside.len();
    let mut attributes = Attributes::default();
    for word in words[start..end].split_whitespace() {
        match (word.strip_prefix('#'), word.strip_prefix('.')) {
            (Some(id), _) if !id.is_empty() => attributes.id = Some(id),
            (_, Some(class)) if !class.is_empty() => attributes.classes.push(class),
            _ if word.contains('=') => {}
            _ => return None,
        }
    }
    let escaped = words[..open].ends_with('\\');
    (!escaped && attributes != Attributes::default()).then_some((open, attributes))
}

#[cfg(test)]
mod tests {
    use super::super::{Syntax, parse};

    #[test]
    fn only_ids_and_classes_are_no_words() {
        for (heading, words, id) in [
            ("## Rivers {#own}", "Rivers", "own"),
            ("## Rivers {#o_w_n--x .wide data-x=1}", "Rivers", "o_w_n--x"),
            ("## Rivers {#own} ##", "Rivers", "own"),
            ("Rivers {#own}\n---", "Rivers", "own"),
            ("> ## *Rivers*{#own}", "Rivers", "own"),
            ("## Rivers {.wide}", "Rivers", "rivers"),
            ("## The set {1, 2, 3}", "The set {1, 2, 3}", "the-set-1-2-3"),
            ("## With {tables}", "With {tables}", "with-tables"),
            ("## Version {2.5}", "Version {2.5}", "version-25"),
            ("## An *empty* {}", "An empty {}", "an-empty-"),
            ("## Both {#own tables}", "Both {#own tables}", "both-own-tables"),
            ("## Code `{#own}`", "Code {#own}", "code-own"),
            ("## Not \\{#own}", "Not {#own}", "not-own"),
            ("## {#own}", "", "own"),
        ] {
            let parsed = parse(heading, Syntax::default(), &|_| false);
            let ids: Vec<&str> = parsed.text.headings.iter().map(|heading| heading.id.as_str()).collect();
            assert_eq!((parsed.text.string.as_str(), ids.as_slice()), (words, [id].as_slice()), "{heading}");
        }
    }
}
