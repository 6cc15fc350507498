//! What postil is built from: everything from the registry of crates, nothing from elsewhere, under licences that let
//! anybody use what is built. `deny.toml` says the same to cargo-deny, which knows of reported faults, too.

use serde_json::Value;
use std::process::Command;

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn allowed() -> Vec<String> {
    let deny: toml::Table = include_str!("../../deny.toml").parse().unwrap();
    let allowed = deny["licenses"]["allow"].as_array().unwrap();
    allowed.iter().map(|licence| licence.as_str().unwrap().to_owned()).collect()
}

/// Whether one of the ways that an expression leaves open is allowed throughout. `/` is how older crates write OR.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let one_of = |part: &str| {
        let words = part.replace('/', " OR ");
        words.split(" OR ").any(|licence| allowed.iter().any(|one| one == licence.trim().trim_matches(['(', ')'])))
    };
    expression.split(" AND ").all(one_of)
}

#[test]
fn everything_comes_from_the_registry_under_a_licence_that_is_allowed() {
    let version = output("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let flags = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    let metadata: Value = serde_json::from_str(&output(env!("CARGO"), &flags)).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100);
    let allowed = allowed();
    for package in packages.iter().filter(|package| package["name"] != "postil") {
        let name = package["name"].as_str().unwrap();
        let source = package["source"].as_str().unwrap_or_default();
        assert!(source.starts_with("registry+"), "{name} comes from {source:?}");
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(is_allowed(licence, &allowed), "{name} is under {licence:?}");
    }
}

#[test]
fn a_licence_is_allowed_as_a_whole_or_not() {
    let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
    assert!(is_allowed("MIT OR GPL-3.0", &allowed) && is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
    assert!(!is_allowed("GPL-3.0", &allowed) && !is_allowed("MIT AND GPL-3.0", &allowed) && !is_allowed("", &allowed));
}
