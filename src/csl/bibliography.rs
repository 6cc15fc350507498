//! The list of references (specification, "Bibliography", "Reference Grouping", "Whitespace").
//!
//! In: a document that is numbered and told apart.
//! Out: its references in order.

use super::cluster::wrap;
use super::document::{Document, Entry, Text};
use super::eval::{Context, Eval, Place, Told};
use super::rich::Rich;
use super::style::Bibliography;
use super::text::punctuation;
use super::tree::{Mark, Open, Role, Token, end_of, find, has_text, plain};
use super::usual::{Names, Printed};
use citationberg::{Display, SubsequentAuthorSubstituteRule as Rule};
use std::borrow::Cow;
use std::sync::Arc;

pub(super) fn print<'a>(document: &Document<'a>) -> Vec<Entry<'a>> {
    let style = document.style;
    let Some(bibliography) = &style.bibliography else { return Vec::new() };
    let mut before: Option<Names> = None;
    let mut entries = Vec::with_capacity(document.order.len());
    for at in &document.order {
        let one = One::of(document, bibliography, *at, before.as_ref());
        before = one.names;
        if !one.fields.is_empty() {
            entries.push(entry(document, bibliography, *at, one.fields));
        }
    }
    entries
}

/// The same as runs of characters; what is the same in every document is kept with its source.
pub(super) fn printed(document: &Document<'_>) -> Vec<(usize, Arc<Printed>)> {
    let Some(bibliography) = &document.style.bibliography else { return Vec::new() };
    let mut entries: Vec<(usize, Arc<Printed>)> = Vec::with_capacity(document.order.len());
    for at in &document.order {
        let before = entries.last().and_then(|(_, entry)| entry.names.as_ref());
        let usual = usual(document, bibliography, *at).filter(|usual| {
            let substitute = bibliography.substitute.as_ref().zip(before).zip(usual.names.as_ref());
            substitute.is_none_or(|(((_, rule), before), own)| repeats(before, own, *rule).is_none())
        });
        let entry = usual.map_or_else(|| Arc::new(run(document, bibliography, *at, before).0), Arc::clone);
        entries.push((*at, entry));
    }
    entries
}

fn usual<'d>(document: &'d Document<'_>, bibliography: &Bibliography, at: usize) -> Option<&'d Arc<Printed>> {
    if document.told[at] != Told::default() {
        return None;
    }
    let make = || {
        let (entry, varies) = run(document, bibliography, at, None);
        (!varies).then(|| Arc::new(Printed { usual: true, ..entry }))
    };
    document.style.usual(document.items[at])?.entry.get_or_init(make).as_ref()
}

/// An entry, and whether it may be another in another document.
fn run(document: &Document<'_>, bibliography: &Bibliography, at: usize, before: Option<&Names>) -> (Printed, bool) {
    let One { fields, names, varies } = One::of(document, bibliography, at, before);
    if fields.is_empty() {
        return (Printed { first: None, text: Rich::default(), usual: false, names }, varies);
    }
    let Entry { first, text, .. } = entry(document, bibliography, at, fields);
    (
        Printed { first: first.map(|first| first.rich().trimmed()), text: text.rich().trimmed(), usual: false, names },
        varies,
    )
}

/// The fields of an entry, each with what is in it, and the names that it begins with, before a sign takes their place.
struct One<'a> {
    fields: Vec<Vec<Token<'a>>>,
    names: Option<Names>,
    /// Whether it may be another in another document.
    varies: bool,
}

impl<'a> One<'a> {
    /// The entry of a source, behind one that begins with the names `before`.
    fn of(document: &Document<'a>, bibliography: &'a Bibliography, at: usize, before: Option<&Names>) -> One<'a> {
        let told = &document.told[at];
        let context = Context { number: document.numbers[at], ..Context::alone(told, Place::Bibliography) };
        let eval = Eval::new(document.style, &bibliography.layout, document.items[at], context);
        let (mut fields, varies) = eval.run_fields();
        let Some((text, rule)) = &bibliography.substitute else { return One { fields, names: None, varies } };
        let names = fields.first().and_then(|field| names_of(field));
        if let (Some(own), Some(field)) = (&names, fields.first_mut()) {
            if let Some(before) = before {
                substitute(field, before, own, text, *rule);
            }
            prune(field);
        }
        fields.retain(|field| has_text(field));
        One { fields, names, varies }
    }
}

fn entry<'a>(
    document: &Document<'a>,
    bibliography: &'a Bibliography,
    at: usize,
    mut fields: Vec<Vec<Token<'a>>>,
) -> Entry<'a> {
    let style = document.style;
    let inside = style.words.punctuation_in_quote;
    let text = |mut tokens: Vec<Token<'a>>| {
        punctuation::settle(&mut tokens, inside);
        Text { tokens, words: &style.words }
    };
    let first = bibliography.align.is_some().then(|| text(fields.remove(0)));
    let mut whole = Vec::new();
    wrap(&bibliography.layout, fields.into_iter().flatten().collect(), &mut whole);
    within_display(&mut whole);
    Entry { item: at, first, text: text(whole) }
}

/// The suffix of the layout belongs to the line before it, also where that is set apart.
fn within_display(tokens: &mut Vec<Token<'_>>) {
    let Some(suffix) = tokens.len().checked_sub(1) else { return };
    let sign = tokens[suffix].text().is_some_and(|text| !text.trim().is_empty());
    if !sign || !matches!(tokens[suffix], Token::Text(_, Role::Affix)) {
        return;
    }
    let ends = tokens[..suffix].iter().rev().take_while(|token| **token == Token::Close).count();
    let displayed = |end: &usize| {
        let shown = |at: &usize| matches!(tokens[*at], Token::Open(Open::Display(_)));
        (0..*end).filter(shown).any(|at| end_of(tokens, at) == *end)
    };
    if let Some(end) = (suffix - ends..suffix).rev().find(displayed) {
        let suffix = tokens.remove(suffix);
        tokens.insert(end, suffix);
    }
}

/// Takes out what was set apart and is empty now.
fn prune(tokens: &mut Vec<Token<'_>>) {
    while let Some(open) = (0..tokens.len())
        .find(|at| matches!(tokens[*at], Token::Open(Open::Display(_))) && !has_text(&tokens[*at..end_of(tokens, *at)]))
    {
        tokens.drain(open..=end_of(tokens, open));
    }
}

impl Entry<'_> {
    /// As HTML, in the manner of other processors: what is set apart at the left stands in a block of its own.
    pub fn html(&self) -> String {
        match &self.first {
            Some(first) => {
                let block = |display: Display, text: &Text<'_>| {
                    let mut tokens = vec![Token::Open(Open::Display(display))];
                    tokens.extend(text.tokens.iter().cloned());
                    tokens.push(Token::Close);
                    super::write::html(&tokens, text.words)
                };
                let mut text = self.text.clone();
                let space = cut_space(&mut text.tokens);
                block(Display::LeftMargin, first) + &block(Display::RightInline, &text) + &space
            }
            None => self.text.html(),
        }
    }
}

/// Takes off the spaces at the end.
fn cut_space(tokens: &mut Vec<Token<'_>>) -> String {
    let Some(last) = tokens.iter().rposition(|token| token.text().is_some()) else { return String::new() };
    let Token::Text(text, _) = &mut tokens[last] else { return String::new() };
    let kept = text.trim_end().len();
    let space = text[kept..].to_owned();
    text.to_mut().truncate(kept);
    space
}

/// The names that a reference begins with.
fn names_of(tokens: &[Token<'_>]) -> Option<Names> {
    let (open, close) = find(tokens, Mark::Names)?;
    let mut each = Vec::new();
    for at in open..close {
        if tokens[at] == Token::mark(Mark::Name) {
            each.push(plain(&tokens[at..end_of(tokens, at)]));
        }
    }
    Some(Names { each, whole: plain(&tokens[open..close]) })
}

/// Puts a sign in place of names that repeat those of the reference before.
fn substitute<'a>(tokens: &mut Vec<Token<'a>>, before: &Names, own: &Names, sign: &'a str, rule: Rule) {
    match repeats(before, own, rule) {
        Some(Repeated::All) => all(tokens, sign),
        Some(Repeated::First(count)) => each(tokens, sign, count),
        None => {}
    }
}

/// Which names repeat those of the reference before.
enum Repeated {
    All,
    First(usize),
}

fn repeats(before: &Names, own: &Names, rule: Rule) -> Option<Repeated> {
    let same = before.each.iter().zip(&own.each).take_while(|(one, other)| one == other).count();
    let complete = before.each == own.each && (!own.each.is_empty() || before.whole == own.whole);
    match rule {
        Rule::CompleteAll if complete => Some(Repeated::All),
        Rule::CompleteEach if complete => Some(Repeated::First(own.each.len())),
        Rule::PartialEach if same > 0 => Some(Repeated::First(same)),
        Rule::PartialFirst if same > 0 => Some(Repeated::First(1)),
        _ => None,
    }
}

/// One sign for all names; what the people are called stays.
fn all<'a>(tokens: &mut Vec<Token<'a>>, sign: &'a str) {
    let Some((open, close)) = find(tokens, Mark::Names) else { return };
    let names = (open..close).filter(|at| tokens[*at] == Token::mark(Mark::Name));
    let names: Vec<usize> = names.collect();
    let (from, to) = match (names.first(), names.last()) {
        (Some(first), Some(last)) => (*first, end_of(tokens, *last)),
        _ => (open + 1, close - 1),
    };
    // Whatever "et al." follows goes, too.
    let label = (to..close).find(|at| tokens[*at] == Token::mark(Mark::Label)).unwrap_or(close);
    let rest: Vec<Token<'a>> =
        tokens[to + 1..label].iter().filter(|token| !matches!(token, Token::Text(_, Role::Content))).cloned().collect();
    let rest = balanced(rest);
    let sign = Token::Text(Cow::Borrowed(sign), Role::Content);
    tokens.splice(from..label, std::iter::once(sign).chain(rest));
}

/// Only the ends that close what was opened before.
fn balanced(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let mut depth = 0usize;
    let mut kept = Vec::new();
    for token in tokens {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close if depth > 0 => depth -= 1,
            Token::Close => kept.push(token),
            Token::Text(..) => {}
        }
    }
    kept
}

fn each<'a>(tokens: &mut Vec<Token<'a>>, sign: &'a str, count: usize) {
    let mut from = 0;
    for _ in 0..count {
        let Some(open) = (from..tokens.len()).find(|at| tokens[*at] == Token::mark(Mark::Name)) else { return };
        let close = end_of(tokens, open);
        if has_text(&tokens[open..close]) {
            tokens.splice(open + 1..close, [Token::Text(Cow::Borrowed(sign), Role::Content)]);
        }
        from = open + 2;
    }
}
