//! Sites of other generators: six small ones (`tests/collections/`), made to the conventions of each, and any that
//! `POSTIL_COLLECTIONS` names (folders, with `:` between them). Each is imported and built without a hand in between;
//! what theirs has and ours has not is told, and is little. `tests/collections/NAME.txt` is what comes of a small one.

use crate::harness;
use crate::site::{Site, files};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

const SMALL: [&str; 6] = ["zola", "hugo", "jekyll", "mdbook", "quarto", "obsidian"];

/// How many there are of each construct.
#[derive(Debug, Default, Clone)]
struct Counts {
    links: usize,
    pictures: usize,
    footnotes: usize,
    headings: usize,
    code: usize,
    words: HashMap<String, usize>,
}

impl Counts {
    fn constructs(&self) -> [(&'static str, usize); 5] {
        let Self { links, pictures, footnotes, headings, code, .. } = *self;
        [("links", links), ("pictures", pictures), ("footnotes", footnotes), ("headings", headings), ("code", code)]
    }

    /// Counts what a page has, as it is in its file.
    fn take(&mut self, text: &str) {
        let body = bare(text);
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        for event in Parser::new_ext(&body, options) {
            match event {
                Event::Start(Tag::Link { .. }) => self.links += 1,
                Event::Start(Tag::Image { .. }) => self.pictures += 1,
                Event::Start(Tag::Heading { .. }) => self.headings += 1,
                Event::Start(Tag::CodeBlock(_)) => self.code += 1,
                Event::FootnoteReference(_) => self.footnotes += 1,
                Event::Html(html) | Event::InlineHtml(html) => {
                    self.links += html.matches("<a ").count();
                    self.pictures += html.matches("<img ").count();
                }
                Event::Text(words) | Event::Code(words) => {
                    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2) {
                        *self.words.entry(word.to_lowercase()).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
    }

    fn all(&self) -> usize {
        self.constructs().iter().map(|(_, count)| count).sum()
    }
}

/// A page without its front matter, and without what is no Markdown.
fn bare(text: &str) -> String {
    let text = text.trim_start();
    let fence = text.lines().next().map(str::trim_end).filter(|line| matches!(*line, "---" | "+++"));
    let body = fence.and_then(|fence| {
        let mut at = fence.len() + 1;
        for line in text.get(at..)?.split_inclusive('\n') {
            at += line.len();
            if line.trim_end() == fence {
                return text.get(at..);
            }
        }
        None
    });
    let mut out = body.unwrap_or(text).to_owned();
    for (open, close) in [("{{", "}}"), ("{%", "%}"), ("{:", "}"), ("%%", "%%")] {
        let mut kept = String::new();
        let mut rest = out.as_str();
        while let Some(start) = rest.find(open) {
            let Some(end) = rest[start + 2..].find(close) else { break };
            kept.push_str(&rest[..start]);
            rest = &rest[start + 2 + end + close.len()..];
        }
        kept.push_str(rest);
        out = kept;
    }
    out
}

fn is_page(path: &str) -> bool {
    matches!(path.rsplit('.').next(), Some("md" | "qmd"))
}

fn counted(folder: &Path, below: &str, is_counted: impl Fn(&str) -> bool) -> Counts {
    let mut counts = Counts::default();
    for (path, bytes) in files(&folder.join(below)) {
        if is_page(&path) && is_counted(&path) {
            counts.take(&String::from_utf8_lossy(&bytes));
        }
    }
    counts
}

/// A site with a folder of theirs in it, which is imported and built; gives what was told.
fn brought(theirs: &Path) -> (Site, Vec<Value>) {
    let site = Site::bare();
    for entry in walkdir::WalkDir::new(theirs) {
        let entry = entry.unwrap();
        let place = site.path("theirs").join(entry.path().strip_prefix(theirs).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(place).unwrap();
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
    let run = site.run(&["import", "theirs", "--format", "json"]);
    assert_eq!(run.code, 0, "{}{}", run.stderr, run.stdout);
    let told: Value = serde_json::from_str(&run.stdout).unwrap();
    let built = site.run(&["build"]);
    assert_eq!(built.code, 0, "{}: {}", theirs.display(), built.stderr);
    (site, told["diagnostics"].as_array().unwrap().clone())
}

/// Looks at both sides; gives a line with the figures.
fn looked_at(name: &str, site: &Site, told: &[Value], loose: usize) -> String {
    let their = counted(site.root(), "theirs", |path| !path.starts_with("_layouts") && !path.ends_with("LICENSE.md"));
    let our = counted(site.root(), "content", |_| true);
    let listed = told.iter().filter(|one| one["code"] == "not-carried" && one["line"].is_u64()).count();
    let mut line = format!("{name}: {} constructs, {listed} told of", their.all());
    let mut lost = 0;
    for ((what, theirs), (_, ours)) in their.constructs().into_iter().zip(our.constructs()) {
        line.push_str(&format!("; {what} {theirs} → {ours}"));
        lost += theirs.saturating_sub(ours);
    }
    let total: usize = their.words.values().sum();
    let gone: Vec<(&String, usize)> = their
        .words
        .iter()
        .map(|(word, count)| (word, count.saturating_sub(our.words.get(word).copied().unwrap_or(0))))
        .filter(|(_, count)| *count > 0)
        .collect();
    let missing: usize = gone.iter().map(|(_, count)| count).sum();
    line.push_str(&format!("; words {total}, of which {missing} are not there"));
    assert!(lost <= listed, "{line}");
    assert!(missing <= loose.max(listed + total / 200), "{line}: {gone:?}");
    line
}

#[test]
fn each_small_collection_comes_as_it_is_written_down() {
    let mut all = String::new();
    for name in SMALL {
        let (site, told) = brought(&harness::in_repository(&format!("tests/collections/{name}")));
        all.push_str(&looked_at(name, &site, &told, 12));
        all.push('\n');
        let mut now = String::new();
        for (path, bytes) in files(site.root()) {
            if path.starts_with("content/") || path.starts_with("static/") || path == "postil.toml" {
                let text = String::from_utf8(bytes).unwrap_or_else(|_| "(bytes)\n".to_owned());
                now.push_str(&format!("==== {path}\n{text}"));
            }
        }
        now.push_str("==== told\n");
        for one in &told {
            let words = ["code", "path", "line", "message"].map(|key| match &one[key] {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            });
            now.push_str(&format!("{}\n", words.join(" | ")));
        }
        harness::hold_file(&format!("tests/collections/{name}.txt"), &now);
    }
    harness::hold_file("tests/collections/counted.txt", &all);
}

#[test]
fn large_collections_come_and_little_of_them_is_told_of() {
    let Some(folders) = std::env::var_os("POSTIL_COLLECTIONS") else { return };
    for folder in std::env::split_paths(&folders) {
        let (site, told) = brought(&folder);
        let line = looked_at(&folder.display().to_string(), &site, &told, 0);
        println!("{line}");
        let listed = told.iter().filter(|one| one["code"] == "not-carried").count();
        let their = counted(site.root(), "theirs", |_| true);
        assert!(listed * 20 <= their.all(), "{line}: more than one of twenty");
    }
}

#[test]
fn a_site_that_is_there_keeps_its_configuration_and_folders_take_everything_that_comes() {
    let site = Site::new()
        .file("postil.toml", "title = 'Mine'\n")
        .file("theirs/book.toml", "[book]\ntitle = 'Knots'\n")
        .file("theirs/src/SUMMARY.md", "- [One](one.md)\n- [Two](two.md)\n")
        .file("theirs/src/one.md", "# One\n\n[Two](two.html#x), [a table](t.csv)\n")
        .file("theirs/src/two.md", "# Two\n\n## X\n")
        .file("theirs/src/t.csv", "1,2\n");
    let dry = site.run(&["import", "theirs", "--into", "knots", "--dry-run"]);
    assert!(dry.stdout.contains("content/knots/one.md  from theirs/src/one.md"), "{}", dry.stdout);
    assert!(!site.path("content").exists());
    let run = site.run(&["import", "theirs", "--into", "knots"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("the site has a `postil.toml` already"), "{}", run.stderr);
    assert!(run.stderr.contains("title = \"Knots\""), "{}", run.stderr);
    assert_eq!(site.read("postil.toml"), "title = 'Mine'\n");
    assert_eq!(site.read("content/knots/t.csv"), "1,2\n");
    assert_eq!(site.run(&["build", "--drafts"]).code, 0);
    assert!(site.page("knots/one.html").contains("href=\"two.html#x\""));
    assert_eq!(site.run(&["import", "theirs", "--into", "knots"]).code, 2, "nothing is overwritten");
}

#[test]
fn a_folder_that_is_no_site_makes_no_site() {
    let site = Site::bare().file("texts/a.txt", "One.\n");
    let run = site.run(&["import", "texts"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("there is no `postil.toml`"), "{}", run.stderr);
    assert_eq!(site.files(".").len(), 1);
}

#[test]
#[cfg(unix)]
fn nothing_leads_out_of_a_hostile_site() {
    let deep = format!("{}x", "> ".repeat(5000));
    let many = "{{% include \"/a.md\" %}}\n".repeat(2000);
    let long = format!("---\ntitle: a\nx: [{}]\n---\nLong.\n", "1, ".repeat(400_000));
    let site = Site::bare()
        .file("secret.txt", "SECRET\n")
        .file("theirs/hugo.toml", "title = 'X'\ncontentDir = '../..'\nbaseURL = 'javascript:x'\n")
        .file("theirs/content/a.md", &many)
        .file("theirs/content/deep.md", &deep)
        .file("theirs/content/long.md", &long)
        .file("theirs/content/b.md", "---\nslug: ../../x\nurl: ../../../y\naliases: ['../../z', '/../../w']\n---\nB.\n")
        .file(
            "theirs/content/c.md",
            "![](../../secret.txt) [x](/../../secret.txt) {{% include \"../../secret.txt\" %}}\n",
        )
        .file("theirs/content/d.md", "<a href=\"javascript:alert(1)\">x</a> <script>alert(1)</script>\n");
    std::os::unix::fs::symlink("../../secret.txt", site.path("theirs/content/e.md")).unwrap();
    std::os::unix::fs::symlink("../..", site.path("theirs/content/around")).unwrap();
    let run = site.run(&["import", "theirs", "--from", "hugo"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let built = site.run(&["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    for (path, bytes) in site.files(".") {
        let text = String::from_utf8_lossy(&bytes);
        let is_ours = path.starts_with("content/") || path.starts_with("public/");
        assert!(!is_ours || !text.contains("SECRET"), "{path}");
        assert!(!path.starts_with("public/") || !text.contains("<script>alert"), "{path}");
        assert!(!path.starts_with("content/") || bytes.len() < 20 << 20, "{path}");
    }
}
