//! A citation of one or several sources (specification, "Citation", "Layout").
//!
//! In: a citation whose cites are placed.
//! Out: the tree of what is printed.

use super::cite::{Cluster, Mode};
use super::collapse;
use super::document::Document;
use super::piece::{Piece, cite_tokens};
use super::position::Placed;
use super::style::Layout;
use super::text::{case, punctuation};
use super::tree::{Mark, Open, Role, Token, find, has_text};

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
