//! Addresses and identifiers, in which only escapes are LaTeX.
//!
//! In: the text of a field, or a text that an address begins. Out: the address as it is. Not: whether it leads
//! anywhere.

/// The text of a field that is an address or identifier, in which only escapes are LaTeX.
pub fn verbatim(latex: &str) -> String {
    let mut text = latex.trim().to_owned();
    for (command, sign) in [
        (r"{\textasciitilde}", "~"),
        (r"\textasciitilde{}", "~"),
        (r"\textasciitilde", "~"),
        (r"{\textunderscore}", "_"),
        (r"\textunderscore", "_"),
        (r"$\sim$", "~"),
        (r"\~{}", "~"),
        (r"{\_}", "_"),
        (r"\slash ", "/"),
    ] {
        text = text.replace(command, sign);
    }
    for sign in ["_", "%", "&", "#", "$", "~", "{", "}"] {
        text = text.replace(&format!("\\{sign}"), sign);
    }
    while let Some(inner) = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        text = inner.trim().to_owned();
    }
    let inner = text.strip_prefix("\\url{").or_else(|| text.strip_prefix("\\path{"));
    inner.and_then(|text| text.strip_suffix('}')).unwrap_or(&text).to_owned()
}

/// How many bytes the address has that begins a text.
pub fn address(text: &str) -> Option<usize> {
    if !text.starts_with("http://") && !text.starts_with("https://") {
        return None;
    }
    let mut depth = 0_i32;
    let end = text.find(|sign: char| {
        depth += i32::from(sign == '{') - i32::from(sign == '}');
        sign.is_whitespace() || depth < 0 || matches!(sign, '<' | '>' | '"')
    });
    let written = &text[..end.unwrap_or(text.len())];
    Some(written.trim_end_matches(['.', ',', ';', ':', ')', ']', '\\']).len())
}
