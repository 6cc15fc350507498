//! What a style says of its paragraphs and words, its own or that of the style it is based on.

use crate::import::xml::Element;
use std::collections::HashMap;

/// The styles of a file, by their ids.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    /// The language of the text.
    pub language: String,
}

#[derive(Debug, Default, Clone)]
struct Style {
    /// In lower case: ids are translated, names are not.
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    numbering: Option<(String, usize)>,
    look: Look,
}

/// How words look, as far as that means something; what is not said is inherited.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub strong: Option<bool>,
    pub emphasis: Option<bool>,
    pub struck: Option<bool>,
    pub hidden: Option<bool>,
    pub code: Option<bool>,
    /// Above the line, or below it.
    pub raised: Option<bool>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Title,
    Subtitle,
    Author,
    Date,
    Heading(u8),
    Quote,
    Code,
    /// A line of a table of contents.
    Contents,
    Body,
}

impl Styles {
    pub fn of(styles: &Element) -> Self {
        let mut all = Self::default();
        let run = styles.at(&["docDefaults", "rPrDefault", "rPr", "lang"]);
        run.and_then(|lang| lang.get("val")).unwrap_or_default().clone_into(&mut all.language);
        for style in styles.elements().filter(|element| element.name == "style") {
            let value = |name: &str| style.child(name).and_then(|one| one.get("val")).map(str::to_owned);
            let paragraph = style.child("pPr");
            let outline =
                paragraph.and_then(|one| one.child("outlineLvl")).and_then(|one| one.get("val")?.parse().ok());
            let one = Style {
                name: value("name").unwrap_or_default().to_lowercase(),
                based_on: value("basedOn"),
                outline,
                numbering: paragraph.and_then(numbering),
                look: style.child("rPr").map(Look::of).unwrap_or_default(),
            };
            all.by_id.insert(style.get("styleId").unwrap_or_default().to_owned(), one);
        }
        all
    }

    /// The style and those that it is based on, the nearest first.
    fn line<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let first = self.by_id.get(id);
        std::iter::successors(first, |style| self.by_id.get(style.based_on.as_deref()?)).take(20)
    }

    /// What a paragraph of a style is.
    pub fn sort(&self, id: &str) -> Sort {
        let mut line = self.line(id);
        line.find_map(Style::sort).or_else(|| Style::named(&id.to_lowercase())).unwrap_or(Sort::Body)
    }

    /// The list and the depth in it that a style puts its paragraphs into.
    pub fn numbering(&self, id: &str) -> Option<(String, usize)> {
        self.line(id).find_map(|style| style.numbering.clone())
    }

    /// How a style of words has them look.
    pub fn look(&self, id: &str) -> Look {
        let looks = self.line(id).map(|style| {
            let code = (style.name.contains("verbatim") || style.name.ends_with("code")).then_some(true);
            Look { code, ..style.look }
        });
        looks.fold(Look::default(), Look::or)
    }
}

impl Style {
    fn sort(&self) -> Option<Sort> {
        let level = self.outline.filter(|level| *level < 9).map(|level| Sort::Heading(level.min(5) + 1));
        Self::named(&self.name).or(level)
    }

    fn named(name: &str) -> Option<Sort> {
        if let Some(level) = name.strip_prefix("heading").and_then(|rest| rest.trim().parse::<u8>().ok()) {
            return Some(Sort::Heading(level.clamp(1, 6)));
        }
        match name {
            "title" => Some(Sort::Title),
            "subtitle" => Some(Sort::Subtitle),
            "author" => Some(Sort::Author),
            "date" => Some(Sort::Date),
            "quote" | "intense quote" | "block text" | "quotations" | "block quotation" => Some(Sort::Quote),
            "source code" | "html preformatted" | "preformatted text" | "macro" | "code" => Some(Sort::Code),
            "toc heading" | "contents heading" => Some(Sort::Contents),
            _ if name.starts_with("toc ") || name.starts_with("contents ") => Some(Sort::Contents),
            _ => None,
        }
    }
}

impl Look {
    /// What the properties of a run say.
    pub fn of(properties: &Element) -> Self {
        let switch = |name: &str| {
            properties.child(name).map(|one| !matches!(one.get("val"), Some("0" | "false" | "off" | "none")))
        };
        let raised = properties.child("vertAlign").and_then(|one| match one.get("val")? {
            "superscript" => Some(true),
            "subscript" => Some(false),
            _ => None,
        });
        Self {
            strong: switch("b"),
            emphasis: switch("i"),
            struck: switch("strike").or_else(|| switch("dstrike")),
            hidden: switch("vanish"),
            code: None,
            raised,
        }
    }

    /// The same, with what is not said taken from another.
    pub fn or(self, other: Self) -> Self {
        Self {
            strong: self.strong.or(other.strong),
            emphasis: self.emphasis.or(other.emphasis),
            struck: self.struck.or(other.struck),
            hidden: self.hidden.or(other.hidden),
            code: self.code.or(other.code),
            raised: self.raised.or(other.raised),
        }
    }
}

/// The list that a paragraph's properties name, and the depth.
pub fn numbering(paragraph: &Element) -> Option<(String, usize)> {
    let numbered = paragraph.child("numPr")?;
    let value = |name: &str| numbered.child(name).and_then(|one| one.get("val"));
    let depth = value("ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0);
    Some((value("numId")?.to_owned(), depth))
}
