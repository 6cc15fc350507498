//! Any article and any sidecar: no panic, no place off a character's border, no input that takes more than its length.
//!
//! `cargo +nightly fuzz run anchoring fuzz/corpus/anchoring fuzz/seeds/anchoring -- -max_len=4096 -timeout=5`

#![no_main]

#[path = "../src/anchoring.rs"]
mod anchoring;

libfuzzer_sys::fuzz_target!(|input: &str| anchoring::check(input));
