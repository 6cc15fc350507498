//! Any article with any sidecar, sources, people, libraries and kept text: no panic, every fault at its place, whole
//! pages.
//!
//! `cargo +nightly fuzz run pipeline fuzz/corpus/pipeline fuzz/seeds/pipeline -- -max_len=8192 -timeout=10`

#![no_main]

#[path = "../src/pipeline.rs"]
mod pipeline;

use std::path::Path;
use std::sync::LazyLock;

/// A folder without files, where all sites of a run are.
static EMPTY: LazyLock<String> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join("postil-fuzz");
    std::fs::create_dir_all(&folder).expect("a folder for temporary files");
    folder.to_string_lossy().into_owned()
});

libfuzzer_sys::fuzz_target!(|input: &str| pipeline::check(input, Path::new(&*EMPTY)));
