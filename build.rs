//! Lists the lexicons, so that adding a language is adding a file: `src/words/lexicon/LANG.txt` → `(LANG, its text)`.

#![allow(clippy::disallowed_methods, reason = "a build script reads the tree and writes where Cargo says")]

use std::error::Error;
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
    fs::write(list, format!("&[\n{rows}]\n"))?;
    Ok(())
}
