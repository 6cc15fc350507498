//! The lists under an article: notes and footnotes, then sources, every entry with its links back.
//!
//! The inside of an entry is a template's (`note.html`, `reference.html`); its number, id and links back are made here,
//! so that they hold whatever the templates say.

use super::citing::{self, backlink};
use super::engine::TemplateFault;
use super::html::{Apparatus, Beside, FootnoteMark, Headings, Writer};
use super::links::Links;
use super::notes;
use super::page_maker::PageMaker;
use super::views::{NotePage, NoteView, PartView, ReferencePage, ReferenceView};
use crate::address::OutPath;
use crate::cache::Digest;
use crate::cite::Reference;
use crate::edition::Woven;
use crate::edition::{Body, Endnote, Order};
use crate::edition::{Edition, Standing};
use crate::load::sources::Source;
use crate::report::Place;
use crate::text::escape::{attribute, text};
use crate::text::{footnote_ref_id, fragment_safe};
use crate::words::interface::Interface;
use std::collections::HashMap;
use std::sync::Arc;

/// Numbers and ids for the writer, and how often each footnote has been referred to.
pub struct Numbers<'e> {
    edition: &'e Edition<'e>,
    body: &'e Body<'e>,
    order: &'e Order,
    references: HashMap<usize, usize>,
}

impl<'e> Numbers<'e> {
    /// Numbers of an edition.
    pub fn new(edition: &'e Edition<'e>) -> Self {
        Self { edition, body: &edition.body, order: &edition.order, references: HashMap::new() }
    }

    fn references_of(&self, footnote: usize) -> usize {
        self.references.get(&footnote).copied().unwrap_or(0)
    }
}

impl Apparatus for Numbers<'_> {
    fn note(&self, index: usize) -> (&str, &str) {
        let note = self.edition.notes[index].note;
        (note.id.as_str(), note.kind.value.as_str())
    }

    fn number(&self, index: usize) -> usize {
        self.order.note(index).unwrap_or(0)
    }

    fn footnote(&mut self, label: &str) -> Option<FootnoteMark> {
        let index = self.body.footnote(label)?;
        let number = self.order.footnote(index)?;
        let before = self.references.entry(index).or_insert(0);
        *before += 1;
        let label = fragment_safe(self.body.footnotes[index].label);
        Some(FootnoteMark { number, before: *before - 1, label })
    }

    fn is_reference(&self, piece: &Woven<'_>) -> bool {
        match piece {
            Woven::NoteRef(_) => true,
            Woven::FootnoteRef(label) => {
                self.body.footnote(label).is_some_and(|index| self.order.footnote(index).is_some())
            }
            Woven::Citation(index) => {
                let mention = &self.edition.mentions.all[*index];
                self.order.citation(*index).is_some() && mention.author.is_none() && !mention.cites.is_empty()
            }
            _ => false,
        }
    }

    fn citation(&self, index: usize, beside: Beside, out: &mut String) {
        self.edition.mentions.in_place(index, self.order.citation(index), beside, out);
    }
}

/// The notes' section; empty without any. `numbers` has written the body already.
///
/// # Errors
/// When `note.html` fails.
pub fn endnotes<'e>(
    maker: &PageMaker<'_>,
    edition: &'e Edition<'e>,
    views: &[NoteView],
    numbers: &mut Numbers<'e>,
    headings: Headings,
    links: &mut Links<'_>,
) -> Result<String, TemplateFault> {
    if views.is_empty() && edition.order.items.is_empty() {
        return Ok(String::new());
    }
    let interface = maker.interfaces.of(&edition.head.lang);
    let view_of = |note: usize| edition.rank[note].map(|rank| &views[rank]);
    let mut out = section("endnotes", "notes", &interface);
    let whole = with_standing(edition, Standing::Whole);
    unnumbered(maker, &interface, &mut out, "whole", whole.iter().filter_map(|note| view_of(*note)))?;
    // Footnotes are written before their entries, so that references inside them are counted.
    let mut footnotes: HashMap<usize, String> = HashMap::new();
    for item in &edition.order.items {
        if let Endnote::Footnote(index) = item {
            let pieces = &edition.body.footnotes[*index].pieces;
            let html =
                Writer::new(edition.parsed, links, numbers, maker.config.raw_html, headings, &interface).write(pieces);
            footnotes.insert(*index, html);
        }
    }
    if !edition.order.items.is_empty() {
        out.push_str("<ol>\n");
        for (number, item) in edition.order.items.iter().enumerate() {
            match item {
                Endnote::Note(note) => {
                    if let Some(view) = view_of(*note) {
                        entry(maker, &interface, &mut out, view, Some(number + 1))?;
                    }
                }
                Endnote::Footnote(index) => {
                    let label = fragment_safe(edition.body.footnotes[*index].label);
                    let html = footnotes.remove(index).unwrap_or_default();
                    footnote(&mut out, &label, &html, (number + 1, numbers.references_of(*index)), &interface);
                }
                Endnote::Citation(index) => citation(edition, *index, number + 1, &interface, &mut out),
            }
        }
        out.push_str("</ol>\n");
    }
    let displaced = with_standing(edition, Standing::Displaced);
    if !displaced.is_empty() {
        out.push_str("<p class=\"displaced-label\">");
        text(interface.plain("notes_displaced"), &mut out);
        out.push_str("</p>\n");
        unnumbered(maker, &interface, &mut out, "displaced", displaced.iter().filter_map(|note| view_of(*note)))?;
    }
    out.push_str("</section>\n");
    Ok(out)
}

/// The start of a section under an article, with its heading.
fn section(class: &str, title: &str, interface: &Interface) -> String {
    let id = format!("doc-{class}");
    let mut out = format!("<section class=\"{class}\" role=\"{id}\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">");
    text(interface.plain(title), &mut out);
    out.push_str("</h2>\n");
    out
}

/// The page that a part is made for.
fn part(interface: &Interface) -> PartView<'_> {
    PartView { kind: "article", lang: interface.lang() }
}

fn with_standing(edition: &Edition<'_>, standing: Standing) -> Vec<usize> {
    edition.sequence.iter().copied().filter(|note| edition.notes[*note].standing == standing).collect()
}

fn unnumbered<'v>(
    maker: &PageMaker<'_>,
    interface: &Interface,
    out: &mut String,
    class: &str,
    views: impl Iterator<Item = &'v NoteView>,
) -> Result<(), TemplateFault> {
    let mut views = views.peekable();
    if views.peek().is_none() {
        return Ok(());
    }
    out.push_str(&format!("<ul class=\"unplaced {class}\">\n"));
    for view in views {
        entry(maker, interface, out, view, None)?;
    }
    out.push_str("</ul>\n");
    Ok(())
}

fn entry(
    maker: &PageMaker<'_>,
    interface: &Interface,
    out: &mut String,
    note: &NoteView,
    number: Option<usize>,
) -> Result<(), TemplateFault> {
    out.push_str("<li");
    attribute("id", &format!("n-{}", note.id), out);
    attribute("class", &format!("note note-{}", note.kind), out);
    attribute("data-kind", &note.kind, out);
    out.push('>');
    out.push_str(maker.page("note.html", &NotePage { page: part(interface), note })?.trim());
    if let Some(number) = number {
        out.push_str("\n<span class=\"backlinks\">");
        backlink(out, &format!("#ref-{}", note.id), "↩", &citing::back(interface, "passage", &number.to_string()));
        out.push_str("</span>");
    }
    out.push_str("</li>\n");
    Ok(())
}

fn footnote(out: &mut String, label: &str, html: &str, (number, references): (usize, usize), interface: &Interface) {
    out.push_str("<li");
    attribute("id", &format!("fn-{label}"), out);
    out.push_str(" class=\"footnote\">");
    out.push_str(html.trim_end());
    out.push_str("\n<span class=\"backlinks\">");
    for before in 0..references.max(1) {
        let number = if references > 1 { format!("{number}.{}", before + 1) } else { number.to_string() };
        let hidden = citing::back(interface, "reference", &number);
        backlink(out, &format!("#{}", footnote_ref_id(label, before)), "↩", &hidden);
    }
    out.push_str("</span></li>\n");
}

/// The note on a citation in the text.
fn citation(edition: &Edition<'_>, index: usize, number: usize, interface: &Interface, out: &mut String) {
    let id = &edition.mentions.all[index].id;
    out.push_str("<li");
    attribute("id", &format!("cite-{id}"), out);
    out.push_str(" class=\"footnote\">");
    out.push_str(&edition.mentions.note(index));
    out.push_str("\n<span class=\"backlinks\">");
    backlink(out, &format!("#citeref-{id}"), "↩", &citing::back(interface, "reference", &number.to_string()));
    out.push_str("</span></li>\n");
}

/// The sources' section; empty without any.
///
/// # Errors
/// When `reference.html` fails.
pub fn bibliography(maker: &PageMaker<'_>, edition: &Edition<'_>) -> Result<String, TemplateFault> {
    if edition.citations.references.is_empty() {
        return Ok(String::new());
    }
    let sources = edition.sources();
    let interface = maker.interfaces.of(&edition.head.lang);
    let citers = citing::all(edition, &interface);
    let mut out = section("bibliography", "sources", &interface) + "<ol>\n";
    for reference in &edition.citations.references {
        let Some(source) = sources.get(reference.id.as_str()) else { continue };
        out.push_str("<li");
        attribute("id", &format!("s-{}", notes::source_anchor(&reference.id)), &mut out);
        out.push_str(" class=\"reference\">");
        out.push_str(&inside(maker, &interface, edition, reference, source)?);
        out.push('\n');
        citing::write(citers.get(reference.id.as_str()).map_or(&[], Vec::as_slice), &interface, &mut out);
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n</section>\n");
    Ok(out)
}

/// The inside of an entry, which other articles may have to the letter.
fn inside(
    maker: &PageMaker<'_>,
    interface: &Interface,
    edition: &Edition<'_>,
    reference: &Reference,
    source: &Source,
) -> Result<Arc<str>, TemplateFault> {
    let own = &edition.head.out;
    let page = own.href_to(&maker.places.source(&source.key), None).to_string();
    let lang = source.variable("language").filter(|lang| *lang != edition.head.lang);
    // Links to a copy that is kept depend on where the page stands.
    let folder = (source.archive.is_some() || maker.kept.published(source).is_some()).then(|| own.parent());
    let Place { file, span } = &source.place;
    let (span, lang_of) = (format!("{span:?}"), lang.clone().unwrap_or_default());
    let shows = [&*file.path, &span, &page, &lang_of, interface.lang(), folder.flatten().unwrap_or_default()]
        .map(str::to_owned);
    let write = || -> Result<String, TemplateFault> {
        let view = ReferenceView { lang, page, ..bare_reference(maker, own, &edition.head.lang, reference, source) };
        Ok(maker.page("reference.html", &ReferencePage { page: part(interface), reference: &view })?.trim().to_owned())
    };
    if reference.usual { maker.references.get(Digest::of_parts(shows), write) } else { write().map(Arc::from) }
}

/// A reference as it stands on `page`, without a link to the page of its source.
pub fn bare_reference(
    maker: &PageMaker<'_>,
    page: &OutPath,
    lang: &str,
    reference: &Reference,
    source: &Source,
) -> ReferenceView {
    ReferenceView {
        key: source.key.clone(),
        number_html: reference.first_field.as_ref().map(crate::cite::Rich::to_html).unwrap_or_default(),
        html: reference.text.to_html(),
        lang: source.variable("language"),
        page: String::new(),
        url: source.address().map(str::to_owned),
        archive: notes::archive(maker, page, lang, source, &|_| None),
        coins: super::coins::of(source),
    }
}
