//! Names of LaTeX commands come in, their meaning goes out: accents, letters and signs, tags, switches, and those whose argument is not text.

/// Accents with the combining sign and how they look alone.
const ACCENTS: &[(&str, char, &str)] = &[
    ("`", '\u{300}', "`"),
    ("'", '\u{301}', "´"),
    ("^", '\u{302}', "^"),
    ("~", '\u{303}', "~"),
    ("=", '\u{304}', "¯"),
    ("u", '\u{306}', "˘"),
    (".", '\u{307}', "˙"),
    ("\"", '\u{308}', "¨"),
    ("r", '\u{30a}', "˚"),
    ("H", '\u{30b}', "˝"),
    ("v", '\u{30c}', "ˇ"),
    ("d", '\u{323}', ""),
    ("c", '\u{327}', "¸"),
    ("k", '\u{328}', "˛"),
    ("b", '\u{331}', "_"),
    ("t", '\u{361}', ""),
];

const SYMBOLS: &[(&str, &str)] = &[
    ("&", "&"),
    ("%", "%"),
    ("$", "$"),
    ("#", "#"),
    ("_", "_"),
    ("{", "{"),
    ("}", "}"),
    (" ", " "),
    ("\n", " "),
    ("\\", " "),
    ("-", ""),
    ("/", ""),
    (",", "\u{202f}"),
    ("@", ""),
    ("ss", "ß"),
    ("SS", "ẞ"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("aa", "å"),
    ("AA", "Å"),
    ("o", "ø"),
    ("O", "Ø"),
    ("l", "ł"),
    ("L", "Ł"),
    ("i", "ı"),
    ("j", "ȷ"),
    ("dh", "ð"),
    ("DH", "Ð"),
    ("dj", "đ"),
    ("DJ", "Đ"),
    ("ng", "ŋ"),
    ("NG", "Ŋ"),
    ("th", "þ"),
    ("TH", "Þ"),
    ("dots", "…"),
    ("ldots", "…"),
    ("textellipsis", "…"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("textquotesingle", "'"),
    ("textquotedblleft", "“"),
    ("textquotedblright", "”"),
    ("textquoteleft", "‘"),
    ("textquoteright", "’"),
    ("quotedblbase", "„"),
    ("quotesinglbase", "‚"),
    ("glqq", "„"),
    ("grqq", "“"),
    ("flqq", "«"),
    ("frqq", "»"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("guilsinglleft", "‹"),
    ("guilsinglright", "›"),
    ("textquotedbl", "\""),
    ("textasciitilde", "~"),
    ("textasciicircum", "^"),
    ("textbackslash", "\\"),
    ("textbar", "|"),
    ("textbraceleft", "{"),
    ("textbraceright", "}"),
    ("textbullet", "•"),
    ("textdagger", "†"),
    ("textdaggerdbl", "‡"),
    ("dag", "†"),
    ("ddag", "‡"),
    ("textdollar", "$"),
    ("textless", "<"),
    ("textgreater", ">"),
    ("textexclamdown", "¡"),
    ("textquestiondown", "¿"),
    ("textordfeminine", "ª"),
    ("textordmasculine", "º"),
    ("textperiodcentered", "·"),
    ("textregistered", "®"),
    ("texttrademark", "™"),
    ("copyright", "©"),
    ("textcopyright", "©"),
    ("S", "§"),
    ("textsection", "§"),
    ("P", "¶"),
    ("pounds", "£"),
    ("textsterling", "£"),
    ("euro", "€"),
    ("texteuro", "€"),
    ("textyen", "¥"),
    ("textdegree", "°"),
    ("degree", "°"),
    ("textunderscore", "_"),
    ("LaTeX", "LaTeX"),
    ("TeX", "TeX"),
    ("BibTeX", "BibTeX"),
    ("times", "×"),
    ("pm", "±"),
    ("cdot", "·"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("infty", "∞"),
    ("leq", "≤"),
    ("le", "≤"),
    ("geq", "≥"),
    ("ge", "≥"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("sim", "∼"),
    ("circ", "°"),
    ("prime", "′"),
    ("slash", "/"),
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ϵ"),
    ("varepsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("upsilon", "υ"),
    ("phi", "ϕ"),
    ("varphi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Xi", "Ξ"),
    ("Pi", "Π"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("autocap", ""),
    ("bibstring", ""),
];

const SMALL_CAPS: (&str, &str) = ("<span style=\"font-variant:small-caps;\">", "</span>");

/// Commands whose argument is marked.
const TAGS: &[(&str, (&str, &str))] = &[
    ("emph", ("<i>", "</i>")),
    ("textit", ("<i>", "</i>")),
    ("textsl", ("<i>", "</i>")),
    ("mkbibemph", ("<i>", "</i>")),
    ("mkbibitalic", ("<i>", "</i>")),
    ("textbf", ("<b>", "</b>")),
    ("mkbibbold", ("<b>", "</b>")),
    ("textsuperscript", ("<sup>", "</sup>")),
    ("mkbibsuperscript", ("<sup>", "</sup>")),
    ("textsubscript", ("<sub>", "</sub>")),
    ("textsc", SMALL_CAPS),
    ("enquote", ("“", "”")),
    ("mkbibquote", ("“", "”")),
    ("mkbibparens", ("(", ")")),
    ("mkbibbrackets", ("[", "]")),
    ("text", ("", "")),
    ("textrm", ("", "")),
    ("textup", ("", "")),
    ("textnormal", ("", "")),
    ("texttt", ("", "")),
    ("textsf", ("", "")),
    ("mathrm", ("", "")),
    ("mbox", ("", "")),
    ("url", ("", "")),
    ("path", ("", "")),
    ("ensuremath", ("", "")),
];

/// Commands that mark the rest of their group.
const SWITCHES: &[(&str, (&str, &str))] = &[
    ("em", ("<i>", "</i>")),
    ("it", ("<i>", "</i>")),
    ("sl", ("<i>", "</i>")),
    ("itshape", ("<i>", "</i>")),
    ("bf", ("<b>", "</b>")),
    ("bfseries", ("<b>", "</b>")),
    ("sc", SMALL_CAPS),
    ("scshape", SMALL_CAPS),
];

const DROPPED: &[&str] = &["href", "noopsort", "nocite", "label", "sortas", "hspace", "vspace", "color"];

/// The name as the tables have it; empty for commands that are in none.
pub fn known(name: &str) -> &'static str {
    let accents = ACCENTS.iter().map(|(known, ..)| *known);
    let symbols = SYMBOLS.iter().map(|(known, _)| *known);
    let marks = TAGS.iter().chain(SWITCHES).map(|(known, _)| *known);
    accents.chain(symbols).chain(marks).chain(DROPPED.iter().copied()).find(|known| *known == name).unwrap_or_default()
}

/// The combining sign of an accent.
pub fn accent(name: &str) -> Option<char> {
    ACCENTS.iter().find(|(known, ..)| *known == name).map(|(_, sign, _)| *sign)
}

/// How an accent looks without a letter.
pub fn alone(accent: char) -> &'static str {
    ACCENTS.iter().find(|(_, sign, _)| *sign == accent).map_or("", |(.., alone)| alone)
}

/// The text of a command without argument.
pub fn symbol(name: &str) -> Option<&'static str> {
    SYMBOLS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// What stands around the argument of a command.
pub fn tags(name: &str) -> Option<(&'static str, &'static str)> {
    TAGS.iter().find(|(known, _)| *known == name).map(|(_, tags)| *tags)
}

/// What stands around the rest of a group.
pub fn switch(name: &str) -> Option<(&'static str, &'static str)> {
    SWITCHES.iter().find(|(known, _)| *known == name).map(|(_, tags)| *tags)
}

/// Whether a command's first argument is not text: an address, a key for sorting.
pub fn drops_argument(name: &str) -> bool {
    DROPPED.contains(&name)
}
