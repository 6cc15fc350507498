//! How soon the preview shows what was saved: from the save to the event that tells of it, and to the page.
//!
//! `cargo bench --bench preview -- FOLDER [EDITS]` copies the site in FOLDER, builds it once, shows the copy with
//! `postil serve`, and edits its articles one after another, 50 of them unless it is said otherwise.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench measures, prints, and may fail loudly"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_postil");

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let Some(folder) = arguments.next() else {
        println!("cargo bench --bench preview -- FOLDER [EDITS]");
        return;
    };
    let edits: usize = arguments.next().map_or(50, |edits| edits.parse().unwrap());
    let copy = tempfile::tempdir().unwrap();
    for part in ["content", "static", "templates", "postil.toml"] {
        let from = Path::new(&folder).join(part);
        if from.exists() {
            let copied = Command::new("cp").arg("-r").arg(from).arg(copy.path()).status().unwrap();
            assert!(copied.success());
        }
    }
    let begun = Instant::now();
    let built = Command::new(PROGRAM).args(["--root"]).arg(copy.path()).args(["build", "-q"]).status().unwrap();
    println!("built in {:.1} s, {built}", begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    let (mut child, port) = serve(copy.path());
    println!("opened in {:.2} s", begun.elapsed().as_secs_f64());
    let articles = articles(copy.path());
    let mut events = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(events, "GET /.postil/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut events = BufReader::new(events);
    let (mut told, mut shown) = (vec![], vec![]);
    for edit in 0..edits {
        std::thread::sleep(Duration::from_millis(150));
        let article = &articles[edit * articles.len() / edits];
        let text = std::fs::read_to_string(article).unwrap() + &format!("\nEdited as number {edit}.\n");
        let begun = Instant::now();
        std::fs::write(article, text).unwrap();
        let event = next(&mut events);
        told.push(begun.elapsed());
        let page = event["pages"][0].as_str().unwrap().to_owned();
        assert!(get(port, &format!("/{page}")).contains(&format!("Edited as number {edit}.")), "{event}");
        shown.push(begun.elapsed());
    }
    println!("{} articles, {edits} edits", articles.len());
    print("from save to event", &mut told);
    print("from save to page", &mut shown);
    let _ = child.kill();
    let _ = child.wait();
}

fn print(what: &str, times: &mut [Duration]) {
    times.sort();
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{what}: median {:.0} ms, worst {:.0} ms", median.as_secs_f64() * 1e3, worst.as_secs_f64() * 1e3);
}

fn serve(root: &Path) -> (Child, u16) {
    let mut command = Command::new(PROGRAM);
    command.arg("--root").arg(root).arg("serve").stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
    let port = lines.find_map(|line| line.strip_prefix("http://127.0.0.1:")?.split('/').next()?.parse().ok()).unwrap();
    std::thread::spawn(move || lines.for_each(drop));
    (child, port)
}

/// Markdown files of articles, sorted.
fn articles(root: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().map(Result::unwrap);
    let is_article = |path: &PathBuf| path.extension().is_some_and(|end| end == "md") && !path.ends_with("_index.md");
    files.map(walkdir::DirEntry::into_path).filter(is_article).collect()
}

fn next(events: &mut impl BufRead) -> serde_json::Value {
    loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).unwrap() > 0);
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str(data).unwrap();
        }
    }
}

fn get(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
