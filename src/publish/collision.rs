//! The outputs of a build with what each comes from → the pairs that cannot stand beside each other.
//!
//! Found on every system alike: one path twice, paths that differ only in letter case (also of their folders), and a
//! file where another output needs a folder. What is found does not depend on the order in which threads came.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::address::OutPath;

/// Two outputs that want the same place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Collision {
    /// The first in order.
    pub path: OutPath,
    /// The other; the same when both have one path.
    pub other_path: OutPath,
    /// What each comes from, in the same order.
    pub origins: (String, String),
    /// Whether they differ in letter case only, so that they are one on macOS and Windows.
    pub letter_case: bool,
}

/// The outputs claimed so far.
#[derive(Debug, Default)]
pub struct Claims {
    files: HashMap<String, Vec<(OutPath, String)>>,
    folders: HashSet<String>,
}

impl Claims {
    /// Claims `path`; `false` when something on disk would be in the way, so that nothing must be written.
    pub fn claim(&mut self, path: &OutPath, origin: &str) -> bool {
        let key = fold(path.as_str());
        let mut free = !self.folders.contains(&key);
        for (at, _) in key.match_indices('/') {
            free &= !self.files.contains_key(&key[..at]);
            if !self.folders.contains(&key[..at]) {
                self.folders.insert(key[..at].to_owned());
            }
        }
        let claimants = self.files.entry(key).or_default();
        claimants.push((path.clone(), origin.to_owned()));
        free && claimants.len() == 1
    }

    /// How many outputs were claimed.
    pub fn count(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// All collisions, in order of paths.
    pub fn collisions(&self) -> Vec<Collision> {
        let mut all: Vec<&(OutPath, String)> = self.files.values().flatten().collect();
        all.sort_unstable();
        let mut found = BTreeSet::new();
        let mut files: HashMap<String, &(OutPath, String)> = HashMap::new();
        for claim in &all {
            if let Some(first) = files.insert(fold(claim.0.as_str()), claim) {
                found.insert(pair(first, claim));
            }
        }
        // Each spelling of a folder is told once, by its first file.
        let mut spellings: BTreeMap<String, Vec<&(OutPath, String)>> = BTreeMap::new();
        let mut seen = HashSet::new();
        for claim in &all {
            for folder in claim.0.folders().filter(|folder| seen.insert(*folder)) {
                let key = fold(folder);
                if let Some(file) = files.get(&key) {
                    found.insert(pair(file, claim));
                }
                spellings.entry(key).or_default().push(claim);
            }
        }
        for spelt in spellings.values() {
            let mut claims = spelt.iter();
            if let Some(first) = claims.next() {
                found.extend(claims.map(|other| pair(first, other)));
            }
        }
        found.into_iter().collect()
    }
}

fn pair(one: &(OutPath, String), two: &(OutPath, String)) -> Collision {
    let (one, two) = if one <= two { (one, two) } else { (two, one) };
    let inside = |folder: &OutPath, file: &OutPath| file.folders().any(|name| name == folder.as_str());
    Collision {
        path: one.0.clone(),
        other_path: two.0.clone(),
        origins: (one.1.clone(), two.1.clone()),
        letter_case: one.0 != two.0 && !inside(&one.0, &two.0) && !inside(&two.0, &one.0),
    }
}

/// The path as systems see it that do not tell letter case: each letter to upper and back to lower case, as Unicode
/// maps them.
fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(paths: &[&str]) -> Vec<String> {
        let mut claims = Claims::default();
        for (index, path) in paths.iter().enumerate() {
            claims.claim(&OutPath::new(path).expect("a path"), &format!("origin {index}"));
        }
        let tell = |c: &Collision| {
            let case = if c.letter_case { " (letter case)" } else { "" };
            format!("{} = {} from {} and {}{case}", c.path, c.other_path, c.origins.0, c.origins.1)
        };
        claims.collisions().iter().map(tell).collect()
    }

    #[test]
    fn one_path_twice() {
        assert_eq!(told(&["a.html", "b.html", "a.html"]), ["a.html = a.html from origin 0 and origin 2"]);
        assert_eq!(told(&["cafe\u{301}", "café"]), ["café = café from origin 0 and origin 1"]);
    }

    #[test]
    fn letter_case_alone_does_not_part_files_or_folders() {
        assert_eq!(told(&["a.html", "A.html"]), ["A.html = a.html from origin 1 and origin 0 (letter case)"]);
        assert_eq!(told(&["STRASSE", "straße"]).len(), 1);
        assert_eq!(told(&["Лес/а", "лес/б", "лес/в"]), ["Лес/а = лес/б from origin 0 and origin 1 (letter case)"]);
    }

    #[test]
    fn a_file_where_a_folder_is_needed() {
        assert_eq!(told(&["a", "a/index.html"]), ["a = a/index.html from origin 0 and origin 1"]);
        assert_eq!(told(&["A", "a/x"]), ["A = a/x from origin 0 and origin 1 (letter case)"]);
    }

    #[test]
    fn neighbours_are_no_collision() {
        assert!(told(&["a.html", "a/index.html", "b/a.html", "ab/x", "a-b"]).is_empty());
    }

    #[test]
    fn nothing_is_written_where_something_stands() {
        let claims = |paths: &[&str]| {
            let mut claims = Claims::default();
            paths.iter().map(|path| claims.claim(&OutPath::new(path).expect("a path"), "")).collect::<Vec<_>>()
        };
        assert_eq!(claims(&["a", "A", "a/b", "c/d", "c", "c/e"]), [true, false, false, true, false, false]);
    }

    #[test]
    fn the_order_of_claims_does_not_matter() {
        let (mut one, mut two) = (["a", "A/x", "a", "b/c", "B/c"], ["B/c", "a", "b/c", "A/x", "a"]);
        assert_eq!(told(&one).len(), told(&two).len());
        one.sort_unstable();
        two.sort_unstable();
        assert_eq!(told(&one), told(&two));
    }
}
