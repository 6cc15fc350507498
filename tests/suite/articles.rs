//! Random articles in all of Markdown, and random notes on them.
//!
//! Every word is there once, so that a passage is found by its words alone and a test knows where it must be.

use proptest::prelude::*;
use std::fmt::Write;

/// An article and the words of passages in it.
#[derive(Debug, Clone)]
pub struct Annotated {
    pub markdown: String,
    /// The words of each passage, as a reader sees them.
    pub passages: Vec<String>,
}

impl Annotated {
    /// A sidecar with the notes in this order; their ids say which passage they are about.
    pub fn sidecar(&self, order: &[usize]) -> String {
        let mut toml = String::new();
        for index in order {
            let words = &self.passages[*index];
            let kind = ["comment", "quotation", "source", "dispute"][index % 4];
            write!(
                toml,
                "[[note]]\nid = \"n{index}\"\nkind = \"{kind}\"\nat = '''{words}'''\ntext = \"About it.\"\n\n"
            )
            .unwrap();
        }
        toml
    }
}

/// An article of up to twelve blocks with up to twelve notes.
pub fn annotated() -> impl Strategy<Value = Annotated> {
    let blocks = prop::collection::vec((0..9_u8, prop::collection::vec(0..12_u8, 1..7)), 1..12);
    let picks = prop::collection::vec((0.0..1.0_f64, 1..14_usize), 1..12);
    (blocks, picks).prop_map(|(blocks, picks)| {
        let markdown = Writer::default().article(&blocks);
        let text = postil::text::parse(&markdown, postil::text::Syntax::default(), &|_| false).text.string;
        let words: Vec<&str> = text.split_whitespace().collect();
        let passage = |(at, length): (f64, usize)| {
            let start = ((words.len() - 1) as f64 * at) as usize;
            words[start..(start + length).min(words.len())].join(" ")
        };
        Annotated { passages: picks.into_iter().map(passage).collect(), markdown }
    })
}

/// Writes Markdown out of words that are all different.
#[derive(Default)]
struct Writer {
    words: usize,
    footnotes: usize,
}

impl Writer {
    fn article(mut self, blocks: &[(u8, Vec<u8>)]) -> String {
        let mut text = String::new();
        for (kind, inlines) in blocks {
            text += &self.block(*kind, inlines);
            text += "\n\n";
        }
        for label in 0..self.footnotes {
            text += &format!("[^f{label}]: {}\n\n", self.word());
        }
        text
    }

    fn block(&mut self, kind: u8, inlines: &[u8]) -> String {
        let line = self.line(inlines);
        let word = self.word();
        match kind {
            0 => format!("## {}", line.replace('\n', " ")),
            1 => format!("> {}\n>\n> {word}", line.replace('\n', "\n> ")),
            2 => format!("- {}\n- {word}\n  1. {}", line.replace('\n', "\n  "), self.word()),
            3 => {
                let cell = line.replace(['\n', '|'], " ");
                format!("| {word} | {} |\n|---|:-:|\n| {cell} | {} |", self.word(), self.word())
            }
            4 => format!("```rust\nlet code = 1;\n```\n\n{line}"),
            _ => line,
        }
    }

    fn line(&mut self, inlines: &[u8]) -> String {
        inlines.iter().map(|kind| self.inline(*kind)).collect::<Vec<_>>().join(" ")
    }

    fn inline(&mut self, kind: u8) -> String {
        let (one, two) = (self.word(), self.word());
        match kind {
            0 => format!("*{one} {two}*"),
            1 => format!("**{one} *{two}*** {}", self.word()),
            2 => format!("`{one} <{two}>`"),
            3 => format!("[{one} **{two}**](https://example.org/?a=1&b=2 \"title\")"),
            4 => format!("\"{one}'s {two}\"---{}...", self.word()),
            5 => format!("{one}&amp;{two}&lt;b&gt;"),
            6 => format!("{one}\n{two}"),
            7 => format!("{one}  \n{two}"),
            8 => format!("{one} ![alternative *text*](https://example.org/a.png) {two}"),
            9 => {
                self.footnotes += 1;
                format!("{one}[^f{}] {two}", self.footnotes - 1)
            }
            10 => format!("~~{one}~~{two} <br> {}", self.word()),
            _ => format!("{one} [{two}] «{}»", self.word()),
        }
    }

    /// `qaaaa`, `qbaaa`, …: no word is part of another, and only their first letters are a `q`.
    fn word(&mut self) -> String {
        self.words += 1;
        let letters = (0..4).map(|place| char::from(b'a' + (self.words / 16_usize.pow(place) % 16) as u8));
        std::iter::once('q').chain(letters).collect()
    }
}
