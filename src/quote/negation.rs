//! Words and forms that negate, by language; for an unknown language those of all.
//!
//! Comes in: a word's key (lower case) or a stretch of text. Goes out: whether it negates. It errs on the side of yes, since a
//! negation that an elision hides is worse than a warning too many.

use crate::words::fold;
use crate::words::lexicon::{lexicon, lexicons};

/// Whether a word negates by itself. `key` is in lower case, apostrophes straight.
pub(super) fn is_negation(key: &str, primary: &str) -> bool {
    let lexicon = lexicon(primary);
    if lexicon.negations.is_empty() {
        return lexicons().any(|(_, lexicon)| lexicon.negates(key));
    }
    lexicon.negates(key) || by_form(key, primary)
}

/// Whether a stretch of text in a script without spaces holds a negation (`ない`, `不`).
pub(super) fn in_text(text: &str, primary: &str) -> bool {
    let forms: &[&str] = match primary {
        "ja" => &["ない", "なかっ", "なく", "ません", "ず、", "ぬ", "無", "非", "不", "否"],
        "zh" => &["不", "没", "沒", "無", "无", "非", "未", "别", "別", "莫", "勿", "否"],
        "ko" => &["않", "없", "못", "아니"],
        _ => &[],
    };
    forms.iter().any(|form| text.contains(form))
}

/// Negations that are part of a word: `don't`, `nemůže`, `gelmedi`, `келмейді`.
fn by_form(key: &str, primary: &str) -> bool {
    let any = |parts: &[&str]| parts.iter().any(|part| key.contains(&fold(part)));
    match primary {
        "en" => key.ends_with("n't") || key == "dont" || key == "wont",
        "fr" => key.starts_with("n'"),
        "cs" => {
            let other = ["nebo", "neb", "nej", "než", "neděl", "něk", "něc", "něj", "nemoc", "nevěst", "nesl", "nést"];
            key.starts_with("ne") && key.chars().count() > 4 && !other.iter().any(|word| key.starts_with(word))
        }
        "tr" => any(&[
            "mıyor", "miyor", "muyor", "müyor", "madı", "medi", "maz", "mez", "mayacak", "meyecek", "mamış", "memiş",
            "mamalı", "memeli", "madan", "meden", "mamak", "memek", "mayan", "meyen",
        ]),
        "kk" => any(&[
            "майды",
            "мейді",
            "байды",
            "бейді",
            "пайды",
            "пейді",
            "маймы",
            "мейм",
            "байм",
            "бейм",
            "мады",
            "меді",
            "бады",
            "беді",
            "пады",
            "педі",
            "маған",
            "меген",
            "баған",
            "беген",
            "паған",
            "пеген",
            "мас",
            "мес",
        ]),
        _ => false,
    }
}
