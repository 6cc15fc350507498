//! A link that leads nowhere → what may be meant: the same name in another folder, or one that is nearly the same.
//!
//! Files are compared by their own names, not by their folders: two pictures in one folder are not alike for that.

use crate::report::Names;
use std::collections::HashMap;

/// The files that a link may have meant, by their names.
#[derive(Debug, Default)]
pub struct Near {
    names: Names,
    places: HashMap<String, Vec<String>>,
}

impl Near {
    /// Takes the paths of files, from the top of the site.
    pub fn new<'p>(paths: impl IntoIterator<Item = &'p str>) -> Self {
        let mut places: HashMap<String, Vec<String>> = HashMap::new();
        for path in paths {
            places.entry(name(path).to_lowercase()).or_default().push(path.to_owned());
        }
        for paths in places.values_mut() {
            paths.sort_unstable();
        }
        let mut names: Vec<&String> = places.keys().collect();
        names.sort_unstable();
        Self { names: Names::new(names), places }
    }

    /// The path that is nearest to one that is not there; of several of one name, the first in the same folder or of
    /// all.
    pub fn to(&self, path: &str) -> Option<&str> {
        let name = name(path).to_lowercase();
        let name = if self.places.contains_key(&name) { &*name } else { self.names.nearest(&name)? };
        let places = self.places.get(name)?;
        let in_the_folder = places.iter().find(|place| folder(place) == folder(path));
        in_the_folder.or(places.first()).map(String::as_str).filter(|found| *found != path)
    }
}

/// What tells a file from others: its name without the ending of a page, or its folder's where it is the folder's page.
fn name(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".md").or_else(|| path.strip_suffix(".html")).unwrap_or(path);
    let path = ["/index", "/_index"].into_iter().find_map(|index| path.strip_suffix(index)).unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path)
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::Near;

    #[test]
    fn names_are_compared_and_not_folders() {
        let near =
            Near::new(["essays/rivers.md", "letters/rivers.md", "evidence/slides.pdf", "about/index.md", "_index.md"]);
        for (written, meant) in [
            ("essays/river.md", Some("essays/rivers.md")),
            ("letters/rievrs.md", Some("letters/rivers.md")),
            ("rivers.md", Some("essays/rivers.md")),
            ("posts/rivers/", Some("essays/rivers.md")),
            ("abuot.md", Some("about/index.md")),
            ("evidence/slide.pdf", Some("evidence/slides.pdf")),
            ("evidence/missing.png", None),
            ("_index.md", None),
            ("essays/_index.md", None),
        ] {
            assert_eq!(near.to(written), meant, "{written}");
        }
    }
}
