//! The HTML of a page → HTML that may stand on any page, beside others of its sort.
//!
//! In: what the page has, and its absolute address. Out: the same, cleaned of all that could run or is meant for the
//! page's own styles, its links and pictures absolute, its ids with a beginning of their own, so that many entries may
//! be shown in one place. The cleaner is ammonia.

use std::borrow::Cow;
use std::sync::LazyLock;
use url::Url;

/// Elements that pages have beside those that ammonia knows as harmless.
const MORE: [&str; 8] = ["section", "audio", "video", "source", "track", "picture", "mark", "wbr"];

/// Formulas.
const MATHS: [&str; 24] = [
    "math",
    "mi",
    "mn",
    "mo",
    "mrow",
    "ms",
    "mtext",
    "mspace",
    "msup",
    "msub",
    "msubsup",
    "mfrac",
    "msqrt",
    "mroot",
    "mover",
    "munder",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
    "mstyle",
    "mpadded",
    "mphantom",
    "menclose",
];

/// The inside of an entry; `page` is the absolute address of what it stands on.
pub fn whole(html: &str, page: &Url) -> String {
    let prefix = format!("e{}-", &blake3::hash(page.as_str().as_bytes()).to_hex()[..8]);
    let (base, marked) = (page.clone(), prefix.clone());
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .link_rel(None)
        .add_tags(MORE.into_iter().chain(MATHS))
        .add_generic_attributes(["id", "dir"])
        .add_tag_attributes("a", ["rel"])
        .add_tag_attributes("img", ["srcset", "sizes"])
        .add_tag_attributes("audio", ["src", "controls"])
        .add_tag_attributes("video", ["src", "poster", "controls", "width", "height"])
        .add_tag_attributes("source", ["src", "srcset", "sizes", "type", "media"])
        .add_tag_attributes("track", ["src", "kind", "label", "srclang"])
        .add_tag_attributes("math", ["display"])
        .id_prefix(Some(&prefix))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .attribute_filter(move |_, attribute, value| match attribute {
            "href" | "src" | "cite" | "poster" => Some(Cow::Owned(absolute(value, &base, &marked)?)),
            "srcset" => Some(Cow::Owned(sources(value, &base, &marked))),
            _ => Some(Cow::Borrowed(value)),
        });
    cleaner.clean(&seen(html)).to_string()
}

/// An address as it is on any page; a place in the entry is one of the entry.
fn absolute(written: &str, page: &Url, prefix: &str) -> Option<String> {
    match written.strip_prefix('#') {
        Some("") | None => page.join(written).ok().map(String::from),
        Some(id) => Some(format!("#{prefix}{id}")),
    }
}

/// The same of every picture in a list of sizes.
fn sources(written: &str, page: &Url, prefix: &str) -> String {
    let one = |candidate: &str| {
        let (address, size) = candidate.trim().split_once(' ').unwrap_or((candidate.trim(), ""));
        Some(format!("{} {size}", absolute(address, page, prefix)?).trim_end().to_owned())
    };
    written.split(", ").filter_map(one).collect::<Vec<_>>().join(", ")
}

/// Without the words that pages have for ears alone, which a reader of feeds would show, and without COinS.
fn seen(html: &str) -> Cow<'_, str> {
    static HIDDEN: LazyLock<[memchr::memmem::Finder<'static>; 2]> = LazyLock::new(|| {
        ["<span class=\"visually-hidden\">", "<span class=\"Z3988\""].map(memchr::memmem::Finder::new)
    });
    let mut out = Cow::Borrowed(html);
    for hidden in HIDDEN.iter() {
        while let Some(start) = hidden.find(out.as_bytes()) {
            let Some(end) = out[start..].find("</span>") else { break };
            out.to_mut().replace_range(start..start + end + "</span>".len(), "");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_a_page(html: &str) -> String {
        whole(html, &Url::parse("https://example.org/r/news/a.html").expect("is an address"))
    }

    #[test]
    fn links_and_pictures_are_absolute_and_places_are_the_entrys_own() {
        let html = on_a_page(
            "<p id=\"x\"><a href=\"../b.html#y\">b</a> <a href=\"#x\">here</a> \
             <img src=\"m.png\" srcset=\"m.png 1x, m2.png 2x\" alt=\"\"></p>",
        );
        let prefix = html.split("id=\"").nth(1).and_then(|rest| rest.split("x\"").next()).expect("has an id");
        assert!(prefix.starts_with('e') && prefix.ends_with('-'), "{html}");
        assert!(html.contains(&format!("href=\"#{prefix}x\"")), "{html}");
        assert!(html.contains("href=\"https://example.org/r/b.html#y\""), "{html}");
        assert!(html.contains("src=\"https://example.org/r/news/m.png\""), "{html}");
        let sizes = "https://example.org/r/news/m.png 1x, https://example.org/r/news/m2.png 2x";
        assert!(html.contains(&format!("srcset=\"{sizes}\"")), "{html}");
    }

    #[test]
    fn entries_of_other_pages_have_other_ids() {
        let other = Url::parse("https://example.org/r/news/b.html").expect("is an address");
        assert_ne!(on_a_page("<p id=\"x\">a</p>"), whole("<p id=\"x\">a</p>", &other));
    }

    #[test]
    fn nothing_runs_and_nothing_is_for_ears_alone() {
        let html = on_a_page(
            "<p onclick=\"x()\" style=\"color:red\" class=\"a\">a<script>x()</script><a href=\"javascript:x()\">b</a>\
             <span class=\"visually-hidden\"> back</span></p><math><mi>x</mi></math>",
        );
        assert_eq!(html, "<p>a<a>b</a></p><math><mi>x</mi></math>");
    }
}
