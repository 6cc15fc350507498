//! The languages that an article is written in: the one it says, and those whose little words it is full of. An article that was never told its
//! language, or quotes at length in another one, is guarded all the same.

use super::words::Words;

/// Frequent words of a language, folded, that few others have.
const LITTLE: &[(&str, &str)] = &[
    (
        "de",
        "der die das und ist den dem des mit ein eine einen für auf von sich auch nicht bei nach aus zu im wurde werden sind",
    ),
    (
        "fr",
        "le les des est une un dans pour qui que pas sur avec cette sont du et au aux plus leur ont été par se ce il",
    ),
    (
        "es",
        "el los las del una un por para como más pero sus y este esta es lo con todos contra desde hasta había estaba estaban se",
    ),
    (
        "it",
        "il di che della delle per è nel nella gli sono alla dei anche del non una un si con da più come era erano dal",
    ),
    ("nl", "het een van en dat zijn voor met niet op te aan ook wordt werd de der bij naar uit om er hij ze dan"),
    ("pl", "nie się jest że w z na do i to od przez jak po dla był była było za ze o już tylko ich tym"),
    ("tr", "bir ve bu için ile da de olarak daha çok gibi olan kadar ama var en her sonra önce göre mi ise"),
    (
        "pt",
        "não em dos das ao aos à às na nas pelo pela um uma são é foi com da seu sua mais isso você também esse essa ele até já muito",
    ),
    (
        "cs",
        "je že pro které který která jsou byl ale nebo jeho ve při není jako tak od již také však aby být se v podle",
    ),
    ("ar", "من في على إلى أن التي الذي هذا هذه عن مع كان كانت و ما لا بعد قبل كل بين"),
];
/// Those of English, which articles of other languages are full of, too, in what they quote.
const ENGLISH: (&str, &str) =
    ("en", "the of and to in is that for with as are this it by on be was from or at which an not");
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
        let count = |little: &str| -> usize {
            little.split(' ').map(|word| words.count(&word.chars().collect::<Vec<_>>())).sum()
        };
        let counts: Vec<(&str, usize)> = LITTLE.iter().map(|(language, little)| (*language, count(little))).collect();
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let enough = FEWEST.max(SHARE * words.list.len() / 100).max(most * NEAR / 100);
        let written = counts.into_iter().filter(|(_, count)| *count >= enough).map(|(language, _)| language.to_owned());
        let tag = tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase();
        Self(std::iter::once(tag).chain(written).collect())
    }

    /// The language that a passage of these folded words is in, if its little words tell.
    pub fn spoken<'w>(&self, words: impl Iterator<Item = &'w [char]>) -> Option<&'static str> {
        let words: Vec<String> = words.map(|word| word.iter().collect()).collect();
        let count = |little: &str| words.iter().filter(|word| little.split(' ').any(|other| other == *word)).count();
        let mut counts: Vec<(usize, &str)> =
            LITTLE.iter().chain([&ENGLISH]).map(|(language, little)| (count(little), *language)).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let (most, language) = counts[0];
        let enough = if self.have(language) { 1 } else { FEWEST };
        (most > counts[1].0 && most >= enough).then_some(language)
    }

    /// Whether one of them is the language of this primary tag.
    pub fn have(&self, language: &str) -> bool {
        self.0.iter().any(|own| own == language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::normal::Normal;

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
            assert!(LITTLE.iter().all(|(other, _)| *other == language || !of(text).have(other)), "{text}");
        }
    }

    #[test]
    fn a_quotation_does_not_make_an_article_one_of_its_language() {
        let text = "He wrote that the bridge was open, and added in Spanish: el puente del molino. The rest of the long letter is in English, \
            as are all of the others that he sent home in those years, and nobody has found another one.";
        assert!(!of(text).have("es") && of(text).have("en"));
    }
}
