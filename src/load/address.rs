//! From a file of `content/` to its place on the site.

use crate::address::{OutPath, PathFault};
use crate::config::Urls;
use crate::document::Date;

/// The address of an article or of a section's page.
///
/// `content/a/b.md` becomes `a/b.html` or, with directories, `a/b/index.html`; `index.md` and `_index.md` become their
/// folder's `index.html`. A slug takes the place of the last name, of which a day at its beginning is no part.
///
/// # Errors
/// When the name cannot be a file of a website.
pub fn of_article(markdown: &str, slug: Option<&str>, urls: Urls) -> Result<OutPath, PathFault> {
    if slug.is_some_and(|slug| slug.trim().is_empty()) {
        return Err(PathFault::new("a `slug` cannot be empty"));
    }
    let inside = markdown.strip_prefix("content/").unwrap_or(markdown);
    let stem = inside.strip_suffix(".md").unwrap_or(inside);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let bundle = name == "index" && !folder.is_empty();
    let path = if name == "_index" || (name == "index" && folder.is_empty()) {
        join(folder, "index.html")
    } else if bundle {
        let (above, own) = folder.rsplit_once('/').unwrap_or(("", folder));
        let own = dated(own).map_or(own, |(_, name)| name);
        join(&join(above, slug.unwrap_or(own)), "index.html")
    } else {
        let name = slug.unwrap_or_else(|| dated(name).map_or(name, |(_, name)| name));
        match urls {
            Urls::File => join(folder, &format!("{name}.html")),
            Urls::Directory => join(&join(folder, name), "index.html"),
        }
    };
    OutPath::new(&path)
}

/// The day that the last name of a path begins with, and the rest of that name: `2026-01-05-title`; of an `index` the
/// folder's.
pub fn dated(stem: &str) -> Option<(Date, &str)> {
    let stem = stem.strip_suffix("/index").unwrap_or(stem);
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let (day, rest) = name.split_at_checked(10)?;
    let rest = rest.strip_prefix(['-', '_']).filter(|rest| !rest.is_empty())?;
    Date::parse(day).ok().map(|date| (date, rest))
}

/// Joins two parts of a path, either of which may be empty.
pub fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Follows `link` from a folder of `content/`, `.` and `..` resolved; `None` when it leaves the top.
pub fn follow(folder: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> =
        if link.starts_with('/') || folder.is_empty() { vec![] } else { folder.split('/').collect() };
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_the_contract() {
        let of = |path, slug, urls| of_article(path, slug, urls).map(|path| path.to_string()).ok();
        assert_eq!(of("content/a/b.md", None, Urls::File).as_deref(), Some("a/b.html"));
        assert_eq!(of("content/a/b/index.md", None, Urls::File).as_deref(), Some("a/b/index.html"));
        assert_eq!(of("content/a/b.md", None, Urls::Directory).as_deref(), Some("a/b/index.html"));
        assert_eq!(of("content/a/_index.md", None, Urls::File).as_deref(), Some("a/index.html"));
        assert_eq!(of("content/a/b.md", Some("c"), Urls::File).as_deref(), Some("a/c.html"));
        assert_eq!(of("content/a/b/index.md", Some("c"), Urls::File).as_deref(), Some("a/c/index.html"));
        assert_eq!(of("content/a.md", Some("../../x"), Urls::File), None);
        assert_eq!(of("content/a.md", Some(""), Urls::File), None);
        assert_eq!(of("content/a.md", Some(" "), Urls::Directory), None);
    }

    #[test]
    fn a_day_in_a_name_is_no_part_of_the_address() {
        let of = |path, slug| of_article(path, slug, Urls::File).map(|path| path.to_string()).ok();
        assert_eq!(of("content/a/2026-01-05-b.md", None).as_deref(), Some("a/b.html"));
        assert_eq!(of("content/a/2026-01-05-b/index.md", None).as_deref(), Some("a/b/index.html"));
        assert_eq!(of("content/a/2026-01-05-b.md", Some("2026-01-05-b")).as_deref(), Some("a/2026-01-05-b.html"));
        assert_eq!(of("content/2026-13-05-b.md", None).as_deref(), Some("2026-13-05-b.html"));
        assert_eq!(of("content/2026-01-05.md", None).as_deref(), Some("2026-01-05.html"));
        let day = dated("content/2026-01-05-b").map(|(date, rest)| (date.to_string(), rest));
        assert_eq!(day, Some(("2026-01-05".to_owned(), "b")));
    }

    #[test]
    fn links_are_followed_and_never_out_of_the_top() {
        assert_eq!(follow("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(follow("a/b", "/c.md").as_deref(), Some("c.md"));
        assert_eq!(follow("a", "../../c.md"), None);
    }
}
