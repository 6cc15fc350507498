//! Links, their addresses checked and made relative; a link that may not lead anywhere leaves its words.

use super::Writer;
use crate::text::escape;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::borrow::Cow;

impl Writer<'_, '_, '_> {
    pub(super) fn start_link(&mut self, index: usize, target: &str, title: &str) {
        let span = &self.parsed.events[index].1;
        let email = matches!(&self.parsed.events[index].0, Event::Start(Tag::Link { link_type: LinkType::Email, .. }));
        let target: Cow<'_, str> = if email { format!("mailto:{target}").into() } else { target.into() };
        let wiki = matches!(
            &self.parsed.events[index].0,
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, .. })
        );
        let href = if wiki { self.links.named(&target, span) } else { self.links.link(&target, span) };
        self.linked.push(href.is_some());
        let Some(href) = href else { return };
        self.out.push_str("<a");
        escape::attribute("href", &encoded(&href), &mut self.out);
        if !title.is_empty() {
            escape::attribute("title", title, &mut self.out);
        }
        if self.links.is_told(&href, self.names_itself(index, &target)) {
            self.out.push_str(" class=\"told\"");
        }
        self.out.push('>');
    }

    /// Whether the words of a link are its address.
    fn names_itself(&self, index: usize, target: &str) -> bool {
        let words = self.parsed.events.get(index + 1).map(|(event, _)| event);
        let end = self.parsed.events.get(index + 2).map(|(event, _)| event);
        // A bare `www.` has no scheme in its words.
        let is_it = |words: &str| words == target || target.strip_prefix("http://") == Some(words);
        matches!((words, end), (Some(Event::Text(words)), Some(Event::End(TagEnd::Link))) if is_it(words))
    }

    pub(super) fn end_link(&mut self) {
        if self.linked.pop() == Some(true) {
            self.out.push_str("</a>");
        }
    }
}

/// Percent-encodes what may not stand in an address, and nothing that is encoded already.
pub(super) fn encoded(href: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
    if href.bytes().all(plain) {
        return href.into();
    }
    href.bytes()
        .fold(String::new(), |mut out, byte| {
            if plain(byte) {
                out.push(byte as char);
            } else {
                out.push_str(&format!("%{byte:02X}"));
            }
            out
        })
        .into()
}
