//! The list of references (specification, "Bibliography", "Reference Grouping", "Whitespace").
//!
//! In: a document that is numbered and told apart.
//! Out: its references in order.

use super::cluster::wrap;
use super::document::{Document, Entry, Text};
use super::eval::{Context, Eval, Place};
use super::style::Bibliography;
use super::text::punctuation;
use super::tree::{Mark, Open, Role, Token, end_of, find, has_text, plain};
use citationberg::{Display, SubsequentAuthorSubstituteRule as Rule};
use std::borrow::Cow;

pub(super) fn print<'a>(document: &Document<'a>) -> Vec<Entry<'a>> {
    let style = document.style;
    let Some(bibliography) = &style.bibliography else { return Vec::new() };
    let mut before: Option<Names> = None;
    let mut entries = Vec::with_capacity(document.order.len());
    for at in &document.order {
        let mut fields = fields(document, bibliography, *at);
        if let Some((text, rule)) = &bibliography.substitute {
            let own = fields.first().and_then(|field| Names::of(field));
            if let (Some(before), Some(own), Some(field)) = (&before, &own, fields.first_mut()) {
                substitute(field, before, own, text, *rule);
                prune(field);
            }
            before = own;
            fields.retain(|field| has_text(field));
        }
        if !fields.is_empty() {
            entries.push(entry(document, bibliography, *at, fields));
        }
    }
    entries
}

/// The fields of an entry, each with what is in it.
fn fields<'a>(document: &Document<'a>, bibliography: &'a Bibliography, at: usize) -> Vec<Vec<Token<'a>>> {
    let told = &document.told[at];
    let context = Context { number: document.numbers[at], ..Context::alone(told, Place::Bibliography) };
    Eval::new(document.style, &bibliography.layout, document.items[at], context).run_fields()
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

/// The names that a reference begins with, one by one and together.
struct Names {
    each: Vec<String>,
    whole: String,
}

impl Names {
    fn of(tokens: &[Token<'_>]) -> Option<Names> {
        let (open, close) = find(tokens, Mark::Names)?;
        let mut each = Vec::new();
        for at in open..close {
            if tokens[at] == Token::mark(Mark::Name) {
                each.push(plain(&tokens[at..end_of(tokens, at)]));
            }
        }
        Some(Names { each, whole: plain(&tokens[open..close]) })
    }
}

/// Puts a sign in place of names that repeat those of the reference before.
fn substitute<'a>(tokens: &mut Vec<Token<'a>>, before: &Names, own: &Names, sign: &'a str, rule: Rule) {
    let same = before.each.iter().zip(&own.each).take_while(|(one, other)| one == other).count();
    let complete = before.each == own.each && (!own.each.is_empty() || before.whole == own.whole);
    match rule {
        Rule::CompleteAll if complete => all(tokens, sign),
        Rule::CompleteEach if complete => each(tokens, sign, own.each.len()),
        Rule::PartialEach if same > 0 => each(tokens, sign, same),
        Rule::PartialFirst if same > 0 => each(tokens, sign, 1),
        _ => {}
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
