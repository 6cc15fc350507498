//! What browsers show of a site beside its pages: icons and the manifest, as far as `static/` has them.

use crate::load::tree::Tree;
use crate::render::views::IconView;

/// Icons and the manifest that a site has of its own, by the names that browsers ask for.
pub fn own(tree: &Tree) -> Vec<IconView> {
    const NAMES: [(&str, &str, &str); 4] = [
        ("icon", "favicon.ico", "image/x-icon"),
        ("apple-touch-icon", "apple-touch-icon.png", ""),
        ("manifest", "site.webmanifest", ""),
        ("manifest", "manifest.webmanifest", ""),
    ];
    let has = |name: &str| tree.statics.iter().any(|path| path.strip_prefix("static/") == Some(name));
    let mut icons: Vec<IconView> = Vec::new();
    for (rel, path, media) in NAMES {
        // A page has one manifest.
        if has(path) && icons.iter().all(|icon| icon.rel != rel) {
            icons.push(IconView { rel, path, media });
        }
    }
    icons
}
