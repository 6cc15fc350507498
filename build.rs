//! Lists what is known of languages, so that adding one is adding a file: `src/words/lexicon/LANG.txt`, its words, and
//! `languages/LANG.ftl`, what the interface says in it, → `(LANG, its text)`; and names the program by its source text,
//! so that what another has made is not taken for its own.

#![allow(clippy::disallowed_methods, reason = "a build script reads the tree and writes where Cargo says")]

use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs};

/// Folders of files, how those end that are listed, and what the list is called.
const LISTS: [(&str, &str, &str); 2] =
    [("src/words/lexicon", "txt", "lexicons.rs"), ("languages", "ftl", "languages.rs")];

fn main() -> Result<(), Box<dyn Error>> {
    for (folder, ending, name) in LISTS {
        list(folder, ending, name)?;
    }
    println!("cargo:rustc-env=POSTIL_SOURCE={}", source()?);
    Ok(())
}

fn list(folder: &str, ending: &str, name: &str) -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={folder}");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join(folder);
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == ending));
    files.sort();
    let mut rows = String::new();
    for (language, path) in files.iter().filter_map(|path| Some((path.file_stem()?.to_str()?, path.to_str()?))) {
        rows += &format!("    ({language:?}, include_str!({path:?})),\n");
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join(name), format!("&[\n{rows}]\n"))?;
    Ok(())
}

/// A digest of everything that the program is made of.
fn source() -> Result<String, Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let made_of = ["src", "languages", "templates", "static", "Cargo.toml", "Cargo.lock"];
    let mut waiting: Vec<_> = made_of.map(|name| Path::new(&root).join(name)).to_vec();
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
