//! Callouts as Obsidian has them: a quotation whose first line is `[!kind] Title`, or `[!kind]-` where it is folded.
//!
//! In: the events of a body. Out: the same, the marker taken out of the words and the title in a paragraph of its own,
//! and what the marker said ([`Callout`]). GitHub's five alerts come as the parser has them, without title and fold. A
//! callout is no quotation but where its kind says so.

use super::Placed;
use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};
use std::ops::Range;

/// What the marker of a callout says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callout {
    /// Where the quotation begins in the body.
    pub at: usize,
    /// Its kind, in lower case, as it is written.
    pub kind: String,
    /// Where a reader may fold it: whether it is open at first.
    pub open: Option<bool>,
    /// Whether its first paragraph is its title.
    pub titled: bool,
}

impl Callout {
    /// The words of the interface that name the kind; none for a kind of the author's own.
    pub fn label(&self) -> Option<&'static str> {
        Some(match self.kind.as_str() {
            "note" => "alert_note",
            "abstract" | "summary" | "tldr" => "alert_abstract",
            "info" => "alert_info",
            "todo" => "alert_todo",
            "tip" | "hint" => "alert_tip",
            "important" => "alert_important",
            "success" | "check" | "done" => "alert_success",
            "question" | "help" | "faq" => "alert_question",
            "warning" | "attention" => "alert_warning",
            "caution" => "alert_caution",
            "failure" | "fail" | "missing" => "alert_failure",
            "danger" | "error" => "alert_danger",
            "bug" => "alert_bug",
            "example" => "alert_example",
            "quote" | "cite" => "alert_quote",
            _ => return None,
        })
    }
}

/// Which of GitHub's alerts a kind looks like; none for a quotation.
fn alert(kind: &str) -> Option<BlockQuoteKind> {
    Some(match kind {
        "quote" | "cite" => return None,
        "tip" | "hint" | "success" | "check" | "done" => BlockQuoteKind::Tip,
        "important" | "question" | "help" | "faq" => BlockQuoteKind::Important,
        "warning" | "attention" => BlockQuoteKind::Warning,
        "caution" | "failure" | "fail" | "missing" | "danger" | "error" | "bug" => BlockQuoteKind::Caution,
        _ => BlockQuoteKind::Note,
    })
}

/// Takes the markers out of all callouts.
pub(super) fn take<'a>(events: Vec<Placed<'a>>, body: &'a str) -> (Vec<Placed<'a>>, Vec<Callout>) {
    if !body.contains("[!") {
        return (events, Vec::new());
    }
    let (mut out, mut callouts) = (Vec::with_capacity(events.len() + 8), Vec::new());
    // The kinds of the quotations that we are in, to end each as it began.
    let mut open = Vec::new();
    let mut events = events.into_iter().peekable();
    while let Some((event, source)) = events.next() {
        match event {
            Event::Start(Tag::BlockQuote(None)) => {
                let paragraph = match events.peek() {
                    Some((Event::Start(Tag::Paragraph), paragraph)) => paragraph.clone(),
                    _ => 0..0,
                };
                let Some(marker) = Marker::read(body, &paragraph) else {
                    open.push(None);
                    out.push((Event::Start(Tag::BlockQuote(None)), source));
                    continue;
                };
                events.next();
                let mut inside = Vec::new();
                while let Some(one) = events.next_if(|(event, _)| *event != Event::End(TagEnd::Paragraph)) {
                    inside.push(one);
                }
                events.next();
                let kind = alert(&marker.kind);
                open.push(kind);
                out.push((Event::Start(Tag::BlockQuote(kind)), source.clone()));
                let titled = marker.part(inside, &paragraph, body, &mut out);
                callouts.push(Callout { at: source.start, kind: marker.kind, open: marker.open, titled });
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                open.push(kind);
                out.push((Event::Start(Tag::BlockQuote(kind)), source));
            }
            Event::End(TagEnd::BlockQuote(kind)) => {
                out.push((Event::End(TagEnd::BlockQuote(open.pop().unwrap_or(kind))), source));
            }
            event => out.push((event, source)),
        }
    }
    (out, callouts)
}

/// `[!kind]+ `.
struct Marker {
    kind: String,
    open: Option<bool>,
    /// Where the words behind it begin.
    end: usize,
}

impl Marker {
    /// The marker at the beginning of a paragraph.
    fn read(body: &str, paragraph: &Range<usize>) -> Option<Self> {
        let words = body.get(paragraph.clone())?;
        let (kind, rest) = words.strip_prefix("[!")?.split_once(']')?;
        let named = kind.starts_with(|first: char| first.is_alphabetic())
            && kind.chars().all(|sign| sign.is_alphanumeric() || "-_ ".contains(sign));
        let (open, rest) = match rest.as_bytes().first() {
            Some(b'+') => (Some(true), &rest[1..]),
            Some(b'-') => (Some(false), &rest[1..]),
            _ => (None, rest),
        };
        let apart = rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']);
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let end = paragraph.end - rest.len() + blanks;
        (named && apart).then(|| Self { kind: kind.trim().to_lowercase(), open, end })
    }

    /// Writes the title and what follows it as paragraphs; whether there is a title.
    fn part<'a>(
        &self,
        inside: Vec<Placed<'a>>,
        paragraph: &Range<usize>,
        body: &'a str,
        out: &mut Vec<Placed<'a>>,
    ) -> bool {
        let mut words: Vec<Placed<'a>> = Vec::with_capacity(inside.len());
        for (event, source) in inside {
            if source.start >= self.end {
                words.push((event, source));
            } else if source.end > self.end {
                let kept = self.end..source.end;
                words.push((Event::Text(body[kept.clone()].into()), kept));
            }
        }
        let mut depth = 0_i32;
        let line = words.iter().position(|(event, _)| {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            depth == 0 && matches!(event, Event::SoftBreak | Event::HardBreak)
        });
        let rest = line.map_or_else(Vec::new, |line| words.split_off(line).into_iter().skip(1).collect());
        let titled = !words.is_empty();
        for part in [words, rest] {
            let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
            let place = first.1.start.max(paragraph.start)..last.1.end;
            out.push((Event::Start(Tag::Paragraph), place.clone()));
            out.extend(part);
            out.push((Event::End(TagEnd::Paragraph), place));
        }
        titled
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Syntax, parse};

    #[test]
    fn a_marker_is_no_word_and_its_title_is_a_block_of_its_own() {
        for (body, text, kind, open, titled) in [
            ("> [!info] A *title*\n> words\n", "A title\n\nwords", "info", None, true),
            ("> [!FAQ]- Is it \"so\"?\n>\n> It is.\n", "Is it “so”?\n\nIt is.", "faq", Some(false), true),
            ("> [!note]+\n> words\n> more\n", "words more", "note", Some(true), false),
            ("> [!tip] Only a title\n", "Only a title", "tip", None, true),
            ("> [!my-kind] x\n> - a\n", "x\n\na", "my-kind", None, true),
            ("> > [!bug] inner\n", "inner", "bug", None, true),
        ] {
            let parsed = parse(body, Syntax::default(), &|_| false);
            assert_eq!(parsed.text.string, text, "{body}");
            let [callout] = parsed.callouts.as_slice() else { panic!("{body}: {:?}", parsed.callouts) };
            assert_eq!((callout.kind.as_str(), callout.open, callout.titled), (kind, open, titled), "{body}");
            let word = text.split_whitespace().last().unwrap_or_default();
            let at = parsed.text.string.rfind(word).expect("is there");
            assert_eq!(Some(parsed.body_offset(at)), body.rfind(word), "{body}");
        }
    }

    #[test]
    fn only_a_quote_is_a_quotation() {
        for (body, quoted) in [
            ("> [!quote] Kant\n> words\n", Some(0)),
            ("> [!note] Title\n> words\n", None),
            ("> [!NOTE]\n> words\n", None),
            ("> words\n", Some(0)),
        ] {
            let parsed = parse(body, Syntax::default(), &|_| false);
            assert_eq!(parsed.quoted.last(), Some(&quoted), "{body}");
        }
    }

    #[test]
    fn other_brackets_are_words() {
        for body in ["> [!x](a.md)\n", "> [!]\n", "> a [!note] b\n", "> [!note]b\n", "[!note] no quotation\n"] {
            let parsed = parse(body, Syntax::default(), &|_| false);
            assert_eq!(parsed.callouts, [], "{body}");
        }
        let off = Syntax { callouts: false, ..Syntax::default() };
        assert_eq!(parse("> [!info] a\n", off, &|_| false).text.string, "[!info] a");
    }
}
