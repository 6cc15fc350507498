//! Markdown's events in the order in which they are worked on: headings' braces, callouts, bare addresses, links
//! between double brackets, smart punctuation, citations, the words.

use super::citation::{self, Citing, Taken};
use super::footnote::FootnoteFaults;
use super::gather::{Gather, Seen};
use super::prose::{self, Prose};
use super::syntax::Syntax;
use super::{
    Callout, Parsed, Placed, autolink, braces, callout, emphasis, figure, footnote, math, raised, smart, wikilink,
};
use pulldown_cmark::Parser;

/// Reads a body; `reserved` says which ids a heading may not take, beside those of the text's own footnotes.
pub fn parse<'a>(body: &'a str, syntax: Syntax, reserved: &dyn Fn(&str) -> bool) -> Parsed<'a> {
    parse_cited(body, syntax, reserved, None)
}

/// Reads a body and takes its citations out of the words; `citing` is none where a site has none in its text.
pub fn parse_cited<'a>(
    body: &'a str,
    syntax: Syntax,
    reserved: &dyn Fn(&str) -> bool,
    citing: Option<&Citing<'_>>,
) -> Parsed<'a> {
    let Read { events, prose, callouts, figures } = events(body, syntax);
    let footnotes = if syntax.extensions { footnote::faults(&events, &prose, body) } else { FootnoteFaults::default() };
    let literal_emphasis = prose.iter().flat_map(|prose| emphasis::left_as_words(prose, body)).collect();
    let (events, taken) = match citing {
        Some(citing) => citation::take(events, body, citing),
        None => (events, Taken::default()),
    };
    Gather::of(
        events,
        body,
        Seen { taken, footnotes, literal_emphasis, callouts, figures, highlight: syntax.highlight },
        reserved,
    )
}

/// The events of a body, with what was typed in each block.
struct Read<'a> {
    events: Vec<Placed<'a>>,
    prose: Vec<Prose>,
    callouts: Vec<Callout>,
    figures: Vec<usize>,
}

fn events(body: &str, syntax: Syntax) -> Read<'_> {
    let mut events: Vec<Placed<'_>> = if syntax.extensions {
        braces::take(math::events(body, syntax.options()), body)
    } else {
        Parser::new_ext(body, syntax.options()).into_offset_iter().collect()
    };
    let mut callouts = Vec::new();
    if syntax.callouts {
        (events, callouts) = callout::take(events, body);
    }
    let mut figures = Vec::new();
    if syntax.figures {
        (events, figures) = figure::take(events, body, syntax);
    }
    if syntax.autolinks {
        events = autolink::take(events, body);
    }
    events = raised::take(events, body, syntax);
    if !syntax.math {
        events = math::as_text(events, body);
    }
    if syntax.wikilinks {
        wikilink::show(&mut events);
    }
    let prose = prose::blocks(&events, body);
    if syntax.smart_punctuation {
        for prose in &prose {
            smart::set(prose, &mut events, body, syntax.marks);
        }
    }
    Read { events, prose, callouts, figures }
}
