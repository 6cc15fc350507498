//! Beyond what an import is refused: sizes, depths, and seconds. An article is never near them.

/// The longest text that becomes an article, in bytes.
pub const TEXT: usize = 16 << 20;
/// The largest file of an archive (a Word file, an EPUB) when it is unpacked, in bytes.
pub const UNPACKED: u64 = 64 << 20;
/// The most that all files of an archive may take together when they are unpacked, in bytes.
pub const UNPACKED_ALL: u64 = 512 << 20;
/// The most files of an archive.
pub const MEMBERS: usize = 20_000;
/// How deep elements, lists or quotations may lie in each other.
pub const DEPTH: usize = 200;
/// The most elements of a page or a document.
pub const ELEMENTS: usize = 500_000;
/// The seconds after which reading is given up.
pub const SECONDS: u64 = 120;
