//! Diagnostics for people: the message with its code, the line with carets, the second place, one help.
//!
//! The drawing is annotate-snippets'; the code, the last lines (`help:`) and the summary are ours. A diagnostic costs
//! what its line costs, not its file; of a line that is very long, what stands around the place is shown. Nothing is
//! printed here: the command line prints.

use super::visible::visible;
use super::{Diagnostic, Place, Report, Severity, SourceFile};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::fmt::Write;
use std::ops::Range;

/// Renders one diagnostic, with a line feed at its end.
pub fn diagnostic(diagnostic: &Diagnostic, colour: bool) -> String {
    let title = title(diagnostic);
    let mut group = Group::with_title(level(diagnostic.severity).primary_title(title.as_str()));
    let first = diagnostic.place.as_ref().map(|place| Shown::primary(place, diagnostic.label.as_deref()));
    let second = diagnostic.also.as_ref().map(|(place, label)| Shown::context(place, label));
    let parts: Vec<Part> = first.iter().chain(&second).filter_map(Shown::part).collect();
    group = match (first, second) {
        (Some(first), Some(second)) if first.is_beside(&second) => group.element(first.with(second)),
        (first, second) => first.into_iter().chain(second).fold(group, Shown::draw),
    };
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut drawn = renderer.render(&[group]);
    for Part { drawn: (in_part, in_line), .. } in parts {
        drawn = drawn.replacen(&in_part, &in_line, 1);
    }
    drawn.push('\n');
    if let Some(help) = &diagnostic.help {
        let (on, off) = if colour { ("\x1b[1m\x1b[96m", "\x1b[0m") } else { ("", "") };
        let _ = writeln!(drawn, "{on}help{off}: {}", visible(help));
    }
    drawn
}

/// The message and, behind its first line, the code that `--allow` and `--deny` take.
fn title(diagnostic: &Diagnostic) -> String {
    let message = visible(&diagnostic.message);
    let (first, more) = message.split_once('\n').map_or((&*message, None), |(first, more)| (first, Some(more)));
    let mut title = format!("{first} [{}]", diagnostic.code);
    if let Some(more) = more {
        let _ = write!(title, "\n{more}");
    }
    title
}

/// A place and the words at it, as they are drawn.
struct Shown<'d> {
    file: &'d SourceFile,
    kind: AnnotationKind,
    span: Range<usize>,
    label: Option<String>,
}

/// Bytes beyond which not all of a line is shown, nor all of a place.
const LONG: usize = 4096;
/// Bytes that are shown on either side of a place in a long line.
const AROUND: usize = 120;
/// A part of a long line.
struct Part {
    text: String,
    /// The place in it.
    span: Range<usize>,
    /// The place as it is drawn, with the column in the part, and as it is.
    drawn: (String, String),
}

/// How many lines two places may be apart to be drawn as one.
const BESIDE: usize = 100;

impl<'d> Shown<'d> {
    fn primary(place: &'d Place, label: Option<&str>) -> Self {
        let label = label.map(|label| visible(label).into_owned());
        Self { file: &place.file, kind: AnnotationKind::Primary, span: underlined(place), label }
    }

    fn context(place: &'d Place, label: &str) -> Self {
        Self { kind: AnnotationKind::Context, ..Self::primary(place, Some(label)) }
    }

    fn line(&self) -> usize {
        self.file.line(self.span.start)
    }

    fn is_beside(&self, other: &Self) -> bool {
        let lines = self.line().min(other.line())..self.line().max(other.line()) + 1;
        let is_near = self.file.path == other.file.path && !self.file.text.is_empty() && lines.len() <= BESIDE;
        is_near && self.file.span_of(lines).len() <= 4 * LONG
    }

    fn draw(group: Group<'d>, shown: Self) -> Group<'d> {
        if shown.file.text.is_empty() {
            return group.element(Origin::path(visible(&shown.file.path)));
        }
        let line = shown.line();
        let lines = shown.file.span_of(line..line + 1);
        if let Some(part) = shown.part() {
            let snippet = Snippet::source(part.text).line_start(line).path(visible(&shown.file.path));
            return group.element(snippet.annotation(shown.kind.span(part.span).label(shown.label)));
        }
        group.element(snippet(shown.file, line, lines.clone()).annotation(shown.annotation(lines.start)))
    }

    /// What is shown of a line that is long: the place and what stands around it.
    fn part(&self) -> Option<Part> {
        let text = &self.file.text;
        let number = self.line();
        let line = self.file.span_of(number..number + 1);
        if line.len() <= LONG {
            return None;
        }
        let start = text.floor_char_boundary(self.span.start.saturating_sub(AROUND).max(line.start));
        let last = self.span.end.min(self.span.start + LONG).min(line.end);
        let end = text.ceil_char_boundary((last + AROUND).min(line.end));
        let mark = |is_cut: bool| if is_cut { "…" } else { "" };
        let before = mark(start > line.start);
        let at = |offset: usize| offset.clamp(start, end) - start + before.len();
        let span = at(self.span.start)..at(self.span.end);
        let shown = format!("{before}{}{}", &text[start..end], mark(end < line.end));
        let column = shown[..span.start].chars().count() + 1;
        let place = |column: usize| format!("{}:{number}:{column}", visible(&self.file.path));
        let drawn = (place(column), place(self.file.line_column(self.span.start).1));
        Some(Part { text: shown, span, drawn })
    }

    fn with(self, other: Self) -> Snippet<'d, Annotation<'d>> {
        let (one, two) = (self.line(), other.line());
        let lines = self.file.span_of(one.min(two)..one.max(two) + 1);
        let start = lines.start;
        snippet(self.file, one.min(two), lines).annotation(self.annotation(start)).annotation(other.annotation(start))
    }

    fn annotation(self, start: usize) -> Annotation<'d> {
        self.kind.span(self.span.start - start..self.span.end - start).label(self.label)
    }
}

fn snippet(file: &SourceFile, line: usize, lines: Range<usize>) -> Snippet<'_, Annotation<'_>> {
    let text = &file.text[lines];
    Snippet::source(text.strip_suffix('\r').unwrap_or(text)).line_start(line).path(visible(&file.path))
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
fn underlined(place: &Place) -> Range<usize> {
    let text = &place.file.text;
    let start = text.floor_char_boundary(place.span.start.min(text.len()));
    let end = text.ceil_char_boundary(place.span.end.min(text.len())).max(start);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let carriage = usize::from(text[start..line_end].ends_with('\r'));
    start..end.min(line_end - carriage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Code, SourceFile};
    use std::sync::Arc;

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let words = "a ".repeat(4000);
        let text = format!("Title\n\n{words}é [here](gone.md) {words}\n");
        let file = Arc::new(SourceFile::new("a.md", text.as_str()));
        let at = text.find("[here]").expect("is there");
        let fault = Diagnostic::new(Code::BrokenLink, "it leads nowhere").at(&file, at..at + 15);
        let drawn = diagnostic(&fault, false);
        assert!(drawn.contains("a.md:3:8003"), "{drawn}");
        let marked = drawn.lines().find(|line| line.contains("^^^")).expect("is underlined");
        let shown = drawn.lines().find(|line| line.contains("[here]")).expect("is shown");
        let column = |line: &str, sign: char| line.chars().position(|other| other == sign);
        assert_eq!(column(marked, '^'), column(shown, '['), "{drawn}");
        assert!(drawn.len() < 2000, "{drawn}");
    }
    #[test]
    fn a_diagnostic_shows_its_line_and_the_way_out() {
        let text = "[[note]]\nat = \"the starry heavens\"\n".to_owned();
        let span = text.find('"').expect("is there")..text.len() - 1;
        let file = Arc::new(SourceFile::new("content/freedom.notes.toml", text));
        let fault = Diagnostic::new(Code::Orphan, "passage not found in the article")
            .at(&file, span)
            .label("nearest: content/freedom.md:32:18, `the starry heaven`")
            .help("run `postil fix content/freedom.notes.toml` to see the repair");
        let expected = "\
error: passage not found in the article [orphan]
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
