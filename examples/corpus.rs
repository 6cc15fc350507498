//! Writes a corpus of invented articles in the form of postil, Hugo and Zola, to be compared by the example `compare`:
//! `cargo run --release --example corpus -- FOLDER [ARTICLES [NOTES [WORDS]]]`.

#![allow(clippy::disallowed_methods, clippy::print_stdout, dead_code, reason = "it is a program, and shares a corpus")]

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use corpus::forms::{self, Form};
use corpus::{Corpus, Size};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("where to? `corpus FOLDER [ARTICLES [NOTES [WORDS]]]`")?);
    let mut figure = |usual: usize| arguments.next().map_or(Ok(usual), |written| written.parse());
    let size = Size { articles: figure(1_000)?, notes: figure(20)?, words: figure(1_600)? };
    let corpus = Corpus::new(size);
    for form in Form::ALL {
        let folder = folder.join(form.name());
        forms::write(&corpus, form, &folder)?;
        println!("{}: {} articles in {}", form.name(), size.articles, folder.display());
    }
    Ok(())
}
