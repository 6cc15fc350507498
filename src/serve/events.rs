//! Changes, told to every page that is open: server-sent events, each one line of JSON.

use crate::site::live::{Change, Reach};
use axum::response::sse::{self, KeepAlive, Sse};
use futures_util::Stream;
use serde_json::json;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

/// The last change, and whoever waits for the next.
#[derive(Debug, Clone)]
pub(super) struct Events {
    sender: Arc<watch::Sender<String>>,
    last: Arc<Mutex<u64>>,
}

impl Default for Events {
    fn default() -> Self {
        Self { sender: Arc::new(watch::channel(String::new()).0), last: Arc::default() }
    }
}

impl Events {
    /// Tells a change.
    pub fn tell(&self, change: &Change) {
        let reach = match change.reach {
            Reach::Nothing => return,
            Reach::Files => "files",
            Reach::Pages => "pages",
            Reach::Lists => "lists",
            Reach::Everything => "everything",
        };
        let paths =
            |paths: &[crate::address::OutPath]| paths.iter().map(|path| path.as_str().to_owned()).collect::<Vec<_>>();
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = change.state;
        let event = json!({
            "state": change.state, "reach": reach, "pages": paths(&change.pages), "files": paths(&change.files),
        });
        self.sender.send_replace(event.to_string());
    }

    /// The events from now on. What comes faster than it is read is told by its last; a page compares what it shows.
    pub fn stream(&self) -> Sse<impl Stream<Item = Result<sse::Event, Infallible>> + use<>> {
        let mut receiver = self.sender.subscribe();
        receiver.mark_unchanged();
        let next = |mut receiver: watch::Receiver<String>| async move {
            receiver.changed().await.ok()?;
            let data = receiver.borrow_and_update().clone();
            Some((Ok(sse::Event::default().data(data)), receiver))
        };
        Sse::new(futures_util::stream::unfold(receiver, next)).keep_alive(KeepAlive::default())
    }
}
