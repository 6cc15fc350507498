//! What other generators call the keys of postil: their name → one sentence that says ours.
//!
//! Zola, Hugo, Jekyll and what was made like them. Nothing is read under their names.

/// Our keys of front matter.
const OURS: [&str; 13] = [
    "title",
    "date",
    "updated",
    "description",
    "authors",
    "slug",
    "draft",
    "tags",
    "lang",
    "license",
    "template",
    "aliases",
    "extra",
];

/// Their keys of front matter, with the help.
const FRONT_MATTER: &[(&str, &str)] = &[
    ("lastmod", "here it is `updated`"),
    ("modified", "here it is `updated`"),
    ("last_modified_at", "here it is `updated`"),
    ("last_updated", "here it is `updated`"),
    ("publishdate", "here it is `date`; an article that is not ready is `draft = true`"),
    ("pubdate", "here it is `date`"),
    ("created", "here it is `date`"),
    ("published", "here an article that is not ready is `draft = true`"),
    ("expirydate", "articles do not expire here; make it `draft = true` when its time is over"),
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
    ("weight", "there is no order by hand: newest first, then by title; what your templates read goes under `extra`"),
    ("sort_by", "there is one order: newest first, then by title"),
    ("paginate_by", "lists are not cut into pages"),
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
    ("series", "what your templates read goes under `extra`"),
    ("menu", "the menu lists the top folders of `content/`; what your templates read goes under `extra`"),
    ("cascade", "what your templates read goes under `extra`, in each article"),
    ("insert_anchor_links", "headings have ids; what your templates read goes under `extra`"),
    ("page_template", "each article names its own `template`"),
    ("transparent", "the home page lists the articles of all folders"),
    ("render", "an article that is not to be shown is `draft = true`"),
    ("comments", "letters of readers stand in the sidecar as `[[response]]`"),
];

/// Their keys of the configuration, with the help.
const CONFIG: &[(&str, &str)] = &[
    ("baseurl", "here it is `base_url`"),
    ("url", "here it is `base_url`"),
    ("site_url", "here it is `base_url`"),
    ("languagecode", "here it is `lang`"),
    ("default_language", "here it is `lang`"),
    ("defaultcontentlanguage", "here it is `lang`"),
    ("language", "here it is `lang`"),
    ("locale", "here it is `lang`; that of the citations is `locale` under `[citations]`"),
    ("copyright", "here it is `license`"),
    ("licence", "here it is `license`"),
    ("name", "here it is `title`"),
    ("author", "here they are `authors`, a list of names"),
    ("params", "here it is `[extra]`"),
    ("theme", "a theme is files in `templates/` and `static/` that replace the built-in ones"),
    ("build_search_index", "here it is `enabled` under `[search]`"),
    ("generate_feed", "postil writes no feeds"),
    ("generate_feeds", "postil writes no feeds"),
    ("generate_rss", "postil writes no feeds"),
    ("uglyurls", "here it is `urls = \"file\"`"),
    ("builddrafts", "drafts are built with `postil build --drafts`"),
    ("output_dir", "the folder of the site is chosen with `postil build --out`"),
    ("publishdir", "the folder of the site is chosen with `postil build --out`"),
    ("output", "the folder of the site is chosen with `postil build --out`"),
    ("bibliography", "sources stand in `content/sources.bib`, `sources.toml`, `sources.yaml` or `sources.json`"),
    ("csl", "here it is `style` under `[citations]`"),
    ("style", "here it is `style` under `[citations]`"),
    ("markup", "what Markdown may hold is said under `[markdown]`"),
    ("compile_sass", "style sheets stand in `static/` as browsers read them"),
];

/// What a key of front matter is called here.
pub(super) fn front_matter(key: &str) -> Option<&'static str> {
    look_up(FRONT_MATTER, key)
}

/// What a key of a configuration is called here.
pub fn config(key: &str) -> Option<&'static str> {
    look_up(CONFIG, key)
}

/// Whether postil or another generator has such a key of front matter.
pub(super) fn is_front_matter(key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    OURS.contains(&lower.as_str()) || front_matter(&lower).is_some() || lower == "author"
}

fn look_up(table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    let lower = key.to_ascii_lowercase();
    table.iter().find(|(name, _)| *name == lower).map(|(_, help)| *help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_case_does_not_matter_and_strangers_are_not_known() {
        assert_eq!(front_matter("publishDate"), front_matter("publishdate"));
        assert!(config("baseURL").is_some());
        assert_eq!((front_matter("colour"), config("title")), (None, None));
        assert!(is_front_matter("Title") && !is_front_matter("note"));
    }
}
