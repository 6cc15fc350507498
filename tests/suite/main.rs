//! postil as its users meet it: sites on disk, the program run on them, its pages and its messages.
//!
//! One module for each promise; [`site`] builds a site in a temporary folder, [`page`] reads what came out.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests read and write what they like, and may fail loudly"
)]

mod addresses;
mod annotate;
mod articles;
mod claims;
mod commands;
mod commonmark;
mod console;
mod coverage;
mod explain;
mod exports;
mod faults;
mod feeds;
mod fuzzed;
#[path = "../harness/mod.rs"]
mod harness;
mod images;
mod import;
mod kept;
mod languages;
mod laws;
mod libraries;
mod lsp;
mod manual;
mod markdown;
mod messages;
mod page;
mod pagination;
mod parts;
mod pdf;
mod publication;
mod references;
mod repairs;
mod reproducible;
mod safety;
mod sarif;
mod schema;
mod serve;
mod sessions;
mod shown;
mod site;
mod sourced;
mod structure;
mod styles;
mod supply;
mod tables;
