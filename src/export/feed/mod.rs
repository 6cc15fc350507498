//! Feeds: what is new, for programs that read it from many sites at once.
//!
//! In: [`Entry`]s, the newest first, each whole. Out: the same feed as Atom (RFC 4287) and as JSON Feed 1.1. Not: what
//! stands in which feed, which the site knows.

mod atom;
mod content;
mod json;

pub use content::whole;

use crate::document::Date;
use crate::render::feeds::FeedForm;

/// A feed.
#[derive(Debug, Clone, Default)]
pub struct Feed {
    /// What it is called.
    pub title: String,
    /// What it is about, or an empty string.
    pub description: String,
    /// The language of what is said about it.
    pub lang: String,
    /// The absolute address of the page that lists the same.
    pub page: String,
    /// Who stands behind entries without authors.
    pub authors: Vec<String>,
    /// The licence of the site, or an empty string.
    pub license: String,
    /// The newest first.
    pub entries: Vec<Entry>,
}

/// An article or a note.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its absolute address, by which readers know it again.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// What it is about, or an empty string.
    pub description: String,
    /// The day on which it was published.
    pub published: Date,
    /// The day on which it was changed.
    pub updated: Option<Date>,
    /// Names of its authors.
    pub authors: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// All of it, as HTML that may stand on any page.
    pub html: String,
}

impl Entry {
    fn changed(&self) -> Date {
        self.updated.map_or(self.published, |updated| updated.max(self.published))
    }
}

/// The feed in one of its forms; `own` is its absolute address.
pub fn write(form: FeedForm, feed: &Feed, own: &str) -> String {
    match form {
        FeedForm::Atom => atom::write(feed, own),
        FeedForm::Json => json::write(feed, own),
    }
}

/// The beginning of a day, or of the first day of a month or a year, in UTC.
fn moment(date: Date) -> String {
    format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_with_its_first_day() {
        let date = Date::parse("0850-03").expect("is a date");
        assert_eq!(moment(date), "0850-03-01T00:00:00Z");
    }
}
