//! An image as written → where it is, how large, and whether it may wait.

use super::Links;
use super::scheme::{Scheme, scheme};
use crate::config::RemoteImages;
use crate::load::images::Size;
use crate::report::Code;
use std::ops::Range;

/// An image that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its address; a small image may stand in the address itself.
    pub address: String,
    /// How large it is, when that is known.
    pub size: Option<Size>,
    /// Which one of its page it is.
    pub turn: Turn,
}

/// What is printed for an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// The image.
    Shown(Image),
    /// A link to this address: a page asks no other host for anything by itself.
    Elsewhere(String),
}

/// Which one of its page an image is: the first is likely to be seen at once, and the largest thing that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It must not wait.
    First,
    /// It may.
    Later,
}

impl Links<'_> {
    pub(super) fn find_image(&mut self, written: &str, span: &Range<usize>) -> Option<Picture> {
        const IMAGES: [&str; 4] =
            ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];
        const MOST_BYTES: usize = 32 * 1024;
        let inline = written.len() <= MOST_BYTES && IMAGES.iter().any(|start| written.starts_with(start));
        let address = if inline { written.to_owned() } else { super::Addresses::link(self, written, span)? };
        if !inline && scheme(written) != Scheme::None && self.targets.remote_images != RemoteImages::Allow {
            self.remote(&address, span);
            return Some(Picture::Elsewhere(address));
        }
        let turn = if self.images == 0 { Turn::First } else { Turn::Later };
        self.images += 1;
        Some(Picture::Shown(Image { address, size: self.size(written), turn }))
    }

    /// Tells of a picture that another host would serve.
    fn remote(&mut self, address: &str, span: &Range<usize>) {
        let shown: String = address.chars().filter(|c| !c.is_control()).take(60).collect();
        let becomes = match self.targets.remote_images {
            RemoteImages::Error => "",
            _ => ", and becomes a link",
        };
        let message = format!("the picture `{shown}` is on another host{becomes}");
        let help = "put the picture beside the article, or write `remote_images = \"allow\"` under `[links]`";
        self.tell(Code::RemoteImage, message, span, help);
    }

    fn size(&self, written: &str) -> Option<Size> {
        let path = written.split(['?', '#']).next().filter(|_| scheme(written) == Scheme::None)?;
        self.targets.sizes.get(self.find(&super::decoded(path))?.as_str()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::OutPath;
    use crate::edition::asked::Asked;
    use crate::render::links::{Addresses, Targets};
    use std::collections::{HashMap, HashSet};

    #[test]
    fn an_image_of_the_site_has_its_size_and_only_the_first_may_not_wait() {
        let size = Size { width: 4, height: 3 };
        let targets = Targets {
            files: HashSet::from(["a/b c.png".to_owned()]),
            sizes: HashMap::from([("a/b c.png".to_owned(), size)]),
            schemes: vec!["https".to_owned()],
            remote_images: RemoteImages::Allow,
            ..Targets::default()
        };
        let (asked, page) = (Asked::default(), OutPath::new("a/b.html").expect("is a path"));
        let mut links = Links::new(&targets, &asked, &page, "a");
        let mut of = |written: &str| match links.image(written, &(0..0))? {
            Picture::Shown(image) => Some((image.size, image.turn)),
            Picture::Elsewhere(_) => panic!("{written} is shown"),
        };
        assert_eq!(of("b%20c.png?1"), Some((Some(size), Turn::First)));
        assert_eq!(of("/a/b%20c.png"), Some((Some(size), Turn::Later)));
        assert_eq!(of("https://example.org/a/b%20c.png"), Some((None, Turn::Later)));
        assert_eq!(of("data:image/png;base64,AA=="), Some((None, Turn::Later)));
        assert_eq!(of("javascript:x"), None);
    }

    #[test]
    fn a_picture_of_another_host_becomes_a_link_and_is_told() {
        let targets = Targets { schemes: vec!["https".to_owned()], ..Targets::default() };
        let (asked, page) = (Asked::default(), OutPath::new("a/b.html").expect("is a path"));
        let mut links = Links::new(&targets, &asked, &page, "a");
        let picture = links.image("https://example.org/p.png", &(0..0));
        assert_eq!(picture, Some(Picture::Elsewhere("https://example.org/p.png".to_owned())));
        let told = "the picture `https://example.org/p.png` is on another host, and becomes a link";
        assert_eq!(links.faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>(), [told]);
        assert_eq!(links.image("//example.org/p.png", &(0..0)), None);
    }
}
