//! What the preview adds to a page: one script at the end of its head. Built pages never have it.

use crate::text::escape::attribute;

/// The script and the stylesheet of the preview, below an address that no file of a site can have.
pub(super) const SCRIPT: &str = include_str!("page/preview.js");
pub(super) const STYLE: &str = include_str!("page/preview.css");

/// Puts the script into a page that shows the site in this state; `token` lets it write.
pub(super) fn with_script(page: &str, address: &str, state: u64, token: Option<&str>) -> String {
    let mut script = "<script src=\"/.postil/preview.js\"".to_owned();
    attribute("data-page", address, &mut script);
    attribute("data-state", &state.to_string(), &mut script);
    if let Some(token) = token {
        attribute("data-token", token, &mut script);
    }
    script.push_str(" defer></script>\n");
    match page.find("</head>") {
        Some(end) => format!("{}{script}{}", &page[..end], &page[end..]),
        None => format!("{script}{page}"),
    }
}

/// A page where none can be made and none was before.
pub(super) fn bare_page(title: &str) -> String {
    let title = crate::text::escape::escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<link rel=\"stylesheet\" \
         href=\"/css/tokens.css\">\n<link rel=\"stylesheet\" href=\"/css/base.css\">\n</head>\n<body>\n\
         <main id=\"main\">\n<h1>{title}</h1>\n</main>\n</body>\n</html>\n"
    )
}
