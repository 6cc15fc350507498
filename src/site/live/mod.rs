//! A site held open: what a build makes, in memory, and made again as its files change. For the preview and for
//! editors.
//!
//! In: a site's folder as a [`Disk`] and what is wished; then, as often as it happens, the paths of files that changed
//! ([`Live::changed`]) and texts that an editor holds and has not saved ([`Live::hold`]). Both answer with a
//! [`Change`]: what may show something else now. Out: whatever is asked ([`Live::ask`]) of the site as it is [`Now`]:
//!
//! ```text
//! let live = Live::open(Disk::new(root), program, &wishes)?;
//! live.hold("content/a.md", Some(text));                                  // as the editor has it
//! live.ask(|now| now.faults_of("content/a.md").cloned().collect::<Vec<_>>());
//! live.ask(|now| now.edition("content/a.md", |joined, findings| …));      // notes, passages, quotations, coverage
//! live.ask(|now| now.output("a.html"));                                   // the bytes, by their address
//! ```
//!
//! One thread owns the site, whose parts borrow from each other, and takes questions one after another; a question is a
//! closure that runs there, so that an edition can be looked at while its files are at hand. A page is made when it is
//! asked for; of every article only its record is kept. What changes takes one of three ways:
//!
//! 1. an article's own files: its record is made anew, and what it asks of the site is as it was ([`change`]);
//! 2. a head that others show (a title, a date): the site is put together anew over the same records ([`worker`]);
//! 3. everything else (configuration, templates, sources, people, files that come and go): all is read again, and the
//!    records of articles that are as they were are taken over ([`ground`]), at the start from what the last build
//!    kept.
//!
//! A configuration or a template that cannot be used leaves the last good one in place, and what is wrong is told.
//! Nothing is written: a build beside it, and its cache, stay as they are.

mod change;
mod entering;
mod faults;
mod ground;
mod memory;
mod now;
mod outputs;
mod plan;
mod watched;
mod worker;

pub use change::{Change, Reach};
pub use now::Now;
pub use outputs::Output;
pub use watched::Stamps;

use super::Wishes;
use crate::load::LoadError;
use crate::load::disk::Disk;
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;
use worker::Message;

/// A site held open. It may be asked from many threads; when it is dropped, it is closed.
#[derive(Debug)]
pub struct Live {
    disk: Disk,
    door: Sender<Message>,
    thread: Option<JoinHandle<()>>,
}

impl Live {
    /// Opens a site; `program` is postil itself, to read PDFs in a process of their own. What is wrong with the content
    /// is no error here: it is told when it is asked for.
    ///
    /// # Errors
    /// The disk's.
    pub fn open(disk: Disk, program: Option<PathBuf>, wishes: &Wishes) -> Result<Self, LoadError> {
        let (door, messages) = mpsc::channel();
        let (opened, told) = mpsc::channel();
        let base = ground::Base { disk: disk.clone(), program, wishes: wishes.clone() };
        let thread = std::thread::Builder::new()
            .name("site".to_owned())
            .spawn(move || worker::run(&base, &messages, &opened))
            .map_err(|error| LoadError::io(&*disk, &error))?;
        let live = Self { disk, door, thread: Some(thread) };
        match told.recv() {
            Ok(Ok(())) => Ok(live),
            Ok(Err(error)) => Err(error),
            Err(_) => Err(LoadError { path: live.disk.to_path_buf(), message: "postil itself failed".to_owned() }),
        }
    }

    /// Says that files changed, came or went: paths from the site's folder, with `/`. Comes back when that is taken up;
    /// none when the site is no longer held open.
    pub fn changed(&self, paths: Vec<String>) -> Option<Change> {
        let (answer, told) = mpsc::channel();
        self.door.send(Message::Changed(paths, answer)).ok()?;
        told.recv().ok()
    }

    /// Puts the text of an editor in a file's place, or gives the place back to the disk.
    pub fn hold(&self, path: &str, text: Option<&str>) -> Option<Change> {
        self.disk.hold(path, text);
        self.changed(vec![path.to_owned()])
    }

    /// Asks something of the site as it is now; none when that fails by a fault of postil's own, or the site is no
    /// longer held open.
    pub fn ask<R: Send + 'static>(&self, question: impl FnOnce(&Now<'_>) -> R + Send + 'static) -> Option<R> {
        let (answer, told) = mpsc::channel();
        let question = move |now: &Now<'_>| drop(answer.send(question(now)));
        self.door.send(Message::Ask(Box::new(question))).ok()?;
        told.recv().ok()
    }

    /// The site's folder, with the texts that stand for some of its files.
    pub fn disk(&self) -> &Disk {
        &self.disk
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.door.send(Message::End);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
