//! Bytes → text: UTF-8, UTF-16 with its mark, or what was written before there was either.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Whether bytes are likely to be a text: there is no zero among the first, unless they are UTF-16.
pub fn is_text(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    utf16(bytes).is_some() || !start.contains(&0)
}

/// The text; none where it has characters that no text has.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match utf16(bytes) {
        Some(encoding) => encoding.decode(bytes).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
        },
    };
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    (!text.contains('\0')).then_some(text)
}

fn utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn texts_of_other_encodings_are_read() {
        assert_eq!(decoded(b"\xEF\xBB\xBFa").as_deref(), Some("a"));
        assert_eq!(decoded(b"\xFF\xFEa\0\xE9\0").as_deref(), Some("aé"));
        assert_eq!(decoded(b"caf\xE9 \x93x\x94").as_deref(), Some("café “x”"));
        assert_eq!(decoded(b"a\0b"), None);
    }
}
