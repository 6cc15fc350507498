//! Citations in the running text, as a page shows them: the number of a note in note styles, else the words of the
//! style linked to the entries under the article.
//!
//! In: mentions with their formatted citations. Out: HTML, escaped. Numbers and places are settled elsewhere.

use super::html::Beside;
use super::notes::source_anchor;
use crate::cite::rich::Mark;
use crate::cite::{Part, Rich};
use crate::edition::{Mention, Mentions, source_link};
use crate::text::Form;
use crate::text::escape::{attribute, text};

impl Mentions<'_> {
    /// A mention in its place in the text; `number` is that of its note, `beside` what stands next to that.
    pub fn in_place(&self, index: usize, number: Option<usize>, beside: Beside, out: &mut String) {
        let mention = &self.all[index];
        if mention.cites.is_empty() {
            let keys: Vec<String> = mention.citation.parts.iter().map(|part| format!("@{}", part.key)).collect();
            return text(&format!(" [{}]", keys.join("; ")), out);
        }
        if let Some(author) = &mention.author {
            out.push_str("<span class=\"citation\">");
            lead(mention, out);
            link(&mention.cites[0].source.key, author, out);
            out.push_str("</span>");
        }
        match number {
            Some(number) => reference(&mention.id, number, beside, out),
            None => self.inline(index, out),
        }
        if mention.citation.form == Form::Prose && !mention.citation.spaced {
            out.push_str("<span class=\"citation\"> </span>");
        }
    }

    /// The words of the note on a mention.
    pub fn note(&self, index: usize) -> String {
        let words: String = self.texts[index].iter().map(|part| self.led(index, part).to_html()).collect();
        format!("<p>{words}</p>")
    }

    /// A part whose links to its source lead to the place in it.
    fn led(&self, index: usize, part: &Part) -> Rich {
        let cites = self.all[index].cites.iter();
        let cite = part.source.as_ref().and_then(|key| cites.clone().find(|cite| cite.source.key == *key));
        let Some(cite) = cite else { return part.text.clone() };
        let located = cite.locator.as_ref().map(|(kind, value)| (*kind, value.as_str()));
        source_link::lead_to_place(part.text.clone(), cite.source.variable("URL").as_deref(), located)
    }

    fn inline(&self, index: usize, out: &mut String) {
        let mention = &self.all[index];
        let parts = &self.texts[index];
        // A raised number stands close to its word.
        let raised = parts.iter().flat_map(|part| &part.text.0).all(|span| span.look.has(Mark::Superscript));
        if !raised && mention.author.is_none() {
            lead(mention, out);
        }
        out.push_str("<span class=\"citation\"");
        attribute("id", &format!("citeref-{}", mention.id), out);
        out.push('>');
        if !raised && mention.author.is_some() {
            out.push(' ');
        }
        // Behind a name in a note's sentence the rest stands in brackets.
        let named = self.in_notes && mention.author.is_some();
        if named {
            out.push('(');
        }
        for part in parts {
            match &part.source {
                Some(key) => {
                    out.push_str("<a role=\"doc-biblioref\"");
                    attribute("href", &format!("#s-{}", source_anchor(key)), out);
                    out.push('>');
                    out.push_str(&without_links(part.text.clone()).to_html());
                    out.push_str("</a>");
                }
                None => out.push_str(&part.text.to_html()),
            }
        }
        if named {
            out.push(')');
        }
        out.push_str("</span>");
    }
}

/// The space that was before the citation.
fn lead(mention: &Mention<'_>, out: &mut String) {
    if mention.citation.spaced {
        out.push(' ');
    }
}

fn link(key: &str, words: &str, out: &mut String) {
    out.push_str("<a role=\"doc-biblioref\"");
    attribute("href", &format!("#s-{}", source_anchor(key)), out);
    out.push('>');
    text(words, out);
    out.push_str("</a>");
}

fn reference(id: &str, number: usize, beside: Beside, out: &mut String) {
    out.push_str("<sup class=\"noteref\"><a");
    attribute("id", &format!("citeref-{id}"), out);
    attribute("href", &format!("#cite-{id}"), out);
    out.push_str(&format!(" role=\"doc-noteref\">{number}</a>"));
    beside.tell(out);
    out.push_str("</sup>");
}

/// Links may not stand in links.
fn without_links(mut rich: Rich) -> Rich {
    rich.0.iter_mut().for_each(|span| span.link = None);
    rich
}
