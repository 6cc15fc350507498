//! postil makes a static website of annotated articles: notes find their passages by the words.
//!
//! The way of an article, in the order of the modules:
//!
//! 1. [`config`]: `postil.toml`, as written → as used.
//! 2. [`load`]: disk → articles, sidecars, sources, people. The only reader.
//! 3. [`text`]: Markdown → the reader's text, and the map back to events and file positions.
//! 4. [`anchor`]: notes and text → passages, each with one status.
//! 5. [`quote`]: quotations found by their marks; a quotation held against the text of its source.
//! 6. [`cite`]: sources → citations and references, by CSL styles.
//! 7. [`edition`]: an article with everything that is known about it, joined once, and the record that is kept of it.
//! 8. [`render`]: edition → pages.
//! 9. [`export`]: the same edition → annotations and lists of sources for other programs.
//! 10. [`publish`]: pages and files → disk, all or nothing. The only writer.
//!
//! Before them all stand [`document`], TOML, YAML and JSON as one tree that knows its places, and [`words`], what is
//! known of languages and letters, once; [`csl`] carries styles of citations out for [`cite`]; [`address`] names output
//! files and links between them. [`cache`], above [`load`], keeps what was made, so that it need not be made again.
//! [`site`] is the one place that knows this order, `site::reuse` what of an earlier build still holds, and
//! [`site::live`] a site held open, which [`serve`] shows in a browser and [`lsp`] tells editors of. [`import`] makes
//! articles of what other programs have. [`report`] holds what is wrong as values and renders it; [`cli`] is the
//! command line, one file for each command.
//!
//! The words: an *article* is a Markdown file and its sidecar; a *note* is about a *passage*, which its *selector*
//! finds; to find it is to *anchor* it. A *quotation* is words that are somebody else's, the *speaker*'s; a *source* is
//! a work that a note *cites*; an *archive* is the copy of it that was kept.
//!
//! What holds everywhere: one value for each arrow; offsets are bytes of the text they belong to, and code points only
//! in reports; content is untrusted, templates and configuration are trusted; nothing depends on time, place or
//! threads.

pub mod address;
pub mod anchor;
pub mod cache;
pub mod cite;
pub mod cli;
pub mod config;
pub mod csl;
pub mod document;
pub mod edition;
pub mod export;
pub mod import;
pub mod load;
pub mod lsp;
pub mod publish;
pub mod quote;
pub mod render;
pub mod report;
pub mod serve;
pub mod site;
pub mod text;
pub mod words;
