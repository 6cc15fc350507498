//! What formulas need beyond signs: fractions and roots on one line, and letters of doubled strokes.

/// `a/b`, each in parentheses where it is more than one thing.
pub fn fraction(above: &str, below: &str) -> String {
    format!("{}/{}", whole(above), whole(below))
}

/// `√x`, `∛x`, `∜x`.
pub fn root(degree: Option<&str>, inside: &str) -> String {
    let inside = whole(inside);
    match degree {
        None | Some("2" | "") => format!("√{inside}"),
        Some("3") => format!("∛{inside}"),
        Some("4") => format!("∜{inside}"),
        Some(degree) => format!("<sup>{degree}</sup>√{inside}"),
    }
}

/// A term that stays together.
fn whole(term: &str) -> String {
    let one = term.chars().all(char::is_alphanumeric) || (term.starts_with('(') && term.ends_with(')'));
    if one { term.to_owned() } else { format!("({term})") }
}

/// A capital as blackboards have it.
pub fn doubled(letters: &str) -> String {
    let one = |letter| match letter {
        'C' => 'ℂ',
        'H' => 'ℍ',
        'N' => 'ℕ',
        'P' => 'ℙ',
        'Q' => 'ℚ',
        'R' => 'ℝ',
        'Z' => 'ℤ',
        'A'..='Z' => char::from_u32(0x1D538 + (letter as u32 - 'A' as u32)).unwrap_or(letter),
        '1' => '𝟙',
        other => other,
    };
    letters.chars().map(one).collect()
}
