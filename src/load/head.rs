//! What other pages need of an article before it is rendered: its address, title, dates, tags.
//!
//! In: an article and its sidecar, in parallel with others.
//! Out: a [`Head`], which is kept; texts and sidecars are not.

use super::address;
use super::disk::Disk;
use super::file::{self, Read};
use super::front_matter::{self, Split};
use super::tree::ArticleFile;
use super::{LoadError, diagnostics};
use crate::address::OutPath;
use crate::config::{Config, Order};
use crate::document::Date;
use crate::report::{Code, Diagnostic, SourceFile};
use crate::text::{self, Citing};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

/// Where an article's title is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TitleFrom {
    /// As `title`.
    FrontMatter,
    /// As the first level-1 heading of the text.
    Heading,
    /// Nowhere but in the name of the file.
    FileName,
}

/// An article as other pages know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its files.
    pub file: ArticleFile,
    /// Its page.
    pub out: OutPath,
    /// Its title as a reader sees it, never empty.
    pub title: String,
    /// Where the title is written.
    pub title_from: TitleFrom,
    /// `description`, or an empty string.
    pub description: String,
    /// `date`, or that of the file's name.
    pub date: Option<Date>,
    /// `updated`.
    pub updated: Option<Date>,
    /// `expires`.
    pub expires: Option<Date>,
    /// `weight`.
    pub weight: Option<i64>,
    /// `series`.
    pub series: Option<String>,
    /// `order`, of a section.
    pub order: Option<Order>,
    /// `per_page`, of a section.
    pub per_page: Option<usize>,
    /// `authors`, or the site's: keys or names.
    pub authors: Vec<String>,
    /// `tags`.
    pub tags: Vec<String>,
    /// `lang`, or that of the file's name, or the site's.
    pub lang: String,
    /// Whether it is shown only on request.
    pub draft: bool,
    /// The folder of its section: `content/a/b.md` and `content/a/b/index.md` stand in `a`.
    pub section: String,
    /// Whether its text has an `@`, as every citation in it has.
    pub at_sign: bool,
    /// Old addresses that lead here.
    pub aliases: Vec<OutPath>,
}

impl Head {
    /// Whether lists name it: articles, and of translations the one that the others are named after.
    pub fn is_listed(&self) -> bool {
        !self.file.section && self.file.lang.is_none()
    }

    /// Whether it is not shown on a day: it is to come, or its time is over.
    pub fn is_withheld(&self, day: Option<Date>) -> bool {
        let Some(day) = day else { return false };
        self.date.is_some_and(|date| date.is_after(day)) || self.expires.is_some_and(|end| !end.is_after(day))
    }

    /// The folder that relative links start from, inside `content/`.
    pub fn folder(&self) -> &str {
        let inside = self.file.markdown.strip_prefix("content/").unwrap_or(&self.file.markdown);
        inside.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// An article's file, taken apart.
#[derive(Debug)]
pub struct Opened {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Front matter and where the body begins.
    pub split: Split,
}

/// Opens an article's Markdown.
///
/// # Errors
/// The outer one is the disk's; the inner one says that the file is no text.
pub fn open(root: &Disk, markdown: &str, config: &Config) -> Result<Result<Opened, Box<Diagnostic>>, LoadError> {
    let read: Read = file::read(root, markdown, config.limits.article, "article")?;
    Ok(read.and_then(|file| {
        within_signs(&file, config.limits.signs)?;
        let split = front_matter::split(&file.text);
        Ok(Opened { file, split })
    }))
}

/// Bytes that may begin or end something in Markdown, or be set otherwise.
const SIGNS: &[u8] = b"\n!\"#$&'*+-:<=>[\\]^_`{|}~";

/// Whether a text has no more signs than it may: what becomes of each takes memory, a hundred times what it takes itself.
fn within_signs(file: &Arc<SourceFile>, limit: usize) -> Result<(), Box<Diagnostic>> {
    if file.text.len() <= limit {
        return Ok(());
    }
    let mut signs = file.text.bytes().enumerate().filter(|(_, byte)| SIGNS.contains(byte));
    let Some((at, _)) = signs.nth(limit) else { return Ok(()) };
    let message = format!("an article may have {limit} line ends and signs of Markdown, and these are more");
    let help = "divide the article, or raise `signs` under `[limits]` in `postil.toml`";
    Err(Box::new(Diagnostic::new(Code::TooLarge, message).at(file, at..at + 1).help(help)))
}

/// Reads the head of one article; what is wrong with its front matter is reported when the article is rendered.
///
/// # Errors
/// The disk's.
pub fn read(root: &Disk, article: &ArticleFile, config: &Config) -> Result<(Option<Head>, Vec<Diagnostic>), LoadError> {
    let opened = match open(root, &article.markdown, config)? {
        Ok(opened) => opened,
        Err(diagnostic) => return Ok((None, vec![*diagnostic])),
    };
    let (file, split) = (opened.file, opened.split);
    let front = split.front;
    let mut diagnostics = diagnostics(&file, 0, split.faults);
    let slug = front.slug.as_ref().map(|slug| slug.value.as_str());
    let out = match address::of_article(&article.markdown, slug, config.urls) {
        Ok(out) => out,
        Err(fault) => {
            let span = front.slug.map_or(0..0, |slug| slug.span);
            let diagnostic = Diagnostic::new(Code::BadPath, fault.message().to_owned()).at(&file, span);
            diagnostics.push(diagnostic.help("give the page another `slug`, or its file another name"));
            return Ok((None, diagnostics));
        }
    };
    let mut aliases = Vec::new();
    for alias in front.aliases {
        match alias_path(&alias.value) {
            Ok(path) => aliases.push(path),
            Err(fault) => {
                let message = fault.message().to_owned();
                diagnostics.push(Diagnostic::new(Code::BadPath, message).at(&file, alias.span));
            }
        }
    }
    let written = front.title.map(|title| title.value).filter(|title| !title.trim().is_empty());
    let authors: Vec<String> = front.authors.into_iter().map(|author| author.value).collect();
    let body = &file.text[split.body..];
    let lang = front.lang.or_else(|| article.lang.clone()).unwrap_or_else(|| config.lang.clone());
    let heading = if written.is_none() { heading_title(body, config, &lang) } else { None };
    let shown = |words: String| config.syntax.words(&words, &lang);
    let head = Head {
        title_from: match (&written, &heading) {
            (Some(_), _) => TitleFrom::FrontMatter,
            (None, Some(_)) => TitleFrom::Heading,
            (None, None) => TitleFrom::FileName,
        },
        title: heading
            .unwrap_or_else(|| shown(written.unwrap_or_else(|| file_title(&format!("{}.md", article.name()), config)))),
        description: shown(front.description.unwrap_or_default()),
        date: front.date.or_else(|| address::dated(article.name()).map(|(date, _)| date)),
        updated: front.updated,
        expires: front.expires,
        weight: front.weight,
        series: front.series.map(&shown),
        order: front.order,
        per_page: front.per_page,
        authors: if authors.is_empty() { config.authors.clone() } else { authors },
        tags: front.tags,
        lang,
        draft: front.draft,
        section: section_of(&article.markdown),
        at_sign: body.contains('@'),
        aliases,
        file: article.clone(),
        out,
    };
    Ok((Some(head), diagnostics))
}

/// `/old/page.html`, `/old/page/` or `/old/page`.
fn alias_path(alias: &str) -> Result<OutPath, crate::address::PathFault> {
    let path = alias.trim_start_matches('/');
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if is_file { OutPath::new(path) } else { OutPath::new(&address::join(path.trim_end_matches('/'), "index.html")) }
}

fn section_of(markdown: &str) -> String {
    let inside = markdown.strip_prefix("content/").unwrap_or(markdown);
    let folder = inside.rsplit_once('/').map_or("", |(folder, _)| folder);
    let bundle = inside.ends_with("/index.md");
    let section = if bundle { folder.rsplit_once('/').map_or("", |(above, _)| above) } else { folder };
    section.to_owned()
}

/// The file's name as a title; that of the home page is the site's.
fn file_title(markdown: &str, config: &Config) -> String {
    if markdown == "content/_index.md" {
        return config.title.clone();
    }
    let stem = markdown.trim_end_matches(".md").trim_end_matches("/index").trim_end_matches("/_index");
    let name = address::dated(stem).map_or_else(|| stem.rsplit('/').next().unwrap_or(stem), |(_, name)| name);
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or(words.clone(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// The words of the first level-1 heading that stands in no quotation or list, without the marks of footnotes and
/// without citations.
fn heading_title(body: &str, config: &Config, lang: &str) -> Option<String> {
    let written = &body[first_heading(body)?];
    let title = heading_words(written, config, lang);
    Some(title).filter(|title| !title.is_empty())
}

fn first_heading(body: &str) -> Option<Range<usize>> {
    if !body.contains('#') && !body.contains("\n=") {
        return None;
    }
    let mut depth = 0_usize;
    for (event, range) in Parser::new(body).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if depth == 0 => return Some(range),
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => depth -= 1,
            _ => {}
        }
    }
    None
}

fn heading_words(written: &str, config: &Config, lang: &str) -> String {
    let citing = Citing { is_known: &|_| false, after_punctuation: false };
    let citing = config.citations.then_some(&citing);
    let read = |markdown: &str| {
        let parsed = text::parse_cited(markdown, config.syntax.in_language(lang), &|_| false, citing);
        let words = parsed.text.headings.first().map_or(0..0, |heading| heading.words.clone());
        (parsed.text.string[words].trim().to_owned(), parsed.footnotes.missing)
    };
    let (words, footnotes) = read(written);
    if footnotes.is_empty() {
        return words;
    }
    // The footnotes stand elsewhere in the file: without them, their marks would be words.
    let stand_in = |text: String, (_, label): &(_, String)| text + "\n\n[^" + label + "]: .";
    read(&footnotes.iter().fold(written.to_owned(), stand_in)).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_has_only_so_many_signs() {
        let file = |text: &str| Arc::new(SourceFile::new("a.md", text));
        assert!(within_signs(&file("word after word after word\n"), 1).is_ok());
        assert!(within_signs(&file("*one* _two_\n"), 5).is_ok());
        let fault = within_signs(&file("*one* _two_\n"), 4).unwrap_err();
        assert_eq!(fault.code, Code::TooLarge);
        assert_eq!(fault.place.map(|place| place.span), Some(11..12));
        assert!(fault.help.is_some_and(|help| help.contains("`signs`")));
    }
}
