//! The last touch on a printed text: quotation marks, and punctuation that collides.
//!
//! In: a style's text with signs for quotation marks. Out: the text with the marks of its language, outer and inner by turns,
//! with full stops and commas within them where the language has it so, and without `?.`, `..`, `,,` or doubled spaces that
//! arise where a title meets the style. Links are left as they are.

use super::rich::{Rich, Span};
use super::signs::{CLOSE_NAME, CLOSE_NAMES, JOINED_SPACE, NO_NUMBER, OPEN_NAME, OPEN_NAMES, closes, opens};

/// The quotation marks of a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Marks {
    /// Outer and inner marks that open.
    pub open: [String; 2],
    /// Outer and inner marks that close.
    pub close: [String; 2],
    /// Whether full stops and commas stand before a mark that closes.
    pub punctuation_within: bool,
}

impl Default for Marks {
    fn default() -> Marks {
        let marks = |outer: &str, inner: &str| [outer.to_owned(), inner.to_owned()];
        Marks { open: marks("“", "‘"), close: marks("”", "’"), punctuation_within: false }
    }
}

/// A character and the run it belongs to.
#[derive(Clone, Copy)]
struct Sign {
    char: char,
    span: usize,
    /// 0 outside names, 1 among them, 2 and more within one.
    name: usize,
}

/// The finished text.
pub fn settle(rich: Rich, marks: &Marks) -> Rich {
    if !rich.0.iter().any(needs_work) {
        return rich;
    }
    let spans = rich.0;
    let mut signs: Vec<Sign> = Vec::new();
    let (mut name, mut count) = (0, 0);
    for (span, of) in spans.iter().enumerate() {
        let text = if of.text.contains(NO_NUMBER) { of.text.replace(NO_NUMBER, "") } else { of.text.clone() };
        for char in text.chars() {
            match char {
                OPEN_NAMES | CLOSE_NAME => name = 1,
                CLOSE_NAMES => name = 0,
                OPEN_NAME => {
                    count += 1;
                    name = 1 + count;
                }
                char => signs.push(Sign { char, span, name }),
            }
        }
    }
    let linked = |sign: &Sign| spans[sign.span].link.is_some();
    if marks.punctuation_within {
        move_within(&mut signs);
    }
    let signs = without_collisions(&signs, &linked);
    write(&signs, &spans, marks, &linked)
}

/// Whether the run can hold anything to mend: two signs of punctuation, a private sign, a straight apostrophe.
fn needs_work(span: &Span) -> bool {
    span.text.contains(|c: char| c.is_ascii_punctuation() || c == ' ' || u32::from(c) >= 0x10_0000)
}

/// Moves full stops and commas before the marks that close just before them.
fn move_within(signs: &mut [Sign]) {
    for at in 1..signs.len() {
        if !matches!(signs[at].char, '.' | ',') {
            continue;
        }
        let start = signs[..at].iter().rposition(|sign| !closes(sign.char)).map_or(0, |last| last + 1);
        if start < at && start > 0 {
            let moved = Sign { char: signs[at].char, ..signs[start - 1] };
            signs.copy_within(start..at, start + 1);
            signs[start] = moved;
        }
    }
}

fn without_collisions(signs: &[Sign], linked: &dyn Fn(&Sign) -> bool) -> Vec<Sign> {
    let mut out: Vec<Sign> = Vec::with_capacity(signs.len());
    for (at, sign) in signs.iter().enumerate() {
        let adjacent = out.last().copied();
        let (Some(adjacent), false) = (adjacent, linked(sign)) else {
            out.push(*sign);
            continue;
        };
        let before = out.iter().rev().find(|sign| !closes(sign.char)).map_or(adjacent.char, |sign| sign.char);
        let dots = signs[..at].iter().rev().take_while(|sign| sign.char == '.').count();
        let more = signs.get(at + 1).is_some_and(|next| next.char == '.');
        match (before, sign.char) {
            ('!' | '?', '.') => {}
            ('.', '.') if dots < 2 && !more => {}
            _ if linked(&adjacent) => out.push(*sign),
            _ => match (adjacent.char, sign.char) {
                (' ', ',') if out.len() > 1 && out[out.len() - 2].char == ',' => {}
                (' ', ')' | ']') if out.len() > 1 && out[out.len() - 2].char == ',' => {
                    out.truncate(out.len() - 2);
                    out.push(*sign);
                }
                ('!' | '?' | ',', ',') | ('!' | '?', ':') | (' ', ' ') | (':' | ';', '.') => {}
                (',', '.' | ')' | ']') => {
                    out.pop();
                    out.push(*sign);
                }
                _ => out.push(*sign),
            },
        }
    }
    out
}

fn write(signs: &[Sign], spans: &[Span], marks: &Marks, linked: &dyn Fn(&Sign) -> bool) -> Rich {
    let mut rich = Rich::default();
    let (mut depth, mut text, mut span, mut name) = (0usize, String::new(), 0, 0);
    for (at, sign) in signs.iter().enumerate() {
        if sign.span != span {
            rich.push(Span { text: std::mem::take(&mut text), ..spans[span].clone() });
            span = sign.span;
        }
        boundary(name, sign.name, &mut text);
        name = sign.name;
        let letter = |sign: Option<&Sign>| sign.is_some_and(|sign| sign.char.is_alphanumeric());
        match sign.char {
            JOINED_SPACE => text.push(' '),
            c if opens(c) => {
                text.push_str(&marks.open[depth % 2]);
                depth += 1;
            }
            c if closes(c) => {
                depth = depth.saturating_sub(1);
                text.push_str(&marks.close[depth % 2]);
            }
            '\'' if !linked(sign) && at > 0 && letter(signs.get(at - 1)) && letter(signs.get(at + 1)) => text.push('’'),
            c => text.push(c),
        }
    }
    boundary(name, 0, &mut text);
    if let Some(last) = spans.get(span) {
        rich.push(Span { text, ..last.clone() });
    }
    rich
}

/// Signs where names begin and end.
fn boundary(before: usize, after: usize, text: &mut String) {
    if before == after {
        return;
    }
    text.extend((before > 1).then_some(CLOSE_NAME));
    text.extend((before > 0 && after == 0).then_some(CLOSE_NAMES));
    text.extend((before == 0 && after > 0).then_some(OPEN_NAMES));
    text.extend((after > 1).then_some(OPEN_NAME));
}

#[cfg(test)]
mod tests {
    use super::super::signs::{CLOSE_OUTER, CLOSE_OWN, OPEN_OUTER, OPEN_OWN};
    use super::*;

    fn american(text: &str) -> String {
        let shown = text.replace('[', &OPEN_OUTER.to_string()).replace(']', &CLOSE_OUTER.to_string());
        let shown = shown.replace('{', &OPEN_OWN.to_string()).replace('}', &CLOSE_OWN.to_string());
        let marks = Marks { punctuation_within: true, ..Marks::default() };
        settle(Rich::plain(shown), &marks).to_plain()
    }

    #[test]
    fn quotations_take_turns() {
        assert_eq!(american("[The Meaning of {Meaning}], in"), "“The Meaning of ‘Meaning,’” in");
        assert_eq!(american("The Meaning of {Meaning}."), "The Meaning of “Meaning.”");
    }

    #[test]
    fn what_collides_gives_way() {
        assert_eq!(american("[Can it?], in"), "“Can it?” in");
        assert_eq!(american("[Can it?]. In"), "“Can it?” In");
        assert_eq!(american("(ed..), etc.. Wait... and  so,."), "(ed.), etc. Wait... and so.");
        assert_eq!(american("(1998, ). (1998,), a, , b"), "(1998). (1998), a, b");
        assert_eq!(american("Saint-Dié,. [a.]."), "Saint-Dié. “a.”");
    }

    #[test]
    fn a_language_may_leave_punctuation_outside() {
        let shown = format!("{OPEN_OUTER}a{CLOSE_OUTER}, {OPEN_OUTER}b?{CLOSE_OUTER}, c, l'eau");
        assert_eq!(settle(Rich::plain(shown), &Marks::default()).to_plain(), "“a”, “b?”, c, l’eau");
    }

    #[test]
    fn links_are_left_alone() {
        let link = Span { text: "https://x.org/a..b'c".into(), link: Some("https://x.org/".into()), ..Span::default() };
        let rich = Rich(vec![link]);
        assert_eq!(settle(rich.clone(), &Marks::default()), rich);
    }
}
