//! Given names → initials (specification, "Name": `initialize`, `initialize-with`, `initialize-with-hyphen`).
//!
//! In: a given name.
//! Out: its initials.

/// A word of a given name, and whether a hyphen joins it to the one before.
struct Word<'a> {
    text: &'a str,
    hyphen: bool,
    /// Whether a full stop stood behind it.
    stop: bool,
}

/// The initials of a given name, each followed by `with`; without `initialize` only what is an initial already is
/// treated so.
pub(in crate::csl) fn initials(given: &str, with: &str, hyphen: bool, initialize: bool) -> String {
    let mut text = String::with_capacity(given.len());
    for word in words(given) {
        let lower = word.text.chars().next().is_some_and(char::is_lowercase);
        if lower || !(initialize || word.stop || is_initial(word.text)) {
            keep(&word, !initialize && lower, &mut text);
            continue;
        }
        if word.hyphen && hyphen && !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push('-');
        }
        match (initialize, word.stop) {
            (true, false) => text.push_str(&first(word.text)),
            (true, true) => text.push_str(&abbreviation(word.text)),
            (false, _) => text.push_str(word.text),
        }
        text.push_str(with);
    }
    text.truncate(text.trim_end().len());
    text
}

/// A word as it is, with a space before it or the hyphen that it had, and its full stop where that is wanted.
fn keep(word: &Word<'_>, stop: bool, text: &mut String) {
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(if word.hyphen { '-' } else { ' ' });
    }
    text.push_str(word.text);
    if stop && word.stop {
        text.push('.');
    }
    text.push(' ');
}

/// Whether a word without a full stop is an initial: one capital.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// The first letter, with the apostrophe before it; of `JHartcourt` the capitals side by side are one initial.
fn first(word: &str) -> String {
    let letter = word.find(|c| !matches!(c, '\'' | '’')).unwrap_or_default();
    let (lead, rest) = word.split_at(letter);
    let capitals = rest.chars().take_while(|c| c.is_uppercase()).count();
    let kept = if capitals > 1 && capitals < rest.chars().count() { capitals } else { 1 };
    let mut shown = lead.to_owned();
    for (index, c) in rest.chars().take(kept).enumerate() {
        if index == 0 {
            shown.extend(c.to_uppercase());
        } else {
            shown.extend(c.to_lowercase());
        }
    }
    shown
}

/// A word that was abbreviated with a full stop is kept where it has few letters, as `Ph.`
fn abbreviation(word: &str) -> String {
    if word.chars().count() <= 3 { word.to_owned() } else { first(word) }
}

/// The words of a given name, cut at spaces, full stops and hyphens before capitals.
fn words(given: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for piece in given.split_whitespace() {
        let (mut start, mut hyphen) = (0, false);
        for (at, c) in piece.char_indices() {
            let next = piece[at + c.len_utf8()..].chars().next();
            let joint = matches!(c, '-' | '\u{2010}' | '–') && next.is_some_and(|next| !next.is_lowercase());
            if c == '.' || joint {
                words.push(Word { text: &piece[start..at], hyphen, stop: c == '.' });
                (start, hyphen) = (at + c.len_utf8(), joint);
            }
        }
        words.push(Word { text: &piece[start..], hyphen, stop: false });
    }
    // A hyphen behind a full stop joins the words around both.
    let mut joined = false;
    words.retain_mut(|word: &mut Word<'_>| {
        word.hyphen |= std::mem::take(&mut joined);
        joined = word.text.is_empty() && word.hyphen;
        !word.text.is_empty()
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_become_initials() {
        let initial = |given| initials(given, ". ", true, true);
        assert_eq!(initial("John Quincy"), "J. Q.");
        assert_eq!(initial("Jean-Luc K."), "J.-L. K.");
        assert_eq!(initial("J.J."), "J. J.");
        assert_eq!(initial("John Bertrand de Cusance"), "J. B. de C.");
        assert_eq!(initial("Ph. Maria"), "Ph. M.");
        assert_eq!(initials("Jean-Luc", "", false, true), "JL");
    }

    #[test]
    fn names_are_kept_where_only_initials_are_set() {
        let keep = |given| initials(given, ".", true, false);
        assert_eq!(keep("John M.E."), "John M.E.");
        assert_eq!(keep("M E"), "M.E.");
    }
}
