//! The elements of a line: words, how they look, links and pictures.
//!
//! In: an element. Out: [`Inline`]s. What can be no part of a line is told.

use super::spaces::{said, trimmed};
use super::tree::{Tree, is_block, name};
use crate::import::prose::{Inline, clean, lowered, raised, words};
use dom_query::NodeRef;
use url::Url;

/// Elements that hold nothing for readers.
const SILENT: [&str; 14] = [
    "head", "link", "meta", "noscript", "option", "script", "select", "style", "template", "title", "textarea",
    "input", "rp", "rt",
];

impl Tree<'_> {
    /// All words of an element as one line.
    pub(super) fn line(&mut self, node: &NodeRef<'_>) -> Vec<Inline> {
        let mut line = Vec::new();
        for child in node.children() {
            if is_block(&child) && !line.is_empty() {
                line.push(Inline::text(" "));
            }
            self.inline(&child, &mut line);
        }
        trimmed(line)
    }

    pub(super) fn inline(&mut self, node: &NodeRef<'_>, out: &mut Vec<Inline>) {
        if node.is_text() {
            said(&node.text(), self.footnotes, out);
            return;
        }
        let name = name(node);
        if SILENT.contains(&name.as_str()) || !node.is_element() || self.is_hidden(node) {
            return;
        }
        match name.as_str() {
            "br" => out.push(Inline::Break),
            "img" => self.picture(node, out),
            "svg" | "canvas" => self.told.not_carried("a drawing", &node.text()),
            "math" => {
                let letters = node.attr("alttext").unwrap_or_else(|| node.text());
                self.told.guessed("a formula stands as its letters", &letters);
                said(&letters, 0, out);
            }
            "code" | "kbd" | "samp" | "tt" => out.push(Inline::Code(clean(&node.text()))),
            "sup" | "sub" => self.shifted(node, name == "sup", out),
            "a" => self.link(node, out),
            _ => {
                let inner = self.inner(node);
                match name.as_str() {
                    "em" | "i" | "cite" | "dfn" | "var" => out.push(Inline::Emphasis(inner)),
                    "strong" | "b" => out.push(Inline::Strong(inner)),
                    "s" | "strike" | "del" => out.push(Inline::Struck(inner)),
                    "q" => {
                        out.push(Inline::text("“"));
                        out.extend(inner);
                        out.push(Inline::text("”"));
                    }
                    _ => out.extend(inner),
                }
            }
        }
    }

    fn inner(&mut self, node: &NodeRef<'_>) -> Vec<Inline> {
        let mut inner = Vec::new();
        for child in node.children() {
            self.inline(&child, &mut inner);
        }
        inner
    }

    /// Figures above or below the line; words that have no such form stand in the line.
    fn shifted(&mut self, node: &NodeRef<'_>, is_raised: bool, out: &mut Vec<Inline>) {
        let inner = self.inner(node);
        let [Inline::Text(text)] = inner.as_slice() else {
            out.extend(inner);
            return;
        };
        let other = if is_raised { raised(text.trim()) } else { lowered(text.trim()) };
        out.push(other.map_or_else(|| Inline::Text(text.clone()), Inline::Text));
    }

    fn link(&mut self, node: &NodeRef<'_>, out: &mut Vec<Inline>) {
        let inner = self.inner(node);
        let Some(href) = node.attr("href").map(|href| href.trim().to_owned()).filter(|href| !href.is_empty()) else {
            out.extend(inner);
            return;
        };
        let shown = words(&inner);
        // The sign beside a heading that leads to the heading.
        if href.starts_with('#') && shown.trim().chars().all(|c| "¶#§🔗\u{200B}".contains(c)) {
            out.extend(inner.into_iter().filter(|one| !matches!(one, Inline::Text(_))));
            return;
        }
        if let Some(target) = self.target(&href) {
            out.push(Inline::Link(target, inner));
        } else {
            self.told.not_carried("a link that leads nowhere here", &shown);
            out.extend(inner);
        }
    }

    /// Where a link leads: on the web, or to a heading of this text.
    fn target(&self, href: &str) -> Option<String> {
        if let Some(place) = href.strip_prefix('#') {
            return self.headings.get(place).map(|id| format!("#{id}"));
        }
        let url = match &self.base {
            Some(base) => base.join(href).ok()?,
            None => Url::parse(href).ok()?,
        };
        if let (Some(base), Some(place)) = (&self.base, url.fragment())
            && url.as_str().split('#').next() == base.as_str().split('#').next()
            && let Some(id) = self.headings.get(place)
        {
            return Some(format!("#{id}"));
        }
        matches!(url.scheme(), "http" | "https" | "mailto").then(|| url.to_string())
    }

    fn picture(&mut self, node: &NodeRef<'_>, out: &mut Vec<Inline>) {
        let described =
            node.attr("alt").map(|alt| alt.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        let wanted = ["src", "data-src", "data-original"].iter().filter_map(|key| node.attr(key));
        let Some(source) = wanted.map(|source| source.to_string()).find(|source| !source.trim().is_empty()) else {
            return;
        };
        if source.starts_with("data:") {
            self.told.not_carried("a picture that is written into the page", &described);
            return;
        }
        if !source.contains("://") && !source.starts_with("//") {
            let plain = source.split(['?', '#']).next().unwrap_or(&source);
            let path = percent_encoding::percent_decode_str(plain).decode_utf8_lossy().into_owned();
            let name = self.pictures.known(&path).map(str::to_owned);
            let name = name.or_else(|| (self.near)(&path).and_then(|bytes| self.pictures.take(&path, bytes)));
            if let Some(name) = name {
                out.push(Inline::Picture(name, described));
                return;
            }
        }
        match self.target(&source).filter(|target| target.starts_with("http")) {
            Some(target) => out.push(Inline::Picture(target, described)),
            None => self.told.not_carried(&format!("a picture that is not beside the page (`{source}`)"), &described),
        }
    }
}
