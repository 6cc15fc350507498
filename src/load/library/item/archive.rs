//! The copy that was kept of a source.
//!
//! In: the table `archive = { url, date, text, sha256, publish }`.
//! Out: an [`Archive`].
//! Not: CSL's own variable `archive`, a text; and whether the address answers and the kept text is there.

use crate::load::address;
use crate::load::tree::CONTENT;
use crate::report::Code;

use super::super::{Archive, Fault};
use super::{Manner, wrong_kind};
use crate::document::{Date, Field, Node, Value};

const KEYS: [&str; 5] = ["url", "date", "text", "sha256", "publish"];

/// The archive that a table tells of; faults are added to `faults`.
pub fn read(node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Archive {
    let mut archive = Archive { span: node.span.clone(), ..Archive::default() };
    for field in node.fields().unwrap_or_default() {
        match field.key.as_str() {
            "url" => archive.url = text(field, faults),
            "text" => archive.text = path(field, faults),
            "publish" => archive.publish = boolean(field, faults),
            "date" => archive.date = date(field, faults),
            "sha256" => archive.sha256 = sha256(field, faults),
            _ if manner == Manner::Exported => {}
            unknown => faults.push(unknown_key(field, unknown)),
        }
    }
    archive
}

fn unknown_key(field: &Field, unknown: &str) -> Fault {
    let near = crate::report::nearest(unknown, KEYS);
    let fault = Fault::new(Code::UnknownKey, field.key_span.clone(), format!("an archive has no `{unknown}`"));
    match near {
        Some(key) => fault.label(format!("did you mean `{key}`?")),
        None => fault.help("an archive has `url`, `date`, `text`, `sha256` and `publish`"),
    }
}

fn boolean(field: &Field, faults: &mut Vec<Fault>) -> Option<bool> {
    if let Value::Boolean(said) = field.node.value {
        return Some(said);
    }
    faults.push(wrong_kind(&field.key, &field.node, "`true` or `false`"));
    None
}

fn text(field: &Field, faults: &mut Vec<Fault>) -> Option<String> {
    let Some(text) = field.node.as_str() else {
        faults.push(wrong_kind(&field.key, &field.node, "text"));
        return None;
    };
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The path of the kept text. One that is empty or leads out of the site's folder is refused, and not taken for a text
/// that is missing.
fn path(field: &Field, faults: &mut Vec<Fault>) -> Option<String> {
    let written = field.node.as_str().map(str::trim);
    let wrong = match written {
        Some("") => "`text` of the archive is empty, and names no file".to_owned(),
        Some(path) if address::follow(CONTENT, path).is_none() => {
            format!("`{path}` leads out of the site's folder")
        }
        _ => return text(field, faults),
    };
    let help = "name a file from `content/` on: `text = \"archive/NAME.txt\"`";
    faults.push(Fault::new(Code::WrongType, field.node.span.clone(), wrong).help(help));
    None
}

fn date(field: &Field, faults: &mut Vec<Fault>) -> Option<Date> {
    let Some(date) = field.node.date() else {
        faults.push(wrong_kind(&field.key, &field.node, "a date"));
        return None;
    };
    date.map_err(|fault| faults.push(fault)).ok()
}

fn sha256(field: &Field, faults: &mut Vec<Fault>) -> Option<String> {
    let written = text(field, faults)?;
    if written.len() == 64 && written.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Some(written.to_ascii_lowercase());
    }
    faults.push(
        Fault::new(Code::WrongType, field.node.span.clone(), "a SHA-256 has 64 hexadecimal digits")
            .label(format!("{} characters", written.chars().count())),
    );
    None
}
