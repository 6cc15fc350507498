//! Readers' letters under an article.
//!
//! In: the chunks that stand there. Out: letters with the names and days that they bear. A letter begins with a line
//! that holds a day and a time and nothing else, or a name and a verb of saying; what stands before the first is told.

use super::super::dates;
use super::super::{Arrival, NewResponse};
use super::body;
use super::lines::{Chunk, Line};
use crate::import::prose::{Block, Prose, markdown};
use crate::report::SourceFile;
use crate::words::fold;
use crate::words::lexicon::everywhere;
use std::sync::Arc;

/// What a line over a letter says.
enum Head {
    Day(crate::document::Date),
    Name(String),
}

/// The letters.
pub fn take(chunks: &[Chunk], file: &Arc<SourceFile>, arrival: &mut Arrival) -> Vec<NewResponse> {
    let mut letters: Vec<(NewResponse, Vec<Block>)> = Vec::new();
    let mut headed = false;
    for chunk in chunks {
        let mut words: Vec<Line> = Vec::new();
        for line in &chunk.lines {
            let Some(head) = head(line) else {
                headed = false;
                words.push(line.clone());
                continue;
            };
            // A name and a day on two lines are over one letter.
            if !headed {
                letters.push(Default::default());
            }
            headed = true;
            if let Some((letter, _)) = letters.last_mut() {
                match head {
                    Head::Day(day) => letter.on = Some(day),
                    Head::Name(name) => letter.name = name,
                }
            }
        }
        let chunk = Chunk { lines: words };
        match letters.last_mut() {
            _ if chunk.lines.is_empty() => {}
            Some((_, text)) => text.extend(body::paragraphs(&chunk)),
            None => arrival.not_carried(file, chunk.span(), "no day and no name says whose letter this is"),
        }
    }
    let written = letters.into_iter().map(|(letter, blocks)| NewResponse {
        text: markdown(&Prose { blocks, footnotes: vec![] }).trim().to_owned(),
        ..letter
    });
    written.filter(|letter| !letter.text.is_empty()).collect()
}

fn head(line: &Line) -> Option<Head> {
    let words = line.text.trim_start_matches(['•', '*', '-', '–', '#', ' ']);
    if words.chars().count() > 100 {
        return None;
    }
    if let Some(day) = dates::date(words).filter(|day| day.day.is_some()) {
        return Some(Head::Day(day));
    }
    let (name, verb) = words.strip_suffix(':')?.rsplit_once(' ')?;
    let verb = fold(verb);
    let says = everywhere().says.iter().any(|word| word == verb) || everywhere().verbs.contains(&verb);
    let is_name = name.split_whitespace().count() <= 5 && !name.contains(['.', ',', ';']);
    (says && is_name).then(|| Head::Name(name.trim().to_owned()))
}
