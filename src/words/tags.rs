//! The tag of a language as an author writes it → the tag as BCP 47 (RFC 5646) has it: `pt_BR` becomes `pt-BR`.
//!
//! A name (`german`) or a tag of no language (`xx-klingon`) is refused with the nearest one. Two-letter subtags are those of
//! ISO 639-1; of those of three letters there are thousands, and only their form is checked.

use crate::document::Refused;
use crate::report::nearest;

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

/// ISO 639-1: each subtag with the language's name in English, and in the language itself where that differs and is often
/// written. `ji`, `iw`, `in`, `jw`, `mo` and `sh` are old and still met.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("aa", &["afar"]),
    ("ab", &["abkhazian"]),
    ("ae", &["avestan"]),
    ("af", &["afrikaans"]),
    ("ak", &["akan"]),
    ("am", &["amharic"]),
    ("an", &["aragonese"]),
    ("ar", &["arabic", "العربية"]),
    ("as", &["assamese"]),
    ("av", &["avaric"]),
    ("ay", &["aymara"]),
    ("az", &["azerbaijani"]),
    ("ba", &["bashkir"]),
    ("be", &["belarusian"]),
    ("bg", &["bulgarian", "български"]),
    ("bh", &["bihari"]),
    ("bi", &["bislama"]),
    ("bm", &["bambara"]),
    ("bn", &["bengali"]),
    ("bo", &["tibetan"]),
    ("br", &["breton"]),
    ("bs", &["bosnian"]),
    ("ca", &["catalan", "català"]),
    ("ce", &["chechen"]),
    ("ch", &["chamorro"]),
    ("co", &["corsican"]),
    ("cr", &["cree"]),
    ("cs", &["czech", "čeština"]),
    ("cu", &["church slavic"]),
    ("cv", &["chuvash"]),
    ("cy", &["welsh", "cymraeg"]),
    ("da", &["danish", "dansk"]),
    ("de", &["german", "deutsch"]),
    ("dv", &["divehi"]),
    ("dz", &["dzongkha"]),
    ("ee", &["ewe"]),
    ("el", &["greek", "ελληνικά"]),
    ("en", &["english"]),
    ("eo", &["esperanto"]),
    ("es", &["spanish", "español", "espanol", "castellano"]),
    ("et", &["estonian", "eesti"]),
    ("eu", &["basque", "euskara"]),
    ("fa", &["persian", "farsi"]),
    ("ff", &["fulah"]),
    ("fi", &["finnish", "suomi"]),
    ("fj", &["fijian"]),
    ("fo", &["faroese"]),
    ("fr", &["french", "français", "francais"]),
    ("fy", &["frisian"]),
    ("ga", &["irish", "gaeilge"]),
    ("gd", &["gaelic"]),
    ("gl", &["galician", "galego"]),
    ("gn", &["guarani"]),
    ("gu", &["gujarati"]),
    ("gv", &["manx"]),
    ("ha", &["hausa"]),
    ("he", &["hebrew", "עברית"]),
    ("hi", &["hindi"]),
    ("ho", &["hiri motu"]),
    ("hr", &["croatian", "hrvatski"]),
    ("ht", &["haitian"]),
    ("hu", &["hungarian", "magyar"]),
    ("hy", &["armenian"]),
    ("hz", &["herero"]),
    ("ia", &["interlingua"]),
    ("id", &["indonesian"]),
    ("ie", &["interlingue"]),
    ("ig", &["igbo"]),
    ("ii", &["nuosu"]),
    ("ik", &["inupiaq"]),
    ("in", &[]),
    ("io", &["ido"]),
    ("is", &["icelandic", "íslenska"]),
    ("it", &["italian", "italiano"]),
    ("iu", &["inuktitut"]),
    ("iw", &[]),
    ("ja", &["japanese", "日本語"]),
    ("ji", &[]),
    ("jv", &["javanese"]),
    ("jw", &[]),
    ("ka", &["georgian"]),
    ("kg", &["kongo"]),
    ("ki", &["kikuyu"]),
    ("kj", &["kuanyama"]),
    ("kk", &["kazakh", "қазақ"]),
    ("kl", &["kalaallisut", "greenlandic"]),
    ("km", &["khmer"]),
    ("kn", &["kannada"]),
    ("ko", &["korean", "한국어"]),
    ("kr", &["kanuri"]),
    ("ks", &["kashmiri"]),
    ("ku", &["kurdish"]),
    ("kv", &["komi"]),
    ("kw", &["cornish"]),
    ("ky", &["kyrgyz", "kirghiz"]),
    ("la", &["latin"]),
    ("lb", &["luxembourgish"]),
    ("lg", &["ganda"]),
    ("li", &["limburgish"]),
    ("ln", &["lingala"]),
    ("lo", &["lao"]),
    ("lt", &["lithuanian", "lietuvių"]),
    ("lu", &["luba-katanga"]),
    ("lv", &["latvian", "latviešu"]),
    ("mg", &["malagasy"]),
    ("mh", &["marshallese"]),
    ("mi", &["maori"]),
    ("mk", &["macedonian"]),
    ("ml", &["malayalam"]),
    ("mn", &["mongolian"]),
    ("mo", &["moldavian"]),
    ("mr", &["marathi"]),
    ("ms", &["malay"]),
    ("mt", &["maltese"]),
    ("my", &["burmese"]),
    ("na", &["nauru"]),
    ("nb", &["bokmål"]),
    ("nd", &["north ndebele"]),
    ("ne", &["nepali"]),
    ("ng", &["ndonga"]),
    ("nl", &["dutch", "nederlands", "flemish"]),
    ("nn", &["nynorsk"]),
    ("no", &["norwegian", "norsk"]),
    ("nr", &["south ndebele"]),
    ("nv", &["navajo"]),
    ("ny", &["chichewa"]),
    ("oc", &["occitan"]),
    ("oj", &["ojibwa"]),
    ("om", &["oromo"]),
    ("or", &["oriya"]),
    ("os", &["ossetian"]),
    ("pa", &["punjabi", "panjabi"]),
    ("pi", &["pali"]),
    ("pl", &["polish", "polski"]),
    ("ps", &["pashto"]),
    ("pt", &["portuguese", "português", "portugues"]),
    ("qu", &["quechua"]),
    ("rm", &["romansh"]),
    ("rn", &["rundi"]),
    ("ro", &["romanian", "română"]),
    ("ru", &["russian", "русский"]),
    ("rw", &["kinyarwanda"]),
    ("sa", &["sanskrit"]),
    ("sc", &["sardinian"]),
    ("sd", &["sindhi"]),
    ("se", &["northern sami"]),
    ("sg", &["sango"]),
    ("sh", &["serbo-croatian"]),
    ("si", &["sinhala"]),
    ("sk", &["slovak", "slovenčina"]),
    ("sl", &["slovenian", "slovenščina"]),
    ("sm", &["samoan"]),
    ("sn", &["shona"]),
    ("so", &["somali"]),
    ("sq", &["albanian", "shqip"]),
    ("sr", &["serbian", "srpski", "српски"]),
    ("ss", &["swati"]),
    ("st", &["southern sotho"]),
    ("su", &["sundanese"]),
    ("sv", &["swedish", "svenska"]),
    ("sw", &["swahili", "kiswahili"]),
    ("ta", &["tamil"]),
    ("te", &["telugu"]),
    ("tg", &["tajik"]),
    ("th", &["thai"]),
    ("ti", &["tigrinya"]),
    ("tk", &["turkmen"]),
    ("tl", &["tagalog"]),
    ("tn", &["tswana"]),
    ("to", &["tonga"]),
    ("tr", &["turkish", "türkçe"]),
    ("ts", &["tsonga"]),
    ("tt", &["tatar"]),
    ("tw", &["twi"]),
    ("ty", &["tahitian"]),
    ("ug", &["uighur", "uyghur"]),
    ("uk", &["ukrainian", "українська"]),
    ("ur", &["urdu"]),
    ("uz", &["uzbek"]),
    ("ve", &["venda"]),
    ("vi", &["vietnamese"]),
    ("vo", &["volapük"]),
    ("wa", &["walloon"]),
    ("wo", &["wolof"]),
    ("xh", &["xhosa"]),
    ("yi", &["yiddish"]),
    ("yo", &["yoruba"]),
    ("za", &["zhuang"]),
    ("zh", &["chinese", "mandarin", "中文"]),
    ("zu", &["zulu"]),
];

/// Tags of three letters that are often written for languages with a tag of two.
const LONG: &[(&str, &str)] = &[
    ("eng", "en"),
    ("deu", "de"),
    ("ger", "de"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("spa", "es"),
    ("ita", "it"),
    ("por", "pt"),
    ("rus", "ru"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("pol", "pl"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("ara", "ar"),
    ("heb", "he"),
    ("ell", "el"),
    ("gre", "el"),
    ("zho", "zh"),
    ("chi", "zh"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("lat", "la"),
    ("ces", "cs"),
    ("cze", "cs"),
    ("swe", "sv"),
    ("nor", "no"),
    ("dan", "da"),
    ("fin", "fi"),
    ("hun", "hu"),
];

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
        2 => LANGUAGES.iter().any(|(tag, _)| *tag == language),
        3 => language.bytes().all(|byte| byte.is_ascii_lowercase()) && !LONG.iter().any(|(long, _)| *long == language),
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

/// What follows the language: extended languages, a script, a region, variants, extensions; each in its order and letter case.
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
    let of_name = |name: &str| LANGUAGES.iter().find(|(_, names)| names.contains(&name)).map(|(tag, _)| *tag);
    let long = LONG.iter().find(|(long, _)| *long == language).map(|(_, tag)| *tag);
    let names = || LANGUAGES.iter().flat_map(|(_, names)| names.iter().copied());
    let base = LANGUAGES.iter().find(|(tag, _)| *tag == language).map(|(tag, _)| *tag);
    let named = of_name(&whole).or_else(|| of_name(language)).or(long);
    let near = named.or(base).or_else(|| nearest(&whole, names()).and_then(of_name));
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
