//! Marks around passages, and the references that lead from the text to notes and footnotes.

use super::link::encoded;
use super::{FootnoteMark, Writer};
use crate::edition::Highlight;
use crate::text::escape;
use crate::text::footnote_ref_id;

impl Writer<'_, '_, '_> {
    pub(super) fn open(&mut self, mark: &Highlight) {
        // An element has one id: where several notes begin with the same words, the others get an empty mark before it.
        let (last, others) = mark.first_of.split_last().map_or((None, &[][..]), |(last, others)| (Some(*last), others));
        for other in others {
            self.mark(std::slice::from_ref(other), Some(*other));
            self.out.push_str("</mark>");
        }
        self.mark(&mark.notes, last);
    }

    pub(super) fn mark(&mut self, notes: &[usize], first_of: Option<usize>) {
        let mut classes = vec!["passage".to_owned()];
        let mut ids = Vec::with_capacity(notes.len());
        for note in notes {
            let (id, kind) = self.apparatus.note(*note);
            let class = format!("passage-{kind}");
            if !classes.contains(&class) {
                classes.push(class);
            }
            ids.push(id);
        }
        let ids = ids.join(" ");
        self.out.push_str("<mark");
        escape::attribute("class", &classes.join(" "), &mut self.out);
        escape::attribute("data-notes", &ids, &mut self.out);
        if let Some(note) = first_of {
            let id = format!("p-{}", self.apparatus.note(note).0);
            escape::attribute("id", &id, &mut self.out);
        }
        self.out.push('>');
    }

    pub(super) fn note_ref(&mut self, note: usize) {
        let number = self.apparatus.number(note);
        let id = self.apparatus.note(note).0.to_owned();
        self.reference(&format!("ref-{id}"), &format!("#n-{id}"), number);
    }

    pub(super) fn footnote_ref(&mut self, label: &str) {
        let Some(FootnoteMark { number, before, label }) = self.apparatus.footnote(label) else { return };
        self.reference(&footnote_ref_id(&label, before), &format!("#fn-{label}"), number);
    }

    pub(super) fn reference(&mut self, id: &str, href: &str, number: usize) {
        self.out.push_str("<sup class=\"noteref\"><a");
        escape::attribute("id", id, &mut self.out);
        escape::attribute("href", &encoded(href), &mut self.out);
        self.out.push_str(" role=\"doc-noteref\">");
        self.out.push_str(&number.to_string());
        self.out.push_str("</a>");
        self.beside.tell(&mut self.out);
        self.out.push_str("</sup>");
    }
}
