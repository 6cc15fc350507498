//! A paragraph of one picture with a title → a figure: the title is its caption, and what stands in the lines below the
//! picture is its credit.
//!
//! In: the events of a body. Out: the same, caption and credit in paragraphs of their own inside the picture's, and
//! where each figure begins. Both are words that readers see, and passages may stand in them.

use super::Placed;
use super::smart::typographic;
use super::syntax::Syntax;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// Makes figures of all such paragraphs; gives where they begin.
pub(super) fn take<'a>(events: Vec<Placed<'a>>, body: &'a str, syntax: Syntax) -> (Vec<Placed<'a>>, Vec<usize>) {
    let mut figures = Vec::new();
    if !body.contains("![") {
        return (events, figures);
    }
    let mut out = Vec::with_capacity(events.len() + 8);
    let mut at = 0;
    while at < events.len() {
        if let Some(found) = figure(&events[at..]) {
            figures.push(events[at].1.start);
            write(&events[at..at + found.length], &found, body, syntax, &mut out);
            at += found.length;
        } else {
            out.push(events[at].clone());
            at += 1;
        }
    }
    (out, figures)
}

/// A figure among events.
struct Figure<'a> {
    title: CowStr<'a>,
    /// Where the picture ends, and how many events there are.
    picture: usize,
    length: usize,
}

fn figure<'a>(events: &[Placed<'a>]) -> Option<Figure<'a>> {
    let [(Event::Start(Tag::Paragraph), _), (Event::Start(Tag::Image { title, .. }), _), ..] = events else {
        return None;
    };
    if title.trim().is_empty() {
        return None;
    }
    let picture = events.iter().position(|(event, _)| *event == Event::End(TagEnd::Image))?;
    let length = events.iter().position(|(event, _)| *event == Event::End(TagEnd::Paragraph))? + 1;
    let alone = matches!(events[picture + 1].0, Event::End(TagEnd::Paragraph) | Event::SoftBreak | Event::HardBreak);
    alone.then(|| Figure { title: title.clone(), picture, length })
}

fn write<'a>(events: &[Placed<'a>], figure: &Figure<'a>, body: &'a str, syntax: Syntax, out: &mut Vec<Placed<'a>>) {
    out.extend(events[..=figure.picture].iter().cloned());
    let image = events[1].1.clone();
    let title = figure.title.trim();
    let place = body[image.clone()]
        .rfind(title)
        .map_or_else(|| image.end.saturating_sub(1)..image.end, |at| image.start + at..image.start + at + title.len());
    let shown = if syntax.smart_punctuation { typographic(title, syntax.marks) } else { title.to_owned() };
    paragraph(vec![(Event::Text(shown.into()), place.clone())], place, out);
    let credit = &events[(figure.picture + 2).min(figure.length - 1)..figure.length - 1];
    if let (Some((_, first)), Some((_, last))) = (credit.first(), credit.last()) {
        paragraph(credit.to_vec(), first.start..last.end, out);
    }
    out.push(events[figure.length - 1].clone());
}

fn paragraph<'a>(inside: Vec<Placed<'a>>, place: Range<usize>, out: &mut Vec<Placed<'a>>) {
    out.push((Event::Start(Tag::Paragraph), place.clone()));
    out.extend(inside);
    out.push((Event::End(TagEnd::Paragraph), place));
}

#[cfg(test)]
mod tests {
    use super::super::{Syntax, parse};

    #[test]
    fn a_title_is_a_caption_and_the_line_below_a_credit() {
        for (body, text, figures) in [
            ("![a](a.png \"The \\\"Rhine\\\" at Basel\")\n", "The “Rhine” at Basel", 1),
            ("![a](a.png 'At Basel')\nPhoto: *N. N.*, [CC](b)\n\nMore.\n", "At Basel\n\nPhoto: N. N., CC\n\nMore.", 1),
            ("> ![a *b*](a.png 'c')\n", "c", 1),
            ("![a](a.png)\n", "", 0),
            ("Words ![a](a.png 'b')\n", "Words ", 0),
            ("![a](a.png 'b') words\n", " words", 0),
            ("- ![a](a.png 'b')\n", "", 0),
        ] {
            let parsed = parse(body, Syntax::default(), &|_| false);
            assert_eq!((parsed.text.string.as_str(), parsed.figures.len()), (text, figures), "{body}");
        }
        let body = "![a](a.png 'At Basel')\nPhoto: N. N.\n";
        let parsed = parse(body, Syntax::default(), &|_| false);
        for words in ["Basel", "N. N."] {
            let at = parsed.text.string.find(words).expect("is there");
            assert_eq!(&body[parsed.body_range(&(at..at + words.len()))], words);
        }
        let off = Syntax { figures: false, ..Syntax::default() };
        assert_eq!(parse(body, off, &|_| false).text.string, " Photo: N. N.");
    }
}
