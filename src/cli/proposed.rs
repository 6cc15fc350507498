//! What may be typed next, beyond commands and options: articles, codes, templates.
//!
//! In: what is typed so far. Out: what begins so.

use crate::load::disk::Disk;
use crate::load::{root, tree};
use crate::render::theme::TEMPLATES;
use crate::report::Code;
use clap_complete::CompletionCandidate as Candidate;
use std::ffi::OsStr;
use std::path::Path;

/// The articles of the site where one stands, by their short names, or by their paths once `content/` is typed.
pub fn articles(typed: &OsStr) -> Vec<Candidate> {
    let typed = typed.to_string_lossy();
    let Ok(root) = root::find(Path::new(".")) else { return vec![] };
    let Ok(tree) = tree::scan(&Disk::new(root)) else { return vec![] };
    let named = tree.articles.into_iter().map(|article| {
        if typed.starts_with("content/") {
            return article.markdown;
        }
        let name = article.markdown.trim_start_matches("content/").trim_end_matches(".md");
        name.strip_suffix("/index").unwrap_or(name).to_owned()
    });
    named.filter(|name| name.starts_with(&*typed)).map(Candidate::new).collect()
}

/// The codes of diagnostics.
pub fn codes(typed: &OsStr) -> Vec<Candidate> {
    let typed = typed.to_string_lossy();
    let codes = Code::ALL.iter().filter(|code| code.as_str().starts_with(&*typed));
    codes.map(|code| Candidate::new(code.as_str()).help(Some(code.meaning().into()))).collect()
}

/// The built-in templates.
pub fn templates(typed: &OsStr) -> Vec<Candidate> {
    let typed = typed.to_string_lossy();
    TEMPLATES.iter().filter(|(name, _)| name.starts_with(&*typed)).map(|(name, _)| Candidate::new(*name)).collect()
}
