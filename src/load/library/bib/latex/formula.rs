//! Formulas of a field → one line of text: what stands between dollar signs, indices, and the commands that only
//! formulas have.
//!
//! Not: what is no formula, which is the reader's own, and how fractions and roots look (`math`).

use super::{LatexStyle, Reader, math, symbols};

impl Reader<'_> {
    /// A formula to the next dollar sign; one without a partner is a dollar sign.
    pub(super) fn dollar(&mut self) {
        let open = if self.rest.starts_with("$$") { 2 } else { 1 };
        let inside = &self.rest[open..];
        let end = inside.char_indices().find(|(index, sign)| *sign == '$' && !inside[..*index].ends_with('\\'));
        let Some((end, _)) = end else {
            self.out.push_str(&self.rest[..open]);
            self.take(open);
            return;
        };
        self.take(open + end);
        self.take(self.rest.bytes().take_while(|byte| *byte == b'$').count().min(open));
        self.formula(&inside[..end]);
    }

    pub(super) fn formula(&mut self, inside: &str) {
        let text = self.part(inside, true);
        let protects = self.style == LatexStyle::Title && !self.protected && !text.trim().is_empty();
        let (open, close) = if protects { ("<span class=\"nocase\">", "</span>") } else { ("", "") };
        self.out.extend([open, &text, close]);
    }

    pub(super) fn raised(&mut self, sign: char) {
        self.take(1);
        let Some(argument) = self.argument() else { return };
        let text = self.part(argument, true);
        let (open, close) = match (self.style, sign) {
            (LatexStyle::Plain, _) => ("", ""),
            _ if text == "∘" || text.chars().all(|sign| sign == '′') => ("", ""),
            (_, '^') => ("<sup>", "</sup>"),
            _ => ("<sub>", "</sub>"),
        };
        let text = if text == "∘" { "°" } else { text.trim() };
        self.out.extend([open, text, close]);
    }

    /// Commands that only formulas have; whether it was one.
    pub(super) fn of_formulas(&mut self, name: &str) -> bool {
        match name {
            "frac" | "tfrac" | "dfrac" | "nicefrac" | "sfrac" => {
                let [above, below] = [self.argument(), self.argument()].map(Option::unwrap_or_default);
                let [above, below] = [self.part(above, true), self.part(below, true)];
                self.out.push_str(&math::fraction(above.trim(), below.trim()));
            }
            "sqrt" => {
                let degree = if self.rest.starts_with('[') { self.argument() } else { None };
                let degree = degree.map(|degree| self.part(degree, true));
                let inside = self.argument().unwrap_or_default();
                let inside = self.part(inside, true);
                self.out.push_str(&math::root(degree.as_deref(), inside.trim()));
            }
            "mathbb" | "mathds" => {
                let letters = self.argument().unwrap_or_default();
                self.out.push_str(&math::doubled(letters));
            }
            "ensuremath" => {
                let inside = self.argument().unwrap_or_default();
                self.formula(inside);
            }
            "(" if !self.math => {
                let end = self.rest.find("\\)").unwrap_or(self.rest.len());
                let inside = &self.rest[..end];
                self.rest = self.rest[end..].strip_prefix("\\)").unwrap_or_default();
                self.formula(inside);
            }
            _ => match symbols::function(name).filter(|_| self.math) {
                Some(function) => self.function(function),
                None => return false,
            },
        }
        true
    }

    /// A function's name, apart from letters and digits around it.
    pub(super) fn function(&mut self, name: &str) {
        if self.out.ends_with(char::is_alphanumeric) {
            self.out.push(' ');
        }
        self.out.push_str(name);
        if self.rest.starts_with(|next: char| next.is_alphanumeric() || next == '\\') {
            self.out.push(' ');
        }
    }
}
