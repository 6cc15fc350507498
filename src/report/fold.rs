//! What a thousand places share, in one line: warnings of one sort, folded for people. Programs get each of them.

use super::human::{counted, grouped};
use super::{Code, Diagnostic, Report, Severity};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many warnings of one sort are shown one by one.
const FEW: usize = 20;

/// The diagnostics that people are shown, in order: those that `is_shown`; many of a sort as one, unless `all` are
/// wanted.
pub fn folded(report: &Report, is_shown: impl Fn(&Diagnostic) -> bool, all: bool) -> Vec<Cow<'_, Diagnostic>> {
    let shown: Vec<&Diagnostic> = report.diagnostics().iter().filter(|one| is_shown(one)).collect();
    let mut counts: BTreeMap<(Code, Severity), usize> = BTreeMap::new();
    for one in &shown {
        *counts.entry((one.code, one.severity)).or_default() += 1;
    }
    let mut told = Vec::new();
    for one in shown {
        let Some(count) = counts.get_mut(&(one.code, one.severity)) else { continue };
        match std::mem::take(count) {
            0 => {}
            many if many > 1 && one.code == Code::UnusedSource => told.push(Cow::Owned(unused(one, many))),
            many if many > FEW && !all && is_shared(one) => told.push(Cow::Owned(more(one, many))),
            many => {
                *count = many;
                told.push(Cow::Borrowed(one));
            }
        }
    }
    told
}

/// Whether a fault is of a sort that many files may share; what is said of a passage or a quotation is its own.
fn is_shared(one: &Diagnostic) -> bool {
    one.severity < Severity::Error
        && !matches!(one.code, Code::Drifted | Code::AlteredQuotation | Code::AbsentQuotation)
}

fn unused(first: &Diagnostic, many: usize) -> Diagnostic {
    let message = format!("{} are not cited", counted(many, "source"));
    let mut folded = Diagnostic::new(first.code, message).help("`postil list unused` names them");
    folded.severity = first.severity;
    folded
}

fn more(first: &Diagnostic, many: usize) -> Diagnostic {
    let mut folded = first.clone();
    folded.message = format!("{}; and {} more like it, which `-v` shows", first.message, grouped(many - 1));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Policy, SourceFile};
    use std::sync::Arc;

    fn messages(faults: Vec<Diagnostic>, all: bool) -> Vec<String> {
        let report = Report::new(faults, &Policy::default());
        folded(&report, |_| true, all).iter().map(|one| one.message.clone()).collect()
    }

    fn many(code: Code, number: usize) -> Vec<Diagnostic> {
        let file = |number| Arc::new(SourceFile::new(format!("content/{number:04}.md"), "x"));
        (0..number).map(|number| Diagnostic::new(code, format!("fault {number}")).at(&file(number), 0..1)).collect()
    }

    #[test]
    fn what_many_share_is_one_line() {
        assert_eq!(messages(many(Code::UnusedSource, 1), false), ["fault 0"]);
        assert_eq!(messages(many(Code::UnusedSource, 490), true), ["490 sources are not cited"]);
        let folded = "fault 0; and 999 more like it, which `-v` shows";
        assert_eq!(messages(many(Code::BrokenImage, 1000), false), [folded]);
        assert_eq!(messages(many(Code::BrokenImage, 1000), true).len(), 1000);
        assert_eq!(messages(many(Code::BrokenImage, 20), false).len(), 20);
    }

    #[test]
    fn errors_and_what_is_a_passages_own_are_told_one_by_one() {
        assert_eq!(messages(many(Code::BrokenLink, 1000), false).len(), 1000);
        assert_eq!(messages(many(Code::Drifted, 1000), false).len(), 1000);
    }
}
