//! What is wrong with an article's Markdown: labels of footnotes, ids set by hand, marks that Markdown leaves as they
//! are typed.

use super::Known;
use crate::report::{Code, Diagnostic, Place};
use crate::text::{LiteralEmphasis, label_place};
use std::ops::Range;
use std::sync::Arc;

/// What is wrong with an article's Markdown.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let (parsed, files) = (known.edition.parsed, known.files);
    let fault = |code: Code, message: String, span: &Range<usize>| {
        Diagnostic::new(code, message).at(&files.article, files.body_span(span))
    };
    let missing = parsed.footnotes.missing.iter().map(|(span, label)| {
        fault(Code::BrokenFootnote, format!("there is no footnote `[^{label}]`"), span)
            .help(format!("write it in a line of its own: `[^{label}]: …`; or put `\\` before the bracket"))
    });
    let again = parsed.footnotes.repeated.iter().map(|again| {
        let first = Place { file: Arc::clone(&files.article), span: files.body_span(&again.first) };
        fault(Code::DuplicateFootnote, format!("the footnote `[^{}]` is written twice", again.label), &again.place)
            .also(first, "first written here")
            .help("give one of the two another label")
    });
    let repeated = parsed.repeated_ids.iter().map(|(span, id)| {
        fault(Code::DuplicateHeading, format!("the id `{id}` is set twice"), span)
            .help("give one of the headings another id")
    });
    let reserved = parsed.reserved_ids.iter().map(|(span, id)| {
        fault(Code::DuplicateHeading, format!("the page has the id `{id}` for something else"), span)
            .help(format!("give the heading another id, such as `{{#section-{id}}}`"))
    });
    let literal = parsed
        .literal_emphasis
        .iter()
        .map(|literal| literal_emphasis(literal).at(&files.article, files.body_span(&literal.place)));
    missing.chain(again).chain(repeated).chain(reserved).chain(literal).chain(unused_footnotes(known)).collect()
}

/// A warning of `**` that is no bold; a space of no width makes it so and is not seen.
pub(super) fn literal_emphasis(literal: &LiteralEmphasis) -> Diagnostic {
    const WIDTHLESS: &str = "&#8203;";
    let LiteralEmphasis { sign, words, .. } = literal;
    let (message, mended) = if literal.closing {
        (
            format!(
                "a `{sign}` between a mark of punctuation and a letter ends no bold words and stays as it is typed"
            ),
            format!("**{words}**{WIDTHLESS}"),
        )
    } else {
        (
            format!(
                "a `{sign}` between a letter and a mark of punctuation begins no bold words and stays as it is typed"
            ),
            format!("{WIDTHLESS}**{words}**"),
        )
    };
    Diagnostic::new(Code::LiteralEmphasis, message).help(format!(
        "write `{mended}`, with a space of no width, or move the mark of punctuation out of the bold words"
    ))
}

/// Footnotes of the Markdown that no mark leads to; one whose label an earlier one has is told of for that.
fn unused_footnotes(known: &Known<'_>) -> Vec<Diagnostic> {
    let (edition, files) = (known.edition, known.files);
    let body = &files.article.text[files.body..];
    let unused = edition.body.footnotes.iter().enumerate().filter(|(index, footnote)| {
        edition.order.footnote(*index).is_none() && edition.body.footnote(footnote.label) == Some(*index)
    });
    unused
        .map(|(_, footnote)| {
            let label = footnote.label;
            let place = label_place(&edition.parsed.events[footnote.event].1, body);
            Diagnostic::new(Code::UnusedFootnote, format!("nothing refers to the footnote `[^{label}]`"))
                .at(&files.article, files.body_span(&place))
                .help(format!("put `[^{label}]` where it belongs, or remove it"))
        })
        .collect()
}
