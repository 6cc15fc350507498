//! Addresses made by a pattern: `/:categories/:year/:month/:day/:title/`.
//!
//! In: a pattern, as Jekyll and Hugo have it, and a page. Out: its address. Not: where the pattern is written.

use super::front;
use super::page::Page;
use super::world::stem;
use crate::text::slug;

/// The address of a page by a pattern; none where a part of it is not known.
pub fn address(pattern: &str, page: &Page) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(':') {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 1..];
        let end = behind.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(behind.len());
        out.push_str(&part(&behind[..end], page)?);
        rest = &behind[end..];
    }
    out.push_str(rest);
    while out.contains("//") {
        out = out.replace("//", "/");
    }
    Some(if out.starts_with('/') { out } else { format!("/{out}") })
}

fn part(name: &str, page: &Page) -> Option<String> {
    let day = page.day();
    let name_of_file = || {
        page.words(&["slug"]).unwrap_or_else(|| match page.said.slug.as_str() {
            "" => stem(&page.path).to_owned(),
            own => own.to_owned(),
        })
    };
    Some(match name {
        "year" => format!("{:04}", day?.year),
        "short_year" => format!("{:02}", day?.year % 100),
        "month" => format!("{:02}", day?.month?),
        "i_month" => day?.month?.to_string(),
        "day" => format!("{:02}", day?.day?),
        "i_day" => day?.day?.to_string(),
        "title"
        | "slug"
        | "slugorfilename"
        | "slugorcontentbasename"
        | "contentbasename"
        | "filename"
        | "basename"
        | "name" => slug(&name_of_file()),
        "categories" | "category" => {
            let all = page.says(&["categories", "category"]).map(|node| front::texts(node, true)).unwrap_or_default();
            all.iter().map(|one| slug(one)).collect::<Vec<_>>().join("/")
        }
        "section" => page.name.split_once('/').map_or("", |(section, _)| section).to_owned(),
        "sections" | "path" => page.folder_here().to_owned(),
        "output_ext" => ".html".to_owned(),
        _ => return None,
    })
}
