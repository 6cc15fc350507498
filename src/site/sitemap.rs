//! What programs that look at every page are told: `sitemap.xml`, and `robots.txt`, which names it.
//!
//! In: the heads of all articles and the addresses of the pages that list them. Out: files; none without the address of
//! the site, and none where the site has one of its own. Drafts and pages that only show something else are left out.

use super::fed::is_free;
use super::{Site, sections};
use crate::address::OutPath;
use crate::load::head::Head;
use crate::render::indexes::{Page, Pending};
use crate::text::escape::anywhere;
use std::collections::BTreeMap;

/// What one file may hold, as <https://www.sitemaps.org> says: so many addresses, and 50 MB, of which we keep away.
const MOST: usize = 50_000;
const LARGEST: usize = 40 << 20;

/// The files; `lists` are the pages that are no article's.
pub fn pages<'p>(site: &Site<'_>, lists: &[OutPath]) -> Vec<Pending<'p>> {
    if site.maker.config.base_url.is_none() {
        return vec![];
    }
    let known = |name: &str| OutPath::new(name).ok().filter(|path| is_free(site, path));
    let Some(map) = known("sitemap.xml") else { return vec![] };
    let address = |path: &OutPath| site.maker.absolute(path).unwrap_or_default();
    let mut files = Vec::new();
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", address(&map));
    files.extend(known("robots.txt").map(|path| (path, robots)));
    let parts = cut(&entries(site, lists), (MOST, LARGEST));
    if let [only] = parts.as_slice() {
        files.push((map, only.clone()));
    } else {
        let mut index = String::from(HEAD) + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        for (at, part) in parts.into_iter().enumerate() {
            let Ok(path) = OutPath::new(&format!("sitemap-{}.xml", at + 1)) else { continue };
            index += "<sitemap><loc>";
            anywhere(&address(&path), &mut index);
            index += "</loc></sitemap>\n";
            files.push((path, part));
        }
        files.push((map, index + "</sitemapindex>\n"));
    }
    files.into_iter().map(|(path, text)| Pending::ready(Page::made(path, text))).collect()
}

/// The files again where one of them is asked for.
pub fn asked_for<'p>(site: &Site<'_>, path: &OutPath, lists: impl FnOnce() -> Vec<OutPath>) -> Vec<Pending<'p>> {
    let name = path.as_str();
    let is_one = name == "robots.txt" || name.starts_with("sitemap");
    if is_one { pages(site, &lists()) } else { vec![] }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

/// What is said of each page.
fn entries(site: &Site<'_>, lists: &[OutPath]) -> Vec<String> {
    let shown = || site.heads.iter().filter(|head| !head.draft && !head.file.section);
    let mut translated: BTreeMap<&str, Vec<&Head>> = BTreeMap::new();
    for head in shown().filter(|head| head.file.lang.is_some()) {
        translated.entry(head.file.name()).or_default();
    }
    if !translated.is_empty() {
        for head in shown() {
            if let Some(all) = translated.get_mut(head.file.name()) {
                all.push(head);
            }
        }
    }
    let article = |head: &Head| {
        let mut entry = String::from("<url>");
        located(site, &head.out, &mut entry);
        if let Some(day) = head.updated.max(head.date) {
            entry += &format!("<lastmod>{day}</lastmod>");
        }
        for other in translated.get(head.file.name()).into_iter().flatten() {
            entry += "<xhtml:link rel=\"alternate\" hreflang=\"";
            anywhere(&other.lang, &mut entry);
            entry += "\" href=\"";
            anywhere(&site.maker.absolute(&other.out).unwrap_or_default(), &mut entry);
            entry += "\"/>";
        }
        entry + "</url>\n"
    };
    let own = sections::own_pages(site.heads);
    let drafted = |path: &OutPath| own.iter().any(|(folder, (_, head))| head.draft && sections::page(folder) == *path);
    let list = |path: &OutPath| {
        let mut entry = String::from("<url>");
        located(site, path, &mut entry);
        entry + "</url>\n"
    };
    let lists = lists.iter().filter(|path| is_page(path) && !drafted(path)).map(list);
    lists.chain(shown().map(article)).collect()
}

/// Whether a file is a page to be found.
fn is_page(path: &OutPath) -> bool {
    path.as_str().strip_suffix(".html").is_some() && !matches!(path.as_str(), "404.html" | "search.html")
}

fn located(site: &Site<'_>, path: &OutPath, entry: &mut String) {
    entry.push_str("<loc>");
    anywhere(&site.maker.absolute(path).unwrap_or_default(), entry);
    entry.push_str("</loc>");
}

/// The files of which none has too many entries, or is too large.
fn cut(entries: &[String], (most, largest): (usize, usize)) -> Vec<String> {
    const OPEN: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    let mut files = Vec::new();
    let (mut file, mut count) = (format!("{HEAD}{OPEN}"), 0);
    for entry in entries {
        if count == most || (count > 0 && file.len() + entry.len() > largest) {
            files.push(std::mem::replace(&mut file, format!("{HEAD}{OPEN}")) + "</urlset>\n");
            count = 0;
        }
        file += entry;
        count += 1;
    }
    files.push(file + "</urlset>\n");
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_has_too_many_entries_or_is_too_large() {
        let entries: Vec<String> = (0..=MOST).map(|at| format!("<url><loc>{at}</loc></url>\n")).collect();
        let files = cut(&entries, (MOST, LARGEST));
        let counts: Vec<usize> = files.iter().map(|file| file.matches("<url>").count()).collect();
        assert_eq!(counts, [MOST, 1]);
        assert!(files.iter().all(|file| file.starts_with(HEAD) && file.ends_with("</urlset>\n")));
        let by_size = cut(&entries[..3], (MOST, 180));
        assert!(by_size.len() > 1 && by_size.iter().all(|file| file.matches("<url>").count() > 0), "{by_size:?}");
        assert_eq!(cut(&[], (MOST, LARGEST)).len(), 1);
    }
}
