//! Paragraphs of plain text, and the blocks of Markdown.
//!
//! In: a text.
//! Out: where its paragraphs begin, or its blocks as text. In Markdown's text, emphasis is kept as `*`.

use super::Block;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Lines longer than this, in code points, are whole paragraphs where most of them end as a sentence does.
const LONG: usize = 100;

const ENDS: [char; 11] = ['.', '!', '?', '”', '"', '»', '“', '’', '。', '」', ':'];

/// Whether every line is a paragraph: long lines end as sentences do, and are not of one length, as wrapped ones are.
fn each_line(text: &str) -> bool {
    let long: Vec<(usize, bool)> = text
        .lines()
        .map(|line| (line.chars().count(), line.trim_end().ends_with(ENDS)))
        .filter(|(length, _)| *length > LONG)
        .collect();
    let longest = long.iter().map(|(length, _)| *length).max().unwrap_or(0);
    let whole = long.iter().filter(|(_, whole)| *whole).count();
    let full = long.iter().filter(|(length, _)| length * 100 >= longest * 85).count();
    whole == long.len() || whole * 2 > long.len() && full * 2 <= long.len()
}

/// The byte offsets at which the paragraphs of a plain text begin. An empty line parts paragraphs, and so does a line
/// that is indented more than the one before, which ends a sentence; where lines are long, every line is a paragraph. A
/// sentence goes on over `running_heads`, the lines that are the page's.
pub(super) fn paragraphs(text: &str, running_heads: &[Range<usize>]) -> Vec<usize> {
    let each_line = each_line(text);
    let mut starts = Vec::new();
    let mut at = 0;
    let mut fresh = true;
    let mut ended = false;
    let mut margin = 0;
    let mut bridged = false;
    let mut running_heads = running_heads.iter().map(|line| line.start).peekable();
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        // A page's end parts as an empty line does.
        let feed = line.contains('\u{C}');
        bridged |= feed;
        fresh |= feed;
        if running_heads.next_if_eq(&at).is_some() {
            bridged = true;
        } else if words.is_empty() {
            fresh = true;
        } else {
            fresh &= !(bridged && !ended && words.starts_with(char::is_lowercase));
            bridged = false;
            let indent = line.len() - line.trim_start().len();
            let indented = ended && indent > margin;
            margin = indent;
            if fresh || each_line || indented {
                starts.push(at);
            }
            fresh = false;
            ended = words.ends_with(ENDS);
        }
        at += line.len();
    }
    starts
}

/// The blocks of a Markdown text. Code blocks and raw HTML are left out.
pub(super) fn markdown(text: &str) -> Vec<Block> {
    let mut blocks = vec![Block::default()];
    let mut aside = 0_usize;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for event in Parser::new_ext(text, options) {
        let Some(Block { text: block, .. }) = blocks.last_mut() else { break };
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::HtmlBlock) => aside += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::MetadataBlock(_) | TagEnd::HtmlBlock) => {
                aside = aside.saturating_sub(1);
            }
            Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                block.push('*');
            }
            Event::Text(words) | Event::Code(words) if aside == 0 => block.push_str(&words),
            Event::SoftBreak => block.push('\n'),
            Event::HardBreak => block.push(' '),
            Event::Start(Tag::Heading { level, .. }) => {
                blocks.push(Block { heading: Some(level as u8), ..Block::default() });
            }
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell)
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                blocks.push(Block::default());
            }
            _ => {}
        }
    }
    blocks
}
