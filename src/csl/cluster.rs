//! A citation of one or several sources (specification, "Citation", "Layout").

use super::collapse;
use super::eval::{Context, Eval, Place, Position};
use super::position::Placed;
use super::process::{Cite, Cluster, Document, Mode};
use super::style::Layout;
use super::text::{case, markup, punctuation};
use super::tree::{Mark, Open, Role, Token, find, has_text};

/// A cite as it is printed, and what the others of its citation need to know of it.
pub(super) struct Piece<'a, 'c> {
    pub cite: &'c Cite<'a>,
    pub placed: Placed,
    pub tokens: Vec<Token<'a>>,
}

impl<'a> Piece<'a, '_> {
    /// Whether the author wrote something before or behind it.
    pub fn is_bare(&self) -> bool {
        self.cite.prefix.is_empty() && self.cite.suffix.is_empty()
    }

    /// The cite with what was written before and behind it.
    pub fn with_affixes(mut self, words: &'a super::style::Words) -> Vec<Token<'a>> {
        let mut whole = Vec::with_capacity(self.tokens.len() + 4);
        if !self.cite.prefix.is_empty() {
            whole.push(Token::mark(Mark::Author));
            markup::read(self.cite.prefix, words, &mut whole);
            if self.cite.prefix.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ':' | ';')) {
                whole.push(Token::Text(" ".into(), Role::Affix));
            }
            whole.push(Token::Close);
        }
        whole.push(Token::mark(Mark::Cite(self.cite.item as u32)));
        whole.append(&mut self.tokens);
        whole.push(Token::Close);
        if !self.cite.suffix.is_empty() {
            whole.push(Token::mark(Mark::Author));
            if self.cite.suffix.starts_with(|c: char| c.is_alphanumeric() || c == '(') {
                whole.push(Token::Text(" ".into(), Role::Affix));
            }
            markup::read(self.cite.suffix, words, &mut whole);
            whole.push(Token::Close);
        }
        whole
    }
}

/// Whether what stands before a cite is nothing, or a sentence of its own.
fn starts_sentence(prefix: &str) -> bool {
    prefix.is_empty() || prefix.ends_with(". ") && prefix.trim().contains(' ')
}

pub(super) fn print<'a>(document: &Document<'a>, cluster: &Cluster<'a>, placed: &[Placed]) -> Vec<Token<'a>> {
    let style = document.style;
    let mut authors = Vec::new();
    let mut pieces = Vec::with_capacity(cluster.cites.len());
    for (cite, placed) in cluster.cites.iter().zip(placed) {
        let mut tokens = cite_tokens(document, cite, *placed, cite.mode == Mode::WithoutAuthor);
        if cite.mode == Mode::Author {
            if let Some((open, close)) = find(&tokens, Mark::Names) {
                authors.extend(tokens.drain(open..=close));
            }
            continue;
        }
        if pieces.is_empty() && style.is_note && !cluster.bare && starts_sentence(cite.prefix) {
            case::capitalize_term(&mut tokens);
        }
        if has_text(&tokens) || cite.mode != Mode::WithoutAuthor && !cite.prefix.is_empty() {
            pieces.push(Piece { cite, placed: *placed, tokens });
        }
    }
    let body = collapse::join(document, pieces);
    let mut whole = authors;
    if has_text(&body) {
        if has_text(&whole) {
            whole.push(Token::Text(" ".into(), Role::Affix));
        }
        if cluster.bare {
            whole.extend(body);
        } else {
            wrap(&style.citation.layout, body, &mut whole);
        }
    }
    punctuation::settle(&mut whole, style.words.punctuation_in_quote);
    whole
}

/// What the layout sets around its content; its look is that of its affixes, too.
pub(super) fn wrap<'a>(layout: &'a Layout, body: Vec<Token<'a>>, whole: &mut Vec<Token<'a>>) {
    let dress = &layout.dress;
    let look = !dress.look.is_empty();
    if look {
        whole.push(Token::Open(Open::Look(dress.look)));
    }
    if !dress.prefix.is_empty() {
        whole.push(Token::Text((&*dress.prefix).into(), Role::Affix));
    }
    whole.extend(body);
    if !dress.suffix.is_empty() {
        whole.push(Token::Text((&*dress.suffix).into(), Role::Affix));
    }
    if look {
        whole.push(Token::Close);
    }
}

/// A cite by itself.
pub(super) fn cite_tokens<'a>(document: &Document<'a>, cite: &Cite<'a>, placed: Placed, bare: bool) -> Vec<Token<'a>> {
    let style = document.style;
    let Some(item) = document.items.get(cite.item).copied() else { return Vec::new() };
    let context = Context {
        locator: cite.locator.filter(|(_, value)| !value.trim().is_empty()),
        // Only names are wanted, and those in the form of a first cite.
        position: if cite.mode == Mode::Author { Position::First } else { placed.position },
        near: placed.near,
        number: document.numbers[cite.item],
        first_note: placed.first_note,
        told: &document.told[cite.item],
        without_names: bare,
        place: Place::Citation,
    };
    Eval::new(style, &style.citation.layout, item, context).run()
}
