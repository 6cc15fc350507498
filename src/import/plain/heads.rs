//! What a text says of itself before and behind its body: title, author, day.
//!
//! In: the chunks of the article. Out: the front matter; the chunks that are left. Each is told as a conclusion.

use super::super::dates;
use super::super::names::is_name;
use super::super::{Arrival, NewArticle};
use super::lines::Chunk;
use crate::report::SourceFile;
use crate::words::fold;
use crate::words::lexicon::everywhere;
use std::sync::Arc;

/// The longest title, in letters.
const TITLE: usize = 200;

/// Takes title, author and day out of the chunks.
pub fn take(chunks: &mut Vec<Chunk>, file: &Arc<SourceFile>, article: &mut NewArticle, arrival: &mut Arrival) {
    title(chunks, file, article, arrival);
    // Up to three lines between the title and the text say who wrote it and when.
    for _ in 0..3 {
        let Some(chunk) = chunks.first().filter(|_| chunks.len() > 1) else { break };
        let Some(line) = chunk.single().filter(|line| line.chars().count() <= 120) else { break };
        let Some(said) = Said::of(line) else { break };
        said.set(article);
        arrival.guessed(file, chunk.span(), said.what());
        chunks.remove(0);
    }
    signature(chunks, file, article, arrival);
}

fn title(chunks: &mut Vec<Chunk>, file: &Arc<SourceFile>, article: &mut NewArticle, arrival: &mut Arrival) {
    let Some(first) = chunks.first().filter(|_| chunks.len() > 1) else { return };
    let line = match first.lines.as_slice() {
        [line] => line,
        [line, under] if is_underline(&under.text) => line,
        _ => return,
    };
    let words = line.text.trim_start_matches(['#', ' ']);
    if words.chars().count() <= TITLE && Said::of(words).is_none() && !words.ends_with(['.', ',', ';', ':']) {
        article.front.set("title", words);
        arrival.guessed(file, line.span.clone(), "taken for the title");
        chunks.remove(0);
    }
}

/// Whether a line only underlines the one before it.
pub fn is_underline(line: &str) -> bool {
    line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

/// What a line over the text says.
struct Said {
    author: Option<String>,
    date: Option<crate::document::Date>,
}

impl Said {
    /// `By A. Name`, `A. Name`-less days, `By A. Name | 3 May 2021`.
    fn of(line: &str) -> Option<Self> {
        if let Some(date) = dates::date(line) {
            return Some(Self { author: None, date: Some(date) });
        }
        let folded = fold(line);
        let mut bylines = everywhere().bylines.iter();
        let by = bylines.find(|by| folded.strip_prefix(by).is_some_and(|rest| rest.starts_with([' ', ':'])))?;
        let rest: String = line.chars().skip(by.chars().count()).collect();
        let mut parts = rest.split(['|', '·', '•', '–', '—']).map(str::trim);
        let first = parts.next()?.trim_start_matches(':').trim();
        let date = parts.find_map(dates::date).or_else(|| dates::date_in(first));
        let name = first.split(", ").next()?.trim();
        is_name(name).then(|| Self { author: Some(name.to_owned()), date })
    }

    fn set(&self, article: &mut NewArticle) {
        if let Some(author) = &self.author {
            article.front.set_all("authors", [author.clone()]);
        }
        if let Some(date) = self.date {
            article.front.set_date("date", date);
        }
    }

    fn what(&self) -> &'static str {
        match (&self.author, self.date) {
            (Some(_), Some(_)) => "taken for the author and the day",
            (Some(_), None) => "taken for the author",
            _ => "taken for the day",
        }
    }
}

/// The author's name under the text: `*A. Name, an analyst`, then perhaps the name alone, and a sentence about them,
/// which stays as the last of the article.
fn signature(chunks: &mut Vec<Chunk>, file: &Arc<SourceFile>, article: &mut NewArticle, arrival: &mut Arrival) {
    let from = chunks.len().saturating_sub(4);
    let signed = |chunk: &Chunk| {
        let line = chunk.single().filter(|line| line.chars().count() <= 160)?;
        let bare = line.strip_prefix(['*', '—', '–', '-', '†'])?.trim();
        let name = bare.split([',', '(']).next()?.trim();
        (is_name(name) && !bare.ends_with(['.', '”', '"'])).then(|| name.to_owned())
    };
    let Some((at, name)) = chunks.iter().enumerate().skip(from.max(1)).find_map(|(at, one)| Some((at, signed(one)?)))
    else {
        return;
    };
    if article.front.get("authors").is_none() {
        article.front.set_all("authors", [name.clone()]);
        arrival.guessed(file, chunks[at].span(), "taken for the author");
        chunks.remove(at);
    }
    // The name alone, over what is said of the author.
    if let Some(again) = (at..chunks.len()).find(|index| chunks[*index].single() == Some(name.as_str())) {
        arrival.not_carried(file, chunks[again].span(), "the author’s name once more");
        chunks.remove(again);
    }
}
