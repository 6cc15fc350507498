//! `postil new`: an article and its sidecar, to begin with.

use super::End;
use super::session::{Found, Session};
use super::{today, write};

/// Runs the command.
pub fn run(session: &Session, article: &str) -> End {
    match created(session, article) {
        Ok(end) | Err(end) => end,
    }
}

fn created(session: &Session, article: &str) -> Result<End, End> {
    let Found { root, .. } = session.site()?;
    let written = article.trim_start_matches("./").trim_start_matches("content/").trim_end_matches(".md");
    let Some(stem) = crate::load::address::follow("", written).filter(|stem| !stem.is_empty()) else {
        session.error(
            &format!("`{article}` is not the name of an article"),
            Some("name it as `rivers` or `essays/rivers`"),
        );
        return Err(End::Usage);
    };
    let words = stem.rsplit('/').next().unwrap_or(&stem).replace(['-', '_'], " ");
    let title = capitalised(&words);
    let markdown = format!(
        "+++\ntitle = {}\ndate = {}\n+++\n\nWrite here, in plain Markdown. What is said *about* a passage goes into the sidecar.\n",
        toml::Value::String(title),
        today::iso()
    );
    let sidecar = "# What is said about the passages of this article. Each [[note]] finds its passage by the words.\n\n\
                   [[note]]\nkind = \"comment\"\nat   = \"in plain Markdown\"\n\
                   text = \"No markers are needed: the note found these words by itself.\"\n";
    let files = [(format!("content/{stem}.md"), markdown), (format!("content/{stem}.notes.toml"), sidecar.to_owned())];
    write::create(session, &root, &files)?;
    session.summary(&format!("written: {} and {}", files[0].0, files[1].0));
    Ok(End::Fine)
}

fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
