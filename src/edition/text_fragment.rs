//! Links to the very words in a source: `#:~:text=`, the URL text fragments of the WICG.

use crate::address::push_percent;

/// Words at either end of a long passage.
const ENDS: usize = 6;
/// Up to so many words a passage is given whole.
const WHOLE: usize = 16;

/// The address with a text fragment for the words; none when there are no words to look for.
pub fn link(url: &str, words: &str) -> Option<String> {
    let words = without_insertions(words);
    let parts: Vec<&str> = words.split('…').filter(|part| !part.trim().is_empty()).collect();
    let clean = |part: &str| -> Vec<String> {
        part.split_whitespace().map(|word| word.trim_matches(['“', '”', '«', '»', '"', '[', ']']).to_owned()).collect()
    };
    let first: Vec<String> = clean(parts.first()?).into_iter().filter(|word| !word.is_empty()).collect();
    let last: Vec<String> = clean(parts.last()?).into_iter().filter(|word| !word.is_empty()).collect();
    if first.is_empty() || last.is_empty() {
        return None;
    }
    let fragment = if parts.len() == 1 && first.len() <= WHOLE {
        encoded(&first.join(" "))
    } else {
        let start = first[..first.len().min(ENDS)].join(" ");
        let end = last[last.len().saturating_sub(ENDS)..].join(" ");
        format!("{},{}", encoded(&start), encoded(&end))
    };
    let joint = if url.contains('#') { "" } else { "#" };
    Some(format!("{url}{joint}:~:text={fragment}"))
}

/// What an editor put into brackets is not in the source: words are an elision; of a letter, as in `[G]overnment`, only
/// the brackets go, since capitals do not count in a text fragment.
fn without_insertions(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, inside, behind)) = rest
        .split_once('[')
        .and_then(|(before, rest)| rest.split_once(']').map(|(inside, behind)| (before, inside, behind)))
    {
        out.push_str(before);
        let letter = inside.chars().count() == 1 && behind.starts_with(char::is_alphabetic);
        out.push_str(if letter { inside } else { "…" });
        rest = behind;
    }
    out + rest
}

/// Percent-encodes everything but letters and digits: `-`, `,` and `&` mean something in a text fragment.
fn encoded(words: &str) -> String {
    words.bytes().fold(String::with_capacity(words.len() + words.len() / 2), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(byte as char);
        } else {
            push_percent(&mut out, byte);
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn short_words_are_whole_and_long_or_elided_ones_by_their_ends() {
        let url = "https://example.org/a";
        assert_eq!(link(url, "the moral law").as_deref(), Some("https://example.org/a#:~:text=the%20moral%20law"));
        assert_eq!(link(url, "a b … y z").as_deref(), Some("https://example.org/a#:~:text=a%20b,y%20z"));
        assert_eq!(link(url, "a b [...] y z"), link(url, "a b … y z"));
        assert_eq!(
            link(url, "[G]overnment of all").as_deref(),
            Some("https://example.org/a#:~:text=Government%20of%20all")
        );
        assert_eq!(
            link(url, "say that [this] alliance").as_deref(),
            Some("https://example.org/a#:~:text=say%20that,alliance")
        );
        assert_eq!(link(url, "  "), None);
    }
}
