//! Formulas of LaTeX → `MathML`.
//!
//! In: what stands between the dollar signs. Out: `<math>` with the formula as it was typed for those who copy it; or
//! why it cannot be set. Pages have no `style` attributes, so colours and negative spaces are left out. A formula
//! defines no commands of its own: a few of them could make a page of any length.

use super::escape;
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser, Storage, push_mathml};

/// The longest formula that is set, in bytes.
const LONGEST: usize = 8 * 1024;

/// How deep braces may stand in braces.
const DEPTH: usize = 60;

/// Commands that define others.
const DEFINE: [&str; 9] = [
    "\\def",
    "\\edef",
    "\\gdef",
    "\\xdef",
    "\\let",
    "\\futurelet",
    "\\newcommand",
    "\\renewcommand",
    "\\providecommand",
];

/// Attributes that a formula may have: those of `MathML` Core but `style`, and what addresses or runs.
const ATTRIBUTES: [&str; 26] = [
    "accent",
    "accentunder",
    "class",
    "columnspan",
    "depth",
    "display",
    "displaystyle",
    "encoding",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "rowspan",
    "rspace",
    "scriptlevel",
    "separator",
    "stretchy",
    "symmetric",
    "voffset",
    "width",
];

/// Sets a formula, in its line or on lines of its own.
///
/// # Errors
/// Why it cannot be set, in words that go on after `cannot be set: `.
pub fn mathml(formula: &str, display: bool) -> Result<String, String> {
    if formula.len() > LONGEST {
        return Err("it is too long".to_owned());
    }
    if depth(formula) > DEPTH {
        return Err("its braces stand too deep in each other".to_owned());
    }
    if let Some(command) = DEFINE.iter().find(|command| has_command(formula, command)) {
        return Err(format!("`{command}` defines a command, and formulas have none of their own"));
    }
    let storage = Storage::new();
    let mut events = Vec::new();
    for event in Parser::new(formula, &storage) {
        events.push(Ok::<_, pulldown_latex::ParserError>(event.map_err(|error| reason(&error.to_string()))?));
    }
    let display_mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
    let typed = escape::escaped(formula.trim());
    let config = RenderConfig { display_mode, annotation: Some(&typed), ..RenderConfig::default() };
    let mut out = String::new();
    push_mathml(&mut out, events.into_iter(), config).map_err(|_| "it is damaged".to_owned())?;
    cleaned(&out).ok_or_else(|| "it has markup in it".to_owned())
}

/// The reason alone, as a reader of messages meets it.
fn reason(error: &str) -> String {
    let first = error.lines().next().unwrap_or_default().trim();
    let said = first.strip_prefix("parsing error: ").unwrap_or(first);
    said.replace("unkown", "unknown").trim_end_matches('.').to_owned()
}

/// Whether a command stands in a formula, and not only the beginning of a longer one.
fn has_command(formula: &str, command: &str) -> bool {
    let ends = |at: usize| !formula[at + command.len()..].starts_with(|next: char| next.is_ascii_alphabetic());
    formula.match_indices(command).any(|(at, _)| ends(at))
}

fn depth(formula: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in formula.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest + formula.matches("\\left").count() + formula.matches("\\begin").count()
}

/// The markup with elements and attributes of `MathML` alone; none where there is something else in it.
fn cleaned(html: &str) -> Option<String> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once('<') {
        let (tag, after) = behind.split_once('>')?;
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if !name.starts_with('m') && !matches!(name, "annotation" | "semantics") || !is_word(name) {
            return None;
        }
        out.push_str(before);
        out.push('<');
        let mut parts = tag.split('"');
        let head = parts.next().unwrap_or_default();
        let (open, mut attribute) = head.split_once(' ').unwrap_or((head, ""));
        out.push_str(open);
        while let Some(value) = parts.next() {
            let attribute_name = attribute.trim().strip_suffix('=')?;
            if ATTRIBUTES.contains(&attribute_name) {
                out.push_str(&format!(" {attribute_name}=\"{value}\""));
            }
            attribute = parts.next().unwrap_or_default();
        }
        out.push_str(if attribute.ends_with('/') && !open.ends_with('/') { "/>" } else { ">" });
        rest = after;
    }
    Some(out + rest)
}

fn is_word(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::mathml;

    /// What stands in the tags of markup.
    fn tags(markup: &str) -> String {
        markup.split('<').skip(1).filter_map(|tag| tag.split('>').next()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn formulas_are_set_with_what_was_typed() {
        let set = mathml("E = mc^2", false).expect("is a formula");
        assert!(set.starts_with("<math") && set.contains("<msup>") && set.ends_with("</math>"), "{set}");
        assert!(set.contains("E = mc^2</annotation>"), "{set}");
        assert!(mathml("\\frac{1}{2}", true).expect("is a formula").contains("display=\"block\""));
        let styled = mathml("\\color{red} a \\! b \\text{a style=\"b\"}", false).expect("is a formula");
        assert!(!tags(&styled).contains("style="), "{styled}");
    }

    #[test]
    fn nothing_of_a_formula_is_markup() {
        for formula in ["\\text{<script>}", "a < b", "\\text{\"&amp;<b>\"}", "<img>"] {
            let Ok(set) = mathml(formula, false) else { continue };
            assert!(!set.contains("<script") && !set.contains("<img") && !set.contains("<b>"), "{set}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_set_or_refused(formula in "[a-z0-9<>&\"'\\\\{}^_ $%#~]{0,40}") {
            if let Ok(set) = mathml(&formula, false) {
                let tags = tags(&set);
                proptest::prop_assert!(!tags.contains(" style=") && !tags.contains(" on") && !tags.contains("href="));
            }
        }
    }

    #[test]
    fn what_cannot_be_set_says_why() {
        for (formula, said) in [
            ("\\nosuchthing", "unknown primitive command"),
            ("\\frac{1", "unbalanced"),
            ("\\def\\a{b}\\a", "`\\def` defines a command"),
            ("a^b^c", "superscript"),
        ] {
            let why = mathml(formula, false).expect_err("cannot be set");
            assert!(why.contains(said), "{formula}: {why}");
        }
        assert!(mathml(&"{".repeat(20_000), false).is_err());
        assert!(mathml(&format!("{}x{}", "{".repeat(100), "}".repeat(100)), false).is_err());
    }
}
