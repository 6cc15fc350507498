//! Languages as BibLaTeX and babel name them.
//!
//! In: the name.
//! Out: the tag of BCP 47, with the region that the name implies, as in pandoc.
//! Not: which names there are; each language's lexicon has its own, `all.txt` those of languages without one.

use super::latex::{self, LatexStyle};
use super::names::split_and;
use super::raw::RawRecord;
use super::unread::{Sort, Unread};
use crate::words::fold;
use crate::words::lexicon::everywhere;

/// The language of an entry: `langid` with its variant, else `hyphenation`, else the first of `language`.
pub fn of(record: &RawRecord, unread: &mut Unread) -> Option<String> {
    for field in ["langid", "hyphenation", "language"] {
        let Some(written) = record.raw(field) else { continue };
        let first = split_and(written).first().map(|name| latex::decode(name, LatexStyle::Plain)).unwrap_or_default();
        let variant = record.raw("langidopts").unwrap_or_default().replace(' ', "");
        let variant =
            variant.split(',').find_map(|option| option.strip_prefix("variant=")).filter(|_| field == "langid");
        match variant.and_then(code).or_else(|| code(&first)) {
            Some(code) => return Some(code),
            None => unread.add(Sort::Language, &first, record.place(field)),
        }
    }
    None
}

/// The code of a language's name; a text that is a code already stays.
fn code(written: &str) -> Option<String> {
    let lower = written.trim().to_lowercase();
    let lower = lower.strip_prefix("lang").unwrap_or(&lower);
    if let Some(code) = everywhere().names.get(&fold(lower)) {
        return Some(code.to_owned());
    }
    let mut parts = written.trim().split('-');
    let is_code = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_code.then(|| written.trim().to_owned())
}
