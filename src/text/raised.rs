//! Raised and lowered words as pandoc has them: `10^23^`, `H~2~O`.
//!
//! In: the events of a body. Out: the same, what stands between two signs between the events of raised or lowered
//! words. It has no blanks; a sign behind a backslash is a sign. Where `~` lowers, a single one strikes nothing out.

use super::Placed;
use super::syntax::Syntax;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// Raises and lowers words, each where the syntax says so.
pub(super) fn take<'a>(events: Vec<Placed<'a>>, body: &'a str, syntax: Syntax) -> Vec<Placed<'a>> {
    let signs: Vec<char> = [('^', syntax.superscript), ('~', syntax.subscript)]
        .into_iter()
        .filter(|(sign, asked)| *asked && body.contains(*sign))
        .map(|(sign, _)| sign)
        .collect();
    if signs.is_empty() {
        return events;
    }
    let mut out: Vec<Placed<'a>> = Vec::with_capacity(events.len() + 8);
    let mut words: Range<usize> = 0..0;
    let mut sealed = 0_usize;
    for (event, source) in events {
        let literal = matches!(&event, Event::Text(text) if sealed == 0 && **text == body[source.clone()]);
        if literal && words.end == source.start && !words.is_empty() {
            words.end = source.end;
            continue;
        }
        set(std::mem::take(&mut words), body, &signs, &mut out);
        if literal {
            words = source;
            continue;
        }
        match &event {
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => sealed += 1,
            Event::End(TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock) => sealed = sealed.saturating_sub(1),
            _ => {}
        }
        let event =
            if signs.contains(&'~') && !body[source.clone()].starts_with("~~") { lowered(event) } else { event };
        out.push((event, source));
    }
    set(words, body, &signs, &mut out);
    out
}

/// What a single `~` begins and ends.
fn lowered(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Strikethrough) => Event::Start(Tag::Subscript),
        Event::End(TagEnd::Strikethrough) => Event::End(TagEnd::Subscript),
        other => other,
    }
}

/// Writes a stretch of words, with what is raised and lowered in it.
fn set<'a>(words: Range<usize>, body: &'a str, signs: &[char], out: &mut Vec<Placed<'a>>) {
    let mut put = |event: Option<Tag<'a>>, inside: Range<usize>| {
        if inside.is_empty() {
            return;
        }
        let around = inside.start - usize::from(event.is_some())..inside.end + usize::from(event.is_some());
        let end = event.as_ref().map(Tag::to_end);
        out.extend(event.map(|tag| (Event::Start(tag), around.clone())));
        out.push((Event::Text(CowStr::Borrowed(&body[inside.clone()])), inside));
        out.extend(end.map(|end| (Event::End(end), around)));
    };
    // A sign behind a backslash begins nothing.
    let escaped = body[..words.start].ends_with('\\');
    let (mut from, mut at) = (words.start, words.start + usize::from(escaped));
    while let Some(open) = body.get(at..words.end).and_then(|rest| rest.find(signs)).map(|open| open + at) {
        at = open + 1;
        let sign = &body[open..at];
        let Some(length) = body[at..words.end].find(sign) else { continue };
        let inside = at..at + length;
        let doubled = inside.is_empty() || body[..open].ends_with(sign) || body[inside.end + 1..].starts_with(sign);
        if doubled || body[inside.clone()].contains(char::is_whitespace) {
            at += usize::from(inside.is_empty());
            continue;
        }
        put(None, from..open);
        at = inside.end + 1;
        from = at;
        put(Some(if sign == "^" { Tag::Superscript } else { Tag::Subscript }), inside);
    }
    put(None, from..words.end);
}

#[cfg(test)]
mod tests {
    use super::super::{Syntax, parse};
    use pulldown_cmark::{Event, Tag};

    /// The words of a body, raised ones in `^( )`, lowered ones in `_( )`.
    fn read(body: &str) -> String {
        let syntax = Syntax { superscript: true, subscript: true, ..Syntax::default() };
        let parsed = parse(body, syntax, &|_| false);
        let shown = parsed.events.iter().map(|(event, _)| match event {
            Event::Start(Tag::Superscript) => "^(",
            Event::Start(Tag::Subscript) => "_(",
            Event::Start(Tag::Strikethrough) => "-(",
            Event::End(
                pulldown_cmark::TagEnd::Superscript
                | pulldown_cmark::TagEnd::Subscript
                | pulldown_cmark::TagEnd::Strikethrough,
            ) => ")",
            Event::Text(words) | Event::Code(words) => words.as_ref(),
            _ => "",
        });
        shown.collect()
    }

    #[test]
    fn words_between_two_signs_are_raised_and_lowered() {
        for (body, shown) in [
            ("10^23^ of H~2~O", "10^(23) of H_(2)O"),
            ("x^a+b^, *y*^2^ and \"~i~\"", "x^(a+b), y^(2) and “_(i)”"),
            ("~~struck~~ and ~low~", "-(struck) and _(low)"),
            ("x^2 and y^2, a^ b^, ~ and ~", "x^2 and y^2, a^ b^, ~ and ~"),
            ("10\\^23\\^ and `x^2^`", "10^23^ and x^2^"),
            ("^^ and a^^b^^", "^^ and a^^b^^"),
        ] {
            assert_eq!(read(body), shown, "{body}");
        }
        let formula = Syntax { superscript: true, ..Syntax::default() };
        assert_eq!(parse("$a^2+b^2$", formula, &|_| false).text.string, "$a^2+b^2$");
        let plain = parse("10^23^ ~a~", Syntax::default(), &|_| false);
        assert_eq!(plain.text.string, "10^23^ a");
    }
}
