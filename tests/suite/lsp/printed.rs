//! Messages of the protocol as lines that can be read: places as `line:column-line:column` from 0, files by their
//! paths, one line for each entry of a list, strings whole.

use serde_json::{Map, Value};

/// What was told, a line for each fault.
pub fn told(message: &Value, root: &str) -> String {
    match message["method"].as_str() {
        Some("textDocument/publishDiagnostics") => {
            let params = &message["params"];
            let path = params["uri"].as_str().unwrap().replace(root, "");
            let version = params["version"].as_i64().map(|version| format!(" (version {version})")).unwrap_or_default();
            let faults: Vec<String> =
                params["diagnostics"].as_array().unwrap().iter().map(|one| fault(one, root)).collect();
            let nothing = if faults.is_empty() { " nothing" } else { "" };
            format!("told of {path}{version}:{nothing}\n{}", faults.concat())
        }
        Some(method) => format!("{method} {}\n", value(&message["params"], root)),
        None => format!("{}\n", value(message, root)),
    }
}

fn fault(one: &Value, root: &str) -> String {
    let severity = ["", "error", "warning", "advice", "hint"][one["severity"].as_u64().unwrap() as usize];
    let code = one["code"].as_str().unwrap();
    let mut lines = one["message"].as_str().unwrap().lines();
    let mut said = format!("  {} {severity} {code}: {}\n", range(&one["range"]), lines.next().unwrap_or_default());
    lines.for_each(|line| said.push_str(&format!("      {line}\n")));
    for also in one["relatedInformation"].as_array().into_iter().flatten() {
        said.push_str(&format!("      {}: {}\n", value(&also["location"], root), also["message"].as_str().unwrap()));
    }
    for tag in one["tags"].as_array().into_iter().flatten() {
        said.push_str(&format!("      tag {tag}\n"));
    }
    said
}

/// An answer: a list with a line for each of its entries.
pub fn answer(message: &Value, root: &str) -> String {
    if let Some(error) = message.get("error") {
        return format!("error {}: {}\n", error["code"], error["message"].as_str().unwrap());
    }
    let result = &message["result"];
    let entries = result.as_array().or_else(|| result["items"].as_array());
    match entries {
        Some(entries) if entries.is_empty() => "nothing\n".to_owned(),
        Some(entries) => entries.iter().map(|entry| value(entry, root) + "\n").collect(),
        None if result.is_null() => "nothing\n".to_owned(),
        None => format!("{}\n", value(result, root)),
    }
}

/// A value in one line, texts of several lines under each other.
fn value(json: &Value, root: &str) -> String {
    match json {
        Value::Object(fields) if is_range(fields) => range(json),
        Value::Object(fields) if is_location(fields) => {
            format!("{} {}", fields["uri"].as_str().unwrap().replace(root, ""), range(&fields["range"]))
        }
        Value::Object(fields) if fields.contains_key("line") && fields.len() == 2 => position(json),
        Value::Object(fields) => {
            let inner: Vec<String> =
                fields.iter().map(|(key, one)| format!("{}: {}", key.replace(root, ""), value(one, root))).collect();
            format!("{{ {} }}", inner.join(", "))
        }
        Value::Array(items) => {
            let inner: Vec<String> = items.iter().map(|item| value(item, root)).collect();
            format!("[{}]", inner.join(", "))
        }
        Value::String(text) => format!("{:?}", text.replace(root, "")),
        other => other.to_string(),
    }
}

fn is_range(fields: &Map<String, Value>) -> bool {
    fields.len() == 2 && fields.contains_key("start") && fields.contains_key("end")
}

fn is_location(fields: &Map<String, Value>) -> bool {
    fields.len() == 2 && fields.contains_key("uri") && fields.contains_key("range")
}

fn range(json: &Value) -> String {
    format!("{}-{}", position(&json["start"]), position(&json["end"]))
}

fn position(json: &Value) -> String {
    format!("{}:{}", json["line"], json["character"])
}
