//! Block quotations: the blocks of one group are one quotation, whatever marks they hold.
//!
//! A line under the words that begins with a dash and a name (`— Albert Camus, La Peste, p. 12`) signs them and is none
//! of them. It is told by its shape; whose name it is is not asked.

use super::{Block, Hint, Signature};
use crate::words::lexicon::everywhere;
use std::ops::Range;

/// How many words a signature may have, and the name in it.
const LONG: usize = 24;
const NAME: usize = 7;

/// The byte ranges of the block quotations, in order, with the blocks of each.
pub(super) fn quotations(blocks: &[Block]) -> Vec<&[Block]> {
    blocks.chunk_by(|a, b| a.quoted && b.quoted && a.group == b.group).filter(|run| run[0].quoted).collect()
}

/// The words of a block quotation, and what signs them.
pub(super) fn signed(text: &str, run: &[Block]) -> (Range<usize>, Option<Signature>) {
    let (first, last) = (&run[0].range, &run[run.len() - 1].range);
    let whole = first.start..last.end;
    let dashes = text[last.clone()].rmatch_indices(is_dash).map(|(at, dash)| (last.start + at, dash.len()));
    for (at, width) in dashes {
        let before = text[whole.start..at].trim_end();
        let line = text[last.start..at].trim().is_empty();
        let ended = before.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | ';' | ':' | '-'));
        if before.is_empty() || !(line || ended && text[..at].ends_with(char::is_whitespace)) {
            continue;
        }
        if let Some(signature) = signature(text, at..at + width, last.end) {
            return (whole.start..whole.start + before.len(), Some(signature));
        }
    }
    (whole, None)
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '―')
}

/// What stands behind a dash, if it is a name, alone or with a work.
fn signature(text: &str, dash: Range<usize>, end: usize) -> Option<Signature> {
    let start = end - text[dash.end..end].trim_start().len();
    let line = text[start..end].trim_end();
    let name = line.split([',', '(', ';', ':']).next().unwrap_or(line).trim_end();
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| {
        word.trim_start_matches(['‘', '’', '\'']).starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
    };
    let particle = |word: &&str| everywhere().particles.contains(word);
    let named = words.first().is_some_and(capital) && words.iter().all(|word| capital(word) || particle(word));
    let short = words.len() <= NAME && line.split_whitespace().count() <= LONG;
    // `— Yes, I will.` is a line that is spoken.
    let speaks = line.ends_with(['!', '?', '…']) || line.ends_with('.') && words.len() < 2;
    let work =
        line[name.len()..].trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ';' | ':' | '.'));
    let work = text[..end].rfind(work).filter(|_| !work.is_empty()).map(|at| at..at + work.len());
    let name = start..start + name.trim_end_matches('.').len();
    (named && short && !speaks).then_some(Signature { by: Hint { name, verb: dash }, work })
}
