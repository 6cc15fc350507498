//! Any style, locale and sources: no panic, no endless work.
//!
//! `cargo +nightly fuzz run csl fuzz/corpus/csl fuzz/seeds/csl -- -max_len=16384 -timeout=5 -rss_limit_mb=512`

#![no_main]

#[path = "../src/csl.rs"]
mod csl;

libfuzzer_sys::fuzz_target!(|input: &str| csl::check(input));
