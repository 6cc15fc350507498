//! Ids of headings by GitHub's rule, and the sections that headings open.

use super::Heading;
use std::collections::HashMap;

/// The id of a heading's words: lower case, punctuation dropped, spaces to hyphens; never empty.
pub fn slug(words: &str) -> String {
    let kept = words.trim().chars().flat_map(char::to_lowercase).filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ if letter.is_alphanumeric() || is_combining(letter) => Some(letter),
        _ => None,
    });
    let slug: String = kept.collect();
    if slug.is_empty() { "section".to_owned() } else { slug }
}

/// Marks that belong to the letter before them: without them, words of many scripts would change.
fn is_combining(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Gives out ids, each once: `a`, `a-1`, `a-2`.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashMap<String, usize>,
}

impl Ids {
    /// Takes an id set by hand; false when it is taken already.
    pub(super) fn set(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned(), 0).is_none()
    }

    /// Makes a free id from a heading's words; `reserved` are ids that the page gives to other things.
    pub(super) fn make(&mut self, words: &str, reserved: &dyn Fn(&str) -> bool) -> String {
        let base = slug(words);
        let mut id = base.clone();
        while self.taken.contains_key(&id) || reserved(&id) {
            let repeats = self.taken.entry(base.clone()).or_insert(0);
            *repeats += 1;
            id = format!("{base}-{repeats}");
        }
        self.taken.insert(id.clone(), 0);
        id
    }
}

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

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn ids_follow_githubs_rule() {
        assert_eq!(slug("Turkey is getting in on the “Great Game”"), "turkey-is-getting-in-on-the-great-game");
        assert_eq!(slug("What’s next? A—B"), "whats-next-ab");
        assert_eq!(slug("Два союза"), "два-союза");
        assert_eq!(slug("?!"), "section");
    }
}
