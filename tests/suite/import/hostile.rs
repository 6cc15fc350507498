//! Files that are made to do harm: refused or harmless, with a message, and soon.

use super::{messages, told};
use crate::site::Site;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word file with this in its body.
fn word(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w='w' xmlns:r='r'><w:body>{body}</w:body></w:document>");
    let files: Vec<(&str, &[u8])> =
        std::iter::once(("word/document.xml", document.as_bytes())).chain(more.iter().copied()).collect();
    archive(&files)
}

/// What is said of a file, and the exit code of its import; nothing is written.
#[track_caller]
fn refused(name: &str, bytes: &[u8], code: &str, words: &str) {
    let site = Site::new();
    site.write_bytes(name, bytes);
    let before = site.files(".");
    assert_eq!(site.run(&["import", name]).code, 1, "{name}");
    assert_eq!(site.files("."), before);
    let all = messages(&told(&site, &[name]), code);
    assert!(all.len() == 1 && all[0].contains(words), "{name}: {all:?}");
}

#[test]
fn archives_that_swell_lead_out_or_are_damaged_are_refused() {
    let spaces = vec![b' '; 80 << 20];
    refused("swelling.docx", &archive(&[("word/document.xml", &spaces)]), "refused", "swells when it is unpacked");
    refused("out.docx", &word("", &[("../../evil", b"x")]), "refused", "leads out of it");
    refused(
        "out.epub",
        &archive(&[("META-INF/container.xml", b"<a/>"), ("/etc/passwd", b"x")]),
        "refused",
        "leads out of it",
    );
    let mut torn = word("<w:p/>", &[]);
    torn.truncate(torn.len() / 2);
    refused("torn.docx", &torn, "unreadable", "cannot be unpacked");
    refused("empty.docx", &archive(&[]), "unreadable", "holds no document");
    refused("words.docx", &archive(&[("word/document.xml", b"no XML")]), "unreadable", "is no XML");
    let locked =
        archive(&[("META-INF/container.xml", b"<a/>"), ("META-INF/encryption.xml", b""), ("META-INF/rights.xml", b"")]);
    refused("locked.epub", &locked, "unreadable", "is locked");
    refused(
        "bare.epub",
        &archive(&[("META-INF/container.xml", b"<a/>")]),
        "unreadable",
        "does not say where its text is",
    );
}

#[test]
fn entities_are_not_followed_and_depth_has_an_end() {
    let xxe = b"<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d><body><p><r><t>&x;</t></r></p></body></d>";
    refused("xxe.docx", &archive(&[("word/document.xml", xxe)]), "refused", "entities of its own");
    let laughs: Vec<String> = (1..40).map(|n| format!("<!ENTITY a{n} '&a{};&a{};'>", n - 1, n - 1)).collect();
    let laughs = format!("<!DOCTYPE d [<!ENTITY a0 'ha'>{}]><d><body>&a39;</body></d>", laughs.concat());
    refused("laughs.docx", &archive(&[("word/document.xml", laughs.as_bytes())]), "refused", "entities of its own");
    let deep = "<w:sdt>".repeat(100_000);
    refused("deep.docx", &word(&deep, &[]), "refused", "deeper ones");
    let deep = format!("<html><body>{}words</body></html>", "<div>".repeat(5000));
    refused("deep.html", deep.as_bytes(), "refused", "deeper ones");
    refused("long.txt", &vec![b'a'; 17 << 20], "refused", "larger than 16 MB");
    refused("zeros.txt", b"a\0b", "unreadable", "no kind that is known");
}

#[test]
fn nothing_outside_is_read_and_nothing_that_runs_is_carried() {
    let relations = b"<Relationships><Relationship Id='a' Type='x/image' Target='../../../../etc/passwd'/>\
        <Relationship Id='b' Type='x/image' Target='file:///etc/passwd' TargetMode='External'/>\
        <Relationship Id='c' Type='x/hyperlink' Target='javascript:alert(1)' TargetMode='External'/></Relationships>";
    let picture = |id: &str| format!("<w:p><w:r><w:drawing><a:blip r:embed='{id}'/></w:drawing></w:r></w:p>");
    let link = "<w:p><w:hyperlink r:id='c'><w:r><w:t>words</w:t></w:r></w:hyperlink></w:p>";
    let body = picture("a") + &picture("b") + link;
    let site = Site::new();
    site.write_bytes("a.docx", &word(&body, &[("word/_rels/document.xml.rels", relations)]));
    let all = messages(&told(&site, &["a.docx"]), "not-carried");
    assert_eq!(all.len(), 3, "{all:?}");
    assert_eq!(site.run(&["import", "a.docx"]).code, 0);
    site.build();
    assert!(!site.page("a.html").contains("javascript:"), "{}", site.page("a.html"));

    let page = "<html><body><p onclick='alert(1)'>The river <a href='JaVaScRiPt:alert(2)'>rose</a> <img src='../up.png'> \
        <img src='x' onerror='alert(3)'><svg onload='alert(4)'></svg>in &lt;script&gt;alert(5)&lt;/script&gt; the \
        night.</p><script>alert(6)</script></body></html>";
    let site = Site::new().file("in/page.html", page);
    site.write_bytes("up.png", b"\x89PNG\r\n\x1a\n");
    assert_eq!(site.run(&["import", "in/page.html"]).code, 0);
    site.build();
    let html = site.page("page.html");
    assert!(!site.path("content/page/up.png").exists());
    assert!(
        !html.contains("onclick")
            && !html.contains("JaVaScRiPt")
            && !html.contains("onerror")
            && !html.contains("<script>alert")
    );
}
