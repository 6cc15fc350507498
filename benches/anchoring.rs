//! How fast passages are found: 100 000 characters with 500 notes, to the letter, by likeness, and to the letter where
//! their context changed, on one thread; and how the time grows when an article of 75 000 words with 1 250 notes
//! becomes one of 600 000 with 10 000 (at most twelvefold for eight times as much).

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use postil::anchor::{Anchorer, Scope, Selector};
use postil::text::Text;
use std::hint::black_box;

/// Words as in a natural text: few of them make up most of it.
struct Prose {
    state: u64,
}

impl Prose {
    fn next(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % below
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] =
            ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "den", "mar", "tor", "wes", "lin", "gra"];
        let rank = self.next(150);
        let rank = rank * rank * (self.next(8) + 1) / 8;
        let mut word = String::new();
        let mut rest = rank + 1;
        while rest > 0 {
            word.push_str(SYLLABLES[rest % 16]);
            rest /= 16;
        }
        word
    }

    fn sentence(&mut self) -> String {
        let count = 8 + self.next(14);
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        let mut sentence = words.join(" ");
        sentence[..1].make_ascii_uppercase();
        sentence + "."
    }
}

/// An article of so many words, its sentences, and where each begins.
fn article(words: usize) -> (Text, Vec<(usize, String)>) {
    let mut prose = Prose { state: 7 };
    let (mut string, mut sentences, mut count) = (String::new(), Vec::new(), 0);
    while count < words {
        let sentence = prose.sentence();
        count += sentence.split(' ').count();
        sentences.push((string.len(), sentence.clone()));
        string.push_str(&sentence);
        string.push(' ');
    }
    (Text { string, blocks: Vec::new(), headings: Vec::new() }, sentences)
}

/// Notes on sentences all over the article, with what stands around them; edited ones differ in two words.
fn notes(text: &Text, sentences: &[(usize, String)], count: usize, edited: usize) -> Vec<Selector> {
    let step = (sentences.len() / count).max(1);
    let chosen = sentences.iter().step_by(step).cycle().take(count).enumerate();
    chosen
        .map(|(i, (start, sentence))| {
            let end = start + sentence.len();
            let mut words: Vec<&str> = sentence.split(' ').collect();
            if i % 8 < edited {
                let middle = words.len() / 2;
                words[middle] = "gestern";
                words[1] = "morgen";
            }
            let scope = Scope {
                prefix: Some(text.string[start.saturating_sub(32)..*start].to_owned()),
                suffix: Some(text.string[end..(end + 32).min(text.string.len())].to_owned()),
                ..Scope::default()
            };
            Selector::Words { exact: words.join(" "), scope }
        })
        .collect()
}

/// The same words with a prefix that ends in another word, so that all places have to be compared.
fn elsewhere(selector: Selector) -> Selector {
    let Selector::Words { exact, mut scope } = selector else { return selector };
    scope.prefix = scope.prefix.map(|prefix| prefix + "gestern ");
    Selector::Words { exact, scope }
}

fn anchor(text: &Text, notes: &[Selector]) -> usize {
    let notes: Vec<&Selector> = notes.iter().collect();
    Anchorer::new(text, "en").anchor(&notes).iter().filter(|passage| passage.place.is_some()).count()
}

fn one_article(criterion: &mut Criterion) {
    let (text, sentences) = article(17_000);
    let text = Text { string: text.string[..100_000].to_owned(), ..text };
    let sentences: Vec<_> = sentences.into_iter().filter(|(start, words)| start + words.len() < 99_900).collect();
    let mut group = criterion.benchmark_group("100 000 characters, 500 notes");
    for (name, edited) in [("to the letter", 0), ("by likeness", 8)] {
        let notes = notes(&text, &sentences, 500, edited);
        group.bench_function(name, |bench| bench.iter(|| black_box(anchor(&text, &notes))));
    }
    let moved: Vec<Selector> = notes(&text, &sentences, 500, 0).into_iter().map(elsewhere).collect();
    group.bench_function("to the letter, in other surroundings", |bench| {
        bench.iter(|| black_box(anchor(&text, &moved)));
    });
    group.finish();
}

fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("an eighth of all notes edited");
    group.sample_size(10);
    for (words, count) in [(75_000, 1_250), (600_000, 10_000)] {
        let (text, sentences) = article(words);
        let notes = notes(&text, &sentences, count, 1);
        let name = BenchmarkId::from_parameter(format!("{words} words, {count} notes"));
        group.bench_function(name, |bench| bench.iter(|| black_box(anchor(&text, &notes))));
    }
    group.finish();
}

criterion_group!(benches, one_article, growth);
criterion_main!(benches);
