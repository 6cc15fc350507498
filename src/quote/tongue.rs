//! Which languages a stretch of text may be in: by its little words and its script, beside what is declared.
//!
//! Comes in: keys of words, and the language that was declared, if any. Goes out: the languages whose negations, conditions and numbers
//! count, and whether those of all others count as well, since the text does not tell or tells otherwise than was declared.

use super::guard::{LANGUAGES, Lang, kin, little};
use std::collections::HashSet;

/// The languages of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Tongues {
    /// Those whose words count.
    active: Vec<Lang>,
    /// Those that the text shows, whose little words are harmless.
    shown: Vec<Lang>,
    /// The words of all languages count.
    all: bool,
}

/// So many little words tell a language, and so many of a hundred words must be its own.
const FEWEST: u32 = 3;
const SHARE: u32 = 14;
/// A language with so much of the best one's weight may be meant as well, in hundredths.
const NEAR: f32 = 0.8;

impl Tongues {
    /// What a text of these words shows. `declared` is a primary subtag, or empty.
    pub fn of<'k>(words: impl Iterator<Item = &'k str>, declared: &str) -> Self {
        let mut weights = vec![(0.0_f32, 0_u32); LANGUAGES.len()];
        let mut count = 0_u32;
        let mut seen = HashSet::new();
        for word in words.filter(|word| seen.insert(*word)) {
            count += 1;
            for (lang, weight) in evidence(word) {
                weights[lang as usize].0 += weight;
                weights[lang as usize].1 += 1;
            }
        }
        let weight = |lang: Lang| weights[lang as usize].0;
        let hits = |lang: Lang| weights[lang as usize].1;
        let best = weights.iter().map(|(weight, _)| *weight).fold(0.0, f32::max);
        let near = |lang: &Lang| weight(*lang) > 0.0 && weight(*lang) >= best * NEAR;
        let near: Vec<Lang> = (0..weights.len()).map(|lang| lang as Lang).filter(near).collect();
        // one word alone shows nothing: it may be the very one that is asked about
        let shown: Vec<Lang> = near.iter().copied().filter(|lang| hits(*lang) >= 2).collect();
        let sure = near.iter().any(|lang| hits(*lang) >= FEWEST && hits(*lang) * 100 >= count * SHARE);
        let declared = kin(declared);
        let agreed = declared.iter().filter(|lang| shown.contains(lang)).map(|lang| weight(*lang)).fold(0.0, f32::max);
        if agreed > 0.0 {
            let better = near.iter().copied().filter(|lang| weight(*lang) >= agreed * 0.95 && !declared.contains(lang));
            let active = declared.iter().copied().chain(better).collect();
            return Self { active, shown, all: !sure };
        }
        let all = !declared.is_empty() || !sure;
        let mut active = near;
        if !sure {
            active.extend(declared);
        }
        Self { active, shown, all }
    }

    /// The tag of the language that the text is in most likely.
    pub fn likeliest(&self) -> &'static str {
        self.active.first().map_or("", |lang| LANGUAGES[*lang as usize])
    }

    /// Whether the text may be in the language of this primary subtag.
    pub fn have(&self, tag: &str) -> bool {
        kin(tag).iter().any(|lang| self.active.contains(lang))
    }

    /// Whether a word of this language counts as a guard, where the word is harmless in the languages `harmless`.
    pub fn count(&self, lang: Lang, harmless: &[Lang]) -> bool {
        self.active.contains(&lang) || self.all && !harmless.iter().any(|other| self.shown.contains(other))
    }

    /// Whether forms (beginnings and ends of words) of this language count.
    pub fn count_forms(&self, lang: Lang) -> bool {
        self.active.contains(&lang) || self.all && self.shown.is_empty()
    }
}

/// The languages that a word speaks for, and how much.
fn evidence(word: &str) -> impl Iterator<Item = (Lang, f32)> {
    let tags = script(word);
    let share = 1.0 / tags.len().max(1) as f32;
    let by_script = tags.iter().flat_map(|tag| kin(tag)).map(move |lang| (lang, share));
    let languages = little(word);
    let weight = 1.0 / (languages.len().max(1) as f32).sqrt();
    by_script.chain(languages.iter().map(move |lang| (*lang, weight)))
}

/// Languages that alone, or nearly so, write in the script of a word.
fn script(word: &str) -> &'static [&'static str] {
    match word.chars().next().unwrap_or(' ') {
        '\u{3040}'..='\u{30FF}' => &["ja"],
        '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}' => &["ko"],
        '\u{3400}'..='\u{9FFF}' => &["zh", "ja"],
        '\u{0E00}'..='\u{0E7F}' => &["th"],
        '\u{1780}'..='\u{17FF}' => &["km"],
        '\u{1000}'..='\u{109F}' => &["my"],
        '\u{10A0}'..='\u{10FF}' => &["ka"],
        '\u{0530}'..='\u{058F}' => &["hy"],
        '\u{0590}'..='\u{05FF}' => &["he"],
        '\u{0370}'..='\u{03FF}' | '\u{1F00}'..='\u{1FFF}' => &["el"],
        '\u{0B80}'..='\u{0BFF}' => &["ta"],
        '\u{0980}'..='\u{09FF}' => &["bn"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(text: &str, declared: &str) -> (Vec<&'static str>, bool) {
        let words: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
        let tongues = Tongues::of(words.iter().map(String::as_str), declared);
        (tongues.active.iter().map(|lang| LANGUAGES[*lang as usize]).collect(), tongues.all)
    }

    #[test]
    fn a_text_shows_its_language_and_a_wrong_tag_brings_in_all() {
        let german = "der rat wird dem vorschlag nicht zustimmen";
        assert_eq!(tags(german, ""), (vec!["de"], false));
        assert_eq!(tags(german, "de"), (vec!["de"], false));
        let (active, all) = tags(german, "fr");
        assert!(active.contains(&"de") && all);
        assert!(tags("тюркский совет не стремится", "en").1);
        assert_eq!(tags("市 議 会 は 橋 を 承 認 し な か っ た", "").0, ["ja"]);
        assert!(tags("zzz", "").1);
    }
}
