//! The one place where text becomes HTML: escaping for words and for attribute values.

/// Appends words; `&`, `<`, `>` and `"` are escaped.
pub fn text(words: &str, out: &mut String) {
    escape(words, out, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Appends ` name="value"`; everything that could end the value or start markup is escaped.
pub fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        b'`' => Some("&#96;"),
        _ => None,
    });
    out.push('"');
}

/// Words as HTML.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    text(words, &mut out);
    out
}

/// Copies runs between the bytes that need escaping. All of them are ASCII, so runs end at character borders.
fn escape(words: &str, out: &mut String, entity: impl Fn(u8) -> Option<&'static str>) {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            out.push_str(&words[from..at]);
            out.push_str(entity);
            from = at + 1;
        } else if byte == 0 {
            // HTML has no NUL; CommonMark puts the replacement character in its place.
            out.push_str(&words[from..at]);
            out.push('\u{FFFD}');
            from = at + 1;
        }
    }
    out.push_str(&words[from..]);
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_gets_out_of_an_attribute() {
        let mut out = String::new();
        super::attribute("title", "\"'><b>&`", &mut out);
        assert_eq!(out, " title=\"&quot;&#39;&gt;&lt;b&gt;&amp;&#96;\"");
    }
}
