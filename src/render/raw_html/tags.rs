//! The tags of a piece of HTML, as far as one must see them to say what cleaning takes away. Comments are left out, and
//! so is what stands inside a script or a style sheet.

use std::ops::Range;

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// In lower case.
    pub name: String,
    /// Whether it closes an element.
    pub closing: bool,
    /// Names in lower case, with their places.
    pub attributes: Vec<(String, Range<usize>)>,
    /// From `<` to `>`.
    pub span: Range<usize>,
}

/// Finds the tags, in order.
pub(super) fn tags(html: &str) -> Vec<Tag> {
    let mut found: Vec<Tag> = Vec::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|open| open + at) {
        if html[start..].starts_with("<!--") {
            let Some(end) = html[start + 4..].find("-->") else { break };
            at = start + 4 + end + 3;
            continue;
        }
        let Some(tag) = tag(html, start) else {
            at = start + 1;
            continue;
        };
        at = tag.span.end;
        if !tag.closing && matches!(tag.name.as_str(), "script" | "style") {
            let close = format!("</{}", tag.name);
            at = html[at..].to_ascii_lowercase().find(&close).map_or(html.len(), |end| at + end);
        }
        found.push(tag);
    }
    found
}

fn tag(html: &str, start: usize) -> Option<Tag> {
    let bytes = html.as_bytes();
    let closing = bytes.get(start + 1) == Some(&b'/');
    let name_start = start + 1 + usize::from(closing);
    if !bytes.get(name_start)?.is_ascii_alphabetic() {
        return None;
    }
    let name_end = name_start + span_of(&bytes[name_start..], |byte| !is_blank(byte) && !matches!(byte, b'/' | b'>'));
    let mut attributes = Vec::new();
    let mut at = name_end;
    loop {
        at += span_of(&bytes[at..], |byte| is_blank(byte) || byte == b'/');
        match bytes.get(at)? {
            b'>' => break,
            _ => at = attribute(html, at, &mut attributes)?,
        }
    }
    let name = html[name_start..name_end].to_ascii_lowercase();
    Some(Tag { name, closing, attributes, span: start..at + 1 })
}

/// Reads an attribute and gives the place behind it; none when its value does not end.
fn attribute(html: &str, start: usize, attributes: &mut Vec<(String, Range<usize>)>) -> Option<usize> {
    let bytes = html.as_bytes();
    let length = span_of(&bytes[start + 1..], |byte| !is_blank(byte) && !matches!(byte, b'/' | b'>' | b'='));
    let end = start + 1 + length;
    attributes.push((html.get(start..end)?.to_ascii_lowercase(), start..end));
    let equals = end + span_of(&bytes[end..], is_blank);
    if bytes.get(equals) != Some(&b'=') {
        return Some(end);
    }
    let value = equals + 1 + span_of(&bytes[equals + 1..], is_blank);
    match bytes.get(value)? {
        mark @ (b'"' | b'\'') => Some(value + 2 + memchr::memchr(*mark, &bytes[value + 1..])?),
        _ => Some(value + span_of(&bytes[value..], |byte| !is_blank(byte) && byte != b'>')),
    }
}

fn span_of(bytes: &[u8], is_inside: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| is_inside(**byte)).count()
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_text_comments_and_scripts() {
        let html = "a < b <!-- <i> --><IMG Src='x>y' alt=z/><script>if (a<b) </script></p ><x";
        let found: Vec<String> = tags(html)
            .into_iter()
            .map(|tag| {
                let names: Vec<String> = tag.attributes.into_iter().map(|(name, _)| name).collect();
                format!("{}{}{names:?}", if tag.closing { "/" } else { "" }, tag.name)
            })
            .collect();
        assert_eq!(found, [r#"img["src", "alt"]"#, "script[]", "/script[]", "/p[]"]);
    }
}
