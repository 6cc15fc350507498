//! Blocks of code: what stands behind the fence, and the words of the code by what they are, as classes.
//!
//! In: a fence's info string and its code. Out: `<pre>` with a `<span>` for each word that has a class; with lines of
//! their own where they are numbered or marked. Without a known language, and where a site does not want it, the code
//! as it is. The grammars are read when the first block needs them.

mod fence;
mod words;

pub(super) use fence::Fence;

use crate::text::escape;

/// Code beyond this many bytes is printed as it is: a page that long is data.
const MOST: usize = 256 * 1024;

/// Writes a block of code.
pub(super) fn write(info: &str, code: &str, highlight: bool, out: &mut String) {
    let fence = Fence::read(info);
    let colours = Some(fence.language).filter(|name| highlight && !name.is_empty() && code.len() <= MOST);
    let lines = colours.and_then(|name| words::coloured(name, code));
    out.push_str("<pre");
    let mut classes = Vec::new();
    if lines.is_some() {
        classes.push("code");
    }
    if fence.first.is_some() {
        classes.push("numbered");
    }
    if !classes.is_empty() {
        escape::attribute("class", &classes.join(" "), out);
    }
    out.push_str("><code");
    if !fence.language.is_empty() {
        escape::attribute("class", &format!("language-{}", fence.language), out);
    }
    out.push('>');
    let plain = || code.split_inclusive('\n').map(escaped).collect();
    for (index, line) in lines.unwrap_or_else(plain).iter().enumerate() {
        fence.line(index, line, out);
    }
    out.push_str("</code></pre>\n");
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    escape::text(words, &mut out);
    out
}
