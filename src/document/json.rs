//! JSON (RFC 8259) → the tree. By hand, since the items of a list before a mistake are kept: a parser that gives one
//! value or one error cannot.
//!
//! In: a text. Out: its value as far as it could be read, and the mistake that stopped the reading. Depth is bounded.
//! Not: strictness about commas at the end of a list, which hands leave behind, and about keys that repeat: both are
//! kept.

use std::ops::Range;

use crate::report::Code;

use super::{Fault, Field, Node, Table, Value};

/// CSL-JSON needs six levels.
const DEPTH: usize = 48;

/// The value of a text, as far as it could be read, and what stopped the reading.
pub fn parse(text: &str) -> (Option<Node>, Option<Fault>) {
    let mut parser = Parser { text, at: 0, fault: None };
    parser.space();
    let node = parser.value(0);
    parser.space();
    if parser.fault.is_none() && parser.at < text.len() {
        parser.stop("nothing may follow the end of the list");
    }
    (node, parser.fault)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    /// The first mistake; after it nothing more is read.
    fault: Option<Fault>,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn stop(&mut self, message: &str) {
        if self.fault.is_none() {
            let width = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
            self.fault = Some(
                Fault::new(Code::Syntax, self.at..self.at + width, message).label("JSON cannot be read from here on"),
            );
        }
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{' | b'[') if depth >= DEPTH => {
                self.stop("lists and tables are nested too deep");
                return None;
            }
            Some(b'{') => self.map(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word()?,
        };
        Some(Node::new(value, start..self.at))
    }

    fn list(&mut self, depth: usize) -> Value {
        let mut items = Vec::new();
        self.at += 1;
        while !self.eat(b']') {
            let Some(item) = self.value(depth + 1) else { break };
            if self.fault.is_some() && depth == 0 {
                break; // the item in which the mistake stands is not whole
            }
            items.push(item);
            if self.fault.is_some() || !self.separator(b']') {
                break;
            }
        }
        Value::List(items)
    }

    fn map(&mut self, depth: usize) -> Value {
        let mut fields = Vec::new();
        self.at += 1;
        while !self.eat(b'}') {
            let Some(field) = self.field(depth) else { break };
            fields.push(field);
            if self.fault.is_some() || !self.separator(b'}') {
                break;
            }
        }
        Value::Table(Table { fields })
    }

    fn field(&mut self, depth: usize) -> Option<Field> {
        let start = self.at;
        if self.peek() != Some(b'"') {
            self.stop("expected a key in double quotes");
            return None;
        }
        let key = self.string()?;
        let key_span: Range<usize> = start..self.at;
        if !self.eat(b':') {
            self.stop("expected `:` after the key");
            return None;
        }
        self.space();
        Some(Field { key, key_span, node: self.value(depth + 1)? })
    }

    /// Whether another element may follow: a comma, or the end that the caller eats.
    fn separator(&mut self, end: u8) -> bool {
        if self.eat(b',') {
            self.space();
            return true;
        }
        if self.peek() == Some(end) {
            return true;
        }
        self.stop(if end == b']' { "expected `,` or `]`" } else { "expected `,` or `}`" });
        false
    }

    fn number(&mut self) -> Value {
        let rest = &self.text[self.at..];
        let length = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E'))
            .count();
        self.at += length;
        rest[..length].parse().map_or_else(|_| Value::Float(rest[..length].to_owned()), Value::Integer)
    }

    fn word(&mut self) -> Option<Value> {
        let words = [("true", Value::Boolean(true)), ("false", Value::Boolean(false)), ("null", Value::Nothing)];
        let found = words.into_iter().find(|(word, _)| self.text[self.at..].starts_with(word));
        let Some((word, value)) = found else {
            self.stop(if self.at == self.text.len() { "the text ends too early" } else { "expected a value" });
            return None;
        };
        self.at += word.len();
        Some(value)
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\')).count();
            out.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Some(out);
                }
                Some(_) => out.push(self.escape()?),
                None => {
                    self.stop("a string has no end");
                    return None;
                }
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let letter = self.text.as_bytes().get(self.at + 1).copied();
        let plain = match letter {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b' | b'f') => ' ',
            Some(b'u') => return self.code_point(),
            _ => {
                self.stop("there is no such escape");
                return None;
            }
        };
        self.at += 2;
        Some(plain)
    }

    /// `\uXXXX`, two of them for a code point beyond the basic plane; half a pair is U+FFFD.
    fn code_point(&mut self) -> Option<char> {
        let unit = |at: usize| {
            self.text
                .get(at + 2..at + 6)
                .filter(|_| self.text[at..].starts_with("\\u"))
                .and_then(|hex| u32::from_str_radix(hex, 16).ok())
        };
        let Some(high) = unit(self.at) else {
            self.stop("`\\u` needs four hexadecimal digits");
            return None;
        };
        let low = unit(self.at + 6).filter(|low| (0xDC00..0xE000).contains(low));
        if (0xD800..0xDC00).contains(&high)
            && let Some(low) = low
        {
            self.at += 12;
            return char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        }
        self.at += 6;
        Some(char::from_u32(high).unwrap_or('\u{fffd}'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_places() {
        let text = r#"[{"id": "ä", "n": [1, 2.50]}, ]"#;
        let (node, fault) = parse(text);
        let node = node.unwrap();
        assert_eq!(fault, None);
        let Value::List(items) = &node.value else { panic!() };
        assert_eq!(&text[items[0].get("id").unwrap().span.clone()], "\"ä\"");
        assert_eq!(&text[items[0].get("n").unwrap().span.clone()], "[1, 2.50]");
    }

    #[test]
    fn escapes_and_pairs() {
        let (node, _) = parse(r#""a\n\u00e9\ud83d\ude00\ud83d""#);
        assert_eq!(node.unwrap().as_str(), Some("a\né😀\u{fffd}"));
    }

    #[test]
    fn items_before_a_mistake_are_kept() {
        let (node, fault) = parse(r#"[{"id": "a"}, {"id": "b" "c"}]"#);
        assert!(matches!(node.unwrap().value, Value::List(items) if items.len() == 1));
        assert_eq!(fault.unwrap().message, "expected `,` or `}`");
        let deep = "[".repeat(100_000);
        assert_eq!(parse(&deep).1.unwrap().message, "lists and tables are nested too deep");
        for broken in ["", "[", "{\"a\"", "[\"\\u12", "\"\\", "\"\\ué12\"", "tru"] {
            assert!(parse(broken).1.is_some(), "{broken}");
        }
    }
}
