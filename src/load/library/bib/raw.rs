//! The entries of a `.bib` text, with their fields as LaTeX text.
//!
//! In: the text.
//! Out: entries, abbreviations put in. One broken entry does not break the others, and what can be read of it is kept.
//! Not: `@preamble`, `@comment`, text between entries.

use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::ops::Range;

use crate::report::Code;

use super::super::Fault;
use super::blocks::{BibBlock, End, blocks};
use super::entry::{BibPiece, Pair, Reader};
use crate::document::MONTHS;

/// The most bytes that the value of one field may have once abbreviations are put in.
const LONGEST: usize = 1 << 20;

/// One entry; the names of its type and fields are in small letters.
#[derive(Debug, Clone)]
pub struct RawRecord {
    /// The word behind `@`.
    pub kind: String,
    /// Where it stands, with its `@`.
    pub head: Range<usize>,
    /// The key, and where it stands.
    pub key: String,
    pub key_span: Range<usize>,
    /// Its own fields and those that it inherits.
    pub fields: HashMap<String, RawText>,
}

/// A field's LaTeX text and where it stands.
#[derive(Debug, Clone)]
pub struct RawText {
    pub latex: String,
    /// The value.
    pub span: Range<usize>,
    /// The name.
    pub name: Range<usize>,
    /// Whether it is another entry's.
    pub inherited: bool,
}

impl RawRecord {
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
pub fn records(text: &str, faults: &mut Vec<Fault>) -> Vec<RawRecord> {
    let mut file = File { text, abbreviations: HashMap::new(), faults };
    let mut records = Vec::new();
    let mut end = None;
    for block in blocks(text) {
        file.between(end, block.head.start);
        end = (block.end == End::Closed).then_some(block.inside.end + 1);
        records.extend(file.block(&block));
    }
    file.between(end, text.len());
    records
}

struct File<'a> {
    text: &'a str,
    abbreviations: HashMap<String, String>,
    faults: &'a mut Vec<Fault>,
}

impl File<'_> {
    /// The entry of a block; `@string` and what is left out give none.
    fn block(&mut self, block: &BibBlock) -> Option<RawRecord> {
        match block.end {
            End::Nothing => {
                self.fault(block.head.clone(), format!("nothing opens behind `@{}`", block.kind)).help =
                    Some(format!("@{}{{KEY,", block.kind));
                return None;
            }
            End::Open if !matches!(block.kind.as_str(), "comment" | "preamble") => {
                let fault = self.fault(block.head.clone(), format!("`@{}` has no closing brace", block.kind));
                fault.help = Some("close every `{` of the entry by a `}`".to_owned());
            }
            End::Open | End::Closed => {}
        }
        match block.kind.as_str() {
            "comment" | "preamble" => None,
            "string" => {
                self.define(block);
                None
            }
            _ => self.entry(block),
        }
    }

    /// Text between entries is a comment, but fields behind a bracket that closed too early are not meant so.
    fn between(&mut self, from: Option<usize>, to: usize) {
        let Some(from) = from else { return };
        let between = &self.text[from..to];
        let fields = between.trim_start().trim_start_matches([',', '}']).trim_start();
        let name = fields.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if name > 0 && fields[name..].trim_start().starts_with('=') {
            let start = to - fields.len();
            self.fault(start..start + name, format!("`{}` stands outside of any entry", &fields[..name])).help =
                Some("the entry before it is closed too early: take one `}` away there".to_owned());
        }
    }

    fn fault(&mut self, place: Range<usize>, message: impl Into<String>) -> &mut Fault {
        self.faults.push(Fault::new(Code::Syntax, place, message));
        let last = self.faults.len() - 1;
        &mut self.faults[last]
    }

    fn define(&mut self, block: &BibBlock) {
        for pair in Reader::new(self.text, block.inside.clone()).pairs(self.faults) {
            let value = self.value(&pair);
            self.abbreviations.insert(pair.name, value.latex);
        }
    }

    fn entry(&mut self, block: &BibBlock) -> Option<RawRecord> {
        let mut reader = Reader::new(self.text, block.inside.clone());
        let Some(key_span) = reader.key() else {
            let fault =
                self.fault(block.head.clone(), format!("`@{}` has no key by which it can be cited", block.kind));
            fault.label = Some("this entry is left out".to_owned());
            fault.help = Some(format!("@{}{{KEY,", block.kind));
            return None;
        };
        let key = self.text[key_span.clone()].to_owned();
        // Of what does not close, the faults inside are consequences.
        let mut inner = Vec::new();
        let pairs = reader.pairs(&mut inner);
        if block.end == End::Closed {
            self.faults.append(&mut inner);
        }
        let mut fields = HashMap::new();
        for pair in pairs {
            let text = self.value(&pair);
            match fields.entry(pair.name) {
                Vacant(place) => {
                    place.insert(text);
                }
                Occupied(first) if first.get().latex == text.latex => {}
                Occupied(first) => {
                    let message = format!("`{}` of `{key}` is given twice", first.key());
                    let fault = Fault::new(Code::NotUnderstood, pair.place, message);
                    self.faults.push(fault.label("the first is taken"));
                }
            }
        }
        Some(RawRecord { kind: block.kind.clone(), head: block.head.clone(), key, key_span, fields })
    }

    /// The text of a field: its pieces joined, abbreviations replaced by what was defined above.
    fn value(&mut self, pair: &Pair) -> RawText {
        let mut latex = String::new();
        for piece in &pair.pieces {
            let (text, place) = match piece {
                BibPiece::RawText(place) => (self.text[place.clone()].to_owned(), place.clone()),
                BibPiece::Abbreviation(place) => (self.abbreviation(&pair.name, place.clone()), place.clone()),
            };
            if latex.len() + text.len() > LONGEST {
                self.fault(place, format!("`{}` is too long", pair.name)).label =
                    Some(format!("more than {LONGEST} bytes"));
                break;
            }
            latex.push_str(&text);
        }
        RawText { latex, span: pair.value.clone(), name: pair.place.clone(), inherited: false }
    }

    /// What an abbreviation stands for; the months are defined, as in every style of BibTeX.
    fn abbreviation(&mut self, field: &str, place: Range<usize>) -> String {
        let name = &self.text[place.clone()];
        let lower = name.to_lowercase();
        if let Some(text) = self.abbreviations.get(&lower) {
            return text.clone();
        }
        if let Some(index) = MONTHS.iter().position(|month| month[..3].eq_ignore_ascii_case(&lower)) {
            return if field.ends_with("date") { format!("{:02}", index + 1) } else { MONTHS[index].to_owned() };
        }
        self.faults.push(
            Fault::new(Code::NotUnderstood, place, format!("the abbreviation `{name}` is not defined"))
                .label("taken as it is written")
                .help(format!("{{{name}}}, or above: @string{{{name} = {{…}}}}")),
        );
        name.to_owned()
    }
}
