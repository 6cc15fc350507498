//! Passages of an index → what they can be filtered by, and the articles they stand in.
//!
//! Comes in: passages in the order of their page. Goes out: for each property its values with their numbers, and the
//! passages by article, so that a page has headings to jump to without a script. What is hidden when somebody filters,
//! the script decides.

use super::Listed;
use crate::load::sidecar::CheckStatus;
use crate::quote::Verdict;
use crate::render::views::{FacetValueView, FacetView, PassageGroupView, PassageView};
use crate::text::slug;
use crate::words::Alphabet;
use crate::words::interface::Interface;
use std::collections::BTreeMap;

/// A property of passages that a page can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facet {
    /// Whose words they are.
    Speaker,
    /// What the note cites; a passage may have several.
    Source,
    /// What comparing it with its source showed.
    Verdict,
    /// What a person found.
    Check,
    /// What came of checking a claim.
    Rating,
}

/// Stands for a passage that was compared with nothing.
const NOT_COMPARED: &str = "none";

/// The properties in which these passages differ, each with its values; verdicts from the best to the worst, the rest
/// by name.
pub(super) fn facets(listed: &[Listed<'_>], wanted: &[Facet], interface: &Interface) -> Vec<FacetView> {
    let all = wanted.iter().map(|facet| FacetView { name: facet.name(), values: facet.values(listed, interface) });
    all.filter(|facet| facet.values.len() > 1).collect()
}

impl Facet {
    /// As addresses have it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Source => "source",
            Self::Verdict => "verdict",
            Self::Check => "check",
            Self::Rating => "rating",
        }
    }

    /// Every value of a list, with the number of its passages.
    pub(super) fn values(self, listed: &[Listed<'_>], interface: &Interface) -> Vec<FacetValueView> {
        let alphabet = Alphabet::of_letters(interface.lang());
        let mut counted: BTreeMap<(usize, Vec<u8>, String, String), usize> = BTreeMap::new();
        for (value, title) in listed.iter().flat_map(|one| self.of(one, interface)) {
            let rank = ranks().position(|known| known == value).unwrap_or(usize::MAX);
            *counted.entry((rank, alphabet.key(&title), title, value)).or_default() += 1;
        }
        let values = counted.into_iter();
        values.map(|((_, _, title, value), count)| FacetValueView { value, title, count }).collect()
    }

    /// The values of one passage: as addresses have them, and as readers read them.
    pub(super) fn of(self, one: &Listed<'_>, interface: &Interface) -> Vec<(String, String)> {
        let Some(note) = one.read() else { return vec![] };
        let said = |value: &str, what: &str| {
            let id = format!("{what}_{}", value.replace('-', "_"));
            (value.to_owned(), interface.plain(&id).to_owned())
        };
        let same = |value: &str| (value.to_owned(), value.to_owned());
        match self {
            Self::Speaker => note.speakers.iter().map(|speaker| same(&speaker.name)).collect(),
            Self::Source => {
                let keys = note.cites.iter().map(|cite| &*cite.key);
                let mut sources: Vec<_> = keys.map(|key| (key.to_owned(), one.title(key).to_owned())).collect();
                sources.sort();
                sources.dedup();
                sources
            }
            Self::Verdict => match note.verdict() {
                None => vec![said(NOT_COMPARED, "verdict")],
                Some(verdict) => vec![said(verdict.as_str(), "verdict")],
            },
            Self::Check => note.check.iter().map(|check| said(check.as_str(), "checked")).collect(),
            Self::Rating => note.claim.iter().map(|(_, rating)| same(rating)).collect(),
        }
    }
}

/// The program's verdicts in their order, then a person's.
fn ranks() -> impl Iterator<Item = &'static str> {
    let compared = Verdict::ALL.into_iter().map(Verdict::as_str);
    compared.chain([NOT_COMPARED]).chain(CheckStatus::ALL.into_iter().map(|(name, _)| name))
}

/// The passages by article, in their order.
pub(super) fn by_article(passages: &[PassageView]) -> Vec<PassageGroupView> {
    let groups = passages.chunk_by(|one, next| page(one) == page(next) && one.article == next.article);
    groups
        .map(|group| PassageGroupView {
            id: group_id(page(&group[0])),
            title: group[0].article.clone(),
            lang: group[0].lang.clone(),
            passages: group.to_vec(),
        })
        .collect()
}

/// The id of an article's group, from its address; folders stay apart from names that only look like them.
fn group_id(page: &str) -> String {
    let path = page.trim_start_matches("../").trim_end_matches(".html");
    format!("in-{}", path.split('/').map(slug).collect::<Vec<_>>().join("--"))
}

/// The address of the article.
fn page(passage: &PassageView) -> &str {
    passage.href.split('#').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::group_id;

    #[test]
    fn articles_of_other_folders_have_other_ids() {
        assert_eq!(group_id("../rivers/volga.html"), "in-rivers--volga");
        assert_eq!(group_id("../rivers-volga.html"), "in-rivers-volga");
    }
}
