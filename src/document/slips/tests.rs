//! One slip after the other: the words at the place, the message, the help.

use crate::document::parse_toml;

/// What is told of a document: the words at the place, the message, the help.
fn told(text: &str) -> Vec<String> {
    let (_, faults) = parse_toml(text);
    let one = |fault: &crate::document::Fault| {
        let help = fault.help.as_deref().unwrap_or("-");
        format!("{} | {} | {help}", &text[fault.span.clone()], fault.message)
    };
    faults.iter().map(one).collect()
}

#[test]
fn each_slip_is_explained_once_and_at_its_place() {
    for (text, expected) in [
        ("a = \"x\n[[note]]\nat = 'y'\n", r#""x | this text has no closing `"` | write `a = "x"`"#),
        ("at = 'x\nb = 'y'\n", r#"'x | this text has no closing `'` | write `at = "x"`"#),
        (
            "at = “hello world”\nb = 'x'\n",
            r#"“ | `“` looks like `"`, but TOML does not know it | write `at = "hello world"`"#,
        ),
        ("at = «say \"x\"»\n", r#"« | `«` looks like `"`, but TOML does not know it | write `at = 'say "x'`"#),
        ("at = “hello\"\n", r#"“ | `“` looks like `"`, but TOML does not know it | write `at = "hello"`"#),
        ("at = \"hello”\n", r#"” | `”` looks like `"`, but TOML does not know it | write `at = "hello"`"#),
        ("at = ‘hello’\n", r#"‘ | `‘` looks like `'`, but TOML does not know it | write `at = "hello"`"#),
        ("at = hello world\n", r#"hello world | a text stands between quotation marks | write `at = "hello world"`"#),
        (
            "at = \"say \"hello\" now\"\nb = 'x'\n",
            r#"" | the text ends at this `"`, though more of it follows | write `at = 'say "hello" now'`"#,
        ),
        (
            "at = \"he said \"hello\"\"\n",
            r#"" | the text ends at this `"`, though more of it follows | write `at = 'he said "hello"'`"#,
        ),
        (
            "at = 'it's true'\n",
            r#"' | the text ends at this `'`, though more of it follows | write `at = "it's true"`"#,
        ),
        ("at = 'a' b = 'c'\n", "b | two keys stand in one line | put `b` into a line of its own"),
        ("[[note]\nat = 'a'\n", "[[note] | the brackets are not closed | write `[[note]]`"),
        ("[note\nat = 'a'\n", "[note | the brackets are not closed | write `[note]`"),
        ("at : 'hello'\n", ": | `=` stands between `at` and its value | write `at = 'hello'`"),
        ("at 'hello'\n", " | `=` stands between `at` and its value | write `at = 'hello'`"),
        ("cite = [{ source = 'a', page = '1' }\ntext = 'x'\n", "[ | this list is not closed | end it with `]`"),
        ("cite = [{ source = 'a' page = '1' }]\n", " | a comma is missing | put `,` before `page`"),
        ("cite = [{ source = 'a', page = '1' ]\ntext = 'x'\n", "{ | this table is not closed | end it with `}`"),
        ("at = { exact = 'a', suffix = '{'\ntext = 'x'\n", "{ | this table is not closed | end it with `}`"),
        ("text = \"\"\"\nabc\n[[note]]\n", "\"\"\" | this text has no closing `\"\"\"` | end it with `\"\"\"`"),
        (
            "text = \"C:\\Users\\x\"\n",
            r#"\ | between `"`, a `\` says that the next letter means something else | write `text = 'C:\Users\x'`"#,
        ),
        ("draft = True\n", "True | `True` is written small | write `true`"),
        (
            "on = 2026-1-5\n",
            "2026-1-5 | `2026-1-5` is not a date | write a day as `2026-11-23`, a month as `2026-11`, a year as `2026`",
        ),
        (
            "said = { on = 5.11.2026, where = 'x' }\n",
            "5.11.2026 | `5.11.2026` is not a date | write a day as `2026-11-23`, a month as `2026-11`, a year as `2026`",
        ),
        ("[c]\na = 1\n[c]\na = 2\n", "c | this key is there twice | keep one of the two"),
        ("a = 1\na = 2\n", "a | this key is there twice | keep one of the two"),
        ("cite = [{ source = “a” }]\n", r#"“ | `“` looks like `"`, but TOML does not know it | write `source = "a"`"#),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn two_slips_are_two() {
    assert_eq!(told("a = “x”\nb = 1\nc = “y”\n").len(), 2);
}
