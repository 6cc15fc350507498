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
    let FoundSite { root, .. } = session.site()?;
    let written = article.trim_start_matches("./").trim_start_matches("content/").trim_end_matches(".md");
    let (folder, last) = written.rsplit_once('/').unwrap_or(("", written));
    // A file's name is a part of its page's address: words in it are joined, as headings' ids are.
    let name = if matches!(last, "index" | "_index") { last.to_owned() } else { slug(last) };
    let stem = crate::load::address::follow("", &crate::load::address::join(folder, &name));
    let Some(stem) = stem.filter(|stem| !stem.is_empty() && !name.is_empty()) else {
        session.error(
            &format!("`{article}` is not the name of an article"),
            Some("name it as `rivers` or `essays/rivers`"),
        );
        return Err(End::Usage);
    };
    let called = if matches!(last, "index" | "_index") { folder.rsplit('/').next().unwrap_or(folder) } else { last };
    let title = if called.contains(' ') { called.to_owned() } else { capitalised(&called.replace(['-', '_'], " ")) };
    let title = if title.is_empty() { "Untitled".to_owned() } else { title };
    let markdown = format!(
        "+++\ntitle = {}\ndate = {}\n+++\n\nWrite here, in plain Markdown. What is said *about* a passage goes into the sidecar.\n",
        toml::Value::String(title),
        today::iso()
    );
    // The sample stays a comment: what it is about goes with the first sentence that is written.
    let sidecar = "# What is said about the passages of this article. Each [[note]] finds its passage by the words:\n#\n\
                   # [[note]]\n# kind = \"comment\"\n# at   = \"in plain Markdown\"\n\
                   # text = \"No markers are needed: the note finds these words by itself.\"\n";
    let files = [(format!("content/{stem}.md"), markdown), (format!("content/{stem}.notes.toml"), sidecar.to_owned())];
    write::create(session, &root, &files)?;
    session.summary(&format!("written: {} and {}", files[0].0, files[1].0));
    Ok(())
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
