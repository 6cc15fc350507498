//! Pages and assets → the output folder, all or nothing; the only part that writes.
//!
//! In come named contents ([`OutPath`](crate::address::OutPath), bytes or a file to copy, and what they come from); out
//! goes a site that is either the old one, untouched, or the new one, whole. The steps, in the order of the files:
//! [`guard`] refuses dangerous output folders, [`lock`] keeps other builds of the site out and [`hold`] those of other
//! sites, [`strangers`] refuses a place among others' files, [`staging`] takes contents, [`collision`] finds two
//! outputs of one name, [`survey`] decides what becomes of each old file, [`carry`] brings the kept ones over,
//! [`exchange`] swaps the folders, [`mounts`] finds borders that nothing crosses, [`manifest`] remembers what was
//! written, [`shelf`] keeps it, [`seal`] proves it without that, [`finished`] gives files of a folder to another,
//! [`clean`] takes it away again. It does not decide what a site consists of, reads no content, and never looks at the
//! clock.

#![expect(clippy::disallowed_methods, reason = "the only writer")]

pub mod carry;
pub mod clean;
pub mod collision;
pub mod commit;
pub mod error;
pub mod exchange;
pub mod finished;
pub mod folders;
pub mod guard;
pub mod hold;
pub mod lock;
pub mod manifest;
pub mod mounts;
pub mod seal;
pub mod shelf;
pub mod staging;
pub mod strangers;
pub mod survey;
pub mod tree;
pub mod written;

pub use clean::{Cleaned, clean};
pub use collision::Collision;
pub use error::PublishError;
pub use finished::Finished;
pub use guard::SiteFolders;

pub use lock::{Lock, LockError};

pub use staging::{Published, Staging};

#[cfg(test)]
mod kill_tests;
#[cfg(test)]
mod tests;
