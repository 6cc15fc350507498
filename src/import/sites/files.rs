//! What files that are no pages are: which are carried, and where to.
//!
//! In: their paths. Out: what becomes of each. Not: reading them.

/// Endings of pictures that browsers show.
pub const PICTURES: [&str; 9] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp"];

/// Endings of other files that a site gives to its readers.
const GIVEN: [&str; 31] = [
    "pdf", "epub", "txt", "csv", "tsv", "zip", "gz", "tar", "mp3", "ogg", "oga", "opus", "wav", "m4a", "flac", "mp4",
    "webm", "ogv", "mov", "vtt", "srt", "doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "woff2",
];

/// Endings of files that belong to the look of a site or to the program that made it.
const LOOK: [&str; 17] = [
    "css", "scss", "sass", "less", "styl", "js", "mjs", "ts", "map", "html", "htm", "xml", "xsl", "hbs", "njk",
    "liquid", "tera",
];

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is carried.
    Carried,
    /// It is carried where a page leads to it.
    WhereLinked,
    /// It stays behind: it belongs to the look.
    Look,
}

/// The name's ending in lower case, without its dot.
pub fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// What becomes of a file by its name; `is_static` where everything is published as it is.
pub fn fate(path: &str, is_static: bool) -> Fate {
    let ending = ending(path);
    let ending = ending.as_str();
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    if LOOK.contains(&ending) || matches!(name.as_str(), "robots.txt" | "_redirects" | "_headers") {
        Fate::Look
    } else if is_static || PICTURES.contains(&ending) || GIVEN.contains(&ending) {
        Fate::Carried
    } else {
        Fate::WhereLinked
    }
}

/// Whether a file beside articles would be taken for one of the site's own, so that it goes to `static/`.
pub fn is_mistakable(path: &str) -> bool {
    const OWN: [&str; 15] = [
        "md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd", "toml", "yaml", "yml", "json", "html", "htm", "bib",
        "svg",
    ];
    // A drawing may hold scripts, of which `static/` makes nothing.
    OWN.contains(&ending(path).as_str())
}

/// A path as a path of the site: what is hidden or has signs that names cannot have gets other signs, as everywhere.
pub fn ours(path: &str) -> Option<String> {
    crate::import::files::safe(path)
}
