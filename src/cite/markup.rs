//! The little HTML that CSL-JSON allows within a text: `i`, `b`, `sup`, `sub`, small capitals and `nocase`.
//!
//! In: a text from a source. Out: the same text with each known tag replaced by a signal that survives a style's changes of
//! case; and, from formatted text with signals, what they stood for. Any other `<` is a character like others.
//!
//! A signal is written in straight quotation marks, because hayagriva's search for words looks past them; letters within
//! `nocase` are moved to plane 15, where they have no case. A text that uses either of itself is changed beforehand.

use super::punctuation::{Marks, settle};
use super::rich::{Look, Mark, Rich, Span};
use super::typography;

/// Begins every signal; one of [`SIGNS`] follows.
const SIGNAL: &str = "'\"'\"''";
/// Written instead where a text has the above of itself.
const DEFUSED: &str = "'\"\u{2019}\"''";
/// The second part of a signal: opens and closes each of [`MARKS`], in turn.
const SIGNS: [&str; 10] =
    ["''''", "'''\"", "''\"'", "''\"\"", "'\"''", "'\"'\"", "'\"\"'", "'\"\"\"", "\"'''", "\"''\""];
const MARKS: [Mark; 5] = [Mark::Emphasis, Mark::Strong, Mark::SmallCaps, Mark::Superscript, Mark::Subscript];
/// Where the letters within `nocase` go; also keeps readers of one text to few tags.
const UNCASED: u32 = 0xF_0000;
const TAGS_AT_MOST: usize = 64;

/// What a tag stands for: a place in [`MARKS`], or text that keeps its case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    Mark(usize),
    NoCase,
}

const TAGS: [(&str, &str, Tag); 8] = [
    ("<i>", "</i>", Tag::Mark(0)),
    ("<em>", "</em>", Tag::Mark(0)),
    ("<b>", "</b>", Tag::Mark(1)),
    ("<strong>", "</strong>", Tag::Mark(1)),
    ("<sc>", "</sc>", Tag::Mark(2)),
    ("<sup>", "</sup>", Tag::Mark(3)),
    ("<sub>", "</sub>", Tag::Mark(4)),
    ("<span class=\"nocase\">", "</span>", Tag::NoCase),
];

/// The text without control characters and without what could be taken for a signal.
pub fn clean(text: &str) -> String {
    let kept = text.chars().filter_map(|c| match c {
        '\n' | '\t' | '\r' => Some(' '),
        c if c.is_control() => None,
        c if u32::from(c) >= UNCASED => Some('\u{fffd}'),
        c => Some(c),
    });
    let mut kept: String = kept.collect();
    while kept.contains(SIGNAL) {
        kept = kept.replace(SIGNAL, DEFUSED);
    }
    kept
}

/// The clean text with a signal for each known tag that is closed again.
pub fn encode(text: &str) -> String {
    let source = typography::quotes(&clean(text));
    if !source.contains('<') {
        return source;
    }
    let mut out = String::with_capacity(source.len() + 32);
    let mut open: Vec<(Tag, &str)> = Vec::new();
    let (mut rest, mut seen) = (source.as_str(), 0);
    while let Some(at) = rest.find('<') {
        push_text(&rest[..at], &open, &mut out);
        rest = &rest[at..];
        if let Some((tag, close)) = open.last().copied()
            && let Some(after) = rest.strip_prefix(close)
        {
            open.pop();
            push_close(tag, &mut out);
            rest = after;
        } else if let Some((after, close, tag)) =
            opened(rest).filter(|(after, close, _)| seen < TAGS_AT_MOST && after.contains(close))
        {
            seen += 1;
            open.push((tag, close));
            push_open(tag, &mut out);
            rest = after;
        } else {
            push_text("<", &open, &mut out);
            rest = &rest[1..];
        }
    }
    push_text(rest, &open, &mut out);
    while let Some((tag, _)) = open.pop() {
        push_close(tag, &mut out);
    }
    out
}

fn opened(rest: &str) -> Option<(&str, &'static str, Tag)> {
    if let Some((after, close, tag)) =
        TAGS.iter().find_map(|(start, close, tag)| Some((rest.strip_prefix(start)?, *close, *tag)))
    {
        return Some((after, close, tag));
    }
    let (style, after) = rest.strip_prefix("<span style=\"")?.split_once("\">")?;
    let plain: String = style.chars().filter(|c| !c.is_whitespace() && *c != ';').collect();
    (plain == "font-variant:small-caps").then_some((after, "</span>", Tag::Mark(2)))
}

fn push_text(text: &str, open: &[(Tag, &str)], out: &mut String) {
    if open.iter().any(|(tag, _)| *tag == Tag::NoCase) {
        let moved = |c: char| {
            char::from_u32(u32::from(c) + UNCASED).filter(|moved| c.is_alphabetic() && u32::from(*moved) < 0xF_FFFE)
        };
        out.extend(text.chars().map(|c| moved(c).unwrap_or(c)));
    } else {
        out.push_str(text);
    }
}

fn push_open(tag: Tag, out: &mut String) {
    if let Tag::Mark(index) = tag {
        out.push_str(SIGNAL);
        out.push_str(SIGNS[2 * index]);
    }
}

/// Closes before a last full stop or the like, because a style looks at the text's last character.
fn push_close(tag: Tag, out: &mut String) {
    if let Tag::Mark(index) = tag {
        let words = out.trim_end_matches(['.', ',', ';', ':', '?', '!']).len();
        let last = out.split_off(words);
        out.push_str(SIGNAL);
        out.push_str(SIGNS[2 * index + 1]);
        out.push_str(&last);
    }
}

/// Turns the signals within formatted text into looks, and letters without case back into letters.
pub fn decode(signalled: Rich) -> Rich {
    let has = |span: &Span| span.text.contains(SIGNAL) || span.text.chars().any(|c| moved_back(c).is_some());
    if !signalled.0.iter().any(has) {
        return signalled;
    }
    let mut out = Rich::default();
    let mut open = [0u8; MARKS.len()];
    for span in signalled.0 {
        let mut parts = span.text.split(SIGNAL);
        let first = parts.next().unwrap_or_default();
        out.push(Span { text: cased(first), look: look(span.look, open), ..span.clone() });
        for part in parts {
            let Some(sign) = SIGNS.iter().position(|sign| part.starts_with(sign)) else {
                out.push(Span { text: cased(part), look: look(span.look, open), ..span.clone() });
                continue;
            };
            let count = &mut open[sign / 2];
            *count = if sign % 2 == 0 { count.saturating_add(1) } else { count.saturating_sub(1) };
            out.push(Span { text: cased(&part[SIGNS[sign].len()..]), look: look(span.look, open), ..span.clone() });
        }
    }
    out
}

fn look(base: Look, open: [u8; MARKS.len()]) -> Look {
    let mut look = base;
    for (mark, count) in MARKS.into_iter().zip(open) {
        look = match mark {
            // Italics within italics and bold within bold stand out by their absence.
            Mark::Emphasis | Mark::Strong if count % 2 == 1 => look.flipped(mark),
            Mark::Emphasis | Mark::Strong => look,
            mark if count > 0 => look.with(mark),
            _ => look,
        };
    }
    look
}

fn cased(text: &str) -> String {
    text.chars().map(|c| moved_back(c).unwrap_or(c)).collect()
}

fn moved_back(c: char) -> Option<char> {
    u32::from(c).checked_sub(UNCASED).filter(|original| *original < 0xFFFE).and_then(char::from_u32)
}

/// An encoded text outside any style, with English quotation marks.
pub fn spoken(encoded: String) -> Rich {
    settle(decode(Rich::plain(encoded)), &Marks::default())
}

/// The length of the tag that a text begins with; 1 when it is none of those known.
pub fn tag_length(text: &str) -> usize {
    let closing = TAGS.iter().map(|(_, close, _)| *close).find(|close| text.starts_with(close));
    closing.map(str::len).or_else(|| opened(text).map(|(after, ..)| text.len() - after.len())).unwrap_or(1)
}

/// The text without any known tags, as a person would speak it.
pub fn strip(text: &str) -> String {
    spoken(encode(text)).to_plain()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        spoken(encode(text)).to_html()
    }

    #[test]
    fn known_tags_are_looks() {
        assert_eq!(
            html("On <i>Homo <b>sapiens</b></i>, CO<sub>2</sub>"),
            "On <em>Homo <strong>sapiens</strong></em>, CO<sub>2</sub>"
        );
        assert_eq!(html("<span style=\"font-variant: small-caps;\">x</span>"), "<span class=\"small-caps\">x</span>");
        assert_eq!(html("the <span class=\"nocase\">iPhone</span>"), "the iPhone");
        assert_eq!(html("Who is <i>it?</i>"), "Who is <em>it</em>?");
    }

    #[test]
    fn all_else_is_text() {
        assert_eq!(html("<script>1</script>"), "&lt;script&gt;1&lt;/script&gt;");
        assert_eq!(html("a <i> b"), "a &lt;i&gt; b");
        assert_eq!(html("a < b <i onclick=x>c</i>"), "a &lt; b &lt;i onclick=x&gt;c&lt;/i&gt;");
    }

    #[test]
    fn a_text_cannot_give_signals() {
        let text = format!("{SIGNAL}{}x \u{f0041}", SIGNS[0]);
        assert_eq!(decode(Rich::plain(encode(&text))).0.len(), 1);
    }

    #[test]
    fn signals_outlast_changes_of_case() {
        let cased = hayagriva::lang::Case::Title(hayagriva::lang::TitleCase::default())
            .transform(&encode("of <i>homo sapiens</i> and <span class=\"nocase\">ibn</span> <b>x</b>"));
        assert_eq!(decode(Rich::plain(cased)).to_html(), "Of <em>Homo Sapiens</em> and ibn <strong>X</strong>");
    }
}
