//! The files that a pattern in the configuration names: `refs/*.json`, `../shared/library.bib`; `*` stands for any
//! signs of one name.
//!
//! In: a pattern of paths from the site's folder, with `/`.
//! Out: files, sorted. Hidden files are named only by a pattern that begins with a dot itself.

use super::LoadError;
use std::path::Path;

/// The files that a pattern names.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(root: &Path, pattern: &str) -> Result<Vec<String>, LoadError> {
    let mut found = vec![String::new()];
    for (index, part) in pattern.split('/').enumerate() {
        let mut next = Vec::new();
        for folder in &found {
            let join = |name: &str| if index == 0 { name.to_owned() } else { format!("{folder}/{name}") };
            if !part.contains('*') {
                next.push(join(part));
                continue;
            }
            let below = if index == 0 { root.to_owned() } else { root.join(folder) };
            next.extend(names(&below)?.iter().filter(|name| fits(part, name)).map(|name| join(name)));
        }
        found = next;
    }
    found.retain(|path| root.join(path).is_file());
    found.sort();
    Ok(found)
}

/// The names in a folder; none when there is no such folder.
fn names(folder: &Path) -> Result<Vec<String>, LoadError> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let fail = |error: &std::io::Error| LoadError::io(folder, error);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| fail(&error))? {
        names.extend(entry.map_err(|error| fail(&error))?.file_name().into_string());
    }
    Ok(names)
}

/// Whether a path is one that a pattern names.
pub fn fits_path(pattern: &str, path: &str) -> bool {
    let (parts, names) = (pattern.split('/'), path.split('/'));
    parts.clone().count() == names.clone().count()
        && parts.zip(names).all(|(part, name)| if part.contains('*') { fits(part, name) } else { part == name })
}

/// Whether a name fits a pattern of one name.
fn fits(pattern: &str, name: &str) -> bool {
    if name.starts_with('.') && !pattern.starts_with('.') {
        return false;
    }
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let parts: Vec<&str> = parts.collect();
    for (index, part) in parts.iter().enumerate() {
        if index + 1 == parts.len() {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_the_signs_of_one_name() {
        for (pattern, name, expected) in [
            ("*.json", "a.json", true),
            ("*.json", "a.jsonl", false),
            ("*.json", ".a.json", false),
            ("my*lib*.bib", "my own library.bib", true),
            ("a*a", "a", false),
            ("a.bib", "a.bib", true),
            ("a.bib", "b.bib", false),
        ] {
            assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn files_are_found_from_the_sites_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["site/refs/b.json", "site/refs/a.json", "site/refs/deep/c.json", "own.bib"] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            std::fs::write(path, "").expect("written");
        }
        let found = |pattern: &str| files(&folder.path().join("site"), pattern).expect("read");
        assert_eq!(found("refs/*.json"), ["refs/a.json", "refs/b.json"]);
        assert_eq!(found("refs/*/*.json"), ["refs/deep/c.json"]);
        assert_eq!(found("../*.bib"), ["../own.bib"]);
        assert_eq!(found("none/*.bib"), [""; 0]);
        assert_eq!(found("refs"), [""; 0]);
    }
}
