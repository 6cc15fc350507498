//! Code → its lines as HTML, each word that a grammar knows with a class of one letter.
//!
//! A grammar says of every sign which scopes it stands in, from the language as a whole to the sign itself. The table
//! says which scopes are seen, the innermost one that is in it counts; `static/css/code.css` gives each class a colour.

use crate::text::escape;
use std::sync::LazyLock;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};

/// Longer lines are data: grammars take time in more than proportion to them.
const LONGEST_LINE: usize = 4_000;

static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// Beginnings of scopes, and the class of what stands in them; the longer of two that fit comes first.
const CLASSES: [(&str, &str); 38] = [
    ("comment", "c"),
    ("constant.character.escape", "e"),
    ("constant.other.placeholder", "e"),
    ("string.regexp", "e"),
    ("string", "s"),
    ("meta.string", "s"),
    ("constant", "n"),
    ("storage.type.function", "k"),
    ("storage", "k"),
    ("keyword.operator.word", "k"),
    ("keyword.operator.logical.python", "k"),
    ("keyword.operator", "o"),
    ("keyword", "k"),
    ("variable.language", "k"),
    ("variable.function", "f"),
    ("variable.annotation", "a"),
    ("support.function", "f"),
    ("support.macro", "f"),
    ("support.constant", "n"),
    ("support.type.property-name", "a"),
    ("support.type", "t"),
    ("support.class", "t"),
    ("entity.name.function", "f"),
    ("entity.name.section", "h"),
    ("entity.name.tag", "k"),
    ("entity.name.constant", "n"),
    ("entity.name", "t"),
    ("entity.other.attribute-name", "a"),
    ("entity.other.inherited-class", "t"),
    ("meta.annotation", "a"),
    ("meta.mapping.key", "a"),
    ("markup.heading", "h"),
    ("markup.inserted", "i"),
    ("markup.deleted", "d"),
    ("markup.changed", "e"),
    ("markup.bold", "b"),
    ("markup.italic", "em"),
    ("markup.raw", "s"),
];

static TABLE: LazyLock<Vec<(Scope, &str)>> =
    LazyLock::new(|| CLASSES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect());

/// The lines of the code, with their ends; none where no grammar has the language.
pub(super) fn coloured(language: &str, code: &str) -> Option<Vec<String>> {
    if code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let grammar = GRAMMARS.find_syntax_by_token(known_as(language)).filter(|grammar| grammar.name != "Plain Text")?;
    let (mut state, mut stack) = (ParseState::new(grammar), ScopeStack::new());
    code.split_inclusive('\n').map(|line| one(line, &mut state, &mut stack)).collect()
}

/// What grammars call a language.
fn known_as(language: &str) -> &str {
    match language {
        "console" | "shell-session" | "sh-session" => "shell",
        "text" | "plain" => "txt",
        "jsonc" | "json5" => "json",
        other => other,
    }
}

fn one(line: &str, state: &mut ParseState, stack: &mut ScopeStack) -> Option<String> {
    let operations = state.parse_line(line, &GRAMMARS).ok()?;
    let mut writer = Spans { out: String::with_capacity(line.len() * 2), open: "" };
    let mut from = 0;
    for (at, operation) in &operations {
        writer.put(&line[from..*at], stack);
        from = *at;
        stack.apply(operation).ok()?;
    }
    let end = line.strip_suffix('\n').map_or(line.len(), str::len);
    writer.put(line.get(from..end).unwrap_or_default(), stack);
    writer.close();
    writer.out.push_str(&line[end..]);
    Some(writer.out)
}

/// Words with their classes; neighbours of one class are one.
struct Spans {
    out: String,
    open: &'static str,
}

impl Spans {
    fn put(&mut self, words: &str, stack: &ScopeStack) {
        if words.is_empty() {
            return;
        }
        // A blank has no colour, and ends no word that goes on behind it.
        let class = if words.trim().is_empty() { self.open } else { class(stack) };
        if class != self.open {
            self.close();
            if !class.is_empty() {
                self.out.push_str("<span class=\"");
                self.out.push_str(class);
                self.out.push_str("\">");
            }
            self.open = class;
        }
        escape::text(words.trim_end_matches('\n'), &mut self.out);
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            self.out.push_str("</span>");
            self.open = "";
        }
    }
}

/// The class of what stands in these scopes.
fn class(stack: &ScopeStack) -> &'static str {
    let of = |scope: &Scope| TABLE.iter().find(|(known, _)| known.is_prefix_of(*scope)).map(|(_, class)| *class);
    stack.as_slice().iter().rev().find_map(of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::coloured;

    #[test]
    fn words_of_many_languages_have_classes() {
        for (language, code, html) in [
            ("rust", "let a = \"b\"; // c\n", "<span class=\"k\">let"),
            ("python", "def a(b):\n    return 1\n", "<span class=\"k\">return </span><span class=\"n\">1</span>"),
            ("toml", "a = 'b'\n", "<span class=\"s\">&#39;b&#39;</span>"),
            ("html", "<a href=\"b\">c</a>\n", "<span class=\"k\">a"),
            ("json", "{\"a\": 1}\n", "<span class=\"n\">1</span>"),
            ("sh", "echo a # b\n", "<span class=\"c\"># b</span>"),
        ] {
            let lines = coloured(language, code).expect("is known").concat();
            assert!(lines.contains(html) || lines.contains(&html.replace("&#39;", "'")), "{language}: {lines}");
        }
        assert_eq!(coloured("no-such-language", "a\n"), None);
    }

    #[test]
    fn without_its_elements_the_code_is_what_was_written() {
        let code = "fn main() {\n    let a = r#\"<b> & \"c\"\"#;\n\n    /* d\n    e */\n}";
        let lines = coloured("rust", code).expect("is known");
        assert_eq!(lines.len(), code.lines().count());
        let mut plain = String::new();
        let mut inside = false;
        for sign in lines.concat().chars() {
            match sign {
                '<' => inside = true,
                '>' => inside = false,
                _ if !inside => plain.push(sign),
                _ => {}
            }
        }
        let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        assert_eq!(plain, code);
    }
}
