//! One alignment of two rows, for passages and for quotations: the second row's ends are free, so that the first is
//! found somewhere in it.
//!
//! In: how long the rows are, and what each step gains or costs. Out: the best sum, and the steps that lead to it. Not:
//! what stands in the rows, and what a step is worth, which the caller's [`Costs`] say.

/// What the steps of an alignment are worth.
pub trait Costs {
    /// What it gains to set two items side by side; none where they never stand so.
    fn both(&self, first: usize, second: usize) -> Option<f32>;
    /// What it costs that the second row does not have an item of the first.
    fn leave(&self, first: usize) -> f32;
    /// What it costs to pass over an item of the second row, behind an item of the first.
    fn pass(&self, first: usize) -> f32;
}

/// How much of the first row an alignment holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it (Needleman and Wunsch 1970, with ends as in Sellers 1980).
    Whole,
    /// The stretch that gains most (Smith and Waterman 1981).
    Best,
}

/// One step of an alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Two items side by side.
    Both(usize, usize),
    /// An item of the first row alone.
    First(usize),
    /// An item of the second row alone, behind this one of the first.
    Second(usize, usize),
}

/// The way by which a cell is reached best.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Start,
    Both,
    First,
    Second,
}

/// The best alignment of rows of these lengths, and what it gains. Of ways that are equal, items side by side come
/// first, and items of the first row alone before those of the second. Takes time and memory in proportion to the
/// product of the lengths.
pub fn align(first: usize, second: usize, extent: Extent, costs: &impl Costs) -> (f32, Vec<Move>) {
    let width = second + 1;
    let mut sums = vec![0_f32; width];
    let mut ways = vec![Way::Start; width * (first + 1)];
    let mut best = (0_f32, 0);
    for i in 0..first {
        let (leave, pass) = (costs.leave(i), costs.pass(i));
        let mut before = sums[0];
        if extent == Extent::Whole {
            sums[0] -= leave;
            ways[(i + 1) * width] = Way::First;
        }
        for j in 0..second {
            let both = costs.both(i, j).map(|gain| before + gain);
            before = sums[j + 1];
            let cell = reached(extent, both, before - leave, sums[j] - pass);
            sums[j + 1] = cell.0;
            ways[(i + 1) * width + j + 1] = cell.1;
            if extent == Extent::Best && cell.0 > best.0 {
                best = (cell.0, (i + 1) * width + j + 1);
            }
        }
    }
    if extent == Extent::Whole {
        let end = (0..width).fold(0, |end, column| if sums[column] > sums[end] { column } else { end });
        best = (sums[end], first * width + end);
    }
    (best.0, steps(&ways, width, best.1))
}

/// The sum of a cell and the way to it.
fn reached(extent: Extent, both: Option<f32>, first: f32, second: f32) -> (f32, Way) {
    let cell = match both {
        Some(both) if both >= first && both >= second => (both, Way::Both),
        _ if first >= second => (first, Way::First),
        _ => (second, Way::Second),
    };
    if extent == Extent::Best && cell.0 <= 0.0 { (0.0, Way::Start) } else { cell }
}

/// The steps that lead to a cell, in order.
fn steps(ways: &[Way], width: usize, mut cell: usize) -> Vec<Move> {
    let mut steps = Vec::new();
    while cell >= width {
        let (i, j) = (cell / width - 1, (cell % width).wrapping_sub(1));
        match ways[cell] {
            Way::Start => break,
            Way::Both => {
                steps.push(Move::Both(i, j));
                cell -= width + 1;
            }
            Way::First => {
                steps.push(Move::First(i));
                cell -= width;
            }
            Way::Second => {
                steps.push(Move::Second(i, j));
                cell -= 1;
            }
        }
    }
    steps.reverse();
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Letters(Vec<char>, Vec<char>);

    impl Costs for Letters {
        fn both(&self, first: usize, second: usize) -> Option<f32> {
            (self.0[first] == self.1[second]).then_some(1.0)
        }

        fn leave(&self, _: usize) -> f32 {
            0.5
        }

        fn pass(&self, _: usize) -> f32 {
            0.5
        }
    }

    fn aligned(first: &str, second: &str, extent: Extent) -> (f32, String) {
        let letters = Letters(first.chars().collect(), second.chars().collect());
        let (sum, steps) = align(letters.0.len(), letters.1.len(), extent, &letters);
        let written = steps.iter().map(|step| match *step {
            Move::Both(i, _) => letters.0[i].to_string(),
            Move::First(i) => format!("-{}", letters.0[i]),
            Move::Second(_, j) => format!("+{}", letters.1[j]),
        });
        (sum, written.collect())
    }

    #[test]
    fn all_of_the_first_row_is_found_somewhere_in_the_second() {
        assert_eq!(aligned("xabcx", "..ab.c..", Extent::Whole), (1.5, "-xab+.c-x".into()));
        assert_eq!(aligned("", "abc", Extent::Whole), (0.0, String::new()));
        assert_eq!(aligned("ab", "", Extent::Whole).1, "-a-b");
    }

    #[test]
    fn the_best_of_the_first_row_leaves_its_ends_out() {
        assert_eq!(aligned("xabcx", "..ab.c..", Extent::Best), (2.5, "ab+.c".into()));
        assert_eq!(aligned("abc", "xyz", Extent::Best), (0.0, String::new()));
    }
}
