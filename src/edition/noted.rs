//! The notes of an article as they are kept: written down one behind the other, since a site has many and looks at few
//! of them whole.
//!
//! In: [`NoteRecord`]s. Out: the same, each read when it is asked for, and a digest that tells it from others unread.

use super::record::NoteRecord;
use crate::cache::{Bytes, Digest};
use serde::{Deserialize, Serialize};

/// The notes of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRecords {
    written: Bytes,
    each: Box<[Written]>,
}

/// Where a note is written, and what it says in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    end: u32,
    shows: Digest,
}

impl NoteRecords {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.each.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.each.is_empty()
    }

    /// One of them.
    pub fn get(&self, at: usize) -> Option<NoteRecord<'_>> {
        let start = at.checked_sub(1).map_or(Some(0), |before| Some(self.each.get(before)?.end))?;
        let written = self.written.get(start as usize..self.each.get(at)?.end as usize)?;
        postcard::from_bytes(written).ok()
    }

    /// What one of them says, in short.
    pub fn shows(&self, at: usize) -> Digest {
        self.each.get(at).map(|written| written.shows).unwrap_or_default()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = NoteRecord<'_>> {
        (0..self.len()).filter_map(|at| self.get(at))
    }
}

impl<'n, 'r: 'n> FromIterator<&'n NoteRecord<'r>> for NoteRecords {
    fn from_iter<I: IntoIterator<Item = &'n NoteRecord<'r>>>(notes: I) -> Self {
        let mut all = Vec::new();
        let mut each = Vec::new();
        for note in notes {
            // Writing into memory does not fail.
            let written = postcard::to_stdvec(note).unwrap_or_default();
            all.extend_from_slice(&written);
            each.push(Written { end: all.len() as u32, shows: Digest::of(&written) });
        }
        Self { written: Bytes::from(all), each: each.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::NoteKind;
    use crate::edition::record::{CiteRecord, SpeakerRecord};

    #[test]
    fn notes_are_read_as_they_were_written() {
        let note = |id: &'static str| NoteRecord {
            id: id.into(),
            anchored: "p".into(),
            kind: NoteKind::Own("rumour".to_owned()),
            words: "strategic partnership".into(),
            speakers: vec![SpeakerRecord { id: "roe".into(), name: "Ada Roe".into(), role: "".into() }],
            said: Some((None, "Rome".to_owned())),
            cites: vec![CiteRecord { key: "a".into(), locator: "p. 4".into(), stance: None, verdict: None }],
            text: "".into(),
            was: None,
            on: None,
            check: None,
            claim: None,
            tags: vec!["t".to_owned()],
            dated: None,
        };
        let all = [note("a"), note("b"), note("c")];
        let kept: NoteRecords = all.iter().collect();
        assert_eq!(kept.iter().collect::<Vec<_>>(), all);
        assert_eq!((kept.get(3), kept.get(1).map(|note| note.anchor())), (None, Some("p-b".to_owned())));
        assert!(
            kept.shows(0) != kept.shows(1) && kept.shows(0) == [note("a")].iter().collect::<NoteRecords>().shows(0)
        );
        let again: NoteRecords =
            postcard::from_bytes(&postcard::to_stdvec(&kept).expect("is written")).expect("is read");
        assert_eq!(again, kept);
    }
}
