//! Names of pages and passages in documents: absolute when the site's address is known, else relative to the document,
//! which stands beside the page and so resolves them all the same.

use super::Exported;
use crate::address::OutPath;

/// Makes the names for documents beside one page.
#[derive(Clone, Copy)]
pub struct Iris<'i> {
    article: Exported<'i>,
    page: &'i OutPath,
}

impl<'i> Iris<'i> {
    /// Names as documents beside the article's page write them.
    pub fn new(article: Exported<'i>) -> Self {
        Self { article, page: &article.edition.head.out }
    }

    /// The page itself.
    pub fn page(self) -> String {
        self.of(self.page)
    }

    /// A file of the site.
    pub fn of(self, path: &OutPath) -> String {
        let Exported { shared, places, .. } = self.article;
        let absolute = shared.config.base_url.as_ref().and_then(|base| places.absolute(base, path));
        absolute.unwrap_or_else(|| self.page.href_to(path, None).to_string())
    }

    /// A place on the page, by its id.
    pub fn place(self, id: &str) -> String {
        let fragment = self.page.href_to(self.page, Some(id)).to_string();
        self.page() + &fragment
    }
}
