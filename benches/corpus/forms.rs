//! A corpus on disk. postil gets plain Markdown, sidecars and a library, and has to anchor, to cite and to mark by
//! itself; the others get the finished work: marks and footnotes in the Markdown, and each citation as it is printed.

use super::{Article, Block, Corpus, Note, Piece, Source};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// A generator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Postil,
    Hugo,
    Zola,
}

impl Form {
    pub const ALL: [Self; 3] = [Self::Postil, Self::Hugo, Self::Zola];

    pub fn name(self) -> &'static str {
        match self {
            Self::Postil => "postil",
            Self::Hugo => "hugo",
            Self::Zola => "zola",
        }
    }

    /// Configuration and templates.
    fn skeleton(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Postil => &[("postil.toml", include_str!("peers/postil.toml"))],
            Self::Hugo => &[
                ("hugo.toml", include_str!("peers/hugo/hugo.toml")),
                ("layouts/baseof.html", include_str!("peers/hugo/baseof.html")),
                ("layouts/page.html", include_str!("peers/hugo/page.html")),
                ("layouts/home.html", include_str!("peers/hugo/list.html")),
                ("layouts/list.html", include_str!("peers/hugo/list.html")),
                ("layouts/term.html", include_str!("peers/hugo/term.html")),
                ("layouts/taxonomy.html", include_str!("peers/hugo/taxonomy.html")),
            ],
            Self::Zola => &[
                ("config.toml", include_str!("peers/zola/config.toml")),
                ("templates/base.html", include_str!("peers/zola/base.html")),
                ("templates/index.html", include_str!("peers/zola/index.html")),
                ("templates/page.html", include_str!("peers/zola/page.html")),
                ("templates/section.html", include_str!("peers/zola/section.html")),
                ("templates/sources/list.html", include_str!("peers/zola/terms.html")),
                ("templates/sources/single.html", include_str!("peers/zola/term.html")),
            ],
        }
    }
}

/// Writes the corpus for one generator into a folder.
///
/// # Errors
/// The disk's.
pub fn write(corpus: &Corpus, form: Form, folder: &Path) -> io::Result<()> {
    for (path, text) in form.skeleton() {
        put(&folder.join(path), text)?;
    }
    if form == Form::Postil {
        put(&folder.join("content/sources.bib"), &library(&corpus.sources))?;
    }
    for number in 0..corpus.size.articles {
        let article = corpus.article(number);
        let section = folder.join("content").join(&article.section);
        put(&section.join(format!("{}.md", article.name)), &markdown(corpus, &article, form))?;
        if form == Form::Postil {
            put(&section.join(format!("{}.notes.toml", article.name)), &sidecar(corpus, &article.notes))?;
        }
        let index = section.join("_index.md");
        if form == Form::Zola && !index.exists() {
            put(&index, &format!("+++\ntitle = \"{}\"\nsort_by = \"date\"\n+++\n", article.section))?;
        }
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    std::fs::write(path, text)
}

/// An article's Markdown.
pub fn markdown(corpus: &Corpus, article: &Article, form: Form) -> String {
    let mut keys: Vec<String> =
        article.notes.iter().map(|note| format!("\"{}\"", corpus.sources[note.source].key)).collect();
    keys.sort();
    keys.dedup();
    let keys = match form {
        Form::Postil => String::new(),
        Form::Hugo => format!("sources = [{}]\n", keys.join(", ")),
        Form::Zola => format!("[taxonomies]\nsources = [{}]\n", keys.join(", ")),
    };
    let mut text = format!("+++\ntitle = \"{}\"\ndate = {}\n{keys}+++\n", article.title, article.date);
    for block in &article.blocks {
        match block {
            Block::Heading(words) => text.push_str(&format!("\n## {words}\n")),
            Block::Paragraph(pieces) => {
                let pieces = pieces.iter().map(|piece| written(piece, article, form));
                let pieces: Vec<String> = pieces.filter(|piece| !piece.is_empty()).collect();
                text.push_str(&format!("\n{}\n", pieces.join(" ")));
            }
        }
    }
    for (at, note) in article.notes.iter().enumerate().filter(|_| form != Form::Postil) {
        let _ = write!(text, "\n[^{}]: {} {}\n", at + 1, citation(&corpus.sources[note.source], note.page), note.text);
    }
    text
}

fn written(piece: &Piece, article: &Article, form: Form) -> String {
    match piece {
        Piece::Passage(words, note) if form != Form::Postil => {
            let class = if article.notes[*note].speaker.is_some() { "quotation" } else { "source" };
            format!("<mark class=\"{class}\" id=\"a{0}\">{words}</mark>[^{0}]", note + 1)
        }
        Piece::Words(words) | Piece::Passage(words, _) => words.clone(),
    }
}

/// A citation as it is printed.
fn citation(source: &Source, page: usize) -> String {
    let Source { family, given, title, year, .. } = source;
    match &source.journal {
        Some(journal) => format!("{given} {family}, “{title},” *{journal}*, {year}, {page}."),
        None => format!("{given} {family}, *{title}* ({year}), {page}."),
    }
}

/// A sidecar.
pub fn sidecar(corpus: &Corpus, notes: &[Note]) -> String {
    let mut text = String::new();
    for note in notes {
        let kind = if note.speaker.is_some() { "quotation" } else { "source" };
        let _ = writeln!(text, "[[note]]\nkind = \"{kind}\"\nat = \"{}\"", note.at);
        if let Some(speaker) = note.speaker {
            let _ = writeln!(text, "speaker = \"Speaker {speaker}\"");
        }
        let key = &corpus.sources[note.source].key;
        let _ = writeln!(text, "cite = [{{ source = \"{key}\", page = \"{}\" }}]", note.page);
        let _ = writeln!(text, "text = \"{}\"\n", note.text);
    }
    text
}

/// The library as BibLaTeX.
pub fn library(sources: &[Source]) -> String {
    let mut text = String::new();
    for Source { key, family, given, title, journal, year } in sources {
        let (kind, place) = match journal {
            Some(journal) => ("article", format!("journaltitle = {{{journal}}}")),
            None => ("book", format!("publisher = {{{family} Press}}")),
        };
        let _ = write!(
            text,
            "@{kind}{{{key},\n  author = {{{family}, {given}}},\n  title = {{{title}}},\n  {place},\n  date = {{{year}}},\n  \
             url = {{https://example.org/{key}}}\n}}\n"
        );
    }
    text
}
