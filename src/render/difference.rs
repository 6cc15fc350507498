//! The word difference between a quotation and its source, as HTML.

use crate::quote::Piece;
use crate::text::escape;

/// `<del>` for words of the source that the quotation lacks, `<ins>` for words that only the quotation has.
pub fn html(difference: &[Piece]) -> String {
    let mut out = String::new();
    for piece in difference {
        let (tag, words) = match piece {
            Piece::Same(words) | Piece::Inserted(words) => ("", words),
            Piece::Dropped(words) => ("del", words),
            Piece::Added(words) => ("ins", words),
            Piece::Elided(_) => {
                push(&mut out, "…", "");
                continue;
            }
        };
        push(&mut out, words, tag);
    }
    out
}

fn push(out: &mut String, words: &str, tag: &str) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
    let words = words.trim();
    if tag.is_empty() {
        escape::text(words, out);
    } else {
        out.push_str(&format!("<{tag}>{}</{tag}>", escape::escaped(words)));
    }
}
