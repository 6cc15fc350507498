//! What 200 000 citations of 5 000 sources cost in `chicago-notes`, on one core: from nothing, and with what an earlier build kept.
//!
//! `cargo bench --bench citations` prints the two times, each with its bound. Names and titles are letters of the alphabet.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark reads the clock and prints")]

use postil::cite::{Cite, Formatter, Item, Locator, Shapes, Style};
use std::time::{Duration, Instant};

const SOURCES: usize = 5_000;
const ARTICLES: usize = 10_000;
const NOTES: usize = 20;

/// Small, fast and the same everywhere: Marsaglia's xorshift.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % sides
    }

    fn word(&mut self) -> String {
        let letters = ["ka", "lo", "mi", "ne", "ru", "sa", "to", "ve", "za", "di"];
        (0..3 + self.roll(3)).map(|_| letters[self.roll(letters.len())]).collect()
    }

    fn name(&mut self) -> String {
        let word = self.word();
        word[..1].to_uppercase() + &word[1..]
    }
}

fn source(index: usize, dice: &mut Dice) -> Item {
    let (family, given) = (dice.name(), dice.name());
    let title = (0..5).map(|_| dice.word()).collect::<Vec<_>>().join(" ");
    let year = 1900 + dice.roll(120);
    let rest = match index % 3 {
        0 => format!(r#""type":"book","publisher":"{}","publisher-place":"{}""#, dice.name(), dice.name()),
        1 => format!(
            r#""type":"article-journal","container-title":"{}","volume":"{}","page":"11-29""#,
            dice.name(),
            index % 70
        ),
        _ => format!(r#""type":"webpage","container-title":"{}","URL":"https://example.org/{index}""#, dice.name()),
    };
    let author = format!(r#""author":[{{"family":"{family}","given":"{given}"}}]"#);
    let issued = format!(r#""issued":{{"date-parts":[[{year}]]}}"#);
    let json = format!(r#"{{"id":"s{index}","title":"{title}",{author},{issued},{rest}}}"#);
    serde_json::from_str(&json).expect("an item")
}

type Article = Vec<(usize, Option<String>)>;

/// Notes that cite a source of the article again one time in three, most at a page.
fn article(dice: &mut Dice) -> Article {
    let mut notes: Article = Vec::new();
    for index in 0..NOTES {
        let again = index > 0 && dice.roll(3) == 0;
        let source = if again { notes[dice.roll(index)].0 } else { dice.roll(SOURCES) };
        notes.push((source, (dice.roll(10) > 2).then(|| (1 + dice.roll(400)).to_string())));
    }
    notes
}

fn all(style: &Style, shapes: &Shapes, sources: &[Item], articles: &[Article]) -> (Duration, usize) {
    let start = Instant::now();
    let formatter = Formatter::new(style, shapes);
    formatter.learn_order(&sources.iter().collect::<Vec<_>>());
    let mut characters = 0;
    for article in articles {
        let cite = |(source, page): &'_ (usize, Option<String>)| (*source, page.clone());
        let notes: Article = article.iter().map(cite).collect();
        let cites: Vec<Vec<Cite<'_>>> = notes
            .iter()
            .map(|(source, page)| {
                vec![Cite { item: &sources[*source], locator: page.as_deref().map(|page| (Locator::Page, page)) }]
            })
            .collect();
        let made = formatter.article(&cites);
        characters += made.notes.iter().flatten().map(|text| text.to_html().len()).sum::<usize>();
    }
    (start.elapsed(), characters)
}

fn main() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let sources: Vec<Item> = (0..SOURCES).map(|index| source(index, &mut dice)).collect();
    let articles: Vec<Article> = (0..ARTICLES).map(|_| article(&mut dice)).collect();
    let style = Style::named("chicago-notes", None).expect("a style");
    let shapes = Shapes::default();
    let (cold, characters) = all(&style, &shapes, &sources, &articles);
    let start = Instant::now();
    let bytes = shapes.bytes().expect("something new");
    let writing = start.elapsed();
    let start = Instant::now();
    let kept = Shapes::read(&bytes);
    let reading = start.elapsed();
    let style = Style::named("chicago-notes", None).expect("a style");
    let (warm, again) = all(&style, &kept, &sources, &articles);
    assert_eq!(characters, again);
    println!("{} citations of {SOURCES} sources, {characters} bytes of HTML", ARTICLES * NOTES);
    println!("cold: {cold:?} (bound 12 s); keeping {} bytes: {writing:?}", bytes.len());
    println!("warm: {warm:?} (bound 2 s), and {reading:?} to read what was kept");
}
