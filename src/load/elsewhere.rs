//! What other generators call the keys of front matter.
//!
//! In: a key. Out: one sentence that says ours. Not: values; nothing is read under the names of Zola, Hugo, Jekyll and
//! what was made like them.

use super::front_keys::FRONT_MATTER;
use crate::document::named_here;

/// Their keys of front matter, with the help.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("lastmod", "here it is `updated`"),
    ("modified", "here it is `updated`"),
    ("last_modified_at", "here it is `updated`"),
    ("last_updated", "here it is `updated`"),
    ("publishdate", "here it is `date`: an article is shown from that day on"),
    ("pubdate", "here it is `date`"),
    ("created", "here it is `date`"),
    ("published", "here an article that is not ready is `draft = true`"),
    ("expirydate", "here it is `expires`"),
    ("summary", "here it is `description`"),
    ("excerpt", "here it is `description`"),
    ("subtitle", "here it is `description`"),
    ("abstract", "here it is `description`"),
    ("categories", "here they are `tags`"),
    ("category", "here they are `tags`"),
    ("keywords", "here they are `tags`"),
    ("taxonomies", "here tags stand by themselves: `tags = [\"…\"]`"),
    ("url", "here the last part of an address is `slug`; an old address that leads here is one of `aliases`"),
    ("permalink", "here the last part of an address is `slug`; an old address that leads here is one of `aliases`"),
    ("path", "here the last part of an address is `slug`; an old address that leads here is one of `aliases`"),
    ("redirect_from", "here they are `aliases`"),
    ("layout", "here it is `template`, with the file's name: `template = \"….html\"`"),
    ("type", "here it is `template`, with the file's name: `template = \"….html\"`"),
    ("language", "here it is `lang`"),
    ("locale", "here it is `lang`"),
    ("licence", "here it is `license`"),
    ("rights", "here it is `license`"),
    ("linktitle", "a page has one `title` here; what only your templates read goes under `extra`"),
    ("params", "here it is `extra`"),
    ("sort_by", "here it is `order`, in `_index.md`: `date`, `weight` or `title`"),
    ("paginate_by", "here it is `per_page`, in `_index.md`"),
    ("bibliography", "sources stand in `content/sources.bib`, `sources.toml`, `sources.yaml` or `sources.json`"),
    (
        "in_search_index",
        "every article is found; `enabled = false` under `[search]` in `postil.toml` is for the whole site",
    ),
    ("toc", "every article with three headings has its contents; what your templates read goes under `extra`"),
    ("math", "formulas are shown as they are typed; what your templates read goes under `extra`"),
    ("image", "what your templates read goes under `extra`"),
    ("images", "what your templates read goes under `extra`"),
    ("cover", "what your templates read goes under `extra`"),
    ("resources", "files beside an article are published with it; what your templates read goes under `extra`"),
    ("menu", "the menu lists the top folders of `content/`; what your templates read goes under `extra`"),
    ("cascade", "what your templates read goes under `extra`, in each article"),
    ("insert_anchor_links", "headings have ids; what your templates read goes under `extra`"),
    ("page_template", "each article names its own `template`"),
    ("transparent", "the home page lists the articles of all folders"),
    ("render", "an article that is not to be shown is `draft = true`"),
    ("comments", "letters of readers stand in the sidecar as `[[response]]`"),
];

/// Whether postil or another generator has such a key of front matter.
pub(super) fn is_key(key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    FRONT_MATTER.names().any(|name| name == lower) || named_here(NAMES, key).is_some() || lower == "author"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_case_does_not_matter_and_strangers_are_not_known() {
        assert!(named_here(NAMES, "publishDate").is_some_and(|help| help.contains("`date`")));
        assert_eq!(named_here(NAMES, "colour"), None);
        assert!(is_key("Title") && !is_key("note"));
    }
}
