//! A style or language that cannot be had is an error of the configuration, at its place, before anything is built.

use std::path::Path;
use std::process::Command;

fn build(config: &str, files: &[(&str, &str)]) -> (Option<i32>, String) {
    let site = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(site.path().join("content")).expect("a folder");
    for (path, text) in [("postil.toml", config), ("content/a.md", "# A\n")].iter().chain(files) {
        std::fs::write(site.path().join(path), text).expect("written");
    }
    let output = Command::new(Path::new(env!("CARGO_BIN_EXE_postil"))).arg("build").current_dir(site.path()).output();
    let output = output.expect("runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn an_unknown_style_names_near_ones_at_its_place() {
    let (code, text) = build("[citations]\nstyle = \"chicago-note\"\n", &[]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("unknown citation style `chicago-note`"), "{text}");
    assert!(text.contains("postil.toml:2:9") && text.contains("did you mean `chicago-notes`"), "{text}");
}

#[test]
fn an_unknown_language_is_told_of_where_it_is_written() {
    let (code, text) = build("[citations]\nlocale = \"xx-YY\"\n", &[]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("unknown locale `xx-YY`") && text.contains("postil.toml:2:10"), "{text}");
}

#[test]
fn a_broken_or_missing_file_is_told_of_where_it_is_named() {
    let config = "[citations]\nstyle = \"own.csl\"\n";
    for files in [&[("own.csl", "<style>")][..], &[]] {
        let (code, text) = build(config, files);
        assert_eq!(code, Some(2), "{text}");
        assert!(text.contains("postil.toml:2:9"), "{text}");
    }
}

#[test]
fn a_language_without_words_leaves_the_style_its_own() {
    assert_eq!(build("lang = \"tlh\"\n", &[]).0, Some(0));
}
