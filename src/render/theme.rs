//! The built-in theme: the files of `templates/` and `static/`, embedded in the program; one table of each.

macro_rules! embedded {
    ($folder:literal: $($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../", $folder, "/", $name))),)*]
    };
}

/// Built-in templates by name.
pub const TEMPLATES: &[(&str, &str)] = embedded!("templates":
    "404.html",
    "article.html",
    "base.html",
    "corrections.html",
    "home.html",
    "note.html",
    "partials/cite.html",
    "partials/coverage.html",
    "partials/export.html",
    "partials/footer.html",
    "partials/group.html",
    "partials/legend.html",
    "partials/masthead.html",
    "partials/passage.html",
    "partials/passages.html",
    "partials/section.html",
    "partials/teaser.html",
    "partials/tools.html",
    "partials/trail.html",
    "quotations.html",
    "reference.html",
    "search.html",
    "section.html",
    "source.html",
    "sources.html",
    "speaker.html",
    "speakers.html",
    "tag.html",
    "tags.html",
);

/// Built-in stylesheets, scripts and pictures by their place on the site.
pub const STATICS: &[(&str, &str)] = embedded!("static":
    "css/article.css",
    "css/base.css",
    "css/index.css",
    "css/notes.css",
    "css/print.css",
    "css/tokens.css",
    "favicon.svg",
    "js/choices.js",
    "js/early.js",
    "js/index.js",
    "js/margin.js",
    "js/notes.js",
    "js/preview.js",
    "js/search.js",
    "site.css",
);
