//! Diagnostics for people: the message, the line with carets, the second place, one help.
//!
//! The drawing is annotate-snippets'; the last lines (`help:`) and the summary are ours. Nothing is printed here: the
//! command line prints.

use super::{Diagnostic, Place, Report, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::fmt::Write;

/// Renders one diagnostic, with a line feed at its end.
pub fn diagnostic(diagnostic: &Diagnostic, colour: bool) -> String {
    let title = level(diagnostic.severity).primary_title(diagnostic.message.as_str());
    let mut group = Group::with_title(title);
    match &diagnostic.place {
        Some(place) if place.file.text.is_empty() => group = group.element(Origin::path(place.file.path.as_str())),
        Some(place) => {
            let primary = AnnotationKind::Primary.span(visible(place)).label(diagnostic.label.as_deref());
            let mut snippet =
                Snippet::source(place.file.text.as_str()).path(place.file.path.as_str()).annotation(primary);
            if let Some((other, label)) = diagnostic.also.as_ref().filter(|(other, _)| other.file == place.file) {
                snippet = snippet.annotation(AnnotationKind::Context.span(visible(other)).label(label.as_str()));
            }
            group = group.element(snippet);
        }
        None => {}
    }
    if let Some((other, label)) = second_file(diagnostic) {
        let context = AnnotationKind::Context.span(visible(other)).label(label.as_str());
        group =
            group.element(Snippet::source(other.file.text.as_str()).path(other.file.path.as_str()).annotation(context));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut drawn = renderer.render(&[group]);
    drawn.push('\n');
    if let Some(help) = &diagnostic.help {
        let (on, off) = if colour { ("\x1b[1m\x1b[96m", "\x1b[0m") } else { ("", "") };
        let _ = writeln!(drawn, "{on}help{off}: {help}");
    }
    drawn
}

/// `2 errors, 1 warning`, or `no errors`.
pub fn tally(report: &Report) -> String {
    let errors = report.count(Severity::Error);
    let warnings = report.count(Severity::Warning);
    match (errors, warnings) {
        (0, 0) => "no errors".to_owned(),
        (0, w) => counted(w, "warning"),
        (e, 0) => counted(e, "error"),
        (e, w) => format!("{}, {}", counted(e, "error"), counted(w, "warning")),
    }
}

/// `1 note`, `2 notes`, `12 345 articles`: a number of things, by English rules.
pub fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {thing}{plural}", grouped(number))
}

/// A number with narrow groups of three from ten thousand on.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE.with_name("advice"),
    }
}

/// The span to underline: within the text, and on its first line only, so that a long note stays one caret line.
fn visible(place: &Place) -> std::ops::Range<usize> {
    let text = &place.file.text;
    let start = text.floor_char_boundary(place.span.start.min(text.len()));
    let end = text.ceil_char_boundary(place.span.end.min(text.len())).max(start);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let carriage = usize::from(text[start..line_end].ends_with('\r'));
    start..end.min(line_end - carriage)
}

fn second_file(diagnostic: &Diagnostic) -> Option<&(Place, String)> {
    let other = diagnostic.also.as_ref()?;
    let same = diagnostic.place.as_ref().is_some_and(|place| place.file == other.0.file);
    (!same).then_some(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Code, SourceFile};
    use std::sync::Arc;

    #[test]
    fn a_diagnostic_shows_its_line_and_the_way_out() {
        let text = "[[note]]\nat = \"the starry heavens\"\n".to_owned();
        let span = text.find('"').expect("is there")..text.len() - 1;
        let file = Arc::new(SourceFile { path: "content/freedom.notes.toml".into(), text });
        let fault = Diagnostic::new(Code::Orphan, "passage not found in the article")
            .at(&file, span)
            .label("nearest: content/freedom.md:32:18, `the starry heaven`")
            .help("run `postil fix content/freedom.notes.toml` to see the repair");
        let expected = "\
error: passage not found in the article
 --> content/freedom.notes.toml:2:6
  |
2 | at = \"the starry heavens\"
  |      ^^^^^^^^^^^^^^^^^^^^ nearest: content/freedom.md:32:18, `the starry heaven`
help: run `postil fix content/freedom.notes.toml` to see the repair
";
        assert_eq!(diagnostic(&fault, false), expected);
    }

    #[test]
    fn numbers_are_counted_in_words_a_reader_uses() {
        assert_eq!(counted(1, "note"), "1 note");
        assert_eq!(counted(9999, "note"), "9999 notes");
        assert_eq!(counted(1_234_567, "file"), "1 234 567 files");
    }
}
