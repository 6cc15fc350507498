//! Where the pictures of a Word file are.

use super::parts::Relation;
use super::reader::Reader;
use super::told::shown;
use crate::import::Refusal;

impl Reader<'_, '_> {
    /// Takes the picture that a relation leads to; gives its name beside the article.
    ///
    /// # Errors
    /// When it cannot be unpacked.
    pub(super) fn picture(&mut self, of: &Relation) -> Result<Option<String>, Refusal> {
        let target = of.target.rsplit('/').next().unwrap_or_default().to_owned();
        if of.is_outside {
            self.told.not_carried(format!("a picture that is not in the file, but at `{}`", shown(&of.target)));
            return Ok(None);
        }
        if let Some(name) = self.pictures.known(&of.target) {
            return Ok(Some(name.to_owned()));
        }
        let Some(bytes) = self.parts.bytes(&of.target)? else {
            self.told.not_carried("a picture that is missing in the file");
            return Ok(None);
        };
        let name = self.pictures.take(&of.target, bytes);
        if name.is_none() {
            self.told.not_carried(format!("a picture that browsers do not show: `{}`", shown(&target)));
        }
        Ok(name)
    }
}
