//! A reader that shares nothing with postil: from a page's DOM to the words of the article, and from selectors to
//! places.
//!
//! It knows what the manual says: the words of the body, blocks divided by an empty line, a line break as one space;
//! not the numbers of notes, pictures, code blocks or shown HTML; then the footnotes, which authors write last. Places
//! are counted in characters.

use ego_tree::NodeRef;
use scraper::{Html, Node, Selector};
use serde_json::Value;

/// The words of an article's page.
pub fn words_of_page(page: &str) -> Vec<char> {
    let document = Html::parse_document(page);
    let select = |css: &str| Selector::parse(css).expect("a selector");
    let mut blocks = vec![String::new()];
    let title = document.select(&select("h1[id]")).next();
    let text = document.select(&select("article .text")).next().expect("a text");
    let footnotes: Vec<_> = document.select(&select("li.footnote")).collect();
    for element in title.into_iter().chain([text]).chain(footnotes) {
        blocks.push(String::new());
        walk(*element, &mut blocks);
    }
    let words: Vec<String> =
        blocks.into_iter().map(|block| block.trim().to_owned()).filter(|block| !block.is_empty()).collect();
    words.join("\n\n").chars().collect()
}

fn walk(node: NodeRef<'_, Node>, blocks: &mut Vec<String>) {
    const BLOCKS: [&str; 17] = [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "blockquote",
        "table",
        "tr",
        "td",
        "th",
        "hr",
        "pre",
    ];
    const HIDDEN: [&str; 3] = ["pre", "img", "input"];
    match node.value() {
        Node::Text(text) => {
            let here = blocks.last_mut().expect("a block");
            here.push_str(&text.replace('\n', " "));
        }
        Node::Element(element) => {
            let class = element.attr("class").unwrap_or_default();
            let is_block = BLOCKS.contains(&element.name());
            if is_block {
                blocks.push(String::new());
            }
            let hidden = HIDDEN.contains(&element.name())
                || ["noteref", "raw-html", "alert-label", "backlinks"].contains(&class);
            if element.name() == "br" {
                // The line feed behind it is the space.
            } else if !hidden {
                node.children().for_each(|child| walk(child, blocks));
            }
            if is_block {
                blocks.push(String::new());
            }
        }
        _ => {}
    }
}

/// The one place where a `TextQuoteSelector` fits; a panic when there is none or another.
pub fn find_quote(words: &[char], selector: &Value) -> (usize, usize) {
    let part = |key: &str| -> Vec<char> { selector[key].as_str().unwrap_or_default().chars().collect() };
    let (prefix, exact, suffix) = (part("prefix"), part("exact"), part("suffix"));
    let whole: Vec<char> = [prefix.clone(), exact.clone(), suffix].concat();
    let places: Vec<usize> =
        words.windows(whole.len()).enumerate().filter(|(_, window)| *window == whole).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 1, "{selector} fits at {places:?} of\n{}", words.iter().collect::<String>());
    let start = places[0] + prefix.len();
    (start, start + exact.len())
}

/// The words between the places of a `TextPositionSelector`.
pub fn at_position(words: &[char], selector: &Value) -> ((usize, usize), String) {
    let place = |key: &str| usize::try_from(selector[key].as_u64().expect("a number")).expect("fits");
    let (start, end) = (place("start"), place("end"));
    ((start, end), words[start..end].iter().collect())
}
