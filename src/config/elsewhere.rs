//! What other generators call the keys of `postil.toml`.
//!
//! In: a key. Out: one sentence that says ours. Not: values; nothing is read under the names of Zola, Hugo, Jekyll and
//! what was made like them.

/// Their keys of the configuration, with the help.
pub(super) const NAMES: &[(&str, &str)] = &[
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
    ("generate_feed", "here it is `enabled` under `[feeds]`"),
    ("generate_feeds", "here it is `enabled` under `[feeds]`"),
    ("generate_rss", "here it is `enabled` under `[feeds]`"),
    ("generate_sitemap", "with `base_url` there is a `sitemap.xml`"),
    ("generate_robots_txt", "with `base_url` there is a `robots.txt`; one in `static/` comes before it"),
    ("feed_limit", "here it is `entries` under `[feeds]`"),
    ("rsslimit", "here it is `entries` under `[feeds]`"),
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
