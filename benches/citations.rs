//! What 200 000 citations of 5 000 sources cost on one core, as on a site that is made from nothing, in a note style,
//! an author-date style and a numeric one; and what hayagriva's processor takes for a part of the same work.
//!
//! `cargo bench --bench citations` prints the times with their bound, and the most memory that was used. Names and
//! titles are letters of the alphabet.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark reads the clock and prints")]

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{self, IndependentStyle};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, LocatorPayload, SpecificLocator,
};
use postil::cite::{Cite, Formatter, Locator, Place, Style, Work};
use std::time::{Duration, Instant};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SOURCES: usize = 5_000;
const ARTICLES: usize = 10_000;
const NOTES: usize = 20;
/// hayagriva does one article in so many.
const PART: usize = 500;
const STYLES: [&str; 3] = ["chicago-notes", "apa", "ieee"];

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

fn ours(style: &Style, sources: &[Work], articles: &[Article]) -> (Duration, usize) {
    let start = Instant::now();
    let before = core_time();
    let formatter = Formatter::new(style);
    let mut characters = 0;
    for article in articles {
        let place = |(index, (source, page)): (usize, &'_ (usize, Option<String>))| {
            let cite = Cite::of(&sources[*source]);
            (index + 1, cite, page.clone())
        };
        let cites: Vec<_> = article.iter().enumerate().map(place).collect();
        let places: Vec<Place<'_>> = cites
            .iter()
            .map(|(note, cite, page)| {
                let cite = page.as_ref().map_or(*cite, |page| cite.at(Locator::Page, page));
                Place::Note(*note, vec![cite])
            })
            .collect();
        let made = formatter.article(&places);
        characters += made.places.iter().flatten().map(|part| part.text.to_html().len()).sum::<usize>();
    }
    let spent = core_time().zip(before).map(|(now, before)| now.saturating_sub(before));
    (spent.unwrap_or_else(|| start.elapsed()), characters)
}

fn hayagrivas(name: &str, sources: &[Item], articles: &[Article]) -> Duration {
    let style = ArchivedStyle::by_name(name).expect("a style").get();
    let citationberg::Style::Independent(style) = style else { panic!("a dependent style") };
    let style: IndependentStyle = style;
    let all = locales();
    let start = Instant::now();
    let mut characters = 0;
    for article in articles {
        let mut driver = BibliographyDriver::new();
        for (index, (source, page)) in article.iter().enumerate() {
            let item = match page {
                Some(page) => CitationItem::with_locator(
                    &sources[*source],
                    Some(SpecificLocator(citationberg::taxonomy::Locator::Page, LocatorPayload::Str(page))),
                ),
                None => CitationItem::with_entry(&sources[*source]),
            };
            driver.citation(CitationRequest::new(vec![item], &style, None, &all, Some(index + 1)));
        }
        let made = driver.finish(BibliographyRequest { style: &style, locale: None, locale_files: &all });
        characters += made.citations.iter().map(|citation| citation.citation.to_string().len()).sum::<usize>();
    }
    assert!(characters > 0);
    start.elapsed()
}

/// The time that the process had of a core, where the system tells, so that others who work beside it do not count.
fn core_time() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<u64>().ok();
    Some(Duration::from_millis((ticks(11)? + ticks(12)?) * 10))
}

/// The most memory that the process had, in MiB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
}

fn main() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let sources: Vec<Item> = (0..SOURCES).map(|index| source(index, &mut dice)).collect();
    let works: Vec<Work> = sources.iter().cloned().map(Work::from).collect();
    let articles: Vec<Article> = (0..ARTICLES).map(|_| article(&mut dice)).collect();
    println!("{} citations of {SOURCES} sources", ARTICLES * NOTES);
    for name in STYLES {
        let style = Style::named(name, None).expect("a style");
        let (time, characters) = ours(&style, &works, &articles);
        let each = time.as_secs_f64() * 1e6 / (ARTICLES * NOTES) as f64;
        println!("{name}: {time:.2?} (bound 2.5 s), {each:.1} µs a citation, {characters} bytes of HTML");
    }
    if let Some(peak) = peak() {
        println!("peak: {peak} MiB (bound 200 MiB)");
    }
    for name in STYLES {
        let some: Vec<Article> = articles.iter().step_by(PART).cloned().collect();
        let time = hayagrivas(name, &sources, &some);
        let each = time.as_secs_f64() * 1e6 / (some.len() * NOTES) as f64;
        println!("hayagriva, {name}: {each:.0} µs a citation ({} citations)", some.len() * NOTES);
    }
}
