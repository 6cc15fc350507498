//! The manual beside the program: its tables, its commands and its configuration are those that there are.

use crate::harness;
use crate::site::Site;
use postil::report::{Code, explain};
use std::collections::BTreeSet;
use std::path::Path;

fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/manual").join(name);
    std::fs::read_to_string(path).unwrap()
}

/// The fenced blocks of a page in one language.
fn blocks(text: &str, lang: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(&format!("\n```{lang}\n")) {
        let inside = &rest[start + lang.len() + 5..];
        let end = inside.find("```").unwrap();
        blocks.push(inside[..end].to_owned());
        rest = &inside[end..];
    }
    blocks
}

/// Words between backticks.
fn code(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// `POSTIL_OVERWRITE=1` writes the table, and all that stands below it, anew.
#[test]
fn the_codes_and_their_explanations_are_the_programs() {
    const HEAD: &str = "| Code | Severity | Meaning |\n| ---- | -------- | ------- |\n";
    let text = page("messages.md");
    let mut now = text[..text.find(HEAD).unwrap()].to_owned() + HEAD;
    for code in Code::ALL {
        now += &format!("| [`{code}`](#{code}) | {} | {} |\n", code.severity(), code.meaning());
    }
    for code in Code::ALL {
        now += &format!("\n## {code}\n\n*{}*: {}.\n\n{}", code.severity(), code.meaning(), explain::markdown(*code));
    }
    harness::hold_file("content/manual/messages.md", &now);
}

#[test]
fn the_commands_and_options_are_the_programs() {
    let site = Site::bare();
    let help = site.run(&["--help"]).stdout;
    let listed = help.split_once("Commands:").unwrap().1.split("\n\n").next().unwrap();
    let commands: BTreeSet<&str> =
        listed.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next()).collect();
    let text = page("commands.md");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| `postil ")).collect();
    let told: BTreeSet<&str> =
        rows.iter().filter_map(|row| row["| `postil ".len()..].split([' ', '`']).next()).collect();
    assert_eq!(told, commands);
    for row in rows {
        let command = row["| `postil ".len()..].split([' ', '`']).next().unwrap();
        let help = site.run(&["help", command]).stdout;
        let own = help.split("Everywhere:").next().unwrap();
        let there: BTreeSet<&str> = own.split_whitespace().filter(|word| word.starts_with("--")).collect();
        let written: BTreeSet<&str> =
            row.split(['`', ' ', '|', '[', ']']).filter(|word| word.starts_with("--")).collect();
        let there: BTreeSet<&str> = there.into_iter().map(|word| word.trim_end_matches([',', '.', ';', '`'])).collect();
        // Options that take one of several words are told where those are.
        let untold: Vec<_> = there.difference(&written).filter(|option| **option != "--help").collect();
        assert!(written.is_subset(&there) && untold.is_empty(), "`{command}` has {there:?}, the manual {written:?}");
    }
}

#[test]
fn every_command_line_of_the_manual_runs() {
    let site = Site::bare();
    assert_eq!(site.run(&["init", "."]).code, 0);
    let lesson = page("first-article.md");
    site.write("content/rivers.md", &blocks(&lesson, "markdown")[0]);
    site.write("content/rivers.notes.toml", &blocks(&lesson, "toml")[0]);
    let pages = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/manual")).unwrap();
    let names = pages.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut commands = 0;
    for name in names.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "md")) {
        for line in blocks(&page(&name), "sh").iter().flat_map(|block| block.lines()) {
            let Some(arguments) = line.split('#').next().unwrap().trim().strip_prefix("postil ") else { continue };
            let arguments: Vec<&str> = arguments
                .split('"')
                .enumerate()
                .flat_map(|(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
                .collect();
            // What would write over the site is run where there is none.
            let elsewhere = Site::new();
            let run =
                if ["init", "new"].contains(&arguments[0]) { elsewhere.run(&arguments) } else { site.run(&arguments) };
            assert!(run.code < 2, "{name}: `{line}`: {}{}", run.stdout, run.stderr);
            commands += 1;
        }
    }
    assert!(commands >= 5, "{commands}");
}

/// The keys that a table has, as the message on one that it has not lists them.
fn keys(site: &Site, path: &str, text: &str, command: &[&str]) -> Vec<String> {
    site.write(path, text);
    let run = site.run(command);
    let told = run.stdout + &run.stderr;
    let listed = told.split("help: it has ").nth(1).unwrap_or_else(|| panic!("{path}: {told}"));
    code(listed.lines().next().unwrap()).into_iter().map(str::to_owned).collect()
}

#[test]
fn the_configuration_that_is_shown_is_everything() {
    let text = page("configuration.md");
    let shown = blocks(&text, "toml").into_iter().find(|block| block.contains("[citations]")).unwrap();
    let site = Site::new().file("content/a.md", "Words.\n");
    site.write("postil.toml", &shown);
    assert_eq!(site.run(&["check"]).code, 0, "{}", site.run(&["check"]).stderr);
    let untold = |key: &String| {
        !shown.contains(&format!("\n{key} "))
            && !shown.contains(&format!("[{key}"))
            && !shown.starts_with(&format!("{key} "))
    };
    let tables = keys(&site, "postil.toml", "zzzzzzzzzz = 1\n", &["check"]);
    // What changes nothing, and what hardly anybody changes, is told beside the example.
    let missing: Vec<&String> =
        tables.iter().filter(|key| untold(key) && !["feeds", "limits"].contains(&key.as_str())).collect();
    assert!(text.contains("`[feeds] enabled`"));
    assert!(missing.is_empty(), "{missing:?} are not in configuration.md");
    for table in tables.iter().filter(|table| shown.contains(&format!("[{table}]\n")) && *table != "extra") {
        let inside = keys(&site, "postil.toml", &format!("[{table}]\nzzzzzzzzzz = 1\n"), &["check"]);
        let missing: Vec<&String> = inside.iter().filter(|key| untold(key)).collect();
        assert!(missing.is_empty(), "[{table}]: {missing:?} are not in configuration.md");
    }
    for key in keys(&site, "postil.toml", "[limits]\nzzzzzzzzzz = 1\n", &["check"]) {
        assert!(text.contains(&format!("`{key}`")), "[limits] {key}");
    }
}

#[test]
fn the_keys_of_front_matter_are_told() {
    let site = Site::new();
    let front = page("configuration.md");
    for key in keys(&site, "content/a.md", "+++\nzzzzzzzzzz = 1\n+++\nWords.\n", &["check"]) {
        assert!(front.contains(&format!("`{key}`")), "front matter: {key}");
    }
}

/// A page's table with this head: the names in its first column.
fn column(text: &str, head: &str) -> BTreeSet<String> {
    let mut lines = text.lines().skip_while(|line| line.split('|').nth(1).map(str::trim) != Some(head));
    assert!(lines.next().is_some() && lines.next().is_some(), "no table of {head}");
    let rows = lines.take_while(|line| line.starts_with('|'));
    rows.flat_map(|row| code(row.split('|').nth(1).unwrap())).map(str::to_owned).collect()
}

fn set<'n>(names: impl IntoIterator<Item = &'n str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_keys_of_notes_are_told() {
    let notes = page("notes.md");
    let site = Site::new().file("content/a.md", "Words.\n");
    let of = |before: &str| {
        let text = format!("[[note]]\nat = \"Words\"\n{before}zzzzzzzzzz = 1\n");
        keys(&site, "content/a.notes.toml", &text, &["check"]).into_iter().collect::<BTreeSet<String>>()
    };
    assert_eq!(column(&notes, "Key"), of(""));
    let row = |key: &str| {
        let row = notes.lines().find(|line| line.starts_with(&format!("| `{key}` "))).unwrap_or_default();
        code(row.split('|').nth(2).unwrap_or_default()).into_iter().map(str::to_owned).collect::<BTreeSet<String>>()
    };
    for (table, of) in ["said", "check", "original"].map(|table| (table, of(&format!("[note.{table}]\n")))) {
        assert!(of.is_subset(&row(table)), "`{table}` has {of:?}, the manual {:?}", row(table));
    }
    let passages = page("passages.md");
    let claim =
        blocks(&page("quotations.md"), "toml").into_iter().find(|block| block.contains("[note.claim]")).unwrap();
    for key in of("[note.claim]\n") {
        let told = claim.lines().any(|line| line.split_whitespace().next() == Some(key.as_str()))
            || claim.contains(&format!("`{key} = "));
        assert!(told, "claim: {key}");
    }
    let text = "[[note]]\n[note.at]\nexact = \"Words\"\nzzzzzzzzzz = 1\n";
    for key in keys(&site, "content/a.notes.toml", text, &["check"]) {
        assert!(passages.contains(&format!("`{key}`")) || passages.contains(&format!("{key} ")), "at: {key}");
    }
}

#[test]
fn kinds_verdicts_and_statuses_are_the_programs() {
    let kinds = postil::config::Config::default().kinds;
    assert_eq!(column(&page("notes.md"), "Kind"), set(kinds.iter().map(|kind| kind.name.as_str())));
    let verdicts = postil::quote::Verdict::ALL.map(postil::quote::Verdict::as_str);
    assert_eq!(column(&page("quotations.md"), "Verdict"), set(verdicts.into_iter().chain(["no-text"])));
    let report = Site::new().file("content/a.md", "Words.\n").run(&["check", "--format", "json"]).stdout;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let statuses = report["summary"]["passages"].as_object().unwrap();
    assert_eq!(column(&page("passages.md"), "Status"), set(statuses.keys().map(String::as_str)));
}

/// The names that stand in the list under a heading.
fn listed(text: &str, heading: &str) -> BTreeSet<String> {
    let (_, rest) = text.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    code(rest.split("\n## ").next().unwrap()).into_iter().map(str::to_owned).collect()
}

#[test]
fn locators_types_and_variables_are_the_programs() {
    let sources = page("sources.md");
    let locators = postil::cite::Locator::ALL.iter().map(|locator| locator.name());
    assert_eq!(listed(&sources, "All locators"), set(locators));
    assert_eq!(listed(&sources, "All types"), set(postil::load::library::TYPES.iter().copied()));
    assert_eq!(listed(&sources, "All variables"), set(postil::load::library::variables()));
}
