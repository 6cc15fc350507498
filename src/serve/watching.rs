//! Sees that files changed, whatever way an editor saves: from the system's events, and by looking from time to time.
//!
//! An event only says where to look: a path is told on when what the file system says of it differs from the last
//! look. So nothing is told twice, a file that was put aside and brought back is seen, and one that was only opened is
//! not.

use super::Event;
use super::events::Events;
use crate::site::live::{Live, Stamps};
use notify_debouncer_full::notify::event::{AccessKind, AccessMode};
use notify_debouncer_full::notify::{EventKind, RecursiveMode};
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
        if let Some(paths) = changed(result) {
            let _ = sender.send(paths);
        }
    });
    let root = live.disk().canonicalize().unwrap_or_else(|_| live.disk().to_path_buf());
    let stamps = look(&live);
    let watch = watch.map_err(|error| say(Event::NotWatched(error.to_string()))).ok();
    let mut watching = Watching { live, events, say, root, stamps, watch, watched: vec![], receiver };
    watching.follow();
    std::thread::spawn(move || watching.run());
}

/// The paths at which something may have changed; an empty list where events were lost and everything must be looked
/// at. That a file or a folder was opened and read is no change: whoever looks does that, and would go on looking at
/// what it has looked at.
fn changed(result: DebounceEventResult) -> Option<Vec<PathBuf>> {
    let Ok(events) = result else { return Some(vec![]) };
    if events.iter().any(|event| event.need_rescan()) {
        return Some(vec![]);
    }
    let is_change =
        |kind: &EventKind| !kind.is_access() || *kind == EventKind::Access(AccessKind::Close(AccessMode::Write));
    let paths: Vec<PathBuf> =
        events.into_iter().filter(|event| is_change(&event.kind)).flat_map(|event| event.event.paths).collect();
    Some(paths).filter(|paths| !paths.is_empty())
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
        let folders = [("", false), ("content", true), ("static", true), ("templates", true), ("languages", true)];
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

#[cfg(test)]
mod tests {
    use super::*;
    use notify_debouncer_full::DebouncedEvent;
    use notify_debouncer_full::notify::event::{CreateKind, DataChange, Flag, ModifyKind};
    use notify_debouncer_full::notify::{Error, Event as Seen};

    #[test]
    fn what_was_only_read_has_not_changed() {
        let event =
            |kind, path: &str| DebouncedEvent::new(Seen::new(kind).add_path(path.into()), std::time::Instant::now());
        let access = |kind| EventKind::Access(kind);
        let read = [AccessKind::Open(AccessMode::Any), AccessKind::Close(AccessMode::Read), AccessKind::Read];
        let seen = read.map(|kind| event(access(kind), "content")).to_vec();
        assert_eq!(changed(Ok(seen.clone())), None);
        let written = event(access(AccessKind::Close(AccessMode::Write)), "content/a.md");
        let made = event(EventKind::Create(CreateKind::File), "content/b.md");
        let modified = event(EventKind::Modify(ModifyKind::Data(DataChange::Any)), "content/c.md");
        let all = seen.into_iter().chain([written, made, modified]).collect();
        assert_eq!(
            changed(Ok(all)),
            Some(["content/a.md", "content/b.md", "content/c.md"].map(PathBuf::from).to_vec())
        );
        // Where events were lost, everything is looked at.
        let lost = Seen::new(EventKind::Other).set_flag(Flag::Rescan);
        let lost = DebouncedEvent::new(lost, std::time::Instant::now());
        assert_eq!(changed(Ok(vec![lost])), Some(vec![]));
        assert_eq!(changed(Err(vec![Error::generic("too many")])), Some(vec![]));
    }
}
