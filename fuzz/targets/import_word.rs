//! Any document, comments and styles in a Word file, parted by a line of five `=`.
//!
//! `cargo +nightly fuzz run import_word fuzz/corpus/import_word fuzz/seeds/import_word -- -max_len=16384 -timeout=5`

#![no_main]

#[path = "../src/import.rs"]
mod import;

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PARTS: [&str; 4] = ["word/document.xml", "word/comments.xml", "word/styles.xml", "word/numbering.xml"];
const RELATIONS: &str = "<Relationships><Relationship Id='a' Type='x/comments' Target='comments.xml'/>\
    <Relationship Id='b' Type='x/styles' Target='styles.xml'/>\
    <Relationship Id='c' Type='x/numbering' Target='numbering.xml'/></Relationships>";

libfuzzer_sys::fuzz_target!(|input: &str| {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = PARTS.into_iter().zip(input.split("\n=====\n"));
    for (name, text) in parts.chain([("word/_rels/document.xml.rels", RELATIONS)]) {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, options).expect("a name");
        zip.write_all(text.as_bytes()).expect("memory");
    }
    import::check("a.docx", zip.finish().expect("memory").into_inner());
});
