//! The text of a PDF, read by a process of its own, so that a file that swells when it is unpacked can fill no more
//! memory than that process is given.
//!
//! In: the bytes. The other process is postil again, with [`COMMAND`]: the file goes to its standard input, the text
//! comes from its standard output.
//! Out: the text.
//! Not: what the text is worth.

use crate::quote::Unread;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

/// The command that reads a PDF; not one for people.
pub const COMMAND: &str = "pdf-text";

/// The most memory that reading may take, in bytes, and the most seconds of a processor.
pub const MEMORY: u64 = 1 << 30;
/// See [`MEMORY`].
pub const SECONDS: u64 = 30;

/// The longest text that is taken, in bytes.
const LONGEST: u64 = 64 << 20;

/// Reads a PDF with the program.
///
/// # Errors
/// When the file cannot be read, or takes too much to be read.
pub fn pdf_text(program: &Path, bytes: &[u8]) -> Result<String, Unread> {
    let mut child = Command::new(program)
        .arg(COMMAND)
        // The allocator sets a whole GB aside at the start unless it is told not to.
        .env("MIMALLOC_ARENA_RESERVE", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| Unread::Broken)?;
    let text = exchanged(&mut child, bytes);
    // What is still at work has said more than is taken.
    let _ = child.kill();
    let status = child.wait().map_err(|_| Unread::Broken)?;
    match status.code() {
        Some(0) => text.ok_or(Unread::Large),
        Some(code) => Err(Unread::from_code(code)),
        None if out_of_time(status) => Err(Unread::Slow),
        None => Err(Unread::Large),
    }
}

/// Whether the system ended a process because its time was over.
#[cfg(unix)]
fn out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    let signals = [rustix::process::Signal::XCPU, rustix::process::Signal::KILL];
    status.signal().is_some_and(|signal| signals.iter().any(|known| known.as_raw() == signal))
}

#[cfg(not(unix))]
fn out_of_time(_: ExitStatus) -> bool {
    false
}

/// Gives the file and takes the text; none when it is too long. The reader takes the whole file before it says a word.
fn exchanged(child: &mut Child, bytes: &[u8]) -> Option<String> {
    if let Some(mut to) = child.stdin.take() {
        // A reader that has given up takes nothing more, and its exit code says why.
        let _ = to.write_all(bytes);
    }
    let mut text = String::new();
    child.stdout.take()?.take(LONGEST + 1).read_to_string(&mut text).ok()?;
    (text.len() as u64 <= LONGEST).then_some(text)
}
