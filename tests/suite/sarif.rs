//! `check --format sarif` is what the schema of SARIF says, formats of addresses included.

use crate::harness::fetched;
use crate::site::Site;
use serde_json::Value;

/// The schema, with a pattern mended that is no regular expression of ECMA-262, and read as draft 7: what it says of
/// the form of addresses has no meaning in its own draft 4.
fn schema() -> jsonschema::Validator {
    let text = fetched("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    let text = text.replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}\\\\]?$");
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn log(site: &Site) -> Value {
    serde_json::from_str(&site.run(&["check", "--format", "sarif"]).stdout).unwrap()
}

#[test]
fn a_log_is_valid_and_its_rules_explain_themselves() {
    let schema = schema();
    let site = Site::new()
        .file("content/a.md", "See [nothing](gone.md) and **Note:**this.\n")
        .file("content/Zoë’s notes.notes.toml", "")
        .file("content/sources.toml", "[one]\ntype = \"book\"\ntitle = \"One\"\n")
        .file("content/b.notes.toml", "[[note]\n")
        .file("content/b.md", "Words.\n");
    for log in [log(&site), log(&Site::new())] {
        let wrong: Vec<String> =
            schema.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        let run = &log["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(rule["help"]["markdown"].as_str().unwrap().contains("```text\n$ postil check"), "{rule}");
        }
    }
}

#[test]
fn a_log_that_is_none_is_told_from_one() {
    let schema = schema();
    let mut log = log(&Site::new().file("content/Zoë.notes.toml", ""));
    assert!(schema.is_valid(&log));
    let place = &mut log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/Zo%C3%AB.notes.toml");
    place["artifactLocation"]["uri"] = "content/a b.md".into();
    assert!(!schema.is_valid(&log));
}
