//! A site → what its build took: processor time and the most memory, as the system counts them.

use super::patterns::{Files, Pattern};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_postil");
/// Below this, a time is noise: the system counts in hundredths of a second.
const MEASURABLE: f64 = 100.0;
/// What the larger site may come to; limits of files are above it.
const LARGEST: usize = 8_000_000;
/// Files that a site of many may come to.
const MOST_FILES: usize = 16_000;
/// A build that takes longer is ended.
const PATIENCE: Duration = Duration::from_mins(1);

/// What one build took.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// Processor time of all threads, without the system's.
    pub milliseconds: f64,
    /// The most that it held at once.
    pub megabytes: f64,
    /// Whether it came to its end.
    pub ended: bool,
}

/// A pattern at two sizes.
pub struct Measured {
    /// What the larger site's files come to.
    pub bytes: usize,
    /// The smaller site.
    pub small: Taken,
    /// The one that is eight times as large.
    pub large: Taken,
}

/// Doubles a pattern's site until it can be measured, and measures one that is eight times as large.
pub fn grown(pattern: &Pattern, nothing: Taken) -> Measured {
    let mut n = 8;
    loop {
        let files = (pattern.files)(8 * n);
        let size = |files: &Files| files.iter().map(|(_, text)| text.len()).sum::<usize>();
        let small = least(3, &(pattern.files)(n), pattern.printed);
        let is_largest = 2 * size(&files) > LARGEST || 2 * files.len() > MOST_FILES || n >= 1 << 20;
        if small.milliseconds - nothing.milliseconds >= MEASURABLE || is_largest {
            return Measured { bytes: size(&files), small, large: least(1, &files, pattern.printed) };
        }
        n *= 2;
    }
}

/// How many times more the larger one takes of what is over nothing; what is next to nothing counts as `least`.
pub fn ratio(small: f64, large: f64, nothing: f64, least: f64) -> f64 {
    (large - nothing).max(0.0) / (small - nothing).max(least)
}

/// The least that so many builds took: what more another took was the machine's.
pub fn least(times: usize, files: &Files, printed: bool) -> Taken {
    let runs: Vec<Taken> = (0..times).map(|_| run(files, printed)).collect();
    let least = |of: fn(&Taken) -> f64| runs.iter().map(of).fold(f64::INFINITY, f64::min);
    Taken {
        milliseconds: least(|taken| taken.milliseconds),
        megabytes: least(|taken| taken.megabytes),
        ended: runs.iter().all(|taken| taken.ended),
    }
}

/// Builds a site of these files once.
fn run(files: &Files, printed: bool) -> Taken {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(folder.path().join("postil.toml"), "title = \"T\"\n").unwrap();
    let mut command = Command::new(PROGRAM);
    command.args(["build"]).current_dir(folder.path());
    if !printed {
        command.arg("-q");
    }
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let from = Instant::now();
    let mut taken = Taken { milliseconds: 0.0, megabytes: 0.0, ended: true };
    // What has ended and is not waited for still has its times; its memory is the last that was seen.
    loop {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        // The program's own time. What the system takes is for clearing memory, which is counted for itself.
        let ticks = fields[11].parse::<f64>().unwrap();
        taken.milliseconds = ticks * 10.0;
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        if let Some(line) = status.lines().find(|line| line.starts_with("VmHWM:")) {
            taken.megabytes = line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0;
        }
        if fields[0] == "Z" {
            break;
        }
        if from.elapsed() > PATIENCE {
            taken.ended = false;
            child.kill().unwrap();
            break;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    child.wait().unwrap();
    taken
}
