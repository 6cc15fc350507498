//! HEIF and AVIF (ISO/IEC 23008-12): items that hold Exif or XMP are overwritten where they stand, so that nothing
//! moves.
//!
//! Which way up the picture is shown is a property there and no word of Exif.

use std::ops::Range;

/// Whether a file is one, by its first box.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let brands: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| brands.contains(&brand))
}

/// The file without it; none where it is damaged.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    for one in boxes(bytes, 0..bytes.len())? {
        match &one.name {
            b"meta" => items(bytes, one.inside.start + 4..one.inside.end, &mut out)?,
            // What has only a number for a name is XMP, or a maker's own.
            b"uuid" => {
                out[one.inside.clone()].fill(0);
                out[one.start + 4..one.start + 8].copy_from_slice(b"free");
            }
            _ => {}
        }
    }
    Some(out)
}

/// A box: four letters, and what stands in it.
struct Part {
    name: [u8; 4],
    start: usize,
    inside: Range<usize>,
}

fn boxes(bytes: &[u8], within: Range<usize>) -> Option<Vec<Part>> {
    let mut found = Vec::new();
    let mut at = within.start;
    while at + 8 <= within.end {
        let name = bytes.get(at + 4..at + 8)?.try_into().ok()?;
        let (head, size) = match number(bytes, at, 4)? {
            0 => (8, within.end - at),
            1 => (16, number(bytes, at + 8, 8)?),
            size => (8, size),
        };
        let end = at.checked_add(size).filter(|end| size >= head && *end <= within.end)?;
        found.push(Part { name, start: at, inside: at + head..end });
        at = end;
    }
    Some(found)
}

/// A number of so many bytes.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    let read = bytes.get(at..at.checked_add(width)?)?;
    read.iter().try_fold(0_usize, |sum, byte| sum.checked_mul(256)?.checked_add(usize::from(*byte)))
}

/// Overwrites the items of a `meta` box that are Exif or XMP.
fn items(bytes: &[u8], meta: Range<usize>, out: &mut [u8]) -> Option<()> {
    let parts = boxes(bytes, meta)?;
    let of = |name: &[u8; 4]| parts.iter().find(|part| part.name == *name).map(|part| part.inside.clone());
    let (Some(infos), Some(places)) = (of(b"iinf"), of(b"iloc")) else { return Some(()) };
    let data = of(b"idat").map_or(0, |data| data.start);
    let wide = *bytes.get(infos.start)? > 0;
    let entries = boxes(bytes, infos.start + if wide { 8 } else { 6 }..infos.end)?;
    let telling: Vec<(usize, bool)> = entries.iter().filter_map(|entry| telling(bytes, &entry.inside)).collect();
    for (item, place) in places_of(bytes, places, data)? {
        let Some((_, exif)) = telling.iter().find(|(telling, _)| *telling == item) else { continue };
        let place = out.get_mut(place)?;
        place.fill(if *exif { 0 } else { b' ' });
        // Four bytes to skip, and a block that says nothing.
        let nothing = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";
        if *exif && place.len() >= nothing.len() {
            place[..nothing.len()].copy_from_slice(nothing);
        }
    }
    Some(())
}

/// The id of an item that is Exif (true) or XMP, from its entry.
fn telling(bytes: &[u8], entry: &Range<usize>) -> Option<(usize, bool)> {
    let version = *bytes.get(entry.start)?;
    let width = match version {
        2 => 2,
        3 => 4,
        _ => return None,
    };
    let id = number(bytes, entry.start + 4, width)?;
    match bytes.get(entry.start + 6 + width..entry.start + 10 + width)? {
        b"Exif" => Some((id, true)),
        b"mime" => {
            let rest = bytes.get(entry.start + 10 + width..entry.end)?;
            memchr::memmem::find(rest, b"rdf+xml").map(|_| (id, false))
        }
        _ => None,
    }
}

/// Where every item stands in the file.
fn places_of(bytes: &[u8], iloc: Range<usize>, data: usize) -> Option<Vec<(usize, Range<usize>)>> {
    let version = *bytes.get(iloc.start)?;
    let widths = number(bytes, iloc.start + 4, 2)?;
    let [offset, length, base, index] = [widths >> 12 & 15, widths >> 8 & 15, widths >> 4 & 15, widths & 15];
    let index = if version > 0 { index } else { 0 };
    let wide = if version < 2 { 2 } else { 4 };
    let mut at = iloc.start + 6;
    let mut next = |width: usize| {
        let value = number(bytes, at, width).filter(|_| at + width <= iloc.end)?;
        at += width;
        Some(value)
    };
    let count = next(wide)?;
    let mut places = Vec::new();
    for _ in 0..count {
        let item = next(wide)?;
        let method = if version > 0 { next(2)? & 15 } else { 0 };
        next(2)?;
        let base = next(base)?;
        for _ in 0..next(2)? {
            next(index)?;
            let from = next(offset)?.checked_add(base)?;
            let length = next(length)?;
            let from = match method {
                0 => from,
                1 => from.checked_add(data)?,
                _ => continue,
            };
            let end = if length == 0 { bytes.len() } else { from.checked_add(length)? };
            places.push((item, from..end));
        }
    }
    Some(places)
}
