//! How alike two words are by the letters they share at their beginning and their end, as forms of one word do.

/// The part of letters that two words share at their beginning and end, from 0 to 1.
pub fn common_letters<W>(one: W, other: W) -> f32
where
    W: DoubleEndedIterator<Item = char> + Clone,
{
    let (a, b) = (one.clone().count(), other.clone().count());
    let start = one.clone().zip(other.clone()).take_while(|(x, y)| x == y).count();
    let end = one.rev().zip(other.rev()).take(a.min(b) - start).take_while(|(x, y)| x == y).count();
    (start + end) as f32 / a.max(b).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::common_letters;

    #[test]
    fn no_letter_counts_twice() {
        let alike = |one: &str, other: &str| common_letters(one.chars(), other.chars());
        assert!((alike("banana", "bananana") - 0.75).abs() < 1e-6);
        assert!((alike("repaired", "repairing") - 6.0 / 9.0).abs() < 1e-6);
        assert!((alike("", "")).abs() < 1e-6 && (alike("a", "a") - 1.0).abs() < 1e-6);
    }
}
