//! Pandoc's Markdown, as `references:` hold it.
//!
//! In: a text.
//! Out: the same with CSL's rich text tags: `*x*` is `<i>x</i>`, and so are strong text, `^x^`, `~x~`, `[x]{.nocase}`
//! and `[x]{.smallcaps}`; links lose their address, `\*` its backslash. Marks that do not pair stay as they are.
//! Not: blocks, quotation marks (they stay straight), formulas (kept between their dollar signs).

/// Pieces of output; a mark that may open something waits on the stack until its end is found.
struct Output {
    pieces: Vec<String>,
    open: Vec<(&'static str, usize)>,
}

/// Marks, their opening and closing tags, longest first.
const MARKS: &[(&str, &str, &str)] = &[
    ("**", "<b>", "</b>"),
    ("__", "<b>", "</b>"),
    ("*", "<i>", "</i>"),
    ("_", "<i>", "</i>"),
    ("^", "<sup>", "</sup>"),
    ("~", "<sub>", "</sub>"),
];

/// Attributes of a bracketed span with their tags.
const SPANS: &[(&str, &str)] = &[
    ("{.nocase}", "<span class=\"nocase\">"),
    ("{.smallcaps}", "<span style=\"font-variant:small-caps;\">"),
    ("{.underline}", "<span class=\"underline\">"),
];

/// The text with CSL's tags instead of Markdown's marks.
pub fn to_csl(text: &str) -> String {
    if !text.contains(['*', '_', '^', '~', '[', '\\', '`', '-', '\n']) && !text.contains("...") {
        return text.to_owned();
    }
    let mut output = Output { pieces: Vec::new(), open: Vec::new() };
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        at += match next {
            '\\' => output.escape(&text[at..]),
            '[' => output.open("[", 1),
            ']' => output.bracket(&text[at..]),
            '$' | '`' => output.verbatim(&text[at..], next),
            '*' | '_' | '^' | '~' => output.mark(text, at),
            '-' => output.dashes(&text[at..]),
            '.' if text[at..].starts_with("...") => output.push("…", 3),
            '\n' | '\r' => output.push(" ", 1),
            _ => output.push(next.encode_utf8(&mut [0; 4]), next.len_utf8()),
        };
    }
    output.pieces.concat()
}

impl Output {
    /// Adds a piece and says how many bytes of the text were used.
    fn push(&mut self, piece: &str, used: usize) -> usize {
        let ends_with_mark = self.open.last().is_some_and(|(_, index)| index + 1 == self.pieces.len());
        match self.pieces.last_mut() {
            Some(last) if !ends_with_mark => last.push_str(piece),
            _ => self.pieces.push(piece.to_owned()),
        }
        used
    }

    fn open(&mut self, mark: &'static str, used: usize) -> usize {
        self.open.push((mark, self.pieces.len()));
        self.pieces.push(mark.to_owned());
        used
    }

    /// Turns the last open `mark` into `start` and ends it with `end`; false when none is open.
    fn close(&mut self, mark: &str, start: &str, end: &str) -> bool {
        let Some(found) = self.open.iter().rposition(|(open, _)| *open == mark) else { return false };
        let index = self.open[found].1;
        self.open.truncate(found);
        start.clone_into(&mut self.pieces[index]);
        self.pieces.push(end.to_owned());
        true
    }

    fn escape(&mut self, rest: &str) -> usize {
        match rest[1..].chars().next() {
            Some(sign) if sign.is_ascii_punctuation() => self.push(&rest[1..2], 2),
            Some(' ') => self.push("\u{a0}", 2),
            _ => self.push("\\", 1),
        }
    }

    fn bracket(&mut self, rest: &str) -> usize {
        if let Some((attributes, tag)) = SPANS.iter().find(|(attributes, _)| rest[1..].starts_with(attributes))
            && self.close("[", tag, "</span>")
        {
            return 1 + attributes.len();
        }
        if rest[1..].starts_with('(')
            && let Some(length) = rest.find(')')
            && self.close("[", "", "")
        {
            return length + 1;
        }
        if let Some(found) = self.open.iter().rposition(|(open, _)| *open == "[") {
            self.open.truncate(found);
        }
        self.push("]", 1)
    }

    fn verbatim(&mut self, rest: &str, sign: char) -> usize {
        match rest[1..].find(sign) {
            Some(0) | None => self.push(&rest[..1], 1),
            Some(length) if sign == '$' => self.push(&rest[..length + 2], length + 2),
            Some(length) => self.push(&rest[1..=length], length + 2),
        }
    }

    fn mark(&mut self, text: &str, at: usize) -> usize {
        let Some((mark, start, end)) = MARKS.iter().find(|(mark, ..)| text[at..].starts_with(mark)) else {
            return self.push(&text[at..=at], 1);
        };
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        let in_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let in_word = mark.starts_with('_') && in_word(before) && in_word(after);
        let ends = before.is_some_and(|sign| !sign.is_whitespace()) && !in_word;
        if ends && self.close(mark, start, end) {
            return mark.len();
        }
        let begins = after.is_some_and(|sign| !sign.is_whitespace()) && !in_word;
        if begins { self.open(mark, mark.len()) } else { self.push(mark, mark.len()) }
    }

    fn dashes(&mut self, rest: &str) -> usize {
        match rest.bytes().take_while(|byte| *byte == b'-').count() {
            2 => self.push("–", 2),
            3 => self.push("—", 3),
            count => self.push(&rest[..count], count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_csl;

    #[test]
    fn marks_become_tags() {
        assert_eq!(to_csl("The *Homo **sapiens*** of H~2~O"), "The <i>Homo <b>sapiens</b></i> of H<sub>2</sub>O");
        assert_eq!(
            to_csl("[NASA]{.nocase} and [a link](https://example.org)"),
            "<span class=\"nocase\">NASA</span> and a link"
        );
        assert_eq!(to_csl("pages 1--20, \\*kept\\*... so"), "pages 1–20, *kept*… so");
    }

    #[test]
    fn marks_without_a_partner_stay() {
        for text in ["5 * 3", "snake_case_name", "a [sic] b", "x ^ y", "*", "[", "]", "\\", "`", "~1850"] {
            assert_eq!(to_csl(text), text);
        }
    }
}
