//! All that is known of an article comes together: places, numbers, citations.

use super::article::Edition;
use super::coverage::Counts;
use super::mention::{Mention, Mentioned, Mentions};
use super::note::{Note, NoteCite, Standing};
use super::order::{Body, Endnote, Order, Unnumbered};
use super::sidecar_text::SidecarTexts;
use super::weave::{Placed, weave};
use crate::anchor::Selector;
use crate::cite::{Citations, Cite, Formatter, Locator, Place};
use crate::load::front_matter::FrontMatter;
use crate::load::head::Head;
use crate::load::people::People;
use crate::load::sidecar::{self, Response};
use crate::text::Parsed;

/// What the stages before have found out.
pub struct Gathered<'e> {
    pub head: &'e Head,
    pub front: &'e FrontMatter,
    pub parsed: &'e Parsed<'e>,
    pub notes: Vec<Note<'e>>,
    pub texts: &'e SidecarTexts<'e>,
    pub mentions: Mentions<'e>,
    pub people: People,
    pub responses: &'e [Response],
    pub coverage: Counts,
}

/// Numbers the notes and formats their citations.
pub fn set<'e>(gathered: Gathered<'e>, formatter: Formatter<'_>) -> Edition<'e> {
    let Gathered { head, front, parsed, mut notes, texts, mut mentions, people, responses, coverage } = gathered;
    let placed: Vec<Placed> = notes.iter().map(|note| placed(note, parsed)).collect();
    let body = Body::new(weave(parsed, &placed), parsed);
    let order = Order::of(&body, mentions.in_notes);
    // What ends in a footnote that nothing refers to has no reference; it is listed all the same.
    let lost = notes.iter_mut().enumerate().filter(|(index, _)| order.note(*index).is_none());
    lost.filter(|(_, note)| note.standing == Standing::Placed)
        .for_each(|(_, note)| note.standing = Standing::Displaced);
    let sequence = sequence(&notes, &order);
    let rank = rank(notes.len(), &sequence);
    let turns = turns(&notes, &sequence, &order, &mentions);
    let citations = citations(&notes, &mut mentions, &turns, formatter);
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
        texts,
        mentions,
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

/// Whose turn it is to cite, with the number of the note that it is or stands in, 0 for none.
enum Turn {
    Note(usize, usize),
    Mention(usize, usize),
    /// In what a footnote, a note or a letter says.
    Within(usize, usize),
}

/// Notes with what they cite in their text, and citations in the article, in the order in which a reader meets them;
/// letters come last.
fn turns(notes: &[Note<'_>], sequence: &[usize], order: &Order, all: &Mentions<'_>) -> Vec<Turn> {
    let turns_of = |note: usize, number: usize| {
        let said = all.of_notes.get(note).cloned().unwrap_or_default();
        std::iter::once(Turn::Note(note, number)).chain(said.map(move |mention| Turn::Within(mention, number)))
    };
    let with_standing = |wanted: Standing| sequence.iter().filter(move |note| notes[**note].standing == wanted);
    let mut turns: Vec<Turn> = with_standing(Standing::Whole).flat_map(|note| turns_of(*note, 0)).collect();
    let mut mentions = order.mentions.iter().peekable();
    let unnumbered = |mention: &Unnumbered| match mention.footnote {
        Some(number) => Turn::Within(mention.citation, number),
        None => Turn::Mention(mention.citation, 0),
    };
    for (before, item) in order.items.iter().enumerate() {
        while let Some(mention) = mentions.next_if(|mention| mention.before <= before) {
            turns.push(unnumbered(mention));
        }
        match item {
            Endnote::Note(note) => turns.extend(turns_of(*note, before + 1)),
            Endnote::Citation(mention) => turns.push(Turn::Mention(*mention, before + 1)),
            Endnote::Footnote(_) => {}
        }
    }
    turns.extend(mentions.map(unnumbered));
    turns.extend(with_standing(Standing::Displaced).flat_map(|note| turns_of(*note, 0)));
    turns.extend(all.of_letters.iter().cloned().flatten().map(|mention| Turn::Within(mention, 0)));
    turns
}

/// Formats all citations in their turn, so that later ones may be short; those of the notes are given back in the order
/// of the notes.
fn citations(notes: &[Note<'_>], mentions: &mut Mentions<'_>, turns: &[Turn], formatter: Formatter<'_>) -> Citations {
    let in_notes = mentions.in_notes;
    let prefixes: Vec<String> = mentions.all.iter().map(|mention| first_words(mention, in_notes)).collect();
    let cites = |index: usize, own: bool| -> Vec<Cite<'_>> {
        let cites = mentions.all[index].cites.iter().enumerate();
        cites.map(|(at, cite)| of_mention(cite, if own && at == 0 { &prefixes[index] } else { cite.prefix })).collect()
    };
    let places: Vec<Place<'_>> = turns
        .iter()
        .map(|turn| match *turn {
            Turn::Note(note, number) => Place::Note(number, notes[note].cites.iter().map(of_note).collect()),
            Turn::Mention(index, number) => Place::Text(number, cites(index, true)),
            Turn::Within(index, number) if in_notes => Place::Within(number, cites(index, false)),
            Turn::Within(index, _) => Place::Text(0, cites(index, false)),
        })
        .collect();
    let formatted = formatter.article(&places);
    drop(places);
    mentions.texts = vec![Vec::new(); mentions.all.len()];
    let mut of_notes = Vec::with_capacity(notes.len());
    for (turn, parts) in turns.iter().zip(formatted.places) {
        match turn {
            Turn::Note(..) => of_notes.push(parts.into_iter().map(|part| part.text).collect()),
            Turn::Mention(index, _) | Turn::Within(index, _) => mentions.texts[*index] = parts,
        }
    }
    Citations { notes: of_notes, references: formatted.references }
}

/// The words before the first source of a citation; a note begins with a capital.
fn first_words(mention: &Mention<'_>, in_notes: bool) -> String {
    let words = mention.cites.first().map(|cite| cite.prefix).unwrap_or_default();
    let mut letters = words.chars();
    match letters.next().filter(|_| in_notes) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words.to_owned(),
    }
}

fn of_note<'c>(cite: &'c NoteCite<'_>) -> Cite<'c> {
    Cite { locator: locator(cite.cite), ..Cite::of(&cite.source.item) }
}

fn of_mention<'c>(cite: &'c Mentioned<'_>, prefix: &'c str) -> Cite<'c> {
    Cite {
        locator: cite.locator.as_ref().map(|(kind, value)| (*kind, value.as_str())),
        prefix,
        suffix: &cite.suffix,
        without_author: cite.without_author,
        ..Cite::of(&cite.source.item)
    }
}

fn locator(cite: &sidecar::Cite) -> Option<(Locator, &str)> {
    cite.locator.as_ref().map(|(locator, value)| (*locator, value.as_str()))
}

/// Notes on the whole article, then the numbered ones, then those without a place.
fn sequence(notes: &[Note<'_>], order: &Order) -> Vec<usize> {
    let standing = |wanted: Standing| notes.iter().enumerate().filter(move |(_, note)| note.standing == wanted);
    let mut placed: Vec<usize> = standing(Standing::Placed).map(|(index, _)| index).collect();
    placed.retain(|index| order.note(*index).is_some());
    placed.sort_by_key(|index| order.note(*index));
    let whole = standing(Standing::Whole).map(|(index, _)| index);
    let displaced = standing(Standing::Displaced).map(|(index, _)| index);
    whole.chain(placed).chain(displaced).collect()
}

/// Where a note stands in the text: headings by themselves, other passages by their places.
fn placed(prepared: &Note<'_>, parsed: &Parsed<'_>) -> Placed {
    let mut placed = Placed::default();
    for (target, passage) in prepared.note.targets.iter().zip(&prepared.passages) {
        let Some(place) = &passage.place else { continue };
        if let Selector::Heading(_) = target.selector {
            placed.heading = parsed.text.headings.iter().position(|heading| heading.words == *place);
        } else {
            placed.passages.push(place.clone());
        }
    }
    if !placed.passages.is_empty() {
        placed.heading = None;
    }
    placed.passages.sort_by_key(|passage| (passage.start, passage.end));
    placed
}
