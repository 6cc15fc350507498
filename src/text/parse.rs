//! Markdown's events in the order in which they are worked on: headings' braces, smart punctuation, citations, the
//! words.

use super::citation::{self, Citing, Taken};
use super::footnote::FootnoteFaults;
use super::gather::{Gather, Seen};
use super::prose::{self, Prose};
use super::syntax::Syntax;
use super::{Parsed, Placed, braces, emphasis, footnote, math, smart};
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
    let (events, prose) = events(body, syntax);
    let footnotes = if syntax.extensions { footnote::faults(&events, &prose, body) } else { FootnoteFaults::default() };
    let literal_emphasis = prose.iter().flat_map(|prose| emphasis::left_as_words(prose, body)).collect();
    let (events, taken) = match citing {
        Some(citing) => citation::take(events, body, citing),
        None => (events, Taken::default()),
    };
    Gather::of(events, body, Seen { taken, footnotes, literal_emphasis }, reserved)
}

/// The events with what was typed in each block.
fn events(body: &str, syntax: Syntax) -> (Vec<Placed<'_>>, Vec<Prose>) {
    let mut events: Vec<Placed<'_>> = if syntax.extensions {
        braces::take(math::events(body, syntax.options()), body)
    } else {
        Parser::new_ext(body, syntax.options()).into_offset_iter().collect()
    };
    let prose = prose::blocks(&events, body);
    if syntax.smart_punctuation {
        for prose in &prose {
            smart::set(prose, &mut events, body);
        }
    }
    (events, prose)
}
