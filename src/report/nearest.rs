//! "Did you mean": the known name that is nearest to one that was written.

/// The candidate nearest to `written` by Damerau-Levenshtein distance (crate `strsim`), unless all are too far to be a
/// slip of the pen: more than a third of the letters, at least one.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let reach = (written.chars().count().max(3) / 3).max(1);
    candidates
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= reach || is_longer_form(&written, name))
        .min_by_key(|(distance, name)| (*distance, *name))
        .map(|(_, name)| name)
}

/// Whether one name begins the other, as `desc` begins `description`.
fn is_longer_form(written: &str, name: &str) -> bool {
    written.len() >= 4 && (name.starts_with(written) || written.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_mended_and_strangers_are_not() {
        let keys = ["title", "date", "description", "tags"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("desc", keys), Some("description"));
        assert_eq!(nearest("tag", keys), Some("tags"));
        assert_eq!(nearest("weight", keys), None);
    }
}
