//! Notes → what templates see of them.

use super::in_sidecar::InSidecar;
use super::language::direction;
use super::links::Links;
use super::page_maker::PageMaker;
use super::views::{
    ArchiveView, CheckView, CiteView, ClaimView, LinkView, NoteView, OriginalView, PersonView, SaidView, ScaleView,
    VerificationView,
};
use super::{difference, markdown};
use crate::address::OutPath;
use crate::cite::Rich;
use crate::config::NoteKind;
use crate::edition::source_link::{self, Located};
use crate::edition::{Edition, Note, NoteCite, Person, Standing, name};
use crate::load::people::People;
use crate::load::sidecar::{self, NoteStatus, Said, Scale};
use crate::load::sources::Source;
use crate::quote::Verdict;
use crate::text::Parsed;
use pulldown_cmark::Event;
use std::ops::Range;

/// The view of one note of an edition. Links in its text are resolved by `links`.
pub fn view(maker: &PageMaker<'_>, edition: &Edition<'_>, index: usize, links: &mut Links<'_>) -> NoteView {
    let prepared = &edition.notes[index];
    let note = prepared.note;
    let page = &edition.head.out;
    let lang = note.lang.clone().filter(|lang| *lang != edition.head.lang);
    let html = said_in(maker, edition, index, links);
    let speakers = Person::all(&note.speakers, &edition.people);
    let speakers: Vec<PersonView> = speakers.into_iter().map(|speaker| person(maker, page, speaker)).collect();
    NoteView {
        id: note.id.to_string(),
        kind: note.kind.value.to_string(),
        label: maker.label(&edition.head.lang, note.kind.value.as_str()),
        number: edition.order.note(index),
        words: prepared.words.clone(),
        quoted: quoted(edition, prepared),
        displaced: prepared.standing == Standing::Displaced,
        html,
        dir: lang.as_deref().map(direction),
        lang,
        speaker: PersonView::together(&speakers),
        speakers,
        said: note.said.as_ref().map(|words| said(maker, &edition.head.lang, words)),
        original: original(note, &edition.people),
        cites: cites(maker, edition, index, prepared),
        was: note.was.clone(),
        on: note.on.map(|date| maker.date(&edition.head.lang, date)),
        check: check(maker, edition, note),
        claim: claim(maker, edition, prepared),
        author: note.author.as_deref().map(|author| name(author, &edition.people)).unwrap_or_default(),
        created: note.created.map(|date| maker.date(&edition.head.lang, date)),
        updated: note.updated.map(|date| maker.date(&edition.head.lang, date)),
        tags: note.tags.iter().map(|tag| super::page_maker::link(page, tag, &maker.places.tag(tag))).collect(),
        see: see(edition, note),
        draft: note.status == NoteStatus::Draft,
    }
}

/// What a note says.
fn said_in(maker: &PageMaker<'_>, edition: &Edition<'_>, index: usize, links: &mut Links<'_>) -> String {
    let Some(text) = edition.texts.notes.get(index).and_then(Option::as_ref) else { return String::new() };
    links.within_sidecar(Some(text.string.clone()));
    let mut citations = InSidecar::new(&edition.mentions, edition.mentions.of_notes[index].start);
    let html = markdown::note(
        &text.parsed,
        maker.config.raw_html,
        &mut citations,
        links,
        &maker.interfaces.of(&edition.head.lang),
    );
    links.within_sidecar(None);
    html
}

/// A speaker, with a link to the speaker's page.
pub fn person(maker: &PageMaker<'_>, page: &OutPath, speaker: Person) -> PersonView {
    let target = maker.places.speaker(&speaker.id);
    PersonView { href: Some(page.href_to(&target, None).to_string()), ..plain_person(speaker) }
}

/// A person without a page.
pub fn plain_person(Person { name, role, .. }: Person) -> PersonView {
    PersonView { name, role, href: None }
}

/// When and where words were said.
pub fn said(maker: &PageMaker<'_>, lang: &str, said: &Said) -> SaidView {
    SaidView { on: said.on.map(|date| maker.date(lang, date)), place: said.place.clone() }
}

fn original(note: &sidecar::Note, people: &People) -> Option<OriginalView> {
    let original = note.original.as_ref()?;
    let lang = original.lang.clone().unwrap_or_else(|| "und".to_owned());
    Some(OriginalView {
        dir: direction(&lang),
        lang,
        text: original.text.value.trim().to_owned(),
        translator: original.translator.as_deref().map(|who| name(who, people)).unwrap_or_default(),
    })
}

fn check(maker: &PageMaker<'_>, edition: &Edition<'_>, note: &sidecar::Note) -> Option<CheckView> {
    let check = note.check.as_ref()?;
    Some(CheckView {
        status: check.status.as_str(),
        label: maker.interfaces.of(&edition.head.lang).plain(check.status.id()).to_owned(),
        by: check.by.as_deref().map(|who| name(who, &edition.people)).unwrap_or_default(),
        on: check.on.map(|date| maker.date(&edition.head.lang, date)),
        method: check.method.clone().unwrap_or_default(),
    })
}

fn claim(maker: &PageMaker<'_>, edition: &Edition<'_>, note: &Note<'_>) -> Option<ClaimView> {
    let claim = note.claimed(&edition.people)?;
    let by: Vec<PersonView> = claim.by.into_iter().map(plain_person).collect();
    Some(ClaimView {
        text: claim.text.to_owned(),
        rating: claim.rating.to_owned(),
        scale: claim.scale.map(|Scale { value, best, worst }| ScaleView { value, best, worst }),
        by: PersonView::together(&by),
        claimants: by,
        on: claim.on.map(|date| maker.date(&edition.head.lang, date)),
    })
}

fn see(edition: &Edition<'_>, note: &sidecar::Note) -> Vec<LinkView> {
    let link = |wanted: &str| {
        let index = edition.notes.iter().position(|other| other.note.id.as_str() == wanted)?;
        edition.rank[index]?;
        let title = edition.order.note(index).map_or_else(|| wanted.to_owned(), |number| number.to_string());
        Some(LinkView { title, href: format!("#n-{wanted}"), current: false })
    };
    note.see.iter().filter_map(|wanted| link(&wanted.value)).collect()
}

/// The words of the passages as a note quotes them.
fn quoted(edition: &Edition<'_>, prepared: &Note<'_>) -> String {
    const MOST_WORDS: usize = 18;
    let places = prepared.passages.iter().filter_map(|passage| passage.place.clone());
    let all = places.map(|place| verses(edition.parsed, place)).collect::<Vec<_>>().join(" … ");
    let (mut shown, mut count) = (String::new(), 0);
    for word in all.split_whitespace() {
        count += usize::from(word != "/");
        if count > MOST_WORDS {
            return shown + " …";
        }
        shown.push_str(if shown.is_empty() { "" } else { " " });
        shown.push_str(word);
    }
    shown
}

/// The words of a stretch of the text, with ` / ` where a line was broken on purpose.
fn verses(parsed: &Parsed<'_>, place: Range<usize>) -> String {
    let text = &parsed.text.string;
    let from = parsed.runs.partition_point(|run| run.text.start < place.start);
    let breaks = parsed.runs[from..]
        .iter()
        .take_while(|run| run.text.end <= place.end)
        .filter(|run| matches!(parsed.events[run.event].0, Event::HardBreak));
    let mut out = String::new();
    let mut at = place.start;
    for line_end in breaks {
        out.push_str(&text[at..line_end.text.start]);
        out.push_str(" / ");
        at = line_end.text.end;
    }
    out + &text[at..place.end]
}

fn cites(maker: &PageMaker<'_>, edition: &Edition<'_>, index: usize, prepared: &Note<'_>) -> Vec<CiteView> {
    let formatted = edition.formatted(index).iter().cloned();
    prepared.cites.iter().zip(formatted).map(|(cite, rich)| cite_view(maker, edition, cite, rich, prepared)).collect()
}

fn cite_view(
    maker: &PageMaker<'_>,
    edition: &Edition<'_>,
    prepared: &NoteCite<'_>,
    formatted: Rich,
    note: &Note<'_>,
) -> CiteView {
    let (cite, source) = (prepared.cite, prepared.source);
    let interface = maker.interfaces.of(&edition.head.lang);
    let url = source.address();
    let located: Located<'_> = cite.locator.as_ref().map(|(kind, value)| (*kind, value.as_str()));
    let quoted = cite.quote.as_ref().map(|quote| quote.value.as_str());
    let is_quotation = note.note.kind.value == NoteKind::Quotation && note.note.original.is_none();
    let sought = quoted.or_else(|| note.note.original.as_ref().map(|original| original.text.value.as_str()));
    // A browser looks for the words themselves, without the strokes between lines of verse.
    let words = note.words.replace(" / ", " ");
    let sought = sought.or_else(|| is_quotation.then_some(words.as_str())).unwrap_or_default();
    let is_there = prepared
        .comparison
        .as_ref()
        .is_none_or(|comparison| !matches!(comparison.verdict, Verdict::Altered | Verdict::Absent));
    let to_passage = |url: &str| {
        source_link::place(url, located).or_else(|| is_there.then(|| source_link::words(url, sought)).flatten())
    };
    CiteView {
        key: source.key.clone(),
        html: address_apart(source_link::lead_to_place(formatted, url, located).to_html()),
        href: format!("#s-{}", source_anchor(&source.key)),
        stance: cite.stance.map(|stance| stance.as_str().to_owned()).unwrap_or_default(),
        quote: quoted.unwrap_or_default().trim().to_owned(),
        lang: source.variable("language").filter(|lang| *lang != edition.head.lang),
        passage_url: url.and_then(to_passage),
        archive: archive(maker, &edition.head.out, &edition.head.lang, source, &to_passage),
        verification: prepared.comparison.as_ref().map(|comparison| VerificationView {
            verdict: comparison.verdict.as_str(),
            meaning: maker.said(&edition.head.lang, "verdict", &format!("{}_means", comparison.verdict.as_str())),
            reason: comparison.reason.as_ref().map(|reason| reason.said(&interface)).unwrap_or_default(),
            difference_html: match comparison.verdict {
                Verdict::Altered => difference::html(&comparison.difference),
                _ => String::new(),
            },
        }),
        url: url.map(str::to_owned),
    }
}

/// A citation whose one address, with what sets it off, can be left out where a link leads to it anyway.
fn address_apart(html: String) -> String {
    if html.matches("</a>").count() != 1 {
        return html;
    }
    let set_off = [
        (", <a ", "<span class=\"address\">, <a "),
        (",” <a ", "<span class=\"address\">,</span>”<span class=\"address\"> <a "),
    ];
    match set_off.into_iter().find(|(plain, _)| html.contains(plain)) {
        Some((plain, apart)) => html.replace(plain, apart).replace("</a>", "</a></span>"),
        None => html,
    }
}

/// A source's archived copy as `page` shows it, when there is something to show; `place` finds the cited place in a
/// copy.
pub fn archive(
    maker: &PageMaker<'_>,
    page: &OutPath,
    lang: &str,
    source: &Source,
    place: &dyn Fn(&str) -> Option<String>,
) -> Option<ArchiveView> {
    let to_place = |url: String| place(&url).unwrap_or(url);
    let archive = source.archive.as_ref();
    let url = archive.and_then(|archive| archive.url.clone()).filter(|url| crate::cite::html::is_safe(url));
    let date = archive.and_then(|archive| archive.date).map(|date| maker.date(lang, date));
    let kept = maker.kept.published(source).map(|(_, out)| to_place(page.href_to(&out, None).to_string()));
    let passage_url = url.as_deref().and_then(place);
    (url.is_some() || date.is_some() || kept.is_some()).then_some(ArchiveView { url, passage_url, kept, date })
}

/// A source's key as a part of an id: without blanks.
pub fn source_anchor(key: &str) -> String {
    key.split_whitespace().collect::<Vec<_>>().join("-")
}
