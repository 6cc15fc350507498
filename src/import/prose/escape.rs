//! Words in which Markdown finds nothing of its own: a backslash before each sign that would mean something where it
//! stands, and before no other, since the author goes on with this text.
//!
//! In: the words of a line, and whether they begin it. Out: the same with backslashes.

/// The words with what must be escaped in the midst of a line.
pub fn words(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    let signs = Signs { dollars: text.matches('$').count() > 1, at: text.contains('@') };
    for (index, &c) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(index + 1).copied();
        if means_something(c, before, after, &signs) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What is known of a whole text.
struct Signs {
    dollars: bool,
    at: bool,
}

fn means_something(c: char, before: Option<char>, after: Option<char>, signs: &Signs) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_space = |c: Option<char>| c.is_some_and(char::is_whitespace);
    match c {
        '\\' => after.is_none_or(|c| c.is_ascii_punctuation() || c == '\n'),
        '`' | '~' => true,
        '*' => !(is_space(before) && is_space(after)),
        '_' => !(is_word(before) && is_word(after) || is_space(before) && is_space(after)),
        // A link, a footnote, a citation, or what Obsidian calls a link.
        '[' => after.is_none_or(|c| matches!(c, '^' | '@' | '[' | '-')) || before == Some('[') || signs.at,
        ']' => after.is_none_or(|c| matches!(c, '(' | '[' | ':' | ']')) || before == Some(']'),
        '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?' | '<')),
        '&' => after.is_none_or(|c| c.is_ascii_alphanumeric() || c == '#'),
        '!' => after.is_none_or(|c| c == '['),
        '$' => signs.dollars,
        '{' => after.is_none_or(|c| matches!(c, '{' | '%' | '#' | '.' | '<')),
        '%' => after == Some('%') || before == Some('%'),
        '@' => !is_word(before) && after.is_none_or(|c| c.is_alphanumeric() || c == '{'),
        _ => false,
    }
}

/// A line whose beginning would be a heading, a list, a quotation or a rule, with a backslash there.
pub fn line_start(line: &str) -> String {
    let first = line.chars().next();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = |at: usize| line[at..].chars().next();
    let ends = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match first {
        Some('#') => {
            let signs = line.bytes().take_while(|b| *b == b'#').count();
            if signs <= 6 && ends(behind(signs)) { format!("\\{line}") } else { line.to_owned() }
        }
        Some('>' | '=' | ':') => format!("\\{line}"),
        Some('-' | '|') if line.contains('-') && line.chars().all(|c| "-|: ".contains(c)) => format!("\\{line}"),
        // Three signs are a rule even with spaces between them.
        Some('-' | '+' | '*' | '_') if ends(behind(1)) || is_rule(line) => format!("\\{line}"),
        Some(_)
            if (1..=9).contains(&digits) && matches!(behind(digits), Some('.' | ')')) && ends(behind(digits + 1)) =>
        {
            format!("{}\\{}", &line[..digits], &line[digits..])
        }
        _ => line.to_owned(),
    }
}

fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let first = signs.next();
    signs.all(|c| Some(c) == first)
}

/// An address as the target of a link.
pub fn target(address: &str) -> String {
    let address: String = address.trim().chars().filter(|c| !c.is_control()).collect();
    let is_plain = !address.is_empty()
        && !address.starts_with('<')
        && !address.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '\\' | '&' | '`'));
    if is_plain {
        return address;
    }
    let escaped = address.chars().fold(String::new(), |mut out, c| {
        match c {
            '<' | '>' | '\\' => out.extend(['\\', c]),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
        out
    });
    format!("<{escaped}>")
}
