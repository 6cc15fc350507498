//! Any page of the web, imported.
//!
//! `cargo +nightly fuzz run import_page -- -max_len=16384 -timeout=5 -rss_limit_mb=1024`

#![no_main]

#[path = "../src/import.rs"]
mod import;

libfuzzer_sys::fuzz_target!(|input: &[u8]| import::check("a.html", input.to_vec()));
