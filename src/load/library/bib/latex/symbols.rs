//! What the names of LaTeX commands mean.
//!
//! In: a name. Out: its accent, letter or sign, the tags round its argument, the tags of a switch, or that it sets
//! nothing, a space, or an argument that is no text. The long lists are data beside this file: `text.txt`, `math.txt`,
//! `commands.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Accents with the combining sign and how they look alone.
const ACCENTS: &[(&str, char, &str)] = &[
    ("`", '\u{300}', "`"),
    ("'", '\u{301}', "´"),
    ("^", '\u{302}', "^"),
    ("~", '\u{303}', "~"),
    ("=", '\u{304}', "¯"),
    ("u", '\u{306}', "˘"),
    (".", '\u{307}', "˙"),
    ("\"", '\u{308}', "¨"),
    ("r", '\u{30a}', "˚"),
    ("H", '\u{30b}', "˝"),
    ("v", '\u{30c}', "ˇ"),
    ("G", '\u{30f}', ""),
    ("U", '\u{30e}', ""),
    ("h", '\u{309}', ""),
    ("d", '\u{323}', ""),
    ("c", '\u{327}', "¸"),
    ("k", '\u{328}', "˛"),
    ("b", '\u{331}', "_"),
    ("t", '\u{361}', ""),
];

/// Accents of formulas.
const MATH_ACCENTS: &[(&str, char)] = &[
    ("grave", '\u{300}'),
    ("acute", '\u{301}'),
    ("hat", '\u{302}'),
    ("widehat", '\u{302}'),
    ("tilde", '\u{303}'),
    ("widetilde", '\u{303}'),
    ("bar", '\u{304}'),
    ("overline", '\u{305}'),
    ("breve", '\u{306}'),
    ("dot", '\u{307}'),
    ("ddot", '\u{308}'),
    ("mathring", '\u{30a}'),
    ("check", '\u{30c}'),
    ("underline", '\u{332}'),
    ("vec", '\u{20d7}'),
];

/// Commands of one sign, in text and in formulas.
const SIGNS: &[(&str, &str)] = &[
    ("&", "&"),
    ("%", "%"),
    ("$", "$"),
    ("#", "#"),
    ("_", "_"),
    ("{", "{"),
    ("}", "}"),
    (" ", " "),
    ("\n", " "),
    ("\\", " "),
    ("-", ""),
    ("/", ""),
    (",", "\u{202f}"),
    (";", " "),
    (":", " "),
    ("!", ""),
    ("@", ""),
    ("*", ""),
];

const SMALL_CAPS: (&str, &str) = ("<span style=\"font-variant:small-caps;\">", "</span>");

/// Commands whose argument is marked.
const TAGS: &[(&str, (&str, &str))] = &[
    ("emph", ("<i>", "</i>")),
    ("textit", ("<i>", "</i>")),
    ("textsl", ("<i>", "</i>")),
    ("mkbibemph", ("<i>", "</i>")),
    ("mkbibitalic", ("<i>", "</i>")),
    ("textbf", ("<b>", "</b>")),
    ("mkbibbold", ("<b>", "</b>")),
    ("textsuperscript", ("<sup>", "</sup>")),
    ("mkbibsuperscript", ("<sup>", "</sup>")),
    ("textsubscript", ("<sub>", "</sub>")),
    ("mkbibsubscript", ("<sub>", "</sub>")),
    ("textsc", SMALL_CAPS),
    ("mkbibparens", ("(", ")")),
    ("parentext", ("(", ")")),
    ("mkbibbrackets", ("[", "]")),
    ("brackettext", ("[", "]")),
];

/// Commands that mark the rest of their group.
const SWITCHES: &[(&str, (&str, &str))] = &[
    ("em", ("<i>", "</i>")),
    ("it", ("<i>", "</i>")),
    ("sl", ("<i>", "</i>")),
    ("itshape", ("<i>", "</i>")),
    ("slshape", ("<i>", "</i>")),
    ("bf", ("<b>", "</b>")),
    ("bfseries", ("<b>", "</b>")),
    ("sc", SMALL_CAPS),
    ("scshape", SMALL_CAPS),
];

type Signs = HashMap<&'static str, &'static str>;

static TEXT: LazyLock<Signs> = LazyLock::new(|| lines(include_str!("text.txt")).collect());
static MATH: LazyLock<Signs> = LazyLock::new(|| lines(include_str!("math.txt")).collect());
static RELATIONS: LazyLock<Signs> = LazyLock::new(|| {
    let (_, relations) = include_str!("math.txt").split_once("\n# ").unwrap_or_default();
    lines(relations).collect()
});

/// The words under each heading of `commands.txt`.
static COMMANDS: LazyLock<HashMap<&'static str, HashSet<&'static str>>> = LazyLock::new(|| {
    let sections = include_str!("commands.txt").split("\n[").skip(1).filter_map(|section| section.split_once("]\n"));
    let words = |text: &'static str| text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    sections.map(|(heading, text)| (heading, words(text).collect())).collect()
});

fn listed(heading: &str) -> impl Iterator<Item = &'static str> {
    COMMANDS.get(heading).into_iter().flatten().copied()
}

fn is_listed(heading: &str, name: &str) -> bool {
    COMMANDS.get(heading).is_some_and(|words| words.contains(name))
}

fn lines(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    data.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
}

/// The combining sign of an accent, of formulas, too, where `math` says so.
pub fn accent(name: &str, math: bool) -> Option<char> {
    let in_math = || MATH_ACCENTS.iter().find(|(known, _)| math && *known == name).map(|(_, sign)| *sign);
    ACCENTS.iter().find(|(known, ..)| *known == name).map(|(_, sign, _)| *sign).or_else(in_math)
}

/// How an accent looks without a letter.
pub fn alone(accent: char) -> &'static str {
    ACCENTS.iter().find(|(_, sign, _)| *sign == accent).map_or("", |(.., alone)| alone)
}

/// The text of a command without argument. Signs of formulas stand in text as well, since titles have them without
/// dollar signs.
pub fn symbol(name: &str, math: bool) -> Option<&'static str> {
    let sign = || SIGNS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    let (first, second) = if math { (&MATH, &TEXT) } else { (&TEXT, &MATH) };
    sign().or_else(|| first.get(name).copied()).or_else(|| second.get(name).copied())
}

/// Whether a sign stands between two things, so that the spaces around it are meant.
pub fn is_relation(name: &str) -> bool {
    RELATIONS.contains_key(name)
}

/// The name of a function of formulas.
pub fn function(name: &str) -> Option<&'static str> {
    listed("functions").find(|known| *known == name).map(|known| if known == "bmod" { "mod" } else { known })
}

/// What stands around the argument of a command.
pub fn tags(name: &str) -> Option<(&'static str, &'static str)> {
    let plain = || is_listed("plain", name).then_some(("", ""));
    TAGS.iter().find(|(known, _)| *known == name).map(|(_, tags)| *tags).or_else(plain)
}

/// What stands around the rest of a group.
pub fn switch(name: &str) -> Option<(&'static str, &'static str)> {
    SWITCHES.iter().find(|(known, _)| *known == name).map(|(_, tags)| *tags)
}

/// Whether a command sets nothing.
pub fn is_silent(name: &str) -> bool {
    is_listed("silent", name)
}

/// Whether a command sets a space.
pub fn is_space(name: &str) -> bool {
    is_listed("spaces", name)
}

/// Whether a command's first argument is not text: an address, a key for sorting.
pub fn drops_argument(name: &str) -> bool {
    listed("dropped").any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_command_is_listed_twice_in_one_file() {
        for data in [include_str!("text.txt"), include_str!("math.txt")] {
            let mut names: Vec<_> = lines(data).map(|(name, _)| name).collect();
            let all = names.len();
            names.dedup();
            assert_eq!((all, names.is_empty()), (names.len(), false));
        }
        assert!(
            ["plain", "silent", "spaces", "dropped", "functions"].iter().all(|heading| listed(heading).count() > 10)
        );
        assert!(is_relation("in") && !is_relation("alpha") && symbol("alpha", true) == Some("α"));
    }
}
