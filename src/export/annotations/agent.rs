//! People → agents of the model.

use crate::load::people::People;
use serde_json::{Value, json};

/// A person by key or name; with the person's own address for an `id` where it is known.
pub(super) fn person(written: &str, people: &People) -> Value {
    let known = people.get(written).or_else(|| people.key_of(written).and_then(|key| people.get(key)));
    let name = known.map_or(written, |person| person.name.as_str());
    match known.and_then(|person| person.url.as_deref()).filter(|url| crate::cite::html::is_safe(url)) {
        Some(url) => json!({"id": url, "type": "Person", "name": name}),
        None => json!({"type": "Person", "name": name}),
    }
}
