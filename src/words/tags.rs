//! The tag of a language as an author writes it → the tag as BCP 47 (RFC 5646) has it: `pt_BR` becomes `pt-BR`.
//!
//! In: a tag, or what was meant as one. Out: the tag in its usual form; a name (`german`) or a tag of no language
//! (`xx-klingon`) is refused with the nearest one. Not: whether a tag of three letters is one; of those there are
//! thousands, and only their form is checked.

use crate::document::Refused;
use crate::report::nearest;
use std::sync::LazyLock;

/// Why a text is no tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage {
    /// In the author's words.
    pub message: String,
    /// The way out.
    pub help: String,
    /// The tag, where it is the name of a language and not only near to one.
    pub named: Option<&'static str>,
}

impl From<UnknownLanguage> for Refused {
    fn from(unknown: UnknownLanguage) -> Self {
        Self { message: unknown.message, help: unknown.help }
    }
}

/// A language of ISO 639-1.
struct Language {
    /// Its two letters.
    tag: &'static str,
    /// Tags of three letters that are often written for it.
    long: Vec<&'static str>,
    /// Its names, in small letters.
    names: Vec<&'static str>,
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let lines = include_str!("tags.txt").lines().filter(|line| !line.starts_with('#'));
    let language = |line: &'static str| {
        let (tags, names) = line.split_once(':')?;
        let mut tags = tags.split([' ', '(', ')']).filter(|tag| !tag.is_empty());
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        Some(Language { tag: tags.next()?, long: tags.collect(), names })
    };
    lines.filter_map(language).collect()
});

fn of_tag(tag: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|language| language.tag == tag).map(|language| language.tag)
}

fn of_long(long: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|language| language.long.contains(&long)).map(|language| language.tag)
}

fn of_name(name: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|language| language.names.contains(&name)).map(|language| language.tag)
}

/// The tag in its usual form.
///
/// # Errors
/// When it is no tag of a language.
pub fn tag(written: &str) -> Result<String, UnknownLanguage> {
    let parts: Vec<&str> = written.trim().split(['-', '_']).collect();
    let language = parts[0].to_lowercase();
    if language == "x" && parts.len() > 1 && parts[1..].iter().all(|part| is_part(part, 1..=8)) {
        return Ok(written.trim().to_lowercase().replace('_', "-"));
    }
    let known = match language.len() {
        2 => of_tag(&language).is_some(),
        3 => language.bytes().all(|byte| byte.is_ascii_lowercase()) && of_long(&language).is_none(),
        _ => false,
    };
    match rest(&parts[1..]).filter(|_| known) {
        Some(rest) => Ok(language + &rest),
        None => Err(unknown(written, &language, &parts)),
    }
}

/// The tag of a text's language as catalogues write it, a tag or a name; what is neither stays as it is written.
pub fn lenient(written: &str) -> String {
    tag(written).unwrap_or_else(|unknown| unknown.named.map_or_else(|| written.to_owned(), str::to_owned))
}

/// What follows the language: extended languages, a script, a region, variants, extensions; each in its order and
/// letter case.
fn rest(parts: &[&str]) -> Option<String> {
    let mut out = String::new();
    // The order of BCP 47: 0 extended language, 1 script, 2 region, 3 variant, 4 behind a singleton.
    let mut stage = 0;
    let mut open = false;
    for part in parts {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        let variant = part.len() >= 5 || (part.len() == 4 && part.starts_with(|first: char| first.is_ascii_digit()));
        let (kind, form) = match part.len() {
            _ if !is_part(part, 1..=8) => return None,
            1 => (4, part.to_lowercase()),
            _ if stage == 4 => (4, part.to_lowercase()),
            3 if letters && stage == 0 => (0, part.to_lowercase()),
            4 if letters => (1, part[..1].to_uppercase() + &part[1..].to_lowercase()),
            2 if letters => (2, part.to_uppercase()),
            3 if digits => (2, (*part).to_owned()),
            _ if variant => (3, part.to_lowercase()),
            _ => return None,
        };
        let again = kind == stage && matches!(kind, 1 | 2);
        if kind < stage || again || (open && part.len() == 1) {
            return None;
        }
        stage = kind;
        open = part.len() == 1;
        out.push('-');
        out.push_str(&form);
    }
    (!open).then_some(out)
}

fn is_part(part: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn unknown(written: &str, language: &str, parts: &[&str]) -> UnknownLanguage {
    let message = format!("`{written}` is not the tag of a language");
    let whole = written.trim().to_lowercase();
    let named = of_name(&whole).or_else(|| of_name(language)).or_else(|| of_long(language));
    let names = || LANGUAGES.iter().flat_map(|language| language.names.iter().copied());
    let near = named.or_else(|| of_tag(language)).or_else(|| nearest(&whole, names()).and_then(of_name));
    let of_part = || parts.iter().skip(1).find_map(|part| of_name(&part.to_lowercase()));
    let help = match near.or_else(of_part) {
        Some(tag) => format!("write `{tag}`"),
        None => "write a tag such as `en`, `pt-BR` or `zh-Hans`".to_owned(),
    };
    UnknownLanguage { message, help, named }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_may_name_a_language() {
        for (written, read) in [
            ("English", "en"),
            ("deutsch", "de"),
            ("pt_BR", "pt-BR"),
            ("ger", "de"),
            ("germ", "germ"),
            ("English; French", "English; French"),
        ] {
            assert_eq!(lenient(written), read);
        }
    }

    #[test]
    fn tags_come_out_in_their_usual_form() {
        for (written, usual) in [
            ("en", "en"),
            ("EN", "en"),
            ("pt_BR", "pt-BR"),
            ("pt-br", "pt-BR"),
            ("zh_hans_cn", "zh-Hans-CN"),
            ("es-419", "es-419"),
            ("no", "no"),
            ("grc", "grc"),
            ("de-CH-1901", "de-CH-1901"),
            ("sl-rozaj-biske", "sl-rozaj-biske"),
            ("zh-yue-HK", "zh-yue-HK"),
            ("ar-u-nu-latn", "ar-u-nu-latn"),
            ("de-x-Local", "de-x-local"),
            ("x-klingon", "x-klingon"),
        ] {
            assert_eq!(tag(written).as_deref(), Ok(usual));
        }
    }

    #[test]
    fn names_and_strangers_are_refused_with_the_nearest_tag() {
        for (written, help) in [
            ("german", "write `de`"),
            ("German", "write `de`"),
            ("deutsch", "write `de`"),
            ("englisch", "write `en`"),
            ("eng", "write `en`"),
            ("русский", "write `ru`"),
            ("xx-klingon", "write a tag such as `en`, `pt-BR` or `zh-Hans`"),
            ("xx-zz-bad_", "write a tag such as `en`, `pt-BR` or `zh-Hans`"),
            ("en-", "write `en`"),
            ("en-US-Latn", "write `en`"),
            ("", "write a tag such as `en`, `pt-BR` or `zh-Hans`"),
        ] {
            assert_eq!(tag(written).map_err(|unknown| unknown.help), Err(help.to_owned()), "{written}");
        }
    }
}
