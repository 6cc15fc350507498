//! What each figure and each rule of a decision buys: the edits of `tests/cases/edits`, and those of any JSON files
//! that are named, are looked for with each figure a tenth lower and higher, and without each rule.
//!
//! `cargo bench --bench fit [-- FILE.json …]`. One line each: how many more (or fewer) were right, wrong, asked about,
//! misled, not found than as it stands. A figure that changes nothing either way, or a rule that nothing is worse
//! without, has to justify itself.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, reason = "a bench reads and prints")]

use postil::anchor::{Decision, RULES, Thresholds};
use std::path::Path;

#[path = "../tests/edits/mod.rs"]
mod edits;

use edits::{Edited, Tally};

fn main() {
    let named: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    table("tests/cases/edits", &edits::own());
    for name in named {
        table(&name, &edits::of_json(Path::new(&name)));
    }
}

fn table(name: &str, edits: &[Edited]) {
    println!("{name}\n{:38}{:>7}{:>7}{:>7}{:>7}{:>7}", "", "right", "wrong", "asks", "misled", "none");
    for (class, tally) in edits::tally(edits, Decision::default()) {
        println!("{class:38}{}", figures(tally.right, tally.wrong, tally.asks, tally.misled, tally.none));
    }
    let stands = sum(edits, Decision::default());
    println!("{:38}{}", "all", figures(stands.right, stands.wrong, stands.asks, stands.misled, stands.none));
    println!("\neach figure a tenth lower, and higher");
    for figure in Thresholds::TABLE {
        for by in [0.9, 1.1] {
            let thresholds = Thresholds::default().with(figure.name, figure.value * by).unwrap();
            let now = sum(edits, Decision { thresholds, ..Decision::default() });
            println!("{:30}{:8.3}{}", figure.name, figure.value * by, change(stands, now));
        }
    }
    println!("\nwithout each rule");
    for rule in RULES {
        let now = sum(edits, Decision { without: Some(rule.name), ..Decision::default() });
        println!("{:38}{}", rule.name, change(stands, now));
    }
    println!();
}

fn sum(edits: &[Edited], decision: Decision) -> Tally {
    edits::tally(edits, decision).values().fold(Tally::default(), |all, class| Tally {
        right: all.right + class.right,
        wrong: all.wrong + class.wrong,
        asks: all.asks + class.asks,
        misled: all.misled + class.misled,
        none: all.none + class.none,
    })
}

fn figures(right: usize, wrong: usize, asks: usize, misled: usize, none: usize) -> String {
    [right, wrong, asks, misled, none].map(|count| format!("{count:7}")).concat()
}

/// How many more of each; a point for none.
fn change(before: Tally, now: Tally) -> String {
    let pairs = [
        (before.right, now.right),
        (before.wrong, now.wrong),
        (before.asks, now.asks),
        (before.misled, now.misled),
        (before.none, now.none),
    ];
    let one = |(before, now): &(usize, usize)| match *now as i64 - *before as i64 {
        0 => format!("{:>7}", "·"),
        more => format!("{more:>+7}"),
    };
    pairs.iter().map(one).collect()
}
