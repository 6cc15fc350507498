//! The languages that an article is written in: the one it says, and those whose little words it is full of. An article
//! that was never told its language, or quotes at length in another one, is guarded all the same.
//!
//! In: a tag, and the words of the article. Out: languages, and the language of one passage where its words tell.

use super::evidence::Tally;
use super::{TAGS, by_tag};
use crate::words::Words;
use crate::words::lexicon::{Lexicon, everywhere, lexicon, primary};

/// Articles of other languages are full of its frequent words, too, in what they quote.
const ENGLISH: &str = "en";
/// So many of a hundred words must be the language's little ones, by their weight.
const SHARE: f32 = 0.1;
/// And so many in all.
const FEWEST: usize = 3;
/// And so much of the weight of the language that has the most.
const NEAR: f32 = 0.7;
/// A language with so much of the best one's weight in a passage may be the passage's as well; one of the article's is,
/// before others.
const CLEAR: f32 = 0.8;

/// The languages of an article, as primary tags.
#[derive(Debug, Default)]
pub struct Languages(Vec<String>);

impl Languages {
    /// The language of a tag, and those the words are in. Languages that have little words in common are told apart by
    /// who has the most of them.
    pub fn of(tag: &str, words: &Words) -> Self {
        let tally = Tally::of(words.counted().map(|(letters, times)| (letters.iter().collect::<String>(), times)));
        let english = by_tag(ENGLISH);
        let others = tally.all().filter(|lang| Some(*lang) != english);
        let most = others.clone().map(|lang| tally.weight(lang)).fold(0.0, f32::max);
        let enough = (SHARE * tally.words as f32).max(most * NEAR);
        let written = others.filter(|lang| tally.hits(*lang) >= FEWEST && tally.weight(*lang) >= enough);
        let written = written.map(|lang| TAGS[lang as usize].to_owned());
        Self(std::iter::once(primary(tag)).chain(written).collect())
    }

    /// The language that a passage of these folded words is in, if its little words tell.
    pub fn spoken<'w>(&self, words: impl Iterator<Item = &'w [char]>) -> Option<&'static str> {
        let tally = Tally::of(words.map(|word| (word.iter().collect::<String>(), 1)));
        let best = tally.all().map(|lang| tally.weight(lang)).fold(0.0, f32::max);
        let near = tally.all().filter(|lang| tally.hits(*lang) > 0 && tally.weight(*lang) >= best * CLEAR);
        let (own, foreign): (Vec<_>, Vec<_>) = near.partition(|lang| self.have(TAGS[*lang as usize]));
        match (own.as_slice(), foreign.as_slice()) {
            ([own], _) => Some(TAGS[*own as usize]),
            ([], [foreign]) if tally.hits(*foreign) >= FEWEST => Some(TAGS[*foreign as usize]),
            _ => None,
        }
    }

    /// Whether one of them is the language of this primary tag.
    pub fn have(&self, language: &str) -> bool {
        self.0.iter().any(|own| own == language)
    }

    /// What is known of them.
    pub fn lexicons(&self) -> impl Iterator<Item = &'static Lexicon> {
        self.0.iter().map(|tag| lexicon(tag))
    }

    /// Whether a folded word is a little one that sentences begin with, in any language or, where it is a name
    /// elsewhere, in one of these.
    pub fn is_small(&self, word: &str) -> bool {
        everywhere().small.contains(word) || self.lexicons().any(|lexicon| lexicon.small_here.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Normal;
    use crate::words::lexicon::lexicons;

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
            (
                "ru",
                "Старый мост у мельницы открыт для повозок, и это не новость: после наводнения он был в деле с весны.",
            ),
            (
                "uk",
                "Старий міст біля млина відкритий для возів, і це не новина, що після повені він був у справі з весни.",
            ),
            (
                "sv",
                "Den gamla bron vid kvarnen är öppen för vagnar, och det är inte nytt att den har varit det sedan våren.",
            ),
            ("hu", "A régi híd a malom mellett nyitva van, és ez nem újdonság, mert az már tavasz óta csak így volt."),
            ("el", "Η παλιά γέφυρα κοντά στον μύλο είναι ανοιχτή για τα κάρα, και αυτό δεν είναι κάτι που θα αλλάξει."),
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
