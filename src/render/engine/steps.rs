//! The text of a template → what it asks for: members of views, filters, functions, blocks, other templates.
//!
//! Tera keeps its syntax tree to itself, so tags are read here once more, as far as needed to say in the author's words
//! what is wrong. What is not understood is passed over, never reported.

use std::ops::Range;

/// One thing that a template does, in the order of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// `a.b.c`; `guarded` when it is allowed to be missing.
    Path { path: Vec<Name>, guarded: bool },
    /// `for one in path`; the path is missing where the list is worked out.
    For { one: Vec<String>, over: Option<Vec<Name>> },
    /// The end of a loop.
    EndFor,
    /// `set name = path`.
    Set { name: String, path: Option<Vec<Name>> },
    /// Another template in this place.
    Include(String),
    /// The template that this one fills.
    Extends(String),
    /// A block, and how many blocks it stands in.
    Block { name: Name, depth: usize },
    /// `| name`.
    Filter(Name),
    /// `name(…)`.
    Function(Name),
    /// `is name`.
    Test(Name),
}

/// A name and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub text: String,
    pub span: Range<usize>,
}

/// Reads a template.
pub(super) fn read(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    while let Some((open, inside, close)) = tag(text, at) {
        at = close;
        let tokens = tokens(text, inside);
        match open {
            "{#" => {}
            "{{" => expression(&tokens, &mut steps),
            _ => match tokens.first().map(|token| token.text) {
                Some(word @ ("raw" | "component")) => at = skipped(text, close, word),
                Some("endblock") => depth = usize::saturating_sub(depth, 1),
                _ => {
                    statement(&tokens, depth, &mut steps);
                    depth += usize::from(matches!(steps.last(), Some(Step::Block { .. })) && is(&tokens, "block"));
                }
            },
        }
    }
    steps
}

/// The next tag: how it opens, what stands in it, where it ends.
fn tag(text: &str, from: usize) -> Option<(&str, Range<usize>, usize)> {
    let mut at = from;
    loop {
        at += text.get(at..)?.find('{')?;
        let open = text.get(at..at + 2)?;
        let close = match open {
            "{{" => "}}",
            "{%" => "%}",
            "{#" => "#}",
            _ => {
                at += 1;
                continue;
            }
        };
        let end = end_of(text, at + 2, close)?;
        return Some((open, at + 2..end, end + 2));
    }
}

/// Where a tag ends, texts between quotation marks passed over.
fn end_of(text: &str, from: usize, close: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if text[at..].starts_with(close) {
            return Some(at);
        }
        at = match bytes[at] {
            mark @ (b'"' | b'\'' | b'`') if close != "#}" => at + 2 + memchr::memchr(mark, &bytes[at + 1..])?,
            _ => at + text[at..].chars().next()?.len_utf8(),
        };
    }
    None
}

/// Behind the tag that ends a raw text or a component.
fn skipped(text: &str, from: usize, word: &str) -> usize {
    let end = format!("end{word}");
    let mut at = from;
    while let Some((open, inside, close)) = tag(text, at) {
        at = close;
        if open == "{%" && tokens(text, inside).first().is_some_and(|token| token.text == end) {
            break;
        }
    }
    at
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Token<'t> {
    text: &'t str,
    span: Range<usize>,
}

impl Token<'_> {
    fn is_word(&self) -> bool {
        self.text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
    }

    fn is_text(&self) -> bool {
        self.text.starts_with(['"', '\'', '`'])
    }

    fn name(&self) -> Name {
        Name { text: self.text.to_owned(), span: self.span.clone() }
    }
}

/// Words, numbers, texts and signs.
fn tokens(text: &str, inside: Range<usize>) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = inside.start;
    while let Some(first) = text[at..inside.end].chars().next() {
        let rest = &text[at..inside.end];
        let length = match first {
            _ if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            '"' | '\'' | '`' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
            _ if first.is_alphanumeric() || first == '_' => {
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len())
            }
            '?' if rest.starts_with("?.") => 2,
            '=' | '!' | '<' | '>' if rest[1..].starts_with('=') => 2,
            _ => first.len_utf8(),
        };
        tokens.push(Token { text: &rest[..length], span: at..at + length });
        at += length;
    }
    // The hyphens of `{%-` and `-%}`.
    if tokens.first().is_some_and(|token| token.text == "-") {
        tokens.remove(0);
    }
    if tokens.last().is_some_and(|token| token.text == "-") {
        tokens.pop();
    }
    tokens
}

fn is(tokens: &[Token<'_>], word: &str) -> bool {
    tokens.first().is_some_and(|token| token.text == word)
}

fn statement(tokens: &[Token<'_>], depth: usize, steps: &mut Vec<Step>) {
    let Some((first, rest)) = tokens.split_first() else { return };
    match (first.text, rest) {
        ("for", rest) => for_loop(rest, steps),
        ("endfor", _) => steps.push(Step::EndFor),
        ("set" | "set_global", [name, sign, value @ ..]) if sign.text == "=" => {
            expression(value, steps);
            steps.push(Step::Set { name: name.text.to_owned(), path: alone(value) });
        }
        ("include", [name, ..]) if name.is_text() => steps.push(Step::Include(unquoted(name.text))),
        ("extends", [name, ..]) if name.is_text() => steps.push(Step::Extends(unquoted(name.text))),
        ("block", [name, ..]) => steps.push(Step::Block { name: name.name(), depth }),
        ("filter", [name, rest @ ..]) => {
            steps.push(Step::Filter(name.name()));
            expression(rest, steps);
        }
        ("if" | "elif", rest) => expression(rest, steps),
        _ => {}
    }
}

fn for_loop(tokens: &[Token<'_>], steps: &mut Vec<Step>) {
    let Some(at) = tokens.iter().position(|token| token.text == "in") else { return };
    let one = tokens[..at].iter().filter(|token| token.is_word()).map(|token| token.text.to_owned()).collect();
    let list = &tokens[at + 1..];
    expression(list, steps);
    // These give the same things in another order, or fewer of them.
    let same = ["reverse", "sort", "unique"];
    let end = list.iter().position(|token| token.text == "|").unwrap_or(list.len());
    let kept = list[end..].iter().filter(|token| token.is_word()).all(|token| same.contains(&token.text));
    steps.push(Step::For { one, over: alone(&list[..end]).filter(|_| kept) });
}

/// The path that an expression is, when it is nothing else.
fn alone(tokens: &[Token<'_>]) -> Option<Vec<Name>> {
    let (path, end) = path(tokens, 0);
    (end == tokens.len() && !path.is_empty()).then_some(path)
}

fn expression(tokens: &[Token<'_>], steps: &mut Vec<Step>) {
    const WORDS: [&str; 15] = [
        "and", "or", "not", "in", "is", "if", "else", "true", "false", "True", "False", "none", "None", "super", "loop",
    ];
    // A component: its attributes are its own.
    if is(tokens, "<") {
        return;
    }
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let before = at.checked_sub(1).map_or("", |before| tokens[before].text);
        let next = tokens.get(at + 1).map_or("", |next| next.text);
        let named = next == "=";
        let test = before == "is" || (before == "not" && at > 1 && tokens[at - 2].text == "is");
        if !token.is_word() || named || before == "." || before == "?." {
        } else if before == "|" {
            steps.push(Step::Filter(token.name()));
        } else if test && token.text != "not" {
            steps.push(Step::Test(token.name()));
        } else if next == "(" && !WORDS.contains(&token.text) {
            steps.push(Step::Function(token.name()));
        } else if !WORDS.contains(&token.text) {
            let (path, end) = path(tokens, at);
            let guarded = is_guarded(&tokens[at..end], &tokens[end..]);
            steps.push(Step::Path { path, guarded });
            at = end;
            continue;
        }
        at += 1;
    }
}

/// A path from a token on, and the token behind it.
fn path(tokens: &[Token<'_>], start: usize) -> (Vec<Name>, usize) {
    let Some(first) = tokens.get(start).filter(|token| token.is_word()) else { return (vec![], start) };
    let mut path = vec![first.name()];
    let mut at = start + 1;
    while let [dot, name, ..] = &tokens[at..] {
        if !matches!(dot.text, "." | "?.") || !name.is_word() {
            break;
        }
        path.push(name.name());
        at += 2;
    }
    (path, at)
}

/// Whether a path may be missing: `a?.b`, `a.b is defined`, `a.b | default(…)`.
fn is_guarded(path: &[Token<'_>], behind: &[Token<'_>]) -> bool {
    let word = |at: usize| behind.get(at).map_or("", |token| token.text);
    let test = if word(1) == "not" { word(2) } else { word(1) };
    path.iter().any(|token| token.text == "?.")
        || (word(0) == "is" && matches!(test, "defined" | "undefined"))
        || (word(0) == "|" && word(1) == "default")
}

fn unquoted(text: &str) -> String {
    text.get(1..text.len().saturating_sub(1)).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps in short.
    fn short(text: &str) -> Vec<String> {
        let path = |path: &[Name]| path.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(".");
        let one = |step: Step| match step {
            Step::Path { path: names, guarded } => path(&names) + if guarded { "?" } else { "" },
            Step::For { one, over } => {
                format!("for {} in {}", one.join(","), over.map_or("?".into(), |over| path(&over)))
            }
            Step::EndFor => "end".into(),
            Step::Set { name, path: value } => format!("{name} = {}", value.map_or("?".into(), |value| path(&value))),
            Step::Include(name) => format!("include {name}"),
            Step::Extends(name) => format!("extends {name}"),
            Step::Block { name, depth } => format!("block {} {depth}", name.text),
            Step::Filter(name) => format!("|{}", name.text),
            Step::Function(name) => format!("{}()", name.text),
            Step::Test(name) => format!("is {}", name.text),
        };
        read(text).into_iter().map(one).collect()
    }

    #[test]
    fn what_a_template_asks_for_is_read() {
        for (text, steps) in [
            ("{{ article.body_html | safe }}", vec!["article.body_html", "|safe"]),
            ("{%- if a.b and not c.d == \"x.y\" -%}", vec!["a.b", "c.d"]),
            (
                "{% if a.b is defined %}{{ a?.c }}{{ d.e | default(value=f.g) }}",
                vec!["a.b?", "is defined", "a.c?", "d.e?", "|default", "f.g"],
            ),
            (
                "{% for it in a.b | reverse %}{{ it.c }}{% endfor %}",
                vec!["a.b", "|reverse", "for it in a.b", "it.c", "end"],
            ),
            ("{% for k, v in a.b %}", vec!["a.b", "for k,v in a.b"]),
            ("{% for x in range(end=n.m) %}", vec!["range()", "n.m", "for x in ?"]),
            ("{% set x = a.b %}{% set y = a.b ~ c %}", vec!["a.b", "x = a.b", "a.b", "c", "y = ?"]),
            (
                "{% extends \"base.html\" %}{% block m %}{% block n %}{% endblock %}{% endblock m %}{% block o %}",
                vec!["extends base.html", "block m 0", "block n 1", "block o 0"],
            ),
            ("{% raw %}{{ a.b }}{% endraw %}{# {{ a.b }} #}{{ loop.index }}", vec![]),
            ("{{ <note text={a.b} /> }}{% component c(x) %}{{ x.y }}{% endcomponent c %}", vec![]),
            ("{{ a.b[:2] }}{{ \"}}\" }}{{ c }}", vec!["a.b", "c"]),
            ("{ not a tag } {{ unclosed", vec![]),
        ] {
            assert_eq!(short(text), steps, "{text}");
        }
    }
}
