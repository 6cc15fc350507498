//! Annotated articles of invented words, as many as one likes: the same in the form of postil and, with the finished
//! work written into them, of other generators.
//!
//! In: how many articles and notes. Out: articles and sources as values ([`Corpus`]), and folders on disk ([`forms`]).
//! What an article says depends on its number alone, so a larger corpus begins as a smaller one does, but for which
//! sources it cites.

pub mod forms;
pub mod words;

use words::Dice;

/// How large a corpus is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Articles.
    pub articles: usize,
    /// Notes of each.
    pub notes: usize,
    /// Words of each.
    pub words: usize,
}

/// A source, as a library has it.
#[derive(Debug)]
pub struct Source {
    pub key: String,
    pub family: String,
    pub given: String,
    pub title: String,
    /// A journal; a book has none.
    pub journal: Option<String>,
    pub year: usize,
}

/// A note on a passage.
#[derive(Debug)]
pub struct Note {
    /// The words of its passage, as a reader sees them.
    pub at: String,
    /// The number of the speaker, where it is a quotation.
    pub speaker: Option<usize>,
    pub source: usize,
    pub page: usize,
    pub text: String,
}

/// A part of a paragraph.
#[derive(Debug)]
pub enum Piece {
    Words(String),
    /// The words of a note's passage as Markdown, and the place of the note.
    Passage(String, usize),
}

#[derive(Debug)]
pub enum Block {
    Heading(String),
    Paragraph(Vec<Piece>),
}

#[derive(Debug)]
pub struct Article {
    pub name: String,
    pub section: String,
    pub title: String,
    pub date: String,
    pub blocks: Vec<Block>,
    pub notes: Vec<Note>,
}

/// Sources, and articles one by one.
#[derive(Debug)]
pub struct Corpus {
    pub size: Size,
    pub sources: Vec<Source>,
}

const SECTIONS: usize = 20;
const SPEAKERS: usize = 200;
const WORDS_OF_A_PARAGRAPH: usize = 40;

impl Corpus {
    /// One source for two articles, and at least 50.
    pub fn new(size: Size) -> Self {
        let sources = (0..(size.articles / 2).max(50)).map(source).collect();
        Self { size, sources }
    }

    /// The article with this number.
    pub fn article(&self, number: usize) -> Article {
        let mut dice = Dice::new(number as u64);
        let title = dice.sentence(5);
        let paragraphs = (self.size.words / WORDS_OF_A_PARAGRAPH).max(1);
        let mut article = Article {
            name: format!("a{number:07}"),
            section: format!("s{:02}", number % SECTIONS),
            title: title.trim_end_matches('.').to_owned(),
            date: format!("{}-{:02}-{:02}", 2010 + number % 15, 1 + number % 12, 1 + number % 28),
            blocks: Vec::new(),
            notes: Vec::new(),
        };
        for paragraph in 0..paragraphs {
            if paragraph.is_multiple_of(7) {
                article.blocks.push(Block::Heading(dice.sentence(4).trim_end_matches('.').to_owned()));
            }
            // Spread evenly over the paragraphs.
            let upto = |paragraph: usize| paragraph * self.size.notes / paragraphs;
            let notes = upto(paragraph + 1) - upto(paragraph);
            self.paragraph(notes, &mut article, &mut dice);
        }
        article
    }

    fn paragraph(&self, notes: usize, article: &mut Article, dice: &mut Dice) {
        let words = dice.paragraph(WORDS_OF_A_PARAGRAPH);
        let each = words.len() / notes.max(1);
        let mut pieces = Vec::new();
        let mut done = 0;
        for note in 0..notes {
            let from = note * each + (each / 10).min(2);
            let to = (from + 5 + dice.below(12)).min((note + 1) * each);
            if from >= to {
                continue;
            }
            pieces.push(Piece::Words(words[done..from].join(" ")));
            pieces.push(Piece::Passage(words[from..to].join(" "), article.notes.len()));
            article.notes.push(self.note(&words[from..to].join(" "), dice));
            done = to;
        }
        pieces.push(Piece::Words(words[done..].join(" ")));
        article.blocks.push(Block::Paragraph(pieces));
    }

    fn note(&self, markdown: &str, dice: &mut Dice) -> Note {
        // Some sources are cited by many articles.
        let rank = dice.below(self.sources.len()) * dice.below(self.sources.len()) / self.sources.len();
        Note {
            at: words::shown(markdown),
            speaker: (dice.below(5) < 3).then(|| dice.below(SPEAKERS)),
            source: rank,
            page: 1 + dice.below(400),
            text: dice.sentence(12),
        }
    }
}

fn source(index: usize) -> Source {
    let mut dice = Dice::new(u64::MAX - index as u64);
    Source {
        key: format!("s{index}"),
        family: dice.name(),
        given: dice.name(),
        title: dice.sentence(6).trim_end_matches('.').to_owned(),
        journal: (!index.is_multiple_of(3)).then(|| format!("{} {}", dice.name(), dice.name())),
        year: 1950 + dice.below(75),
    }
}
