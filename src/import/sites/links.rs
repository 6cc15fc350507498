//! The links, pictures, footnotes and headings of a page, as they must be here.
//!
//! In: a page's text, when shortcodes are taken out of it, and the [`World`]. Out: edits, and what leads nowhere. What
//! leads nowhere loses its link and keeps its words, so that the site can be built; it is told.

use super::changes::{Changes, To};
use super::page::{Page, bare};
use super::patched::Edit;
use super::world::{Leads, World, decoded, is_away, place};
use super::{front, html};
use crate::import::prose::target;
use crate::text::{Citing, Syntax, parse, parse_cited};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// As Markdown is read here, without what is done to quotation marks: places are those of the text.
pub fn plain() -> Syntax {
    Syntax { smart_punctuation: false, autolinks: false, ..Syntax::default() }
}

/// Mends what would be an error here, and learns the ids of a page's headings.
pub fn settle(page: &mut Page, citing: Option<&Citing<'_>>) {
    let mut text = page.body.text.clone();
    let parsed = parse_cited(&text, Syntax::default(), &|_| false, citing);
    let mut edits = Vec::new();
    for (span, label) in &parsed.footnotes.missing {
        edits.push(Edit::new(span.start..span.start, "\\"));
        page.not_carried(span, format!("there is no footnote `{label}`: the mark stays as words"));
    }
    for (number, repeated) in parsed.footnotes.repeated.iter().enumerate() {
        let label = format!("[^{}-{}]", repeated.label, number + 2);
        edits.push(Edit::new(repeated.place.clone(), label));
        page.not_carried(&repeated.place, format!("the footnote `{}` is written twice", repeated.label));
    }
    for (span, id) in parsed.repeated_ids.iter().chain(&parsed.reserved_ids) {
        let open = text[..span.start].rfind('{');
        let close = text[span.start..].find('}').map(|end| span.start + end + 1);
        if let (Some(open), Some(close)) = (open, close) {
            edits.push(Edit::new(open..close, ""));
        }
        page.not_carried(span, format!("something else on the page has the id `{id}`"));
    }
    let unknown = |citation: &&crate::text::Citation| {
        citing.is_some_and(|citing| citation.parts.iter().any(|part| !(citing.is_known)(&part.key)))
    };
    for citation in parsed.citations.iter().filter(unknown) {
        edits.push(Edit::new(citation.source.start..citation.source.start, "\\"));
        page.not_carried(&citation.source, "no library has this source: the citation stays as words");
    }
    let parsed = if edits.is_empty() {
        parsed
    } else {
        page.apply(edits);
        text.clone_from(&page.body.text);
        parse(&text, Syntax::default(), &|_| false)
    };
    let starts = parsed.heading_events.iter().map(|event| parsed.events[*event].1.start);
    let headings: Vec<(usize, String)> =
        starts.zip(parsed.text.headings.into_iter().map(|heading| heading.id)).collect();
    page.terms = terms(&text, &headings);
    page.ids = headings.into_iter().map(|(_, id)| (bare(&id), id)).collect();
}

/// The terms of lists of definitions: a line over one that begins with a colon. Some generators give them ids; here the
/// heading over one is what a link can lead to.
fn terms(text: &str, headings: &[(usize, String)]) -> HashMap<String, String> {
    let mut terms = HashMap::new();
    let mut at = 0;
    let mut last = ("", 0);
    for line in text.split_inclusive('\n') {
        if line.starts_with(": ") && !last.0.trim().is_empty() {
            let over = headings.iter().rev().find(|(start, _)| *start < last.1).map(|(_, id)| id.clone());
            let words: String =
                last.0.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
            let words =
                if last.0.contains("](") { words + last.0.split("](").next().unwrap_or_default() } else { words };
            terms.entry(bare(&words)).or_insert(over.unwrap_or_default());
        }
        if !line.trim().is_empty() {
            last = (line, at);
        }
        at += line.len();
    }
    terms
}

/// A link that is being read.
struct Open<'t> {
    span: Range<usize>,
    form: LinkType,
    to: String,
    /// Where its words end.
    inner: usize,
    is_picture: bool,
    text: &'t str,
}

/// What becomes of the links of a page.
pub fn rewritten(index: usize, pages: &[Page], world: &World) -> Changes {
    let text = pages[index].body.text.as_str();
    let mut changes = Changes::default();
    let mut open: Vec<Open<'_>> = Vec::new();
    for (event, span) in parse(text, plain(), &|_| false).events {
        // The end of a link has the place of the whole.
        if let Some(last) = open.last_mut().filter(|last| last.span != span) {
            last.inner = last.inner.max(span.end.min(last.span.end));
        }
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => open.push(begun(&span, link_type, &dest_url, text)),
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                let mut one = begun(&span, link_type, &dest_url, text);
                one.is_picture = true;
                one.inner += 1;
                open.push(one);
            }
            Event::End(pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image) => {
                if let Some(one) = open.pop() {
                    if let Some(around) = open.last_mut() {
                        around.inner = around.inner.max(one.span.end.min(around.span.end));
                    }
                    end(&one, index, pages, world, &mut changes);
                }
            }
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                html::addresses(text, &span, |written| at(written, index, pages, world), &mut changes);
            }
            _ => {}
        }
    }
    definitions(text, index, pages, world, &mut changes);
    changes
}

fn begun<'t>(span: &Range<usize>, form: LinkType, to: &str, text: &'t str) -> Open<'t> {
    Open { span: span.clone(), form, to: to.to_owned(), inner: span.start + 1, is_picture: false, text }
}

fn end(one: &Open<'_>, index: usize, pages: &[Page], world: &World, changes: &mut Changes) {
    if matches!(one.form, LinkType::Autolink | LinkType::Email) {
        return;
    }
    let found = match at(&one.to, index, pages, world) {
        To::Nowhere(why) => titled(one, index, pages, world).unwrap_or(To::Nowhere(why)),
        found => found,
    };
    match found {
        To::Stays => {}
        To::There { address, linked, lost, guess } => {
            changes.linked.extend(linked);
            changes.left.extend(lost.map(|lost| (one.span.clone(), lost)));
            changes.guessed.extend(guess.map(|guess| (one.span.clone(), guess)));
            if one.form == LinkType::Inline
                && let Some(span) = destination(one.text, one.inner, one.span.end)
            {
                changes.edits.push(Edit::new(span, target(&address)));
            }
        }
        To::Nowhere(why) => {
            unlink(one, changes);
            changes.left.push((one.span.clone(), why));
        }
    }
}

/// A link to what is no path, whose words are the title of a page: themes have their own short ways to a glossary.
fn titled(one: &Open<'_>, index: usize, pages: &[Page], world: &World) -> Option<To> {
    let is_path = one.is_picture || one.form != LinkType::Inline || one.to.contains(['/', '.', '#']);
    let words = one.text.get(one.span.start + 1..one.inner).filter(|_| !is_path)?;
    let page = world.titled(words)?;
    match at(&format!("{CALLED}/{}", pages[page].path.replace(' ', "%20")), index, pages, world) {
        To::Nowhere(_) => None,
        found => Some(found),
    }
}

/// Takes the signs of a link away, and leaves its words.
fn unlink(one: &Open<'_>, changes: &mut Changes) {
    let start = one.span.start;
    let signs = if one.is_picture { 2 } else { 1 };
    let Some(tail) = one.text[one.inner..one.span.end].find(']').map(|at| one.inner + at) else { return };
    let words = one.text[start + signs..tail].trim();
    let name = one.to.rsplit('/').next().unwrap_or_default();
    let instead = if words.is_empty() { crate::import::prose::escaped(name) } else { String::new() };
    changes.edits.push(Edit::new(start..start + signs, instead));
    changes.edits.push(Edit::new(tail..one.span.end, ""));
}

/// Where the address of an inline link stands, behind its words.
fn destination(text: &str, from: usize, end: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..end)?.find("](")? + 2;
    let start = start + (text[start..end].len() - text[start..end].trim_start().len());
    let rest = &text[start..end];
    if rest.starts_with('<') {
        return Some(start..start + rest.find('>')? + 1);
    }
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' if depth == 0 => return Some(start..start + at),
            ')' => depth -= 1,
            c if c.is_whitespace() => return Some(start..start + at),
            _ => {}
        }
    }
    None
}

/// The addresses that stand apart from their links.
fn definitions(text: &str, index: usize, pages: &[Page], world: &World, changes: &mut Changes) {
    let parser = Parser::new_ext(text, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES);
    for (_, definition) in parser.reference_definitions().iter() {
        let To::There { address, linked, .. } = at(&definition.dest, index, pages, world) else { continue };
        changes.linked.extend(linked);
        let span = definition.span.clone();
        let Some(start) = text[span.clone()].find("]:").map(|at| span.start + at + 2) else { continue };
        let start = start + (text[start..span.end].len() - text[start..span.end].trim_start().len());
        let rest = &text[start..span.end];
        let end = if rest.starts_with('<') { rest.find('>').map(|at| at + 1) } else { rest.find(char::is_whitespace) };
        changes.edits.push(Edit::new(start..start + end.unwrap_or(rest.len()), target(&address)));
    }
}

/// Stands before what is called and not addressed: `{{< ref "name" >}}`, `[[name]]`.
pub const CALLED: &str = "called:";

fn at(written: &str, index: usize, pages: &[Page], world: &World) -> To {
    let page = &pages[index];
    let there = |address: String| To::There { address, linked: None, lost: None, guess: None };
    if let Some(host) = written.strip_prefix("//") {
        return there(format!("https://{host}"));
    }
    let (path, fragment) = written.split_once('#').unwrap_or((written, ""));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    let leads = match path.strip_prefix(CALLED) {
        Some("") => Leads::Page(index),
        Some(name) => match world.find(page, name) {
            Leads::Nowhere | Leads::Away => world.named(page, &decoded(name)),
            found => found,
        },
        None if path.is_empty() && fragment.is_empty() => return To::Nowhere("a link without an address".to_owned()),
        None if path.is_empty() => Leads::Page(index),
        None => world.find(page, path),
    };
    let nowhere =
        || To::Nowhere(format!("`{}` leads nowhere: its words stay", shown(written.trim_start_matches(CALLED))));
    match leads {
        Leads::Away => To::Stays,
        Leads::Nowhere => nowhere(),
        Leads::File(path) => {
            let Some(ours) = world.files.get(&path) else { return nowhere() };
            let behind = if fragment.is_empty() { query } else { format!("{query}#{fragment}") };
            let address = match ours.strip_prefix("static/") {
                Some(rest) => format!("/{rest}{behind}"),
                None => relative(page.folder_here(), ours.trim_start_matches("content/")) + &behind,
            };
            To::There { address, linked: Some(path), lost: None, guess: None }
        }
        Leads::Folder(name) => there(format!("{}/", relative(page.folder_here(), &name).trim_end_matches('/'))),
        Leads::Page(other) if front::is_draft(&pages[other]) && !front::is_draft(page) && other != index => {
            To::Nowhere(format!("`{}` leads to a draft: its words stay", shown(written)))
        }
        Leads::Page(other) => to_page(written, fragment, &query, (index, other), pages),
    }
}

/// A link to a page, or to a place on it.
fn to_page(written: &str, fragment: &str, query: &str, (index, other): (usize, usize), pages: &[Page]) -> To {
    let (page, there) = (&pages[index], &pages[other]);
    let fragment = if fragment == "top" { "" } else { fragment };
    let heading = if fragment.is_empty() { None } else { place(there, fragment) };
    let term = || there.terms.get(&bare(&decoded(fragment))).filter(|_| !fragment.is_empty()).cloned();
    let over = if heading.is_none() { term() } else { None };
    let (lost, guess) = match (&heading, &over) {
        (None, None) if !fragment.is_empty() => {
            (Some(format!("`{}` leads to the page: there is no such place on it", shown(written))), None)
        }
        (None, Some(_)) => (None, Some(format!("`{}` leads to the heading over the term", shown(written)))),
        _ => (None, None),
    };
    let id = heading.or(over).filter(|id| !id.is_empty());
    if other == index && id.is_none() && !fragment.is_empty() {
        return To::Nowhere(format!("there is no place `#{}` on the page: the words stay", shown(fragment)));
    }
    let mut address = String::new();
    if other != index || id.is_none() {
        address = relative(page.folder_here(), &format!("{}.md", there.name)) + query;
    }
    if let Some(id) = id {
        address.push('#');
        address.push_str(&id);
    }
    To::There { address, linked: None, lost, guess }
}

/// As much of an address as a message needs.
fn shown(words: &str) -> String {
    words.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// The way from a folder to a file, both below `content/`.
fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count().min(to.len() - 1);
    let up = from.len() - shared;
    let parts: Vec<&str> = std::iter::repeat_n("..", up).chain(to[shared..].iter().copied()).collect();
    parts.join("/")
}

/// Schemes of links that are harmless and that a site must name to have them.
pub fn schemes(text: &str, found: &mut BTreeSet<String>) {
    const HARMLESS: [&str; 11] =
        ["ftp", "tel", "sms", "irc", "ircs", "matrix", "xmpp", "geo", "magnet", "gemini", "gopher"];
    for (event, _) in parse(text, plain(), &|_| false).events {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && is_away(&dest_url)
            && let Some((scheme, _)) = dest_url.split_once(':')
            && HARMLESS.contains(&scheme.to_ascii_lowercase().as_str())
        {
            found.insert(scheme.to_ascii_lowercase());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_the_shortest() {
        for (from, to, way) in [
            ("", "a.md", "a.md"),
            ("a", "a/b.md", "b.md"),
            ("a/b", "a/c/d.md", "../c/d.md"),
            ("a/b", "e.md", "../../e.md"),
            ("a", "a", "../a"),
        ] {
            assert_eq!(relative(from, to), way, "{from} {to}");
        }
    }

    #[test]
    fn addresses_are_found_behind_words() {
        for (text, address) in
            [("[a](b)", "b"), ("[a]( <b c> \"t\")", "<b c>"), ("[a](b(c)d \"t\")", "b(c)d"), ("[a](b\\)c)", "b\\)c")]
        {
            let span = destination(text, 2, text.len()).expect(text);
            assert_eq!(&text[span], address);
        }
    }
}
