//! The languages that an article is written in: the one it says, and those whose little words it is full of. An article that was never told its
//! language, or quotes at length in another one, is guarded all the same.

use super::Words;
use super::lexicon::{Lexicon, everywhere, lexicon, lexicons, primary};

/// Articles of other languages are full of its frequent words, too, in what they quote.
const ENGLISH: &str = "en";
/// So many of a hundred words must be these.
const SHARE: usize = 10;
/// And so many in all.
const FEWEST: usize = 3;
/// And so many of a hundred of those of the language that has the most.
const NEAR: usize = 70;

/// The languages of an article, as primary tags.
#[derive(Debug, Default)]
pub struct Languages(Vec<String>);

impl Languages {
    /// The language of a tag, and those the words are in. Languages that have little words in common are told apart by who has the most of them.
    pub fn of(tag: &str, words: &Words) -> Self {
        let count = |(tag, lexicon): (&'static str, &Lexicon)| {
            let times = lexicon.frequent.iter().map(|word| words.count(&word.chars().collect::<Vec<_>>()));
            (tag, times.sum::<usize>())
        };
        let counts: Vec<(&str, usize)> = lexicons().filter(|(tag, _)| *tag != ENGLISH).map(count).collect();
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let enough = FEWEST.max(SHARE * words.list.len() / 100).max(most * NEAR / 100);
        let written = counts.into_iter().filter(|(_, count)| *count >= enough).map(|(language, _)| language.to_owned());
        Self(std::iter::once(primary(tag)).chain(written).collect())
    }

    /// The language that a passage of these folded words is in, if its little words tell.
    pub fn spoken<'w>(&self, words: impl Iterator<Item = &'w [char]>) -> Option<&'static str> {
        let words: Vec<String> = words.map(|word| word.iter().collect()).collect();
        let count = |lexicon: &Lexicon| {
            words.iter().filter(|word| lexicon.frequent.iter().any(|other| other == word.as_str())).count()
        };
        let mut counts: Vec<(usize, &str)> = lexicons().map(|(language, lexicon)| (count(lexicon), language)).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let (most, language) = counts[0];
        let enough = if self.have(language) { 1 } else { FEWEST };
        (most > counts[1].0 && most >= enough).then_some(language)
    }

    /// Whether one of them is the language of this primary tag.
    pub fn have(&self, language: &str) -> bool {
        self.0.iter().any(|own| own == language)
    }

    /// What is known of them.
    pub fn lexicons(&self) -> impl Iterator<Item = &'static Lexicon> {
        self.0.iter().map(|tag| lexicon(tag))
    }

    /// Whether a folded word is a little one that sentences begin with, in any language or, where it is a name elsewhere, in one of these.
    pub fn is_small(&self, word: &str) -> bool {
        everywhere().small.contains(word) || self.lexicons().any(|lexicon| lexicon.small_here.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Normal;

    fn of(text: &str) -> Languages {
        Languages::of("en", &Words::of(&Normal::of(text)))
    }

    #[test]
    fn an_article_shows_what_it_is_written_in() {
        for (language, text) in [
            ("es", "El puente del molino fue reparado por los carpinteros para el verano, y es más ancho que antes."),
            (
                "de",
                "Die alte Brücke bei der Mühle ist für den Verkehr offen, und das gilt auch für Wagen mit einer Last.",
            ),
            (
                "it",
                "Il vecchio ponte vicino al mulino è aperto per gli abitanti della valle, e anche per i carri delle terre.",
            ),
            (
                "fr",
                "Le vieux pont est ouvert pour les voitures du moulin et des habitants, qui sont dans la vallée avec une charge.",
            ),
            ("nl", "De oude brug bij het dorp is open voor een wagen met een last, en ook voor het volk van de stad."),
            (
                "pl",
                "Stary most jest otwarty dla wozów i nie jest to nowość, że po powodzi był na nowo w użyciu od wiosny.",
            ),
            (
                "pt",
                "A ponte velha do moinho foi aberta para os carros da vila, e não é mais larga do que as outras pontes são.",
            ),
            (
                "cs",
                "Starý most je u mlýna a je otevřen pro vozy, které jsou těžší, a to se od jara do zimy nebude měnit.",
            ),
            ("tr", "Eski köprü bir yıl için kapalı kaldı ve bu yol daha uzun olan bir yol ile çok geç açıldı."),
        ] {
            assert!(of(text).have(language), "{language}");
            assert!(
                lexicons().all(|(other, _)| matches!(other, "en") || other == language || !of(text).have(other)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_quotation_does_not_make_an_article_one_of_its_language() {
        let text = "He wrote that the bridge was open, and added in Spanish: el puente del molino. The rest of the long letter is in English, \
            as are all of the others that he sent home in those years, and nobody has found another one.";
        assert!(!of(text).have("es") && of(text).have("en"));
    }
}
