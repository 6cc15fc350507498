//! The article that an author means by a name or a path.

use super::End;
use super::session::Session;
use crate::load::address::follow;
use crate::load::tree::ArticleFile;
use crate::render::links::Near;
use crate::site::reading::ArticleReader;
use std::path::Path;

/// The article that is meant; says so when the site has none.
pub fn named<'d>(session: &Session, reader: &'d ArticleReader<'_>, article: &str) -> Result<&'d ArticleFile, End> {
    let mut meant = candidates(reader.root, article).into_iter();
    meant.find_map(|path| reader.articles.iter().find(|one| one.markdown == path)).ok_or_else(|| {
        let near = Near::new(reader.articles.iter().map(|one| one.markdown.as_str()));
        missing(session, article, near.to(&format!("content/{article}")), None)
    })
}

/// Says that there is no such article, with the one that may be meant.
pub fn missing(session: &Session, article: &str, near: Option<&str>, more: Option<&str>) -> End {
    let mut help = match near {
        Some(path) => format!("did you mean `{path}`?"),
        None => "name it as `rivers` or `content/rivers.md`".to_owned(),
    };
    if let Some(more) = more {
        help.push_str("; ");
        help.push_str(more);
    }
    session.error(&format!("there is no article `{article}`"), Some(&help));
    End::Usage
}

/// The files that an author may mean: a path from where they stand, or a name inside `content/`.
pub fn candidates(root: &Path, article: &str) -> Vec<String> {
    let written = article.replace('\\', "/");
    let here = std::path::absolute(article).ok().filter(|path| path.is_file());
    let top = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    let from_here = here.as_ref().and_then(|path| path.strip_prefix(&top).ok()).and_then(Path::to_str);
    let mut paths: Vec<String> = from_here.map(|path| path.replace('\\', "/")).into_iter().collect();
    let inside = written.trim_start_matches("./").trim_start_matches("content/");
    let stem = inside.strip_suffix(".notes.toml").or_else(|| inside.strip_suffix(".md")).unwrap_or(inside);
    let names = [format!("{stem}.md"), format!("{stem}/index.md"), format!("{stem}/_index.md")];
    paths.extend(names.iter().filter_map(|name| follow("content", name)));
    paths
}
