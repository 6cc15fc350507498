//! The files of the index that belong to no single article: words in shards, sources in blocks, and the manifest.

use super::collected::Collected;
use super::merge::merge;
use super::script::{call, path};
use super::terms::Terms;
use crate::address::OutPath;
use serde::Serialize;

/// The size of a shard of words, in bytes: what one word of a question costs to look up.
const SHARD: usize = 24_000;

/// How many sources share a file.
const BLOCK: usize = 24;

/// A source, as search shows it.
#[derive(Debug, Serialize)]
pub struct SourceEntry {
    /// Its page, from the root of the site.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The reference, as text.
    pub reference: String,
    /// How many passages cite it.
    pub passages: usize,
}

/// What there is. A document's number is that of its article times `step`, plus 0 for the article itself and n for its
/// n-th note; sources follow from `articles` times `step`.
#[derive(Debug, Serialize)]
struct Manifest<'w> {
    articles: usize,
    step: u32,
    documents: usize,
    block: usize,
    /// The first word of each shard.
    terms: Vec<&'w str>,
}

/// All files but those of the articles. An article is its words and the number of its notes.
pub fn files(articles: &[(&Terms, usize)], sources: &[SourceEntry]) -> Vec<(OutPath, String)> {
    let step = articles.iter().map(|(_, notes)| *notes as u32 + 1).max().unwrap_or(1);
    let of_sources: Vec<Terms> = sources.iter().map(source_terms).collect();
    let firsts = (0..).step_by(step as usize);
    let all: Vec<(u32, &Terms)> = firsts.zip(articles.iter().map(|(terms, _)| *terms)).collect();
    let sources_from = articles.len() as u32 * step;
    let all: Vec<(u32, &Terms)> = all.into_iter().chain((sources_from..).zip(&of_sources)).collect();

    let words = merge(&all);
    let shards = cut(&words);
    let manifest = Manifest {
        articles: articles.len(),
        step,
        documents: articles.iter().map(|(_, notes)| notes + 1).sum::<usize>() + sources.len(),
        block: BLOCK,
        terms: shards.iter().map(|shard| shard[0].0.as_str()).collect(),
    };
    let mut files = vec![(path("manifest"), call("manifest", &manifest))];
    files.extend(shards.iter().enumerate().map(|(number, shard)| shard_file(number, shard)));
    files.extend(sources.chunks(BLOCK).enumerate().map(|(number, block)| {
        let name = format!("sources-{number}");
        let rows: Vec<_> = block.iter().map(|it| (&it.href, &it.title, &it.reference, it.passages)).collect();
        (path(&name), call(&name, &rows))
    }));
    files
}

fn source_terms(source: &SourceEntry) -> Terms {
    let mut collected = Collected::default();
    collected.add(0, &source.title, 14);
    collected.add(0, &source.reference, 10);
    collected.pack()
}

/// Shards of about the same size, cut between words.
fn cut(words: &[(String, String)]) -> Vec<&[(String, String)]> {
    let mut shards = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (at, (word, postings)) in words.iter().enumerate() {
        let added = word.len() + postings.len() + 6;
        if size > 0 && size + added > SHARD {
            shards.push(&words[from..at]);
            (from, size) = (at, 0);
        }
        size += added;
    }
    if from < words.len() {
        shards.push(&words[from..]);
    }
    shards
}

/// Words in pairs: a name such as `constructor` is a word like any other, and the order is kept.
fn shard_file(number: usize, shard: &[(String, String)]) -> (OutPath, String) {
    let name = format!("terms-{number}");
    let flat: Vec<&str> = shard.iter().flat_map(|(word, postings)| [word.as_str(), postings]).collect();
    (path(&name), call(&name, &flat))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Terms {
        let mut collected = Collected::default();
        collected.add(0, text, 5);
        collected.pack()
    }

    #[test]
    fn shards_are_cut_between_words_and_the_manifest_knows_their_first_words() {
        let many = (0..4000).map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ");
        let files = files(&[(&terms(&many), 2), (&terms("zebra"), 0)], &[]);
        let (manifest, shards) = files.split_first().expect("has a manifest");
        assert!(manifest.1.contains("\"articles\":2,\"step\":3,\"documents\":4"), "{}", manifest.1);
        assert!(shards.len() > 1);
        for (number, (path, script)) in shards.iter().enumerate() {
            assert_eq!(path.as_str(), format!("search/terms-{number}.js"));
            assert!(script.len() < SHARD + 100, "{}", script.len());
        }
        assert!(shards.last().expect("is one").1.contains("\"zebra\",\"4E\""));
    }

    #[test]
    fn the_same_words_give_the_same_files_in_any_order_of_hashing() {
        let article = terms("one two three мир 東京 four five six seven");
        assert_eq!(files(&[(&article, 1)], &[]), files(&[(&article, 1)], &[]));
    }
}
