//! The host of an address → whether its name may look like another's.
//!
//! By the profile "highly restrictive" of Unicode's UTS #39, label by label: letters of one script, or Latin ones with
//! those that Japanese, Chinese and Korean are written in. Names that are written in one script alone and look like
//! another in a second one (`сосо`) are not found by it.

use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong};
use std::collections::BTreeSet;
use url::Url;

/// Scripts that are written together.
const TOGETHER: [&[Script]; 3] = [
    &[Script::Latin, Script::Han, Script::Hiragana, Script::Katakana],
    &[Script::Latin, Script::Han, Script::Bopomofo],
    &[Script::Latin, Script::Han, Script::Hangul],
];

/// The first label of the host that mixes letters, as a reader sees it, and what it mixes.
pub(super) fn misleading(address: &str) -> Option<(String, String)> {
    let written = address.split_once("//")?.1.split(['/', '?', '#']).next()?;
    if written.is_ascii() && !written.to_ascii_lowercase().contains("xn--") && !written.contains('%') {
        return None;
    }
    let url = Url::parse(address).ok()?;
    let (shown, _) = idna::domain_to_unicode(url.host_str()?);
    shown.split('.').find_map(|label| {
        let scripts = scripts(label);
        let names = PropertyNamesLong::<Script>::new();
        let mixed = || scripts.iter().filter_map(|script| names.get(*script)).collect::<Vec<_>>().join(" and ");
        (!fits(&scripts)).then(|| (label.to_owned(), mixed()))
    })
}

fn scripts(label: &str) -> BTreeSet<Script> {
    let of = CodePointMapData::<Script>::new();
    let everywhere = [Script::Common, Script::Inherited];
    label.chars().map(|one| of.get(one)).filter(|script| !everywhere.contains(script)).collect()
}

fn fits(scripts: &BTreeSet<Script>) -> bool {
    scripts.len() < 2 || TOGETHER.iter().any(|known| scripts.iter().all(|script| known.contains(script)))
}

#[cfg(test)]
mod tests {
    use super::misleading;

    #[test]
    fn a_name_of_two_alphabets_is_misleading_however_it_is_written() {
        let mixed = Some(("pаypal".to_owned(), "Cyrillic and Latin".to_owned()));
        assert_eq!(misleading("https://pаypal.com/x"), mixed);
        assert_eq!(misleading("https://www.xn--pypal-4ve.com"), mixed);
        for fine in [
            "https://example.org",
            "https://пример.рф/a",
            "https://bücher.de",
            "https://toukyou東京タワー.jp",
            "mailto:a@b",
        ] {
            assert_eq!(misleading(fine), None, "{fine}");
        }
    }
}
