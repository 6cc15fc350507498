//! Formulas between dollar signs: a body → its events, in which a formula is one stretch of text as it was typed. Of
//! `\\(x\\)` Markdown takes the backslashes, as it does of every escaped bracket; such a formula is told of and left to
//! its author.
//!
//! Backslashes, braces, underscores and quotation marks of a formula are neither Markdown nor typography. Sums of money
//! (`$5 and $10`, `US$5 or US$10`) are no formulas: their signs are masked, and the body is read again.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag};
use std::ops::Range;

type Events<'a> = Vec<(Event<'a>, Range<usize>)>;

/// Signs that may stand in for a dollar sign: they mean nothing to Markdown, wherever they stand.
const STAND_INS: [u8; 4] = [b'%', b'?', b',', 1];

/// How often a body is read anew because a dollar sign that is none of a formula's was masked.
const MOST_PASSES: usize = 8;

/// Where the formulas of a body stand.
pub(super) fn formulas(body: &str, options: Options) -> Vec<Range<usize>> {
    let events = if has_signs_of_formulas(body) { events(body, options) } else { Vec::new() };
    let formulas = events.into_iter().filter(|(event, _)| is_math(event));
    formulas.map(|(_, place)| place).collect()
}

fn is_math(event: &Event<'_>) -> bool {
    matches!(event, Event::InlineMath(_) | Event::DisplayMath(_))
}

/// Whether a body has two dollar signs.
fn has_signs_of_formulas(body: &str) -> bool {
    memchr::memchr_iter(b'$', body.as_bytes()).nth(1).is_some()
}

/// Reads a body; formulas are events of their own.
pub(super) fn events(body: &str, options: Options) -> Events<'_> {
    let plain = || Parser::new_ext(body, options).into_offset_iter().collect();
    if !has_signs_of_formulas(body) {
        return plain();
    }
    let options = options | Options::ENABLE_MATH;
    let first: Events<'_> = Parser::new_ext(body, options).into_offset_iter().collect();
    let mut refused = refused(&first, body);
    if refused.is_empty() {
        return first;
    }
    let stand_in = STAND_INS.into_iter().find(|sign| memchr::memchr(*sign, body.as_bytes()).is_none()).unwrap_or(1);
    let mut masked = body.to_owned();
    for _ in 0..MOST_PASSES {
        masked = mask(masked, &refused, stand_in);
        let events: Events<'_> = Parser::new_ext(&masked, options).into_offset_iter().collect();
        refused = self::refused(&events, body);
        if refused.is_empty() {
            let unmasked = |(event, range): (Event<'_>, Range<usize>)| (unmask(event, stand_in), range);
            return events.into_iter().map(unmasked).collect();
        }
    }
    plain()
}

/// The dollar signs of what is taken for a formula and is none.
fn refused(events: &[(Event<'_>, Range<usize>)], body: &str) -> Vec<usize> {
    let mut refused = Vec::new();
    for (event, range) in events {
        let width = match event {
            Event::InlineMath(_) => 1,
            Event::DisplayMath(_) => 2,
            _ => continue,
        };
        if !is_formula(body, range, width) {
            refused.extend((range.start..range.start + width).chain(range.end - width..range.end));
        }
    }
    refused
}

fn mask(body: String, places: &[usize], stand_in: u8) -> String {
    let mut bytes = body.into_bytes();
    for place in places {
        bytes[*place] = stand_in;
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether what stands between dollar signs reads as a formula and not as prose between two sums.
fn is_formula(body: &str, range: &Range<usize>, width: usize) -> bool {
    let before = body[..range.start].chars().next_back();
    let after = body[range.end..].chars().next();
    let touches = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !touches(before) && !touches(after) && has_signs(&body[range.start + width..range.end - width])
}

/// Whether words have what formulas have: commands, indices, operators, single letters.
fn has_signs(words: &str) -> bool {
    let command = words.match_indices('\\').any(|(at, _)| {
        words[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || "{}|,;!\\".contains(next))
    });
    if command || words.contains(['^', '=']) || has_index(words) {
        return true;
    }
    let mut parts = words.split_whitespace();
    let Some(first) = parts.next() else { return false };
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count();
    if parts.next().is_none() {
        return first.len() <= 24 && letters(first) > 0 && (first.len() <= 3 || letters(first) < first.chars().count());
    }
    let prose = words.split_whitespace().any(|word| letters(word) > 1);
    !prose && (letters(words) > 0 || words.contains(['+', '*', '<', '>', '/']))
}

fn has_index(words: &str) -> bool {
    words.match_indices('_').any(|(at, _)| {
        let before = words[..at].chars().next_back();
        let after = words[at + 1..].chars().next();
        before.is_some_and(|letter| letter.is_alphanumeric() || "})]".contains(letter))
            && after.is_some_and(|letter| letter.is_alphanumeric() || letter == '{')
    })
}

/// Whether what stands between brackets with a backslash is a formula and not words in brackets. Signs that Markdown
/// has behind a backslash of their own are words, as in `\[\^1\]`.
pub(super) fn is_bracketed(inside: &str) -> bool {
    let mut signs = String::with_capacity(inside.len());
    let mut rest = inside.chars().peekable();
    while let Some(sign) = rest.next() {
        let of_markdown = |next: &char| next.is_ascii_punctuation() && !"{}|,;!\\".contains(*next);
        if sign != '\\' || rest.next_if(of_markdown).is_none() {
            signs.push(sign);
        }
    }
    signs.contains(['^', '=', '\\', '_']) && has_signs(&signs)
}

/// Formulas as the text that they are, line by line.
pub(super) fn as_text<'a>(events: Events<'a>, body: &'a str) -> Events<'a> {
    if !events.iter().any(|(event, _)| is_math(event)) {
        return events;
    }
    let mut out = Vec::with_capacity(events.len());
    for (event, range) in events {
        let (words, sign) = match &event {
            Event::InlineMath(words) => (words.to_string(), "$"),
            Event::DisplayMath(words) => (words.to_string(), "$$"),
            _ => {
                out.push((event, range));
                continue;
            }
        };
        typed(&format!("{sign}{words}{sign}"), body, &range, &mut out);
    }
    out
}

/// The lines of a formula where they stand in the body, without the marks of quotations and lists before them.
fn typed<'a>(formula: &str, body: &'a str, range: &Range<usize>, out: &mut Events<'a>) {
    let mut at = range.start;
    for (index, line) in formula.split('\n').enumerate() {
        let line = line.trim_end();
        let Some(found) = body[at..range.end].find(line) else {
            // A cell of a table has marks that are not its words.
            out.push((Event::Text(CowStr::from(line.to_owned())), at..range.end));
            continue;
        };
        if index > 0 {
            out.push((Event::SoftBreak, at..at + found));
        }
        at += found;
        out.push((Event::Text(CowStr::Borrowed(&body[at..at + line.len()])), at..at + line.len()));
        at += line.len();
    }
}

/// An event of a masked body with its dollar signs, on its own.
fn unmask(event: Event<'_>, stand_in: u8) -> Event<'static> {
    let sign = char::from(stand_in);
    let back = |words: CowStr<'_>| CowStr::from(words.replace(sign, "$"));
    match event {
        Event::Text(words) => Event::Text(back(words)),
        Event::Code(words) => Event::Code(back(words)),
        Event::Html(words) => Event::Html(back(words)),
        Event::InlineHtml(words) => Event::InlineHtml(back(words)),
        Event::FootnoteReference(label) => Event::FootnoteReference(back(label)),
        Event::Start(Tag::FootnoteDefinition(label)) => Event::Start(Tag::FootnoteDefinition(back(label))),
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(back(info))))
        }
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: back(dest_url), title: back(title), id: back(id) })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: back(dest_url), title: back(title), id: back(id) })
        }
        other => other.into_static(),
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Syntax, parse, plain};

    #[test]
    fn formulas_stay_as_they_are_typed() {
        for formula in [
            r"$\{x\}$",
            r"$a_1$",
            r"$x$",
            r"$f(x)$",
            r"$E = mc^2$",
            r"$a_1*b$ and $c*d_1$",
            r"$$\int x\,dx$$",
            r#"$\text{"x"}$"#,
            r"$x'' -- y$",
        ] {
            assert_eq!(plain(&format!("Where {formula}, it is.")), format!("Where {formula}, it is."));
        }
        assert_eq!(plain("> $$\n> \\{x\\}\n> $$\n"), "$$ \\{x\\} $$");
    }

    #[test]
    fn sums_and_variables_are_prose() {
        for (written, read) in [
            ("It was $5 and \"$10\" -- US$5 or US$10.", "It was $5 and “$10” – US$5 or US$10."),
            ("US$5 *or* HK$10, 3 % of `$x$`", "US$5 or HK$10, 3 % of $x$"),
            ("A $5-$10 meal, $20-$30 rooms", "A $5-$10 meal, $20-$30 rooms"),
            ("Set $HOME and $PATH_X; or $FOO$BAR", "Set $HOME and $PATH_X; or $FOO$BAR"),
            ("Cheap ($) or dear ($$$) it's $$ to $$", "Cheap ($) or dear ($$$) it’s $$ to $$"),
            (r"\$x\$ it's", "$x$ it’s"),
        ] {
            assert_eq!(plain(written), read);
        }
    }

    #[test]
    fn places_of_the_body_are_kept_where_signs_were_masked() {
        let body = "[US$5](a$b 'c$d') or *US$10*, $x^2$.\n";
        let parsed = parse(body, Syntax::default(), &|_| false);
        assert_eq!(parsed.text.string, "US$5 or US$10, $x^2$.");
        let at = parsed.text.string.find("x^2").expect("is there");
        assert_eq!(parsed.body_offset(at), body.find("x^2").expect("is there"));
        let links = parsed.events.iter().filter_map(|(event, _)| match event {
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { dest_url, title, .. }) => {
                Some(format!("{dest_url} {title}"))
            }
            _ => None,
        });
        assert_eq!(links.collect::<Vec<_>>(), ["a$b c$d"]);
    }
}
