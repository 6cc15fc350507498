//! What was written → a file of the site that proves it, wherever the site goes and whatever becomes of the state
//! folder.
//!
//! It is exchanged together with the site, so it is never older or newer. A line is a digest of a path and its content:
//! who reads it learns no address that nothing leads to. It has no times, so that the same site has the same file. A
//! torn or altered one proves nothing.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use blake3::Hash;
use rayon::prelude::*;

use super::manifest::{Manifest, Output, OutputRecord, hash_of_file, read_own};
use super::tree::{Stamp, Tree, TreeEntry};
use crate::address::OutPath;

/// Its name in the output folder.
pub const NAME: &str = ".postil-written";

const FIRST_WORD: &str = "postil-written-1";

/// Digests of what was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Seal {
    digests: HashSet<String>,
    own: Hash,
}

/// The text of the seal of these outputs.
pub fn text(outputs: &BTreeMap<OutPath, Output>) -> String {
    let mut digests: Vec<String> = outputs.iter().map(|(path, output)| digest(path, output.record.hash)).collect();
    digests.sort_unstable();
    let mut lines = String::with_capacity(digests.len() * 33);
    for digest in digests {
        let _ = writeln!(lines, "{digest}");
    }
    format!("{FIRST_WORD} {}\n{lines}", blake3::hash(lines.as_bytes()))
}

fn digest(path: &OutPath, hash: Hash) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(path.as_str().as_bytes()).update(&[0]).update(hash.as_bytes());
    hasher.finalize().to_hex()[..32].to_owned()
}

impl Seal {
    /// The seal of the site in `out`; none where there is none to be trusted.
    pub fn of(out: &Path) -> Option<Self> {
        Self::from_bytes(&read_own(&out.join(NAME)).ok()??)
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, lines) = std::str::from_utf8(bytes).ok()?.split_once('\n')?;
        let told = head.strip_prefix(FIRST_WORD)?.strip_prefix(' ')?;
        let sound = blake3::hash(lines.as_bytes()) == Hash::from_hex(told).ok()?;
        sound.then(|| Self { digests: lines.lines().map(str::to_owned).collect(), own: blake3::hash(bytes) })
    }

    /// The record of a file of the site in `out`, when it is as postil wrote it; reads the file.
    pub fn record(&self, out: &Path, path: &OutPath, stamp: Stamp) -> Option<OutputRecord> {
        let (hash, _) = hash_of_file(&out.join(path.as_str())).ok()?;
        let proved = if path.as_str() == NAME { hash == self.own } else { self.digests.contains(&digest(path, hash)) };
        proved.then_some(OutputRecord { hash, stamp, original: None })
    }

    /// All that postil wrote of what is in `tree`, read from `out`.
    pub fn manifest(&self, out: &Path, tree: &Tree) -> Manifest {
        let files: Vec<(OutPath, Stamp)> = tree
            .iter()
            .filter_map(|(path, entry)| match entry {
                TreeEntry::File(stamp) => Some((own_path(path.to_str()?)?, stamp)),
                _ => None,
            })
            .collect();
        let proved = files.into_par_iter().filter_map(|(path, stamp)| {
            let record = self.record(out, &path, stamp)?;
            Some((path, record))
        });
        Manifest { records: proved.collect() }
    }
}

/// The path of an output, if it could be one as it stands.
pub fn own_path(name: &str) -> Option<OutPath> {
    OutPath::new(name).ok().filter(|path| path.as_str() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs(files: &[(&str, &str)]) -> BTreeMap<OutPath, Output> {
        let output = |text: &str| {
            let stamp = Stamp { size: 0, changed: 0 };
            Output { record: OutputRecord { hash: blake3::hash(text.as_bytes()), stamp, original: None }, staged: true }
        };
        files.iter().map(|(path, text)| (OutPath::new(path).expect("a path"), output(text))).collect()
    }

    #[test]
    fn a_seal_proves_path_and_content_and_tells_neither() {
        let text = text(&outputs(&[("a.html", "one"), ("secret/b.html", "two")]));
        assert!(!text.contains("secret"));
        let seal = Seal::from_bytes(text.as_bytes()).expect("sound");
        let home = tempfile::tempdir().expect("a folder");
        let proves = |name: &str, text: &str| {
            std::fs::write(home.path().join(name), text).expect("written");
            seal.record(home.path(), &OutPath::new(name).expect("a path"), Stamp { size: 3, changed: 0 }).is_some()
        };
        assert!(proves("a.html", "one"));
        assert!(!proves("a.html", "two"));
        assert!(!proves("c.html", "one"));
    }

    #[test]
    fn a_torn_or_altered_seal_proves_nothing() {
        let text = text(&outputs(&[("a.html", "one"), ("b.html", "two")]));
        for end in 0..text.len() {
            assert_eq!(Seal::from_bytes(&text.as_bytes()[..end]), None, "cut at {end}");
        }
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            assert_eq!(Seal::from_bytes(&bytes), None, "a bit at {at}");
        }
    }
}
