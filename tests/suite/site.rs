//! A site in a temporary folder, and the program run on it.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A site that a test writes.
pub struct Site {
    folder: TempDir,
    environment: Vec<(String, String)>,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Site {
    /// A site with an empty `postil.toml`.
    pub fn new() -> Self {
        Self::bare().file("postil.toml", "")
    }

    /// A site called Rivers with these files, some of which may replace its configuration.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let site = Self::bare().file("postil.toml", "title = \"Rivers\"\n");
        for (path, text) in files {
            site.write(path, text);
        }
        site
    }

    /// An empty folder.
    pub fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), environment: vec![] }
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    /// Sets a variable of the environment for all runs.
    #[must_use]
    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    pub fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The command that runs the program in the site's folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
        command.args(arguments).current_dir(self.root()).env_remove("NO_COLOR").env_remove("SOURCE_DATE_EPOCH");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Run {
        ran(&mut self.command(arguments))
    }

    /// Builds, and fails the test when that fails.
    #[track_caller]
    pub fn build(&self) -> &Self {
        let run = self.run(&["build"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        self
    }

    /// A file of the built site.
    #[track_caller]
    pub fn page(&self, path: &str) -> String {
        let path = self.path("public").join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// A file of the site, as its author has it.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    /// Whether the built site has a file.
    pub fn has(&self, path: &str) -> bool {
        self.path("public").join(path).exists()
    }

    /// Every file below a folder of the site with its bytes, in the order of their paths.
    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        files(&self.path(folder))
    }
}

/// Runs a command to its end.
pub fn ran(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Every file below a folder with its bytes, in the order of their paths, but for postil's own record in a built site.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file() && entry.file_name() != ".postil-written")
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (path, std::fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}
