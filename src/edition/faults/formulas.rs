//! Formulas that cannot be set, in the article, its notes and its letters.

use super::Known;
use crate::report::{Code, Diagnostic};
use crate::text::mathml;
use pulldown_cmark::Event;

/// A warning of each, at its place.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let texts = known.edition.texts.all().map(|text| (&text.parsed, Some(&text.string)));
    let all = std::iter::once((known.edition.parsed, None)).chain(texts);
    let mut faults = Vec::new();
    for (parsed, within) in all {
        for (event, span) in &parsed.events {
            let (formula, display) = match event {
                Event::InlineMath(formula) => (formula, false),
                Event::DisplayMath(formula) => (formula, true),
                _ => continue,
            };
            let Err(why) = mathml(formula, display) else { continue };
            let (file, span) = known.files.place(span, within);
            let message = format!("this formula cannot be set: {why}");
            let backslash = known.files.backslash(within);
            let help = format!(
                "mend it; readers see it as it is typed. A dollar sign that begins no formula is `{backslash}$`"
            );
            faults.push(Diagnostic::new(Code::Math, message).at(file, span).help(help));
        }
    }
    faults
}
