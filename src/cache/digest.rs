//! Anything → a digest that is the same when, and only when, the thing is.

use serde::{Deserialize, Serialize};
use std::io;

/// The first half of a BLAKE3: enough to tell things apart that nobody can choose against it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Digest([u8; 16]);

impl Digest {
    /// Of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from(blake3::hash(bytes))
    }

    /// Of parts, each kept apart from the next.
    pub fn of_parts<P: AsRef<[u8]>>(parts: impl IntoIterator<Item = P>) -> Self {
        let mut hashing = Hashing::default();
        parts.into_iter().for_each(|part| hashing.part(part.as_ref()));
        hashing.digest()
    }

    /// Of what a value says of itself; nothing that serialises can be told apart only by what it leaves out.
    pub fn of_value(value: &impl Serialize) -> Self {
        let mut hashing = Hashing::default();
        // Writing into a hash does not fail; a value that cannot be written is like no other.
        match serde_json::to_writer(&mut hashing, value) {
            Ok(()) => hashing.digest(),
            Err(error) => Self::of(error.to_string().as_bytes()),
        }
    }

    /// In hexadecimal digits.
    pub fn to_hex(self) -> String {
        format!("{:032x}", u128::from_be_bytes(self.0))
    }

    /// As bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl From<blake3::Hash> for Digest {
    fn from(hash: blake3::Hash) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&hash.as_bytes()[..16]);
        Self(half)
    }
}

/// A digest that is being made. Small pieces are gathered: a hash of many little ones takes several times as long.
#[derive(Debug, Default)]
pub struct Hashing {
    hasher: blake3::Hasher,
    gathered: Vec<u8>,
}

/// How much is gathered.
const GATHERED: usize = 16 << 10;

impl Hashing {
    /// Adds a part, kept apart from the next by its length.
    pub fn part(&mut self, part: &[u8]) {
        self.add(&(part.len() as u64).to_le_bytes());
        self.add(part);
    }

    fn add(&mut self, bytes: &[u8]) {
        if self.gathered.len() + bytes.len() > GATHERED {
            self.hasher.update(&self.gathered);
            self.gathered.clear();
        }
        if bytes.len() > GATHERED {
            self.hasher.update(bytes);
        } else {
            self.gathered.extend_from_slice(bytes);
        }
    }

    /// What was added.
    pub fn digest(mut self) -> Digest {
        self.hasher.update(&self.gathered);
        self.hasher.finalize().into()
    }
}

impl io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_kept_apart_whatever_their_size() {
        let long = "x".repeat(3 * GATHERED);
        let all =
            [vec!["ab", "c"], vec!["a", "bc"], vec!["abc"], vec!["abc", ""], vec![long.as_str()], vec![&long[1..]]];
        let digests: Vec<Digest> = all.iter().map(Digest::of_parts).collect();
        for (at, one) in digests.iter().enumerate() {
            assert!(!digests[..at].contains(one), "{at}");
        }
    }
}
