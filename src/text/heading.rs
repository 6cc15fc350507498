//! The sections that headings open.

use super::Heading;

/// Lets each heading's section reach to the next heading of its level or a higher one.
pub(super) fn close_sections(headings: &mut [Heading], end: usize) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..headings.len() {
        let (level, start) = (headings[index].level, headings[index].words.start);
        while let Some(&last) = open.last() {
            if headings[last].level < level {
                break;
            }
            headings[last].section.end = start;
            open.pop();
        }
        open.push(index);
    }
    for index in open {
        headings[index].section.end = end;
    }
}
