//! A site in a folder of its own, built by the program.

#![expect(clippy::disallowed_methods, reason = "a test makes the site that it builds")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A site on disk.
pub struct Site {
    folder: TempDir,
}

impl Site {
    /// A site with these files.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let site = Self { folder };
        for (path, text) in [("postil.toml", "title = \"Rivers\"\n")].iter().chain(files) {
            site.write(path, text);
        }
        site
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("can be made");
        std::fs::write(path, text).expect("can be written");
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_postil")));
        command.arg("--root").arg(self.folder.path()).args(arguments).output().expect("runs")
    }

    /// Builds the site, which must have no errors.
    pub fn build(&self) -> &Self {
        let output = self.run(&["build", "--quiet"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self
    }

    /// A file of the built site.
    pub fn built(&self, path: &str) -> String {
        let full = self.path("public").join(path);
        std::fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Whether the built site has a file.
    pub fn has(&self, path: &str) -> bool {
        self.path("public").join(path).exists()
    }
}
