//! `postil annotate`: every quotation without a note gets one, what the author wrote stays, and a second run adds
//! nothing.

use crate::site::Site;
use serde_json::Value;

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

fn bridge(sidecar: Option<&str>) -> Site {
    let site = Site::new().file("content/bridge.md", ARTICLE);
    if let Some(sidecar) = sidecar {
        site.write("content/bridge.notes.toml", sidecar);
    }
    site
}

/// Statuses of all passages, and the quotations that no note covers.
fn checked(site: &Site) -> (Vec<String>, Vec<String>) {
    let output = site.run(&["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&output.stdout).expect("JSON");
    let list = |name: &str| report[name].as_array().expect("a list").clone();
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let passages = list("notes").into_iter().flat_map(|note| note["passages"].as_array().expect("passages").clone());
    let bare = list("quotations").into_iter().filter(|quotation| quotation["note"].is_null());
    (
        passages.map(|passage| text(&passage["status"])).collect(),
        bare.map(|quotation| text(&quotation["text"])).collect(),
    )
}

#[test]
fn every_drafted_note_finds_its_quotation_and_a_second_run_adds_nothing() {
    let site = bridge(None);
    assert_eq!(site.run(&["annotate", "bridge", "--write"]).code, 0);
    let (statuses, bare) = checked(&site);
    assert!(statuses.len() >= 9, "{statuses:?}");
    assert!(statuses.iter().all(|status| status == "exact" || status == "normalized"), "{statuses:?}");
    assert_eq!(bare, Vec::<String>::new());
    let sidecar = site.read("content/bridge.notes.toml");
    assert!(sidecar.contains("# speaker = \"Anna Berg\"  # a guess, from `said Anna Berg`"), "{sidecar}");
    assert_eq!(site.run(&["annotate", "content/bridge.md", "--write"]).code, 0);
    assert_eq!(site.read("content/bridge.notes.toml"), sidecar);
}

#[test]
fn what_the_author_wrote_stays_and_what_is_covered_is_not_drafted() {
    let site = bridge(Some(SIDECAR));
    assert_eq!(site.run(&["annotate", "bridge", "--write"]).code, 0);
    let sidecar = site.read("content/bridge.notes.toml");
    let added = sidecar.strip_prefix(SIDECAR).expect("the sidecar is kept byte for byte");
    assert!(added.starts_with("\r\n\r\n[[note]]\r\n") && added.matches('\n').count() == added.matches("\r\n").count());
    assert!(added.contains("# speaker = \"berg\"") && !added.contains("reform"));
    assert!(added.contains("at = \"When I asked"), "a note on an inner quotation covers the outer one: {added}");
    let (statuses, bare) = checked(&site);
    assert!(statuses.iter().all(|status| status == "exact" || status == "normalized"), "{statuses:?}");
    assert_eq!(bare, Vec::<String>::new());
    assert_eq!(site.run(&["annotate", "bridge", "--write"]).code, 0);
    assert_eq!(site.read("content/bridge.notes.toml"), sidecar);
}

#[test]
fn without_write_the_draft_is_printed_and_nothing_changes() {
    let site = bridge(None);
    let output = site.run(&["annotate", "bridge"]);
    let printed = output.stdout;
    assert!(printed.contains("[[note]]\nkind = \"quotation\"\nat = \"We cannot go on like this,\""), "{printed}");
    assert!(!site.path("content/bridge.notes.toml").exists());
}

#[test]
fn a_sidecar_that_cannot_be_continued_is_left_alone() {
    for broken in ["[[note]]\nat = \"Why\nkind = 1\n", "note = [{ at = \"The bridge\" }]\n", "[[note]]\nkidn = \"x\"\n"]
    {
        let site = bridge(Some(broken));
        let output = site.run(&["annotate", "bridge", "--write"]);
        assert_eq!(output.code, 1, "{broken}");
        assert_eq!(site.read("content/bridge.notes.toml"), broken);
    }
    assert_eq!(bridge(None).run(&["annotate", "nowhere"]).code, 2);
}

#[test]
fn a_speaker_is_guessed_from_a_title_a_colon_and_a_signature_and_no_day_is_drafted() {
    let article = "# Works\n\nMayor Tomas Reker said: \"We are on time.\" Reker: \"We are not late.\" Example: \"So it is done here.\"\n\n\
        \"It is all planned,\" he said. \"There is no reason to doubt the figures.\" Councillor Ada Lund asked for them.\n\n\
        > I rebel, therefore we exist.\n>\n> — Albert Camus, *The Rebel*, p. 22\n";
    let site = Site::new()
        .file("content/works.md", article)
        .file("content/people.toml", "[reker]\nname = \"Tomas Reker\"\n\n[lund]\nname = \"Ada Lund\"\n");
    let draft = site.run(&["annotate", "works"]).stdout;
    let notes: Vec<&str> = draft.split("[[note]]").skip(1).collect();
    let guessed = [
        ("We are on time", "# speaker = \"reker\"  # a guess, from `Mayor Tomas Reker said`"),
        ("We are not late", "# speaker = \"reker\"  # a guess, from `Reker:`"),
        ("So it is done here", "# speaker = \"\"\n"),
        ("It is all planned", "# speaker = \"\"\n"),
        ("There is no reason", "# speaker = \"\"\n"),
        ("I rebel, therefore we exist.\"", "# speaker = \"Albert Camus\"  # a guess, from `— Albert Camus`"),
    ];
    assert_eq!(notes.len(), guessed.len(), "{draft}");
    for (note, (words, speaker)) in notes.iter().zip(guessed) {
        assert!(note.contains(words) && note.contains(speaker), "{note}");
    }
    assert!(draft.contains("# cite = [{ source = \"\", page = \"22\" }]  # signed `The Rebel, p. 22`"), "{draft}");
    assert!(!draft.contains(" on = "), "{draft}");
}
