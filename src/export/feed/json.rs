//! A feed as JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).

use super::{Entry, Feed, moment};
use serde_json::{Map, Value, json};

/// The feed; `own` is its absolute address.
pub(super) fn write(feed: &Feed, own: &str) -> String {
    let said = [
        ("version", "https://jsonfeed.org/version/1.1"),
        ("title", &feed.title),
        ("description", &feed.description),
        ("home_page_url", &feed.page),
        ("feed_url", own),
        ("language", &feed.lang),
    ];
    let mut all = texts(said);
    put("authors", authors(&feed.authors), &mut all);
    all.insert("items".to_owned(), feed.entries.iter().map(|entry| Value::Object(item(entry))).collect());
    Value::Object(all).to_string() + "\n"
}

fn item(entry: &Entry) -> Map<String, Value> {
    let (published, updated) = (moment(entry.published), entry.updated.map(|_| moment(entry.changed())));
    let mut item = texts([
        ("id", entry.url.as_str()),
        ("url", &entry.url),
        ("title", &entry.title),
        ("summary", &entry.description),
        ("content_html", &entry.html),
        ("date_published", &published),
        ("date_modified", updated.as_deref().unwrap_or_default()),
        ("language", &entry.lang),
    ]);
    put("authors", authors(&entry.authors), &mut item);
    put("tags", entry.tags.iter().map(|tag| Value::from(tag.as_str())).collect(), &mut item);
    // Readers take an entry for one only where it says something.
    item.entry("content_html").or_insert_with(|| Value::from(""));
    item
}

fn authors(names: &[String]) -> Vec<Value> {
    names.iter().map(|name| json!({"name": name})).collect()
}

/// Keys with their texts; what is not said is left out.
fn texts<const N: usize>(said: [(&str, &str); N]) -> Map<String, Value> {
    let said = said.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(key, value)| (key.to_owned(), Value::from(value))).collect()
}

fn put(key: &str, list: Vec<Value>, object: &mut Map<String, Value>) {
    if !list.is_empty() {
        object.insert(key.to_owned(), Value::Array(list));
    }
}
