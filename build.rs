//! Lists the lexicons, so that adding a language is adding a file: `src/words/lexicon/LANG.txt` → `(LANG, its text)`;
//! and names the program by its source text, so that what another has made is not taken for its own.

#![allow(clippy::disallowed_methods, reason = "a build script reads the tree and writes where Cargo says")]

use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs};

const FOLDER: &str = "src/words/lexicon";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={FOLDER}");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(FOLDER);
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    files.sort();
    let mut rows = String::new();
    for (language, path) in files.iter().filter_map(|path| Some((path.file_stem()?.to_str()?, path.to_str()?))) {
        rows += &format!("    ({language:?}, include_str!({path:?})),\n");
    }
    let list = Path::new(&env::var("OUT_DIR")?).join("lexicons.rs");
    println!("cargo:rustc-env=POSTIL_SOURCE={}", source()?);
    fs::write(list, format!("&[\n{rows}]\n"))?;
    Ok(())
}

/// A digest of everything that the program is made of.
fn source() -> Result<String, Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut waiting: Vec<_> =
        ["src", "templates", "static", "Cargo.toml", "Cargo.lock"].map(|name| Path::new(&root).join(name)).to_vec();
    for path in &waiting {
        println!("cargo:rerun-if-changed={}", path.display());
    }
    let mut files = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                waiting.push(entry?.path());
            }
        } else if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for path in files {
        path.strip_prefix(&root)?.hash(&mut hasher);
        fs::read(&path)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}
