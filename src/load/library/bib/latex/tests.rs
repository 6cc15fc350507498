//! LaTeX as it stands in bibliographies, whole and broken.

use super::*;

fn title(latex: &str) -> String {
    decode(latex, Style::Title)
}

#[test]
fn accents_and_letters() {
    for (latex, text) in [
        (r#"Erd{\H o}s and G{\"o}del"#, "Erdős and Gödel"),
        (r"Dvo\v{r}\'ak, \'{\i}, \c{c}, \k{a}, \^{\i}", "Dvořák, í, ç, ą, î"),
        (r#"S{\o}ren \AA ngstr\"om, stra\ss e, {\L}ukasiewicz"#, "Søren Ångström, straße, Łukasiewicz"),
        (r"A \& B, 100\%, \$5, \_, \#, a~b --- c--d ``e''", "A & B, 100%, $5, _, #, a\u{a0}b — c–d “e”"),
        (r"\'", "´"),
    ] {
        assert_eq!(title(latex), text);
    }
}

#[test]
fn braces_protect_case_and_commands_do_not() {
    assert_eq!(title("The {NASA} {\\'e}t{\\'e}"), "The <span class=\"nocase\">NASA</span> été");
    assert_eq!(title("{{Whole {Title}}}"), "<span class=\"nocase\">Whole Title</span>");
    assert_eq!(title(r"\emph{Homo sapiens} of {\it Linn\'e}"), "<i>Homo sapiens</i> of <i>Linné</i>");
    assert_eq!(title(r"H\textsubscript{2}O, $E = mc^2$, {}x"), "H<sub>2</sub>O, E = mc<sup>2</sup>, x");
    assert_eq!(decode(r"\emph{A} {B}", Style::Plain), "A B");
    assert_eq!(title(r"\enquote{Q} \unknown{kept} \href{http://x.org}{text}"), "“Q” kept text");
}

#[test]
fn broken_latex_is_read_to_its_end() {
    for latex in
        ["{", "}", "\\", "\\'", "{\\'", "$", "$^", "\\href{", "{\\em", &"{".repeat(50_000), &"\\'{".repeat(50_000)]
    {
        let _ = title(latex);
    }
    assert_eq!(title("a}b{c"), "ab<span class=\"nocase\">c</span>");
}

#[test]
fn addresses_keep_their_signs() {
    assert_eq!(
        verbatim(r"https://example.org/a\_b?c=1\&d=\%20{\textasciitilde}e--f"),
        "https://example.org/a_b?c=1&d=%20~e--f"
    );
}
