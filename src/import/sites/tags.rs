//! Shortcodes in a text, found and paired: `{{< name … >}} … {{< /name >}}`, `{{ name(…) }}`, `{% name … %}`.
//!
//! In: a text, and how shortcodes are written in it. Out: [`Tag`]s in order, each with the one that closes it. Not:
//! what they mean.

use std::collections::HashMap;
use std::ops::Range;

/// How shortcodes are written.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// What begins and ends one.
    pub fences: &'static [(&'static str, &'static str)],
    /// What a closing one begins with, before the name: `/`, `end`.
    pub closing: &'static str,
    /// Whether the name has parentheses behind it.
    pub called: bool,
}

/// A shortcode, or one end of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Where it stands, fences included.
    pub span: Range<usize>,
    /// Its name; empty for what is no name.
    pub name: &'t str,
    /// What stands behind the name.
    pub rest: &'t str,
    /// The one that closes it, as an index of all.
    pub closed_by: Option<usize>,
    /// Whether it closes another.
    pub closes: bool,
    /// Whether it stands there to be read: what is to be read of it.
    pub shown: Option<String>,
}

/// The shortcodes of a text.
pub fn scan<'t>(text: &'t str, form: &Form) -> Vec<Tag<'t>> {
    let mut tags = Vec::new();
    let mut at = 0;
    for (start, (open, close)) in openings(text, form) {
        let inner = start + open.len();
        if start < at {
            continue;
        }
        let Some(end) = end(text, inner, close) else { continue };
        let span = start..end + close.len();
        at = span.end;
        tags.extend(tag(text, span, inner..end, (open, close), form));
    }
    pair(&mut tags);
    tags
}

/// Everywhere that one may begin, in order; of two that begin at one place the longer one comes first.
fn openings(text: &str, form: &Form) -> Vec<(usize, (&'static str, &'static str))> {
    let of = |fence: &(&'static str, &'static str)| {
        let fence = *fence;
        text.match_indices(fence.0).map(move |(start, _)| (start, fence)).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = form.fences.iter().flat_map(of).collect();
    all.sort_by_key(|(start, (open, _))| (*start, usize::MAX - open.len()));
    all
}

/// The beginning of what stands behind a place: nothing of one line is longer.
pub fn near(text: &str, from: usize) -> &str {
    const LONGEST: usize = 4096;
    &text[from..text.floor_char_boundary(from + LONGEST)]
}

/// Where what was begun ends: fences in quotation marks do not count.
fn end(text: &str, from: usize, close: &str) -> Option<usize> {
    let near = near(text, from);
    let plain = near.find(close)?;
    let mut mark = None;
    for (at, c) in near.char_indices() {
        match (mark, c) {
            (None, '"' | '`') => mark = Some(c),
            (Some(open), c) if c == open => mark = None,
            (None, _) if near[at..].starts_with(close) => return Some(from + at),
            _ => {}
        }
    }
    Some(from + plain)
}

fn tag<'t>(
    text: &'t str,
    span: Range<usize>,
    inner: Range<usize>,
    (open, close): (&str, &str),
    form: &Form,
) -> Option<Tag<'t>> {
    let words = text[inner].trim().trim_matches('-').trim();
    let nothing = Tag { span: span.clone(), name: "", rest: "", closed_by: None, closes: false, shown: None };
    if let Some(said) = words.strip_prefix("/*").and_then(|words| words.strip_suffix("*/")) {
        return Some(Tag { shown: Some(format!("{open}{said}{close}")), ..nothing });
    }
    // Three braces say that two are meant.
    if text[..span.start].ends_with('{') && text[span.end..].starts_with('}') {
        let span = span.start - 1..span.end + 1;
        return Some(Tag { shown: Some(text[span.start + 1..span.end - 1].to_owned()), span, ..nothing });
    }
    let (closes, words) = match words.strip_prefix(form.closing) {
        // What is called has no name where it closes.
        Some(rest) if !form.called || rest.is_empty() => (true, rest.trim_start()),
        _ => (false, words),
    };
    let length =
        words.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.'))).unwrap_or(words.len());
    let (name, rest) = words.split_at(length);
    let rest = rest.trim().trim_end_matches('/').trim_end();
    if form.called && !closes {
        let rest = rest.strip_prefix('(')?.strip_suffix(')')?;
        return Some(Tag { span, name, rest, closes, closed_by: None, shown: None });
    }
    Some(Tag { span, name, rest, closes, closed_by: None, shown: None })
}

/// Finds for each the one that closes it: the next of its name that is not taken. One without a name closes the last.
fn pair(tags: &mut [Tag<'_>]) {
    let mut open: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut last: Vec<usize> = Vec::new();
    for index in 0..tags.len() {
        let (name, closes) = (tags[index].name, tags[index].closes);
        if tags[index].shown.is_some() {
            continue;
        }
        if !closes {
            open.entry(name).or_default().push(index);
            last.push(index);
            continue;
        }
        let opener = if name.is_empty() { last.pop() } else { open.get_mut(name).and_then(Vec::pop) };
        if let Some(opener) = opener {
            tags[opener].closed_by = Some(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUGO: Form = Form { fences: &[("{{<", ">}}"), ("{{%", "%}}")], closing: "/", called: false };

    #[test]
    fn shortcodes_are_found_paired_and_told_from_what_is_shown() {
        let text = "{{< a x=\">}}\" >}}in {{% b %}} {{</* c */>}} {{< /a >}} {{< d />}} {{{< e >}}}";
        let tags = scan(text, &HUGO);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["a", "b", "", "a", "d", ""]);
        assert_eq!((tags[0].rest, tags[0].closed_by), ("x=\">}}\"", Some(3)));
        assert_eq!(tags[2].shown.as_deref(), Some("{{< c >}}"));
        assert_eq!(scan("{{{< e >}}}", &HUGO)[0].shown.as_deref(), Some("{{< e >}}"));
    }

    #[test]
    fn what_is_called_has_parentheses() {
        let form = Form { fences: &[("{{", "}}"), ("{%", "%}")], closing: "end", called: true };
        let tags = scan("{{ page.title }} {{ tube(id=\"x\") }} {% note(kind='a') %}words{% end %}", &form);
        let found: Vec<(&str, &str, bool)> = tags.iter().map(|tag| (tag.name, tag.rest, tag.closes)).collect();
        assert_eq!(found, [("tube", "id=\"x\"", false), ("note", "kind='a'", false), ("", "", true)]);
        assert_eq!(tags[1].closed_by, Some(2));
    }
}
