//! The words of a language (terms, dates, quotation marks), taken one by one from hayagriva's archive.
//!
//! In: a locale's code as an author writes it.
//! Out: that locale and those it falls back on, decoded; the other sixty stay packed, because unpacking all of them
//! costs half a tenth of a second. No locale is read from disk.

use citationberg::{Locale, LocaleCode};
use hayagriva::archive::LOCALES;

use super::fault::StyleError;

/// What every locale's record begins with: the key of its language, then a short text.
const LANG_KEY: &[u8] = b"\x69@xml:lang";

/// The codes of all locales at hand, such as `de-AT`, in alphabetical order.
pub fn codes() -> Vec<&'static str> {
    LOCALES.iter().filter_map(|packed| code(packed)).collect()
}

/// The code that a packed locale names, read without unpacking the rest.
fn code(packed: &'static [u8]) -> Option<&'static str> {
    // The record's head is one byte, or a few when it has many keys.
    let at = packed.windows(LANG_KEY.len()).take(8).position(|window| window == LANG_KEY)?;
    let after = packed.get(at + LANG_KEY.len()..)?;
    let (head, text) = after.split_first()?;
    // A short text of CBOR: the major type 3 in the upper bits, its length below 24 in the lower.
    let length = usize::from(head.checked_sub(0x60).filter(|length| *length < 24)?);
    std::str::from_utf8(text.get(..length)?).ok()
}

/// The code at hand that an author's spelling means: itself, the language's main variety, or its only one.
///
/// # Errors
///
/// When no variety of the language is at hand; names the nearest codes.
pub fn resolve(written: &str) -> Result<LocaleCode, StyleError> {
    let wanted = written.trim().replace('_', "-");
    let codes = codes();
    let same = |code: &&&str| code.eq_ignore_ascii_case(&wanted);
    if let Some(code) = codes.iter().find(same) {
        return Ok(LocaleCode((*code).to_owned()));
    }
    let lower = LocaleCode(wanted.to_ascii_lowercase());
    let base = lower.0.split('-').next().unwrap_or_default();
    let main = lower.fallback().filter(|main| codes.contains(&main.0.as_str()));
    let any = || codes.iter().find(|code| code.split('-').next() == Some(base));
    main.or_else(|| any().map(|code| LocaleCode((*code).to_owned())))
        .ok_or_else(|| StyleError::unknown("locale", written, &codes))
}

/// The locale with this code and those consulted after it: its language's main variety, then `en-US`.
pub fn load(wanted: &LocaleCode) -> Vec<Locale> {
    let chain = [Some(wanted.clone()), wanted.fallback(), Some(LocaleCode::en_us())];
    let mut loaded: Vec<Locale> = Vec::new();
    for code in chain.into_iter().flatten() {
        if loaded.iter().all(|locale| locale.lang.as_ref() != Some(&code)) {
            loaded.extend(unpack(&code));
        }
    }
    loaded
}

fn unpack(wanted: &LocaleCode) -> Option<Locale> {
    let packed = LOCALES.iter().find(|packed| code(packed) == Some(wanted.0.as_str()))?;
    ciborium::de::from_reader(*packed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_without_unpacking() {
        let unpacked: Vec<_> =
            hayagriva::archive::locales().into_iter().filter_map(|locale| locale.lang).map(|code| code.0).collect();
        assert_eq!(codes(), unpacked);
    }

    #[test]
    fn a_locale_brings_those_it_falls_back_on() {
        let langs = |code: &str| -> Vec<String> {
            load(&resolve(code).unwrap()).into_iter().filter_map(|locale| locale.lang).map(|lang| lang.0).collect()
        };
        assert_eq!(langs("de-AT"), ["de-AT", "de-DE", "en-US"]);
        assert_eq!(langs("en_us"), ["en-US"]);
        assert_eq!(langs("DE"), ["de-DE", "en-US"]);
        assert_eq!(langs("hy"), ["hy-AM", "en-US"]);
    }

    #[test]
    fn an_unknown_locale_names_near_ones() {
        let error = resolve("xx-YY").unwrap_err();
        assert_eq!(error.message, "unknown locale `xx-YY`");
    }
}
