//! `postil new`: an article and its sidecar, to begin with.

use super::End;
use super::session::{FoundSite, Session};
use super::{today, write};
use crate::text::slug;
use clap::Args;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// The article, as `rivers` or `content/rivers.md`
    article: String,
}

/// Runs the command.
pub fn run(session: &Session, Options { article }: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let authors = &configured.config.authors;
    let written = article.trim_start_matches("./").trim_start_matches("content/").trim_end_matches(".md");
    let (folder, last) = written.rsplit_once('/').unwrap_or(("", written));
    // A file's name is a part of its page's address: words in it are joined, as headings' ids are.
    let name = if matches!(last, "index" | "_index") { last.to_owned() } else { slug(last) };
    let stem = crate::load::address::follow("", &crate::load::address::join(folder, &name));
    let Some(stem) = stem.filter(|stem| !stem.is_empty() && last.chars().any(char::is_alphanumeric)) else {
        session.error(
            &format!("`{article}` is not the name of an article"),
            Some("name it as `rivers` or `essays/rivers`"),
        );
        return Err(End::Usage);
    };
    let called = if matches!(last, "index" | "_index") { folder.rsplit('/').next().unwrap_or(folder) } else { last };
    let title = if called.contains(' ') { called.to_owned() } else { capitalised(&called.replace(['-', '_'], " ")) };
    let title = if title.is_empty() { "Untitled".to_owned() } else { title };
    let sidecar = schema_line(&root, &stem) + &sidecar(authors.first().map(String::as_str));
    let files =
        [(format!("content/{stem}.md"), markdown(&title, authors)), (format!("content/{stem}.notes.toml"), sidecar)];
    write::create(session, &root, &files)?;
    session.summary(&format!("written: {} and {}", files[0].0, files[1].0));
    Ok(())
}

/// The article, with what the site says of its author.
fn markdown(title: &str, authors: &[String]) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let authors: Vec<String> = authors.iter().map(|author| quoted(author)).collect();
    let authors = if authors.is_empty() { String::new() } else { format!("authors = [{}]\n", authors.join(", ")) };
    format!(
        "+++\ntitle = {}\ndate = {}\n{authors}+++\n\n\
         Write here, in plain Markdown. What is said *about* a passage goes into the sidecar.\n",
        quoted(title),
        today::iso()
    )
}

/// The sidecar. The sample stays a comment: what it is about goes with the first sentence that is written.
fn sidecar(author: Option<&str>) -> String {
    let author = author.map(|author| format!("author  = {}\n", toml::Value::String(author.to_owned())));
    format!(
        "# What is said about the passages of this article. Each [[note]] finds its passage by the words:\n#\n\
         # [[note]]\n# kind = \"comment\"\n# at   = \"in plain Markdown\"\n\
         # text = \"No markers are needed: the note finds these words by itself.\"\n\n\
         [defaults]\n{}created = {}\n",
        author.unwrap_or_default(),
        today::iso()
    )
}

/// The line by which an editor finds the schema of sidecars, where the site has it.
fn schema_line(root: &std::path::Path, stem: &str) -> String {
    let path = format!("{}/sidecar.json", super::schema::FOLDER);
    let up = "../".repeat(stem.matches('/').count() + 1);
    if root.join(&path).is_file() { format!("#:schema {up}{path}\n") } else { String::new() }
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
