//! Images: what stands between their brackets is their alternative text.

use super::Writer;
use super::figure::Figure;
use super::link::encoded;
use crate::edition::Woven;
use crate::render::links::{Image as Found, Picture, Turn};
use crate::text::escape;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

/// An image whose alternative text is being read.
pub(super) struct Image {
    pub(super) event: usize,
    pub(super) depth: usize,
    pub(super) alt: String,
}

/// What plays a file, by the ending of its name; none for a picture.
fn played(address: &str) -> Option<&'static str> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    match path.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "mp4" | "m4v" | "mov" | "webm" | "ogv" => Some("video"),
        "mp3" | "m4a" | "aac" | "ogg" | "oga" | "opus" | "flac" | "wav" => Some("audio"),
        _ => None,
    }
}

impl<'p> Writer<'_, 'p, '_> {
    pub(super) fn inside_image(&mut self, piece: &Woven<'p>) {
        let Some(image) = &mut self.image else { return };
        match piece {
            Woven::Words(words) => image.alt.push_str(words),
            Woven::Event(index) => match &self.parsed.events[*index].0 {
                Event::Text(words) | Event::Code(words) | Event::InlineMath(words) => image.alt.push_str(words),
                Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
                Event::Start(Tag::Image { .. }) => image.depth += 1,
                Event::End(TagEnd::Image) => {
                    image.depth -= 1;
                    if image.depth == 0 {
                        self.end_image();
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }

    pub(super) fn end_image(&mut self) {
        let Some(image) = self.image.take() else { return };
        let (event, span) = &self.parsed.events[image.event];
        let Event::Start(Tag::Image { link_type, dest_url, title, .. }) = event else { return };
        let found = match link_type {
            LinkType::WikiLink { .. } => self.links.named_image(dest_url, span),
            _ => self.links.image(dest_url, span),
        };
        let found = match found {
            Some(Picture::Shown(found)) => found,
            Some(Picture::Elsewhere(address)) => return self.linked_image(&address, &image.alt),
            None => return escape::text(&image.alt, &mut self.out),
        };
        if let Some(element) = played(&found.address) {
            return self.played(element, &found.address, &image.alt);
        }
        self.out.push_str("<img");
        escape::attribute("src", &encoded(&found.address), &mut self.out);
        escape::attribute("alt", &image.alt, &mut self.out);
        if !title.is_empty() && self.figure == Figure::None {
            escape::attribute("title", title, &mut self.out);
        }
        self.room(&found);
        self.out.push('>');
    }

    /// A link in place of an image, unless the image stands in one.
    fn linked_image(&mut self, address: &str, alt: &str) {
        let words = if alt.trim().is_empty() { address } else { alt };
        if !self.linked.is_empty() {
            return escape::text(words, &mut self.out);
        }
        self.out.push_str("<a");
        escape::attribute("href", &encoded(address), &mut self.out);
        self.out.push('>');
        escape::text(words, &mut self.out);
        self.out.push_str("</a>");
    }

    /// A film or a sound, with a link for those whose browser does not play it.
    fn played(&mut self, element: &str, address: &str, alt: &str) {
        self.out.push_str(&format!("<{element} controls preload=\"metadata\""));
        escape::attribute("src", &encoded(address), &mut self.out);
        if !alt.trim().is_empty() {
            escape::attribute("aria-label", alt, &mut self.out);
        }
        self.out.push('>');
        self.linked_image(address, alt);
        self.out.push_str(&format!("</{element}>"));
    }

    /// What lets the browser keep the place free; and only where it can, may the image come later.
    fn room(&mut self, found: &Found) {
        if let Some(size) = found.size {
            self.out.push_str(&format!(" width=\"{}\" height=\"{}\"", size.width, size.height));
        }
        if found.turn == Turn::Later {
            self.out.push_str(if found.size.is_some() { " loading=\"lazy\"" } else { "" });
            self.out.push_str(" decoding=\"async\"");
        }
    }
}
