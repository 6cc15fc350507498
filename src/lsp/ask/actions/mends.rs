//! The help of a fault as edits, and what is missing elsewhere: a source, a person.

use super::Action;
use crate::document::toml_key;
use crate::lsp::edits::Edits;
use crate::lsp::names::unquoted;
use crate::lsp::world::{World, ending};
use crate::report::{Code, Diagnostic};
use lsp_types::CodeActionKind;
use std::ops::Range;

/// Of more mends than this none is likely to be meant.
const MOST: usize = 8;
/// A title has at most so many letters of what is written.
const SHOWN: usize = 60;

/// The edits that a fault's help stands for.
pub fn of(fault: &Diagnostic) -> Vec<Action> {
    let Some(place) = &fault.place else { return vec![] };
    if fault.mends.len() > MOST {
        return vec![];
    }
    let one = |mend: &crate::report::Mend| {
        let span = within_marks(&place.file.text, &mend.span, &mend.text);
        Action {
            title: format!("write `{}`", shown(mend.text.trim())),
            kind: CodeActionKind::QUICKFIX,
            preferred: fault.mends.len() == 1,
            mends: Some(fault.clone()),
            edits: Some(Edits::one(&place.file, span, mend.text.clone())),
        }
    };
    fault.mends.iter().map(one).collect()
}

/// The stretch without the quotation marks around it, unless the text in its place has marks or brackets of its own.
fn within_marks(text: &str, span: &Range<usize>, new: &str) -> Range<usize> {
    if new.starts_with(['"', '\'', '{', '[']) { span.clone() } else { unquoted(text, span) }
}

/// What a fault misses, to be written where it is missing; only where nothing else is likely to be meant.
pub fn missing(world: &World<'_>, fault: &Diagnostic) -> Option<Action> {
    let place = fault.place.as_ref().filter(|_| fault.mends.is_empty())?;
    let written = place.file.text.get(unquoted(&place.file.text, &place.span))?;
    let key = written.trim_start_matches(['-', '@', '{']).trim_end_matches('}');
    if key.is_empty() {
        return None;
    }
    let (file, text) = match fault.code {
        Code::UndefinedSource => (sources(world), format!("[{}]\ntype = \"document\"\ntitle = \"\"\n", toml_key(key))),
        Code::UndefinedSpeaker => ("content/people.toml".to_owned(), format!("[{}]\nname = \"\"\n", toml_key(key))),
        _ => return None,
    };
    let there = world.text(&file);
    Some(Action {
        title: format!("add `{}` to `{file}`", shown(key)),
        kind: CodeActionKind::QUICKFIX,
        preferred: false,
        mends: Some(fault.clone()),
        edits: Some(Edits::append(&file, there.as_ref(), behind(there.as_ref().map_or("", |file| &file.text), &text))),
    })
}

/// The library that a new source goes to.
fn sources(world: &World<'_>) -> String {
    let own = world.libraries().into_iter().find(|path| ending(path) == "toml");
    own.unwrap_or_else(|| "content/sources.toml".to_owned())
}

/// A table as it stands behind what a file has: after an empty line, with the file's line ends.
pub fn behind(before: &str, table: &str) -> String {
    let gap = match before {
        "" => "",
        _ if before.ends_with("\n\n") || before.ends_with("\r\n\r\n") => "",
        _ if before.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let text = format!("{gap}{table}");
    if before.contains("\r\n") { text.replace('\n', "\r\n") } else { text }
}

/// Words cut to the length of a title.
pub fn shown(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN).collect::<String>() + "…" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_stands_after_an_empty_line() {
        let table = "[a]\nb = 1\n";
        assert_eq!(behind("", table), table);
        assert_eq!(behind("x = 1", table), "\n\n[a]\nb = 1\n");
        assert_eq!(behind("x = 1\n", table), "\n[a]\nb = 1\n");
        assert_eq!(behind("x = 1\r\n", table), "\r\n[a]\r\nb = 1\r\n");
        assert_eq!(behind("x = 1\n\n", table), table);
    }

    #[test]
    fn marks_stay_unless_the_new_text_has_its_own() {
        let text = "at = \"moral\" kind=zitat";
        assert_eq!(within_marks(text, &(5..12), "law"), 6..11);
        assert_eq!(within_marks(text, &(5..12), "{ exact = \"law\" }"), 5..12);
        assert_eq!(within_marks(text, &(18..23), "quotation"), 18..23);
    }
}
