//! `postil check`: a build that writes nothing, and its report.

use super::args::{Denied, FaultOptions};
use super::chosen::chosen;
use super::session::{FoundSite, Session, policy};
use super::{End, progress, proposed, today};
use crate::anchor::Status;
use crate::edition::Counts;
use crate::report::human::{counted, tally};
use crate::report::visible::escaped;
use crate::report::{Code, Report, Severity, github, json, sarif};
use crate::site::outputs::Outputs;
use crate::site::record::Record;
use crate::site::{Outcome, Wishes};
use clap::{Args, ValueEnum};
use clap_complete::ArgValueCompleter;
use std::path::PathBuf;

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Options {
    /// Report on these articles or folders only, as `rivers` or `content/rivers.md`
    #[arg(add = ArgValueCompleter::new(proposed::articles))]
    pub paths: Vec<PathBuf>,
    /// List figures and dates that no note with a source covers
    #[arg(long)]
    pub figures: bool,
    /// How to print the report
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
    /// Check drafts, too
    #[arg(long)]
    pub drafts: bool,
    /// Which faults are errors.
    #[command(flatten)]
    pub faults: FaultOptions,
}

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people, with the lines.
    Human,
    /// One JSON document.
    Json,
    /// Commands that GitHub shows beside the lines.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let chosen = chosen(session, &root, &options.paths)?;
    let figures = options.figures || denies_figures(options);
    let wishes = Wishes {
        drafts: options.drafts,
        detailed: options.format == ReportFormat::Json,
        figures,
        today: today::date(),
        ..Wishes::default()
    };
    let mut outcome = progress::made(session, &root, &configured, &wishes, &Outputs::nowhere())
        .map_err(|failure| session.broken(&failure))?;
    let mut diagnostics = std::mem::take(&mut outcome.diagnostics);
    if let Some(chosen) = &chosen {
        diagnostics.retain(|one| one.place.as_ref().is_some_and(|place| chosen.has(&place.file.path)));
        let heads = &outcome.heads;
        outcome.records.retain(|record| chosen.has(&heads[record.head].file.markdown));
    }
    let report = Report::new(diagnostics, &policy(&options.faults));
    print(session, options, &report, &outcome);
    ended(&report)
}

/// How a run ends that found this.
pub fn ended(report: &Report) -> Result<(), End> {
    let broken = report.diagnostics().iter().any(|one| one.code == Code::Panic);
    End::Broken.when(broken).and(End::Content.when(report.has_errors()))
}

/// Whoever makes such figures errors wants them looked for.
fn denies_figures(options: &Options) -> bool {
    options.faults.deny.iter().any(|denied| matches!(denied, Denied::Code(Code::UnsourcedFigure)))
}

fn print(session: &Session, options: &Options, report: &Report, outcome: &Outcome) {
    match options.format {
        ReportFormat::Human => {
            session.report_asked_for(report, options.figures.then_some(Code::UnsourcedFigure));
            for article in articles(outcome).filter(|article| article.quotations.found > 0) {
                session.detail(&format!("{}: {}", article.article, covered(&article.quotations)));
            }
            session.conclusion(&line(report, outcome));
        }
        ReportFormat::Json => session.output(&pretty(&document(report, outcome))),
        ReportFormat::Github => session.output(&github::report(report)),
        ReportFormat::Sarif => session.output(&pretty(&sarif::report(report))),
    }
}

fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).map(|json| escaped(&json) + "\n").unwrap_or_default()
}

fn line(report: &Report, outcome: &Outcome) -> String {
    let summary = summary(report, outcome);
    let quotations = summary.quotations;
    let mut line = format!("{} with {}: ", counted(summary.articles, "article"), counted(summary.notes, "note"));
    if quotations.found > 0 {
        line.push_str(&covered(&quotations));
        line.push_str("; ");
    }
    line + &tally(report)
}

fn covered(quotations: &json::Coverage) -> String {
    let json::Coverage { found, attributed, sourced, verified } = quotations;
    format!("{}, {attributed} attributed, {sourced} sourced, {verified} verified", counted(*found, "quotation"))
}

fn document<'o>(report: &Report, outcome: &'o Outcome) -> json::Document<'o> {
    json::Document {
        summary: summary(report, outcome),
        articles: articles(outcome).collect(),
        notes: outcome.records.iter().flat_map(|record| &record.report.notes).collect(),
        quotations: outcome.records.iter().flat_map(|record| &record.report.quotations).collect(),
        diagnostics: json::faults(report),
    }
}

fn summary(report: &Report, outcome: &Outcome) -> json::Summary {
    const STATUSES: [Status; 6] =
        [Status::Exact, Status::Normalized, Status::Drifted, Status::Review, Status::Ambiguous, Status::Orphan];
    let count = |status: Status| outcome.records.iter().map(|record| record.report.statuses[status as usize]).sum();
    let total = |of: fn(&Record) -> usize| outcome.records.iter().map(of).sum();
    json::Summary {
        articles: outcome.records.iter().filter(|record| !outcome.heads[record.head].file.section).count(),
        notes: total(|record| record.report.notes_count),
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        passages: STATUSES.into_iter().map(|status| (status.as_str(), count(status))).collect(),
        quotations: json::Coverage {
            found: total(|record| record.coverage.found),
            attributed: total(|record| record.coverage.attributed),
            sourced: total(|record| record.coverage.sourced),
            verified: total(|record| record.coverage.verified),
        },
    }
}

fn articles(outcome: &Outcome) -> impl Iterator<Item = json::Article> {
    outcome.records.iter().map(|record| {
        let Counts { found, attributed, sourced, verified, .. } = record.coverage;
        json::Article {
            article: outcome.heads[record.head].file.markdown.clone(),
            notes: record.report.notes_count,
            quotations: json::Coverage { found, attributed, sourced, verified },
        }
    })
}
