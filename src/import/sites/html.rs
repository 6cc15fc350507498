//! Addresses in HTML that stands in Markdown.
//!
//! In: a stretch of HTML. Out: edits of the values of `href` and `src`. Not: what else HTML says.

use super::changes::{Changes, To};
use super::patched::Edit;
use std::ops::Range;

/// Has the addresses of a stretch rewritten.
pub fn addresses(text: &str, span: &Range<usize>, to: impl Fn(&str) -> To, changes: &mut Changes) {
    let lower = text[span.clone()].to_ascii_lowercase();
    for (tag, attribute) in [("<a", "href"), ("<img", "src")] {
        let mut at = 0;
        while let Some(start) = find(&lower[at..], tag).map(|start| at + start) {
            let Some(end) = lower[start..].find('>').map(|end| start + end) else { break };
            at = end;
            let inner = span.start + start + tag.len()..span.start + end;
            if let Some((whole, value)) = value(text, inner, attribute) {
                change(&text[value.clone()], whole, value, &to, changes);
            }
        }
    }
}

fn change(written: &str, whole: Range<usize>, value: Range<usize>, to: &impl Fn(&str) -> To, changes: &mut Changes) {
    let written = written.replace("&amp;", "&");
    match to(written.trim()) {
        To::Stays => {}
        To::There { address, linked, lost, guess } => {
            changes.linked.extend(linked);
            changes.left.extend(lost.map(|lost| (value.clone(), lost)));
            changes.guessed.extend(guess.map(|guess| (value.clone(), guess)));
            changes
                .edits
                .push(Edit::new(value, address.replace('&', "&amp;").replace('"', "&quot;").replace(' ', "%20")));
        }
        To::Nowhere(why) => {
            changes.left.push((value, why));
            changes.edits.push(Edit::new(whole, ""));
        }
    }
}

/// Where a tag begins in letters of lower case.
fn find(lower: &str, tag: &str) -> Option<usize> {
    let mut starts = lower.match_indices(tag).map(|(at, _)| at);
    starts.find(|at| lower[at + tag.len()..].starts_with(|c: char| c.is_whitespace() || c == '/'))
}

/// An attribute in a tag: all of it, and its value.
fn value(text: &str, span: Range<usize>, attribute: &str) -> Option<(Range<usize>, Range<usize>)> {
    let inner = &text[span.clone()];
    let lower = inner.to_ascii_lowercase();
    let name = lower.match_indices(attribute).map(|(at, _)| at).find(|at| {
        lower[..*at].ends_with(char::is_whitespace) && lower[at + attribute.len()..].trim_start().starts_with('=')
    })?;
    let equals = name + lower[name..].find('=')? + 1;
    let start = equals + (inner[equals..].len() - inner[equals..].trim_start().len());
    let mark = inner[start..].chars().next()?;
    let (first, end, last) = if mark == '"' || mark == '\'' {
        let end = start + 1 + inner[start + 1..].find(mark)?;
        (start + 1, end, end + 1)
    } else {
        let end = inner[start..].find(char::is_whitespace).map_or(inner.len(), |end| start + end);
        (start, end, end)
    };
    Some((span.start + name..span.start + last, span.start + first..span.start + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_html_are_changed_or_taken_out() {
        let text = "<p><A class=x HREF='a b'>one</a> <a href=gone>two</a> <img data-src=z src=\"c\" alt=\"d\"></p>";
        let mut changes = Changes::default();
        let to = |written: &str| match written {
            "gone" => To::Nowhere("it is gone".to_owned()),
            other => To::There { address: format!("{other}!&"), linked: None, lost: None, guess: None },
        };
        addresses(text, &(0..text.len()), to, &mut changes);
        let mut patched = super::super::patched::Patched::new(text, 0);
        patched.apply(changes.edits);
        let expected = "<p><A class=x HREF='a%20b!&amp;'>one</a> <a >two</a> \
            <img data-src=z src=\"c!&amp;\" alt=\"d\"></p>";
        assert_eq!(patched.text, expected);
        assert_eq!(changes.left.len(), 1);
    }
}
