//! What has a name on a site: sources, people, where links lead, and everything that a file names.
//!
//! In: a [`World`]. Out: what names stand for, and the [`Mention`]s of a file, read in the scope that its article
//! gives.

use super::names::{self, Mention, Name, Owner, Scope};
use super::world::{Sort, World};
use crate::document::{Node, read_toml};
use crate::load::address;
use crate::load::people::Person;
use crate::load::sidecar::Sidecar;
use crate::load::sources::{Source, take};
use crate::load::tree::{ArticleFile, CONTENT};
use std::collections::HashSet;

impl World<'_> {
    /// The source that a name stands for.
    pub fn source(&self, name: &Name) -> Option<Source> {
        match name {
            Name::Source(Owner::Site, key) => self.library().get(key).cloned(),
            Name::Source(Owner::Article(article), key) => {
                self.own_sources(article).into_iter().find(|source| source.key == *key)
            }
            _ => None,
        }
    }

    /// The sources that an article's sidecar defines.
    pub fn own_sources(&self, article: &str) -> Vec<Source> {
        let Some(file) = self.sidecar_of(article).and_then(|path| self.text(&path)) else { return vec![] };
        let parsed = Sidecar::read(&file.text).sources;
        parsed.map(|parsed| take(parsed, &file).0).unwrap_or_default()
    }

    /// The person that a name stands for.
    pub fn person(&self, name: &Name) -> Option<Person> {
        match name {
            Name::Person(Owner::Site, key) => self.site_people().get(key).cloned(),
            Name::Person(Owner::Article(article), key) => {
                let file = self.text(&self.sidecar_of(article)?)?;
                Sidecar::read(&file.text).people.get(key).cloned()
            }
            _ => None,
        }
    }

    /// Keys and names of the people that an article may name, or the site.
    pub fn people(&self, article: Option<&str>) -> Vec<(String, String)> {
        let sidecar = article.and_then(|article| self.text(&self.sidecar_of(article)?));
        let mut people = sidecar.map(|file| Sidecar::read(&file.text).people).unwrap_or_default();
        people.add(self.site_people());
        people.iter().map(|(key, person)| (key.to_owned(), person.name.clone())).collect()
    }

    /// What is named in a file, and where.
    pub fn mentions(&self, path: &str) -> Vec<Mention> {
        let Some(file) = self.text(path) else { return vec![] };
        match self.sort(path) {
            Sort::Article(article) => self.scoped(&article, |scope| names::article(&file.text, scope)),
            Sort::Sidecar(article) => self.scoped(&article, |scope| names::sidecar(&file.text, scope)),
            Sort::People => names::people(&file.text),
            Sort::Library => {
                let own = self.library().iter().filter(|source| source.place.file.path == path);
                names::library(path, &file.text, own)
            }
            Sort::Config | Sort::Other => vec![],
        }
    }

    fn scoped<R>(&self, article: &ArticleFile, with: impl FnOnce(&Scope<'_>) -> R) -> R {
        let sidecar = article.sidecar.as_deref().and_then(|path| self.text(path));
        let table = sidecar.map(|file| read_toml(&file.text).table).unwrap_or_default();
        let keys = |name: &str| -> HashSet<String> {
            let fields = table.get(name).and_then(Node::fields).unwrap_or_default();
            fields.iter().map(|field| field.key.clone()).collect()
        };
        with(&Scope {
            article: &article.markdown,
            sources: keys("sources"),
            people: keys("people"),
            has_source: &|key| self.library().get(key).is_some(),
            has_person: &|key| self.site_people().get(key).is_some(),
            leads_to: &|written| self.leads_to(&article.markdown, written),
        })
    }

    /// The article and the id on its page that a link in another leads to.
    pub fn leads_to(&self, article: &str, written: &str) -> Option<(String, String)> {
        let (path, id) = written.split_once('#').unwrap_or((written, ""));
        let path = path.split('?').next().unwrap_or(path);
        if path.is_empty() {
            return Some((article.to_owned(), id.to_owned()));
        }
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
        let path = path.strip_prefix("@/").map_or(path.to_string(), |rest| format!("/{rest}"));
        let inside = article.strip_prefix(CONTENT).unwrap_or(article).trim_start_matches('/');
        let folder = inside.rsplit_once('/').map_or("", |(folder, _)| folder);
        let found = format!("{CONTENT}/{}", address::follow(folder, &path)?);
        self.articles().iter().any(|one| one.markdown == found).then(|| (found, id.to_owned()))
    }
}
