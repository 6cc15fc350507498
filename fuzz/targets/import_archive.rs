//! Any archive, imported as a Word file and as an EPUB.
//!
//! `cargo +nightly fuzz run import_archive -- -max_len=65536 -timeout=5 -rss_limit_mb=1024`

#![no_main]

#[path = "../src/import.rs"]
mod import;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    import::check("a.docx", input.to_vec());
    import::check("a.epub", input.to_vec());
});
