//! A sidecar without its article → the article that it was written for, when that has only been renamed.
//!
//! Comes in: the tree and what is wrong with it. Goes out: a help with the command that renames the sidecar, where one
//! article without a sidecar holds most of the passages to the letter. Nothing is renamed here.

use crate::anchor::Selector;
use crate::config::Config;
use crate::load::disk::Disk;
use crate::load::sidecar::Sidecar;
use crate::load::tree::{ArticleFile, Tree};
use crate::load::{LoadError, file, head};
use crate::report::{Code, Diagnostic};
use crate::text;

/// Names the article of each sidecar that has lost its own.
///
/// # Errors
/// The disk's.
pub fn tell(root: &Disk, config: &Config, tree: &Tree, faults: &mut [Diagnostic]) -> Result<(), LoadError> {
    let stray = |fault: &&mut Diagnostic| fault.code == Code::StraySidecar;
    let bare: Vec<&ArticleFile> = tree.articles.iter().filter(|article| article.sidecar.is_none()).collect();
    for fault in faults.iter_mut().filter(stray) {
        let Some(path) = fault.place.as_ref().map(|place| place.file.path.clone()) else { continue };
        let words = passages(root, config, &path)?;
        let Some(article) = holder(root, config, &bare, &words)? else { continue };
        let stem = article.strip_suffix(".md").unwrap_or(article);
        let command = format!("mv {} {}", quoted(&path), quoted(&format!("{stem}.notes.toml")));
        fault.help = Some(format!("`{article}` holds most of its passages and has no sidecar: run `{command}`"));
    }
    Ok(())
}

/// The words of all passages that a sidecar names.
fn passages(root: &Disk, config: &Config, path: &str) -> Result<Vec<String>, LoadError> {
    let Ok(file) = file::read(root, path, config.limits.sidecar, "sidecar")? else { return Ok(vec![]) };
    let targets = Sidecar::read(&file.text).notes.into_iter().flat_map(|note| note.targets);
    let words = targets.filter_map(|target| match target.selector {
        Selector::Words { exact, .. } => Some(exact),
        Selector::Stretch { start, .. } => Some(start),
        Selector::Heading(_) | Selector::Article => None,
    });
    Ok(words.map(|words| plain(&words)).filter(|words| !words.is_empty()).collect())
}

/// The one article that has more than half of the words, and more of them than any other.
fn holder<'a>(
    root: &Disk,
    config: &Config,
    bare: &[&'a ArticleFile],
    words: &[String],
) -> Result<Option<&'a str>, LoadError> {
    let mut best: (usize, Option<&str>) = (words.len() / 2, None);
    for article in bare {
        let Ok(opened) = head::open(root, &article.markdown, config)? else { continue };
        let body = &opened.file.text[opened.split.body..];
        let text = plain(&text::parse(body, config.syntax, &|_| false).text.string);
        let held = words.iter().filter(|words| text.contains(words.as_str())).count();
        match held.cmp(&best.0) {
            std::cmp::Ordering::Greater => best = (held, Some(&article.markdown)),
            std::cmp::Ordering::Equal => best.1 = None,
            std::cmp::Ordering::Less => {}
        }
    }
    Ok(best.1)
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let safe = |letter: char| letter.is_alphanumeric() || "/._-".contains(letter);
    if path.chars().all(safe) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

/// Letters and digits alone: typography and markup do not count.
fn plain(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
