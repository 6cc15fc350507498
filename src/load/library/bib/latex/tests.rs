//! LaTeX as it stands in bibliographies, whole and broken.

use super::*;

fn title(latex: &str) -> String {
    decode(latex, LatexStyle::Title)
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
    assert_eq!(
        title(r"H\textsubscript{2}O, $E = mc^2$, {}x"),
        "H<sub>2</sub>O, <span class=\"nocase\">E = mc<sup>2</sup></span>, x"
    );
    assert_eq!(decode(r"\emph{A} {B}", LatexStyle::Plain), "A B");
    assert_eq!(title(r#"On {"}names{"} and {42}"#), "On \"names\" and 42");
}

#[test]
fn formulas_are_set_on_one_line() {
    for (latex, text) in [
        (r"$\frac{1}{2}$", "1/2"),
        (r"$\frac12$ and $\frac{a+b}{2}$", "1/2 and (a+b)/2"),
        (r"$\sqrt{s}=13$ or $\sqrt[3]{x+1}$", "√s=13 or ∛(x+1)"),
        (r"$O(n\log n)$, $O(n \log n)$, $\sin\alpha$", "O(n log n), O(n log n), sin α"),
        (r"$x \in A$, $a\leq b$, $\mathbb{R}^3$, $10^{-3}$", "x ∈ A, a≤b, ℝ<sup>3</sup>, 10<sup>−3</sup>"),
        (r"\ensuremath{\beta}-decay, \(\gamma\), $90^\circ$, $\bar{x}$, $f'$", "β-decay, γ, 90°, x̄, f′"),
        (r"costs $5 or \$6", "costs $5 or $6"),
        (r"$\left(\mathrm{CO}_2\right)$", "(CO<sub>2</sub>)"),
        (r"{\ifmmode\acute{e}\else\'{e}\fi}t{\ifmmode \acute{e}\else \'{e}\fi{}}", "été"),
    ] {
        assert_eq!(decode(latex, LatexStyle::Rich), text, "{latex}");
    }
    assert_eq!(title(r"$\alpha$-Decay"), "<span class=\"nocase\">α</span>-Decay");
}

#[test]
fn quotations_of_csquotes() {
    for (latex, text) in [
        (r"\enquote{a \enquote{b} c}", "“a ‘b’ c”"),
        (r"\mkbibquote{a} \enquote*{b}", "“a” “b”"),
        (
            r"\foreignquote{german}{Ja \foreignquote{german}{nein}} \hyphenquote{french}{non}",
            "„Ja ‚nein‘“ «\u{a0}non\u{a0}»",
        ),
    ] {
        assert_eq!(title(latex), text, "{latex}");
    }
}

#[test]
fn addresses_in_a_text_stay_as_they_are_written() {
    for (latex, text) in [
        (r"See \url{http://example.org/~me/a--b}.", "See http://example.org/~me/a--b."),
        (r"See https://example.org/~me/a--b_c, p.~1--2", "See https://example.org/~me/a--b_c, p.\u{a0}1–2"),
        (r"\href{https://example.org/a--b}{the slides}", "the slides (https://example.org/a--b)"),
        (r"(http://example.org/a\_b)", "(http://example.org/a_b)"),
    ] {
        assert_eq!(decode(latex, LatexStyle::Rich), text, "{latex}");
    }
    assert_eq!(title(r"\href{https://example.org}{Title}"), "Title");
}

#[test]
fn what_is_not_known_stays_and_can_be_asked_for() {
    let latex = r"A \mystery{of \emph{x}}[y] and \puzzle, $\riddle_2$ \emph{b}";
    assert_eq!(
        decode(latex, LatexStyle::Rich),
        r"A \mystery{of \emph{x}}[y] and \puzzle, \riddle<sub>2</sub> <i>b</i>"
    );
    assert_eq!(unknown_commands(latex), [r"\mystery", r"\puzzle", r"\riddle"]);
    assert_eq!(unknown_commands(r"\'e \emph{\oe} \noopsort{a} $\alpha$ {\it x} \& \textsc{y}"), [""; 0]);
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
