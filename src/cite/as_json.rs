//! An item is stored as CSL-JSON.

use hayagriva::citationberg::json::{Item, Value};
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub fn serialize<S: Serializer>(item: &Item, to: S) -> Result<S::Ok, S::Error> {
    let mut json = serde_json::to_value(item).map_err(S::Error::custom)?;
    for (key, value) in &item.0 {
        // The crate writes a date without what it needs to read it.
        if let Value::Date(date) = value {
            json[key] = serde_json::json!({ "date-parts": json[key], "circa": date.is_approx() });
        }
    }
    json.to_string().serialize(to)
}

pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Item, D::Error> {
    serde_json::from_str(&String::deserialize(from)?).map_err(D::Error::custom)
}
