//! All or nothing: what a build that fails leaves behind, and what a build that changes nothing touches.

use crate::site::{Site, ran};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::time::SystemTime;

fn small() -> Site {
    Site::new().file("content/a.md", "Some words.\n").file("content/b.md", "Other words.\n")
}

fn times(folder: &Path) -> Vec<SystemTime> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    files.map(|entry| entry.metadata().unwrap().modified().unwrap()).collect()
}

#[test]
fn a_build_with_errors_leaves_the_published_site_untouched() {
    let site = small();
    site.build();
    let (before, touched) = (site.files("public"), times(&site.path("public")));
    site.write("content/a.md", "Nothing is left of them.\n");
    site.write("content/a.notes.toml", "[[note]]\nat = \"Some words\"\ntext = \"Gone.\"\n");
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.files("public"), before);
    assert_eq!(times(&site.path("public")), touched);
}

#[test]
fn a_build_that_changes_nothing_touches_nothing() {
    let site = small();
    site.build();
    let touched = times(&site.path("public"));
    let run = site.run(&["build"]);
    assert!(run.stderr.contains("nothing changed"), "{}", run.stderr);
    assert_eq!(times(&site.path("public")), touched);
}

#[test]
fn pages_of_removed_articles_go_and_files_of_others_stay() {
    let site = small();
    site.build();
    site.write("public/CNAME", "notes.example.org\n");
    std::fs::remove_file(site.path("content/b.md")).unwrap();
    site.build();
    assert!(!site.path("public/b.html").exists());
    assert_eq!(site.page("CNAME"), "notes.example.org\n");
    assert_eq!(site.run(&["clean"]).code, 0);
    let left: Vec<String> = site.files("public").into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, ["CNAME"]);
}

/// Rights say nothing to root, so root lets nobody run the program.
#[test]
fn a_folder_without_rights_is_named_and_the_old_site_stays() {
    let site = small();
    site.build();
    let before = site.files("public");
    site.write("content/a.md", "New words.\n");
    let root = rustix::process::getuid().is_root();
    let rights = |mode| std::fs::set_permissions(site.root(), PermissionsExt::from_mode(mode)).unwrap();
    rights(0o555);
    let mut command = site.command(&["build"]);
    if root {
        command.uid(65534).gid(65534);
    }
    let run = ran(&mut command);
    rights(0o755);
    assert_eq!(run.code, 3, "{}", run.stderr);
    let lock = if root { ".postil/lock" } else { ".postil" };
    assert!(run.stderr.starts_with("error: cannot "), "{}", run.stderr);
    assert!(run.stderr.contains("permission denied"), "{}", run.stderr);
    assert!(run.stderr.contains(lock) || run.stderr.contains("public"), "{}", run.stderr);
    assert!(!run.stderr.contains("Os {") && !run.stderr.contains("os error"), "{}", run.stderr);
    assert_eq!(site.files("public"), before);
}

#[test]
fn two_builds_at_once_are_refused() {
    let site = small();
    site.build();
    let lock = std::fs::File::options().write(true).open(site.path(".postil/lock")).unwrap();
    lock.lock().unwrap();
    let run = site.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("help: wait until it has ended"), "{}", run.stderr);
}

/// The state folder may be thrown away at any time, also while a build runs, and another site may be built to the same
/// place.
#[test]
fn two_sites_with_one_output_never_mix() {
    let (one, two) = (small(), Site::new().file("content/c.md", "A third.\n"));
    let out = one.path("out");
    for site in [&one, &two] {
        for article in 0..80 {
            site.write(&format!("content/n{article}.md"), "Words.\n");
        }
    }
    let command = |site: &Site| {
        let mut command = site.command(&["build", "--out"]);
        command.arg(&out).stderr(std::process::Stdio::null());
        command
    };
    let whole = [&one, &two].map(|site| {
        let _ = std::fs::remove_dir_all(&out);
        assert!(command(site).status().unwrap().success());
        crate::site::files(&out)
    });
    for turn in 0..6 {
        let mut first = command(&one).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(turn * 15));
        let _ = std::fs::remove_dir_all(one.path(".postil"));
        let codes = [command(&two).status().unwrap(), first.wait().unwrap()].map(|status| status.code());
        assert!(codes.iter().all(|code| matches!(code, Some(0 | 3))), "{codes:?}");
        assert!(whole.contains(&crate::site::files(&out)), "turn {turn}: {codes:?}");
    }
}

#[test]
fn a_site_without_its_state_folder_is_built_on() {
    let site = small();
    site.build();
    std::fs::remove_dir_all(site.path(".postil")).unwrap();
    site.write("content/a.md", "New words.\n");
    std::fs::remove_file(site.path("content/b.md")).unwrap();
    site.build();
    assert!(site.page("a.html").contains("New words."));
    assert!(!site.has("b.html"));
}

/// What stands outside the site is neither read, quoted nor published, wherever a link stands.
#[test]
fn links_lead_nowhere_and_both_their_ends_are_named() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    let secret = "root is the first of all and has the number nought";
    std::fs::write(outside.path().join("secret.txt"), secret).unwrap();
    let words = "Words, \"root is the last of all and has the number nought\".\n";
    let site = Site::new()
        .file("content/a.md", words)
        .file("content/sources.toml", "[k]\ntype = \"book\"\ntitle = \"K\"\narchive = { text = \"ln/secret.txt\" }\n")
        .file("content/a.notes.toml", &format!("[[note]]\nat = \"Words\"\nquote = \"{secret}s\"\ncite = [\"k\"]\n"));
    symlink(outside.path(), site.path("content/ln")).unwrap();
    let end = format!("`content/ln` is a symbolic link to `{}`, which is not followed", outside.path().display());
    let run = site.run(&["build"]);
    assert!(!run.stderr.contains("sha256"), "{}", run.stderr);
    assert!(run.stderr.contains(&end), "{}", run.stderr);
    assert!(
        run.stderr.contains(
            "the archived text of `k`, `content/ln/secret.txt`, cannot be read: `content/ln` is a symbolic link"
        ),
        "{}",
        run.stderr
    );
    std::fs::remove_file(site.path("content/ln")).unwrap();
    std::fs::remove_file(site.path("content/sources.toml")).unwrap();
    std::fs::remove_file(site.path("content/a.notes.toml")).unwrap();
    site.build();
    let before = site.files("public");
    for name in ["static", "templates", "public", ".postil"] {
        let (place, away) = (site.path(name), site.path("away"));
        let stood = place.exists();
        if stood {
            std::fs::rename(&place, &away).unwrap();
        }
        symlink(outside.path(), &place).unwrap();
        site.write("content/a.md", "New words.\n");
        let run = site.run(&["build"]);
        assert!(matches!(run.code, 1 | 3), "{name}: {}", run.stderr);
        let end = format!("is a symbolic link to `{}`, which is not followed", outside.path().display());
        assert!(run.stderr.contains(&end), "{name}: {}", run.stderr);
        std::fs::remove_file(&place).unwrap();
        if stood {
            std::fs::rename(&away, &place).unwrap();
        }
        assert_eq!(site.files("public"), before, "{name}");
    }
    assert_eq!(crate::site::files(outside.path()).len(), 1, "nothing was written there");
}
