//! What words tell of the language they are in: the languages of which one is a frequent little word, and those that
//! write in its script.
//!
//! In: folded words. Out: for each language the weight of the words that speak for it, and how many there are. A word
//! that several languages have tells the less of each.

use super::{Lang, TAGS, kin};
use crate::words::lexicon::lexicons;
use std::collections::HashMap;
use std::sync::LazyLock;

static LITTLE: LazyLock<HashMap<String, Vec<Lang>>> = LazyLock::new(|| {
    let mut little: HashMap<String, Vec<Lang>> = HashMap::new();
    for (place, (_, lexicon)) in lexicons().enumerate() {
        for word in lexicon.little.iter() {
            let languages = little.entry(word.replace('-', "")).or_default();
            if !languages.contains(&(place as Lang)) {
                languages.push(place as Lang);
            }
        }
    }
    little
});

/// The languages of which a folded word is one of the frequent little ones.
pub fn little(word: &str) -> &'static [Lang] {
    LITTLE.get(word).map_or(&[], Vec::as_slice)
}

/// How much speaks for each language.
#[derive(Debug)]
pub(super) struct Tally {
    /// For each language the weight, and how many words it comes from.
    languages: Vec<(f32, usize)>,
    /// How many words were asked.
    pub words: usize,
}

impl Tally {
    /// Of words, each with how often it counts.
    pub fn of<W: AsRef<str>>(words: impl Iterator<Item = (W, usize)>) -> Self {
        let mut tally = Self { languages: vec![(0.0, 0); TAGS.len()], words: 0 };
        for (word, times) in words {
            tally.words += times;
            for (lang, weight) in evidence(word.as_ref()) {
                let (all, hits) = &mut tally.languages[lang as usize];
                *all += weight * times as f32;
                *hits += times;
            }
        }
        tally
    }

    pub fn weight(&self, lang: Lang) -> f32 {
        self.languages[lang as usize].0
    }

    pub fn hits(&self, lang: Lang) -> usize {
        self.languages[lang as usize].1
    }

    /// All languages.
    pub fn all(&self) -> impl Iterator<Item = Lang> + Clone {
        (0..self.languages.len()).map(|lang| lang as Lang)
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
