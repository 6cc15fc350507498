//! Where in the reader's text the borders of comments stand.
//!
//! In: a tree with borders. Out: its Markdown without them, and for each border the byte of the reader's text where it
//! stands. They are written as a character that no text has, read back with everything else, and taken out again, so
//! that no sign of Markdown can shift them.

use super::{BORDER, Block, Inline, Prose, markdown};
use crate::text::{Syntax, Text, parse};
use std::collections::HashMap;

/// Markdown, the reader's text of it, and the borders in that.
#[derive(Debug)]
pub struct Marked {
    /// The Markdown.
    pub markdown: String,
    /// What a reader sees of it.
    pub text: Text,
    /// The place of each border in the text, by its number.
    pub borders: HashMap<usize, usize>,
}

/// Writes a tree, and finds its borders.
pub fn marked(prose: &Prose) -> Marked {
    let with = markdown(prose);
    let markdown = with.replace(BORDER, "");
    let text = parse(&markdown, Syntax::default(), &|_| false).text;
    let mut numbers = Vec::new();
    prose.blocks.iter().chain(prose.footnotes.iter().flatten()).for_each(|block| numbers_of(block, &mut numbers));
    let mut borders = HashMap::new();
    if !numbers.is_empty() {
        let seen = parse(&with, Syntax::default(), &|_| false).text.string;
        let places = placed(&seen, &text.string, numbers.len());
        borders = numbers.into_iter().zip(places).filter_map(|(number, place)| Some((number, place?))).collect();
    }
    Marked { markdown, text, borders }
}

fn numbers_of(block: &Block, out: &mut Vec<usize>) {
    match block {
        Block::Paragraph(line) | Block::Heading(_, line) => line.iter().for_each(|inline| in_line(inline, out)),
        Block::Quote(inner) => inner.iter().for_each(|block| numbers_of(block, out)),
        Block::List(_, items) => items.iter().flatten().for_each(|block| numbers_of(block, out)),
        Block::Table(rows) => rows.iter().flatten().flatten().for_each(|inline| in_line(inline, out)),
        Block::Code(..) | Block::Rule => {}
    }
}

fn in_line(inline: &Inline, out: &mut Vec<usize>) {
    match inline {
        Inline::Border(number) => out.push(*number),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
            for inline in inner {
                in_line(inline, out);
            }
        }
        _ => {}
    }
}

/// The places of the borders of `seen` in `plain`, the same text without them: the same number of letters stands before
/// each, whatever the borders did to quotation marks beside them.
fn placed(seen: &str, plain: &str, count: usize) -> Vec<Option<usize>> {
    if seen.matches(BORDER).count() != count {
        return vec![None; count];
    }
    if seen.replace(BORDER, "") == plain {
        let places = seen.match_indices(BORDER).enumerate();
        return places.map(|(before, (at, _))| Some(at - before * BORDER.len_utf8())).collect();
    }
    let letters: Vec<(usize, char)> = plain.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    let mut before = 0;
    let mut places = Vec::with_capacity(count);
    let mut rest = seen.chars().peekable();
    while let Some(c) = rest.next() {
        if c == BORDER {
            // In front of a letter it stands there, else behind the last one.
            let is_start = rest.peek().is_some_and(|next| next.is_alphanumeric());
            let start = letters.get(before).map(|(at, _)| *at);
            let end = before.checked_sub(1).and_then(|at| letters.get(at)).map(|(at, c)| at + c.len_utf8());
            places.push(if is_start { start } else { end });
        } else if c.is_alphanumeric() {
            before += 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(inlines: Vec<Inline>) -> String {
        let prose = Prose { blocks: vec![Block::Paragraph(inlines)], footnotes: vec![] };
        let marked = marked(&prose);
        assert!(!marked.markdown.contains(BORDER));
        marked.text.string[marked.borders[&0]..marked.borders[&1]].to_owned()
    }

    #[test]
    fn borders_hold_over_emphasis_quotation_marks_and_links() {
        let text = Inline::text;
        let [start, end] = [Inline::Border(0), Inline::Border(1)];
        assert_eq!(between(vec![text("a "), start.clone(), text("b c"), end.clone(), text(" d")]), "b c");
        let emphasis = Inline::Emphasis(vec![text("b"), end.clone(), text("c")]);
        assert_eq!(between(vec![text("a"), start.clone(), emphasis, text("d")]), "b");
        let quoted = vec![text("He said "), start.clone(), text("\"no\""), end.clone(), text(".")];
        assert_eq!(between(quoted), "“no”");
        let link = Inline::Link("https://example.org/a_b".into(), vec![start, text("here"), end]);
        assert_eq!(between(vec![text("see "), link]), "here");
    }
}
