//! What every article may ask of its site: the configuration, people, the library, the texts kept of sources, the style.

use super::archives::Archives;
use crate::cite::Style;
use crate::config::Config;
use crate::document::Date;
use crate::load::people::People;
use crate::load::sources::Library;
use std::path::Path;

/// What the articles of a site share; nothing in it changes while they are read.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'s> {
    /// The site's folder.
    pub root: &'s Path,
    /// The configuration.
    pub config: &'s Config,
    /// The site's people.
    pub people: &'s People,
    /// The sources of all articles.
    pub library: &'s Library,
    /// The texts kept of sources.
    pub archives: &'s Archives,
    /// How citations are formatted.
    pub style: &'s Style,
    /// The day on which it is made, where somebody asks for what is still to come.
    pub today: Option<Date>,
    /// Whether drafts are shown.
    pub drafts: bool,
}
