//! What cleaning takes away from HTML that an author wrote: elements and attributes, each once.
//!
//! Says the same as the cleaning does, from the same lists.

use super::INLINE;
use super::tags::tags;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

/// Something that is taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// An element: `<video>`; or an attribute: `onclick` of `<div>`.
    pub what: String,
    /// Its place in the HTML.
    pub span: Range<usize>,
}

/// The lists of the cleaner.
struct Kept {
    tags: HashSet<&'static str>,
    generic: HashSet<&'static str>,
    of_tag: HashMap<&'static str, HashSet<&'static str>>,
}

static KEPT: LazyLock<Kept> = LazyLock::new(|| {
    let cleaner = ammonia::Builder::default();
    Kept {
        tags: cleaner.clone_tags(),
        generic: cleaner.clone_generic_attributes(),
        of_tag: cleaner.clone_tag_attributes(),
    }
});

/// What is taken away from a block of HTML.
pub fn from_block(html: &str) -> Vec<Taken> {
    of(html, &|name| KEPT.tags.contains(name), &keeps)
}

/// What is taken away from a tag inside a paragraph.
pub fn from_inline(html: &str) -> Vec<Taken> {
    let linked = |name: &str| matches!(name, "a" | "img");
    of(html, &|name| INLINE.contains(&name) || name == "br" || linked(name), &|name, attribute| {
        linked(name) && keeps(name, attribute)
    })
}

/// The first element of a piece of HTML, for a message that names it; none in what only closes one.
pub fn first_element(html: &str) -> Option<Taken> {
    let tag = tags(html).into_iter().find(|tag| !tag.closing)?;
    Some(Taken { what: format!("`<{}>`", tag.name), span: tag.span })
}

fn keeps(name: &str, attribute: &str) -> bool {
    // The cleaner sets this one itself.
    (name == "a" && attribute == "rel")
        || KEPT.generic.contains(attribute)
        || KEPT.of_tag.get(name).is_some_and(|kept| kept.contains(attribute))
}

fn of(html: &str, tag_stays: &dyn Fn(&str) -> bool, attribute_stays: &dyn Fn(&str, &str) -> bool) -> Vec<Taken> {
    let mut taken = Vec::new();
    for tag in tags(html) {
        if !tag_stays(&tag.name) {
            if !tag.closing {
                taken.push(Taken { what: format!("`<{}>`", tag.name), span: tag.span });
            }
            continue;
        }
        let lost = tag.attributes.into_iter().filter(|(attribute, _)| !attribute_stays(&tag.name, attribute));
        taken.extend(lost.map(|(attribute, span)| Taken { what: format!("`{attribute}` of `<{}>`", tag.name), span }));
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(taken: Vec<Taken>) -> Vec<String> {
        taken.into_iter().map(|one| one.what).collect()
    }

    #[test]
    fn what_is_said_to_be_taken_away_is_taken_away_and_nothing_else() {
        let html = "<div onclick=\"x\" lang=de class=c><video src=v></video><img src=a.png alt=b width=4><iframe></iframe></div>";
        let said = named(from_block(html));
        assert_eq!(said, ["`onclick` of `<div>`", "`class` of `<div>`", "`<video>`", "`<iframe>`"]);
        let cleaned = ammonia::Builder::default().clean(html).to_string();
        assert_eq!(cleaned, "<div lang=\"de\"><img src=\"a.png\" alt=\"b\" width=\"4\"></div>");
    }

    #[test]
    fn inside_a_paragraph_only_links_and_pictures_keep_attributes() {
        assert_eq!(named(from_inline("<kbd class=x>")), ["`class` of `<kbd>`"]);
        assert_eq!(named(from_inline("<img src=a alt=b onload=c>")), ["`onload` of `<img>`"]);
        assert_eq!(named(from_inline("<span>")), ["`<span>`"]);
        assert_eq!(named(from_inline("</span>")), Vec::<String>::new());
    }
}
