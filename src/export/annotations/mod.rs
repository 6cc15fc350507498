//! Notes as W3C web annotations: one `AnnotationPage` for an article (Web Annotation Data Model, W3C Recommendation of
//! 2017).
//!
//! A note becomes an Annotation whose target is the passage ([`target`]) and whose bodies are what is said about it
//! ([`body`]). A note on a passage that was not found keeps the selector that its author wrote and gets no position.
//! Readers' letters are annotations of the whole page with the motivation `replying`.

mod agent;
mod body;
mod motivation;
mod target;

use super::Exported;
use super::context::Contexts;
use super::iri::Iris;
use crate::document::Date;
use crate::edition::{Edition, Note};
use crate::load::sidecar::Response;
use crate::text::CodePoints;
use serde_json::{Map, Value, json};

/// The article's notes and letters as one JSON-LD document, an annotation on each line.
pub fn page(article: Exported<'_>) -> String {
    let edition = article.edition;
    let text = &edition.parsed.text;
    let (points, contexts) = (CodePoints::new(text), Contexts::new(text));
    let annotations = Annotations { article, edition, iris: Iris::new(article), points, contexts };
    let noted = article.notes().map(|(index, note, text)| annotations.annotation(index, note, text));
    let letters = edition.responses.iter().enumerate().map(|(index, letter)| annotations.letter(index, letter));
    let items: Vec<String> = noted.chain(letters).map(|annotation| annotation.to_string()).collect();
    let itself = annotations.itself();
    let head = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": itself,
        "type": "AnnotationPage",
        "startIndex": 0,
        "partOf": {
            "id": format!("{itself}#collection"),
            "type": "AnnotationCollection",
            "label": edition.head.title,
            "total": items.len(),
        },
    });
    let head = head.to_string();
    let open = head.strip_suffix('}').unwrap_or(&head);
    format!("{open},\"items\":[\n{}\n]}}\n", items.join(",\n"))
}

/// What the annotations of one article are made from.
struct Annotations<'d> {
    article: Exported<'d>,
    edition: &'d Edition<'d>,
    iris: Iris<'d>,
    points: CodePoints,
    contexts: Contexts<'d>,
}

impl Annotations<'_> {
    /// The document's own name.
    fn itself(&self) -> String {
        super::path(&self.edition.head.out, crate::config::Export::Jsonld)
            .map_or_else(|| self.iris.page(), |path| self.iris.of(&path))
    }

    fn annotation(&self, index: usize, prepared: &Note<'_>, text: &str) -> Value {
        let note = prepared.note;
        let mut fields = Map::new();
        fields.insert("id".to_owned(), self.iris.place(&format!("n-{}", note.id)).into());
        fields.insert("type".to_owned(), "Annotation".into());
        fields.insert("motivation".to_owned(), one_or_many(motivation::of(note)));
        if let Some(author) = &note.author {
            fields.insert("creator".to_owned(), agent::person(author, &self.edition.people));
        }
        put_day(&mut fields, "created", note.created);
        put_day(&mut fields, "modified", note.updated);
        let rights = self.edition.license.unwrap_or(&self.article.shared.config.license);
        if crate::cite::html::is_safe(rights) {
            fields.insert("rights".to_owned(), rights.into());
        }
        let bodies = body::all(self, index, prepared, text);
        if !bodies.is_empty() {
            fields.insert("body".to_owned(), one_or_many(bodies));
        }
        fields.insert("target".to_owned(), one_or_many(target::all(self, prepared)));
        Value::Object(fields)
    }

    fn letter(&self, index: usize, letter: &Response) -> Value {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), format!("{}#letter-{}", self.itself(), index + 1).into());
        fields.insert("type".to_owned(), "Annotation".into());
        fields.insert("motivation".to_owned(), "replying".into());
        fields.insert("creator".to_owned(), json!({"type": "Person", "name": letter.name}));
        put_day(&mut fields, "created", letter.on);
        let language = letter.lang.as_deref().unwrap_or(&self.edition.head.lang);
        fields.insert("body".to_owned(), body::text(&letter.text.value, "text/markdown", language, "replying"));
        fields.insert("target".to_owned(), target::whole(self));
        Value::Object(fields)
    }
}

/// A day as `xsd:dateTime` in UTC, which is the only form the model allows; a month or a year alone is left out,
/// because a day would have to be invented for it.
fn put_day(fields: &mut Map<String, Value>, key: &str, date: Option<Date>) {
    if let Some(day) = date.filter(|date| date.day.is_some()) {
        fields.insert(key.to_owned(), format!("{day}T00:00:00Z").into());
    }
}

fn one_or_many<T: Into<Value>>(mut values: Vec<T>) -> Value {
    match (values.pop(), values.is_empty()) {
        (Some(one), true) => one.into(),
        (last, _) => values.into_iter().chain(last).map(Into::into).collect(),
    }
}
