//! A Word file, `.docx`: the text with its headings, lists, tables, links, footnotes and pictures; comments as notes on
//! their words; tracked changes as they would be accepted.
//!
//! In: the archive. [`parts`] finds its files, [`styles`] and [`numbering`] say what paragraphs are, [`body`] reads
//! them with [`runs`], [`comments`] what was remarked.
//! Out: one article, a note for each thread of comments, the pictures beside it.
//! Not: how it looked. Fonts, colours, columns, headers and footers of pages have no place here; what holds words is
//! told.

mod body;
mod comments;
mod gathered;
mod numbering;
mod parts;
mod pictures;
mod properties;
mod reader;
mod runs;
mod styles;
mod tables;
mod told;

use super::archive::Archive;
use super::prose;
use super::{Arrival, Asked, NewArticle, Refusal};
use crate::load::given::{Given, GivenFile};
use crate::text::slug;
use parts::Parts;
use reader::Reader;

/// Whether a file is one of Word: an archive with a document of that kind in it.
pub fn is_word(file: &GivenFile) -> bool {
    file.bytes.starts_with(b"PK") && Archive::open(&file.bytes).is_ok_and(|archive| archive.has("word/document.xml"))
        || file.bytes.starts_with(b"PK") && matches!(file.ending().as_str(), "docx" | "docm" | "dotx")
}

/// Reads a Word file.
///
/// # Errors
/// When it is damaged, or too large.
pub fn read(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    let Given::File(given) = given else { return Ok(()) };
    let mut parts = Parts::open(&given.bytes)?;
    let properties = parts.properties()?;
    let mut reader = Reader::of(&mut parts)?;
    reader.read()?;
    let Reader { mut prose, mut told, threads, mut head, pictures, .. } = reader;
    head.settle(&mut prose.blocks, &properties, &given.stem().replace(['-', '_'], " "));
    let mut article = NewArticle { name: slug(given.stem()), ..NewArticle::default() };
    head.write(&mut article.front, &properties, &ask.configured.config.lang);
    let marked = prose::marked(&prose);
    article.notes = threads.notes(&marked, &mut told);
    article.body = marked.markdown;
    pictures.put(&mut article);
    told.into_arrival(&given.path, arrival);
    arrival.article(article);
    Ok(())
}
