//! All that is known of an article comes together: places, numbers, citations.

use super::footing::placed;
use crate::cite::{Citations, Cite, Formatter, Locator};
use crate::load::front_matter::FrontMatter;
use crate::load::head::Head;
use crate::load::people::People;
use crate::load::sidecar::{self, Response};
use crate::render::number::{Body, Order};
use crate::render::prepared::{Edition, Prepared, Standing};
use crate::render::views::CoverageView;
use crate::render::weave::{Placed, weave};
use crate::text::Parsed;

/// What the stages before have found out.
pub(super) struct Gathered<'e> {
    pub(super) head: &'e Head,
    pub(super) front: &'e FrontMatter,
    pub(super) parsed: &'e Parsed<'e>,
    pub(super) notes: Vec<Prepared<'e>>,
    pub(super) people: People,
    pub(super) responses: &'e [Response],
    pub(super) coverage: CoverageView,
}

/// Numbers the notes and formats their citations.
pub(super) fn set<'e>(gathered: Gathered<'e>, formatter: &Formatter<'_>) -> Edition<'e> {
    let Gathered { head, front, parsed, notes, people, responses, coverage } = gathered;
    let placed: Vec<Placed> = notes.iter().map(|note| placed(note, parsed)).collect();
    let body = Body::new(weave(parsed, &placed), parsed);
    let order = Order::of(&body);
    let sequence = sequence(&notes, &order);
    let rank = rank(notes.len(), &sequence);
    let citations = citations(&notes, &sequence, formatter);
    Edition {
        head,
        license: front.license.as_deref(),
        extra: front.extra.as_ref(),
        parsed,
        body,
        order,
        notes,
        sequence,
        rank,
        citations,
        responses,
        people,
        coverage,
    }
}

/// For each note its place in the sequence.
fn rank(notes: usize, sequence: &[usize]) -> Vec<Option<usize>> {
    let mut rank = vec![None; notes];
    for (at, note) in sequence.iter().enumerate() {
        rank[*note] = Some(at);
    }
    rank
}

/// Citations in the order in which a reader meets them, so that later ones may be short.
fn citations(notes: &[Prepared<'_>], sequence: &[usize], formatter: &Formatter<'_>) -> Citations {
    let of_note = |note: &usize| {
        let cites = notes[*note].cites.iter();
        cites.map(|cite| Cite { item: &cite.source.item, locator: locator(cite.cite) }).collect()
    };
    let cites: Vec<Vec<Cite<'_>>> = sequence.iter().map(of_note).collect();
    if cites.iter().all(Vec::is_empty) { Citations::default() } else { formatter.article(&cites) }
}

fn locator(cite: &sidecar::Cite) -> Option<(Locator, &str)> {
    cite.locator.as_ref().map(|(locator, value)| (*locator, value.as_str()))
}

/// Notes on the whole article, then the numbered ones, then those without a place.
fn sequence(notes: &[Prepared<'_>], order: &Order) -> Vec<usize> {
    let standing = |wanted: Standing| notes.iter().enumerate().filter(move |(_, note)| note.standing == wanted);
    let mut placed: Vec<usize> = standing(Standing::Placed).map(|(index, _)| index).collect();
    placed.retain(|index| order.note(*index).is_some());
    placed.sort_by_key(|index| order.note(*index));
    let whole = standing(Standing::Whole).map(|(index, _)| index);
    let displaced = standing(Standing::Displaced).map(|(index, _)| index);
    whole.chain(placed).chain(displaced).collect()
}
