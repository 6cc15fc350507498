//! A licence as its author names it → its address.
//!
//! Creative Commons have pages of their own, other licences that SPDX lists have one there. What is no licence's name
//! ("all rights reserved") has no address.

/// Licences that are met for texts, data and programs, by their names at SPDX.
const SPDX: [&str; 27] = [
    "0BSD",
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "GFDL-1.3-only",
    "GFDL-1.3-or-later",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "ODbL-1.0",
    "OFL-1.1",
    "OGL-UK-3.0",
    "PDDL-1.0",
    "Unlicense",
    "Zlib",
];

/// The address of a licence; none where it is not known.
pub fn address(written: &str) -> Option<String> {
    let written = written.trim();
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some(written.to_owned()).filter(|url| crate::cite::html::is_safe(url));
    }
    creative_commons(written).or_else(|| {
        let known = SPDX.iter().find(|name| name.eq_ignore_ascii_case(written))?;
        Some(format!("https://spdx.org/licenses/{known}.html"))
    })
}

/// `CC-BY-SA-4.0`, `CC BY-SA 4.0 International`, `CC0 1.0`, `CC-BY-3.0-DE`.
fn creative_commons(written: &str) -> Option<String> {
    let lower = written.to_ascii_lowercase();
    let mut parts = lower.split([' ', '-']).filter(|part| !part.is_empty()).peekable();
    match parts.next()? {
        "cc0" => return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned()),
        "cc" => {}
        _ => return None,
    }
    let mut terms = Vec::new();
    while let Some(term) = parts.next_if(|part| matches!(*part, "by" | "sa" | "nc" | "nd")) {
        terms.push(term);
    }
    let version = parts.next().filter(|version| matches!(*version, "1.0" | "2.0" | "2.5" | "3.0" | "4.0"))?;
    let port = parts.next().filter(|port| port.len() == 2).map(|port| format!("{port}/")).unwrap_or_default();
    (terms.first() == Some(&"by"))
        .then(|| format!("https://creativecommons.org/licenses/{}/{version}/{port}", terms.join("-")))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_licence_has_the_address_of_those_who_keep_it() {
        for (written, expected) in [
            ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
            ("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
            ("CC BY 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
            ("CC-BY-3.0-DE", "https://creativecommons.org/licenses/by/3.0/de/"),
            ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            ("mit", "https://spdx.org/licenses/MIT.html"),
            ("Apache-2.0", "https://spdx.org/licenses/Apache-2.0.html"),
            ("https://example.org/terms", "https://example.org/terms"),
        ] {
            assert_eq!(address(written).as_deref(), Some(expected), "{written}");
        }
        for written in ["All rights reserved", "CC", "CC BY", "javascript:x", ""] {
            assert_eq!(address(written), None, "{written}");
        }
    }
}
