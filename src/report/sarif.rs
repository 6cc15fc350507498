//! Diagnostics as SARIF 2.1.0, which code hosts and editors read.

use super::{Code, Diagnostic, Report, Severity, explain};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The whole report as one SARIF log. Its rules are the codes that occur, each with what `explain` says.
pub fn report(report: &Report) -> Value {
    let codes: BTreeSet<Code> = report.diagnostics().iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let index = |code: Code| codes.iter().position(|other| *other == code);
    let results: Vec<Value> =
        report.diagnostics().iter().map(|diagnostic| result(diagnostic, index(diagnostic.code))).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "postil", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": {"text": code.meaning()},
        "fullDescription": {"text": explain::summary(code)},
        "help": {"text": explain::plain(code), "markdown": explain::markdown(code)},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(diagnostic: &Diagnostic, rule: Option<usize>) -> Value {
    let help = diagnostic.help.as_ref().map_or(String::new(), |help| format!("\nhelp: {help}"));
    let locations: Vec<Value> = diagnostic.place.iter().map(location).collect();
    json!({
        "ruleId": diagnostic.code.as_str(),
        "ruleIndex": rule,
        "level": level(diagnostic.severity),
        "message": {"text": format!("{}{help}", diagnostic.message)},
        "locations": locations,
    })
}

fn location(place: &super::Place) -> Value {
    let ((line, column), (end_line, end_column)) = (place.start(), place.end());
    json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(&place.file.path)},
        "region": {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column},
    }})
}

/// A path as an address: other signs than those of RFC 3986 are escaped.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}
