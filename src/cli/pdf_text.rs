//! `postil pdf-text`: the text of the PDF on standard input. Not for people: postil reads PDFs in a process of its own.

use crate::load::pdf_process::{MEMORY, SECONDS};
use crate::quote;
use std::io::{Read, Write};
use std::process::ExitCode;

/// Runs the command; the exit code says what kept the file from being read.
pub fn run() -> ExitCode {
    limit();
    let mut bytes = Vec::new();
    if std::io::stdin().lock().read_to_end(&mut bytes).is_err() {
        return ExitCode::from(quote::Unread::Broken.code());
    }
    match quote::pdf_text(&bytes) {
        Ok(text) => match std::io::stdout().lock().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(quote::Unread::Broken.code()),
        },
        Err(unread) => ExitCode::from(unread.code()),
    }
}

/// Takes from this process the right to more than it may use.
#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Core, 0)] {
        // Where the system has no such limit, the time that is waited for the text is one.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn limit() {}
