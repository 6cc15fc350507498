//! Given names → initials (specification, "Name": `initialize`, `initialize-with`, `initialize-with-hyphen`).

/// A word of a given name, and whether a hyphen joins it to the one before.
struct Word<'a> {
    text: &'a str,
    hyphen: bool,
    /// Whether a full stop stood behind it.
    stop: bool,
}

/// The initials of a given name, each followed by `with`; without `initialize` only what is an initial already is treated so.
pub(in crate::csl) fn initials(given: &str, with: &str, hyphen: bool, initialize: bool) -> String {
    let mut text = String::with_capacity(given.len());
    for word in words(given) {
        let lower = word.text.chars().next().is_some_and(char::is_lowercase);
        let abbreviated = word.stop || is_initial(word.text);
        if lower || !(initialize || abbreviated) {
            if !text.is_empty() && !text.ends_with(char::is_whitespace) {
                text.push(if word.hyphen { '-' } else { ' ' });
            }
            text.push_str(word.text);
            if !initialize && word.stop && lower {
                text.push('.');
            }
            text.push(' ');
            continue;
        }
        if word.hyphen && hyphen && !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push('-');
        }
        let shown = if initialize && !word.stop { first(word.text) } else { word.text.to_owned() };
        let shown = if initialize && word.stop { abbreviation(word.text) } else { shown };
        text.push_str(&shown);
        text.push_str(with);
    }
    text.truncate(text.trim_end().len());
    text
}

/// Whether a word without a full stop is an initial: one capital.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// The first letter; capitals that stand side by side are the initials of one name.
fn first(word: &str) -> String {
    let mut letters = word.chars();
    let start: String = letters.by_ref().take_while(|c| matches!(c, '\'' | '’' | '.')).collect();
    let skipped = start.chars().count();
    let letters: Vec<char> = word.chars().skip(if skipped > 0 { 0 } else { 0 }).collect();
    let lead: String = letters.iter().take_while(|c| matches!(c, '\'' | '’')).collect();
    let rest = &letters[lead.chars().count()..];
    let capitals = rest.iter().take_while(|c| c.is_uppercase()).count();
    // `Th` in `Th.` is kept elsewhere; in `Jean` and `JEAN` the first letter stands for all.
    let keep = if capitals > 1 && capitals < rest.len() { capitals } else { 1 };
    let mut shown: String = lead;
    for (index, c) in rest.iter().take(keep).enumerate() {
        if index == 0 { shown.extend(c.to_uppercase()) } else { shown.extend(c.to_lowercase()) }
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
    for piece in given.split(char::is_whitespace).filter(|piece| !piece.is_empty()) {
        let mut start = 0;
        let mut hyphen = false;
        let mut push = |text: &'_ str, range: std::ops::Range<usize>, hyphen: bool, stop: bool| {
            if !text.is_empty() {
                words.push((range, hyphen, stop));
            }
        };
        let offset = piece.as_ptr() as usize - given.as_ptr() as usize;
        for (at, c) in piece.char_indices() {
            let next = piece[at + c.len_utf8()..].chars().next();
            let cut = match c {
                '.' => true,
                '-' | '\u{2010}' | '–' => next.is_some_and(|next| !next.is_lowercase()),
                _ => false,
            };
            if cut {
                push(&piece[start..at], offset + start..offset + at, hyphen, c == '.');
                hyphen = c != '.' || (next == Some('-') && false);
                start = at + c.len_utf8();
            }
        }
        push(&piece[start..], offset + start..offset + piece.len(), hyphen, false);
    }
    words.into_iter().map(|(range, hyphen, stop)| Word { text: &given[range], hyphen, stop }).collect()
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
