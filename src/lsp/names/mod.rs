//! What has a name on a site (sources, people, notes, headings, pages) and where it is named.
//!
//! In: the text of a file, and a [`Scope`]: what its names may mean. Out: [`Mention`]s, definitions and uses, each at
//! the letters of the name. One file for each sort of file. Definitions, references and renaming are all answered from
//! these. Not: searching a site.

mod article;
mod library;
mod sidecar;

pub use article::article;
pub use library::{library, people};
pub use sidecar::sidecar;

use crate::document::inside;
use crate::text::{Citing, Parsed};
use pulldown_cmark::{Event, Tag};
use std::collections::HashSet;
use std::ops::Range;

/// Something that has a name. An article is its Markdown file's path.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Name {
    /// A source, of the library or of the sidecar of one article.
    Source(Owner, String),
    /// A person, of `people.toml` or of the sidecar of one article.
    Person(Owner, String),
    /// A note of an article.
    Note(String, String),
    /// A heading of an article, by its id.
    Heading(String, String),
    /// An article.
    Page(String),
}

/// Whose a source or a person is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// The site's.
    Site,
    /// An article's.
    Article(String),
}

/// What naming does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What is named stands here.
    Definition,
    /// It is referred to.
    Use,
    /// Words around a name that lead to the same, as those of a link.
    Around,
}

/// A place where something is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The letters of the name, in bytes of the file.
    pub span: Range<usize>,
    /// What is named.
    pub name: Name,
    /// How.
    pub role: Role,
}

/// What the names of an article's files may mean.
pub struct Scope<'s> {
    /// The article.
    pub article: &'s str,
    /// Keys of the sources that its sidecar defines.
    pub sources: HashSet<String>,
    /// Keys of the people that its sidecar defines.
    pub people: HashSet<String>,
    /// Whether the library has a source with this key.
    pub has_source: &'s dyn Fn(&str) -> bool,
    /// Whether `people.toml` has a person with this key.
    pub has_person: &'s dyn Fn(&str) -> bool,
    /// The article and the id on its page that a link leads to.
    pub leads_to: &'s dyn Fn(&str) -> Option<(String, String)>,
}

impl Scope<'_> {
    fn source(&self, key: &str) -> Name {
        Name::Source(self.owner(self.sources.contains(key)), key.to_owned())
    }

    /// A person by the key; none for a plain name.
    fn person(&self, key: &str) -> Option<Name> {
        let is_own = self.people.contains(key);
        (is_own || (self.has_person)(key)).then(|| Name::Person(self.owner(is_own), key.to_owned()))
    }

    fn note(&self, id: &str) -> Name {
        Name::Note(self.article.to_owned(), id.to_owned())
    }

    fn heading(&self, id: &str) -> Name {
        Name::Heading(self.article.to_owned(), id.trim_start_matches('#').to_owned())
    }

    fn owner(&self, is_own: bool) -> Owner {
        if is_own { Owner::Article(self.article.to_owned()) } else { Owner::Site }
    }

    /// How citations are told from other words here.
    fn is_known(&self, key: &str) -> bool {
        self.sources.contains(key) || (self.has_source)(key)
    }

    /// What Markdown names: sources that it cites, where its links lead. `text` is the file; `place` says where a
    /// stretch of the Markdown stands in it.
    fn in_markdown(
        &self,
        parsed: &Parsed<'_>,
        text: &str,
        place: &dyn Fn(&Range<usize>) -> Range<usize>,
    ) -> Vec<Mention> {
        let mut found = Vec::new();
        for part in parsed.citations.iter().flat_map(|citation| &citation.parts) {
            let span = cited(text, place(&part.place));
            found.push(Mention { span, name: self.source(&part.key), role: Role::Use });
        }
        for (event, range) in &parsed.events {
            if let Event::Start(Tag::Link { dest_url, .. }) = event {
                self.link(dest_url, text, place(range), &mut found);
            }
        }
        found
    }

    fn link(&self, written: &str, text: &str, whole: Range<usize>, found: &mut Vec<Mention>) {
        let Some((article, id)) = (self.leads_to)(written) else { return };
        let name = place_on_page(article, &id);
        let address = text.get(whole.clone()).and_then(|link| link.rfind(written)).map(|at| whole.start + at);
        if let Some(start) = address {
            let end = start + written.len();
            let own = match &name {
                Name::Note(_, note) => end - note.len()..end,
                Name::Heading(_, id) => end - id.len()..end,
                _ => start..end,
            };
            if matches!(name, Name::Page(_)) || text.get(own.clone()) == id.get(id.len() - own.len()..) {
                found.push(Mention { span: own, name: name.clone(), role: Role::Use });
            }
        }
        found.push(Mention { span: whole, name, role: Role::Around });
    }
}

/// What an id on an article's page names.
fn place_on_page(article: String, id: &str) -> Name {
    let note = ["n-", "p-", "ref-"].into_iter().find_map(|prefix| id.strip_prefix(prefix));
    match note {
        _ if id.is_empty() => Name::Page(article),
        Some(note) => Name::Note(article, note.to_owned()),
        None => Name::Heading(article, id.to_owned()),
    }
}

/// The letters of a key in a citation: `@key`, `-@key`, `@{key}`.
fn cited(text: &str, whole: Range<usize>) -> Range<usize> {
    let Some(written) = text.get(whole.clone()) else { return whole };
    let start = written.find('@').map_or(0, |at| at + 1);
    match (written[start..].starts_with('{'), written.ends_with('}')) {
        (true, true) => whole.start + start + 1..whole.end - 1,
        _ => whole.start + start..whole.end,
    }
}

/// A stretch without the quotation marks that it may stand between.
pub fn unquoted(text: &str, span: &Range<usize>) -> Range<usize> {
    let written = text.get(span.clone()).unwrap_or_default();
    let mark = ["\"\"\"", "'''", "\"", "'"]
        .into_iter()
        .find(|mark| written.len() >= 2 * mark.len() && written.starts_with(mark) && written.ends_with(mark));
    let mark = mark.map_or(0, str::len);
    span.start + mark..span.end - mark
}

/// The mention at a byte: of several the one with the fewest letters.
pub fn at(mentions: &[Mention], offset: usize) -> Option<&Mention> {
    let here = mentions.iter().filter(|mention| mention.span.start <= offset && offset <= mention.span.end);
    here.min_by_key(|mention| (mention.role, mention.span.len()))
}

/// Citing as the scope knows it.
fn citing(is_known: &dyn Fn(&str) -> bool) -> Citing<'_> {
    Citing { is_known, after_punctuation: false }
}

/// Where a stretch of a string's value stands in the file.
fn in_string(text: &str, string: &Range<usize>, span: &Range<usize>) -> Range<usize> {
    inside(text, string, span)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is named in a file: role, name, letters.
    fn told(mentions: &[Mention], text: &str) -> Vec<String> {
        let one = |mention: &Mention| {
            let owner = |owner: &Owner| if *owner == Owner::Site { "site's" } else { "own" };
            let name = match &mention.name {
                Name::Source(whose, key) => format!("{} source {key}", owner(whose)),
                Name::Person(whose, key) => format!("{} person {key}", owner(whose)),
                Name::Note(article, id) => format!("note {article} {id}"),
                Name::Heading(article, id) => format!("heading {article} {id}"),
                Name::Page(article) => format!("page {article}"),
            };
            format!("{:?} {name}: {}", mention.role, &text[mention.span.clone()])
        };
        mentions.iter().map(one).collect()
    }

    fn scope<'s>() -> Scope<'s> {
        Scope {
            article: "content/a.md",
            sources: HashSet::from(["own".to_owned()]),
            people: HashSet::from(["me".to_owned()]),
            has_source: &|key| matches!(key, "rg" | "a.b."),
            has_person: &|key| key == "lavrov",
            leads_to: &|written| {
                let (path, id) = written.split_once('#').unwrap_or((written, ""));
                let article =
                    if path.is_empty() { "content/a.md" } else { path.strip_suffix("b.md").map(|_| "content/b.md")? };
                Some((article.to_owned(), id.to_owned()))
            },
        }
    }

    #[test]
    fn a_sidecar_names_sources_people_notes_and_headings() {
        let text = concat!(
            "[people.me]\nname = \"M\"\n[sources.own]\ntype = \"book\"\n",
            "[[note]]\nid = 'one'\nat = { exact = \"x\", within = \"#two\" }\nspeaker = [\"lavrov\", \"A Name\"]\n",
            "cite = [{ source = \"rg\" }, \"own\"]\nsee = [\"other\"]\nauthor = \"me\"\n",
            "text = \"see [@rg, p. 4; @{a.b.}] and [it](b.md#p-far)\"\nclaim = { rating = \"true\", by = \"me\" }\n",
        );
        assert_eq!(
            told(&sidecar(text, &scope()), text),
            [
                "Definition own person me: me",
                "Definition own source own: own",
                "Definition note content/a.md one: one",
                "Use heading content/a.md two: two",
                "Use site's person lavrov: lavrov",
                "Use site's source rg: rg",
                "Use own source own: own",
                "Use note content/a.md other: other",
                "Use own person me: me",
                "Use site's source rg: rg",
                "Use site's source a.b.: a.b.",
                "Use note content/b.md far: far",
                "Around note content/b.md far: [it](b.md#p-far)",
                "Use own person me: me",
            ]
        );
    }

    #[test]
    fn an_article_names_what_it_cites_and_links_to() {
        let text = concat!(
            "+++\nauthors = [\"lavrov\", \"Somebody\"]\n+++\n# Two *words*\n\nAs @rg says [-@own, p. 3], ",
            "[there](b.md), [here](#two-words), [on](b.md#x) and [away](https://example.org).\n",
        );
        assert_eq!(
            told(&article(text, &scope()), text),
            [
                "Use site's person lavrov: lavrov",
                "Definition heading content/a.md two-words: Two *words",
                "Use site's source rg: rg",
                "Use own source own: own",
                "Use page content/b.md: b.md",
                "Around page content/b.md: [there](b.md)",
                "Use heading content/a.md two-words: two-words",
                "Around heading content/a.md two-words: [here](#two-words)",
                "Use heading content/b.md x: x",
                "Around heading content/b.md x: [on](b.md#x)",
            ]
        );
    }

    #[test]
    fn of_several_the_narrowest_counts() {
        let text = "[it](b.md#x) [it](b.md)";
        let found = article(text, &scope());
        let role = |offset| at(&found, offset).map(|mention| (mention.role, &text[mention.span.clone()]));
        assert_eq!(role(2), Some((Role::Around, "[it](b.md#x)")));
        assert_eq!(role(11), Some((Role::Use, "x")));
        assert_eq!(role(12), Some((Role::Around, "[it](b.md#x)")));
        assert_eq!(at(&found, 99), None);
    }
}
