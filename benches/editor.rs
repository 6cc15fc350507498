//! How long it takes from a keystroke to its faults: a word typed into a passage and taken away again, 50 times in
//! all, in articles all over a site, until the editor is told.
//!
//! `cargo bench --bench editor -- FOLDER …` for copies of these sites; without one the repository's own. Printed are
//! the number of articles, the time until the site is open, and median and worst of the edits.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "measures what a user waits for, and may fail loudly"
)]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// How many edits are measured.
const EDITS: usize = 50;

fn main() {
    let named: Vec<PathBuf> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).map(PathBuf::from).collect();
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for site in if named.is_empty() { vec![own] } else { named } {
        let copy = tempfile::tempdir().unwrap();
        for part in ["content", "static", "templates", "postil.toml"] {
            copied(&site.join(part), &copy.path().join(part));
        }
        measured(&site, copy.path());
    }
}

fn copied(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
        } else {
            std::fs::copy(entry.path(), if from.is_file() { to } else { &target }).unwrap();
        }
    }
}

fn measured(site: &Path, root: &Path) {
    let passages = passages(root);
    let mut editor = Editor::start(root);
    let begun = Instant::now();
    editor.open(&passages[0].0);
    let opened = begun.elapsed();
    let mut times = Vec::new();
    for edit in 0..EDITS {
        // Each passage is edited, and mended by the next edit.
        let (file, line, column) = &passages[(edit / 2) * passages.len() / EDITS.div_ceil(2)];
        if edit % 2 == 0 && edit > 0 {
            editor.open(file);
        }
        times.push(editor.typed(file, *line, *column, edit % 2 == 0));
    }
    times.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "{}: {} articles annotated, open after {:.1} s; {EDITS} edits: median {:.1} ms, worst {:.1} ms",
        site.display(),
        passages.len(),
        opened.as_secs_f64(),
        milliseconds(times[EDITS / 2]),
        milliseconds(times[EDITS - 1]),
    );
}

/// A place inside of a passage for each article that has one to the letter: file, line, column.
fn passages(root: &Path) -> Vec<(PathBuf, usize, usize)> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().filter_map(Result::ok) {
        let path = entry.path();
        let Some(stem) = path.to_str().and_then(|path| path.strip_suffix(".notes.toml")) else { continue };
        let article = PathBuf::from(format!("{stem}.md"));
        let (Ok(sidecar), Ok(text)) = (std::fs::read_to_string(path), std::fs::read_to_string(&article)) else {
            continue;
        };
        let words = sidecar.lines().filter_map(|line| {
            line.strip_prefix("at")?.trim().strip_prefix('=')?.trim().strip_prefix('"')?.strip_suffix('"')
        });
        let place = words.filter(|words| words.is_ascii() && words.len() > 24).find_map(|words| {
            let at = text.find(words).filter(|at| text.rfind(words) == Some(*at))?;
            let inside = at + words.match_indices(' ').nth(1)?.0;
            let line = text[..inside].matches('\n').count();
            let column = text[..inside].rsplit('\n').next()?.encode_utf16().count();
            Some((article.clone(), line, column))
        });
        found.extend(place);
    }
    assert!(!found.is_empty(), "{} has no passage", root.display());
    found
}

struct Editor {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    version: i64,
    asked: i64,
}

impl Editor {
    fn start(root: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
        let mut child = command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut editor = Self { child, input, output, version: 1, asked: 0 };
        let folder = url::Url::from_file_path(root).unwrap();
        let folders = json!([{ "uri": folder, "name": "site" }]);
        editor.ask(
            "initialize",
            &json!({ "processId": null, "capabilities": {}, "workspaceFolders": folders, "rootUri": null }),
        );
        editor.tell("initialized", &json!({}));
        editor
    }

    /// Opens an article, and waits until the site is.
    fn open(&mut self, file: &Path) {
        let text = std::fs::read_to_string(file).unwrap();
        let uri = url::Url::from_file_path(file).unwrap();
        let document = json!({ "uri": uri, "languageId": "markdown", "version": self.version, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
        self.ask("postil/settled", &Value::Null);
    }

    /// Types a word, or takes it away, and waits for what is told of the article.
    fn typed(&mut self, file: &Path, line: usize, column: usize, in_place: bool) -> Duration {
        const WORD: &str = " more";
        self.version += 1;
        let at = |column: usize| json!({ "line": line, "character": column });
        let (end, text) = if in_place { (column, WORD) } else { (column + WORD.len(), "") };
        let uri = url::Url::from_file_path(file).unwrap();
        let change = json!([{ "range": { "start": at(column), "end": at(end) }, "text": text }]);
        let begun = Instant::now();
        let document = json!({ "uri": uri, "version": self.version });
        self.tell("textDocument/didChange", &json!({ "textDocument": document, "contentChanges": change }));
        loop {
            let message = self.read();
            let told =
                message["params"]["uri"].as_str().filter(|_| message["method"] == "textDocument/publishDiagnostics");
            let stem = uri.as_str().trim_end_matches("md");
            if told.is_some_and(|told| told.starts_with(stem)) {
                return begun.elapsed();
            }
        }
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: &Value) {
        self.asked += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.asked, "method": method, "params": params }));
        while self.read()["id"] != self.asked {}
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "the server has left");
            match line.trim_end() {
                "" => break,
                head => length = head.strip_prefix("Content-Length: ").unwrap().parse().unwrap(),
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
