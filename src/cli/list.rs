//! `postil list`: what the site holds, a line each or as JSON.

use super::session::{FoundSite, Session};
use super::{End, progress};
use crate::cite::Style;
use crate::edition::record::NoteRecord;
use crate::load::head::Head;
use crate::report::visible::{escaped, visible};
use crate::report::{Code, Severity, json};
use crate::site::outputs::Outputs;
use crate::site::{Outcome, Wishes};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// What to list
    what: Listing,
    /// How to print it
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    format: ListFormat,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// One line each, in columns.
    Human,
    /// One JSON array.
    Json,
}

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listing {
    /// Articles with their titles
    Articles,
    /// Articles that are drafts
    Drafts,
    /// Notes with their passages
    Notes,
    /// Sources that are cited
    Sources,
    /// Speakers that are quoted
    Speakers,
    /// Tags of articles and notes
    Tags,
    /// Quotations found in the text
    Quotations,
    /// Sources that no note cites
    Unused,
    /// Styles of citations that are built in
    Styles,
}

/// Runs the command.
pub fn run(session: &Session, &Options { what, format }: &Options) -> Result<(), End> {
    if what == Listing::Styles {
        print(session, what, format, &styles());
        return Ok(());
    }
    let FoundSite { root, configured } = session.site()?;
    let wishes = Wishes { drafts: true, detailed: true, ..Wishes::default() };
    let outcome = progress::made(session, &root, &configured, &wishes, &Outputs::nowhere())
        .map_err(|failure| session.broken(&failure))?;
    print(session, what, format, &rows(&outcome, what));
    let errors = outcome.diagnostics.iter().filter(|one| one.severity == Severity::Error).count();
    if errors > 0 {
        session.summary(&format!("the site has {errors} errors, so the list may be short; `postil check` names them"));
    }
    Ok(())
}

fn print(session: &Session, what: Listing, format: ListFormat, rows: &[Value]) {
    match format {
        ListFormat::Json => session.output(&(escaped(&serde_json::to_string_pretty(rows).unwrap_or_default()) + "\n")),
        ListFormat::Human => {
            session.output(&visible(&aligned(&rows.iter().map(|row| cells(what, row)).collect::<Vec<_>>())));
        }
    }
}

/// What a person wants to see of a row, the longest last.
fn cells(what: Listing, row: &Value) -> Vec<String> {
    let of = |key: &str| plain(&row[key]);
    let marked = |key: &str, yes: &str, no: &str| if row[key] == true { yes } else { no }.to_owned();
    match what {
        Listing::Articles | Listing::Drafts => {
            vec![of("article"), of("date"), of("notes"), of("title") + &marked("draft", " (draft)", "")]
        }
        Listing::Notes => vec![of("article"), of("id"), of("kind"), of("status"), of("words")],
        Listing::Sources => vec![of("source"), of("cited")],
        Listing::Speakers => vec![of("speaker"), of("passages")],
        Listing::Tags => vec![of("tag"), of("uses")],
        Listing::Quotations => vec![
            format!("{}:{}:{}", of("article"), row["line"], row["column"]),
            of("note"),
            marked("sourced", "sourced", "bare"),
            of("text"),
        ],
        Listing::Styles => vec![of("style"), of("title")],
        Listing::Unused => vec![of("source"), format!("{}:{}", of("file"), row["line"])],
    }
}

/// Rows in columns two spaces apart.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |i: usize| rows.iter().filter_map(|row| row.get(i)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, &width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

/// A value on one line; `-` for none.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) if !text.is_empty() => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Null | Value::String(_) => "-".to_owned(),
        other => other.to_string(),
    }
}

fn rows(outcome: &Outcome, what: Listing) -> Vec<Value> {
    match what {
        Listing::Articles => articles(outcome, |_| true),
        Listing::Drafts => articles(outcome, |head| head.draft),
        Listing::Tags => {
            let tags = outcome.records.iter().flat_map(|record| {
                let notes = record.notes.iter().flat_map(|note| note.tags);
                outcome.heads[record.head].tags.iter().cloned().chain(notes)
            });
            by_number("tag", "uses", tags)
        }
        Listing::Notes => notes(outcome),
        Listing::Sources => counted(outcome, "source", "cited", |note| {
            note.cites.into_iter().map(|cite| cite.key.into_owned()).collect()
        }),
        Listing::Speakers => counted(outcome, "speaker", "passages", |note| {
            note.speakers.into_iter().map(|who| who.name.into_owned()).collect()
        }),
        Listing::Quotations => quotations(outcome),
        Listing::Unused => unused(outcome),
        Listing::Styles => styles(),
    }
}

/// The built-in styles, which need no site.
fn styles() -> Vec<Value> {
    let styles = Style::embedded().into_iter();
    styles.map(|(names, title)| json!({"style": names[0], "names": names, "title": title})).collect()
}

fn articles(outcome: &Outcome, is_meant: fn(&Head) -> bool) -> Vec<Value> {
    let records = outcome.records.iter().map(|record| (&outcome.heads[record.head], record));
    records
        .filter(|(head, _)| is_meant(head))
        .map(|(head, record)| {
            json!({
                "article": head.file.markdown,
                "date": head.date.map(|date| date.to_string()),
                "notes": record.notes.len(),
                "page": head.out.as_str(),
                "title": head.title,
                "draft": head.draft,
            })
        })
        .collect()
}

fn notes(outcome: &Outcome) -> Vec<Value> {
    let notes = outcome.records.iter().flat_map(|record| &record.report.notes);
    notes
        .map(|note: &json::Note| {
            json!({
                "article": note.article,
                "id": note.id,
                "kind": note.kind,
                "status": note.passages.iter().map(|passage| passage.status).collect::<Vec<_>>().join(","),
                "words": note.passages.iter().filter_map(|passage| passage.text.clone()).collect::<Vec<_>>().join(" … "),
            })
        })
        .collect()
}

fn quotations(outcome: &Outcome) -> Vec<Value> {
    let quotations = outcome.records.iter().flat_map(|record| &record.report.quotations);
    quotations.map(|quotation| serde_json::to_value(quotation).unwrap_or_default()).collect()
}

/// Names with how often notes have them, most often first.
fn counted(outcome: &Outcome, name: &str, number: &str, of: fn(NoteRecord<'_>) -> Vec<String>) -> Vec<Value> {
    by_number(name, number, outcome.records.iter().flat_map(|record| record.notes.iter()).flat_map(of))
}

/// Each of these once, with how often it comes, most often first.
fn by_number(name: &str, number: &str, all: impl Iterator<Item = String>) -> Vec<Value> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut rows: Vec<(String, usize)> = counts.into_iter().collect();
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    rows.into_iter().map(|(one, count)| json!({name: one, number: count})).collect()
}

fn unused(outcome: &Outcome) -> Vec<Value> {
    let unused = outcome.diagnostics.iter().filter(|one| one.code == Code::UnusedSource);
    unused
        .filter_map(|one| {
            let place = one.place.as_ref()?;
            let key = one.message.split('`').nth(1)?;
            Some(json!({"source": key, "file": place.file.path, "line": place.start().0}))
        })
        .collect()
}
