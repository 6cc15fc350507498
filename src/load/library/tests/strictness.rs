//! What is a fault in TOML written by hand, and where it stands.

use super::super::{parse_toml, parse_yaml};
use super::{faults, item, text};
use crate::document::Value;

fn told(toml: &str) -> Vec<(&str, String)> {
    faults(toml, &parse_toml(toml))
}

fn one(line: &str) -> (String, String) {
    let toml = format!("[x]\ntype = \"book\"\n{line}\n");
    let all: Vec<_> = told(&toml).into_iter().map(|(place, message)| (place.to_owned(), message)).collect();
    assert_eq!(all.len(), 1, "{line}: {all:?}");
    all[0].clone()
}

#[test]
fn unknown_names_propose_the_nearest() {
    let toml = "[x]\ntype = \"bok\"\ncontainr-title = \"T\"\nyear = 2001\nzzzzzzzzzz = 1\n";
    let parsed = parse_toml(toml);
    let expected = [
        ("\"bok\"", "`bok` is not a type of CSL"),
        ("containr-title", "`containr-title` is not a variable of CSL"),
        ("year", "`year` is not a variable of CSL"),
        ("zzzzzzzzzz", "`zzzzzzzzzz` is not a variable of CSL"),
    ];
    assert_eq!(faults(toml, &parsed), expected.map(|(place, message)| (place, message.to_owned())));
    let helps: Vec<_> = parsed.faults.iter().filter_map(|fault| fault.help.as_deref()).collect();
    assert_eq!(
        helps,
        ["type = \"book\"", "write `container-title` instead of `containr-title`", "write `issued` instead of `year`"]
    );
    assert_eq!(parsed.entries.len(), 1);
}

#[test]
fn wrong_kinds_and_impossible_days() {
    for (line, place, message) in [
        ("title = true", "true", "`title` must be text or a number, not true or false"),
        ("title = [\"a\"]", "[\"a\"]", "`title` must be text or a number, not a list"),
        ("issued = \"2021-02-30\"", "\"2021-02-30\"", "`2021-02-30` is not a day of any calendar"),
        ("issued = \"2021/2020\"", "\"2021/2020\"", "`2021/2020` ends before it begins"),
        ("issued = \"soon\"", "\"soon\"", "`soon` is not a date"),
        ("issued = true", "true", "`issued` must be a date, not true or false"),
        ("author = 3", "3", "`author` must be a name or a list of names, not a number"),
        ("author = \"a, b, c, d\"", "\"a, b, c, d\"", "`a, b, c, d` is not a name"),
        ("author = { famly = \"A\", literal = \"B\" }", "famly", "a name has no `famly`"),
        ("author = { given = 3, family = \"A\" }", "3", "`given` must be text, not a number"),
        ("url = \"a\"\nURL = \"b\"", "URL", "`URL` of source `x` is given twice"),
        ("id = \"y\"", "id", "the source's key is `x`, its `id` is another"),
        ("archive = { url = \"u\", dat = 2021-01-01 }", "dat", "an archive has no `dat`"),
        (
            "archive = { text = \"../../etc/passwd\" }",
            "\"../../etc/passwd\"",
            "`../../etc/passwd` leads out of the site's folder",
        ),
        ("archive = { text = \" \" }", "\" \"", "`text` of the archive is empty, and names no file"),
        ("archive = { date = \"2021-13-01\" }", "\"2021-13-01\"", "there is no 2021-13-01"),
        ("archive = { date = \"2021-1-5\" }", "\"2021-1-5\"", "`2021-1-5` is not a date"),
        ("archive = { sha256 = \"abc\" }", "\"abc\"", "a SHA-256 has 64 hexadecimal digits"),
    ] {
        assert_eq!(one(line), (place.to_owned(), message.to_owned()));
    }
}

#[test]
fn tables_that_repeat_or_are_none_and_the_rest_is_kept() {
    let toml = "a = 1\n[b]\ntitle = \"T\"\n[c]\ntype = \"book\"\n[c]\ntype = \"book\"\n[d]\ntype = \"map\"\n";
    let parsed = parse_toml(toml);
    let places: Vec<_> =
        faults(toml, &parsed).into_iter().map(|(place, message)| format!("{place}: {message}")).collect();
    assert_eq!(places[..2], ["a: source `a` must be a table, not a number", "b: source `b` has no `type`"]);
    assert_eq!(places[2..], ["c: this key is there twice"]);
    assert_eq!(item(&parsed, "d").type_().as_deref(), Some("map"));
}

#[test]
fn an_archive_is_a_table_and_csls_own_is_a_string() {
    let sum = "A".repeat(64);
    let toml = format!(
        "[x]\ntype = \"book\"\narchive = {{ url = \"https://archive.example/x\", date = 2021-11-12, text = \"archive/x.txt\", sha256 = \"{sum}\" }}\n[y]\ntype = \"manuscript\"\narchive = \"Public Record Office\"\n"
    );
    let parsed = parse_toml(&toml);
    assert_eq!(parsed.faults, []);
    let archive = parsed.entries[0].archive.clone().unwrap();
    assert_eq!(
        (archive.date.map(|date| date.to_string()).as_deref(), archive.text.as_deref(), archive.sha256),
        (Some("2021-11-12"), Some("archive/x.txt"), Some("a".repeat(64)))
    );
    assert!(toml[archive.span].starts_with("{ url"));
    assert_eq!(
        (parsed.entries[1].archive.clone(), text(&parsed, "y", "archive").as_deref()),
        (None, Some("Public Record Office"))
    );
}

#[test]
fn a_table_of_a_sidecar_keeps_its_places() {
    let sidecar = "[defaults]\nauthor = \"e\"\n[sources.x]\ntype = \"book\"\nissued = \"2021-02-30\"\n";
    let (table, _) = crate::document::parse_toml(sidecar);
    let Some(Value::Table(sources)) = table.get("sources").map(|node| &node.value) else { panic!("{table:?}") };
    let parsed = super::super::parse_toml_table(sources);
    assert_eq!(&sidecar[parsed.entries[0].span.clone()], "x");
    assert_eq!(&sidecar[parsed.faults[0].span.clone()], "\"2021-02-30\"");
}

#[test]
fn words_that_yaml_takes_for_something_else_stay_as_they_were_typed() {
    let yaml = "references:\n- id: a\n  type: book\n  title: No\n  version: &v 2.10\n  volume: 1_000\n  edition: *v\n";
    let parsed = parse_yaml(yaml);
    assert_eq!(parsed.faults, []);
    let read = ["title", "version", "volume", "edition"].map(|name| text(&parsed, "a", name).unwrap_or_default());
    assert_eq!(read, ["No", "2.10", "1_000", "2.10"]);
}

#[test]
fn yaml_by_hand_is_told_of_slips() {
    let yaml = "references:\n- id: a\n  type: book\n  contaner-title: T\n  my-own-note: kept out\n  abstract-de: kept out\n  author-id: 3\n- type: book\n- id: b\n  type: book\n  issued: 2021-02-30\n";
    let parsed = parse_yaml(yaml);
    let expected = [
        ("contaner-title", "`contaner-title` is not a variable of CSL"),
        ("type", "a reference has no `id`"),
        ("2021-02-30", "`2021-02-30` is not a day of any calendar"),
    ];
    assert_eq!(faults(yaml, &parsed), expected.map(|(place, message)| (place, message.to_owned())));
    let wrong = "a:\n  type: bok\nb: 3\nc:\n  type: book\n  title: T\n";
    assert_eq!(
        faults(wrong, &parse_yaml(wrong)),
        [
            ("bok", "`bok` is not a type of Hayagriva".to_owned()),
            ("b", "source `b` must be a table, not a number".to_owned())
        ]
    );
}
