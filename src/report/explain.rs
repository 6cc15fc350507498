//! What a diagnostic means, with an example of the fault and its mend.
//!
//! In: `explain/CODE.md`, written as a case of `tests/cases/messages` is: prose, the files of a small site, what the
//! program says of them; then the mend, its files, and what the program says now. The suite runs every one of them.
//! Out: the same for a terminal and as Markdown. Not: which codes there are.

use super::Code;

/// A piece of what is said about a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'e> {
    /// Paragraphs.
    Prose(&'e str),
    /// A file of the example: its path and its text.
    File(&'e str, &'e str),
    /// Commands and what they print.
    Console(&'e str),
}

/// The name of the blocks that hold commands.
const CONSOLE: &str = "console";

/// Everything that is said about a code, in order.
pub fn pieces(code: Code) -> Vec<Piece<'static>> {
    let mut pieces = Vec::new();
    let mut rest = code.written();
    while let Some(block) = block(rest) {
        pieces.extend(prose(block.before));
        pieces.push(match block.name {
            CONSOLE => Piece::Console(block.lines),
            path => Piece::File(path, block.lines),
        });
        rest = block.after;
    }
    pieces.extend(prose(rest));
    pieces
}

/// The paragraphs before the example.
pub fn summary(code: Code) -> &'static str {
    match pieces(code).first() {
        Some(Piece::Prose(text)) => text,
        _ => code.meaning(),
    }
}

/// For a terminal: files and messages are set in.
pub fn plain(code: Code) -> String {
    let mut out = format!("{code} ({}): {}\n", code.severity(), code.meaning());
    for piece in pieces(code) {
        out.push('\n');
        match piece {
            Piece::Prose(text) => out.push_str(&format!("{text}\n")),
            Piece::File(path, text) => out.push_str(&format!("{path}:\n{}", set_in(text))),
            Piece::Console(lines) => out.push_str(&set_in(lines)),
        }
    }
    out
}

/// As Markdown, without a heading.
pub fn markdown(code: Code) -> String {
    let mut parts = Vec::new();
    for piece in pieces(code) {
        parts.push(match piece {
            Piece::Prose(text) => unwrapped(text),
            Piece::File(path, text) => format!("`{path}`:\n\n```{}\n{text}```", language(path)),
            Piece::Console(lines) => format!("```text\n{lines}```"),
        });
    }
    parts.join("\n\n") + "\n"
}

struct Block<'t> {
    before: &'t str,
    name: &'t str,
    lines: &'t str,
    after: &'t str,
}

/// The first fenced block of a text.
fn block(text: &str) -> Option<Block<'_>> {
    const FENCE: &str = "```";
    let start = if text.starts_with(FENCE) { 0 } else { text.find("\n```")? + 1 };
    let (name, rest) = text[start + FENCE.len()..].split_once('\n')?;
    let end = if rest.starts_with(FENCE) { 0 } else { rest.find("\n```")? + 1 };
    let after = rest[end..].split_once('\n').map_or("", |(_, after)| after);
    Some(Block { before: &text[..start], name, lines: &rest[..end], after })
}

fn prose(text: &str) -> Option<Piece<'_>> {
    let text = text.trim();
    (!text.is_empty()).then_some(Piece::Prose(text))
}

fn set_in(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") };
    text.lines().map(line).collect()
}

/// Paragraphs on one line each, as the manual has them.
fn unwrapped(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.split('\n').collect::<Vec<_>>().join(" "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// What a fenced block calls the language of a file.
fn language(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("md") => "markdown",
        Some("toml") => "toml",
        Some("bib") => "bibtex",
        Some("html" | "svg") => "html",
        _ => "text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_with_a_fault_and_its_mend() {
        for code in Code::ALL {
            let pieces = pieces(*code);
            assert!(matches!(pieces[0], Piece::Prose(_)), "{code}");
            let consoles = pieces.iter().filter(|piece| matches!(piece, Piece::Console(_))).count();
            // What postil itself does wrong, nobody can show.
            assert!(consoles == 2 || *code == Code::Panic, "{code} has {consoles} runs of the program");
        }
    }

    #[test]
    fn nothing_of_the_file_is_lost() {
        let code = Code::Orphan;
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let told: Vec<String> = words(&plain(code)).into_iter().skip(words(code.meaning()).len() + 2).collect();
        let written: Vec<String> = words(code.written()).into_iter().filter(|word| word != "```").collect();
        assert_eq!(told.len(), written.iter().filter(|word| *word != "```console").count());
    }
}
