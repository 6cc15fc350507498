//! CSL's text → LaTeX: specials escaped, the few tags of rich text as commands.

/// Tags of CSL's rich text and the commands for them.
const TAGS: [(&str, &str); 7] = [
    ("<i>", "\\textit{"),
    ("<b>", "\\textbf{"),
    ("<sup>", "\\textsuperscript{"),
    ("<sub>", "\\textsubscript{"),
    ("<span class=\"nocase\">", "{"),
    ("<span style=\"font-variant:small-caps;\">", "\\textsc{"),
    ("<span style=\"font-variant: small-caps;\">", "\\textsc{"),
];

const ENDS: [&str; 5] = ["</i>", "</b>", "</sup>", "</sub>", "</span>"];

/// Text with tags.
pub(super) fn rich(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut open = 0_usize;
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let begun = TAGS.iter().find(|(tag, _)| rest.starts_with(tag));
        let ended = ENDS.iter().find(|tag| open > 0 && rest.starts_with(**tag));
        if let Some((tag, command)) = begun {
            out.push_str(command);
            open += 1;
            rest = &rest[tag.len()..];
            // A brace before a command would not protect.
            out.push_str(if *command == "{" && rest.starts_with('<') { "{}" } else { "" });
        } else if let Some(tag) = ended {
            out.push('}');
            open -= 1;
            rest = &rest[tag.len()..];
        } else {
            let length = push(sign, rest, &mut out);
            rest = &rest[length..];
        }
    }
    out.push_str(&"}".repeat(open));
    out
}

/// Text without tags.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = push(sign, rest, &mut out);
        rest = &rest[length..];
    }
    out
}

/// Appends one sign, or several that mean another together; how many bytes they were.
fn push(sign: char, rest: &str, out: &mut String) -> usize {
    match sign {
        '\\' => out.push_str("\\textbackslash{}"),
        '~' => out.push_str("\\textasciitilde{}"),
        '^' => out.push_str("\\textasciicircum{}"),
        '{' => out.push_str("\\textbraceleft{}"),
        '}' => out.push_str("\\textbraceright{}"),
        '$' | '&' | '%' | '#' | '_' => out.extend(['\\', sign]),
        '`' => out.push_str("\\`{}"),
        '\u{a0}' => out.push('~'),
        // Two of them would be read as one other sign.
        '-' if rest.starts_with("--") => out.push_str("-{}"),
        '\'' if rest.starts_with("''") => out.push_str("'{}"),
        sign if sign.is_control() => out.push(' '),
        sign => out.push(sign),
    }
    sign.len_utf8()
}

/// An address or identifier, in which only braces that do not pair would break the file.
pub(super) fn verbatim(text: &str) -> String {
    let balanced = text.chars().try_fold(0_i32, |depth, sign| match sign {
        '{' => Some(depth + 1),
        '}' => (depth > 0).then(|| depth - 1),
        _ => Some(depth),
    });
    if balanced == Some(0) { text.to_owned() } else { text.replace('{', "%7B").replace('}', "%7D") }
}

/// A key without what would end it.
pub(super) fn key(key: &str) -> String {
    key.chars().map(|sign| if sign.is_whitespace() || "{}(),=\\#%~\"'".contains(sign) { '-' } else { sign }).collect()
}
