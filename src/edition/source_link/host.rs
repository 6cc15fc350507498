//! Who serves what an address leads to, as far as that decides how a place in it is named.

use super::{is_pdf, path};
use url::Url;

/// A host, or a kind of file, with a way of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    YouTube,
    Vimeo,
    DocumentCloud,
    InternetArchive,
    /// A film or a recording as a file (W3C Media Fragments).
    Media,
    Other,
}

impl Host {
    /// The host of an address, which may be relative to a page.
    pub fn of(url: &str) -> Self {
        let parsed = Url::parse(url).ok();
        let domain = parsed.as_ref().and_then(Url::domain).unwrap_or_default();
        let is = |name: &str| domain == name || domain.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'));
        let begins = |folder: &str| path(url).starts_with(folder);
        if is("youtube.com") || is("youtube-nocookie.com") || is("youtu.be") {
            Self::YouTube
        } else if is("vimeo.com") {
            Self::Vimeo
        } else if is("documentcloud.org") && begins("documents/") && !is_pdf(url) {
            Self::DocumentCloud
        } else if matches!(domain, "archive.org" | "www.archive.org") && begins("details/") {
            Self::InternetArchive
        } else if is_media(url) {
            Self::Media
        } else {
            Self::Other
        }
    }
}

fn is_media(url: &str) -> bool {
    const ENDINGS: [&str; 13] =
        ["mp4", "m4v", "webm", "ogv", "mov", "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac"];
    let ending = path(url).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
