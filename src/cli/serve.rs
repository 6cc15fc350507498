//! `postil serve`: the site in a browser while it is written, with what an editor must know of it.

use super::session::{FoundSite, Session};
use super::{End, today};
use crate::document::Date;
use crate::report::human::counted;
use crate::serve::{self, Event};
use crate::site::Wishes;
use crate::site::live::Live;
use clap::Args;
use std::process::{Command, Stdio};

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Options {
    /// The name or address to listen at; others on the network see the preview only where this says so
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// The port [default: the first free one from 1313 on]
    #[arg(long)]
    pub port: Option<u16>,
    /// Open the preview in the browser
    #[arg(long)]
    pub open: bool,
    /// Show drafts, too
    #[arg(long)]
    pub drafts: bool,
    /// Show what there is to show on this day [default: today, or the day of `SOURCE_DATE_EPOCH`]
    #[arg(long, value_name = "DATE", value_parser = today::parse)]
    pub today: Option<Date>,
    /// Let the preview write notes and accepted repairs into sidecars
    #[arg(long)]
    pub write: bool,
}

/// Runs the command.
#[expect(clippy::redundant_closure_for_method_calls, reason = "a question is one for a site of any life")]
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let day = options.today.or_else(today::shown);
    let wishes = Wishes { drafts: options.drafts, today: today::date(), day, ..Wishes::default() };
    let live = Live::open(root, configured.program, &wishes).map_err(|error| session.disk(&error))?;
    if let Some(report) = live.ask(|now| now.report()) {
        session.report(&report);
    }
    let how = serve::Options { host: options.host.clone(), port: options.port, write: options.write };
    let (opens, said) = (options.open, session.line());
    let say = move |event| match event {
        Event::Shown(address) => {
            said(&format!("{address}  (Ctrl-C ends the preview)"));
            if opens {
                open(&address);
            }
        }
        Event::Changed(paths, (errors, warnings)) => {
            let more = if paths.len() > 1 { format!(" and {} more", paths.len() - 1) } else { String::new() };
            let first = paths.first().map_or("", String::as_str);
            said(&format!("{first}{more}: {}, {}", counted(errors, "error"), counted(warnings, "warning")));
        }
        Event::NotWatched(reason) => {
            said(&format!("changes are looked for every few seconds only: {reason}"));
        }
    };
    serve::serve(live, &how, say).map_err(|cannot| {
        session.error(&cannot.message, cannot.help.as_deref());
        End::Usage
    })
}

/// Opens an address in the browser; where there is none, the address stands on the terminal.
fn open(address: &str) {
    let (program, first) = if cfg!(target_os = "macos") {
        ("open", vec![])
    } else if cfg!(windows) {
        ("cmd", vec!["/C", "start", ""])
    } else {
        ("xdg-open", vec![])
    };
    let silent = || Stdio::null();
    let mut command = Command::new(program);
    command.args(first).arg(address).stdin(silent()).stdout(silent()).stderr(silent());
    if let Ok(mut child) = command.spawn() {
        std::thread::spawn(move || drop(child.wait()));
    }
}
