//! Files that are no text that words can be held against, and what to keep instead.
//!
//! In: a file's name and its first bytes. Out: what to tell the author. An archive of a page, or data, read as if it
//! were text would call a true quotation absent.

/// Why a kept file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// What is wrong, with the file's name.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
}

impl Unusable {
    pub(super) fn new(message: String, help: &'static str) -> Self {
        Self { message, help }
    }

    pub(super) fn no_text(message: String) -> Self {
        Self::new(message, "save its text as `.txt`, and name that file in `archive`")
    }

    pub(super) fn not_utf8(message: String) -> Self {
        Self::new(message, "save it as UTF-8")
    }
}

/// Sorts of files by the ends of their names: what they are, and what to keep.
const SORTS: [(&[&str], &str, &str); 6] = [
    (
        &["wacz", "warc", "mhtml", "mht", "webarchive", "maff"],
        "is an archive of a page",
        "save the page itself as `.html`, or its text as `.txt`, and name that file in `archive`",
    ),
    (
        &["gz", "zip", "bz2", "xz", "zst", "7z", "rar", "tar", "tgz"],
        "is packed",
        "unpack it, and name the page (`.html`) or the text (`.txt`) in it in `archive`",
    ),
    (
        &["json", "jsonl", "jsonld", "xml", "csv", "tsv", "yaml", "yml", "toml", "ris", "bib"],
        "is data and no text",
        "save the words that are quoted, with what stands around them, as `.txt`, and name that file in `archive`",
    ),
    (
        &[
            "doc", "docx", "odt", "rtf", "epub", "pages", "ppt", "pptx", "odp", "xls", "xlsx", "ods", "tex", "ps",
            "djvu",
        ],
        "is no text",
        "save its text as `.txt`, and name that file in `archive`",
    ),
    (
        &["png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "avif", "heic", "svg", "bmp"],
        "is a picture",
        "write the words that it shows into a `.txt`, and name that file in `archive`",
    ),
    (
        &["mp3", "mp4", "m4a", "wav", "ogg", "oga", "opus", "flac", "webm", "mkv", "mov", "avi", "srt", "vtt"],
        "is a recording",
        "write down what is said in a `.txt`, and name that file in `archive`",
    ),
];

/// How such files begin, whatever their names say: a place in `SORTS`.
const BEGINNINGS: [(&[u8], usize); 9] = [
    (b"WARC/", 0),
    (b"PK\x03\x04", 1),
    (b"\x1F\x8B", 1),
    (b"BZh", 1),
    (b"\xFD7zXZ", 1),
    (b"{\\rtf", 3),
    (b"%!PS", 3),
    (b"\x89PNG", 4),
    (b"\xFF\xD8\xFF", 4),
];

/// Refuses a file of a sort that is not read.
pub(super) fn by_sort(name: &str, ending: &str, bytes: &[u8]) -> Option<Unusable> {
    // `page.warc.gz` is an archive first.
    let inner = name.rsplit('.').nth(1).unwrap_or_default().to_lowercase();
    let named = |ending: &str| SORTS.iter().position(|(endings, ..)| endings.contains(&ending));
    let packed = matches!(ending, "gz" | "bz2" | "xz" | "zst").then(|| named(&inner)).flatten();
    let begun = || BEGINNINGS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, sort)| *sort);
    let (_, what, help) = &SORTS[packed.or_else(|| named(ending)).or_else(begun)?];
    let only_text = "words are held against text, Markdown, HTML or PDF";
    Some(Unusable::new(format!("`{name}` {what}; {only_text}"), help))
}

#[cfg(test)]
mod tests {
    use super::by_sort;

    #[test]
    fn archives_and_data_are_refused_by_name_or_by_how_they_begin() {
        for (name, what) in [
            ("a.wacz", "archive of a page"),
            ("a.warc.gz", "archive of a page"),
            ("a.txt.gz", "packed"),
            ("a.JSON", "data"),
            ("a.xml", "data"),
            ("a.docx", "no text"),
            ("a.b.png", "picture"),
        ] {
            let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
            let refused = by_sort(name, &ending, b"").expect(name);
            assert!(refused.message.contains(what) && refused.help.contains("`archive`"), "{refused:?}");
        }
        assert!(by_sort("a.txt", "txt", b"WARC/1.0\r\n").expect("an archive").message.contains("archive of a page"));
        assert!(by_sort("a.html", "html", b"PK\x03\x04").expect("packed").message.contains("packed"));
        for name in ["a.txt", "a.html", "notes", "a.pdf", "a.json.txt"] {
            assert_eq!(by_sort(name, name.rsplit('.').next().unwrap_or_default(), b"The tide rose."), None, "{name}");
        }
    }
}
