//! One entry of TOML, of pandoc's YAML or of CSL-JSON.
//!
//! In: its fields; what is a fault in one form and a habit in another is told by [`Manner`].
//! Out: a CSL item, and faults for what could not be read. What could be read is kept, whatever else was wrong.
//! Not: where entries come from and their keys; dates and names as text (`dates`, `names`).

mod archive;
mod date;
mod name;

use std::collections::BTreeMap;

use ::citationberg::json::{DateValue, Value as Csl};

use crate::report::Code;
use crate::words::tags;

use super::variables::{self, VariableKind};
use super::{Archive, Fault, Item, pandoc};
use crate::document::{Field, Node, Value};

/// By whom an entry is likely written, and so what is to be said about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// By hand, in TOML: every name that CSL does not have is a fault.
    Strict,
    /// By hand or by pandoc, in YAML: text is Markdown, names that are near to one of CSL's are faults, others are left
    /// out.
    Pandoc,
    /// By a program, in JSON: names that CSL does not have are left out silently, dates in words are kept as words.
    Exported,
}

/// Number variables in which a dash joins a range.
const RANGES: &[&str] = &["page", "issue", "volume", "number", "chapter-number", "collection-number", "section"];

/// Names that are known to stand in entries without being variables.
const BESIDE: &[&str] = &["id", "type", "citation-key", "system_id", "custom", "categories", "other-ids"];

/// The item of an entry and its archive; what is wrong is added to `faults`.
pub fn read(key: &str, fields: &[Field], manner: Manner, faults: &mut Vec<Fault>) -> (Item, Option<Archive>) {
    let mut reader = Reader { key, manner, faults, variables: BTreeMap::new(), archive: None };
    for field in fields {
        reader.field(field);
    }
    reader.variables.insert("id".to_owned(), Csl::String(key.to_owned()));
    (Item(reader.variables), reader.archive)
}

/// A text variable in its normal form, or nothing when it is empty.
pub fn normal_text(name: &str, text: &str) -> Option<Csl> {
    let text = text.trim();
    let text = match name {
        name if RANGES.contains(&name) => plain_dashes(text),
        "DOI" => bare_doi(text),
        "language" => tags::lenient(text),
        _ => text.to_owned(),
    };
    (!text.is_empty()).then_some(Csl::String(text))
}

/// The dashes between two numbers, however many and whichever, as one hyphen.
fn plain_dashes(text: &str) -> String {
    let is_dash = |sign: char| matches!(sign, '-' | '–' | '—' | '‒' | '−' | '‐' | '‑');
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match is_dash(sign) {
            true if out.ends_with('-') => {}
            true => out.push('-'),
            false => out.push(sign),
        }
    }
    out
}

/// A DOI without the address of a resolver or `doi:` before it, and without the escapes of an address.
fn bare_doi(text: &str) -> String {
    const PREFIXES: [&str; 9] = [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "https://www.doi.org/",
        "http://www.doi.org/",
        "dx.doi.org/",
        "doi.org/",
        "doi:",
    ];
    let begins =
        |text: &str, prefix: &str| text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let mut bare = text;
    while let Some(prefix) = PREFIXES.iter().find(|prefix| begins(bare, prefix)) {
        bare = bare[prefix.len()..].trim_start();
    }
    let escaped = bare.to_ascii_lowercase();
    if bare.len() < text.len() && bare.contains('%') || (!bare.contains('/') && escaped.contains("%2f")) {
        return unescaped(bare);
    }
    bare.to_owned()
}

/// A text with the `%XX` of addresses as the signs they stand for; those that are none stay.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let code = behind
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let Some(byte) = code.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

struct Reader<'a> {
    key: &'a str,
    manner: Manner,
    faults: &'a mut Vec<Fault>,
    variables: BTreeMap<String, Csl>,
    archive: Option<Archive>,
}

impl Reader<'_> {
    fn field(&mut self, field: &Field) {
        if matches!(field.node.value, Value::Nothing) {
            return;
        }
        match field.key.as_str() {
            "type" => self.item_type(&field.node),
            "id" if self.manner == Manner::Strict => self.repeated_id(field),
            "archive" if field.node.fields().is_some() => {
                self.archive = Some(archive::read(&field.node, self.manner, self.faults));
            }
            name if BESIDE.contains(&name) && self.manner != Manner::Strict => {}
            name => match variables::variable(name) {
                Some((name, kind)) => self.variable(field, name, kind),
                None => self.unknown(field),
            },
        }
    }

    fn item_type(&mut self, node: &Node) {
        let written = node.words().unwrap_or_default();
        if let Some(name) = variables::item_type(&written) {
            self.variables.insert("type".to_owned(), Csl::String(name.to_owned()));
            return;
        }
        self.variables.insert("type".to_owned(), Csl::String("document".to_owned()));
        if self.manner == Manner::Exported || (self.manner == Manner::Pandoc && written.is_empty()) {
            return;
        }
        let fault = Fault::new(Code::WrongType, node.span.clone(), format!("`{written}` is not a type of CSL"));
        self.faults.push(match variables::nearest_type(&written) {
            Some(name) => fault.help(format!("type = \"{name}\"")).mend(name),
            None => fault.help(format!("the types are {}", variables::TYPES.join(", "))),
        });
    }

    fn repeated_id(&mut self, field: &Field) {
        if field.node.words().as_deref() != Some(self.key) {
            let message = format!("the source's key is `{}`, its `id` is another", self.key);
            self.faults.push(
                Fault::new(Code::WrongType, field.key_span.clone(), message)
                    .help("leave `id` out: the table's name is the key"),
            );
        }
    }

    fn unknown(&mut self, field: &Field) {
        let nearest = match self.manner {
            Manner::Strict => variables::nearest_variable(&field.key),
            Manner::Pandoc => variables::mistyped_variable(&field.key),
            Manner::Exported => None,
        };
        if self.manner != Manner::Strict && nearest.is_none() {
            return;
        }
        let fault =
            Fault::new(Code::UnknownKey, field.key_span.clone(), format!("`{}` is not a variable of CSL", field.key));
        self.faults.push(match nearest {
            Some(name) => fault
                .label(format!("did you mean `{name}`?"))
                .help(format!("write `{name}` instead of `{}`", field.key))
                .mend(name),
            None => fault,
        });
    }

    fn variable(&mut self, field: &Field, name: &'static str, kind: VariableKind) {
        if self.variables.contains_key(name) {
            match self.manner {
                Manner::Exported if name == field.key => {}
                Manner::Exported => return,
                Manner::Strict | Manner::Pandoc => {
                    let message = format!("`{name}` of source `{}` is given twice", self.key);
                    self.faults
                        .push(Fault::new(Code::WrongType, field.key_span.clone(), message).label("also written above"));
                    return;
                }
            }
        }
        let value = match kind {
            VariableKind::Text => self.text(field, name),
            VariableKind::Names => name::read(&field.key, &field.node, self.manner, self.faults).map(Csl::Names),
            VariableKind::Date => date::read(&field.key, &field.node, self.manner, self.faults).map(Csl::Date),
        };
        if let Some(value) = value {
            self.variables.insert(name.to_owned(), value);
        }
    }

    fn text(&mut self, field: &Field, name: &str) -> Option<Csl> {
        let node = &field.node;
        let written = match &node.value {
            Value::Date(_) if self.manner == Manner::Strict => None,
            Value::Boolean(value) if self.manner != Manner::Strict => {
                Some(node.typed.clone().unwrap_or_else(|| value.to_string()))
            }
            Value::List(items) if name == "keyword" || self.manner != Manner::Strict => {
                items.iter().map(Node::words).collect::<Option<Vec<_>>>().map(|texts| texts.join(", "))
            }
            _ => node.words(),
        };
        let Some(written) = written else {
            self.faults.push(wrong_kind(&field.key, node, "text or a number"));
            return None;
        };
        match self.manner {
            Manner::Pandoc if node.as_str().is_some() && is_verbatim(name) => {
                normal_text(name, &written.replace('\\', ""))
            }
            Manner::Pandoc if node.as_str().is_some() => normal_text(name, &pandoc::to_csl(&written)),
            _ => normal_text(name, &written),
        }
    }
}

/// Variables whose text is an identifier or an address, in which no markup can stand.
fn is_verbatim(name: &str) -> bool {
    matches!(name, "URL" | "DOI" | "ISBN" | "ISSN" | "PMID" | "PMCID" | "language")
}

/// The fault of a value of the wrong kind.
fn wrong_kind(key: &str, node: &Node, wanted: &str) -> Fault {
    Fault::new(Code::WrongType, node.span.clone(), format!("`{key}` must be {wanted}, not {}", node.sort()))
}

/// The archive that a table tells of.
pub fn read_archive(node: &Node, manner: Manner, faults: &mut Vec<Fault>) -> Archive {
    archive::read(node, manner, faults)
}

/// A date of Hayagriva: as of CSL, with `~` before it for about.
pub fn read_date(node: &Node, faults: &mut Vec<Fault>) -> Option<DateValue> {
    match node.as_str().and_then(|text| text.trim().strip_prefix('~')) {
        Some(rest) => {
            date::read("date", &Node::new(Value::Text(format!("{rest}~")), node.span.clone()), Manner::Strict, faults)
        }
        None => date::read("date", node, Manner::Strict, faults),
    }
}
