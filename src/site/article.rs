//! One article through all stages: text → anchor → quote → cite → render.

use super::Site;
use super::archives::Archives;
use super::record::{CiteRecord, NoteRecord, Promised, Record, SpeakerRecord};
use super::resolve::{Resolved, resolve};
use super::{coverage, reported};
use crate::anchor::{Anchorer, Passage, Selector, Status, message};
use crate::cite::{Cite, Formatter};
use crate::load::head::{self, Head};
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::{LoadError, file};
use crate::quote::{self, Verdict, compare};
use crate::render::article::Neighbours;
use crate::render::html::fragment_safe;
use crate::render::links::{LinkFault, Links, Promise};
use crate::render::number::{Body, Order};
use crate::render::places::speaker_id;
use crate::render::prepared::{Edition, Prepared, PreparedCite, Standing};
use crate::render::weave::{Placed, weave};
use crate::render::{article, notes as note_views};
use crate::report::{Code, Diagnostic, SourceFile};
use crate::text::{self, Parsed};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// What came of an article: its page, and what the rest of the site needs of it.
pub struct Made {
    /// The page; none when a template failed or the article cannot be read.
    pub html: Option<String>,
    /// A section's body and lists, for the section's own page.
    pub written: Option<article::Written>,
    /// What remains.
    pub record: Record,
}

/// An article's files as they are being worked on.
struct Sources {
    article: Arc<SourceFile>,
    sidecar: Option<Arc<SourceFile>>,
    /// Where the body begins in the article's file.
    body: usize,
}

impl Sources {
    fn notes_file(&self) -> &Arc<SourceFile> {
        self.sidecar.as_ref().unwrap_or(&self.article)
    }

    /// The file and the place of a link.
    fn link_place(&self, span: &Range<usize>, in_sidecar: bool) -> (&Arc<SourceFile>, Range<usize>) {
        if in_sidecar { (self.notes_file(), span.clone()) } else { (&self.article, self.body_span(span)) }
    }

    fn body_span(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.body..span.end + self.body
    }
}

/// Takes an article from its files to its page.
///
/// # Errors
/// The disk's.
pub fn make(site: &Site<'_>, index: usize, neighbours: Neighbours) -> Result<Made, LoadError> {
    let head = &site.heads[index];
    let mut record = Record { head: index, ..Record::default() };
    let opened = match head::open(site.root, &head.file.markdown, site.press.config)? {
        Ok(opened) => opened,
        Err(diagnostic) => {
            record.diagnostics.push(*diagnostic);
            return Ok(Made { html: None, written: None, record });
        }
    };
    let (sidecar_file, mut sidecar) = read_sidecar(site, head, &mut record)?;
    let sources = Sources { article: opened.file, sidecar: sidecar_file, body: opened.split.body };
    keep_shown(&mut sidecar.notes, site.drafts);
    let resolved = resolve(site, &mut sidecar, sources.notes_file(), &mut record.diagnostics);
    let body = &sources.article.text[sources.body..];
    let known = KnownIds::new(&sidecar.notes);
    let parsed = text::parse(body, site.press.config.syntax, &|id| known.has(id));
    record.diagnostics.extend(markdown_faults(&parsed, &sources));

    let passages = anchor(&parsed, &sidecar.notes, &head.lang);
    record.diagnostics.extend(anchor_faults(&parsed, &sidecar.notes, &passages, &sources));
    let notes = prepare(site, &parsed, &sidecar.notes, passages, &resolved, head);
    record.diagnostics.extend(verdicts(&notes, &sources));
    let found = quote::find(&parsed.text.string, &coverage::blocks(&parsed), &head.lang);
    let coverage = coverage::of(&found, &notes);
    record.diagnostics.extend(coverage.diagnostics(&found, &parsed, &sources.article, sources.body));
    record.coverage = coverage.counts;
    record.sources = resolved.local().cloned().collect();
    let edition = edition(site, head, &parsed, notes, &resolved, &sidecar, &opened.split.front, coverage.counts);
    record.diagnostics.extend(footnote_faults(&edition, &sources));
    record.report = reported::article(site, &edition, &found, &coverage, &sources.article, sources.body);
    render(site, &edition, neighbours, &opened.split.front, &sources, record)
}

fn read_sidecar(
    site: &Site<'_>,
    head: &Head,
    record: &mut Record,
) -> Result<(Option<Arc<SourceFile>>, Sidecar), LoadError> {
    let Some(path) = &head.file.sidecar else { return Ok((None, Sidecar::default())) };
    match file::read(site.root, path, site.press.config.limits.sidecar, "sidecar")? {
        Ok(file) => {
            let mut sidecar = Sidecar::read(&file.text);
            let faults = std::mem::take(&mut sidecar.faults);
            record.diagnostics.extend(crate::load::diagnostics(&file, 0, faults));
            Ok((Some(file), sidecar))
        }
        Err(diagnostic) => {
            record.diagnostics.push(*diagnostic);
            Ok((None, Sidecar::default()))
        }
    }
}

fn keep_shown(notes: &mut Vec<Note>, drafts: bool) {
    notes.retain(|note| match note.status {
        NoteStatus::Published => true,
        NoteStatus::Draft => drafts,
        NoteStatus::Withdrawn => false,
    });
}

/// Ids that the page gives to notes, sources and its own parts, and a heading may not take.
struct KnownIds<'n> {
    notes: HashSet<&'n str>,
    sources: HashSet<&'n str>,
}

impl<'n> KnownIds<'n> {
    fn new(notes: &'n [Note]) -> Self {
        let cites = notes.iter().flat_map(|note| &note.cites);
        Self {
            notes: notes.iter().map(|note| note.id.as_str()).collect(),
            sources: cites.map(|cite| cite.source.value.as_str()).collect(),
        }
    }

    fn has(&self, id: &str) -> bool {
        const OF_THE_PAGE: [&str; 4] = ["doc-endnotes", "doc-bibliography", "letters", "main"];
        let is_note = |prefix: &str| id.strip_prefix(prefix).is_some_and(|rest| self.notes.contains(rest));
        OF_THE_PAGE.contains(&id)
            || ["p-", "n-", "ref-"].into_iter().any(is_note)
            || id.strip_prefix("s-").is_some_and(|key| self.sources.contains(key))
            || id.starts_with("fn-")
            || id.starts_with("fnref-")
    }
}

fn markdown_faults(parsed: &Parsed<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let broken = parsed.broken_footnotes.iter().map(|(span, label)| {
        Diagnostic::new(Code::BrokenFootnote, format!("there is no footnote `[^{label}]`"))
            .at(&sources.article, sources.body_span(span))
            .help(format!("write it in a line of its own: `[^{label}]: …`; or put `\\` before the bracket"))
    });
    let repeated = parsed.repeated_ids.iter().map(|(span, id)| {
        Diagnostic::new(Code::DuplicateHeading, format!("the id `{id}` is set twice"))
            .at(&sources.article, sources.body_span(span))
            .help("give one of the headings another id")
    });
    broken.chain(repeated).collect()
}

/// The passages of every note, in the order of its selectors.
fn anchor(parsed: &Parsed<'_>, notes: &[Note], lang: &str) -> Vec<Vec<Passage>> {
    let selectors: Vec<&Selector> = notes.iter().flat_map(|note| &note.targets).map(|target| &target.selector).collect();
    if selectors.is_empty() {
        return notes.iter().map(|_| vec![]).collect();
    }
    let mut found = Anchorer::new(&parsed.text, lang).anchor(&selectors).into_iter();
    notes.iter().map(|note| found.by_ref().take(note.targets.len()).collect()).collect()
}

fn anchor_faults(parsed: &Parsed<'_>, notes: &[Note], passages: &[Vec<Passage>], sources: &Sources) -> Vec<Diagnostic> {
    let Some(sidecar) = &sources.sidecar else { return vec![] };
    let place = |offset: usize| {
        let at = parsed.body_offset(offset) + sources.body;
        let (line, column) = crate::report::line_column(&sources.article.text, at);
        format!("{}:{line}:{column}", sources.article.path)
    };
    let around = message::Surroundings { text: &parsed.text.string, sidecar: &sidecar.path, place: &place };
    let mut faults = Vec::new();
    for (note, passages) in notes.iter().zip(passages) {
        for (target, passage) in note.targets.iter().zip(passages) {
            if let Some(said) = message::message(passage, &around) {
                let mut fault = Diagnostic::new(said.code, said.message).at(sidecar, target.span.clone()).help(said.help);
                fault.label = said.label;
                faults.push(fault);
            }
        }
    }
    faults
}

fn prepare<'s>(
    site: &'s Site<'_>,
    parsed: &Parsed<'_>,
    notes: &'s [Note],
    passages: Vec<Vec<Passage>>,
    resolved: &'s Resolved,
    head: &Head,
) -> Vec<Prepared<'s>> {
    notes
        .iter()
        .zip(passages)
        .map(|(note, passages)| {
            let words = words(parsed, &passages);
            let cites = cites(site.archives, note, &words, resolved, site, &head.lang);
            Prepared { standing: standing(note, &passages), note, passages, words, cites }
        })
        .collect()
}

fn words(parsed: &Parsed<'_>, passages: &[Passage]) -> String {
    let places = passages.iter().filter_map(|passage| passage.place.clone());
    let words: Vec<String> = places
        .map(|place| parsed.text.string[place].split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    words.join(" … ")
}

fn standing(note: &Note, passages: &[Passage]) -> Standing {
    let whole = note.targets.iter().any(|target| target.selector == Selector::Article);
    if passages.iter().any(|passage| passage.place.is_some()) {
        Standing::Placed
    } else if whole {
        Standing::Whole
    } else {
        Standing::Displaced
    }
}

fn cites<'s>(
    archives: &Archives,
    note: &'s Note,
    words: &str,
    resolved: &'s Resolved,
    site: &'s Site<'_>,
    lang: &str,
) -> Vec<PreparedCite<'s>> {
    let one = |cite: &'s crate::load::sidecar::Cite| {
        let source = resolved.source(site, &cite.source.value)?;
        let sought = sought(note, cite, words, lang);
        let comparison = sought.and_then(|(sought, lang)| {
            let text = archives.text(source)?;
            Some(compare(&sought, &text, &lang))
        });
        Some(PreparedCite { cite, source, comparison })
    };
    note.cites.iter().filter_map(one).collect()
}

/// The words to look for in the source, and their language; none where nothing is quoted.
fn sought(note: &Note, cite: &crate::load::sidecar::Cite, words: &str, lang: &str) -> Option<(String, String)> {
    if let Some(quote) = &cite.quote {
        let own = note.original.as_ref().and_then(|original| original.lang.clone());
        return Some((quote.value.clone(), own.unwrap_or_else(|| lang.to_owned())));
    }
    if let Some(original) = &note.original {
        return Some((original.text.value.clone(), original.lang.clone().unwrap_or_else(|| lang.to_owned())));
    }
    (note.kind.value == "quotation" && !words.is_empty()).then(|| (words.to_owned(), lang.to_owned()))
}

fn verdicts(notes: &[Prepared<'_>], sources: &Sources) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for cite in notes.iter().flat_map(|note| &note.cites) {
        let Some(comparison) = &cite.comparison else { continue };
        let key = &cite.source.key;
        let (code, message, help) = match comparison.verdict {
            Verdict::Verbatim | Verdict::Edited => continue,
            Verdict::Altered => {
                let reason = comparison.reason.clone().unwrap_or_else(|| "words differ".to_owned());
                let message = format!("the quotation differs from the text kept of `{key}`: {reason}");
                (Code::AlteredQuotation, message, "quote the words as they stand there, or mark what was left out with `[…]`")
            }
            Verdict::Absent => {
                let message = format!("the quotation is not in the text kept of `{key}`");
                (Code::AbsentQuotation, message, "give the words of the source in `quote`, or cite another source")
            }
        };
        let span = cite.cite.quote.as_ref().map_or(&cite.cite.source.span, |quote| &quote.span);
        faults.push(Diagnostic::new(code, message).at(sources.notes_file(), span.clone()).help(help));
    }
    faults
}

#[expect(clippy::too_many_arguments, reason = "the one place where all that is known of an article comes together")]
fn edition<'e>(
    site: &Site<'_>,
    head: &'e Head,
    parsed: &'e Parsed<'e>,
    notes: Vec<Prepared<'e>>,
    resolved: &Resolved,
    sidecar: &'e Sidecar,
    front: &'e crate::load::front_matter::FrontMatter,
    coverage: crate::render::views::CoverageView,
) -> Edition<'e> {
    let placed: Vec<Placed> = notes.iter().map(|note| placed(note, parsed)).collect();
    let body = Body::new(weave(parsed, &placed), parsed);
    let order = Order::of(&body);
    let sequence = sequence(&notes, &order);
    let mut rank = vec![None; notes.len()];
    for (at, note) in sequence.iter().enumerate() {
        rank[*note] = Some(at);
    }
    let cites: Vec<Vec<Cite<'_>>> = sequence
        .iter()
        .map(|note| {
            let cites = notes[*note].cites.iter();
            cites.map(|cite| Cite { item: &cite.source.item, locator: locator(cite.cite) }).collect()
        })
        .collect();
    let citations = if cites.iter().all(Vec::is_empty) {
        crate::cite::Citations::default()
    } else {
        Formatter::new(site.style, site.shapes).article(&cites)
    };
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
        responses: &sidecar.responses,
        people: resolved.people.clone(),
        coverage,
    }
}

fn locator(cite: &crate::load::sidecar::Cite) -> Option<(crate::cite::Locator, &str)> {
    cite.locator.as_ref().map(|(locator, value)| (*locator, value.as_str()))
}

/// Where a note stands in the text: headings by themselves, other passages by their places.
fn placed(prepared: &Prepared<'_>, parsed: &Parsed<'_>) -> Placed {
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

fn footnote_faults(edition: &Edition<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let unused = edition.body.footnotes.iter().enumerate().filter(|(index, _)| edition.order.footnote(*index).is_none());
    unused
        .map(|(_, (label, _))| {
            let at = sources.article.text.find(&format!("[^{label}]:")).unwrap_or(sources.body);
            Diagnostic::new(Code::UnusedFootnote, format!("nothing refers to the footnote `[^{label}]`"))
                .at(&sources.article, at..at + label.len() + 4)
                .help(format!("put `[^{label}]` where it belongs, or remove it"))
        })
        .collect()
}

fn render(
    site: &Site<'_>,
    edition: &Edition<'_>,
    neighbours: Neighbours,
    front: &crate::load::front_matter::FrontMatter,
    sources: &Sources,
    mut record: Record,
) -> Result<Made, LoadError> {
    let head = edition.head;
    let mut links = Links::new(&site.press.targets, &head.out, head.folder());
    let template = front.template.as_ref().map_or("article.html", |template| template.value.as_str());
    let mut made = Made { html: None, written: None, record: Record::default() };
    let outcome = if !site.press.engine.has(template) {
        let span = front.template.as_ref().map_or(0..0, |template| template.span.clone());
        let message = format!("there is no template `{template}`");
        let help = format!("put it at `templates/{template}`");
        record.diagnostics.push(Diagnostic::new(Code::Template, message).at(&sources.article, span).help(help));
        Ok(())
    } else if head.file.section {
        article::write(&site.press, edition, &mut links).map(|written| made.written = Some(written))
    } else {
        let page = article::page(&site.press, edition, template, neighbours, &mut links);
        page.map(|html| made.html = Some(html))
    };
    if let Err(fault) = outcome {
        record.diagnostics.push(super::template_fault(&fault));
    }
    let (promises, faults) = (std::mem::take(&mut links.promises), std::mem::take(&mut links.faults));
    record.promises = promises.into_iter().filter_map(|promise| promised(site, promise, sources)).collect();
    record.diagnostics.extend(faults.into_iter().map(|fault| link_fault(fault, sources)));
    record.ids = ids(edition);
    record.notes = edition.sequence.iter().map(|note| note_record(edition, *note)).collect();
    made.record = record;
    Ok(made)
}

fn link_fault(fault: LinkFault, sources: &Sources) -> Diagnostic {
    let (file, span) = sources.link_place(&fault.span, fault.in_sidecar);
    Diagnostic::new(fault.code, fault.message).at(file, span).help(fault.help)
}

/// A promise that is not kept yet: a page of an article without a fragment is known to be there.
fn promised(site: &Site<'_>, promise: Promise, sources: &Sources) -> Option<Promised> {
    if promise.fragment.is_none() && site.article_pages.contains(&promise.path) {
        return None;
    }
    let (file, span) = sources.link_place(&promise.span, promise.in_sidecar);
    Some(Promised {
        path: promise.path,
        fragment: promise.fragment,
        written: promise.written,
        file: file.path.clone(),
        span,
    })
}

/// Ids that a link may name.
fn ids(edition: &Edition<'_>) -> Vec<String> {
    let headings = edition.parsed.text.headings.iter().map(|heading| heading.id.clone());
    let notes = edition.sequence.iter().flat_map(|note| {
        let id = &edition.notes[*note].note.id;
        [format!("n-{id}"), format!("p-{id}"), format!("ref-{id}")]
    });
    let footnotes = edition.body.footnotes.iter().map(|(label, _)| format!("fn-{}", fragment_safe(label)));
    let sources = edition.citations.references.iter().map(|reference| format!("s-{}", reference.id));
    headings.chain(notes).chain(footnotes).chain(sources).collect()
}

fn note_record(edition: &Edition<'_>, index: usize) -> NoteRecord {
    let prepared = &edition.notes[index];
    let note = prepared.note;
    let marked = prepared.note.targets.iter().zip(&prepared.passages).any(|(target, passage)| {
        passage.place.is_some() && !matches!(target.selector, Selector::Heading(_))
    });
    NoteRecord {
        id: note.id.to_string(),
        kind: note.kind.value.clone(),
        words: prepared.words.clone(),
        marked,
        speaker: note.speaker.as_ref().map(|speaker| {
            let view = note_views::plain_person(&speaker.value, &edition.people);
            SpeakerRecord { id: speaker_id(&speaker.value, &edition.people), name: view.name, role: view.role }
        }),
        said: note.said.as_ref().map(|said| (said.on, said.place.clone())),
        cites: prepared.cites.iter().map(cite_record).collect(),
        text: note.text.as_ref().map(|text| text::plain(&text.value).replace("\n\n", " ")).unwrap_or_default(),
        was: note.was.clone(),
        on: note.on,
        tags: note.tags.clone(),
    }
}

fn cite_record(cite: &PreparedCite<'_>) -> CiteRecord {
    CiteRecord {
        key: cite.source.key.clone(),
        locator: cite.cite.locator.as_ref().map(|(locator, value)| located(*locator, value)).unwrap_or_default(),
        stance: cite.cite.stance.map_or("", crate::load::sidecar::Stance::as_str),
        verdict: cite.comparison.as_ref().map_or("", |comparison| note_views::verdict(comparison.verdict)),
    }
}

/// A locator as a reader writes it: `p. 12`, `pp. 32–38`, `section 4`.
fn located(locator: crate::cite::Locator, value: &str) -> String {
    let range = value.contains(['-', '–', ',']);
    match locator {
        crate::cite::Locator::Page if range => format!("pp. {}", value.replace('-', "–")),
        crate::cite::Locator::Page => format!("p. {value}"),
        _ => format!("{} {value}", locator.name().trim_end_matches("-locator").replace('-', " ")),
    }
}

/// Index of a status in [`super::record::Reported::statuses`].
pub fn status_index(status: Status) -> usize {
    status as usize
}
