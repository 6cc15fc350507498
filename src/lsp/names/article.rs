//! What an article names: its authors, its headings, the sources that it cites, where its links lead.

use super::{Mention, Role, Scope, citing, unquoted};
use crate::load::front_matter;
use crate::text::{Syntax, parse_cited};
use std::ops::Range;

/// Every name in an article's Markdown file.
pub fn article(text: &str, scope: &Scope<'_>) -> Vec<Mention> {
    let split = front_matter::split(text);
    let authors = split.front.authors.iter().filter_map(|author| {
        let name = scope.person(&author.value)?;
        Some(Mention { span: unquoted(text, &author.span), name, role: Role::Use })
    });
    let mut found: Vec<Mention> = authors.collect();
    let is_known = |key: &str| scope.is_known(key);
    let parsed = parse_cited(&text[split.body..], Syntax::default(), &|_| false, Some(&citing(&is_known)));
    let place = |span: &Range<usize>| span.start + split.body..span.end + split.body;
    for heading in &parsed.text.headings {
        let span = place(&parsed.body_range(&heading.words));
        found.push(Mention { span, name: scope.heading(&heading.id), role: Role::Definition });
    }
    found.extend(scope.in_markdown(&parsed, text, &place));
    found
}
