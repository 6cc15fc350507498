//! Letters and figures that stand above or below the line, as characters of their own: Markdown has no other way.
//!
//! In: words. Out: the same raised or lowered; none where a letter has no such form.

/// `2` → `²`.
pub fn raised(words: &str) -> Option<String> {
    swapped(words, "0123456789+-−=()nixyabcdefghjklmoprstuvwz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣʸᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷᶻ")
}

/// `2` → `₂`.
pub fn lowered(words: &str) -> Option<String> {
    swapped(words, "0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
}

fn swapped(words: &str, from: &str, to: &str) -> Option<String> {
    words.chars().map(|c| from.chars().zip(to.chars()).find(|(plain, _)| *plain == c).map(|(_, other)| other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_forms_above_and_below_the_line() {
        assert_eq!(raised("2−n").as_deref(), Some("²⁻ⁿ"));
        assert_eq!(raised("th").as_deref(), Some("ᵗʰ"));
        assert_eq!(lowered("2").as_deref(), Some("₂"));
        assert_eq!(raised("Ж"), None);
    }
}
