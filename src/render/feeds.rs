//! Where feeds stand, and how pages lead to them.
//!
//! In: the page that lists what a feed tells of. Out: the addresses of the feed in each of its forms, and the links to
//! them. Not: what a feed holds, which is [`export`](crate::export)'s.

use super::views::AlternateView;
use crate::address::OutPath;

/// A form of feeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedForm {
    /// `feed.xml`.
    Atom,
    /// `feed.json`.
    Json,
}

impl FeedForm {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Atom, Self::Json];

    /// The media type.
    pub fn media(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// What readers of feeds call it.
    fn name(self) -> &'static str {
        match self {
            Self::Atom => "Atom",
            Self::Json => "JSON Feed",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Atom => "xml",
            Self::Json => "json",
        }
    }

    /// Where the feed stands of what a page lists: in its folder, or in that of its name.
    pub fn beside(self, page: &OutPath) -> Option<OutPath> {
        let page = page.as_str();
        let folder = match page.strip_suffix("index.html") {
            Some(folder) => folder.to_owned(),
            None => format!("{}/", page.strip_suffix(".html").unwrap_or(page)),
        };
        OutPath::new(&format!("{folder}feed.{}", self.ending())).ok()
    }

    /// Where the feed of new notes stands, which no page lists.
    pub fn of_notes(self) -> Option<OutPath> {
        OutPath::new(&format!("notes-feed.{}", self.ending())).ok()
    }
}

/// Links to the feed of what a page lists, in each of its forms.
pub fn links(from: &OutPath, listed: &OutPath, title: &str) -> Vec<AlternateView> {
    FeedForm::ALL.into_iter().filter_map(|form| Some(link(from, form, &form.beside(listed)?, title))).collect()
}

/// Links to the feed of new notes.
pub fn links_of_notes(from: &OutPath, title: &str) -> Vec<AlternateView> {
    FeedForm::ALL.into_iter().filter_map(|form| Some(link(from, form, &form.of_notes()?, title))).collect()
}

fn link(from: &OutPath, form: FeedForm, feed: &OutPath, title: &str) -> AlternateView {
    AlternateView {
        title: format!("{title} ({})", form.name()),
        media: form.media(),
        href: from.href_to(feed, None).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_stands_beside_what_it_lists() {
        let beside = |page: &str| FeedForm::Atom.beside(&OutPath::new(page).expect("is a path")).expect("is a path");
        assert_eq!(beside("index.html").as_str(), "feed.xml");
        assert_eq!(beside("news/index.html").as_str(), "news/feed.xml");
        assert_eq!(beside("tags/ferries.html").as_str(), "tags/ferries/feed.xml");
    }
}
