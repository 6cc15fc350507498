//! From a place in a TOML string's value back to the file.
//!
//! In: the text, the place of the string, a stretch of its value.
//! Out: the stretch in the text: escapes, the cut ends of lines, and the marks around are counted.

use std::ops::Range;

/// The place in `text` of a stretch of a value, whose string stands at `string`; the whole string where it is not
/// written as TOML writes strings.
pub fn inside(text: &str, string: &Range<usize>, value: &Range<usize>) -> Range<usize> {
    let Some(places) = text.get(string.clone()).and_then(|raw| ends(raw, value)) else { return string.clone() };
    string.start + places.start..string.start + places.end
}

/// Both ends of a stretch of the value, in the string as written.
fn ends(raw: &str, value: &Range<usize>) -> Option<Range<usize>> {
    let mark = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|mark| raw.starts_with(mark))?;
    let last = raw.len().checked_sub(mark.len()).filter(|last| *last >= mark.len() && raw.ends_with(mark))?;
    let mut at = mark.len();
    if mark.len() == 3 {
        at += ["\r\n", "\n"].into_iter().find(|end| raw[at..].starts_with(end)).map_or(0, str::len);
    }
    let mut read = 0;
    let mut start = None;
    while at < last {
        let step = if mark.starts_with('"') { step(&raw[at..last])? } else { plain(&raw[at..last])? };
        if step.value > 0 {
            if start.is_none() && read + step.value > value.start {
                start = Some(at);
            }
            if read >= value.end {
                break;
            }
        }
        at += step.written;
        read += step.value;
        if read >= value.end && start.is_some() {
            break;
        }
    }
    let start = start.unwrap_or(at);
    Some(start..at.max(start))
}

/// Bytes of the string as written, and bytes of the value that they stand for.
struct Step {
    written: usize,
    value: usize,
}

fn plain(rest: &str) -> Option<Step> {
    let length = rest.chars().next()?.len_utf8();
    Some(Step { written: length, value: length })
}

fn step(rest: &str) -> Option<Step> {
    let Some(escape) = rest.strip_prefix('\\') else { return plain(rest) };
    let digits = match escape.chars().next()? {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        sign if sign.is_whitespace() => {
            return Some(Step { written: rest.len() - escape.trim_start().len(), value: 0 });
        }
        _ => return Some(Step { written: 2, value: 1 }),
    };
    let code = u32::from_str_radix(escape.get(1..=digits)?, 16).ok()?;
    Some(Step { written: 2 + digits, value: char::from_u32(code)?.len_utf8() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_file() {
        for string in [
            r#""one [two] three""#,
            r"'one [two] three'",
            "\"\"\"\none [two] three\"\"\"",
            "'''\r\none [two] three'''",
            "\"\"\"one \\\n   [two] three\"\"\"",
            r#""\u006fne\t[two] \"three""#,
            r#""\U0001F600 \e[two]""#,
        ] {
            let text = format!("text = {string}\n");
            let table: toml::Table = text.parse().expect("is TOML");
            let value = table["text"].as_str().expect("is a string");
            let at = value.find("[two]").expect("is there");
            let place = inside(&text, &(7..7 + string.len()), &(at..at + 5));
            assert_eq!(&text[place], "[two]", "{string}");
        }
    }

    #[test]
    fn a_string_of_another_form_is_meant_whole() {
        assert_eq!(inside("a: plain words\n", &(3..14), &(0..3)), 3..14);
    }
}
