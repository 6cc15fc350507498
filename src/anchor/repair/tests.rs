//! What a repair changes in a sidecar, and that nothing else changes.

use super::*;
use crate::anchor::tests::plain;
use crate::anchor::{Scope, Status};
use crate::load::sidecar::Sidecar;
use crate::text::Text;

const ARTICLE: &str = "It was late. Two things fill the mind with ever new and growing admiration and awe, the more often one thinks of them: \
    the starry heavens above me and the moral law within me. So he ended his book, and so it stands on his grave.";

/// Repairs whatever has drifted.
fn fixed(sidecar: &str, text: &Text) -> Repaired {
    let notes = Sidecar::read(sidecar).notes;
    let targets: Vec<_> = notes.iter().flat_map(|note| &note.targets).collect();
    let anchorer = Anchorer::new(text, "en");
    let repairs: Vec<Repair> = targets
        .iter()
        .filter_map(|target| {
            let passage = anchorer.anchor(&[&target.selector]).remove(0);
            let place = passage.place.filter(|_| passage.status == Status::Drifted)?;
            Some(Repair { selector: &target.selector, span: target.span.clone(), place })
        })
        .collect();
    repaired(sidecar, &anchorer, &repairs)
}

/// The repair of a sidecar, and that a second one finds nothing to do.
#[track_caller]
fn assert_fixed(sidecar: &str, expected: &str) {
    let text = plain(ARTICLE);
    let once = fixed(sidecar, &text);
    assert_eq!(once.text, expected);
    assert_eq!(fixed(&once.text, &text), Repaired { text: once.text.clone(), done: 0 });
}

const DRIFTED: &str = "Two things fill the mind with ever new and increasing admiration and awe";
const NOW: &str = "Two things fill the mind with ever new and growing admiration and awe";

#[test]
fn only_the_words_change() {
    let odd = |words: &str| {
        format!(
            "# what stands here is odd\n[defaults]\nauthor =   'editor'\n\n[[note]]   # the first\n  at    =   \"{words}\"    # as in 1788\nkind=\"comment\"\ntext = '''\nkept\n'''\n\n\n[[note]]\nat = \"moral law\" # unchanged\ntext = \".\""
        )
    };
    assert_fixed(&odd(DRIFTED), &odd(NOW));
}

#[test]
fn quotation_marks_line_ends_and_tabs_stay() {
    let odd = |words: &str| format!("[[note]]\r\n\tat\t= '{words}'\r\n\ttext = \".\"\r\n");
    assert_fixed(&odd(DRIFTED), &odd(NOW));
}

#[test]
fn tables_keep_their_keys_and_their_order() {
    let inline = |words: &str, suffix: &str| {
        format!(
            "[[note]]\nat = {{suffix='{suffix}',  exact = \"{words}\", prefix = \"late. \" }} # odd\ntext = \".\"\n"
        )
    };
    assert_fixed(&inline(DRIFTED, ", the more often"), &inline(NOW, ", the more often"));
    assert_fixed(&inline(DRIFTED, ", the longer one"), &inline(NOW, ", the more often"));
    let lines = |words: &str| {
        format!(
            "[[note]]\ntext = \".\"\n\n[note.at] # where\nexact = \"{words}\" # words\nprefix = \"late. \"\n\n[[note]]\nat = \"grave\"\n"
        )
    };
    assert_fixed(&lines(DRIFTED), &lines(NOW));
    let dotted = |words: &str| format!("[[note]]\nat.exact = \"{words}\"\nat.prefix = \"late. \"\ntext = \".\"\n");
    assert_fixed(&dotted(DRIFTED), &dotted(NOW));
}

#[test]
fn one_of_several_passages_is_repaired() {
    let list = |words: &str| {
        format!("[[note]]\nat = [\n  \"moral law\", # one\n  {{ exact = \"{words}\" }},\n]\ntext = \".\"\n")
    };
    assert_fixed(&list(DRIFTED), &list(NOW));
}

#[test]
fn first_and_last_words_are_repaired_alone() {
    let stretch =
        |start: &str, end: &str| format!("[[note]]\nat = {{ start = \"{start}\", end = \"{end}\" }}\ntext = \".\"\n");
    assert_fixed(&stretch(DRIFTED, "within me."), &stretch(NOW, "within me."));
}

#[test]
fn parts_around_an_elision_are_repaired_alone() {
    let elided = |start: &str| format!("[[note]]\nat = \"{start} […] moral law within me\"\ntext = \".\"\n");
    assert_fixed(&elided(DRIFTED), &elided(NOW));
}

#[test]
fn words_that_became_ambiguous_get_a_context() {
    let text = plain(
        "We met the old king of the northern hills at dawn. Later, the old king of the northern hills fell asleep.",
    );
    let place = 7..41;
    let old = Selector::Words { exact: "the young king of the northern hills".into(), scope: Scope::default() };
    let anchorer = Anchorer::new(&text, "en");
    let new = renewed(&anchorer, &old, &place).unwrap();
    let sidecar = "[[note]]\nat = \"the young king of the northern hills\"\n";
    let mut editor = Editor::new(sidecar).unwrap();
    assert!(editor.set(&(14..52), &new));
    assert_eq!(
        editor.finish(),
        "[[note]]\nat = { exact = \"the old king of the northern hills\", suffix = \" at\" }\n"
    );
}

#[test]
fn a_sidecar_that_is_no_toml_is_left_alone() {
    let text = plain(ARTICLE);
    assert_eq!(repaired("at = ", &Anchorer::new(&text, ""), &[]), Repaired { text: "at = ".into(), done: 0 });
}
