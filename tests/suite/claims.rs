//! What a reader and a program learn of a claim, of its rating, and of the two verdicts on a quotation.

use crate::site::{Run, Site};

const ARTICLE: &str =
    "# The bridge\n\n“The bridge will stand for ever,” said the mayor. “It was closed in autumn,” said the clerk.\n";

const SIDECAR: &str = r#"
[sources.minutes]
type = "report"
title = "Minutes"
archive = { text = "archive/minutes.txt" }

[[note]]
id = "for-ever"
kind = "quotation"
at = "The bridge will stand for ever"
speaker = "The mayor"
said = { on = 1931-03-14 }
cite = [{ source = "minutes" }]
check = { status = "disputed", by = "An editor", on = 1931-04-01 }
claim = { text = "The bridge lasts.", rating = "false", value = 1 }

[[note]]
id = "closed"
kind = "quotation"
at = "It was closed in autumn"
cite = [{ source = "minutes" }]
"#;

const MINUTES: &str = "The mayor: the bridge will not stand for ever. The clerk: it was closed in autumn.";

fn built(sidecar: &str) -> (Site, Run) {
    let site = Site::new()
        .file("content/bridge.md", ARTICLE)
        .file("content/bridge.notes.toml", sidecar)
        .file("content/archive/minutes.txt", MINUTES);
    let run = site.run(&["build"]);
    (site, run)
}

#[test]
fn a_claim_is_shown_indexed_and_told_to_programs() {
    let (site, run) = built(SIDECAR);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = site.page("bridge.html");
    let json = page.split_once("application/ld+json\">").and_then(|(_, rest)| rest.split_once("</script>"));
    let data: serde_json::Value = serde_json::from_str(json.expect("JSON-LD").0).expect("JSON");
    let review = &data["review"][0];
    assert_eq!(review["claimReviewed"], "The bridge lasts.");
    assert_eq!((&review["reviewRating"]["ratingValue"], &review["reviewRating"]["bestRating"]), (&1.into(), &5.into()));
    assert_eq!(review["itemReviewed"]["author"]["name"], "The mayor");
    assert_eq!(review["itemReviewed"]["datePublished"], "1931-03-14");
    assert!(page.contains("<b>false</b>") && page.contains("1 on a scale from 1 to 5"));
    let claims = site.page("claims/index.html");
    assert!(claims.contains("bridge.html#p-for-ever") && claims.contains("data-rating=\"false\""), "{claims}");
    assert!(!claims.contains("#p-closed"));
}

#[test]
fn the_verdicts_of_program_and_person_stand_apart_and_the_difference_is_shown() {
    let (site, _) = built(SIDECAR);
    let page = site.page("bridge.html");
    let first = page.split_once("id=\"n-for-ever\"").and_then(|(_, rest)| rest.split_once("id=\"n-closed\""));
    let (first, second) = first.expect("both notes");
    assert!(first.contains("verdict-altered") && first.contains("<del>not</del>"), "{first}");
    assert!(first.contains("Disputed") && first.contains("by An editor"));
    assert!(second.contains("verdict-edited") || second.contains("verdict-verbatim"), "{second}");
    assert!(!second.contains("<del>") && !second.contains("note-check"));
    let quotations = site.page("quotations/index.html");
    assert!(quotations.contains("data-verdict=\"altered\" data-check=\"disputed\""), "{quotations}");
}

#[test]
fn a_rating_off_its_scale_and_a_claim_without_one_are_errors() {
    for (wrong, message) in [("value = 1", "value = 6"), ("rating = \"false\", ", "")].map(|(from, to)| {
        let sidecar = SIDECAR.replace(from, to);
        (sidecar, if to.is_empty() { "needs `rating`" } else { "is not on the scale" })
    }) {
        let (_, run) = built(&wrong);
        assert_eq!(run.code, 1);
        assert!(run.stderr.contains(message), "{}", run.stderr);
    }
}
