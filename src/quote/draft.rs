//! The draft of a sidecar: a note for each quotation, with blanks for what only a person knows.
//!
//! In: a selector for each quotation, and who may be speaking.
//! Out: TOML to be put behind what the sidecar has. Nothing is found or read here, and a guess stays a comment.

use crate::anchor::Selector;
use crate::anchor::repair::{at, string};
use crate::words::fold;
use crate::words::lexicon::everywhere;

/// A quotation that no note covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What finds its words and no others.
    pub selector: Selector,
    /// Who may be speaking.
    pub speaker: Option<Guess>,
    /// The work that the line under the quotation names, in its words.
    pub work: Option<String>,
}

/// Who may be speaking, and what led to the guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// A key of `people.toml`, or the name as the article has it.
    pub speaker: String,
    /// The words beside the quotation, from the name to the verb or the reverse.
    pub words: String,
}

/// What the first draft of a sidecar begins with.
const HEAD: &str = "# What is said about the quotations of this article. Take the `#` away from what you know, and drop the other lines.\n";

/// The drafts as TOML, to stand behind `sidecar` as it is: with its line ends, and after an empty line.
pub fn sidecar(sidecar: &str, drafts: &[Draft]) -> String {
    let mut toml = String::new();
    if sidecar.trim_start_matches('\u{FEFF}').trim().is_empty() {
        toml.push_str(HEAD);
    }
    if !sidecar.is_empty() && !sidecar.ends_with('\n') {
        toml.push('\n');
    }
    for draft in drafts {
        toml.push('\n');
        toml.push_str(&note(draft));
    }
    if sidecar.contains("\r\n") { toml.replace('\n', "\r\n") } else { toml }
}

fn note(draft: &Draft) -> String {
    let at = at(&draft.selector);
    let speaker = match &draft.speaker {
        Some(guess) => format!("# speaker = {}  # a guess, from `{}`", string(&guess.speaker), one_line(&guess.words)),
        None => "# speaker = \"\"".to_owned(),
    };
    let cite = cite(draft.work.as_deref());
    // No day is drafted: one that nobody knows would be uncommented with the rest.
    format!("[[note]]\nkind = \"quotation\"\nat = {at}\n{speaker}\n# said = {{ where = \"\" }}\n{cite}\n")
}

/// A blank for the source, with the page that the line under the quotation names.
fn cite(work: Option<&str>) -> String {
    let Some(work) = work else { return "# cite = [{ source = \"\", page = \"\" }]".to_owned() };
    let last = fold(work.rsplit(',').next().unwrap_or(work).trim());
    let mut numbers = everywhere().pages.iter().filter_map(|word| last.strip_prefix(word)).map(str::trim);
    let page = numbers.find(|number| number.starts_with(|c: char| c.is_ascii_digit())).unwrap_or_default();
    format!("# cite = [{{ source = \"\", page = {} }}]  # signed `{}`", string(page), one_line(work))
}

/// Words that may stand in a comment.
fn one_line(words: &str) -> String {
    let plain: String = words.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::Scope;

    fn draft(selector: Selector) -> Draft {
        Draft { selector, speaker: None, work: None }
    }

    #[test]
    fn a_draft_has_a_guess_as_a_comment_and_blanks_to_fill() {
        let guess = Guess { speaker: "lavrov".into(), words: "Sergey Lavrov said".into() };
        let drafts = [Draft { speaker: Some(guess), ..draft(Selector::words("strategic partnership")) }];
        let expected = "
[[note]]
kind = \"quotation\"
at = \"strategic partnership\"
# speaker = \"lavrov\"  # a guess, from `Sergey Lavrov said`
# said = { where = \"\" }
# cite = [{ source = \"\", page = \"\" }]
";
        assert_eq!(sidecar("", &drafts), format!("{HEAD}{expected}"));
        assert_eq!(sidecar("[[note]]\nat = \"a\"\n", &drafts), expected);
    }

    #[test]
    fn a_signed_draft_has_the_page_that_is_named() {
        let cases = [
            ("La Peste, p. 12", "# cite = [{ source = \"\", page = \"12\" }]  # signed `La Peste, p. 12`\n"),
            ("Faust, S. 3–5", "page = \"3–5\" }]  # signed `Faust, S. 3–5`\n"),
            ("letter of\nMay, 1942", "page = \"\" }]  # signed `letter of May, 1942`\n"),
        ];
        for (work, expected) in cases {
            let drafts = [Draft { work: Some(work.into()), ..draft(Selector::words("a")) }];
            assert!(sidecar("x", &drafts).ends_with(expected), "{}", sidecar("x", &drafts));
        }
    }

    #[test]
    fn a_draft_begins_in_a_line_of_its_own_and_with_the_line_ends_of_the_sidecar() {
        let drafts = [draft(Selector::words("a"))];
        assert!(sidecar("# end", &drafts).starts_with("\n\n[[note]]\n"));
        assert!(sidecar("# end\r\n", &drafts).starts_with("\r\n[[note]]\r\nkind"));
    }

    #[test]
    fn a_selector_is_written_as_it_is_read() {
        let scope = Scope { prefix: Some("say \"".into()), occurrence: Some(-1), ..Scope::default() };
        let within = Scope { within: Some("two-unions".into()), ..Scope::default() };
        let cases = [
            (Selector::words("it's “so”"), "\"it's “so”\""),
            (Selector::words("say \"a\\b\""), "'say \"a\\b\"'"),
            (Selector::Words { exact: "a".into(), scope }, "{ exact = \"a\", prefix = 'say \"', occurrence = -1 }"),
            (
                Selector::Stretch { start: "a".into(), end: "b".into(), scope: within },
                "{ start = \"a\", end = \"b\", within = \"#two-unions\" }",
            ),
        ];
        for (selector, expected) in cases {
            assert_eq!(at(&selector), expected);
        }
    }
}
