//! A site in parts: merged, it is what one build makes of it, and says the same; what cannot be merged is told.

use crate::site::{Run, Site, files};
use std::fs;
use std::path::Path;

/// Faults that articles of [`whole`] have and that are only warned of here.
const ALLOWED: &str = "broken-link,duplicate-source,duplicate-output,impossible-date,syntax,template,undefined-source";

/// A site with everything that a part has to carry: sections, drafts, sources of the site and of articles, search,
/// pictures, kept texts, languages, and faults in an article's own files, in others, and in what only all know.
fn whole() -> Site {
    let site = Site::of(&[
        ("postil.toml", "title = \"Rivers\"\nbase_url = \"https://example.org/\"\n[search]\nenabled = true\n"),
        ("content/_index.md", "# Rivers\n\nAll about [the mill](news/a1.md).\n"),
        ("content/news/_index.md", "---\ntitle: News\n---\n\nWhat is new, as [@roe2020] has it.\n"),
        (
            "content/sources.toml",
            "[roe2020]\ntype = \"book\"\ntitle = \"The tides\"\nauthor = \"Roe, Ada\"\nissued = 2020\n\n\
             [spare]\ntype = \"book\"\ntitle = \"Cited by nothing\"\n",
        ),
        ("content/people.toml", "[roe]\nname = \"Ada Roe\"\nrole = \"pilot\"\n"),
        ("content/archive/roe2020.txt", "The harbour was closed all winter, the council wrote.\n"),
        ("static/mill.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>"),
    ]);
    for number in 0..15 {
        let folder = ["", "news/", "essays/"][number % 3];
        let text = format!(
            "---\ntitle: Article {number}\ndate: 2024-03-{:02}\ntags: [tide, t{}]\nauthors: [roe]\naliases: [/old/{number}.html]\n\
             ---\n\nThe mill began. “The harbour was closed all winter,” said Ada Roe. See [there](/a{}.md#end), \
             ![the mill](/mill.svg) and [@roe2020, p. 3].\n\n## End\n\nLast words.\n",
            1 + number,
            number % 4,
            (number / 3) * 3,
        );
        site.write(&format!("content/{folder}a{number}.md"), &text);
        let notes = "[[note]]\nat = \"The harbour was closed all winter\"\nkind = \"quotation\"\nspeaker = \"roe\"\n\
                     cite = [{ source = \"roe2020\" }]\n\n[[note]]\nat = \"began\"\ntext = \"Or ended.\"\n";
        site.write(&format!("content/{folder}a{number}.notes.toml"), notes);
    }
    let own = "\n[sources.ledger]\ntype = \"report\"\ntitle = \"The ledger of the mill\"\n";
    let cites = "\n[[note]]\nat = \"Last\"\ncite = [{ source = \"ledger\" }]\n";
    for number in [3, 6, 9] {
        let path = format!("content/a{number}.notes.toml");
        site.write(&path, &format!("{}{cites}{own}", site.read(&path)));
    }
    let again = "\n[sources.roe2020]\ntype = \"report\"\ntitle = \"Another\"\n";
    site.write("content/a12.notes.toml", &format!("{}{again}", site.read("content/a12.notes.toml")));
    for (path, text) in [
        ("content/draft.md", "---\ndraft: true\n---\n\nNot yet [@spare].\n"),
        ("content/dated.md", "---\ndate: 2024-02-31\n---\n\nA day that is not.\n"),
        ("content/torn.md", "Words whose notes cannot be read.\n"),
        ("content/torn.notes.toml", "[[note]\nat = \"Words\"\n"),
        ("content/bare.md", "---\ntemplate: none.html\n---\n\nNo template.\n"),
        ("content/lost.md", "[A link](nowhere.md) and [another](news/a1.md#nowhere).\n"),
        ("content/quoted.md", "“The harbour was closed all summer,” they wrote.\n"),
        (
            "content/quoted.notes.toml",
            "[[note]]\nat = \"The harbour was closed all summer\"\nkind = \"quotation\"\ncite = [{ source = \"roe2020\" }]\n",
        ),
        ("content/deutsch.md", "---\nlang: de\n---\n\nDie Mühle begann. Siehe [@nobody].\n"),
        ("content/one.md", "---\nslug: same\n---\n\nOne.\n"),
        ("content/two.md", "---\nslug: same\n---\n\nTwo.\n"),
    ] {
        site.write(path, text);
    }
    site
}

/// A small site without faults.
fn small() -> Site {
    let site = Site::new();
    for number in 0..12 {
        site.write(&format!("content/a{number}.md"), &format!("# Article {number}\n\nSome words.\n"));
    }
    site
}

fn make(site: &Site, part: u32, of: u32) -> Run {
    site.run(&["build", "--allow", ALLOWED, "--part", &format!("{part}/{of}"), "--out", &format!("parts/{part}")])
}

/// Makes all parts at the same time.
#[track_caller]
fn make_all(site: &Site, of: u32) {
    let running: Vec<_> = (1..=of)
        .map(|part| {
            let (share, out) = (format!("{part}/{of}"), format!("parts/{part}"));
            site.command(&["build", "--quiet", "--allow", ALLOWED, "--part", &share, "--out", &out]).spawn().unwrap()
        })
        .collect();
    for mut one in running {
        assert!(one.wait().unwrap().success());
    }
}

fn merge(site: &Site, of: u32, options: &[&str]) -> Run {
    let parts: Vec<String> = (1..=of).map(|part| format!("parts/{part}")).collect();
    let all = ["merge"].into_iter().chain(parts.iter().map(String::as_str)).chain(options.iter().copied());
    site.run(&all.collect::<Vec<_>>())
}

/// What was said, without the line of counts.
fn said(run: &Run) -> Vec<&str> {
    run.stderr.lines().filter(|line| !line.contains(" in `")).collect()
}

/// All files, postil's own record of them among them.
fn published(site: &Site, folder: &str) -> (Vec<(String, Vec<u8>)>, Vec<u8>) {
    (site.files(folder), fs::read(site.path(folder).join(".postil-written")).unwrap())
}

#[test]
fn merged_parts_are_one_build_byte_for_byte_and_say_the_same() {
    let site = whole();
    // Two articles at one place are no site.
    fs::remove_file(site.path("content/two.md")).unwrap();
    let one = site.run(&["build", "--allow", ALLOWED]);
    assert_eq!(one.code, 0, "{}", one.stderr);
    for code in
        ["broken-link", "impossible-date", "duplicate-source", "undefined-source", "altered-quotation", "syntax"]
    {
        assert!(one.stderr.contains(&format!("[{code}]")), "{code}: {}", one.stderr);
    }
    for of in [1, 3, 8] {
        make_all(&site, of);
        let out = format!("out{of}");
        let merged = merge(&site, of, &["--allow", ALLOWED, "--out", &out]);
        assert_eq!((merged.code, said(&merged)), (0, said(&one)), "{of}");
        assert_eq!(published(&site, &out), published(&site, "public"), "{of}");
        fs::remove_dir_all(site.path("parts")).unwrap();
    }
}

#[test]
fn what_keeps_one_build_from_publishing_keeps_a_merge_from_it() {
    let site = whole();
    make_all(&site, 3);
    let allowed = &ALLOWED.replace(",duplicate-output", "");
    let one = site.run(&["build", "--allow", allowed]);
    let merged = merge(&site, 3, &["--allow", allowed]);
    assert_eq!((merged.code, said(&merged)), (one.code, said(&one)));
    assert_eq!(merged.code, 1, "two articles at one place: {}", merged.stderr);
    let merged = merge(&site, 3, &[]);
    let one = site.run(&["build"]);
    assert_eq!((merged.code, said(&merged)), (one.code, said(&one)));
    assert_eq!(merged.code, 1, "{}", merged.stderr);
    assert!(!site.path("public").exists());
}

#[test]
fn each_part_tells_the_faults_of_its_own_articles_and_is_left_as_it_was_for_an_error() {
    let site = small();
    make_all(&site, 3);
    let whole = files(&site.path("parts"));
    site.write("content/a3.notes.toml", "[[note]]\nat = \"nowhere\"\ntext = \"Gone.\"\n");
    let told: Vec<(i32, bool)> = (1..=3)
        .map(|part| site.run(&["build", "--part", &format!("{part}/3"), "--out", &format!("parts/{part}")]))
        .map(|run| (run.code, run.stderr.contains("orphan")))
        .collect();
    assert_eq!(told.iter().filter(|one| **one == (1, true)).count(), 1, "{told:?}");
    assert_eq!(told.iter().filter(|one| **one == (0, false)).count(), 2, "{told:?}");
    let failed = told.iter().position(|one| one.0 == 1).unwrap() + 1;
    let of_part = |files: &[(String, Vec<u8>)]| -> Vec<(String, Vec<u8>)> {
        files.iter().filter(|(path, _)| path.starts_with(&format!("{failed}/"))).cloned().collect()
    };
    assert_eq!(of_part(&files(&site.path("parts"))), of_part(&whole));
}

#[test]
fn a_part_is_made_again_only_where_something_changed() {
    let site = whole();
    make_all(&site, 3);
    let before = site.files("parts");
    make_all(&site, 3);
    assert_eq!(site.files("parts"), before);
    site.write("content/a0.md", &site.read("content/a0.md").replace("Last words", "More words"));
    make_all(&site, 3);
    fs::remove_file(site.path("content/two.md")).unwrap();
    make_all(&site, 3);
    assert_eq!(merge(&site, 3, &["--allow", ALLOWED]).code, 0);
    assert_eq!(site.run(&["build", "--allow", ALLOWED, "--out", "one"]).code, 0);
    assert_eq!(published(&site, "public"), published(&site, "one"));
}

#[test]
fn the_manual_shows_the_workflow_that_is_tested() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    assert!(read("content/manual/scale.md").contains(&read("examples/parts/Snakefile")));
}

#[test]
fn parts_may_be_carried_to_another_machine() {
    let site = whole();
    fs::remove_file(site.path("content/two.md")).unwrap();
    make_all(&site, 3);
    let other = Site::bare();
    copy(site.root(), other.root());
    let merged = merge(&other, 3, &["--allow", ALLOWED]);
    assert_eq!(merged.code, 0, "{}", merged.stderr);
    site.run(&["build", "--allow", ALLOWED]);
    assert_eq!(published(&other, "public"), published(&site, "public"));
    // The parts stay what they are.
    assert_eq!(merge(&other, 3, &["--allow", ALLOWED]).code, 0);
    fs::remove_dir_all(other.path("parts")).unwrap();
    assert_eq!(published(&other, "public"), published(&site, "public"));
}

/// Copies what an author has and the parts, not what postil knows of them.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let inner = entry.path().strip_prefix(from).unwrap();
        if entry.file_type().is_file() && !inner.starts_with(".postil") && !inner.starts_with("public") {
            fs::create_dir_all(to.join(inner).parent().unwrap()).unwrap();
            fs::copy(entry.path(), to.join(inner)).unwrap();
        }
    }
}

/// The error and the help of a merge that is refused.
#[track_caller]
fn refused(run: &Run) -> String {
    assert_eq!(run.code, 2, "{}", run.stderr);
    run.stderr.clone()
}

const NOTHING: &str = "nothing was published\n";

#[test]
fn parts_that_are_not_each_there_once_are_refused() {
    let site = small();
    make_all(&site, 3);
    let told = |parts: &[&str]| {
        let all: Vec<&str> = ["merge"].into_iter().chain(parts.iter().copied()).collect();
        refused(&site.run(&all))
    };
    assert_eq!(
        told(&["parts/1", "parts/3"]),
        format!(
            "error: part 2 of 3 is missing\nhelp: make it with `postil build --part 2/3 --out PART`, and give it, too\n{NOTHING}"
        )
    );
    assert_eq!(
        told(&["parts/3"]),
        format!(
            "error: 2 of 3 parts are missing; the first is part 1\n\
             help: make it with `postil build --part 1/3 --out PART`, and give it, too\n{NOTHING}"
        )
    );
    let twice = "help: give each part once\nnothing was published\n";
    assert_eq!(
        told(&["parts/1", "parts/2", "parts/3", "parts/2/../1"]),
        format!("error: `parts/2/../1` is given twice\n{twice}")
    );
    copy(&site.path("parts/1"), &site.path("parts/copy"));
    assert_eq!(
        told(&["parts/1", "parts/2", "parts/copy"]),
        format!("error: part 1/3 is given twice: `parts/1` and `parts/copy`\n{twice}")
    );
    site.run(&["build", "--part", "2/4", "--out", "parts/four"]);
    assert_eq!(
        told(&["parts/1", "parts/four", "parts/3"]),
        format!(
            "error: `parts/four` is part 2/4, and `parts/1` is part 1/3\nhelp: give the parts of one division\n{NOTHING}"
        )
    );
    assert!(!site.path("public").exists());
}

#[test]
fn parts_of_another_site_or_another_state_of_it_are_refused() {
    let site = small();
    make_all(&site, 2);
    let told = || refused(&merge(&site, 2, &[]));
    let again = |parts: &[u32]| {
        let commands: Vec<String> =
            parts.iter().map(|part| format!("`postil build --part {part}/2 --out parts/{part}`")).collect();
        format!("help: make it again with {}\n{NOTHING}", commands.join(" and "))
    };
    site.write("postil.toml", "description = \"New\"\n");
    let other = "error: `parts/1` was made with another `postil.toml` or `--base-url`\n";
    assert_eq!(told(), format!("{other}{}", again(&[1, 2])));
    site.write("postil.toml", "title = \"Streams\"\n");
    let title = site.read("parts/1/part.postil");
    let title = title.split("\"site\":\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(
        told(),
        format!(
            "error: `parts/1` is a part of the site `{title}`, and this is `Streams`\nhelp: give the parts of this site\n{NOTHING}"
        )
    );
    site.write("postil.toml", "");
    site.write("templates/note.html", "A note\n");
    assert_eq!(told(), format!("error: `parts/1` was made with another `templates/note.html`\n{}", again(&[1, 2])));
    fs::remove_dir_all(site.path("templates")).unwrap();
    let drafts = refused(&merge(&site, 2, &["--drafts"]));
    assert_eq!(drafts, format!("error: `parts/1` was made without `--drafts`\n{}", again(&[1, 2])));

    assert_eq!(merge(&site, 2, &[]).code, 0);

    let (changed, new) = (holder(&site, "a0"), "content/new.md");
    let text = site.read("content/a0.md");
    site.write("content/a0.md", &text.replace("Some", "Other"));
    let told_now = told();
    assert_eq!(
        told_now,
        format!("error: `content/a0.md` was changed after `parts/{changed}` was made\n{}", again(&[changed]))
    );
    site.write("content/a0.md", &text);
    site.write(new, "# Article 0a\n\nNew words.\n");
    let told_now = told();
    let line = told_now.lines().next().unwrap();
    assert!(
        line.starts_with("error: `parts/") && line.ends_with("was made before there was `content/new.md`"),
        "{line}"
    );
    fs::remove_file(site.path(new)).unwrap();
    assert_eq!(merge(&site, 2, &[]).code, 0);
}

#[test]
fn what_a_page_says_of_the_rest_of_the_site_has_to_be_so_still() {
    let site = small();
    let text = "---\ntitle: Article 5\n---\n\nSome words.\n";
    make_all(&site, 2);
    site.write("content/sources.toml", "[roe]\ntype = \"book\"\ntitle = \"Tides\"\n");
    site.write("content/a5.md", text);
    let told = refused(&merge(&site, 2, &[]));
    assert!(told.starts_with("error: `content/a5.md` was changed after"), "{told}");
    let of_five = holder(&site, "a5");
    make(&site, of_five, 2);
    assert_eq!(merge(&site, 2, &[]).code, 0, "a title that stayed");
    site.write("content/a5.md", &text.replace("Article 5", "Article 99"));
    make(&site, of_five, 2);
    let told = refused(&merge(&site, 2, &[]));
    let around = "error: what the page of `content/a";
    assert!(told.starts_with(around) && told.contains("says of the rest of the site was changed after"), "{told}");
    make_all(&site, 2);
    assert_eq!(merge(&site, 2, &[]).code, 0);
}

/// The part that has an article.
fn holder(site: &Site, article: &str) -> u32 {
    let has = |part: &u32| site.path(&format!("parts/{part}/pages/{article}.html")).exists();
    (1..=9).find(has).unwrap()
}

#[test]
fn what_is_damaged_or_no_part_is_refused() {
    let site = small();
    make_all(&site, 2);
    let file = |name: &str| format!("parts/1/{name}");
    let page = site.files("parts/1/pages")[0].0.clone();
    let again = "help: make it again with `postil build --part 1/2 --out parts/1`";
    let of_file =
        |name: &str| format!("error: `parts/1` is damaged: `{name}` is missing or was changed\n{again}\n{NOTHING}");
    let page = format!("pages/{page}");
    for name in ["records/00000", &page] {
        let whole = fs::read(site.path(&file(name))).unwrap();
        let mut flipped = whole.clone();
        flipped[whole.len() / 2] ^= 1;
        for damaged in [flipped.as_slice(), &whole[..whole.len() / 2], &[]] {
            // As it comes out of an archive: another file.
            fs::remove_file(site.path(&file(name))).unwrap();
            site.write_bytes(&file(name), damaged);
            let _ = fs::remove_dir_all(site.path("public"));
            assert_eq!(refused(&merge(&site, 2, &[])), of_file(name));
        }
        fs::remove_file(site.path(&file(name))).unwrap();
        assert_eq!(refused(&merge(&site, 2, &[])), of_file(name));
        assert!(!site.path("public").exists());
        site.write_bytes(&file(name), &whole);
        assert_eq!(merge(&site, 2, &[]).code, 0);
    }
    let header = fs::read(site.path("parts/1/part.postil")).unwrap();
    site.write_bytes("parts/1/part.postil", &header[..header.len() - 9]);
    assert_eq!(
        refused(&merge(&site, 2, &[])),
        format!(
            "error: `parts/1` is damaged: `part.postil` was changed, or is of another version of postil\n\
             help: make it again with `postil build --part K/N --out parts/1`\n{NOTHING}"
        )
    );
    fs::remove_dir_all(site.path("parts/1")).unwrap();
    fs::create_dir(site.path("parts/1")).unwrap();
    assert_eq!(
        refused(&merge(&site, 2, &[])),
        format!(
            "error: `parts/1` is no part of a site: it has no `part.postil`\n\
             help: give folders that `postil build --part K/N --out PART` has made\n{NOTHING}"
        )
    );
    fs::remove_dir(site.path("parts/1")).unwrap();
    let gone = merge(&site, 2, &[]);
    assert_eq!((gone.code, gone.stderr.as_str()), (3, "error: there is no folder `parts/1`\nnothing was published\n"));
}

#[test]
fn parts_and_sites_do_not_take_each_others_folders() {
    let site = small();
    site.build();
    let before = site.files("public");
    let run = site.run(&["build", "--part", "1/2", "--out", "public"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (
            2,
            "error: `public` has other files, and a part needs a folder of its own\n\
             help: name a folder that is empty or not there yet\n"
        )
    );
    assert_eq!(site.files("public"), before);
    make_all(&site, 2);
    let before = site.files("parts");
    for command in [["build", "--out", "parts/1"].as_slice(), &["merge", "parts/1", "parts/2", "--out", "parts/1"]] {
        let run = site.run(command);
        assert_eq!(
            (run.code, run.stderr.as_str()),
            (
                2,
                "error: `parts/1` holds a part of a site, and a site is not published into that\n\
                 help: name another folder, such as `--out public`\nnothing was published\n"
            )
        );
    }
    assert_eq!(site.files("parts"), before);
    for out in ["content/parts", ".postil/part", "."] {
        assert_eq!(site.run(&["build", "--part", "1/2", "--out", out]).code, 3, "{out}");
    }
    for (written, told) in [("3/2", "parts are counted from 1 to 2"), ("half", "as `2/8`")] {
        let run = site.run(&["build", "--part", written, "--out", "parts/1"]);
        assert!(run.code == 2 && run.stderr.contains(told), "{}", run.stderr);
    }
    assert_eq!(site.run(&["build", "--part", "1/2"]).code, 2, "a part needs `--out`");
}
