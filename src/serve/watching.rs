//! Sees that files changed, whatever way an editor saves: from the system's events, and by looking from time to time.
//!
//! An event only says where to look: a path is told on when what the file system says of it differs from the last
//! look. So nothing is told twice, a file that was put aside and brought back is seen, and one that was only opened is
//! not.

use super::Event;
use super::events::Events;
use crate::site::live::{Live, Stamps};
use notify_debouncer_full::notify::RecursiveMode;
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer, notify};
use std::path::{MAIN_SEPARATOR, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

/// How long a file must be left alone before it is looked at.
const PAUSE: Duration = Duration::from_millis(25);
/// How often all files are looked at; for each thousand of them a second more.
const LOOK: Duration = Duration::from_secs(2);

type Watch = Debouncer<notify::RecommendedWatcher, RecommendedCache>;

/// Watches a site from now on, in a thread of its own that ends with the process.
pub(super) fn watch(live: &Arc<Live>, events: &Events, say: &Arc<dyn Fn(Event) + Send + Sync>) {
    let (live, events, say) = (Arc::clone(live), events.clone(), Arc::clone(say));
    let (sender, receiver) = mpsc::channel();
    let watch = new_debouncer(PAUSE, Some(PAUSE / 2), move |result: DebounceEventResult| {
        let paths = result.map(|events| events.into_iter().flat_map(|event| event.event.paths).collect::<Vec<_>>());
        // Where events were lost, everything is looked at.
        let _ = sender.send(paths.unwrap_or_default());
    });
    let root = live.disk().canonicalize().unwrap_or_else(|_| live.disk().to_path_buf());
    let stamps = look(&live);
    let watch = watch.map_err(|error| say(Event::NotWatched(error.to_string()))).ok();
    let mut watching = Watching { live, events, say, root, stamps, watch, watched: vec![], receiver };
    watching.follow();
    std::thread::spawn(move || watching.run());
}

fn look(live: &Live) -> Stamps {
    let beside = live.ask(|now| now.files_beside()).unwrap_or_default();
    Stamps::look(live.disk(), &beside)
}

struct Watching {
    live: Arc<Live>,
    events: Events,
    say: Arc<dyn Fn(Event) + Send + Sync>,
    root: PathBuf,
    stamps: Stamps,
    watch: Option<Watch>,
    /// Folders that are watched.
    watched: Vec<PathBuf>,
    receiver: Receiver<Vec<PathBuf>>,
}

impl Watching {
    fn run(mut self) {
        loop {
            let wait = LOOK + Duration::from_millis(self.stamps.count() as u64);
            let changed = match self.receiver.recv_timeout(wait) {
                Ok(paths) if paths.is_empty() => self.look_at_all(),
                Ok(mut paths) => {
                    paths.extend(self.receiver.try_iter().flatten());
                    self.look_at(&paths)
                }
                Err(RecvTimeoutError::Timeout) => self.look_at_all(),
                Err(RecvTimeoutError::Disconnected) => {
                    std::thread::sleep(wait);
                    self.look_at_all()
                }
            };
            self.follow();
            if changed.is_empty() {
                continue;
            }
            let Some(change) = self.live.changed(changed.clone()) else { return };
            self.events.tell(&change);
            if change.reach != crate::site::live::Reach::Nothing
                && let Some(tally) = self.live.ask(|now| now.tally())
            {
                (self.say)(Event::Changed(changed, tally));
            }
        }
    }

    fn look_at_all(&mut self) -> Vec<String> {
        let now = look(&self.live);
        let changed = now.changed(&self.stamps);
        self.stamps = now;
        changed
    }

    fn look_at(&mut self, paths: &[PathBuf]) -> Vec<String> {
        let inside = paths.iter().filter_map(|path| path.strip_prefix(&self.root).ok()?.to_str());
        let mut inside: Vec<String> = inside.map(|path| path.replace(MAIN_SEPARATOR, "/")).collect();
        inside.sort();
        inside.dedup();
        // A folder that others took the place of is another folder.
        let exchanged: Vec<PathBuf> = self.watched.iter().filter(|folder| paths.contains(folder)).cloned().collect();
        for folder in exchanged {
            self.watched.retain(|watched| *watched != folder);
            let _ = self.watch.as_mut().map(|watch| watch.unwatch(&folder));
        }
        self.stamps.look_again(self.live.disk(), &inside)
    }

    /// Watches the site's folder, and those below it that are there by now.
    fn follow(&mut self) {
        let Some(watch) = &mut self.watch else { return };
        self.watched.retain(|folder| folder.is_dir());
        let folders = [("", false), ("content", true), ("static", true), ("templates", true)];
        for (name, deep) in folders {
            let folder: PathBuf = if name.is_empty() { self.root.clone() } else { self.root.join(name) };
            if self.watched.contains(&folder) || !folder.is_dir() {
                continue;
            }
            let mode = if deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            match watch.watch(&folder, mode) {
                Ok(()) => self.watched.push(folder),
                Err(error) => {
                    (self.say)(Event::NotWatched(error.to_string()));
                    self.watch = None;
                    return;
                }
            }
        }
    }
}
