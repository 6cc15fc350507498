//! A bar for work that takes long, on a terminal and nowhere else; where a terminal can move no cursor, a line now and
//! then.
//!
//! In: the steps of the work, which goes on meanwhile. Out: nothing that stays.

use super::session::Session;
use crate::load::disk::Disk;
use crate::report::human::grouped;
use crate::site::outputs::{Failure, Outputs};
use crate::site::{self, Configured, Outcome, Steps, Wishes};
use indicatif::{ProgressBar, ProgressStyle};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// Work that is over sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);
/// Between two looks at how far it is.
const TICK: Duration = Duration::from_millis(100);
/// Looks between two lines.
const TICKS_OF_A_LINE: usize = 50;

/// A bar that is there until it is dropped.
pub struct Progress {
    over: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Watches work if somebody is there to see it.
    pub fn watch(session: &Session, steps: &Steps) -> Self {
        if !session.is_watched() {
            return Self { over: None, thread: None };
        }
        let (over, ended) = channel();
        let steps = steps.clone();
        let moves = std::env::var_os("TERM").is_some_and(|kind| kind != "dumb");
        let thread = std::thread::spawn(move || if moves { bar(&steps, &ended) } else { lines(&steps, &ended) });
        Self { over: Some(over), thread: Some(thread) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.over.take());
        if let Some(thread) = self.thread.take() {
            // What it drew is gone, whatever became of it.
            let _ = thread.join();
        }
    }
}

/// Makes a site, watched.
///
/// # Errors
/// The disk's.
pub fn made(
    session: &Session,
    root: &Disk,
    configured: &Configured,
    wishes: &Wishes,
    outputs: &Outputs<'_>,
) -> Result<Outcome, Failure> {
    let _shown = Progress::watch(session, &wishes.steps);
    site::make(root, configured, wishes, outputs)
}

/// Whether the work goes on for so long.
fn goes_on(ended: &Receiver<()>, time: Duration) -> bool {
    ended.recv_timeout(time) == Err(RecvTimeoutError::Timeout)
}

fn bar(steps: &Steps, ended: &Receiver<()>) {
    if !goes_on(ended, PATIENCE) {
        return;
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {msg}") {
        bar.set_style(style);
    }
    loop {
        let (done, all) = steps.so_far();
        bar.set_length(all as u64);
        bar.set_position(done as u64);
        bar.set_message(told(done, all));
        if !goes_on(ended, TICK) {
            bar.finish_and_clear();
            return;
        }
    }
}

fn lines(steps: &Steps, ended: &Receiver<()>) {
    while goes_on(ended, TICK * TICKS_OF_A_LINE as u32) {
        let (done, all) = steps.so_far();
        super::session::print(&format!("{}\n", told(done, all)));
    }
}

/// How far it is, in words.
fn told(done: usize, all: usize) -> String {
    match all {
        0 => "reading".to_owned(),
        all if done < all => format!("{} of {} articles", grouped(done), grouped(all)),
        _ => "writing".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn it_is_said_how_far_the_work_is() {
        assert_eq!([told(0, 0), told(1200, 12_000), told(7, 7)], ["reading", "1200 of 12 000 articles", "writing"]);
    }
}
