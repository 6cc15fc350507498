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
    "claims.html",
    "corrections.html",
    "home.html",
    "note.html",
    "partials/cite-as.html",
    "partials/cite.html",
    "partials/coverage.html",
    "partials/export.html",
    "partials/footer.html",
    "partials/group.html",
    "partials/grouped.html",
    "partials/legend.html",
    "partials/masthead.html",
    "partials/pages.html",
    "partials/passage.html",
    "partials/passages.html",
    "partials/reading.html",
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
    "css/code.css",
    "css/index.css",
    "css/math.css",
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
    "js/whole.js",
    "site.css",
);

/// The stylesheets that a page needs for what stands in its texts, beside those of every page.
pub fn styles_of(texts: &[&str]) -> Vec<&'static str> {
    let has = |sign: &str| texts.iter().any(|text| memchr::memmem::find(text.as_bytes(), sign.as_bytes()).is_some());
    let signs = [("<pre class=\"", "css/code.css"), ("<math", "css/math.css")];
    signs.into_iter().filter(|(sign, _)| has(sign)).map(|(_, style)| style).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// The files of a folder of the repository, as paths inside it.
    fn files(folder: &str) -> Vec<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries =
            walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.expect("is readable"));
        let files = entries.filter(|entry| entry.file_type().is_file());
        let inside =
            |entry: walkdir::DirEntry| entry.path().strip_prefix(&root).expect("is inside").display().to_string();
        let mut names: Vec<String> = files.map(inside).collect();
        names.sort();
        names
    }

    fn names(table: &[(&str, &str)]) -> Vec<String> {
        table.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    #[test]
    fn the_tables_name_every_file_of_the_theme_in_order() {
        assert_eq!(names(TEMPLATES), files("templates"));
        assert_eq!(names(STATICS), files("static"));
    }

    #[test]
    fn every_asset_that_a_template_asks_for_is_there() {
        for (template, text) in TEMPLATES {
            for asked in text.split("{{ page.root }}").skip(1) {
                let name = asked.split('"').next().unwrap_or_default();
                if name.starts_with("css/") || name.starts_with("js/") {
                    assert!(STATICS.iter().any(|(asset, _)| *asset == name), "`{template}` asks for `{name}`");
                }
            }
        }
    }
}
