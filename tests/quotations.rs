//! Finds the quotations of `tests/cases/quotations`: precision and recall, by file and by sort of mark.
//!
//! In: the cases, as people labelled them.
//! Out: in `found.txt` beside them the table, and every quotation that is
//! missed, wrong or of another kind; and least figures for each sort of mark.

#![allow(clippy::disallowed_methods, reason = "a test makes its own sites")]

mod harness;

use harness::Case;
use postil::quote::{Block, FaultKind, Found, Kind, find};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

const CASES: &str = "tests/cases/quotations";

/// What a file says is to be found in it.
#[derive(Default)]
struct Labelled {
    lang: String,
    sort: String,
    text: String,
    blocks: Vec<Block>,
    quotations: Vec<(Range<usize>, Kind)>,
    faults: Vec<(usize, FaultKind)>,
}

#[derive(Clone, Copy, Default)]
struct Score {
    wanted: usize,
    found: usize,
    right: usize,
    kinds: usize,
    /// Quotations that count: labelled as speech, taken for speech, both.
    spoken: [usize; 3],
    faults: usize,
    faults_found: usize,
    faults_right: usize,
}

impl Score {
    fn add(&mut self, other: Self) {
        self.wanted += other.wanted;
        self.found += other.found;
        self.right += other.right;
        self.kinds += other.kinds;
        for (own, others) in self.spoken.iter_mut().zip(other.spoken) {
            *own += others;
        }
        self.faults += other.faults;
        self.faults_found += other.faults_found;
        self.faults_right += other.faults_right;
    }

    fn precision(self) -> f64 {
        percent(self.right, self.found)
    }

    fn recall(self) -> f64 {
        percent(self.right, self.wanted)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn labelled(case: &Case) -> Labelled {
    let (head, body) = case.head();
    let mut words = head.trim_start_matches("# ").split(' ').map(str::to_owned);
    let mut case = Labelled {
        lang: words.next().expect("a language"),
        sort: words.next().expect("a sort"),
        ..Labelled::default()
    };
    let (mut group, mut in_quote) = (0, false);
    let mut open: Vec<(usize, Kind)> = Vec::new();
    for paragraph in body.trim().split("\n\n") {
        if !case.text.is_empty() {
            case.text.push_str("\n\n");
        }
        let start = case.text.len();
        let quoted = paragraph.starts_with("> ");
        group += u32::from(quoted && !in_quote);
        if quoted && !in_quote {
            case.quotations.push((start..start, Kind::Speech));
        }
        in_quote = quoted;
        label(paragraph.trim_start_matches("> "), &mut case, &mut open);
        let range = start..case.text.len();
        if quoted {
            let last = case
                .quotations
                .iter_mut()
                .rev()
                .find(|(range, _)| range.is_empty() || range.end <= start && range.end + 2 == start);
            last.expect("the block's quotation").0.end = range.end;
        }
        case.blocks.push(Block { range, quoted, running: true, group });
    }
    case.quotations.sort_by_key(|(range, _)| (range.start, range.end));
    case.quotations.dedup_by(|a, b| a.0 == b.0);
    case
}

fn label(mut rest: &str, case: &mut Labelled, open: &mut Vec<(usize, Kind)>) {
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("⟦-⟧") {
            rest = after;
        } else if let Some(after) = rest.strip_prefix('⟦') {
            let kind = match &after[..1] {
                "S" => Kind::Speech,
                "T" => Kind::Title,
                "C" => Kind::Scare,
                other => panic!("no kind: {other}"),
            };
            open.push((case.text.len(), kind));
            rest = &after[2..];
        } else if let Some(after) = rest.strip_prefix('⟧') {
            let (start, kind) = open.pop().expect("an open label");
            case.quotations.push((start..case.text.len(), kind));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('⦃') {
            let (name, after) = after.split_once('⦄').expect("a closed fault");
            let kind = match name {
                "unopened" => FaultKind::Unopened,
                "unclosed" => FaultKind::Unclosed,
                "misturned" => FaultKind::Misturned,
                "mixed" => FaultKind::Mixed,
                other => panic!("no fault: {other}"),
            };
            case.faults.push((case.text.len(), kind));
            rest = after;
        } else {
            case.text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
}

/// Counts what was found of a case; what was not, or not so, is told.
fn score(name: &str, case: &Labelled, found: &Found, told: &mut Vec<String>) -> Score {
    let show = |range: &Range<usize>| case.text[range.clone()].replace('\n', "⏎");
    let begins = |at: usize| case.text[at..].chars().take(20).collect::<String>().replace('\n', "⏎");
    let right = |range: &Range<usize>| case.quotations.iter().find(|(wanted, _)| wanted == range);
    let mut score = Score {
        wanted: case.quotations.len(),
        found: found.quotations.len(),
        faults: case.faults.len(),
        faults_found: found.faults.len(),
        ..Score::default()
    };
    let is_speech = |kind: Kind| usize::from(kind == Kind::Speech);
    score.spoken[0] = case.quotations.iter().map(|(_, kind)| is_speech(*kind)).sum();
    score.spoken[1] = found.quotations.iter().map(|quotation| is_speech(quotation.kind)).sum();
    for quotation in &found.quotations {
        match right(&quotation.range) {
            Some((_, kind)) => {
                score.right += 1;
                score.kinds += usize::from(*kind == quotation.kind);
                score.spoken[2] += is_speech(*kind) * is_speech(quotation.kind);
                if *kind != quotation.kind {
                    told.push(format!("{name}: {kind:?} taken for {:?}: {}", quotation.kind, show(&quotation.range)));
                }
            }
            None => told.push(format!("{name}: wrong: {}", show(&quotation.range))),
        }
    }
    for (range, _) in &case.quotations {
        if !found.quotations.iter().any(|quotation| quotation.range == *range) {
            told.push(format!("{name}: missed: {}", show(range)));
        }
    }
    for fault in &found.faults {
        let known = case.faults.contains(&(fault.at.start, fault.kind));
        score.faults_right += usize::from(known);
        if !known {
            told.push(format!("{name}: fault {:?} at {}", fault.kind, begins(fault.at.start)));
        }
    }
    for (at, kind) in &case.faults {
        if !found.faults.iter().any(|fault| (fault.at.start, fault.kind) == (*at, *kind)) {
            told.push(format!("{name}: missed fault {kind:?} at {}", begins(*at)));
        }
    }
    score
}

/// A line of the table.
fn line(name: &str, score: Score) -> String {
    format!(
        "{name:18}{:6}{:8}{:7}{:7}{:8}{:12.1}{:9.1}\n",
        score.wanted,
        score.found,
        score.right,
        score.kinds,
        score.faults_right,
        score.precision(),
        score.recall()
    )
}

#[test]
fn precision_and_recall() {
    let mut sorts: BTreeMap<String, Score> = BTreeMap::new();
    let (mut table, mut told) = (String::new(), Vec::new());
    for file in Case::all(CASES) {
        let case = labelled(&file);
        let score = score(&file.name, &case, &find(&case.text, &case.blocks, &case.lang), &mut told);
        table += &line(&file.name, score);
        sorts.entry(case.sort).or_default().add(score);
    }
    let mut found = format!("{:18}wanted   found  right  kinds  faults   precision   recall\n{table}\n", "");
    for (sort, score) in &sorts {
        found += &line(sort, *score);
    }
    for (sort, score) in &sorts {
        let [wanted, taken, both] = score.spoken;
        let (precision, recall) = (percent(both, taken), percent(both, wanted));
        writeln!(found, "speech alone, {sort}: precision {precision:.1}, recall {recall:.1}").expect("written");
        writeln!(found, "faults, {sort}: {} of {}, {} reported", score.faults_right, score.faults, score.faults_found)
            .expect("written");
    }
    let total: usize = sorts.values().map(|score| score.wanted).sum();
    assert!(total >= 300, "{total} labelled quotations");
    for (sort, least) in [("paired", 97.0), ("dash", 97.0), ("straight", 90.0)] {
        let score = sorts[sort];
        let reached = score.precision() >= least && score.recall() >= least;
        assert!(reached, "{sort}: {:.1} %, {:.1} %:\n{}", score.precision(), score.recall(), told.join("\n"));
    }
    harness::hold_found(CASES, &format!("{found}\n{}\n", told.join("\n")));
}

/// The letters of the quotations that count, and how many marks do not fit.
type Seen = (Vec<String>, usize);

fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What `check` finds in the articles of a site, by path.
fn checked(root: &Path) -> BTreeMap<String, Seen> {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_postil"))
        .arg("--root")
        .arg(root)
        .args(["check", "--format", "json"])
        .output()
        .expect("postil runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let list = |name: &str| report[name].as_array().expect("a list").clone();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for quotation in list("quotations") {
        seen.entry(text(&quotation["article"])).or_default().0.push(letters(&text(&quotation["text"])));
    }
    for fault in list("diagnostics").iter().filter(|fault| fault["code"] == "quotation-marks") {
        seen.entry(text(&fault["path"])).or_default().1 += 1;
    }
    seen
}

#[test]
fn dashes_of_lists_headings_tables_and_footnotes_are_no_speech() {
    let site = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(site.path().join("content")).expect("content");
    std::fs::write(site.path().join("postil.toml"), "title = \"Cases\"\nlang = \"fr\"\n").expect("written");
    let article = "# Le bac\n\n— Vous passez ? dit-elle.\n\n- — Vous passez ? dit-elle.\n\n1. — Je passe, dit-il.\n\n\
                   ## — Vous passez ? dit-elle.\n\n| — Je passe, dit-il. |\n| --- |\n| — Je passe, dit-il. |\n\n\
                   Il passe[^1].\n\n[^1]: — Je passe, dit-il.\n";
    std::fs::write(site.path().join("content/bac.md"), article).expect("written");
    assert_eq!(checked(site.path())["content/bac.md"].0, ["Vouspassezditelle"]);
}

#[test]
fn markdown_with_its_smart_punctuation_changes_nothing() {
    let site = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(site.path().join("content")).expect("content");
    std::fs::write(site.path().join("postil.toml"), "title = \"Cases\"\n").expect("written");
    let mut wanted: BTreeMap<String, Seen> = BTreeMap::new();
    for file in Case::all(CASES) {
        let case = labelled(&file);
        let found = find(&case.text, &case.blocks, &case.lang);
        let outside = |at: usize| case.blocks.iter().any(|block| !block.quoted && block.range.contains(&at));
        let spoken = found.quotations.iter().filter(|quotation| quotation.kind == Kind::Speech);
        let spoken = spoken.filter(|quotation| outside(quotation.range.start));
        let words = spoken.map(|quotation| letters(&case.text[quotation.words.clone()])).collect();
        let name = format!("content/{}.md", file.name);
        let mut markdown = format!("+++\ntitle = \"Case\"\nlang = \"{}\"\n+++\n", case.lang);
        // Block quotations are of the other test: here their marks alone would differ.
        for block in case.blocks.iter().filter(|block| !block.quoted) {
            markdown.push_str(&format!("\n{}\n", case.text[block.range.clone()].replace("[T]", "\\[T\\]")));
        }
        std::fs::write(site.path().join(&name), markdown).expect("written");
        let faults = found.faults.iter().filter(|fault| outside(fault.at.start)).count();
        wanted.insert(name, (words, faults));
    }
    let seen = checked(site.path());
    for (name, (words, faults)) in wanted {
        let (seen_words, seen_faults) = seen.get(&name).cloned().unwrap_or_default();
        let missed: Vec<&String> = words.iter().filter(|words| !seen_words.contains(words)).collect();
        let added: Vec<&String> = seen_words.iter().filter(|seen| !words.contains(seen)).collect();
        assert!(missed.is_empty() && added.is_empty(), "{name}: missed {missed:?}, added {added:?}");
        assert_eq!(seen_faults, faults, "{name}");
    }
}
