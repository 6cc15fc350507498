//! What was made before is never taken for what would be made now: after every one of many random edits, and with every
//! kind of damage to what is kept, a build that has a cache publishes and says what a build without one does; and so do
//! parts that are made again over what they were.
//!
//! A site held open follows the same edits.
//!
//! `POSTIL_EDITS=500 cargo test --test incremental` makes the long form; `POSTIL_SEED` begins elsewhere.
#![allow(
    clippy::disallowed_methods,
    clippy::redundant_closure_for_method_calls,
    clippy::unwrap_used,
    reason = "tests read and write what they like, and may fail loudly"
)]

use postil::document::Date;
use postil::load::disk::Disk;
use postil::report::{Code, Policy, Report, Severity, folded, human};
use postil::site::Wishes;
use postil::site::live::{Live, Output, Stamps};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

/// Numbers that look like chance and are the same each time (xorshift64*, Vigna 2016).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

const WORDS: [&str; 12] =
    ["harbour", "council", "grain", "bridge", "winter", "ledger", "ferry", "market", "north", "mill", "letter", "tide"];

/// What an author writes.
const PARTS: [&str; 4] = ["content", "static", "templates", "postil.toml"];

/// A site that is edited and built with its cache, and a place for the same site without one.
struct Pair {
    site: PathBuf,
    clean: PathBuf,
    chance: Chance,
    /// Whether drafts are built.
    drafts: bool,
    _home: tempfile::TempDir,
}

impl Pair {
    fn new(seed: u64) -> Self {
        let home = tempfile::tempdir().unwrap();
        let (site, clean) = (home.path().join("site"), home.path().join("clean"));
        let mut pair = Self { site, clean, chance: Chance(seed | 1), drafts: false, _home: home };
        pair.put(
            "postil.toml",
            "title = \"Tides\"\nbase_url = \"https://example.org/\"\n[search]\nenabled = true\n\
                    [sections]\nper_page = 3\n[markdown]\nwikilinks = true\n[feeds]\nentries = 3\n\
                    of = [\"site\", \"sections\", \"tags\", \"corrections\", \"notes\"]\n",
        );
        for key in ["roe2020", "lee2021", "may2019"] {
            pair.source(key, "The tides of the north");
        }
        pair.put("content/people.toml", "[roe]\nname = \"Ada Roe\"\nrole = \"pilot\"\n\n[lee]\nname = \"Bo Lee\"\n");
        pair.put("content/archive/roe2020.txt", "The harbour was closed all winter, the council wrote.\n");
        pair.put("content/_index.md", "# Tides\n\nAll about the harbour.\n");
        for number in 0..6 {
            pair.article(number);
        }
        pair
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.site.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn get(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.site.join(path)).ok()
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.chance.of(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    fn source(&mut self, key: &str, title: &str) {
        let path = "content/sources.toml";
        let before = self.get(path).unwrap_or_default();
        let entry =
            format!("[{key}]\ntype = \"book\"\ntitle = \"{title}\"\nauthor = [\"Roe, Ada\"]\nissued = 2020\n\n");
        self.put(path, &format!("{before}{entry}"));
    }

    fn article(&mut self, number: usize) {
        let folder = ["", "news/", "essays/"][number % 3];
        let opening = self.words(9);
        let quoted =
            if number.is_multiple_of(2) { "The harbour was closed all winter" } else { "grain came late to the mill" };
        let cited = self.chance.of(&["roe2020", "lee2021", "may2019"]).to_owned();
        let date = 1 + self.chance.below(28);
        let link = ["_index.md", "news/a1.md", "a3.md#end", "news/a4.md"][self.chance.below(4)];
        let named = ["", "", " [[a3#End|end]]", " [[news/a4]]"][self.chance.below(4)];
        let text = format!(
            "---\ntitle: Article {number} of the {}\ndate: 2024-03-{date:02}\ntags: [{}]\nauthors: [roe]\n---\n\n\
             The {opening} began. “{quoted},” said Ada Roe. See [there](/{link}){named} and [@{cited}, p. 3].\n\n\
             ## End\n\nLast {}.\n",
            self.chance.of(&WORDS),
            self.chance.of(&WORDS),
            self.words(4),
        );
        self.put(&format!("content/{folder}a{number}.md"), &text);
        let kind = self.chance.of(&["quotation", "context", "correction"]);
        let notes = format!(
            "[[note]]\nat = \"{quoted}\"\nkind = \"quotation\"\nspeaker = \"{}\"\n\
             cite = [{{ source = \"{cited}\", page = \"4\" }}]\n\n\
             [[note]]\nat = \"began\"\nkind = \"{kind}\"\ntext = \"{}\"\n{}\n",
            self.chance.of(&["roe", "lee", "Cy Ode"]),
            self.words(5),
            if kind == "correction" { "was = \"ended\"\non = 2024-04-01" } else { "" },
        );
        self.put(&format!("content/{folder}a{number}.notes.toml"), &notes);
    }

    /// A file below a folder, by its ending.
    fn some(&mut self, folder: &str, ending: &str) -> Option<String> {
        let mut found: Vec<String> = walkdir::WalkDir::new(self.site.join(folder))
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| Some(entry.path().strip_prefix(&self.site).ok()?.to_str()?.to_owned()))
            .filter(|path| path.ends_with(ending))
            .collect();
        found.sort();
        (!found.is_empty()).then(|| found[self.chance.below(found.len())].clone())
    }

    fn replace(&self, path: &str, from: &str, to: &str) {
        if let Some(text) = self.get(path) {
            self.put(path, &text.replacen(from, to, 1));
        }
    }

    /// One edit; says what it was.
    fn edit(&mut self) -> Option<String> {
        let word = self.chance.of(&WORDS).to_owned();
        let (article, sidecar) = (self.some("content", ".md").unwrap(), self.some("content", ".notes.toml"));
        let what = self.chance.below(35);
        match what {
            0 => self.replace(&article, "began", &format!("began at the {word}")),
            1 => self.replace(&article, "Last", &format!("Last {word}")),
            2 => self.replace(&article, "title: Article", &format!("title: {word} Article")),
            3 => self.replace(&article, "date: 2024-03", "date: 2024-02"),
            4 => self.replace(&article, "tags: [", &format!("tags: [{word}, ")),
            5 => self.replace(&article, "authors: [roe]", "authors: [lee]\naliases: [/old/place.html]"),
            6 => self.replace(&article, "title:", "draft: true\ntitle:"),
            7 => self.replace(&article, "draft: true\n", ""),
            8 => {
                let number = 10 + self.chance.below(20);
                self.article(number);
            }
            9 if article.contains('/') && !article.ends_with("_index.md") => {
                let _ = fs::remove_file(self.site.join(&article));
                let _ = fs::remove_file(self.site.join(article.replace(".md", ".notes.toml")));
            }
            10 if !article.ends_with("_index.md") => {
                let to = article.replace("/a", "/renamed-a");
                let _ = fs::rename(self.site.join(&article), self.site.join(&to));
                let notes = |path: &str| self.site.join(path.replace(".md", ".notes.toml"));
                let _ = fs::rename(notes(&article), notes(&to));
            }
            11 => {
                // Two articles change places.
                let other = self.some("content", ".md").unwrap();
                if let (Some(one), Some(two)) = (self.get(&article), self.get(&other)) {
                    self.put(&article, &two);
                    self.put(&other, &one);
                }
            }
            12 => self.replace(&sidecar?, "text = \"", &format!("text = \"{word} ")),
            13 => self.replace(&sidecar?, "speaker = \"roe\"", "speaker = \"lee\""),
            14 => self.replace(&sidecar?, "kind = \"context\"", "kind = \"dispute\""),
            15 => {
                let _ = fs::remove_file(self.site.join(sidecar?));
            }
            16 => self.replace("content/sources.toml", "The tides", &format!("{word} and the tides")),
            17 => {
                let key = format!("new{}", self.chance.below(1000));
                if self.get("content/sources.toml").is_none_or(|text| !text.contains(&format!("[{key}]"))) {
                    self.source(&key, &word);
                }
            }
            18 => self.replace("content/sources.toml", "issued = 2020", "issued = 2018"),
            19 => self.replace("content/people.toml", "pilot", &word),
            20 => self.put("content/archive/roe2020.txt", &format!("The harbour was closed all {word}, they wrote.\n")),
            21 => {
                let path = self.site.join("content/archive/lee2021.txt");
                let _ = if path.exists() {
                    fs::remove_file(path)
                } else {
                    fs::write(path, "Grain came late to the mill.\n")
                };
            }
            22 => {
                let path = "templates/note.html";
                match self.get(path) {
                    Some(_) => fs::remove_file(self.site.join(path)).unwrap(),
                    None => self.put(path, &format!("<div class=\"{word}\">{{{{ note.html | safe }}}}</div>")),
                }
            }
            23 => {
                let text = self.get("postil.toml").unwrap();
                let changed = if text.contains("lang") {
                    text.replace("lang = \"de\"\n", "")
                } else {
                    format!("lang = \"de\"\n{text}")
                };
                self.put("postil.toml", &changed);
            }
            25 => self.replace(&sidecar?, "text = \"", &format!("created = 2024-05-{:02}\ntext = \"", 1 + word.len())),
            26 => {
                let path = self.site.join("static/favicon.ico");
                let _ = if path.exists() { fs::remove_file(path) } else { fs::write(path, &word) };
            }
            27 => self.replace(&article, "date: ", &format!("weight: {}\nseries: The {word}\ndate: ", word.len())),
            28 => self.replace(&article, "date: 2024", "date: 2999"),
            29 => self.replace(&article, "date: 2999", "date: 2023"),
            30 => self.replace(&article, "date: ", "expires: 2024-06-01\ndate: "),
            31 => {
                let order = self.chance.of(&["date", "weight", "title"]);
                self.put("content/news/_index.md", &format!("+++\norder = \"{order}\"\nper_page = 2\n+++\n"));
            }
            24 => self.put(&format!("static/{word}.txt"), &word),
            32 => self.replace(&sidecar?, "[[note]]\n", "[[note]]\nstatus = \"draft\"\n"),
            33 => self.replace(&sidecar?, "status = \"draft\"\n", ""),
            // The same size, the same time: another content.
            _ => {
                let text = self.get(&article).unwrap();
                self.put(&article, &text.replace("the", "eht"));
            }
        }
        if self.chance.below(3) == 0 {
            // Clocks that stand still.
            let file = fs::File::options().write(true).open(self.site.join(&article));
            let still = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
            let _ = file.and_then(|file| file.set_modified(still));
        }
        Some(format!("{what} on {article}"))
    }

    /// Builds with the cache and without, and holds the one against the other; whether it was published.
    fn compare(&self, told: &str) -> bool {
        let _ = fs::remove_dir_all(&self.clean);
        for part in PARTS {
            copy(&self.site.join(part), &self.clean.join(part));
        }
        let command: &[&str] = if self.drafts { &["build", "--drafts"] } else { &["build"] };
        let (code, said) = run(&self.site, command);
        let (clean_code, clean_said) = run(&self.clean, command);
        assert_eq!((code, &said), (clean_code, &clean_said), "{told}, {command:?}");
        if code == Some(0) {
            let (own, clean) = (published(&self.site), published(&self.clean));
            let differing: Vec<&String> =
                own.keys().chain(clean.keys()).filter(|path| own.get(*path) != clean.get(*path)).collect();
            assert!(differing.is_empty(), "{told}: {differing:?}");
        }
        code == Some(0)
    }

    /// Builds without a cache, and holds a site held open against that; whether it was published.
    fn compare_open(&self, open: &mut Open, told: &str) -> bool {
        open.look(&self.site);
        let _ = fs::remove_dir_all(&self.clean);
        for part in PARTS {
            copy(&self.site.join(part), &self.clean.join(part));
        }
        let (code, said) = build(&self.clean);
        let open_said = open.said().trim_end().to_owned();
        let rest = said.strip_prefix(&open_said).unwrap_or_else(|| panic!("{told}:\n{said}\n---\n{open_said}"));
        assert!(!rest.contains("-->"), "{told}: {rest}\n---\n{open_said}");
        if code == Some(0) {
            let mut clean = published(&self.clean);
            clean.remove(".postil-written").unwrap();
            let plan = open.live.ask(|now| now.plan().iter().map(ToString::to_string).collect::<BTreeSet<_>>());
            let plan = plan.unwrap();
            assert_eq!(plan, clean.keys().cloned().collect(), "{told}");
            let shown = open.shown(clean.keys().cloned().collect());
            let differing: Vec<&String> = clean.keys().filter(|path| shown.get(*path) != clean.get(*path)).collect();
            assert!(differing.is_empty(), "{told}: {differing:?}");
        }
        code == Some(0)
    }

    /// Makes the site of two parts, each over what it was before, and holds it against the one that was built last.
    fn compare_parts(&self, told: &str) {
        for (share, out) in [("1/2", "parts/1"), ("2/2", "parts/2")] {
            let (code, said) = run(&self.site, &["build", "--part", share, "--out", out]);
            assert_eq!(code, Some(0), "{told}, part {share}: {said}");
        }
        let (code, said) = run(&self.site, &["merge", "parts/1", "parts/2", "--out", "merged"]);
        assert_eq!((code, &said), (Some(0), &build(&self.clean).1), "{told}, in parts");
        assert_eq!(files(&self.site.join("merged")), published(&self.clean), "{told}, in parts");
    }

    /// Puts what the author has written aside.
    fn save(&self) {
        let _ = fs::remove_dir_all(self.clean.with_file_name("saved"));
        for part in PARTS {
            copy(&self.site.join(part), &self.clean.with_file_name("saved").join(part));
        }
    }

    /// Brings back what was put aside.
    fn restore(&self) {
        for part in PARTS {
            let _ = fs::remove_dir_all(self.site.join(part));
            copy(&self.clean.with_file_name("saved").join(part), &self.site.join(part));
        }
    }

    /// The files of the cache.
    fn kept(&self) -> Vec<PathBuf> {
        let folder = fs::read_dir(self.site.join(".postil/cache")).unwrap();
        let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }
}

/// A site that is held open beside the builds.
struct Open {
    live: Live,
    stamps: Stamps,
}

impl Open {
    fn new(site: &Path) -> Self {
        // Any day between those of the edits.
        let wishes = Wishes { day: Date::parse("2027-01-01").ok(), ..Wishes::default() };
        let live = Live::open(Disk::new(site), None, &wishes).unwrap();
        let stamps = Self::stamps(&live, site);
        Self { live, stamps }
    }

    fn stamps(live: &Live, site: &Path) -> Stamps {
        Stamps::look(site, &live.ask(|now| now.files_beside()).unwrap())
    }

    /// Tells what has changed since the last look.
    fn look(&mut self, site: &Path) {
        let stamps = Self::stamps(&self.live, site);
        let changed = stamps.changed(&self.stamps);
        self.stamps = stamps;
        self.live.changed(changed).unwrap();
    }

    /// What a build would say.
    fn said(&self) -> String {
        let all = self.live.ask(|now| now.report().diagnostics().to_vec()).unwrap();
        let allow = vec![Code::BrokenLink, Code::UndefinedSource];
        let report = Report::new(all, &Policy { allow, ..Policy::default() });
        let shown = folded(&report, |one| one.severity >= Severity::Warning, false);
        shown.iter().map(|one| human::diagnostic(one, false) + "\n").collect()
    }

    fn shown(&self, paths: Vec<String>) -> BTreeMap<String, Vec<u8>> {
        let bytes = |output| match output {
            Some(Output::Faults(faults)) => format!("{faults:?}").into_bytes(),
            other => other.and_then(Output::bytes).unwrap_or_else(|| b"nothing".to_vec()),
        };
        let shown = self.live.ask(move |now| {
            paths.into_iter().map(|path| (path.clone(), bytes(now.output(&path)))).collect::<BTreeMap<_, _>>()
        });
        shown.unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
    } else if from.is_dir() {
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    }
}

/// Builds a site: the exit code, and what was said but for the line of counts.
fn build(site: &Path) -> (Option<i32>, String) {
    run(site, &["build"])
}

/// Runs the program, with some faults allowed.
fn run(site: &Path, command: &[&str]) -> (Option<i32>, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_postil"))
        .args(command)
        .args(["--allow", "broken-link,undefined-source"])
        .current_dir(site)
        .output()
        .unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    let counts = |line: &str| line.contains(" with ") && line.contains(" in `");
    (run.status.code(), said.lines().filter(|line| !counts(line)).collect::<Vec<_>>().join("\n"))
}

/// Every file of the published site.
fn published(site: &Path) -> BTreeMap<String, Vec<u8>> {
    files(&site.join("public"))
}

/// Every file of a folder.
fn files(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let files =
        walkdir::WalkDir::new(out).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(out).unwrap().to_str().unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A number from the environment.
fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|written| written.parse().ok()).unwrap_or(usual)
}

#[test]
fn after_every_edit_a_site_is_as_if_it_was_made_from_nothing() {
    let mut pair = Pair::new(number("POSTIL_SEED", 7));
    assert!(pair.compare("at first"));
    let mut published = 0;
    let edits = number("POSTIL_EDITS", 40);
    for edit in 0..edits {
        let several = if pair.chance.below(4) == 0 { 3 } else { 1 };
        pair.save();
        let told: Vec<String> = (0..several).filter_map(|_| pair.edit()).collect();
        pair.drafts = pair.chance.below(4) == 0;
        let is_published = pair.compare(&format!("edit {edit}: {told:?}"));
        published += u64::from(is_published);
        if !is_published {
            // A fault is mended as people do it: as it was before.
            pair.restore();
            pair.compare(&format!("edit {edit}: {told:?}, taken back"));
        }
        if edit % 4 == 0 {
            pair.compare_parts(&format!("edit {edit}: {told:?}"));
        }
        if pair.chance.below(10) == 0 {
            let _ = fs::remove_dir_all(pair.site.join("public"));
            pair.compare(&format!("edit {edit}: {told:?}, without output"));
        }
        if pair.chance.below(10) == 0 {
            // When files have settled, nothing is read at all.
            std::thread::sleep(Duration::from_millis(2100));
            pair.compare(&format!("edit {edit}: {told:?}, settled"));
            pair.compare(&format!("edit {edit}: {told:?}, settled and again"));
        }
    }
    assert!(published * 2 > edits, "only {published} of {edits} were published: too little was compared");
}

/// One cache serves builds with drafts and without: only what has a draft is made again.
#[test]
fn drafts_come_and_go_with_their_option() {
    let pair = Pair::new(5);
    let sidecar = "content/a0.notes.toml";
    pair.replace(sidecar, "[[note]]\n", "[[note]]\nstatus = \"draft\"\nid = \"not-yet\"\n");
    for (command, is_shown) in [(&["build"][..], false), (&["build", "--drafts"], true), (&["build"], false)] {
        assert_eq!(run(&pair.site, command).0, Some(0), "{command:?}");
        let page = fs::read_to_string(pair.site.join("public/a0.html")).unwrap();
        assert_eq!(page.contains("id=\"ref-not-yet\""), is_shown, "{command:?}");
    }
}

#[test]
fn where_nothing_changed_nothing_is_touched() {
    let mut pair = Pair::new(3);
    std::thread::sleep(Duration::from_millis(2100));
    let first = build(&pair.site);
    assert_eq!(first.0, Some(0), "{}", first.1);
    let times = |site: &Path| -> BTreeMap<PathBuf, std::time::SystemTime> {
        let all = ["public", ".postil"].map(|part| walkdir::WalkDir::new(site.join(part)));
        let files = all.into_iter().flatten().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap())).collect()
    };
    let before = times(&pair.site);
    assert!(before.keys().any(|path| path.to_str().unwrap().contains("whole-")));
    assert_eq!(build(&pair.site), first, "the same is said");
    assert_eq!(times(&pair.site), before);
    // A file of the site that somebody removed comes back.
    fs::remove_file(pair.site.join("public/a0.html")).unwrap();
    pair.compare("a page removed");
    pair.edit();
    pair.compare("an edit");
}

#[test]
fn whatever_becomes_of_the_cache_the_site_is_the_same() {
    let mut pair = Pair::new(number("POSTIL_SEED", 99));
    assert!(pair.compare("at first"));
    let foreign = {
        let other = Pair::new(5);
        other.compare("another site");
        other
            .kept()
            .into_iter()
            .map(|path| (path.file_name().unwrap().to_owned(), fs::read(path).unwrap()))
            .collect::<Vec<_>>()
    };
    let files = pair.kept().len();
    assert!(files > 5, "there is a cache of {files} files");
    for damage in 0..5 {
        for path in pair.kept() {
            let bytes = fs::read(&path).unwrap();
            let at = pair.chance.below(bytes.len().max(1));
            let damaged = match damage {
                0 => {
                    let mut bytes = bytes;
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte ^= 1 << pair.chance.below(8);
                    }
                    bytes
                }
                1 => bytes[..at.min(bytes.len())].to_vec(),
                2 => vec![],
                3 => [b"postil-cache-0\n\0".as_slice(), &bytes[16.min(bytes.len())..]].concat(),
                _ => foreign.iter().find(|(name, _)| path.ends_with(name)).map_or(bytes, |(_, theirs)| theirs.clone()),
            };
            fs::write(&path, damaged).unwrap();
        }
        let _ = fs::remove_dir_all(pair.site.join("public"));
        let told = pair.edit();
        pair.compare(&format!("damage {damage}, {told:?}"));
    }
}

#[test]
fn after_every_edit_a_site_held_open_is_what_a_build_makes() {
    let mut pair = Pair::new(number("POSTIL_SEED", 11));
    let mut open = Open::new(&pair.site);
    assert!(pair.compare_open(&mut open, "at first"));
    for edit in 0..number("POSTIL_EDITS", 16) {
        pair.save();
        let told = pair.edit();
        if !pair.compare_open(&mut open, &format!("edit {edit}: {told:?}")) {
            pair.restore();
            assert!(pair.compare_open(&mut open, &format!("edit {edit} taken back")));
        }
    }
}
