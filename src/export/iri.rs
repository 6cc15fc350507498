//! Names of pages and passages in documents: absolute when the site's address is known, else relative to the document,
//! which stands beside the page and so resolves them all the same.

use crate::publish::OutPath;
use crate::render::press::Press;

/// Makes the names for documents beside one page.
#[derive(Debug, Clone, Copy)]
pub struct Iris<'i> {
    press: &'i Press<'i>,
    page: &'i OutPath,
}

impl<'i> Iris<'i> {
    /// Names as documents beside `page` write them.
    pub fn new(press: &'i Press<'i>, page: &'i OutPath) -> Self {
        Self { press, page }
    }

    /// The page itself.
    pub fn page(self) -> String {
        self.of(self.page)
    }

    /// A file of the site.
    pub fn of(self, path: &OutPath) -> String {
        self.press.absolute(path).unwrap_or_else(|| self.page.href_to(path, None).to_string())
    }

    /// A place on the page, by its id.
    pub fn place(self, id: &str) -> String {
        let fragment = self.page.href_to(self.page, Some(id)).to_string();
        self.page() + &fragment
    }
}
