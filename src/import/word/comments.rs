//! Comments: who said what about which words, and the answers to it, as notes.
//!
//! In: the parts of a file that hold comments, and the borders that were met in the text. Out: a note for each thread.

use super::told::{Told, shown};
use crate::anchor::{Selector, select};
use crate::document::Date;
use crate::import::NewNote;
use crate::import::prose::{Block, Inline, Marked, Prose, clean, markdown};
use crate::import::xml::Element;
use std::collections::HashMap;

/// All comments of a file.
#[derive(Debug, Default)]
pub struct Threads {
    comments: Vec<Comment>,
    /// What each border is: a comment, and whether it begins there.
    borders: Vec<(String, Side)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
    Point,
}

#[derive(Debug, Default)]
struct Comment {
    id: String,
    author: String,
    date: Option<Date>,
    text: String,
    /// The id of its last paragraph, by which others name it.
    paragraph: String,
    /// The paragraph of the comment that it answers.
    parent: Option<String>,
    is_done: bool,
}

impl Threads {
    pub fn of(comments: Option<&Element>, extended: Option<&Element>) -> Self {
        let more: HashMap<String, (Option<String>, bool)> = extended
            .into_iter()
            .flat_map(Element::elements)
            .filter_map(|one| {
                let parent = one.get("paraIdParent").map(str::to_owned);
                let is_done = matches!(one.get("done"), Some("1" | "true"));
                Some((one.get("paraId")?.to_owned(), (parent, is_done)))
            })
            .collect();
        let read = |element: &Element| {
            let mut comment = Comment::of(element);
            if let Some((parent, is_done)) = more.get(&comment.paragraph) {
                (comment.parent, comment.is_done) = (parent.clone(), *is_done);
            }
            comment
        };
        let elements = comments.into_iter().flat_map(Element::elements).filter(|element| element.name == "comment");
        Self { comments: elements.map(read).collect(), borders: vec![] }
    }

    /// A border of a comment was met: its number.
    pub fn border(&mut self, id: &str, starts: bool) -> usize {
        self.borders.push((id.to_owned(), if starts { Side::Start } else { Side::End }));
        self.borders.len() - 1
    }

    /// The sign of a comment was met: a border where it has no others.
    pub fn point(&mut self, id: &str) -> Option<usize> {
        if self.borders.iter().any(|(other, _)| other == id) {
            return None;
        }
        self.borders.push((id.to_owned(), Side::Point));
        Some(self.borders.len() - 1)
    }

    /// A note for each thread, in the order of their passages.
    pub fn notes(&self, marked: &Marked, told: &mut Told) -> Vec<NewNote> {
        let first = self.comments.iter().filter(|comment| self.parent(comment).is_none());
        let mut notes: Vec<(usize, NewNote)> = first
            .filter_map(|comment| {
                let mut note = self.note(comment)?;
                let place = self.place(&comment.id, marked);
                note.at = vec![match &place {
                    Some(range) => select(&marked.text, range.clone()),
                    None => Selector::Article,
                }];
                if place.is_none() {
                    let words = shown(&comment.text);
                    told.guessed(format!(
                        "a comment stands on no words that are left, and is one on the article: `{words}`"
                    ));
                    note.remarks.push("the words that this was about are not in the text".to_owned());
                }
                Some((place.map_or(0, |range| range.start), note))
            })
            .collect();
        notes.sort_by_key(|(start, _)| *start);
        notes.into_iter().map(|(_, note)| note).collect()
    }

    fn parent(&self, comment: &Comment) -> Option<&Comment> {
        let parent = comment.parent.as_ref()?;
        self.comments.iter().find(|other| other.paragraph == *parent && other.id != comment.id)
    }

    /// The words that a comment is about; of one without borders, the word that its sign stands behind.
    fn place(&self, id: &str, marked: &Marked) -> Option<std::ops::Range<usize>> {
        let at = |wanted: Side| {
            let number = self.borders.iter().position(|(other, side)| other == id && *side == wanted)?;
            marked.borders.get(&number).copied()
        };
        let text = &marked.text.string;
        let range = if let (Some(start), Some(end)) = (at(Side::Start), at(Side::End)) {
            start.min(end)..end.max(start)
        } else {
            let end = text[..at(Side::Point)?].trim_end().len();
            let start = text[..end].rfind(char::is_whitespace).map_or(0, |at| at + 1);
            start.min(end)..end
        };
        let words = &text[range.clone()];
        let (start, end) = (words.len() - words.trim_start().len(), words.trim_end().len());
        (start < end).then(|| range.start + start..range.start + end)
    }

    fn note(&self, comment: &Comment) -> Option<NewNote> {
        let answers = self.comments.iter().filter(|other| {
            other.id != comment.id && other.parent.as_ref().is_some_and(|parent| *parent == comment.paragraph)
        });
        let mut text = comment.text.clone();
        for answer in answers {
            let who = if answer.author.is_empty() { "An answer" } else { &answer.author };
            let when = answer.date.map(|date| format!(", {}", date.text())).unwrap_or_default();
            let head = vec![Inline::Strong(vec![Inline::text(who)]), Inline::text(format!("{when}:"))];
            let head = markdown(&Prose { blocks: vec![Block::Paragraph(head)], footnotes: vec![] });
            text.push_str(&format!("\n\n{}\n\n{}", head.trim(), answer.text));
        }
        let is_said = !text.trim().is_empty();
        is_said.then(|| NewNote {
            kind: "comment".to_owned(),
            text: text.trim().to_owned(),
            author: comment.author.clone(),
            created: comment.date,
            status: if comment.is_done { "draft" } else { "" },
            remarks: if comment.is_done { vec!["was marked as resolved in Word".to_owned()] } else { vec![] },
            ..NewNote::default()
        })
    }
}

impl Comment {
    fn of(element: &Element) -> Self {
        let mut paragraphs = Vec::new();
        element.all("p", &mut paragraphs);
        let blocks = paragraphs.iter().map(|paragraph| Block::Paragraph(line(paragraph))).collect();
        let date = element.get("date").and_then(|date| Date::parse(date).ok());
        Self {
            id: element.get("id").unwrap_or_default().to_owned(),
            author: clean(element.get("author").unwrap_or_default()).trim().to_owned(),
            // Word writes this day where it knows none.
            date: date.filter(|date| date.year > 1900),
            text: markdown(&Prose { blocks, footnotes: vec![] }).trim().to_owned(),
            paragraph: paragraphs.last().and_then(|one| one.get("paraId")).unwrap_or_default().to_owned(),
            parent: element.get("paraIdParent").map(str::to_owned),
            is_done: false,
        }
    }
}

/// The words of a comment's paragraph, with their emphasis.
fn line(paragraph: &Element) -> Vec<Inline> {
    let mut runs = Vec::new();
    paragraph.all("r", &mut runs);
    let mut out = Vec::new();
    for run in runs {
        let mut words = String::new();
        for element in run.elements() {
            match element.name.as_str() {
                "t" => words.push_str(&clean(&element.words())),
                "tab" | "br" | "cr" => words.push(' '),
                _ => {}
            }
        }
        if words.is_empty() {
            continue;
        }
        let look = run.child("rPr").map(super::styles::Look::of).unwrap_or_default();
        let mut inline = Inline::Text(words);
        if look.emphasis == Some(true) {
            inline = Inline::Emphasis(vec![inline]);
        }
        if look.strong == Some(true) {
            inline = Inline::Strong(vec![inline]);
        }
        out.push(inline);
    }
    out
}
