//! Links between double brackets: what a reader sees of one that says nothing else.
//!
//! In: the events of a body. Out: the same; `[[folder/Name.md#Heading]]` shows `Name > Heading`, as Obsidian does, and
//! a picture `![[map.png|300]]`, whose words are its size, has none. Where it leads is not asked here.

use super::Placed;
use pulldown_cmark::{CowStr, Event, LinkType, Tag};

/// Sets the words of all of them.
pub(super) fn show(events: &mut [Placed<'_>]) {
    for index in 0..events.len().saturating_sub(1) {
        let is_size = match &events[index].0 {
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole: false }, .. }) => false,
            Event::Start(Tag::Image { link_type: LinkType::WikiLink { .. }, .. }) => true,
            _ => continue,
        };
        if let Event::Text(words) = &mut events[index + 1].0 {
            match is_size {
                false => *words = shown(words).into(),
                true if words.chars().all(|sign| sign.is_ascii_digit() || sign == 'x') => *words = CowStr::Borrowed(""),
                true => {}
            }
        }
    }
}

/// The name of an article, and of a heading in it.
fn shown(target: &str) -> String {
    let (path, headings) = target.split_once('#').unwrap_or((target, ""));
    let name = path.rsplit('/').next().unwrap_or(path).trim();
    let name = name.strip_suffix(".md").unwrap_or(name);
    let parts = std::iter::once(name).chain(headings.split('#').map(str::trim));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" > ")
}

#[cfg(test)]
mod tests {
    use super::super::{Syntax, parse};

    #[test]
    fn a_link_without_words_shows_what_it_names() {
        let wiki = Syntax { wikilinks: true, ..Syntax::default() };
        for (body, text) in [
            ("As [[Plato]] says", "As Plato says"),
            ("As [[greek/Plato.md#Life and work]] says", "As Plato > Life and work says"),
            ("As [[#Life]] says", "As Life says"),
            ("As [[Plato|the *old* man]] says", "As the old man says"),
            ("![[map.png|300]] and ![[map.png]]", " and "),
            ("`[[a]]` and \\[[b]]", "[[a]] and [[b]]"),
        ] {
            assert_eq!(parse(body, wiki, &|_| false).text.string, text, "{body}");
        }
        assert_eq!(parse("As [[Plato]] says", Syntax::default(), &|_| false).text.string, "As [[Plato]] says");
    }
}
