//! Times postil beside other generators on one corpus, which the example `corpus` has written:
//! `cargo run --release --example compare -- CORPUS POSTIL [--hugo PROGRAM] [--zola PROGRAM] [--runs N]`.
//!
//! In each run the others build from nothing; then postil builds from nothing, with its cache but no output, with
//! nothing changed, after one article was edited, after one source was. Shown are medians of the wall time, of the time
//! on processors and of the most memory, and the wall time in parts of Hugo's. Each run takes its turn with the others,
//! so that what else the machine does falls on all of them. What was built before is removed outside of the time.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "it runs programs by the clock and prints")]

mod edits;
mod run;

use edits::Edit;
use run::{Figures, median, run};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

struct Asked {
    corpus: PathBuf,
    postil: PathBuf,
    peers: Vec<(&'static str, PathBuf, &'static [&'static str])>,
    runs: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = asked()?;
    let mut rows: BTreeMap<(usize, String), Vec<Figures>> = BTreeMap::new();
    for turn in 0..asked.runs {
        let mut note = |at: usize, name: &str, figures| rows.entry((at, name.to_owned())).or_default().push(figures);
        for (at, (name, program, arguments)) in asked.peers.iter().enumerate() {
            let site = asked.corpus.join(name);
            remove(&site.join("public"))?;
            note(at, &format!("{name}, from nothing"), run(program, arguments, &site)?);
        }
        let site = asked.corpus.join("postil");
        let build = || run(&asked.postil, &["build"], &site);
        remove(&site.join("public"))?;
        remove(&site.join(".postil"))?;
        note(10, "postil, from nothing", build()?);
        remove(&site.join("public"))?;
        note(11, "postil, cache but no output", build()?);
        note(12, "postil, nothing changed", build()?);
        let edit = Edit::of_article(&site, turn)?;
        note(13, "postil, one article edited", build()?);
        edit.undo()?;
        build()?;
        let edit = Edit::of_source(&site, turn)?;
        note(14, "postil, one source edited", build()?);
        edit.undo()?;
        build()?;
    }
    print(&rows);
    Ok(())
}

fn print(rows: &BTreeMap<(usize, String), Vec<Figures>>) {
    let of = |figures: &[Figures], one: fn(&Figures) -> f64| median(figures.iter().map(one).collect());
    let hugo = rows.iter().find(|((_, name), _)| name.starts_with("hugo")).map(|(_, figures)| of(figures, |f| f.wall));
    println!("{:32}{:>9}{:>9}{:>9}{:>9}", "", "wall s", "cpu s", "MiB", "of Hugo");
    for ((_, name), figures) in rows {
        let wall = of(figures, |figures| figures.wall);
        let part = hugo.map_or_else(String::new, |hugo| format!("{:.3}", wall / hugo));
        let (cpu, memory) = (of(figures, |figures| figures.cpu), of(figures, |figures| figures.memory));
        println!("{name:32}{wall:9.2}{cpu:9.2}{memory:9.0}{part:>9}");
    }
}

fn asked() -> Result<Asked, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "compare CORPUS POSTIL [--hugo PROGRAM] [--zola PROGRAM] [--runs N]";
    let corpus = arguments.next().ok_or(usage)?.into();
    let postil = std::fs::canonicalize(arguments.next().ok_or(usage)?)?;
    let mut asked = Asked { corpus, postil, peers: Vec::new(), runs: 3 };
    while let Some(option) = arguments.next() {
        let value = arguments.next().ok_or(usage)?;
        match option.as_str() {
            "--hugo" => asked.peers.push(("hugo", value.into(), &["--quiet"])),
            "--zola" => asked.peers.push(("zola", value.into(), &["build"])),
            "--runs" => asked.runs = value.parse()?,
            _ => return Err(usage.into()),
        }
    }
    Ok(asked)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
