//! Notes from elsewhere, looked for in the article and written behind its sidecar.
//!
//! In: notes with the words of their passages. Out: lines of the sidecar, and what is to be said. A note that is there
//! already, by its id, does not come twice.

use super::Foreign;
use crate::anchor::{Anchorer, Selector, Status, select};
use crate::import::{Arrival, Asked, NewNote, Refusal, note};
use crate::report::{Code, Diagnostic, SourceFile};
use crate::site::reading::ArticleReader;
use std::collections::HashSet;
use std::sync::Arc;

/// Puts notes behind the sidecar of the article that was named.
pub fn put(notes: Vec<Foreign>, file: &Arc<SourceFile>, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    let Some(article) = ask.to else {
        return Err(Refusal::Refused("holds notes: say on which article, with `--to ARTICLE`".to_owned()));
    };
    let disk = |error: crate::load::LoadError| Refusal::Unreadable(format!("needs the article: {error}"));
    let reader = ArticleReader::open(ask.root, ask.configured).map_err(disk)?;
    let reading = reader.read(article).map_err(disk)?;
    let reading = reading.map_err(|fault| Refusal::Unreadable(format!("needs the article: {}", fault.message)))?;
    let parsed = reading.parsed(&reader);
    let anchorer = Anchorer::new(&parsed.text, &reading.lang);
    let mut taken: HashSet<String> = reading.notes.iter().map(|note| note.id.as_str().to_owned()).collect();
    let notes = of_page(notes, &article.markdown, file, arrival);
    let mut lines = String::new();
    for mut one in notes {
        one.id = id(&one.id);
        settle_kind(&mut one, ask);
        if !one.id.is_empty() && !taken.insert(one.id.clone()) {
            arrival.guessed(
                file,
                0..0,
                format!("the article has the note `{}` already: it does not come again", one.id),
            );
            continue;
        }
        let selectors: Vec<&Selector> = one.at.iter().collect();
        let passages = anchorer.anchor(&selectors);
        let mut at = Vec::new();
        let mut lost = None;
        for (selector, passage) in one.at.iter().zip(&passages) {
            match &passage.place {
                Some(place) if passage.status <= Status::Normalized => at.push(select(&parsed.text, place.clone())),
                _ => at.push(selector.clone()),
            }
            if !passage.status.is_rendered() && *selector != Selector::Article {
                lost = Some(passage.status);
            }
        }
        if at.is_empty() {
            at.push(Selector::Article);
        }
        if let Some(status) = lost {
            tell(&one, status, file, arrival);
            one.remarks.push(format!("{}: find its passage, then take `status` away", status.as_str()));
        }
        lines.push('\n');
        lines.push_str(&note(&written(one, at, lost.is_some())));
    }
    if !lines.is_empty() {
        let sidecar = article.sidecar.clone().unwrap_or_else(|| article.markdown.replace(".md", ".notes.toml"));
        arrival.behind(sidecar, &lines);
    }
    Ok(())
}

/// A kind by its name or its label; one that the site does not have is a tag.
fn settle_kind(one: &mut Foreign, ask: &Asked<'_>) {
    let said = std::mem::take(&mut one.kind);
    let lower = said.to_lowercase();
    let kinds = &ask.configured.config.kinds;
    match kinds.iter().find(|kind| kind.name == lower || kind.label.to_lowercase() == lower) {
        Some(kind) => one.kind.clone_from(&kind.name),
        None if said.is_empty() => {}
        None => one.tags.insert(0, said),
    }
}

fn written(one: Foreign, at: Vec<Selector>, is_draft: bool) -> NewNote {
    NewNote {
        at,
        kind: if one.kind == "comment" { String::new() } else { one.kind },
        text: one.text,
        author: one.author,
        created: one.created,
        updated: one.updated.filter(|day| Some(*day) != one.created),
        tags: one.tags,
        lang: one.lang,
        id: one.id,
        status: if is_draft { "draft" } else { "" },
        remarks: one.remarks,
    }
}

/// Says which words were not found.
fn tell(one: &Foreign, status: Status, file: &Arc<SourceFile>, arrival: &mut Arrival) {
    let words = one.at.iter().find_map(|selector| match selector {
        Selector::Words { exact, .. } => Some(exact.as_str()),
        Selector::Stretch { start, .. } => Some(start.as_str()),
        _ => None,
    });
    let words: String = words.unwrap_or_default().chars().take(60).collect();
    let at = file.text.find(words.trim()).unwrap_or(0);
    let message = format!(
        "`{}` has no certain place in the article ({}): its note comes as a draft",
        words.trim(),
        status.as_str()
    );
    arrival.tell(
        Diagnostic::new(Code::NotCarried, message).at(file, at..at + if at > 0 { words.trim().len() } else { 0 }),
    );
}

/// Of notes on several pages those on the article's, where its name tells which.
fn of_page(notes: Vec<Foreign>, article: &str, file: &Arc<SourceFile>, arrival: &mut Arrival) -> Vec<Foreign> {
    let pages: HashSet<&str> = notes.iter().map(|note| note.page.as_str()).filter(|page| !page.is_empty()).collect();
    if pages.len() < 2 {
        return notes;
    }
    let stem = article.trim_start_matches("content/").trim_end_matches(".md");
    let stem = stem.trim_end_matches("/index").trim_end_matches("_index");
    let is_own = |page: &str| {
        let path = page.split(['?', '#']).next().unwrap_or(page).trim_end_matches('/');
        let path = path.trim_end_matches(".html").trim_end_matches("/index");
        path == stem || path.ends_with(&format!("/{stem}"))
    };
    if !pages.iter().any(|page| is_own(page)) {
        return notes;
    }
    let (own, others): (Vec<Foreign>, Vec<Foreign>) =
        notes.into_iter().partition(|note| note.page.is_empty() || is_own(&note.page));
    if !others.is_empty() {
        arrival.not_carried(file, 0..0, format!("{} notes are about other pages", others.len()));
    }
    own
}

/// A name that a note can have here.
fn id(written: &str) -> String {
    let own = written.rsplit_once('#').map_or(written, |(_, own)| own);
    let own = own.rsplit('/').next().unwrap_or(own);
    let own = own.strip_prefix("n-").unwrap_or(own);
    own.chars().filter(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-')).take(100).collect()
}
