//! What a page says of itself: title, authors, days, language, address.
//!
//! In: its metadata: JSON-LD, Open Graph, `meta`, `link`, the first heading. Out: front matter.

use crate::document::Date;
use crate::import::{NewFront, dates, names};
use crate::words::lexicon::{everywhere, primary};
use crate::words::{fold, tags};
use dom_query::Document;
use dom_smoothie::Readability;
use encoding_rs::Encoding;
use url::Url;

/// What a page says.
#[derive(Debug, Default)]
pub struct Head {
    pub title: Option<String>,
    authors: Vec<String>,
    date: Option<Date>,
    updated: Option<Date>,
    description: String,
    lang: String,
    /// Where it stood.
    pub address: Option<String>,
}

/// The text of a page in the encoding that it names, when it is not UTF-8.
pub fn decoded(bytes: &[u8]) -> Option<String> {
    if std::str::from_utf8(bytes).is_err() && !bytes.starts_with(&[0xFF, 0xFE]) && !bytes.starts_with(&[0xFE, 0xFF]) {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
        let named = start.split("charset=").nth(1).map(|rest| rest.trim_start_matches(['"', '\'']));
        let name = named.and_then(|rest| rest.split(['"', '\'', ' ', ';', '>', '/']).next());
        if let Some(encoding) = name.and_then(|name| Encoding::for_label(name.as_bytes())) {
            return Some(encoding.decode(bytes).0.into_owned());
        }
    }
    crate::import::plain::encoding::decoded(bytes)
}

/// Reads it.
pub fn read(document: &Document, html: &str) -> Head {
    let said = Readability::with_document(document.clone(), None, None).ok().map(|page| {
        let linked = page.parse_json_ld();
        page.get_article_metadata(linked)
    });
    let Some(said) = said else { return Head::default() };
    let attribute = |css: &str, name: &str| {
        document.select(css).iter().find_map(|node| node.attr(name)).map(|value| value.trim().to_owned())
    };
    let meta = |name: &str| {
        attribute(&format!("meta[name=\"{name}\"]"), "content")
            .or_else(|| attribute(&format!("meta[property=\"{name}\"]"), "content"))
    };
    let address = attribute("link[rel=\"canonical\"]", "href")
        .or(said.url)
        .or_else(|| meta("og:url"))
        .or_else(|| saved_from(html));
    let date = said.published_time.or_else(|| meta("date")).or_else(|| attribute("time[datetime]", "datetime"));
    let spaced = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let named = spaced(&said.title);
    let headings = document.select("h1");
    let headings = headings.nodes().iter().map(|heading| spaced(&heading.text())).filter(|words| !words.is_empty());
    // The name of the site stands behind the title in `title`, and not in the heading.
    let title = headings.clone().find(|heading| named.starts_with(heading.as_str()) || named.is_empty());
    let title = title.or(Some(named).filter(|title| !title.is_empty()));
    Head {
        title,
        authors: authors(&meta("author").or(said.byline).unwrap_or_default()),
        date: date.as_deref().and_then(dates::date),
        updated: said.modified_time.as_deref().and_then(dates::date),
        description: said.excerpt.map(|text| text.trim().to_owned()).unwrap_or_default(),
        lang: attribute("html[lang]", "lang").or(said.lang).unwrap_or_default(),
        address: address
            .filter(|address| Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))),
    }
}

/// The address that browsers note in the pages that they save.
fn saved_from(html: &str) -> Option<String> {
    let rest = html.get(..html.len().min(4096)).unwrap_or_default().split("saved from url=(").nth(1)?;
    Some(rest.split(')').nth(1)?.split_whitespace().next()?.to_owned())
}

/// `By A. Name and B. Other`, `A. Name, B. Other`.
fn authors(byline: &str) -> Vec<String> {
    let byline = byline.split_whitespace().collect::<Vec<_>>().join(" ");
    let folded = fold(&byline);
    let by =
        everywhere().bylines.iter().find(|by| folded.strip_prefix(by).is_some_and(|rest| rest.starts_with([' ', ':'])));
    let rest: String = byline.chars().skip(by.map_or(0, |by| by.chars().count())).collect();
    let rest = rest.trim_start_matches([':', ' ']);
    let mut parts: Vec<String> = vec![String::new()];
    for word in rest.split(' ') {
        let joins = everywhere().and.contains(&fold(word)) || word == "&";
        match parts.last_mut() {
            _ if joins => parts.push(String::new()),
            Some(last) => {
                last.push_str(&format!(" {word}"));
                if word.ends_with([',', ';']) {
                    parts.push(String::new());
                }
            }
            None => {}
        }
    }
    let parts: Vec<String> = parts.iter().map(|part| part.trim().trim_end_matches([',', ';']).to_owned()).collect();
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.iter().all(|part| names::is_name(part)) {
        parts
    } else {
        vec![rest.to_owned()].into_iter().filter(|one| !one.is_empty() && !one.starts_with("http")).collect()
    }
}

impl Head {
    /// Writes it down; `lang` is the site's.
    pub fn write(&self, title: &str, front: &mut NewFront, lang: &str) {
        front.set("title", title);
        for (key, date) in [("date", self.date), ("updated", self.updated)] {
            if let Some(date) = date {
                front.set_date(key, date);
            }
        }
        front.set("description", self.description.as_str());
        front.set_all("authors", self.authors.iter().cloned());
        if let Ok(tag) = tags::tag(&self.lang)
            && !tag.is_empty()
            && primary(&tag) != primary(lang)
        {
            front.set("lang", tag);
        }
        if let Some(address) = &self.address {
            front.set("extra", toml::Table::from_iter([("original".to_owned(), address.as_str().into())]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_names_authors() {
        assert_eq!(authors("By Anna Berg and Otto Reker"), ["Anna Berg", "Otto Reker"]);
        assert_eq!(authors("Anna Berg, Otto Reker"), ["Anna Berg", "Otto Reker"]);
        assert_eq!(authors("The river desk"), ["The river desk"]);
        assert_eq!(authors("https://example.org/anna"), Vec::<String>::new());
    }
}
