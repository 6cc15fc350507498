//! `base_url`: where the site will stand.
//!
//! In: an address as it is written. Out: an absolute one of http whose path ends with `/`. Not: whether it answers.

use crate::document::{Fault, Fields};
use crate::report::Code;
use url::Url;

/// The address that the file gives.
pub(super) fn read(top: &mut Fields<'_, '_>) -> Option<Url> {
    let written = top.text("base_url").filter(|text| !text.value.is_empty())?;
    match parse_base_url(&written.value) {
        Ok(url) => Some(url),
        Err(message) => {
            top.fault(
                Fault::new(Code::WrongType, written.span, message).help("write it as `https://example.org/notes/`"),
            );
            None
        }
    }
}

/// Reads an absolute http address and ends its path with `/`.
///
/// # Errors
/// In the author's words, when it is none.
pub fn parse_base_url(written: &str) -> Result<Url, String> {
    let slashed = if written.ends_with('/') { written.to_owned() } else { format!("{written}/") };
    Url::parse(&slashed)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| format!("`{written}` is not the address of a site"))
}
