//! Two outputs → the relative link from one to the other, as it stands in an attribute before escaping.
//!
//! Links always name a file, so that a site works from a server, from below any path, and from a disk. In a path
//! everything but letters, digits and `-._~` (the unreserved characters of RFC 3986) is percent-encoded, in a fragment
//! what may not stand there: `=`, `&` and `,` mean something to viewers of documents. Links to other sites are not made
//! here.

use std::fmt;

use super::outpath::OutPath;

/// A relative, percent-encoded link between two outputs of one site; ASCII.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Href(String);

impl Href {
    /// The link's text; HTML has to escape its `&` and `'`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl OutPath {
    /// The link from this file to `other`, to the place `fragment` in it (an id, not yet encoded, without `#`).
    ///
    /// A place in this very file is `#id` alone; the file itself without a place is its name.
    pub fn href_to(&self, other: &OutPath, fragment: Option<&str>) -> Href {
        let mut link = String::new();
        if self != other || fragment.is_none() {
            push_path(&mut link, self.as_str(), other.as_str());
        }
        if let Some(id) = fragment {
            link.push('#');
            push_encoded(&mut link, id, b"-._~!$&'()*+,;=:@/?");
        }
        Href(link)
    }
}

fn push_path(link: &mut String, from: &str, to: &str) {
    let shared = shared_folders(from, to);
    for _ in from[shared..].matches('/') {
        link.push_str("../");
    }
    for (index, part) in to[shared..].split('/').enumerate() {
        if index > 0 {
            link.push('/');
        }
        push_encoded(link, part, b"-._~");
    }
}

/// The length in bytes of the folders that both paths lie in, with the `/` at its end.
fn shared_folders(from: &str, to: &str) -> usize {
    let same = from.bytes().zip(to.bytes()).take_while(|(a, b)| a == b);
    same.enumerate().filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1)
}

/// Percent-encodes everything but letters, digits and the signs that are `plain`.
fn push_encoded(link: &mut String, text: &str, plain: &[u8]) {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || plain.contains(&byte);
    if text.bytes().all(is_plain) {
        return link.push_str(text);
    }
    for byte in text.bytes() {
        if is_plain(byte) {
            link.push(char::from(byte));
        } else {
            push_percent(link, byte);
        }
    }
}

/// Writes a byte in percent-encoding.
pub fn push_percent(link: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    link.push('%');
    link.push(char::from(HEX[usize::from(byte >> 4)]));
    link.push(char::from(HEX[usize::from(byte & 15)]));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;

    fn path(name: &str) -> OutPath {
        OutPath::new(name).expect(name)
    }

    fn link(from: &str, to: &str, fragment: Option<&str>) -> String {
        path(from).href_to(&path(to), fragment).to_string()
    }

    #[test]
    fn links_go_by_the_shortest_way() {
        assert_eq!(link("a.html", "b.html", None), "b.html");
        assert_eq!(link("a/x.html", "a/y.html", Some("p1")), "y.html#p1");
        assert_eq!(link("a/x.html", "index.html", None), "../index.html");
        assert_eq!(link("a/b/x.html", "a/c/y.html", None), "../c/y.html");
        assert_eq!(link("ab/x.html", "a/x.html", None), "../a/x.html");
        assert_eq!(link("index.html", "a/x.html", None), "a/x.html");
    }

    #[test]
    fn a_page_names_itself_only_without_a_place() {
        assert_eq!(link("a/x.html", "a/x.html", Some("note-1")), "#note-1");
        assert_eq!(link("a/x.html", "a/x.html", None), "x.html");
    }

    #[test]
    fn what_is_not_plain_is_encoded() {
        assert_eq!(link("a.html", "é f%/q&.html", Some("a\"b")), "%C3%A9%20f%25/q%26.html#a%22b");
        assert_eq!(link("a.html", "b.html", Some("q&a=ü#%")), "b.html#q&a=%C3%BC%23%25");
    }

    proptest! {
        #[test]
        fn a_link_leads_to_its_target(
            from in r"([^/]{1,3}/){0,3}[^/]{1,3}",
            to in r"([^/]{1,3}/){0,3}[^/]{1,3}",
            id in proptest::option::of(r"\PC{1,6}"),
        ) {
            let (Ok(from), Ok(to)) = (OutPath::new(&from), OutPath::new(&to)) else { return Ok(()) };
            for base in ["https://example.org/", "https://example.org/deep/er/", "file:///home/x/public/"] {
                let home = Url::parse(base).expect("a base");
                // The page's own address, built part by part by the `url` crate and not by the code under test.
                let address = |path: &OutPath| {
                    let mut url = home.clone();
                    url.path_segments_mut().expect("a base").pop_if_empty().extend(path.as_str().split('/'));
                    url
                };
                let href = from.href_to(&to, id.as_deref());
                let found = address(&from).join(href.as_str()).expect("a link");
                let decode = |url: &Url| percent_decode(url.path());
                prop_assert_eq!(decode(&found), decode(&address(&to)));
                prop_assert_eq!((found.scheme(), found.host()), (home.scheme(), home.host()));
                prop_assert_eq!(found.fragment().map(percent_decode), id.as_ref().map(|id| id.as_bytes().to_vec()));
                prop_assert_eq!(found.query(), None);
            }
        }
    }

    fn percent_decode(text: &str) -> Vec<u8> {
        let bytes = text.as_bytes();
        let (mut decoded, mut at) = (Vec::new(), 0);
        while at < bytes.len() {
            let code = (bytes[at] == b'%').then(|| u8::from_str_radix(text.get(at + 1..at + 3)?, 16).ok()).flatten();
            decoded.push(code.unwrap_or(bytes[at]));
            at += if code.is_some() { 3 } else { 1 };
        }
        decoded
    }
}
