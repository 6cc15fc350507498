//! Formatted text as a reader sees it: HTML in, letters with their looks out, without spaces and the case of letters.
//! The look counts for letters and digits only, since programs differ in where an element ends beside a comma.

/// A character and the marks on it, in alphabetical order.
pub type Letter = (char, Vec<&'static str>);

const MARKS: [&str; 6] = ["em", "small-caps", "strong", "sub", "sup", "underline"];

/// The letters of formatted text.
pub fn letters(html: &str) -> Vec<Letter> {
    let mut open: Vec<Option<&'static str>> = Vec::new();
    let mut letters = Vec::new();
    let mut rest = html;
    while let Some(next) = rest.chars().next() {
        if next == '<' {
            let end = rest.find('>').expect("a tag that ends");
            match rest[1..end].strip_prefix('/') {
                Some(_) => drop(open.pop()),
                None => open.push(MARKS.into_iter().find(|mark| is_tag(&rest[1..end], mark))),
            }
            rest = &rest[end + 1..];
            continue;
        }
        let (sign, length) = if next == '&' { entity(rest) } else { (next, next.len_utf8()) };
        rest = &rest[length..];
        let folded = sign.to_lowercase().filter(|sign| !sign.is_whitespace());
        letters.extend(folded.map(|sign| (sign, if sign.is_alphanumeric() { look(&open) } else { Vec::new() })));
    }
    letters
}

/// Whether a tag is an element of this name, or a `span` of this class.
fn is_tag(tag: &str, mark: &str) -> bool {
    tag == mark || tag == format!("span class=\"{mark}\"")
}

fn entity(text: &str) -> (char, usize) {
    let end = text.find(';').expect("an entity that ends");
    let sign = match &text[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "#39" => '\'',
        other => panic!("`&{other};` is not expected"),
    };
    (sign, end + 1)
}

/// The marks that are on; italics within italics stand upright.
fn look(open: &[Option<&'static str>]) -> Vec<&'static str> {
    let times = |mark: &&str| open.iter().flatten().filter(|one| *one == mark).count();
    let flips = |mark: &str| matches!(mark, "em" | "strong");
    MARKS.into_iter().filter(|mark| if flips(mark) { times(mark) % 2 == 1 } else { times(mark) > 0 }).collect()
}

#[test]
fn looks_are_those_of_the_letters() {
    let plain = |text: &str| letters(text).into_iter().map(|(sign, _)| sign).collect::<String>();
    assert_eq!(plain("A &amp; <em>B, </em>c"), "a&b,c");
    assert_eq!(letters("<em>a, </em>b"), letters("<em>A</em>, b"));
    assert_ne!(letters("<em>a</em>"), letters("a"));
    assert_eq!(letters("<em>a <em>b</em></em>"), letters("<em>a</em> b"));
    assert_eq!(letters("<span class=\"small-caps\">a</span>"), letters("<small-caps>a</small-caps>"));
}
