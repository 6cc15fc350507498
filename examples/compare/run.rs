//! A program, run to its end → what that took.

use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// Seconds by the clock.
    pub wall: f64,
    /// Seconds on processors, of the program and of the kernel for it; zero where the system does not tell.
    pub cpu: f64,
    /// The most memory in MiB; zero where the system does not tell.
    pub memory: f64,
}

/// How often a running program is asked for its memory.
const ASKED: Duration = Duration::from_millis(4);
/// What Linux counts the time on processors in.
const TICKS: f64 = 100.0;

/// Runs a program in a folder.
pub fn run(program: &Path, arguments: &[&str], folder: &Path) -> Result<Figures, Box<dyn Error>> {
    let before = children();
    let start = Instant::now();
    let mut command = Command::new(program);
    let mut child = command.args(arguments).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut memory = 0.0_f64;
    let ended = loop {
        if let Some(ended) = child.try_wait()? {
            break ended;
        }
        memory = memory.max(most(&status).unwrap_or(0.0));
        std::thread::sleep(ASKED);
    };
    let wall = start.elapsed().as_secs_f64();
    if !ended.success() {
        return Err(format!("{} {}: {ended}", program.display(), arguments.join(" ")).into());
    }
    Ok(Figures { wall, cpu: children().zip(before).map_or(0.0, |(now, before)| now - before), memory })
}

/// The most memory that a process has used.
fn most(status: &str) -> Option<f64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}

/// The seconds on processors of all children that have ended.
fn children() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the name, which may hold anything: the state, and from there the 14th and the 15th.
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(13);
    let (user, system) = (fields.next()?.parse::<f64>().ok()?, fields.next()?.parse::<f64>().ok()?);
    Some((user + system) / TICKS)
}

pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
