//! Diagnostics as GitHub's workflow commands, so that a pull request shows them beside the lines.

use super::visible::visible;
use super::{Diagnostic, Report, Severity};
use std::fmt::Write;

/// One `::error file=…,line=…::message` a line; advice is a `notice`.
pub fn report(report: &Report) -> String {
    report.diagnostics().iter().fold(String::new(), |mut all, one| {
        let _ = writeln!(all, "{}", command(one));
        all
    })
}

fn command(diagnostic: &Diagnostic) -> String {
    let name = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let place = diagnostic.place.as_ref().map_or(String::new(), |place| {
        let ((line, column), (end_line, end_column)) = (place.start(), place.end());
        let path = property(&place.file.path);
        format!("file={path},line={line},col={column},endLine={end_line},endColumn={end_column},")
    });
    let help = diagnostic.help.as_ref().map_or(String::new(), |help| format!("\nhelp: {help}"));
    let message = data(&format!("{}{help}", diagnostic.message));
    format!("::{name} {place}title={}::{message}", property(diagnostic.code.as_str()))
}

/// Escapes as the runner's toolkit does for the part after `::`; logs are shown in terminals.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes as the runner's toolkit does for a property's value.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
