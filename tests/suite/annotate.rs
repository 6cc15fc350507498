//! `postil annotate`: every quotation without a note gets one, what the author wrote stays, and a second run adds nothing.

#![allow(clippy::disallowed_methods, reason = "a test makes its own files and prints its figures")]

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// Quotations that are hard to select: said twice, nested, in a block, over paragraphs, with marks of TOML in them.
const ARTICLE: &str = "\
# The bridge

“We cannot go on like this,” said Anna Berg. The mayor asked: “Why not?” The engineer asked: “Why not?”

“When I asked, she said ‘not on my watch’ and shut the door,” the clerk recalled.

Kant wrote in 1788, in German and *not* in Latin:

> Two things fill the mind with ever new and increasing admiration and awe.
>
> The starry heavens above me and the moral law within me.

“The first night was quiet, and we kept the lamps low.

“The second was not.” So the diary ends.

« Il faut cultiver notre jardin », répondit Candide. „Alles ist Übung“, sagte Periander. He typed \"C:\\\\temp\" and said it was 'fine'.

The so-called “reform” changed nothing; it was a 6′2″ door, the lost mark” notwithstanding.
";

const SIDECAR: &str = "\
# mine; keep the blanks at the end of this line   \r
[people.berg]\r
name = \"Anna Berg\"\r
\r
[[note]]\r
kind = \"quotation\"\r
at = \"not on my watch\"\r
speaker = \"Zoé\"";

struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    fn new(sidecar: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("content")).expect("content");
        let site = Self { folder };
        site.write("postil.toml", "title = \"Bridges\"\n");
        site.write("content/bridge.md", ARTICLE);
        if let Some(sidecar) = sidecar {
            site.write("content/bridge.notes.toml", sidecar);
        }
        site
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.folder.path().join(path), text).expect("written");
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(path)).expect("readable")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let root: &Path = self.folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
        command.arg("--root").arg(root).args(arguments).output().expect("postil runs")
    }

    /// Statuses of all passages, and the quotations that no note covers.
    fn checked(&self) -> (Vec<String>, Vec<String>) {
        let output = self.run(&["check", "--format", "json"]);
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let list = |name: &str| report[name].as_array().expect("a list").clone();
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let passages =
            list("notes").into_iter().flat_map(|note| note["passages"].as_array().expect("passages").clone());
        let bare = list("quotations").into_iter().filter(|quotation| quotation["note"].is_null());
        (
            passages.map(|passage| text(&passage["status"])).collect(),
            bare.map(|quotation| text(&quotation["text"])).collect(),
        )
    }
}

#[test]
fn every_drafted_note_finds_its_quotation_and_a_second_run_adds_nothing() {
    let site = Site::new(None);
    assert!(site.run(&["annotate", "bridge", "--write"]).status.success());
    let (statuses, bare) = site.checked();
    assert!(statuses.len() >= 9, "{statuses:?}");
    assert!(statuses.iter().all(|status| status == "exact" || status == "normalized"), "{statuses:?}");
    assert_eq!(bare, Vec::<String>::new());
    let sidecar = site.read("content/bridge.notes.toml");
    assert!(sidecar.contains("# speaker = \"Anna Berg\"  # a guess, from `said Anna Berg`"), "{sidecar}");
    assert!(site.run(&["annotate", "content/bridge.md", "--write"]).status.success());
    assert_eq!(site.read("content/bridge.notes.toml"), sidecar);
}

#[test]
fn what_the_author_wrote_stays_and_what_is_covered_is_not_drafted() {
    let site = Site::new(Some(SIDECAR));
    assert!(site.run(&["annotate", "bridge", "--write"]).status.success());
    let sidecar = site.read("content/bridge.notes.toml");
    let added = sidecar.strip_prefix(SIDECAR).expect("the sidecar is kept byte for byte");
    assert!(added.starts_with("\r\n\r\n[[note]]\r\n") && added.matches('\n').count() == added.matches("\r\n").count());
    assert!(added.contains("# speaker = \"berg\"") && !added.contains("reform"));
    assert!(added.contains("at = \"When I asked"), "a note on an inner quotation covers the outer one: {added}");
    let (statuses, bare) = site.checked();
    assert!(statuses.iter().all(|status| status == "exact" || status == "normalized"), "{statuses:?}");
    assert_eq!(bare, Vec::<String>::new());
    assert!(site.run(&["annotate", "bridge", "--write"]).status.success());
    assert_eq!(site.read("content/bridge.notes.toml"), sidecar);
}

#[test]
fn without_write_the_draft_is_printed_and_nothing_changes() {
    let site = Site::new(None);
    let output = site.run(&["annotate", "bridge"]);
    let printed = String::from_utf8(output.stdout).expect("text");
    assert!(printed.contains("[[note]]\nkind = \"quotation\"\nat = \"We cannot go on like this,\""), "{printed}");
    assert!(!site.folder.path().join("content/bridge.notes.toml").exists());
}

#[test]
fn a_sidecar_that_cannot_be_continued_is_left_alone() {
    for broken in ["[[note]]\nat = \"Why\nkind = 1\n", "note = [{ at = \"The bridge\" }]\n", "[[note]]\nkidn = \"x\"\n"]
    {
        let site = Site::new(Some(broken));
        let output = site.run(&["annotate", "bridge", "--write"]);
        assert_eq!(output.status.code(), Some(1), "{broken}");
        assert_eq!(site.read("content/bridge.notes.toml"), broken);
    }
    assert_eq!(Site::new(None).run(&["annotate", "nowhere"]).status.code(), Some(2));
}
