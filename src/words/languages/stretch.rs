//! The languages that a stretch of text may be in, beside what is declared: whose negations, conditions and numbers
//! count there.
//!
//! In: folded words, and the language that was declared, if any. Out: the languages whose words count, and whether
//! those of all others count as well, since the text does not tell, or tells otherwise than was declared.

use super::evidence::Tally;
use super::{Lang, TAGS, kin};
use crate::words::lexicon::{Lexicon, lexicon};
use std::collections::HashSet;

/// The languages of a stretch.
#[derive(Clone, Debug, Default)]
pub struct Likely {
    /// Those whose words count.
    active: Vec<Lang>,
    /// Those that the text shows, whose little words are harmless.
    shown: Vec<Lang>,
    /// The words of all languages count.
    all: bool,
}

/// So many little words tell a language, and so many of a hundred words must be its own.
const FEWEST: usize = 3;
const SHARE: usize = 14;
/// A language with so much of the best one's weight may be meant as well, in hundredths.
const NEAR: f32 = 0.8;

impl Likely {
    /// What a text of these words shows; a word counts once. `declared` is a primary subtag, or empty.
    pub fn of<'k>(words: impl Iterator<Item = &'k str>, declared: &str) -> Self {
        let mut seen = HashSet::new();
        let tally = Tally::of(words.filter(|word| seen.insert(*word)).map(|word| (word, 1)));
        let best = tally.all().map(|lang| tally.weight(lang)).fold(0.0, f32::max);
        let is_near = |lang: &Lang| tally.weight(*lang) > 0.0 && tally.weight(*lang) >= best * NEAR;
        let near: Vec<Lang> = tally.all().filter(is_near).collect();
        // one word alone shows nothing: it may be the very one that is asked about
        let shown: Vec<Lang> = near.iter().copied().filter(|lang| tally.hits(*lang) >= 2).collect();
        let is_sure = |lang: &Lang| tally.hits(*lang) >= FEWEST && tally.hits(*lang) * 100 >= tally.words * SHARE;
        let sure = near.iter().any(is_sure);
        let declared = kin(declared);
        let agreed = declared.iter().filter(|lang| shown.contains(lang));
        let agreed = agreed.map(|lang| tally.weight(*lang)).fold(0.0, f32::max);
        if agreed > 0.0 {
            let is_better = |lang: &Lang| tally.weight(*lang) >= agreed * 0.95 && !declared.contains(lang);
            let better = near.iter().copied().filter(is_better);
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
        self.active.first().map_or("", |lang| TAGS[*lang as usize])
    }

    /// What is known of the languages that it may be in.
    pub fn lexicons(&self) -> impl Iterator<Item = &'static Lexicon> {
        self.active.iter().map(|lang| lexicon(TAGS[*lang as usize]))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(text: &str, declared: &str) -> (Vec<&'static str>, bool) {
        let words: Vec<String> = text.split(' ').map(str::to_lowercase).collect();
        let tongues = Likely::of(words.iter().map(String::as_str), declared);
        (tongues.active.iter().map(|lang| TAGS[*lang as usize]).collect(), tongues.all)
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
