//! The names of CSL's variables (specification, appendix IV): a field's name → the variable, when there is one.
//!
//! In: a field’s name.
//! Out: the variable, when there is one.

use citationberg::taxonomy::Variable;
use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};
use std::collections::HashMap;
use std::sync::LazyLock;

const NAMES: &str = "abstract annote archive archive_collection archive_location archive-place authority call-number \
    citation-key citation-label collection-title container-title container-title-short dimensions division DOI event \
    event-title event-place genre ISBN ISSN jurisdiction keyword language license medium note original-publisher \
    original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre \
    reviewed-title scale source status title title-short URL volume-title year-suffix page chapter-number \
    citation-number collection-number edition first-reference-note-number issue locator number number-of-pages \
    number-of-volumes page-first part-number printing-number section supplement-number version volume accessed \
    available-date event-date issued original-date submitted author chair collection-editor compiler composer \
    container-author contributor curator director editor editorial-director editor-translator executive-producer guest \
    host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author \
    script-writer series-creator translator";

/// What other programs call some of them.
const OTHERS: [(&str, &str); 4] = [
    ("shortTitle", "title-short"),
    ("journalAbbreviation", "container-title-short"),
    ("printing", "printing-number"),
    ("editortranslator", "editor-translator"),
];

static KNOWN: LazyLock<HashMap<&'static str, Variable>> = LazyLock::new(|| {
    let read = |name: &str| Variable::deserialize(StrDeserializer::<Error>::new(name)).ok();
    let own = NAMES.split_whitespace().map(|name| (name, name));
    own.chain(OTHERS).filter_map(|(name, variable)| Some((name, read(variable)?))).collect()
});

/// The variable of this name.
pub fn variable(name: &str) -> Option<Variable> {
    KNOWN.get(name).copied()
}

/// The names of all variables.
pub fn variable_names() -> impl Iterator<Item = &'static str> {
    NAMES.split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_of_the_specification_is_known() {
        assert_eq!(KNOWN.len(), NAMES.split_whitespace().count() + OTHERS.len());
        assert_eq!(variable("shortTitle"), variable("title-short"));
        assert_eq!(variable("no-such-variable"), None);
    }
}
