//! Plain text, as it is copied out of a page.

use super::{messages, told};
use crate::site::Site;

/// A text with everything that a page has around and under its article.
const TEXT: &str = "\
The Miller And His Two Rivers – Analysis


Anna Berg wrote to the council on the old mill ahead of the 3rd hearing, which is to be held in the town hall on May \
12. It is not clear whether the two rivers meet there. And yet that is what the [new] map says.

The council speaks of floods

The quarrel, begun in August and fanned by the papers, goes on to this day. “Looking back at the years that we have \
had, we can say that [this] weir serves both sides. It is a foundation for good neighbours”, Anna Berg said.

Some of the floods are made by those who live above the weir and want to be rid of it” the miller answered.

What does the map say?

As the surveyor, a friend of the house, has it in his report of 1994 (waterworks.example), the two are one \
*river* with two names. We have nothing more to add, and 3 * 4 is 12; see https://example.org/maps_of_it. The rest is \
in the sand.

*Otto Reker, a surveyor of rivers

Otto Reker

Otto Reker is a surveyor from the valley.

One thought on “The Miller And His Two Rivers – Analysis

  • May 11, 2021 at 8:56 pm

    I do not understand the tone of this report.
    The miller did not dig the second river, and the town did not ask him for it when it drew the map of the valley \
in the year after the flood.
    So it is one river…and the map is wrong.


Leave a Reply

Your email address will not be published. Required fields are marked *";

fn site() -> Site {
    Site::new().file("miller.txt", TEXT)
}

#[test]
fn a_text_as_it_was_found_is_imported_annotated_and_built_without_a_hand_in_between() {
    let site = site();
    assert_eq!(site.run(&["import", "miller.txt"]).code, 0);
    let article = site.read("content/miller.md");
    let head = "+++\ntitle = \"The Miller And His Two Rivers – Analysis\"\nauthors = [\"Otto Reker\"]\n+++\n\n";
    assert!(article.starts_with(&format!("{head}Anna Berg wrote")), "{article}");
    let headings: Vec<&str> = article.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, ["## The council speaks of floods", "## What does the map say?"]);
    assert!(article.contains("(waterworks.example), the two are one \\*river\\* with"), "{article}");
    assert!(article.contains("and 3 * 4 is 12; see <https://example.org/maps_of_it>."), "{article}");
    assert!(article.ends_with("\n\nOtto Reker is a surveyor from the valley.\n"), "{article}");
    let sidecar = site.read("content/miller.notes.toml");
    assert!(sidecar.starts_with("[[response]]\non = 2021-05-11\ntext = '''\nI do not understand"), "{sidecar}");
    let paragraphs: Vec<&str> = sidecar.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 3, "{sidecar}");
    assert!(paragraphs[1].starts_with("The miller did not dig") && paragraphs[1].ends_with("after the flood."));
    assert_eq!(paragraphs[2], "So it is one river…and the map is wrong.'''\n");
    assert_eq!(site.run(&["annotate", "miller", "--write"]).code, 0);
    site.build();
    let page = site.page("miller.html");
    assert!(page.contains("The miller did not dig") && !page.contains("Leave a Reply"));
}

#[test]
fn what_is_left_out_of_a_text_and_what_was_concluded_is_told_with_its_line() {
    let told = told(&site(), &["miller.txt"]);
    assert_eq!(
        messages(&told, "not-carried"),
        [
            "18: the author’s name once more",
            "22: the line over the letters says what the page says itself",
            "31: a part of the page around the article",
            "33: a part of the page around the article",
        ]
    );
    assert_eq!(
        messages(&told, "guessed"),
        ["1: taken for the title", "6: taken for a heading", "12: taken for a heading", "16: taken for the author"]
    );
}

#[test]
fn lists_verses_quotations_and_wrapped_lines_are_seen() {
    let text = "By Anna Berg, 3 May 2021\n\n\
        The river rose in the night, and by the time the miller woke\nthere was water in the yard; he had to wade.\n\n\
        - one\n- two # three\n\n1. first\n\n2. second\n\nThe river rose,\nthe miller slept\n\n\
        > Who dams a river\n> owns a flood.\n\n* * *\n\n# no heading, 5. of them\n";
    let site = Site::new().file("a.txt", text);
    assert_eq!(site.run(&["import", "a.txt"]).code, 0);
    let body = "\
        The river rose in the night, and by the time the miller woke there was water in the yard; he had to wade.\n\n\
        - one\n- two # three\n\n1. first\n2. second\n\nThe river rose,\\\nthe miller slept\n\n\
        > Who dams a river\\\n> owns a flood.\n\n* * *\n\n\\# no heading, 5. of them\n";
    let head = "+++\ntitle = \"a\"\ndate = 2021-05-03\nauthors = [\"Anna Berg\"]\n+++\n\n";
    assert_eq!(site.read("content/a.md"), format!("{head}{body}"));
}
