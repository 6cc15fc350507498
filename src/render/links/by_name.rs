//! What stands between double brackets → the article or file that it names.
//!
//! In: the files of a site and the titles of its articles. Out: for a name, the one that is meant, or why there is
//! none. Names are compared without regard to letter case; a folder before a name tells it from others, and the folder
//! of the article that has the link comes first.

use std::collections::HashMap;

/// What a name may be that of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// An article, by the name of its file or folder.
    Article,
    /// A file that is copied.
    File,
    /// An article, by its title.
    Title,
    /// An article that is not shown, or that cannot be read.
    Hidden,
}

/// What a name leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Named<'n> {
    /// The path inside `content/`.
    One(&'n str),
    /// Several have it.
    Several(Vec<&'n str>),
    /// It is that of an article which is not shown.
    Hidden,
    /// Nothing has it.
    Nothing,
}

/// Articles and files by their names.
#[derive(Debug, Default)]
pub struct ByName(HashMap<String, Vec<(Sort, String)>>);

impl ByName {
    /// Takes an article or a file by its path inside `content/`.
    pub fn add(&mut self, sort: Sort, path: &str) {
        self.add_as(sort, path, last(&stem(path)));
    }

    /// Takes an article by a title.
    pub fn add_title(&mut self, title: &str, path: &str) {
        self.add_as(Sort::Title, path, title);
    }

    fn add_as(&mut self, sort: Sort, path: &str, name: &str) {
        let list = self.0.entry(name.to_lowercase()).or_default();
        if !list.iter().any(|(_, other)| other == path) {
            list.push((sort, path.to_owned()));
        }
    }

    /// What a name leads to from an article in a folder.
    pub fn find(&self, written: &str, folder: &str) -> Named<'_> {
        let wanted = stem(written.trim().trim_start_matches('/')).to_lowercase();
        let mut fit: Vec<&(Sort, String)> = self.candidates(&wanted);
        // A title may have a stroke, and then it is no folder before a name.
        if fit.is_empty() {
            fit.extend(self.0.get(&wanted).into_iter().flatten().filter(|(sort, _)| *sort == Sort::Title));
        }
        let Some(best) = fit.iter().map(|(sort, _)| *sort).min() else { return Named::Nothing };
        if best == Sort::Hidden {
            return Named::Hidden;
        }
        fit.retain(|(sort, _)| *sort == best);
        let near: Vec<&&(Sort, String)> = fit.iter().filter(|(_, path)| beside(path) == folder).collect();
        let exact = fit.iter().find(|(_, path)| stem(path).to_lowercase() == wanted && wanted.contains('/'));
        match (fit.as_slice(), near.as_slice(), exact) {
            ([(_, one)], ..) | (_, [(_, one)], _) | (_, _, Some((_, one))) => Named::One(one),
            _ => Named::Several(fit.into_iter().map(|(_, path)| path.as_str()).collect()),
        }
    }

    /// All that a name could be that of.
    pub fn listed(&self, written: &str) -> Vec<String> {
        let wanted = stem(written.trim().trim_start_matches('/')).to_lowercase();
        let titled = self.0.get(&wanted).into_iter().flatten();
        self.candidates(&wanted).into_iter().chain(titled).map(|(sort, path)| format!("{sort:?} {path}")).collect()
    }

    fn candidates(&self, wanted: &str) -> Vec<&(Sort, String)> {
        let fits = |path: &str| {
            let stem = stem(path).to_lowercase();
            !wanted.contains('/') || stem == wanted || stem.ends_with(&format!("/{wanted}"))
        };
        self.0.get(last(wanted)).into_iter().flatten().filter(|(_, path)| fits(path)).collect()
    }
}

/// A path without what every article's has: `.md`, and `index` where the folder is the name.
fn stem(path: &str) -> String {
    let path = path.strip_suffix(".md").unwrap_or(path);
    let folder = ["/index", "/_index"].into_iter().find_map(|index| path.strip_suffix(index));
    folder.unwrap_or(path).to_owned()
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The folder that an article or a file stands in; that of `a/b/index.md` is `a/b`, where its pictures are.
fn beside(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_to_one_article_or_says_why_not() {
        let mut names = ByName::default();
        for path in ["greek/plato.md", "roman/cicero/index.md", "a/notes.md", "b/notes.md", "b/Map.md"] {
            names.add(Sort::Article, path);
        }
        names.add(Sort::File, "roman/cicero/map.png");
        names.add(Sort::Hidden, "a/draft.md");
        names.add_title("On Laws/Statutes", "roman/cicero/index.md");
        names.add_title("Plato", "b/Map.md");
        for (written, folder, path) in [
            ("Plato", "", "greek/plato.md"),
            ("plato.md", "", "greek/plato.md"),
            ("greek/Plato", "x", "greek/plato.md"),
            ("Cicero", "", "roman/cicero/index.md"),
            ("on laws/statutes", "", "roman/cicero/index.md"),
            ("notes", "b", "b/notes.md"),
            ("a/notes", "b", "a/notes.md"),
            ("map.png", "", "roman/cicero/map.png"),
            ("/b/map", "", "b/Map.md"),
        ] {
            assert_eq!(names.find(written, folder), Named::One(path), "{written}");
        }
        assert_eq!(names.find("notes", "c"), Named::Several(vec!["a/notes.md", "b/notes.md"]));
        assert_eq!(names.find("draft", ""), Named::Hidden);
        assert_eq!(names.find("greek/cicero", ""), Named::Nothing);
    }
}
