//! What stands in a page and no article can hold: films, maps, forms. What can be gone to is a link; the rest is told.

use super::told::Told;
use crate::text::escape::escaped;
use dom_query::Document;

/// Replaces it in a page.
pub fn replace(document: &Document, told: &mut Told) {
    let frames = document.select("iframe, video, audio, embed, object");
    for node in frames.nodes() {
        let name = node.node_name().unwrap_or_default().to_string();
        let own = ["src", "data"].iter().find_map(|key| node.attr(key));
        let inner = node.find(&["source"]).first().and_then(|source| source.attr("src"));
        let is_elsewhere = |address: &str| address.starts_with("https://") || address.starts_with("http://");
        if let Some(address) = own.or(inner).filter(|address| is_elsewhere(address)) {
            told.guessed(&format!("what the page shows in a frame (`{name}`) is a link to it"), &address);
            let address = escaped(&address);
            node.replace_with_html(format!("<p><a href=\"{address}\">{address}</a></p>"));
        } else {
            told.not_carried(&format!("what the page shows in a frame (`{name}`)"), "");
            node.remove_from_parent();
        }
    }
    let links = document.select("a[href]");
    for link in links.nodes() {
        if link.attr_or("href", "").trim().to_lowercase().starts_with("javascript:") {
            told.not_carried("a link that would run a script", &link.text());
            link.remove_attr("href");
        }
    }
    let forms = document.select("form");
    for node in forms.nodes() {
        let words = node.text();
        // Some pages are forms as a whole.
        if words.chars().count() < 2000 {
            told.not_carried("a form to fill in", words.trim());
            node.remove_from_parent();
        }
    }
}
