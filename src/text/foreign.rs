//! Words of an article that mean something to another program and nothing here: shortcodes, templates, hidden comments,
//! links in double brackets, formulas.
//!
//! They are published as they are typed; here they are found, so that nobody is surprised. Code is left alone, and so
//! is what has a backslash before it.

use super::math;
use super::{Parsed, Syntax};
use pulldown_cmark::Event;
use std::ops::Range;

/// What it would be elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Markup {
    /// `{{ … }}`, `{% … %}`, `{{< … >}}`: a shortcode or a template.
    Template,
    /// `[[page]]`.
    Wikilink,
    /// `![[file]]`.
    Embed,
    /// `%%words%%`: a comment that readers do not see.
    Comment,
    /// `$x$`, `$$x$$`, `\(x\)`, `\[x\]`.
    Formula,
}

/// A find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// What it would be.
    pub markup: Markup,
    /// Its place in the body.
    pub span: Range<usize>,
}

/// Bytes beyond which nothing between brackets is taken for a formula.
const LONGEST: usize = 4096;

impl Parsed<'_> {
    /// Everything of that sort, in order.
    pub fn foreign(&self, body: &str, syntax: Syntax) -> Vec<Foreign> {
        let mut found = Vec::new();
        for (markup, open, close) in
            [(Markup::Template, "{{", "}}"), (Markup::Template, "{%", "%}"), (Markup::Wikilink, "[[", "]]")]
        {
            if body.contains(open) {
                self.between(markup, open, close, body, &mut found);
            }
        }
        if body.contains("%%") {
            self.comments(body, &mut found);
        }
        let typed = if syntax.math { Vec::new() } else { math::formulas(body, syntax.options()) };
        let formulas = typed.into_iter().chain(self.bracketed(body));
        found.extend(formulas.map(|span| Foreign { markup: Markup::Formula, span }));
        found.sort_by_key(|one| one.span.start);
        found
    }

    /// Stretches of one block between two marks.
    fn between(&self, markup: Markup, open: &str, close: &'static str, body: &str, found: &mut Vec<Foreign>) {
        let string = &self.text.string;
        let mut closes = Ahead::new(string, close);
        let mut from = 0;
        while let Some(at) = string[from..].find(open).map(|at| at + from) {
            from = at + open.len();
            let block = self.text.blocks.partition_point(|block| block.end <= at);
            let Some(end) = self.text.blocks.get(block).map(|block| block.end) else { return };
            let Some(closed) = closes.from(from).filter(|closed| closed + close.len() <= end) else { continue };
            let length = closed - from;
            let inside = &string[from..closed];
            let Some(start) = self.typed(at, open, body).filter(|_| is_meant(markup, inside)) else { continue };
            from += length;
            let mut span = start..self.body_range(&(at..from + close.len())).end;
            let embed = markup == Markup::Wikilink && body[..start].ends_with('!');
            span.start -= usize::from(embed);
            found.push(Foreign { markup: if embed { Markup::Embed } else { markup }, span });
            from += close.len();
        }
    }

    /// Pairs of `%%`, over several blocks where they stand so.
    fn comments(&self, body: &str, found: &mut Vec<Foreign>) {
        let string = &self.text.string;
        let signs = |at: &usize| !string[..*at].ends_with('%') && !string[*at + 2..].starts_with('%');
        let places = string.match_indices("%%").map(|(at, _)| at).filter(signs);
        let typed: Vec<usize> = places.filter(|at| self.typed(*at, "%%", body).is_some()).collect();
        for pair in typed.chunks_exact(2) {
            let span = self.body_range(&(pair[0]..pair[1] + 2));
            found.push(Foreign { markup: Markup::Comment, span });
        }
    }

    /// Formulas between `\(` and `\)` or `\[` and `\]`; the same with no formula between them are brackets.
    fn bracketed(&self, body: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (open, close) in [("\\(", "\\)"), ("\\[", "\\]")] {
            let (mut ends, mut closes) = (Ahead::new(body, "\n\n"), Ahead::new(body, close));
            let mut from = 0;
            while let Some(at) = body[from..].find(open).map(|at| at + from) {
                from = at + 2;
                let paragraph = ends.from(from).unwrap_or(body.len());
                let Some(closed) = closes.from(from).filter(|closed| closed + 2 <= paragraph) else { continue };
                let is_formula = closed - from <= LONGEST && math::is_bracketed(&body[from..closed]);
                if is_formula && self.is_words(at + 1) {
                    from = closed + 2;
                    found.push(at..from);
                }
            }
        }
        found
    }

    /// Where in the body the marks at a place of the text were typed, unless as code or with a backslash.
    fn typed(&self, at: usize, marks: &str, body: &str) -> Option<usize> {
        let run = self.runs.get(self.runs.partition_point(|run| run.text.end <= at))?;
        let source = self.body_offset(at);
        let escaped = !body[source..].starts_with(marks) || body[..source].ends_with('\\');
        (!matches!(self.events[run.event].0, Event::Code(_)) && !escaped).then_some(source)
    }

    /// Whether a byte of the body is one of the words that readers see, and not code.
    fn is_words(&self, source: usize) -> bool {
        let index = self.runs.partition_point(|run| run.source.end <= source);
        let run = self.runs.get(index).filter(|run| run.source.contains(&source));
        run.is_some_and(|run| matches!(self.events[run.event].0, Event::Text(_)))
    }
}

/// Where some words stand next, asked with places that only grow: no byte is looked at twice.
struct Ahead<'t> {
    text: &'t str,
    words: &'static str,
    next: Option<usize>,
}

impl<'t> Ahead<'t> {
    fn new(text: &'t str, words: &'static str) -> Self {
        Self { text, words, next: text.find(words) }
    }

    /// The first place at `from` or behind.
    fn from(&mut self, from: usize) -> Option<usize> {
        if self.next? < from {
            self.next = self.text[from..].find(self.words).map(|at| at + from);
        }
        self.next
    }
}

/// Whether what stands between two marks is what they mean elsewhere.
fn is_meant(markup: Markup, inside: &str) -> bool {
    if markup == Markup::Wikilink {
        return !inside.contains(['[', ']']) && inside.contains(char::is_alphanumeric);
    }
    let words = inside.trim_start_matches(['<', '%', '-', '~', '#', '/', '>', '^']);
    words.is_empty() || words.starts_with(|first: char| first.is_whitespace() || first.is_alphabetic() || first == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> Vec<(Markup, &str)> {
        let syntax = Syntax { math: false, ..Syntax::default() };
        let parsed = crate::text::parse(body, syntax, &|_| false);
        parsed.foreign(body, syntax).into_iter().map(|one| (one.markup, &body[one.span])).collect()
    }

    #[test]
    fn what_means_something_elsewhere_is_found_where_it_was_typed() {
        for (body, markup, written) in [
            ("See {{ youtube(id=\"x\") }} it.", Markup::Template, "{{ youtube(id=\"x\") }}"),
            ("{% quote(author=\"A\") %}\nWords\n{% end %}", Markup::Template, "{% quote(author=\"A\") %}"),
            ("{{< highlight go >}}", Markup::Template, "{{< highlight go >}}"),
            ("{{% notice %}} a", Markup::Template, "{{% notice %}}"),
            ("{{ page.title }}", Markup::Template, "{{ page.title }}"),
            ("# About {{ x }}\n", Markup::Template, "{{ x }}"),
            ("As [[Other page|there]] says", Markup::Wikilink, "[[Other page|there]]"),
            ("![[map.png]]", Markup::Embed, "![[map.png]]"),
            ("Words %%hidden%% more", Markup::Comment, "%%hidden%%"),
            ("%%\nhidden\n\nwords\n%%\n", Markup::Comment, "%%\nhidden\n\nwords\n%%"),
            ("So $E=mc^2$ it is", Markup::Formula, "$E=mc^2$"),
            ("So \\(x^2\\) it is", Markup::Formula, "\\(x^2\\)"),
            ("\\[ \\int x \\]", Markup::Formula, "\\[ \\int x \\]"),
        ] {
            assert_eq!(found(body).first(), Some(&(markup, written)), "{body}");
        }
    }

    #[test]
    fn code_escapes_and_ordinary_words_are_left_alone() {
        for body in [
            "`{{ x }}` and `[[x]]` and `%%x%%` and `$x^2$`",
            "```\n{{ x }} [[x]] %%a%% $x^2$\n```\n",
            "    {{ x }}\n",
            "\\{{ x }} \\[[x]] \\%%a%%",
            "[[1]](a.md) and [[x]][y]\n\n[y]: a.md\n",
            "the sets {{1, 2}, {3}} and 100 %",
            "\\[not a link\\] and \\(aside\\)",
            "from $5 to $10",
            "{{ and nothing more",
            "<!-- {{ x }} -->",
        ] {
            assert_eq!(found(body), [], "{body}");
        }
    }
}
