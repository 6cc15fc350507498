//! Languages as BibLaTeX and babel name them.
//!
//! In: the name.
//! Out: the tag of BCP 47, with the region that the name implies, as in pandoc.

use super::latex::{self, Style};
use super::names::split_and;
use super::raw::Record;
use super::unread::{Sort, Unread};

const LANGUAGES: &[(&str, &str)] = &[
    ("english", "en-US"),
    ("american", "en-US"),
    ("usenglish", "en-US"),
    ("british", "en-GB"),
    ("ukenglish", "en-GB"),
    ("australian", "en-AU"),
    ("canadian", "en-CA"),
    ("newzealand", "en-NZ"),
    ("german", "de-DE"),
    ("ngerman", "de-DE"),
    ("germanb", "de-DE"),
    ("austrian", "de-AT"),
    ("naustrian", "de-AT"),
    ("swissgerman", "de-CH"),
    ("nswissgerman", "de-CH"),
    ("french", "fr-FR"),
    ("francais", "fr-FR"),
    ("acadian", "fr-CA"),
    ("canadien", "fr-CA"),
    ("frenchb", "fr-FR"),
    ("italian", "it-IT"),
    ("spanish", "es-ES"),
    ("mexican", "es-MX"),
    ("portuguese", "pt-PT"),
    ("portuges", "pt-PT"),
    ("brazilian", "pt-BR"),
    ("brazil", "pt-BR"),
    ("catalan", "ca-AD"),
    ("galician", "gl-ES"),
    ("basque", "eu-ES"),
    ("dutch", "nl-NL"),
    ("danish", "da-DK"),
    ("swedish", "sv-SE"),
    ("norwegian", "nb-NO"),
    ("norsk", "nb-NO"),
    ("nynorsk", "nn-NO"),
    ("icelandic", "is-IS"),
    ("finnish", "fi-FI"),
    ("estonian", "et-EE"),
    ("latvian", "lv-LV"),
    ("lithuanian", "lt-LT"),
    ("polish", "pl-PL"),
    ("czech", "cs-CZ"),
    ("slovak", "sk-SK"),
    ("slovene", "sl-SI"),
    ("slovenian", "sl-SI"),
    ("croatian", "hr-HR"),
    ("serbian", "sr-RS"),
    ("serbianc", "sr-Cyrl-RS"),
    ("bulgarian", "bg-BG"),
    ("macedonian", "mk-MK"),
    ("russian", "ru-RU"),
    ("ukrainian", "uk-UA"),
    ("belarusian", "be-BY"),
    ("kazakh", "kk-KZ"),
    ("hungarian", "hu-HU"),
    ("magyar", "hu-HU"),
    ("romanian", "ro-RO"),
    ("greek", "el-GR"),
    ("polutonikogreek", "el-GR"),
    ("turkish", "tr-TR"),
    ("arabic", "ar-001"),
    ("hebrew", "he-IL"),
    ("persian", "fa-IR"),
    ("farsi", "fa-IR"),
    ("hindi", "hi-IN"),
    ("chinese", "zh-CN"),
    ("pinyin", "zh-CN"),
    ("japanese", "ja-JP"),
    ("korean", "ko-KR"),
    ("vietnamese", "vi-VN"),
    ("thai", "th-TH"),
    ("indonesian", "id-ID"),
    ("latin", "la"),
    ("esperanto", "eo"),
    ("irish", "ga-IE"),
    ("welsh", "cy-GB"),
    ("afrikaans", "af-ZA"),
    ("albanian", "sq-AL"),
    ("armenian", "hy-AM"),
    ("georgian", "ka-GE"),
    ("mongolian", "mn-MN"),
    ("uzbek", "uz-UZ"),
    ("uyghur", "ug-CN"),
    ("variantgreek", "el-GR"),
    ("poly", "el-polyton"),
    ("polytonic", "el-polyton"),
    ("ancientgreek", "grc"),
    ("bahasa", "id-ID"),
    ("malay", "ms-MY"),
    ("bengali", "bn-IN"),
    ("tamil", "ta-IN"),
    ("telugu", "te-IN"),
    ("urdu", "ur-PK"),
    ("swahili", "sw-TZ"),
    ("breton", "br-FR"),
    ("occitan", "oc-FR"),
    ("scottish", "gd-GB"),
    ("luxembourgish", "lb-LU"),
    ("maltese", "mt-MT"),
    ("bosnian", "bs-BA"),
    ("montenegrin", "cnr-ME"),
    ("azerbaijani", "az-AZ"),
    ("kyrgyz", "ky-KG"),
    ("tajik", "tg-TJ"),
    ("turkmen", "tk-TM"),
    ("tatar", "tt-RU"),
    ("sanskrit", "sa"),
    ("syriac", "syr"),
    ("coptic", "cop"),
    ("tibetan", "bo-CN"),
    ("khmer", "km-KH"),
    ("lao", "lo-LA"),
    ("burmese", "my-MM"),
    ("amharic", "am-ET"),
    ("somali", "so-SO"),
    ("yiddish", "yi"),
    ("frisian", "fy-NL"),
    ("faroese", "fo-FO"),
    ("nil", "und"),
];

/// The language of an entry: `langid` with its variant, else `hyphenation`, else the first of `language`.
pub fn of(record: &Record, unread: &mut Unread) -> Option<String> {
    for field in ["langid", "hyphenation", "language"] {
        let Some(written) = record.raw(field) else { continue };
        let first = split_and(written).first().map(|name| latex::decode(name, Style::Plain)).unwrap_or_default();
        let variant = record.raw("langidopts").unwrap_or_default().replace(' ', "");
        let variant =
            variant.split(',').find_map(|option| option.strip_prefix("variant=")).filter(|_| field == "langid");
        match variant.and_then(code).or_else(|| code(&first)) {
            Some(code) => return Some(code),
            None => unread.add(Sort::Language, &first, record.place(field)),
        }
    }
    None
}

/// The code of a language's name; a text that is a code already stays.
fn code(written: &str) -> Option<String> {
    let lower = written.trim().to_lowercase();
    let lower = lower.strip_prefix("lang").unwrap_or(&lower);
    if let Some((_, code)) = LANGUAGES.iter().find(|(name, _)| *name == lower) {
        return Some((*code).to_owned());
    }
    let mut parts = written.trim().split('-');
    let is_code = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_code.then(|| written.trim().to_owned())
}
