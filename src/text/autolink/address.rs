//! Words → the bare addresses in them, each with its extent.
//!
//! Nothing here knows of events.

use crate::words::script::is_wide;
use pulldown_cmark::{CowStr, LinkType, Tag};
use std::ops::Range;

/// An address among words.
pub(super) struct Address {
    pub range: Range<usize>,
    sort: Sort,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Whole,
    /// `www.`, without its scheme.
    Www,
    Mail,
}

impl Address {
    /// The first one from a byte on.
    pub fn next(words: &str, from: usize) -> Option<Self> {
        let mut at = from;
        while let Some(sign) = words[at..].find([':', 'w', '@']).map(|offset| at + offset) {
            let rest = &words[sign..];
            let found = match rest.as_bytes()[0] {
                b':' if rest.starts_with("://") => whole(words, sign, from),
                b'w' if rest.starts_with("www.") => www(words, sign),
                b'@' => mail(words, sign, from),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
            at = sign + 1;
        }
        None
    }

    /// The link to it.
    pub fn link<'a>(&self, words: &str) -> Tag<'a> {
        let written = &words[self.range.clone()];
        let address = if self.sort == Sort::Www { format!("http://{written}") } else { written.to_owned() };
        let link_type = if self.sort == Sort::Mail { LinkType::Email } else { LinkType::Autolink };
        Tag::Link { link_type, dest_url: address.into(), title: CowStr::Borrowed(""), id: CowStr::Borrowed("") }
    }
}

/// `https://host/path`.
fn whole(words: &str, colon: usize, from: usize) -> Option<Address> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        words[from..colon].len() >= scheme.len()
            && words.as_bytes()[colon - scheme.len()..colon].eq_ignore_ascii_case(scheme.as_bytes())
    })?;
    let start = colon - scheme.len();
    // Behind an `@`, with or without braces, it is the key of a source.
    let begins = words[..start].chars().next_back().is_none_or(|before| !before.is_alphanumeric() || is_wide(before))
        && !words[..start].ends_with(['@', '{']);
    let host = words[colon + 3..].starts_with(|first: char| first.is_alphanumeric());
    (begins && host).then(|| Address { range: start..end(words, colon + 3), sort: Sort::Whole })
}

/// `www.host.org/path`.
fn www(words: &str, start: usize) -> Option<Address> {
    let before = words[..start].chars().next_back();
    let begins =
        before.is_none_or(|before| !(before.is_alphanumeric() || "/@.:-_=&".contains(before)) || is_wide(before));
    let end = end(words, start + 4);
    let host = words[start + 4..end].split(['/', '?', '#', ':']).next().unwrap_or_default();
    let named = host.contains('.') && host.split('.').all(|label| label.chars().any(char::is_alphanumeric));
    (begins && named).then_some(Address { range: start..end, sort: Sort::Www })
}

/// `name@host.org`; `name@host:path` is no address of a person.
fn mail(words: &str, sign: usize, from: usize) -> Option<Address> {
    let of_name = |sign: char| sign.is_ascii_alphanumeric() || ".+-_".contains(sign);
    let start = from + words[from..sign].trim_end_matches(of_name).len();
    let start = start + (words[start..sign].len() - words[start..sign].trim_start_matches(['.', '-', '_']).len());
    let rest = &words[sign + 1..];
    let length = rest.find(|sign: char| !(sign.is_ascii_alphanumeric() || ".-_".contains(sign))).unwrap_or(rest.len());
    let host = rest[..length].trim_end_matches(['.', '-', '_']);
    let ending = host.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = ending.len() > 1
        && ending.bytes().all(|byte| byte.is_ascii_alphabetic())
        && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let behind = rest[host.len()..].chars().next();
    let before = words[..start].chars().next_back();
    let apart =
        !before.is_some_and(|before| "/@:=".contains(before)) && !behind.is_some_and(|behind| "/:@".contains(behind));
    let apart = apart || behind == Some(':') && rest[host.len() + 1..].starts_with([' ', '\n']);
    (start < sign && named && apart).then(|| Address { range: start..sign + 1 + host.len(), sort: Sort::Mail })
}

/// Where an address ends.
fn end(words: &str, from: usize) -> usize {
    let stops = |sign: char| {
        sign.is_whitespace()
            || "<>\"“”„«»‹›`".contains(sign)
            || "、。，．！？；：（）「」『』【】〈〉《》〔〕・…—".contains(sign)
    };
    let end = words[from..].find(stops).map_or(words.len(), |length| from + length);
    from + without_what_follows(&words[from..end]).len()
}

/// An address without the punctuation of the sentence that it stands in.
fn without_what_follows(address: &str) -> &str {
    let mut kept = address;
    loop {
        let Some(last) = kept.chars().next_back() else { return kept };
        let shorter = &kept[..kept.len() - last.len_utf8()];
        let follows = match last {
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '’' | '‘' | '…' | '|' | ';' => true,
            ')' => is_closed_only(kept, '(', ')'),
            ']' => is_closed_only(kept, '[', ']'),
            '}' => is_closed_only(kept, '{', '}'),
            _ => false,
        };
        if !follows {
            return kept;
        }
        kept = shorter;
    }
}

/// Whether more brackets are closed than were opened.
fn is_closed_only(words: &str, open: char, close: char) -> bool {
    words.matches(close).count() > words.matches(open).count()
}
