//! The head of a Markdown file: `+++` TOML or `---` YAML, split off by line and read strictly.

use super::document::{Date, Fault, Fields, Node, Spanned, Table, parse_toml, parse_yaml};
use crate::report::Code;
use std::ops::Range;

/// What an article says about itself.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// `title`.
    pub title: Option<Spanned<String>>,
    /// `date`.
    pub date: Option<Date>,
    /// `updated`.
    pub updated: Option<Date>,
    /// `description`.
    pub description: Option<String>,
    /// `authors`.
    pub authors: Vec<Spanned<String>>,
    /// `slug`.
    pub slug: Option<Spanned<String>>,
    /// `draft`.
    pub draft: bool,
    /// `tags`.
    pub tags: Vec<String>,
    /// `lang`.
    pub lang: Option<String>,
    /// `license`.
    pub license: Option<String>,
    /// `template`.
    pub template: Option<Spanned<String>>,
    /// `aliases`: old addresses that lead here.
    pub aliases: Vec<Spanned<String>>,
    /// `extra`.
    pub extra: Option<serde_json::Value>,
}

/// A Markdown file taken apart. Spans of front matter and faults are those of the file.
#[derive(Debug)]
pub struct Split {
    /// The front matter.
    pub front: FrontMatter,
    /// Where the body begins in the file.
    pub body: usize,
    /// What is wrong with the front matter.
    pub faults: Vec<Fault>,
}

/// Takes a Markdown file apart.
pub fn split(text: &str) -> Split {
    let Some(fence) = ["+++", "---"].into_iter().find(|fence| is_fence(first_line(text), fence)) else {
        return Split { front: FrontMatter::default(), body: 0, faults: vec![] };
    };
    let start = first_line(text).len();
    let Some(inside) = find_end(text, start, fence) else {
        // A line of hyphens may open a Markdown text as a rule; plus signs may not.
        let faults = if fence == "+++" { vec![unclosed()] } else { vec![] };
        return Split { front: FrontMatter::default(), body: 0, faults };
    };
    let written = &text[inside.clone()];
    let (table, mut faults) = if fence == "+++" { parse_toml(written) } else { parse_yaml(written) };
    let mut front = read(&table, &mut faults);
    let shift = |span: &mut Range<usize>| *span = span.start + inside.start..span.end + inside.start;
    faults.iter_mut().map(|fault| &mut fault.span).for_each(shift);
    front.spans().into_iter().for_each(shift);
    Split { front, body: inside.end + first_line(&text[inside.end..]).len(), faults }
}

impl FrontMatter {
    fn spans(&mut self) -> Vec<&mut Range<usize>> {
        let single = [&mut self.title, &mut self.slug, &mut self.template].into_iter().flatten();
        let listed = self.authors.iter_mut().chain(&mut self.aliases);
        single.chain(listed).map(|spanned| &mut spanned.span).collect()
    }
}

fn read(table: &Table, faults: &mut Vec<Fault>) -> FrontMatter {
    let mut fields = Fields::new(table, "the front matter", faults);
    let front = FrontMatter {
        title: fields.text_or_number("title"),
        date: fields.date("date").map(|date| date.value),
        updated: fields.date("updated").map(|date| date.value),
        description: fields.text("description").map(|text| text.value),
        authors: fields.texts("authors"),
        slug: fields.text("slug"),
        draft: fields.boolean("draft").unwrap_or(false),
        tags: fields.texts("tags").into_iter().map(|tag| tag.value).filter(|tag| !tag.trim().is_empty()).collect(),
        lang: fields.text("lang").map(|text| text.value),
        license: fields.text("license").map(|text| text.value),
        template: fields.text("template"),
        aliases: fields.texts("aliases"),
        extra: fields.node("extra").map(Node::to_json),
    };
    fields.finish();
    front
}

fn first_line(text: &str) -> &str {
    text.find('\n').map_or(text, |at| &text[..=at])
}

fn is_fence(line: &str, fence: &str) -> bool {
    line.trim_end() == fence
}

/// The stretch between the fences.
fn find_end(text: &str, start: usize, fence: &str) -> Option<Range<usize>> {
    let mut at = start;
    while at < text.len() {
        let line = first_line(&text[at..]);
        if is_fence(line, fence) {
            return Some(start..at);
        }
        at += line.len();
    }
    None
}

fn unclosed() -> Fault {
    Fault::new(Code::Syntax, 0..3, "the front matter is not closed").help("end it with a line `+++`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_the_body_is_kept() {
        for text in ["+++\ntitle = 'A'\n+++\nBody\n", "---\ntitle: A\n---\nBody\n", "---\r\ntitle: A\r\n---\r\nBody\n"]
        {
            let split = split(text);
            assert_eq!(split.faults, []);
            assert_eq!(split.front.title.map(|title| title.value).as_deref(), Some("A"));
            assert_eq!(&text[split.body..], "Body\n");
        }
    }

    #[test]
    fn places_are_those_of_the_file() {
        let text = "+++\ntitel = 'A'\ndate = '2021-02-30'\n+++\n";
        let split = split(text);
        let faults: Vec<_> = split.faults.iter().map(|f| (&text[f.span.clone()], f.message.as_str())).collect();
        assert!(faults.contains(&("titel", "the front matter has no key `titel`")), "{faults:?}");
    }

    #[test]
    fn a_text_without_front_matter_is_all_body() {
        assert_eq!(split("# A\n").body, 0);
        assert_eq!(split("---\nA rule, then a text.\n").body, 0);
        assert_eq!(split("+++\ntitle = 'A'\n").faults.len(), 1);
    }
}
