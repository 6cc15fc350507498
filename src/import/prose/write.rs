//! A tree as Markdown.
//!
//! In: [`Prose`]. Out: its Markdown, a paragraph on a line. Not: a wrapped line; editors wrap as their authors like.

use super::{BORDER, Block, Inline, Prose, escape};

/// The text and, behind it, the footnotes.
pub fn markdown(prose: &Prose) -> String {
    let mut out = blocks(&prose.blocks);
    for (index, note) in prose.footnotes.iter().enumerate() {
        let label = format!("[^{}]: ", index + 1);
        let body = blocks(note);
        let body = if body.trim().is_empty() { "…".to_owned() } else { body };
        out.push_str("\n\n");
        out.push_str(&indented(body.trim_end(), &label, 4));
    }
    let out = out.trim_matches('\n');
    if out.is_empty() { String::new() } else { format!("{out}\n") }
}

fn blocks(all: &[Block]) -> String {
    let mut out: Vec<String> = Vec::with_capacity(all.len());
    let mut last: Option<&Block> = None;
    for block in all {
        // Two lists in a row would be one, and a list before indented code as well.
        if let (Some(Block::List(one, _)), Block::List(other, _)) = (last, block)
            && one.is_some() == other.is_some()
        {
            out.push("<!-- -->".to_owned());
        }
        let text = self::block(block);
        if !text.trim().is_empty() {
            out.push(text);
            last = Some(block);
        }
    }
    out.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => paragraph(inlines),
        Block::Heading(level, inlines) => {
            let words = line(inlines).replace("\\\n", " ");
            // A `#` at the end would be taken for the heading's own.
            let words = match words.trim().strip_suffix('#') {
                Some(rest) => format!("{rest}\\#"),
                None => words.trim().to_owned(),
            };
            if words.is_empty() { words } else { format!("{} {words}", "#".repeat(usize::from((*level).clamp(1, 6)))) }
        }
        Block::Quote(inner) => {
            let inner = blocks(inner);
            if inner.is_empty() { inner } else { prefixed(&inner, "> ") }
        }
        Block::List(first, items) => list(*first, items),
        Block::Table(rows) => table(rows),
        Block::Code(lang, text) => code(lang, text),
        Block::Rule => "* * *".to_owned(),
    }
}

fn paragraph(inlines: &[Inline]) -> String {
    let text = line(inlines);
    let lines: Vec<String> = text.trim().lines().map(escape::line_start).collect();
    lines.join("\n")
}

fn prefixed(text: &str, prefix: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{prefix}{line}").trim_end().to_owned()).collect();
    lines.join("\n")
}

/// The text behind a marker, its other lines indented so that they belong to it.
fn indented(text: &str, marker: &str, by: usize) -> String {
    let mut lines = text.lines();
    let mut out = format!("{marker}{}", lines.next().unwrap_or_default());
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&" ".repeat(by));
            out.push_str(line);
        }
    }
    out
}

fn list(first: Option<u64>, items: &[Vec<Block>]) -> String {
    let tight = items
        .iter()
        .all(|item| matches!(item.as_slice(), [] | [Block::Paragraph(_)] | [Block::Paragraph(_), Block::List(..)]));
    let mut number = first.unwrap_or(0).min(999_999_999);
    let items: Vec<String> = items
        .iter()
        .map(|item| {
            let marker = if first.is_some() { format!("{number}. ") } else { "- ".to_owned() };
            number = (number + 1).min(999_999_999);
            let body = if tight { tight_item(item) } else { blocks(item) };
            indented(&body, &marker, marker.len()).trim_end().to_owned()
        })
        .collect();
    items.join(if tight { "\n" } else { "\n\n" })
}

fn tight_item(item: &[Block]) -> String {
    let parts: Vec<String> = item.iter().map(block).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

fn table(rows: &[Vec<Vec<Inline>>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if width == 0 {
        return String::new();
    }
    let cell = |inlines: Option<&Vec<Inline>>| {
        let text = inlines.map(|inlines| line(inlines)).unwrap_or_default();
        text.replace("\\\n", " ").replace('\n', " ").replace('|', "\\|").trim().to_owned()
    };
    let row = |cells: &Vec<Vec<Inline>>| {
        let cells: Vec<String> = (0..width).map(|at| cell(cells.get(at))).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(row).collect();
    lines.insert(1.min(lines.len()), format!("|{}", " --- |".repeat(width)));
    lines.join("\n")
}

fn code(lang: &str, text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let lang: String = lang.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '+' | '.')).collect();
    format!("{fence}{lang}\n{}\n{fence}", text.trim_end_matches('\n'))
}

/// A line with its signs.
fn line(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in joined(inlines) {
        one(&inline, &mut out);
    }
    out
}

/// Neighbours that are alike as one: programs cut words into pieces, and Markdown's signs would meet between them.
fn joined(inlines: &[Inline]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(last)), Inline::Text(next)) | (Some(Inline::Code(last)), Inline::Code(next)) => {
                last.push_str(next);
            }
            (Some(Inline::Emphasis(last)), Inline::Emphasis(next))
            | (Some(Inline::Strong(last)), Inline::Strong(next))
            | (Some(Inline::Struck(last)), Inline::Struck(next)) => last.extend(next.iter().cloned()),
            (Some(Inline::Link(to, last)), Inline::Link(next_to, next)) if to == next_to => {
                last.extend(next.iter().cloned());
            }
            _ => out.push(inline.clone()),
        }
    }
    out
}

fn one(inline: &Inline, out: &mut String) {
    match inline {
        Inline::Text(words) => out.push_str(&escape::words(&words.replace(['\n', '\t'], " "))),
        Inline::Emphasis(inner) => spanned(inner, "*", out),
        Inline::Strong(inner) => spanned(inner, "**", out),
        Inline::Struck(inner) => spanned(inner, "~~", out),
        Inline::Code(text) => inline_code(text, out),
        Inline::Link(to, inner) => link(to, inner, out),
        Inline::Picture(to, words) => {
            let words = escape::words(&super::clean(words).replace(['\n', '\t'], " "));
            out.push_str(&format!("![{}]({})", words.trim(), escape::target(to)));
        }
        Inline::Break => out.push_str("\\\n"),
        Inline::Footnote(number) => out.push_str(&format!("[^{}]", number + 1)),
        Inline::Border(_) => out.push(BORDER),
    }
}

/// The pieces without the same signs once more within them.
fn without(inner: &[Inline], sign: &str) -> Vec<Inline> {
    let pieces = inner.iter().flat_map(|one| match (one, sign) {
        (Inline::Emphasis(inner), "*") | (Inline::Strong(inner), "**") | (Inline::Struck(inner), "~~") => {
            without(inner, sign)
        }
        _ => vec![one.clone()],
    });
    pieces.collect()
}

/// Words between signs. Spaces at their ends stand outside; signs that Markdown would not see as such where they stand
/// are left out, and the words stay.
fn spanned(inner: &[Inline], sign: &str, out: &mut String) {
    let text = line(&without(inner, sign));
    let bare: &str = text.trim_matches(|c: char| c.is_whitespace() || c == '\\' || c == BORDER);
    if bare.is_empty() {
        out.push_str(&text);
        return;
    }
    let is_edge = |c: char| c.is_whitespace();
    let start = text.len() - text.trim_start_matches(is_edge).len();
    let end = text.trim_end_matches(is_edge).len();
    let words = &text[start..end];
    let first = words.chars().find(|c| *c != BORDER && *c != '\\').unwrap_or(' ');
    out.push_str(&text[..start]);
    let before = out.chars().rev().find(|c| *c != BORDER);
    // A sign between a letter and punctuation opens nothing.
    let opens = before.is_none_or(|c| !c.is_alphanumeric()) || first.is_alphanumeric();
    let closes_hard = words.ends_with('\\');
    if opens && !closes_hard && !out.ends_with(['*', '~']) {
        out.push_str(&format!("{sign}{words}{sign}"));
    } else {
        out.push_str(words);
    }
    out.push_str(&text[end..]);
}

fn inline_code(text: &str, out: &mut String) {
    let text = super::clean(text).replace(['\n', '\t'], " ");
    if text.trim().is_empty() {
        out.push_str(&text);
        return;
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    out.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
}

/// Stand for brackets in the words of a link, each of which needs a backslash there.
const BRACKETS: [(char, &str, char); 2] = [('[', "\\[", '\u{FDD3}'), (']', "\\]", '\u{FDD4}')];

/// The pieces with what stands for brackets in their words.
fn bracketed(inner: &[Inline]) -> Vec<Inline> {
    let one = |inline: &Inline| match inline {
        Inline::Text(words) => Inline::Text(
            BRACKETS.iter().fold(words.clone(), |words, (sign, _, other)| words.replace(*sign, &other.to_string())),
        ),
        Inline::Emphasis(inner) => Inline::Emphasis(bracketed(inner)),
        Inline::Strong(inner) => Inline::Strong(bracketed(inner)),
        Inline::Struck(inner) => Inline::Struck(bracketed(inner)),
        other => other.clone(),
    };
    inner.iter().map(one).collect()
}

fn link(to: &str, inner: &[Inline], out: &mut String) {
    let words = line(&bracketed(inner));
    let words = BRACKETS.iter().fold(words, |words, (_, escaped, other)| words.replace(*other, escaped));
    let (start, end) = (words.len() - words.trim_start().len(), words.trim_end().len());
    if words.trim().is_empty() || to.trim().is_empty() {
        out.push_str(&words);
        return;
    }
    out.push_str(&words[..start]);
    let is_itself = matches!(inner, [Inline::Text(shown)] if shown == to) && to.starts_with("http");
    if is_itself && !to.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '\\')) {
        out.push_str(&format!("<{to}>"));
        return;
    }
    out.push_str(&format!("[{}]({})", &words[start..end], escape::target(to)));
    out.push_str(&words[end..]);
}
