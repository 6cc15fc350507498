//! A `.bib` text comes in, its entries go out with their fields as LaTeX text, abbreviations put in. One broken entry does not break the others: each is cut out by its
//! braces and read alone by crate `biblatex`, whose resolution of abbreviations and LaTeX is not used, since it recurses without bound.
//! Deliberately not read: `@preamble`, `@comment`, text between entries, and entries in round brackets.

use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::ops::Range;

use biblatex::{Pair, ParseErrorKind, RawBibliography, RawChunk};

use super::super::Fault;

/// The most bytes that the value of one field may have once abbreviations are put in.
const LONGEST: usize = 1 << 20;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One entry; the names of its type and fields are in small letters.
#[derive(Debug, Clone)]
pub struct Record {
    pub kind: String,
    pub key: String,
    pub key_span: Range<usize>,
    pub fields: HashMap<String, Text>,
}

/// A field's LaTeX text and where it stands.
#[derive(Debug, Clone)]
pub struct Text {
    pub latex: String,
    pub span: Range<usize>,
}

impl Record {
    /// The LaTeX of a field that is not empty.
    pub fn raw(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(|text| text.latex.trim()).filter(|latex| !latex.is_empty())
    }

    /// The place of a field, else of the key.
    pub fn place(&self, field: &str) -> Range<usize> {
        self.fields.get(field).map_or(self.key_span.clone(), |text| text.span.clone())
    }
}

/// The entries of a text in its order.
pub fn records(text: &str, faults: &mut Vec<Fault>) -> Vec<Record> {
    let mut abbreviations = HashMap::new();
    let mut records = Vec::new();
    let mut at = 0;
    while let Some(block) = next_block(text, at) {
        at = block.end;
        match block.kind.as_str() {
            "comment" | "preamble" => {}
            _ if !block.closed => faults.push(unclosed(&block)),
            _ => read(text, &block, &mut abbreviations, &mut records, faults),
        }
    }
    records
}

/// `@kind{ … }` with its braces.
struct Block {
    kind: String,
    start: usize,
    /// Behind `@kind`.
    named: usize,
    end: usize,
    closed: bool,
}

/// The next `@kind{` at or behind a place, to its closing brace; an entry that begins a line ends one that was left open.
fn next_block(text: &str, from: usize) -> Option<Block> {
    let mut at = from;
    let mut commented = false;
    loop {
        let start = at + text[at..].find('@')?;
        let between = &text[at..start];
        let line = between.rsplit('\n').next().unwrap_or_default();
        commented = line.trim_start().starts_with('%') || (commented && line.len() == between.len());
        if let Some((kind, open)) = opening(&text[start..]).filter(|_| !commented) {
            let (end, closed) = closing(text, start + open);
            return Some(Block { named: start + 1 + kind.len(), kind, start, end, closed });
        }
        at = start + 1;
    }
}

/// The word behind `@` and the bytes up to and with its brace.
fn opening(text: &str) -> Option<(String, usize)> {
    let word: String = text[1..].chars().take_while(char::is_ascii_alphanumeric).collect();
    let rest = &text[1 + word.len()..];
    let space = rest.len() - rest.trim_start().len();
    let found = !word.is_empty() && rest[space..].starts_with('{');
    found.then(|| (word.to_ascii_lowercase(), 1 + word.len() + space + 1))
}

/// Where the brace that is open at `inside` closes.
fn closing(text: &str, inside: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut depth = 1_usize;
    let mut at = inside;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' if depth == 1 => return (at + 1, true),
            b'}' => depth -= 1,
            b'@' if bytes[at - 1] == b'\n' && begins_entry(&text[at..]) => return (at, false),
            _ => {}
        }
        at += 1;
    }
    (text.len(), false)
}

/// `@kind{key,` on one line: nobody ends a field's line so.
fn begins_entry(text: &str) -> bool {
    let Some((_, open)) = opening(text) else { return false };
    let key: String = text[open..]
        .chars()
        .take(200)
        .take_while(|sign| !sign.is_whitespace() && !matches!(sign, ',' | '{' | '}' | '='))
        .collect();
    !key.is_empty() && text[open + key.len()..].starts_with(',')
}

fn unclosed(block: &Block) -> Fault {
    let place = block.start..block.named;
    Fault::new(place, format!("`@{}` has no closing brace", block.kind))
        .label("this entry is left out")
        .help("close every `{` of the entry by a `}`")
}

fn read(
    text: &str,
    block: &Block,
    abbreviations: &mut HashMap<String, String>,
    records: &mut Vec<Record>,
    faults: &mut Vec<Fault>,
) {
    let raw = match RawBibliography::parse(&text[block.start..block.end]) {
        Ok(raw) => raw,
        Err(error) => {
            let start = text.floor_char_boundary(block.start + error.span.start);
            let end = text.ceil_char_boundary((block.start + error.span.end).max(start + 1).min(text.len()));
            faults.push(
                Fault::new(start..end, format!("`@{}` cannot be read: {}", block.kind, words(&error.kind)))
                    .label("this entry is left out"),
            );
            return;
        }
    };
    for pair in &raw.abbreviations {
        let value = value(pair, block.start, abbreviations, faults);
        abbreviations.insert(pair.key.v.to_lowercase(), value.latex);
    }
    for entry in raw.entries {
        let key_span = block.start + entry.v.key.span.start..block.start + entry.v.key.span.end;
        if entry.v.key.v.is_empty() {
            faults.push(
                Fault::new(block.start..block.named, format!("`@{}` has no key", block.kind))
                    .help(format!("@{}{{KEY,", block.kind)),
            );
            continue;
        }
        let mut fields = HashMap::new();
        for pair in &entry.v.fields {
            let text = value(pair, block.start, abbreviations, faults);
            match fields.entry(pair.key.v.to_lowercase()) {
                Vacant(place) => {
                    place.insert(text);
                }
                Occupied(first) => {
                    let place = block.start + pair.key.span.start..block.start + pair.key.span.end;
                    faults.push(
                        Fault::new(place, format!("`{}` of `{}` is given twice", first.key(), entry.v.key.v))
                            .label("the first is taken"),
                    );
                }
            }
        }
        records.push(Record { kind: block.kind.clone(), key: entry.v.key.v.to_owned(), key_span, fields });
    }
}

/// The text of a field: its pieces joined, abbreviations replaced by what was defined above.
fn value(pair: &Pair<'_>, offset: usize, abbreviations: &HashMap<String, String>, faults: &mut Vec<Fault>) -> Text {
    let mut latex = String::new();
    for chunk in &pair.value.v {
        let place = offset + chunk.span.start..offset + chunk.span.end;
        let piece = match &chunk.v {
            RawChunk::Normal(text) => (*text).to_owned(),
            RawChunk::Abbreviation(name) => abbreviation(name, place.clone(), abbreviations, faults),
        };
        if latex.len() + piece.len() > LONGEST {
            faults.push(
                Fault::new(place, format!("`{}` is too long", pair.key.v)).label(format!("more than {LONGEST} bytes")),
            );
            break;
        }
        latex.push_str(&piece);
    }
    Text { latex, span: offset + pair.value.span.start..offset + pair.value.span.end }
}

fn abbreviation(
    name: &str,
    place: Range<usize>,
    abbreviations: &HashMap<String, String>,
    faults: &mut Vec<Fault>,
) -> String {
    let lower = name.to_lowercase();
    if let Some(text) = abbreviations.get(&lower) {
        return text.clone();
    }
    if let Some(index) = MONTHS.iter().position(|month| *month == lower) {
        return (index + 1).to_string();
    }
    let help = format!("{{{name}}}, or above: @string{{{name} = {{…}}}}");
    faults.push(
        Fault::new(place, format!("the abbreviation `{name}` is not defined"))
            .label("taken as it is written")
            .help(help),
    );
    name.to_owned()
}

fn words(kind: &ParseErrorKind) -> String {
    match kind {
        ParseErrorKind::UnexpectedEof => "a value has no end".to_owned(),
        kind => kind.to_string().replace('"', "`"),
    }
}
