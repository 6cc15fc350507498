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

/// Words of a template's variable, which may stand among text or in a quoted attribute.
pub fn anywhere(words: &str, out: &mut String) {
    escape(words, out, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    });
}

/// Whether words stand the same in HTML, wherever it is.
pub fn is_plain(words: &str) -> bool {
    !words.bytes().any(|byte| UNEVEN[byte as usize])
}

/// Bytes that may need escaping somewhere: markup, quotation marks, controls and what such a one may begin with.
const UNEVEN: [bool; 256] = {
    let mut uneven = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let is_control = byte < 0x20 && !matches!(byte, 0x09 | 0x0A | 0x0C | 0x0D);
        uneven[byte] = is_control || matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | b'\'' | b'`' | 0x7F | 0xC2);
        byte += 1;
    }
    uneven
};

/// Words as HTML.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    text(words, &mut out);
    out
}

/// Copies runs between what needs escaping: characters of ASCII, and controls, which HTML does not have; the
/// replacement character stands in their place, as CommonMark says of NUL.
fn escape(words: &str, out: &mut String, entity: impl Fn(u8) -> Option<&'static str>) {
    let bytes = words.as_bytes();
    let mut from = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if !UNEVEN[usize::from(byte)] {
            continue;
        }
        let (instead, length) = match (entity(byte), byte) {
            (Some(entity), _) => (entity, 1),
            (None, 0..=8 | 0x0B | 0x0E..=0x1F | 0x7F) => ("\u{FFFD}", 1),
            (None, 0xC2) if bytes.get(at + 1).is_some_and(|next| *next < 0xA0) => ("\u{FFFD}", 2),
            _ => continue,
        };
        out.push_str(&words[from..at]);
        out.push_str(instead);
        from = at + length;
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

    #[test]
    fn no_control_character_gets_into_a_page() {
        let escaped = super::escaped("a\0b\u{1b}[2Jc\u{7f}\u{9b}d\u{a0}é\t\n\u{c}е");
        assert_eq!(escaped, "a\u{fffd}b\u{fffd}[2Jc\u{fffd}\u{fffd}d\u{a0}é\t\n\u{c}е");
    }

    #[test]
    fn what_is_said_to_be_plain_is_left_as_it_is() {
        for one in (0..=0x2FF).filter_map(char::from_u32) {
            let (words, mut out) = (format!("a{one}b"), String::new());
            super::anywhere(&words, &mut out);
            assert!(!super::is_plain(&words) || out == words, "{one:?}");
        }
        assert!(super::is_plain("Ada Roe, 4 \u{2013} 5\tc") && !super::is_plain("a'b"));
    }
}
