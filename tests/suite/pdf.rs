//! PDFs kept of a source are read in a process of their own, which may not take more memory than it is given.

use crate::site::Site;

/// A PDF of one page with this stream for its content.
fn page(filter: &str, content: &[u8]) -> Vec<u8> {
    pdf(filter, &[content], "")
}

/// A PDF whose pages have these streams for their content; `catalog` is what its catalogue says beside.
fn pdf(filter: &str, pages: &[&[u8]], catalog: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 4 + 2 * at)).collect();
    let mut objects: Vec<Vec<u8>> = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {catalog}>>").into_bytes(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), kids.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    for (at, content) in pages.iter().enumerate() {
        let stream = 5 + 2 * at;
        let about = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>";
        objects.push(format!("<< {about} /Contents {stream} 0 R >>").into_bytes());
        let head = format!("<< /Length {} {filter}>>\nstream\n", content.len());
        objects.push([head.as_bytes(), *content, b"\nendstream"].concat());
    }
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.extend(format!("{} 0 obj\n", number + 1).as_bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let start = pdf.len();
    let size = objects.len() + 1;
    pdf.extend(format!("{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").as_bytes());
    pdf
}

/// Blanks, packed so that 13 bytes give 2064 of them (RFC 1951, 3.2.6: repeat the last byte 258 times, eight times
/// over).
fn swelling(megabytes: usize) -> Vec<u8> {
    let bits = |value: u32, count: u32| (0..count).rev().map(move |at| value >> at & 1 == 1);
    let mut stream: Vec<bool> = vec![true, true, false];
    stream.extend(bits(0x30 + 0x20, 8));
    for _ in 0..16 {
        stream.extend(bits(0b1100_0101, 8).chain(bits(0, 5)));
    }
    let packed: Vec<u8> =
        stream.chunks(8).map(|byte| byte.iter().enumerate().map(|(at, bit)| u8::from(*bit) << at).sum()).collect();
    let mut zlib = vec![0x78, 0x01];
    zlib.extend(&packed[..2]);
    zlib.extend(packed[2..15].iter().cycle().take(megabytes * 13 * 508).copied());
    zlib
}

fn site(pdf: &[u8]) -> Site {
    let site = Site::of(&[
        (
            "content/sources.toml",
            "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\narchive = { text = \"archive/minutes.pdf\" }\n",
        ),
        ("content/pier.md", "# The pier\n\nThe board “did not approve the new pier”.\n"),
        (
            "content/pier.notes.toml",
            "[[note]]\nkind = \"quotation\"\nat = \"did not approve the new pier\"\ncite = [{ source = \"minutes\" }]\n",
        ),
    ]);
    site.write_bytes("content/archive/minutes.pdf", pdf);
    site
}

#[test]
fn a_quotation_is_held_against_a_pdf() {
    let pdf = page("", b"BT /F1 12 Tf 14 TL 50 700 Td (The harbour board did not approve the new pier.) Tj ET");
    let run = site(&pdf).run(&["check", "--format", "json"]);
    assert!(run.stdout.contains("\"verification\": \"verbatim\""), "{}{}", run.stdout, run.stderr);
}

#[test]
fn a_pdf_that_swells_is_refused_at_its_place_and_the_site_is_built() {
    let pdf = page("/Filter /FlateDecode ", &swelling(1400));
    assert!(pdf.len() < 10 << 20, "{} bytes", pdf.len());
    let run = site(&pdf).run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told = "`content/archive/minutes.pdf` takes too much memory to be read [missing-archive]\n --> content/sources.toml:4:";
    assert!(run.stderr.contains(told), "{}", run.stderr);
}

#[test]
fn a_kept_text_that_cannot_be_read_is_named_though_no_source_points_to_it() {
    let site = site(b"%PDF-1.4 nothing");
    site.write("content/sources.toml", "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\n");
    let run = site.run(&["check"]);
    let told = "`content/archive/minutes.pdf` cannot be read [missing-archive]\n --> content/sources.toml:1:";
    assert!(run.stdout.contains(told), "{}", run.stdout);
}

/// A PDF whose pages have these lines.
fn lines(pages: &[&[&str]], catalog: &str) -> Vec<u8> {
    let set = |lines: &&[&str]| {
        let shown = lines.iter().map(|line| format!("({line}) Tj T*\n")).collect::<Vec<_>>().concat();
        format!("BT /F1 12 Tf 14 TL 50 700 Td\n{shown}ET")
    };
    let streams: Vec<String> = pages.iter().map(set).collect();
    pdf("", &streams.iter().map(String::as_bytes).collect::<Vec<_>>(), catalog)
}

/// What is said of locators, where words of these pages are cited; each citation is words and page.
fn told(pdf: &[u8], source: &str, cites: &[(&str, &str)]) -> Vec<String> {
    let site = site(pdf);
    let about = "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\narchive = { text = \"archive/minutes.pdf\" }\n";
    site.write("content/sources.toml", &format!("{about}{source}"));
    let said = cites.iter().map(|(words, _)| format!("He said “{words}”.\n\n")).collect::<Vec<_>>().concat();
    site.write("content/pier.md", &format!("# The pier\n\n{said}"));
    let note = |(words, page): &(&str, &str)| {
        let cite = format!("cite = [{{ source = \"minutes\", page = \"{page}\" }}]");
        format!("[[note]]\nkind = \"quotation\"\nat = \"{words}\"\n{cite}\n")
    };
    site.write("content/pier.notes.toml", &cites.iter().map(note).collect::<String>());
    let run = site.run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("a report");
    let all = report["diagnostics"].as_array().expect("diagnostics").clone();
    let is_locator = |one: &&serde_json::Value| one["code"] == "wrong-locator";
    let messages: Vec<String> =
        all.iter().filter(is_locator).map(|one| one["message"].as_str().expect("a message").to_owned()).collect();
    assert_eq!(run.stdout.matches("\"verification\": \"verbatim\"").count(), cites.len(), "{}", run.stdout);
    messages
}

const APPROVED: &str = "did not approve the new pier";
const PAID: &str = "will pay for the old lighthouse";
const BARE: [&[&str]; 2] =
    [&["The harbour board", "did not approve the new pier"], &["The town", "will pay for the old lighthouse at once"]];

#[test]
fn words_on_another_page_are_told_with_the_page_where_they_stand() {
    let pdf = lines(&BARE, "");
    assert_eq!(told(&pdf, "", &[(APPROVED, "1"), (PAID, "2")]), Vec::<String>::new());
    let wrong = "the words stand on page 2 of 2 in the text kept of `minutes`, not on page";
    assert_eq!(told(&pdf, "", &[(PAID, "1")]), [format!("{wrong} 1")]);
    assert_eq!(told(&pdf, "", &[(PAID, "77")]), [format!("{wrong} 77")]);
    assert_eq!(told(&pdf, "", &[(APPROVED, "1"), (PAID, "77")]), [format!("{wrong} 77")]);
}

#[test]
fn pages_that_count_from_elsewhere_are_left_alone() {
    let bare = lines(&BARE, "");
    let none = Vec::<String>::new();
    assert_eq!(told(&bare, "", &[(APPROVED, "77"), (PAID, "78")]), none);
    assert_eq!(told(&bare, "page = \"77-78\"\n", &[(PAID, "78")]), none);
    let labelled = lines(&BARE, "/PageLabels << /Nums [0 << /S /r >> 1 << /P (A-) /S /D /St 5 >>] >> ");
    assert_eq!(told(&labelled, "", &[(APPROVED, "i"), (PAID, "A-5")]), none);
    let printed = lines(&[&["The pier 213", APPROVED], &["It is late.", PAID, "214"]], "");
    assert_eq!(told(&printed, "", &[(PAID, "214")]), none);
    assert_eq!(told(&printed, "", &[(PAID, "213-14")]), none);
    let wrong = "the words stand on page 214 (2 of 2 in the file) in the text kept of `minutes`, not on page 213";
    assert_eq!(told(&printed, "", &[(PAID, "213")]), [wrong]);
}

#[test]
fn words_that_stand_on_both_pages_or_cannot_be_placed_are_left_alone() {
    let twice = lines(&[&[PAID], &["It is late.", PAID]], "");
    assert_eq!(told(&twice, "", &[(PAID, "2")]), Vec::<String>::new());
    assert_eq!(told(&lines(&BARE, ""), "", &[(PAID, "the last")]), Vec::<String>::new());
}

#[test]
fn words_under_another_heading_are_told_with_the_heading_where_they_stand() {
    let site = Site::of(&[
        ("content/sources.toml", "[tide]\ntype = \"report\"\ntitle = \"Tide\"\n"),
        ("content/pier.md", "# The pier\n\n“The water rose by night.” “It fell by day.”\n"),
    ]);
    let kept = [
        ("md", "# 1. Flood\n\nThe water rose by night.\n\n# 2. Ebb\n\nIt fell by day.\n"),
        ("html", "<main><h2>1. Flood</h2><p>The water rose by night.</p><h2>2. Ebb</h2><p>It fell by day.</p></main>"),
    ];
    for (ending, text) in kept {
        let name = format!("archive/tide.{ending}");
        site.write(&format!("content/{name}"), text);
        let source = format!("[tide]\ntype = \"report\"\ntitle = \"Tide\"\narchive = {{ text = \"{name}\" }}\n");
        site.write("content/sources.toml", &source);
        let told = |first: &str, second: &str| {
            let note = |at: &str, section: &str| {
                let cite = format!("cite = [{{ source = \"tide\", {section} }}]");
                format!("[[note]]\nkind = \"quotation\"\nat = \"{at}\"\n{cite}\n")
            };
            let notes = note("The water rose by night", first) + &note("It fell by day", second);
            site.write("content/pier.notes.toml", &notes);
            site.run(&["check"]).stdout
        };
        let fair = told("section = \"1\"", "chapter = \"2. Ebb\"");
        assert!(!fair.contains("wrong-locator"), "{fair}");
        let unknown = told("section = \"IV\"", "section = \"The last\"");
        assert!(!unknown.contains("wrong-locator"), "{unknown}");
        let wrong = told("section = \"2\"", "section = \"2\"");
        let said = "the words stand under `1. Flood` in the text kept of `tide`, not under `2` [wrong-locator]";
        assert!(wrong.matches("wrong-locator").count() == 1 && wrong.contains(said), "{wrong}");
        assert!(wrong.contains("help: write `section = \"1. Flood\"`"), "{wrong}");
    }
}

#[test]
fn a_file_that_is_no_text_or_not_there_is_named_with_what_to_do() {
    let site = site(b"%PDF-1.4 nothing");
    let told = |text: &str| {
        let source = format!("[minutes]\ntype = \"report\"\ntitle = \"M\"\narchive = {{ text = \"{text}\" }}\n");
        site.write("content/sources.toml", &source);
        site.run(&["check"]).stdout
    };
    for (name, what) in [
        ("a.wacz", "is an archive of a page"),
        ("a.warc", "is an archive of a page"),
        ("a.warc.gz", "is an archive of a page"),
        ("a.json", "is data and no text"),
        ("a.xml", "is data and no text"),
    ] {
        site.write(&format!("content/archive/{name}"), "did not approve the new pier");
        let said = told(&format!("archive/{name}"));
        assert!(said.contains(&format!("`content/archive/{name}` {what}")) && said.contains("help: save"), "{said}");
        assert!(!said.contains("absent-quotation"), "{said}");
    }
    site.write("content/archive/Board minutes.txt", "The harbour board did not approve the new pier.");
    let said = told("archive/board minutes.txt");
    assert!(said.contains("small and capital letters count: `text = \"archive/Board minutes.txt\"`"), "{said}");
    let said = told("../../etc/passwd");
    assert!(said.contains("error: `../../etc/passwd` leads out of the site's folder"), "{said}");
    let said = told("");
    assert!(said.contains("error: `text` of the archive is empty"), "{said}");
}
