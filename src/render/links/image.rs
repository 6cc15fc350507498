//! An image as written → where it is, how large, and whether it may wait.

use super::Links;
use super::scheme::{Scheme, scheme};
use crate::load::images::Size;
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

/// Which one of its page an image is: the first is likely to be seen at once, and the largest thing that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It must not wait.
    First,
    /// It may.
    Later,
}

impl Links<'_> {
    pub(super) fn find_image(&mut self, written: &str, span: &Range<usize>) -> Option<Image> {
        const IMAGES: [&str; 4] =
            ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];
        const MOST_BYTES: usize = 32 * 1024;
        let inline = written.len() <= MOST_BYTES && IMAGES.iter().any(|start| written.starts_with(start));
        let address = if inline { written.to_owned() } else { super::Addresses::link(self, written, span)? };
        let turn = if self.images == 0 { Turn::First } else { Turn::Later };
        self.images += 1;
        Some(Image { address, size: self.size(written), turn })
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
            ..Targets::default()
        };
        let (asked, page) = (Asked::default(), OutPath::new("a/b.html").expect("is a path"));
        let mut links = Links::new(&targets, &asked, &page, "a");
        let mut of = |written: &str| links.image(written, &(0..0)).map(|image| (image.size, image.turn));
        assert_eq!(of("b%20c.png?1"), Some((Some(size), Turn::First)));
        assert_eq!(of("/a/b%20c.png"), Some((Some(size), Turn::Later)));
        assert_eq!(of("https://example.org/a/b%20c.png"), Some((None, Turn::Later)));
        assert_eq!(of("data:image/png;base64,AA=="), Some((None, Turn::Later)));
        assert_eq!(of("javascript:x"), None);
    }
}
