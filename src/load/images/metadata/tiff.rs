//! TIFF 6.0: entries of its directories that say who, where, when and with what are taken out, and their values are
//! overwritten with zeros. Nothing moves, so the pixels stay where the directories say.

/// Entries that go: names of persons and machines, dates, texts, Exif, GPS, XMP, IPTC, Photoshop's.
const GONE: [u16; 17] = [
    0x010D, 0x010E, 0x010F, 0x0110, 0x011D, 0x0131, 0x0132, 0x013B, 0x013C, 0x02BC, 0x8298, 0x83BB, 0x8649, 0x8769,
    0x8825, 0x9C9B, 0x935C,
];

/// Entries that lead to a directory of their own.
const DIRECTORIES: [u16; 3] = [0x8769, 0x8825, 0xA005];

/// How many directories a file may have.
const MOST: usize = 64;

/// A TIFF file, or the TIFF part of an Exif block.
pub(super) struct Tiff<'t> {
    bytes: &'t [u8],
    big: bool,
}

/// An entry of a directory.
pub(super) struct Entry {
    pub tag: u16,
    /// Where it stands: twelve bytes.
    pub at: usize,
}

impl<'t> Tiff<'t> {
    pub fn of(bytes: &'t [u8]) -> Option<Self> {
        let big = match bytes.get(..4)? {
            b"MM\0*" => true,
            b"II*\0" => false,
            _ => return None,
        };
        Some(Self { bytes, big })
    }

    pub fn short(&self, at: usize) -> Option<u16> {
        let two = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.big { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) } as usize)
    }

    /// Where the first directory stands.
    pub fn first(&self) -> Option<usize> {
        self.long(4)
    }

    /// The entries of a directory.
    pub fn entries(&self, directory: usize) -> Option<Vec<Entry>> {
        let count = usize::from(self.short(directory)?);
        let at = |entry: usize| directory + 2 + 12 * entry;
        (0..count).map(|entry| Some(Entry { tag: self.short(at(entry))?, at: at(entry) })).collect()
    }

    /// Where the value of an entry stands that is too long to stand in it.
    fn value(&self, entry: &Entry) -> Option<std::ops::Range<usize>> {
        let width = match self.short(entry.at + 2)? {
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => 1,
        };
        let length = self.long(entry.at + 4)?.checked_mul(width)?;
        let from = self.long(entry.at + 8)?;
        let place = from..from.checked_add(length)?;
        (length > 4 && place.end <= self.bytes.len()).then_some(place)
    }
}

/// The file without it; none where it is damaged.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let tiff = Tiff::of(bytes)?;
    let mut out = bytes.to_vec();
    let mut directory = tiff.first()?;
    for _ in 0..MOST {
        if directory == 0 {
            return Some(out);
        }
        let entries = tiff.entries(directory)?;
        let next = directory + 2 + 12 * entries.len();
        let (gone, kept): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| GONE.contains(&entry.tag));
        if !gone.is_empty() {
            for entry in &gone {
                erase(&tiff, entry, 0, &mut out);
            }
            let mut entries: Vec<u8> = kept.iter().flat_map(|entry| &bytes[entry.at..entry.at + 12]).copied().collect();
            entries.extend(bytes.get(next..next + 4)?);
            entries.resize(next + 4 - directory - 2, 0);
            let count = u16::try_from(kept.len()).ok()?;
            out[directory..directory + 2].copy_from_slice(&if tiff.big {
                count.to_be_bytes()
            } else {
                count.to_le_bytes()
            });
            out[directory + 2..next + 4].copy_from_slice(&entries);
        }
        directory = tiff.long(next)?;
    }
    None
}

/// Overwrites what an entry leads to.
fn erase(tiff: &Tiff<'_>, entry: &Entry, depth: usize, out: &mut [u8]) {
    if let Some(value) = tiff.value(entry) {
        out[value].fill(0);
    }
    if !DIRECTORIES.contains(&entry.tag) || depth > 2 {
        return;
    }
    let Some(directory) = tiff.long(entry.at + 8) else { return };
    let Some(entries) = tiff.entries(directory) else { return };
    let end = (directory + 2 + 12 * entries.len() + 4).min(out.len());
    for entry in &entries {
        erase(tiff, entry, depth + 1, out);
    }
    out[directory..end].fill(0);
}
