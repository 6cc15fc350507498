//! What a sidecar may say, and what it is told when it says something else.

use super::*;
use crate::cite::Locator;

fn messages(text: &str) -> Vec<String> {
    Sidecar::read(text).faults.into_iter().map(|fault| fault.message).collect()
}

#[test]
fn every_key_of_a_note_is_read() {
    let text = r##"
[defaults]
author = "editor"
created = 2026-11-20

[people.lavrov]
name = "Sergey Lavrov"

[[note]]
id = "alliance"
kind = "quotation"
at = ["a union", { exact = "status", within = "#two", occurrence = -1, prefix = "the " }, { start = "The", end = "end" }, { heading = "two" }, "@article"]
speaker = "lavrov"
said = { on = 2021-11, where = "Moscow" }
cite = [{ source = "rg", paragraph = 4, stance = "disputes", quote = "…" }, "other"]
original = { lang = "ru", text = "союз", translator = "editor" }
text = "Words."
was = "a"
on = 2021
check = { status = "verified", by = "editor", on = 2021-01-01, method = "read" }
claim = { text = "It is so.", rating = "true", value = 5, by = "lavrov", on = "2021-03" }
status = "draft"
tags = ["a"]
updated = 2026-11-21
lang = "en"
see = ["other"]

[[response]]
name = "A reader"
on = 2026-11-23
text = "…"
"##;
    let sidecar = Sidecar::read(&text.replace("2021-11,", "'2021-11',"));
    assert_eq!(sidecar.faults, []);
    let note = &sidecar.notes[0];
    assert_eq!((note.id.as_str(), note.targets.len(), note.cites.len()), ("alliance", 5, 2));
    assert_eq!(note.author.as_deref(), Some("editor"));
    assert_eq!(note.cites[0].locator, Some((Locator::Paragraph, "4".into())));
    assert_eq!(sidecar.responses.len(), 1);
}

#[test]
fn faults_are_named_at_their_places() {
    let text = "[[note]]\nat = \"a\"\nspaeker = \"b\"\ncite = [{ sourc = \"x\" }]\n[[note]]\nkind = 3\n";
    assert_eq!(
        messages(text),
        [
            "a citation has no key `sourc`",
            "a citation needs `source`",
            "a note has no key `spaeker`",
            "`kind` takes text, not a number",
            "a note needs `at`",
        ]
    );
}

#[test]
fn a_selector_says_in_one_way_which_words() {
    let at = |value: &str| messages(&format!("[[note]]\nat = {value}\n"));
    assert_eq!(at("{ start = 'a' }"), ["`at` has a `start` but no `end`"]);
    assert_eq!(at("{ exact = 'a', heading = 'b' }"), ["`at` says in more than one way which words"]);
    assert_eq!(at("''"), ["`at` has no words"]);
    assert_eq!(at("{ within = 'a' }"), ["`at` does not say which words"]);
}

#[test]
fn made_ids_do_not_change_when_a_note_is_added() {
    let note = "[[note]]\nat = \"the Great Game\"\n";
    let alone = Sidecar::read(note).notes[0].id.clone();
    let more =
        Sidecar::read(&format!("[[note]]\nat = 'else'\n[[note]]\nkind = 'source'\nat = \"the Great Game\"\n{note}"));
    assert!(alone.as_str().starts_with("the-great-game-"), "{alone}");
    assert_eq!(more.notes[2].id, alone);
}

#[test]
fn an_id_is_there_once() {
    let text = "[[note]]\nid = 'a'\nat = 'x'\n[[note]]\nid = 'a'\nat = 'y'\n";
    assert_eq!(messages(text), ["the id `a` is there twice"]);
}
