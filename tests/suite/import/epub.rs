//! EPUBs of one article.

use super::hostile::archive;
use crate::site::Site;

const CONTAINER: &[u8] = b"<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>";

const PACKAGE: &[u8] =
    b"<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>Two rivers</dc:title>\
    <dc:creator>Anna Berg</dc:creator><dc:language>de</dc:language><dc:date>2021-11-11T00:00:00Z</dc:date>\
    <dc:subject>water</dc:subject></metadata><manifest>\
    <item id='n' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>\
    <item id='a' href='text/one.xhtml' media-type='application/xhtml+xml'/>\
    <item id='b' href='text/two.xhtml' media-type='application/xhtml+xml'/>\
    <item id='c' href='notes.xhtml' media-type='application/xhtml+xml'/>\
    <item id='p' href='img/map.png' media-type='image/png'/></manifest>\
    <spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='c'/></spine></package>";

const ONE: &str = "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml' \
    xmlns:epub='http://www.idpf.org/2007/ops'><head><title/><script src='x.js'/></head><body>\
    <h1 id='top'>Two rivers</h1>\
    <p>The river&nbsp;rose<a epub:type='noteref' href='../notes.xhtml#n1' id='r1'>1</a>, <a id='x'/>as <a \
    href='two.xhtml#end'>the end</a> says.</p><p><img src='../img/map.png' alt='The map'/></p></body></html>";

const TWO: &str = "<html><body><h2 id='end'>The end</h2><p>It was <i>one</i> river&#8212;as before.</p></body></html>";

const NOTES: &str = "<html xmlns:epub='http://www.idpf.org/2007/ops'><body><aside epub:type='footnote' id='n1'><p>1. By two \
    metres. <a href='text/one.xhtml#r1'>back</a></p></aside></body></html>";

#[test]
fn the_texts_of_a_book_become_one_article() {
    let book = archive(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("OPS/book.opf", PACKAGE),
        ("OPS/nav.xhtml", b"<html><body><nav>Contents</nav></body></html>"),
        ("OPS/text/one.xhtml", ONE.as_bytes()),
        ("OPS/text/two.xhtml", TWO.as_bytes()),
        ("OPS/notes.xhtml", NOTES.as_bytes()),
        ("OPS/img/map.png", b"\x89PNG\r\n\x1a\n"),
    ]);
    let site = Site::new();
    site.write_bytes("rivers.epub", &book);
    let run = site.run(&["import", "rivers.epub"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = "+++\ntitle = \"Two rivers\"\ndate = 2021-11-11\nauthors = [\"Anna Berg\"]\ntags = [\"water\"]\nlang = \"de\"\n\
        +++\n\nThe river\u{a0}rose[^1], as [the end](#the-end) says.\n\n![The map](map.png)\n\n## The end\n\n\
        It was *one* river—as before.\n\n[^1]: By two metres.\n";
    assert_eq!(site.read("content/rivers/index.md"), text);
    assert!(site.path("content/rivers/map.png").exists());
}
