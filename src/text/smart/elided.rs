//! Words that begin with an apostrophe (`’tis`, `’n’`, `’90s`), in the languages that have them.

/// By what follows the apostrophe, in lower case.
const WORDS: &[&str] = &[
    "tis",
    "twas",
    "twere",
    "twill",
    "twould",
    "em",
    "til",
    "till",
    "cause",
    "cos",
    "coz",
    "bout",
    "round",
    "neath",
    "n",
    "im",
    "er",
    "ere",
    "nuff",
    "fraid",
    "gainst",
    "tween",
    "scuse",
    "kay",
    "ow",
    "s",
    "t",
    "k",
    "m",
    "r",
    "ne",
    "nen",
    "nem",
    "ner",
    "rum",
    "ran",
    "rein",
    "raus",
    "rauf",
    "runter",
    "nur",
    "na",
    "ndrangheta",
    "sto",
    "sta",
    "mbolo",
    "cello",
    "phone",
    "burb",
    "stache",
    "hood",
];

/// Whether what stands after a mark is a clipped word or a year without its century: `tis`, `90s`, `68`.
pub fn is_elided(after: &str) -> bool {
    let word: String = after.chars().take(12).take_while(|letter| letter.is_alphanumeric()).collect();
    WORDS.contains(&word.to_lowercase().as_str()) || is_year(&word)
}

/// `07`, `60s`.
fn is_year(word: &str) -> bool {
    let digits = word.strip_suffix('s').unwrap_or(word);
    digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
