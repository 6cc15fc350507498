//! The addresses that the site as it is would have, with what of them stands in each other's way and what else is found
//! of all articles together.

use crate::address::OutPath;
use crate::load::tree::{ArticleFile, Tree};
use crate::publish::collision::Claims;
use crate::render::indexes::Pending;
use crate::render::search;
use crate::report::Diagnostic;
use crate::site::index_data::{self, Spanning};
use crate::site::named::Named;
use crate::site::record::Record;
use crate::site::section_pages::Sections;
use crate::site::{Site, assets, faults, feeds, searching, sections, sitemap, unused};
use std::collections::{BTreeMap, HashSet};

/// What is planned.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Every address; of the search index only the articles' own files, unless somebody leads to the others.
    pub paths: HashSet<OutPath>,
    /// Texts kept of sources that readers may see: the place on the site, and the file.
    pub kept: BTreeMap<OutPath, String>,
    /// What is wrong with all of it together.
    pub faults: Vec<Diagnostic>,
}

impl Plan {
    /// Plans the site. `hidden` says whether something of the site's own files keeps citations from being seen.
    pub fn of(
        site: &Site<'_>,
        tree: &Tree,
        drafts: &[ArticleFile],
        (records, outputs): (&[Record], &[&[OutPath]]),
        hidden: bool,
    ) -> Self {
        let mut claims = Claims::default();
        let mut paths = HashSet::new();
        let mut claim = |path: &OutPath, origin: &str| {
            claims.claim(path, origin);
            paths.insert(path.clone());
        };
        for (out, file) in assets::copied(tree) {
            claim(&out, file);
        }
        for (out, _) in assets::built_in(tree) {
            claim(&out, assets::BUILT_IN);
        }
        let mut is_near_search = false;
        for (index, (record, outputs)) in records.iter().zip(outputs).enumerate() {
            for out in *outputs {
                is_near_search |= is_of_search(out);
                claim(out, &site.heads[index].file.markdown);
            }
            is_near_search |= record.promises.iter().any(|promised| is_of_search(&promised.path));
            if site.maker.config.search && !record.unread {
                let out = search::entry_path(index);
                claim(&out, searching::origin(site, index, &out));
            }
        }
        let named = Named::by(records);
        let kept = assets::kept(site, records, &named);
        for (file, out) in &kept {
            claim(out, file);
        }
        is_near_search |= assets::copied(tree).any(|(out, _)| is_of_search(&out));
        for out in spanning(site, records, if is_near_search { Spanning::All } else { Spanning::WithoutSearch }) {
            claim(&out, faults::OWN);
        }
        let mut wrong = assets::with_scripts(site, &kept);
        wrong.extend(index_data::conflicting_sources(records));
        let hidden = hidden || wrong.iter().any(unused::hides);
        wrong.extend(unused::sources(site, (records, &named), drafts, hidden).unwrap_or_default());
        wrong.extend(assets::bad_names(tree));
        wrong.extend(claims.collisions().iter().map(faults::collision));
        Self { paths, kept: kept.into_iter().map(|(file, out)| (out, file)).collect(), faults: wrong }
    }
}

/// Addresses of pages that span articles.
pub(super) fn spanning(site: &Site<'_>, records: &[Record], wanted: Spanning) -> Vec<OutPath> {
    let shows = index_data::shows(site);
    let of_sections = Sections::new(site, (records, &Named::by(records)), &shows, sections::Written::new());
    let paths_of = |pages: Vec<Pending<'_>>| pages.into_iter().map(|page| page.path).collect::<Vec<_>>();
    let mut paths = paths_of(of_sections.pages());
    paths.extend(index_data::pages(site, records, &shows, wanted, &mut |pages| paths_of(pages)));
    let files = paths_of(sitemap::pages(site, &paths));
    paths.extend(paths_of(feeds::pages(site, records, &shows)));
    paths.extend(files);
    paths
}

/// Whether a file stands where those of the search index do.
fn is_of_search(path: &OutPath) -> bool {
    path.as_str().starts_with("search/")
}
