//! What `postil explain` shows are tests: the example of a code gives that diagnostic and no other, at the place that
//! is shown, and the mend gives none. `POSTIL_OVERWRITE=1` writes down what the program says now.

use crate::console::transcript;
use crate::harness;
use crate::site::Site;
use postil::report::Code;
use std::collections::BTreeSet;

#[test]
fn every_example_is_that_fault_alone_and_its_mend_is_none() {
    let mut wrong = Vec::new();
    harness::hold("src/report/explain", |case| {
        if case.name == Code::Panic.as_str() {
            return case.text.clone();
        }
        let site = Site::new();
        let mut found = Vec::new();
        let now = case.answered(|name, body| {
            if name == "console" {
                let said = transcript(&site, body);
                found.push(codes(&site, body));
                return Some(said);
            }
            site.write(name, body);
            None
        });
        let fault = BTreeSet::from([case.name.clone()]);
        if found != [fault, BTreeSet::new()] {
            wrong.push(format!("{}, before and behind the mend: {found:?}", case.name));
        }
        now
    });
    harness::law("examples give other codes", wrong);
}

/// The codes of everything that is to be said of the site, advice as well.
fn codes(site: &Site, commands: &str) -> BTreeSet<String> {
    let mut arguments = vec!["check", "--format", "json"];
    // What is said of an import is said when it is made.
    if let Some(import) = commands.lines().find_map(|line| line.strip_prefix("$ postil import ")) {
        arguments = ["import", "--format", "json"].into_iter().chain(import.split_whitespace()).collect();
    }
    if commands.contains("--figures") {
        arguments.push("--figures");
    }
    let report = site.run(&arguments);
    let report: serde_json::Value = serde_json::from_str(&report.stdout).unwrap();
    let faults = report["diagnostics"].as_array().unwrap().iter();
    faults.map(|fault| fault["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn there_is_a_file_for_every_code_and_none_besides() {
    let files: BTreeSet<String> = harness::Case::all("src/report/explain").into_iter().map(|case| case.name).collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    assert_eq!(files, codes);
}
