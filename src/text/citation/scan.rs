//! The grammar of citations in a stretch of words, after pandoc's manual ("Citation syntax").

use super::Form;
use std::collections::HashMap;
use std::ops::Range;

/// The longest citation in brackets, in bytes.
const LONGEST: usize = 2000;

/// Signs that a key may have inside, one at a time.
const INSIDE: &str = ":.#$%&-+?<>~/";

/// A citation; places are bytes of the words.
#[derive(Debug)]
pub(super) struct Scanned {
    pub range: Range<usize>,
    pub form: Form,
    pub parts: Vec<FoundPart>,
}

/// A source in a citation.
#[derive(Debug)]
pub(super) struct FoundPart {
    pub key: String,
    pub place: Range<usize>,
    pub prefix: String,
    pub suffix: String,
    pub without_author: bool,
}

/// Words in which citations are looked for.
pub(super) struct Scan<'s> {
    pub words: &'s str,
    /// Whether the sign at a byte stands so in the file, neither escaped nor an entity.
    pub is_literal: &'s dyn Fn(usize) -> bool,
    pub is_known: &'s dyn Fn(&str) -> bool,
    /// Whether `@a` without brackets is looked for: not in the words of a link.
    pub with_prose: bool,
    /// For each bracket that is closed, where.
    closes: HashMap<usize, usize>,
}

impl<'s> Scan<'s> {
    /// Words with their brackets paired, in one pass.
    pub fn new(
        words: &'s str,
        is_literal: &'s dyn Fn(usize) -> bool,
        is_known: &'s dyn Fn(&str) -> bool,
        with_prose: bool,
    ) -> Self {
        let (mut open, mut closes) = (Vec::new(), HashMap::new());
        for (at, sign) in words.match_indices(['[', ']']).filter(|(at, _)| is_literal(*at)) {
            match sign {
                "[" => open.push(at),
                _ => closes.extend(open.pop().map(|start| (start, at))),
            }
        }
        Self { words, is_literal, is_known, with_prose, closes }
    }

    /// All citations in order, and names after `@` that are no keys.
    pub fn all(&self) -> (Vec<Scanned>, Vec<(Range<usize>, String)>) {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        let mut at = 0;
        while let Some(sign) = self.words[at..].find(['[', '@']).map(|offset| at + offset) {
            at = sign + 1;
            if !(self.is_literal)(sign) {
                continue;
            }
            let one = match self.words[sign..].starts_with('[') {
                true => self.bracketed(sign),
                false if self.with_prose => self.prose(sign, &mut unknown),
                false => None,
            };
            if let Some(one) = one {
                at = one.range.end;
                found.push(one);
            }
        }
        (found, unknown)
    }

    /// `[see @a, p. 4; @b]`.
    fn bracketed(&self, open: usize) -> Option<Scanned> {
        let close = self.close_of(open)?;
        let mut parts: Vec<FoundPart> = Vec::new();
        let mut start = open + 1;
        for end in self.semicolons(start..close).chain([close]) {
            match (self.part(start..end), parts.last_mut()) {
                (Some(part), _) => parts.push(part),
                (None, Some(before)) => before.suffix.push_str(&format!(";{}", &self.words[start..end])),
                (None, None) => return None,
            }
            start = end + 1;
        }
        (!parts.is_empty()).then_some(Scanned { range: open..close + 1, form: Form::Bracketed, parts })
    }

    /// `@a` with an optional `[p. 4]` behind it.
    fn prose(&self, at: usize, unknown: &mut Vec<(Range<usize>, String)>) -> Option<Scanned> {
        let before = self.words[..at].chars().next_back();
        if !before.is_none_or(|sign| sign.is_whitespace() || "([{“‘„«\"'—–".contains(sign)) {
            return None;
        }
        let (key, mut end) = self.key(at)?;
        let place = at..end;
        if !(self.is_known)(&key) {
            unknown.push((place, key));
            return None;
        }
        let rest = &self.words[end..];
        let open = end + usize::from(rest.starts_with(" ["));
        let mut suffix = String::new();
        if self.words[open..].starts_with('[')
            && (self.is_literal)(open)
            && let Some(close) = self.close_of(open).filter(|close| !self.words[open..*close].contains('@'))
        {
            self.words[open + 1..close].clone_into(&mut suffix);
            end = close + 1;
        }
        let part = FoundPart { key, place, prefix: String::new(), suffix, without_author: false };
        Some(Scanned { range: at..end, form: Form::Prose, parts: vec![part] })
    }

    /// The bracket that closes the one at `open`, unless it is too far away.
    fn close_of(&self, open: usize) -> Option<usize> {
        self.closes.get(&open).copied().filter(|close| close - open < LONGEST)
    }

    fn semicolons(&self, inside: Range<usize>) -> impl Iterator<Item = usize> {
        let signs = self.words[inside.clone()].match_indices(';').map(move |(offset, _)| inside.start + offset);
        signs.filter(|at| (self.is_literal)(*at))
    }

    /// The first source of a part.
    fn part(&self, range: Range<usize>) -> Option<FoundPart> {
        let signs = self.words[range.clone()].match_indices('@').map(|(offset, _)| range.start + offset);
        for at in signs.filter(|at| (self.is_literal)(*at)) {
            let before = &self.words[range.start..at];
            let (prefix, without_author) = match before.strip_suffix('-') {
                Some(prefix) => (prefix, true),
                None => (before, false),
            };
            if prefix.chars().next_back().is_some_and(|sign| sign.is_alphanumeric() || sign == '_') {
                continue;
            }
            let Some((key, end)) = self.key(at).filter(|(_, end)| *end <= range.end) else { continue };
            let suffix = self.words[end..range.end].to_owned();
            return Some(FoundPart { key, place: at..end, prefix: prefix.trim().to_owned(), suffix, without_author });
        }
        None
    }

    /// The key behind an `@`, and where it ends.
    fn key(&self, at: usize) -> Option<(String, usize)> {
        let rest = &self.words[at + 1..];
        if let Some(braced) = rest.strip_prefix('{') {
            let length = braced.find(['{', '}', ' ', '\n'])?;
            let key = braced[..length].to_owned();
            return (braced[length..].starts_with('}') && !key.is_empty()).then_some((key, at + length + 3));
        }
        let is_letter = |sign: char| sign.is_alphanumeric() || sign == '_';
        let mut end = 0;
        let mut signs = rest.chars().peekable();
        while let Some(sign) = signs.next() {
            let joins = end > 0 && INSIDE.contains(sign) && signs.peek().is_some_and(|next| is_letter(*next));
            if !is_letter(sign) && !joins {
                break;
            }
            end += sign.len_utf8();
        }
        (end > 0).then(|| (rest[..end].to_owned(), at + 1 + end))
    }
}
