//! Images of a site keep their place free before they are there; a file that is no image is named.

use crate::page::attributes;
use crate::site::Site;

/// 258 by 5 pixels.
const GIF: &[u8] = b"GIF89a\x02\x01\x05\0\x80\0\0";
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>";
const SCALABLE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\"/>";

const RHINE: &str = "# The Rhine\n\n![source](rhine/source.gif)\n\n![bed](../maps/bed.svg?v=2)\n\n![mouth](/maps/mouth.svg)\n\n![far](https://example.org/far.png)\n";

fn site() -> Site {
    let site = Site::of(&[
        ("postil.toml", "[links]\nremote_images = \"allow\"\n"),
        ("content/rivers/rhine.md", RHINE),
        ("content/maps/bed.svg", DRAWING),
        ("static/maps/mouth.svg", SCALABLE),
    ]);
    site.write_bytes("content/rivers/rhine/source.gif", GIF);
    site
}

#[test]
fn an_image_has_the_size_of_its_file_and_only_later_ones_may_wait() {
    let site = site();
    let page = site.build().page("rivers/rhine.html");
    let images: Vec<&str> = page.lines().filter_map(|line| line.split_once("<img ").map(|(_, image)| image)).collect();
    assert_eq!(
        images,
        [
            "src=\"rhine/source.gif\" alt=\"source\" width=\"258\" height=\"5\"></p>",
            "src=\"../maps/bed.svg?v=2\" alt=\"bed\" width=\"30\" height=\"20\" loading=\"lazy\" decoding=\"async\"></p>",
            "src=\"../maps/mouth.svg\" alt=\"mouth\" decoding=\"async\"></p>",
            "src=\"https://example.org/far.png\" alt=\"far\" decoding=\"async\"></p>",
        ]
    );
}

#[test]
fn images_of_notes_have_their_size_too() {
    let sidecar = "[[note]]\nat = \"The Rhine\"\ntext = \"![its bed](/maps/bed.svg)\"\n";
    let site = site().file("content/rivers/rhine.notes.toml", sidecar);
    let page = site.build().page("rivers/rhine.html");
    assert_eq!(attributes(&page, "li[id] img", "width"), ["30"]);
    assert_eq!(attributes(&page, "li[id] img", "loading"), ["lazy"]);
}

#[test]
fn a_file_that_is_no_image_is_named_and_published_as_it_is() {
    let site = site();
    site.write("content/rivers/rhine/source.gif", "<!doctype html><title>Not found</title>");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("warning: `content/rivers/rhine/source.gif` is no image that a browser can show"),
        "{}",
        run.stderr
    );
    let page = site.page("rivers/rhine.html");
    assert!(page.contains("<img src=\"rhine/source.gif\" alt=\"source\">"), "no size is made up");
    assert_eq!(site.run(&["check", "--deny", "broken-image"]).code, 1);
}

#[test]
fn an_image_that_grows_changes_its_page() {
    let site = site();
    site.build();
    let mut larger = GIF.to_vec();
    larger[8] = 9;
    site.write_bytes("content/rivers/rhine/source.gif", &larger);
    let page = site.build().page("rivers/rhine.html");
    assert_eq!(attributes(&page, "img[src='rhine/source.gif']", "height"), ["9"]);
}

#[test]
fn no_picture_leaves_the_build_with_its_place_or_its_owner() {
    let pictures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let files: Vec<_> = std::fs::read_dir(pictures)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "py"))
        .collect();
    assert_eq!(files.len(), 30);
    let site = Site::of(&[("content/a.md", "# A\n")]);
    for file in &files {
        let name = file.file_name().unwrap().to_str().unwrap();
        site.write_bytes(&format!("content/{name}"), &std::fs::read(file).unwrap());
    }
    let told = |site: &Site| {
        let has = |name: &str| {
            let bytes = std::fs::read(site.path("public").join(name)).unwrap();
            ["Owner-Of-The", "GPSLatitude"]
                .iter()
                .any(|sign| bytes.windows(sign.len()).any(|one| one == sign.as_bytes()))
        };
        files.iter().filter(|file| has(file.file_name().unwrap().to_str().unwrap())).count()
    };
    site.build();
    assert_eq!(told(&site), 0);
    // What was kept of a build with another wish is not taken for what is wanted now.
    site.write("postil.toml", "[images]\nmetadata = \"keep\"\n");
    site.build();
    assert_eq!(told(&site), 30);
    site.write("postil.toml", "title = \"Again\"\n");
    site.build();
    assert_eq!(told(&site), 0);
    let lies = site.path("content/0.jpg");
    assert_eq!(
        std::fs::read(lies).unwrap(),
        std::fs::read(files.iter().find(|f| f.ends_with("0.jpg")).unwrap()).unwrap()
    );
}

#[test]
fn a_file_that_cannot_be_cleaned_is_told_of_each_time() {
    let site = Site::of(&[("content/a.md", "# A\n")]);
    site.write_bytes("content/a.jxl", b"\xFF\x0A <x:xmpmeta>");
    for _ in 0..2 {
        site.write("content/b.md", "# B\n");
        let run = site.run(&["build"]);
        assert!(run.stderr.contains("[picture-metadata]") && run.stderr.contains("content/a.jxl"), "{}", run.stderr);
    }
}
