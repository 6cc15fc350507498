//! HTML that an author wrote → HTML that is clean, and whose links and pictures lead where those of Markdown would.
//!
//! The cleaner is ammonia. Its first run tells the addresses, its second puts in what becomes of them.

use crate::render::links::{Addresses, Picture};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// Addresses as written: whether of a picture, and what they become.
type Resolved = HashMap<(bool, String), Option<String>>;

/// Cleans; `place` says where in the body an address was written.
pub(super) fn clean(html: &str, addresses: &mut dyn Addresses, place: &dyn Fn(&str) -> Range<usize>) -> String {
    let written: Arc<Mutex<Vec<(bool, String)>>> = Arc::default();
    let seen = Arc::clone(&written);
    let first = cleaned(html, move |picture, value| {
        seen.lock().unwrap_or_else(PoisonError::into_inner).push((picture, value.to_owned()));
        Some(value.to_owned())
    });
    let written = std::mem::take(&mut *written.lock().unwrap_or_else(PoisonError::into_inner));
    if written.is_empty() {
        return first;
    }
    let mut resolved = Resolved::new();
    for (picture, value) in written {
        if !resolved.contains_key(&(picture, value.clone())) {
            let span = place(&value);
            let becomes = if picture {
                match addresses.image(&value, &span) {
                    Some(Picture::Shown(image)) => Some(image.address),
                    // Here is no room for a link: the words that describe it stay.
                    Some(Picture::Elsewhere(_)) | None => None,
                }
            } else {
                addresses.link(&value, &span)
            };
            resolved.insert((picture, value), becomes);
        }
    }
    cleaned(html, move |picture, value| resolved.get(&(picture, value.to_owned())).cloned().flatten())
}

fn cleaned(html: &str, address: impl Fn(bool, &str) -> Option<String> + Send + Sync + 'static) -> String {
    ammonia::Builder::default()
        .link_rel(Some("noopener noreferrer"))
        // Asked of elements that are taken away, too.
        .attribute_filter(move |element, attribute, value| match (element, attribute) {
            ("img", "src") => address(true, value).map(Cow::Owned),
            ("a", "href") | ("blockquote" | "q" | "del" | "ins", "cite") => address(false, value).map(Cow::Owned),
            _ => Some(Cow::Borrowed(value)),
        })
        .clean(html)
        .to_string()
}
