//! What a PDF calls its pages (ISO 32000-1, 12.4.2): `i`, `ii`, `1`, `A-1`.
//!
//! In: the document. Out: a label for each page, or none where it does not say. Labels that cannot be read are left
//! out.

use super::super::numeral::Numeral;
use pdf_extract::{Dictionary, Document, Object};

/// How deep the tree of labels may go, and how long a label may be.
const DEPTH: usize = 16;
const LONG: usize = 32;

/// The labels of `count` pages.
pub(super) fn of(document: &Document, count: usize) -> Vec<String> {
    let mut ranges: Vec<(usize, String, Option<u8>, u32)> = Vec::new();
    let root = document.catalog().ok().and_then(|catalog| dictionary(document, catalog.get(b"PageLabels").ok()?));
    if let Some(root) = root {
        gather(document, root, DEPTH, &mut ranges);
    }
    ranges.sort_by_key(|range| range.0);
    if ranges.is_empty() {
        return Vec::new();
    }
    let label = |page: usize| {
        let at = ranges.partition_point(|range| range.0 <= page).checked_sub(1)?;
        let (start, prefix, style, first) = &ranges[at];
        let number = first.saturating_add(u32::try_from(page - start).ok()?);
        Some(format!("{prefix}{}", style.map_or(String::new(), |style| written(style, number))))
    };
    (0..count).map(|page| label(page).filter(|label| label.len() <= LONG).unwrap_or_default()).collect()
}

/// The ranges of pages below a node of the tree: the first page, the prefix, the style, the first number.
fn gather(document: &Document, node: &Dictionary, depth: usize, ranges: &mut Vec<(usize, String, Option<u8>, u32)>) {
    let list = |key: &[u8]| node.get(key).ok().and_then(|object| followed(document, object)?.as_array().ok());
    for pair in list(b"Nums").into_iter().flat_map(|pairs| pairs.chunks_exact(2)) {
        let Some((page, range)) = pair[0].as_i64().ok().zip(dictionary(document, &pair[1])) else { continue };
        let Ok(page) = usize::try_from(page) else { continue };
        let prefix = range.get(b"P").ok().and_then(|prefix| pdf_extract::decode_text_string(prefix).ok());
        let prefix = prefix.unwrap_or_default().replace(char::is_control, "");
        let style = range.get(b"S").ok().and_then(|style| style.as_name().ok()?.first().copied());
        let first = range.get(b"St").ok().and_then(|first| u32::try_from(first.as_i64().ok()?).ok()).unwrap_or(1);
        ranges.push((page, prefix, style, first));
    }
    if depth > 0 {
        for kid in list(b"Kids").into_iter().flatten().filter_map(|kid| dictionary(document, kid)) {
            gather(document, kid, depth - 1, ranges);
        }
    }
}

fn followed<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

fn dictionary<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    followed(document, object)?.as_dict().ok()
}

/// A number in one of the styles `D`, `R`, `r`, `A`, `a`.
fn written(style: u8, number: u32) -> String {
    let roman = || Numeral { value: number.min(9_999), is_roman: true }.written();
    let letters = |first: u8| {
        let at = number.saturating_sub(1);
        let letter = char::from(first + (at % 26) as u8);
        std::iter::repeat_n(letter, (at / 26 + 1).min(LONG as u32 + 1) as usize).collect()
    };
    match style {
        b'R' => roman().to_uppercase(),
        b'r' => roman(),
        b'A' => letters(b'A'),
        b'a' => letters(b'a'),
        _ => number.to_string(),
    }
}
