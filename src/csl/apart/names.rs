//! More names than "et al." would leave (specification, "Disambiguation", method 1).
//!
//! In: sources whose cites look alike.
//! Out: for each source how many names are shown.

use super::super::document::Document;
use super::super::eval::Told;
use super::{alike, givens, sight};
use citationberg::DisambiguationRule;

/// Shows of the members so many names that fewer of them look alike, and goes on with those that still do; where no
/// number of names helps, as many are shown as before.
pub(super) fn add(document: &mut Document<'_>, group: &[usize]) {
    let most = group.iter().flat_map(|at| document.items[*at].all_names()).map(|(_, names)| names.len()).max();
    grow(document, group, 2, most.unwrap_or_default().min(100));
}

fn grow(document: &mut Document<'_>, group: &[usize], from: usize, most: usize) {
    let by_cite = document.style.citation.apart.givens == Some(DisambiguationRule::ByCite);
    for count in from..=most {
        let usual: Vec<Told> = group.iter().map(|at| document.told[*at].clone()).collect();
        for at in group {
            document.told[*at].names = count;
        }
        let mut classes = classes(document, group);
        if classes.len() == 1 && by_cite {
            givens::by_cite(document, group);
            classes = self::classes(document, group);
        }
        if classes.len() > 1 {
            for class in classes.iter().filter(|class| class.len() > 1) {
                grow(document, class, count + 1, most);
            }
            return;
        }
        for (at, told) in group.iter().zip(usual) {
            document.told[*at] = told;
        }
    }
}

/// The members by what their cites look like now.
fn classes(document: &Document<'_>, group: &[usize]) -> Vec<Vec<usize>> {
    let keys: Vec<u64> = group.iter().map(|at| sight(document, *at, &document.told[*at]).key).collect();
    let key = |at: usize| group.iter().position(|own| *own == at).map_or(0, |place| keys[place]);
    let mut classes = alike(group, key);
    let single = |at: &&usize| !classes.iter().flatten().any(|other| other == *at);
    let singles: Vec<Vec<usize>> = group.iter().filter(single).map(|at| vec![*at]).collect();
    classes.extend(singles);
    classes
}
