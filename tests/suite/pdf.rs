//! PDFs kept of a source are read in a process of their own, which may not take more memory than it is given.

use crate::site::Site;

/// A PDF of one page with this stream for its content.
fn page(filter: &str, content: &[u8]) -> Vec<u8> {
    let objects: [Vec<u8>; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_vec(),
        [format!("<< /Length {} {filter}>>\nstream\n", content.len()).as_bytes(), content, b"\nendstream"].concat(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
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

/// Blanks, packed so that 13 bytes give 2064 of them (RFC 1951, 3.2.6: repeat the last byte 258 times, eight times over).
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
    let told = "`content/archive/minutes.pdf` takes too much memory to be read: save its text as `.txt` beside it [missing-archive]\n --> content/sources.toml:4:";
    assert!(run.stderr.contains(told), "{}", run.stderr);
}

#[test]
fn a_kept_text_that_cannot_be_read_is_named_though_no_source_points_to_it() {
    let site = site(b"%PDF-1.4 nothing");
    site.write("content/sources.toml", "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\n");
    let run = site.run(&["check"]);
    let told = "`content/archive/minutes.pdf` cannot be read: save its text as `.txt` beside it [missing-archive]\n --> content/sources.toml:1:";
    assert!(run.stdout.contains(told), "{}", run.stdout);
}
