//! Where front matter stands: between `+++` or `---` in the first line and the next such line.
//!
//! In: a Markdown file.
//! Out: the stretch of its front matter, or none: a rule of hyphens that begins an article is none, and what follows
//! decides, lines `key: value`. What looks like front matter and would be published as text (not closed, not in the
//! first line, fences of four) is a fault at its place.
//! Not: what the front matter says.

use super::elsewhere;
use crate::document::Fault;
use crate::report::Code;
use std::ops::Range;

/// The two languages of front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FenceForm {
    /// Between lines `+++`.
    Toml,
    /// Between lines `---`.
    Yaml,
}

/// What there is at the top of a file.
#[derive(Debug, PartialEq)]
pub(super) enum FenceFound {
    /// No front matter: all is body.
    Nothing,
    /// Front matter, and where the body begins.
    Block { form: FenceForm, inside: Range<usize>, body: usize },
    /// Something that was meant as front matter.
    Fault(Fault),
}

/// Looks for front matter.
pub(super) fn find(text: &str) -> FenceFound {
    let lines: Lines<'_> = Lines { text, at: 0 };
    let Some(first) = lines.clone().next() else { return FenceFound::Nothing };
    match first.words(text) {
        "+++" => toml(text, &first, lines),
        "---" => yaml(text, &first, lines),
        "{" => json(text, lines),
        _ => misplaced(text, lines),
    }
}

impl FenceForm {
    fn fence(self) -> &'static str {
        match self {
            Self::Toml => "+++",
            Self::Yaml => "---",
        }
    }
}

/// A line of the file without the blanks and the break at its end, and where the next one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    span: Range<usize>,
    next: usize,
}

impl Line {
    fn words<'t>(&self, text: &'t str) -> &'t str {
        &text[self.span.clone()]
    }

    fn is_blank(&self) -> bool {
        self.span.is_empty()
    }
}

#[derive(Debug, Clone)]
struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let line = Line { span: self.at..self.at + rest[..length].trim_end().len(), next: self.at + length };
        self.at = line.next;
        Some(line)
    }
}

fn toml(text: &str, first: &Line, lines: Lines<'_>) -> FenceFound {
    for line in lines.skip(1) {
        match line.words(text) {
            "+++" => return block(FenceForm::Toml, first, &line),
            words if is_long(words, '+') => return FenceFound::Fault(long(FenceForm::Toml, &line)),
            _ => {}
        }
    }
    FenceFound::Fault(unclosed(FenceForm::Toml, first))
}

fn yaml(text: &str, first: &Line, lines: Lines<'_>) -> FenceFound {
    let mut key = None;
    let mut blank = false;
    for line in lines.skip(1) {
        let words = line.words(text);
        match words {
            "---" | "..." if key != Some(false) => return block(FenceForm::Yaml, first, &line),
            words if key == Some(true) && is_long(words, '-') => {
                return FenceFound::Fault(long(FenceForm::Yaml, &line));
            }
            words if key.is_none() && is_key_line(words, '=') => {
                return FenceFound::Fault(in_wrong_fence(first, &line));
            }
            "" => blank = true,
            words if words.starts_with('#') => {}
            words if key.is_none() => key = Some(is_start(words)),
            // Only prose stands at the edge behind a blank line.
            words if key == Some(true) && blank && !is_of_yaml(words) => break,
            _ => {}
        }
        blank &= words.is_empty();
        if key == Some(false) {
            return a_slip_or_a_rule(text, first);
        }
    }
    if key == Some(true) { FenceFound::Fault(unclosed(FenceForm::Yaml, first)) } else { FenceFound::Nothing }
}

/// What begins with `---` and a line that is no key: front matter with a slip in its first line when known keys follow,
/// else a rule.
fn a_slip_or_a_rule(text: &str, first: &Line) -> FenceFound {
    let inside = Lines { text, at: first.next };
    let known = |line: &Line| key_of(line.words(text), ':').is_some_and(elsewhere::is_key);
    let mut seen = false;
    for line in inside.take_while(|line| !line.is_blank()) {
        if seen && matches!(line.words(text), "---" | "...") {
            return block(FenceForm::Yaml, first, &line);
        }
        seen |= known(&line);
    }
    FenceFound::Nothing
}

/// JSON, as one generator writes it.
fn json(text: &str, lines: Lines<'_>) -> FenceFound {
    let second = lines.skip(1).find(|line| !line.is_blank());
    let is_key = second.is_some_and(|line| {
        let words = line.words(text).trim_start();
        words.starts_with('"') && words.contains("\":")
    });
    if !is_key {
        return FenceFound::Nothing;
    }
    let fault = Fault::new(Code::Syntax, 0..1, "front matter is TOML or YAML, not JSON");
    FenceFound::Fault(fault.help("write it between two lines `+++`, each key as `title = \"…\"`"))
}

/// Fences that do not begin the file, are too long, or are missing.
fn misplaced(text: &str, mut lines: Lines<'_>) -> FenceFound {
    let Some(first) = lines.find(|line| !line.is_blank()) else { return FenceFound::Nothing };
    let words = first.words(text);
    let Some(second) = lines.clone().find(|line| !line.is_blank()) else { return FenceFound::Nothing };
    for (form, sign) in [(FenceForm::Yaml, ':'), (FenceForm::Toml, '=')] {
        let fence = form.fence();
        let is_fence = words.trim_start() == fence || is_long(words.trim_start(), fence.chars().next().unwrap_or('-'));
        if is_fence && is_known_start(second.words(text), sign) && lines.any(|line| line.words(text).contains(fence)) {
            let fault = Fault::new(Code::Syntax, first.span, "front matter begins with the first line of the file");
            let help = format!("write `{fence}` there, with nothing before it");
            return FenceFound::Fault(fault.help(help));
        }
        if first.span.start == 0 && is_known_start(words, sign) && ends_in_fence(text, &first, form) {
            let message = format!("the front matter has no `{fence}` before it");
            let fault = Fault::new(Code::Syntax, first.span, message).help(format!("put a line `{fence}` first"));
            return FenceFound::Fault(fault.mend_at(0..0, format!("{fence}\n")));
        }
    }
    FenceFound::Nothing
}

/// Whether lines of keys, two at least, are followed by a closing fence.
fn ends_in_fence(text: &str, first: &Line, form: FenceForm) -> bool {
    let sign = if form == FenceForm::Toml { '=' } else { ':' };
    let mut keys = 0;
    for line in (Lines { text, at: first.span.start }) {
        let words = line.words(text);
        if words == form.fence() {
            return keys > 1 || form == FenceForm::Toml;
        }
        if key_of(words, sign).is_some() {
            keys += 1;
        } else if !words.starts_with([' ', '\t', '-', '#', '[', ']']) {
            return false;
        }
    }
    false
}

fn block(form: FenceForm, first: &Line, last: &Line) -> FenceFound {
    FenceFound::Block { form, inside: first.next..last.span.start, body: last.next }
}

fn unclosed(form: FenceForm, first: &Line) -> Fault {
    let help = format!("end it with a line `{}`", form.fence());
    Fault::new(Code::Syntax, first.span.clone(), "the front matter is not closed").help(help)
}

fn long(form: FenceForm, line: &Line) -> Fault {
    let fence = form.fence();
    let message = format!("front matter ends with a line `{fence}`, not a longer one");
    Fault::new(Code::Syntax, line.span.clone(), message).help(format!("write `{fence}`")).mend(fence)
}

fn in_wrong_fence(first: &Line, line: &Line) -> Fault {
    let fault =
        Fault::new(Code::Syntax, line.span.clone(), "TOML stands between lines `+++`, YAML between lines `---`");
    fault
        .label(format!("begun with `---` {}", if first.span.start == 0 { "in line 1" } else { "above" }))
        .help("write `+++` before and after it, or the key as `key: value`")
}

fn is_long(words: &str, sign: char) -> bool {
    words.len() > 3 && words.chars().all(|letter| letter == sign)
}

/// Whether the first line of a block begins front matter: a mapping in braces or a key in small letters, or a known
/// one.
fn is_start(words: &str) -> bool {
    words.starts_with('{') || words.starts_with('%') || is_key_line(words, ':')
}

fn is_key_line(words: &str, sign: char) -> bool {
    key_of(words, sign).is_some_and(|key| {
        let plain = !key.contains(' ') && key.starts_with(char::is_lowercase);
        plain || elsewhere::is_key(key)
    })
}

/// The same, but only keys that postil or another generator knows.
fn is_known_start(words: &str, sign: char) -> bool {
    key_of(words, sign).is_some_and(elsewhere::is_key)
}

/// A line that may stand at the edge of a block of YAML.
fn is_of_yaml(words: &str) -> bool {
    words.starts_with([' ', '\t', '-', '#', ']', '}', '?', '|', '>']) || key_of(words, ':').is_some()
}

/// The key of a line `key: value` or `key = value`.
fn key_of(words: &str, sign: char) -> Option<&str> {
    let (key, value) = words.split_once(sign)?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let shaped = key.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
        && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | ' '));
    (shaped && (sign == '=' || value.is_empty() || value.starts_with([' ', '\t']))).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The front matter and the body; what is marked and what is said of it.
    fn found(text: &str) -> String {
        match find(text) {
            FenceFound::Nothing => "nothing".to_owned(),
            FenceFound::Block { inside, body, .. } => format!("{:?} then {:?}", &text[inside], &text[body..]),
            FenceFound::Fault(fault) => format!("{:?}: {}", &text[fault.span], fault.message),
        }
    }

    #[test]
    fn yaml_ends_with_hyphens_or_dots() {
        assert_eq!(found("---\ntitle: A\n---\nB\n"), r#""title: A\n" then "B\n""#);
        assert_eq!(found("---\ntitle: A\n...\nB\n"), r#""title: A\n" then "B\n""#);
        assert_eq!(found("---\r\ntitle: A\r\n--- \r\nB"), r#""title: A\r\n" then "B""#);
        assert_eq!(
            found("---\n# remark\n\ntitle: A\n\ntags:\n- a\n---\n"),
            r##""# remark\n\ntitle: A\n\ntags:\n- a\n" then """##
        );
        assert_eq!(found("---\n---\nB"), r#""" then "B""#);
        assert_eq!(found("---\nabout it\ntitle: A\n---\nB"), r#""about it\ntitle: A\n" then "B""#);
    }

    #[test]
    fn what_was_meant_as_front_matter_is_a_fault_at_its_place() {
        for (text, fault) in [
            ("---\ntitle: A\n\nB\n", r#""---": the front matter is not closed"#),
            (
                "---\ntitle: A\ndraft: true\n\nWords of it.\n\n---\n\nMore.\n",
                r#""---": the front matter is not closed"#,
            ),
            ("---\ntitle: A\n----\nB\n", r#""----": front matter ends with a line `---`, not a longer one"#),
            ("+++\ntitle = 'A'\n", r#""+++": the front matter is not closed"#),
            ("+++\ntitle = 'A'\n++++\nB\n", r#""++++": front matter ends with a line `+++`, not a longer one"#),
            ("\n---\ntitle: A\n---\nB\n", r#""---": front matter begins with the first line of the file"#),
            (" ---\ntitle: A\n---\nB\n", r#"" ---": front matter begins with the first line of the file"#),
            ("----\ntitle: A\n----\nB\n", r#""----": front matter begins with the first line of the file"#),
            ("\n\n+++\ntitle = 'A'\n+++\n", r#""+++": front matter begins with the first line of the file"#),
            ("title: A\ndate: 2026-01-01\n---\nB\n", r#""title: A": the front matter has no `---` before it"#),
            ("title = 'A'\n+++\nB\n", r#""title = 'A'": the front matter has no `+++` before it"#),
            (
                "---\ntitle = 'A'\n---\nB\n",
                r#""title = 'A'": TOML stands between lines `+++`, YAML between lines `---`"#,
            ),
            ("{\n  \"title\": \"A\"\n}\n\nB\n", r#""{": front matter is TOML or YAML, not JSON"#),
        ] {
            assert_eq!(found(text), fault, "{text}");
        }
    }

    #[test]
    fn rules_and_headings_are_text() {
        for text in [
            "",
            "---\n",
            "---\nA rule, then a text.\n",
            "---\n\nA rule, a text, a rule.\n\n---\n\nMore.\n",
            "---\nNote: prose with a colon.\n\n---\n",
            "---\nA heading\n---\n",
            "\n---\n\nA rule below a blank line.\n",
            "Title: a heading of hyphens\n---\n\nText.\n",
            "Words.\n\n---\n\ntitle: words\n\n---\n",
            "{braces}\n",
            "----\n\nA longer rule.\n",
        ] {
            assert_eq!(found(text), "nothing", "{text}");
        }
    }
}
