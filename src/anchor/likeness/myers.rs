//! How many characters must be changed to turn a pattern into a stretch of text, for every stretch at once: the
//! bit-vector algorithm of Myers ("A fast bit-vector algorithm for approximate string matching based on dynamic
//! programming", J. ACM 46, 1999) in blocks of 64, with the block step of Hyyrö (2003). Characters are Unicode code
//! points; what the distance is worth is decided elsewhere.

use std::collections::HashMap;

/// Code points below this are looked up in a table.
const TABLED: usize = 0x3000;

/// A pattern made ready for searching.
#[derive(Debug)]
pub struct Pattern {
    len: usize,
    blocks: usize,
    /// Which row of `rows` a character has; row 0 is for characters that the pattern lacks.
    table: Vec<u16>,
    rest: HashMap<char, u16>,
    rows: Vec<u64>,
}

/// A place where the distance is lower than around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minimum {
    /// Where the stretch ends: the number of characters of the text up to there.
    pub end: usize,
    /// Insertions, deletions and substitutions.
    pub errors: usize,
}

/// What stands above the first row: a match may begin anywhere, or only at the text's first character.
#[derive(Clone, Copy)]
enum Start {
    Anywhere,
    Here,
}

impl Pattern {
    /// Makes a pattern ready; at most 65 534 different characters.
    pub fn new(chars: impl ExactSizeIterator<Item = char>) -> Self {
        let len = chars.len();
        let blocks = len.div_ceil(64).max(1);
        let mut pattern = Self { len, blocks, table: Vec::new(), rest: HashMap::new(), rows: vec![0; blocks] };
        for (i, c) in chars.enumerate() {
            let row = pattern.row_for(c);
            pattern.rows[row * blocks + i / 64] |= 1 << (i % 64);
        }
        pattern
    }

    /// All local minima with at most `limit` errors, in reading order; of equal neighbours the last.
    pub fn minima(&self, text: &[char], limit: usize) -> Vec<Minimum> {
        let mut minima = Vec::new();
        let mut state = State::new(self, Start::Anywhere);
        let mut falling = false;
        let mut last = self.len;
        for (end, &c) in text.iter().enumerate() {
            let errors = state.step(c);
            if errors > last && falling && last <= limit {
                minima.push(Minimum { end, errors: last });
            }
            falling = errors < last || (falling && errors == last);
            last = errors;
        }
        if falling && last <= limit {
            minima.push(Minimum { end: text.len(), errors: last });
        }
        minima
    }

    /// The best stretch that begins with the text's first character: how long it is, and its errors; of equal ones the
    /// longest.
    pub fn nearest_here(&self, text: impl Iterator<Item = char>) -> Minimum {
        let mut best = Minimum { end: 0, errors: self.len };
        let mut state = State::new(self, Start::Here);
        for (i, c) in text.enumerate() {
            let errors = state.step(c);
            if errors <= best.errors {
                best = Minimum { end: i + 1, errors };
            }
        }
        best
    }

    /// The errors between the whole pattern and the whole text (Levenshtein 1966).
    pub fn distance(&self, text: &[char]) -> usize {
        let mut state = State::new(self, Start::Here);
        text.iter().fold(self.len, |_, &c| state.step(c))
    }

    /// The length of the pattern in characters.
    pub fn len(&self) -> usize {
        self.len
    }

    fn row_for(&mut self, c: char) -> usize {
        let known = self.row(c);
        if known > 0 {
            return known;
        }
        let row = self.rows.len() / self.blocks;
        if row > u16::MAX as usize {
            return 0;
        }
        self.rows.resize(self.rows.len() + self.blocks, 0);
        let code = c as usize;
        if code < TABLED {
            if self.table.len() <= code {
                self.table.resize(code + 1, 0);
            }
            self.table[code] = row as u16;
        } else {
            self.rest.insert(c, row as u16);
        }
        row
    }

    fn row(&self, c: char) -> usize {
        let row = match self.table.get(c as usize) {
            Some(&row) => row,
            None if self.rest.is_empty() => 0,
            None => self.rest.get(&c).copied().unwrap_or(0),
        };
        row as usize
    }
}

/// One column of the dynamic programme, as differences between its cells.
struct State<'p> {
    pattern: &'p Pattern,
    start: Start,
    rising: Vec<u64>,
    falling: Vec<u64>,
    errors: usize,
}

impl<'p> State<'p> {
    fn new(pattern: &'p Pattern, start: Start) -> Self {
        let blocks = pattern.blocks;
        Self { pattern, start, rising: vec![u64::MAX; blocks], falling: vec![0; blocks], errors: pattern.len }
    }

    /// Moves on by one character of the text; the errors of the best stretch that ends with it.
    fn step(&mut self, c: char) -> usize {
        let blocks = self.pattern.blocks;
        let row = self.pattern.row(c) * blocks;
        let mut carry = match self.start {
            Start::Anywhere => 0,
            Start::Here => 1,
        };
        for block in 0..blocks {
            let last = if block + 1 == blocks { (self.pattern.len + 63) % 64 } else { 63 };
            carry = self.step_block(block, self.pattern.rows[row + block], carry, last as u32);
        }
        if self.pattern.len > 0 {
            self.errors = self.errors.wrapping_add_signed(carry as isize);
        }
        self.errors
    }

    fn step_block(&mut self, block: usize, equal: u64, carry: i8, last: u32) -> i8 {
        let (rising, falling) = (self.rising[block], self.falling[block]);
        let vertical = equal | falling;
        let equal = equal | u64::from(carry < 0);
        let horizontal = ((equal & rising).wrapping_add(rising) ^ rising) | equal;
        let up = falling | !(horizontal | rising);
        let down = rising & horizontal;
        let out = (up >> last & 1) as i8 - (down >> last & 1) as i8;
        let up = up << 1 | u64::from(carry > 0);
        let down = down << 1 | u64::from(carry < 0);
        self.rising[block] = down | !(vertical | up);
        self.falling[block] = up & vertical;
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The last row of the dynamic programme, cell by cell.
    fn naive(pattern: &[char], text: &[char], anywhere: bool) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut row = vec![];
        for (j, &t) in text.iter().enumerate() {
            let mut diagonal = column[0];
            column[0] = if anywhere { 0 } else { j + 1 };
            for (i, &p) in pattern.iter().enumerate() {
                let cell = (diagonal + usize::from(p != t)).min(column[i] + 1).min(column[i + 1] + 1);
                diagonal = std::mem::replace(&mut column[i + 1], cell);
            }
            row.push(column[pattern.len()]);
        }
        row
    }

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    proptest! {
        #[test]
        fn equals_the_naive_programme(pattern in "[abя言]{1,150}", text in "[abcя言]{0,200}") {
            let (pattern, text) = (chars(&pattern), chars(&text));
            let ready = Pattern::new(pattern.iter().copied());
            for (start, anywhere) in [(Start::Anywhere, true), (Start::Here, false)] {
                let mut state = State::new(&ready, start);
                let row: Vec<usize> = text.iter().map(|&c| state.step(c)).collect();
                prop_assert_eq!(row, naive(&pattern, &text, anywhere));
            }
        }
    }

    #[test]
    fn measures_whole_texts() {
        let pattern = Pattern::new(chars("kitten").into_iter());
        assert_eq!((pattern.distance(&chars("sitting")), pattern.distance(&[])), (3, 6));
    }

    #[test]
    fn keeps_every_local_minimum() {
        let found =
            Pattern::new(chars("moral law").into_iter()).minima(&chars("the moral low and the moral law here"), 4);
        assert!(
            found.contains(&Minimum { end: 13, errors: 1 }) && found.contains(&Minimum { end: 31, errors: 0 }),
            "{found:?}"
        );
    }
}
