//! The keys of `postil.toml`: what each takes and what it is for.

use super::exports::NAMES as EXPORTS;
use super::feeds::NAMES as FED;
use super::{COVERAGE, Order, PictureMetadata, RawHtml, RemoteImages, Urls};
use crate::document::shape::{Key, Shape, Takes, names};

/// `postil.toml`.
pub static CONFIG: Shape = Shape {
    name: "`postil.toml`",
    keys: &[
        Key::new("title", Takes::Text, "The site's title."),
        Key::new("lang", Takes::LANGUAGE, "The language of the site, as a BCP 47 tag; `en` where nothing is said."),
        Key::new("description", Takes::Text, "What the site is about, in one or two sentences."),
        Key::new("license", Takes::Text, "The licence of articles that name none, as `CC-BY-4.0`."),
        Key::new("authors", Takes::TEXTS, "The authors of articles that name none: keys of `people.toml`, or names."),
        Key::new("base_url", ADDRESS, "Where the site will stand; needed for canonical links, feeds and previews."),
        Key::new("urls", Takes::Choice(&URLS), "Addresses as `a/b.html` (`file`) or `a/b/index.html` (`directory`)."),
        Key::new("extra", Takes::Anything, "Your own data, for your templates."),
        Key::new("citations", Takes::Table(&CITATIONS), "How sources are cited."),
        Key::new("markdown", Takes::Table(&MARKDOWN), "What Markdown may hold."),
        Key::new("notes", Takes::Table(&NOTES), "Kinds of notes of your own."),
        Key::new("links", Takes::Table(&LINKS), "Which links are allowed."),
        Key::new("images", Takes::Table(&IMAGES), "What becomes of pictures."),
        Key::new("exports", Takes::Table(&EXPORTED), "What is written beside each annotated article."),
        Key::new("sections", Takes::Table(&SECTIONS), "The pages of folders."),
        Key::new("feeds", Takes::Table(&FEEDS), "Feeds of the site."),
        Key::new("quotations", Takes::Table(&QUOTATIONS), "What readers are told of quotations."),
        Key::new("search", Takes::Table(&SEARCH), "The search page."),
        Key::new("archive", Takes::Table(&ARCHIVE), "The texts kept of sources."),
        Key::new("preview", Takes::Table(&PREVIEW), "The preview of `postil serve`."),
        Key::new("limits", Takes::Table(&LIMITS), "Sizes beyond which a file is refused."),
    ],
    ..Shape::BARE
};

static CITATIONS: Shape = Shape {
    name: "`[citations]`",
    keys: &[
        Key::new("style", Takes::Text, "A CSL style's name (`postil list styles`), or a `.csl` file of the site."),
        Key::new("locale", Takes::Text, "The language of citations and dates, as `en-GB`; else that of the site."),
        Key::new("libraries", Takes::TEXTS, "More files of sources: `[\"refs/*.json\", \"../shared.bib\"]`."),
        Key::new("cite_as", Takes::TEXTS, "More styles in which each article says how to cite it."),
    ],
    ..Shape::BARE
};

static MARKDOWN: Shape = Shape {
    name: "`[markdown]`",
    keys: &[
        Key::new("raw_html", Takes::Choice(&RAW_HTML), "Whether HTML in articles is shown as text, cleaned, or kept."),
        Key::new("smart_punctuation", Takes::Boolean, "Whether straight quotation marks become typographic ones."),
        Key::new("citations", Takes::Boolean, "Whether `[@key, p. 4]` in an article cites a source."),
        Key::new("autolinks", Takes::Boolean, "Whether bare addresses, as `https://example.org`, are links."),
        Key::new("definition_lists", Takes::Boolean, "Whether a line `: words` defines the words in the line above."),
        Key::new("callouts", Takes::Boolean, "Whether `> [!kind] Title` is a callout, folded with `-` behind `]`."),
        Key::new("wikilinks", Takes::Boolean, "Whether `[[Article#Heading|words]]` is a link, `![[file]]` a picture."),
        Key::new("figures", Takes::Boolean, "Whether a paragraph of one picture with a title is a figure."),
        Key::new("math", Takes::Boolean, "Whether formulas of LaTeX between `$` or `$$` are set."),
        Key::new("highlight", Takes::Boolean, "Whether the words of code in a known language have colours."),
        Key::new("superscript", Takes::Boolean, "Whether `x^2^` is raised."),
        Key::new(
            "subscript",
            Takes::Boolean,
            "Whether `H~2~O` is lowered; two `~` strike words out then, one does not.",
        ),
    ],
    ..Shape::BARE
};

static NOTES: Shape = Shape {
    name: "`[notes]`",
    keys: &[Key::new("kinds", Takes::Map(&Takes::Table(&KIND)), "Labels of kinds of notes, and kinds of your own.")],
    ..Shape::BARE
};

pub(super) static KIND: Shape = Shape {
    name: "a kind of note",
    keys: &[Key::new("label", Takes::Text, "The kind as readers see it.")],
    ..Shape::BARE
};

static LINKS: Shape = Shape {
    name: "`[links]`",
    keys: &[
        Key::new("schemes", Takes::TEXTS, "The schemes that links may have: `[\"https\", \"mailto\", \"tel\"]`."),
        Key::new(
            "remote_images",
            Takes::Choice(&REMOTE),
            "Whether a picture of another host is a link, shown, or an error.",
        ),
    ],
    ..Shape::BARE
};

static IMAGES: Shape = Shape {
    name: "`[images]`",
    keys: &[Key::new(
        "metadata",
        Takes::Choice(&METADATA),
        "Whether what pictures tell of their place and owner is taken out (`strip`) or published (`keep`).",
    )],
    ..Shape::BARE
};

static EXPORTED: Shape = Shape {
    name: "`[exports]`",
    keys: &[Key::new(
        "formats",
        Takes::Some(&Takes::Choice(&FORMATS), true),
        "The files beside each annotated article; none for `[]`.",
    )],
    ..Shape::BARE
};

static SECTIONS: Shape = Shape {
    name: "`[sections]`",
    keys: &[
        Key::new(
            "order",
            Takes::Choice(&Order::NAMES),
            "The order of articles: the newest first, by weight, by title.",
        ),
        Key::new("per_page", Takes::Count, "How many articles a page lists, about; 100 for 0."),
    ],
    ..Shape::BARE
};

static FEEDS: Shape = Shape {
    name: "`[feeds]`",
    keys: &[
        Key::new("enabled", Takes::Boolean, "Whether there are feeds; they need `base_url`."),
        Key::new("entries", Takes::Count, "How many entries a feed has at most; 20 where nothing is said."),
        Key::new("of", Takes::Some(&Takes::Choice(&FEEDS_OF), true), "Of what there are feeds; of tags if asked for."),
    ],
    ..Shape::BARE
};

static QUOTATIONS: Shape = Shape {
    name: "`[quotations]`",
    keys: &[Key::new("coverage", Takes::Choice(&SHOWN), "Whether readers see how many are attributed and sourced.")],
    ..Shape::BARE
};

static SEARCH: Shape = Shape {
    name: "`[search]`",
    keys: &[Key::new("enabled", Takes::Boolean, "Whether there is a search page.")],
    ..Shape::BARE
};

static ARCHIVE: Shape = Shape {
    name: "`[archive]`",
    keys: &[Key::new("publish", Takes::Boolean, "Whether kept texts are published where a source says nothing else.")],
    ..Shape::BARE
};

static PREVIEW: Shape = Shape {
    name: "`[preview]`",
    keys: &[Key::new(
        "editor",
        Takes::Text,
        "The address that opens an editor: `vscode://file/{path}:{line}:{column}`.",
    )],
    ..Shape::BARE
};

static LIMITS: Shape = Shape {
    name: "`[limits]`",
    keys: &[
        Key::new("article", SIZE, "Of an article; 16 MB where nothing is said."),
        Key::new("sidecar", SIZE, "Of a sidecar; 16 MB where nothing is said."),
        Key::new("library", SIZE, "Of a library of sources; 64 MB where nothing is said."),
        Key::new("archive", SIZE, "Of the text kept of a source; 16 MB where nothing is said."),
        Key::new(
            "signs",
            Takes::Count,
            "Line ends and signs of Markdown in an article; 1 000 000 where nothing is said.",
        ),
    ],
    ..Shape::BARE
};

const URLS: [&str; 2] = names(&Urls::ALL);
const RAW_HTML: [&str; 3] = names(&RawHtml::ALL);
const REMOTE: [&str; 3] = names(&RemoteImages::ALL);
const METADATA: [&str; 2] = names(&PictureMetadata::ALL);
const SHOWN: [&str; 2] = names(&COVERAGE);
const FORMATS: [&str; 3] = names(&EXPORTS);
const FEEDS_OF: [&str; 5] = names(&FED);

const ADDRESS: Takes = Takes::Form(r"^(\s*[Hh][Tt][Tt][Pp][Ss]?://[^/\s].*)?$", &["https://example.org/notes/"]);
const SIZE: Takes = Takes::NumberOr(&Takes::Form(r"^ *[0-9][0-9 ]*([KkMm]? *[Bb])? *$", &["16 MB", "500 KB"]));
