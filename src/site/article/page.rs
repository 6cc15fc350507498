//! The page of an article, its links and what it leaves to be checked.

use super::Made;
use super::{elsewhere, self_citation};
use crate::address::OutPath;
use crate::config::{Config, RemoteImages};
use crate::edition::files::Files;
use crate::edition::record::{mention_record, note_record};
use crate::edition::{self, Edition, Shared};
use crate::export::{self, Document};
use crate::render::article::{self, Neighbours};
use crate::render::links::{LinkFault, Links, Promise};
use crate::render::views::AlternateView;
use crate::report::{Code, Diagnostic, Severity};
use crate::site::faults::template_fault;
use crate::site::record::{Ids, Promised, Record};
use crate::site::{Site, fed, searching};
use crate::text::fragment_safe;

/// Renders the page with its template, and keeps of the article what the rest of the site needs.
pub(super) fn render(
    site: &Site<'_>,
    shared: &Shared<'_>,
    made_from: &edition::Joined<'_>,
    neighbours: Neighbours,
    mut record: Record,
) -> Made {
    let edition::Joined { edition, front, files } = *made_from;
    record.diagnostics.extend(elsewhere::faults(edition, shared.config, files));
    let head = edition.head;
    let mut links = Links::new(&site.maker.targets, shared.asked(), &head.out, head.folder());
    let template = front.template.as_ref().map_or("article.html", |template| template.value.as_str());
    let mut made = Made::default();
    let outcome = if site.maker.engine.has(template) {
        article::write(&site.maker, edition, &mut links).and_then(|mut written| {
            let interface = site.maker.interfaces.of(&head.lang);
            let texts: Vec<&str> = written.notes.iter().map(|note| note.html.as_str()).collect();
            let article =
                export::Exported { shared, places: site.maker.places, edition, texts: &texts, interface: &interface };
            made.documents = export::beside(article);
            made.exported = site.export.map(|format| export::one(article, format));
            written.alternates = alternates(&head.out, &made.documents);
            if neighbours.fed {
                let parts = [&*written.body_html, &written.endnotes_html, &written.bibliography_html];
                record.fed = fed::article_html(site, head, parts);
            }
            if head.file.section {
                made.written = Some(written);
            } else {
                written.cite_as = Some(self_citation::cite_as(site, head));
                made.html = Some(article::page(&site.maker, edition, template, neighbours, written, &mut links)?);
            }
            Ok(())
        })
    } else {
        let span = front.template.as_ref().map_or(0..0, |template| template.span.clone());
        let message = format!("there is no template `{template}`");
        let help = format!("put it at `templates/{template}`");
        record.diagnostics.push(Diagnostic::new(Code::Template, message).at(&files.article, span).help(help));
        Ok(())
    };
    if let Err(fault) = outcome {
        record.diagnostics.push(template_fault(&fault));
    }
    let (promises, faults) = (std::mem::take(&mut links.promises), std::mem::take(&mut links.faults));
    record.promises = promises.into_iter().map(|promise| promised(promise, files)).collect();
    record.diagnostics.extend(faults.into_iter().map(|fault| link_fault(fault, files, shared.config)));
    record.ids = ids(edition);
    let shown = (0..edition.mentions.all.len()).filter(|index| edition.mentions.is_shown(*index));
    record.mentions = shown.map(|index| mention_record(edition, index)).collect::<Vec<_>>().iter().collect();
    let notes: Vec<_> = edition.sequence.iter().map(|note| note_record(edition, *note)).collect();
    record.notes = notes.iter().collect();
    if let Some(entry) = searching::entry(site, record.head, edition, &notes) {
        made.search = Some(entry.script);
        record.terms = entry.terms;
    }
    made.record = record;
    made
}

/// Links to the documents beside a page, as its head and its foot have them.
fn alternates(page: &OutPath, documents: &[Document]) -> Vec<AlternateView> {
    let link = |document: &Document| AlternateView {
        title: document.title.clone(),
        media: document.media,
        href: page.href_to(&document.path, None).to_string(),
    };
    documents.iter().map(link).collect()
}

fn link_fault(fault: LinkFault, files: &Files, config: &Config) -> Diagnostic {
    let (file, span) = files.place(&fault.span, fault.within.as_ref());
    let mut told = Diagnostic::new(fault.code, fault.message).at(file, span).help(fault.help);
    if fault.code == Code::RemoteImage && config.remote_images == RemoteImages::Error {
        told.severity = Severity::Error;
    }
    match &fault.mend {
        Some((written, meant)) => told.mend_words(written, meant),
        None => told,
    }
}

/// A promise, with its place in a file.
fn promised(promise: Promise, files: &Files) -> Promised {
    let (file, span) = files.place(&promise.span, promise.within.as_ref());
    Promised { path: promise.path, fragment: promise.fragment, written: promise.written, file: file.path.clone(), span }
}

/// Ids that a link may name.
fn ids(edition: &Edition<'_>) -> Ids {
    let headings = edition.parsed.text.headings.iter().map(|heading| heading.id.clone());
    let notes = edition.sequence.iter().flat_map(|note| {
        let id = &edition.notes[*note].note.id;
        [format!("n-{id}"), format!("p-{id}"), format!("ref-{id}")]
    });
    let footnotes = edition.body.footnotes.iter().map(|footnote| format!("fn-{}", fragment_safe(footnote.label)));
    let sources = edition.citations.references.iter().map(|reference| format!("s-{}", fragment_safe(&reference.id)));
    let mentions = edition
        .mentions
        .all
        .iter()
        .flat_map(|mention| [format!("cite-{}", mention.id), format!("citeref-{}", mention.id)]);
    headings.chain(notes).chain(footnotes).chain(sources).chain(mentions).collect()
}
