//! A style or language that cannot be had is an error of the configuration, at its place, before anything is built.

use crate::site::Site;

fn build(config: &str, files: &[(&str, &str)]) -> (i32, String) {
    let site = Site::of(files).file("postil.toml", config).file("content/a.md", "# A\n");
    let run = site.run(&["build"]);
    (run.code, run.stderr)
}

#[test]
fn an_unknown_style_names_near_ones_at_its_place() {
    let (code, text) = build("[citations]\nstyle = \"chicago-note\"\n", &[]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("unknown citation style `chicago-note`"), "{text}");
    assert!(text.contains("postil.toml:2:9") && text.contains("did you mean `chicago-notes`"), "{text}");
}

#[test]
fn an_unknown_language_is_told_of_where_it_is_written() {
    let (code, text) = build("[citations]\nlocale = \"xx-YY\"\n", &[]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("unknown locale `xx-YY`") && text.contains("postil.toml:2:10"), "{text}");
}

#[test]
fn a_broken_or_missing_file_is_told_of_where_it_is_named() {
    let config = "[citations]\nstyle = \"own.csl\"\n";
    let broken = "<style>\n<macro name=\"a\"><text variable=\"titel\"/></macro>\n</style>";
    for (files, place) in [
        (&[("own.csl", "<style>")][..], "own.csl:1:1"),
        (&[("own.csl", broken)], "own.csl:2:33"),
        (&[], "postil.toml:2:9"),
    ] {
        let (code, text) = build(config, files);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(place), "{text}");
    }
}

#[test]
fn a_language_without_words_leaves_the_style_its_own() {
    assert_eq!(build("lang = \"tlh\"\n", &[]).0, 0);
}
