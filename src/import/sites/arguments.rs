//! What stands in a shortcode behind its name: `src="a.png" "words" width=3`, with blanks or commas between.
//!
//! In: the text. Out: the values, by name or by place. Not: what they mean.

/// The arguments of a shortcode.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arguments(Vec<(Option<String>, String)>);

impl Arguments {
    /// Reads them.
    pub fn read(text: &str) -> Self {
        let mut all = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let end =
                rest.find(|c: char| c == '=' || c == ',' || is_mark(c) || c.is_whitespace()).unwrap_or(rest.len());
            let behind = rest[end..].trim_start();
            let name = &rest[..end];
            if let Some(value) = behind.strip_prefix('=').filter(|_| is_name(name)) {
                let (value, left) = value_of(value.trim_start());
                all.push((Some(name.to_lowercase()), value));
                rest = left;
            } else {
                let (value, left) = value_of(rest);
                if !value.is_empty() {
                    all.push((None, value));
                }
                // A sign that begins nothing must not hold the reader up.
                rest = if left.len() == rest.len() { skip(left) } else { left };
            }
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        }
        Self(all)
    }

    /// The value of the first of these names that has one.
    pub fn named(&self, names: &[&str]) -> Option<&str> {
        let of = |name: &&str| self.0.iter().find(|(own, _)| own.as_deref() == Some(*name));
        names.iter().find_map(of).map(|(_, value)| value.as_str())
    }

    /// The value at a place, of those without names.
    pub fn at(&self, place: usize) -> Option<&str> {
        self.0.iter().filter(|(name, _)| name.is_none()).nth(place).map(|(_, value)| value.as_str())
    }

    /// A value by name, else the one at a place.
    pub fn get(&self, names: &[&str], place: usize) -> Option<&str> {
        self.named(names).or_else(|| self.at(place)).map(str::trim).filter(|value| !value.is_empty())
    }

    /// The first value that is the name of a picture.
    pub fn picture(&self) -> Option<&str> {
        let is_one = |value: &&str| {
            let ending = value.rsplit('.').next().unwrap_or_default().to_lowercase();
            value.contains('.') && super::files::PICTURES.contains(&ending.as_str())
        };
        self.0.iter().map(|(_, value)| value.as_str()).find(is_one)
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '“' | '”')
}

fn skip(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// A value, and what stands behind it.
fn value_of(text: &str) -> (String, &str) {
    let Some(mark) = text.chars().next() else { return (String::new(), "") };
    if !is_mark(mark) {
        let end = text.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(text.len());
        return (text[..end].to_owned(), &text[end..]);
    }
    let close = if mark == '“' { '”' } else { mark };
    let mut value = String::new();
    let mut letters = text[mark.len_utf8()..].char_indices();
    while let Some((at, c)) = letters.next() {
        if c == close {
            return (value, &text[mark.len_utf8() + at + c.len_utf8()..]);
        }
        if c == '\\' && mark != '`' {
            value.extend(letters.next().map(|(_, c)| c));
        } else {
            value.push(c);
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_name_and_by_place() {
        let read = Arguments::read("src=\"a b.png\" `x \\y` alt = 'it\\'s', width=3 last");
        assert_eq!(read.named(&["file", "src"]), Some("a b.png"));
        assert_eq!((read.at(0), read.at(1)), (Some("x \\y"), Some("last")));
        assert_eq!((read.named(&["alt"]), read.named(&["width"])), (Some("it's"), Some("3")));
        assert_eq!(read.picture(), Some("a b.png"));
        assert_eq!(Arguments::read("https://a.example/x?v=1 title='T'").at(0), Some("https://a.example/x?v=1"));
        for odd in ["=", "\"", "a=\"", ",,,", "= = =", "“x"] {
            Arguments::read(odd);
        }
    }
}
