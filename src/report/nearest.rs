//! "Did you mean": the known name that is nearest to one that was written.
//!
//! One law for all: a slip of the pen is at most a third of the letters, and never more than [`FARTHEST`]. Names are
//! made small once; most are left out by their length, the others by a distance that gives up early. Where there are
//! many names, those are looked at that share the rarest three letters with what was written, [`MOST`] at most, so that
//! thousands of slips in a site of thousands of names cost thousands of steps and not their product.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Edits beyond which nothing is a slip, however long it is.
const FARTHEST: usize = 6;
/// Letters beyond which a name is not looked at.
const LONGEST: usize = 200;
/// How many names are looked at one by one.
const FEW: usize = 256;
/// How many names are looked at where there are more.
const MOST: usize = 128;

/// The candidate nearest to `written`, counting letters that are put in, left out, changed or swapped with the next,
/// unless all are too far to be meant.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = Wanted::new(written);
    let near = candidates.into_iter().filter_map(|name| Some((wanted.distance(&small(name))?, name)));
    near.min().map(|(_, name)| name)
}

/// The candidate of which `written` is a slip of the pen: as [`nearest`], but none that only goes on, as `author-email`
/// goes on from `author`.
pub fn slip_of<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = Wanted::new(written);
    let near = candidates.into_iter().filter_map(|name| Some((wanted.slip(&small(name))?, name)));
    near.min().map(|(_, name)| name)
}

/// Whether two names differ in one letter, or in two neighbours that were swapped.
pub fn is_slip(one: &str, other: &str) -> bool {
    let (one, other) = (small(one), small(other));
    one.len().abs_diff(other.len()) <= 1 && one.len().max(other.len()) <= LONGEST && distance(&one, &other, 1).is_some()
}

/// Names that are asked for more than once.
#[derive(Debug, Default)]
pub struct Names {
    names: Vec<(String, Vec<char>)>,
    by_letters: OnceLock<HashMap<[char; 3], Vec<u32>>>,
}

impl Names {
    /// Takes the names.
    pub fn new(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let with_letters = |name: String| {
            let letters = small(&name);
            (name, letters)
        };
        Self { names: names.into_iter().map(Into::into).map(with_letters).collect(), by_letters: OnceLock::new() }
    }

    /// The name nearest to `written`, as [`nearest`] finds it.
    pub fn nearest(&self, written: &str) -> Option<&str> {
        let wanted = Wanted::new(written);
        let near = |index: usize| {
            let (name, letters) = &self.names[index];
            Some((wanted.distance(letters)?, name.as_str()))
        };
        if self.names.len() <= FEW {
            return (0..self.names.len()).filter_map(near).min().map(|(_, name)| name);
        }
        self.alike(&wanted.letters).into_iter().filter_map(near).min().map(|(_, name)| name)
    }

    /// The names that share the rarest three letters with these.
    fn alike(&self, letters: &[char]) -> Vec<usize> {
        let by_letters = self.by_letters.get_or_init(|| {
            let mut index: HashMap<[char; 3], Vec<u32>> = HashMap::new();
            for (number, (_, letters)) in (0..).zip(&self.names) {
                for three in threes(letters) {
                    index.entry(three).or_default().push(number);
                }
            }
            index
        });
        let mut lists: Vec<&Vec<u32>> = threes(letters).iter().filter_map(|three| by_letters.get(three)).collect();
        lists.sort_by_key(|list| list.len());
        let mut alike = Vec::new();
        for list in lists {
            if alike.len() + list.len() > MOST {
                break;
            }
            alike.extend(list.iter().map(|index| *index as usize));
        }
        alike.sort_unstable();
        alike.dedup();
        alike
    }
}

/// Every three letters of a name that stand together, its ends counted as letters.
fn threes(letters: &[char]) -> Vec<[char; 3]> {
    let ends = [' ', ' '];
    let all: Vec<char> = ends.iter().chain(letters).chain(&ends[..1]).copied().collect();
    let mut threes: Vec<[char; 3]> = all.windows(3).map(|three| [three[0], three[1], three[2]]).collect();
    threes.sort_unstable();
    threes.dedup();
    threes
}

fn small(name: &str) -> Vec<char> {
    name.chars().flat_map(char::to_lowercase).take(LONGEST + 1).collect()
}

/// What was written, and how far from it a name may be.
struct Wanted {
    letters: Vec<char>,
    reach: usize,
}

impl Wanted {
    fn new(written: &str) -> Self {
        let letters = small(written);
        let reach = (letters.len() / 3).clamp(1, FARTHEST);
        Self { letters, reach }
    }

    /// How far a name is; none when it is too far. One that begins the other, as `desc` begins `description`, is near.
    fn distance(&self, name: &[char]) -> Option<usize> {
        let (short, long) =
            if name.len() < self.letters.len() { (name, &self.letters[..]) } else { (&self.letters[..], name) };
        let begins = short.len() >= 4 && long.len() <= LONGEST && long.starts_with(short);
        self.slip(name).or_else(|| begins.then(|| long.len() - short.len()))
    }

    /// How far a name is by its letters; none when it is too far.
    fn slip(&self, name: &[char]) -> Option<usize> {
        let is_near =
            name.len().abs_diff(self.letters.len()) <= self.reach && name.len().max(self.letters.len()) <= LONGEST;
        if is_near { distance(name, &self.letters, self.reach) } else { None }
    }
}

/// The optimal string alignment distance (Levenshtein's with swaps of neighbours), when it is at most `reach`; only the
/// diagonal band that can be is filled in, and not farther than a row in which all is too far.
fn distance(one: &[char], other: &[char], reach: usize) -> Option<usize> {
    let far = reach + 1;
    let (mut before, mut above, mut line) = ([far; LONGEST + 2], [far; LONGEST + 2], [far; LONGEST + 2]);
    for (column, cell) in above.iter_mut().enumerate().take(reach + 1) {
        *cell = column;
    }
    for (row, letter) in (1_usize..).zip(one) {
        let band = row.saturating_sub(reach).max(1)..=(row + reach).min(other.len());
        line[band.start() - 1] = if row <= reach { row } else { far };
        let mut least_of_all = line[band.start() - 1];
        for column in band.clone() {
            let same = *letter == other[column - 1];
            let mut least = (above[column - 1] + usize::from(!same)).min(above[column] + 1).min(line[column - 1] + 1);
            if row > 1 && column > 1 && *letter == other[column - 2] && one[row - 2] == other[column - 1] {
                least = least.min(before[column - 2] + 1);
            }
            line[column] = least.min(far);
            least_of_all = least_of_all.min(least);
        }
        line[band.end() + 1] = far;
        if least_of_all >= far {
            return None;
        }
        (before, above, line) = (above, line, before);
    }
    Some(above[other.len()]).filter(|distance| *distance <= reach)
}

#[cfg(test)]
mod tests {
    use super::{FARTHEST, Names, distance, is_slip, nearest, slip_of, small};
    use proptest::prelude::*;

    #[test]
    fn slips_are_mended_and_strangers_are_not() {
        let keys = ["title", "date", "description", "tags"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("desc", keys), Some("description"));
        assert_eq!(nearest("tag", keys), Some("tags"));
        assert_eq!(nearest("DATE", keys), Some("date"));
        assert_eq!(nearest("weight", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(
            (slip_of("titel", keys), slip_of("tag", keys), slip_of("desc", keys)),
            (Some("title"), Some("tags"), None)
        );
    }

    #[test]
    fn a_slip_is_one_letter_or_two_that_were_swapped() {
        for (other, expected) in [("benali", true), ("bneali", true), ("benalii", true), ("bnalli", false)] {
            assert_eq!(is_slip("benali", other), expected, "{other}");
        }
    }

    #[test]
    fn many_names_are_found_as_few_are() {
        let all: Vec<String> = (0..20_000).map(|number| format!("essays/page-{number:05}.html")).collect();
        let names = Names::new(all.iter().cloned());
        assert_eq!(
            names.nearest("essays/page-1234x.html"),
            nearest("essays/page-1234x.html", all.iter().map(String::as_str))
        );
        assert_eq!(names.nearest("essays/paeg-12345.html"), Some("essays/page-12345.html"));
        assert_eq!(names.nearest("something else altogether"), None);
    }

    #[test]
    fn what_is_no_name_is_near_to_nothing() {
        let long = "a".repeat(200_000);
        assert_eq!(nearest(&long, [long.as_str(), "aaaa"]), None);
        assert_eq!(nearest("aaaa", [long.as_str()]), None);
    }

    proptest! {
        /// The band and the early end change nothing that is near.
        #[test]
        fn the_distance_is_that_of_optimal_string_alignment(one in "[ab c]{0,9}", other in "[ab c]{0,9}") {
            let whole = strsim::osa_distance(&one, &other);
            let (one, other) = (small(&one), small(&other));
            for reach in 1..=FARTHEST {
                prop_assert_eq!(distance(&one, &other, reach), Some(whole).filter(|whole| *whole <= reach));
            }
        }
    }
}
