//! The preview: a site held open, shown to one person by a small server, and to that person alone what an editor must
//! know of it.
//!
//! In: a [`Live`] site and [`Options`]. Out: pages by their addresses ([`answering`]), made from memory; an event for
//! every change ([`watching`] sees it, [`events`] tells it); beside each page what is wrong with it and with its notes
//! ([`told`]), shown by a script that only the preview adds ([`injected`]); and, where that was asked for, notes and
//! repairs written into sidecars ([`editing`]). The only part that listens.
//!
//! Not: anything outside of what the site plans. A request is answered only where it names this machine
//! ([`requests`]), and nothing is ever written into the output folder.

#![expect(clippy::disallowed_methods, reason = "the only part that listens")]
#![expect(clippy::redundant_closure_for_method_calls, reason = "a question is one for a site of any life")]

mod answering;
mod editing;
mod events;
mod files;
mod injected;
mod listening;
mod media;
mod requests;
mod told;
mod watching;

use crate::load::LoadError;
use crate::site::live::Live;
use std::sync::Arc;
use std::time::Duration;

/// How a site is shown.
#[derive(Debug, Clone)]
pub struct Options {
    /// The name or address to listen at.
    pub host: String,
    /// The port; the first free one from the usual one on where none is asked for.
    pub port: Option<u16>,
    /// Whether the preview may write notes and repairs into sidecars.
    pub write: bool,
}

/// Why a preview cannot begin.
#[derive(Debug)]
pub struct CannotServe {
    /// What is wrong.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
}

/// What happens while a site is shown, for whoever prints it.
#[derive(Debug, Clone)]
pub enum Event {
    /// The site can be seen at this address.
    Shown(String),
    /// A change was taken up: the files, and how many errors and warnings there are now.
    Changed(Vec<String>, (usize, usize)),
    /// Changes are found by looking from time to time only, for this reason.
    NotWatched(String),
}

/// Shows a site until the process is told to end.
///
/// # Errors
/// When there is nothing to listen at.
pub fn serve(live: Live, options: &Options, say: impl Fn(Event) + Send + Sync + 'static) -> Result<(), CannotServe> {
    let fail = |error: &std::io::Error| CannotServe { message: crate::load::plain_words(error), help: None };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| fail(&error))?;
    let listener = listening::bind(&options.host, options.port)?;
    let address = listener.local_addr().map_err(|error| fail(&error))?;
    let live = Arc::new(live);
    // The process ends with the preview: nobody waits for a site that is being read.
    std::mem::forget(Arc::clone(&live));
    let say = Arc::new(say);
    let events = events::Events::default();
    watching::watch(&live, &events, &(Arc::clone(&say) as Arc<dyn Fn(Event) + Send + Sync>));
    let state = answering::Preview::new(live, events, options)
        .map_err(|LoadError { message, .. }| CannotServe { message, help: None })?;
    let ended = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        // Whoever reads the address may end the preview at once.
        let told_to_end = told_to_end();
        say(Event::Shown(listening::address(&options.host, address)));
        tokio::select! {
            ended = axum::serve(listener, answering::router(state)).into_future() => ended,
            () = told_to_end => Ok(()),
        }
    });
    runtime.shutdown_timeout(Duration::from_millis(200));
    ended.map_err(|error| fail(&error))
}

/// Listens from now on; comes back when the process is interrupted or told to end.
#[cfg(unix)]
fn told_to_end() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
    async move {
        let waits = signals.into_iter().flatten().map(|mut one| Box::pin(async move { one.recv().await }));
        let waits: Vec<_> = waits.collect();
        // Where the system gives no signals, whoever ends the process ends it at once.
        if waits.is_empty() {
            std::future::pending::<()>().await;
        }
        futures_util::future::select_all(waits).await;
    }
}

/// Comes back when the process is interrupted.
#[cfg(not(unix))]
async fn told_to_end() {
    let _ = tokio::signal::ctrl_c().await;
}
