//! What others' content may do to readers, to a terminal and to the machine of whoever builds it.

use crate::site::{Site, ran};

#[test]
fn a_page_asks_no_other_host_for_a_picture() {
    let article =
        "Before ![a map](https://pictures.example/map.png) and [![logo](https://pictures.example/l.png)](/).\n";
    let site = Site::new().file("content/a.md", article).file("content/_index.md", "Home.\n");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 0);
    assert_eq!(run.stderr.matches("[remote-image]").count(), 2, "{}", run.stderr);
    let page = site.page("a.html");
    assert!(page.contains("Before <a href=\"https://pictures.example/map.png\">a map</a> and "), "{page}");
    assert!(!page.contains("<img"));
    site.write("postil.toml", "[links]\nremote_images = \"allow\"\n");
    let run = site.run(&["build"]);
    assert!(!run.stderr.contains("remote-image"), "{}", run.stderr);
    assert!(site.page("a.html").contains("<img src=\"https://pictures.example/map.png\" alt=\"a map\""));
    site.write("postil.toml", "[links]\nremote_images = \"error\"\n");
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.run(&["build", "--allow", "remote-image"]).code, 0);
}

#[test]
fn no_control_character_gets_into_a_page_and_each_is_told_where_it_stands() {
    let front = "+++\ntitle = \"a\\u0000b\\u202ec\"\n+++\n";
    let site = Site::new().file("content/a.md", &format!("{front}Words \u{1} and \u{1b}[2J more.\n"));
    let run = site.run(&["build"]);
    assert_eq!(run.stderr.matches("[hidden-character]").count(), 4, "{}", run.stderr);
    assert!(run.stderr.contains("content/a.md:2:11"), "{}", run.stderr);
    for (path, bytes) in site.files("public") {
        let is_text = [".html", ".json", ".jsonld", ".js", ".xml"].iter().any(|end| path.ends_with(end));
        let odd = |byte: &u8| *byte < b' ' && !matches!(byte, b'\n' | b'\t' | b'\r');
        assert!(!is_text || !bytes.iter().any(odd), "{path}");
    }
}

#[test]
fn a_host_of_two_alphabets_is_told() {
    let site =
        Site::new().file("content/a.md", "See [here](https://p\u{430}ypal.com/) or [там](https://пример.рф/).\n");
    let run = site.run(&["check"]);
    assert_eq!(run.stdout.matches("[misleading-host]").count(), 1, "{}", run.stdout);
}

#[test]
fn a_site_is_not_published_among_files_of_others_unasked() {
    let site = Site::new().file("content/a.md", "Words.\n").file("public/will.txt", "hers\n");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("holds what postil did not write, such as `will.txt`"), "{}", run.stderr);
    assert_eq!(site.run(&["build", "--adopt"]).code, 0);
    assert_eq!((site.run(&["build"]).code, site.page("will.txt").as_str()), (0, "hers\n"));
}

#[test]
fn a_limit_on_the_size_of_files_leaves_the_old_site() {
    let site = Site::new().file("content/a.md", "Words.\n");
    site.build();
    let before = site.files("public");
    site.write("content/a.md", "Other words.\n");
    let mut limited = std::process::Command::new("sh");
    limited.arg("-c").arg(format!("ulimit -f 1; exec '{}' build", env!("CARGO_BIN_EXE_postil")));
    let run = ran(limited.current_dir(site.path("")));
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("cannot write"), "{}", run.stderr);
    assert_eq!(site.files("public"), before);
}

#[test]
fn a_page_without_a_name_is_refused() {
    let site = Site::new().file("content/a.md", "+++\nslug = \"\"\n+++\nWords.\n");
    let site = site.file("content/sources.toml", "[\"\"]\ntype = \"book\"\ntitle = \"T\"\n");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("a `slug` cannot be empty"), "{}", run.stderr);
    assert!(run.stderr.contains("a source has no key"), "{}", run.stderr);
}
