//! Plain text, as it is copied out of a page or a mail.
//!
//! In: the text of a file. Out: one article: its title, author and day, headings, paragraphs, lists, and the letters
//! that readers have left under it. What a page has around its article is left out, and told.
//! Not: Markdown; whoever writes that has an article already.
//!
//! Plain text says nothing of itself. What is concluded here is concluded from how lines look, by few rules, and each
//! conclusion is told, so that the author can look.

mod around;
mod body;
pub mod encoding;
mod heads;
mod letters;
mod lines;

use super::prose::{self, Prose};
use super::{Arrival, Asked, NewArticle, Refusal, limits};
use crate::load::given::{Given, GivenFile};
use crate::report::SourceFile;
use crate::text::slug;
use lines::Chunk;
use std::sync::Arc;

/// Whether a file is plain text: by its ending, since any text could be.
pub fn is_text(file: &GivenFile) -> bool {
    let ending = file.ending();
    matches!(ending.as_str(), "txt" | "text" | "") && encoding::is_text(&file.bytes)
}

/// Reads a text.
///
/// # Errors
/// When it is too large, or no text.
pub fn read(given: &Given, _: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    let Given::File(given) = given else { return Ok(()) };
    if given.bytes.len() > limits::TEXT {
        return Err(Refusal::Refused(format!("is larger than {} MB", limits::TEXT >> 20)));
    }
    let text = encoding::decoded(&given.bytes).ok_or_else(|| Refusal::Unreadable("is no text".to_owned()))?;
    let file = Arc::new(SourceFile::new(given.path.clone(), text));
    let article = article(&file, given.stem(), arrival);
    arrival.article(article);
    Ok(())
}

fn article(file: &Arc<SourceFile>, stem: &str, arrival: &mut Arrival) -> NewArticle {
    let mut article = NewArticle { name: slug(stem), ..NewArticle::default() };
    let mut chunks: Vec<Chunk> = lines::chunks(&file.text);
    let under = around::cut(&mut chunks);
    heads::take(&mut chunks, file, &mut article, arrival);
    let told_by = around::tell(&under, file, arrival);
    article.responses = letters::take(&told_by, file, arrival);
    let prose = Prose { blocks: body::blocks(&chunks, file, arrival), footnotes: vec![] };
    article.body = prose::markdown(&prose);
    if article.front.text("title").is_none() {
        article.front.set("title", stem.replace(['-', '_'], " "));
    }
    article
}
