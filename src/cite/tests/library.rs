//! A made-up library and made-up articles, the same for the same seed: sources of every common type with fields present or
//! absent at random, some of them alike enough to be ambiguous, and notes that cite them. Names are letters of the alphabet.

use std::fmt::Write as _;

use postil_cite::{Cite, Item, Locator};

use super::postil_cite;

/// Small, fast and the same everywhere: Marsaglia's xorshift.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const LETTERS: [&str; 16] = [
    "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "My", "Ny", "Xi",
    "Omikron", "Pi",
];
const WORDS: [&str; 20] = [
    "history", "of", "the", "two", "unions", "and", "treaty", "law", "in", "practice", "NATO", "from", "below", "a",
    "steppe", "river", "iPhone", "état", "naïve", "über",
];
const TYPES: [&str; 22] = [
    "book",
    "book",
    "article-journal",
    "article-journal",
    "article-journal",
    "article-newspaper",
    "article-magazine",
    "chapter",
    "chapter",
    "paper-conference",
    "report",
    "thesis",
    "webpage",
    "webpage",
    "entry-encyclopedia",
    "legislation",
    "legal_case",
    "interview",
    "personal_communication",
    "motion_picture",
    "manuscript",
    "dataset",
];

/// A library of so many sources.
pub fn library(seed: u64, count: usize) -> Vec<Item> {
    let mut dice = Dice::new(seed);
    (0..count).map(|index| item(&mut dice, index, count)).collect()
}

fn item(dice: &mut Dice, index: usize, count: usize) -> Item {
    let kind = dice.pick(&TYPES);
    let mut json = format!("{{\"id\":\"s{index}\",\"type\":\"{kind}\"");
    let mut add = |key: &str, value: String| write!(json, ",\"{key}\":{value}").unwrap();
    if !dice.one_in(12) {
        add("author", names(dice, count));
    }
    if dice.one_in(6) || kind == "chapter" {
        add("editor", names(dice, count));
    }
    if dice.one_in(10) {
        add("translator", names(dice, count));
    }
    if !dice.one_in(20) {
        let title = title(dice);
        add("title", quote(&title));
    }
    if dice.one_in(8) {
        add("title-short", quote("short form"));
    }
    if !dice.one_in(10) {
        add("issued", date(dice));
    }
    if kind.starts_with("article") || matches!(kind, "chapter" | "paper-conference" | "entry-encyclopedia") {
        let title = title(dice);
        add("container-title", quote(&title));
        add("page", quote(&format!("{}-{}", 100 + dice.roll(40), 141 + dice.roll(40))));
    }
    if kind.starts_with("article") {
        add("volume", quote(&(1 + dice.roll(60)).to_string()));
        if !dice.one_in(3) {
            add("issue", (1 + dice.roll(12)).to_string());
        }
    } else if dice.one_in(6) {
        add("volume", quote("2"));
    }
    if !kind.starts_with("article") && !dice.one_in(4) {
        add("publisher", quote("Press"));
        if dice.one_in(2) {
            add("publisher-place", quote("Astana"));
        }
    }
    if dice.one_in(7) {
        add("edition", quote(if dice.one_in(2) { "2" } else { "revised" }));
    }
    if kind == "webpage" || dice.one_in(4) {
        add("URL", quote(&format!("https://example.org/{index}?a=1&b={}", dice.roll(9))));
        add("accessed", date(dice));
    }
    if dice.one_in(4) {
        add("DOI", quote(&format!("10.1000/{index}")));
    }
    if dice.one_in(9) {
        let language = dice.pick(&["ru", "de", "en", "en-GB"]);
        add("language", quote(language));
    }
    if dice.one_in(9) {
        add("genre", quote("working paper"));
        add("number", quote("R-7"));
    }
    if dice.one_in(12) {
        add("collection-title", quote("Studies"));
        add("collection-number", quote("12"));
    }
    if dice.one_in(20) {
        add("archive", quote("State archive"));
        add("note", quote("a note <b>in bold</b>"));
    }
    json.push('}');
    serde_json::from_str(&json).unwrap()
}

fn names(dice: &mut Dice, count: usize) -> String {
    let many = [1, 1, 1, 2, 2, 3, 4, 8][dice.roll(8)];
    let one = |dice: &mut Dice| {
        if dice.one_in(12) {
            return "{\"literal\":\"Ministry of Letters\"}".to_owned();
        }
        let family = if dice.one_in(3) {
            dice.pick(&LETTERS).to_owned()
        } else {
            format!("{}{}", dice.pick(&LETTERS), dice.roll(count.max(8)))
        };
        let particle = if dice.one_in(15) { ",\"non-dropping-particle\":\"van der\"" } else { "" };
        let suffix = if dice.one_in(30) { ",\"suffix\":\"Jr.\"" } else { "" };
        format!(
            "{{\"family\":\"{family}\",\"given\":\"{} {}.\"{particle}{suffix}}}",
            dice.pick(&LETTERS),
            ["A", "B", "C"][dice.roll(3)]
        )
    };
    let all: Vec<String> = (0..many).map(|_| one(dice)).collect();
    format!("[{}]", all.join(","))
}

fn title(dice: &mut Dice) -> String {
    let mut words: Vec<String> = (0..2 + dice.roll(6)).map(|_| dice.pick(&WORDS).to_owned()).collect();
    match dice.roll(14) {
        0 => words[1] = format!("<i>{}</i>", words[1]),
        1 => words[0].push(':'),
        2 => words[1] = format!("\u{201c}{}\u{201d}", words[1]),
        3 => words.last_mut().unwrap().push('?'),
        4 => words[1] = "<script>alert(1)</script> & co".to_owned(),
        5 => words[1] = "7777 918273".to_owned(),
        _ => {}
    }
    words.join(" ")
}

fn date(dice: &mut Dice) -> String {
    let year = 1950 + dice.roll(75);
    match dice.roll(10) {
        0..=4 => format!("{{\"date-parts\":[[{year}]]}}"),
        5 => format!("{{\"date-parts\":[[{year},{}]]}}", 1 + dice.roll(12)),
        6 => format!("{{\"date-parts\":[[{year}]],\"circa\":true}}"),
        7 => format!("{{\"date-parts\":[[{year},{}],[{year},12]]}}", 1 + dice.roll(11)),
        _ => format!("{{\"date-parts\":[[{year},{},{}]]}}", 1 + dice.roll(12), 1 + dice.roll(28)),
    }
}

fn quote(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// An article: for each note the sources it cites, by their place in the library, with locators.
pub type Article = Vec<Vec<(usize, Option<(Locator, String)>)>>;

/// An article of so many notes that cite sources of a library of `count`, some repeatedly.
pub fn article(dice: &mut Dice, notes: usize, count: usize) -> Article {
    let mut cited: Vec<usize> = Vec::new();
    let mut cite = |dice: &mut Dice| {
        let source = match dice.roll(10) {
            0..=1 if !cited.is_empty() => cited[cited.len() - 1],
            2..=3 if !cited.is_empty() => cited[dice.roll(cited.len())],
            _ => dice.roll(count),
        };
        cited.push(source);
        (source, locator(dice))
    };
    (0..notes).map(|_| (0..if dice.one_in(8) { 2 } else { 1 }).map(|_| cite(dice)).collect()).collect()
}

fn locator(dice: &mut Dice) -> Option<(Locator, String)> {
    let page = 1 + dice.roll(400);
    match dice.roll(20) {
        0..=5 => None,
        6..=14 => Some((Locator::Page, page.to_string())),
        15..=16 => Some((Locator::Page, format!("{page}-{}", page + 3))),
        17 => Some((Locator::Paragraph, (page % 9 + 1).to_string())),
        18 => Some((Locator::Page, "xii, 4".to_owned())),
        _ => Some((Locator::Timestamp, "00:12:05".to_owned())),
    }
}

/// The article's citations of a library.
pub fn cites<'a>(article: &'a Article, library: &'a [Item]) -> Vec<Vec<Cite<'a>>> {
    let cite = |(source, locator): &'a (usize, Option<(Locator, String)>)| Cite {
        item: &library[*source],
        locator: locator.as_ref().map(|(kind, value)| (*kind, value.as_str())),
    };
    article.iter().map(|note| note.iter().map(cite).collect()).collect()
}
