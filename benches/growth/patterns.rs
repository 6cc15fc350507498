//! Sites that grow in one way each, to find what takes more than its share of time or memory.
//!
//! In: how many times the repeated part stands. Out: the files of a site. Each pattern is a part that an author, or
//! somebody who means harm, can repeat as often as a file's limits allow.

/// Files of a site: paths from its top, and what they hold.
pub type Files = Vec<(String, String)>;

/// One way to grow.
pub struct Pattern {
    /// What is repeated, for the table.
    pub name: String,
    /// The site with it so many times.
    pub files: Box<dyn Fn(usize) -> Files>,
    /// Whether its faults are printed, since a message costs, too; else only counted.
    pub printed: bool,
}

/// All of them.
pub fn all() -> Vec<Pattern> {
    let mut all = Vec::new();
    all.extend(REPEATED.iter().map(|part| repeated(part)));
    all.extend(AROUND.iter().map(|(open, middle, close)| around(open, middle, close)));
    all.extend(counted());
    all.extend(notes());
    all.extend(libraries());
    all.extend(pages());
    all.extend(REPORTED.iter().map(|part| Pattern { printed: true, ..repeated(part) }));
    all
}

/// Parts of an article that stand one after another.
const REPEATED: &[&str] = &[
    "a ",
    "a",
    "word and word, ",
    "\n",
    "a\n",
    "a\n\n",
    "  ",
    "\t",
    "- a\n",
    "- ",
    "* a\n\n",
    "1. a\n",
    "> ",
    "> a\n",
    "> a\n\n",
    "# a\n",
    "#",
    "## a b\n\nc\n\n",
    "a\n=\n",
    "a\n-\n",
    "***",
    "* ",
    "**a ",
    "*a ",
    "_a_ ",
    "__a",
    "*a_ ",
    "~~a~~ ",
    "~",
    "`",
    "`a` ",
    "``a ",
    "```\na\n",
    "    a\n",
    "[",
    "]",
    "[]",
    "[a]",
    "[a](b ",
    "[a](",
    "[a](#a) ",
    "[a](/a) ",
    "![",
    "![a](b.png) ",
    "[a]: b\n",
    "[a][b] ",
    "[^a] ",
    "[^a]: b\n",
    "[^",
    "<",
    "<a",
    "<a>",
    "<div>\n",
    "</div>\n",
    "<div>\n\n",
    "<!--",
    "<!-- a -->\n\n",
    "<?",
    "<![CDATA[",
    "<a href='",
    "<b a=1 ",
    "&",
    "&amp;",
    "&#0;",
    "&a",
    "\\",
    "\\*",
    "| a ",
    "|a|b|\n",
    "|a|\n|-|\n",
    "|a|\n|-|\n|b|\n\n",
    "||",
    "|-",
    ":",
    "http://a.example/ ",
    "<http://a.example/> ",
    "a@b.example ",
    "\"a\" ",
    "'",
    "\"",
    "“a ",
    "“a” ",
    "‘a’ ",
    "«a ",
    "«a» ",
    "„a“ ",
    "“a ‘b ",
    "“",
    "”",
    "a'b ",
    "--",
    "---",
    "... ",
    "…",
    "a-",
    "(",
    ")",
    "((a)) ",
    "@a ",
    "[@a] ",
    "[@a, p. 1] ",
    "[-@a] ",
    "[see @a, and @b] ",
    "[@",
    "$a$ ",
    "$$",
    "\\(a\\) ",
    "{",
    "{#a}",
    "# a {#b}\n",
    "{{ a }}",
    "{% a %}",
    "e\u{301}",
    "\u{301}",
    "\u{200d}",
    "\u{ad}",
    "a\u{a0}",
    "\u{202e}",
    "\u{fe0f}",
    "👩\u{200d}👩\u{200d}👧 ",
    "ﬁ",
    "字",
    "字。",
    "ก",
    "ا ",
    "𝒜",
    "İ",
    "ß",
    "1 ",
    "1,000 ",
    "1. 2. ",
    "No. ",
    "not ",
    "never ",
    "a. b. c. ",
    "Mr. A. B. ",
    "\u{feff}",
    "\r",
    "\r\n",
    "\r\n\r\n",
    "---\n",
    "+++\n",
    "[x] ",
    "- [ ] a\n",
    "***a** b* ",
    "a<b>c</b>",
    "[a]( <b> 'c') ",
    "[a](b 'c') ",
    "[[a](b)](c) ",
    "![[a]](b) ",
    "*[a](b*) ",
    "`[a](b`) ",
    "<a><b><i>",
    "a\\\n",
    "a  \n",
    "^",
    "a^b^ ",
    "a~b~ ",
    "http://a ",
    "www.",
    "www.a",
    "a@b.c ",
    "a@",
    "[[a",
    "[[a]] ",
    "![[a]] ",
    "a\n: b\n\n",
    "a\n\n: ",
    "> [!NOTE]\n> a\n\n",
    "> [!",
    "\\(",
    "\\[",
    "\\(a ",
    "{{",
    "{{a",
    "{%",
    "%%",
    "%%a",
];

/// Parts that are opened, and closed as often.
const AROUND: &[(&str, &str, &str)] = &[
    ("[", "a", "]"),
    ("[", "@a", "]"),
    ("(", "a", ")"),
    ("*", "a", "*"),
    ("**", "a", "**"),
    ("_", "a", "_"),
    ("`", "a", "`"),
    ("“", "a", "”"),
    ("«a ", "b", "»"),
    ("“a ‘b ", "c", "’ ”"),
    ("<b>", "a", "</b>"),
    ("<div>\n", "a\n", "</div>\n"),
    ("![", "a", "](b)"),
    ("[", "a", "](b)"),
    ("> ", "a", ""),
    ("- ", "a", ""),
    ("1. ", "a", ""),
    ("*_", "a", "_*"),
    ("~~", "a", "~~"),
    ("'", "a", "'"),
    ("\"", "a", "\""),
    ("<", "a", ">"),
];

/// Faults that are told one by one.
const REPORTED: &[&str] = &[
    "“a ",
    "“a ‘b ",
    "«a ",
    "[^a] ",
    "[a](b.md) ",
    "[a](/b/) ",
    "[a](#b) ",
    "![a](b.png) ",
    "[@a] ",
    "\u{202e}a ",
    "\u{1}",
    "[^a]: b\n\n",
    "# a {#b}\n\n",
];

fn article(text: String) -> Files {
    vec![("content/a.md".to_owned(), text)]
}

fn repeated(part: &'static str) -> Pattern {
    Pattern { name: format!("{part:?}"), files: Box::new(|n| article(part.repeat(n))), printed: false }
}

fn around(open: &'static str, middle: &'static str, close: &'static str) -> Pattern {
    let name = format!("{open:?} {middle:?} {close:?}");
    Pattern { name, files: Box::new(|n| article(open.repeat(n) + middle + &close.repeat(n))), printed: false }
}

fn pattern(name: &str, files: impl Fn(usize) -> Files + 'static) -> Pattern {
    Pattern { name: name.to_owned(), files: Box::new(files), printed: false }
}

fn each(n: usize, part: impl Fn(usize) -> String) -> String {
    (0..n).map(part).collect()
}

/// Articles whose parts differ from each other.
fn counted() -> Vec<Pattern> {
    let of = |name: &str, part: fn(usize) -> String| pattern(name, move |n| article(each(n, part)));
    vec![
        of("headings that differ", |i| format!("## Heading {i}\n\nWords.\n\n")),
        of("headings that are alike", |_| "## Heading\n\nWords.\n\n".to_owned()),
        of("footnotes with their texts", |i| format!("a[^{i}]\n\n[^{i}]: b\n\n")),
        of("footnotes without texts", |i| format!("a[^{i}] ")),
        of("texts of no footnote", |i| format!("[^{i}]: b\n\n")),
        of("footnotes that are alike", |_| "a[^x] ".to_owned()),
        of("references with their addresses", |i| format!("[a{i}]\n\n[a{i}]: b\n\n")),
        of("references without addresses", |i| format!("[a{i}][b{i}] ")),
        of("links to headings that are not there", |i| format!("[a](#b{i}) ")),
        of("links to pages that are not there", |i| format!("[a](/b{i}/) ")),
        of("links to articles that are not there", |i| format!("[a](b{i}.md) ")),
        of("pictures that are not there", |i| format!("![a](b{i}.png) ")),
        of("quotations that differ", |i| format!("She said “these {i} words are mine”. ")),
        of("sources that are not there", |i| format!("[@k{i}] ")),
        of("words that differ", |i| format!("w{i} ")),
        of("languages in turn", |i| if i % 2 == 0 { "слово и ".to_owned() } else { "word and ".to_owned() }),
        pattern("one long heading, and a link beside it", |n| {
            article(format!("# {}\n\n[x](#{})\n", "a".repeat(n), "b".repeat(n)))
        }),
        pattern("one long word", |n| article(format!("x {} y", "a".repeat(n)))),
        pattern("one long line of a table", |n| {
            article(format!("|{}\n|{}\n|{}\n", "a|".repeat(n), "-|".repeat(n), "b|".repeat(n)))
        }),
        pattern("reference used often", |n| article(format!("[a]: b\n\n{}", "[a] ".repeat(n)))),
        pattern("a title of its own", |n| article(format!("+++\ntitle = \"{}\"\n+++\nWords.\n", "a ".repeat(n)))),
        pattern("tags", |n| article(format!("+++\ntags = [{}]\n+++\nWords.\n", each(n, |i| format!("\"t{i}\", "))))),
        pattern("aliases", |n| {
            article(format!("+++\naliases = [{}]\n+++\nWords.\n", each(n, |i| format!("\"/t{i}/\", "))))
        }),
        pattern("authors", |n| {
            article(format!("+++\nauthors = [{}]\n+++\nWords.\n", each(n, |i| format!("\"A B{i}\", "))))
        }),
        pattern("front matter in YAML", |n| {
            article(format!("---\ntags:\n{}---\nWords.\n", each(n, |i| format!("  - t{i}\n"))))
        }),
        pattern("unknown keys of front matter", |n| {
            article(format!("+++\n{}+++\nWords.\n", each(n, |i| format!("k{i} = 1\n"))))
        }),
    ]
}

const WORDS: [&str; 12] = [
    "river", "stone", "letter", "winter", "garden", "market", "window", "silver", "answer", "bridge", "forest",
    "harbour",
];

/// A sentence of its own, by its number.
fn sentence(i: usize) -> String {
    let word = |k: usize| WORDS[(i / 12usize.pow(k as u32) + 5 * k) % 12];
    format!("The {} and the {} of number {i} stood by the {}. ", word(0), word(1), word(2))
}

/// Notes on passages, found and lost, and what they cite.
fn notes() -> Vec<Pattern> {
    let of = |name: &str, text: fn(usize) -> String, note: fn(usize) -> String| {
        pattern(name, move |n| {
            vec![("content/a.md".to_owned(), each(n, text)), ("content/a.notes.toml".to_owned(), each(n, note))]
        })
    };
    let small = |name: &str, files: fn(usize) -> (String, String)| {
        pattern(name, move |n| {
            let (text, notes) = files(n);
            vec![("content/a.md".to_owned(), text), ("content/a.notes.toml".to_owned(), notes)]
        })
    };
    vec![
        of("notes on their passages", sentence, |i| note(i, sentence(i).trim_end(), "text = 'x'")),
        of(
            "notes on passages that are edited",
            |i| sentence(i).replace("stood", "lay"),
            |i| note(i, sentence(i).trim_end(), "text = 'x'"),
        ),
        of("notes on passages that are gone", sentence, |i| {
            note(i, &sentence(i * 7 + 1_000_003).replace("stood", "swam"), "text = 'x'")
        }),
        of("notes on a word that stands often", |_| "a b ".to_owned(), |i| note(i, "a", "text = 'x'")),
        of("notes of one identifier", sentence, |i| note(0, sentence(i).trim_end(), "text = 'x'")),
        of("notes that see each other", sentence, |i| {
            note(i, sentence(i).trim_end(), &format!("text = 'x'\nsee = [\"n{}\"]", i + 1))
        }),
        of("notes that see what is not there", sentence, |i| {
            note(i, sentence(i).trim_end(), &format!("text = 'x'\nsee = [\"m{i}\"]"))
        }),
        of("notes with unknown speakers", sentence, |i| {
            note(i, sentence(i).trim_end(), &format!("text = 'x'\nspeaker = \"s{i}\""))
        }),
        of("notes with unknown sources", sentence, |i| {
            note(i, sentence(i).trim_end(), &format!("text = 'x'\ncite = [{{ source = \"s{i}\" }}]"))
        }),
        of("notes with unknown keys", sentence, |i| note(i, sentence(i).trim_end(), &format!("text = 'x'\nk{i} = 1"))),
        of("notes with long texts", sentence, |i| {
            note(i, sentence(i).trim_end(), &format!("text = '{}'", "x *y* ".repeat(40)))
        }),
        of("notes without words", |_| "a ".to_owned(), |i| note(i, "", "text = 'x'")),
        small("passages within passages", |n| {
            let n = n.min(3_000);
            let words: Vec<String> = (0..2 * n).map(|i| format!("w{i}")).collect();
            (words.join(" "), each(n, |i| note(i, &words[i..2 * n - i].join(" "), "text = 'x'")))
        }),
        small("one note with a long text", |n| {
            ("Words here.".to_owned(), note(0, "Words", &format!("text = '{}'", "x *y* ".repeat(n))))
        }),
        small("one note that cites often", |n| {
            let cites = each(n, |i| format!("{{ source = \"k\", page = \"{i}\" }}, "));
            (
                "Words here.".to_owned(),
                note(0, "Words", &format!("text = 'x'\ncite = [{cites}]\n[sources.k]\ntype = \"book\"\ntitle = \"T\"")),
            )
        }),
        small("one passage that is long", |n| {
            let text = each(n, sentence);
            (text.clone(), note(0, text.trim_end(), "text = 'x'"))
        }),
        small("one long passage that is edited", |n| {
            let text = each(n, sentence);
            (text.clone(), note(0, &text.trim_end().replacen("stood", "lay", 3), "text = 'x'"))
        }),
        small("one note in a text of one word", |n| ("a ".repeat(n), note(0, "a a a b", "text = 'x'"))),
        small("a passage from start to end", |n| {
            (
                each(n, sentence),
                format!(
                    "[[note]]\nid = \"n\"\nkind = \"comment\"\nat = {{ start = \"{}\", end = \"{}\" }}\ntext = 'x'\n",
                    sentence(0).trim_end(),
                    sentence(n - 1).trim_end()
                ),
            )
        }),
        small("reader's letters", |n| {
            (
                "Words here.".to_owned(),
                each(n, |i| format!("[[response]]\nid = \"r{i}\"\nauthor = \"A\"\ntext = 'x'\n\n")),
            )
        }),
    ]
}

fn note(i: usize, at: &str, more: &str) -> String {
    format!("[[note]]\nid = \"n{i}\"\nkind = \"comment\"\nat = \"{at}\"\n{more}\n\n")
}

/// Libraries of sources and people.
fn libraries() -> Vec<Pattern> {
    let of = |name: &str, path: &'static str, open: &'static str, part: fn(usize) -> String, close: &'static str| {
        pattern(name, move |n| {
            vec![
                ("content/a.md".to_owned(), "Words [@k0].\n".to_owned()),
                (path.to_owned(), format!("{open}{}{close}", each(n, part))),
            ]
        })
    };
    let cited = |name: &str, cite: fn(usize) -> String| {
        pattern(name, move |n| {
            let library = each(200, |i| {
                format!("[k{i}]\ntype = \"book\"\ntitle = \"Title {i}\"\nauthor = [\"B{i}, A\"]\nissued = 1999\n\n")
            });
            vec![("content/a.md".to_owned(), each(n, cite)), ("content/sources.toml".to_owned(), library)]
        })
    };
    vec![
        of(
            "sources in TOML",
            "content/sources.toml",
            "",
            |i| format!("[k{i}]\ntype = \"book\"\ntitle = \"T{i}\"\n\n"),
            "",
        ),
        of("sources of one key", "content/sources.toml", "", |_| "[k0]\ntype = \"book\"\n\n".to_owned(), ""),
        of(
            "sources in BibTeX",
            "content/a.bib",
            "",
            |i| format!("@book{{k{i}, title = {{T{i}}}, author = {{A B{i}}}}}\n"),
            "",
        ),
        of("BibTeX of one key", "content/a.bib", "", |_| "@book{k0, title = {T}}\n".to_owned(), ""),
        of("BibTeX, names", "content/a.bib", "@book{k0, author = {", |i| format!("A B{i} and "), "C D}}\n"),
        of("BibTeX, braces", "content/a.bib", "@book{k0, title = {", |_| "{a".to_owned(), "}}\n"),
        of("BibTeX, macros", "content/a.bib", "", |i| format!("@string{{s{i} = \"a\"}}\n"), "@book{k0, title = s0}\n"),
        of(
            "BibTeX, cross references",
            "content/a.bib",
            "",
            |i| format!("@book{{k{i}, title = {{T}}, crossref = {{k{}}}}}\n", i + 1),
            "",
        ),
        of("BibTeX, LaTeX", "content/a.bib", "@book{k0, title = {", |_| "\\emph{a} $x^2$ \\'e ".to_owned(), "}}\n"),
        of("BibTeX, never closed", "content/a.bib", "", |i| format!("@book{{k{i}, title = {{T\n"), ""),
        of(
            "CSL JSON",
            "content/a.json",
            "[{\"id\":\"k0\",\"type\":\"book\"}",
            |i| format!(",{{\"id\":\"j{i}\",\"type\":\"book\",\"title\":\"T\"}}"),
            "]",
        ),
        of("CSL JSON, arrays", "content/a.json", "", |_| "[".to_owned(), ""),
        of("Hayagriva", "content/a.yaml", "", |i| format!("k{i}:\n  type: book\n  title: T{i}\n"), ""),
        of("YAML, depth", "content/a.yaml", "k0: ", |_| "[".to_owned(), ""),
        of("YAML, aliases", "content/a.yaml", "a: &a [x]\n", |i| format!("b{i}: [*a, *a]\n"), ""),
        of("people", "content/people.toml", "", |i| format!("[p{i}]\nname = \"A B{i}\"\n\n"), ""),
        cited("citations of one source", |_| "[@k0] ".to_owned()),
        cited("citations of two hundred sources", |i| format!("[@k{}, p. {i}] ", i % 200)),
        cited("citations of several sources", |i| {
            format!("[@k{}; @k{}; @k{}] ", i % 200, (i + 7) % 200, (i + 31) % 200)
        }),
        cited("citations in footnotes", |i| format!("a[^{i}]\n\n[^{i}]: @k{}, p. {i}\n\n", i % 200)),
        cited("citations in notes of the same place", |i| format!("@k{} said ", i % 3)),
    ]
}

/// Sites of many files.
fn pages() -> Vec<Pattern> {
    let of = |name: &str, text: fn(usize, usize) -> String| {
        pattern(name, move |n| (0..n).map(|i| (format!("content/a{i}.md"), text(i, n))).collect())
    };
    vec![
        of("articles", |i, _| format!("+++\ntitle = \"A{i}\"\n+++\nWords.\n")),
        of("articles of one title", |_, _| "+++\ntitle = \"A\"\n+++\nWords.\n".to_owned()),
        of("articles with a dead link each", |i, _| format!("[a](/nowhere{i}/)\n")),
        of("articles that link to the next", |i, n| format!("[a](a{}.md)\n", (i + 1) % n)),
        of("articles with a tag of their own", |i, _| format!("+++\ntags = [\"t{i}\"]\n+++\nWords.\n")),
        of("articles of one tag", |_, _| "+++\ntags = [\"t\"]\n+++\nWords.\n".to_owned()),
        of("articles with one alias", |_, _| "+++\naliases = [\"/x/\"]\n+++\nWords.\n".to_owned()),
        pattern("folders in folders", |n| {
            vec![(format!("content/{}a.md", "d/".repeat(n.min(400))), "Words.\n".to_owned())]
        }),
        pattern("sections", |n| (0..n).map(|i| (format!("content/s{i}/a.md"), "Words.\n".to_owned())).collect()),
    ]
}
