//! The chunks of an article → paragraphs, headings, lists, quotations, rules.
//!
//! In: the chunks, without what stands around them. Out: [`Block`]s. A heading is a short line that is no sentence and
//! stands over a paragraph that is one; each is told as a conclusion.

use super::super::Arrival;
use super::heads::is_underline;
use super::lines::{Chunk, Line, unwrapped};
use crate::import::prose::{Block, Inline};
use crate::report::SourceFile;
use std::sync::Arc;

/// The longest heading, in letters and in words.
const HEADING: (usize, usize) = (100, 14);

/// The blocks of the article.
pub fn blocks(chunks: &[Chunk], file: &Arc<SourceFile>, arrival: &mut Arrival) -> Vec<Block> {
    let mut out = Vec::with_capacity(chunks.len());
    for (index, chunk) in chunks.iter().enumerate() {
        let next = chunks.get(index + 1);
        if let [line, under] = chunk.lines.as_slice()
            && is_underline(&under.text)
        {
            let level = if under.text.starts_with('=') { 2 } else { 3 };
            out.push(Block::Heading(level, vec![Inline::text(&line.text)]));
        } else if is_heading(chunk, index.checked_sub(1).map(|at| &chunks[at]), next) {
            arrival.guessed(file, chunk.span(), "taken for a heading");
            out.push(Block::Heading(2, vec![Inline::text(chunk.words())]));
        } else {
            join(&mut out, paragraphs(chunk));
        }
    }
    out
}

/// Adds blocks; the items of a list that an empty line parts are one list.
fn join(out: &mut Vec<Block>, blocks: Vec<Block>) {
    for block in blocks {
        match (out.last_mut(), block) {
            (Some(Block::List(first, items)), Block::List(next, more))
                if match (&first, next) {
                    (None, None) => true,
                    (Some(first), Some(next)) => *first + items.len() as u64 == next,
                    _ => false,
                } =>
            {
                items.extend(more);
            }
            (_, block) => out.push(block),
        }
    }
}

/// Whether a chunk is a line that is no sentence, over a paragraph that is one.
fn is_heading(chunk: &Chunk, before: Option<&Chunk>, next: Option<&Chunk>) -> bool {
    let (Some(line), Some(next)) = (chunk.single(), next) else { return false };
    let is_short = line.chars().count() <= HEADING.0 && line.split_whitespace().count() <= HEADING.1;
    let first = line.chars().next();
    let begins = first.is_some_and(|c| c.is_alphanumeric() && !c.is_lowercase() || matches!(c, '‘' | '“' | '«' | '¿'));
    // A line that goes on, a sentence, a line of a list or a signature is no heading.
    let is_open = line.ends_with(['.', ',', ';', ':', '…', '”', '"', '»', ')']) && !line.ends_with("?”");
    let is_listed = item(&chunk.lines[0]).is_some();
    let is_quoted = chunk.lines[0].indent >= 4;
    is_short
        && begins
        && !is_open
        && !is_listed
        && !is_quoted
        && is_paragraph(next)
        && before.is_none_or(|before| ends_sentence(before) || before.single().is_none())
}

/// Whether a chunk is running text: longer than a heading, and with a sentence that ends.
fn is_paragraph(chunk: &Chunk) -> bool {
    let words = chunk.words();
    words.chars().count() > HEADING.0 && words.contains(['.', '?', '!', '。', '।'])
}

fn ends_sentence(chunk: &Chunk) -> bool {
    let words = chunk.words();
    let bare = words.trim_end_matches(['”', '"', '’', '\'', '»', ')', ']', '*']);
    bare.ends_with(['.', '?', '!', '…', ':', '。', '।'])
}

/// What a chunk is when it is no heading.
pub fn paragraphs(chunk: &Chunk) -> Vec<Block> {
    if chunk.single().is_some_and(is_rule) {
        return vec![Block::Rule];
    }
    if chunk.lines.iter().all(|line| line.text.starts_with('>')) {
        let inner = chunk.lines.iter().map(|line| bare(line, line.text.trim_start_matches(['>', ' '])));
        let inner = Chunk { lines: inner.filter(|line| !line.text.is_empty()).collect() };
        return vec![Block::Quote(paragraphs(&inner))];
    }
    if chunk.lines.first().is_some_and(|line| item(line).is_some()) {
        return list(chunk);
    }
    lined(&unwrapped(&chunk.lines))
}

/// Paragraphs where lines are long, else one with its line ends: verse, addresses.
fn lined(lines: &[String]) -> Vec<Block> {
    let are_paragraphs = lines.iter().any(|line| line.chars().count() > HEADING.0);
    if are_paragraphs || lines.len() == 1 {
        return lines.iter().map(|line| Block::Paragraph(inlines(line))).collect();
    }
    let mut all = Vec::new();
    for line in lines {
        if !all.is_empty() {
            all.push(Inline::Break);
        }
        all.extend(inlines(line));
    }
    vec![Block::Paragraph(all)]
}

fn is_rule(line: &str) -> bool {
    let signs: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    signs.len() >= 3
        && signs.iter().all(|c| *c == signs[0])
        && matches!(signs[0], '*' | '-' | '_' | '~' | '=' | '⁂' | '•')
}

/// The words behind a list's sign, and its number.
fn item(line: &Line) -> Option<(Option<u64>, &str)> {
    let text = line.text.as_str();
    let plain = ['-', '*', '•', '–', '·', '◦', '▪', '‣'].iter().find_map(|sign| text.strip_prefix(*sign));
    if let Some(rest) = plain.filter(|rest| rest.starts_with([' ', '\t', '\u{A0}'])) {
        return Some((None, rest.trim_start()));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', ')'])?.strip_prefix([' ', '\t', '\u{A0}'])?;
    (1..=3).contains(&digits).then(|| Some((text[..digits].parse().ok(), rest.trim_start())))?
}

fn bare(line: &Line, text: &str) -> Line {
    Line { text: text.to_owned(), ..line.clone() }
}

/// The items, each with the lines that belong to it.
fn list(chunk: &Chunk) -> Vec<Block> {
    let mut items: Vec<(Option<u64>, Vec<Line>)> = Vec::new();
    for line in &chunk.lines {
        match (item(line), items.last_mut()) {
            (Some((number, words)), _) => items.push((number, vec![bare(line, words)])),
            (None, Some((_, lines))) => lines.push(line.clone()),
            (None, None) => {}
        }
    }
    let first = items.first().and_then(|(number, _)| *number);
    let items = items.into_iter().map(|(_, lines)| lined(&unwrapped(&lines))).collect();
    vec![Block::List(first, items)]
}

/// The words of a line; addresses in them are links.
fn inlines(line: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some(at) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let end =
            rest[at..].find(|c: char| c.is_whitespace() || "<>\"”“«»".contains(c)).map_or(rest.len(), |end| at + end);
        let mut address = rest[at..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '’', '\'']);
        if address.ends_with(')') && !address.contains('(') {
            address = address.trim_end_matches(')');
        }
        out.push(Inline::text(&rest[..at]));
        out.push(Inline::Link(address.to_owned(), vec![Inline::text(address)]));
        rest = &rest[at + address.len()..];
    }
    out.push(Inline::text(rest));
    out
}
