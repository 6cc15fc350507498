//! The head of a Markdown file: `+++` TOML or `---` YAML, read strictly.
//!
//! In: the text of the file.
//! Out: [`FrontMatter`], where the body begins, and what is wrong.
//! Not: what follows from a key; [`head`](super::head) says that.

use super::elsewhere;
use super::fence::{self, FenceForm, FenceFound};
use super::front_keys::FRONT_MATTER;
use crate::config::{Order, per_page};
use crate::document::{Date, Fault, Fields, Limits, Node, Spanned, Table, Value, parse_toml, parse_yaml};
use crate::report::Code;
use crate::words::tags;
use std::ops::Range;

/// More in front matter is an attack or a mistake.
const LIMITS: Limits = Limits { nodes: 20_000, aliases: 64, help: "write less into the front matter" };

/// What an article says about itself.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// `title`.
    pub title: Option<Spanned<String>>,
    /// `date`.
    pub date: Option<Date>,
    /// `updated`.
    pub updated: Option<Date>,
    /// `expires`.
    pub expires: Option<Date>,
    /// `description`.
    pub description: Option<String>,
    /// `authors`.
    pub authors: Vec<Spanned<String>>,
    /// `slug`.
    pub slug: Option<Spanned<String>>,
    /// `draft`.
    pub draft: bool,
    /// `tags`.
    pub tags: Vec<String>,
    /// `series`.
    pub series: Option<String>,
    /// `weight`.
    pub weight: Option<i64>,
    /// `order`, of a section.
    pub order: Option<Order>,
    /// `per_page`, of a section.
    pub per_page: Option<usize>,
    /// `lang`.
    pub lang: Option<String>,
    /// `license`.
    pub license: Option<String>,
    /// `template`.
    pub template: Option<Spanned<String>>,
    /// `aliases`: old addresses that lead here.
    pub aliases: Vec<Spanned<String>>,
    /// `coverage`: whether readers are shown the quotations in numbers.
    pub coverage: Option<bool>,
    /// `extra`.
    pub extra: Option<serde_json::Value>,
}

/// A Markdown file taken apart. Spans of front matter and faults are those of the file.
#[derive(Debug)]
pub struct Split {
    /// The front matter.
    pub front: FrontMatter,
    /// Where the body begins in the file.
    pub body: usize,
    /// What is wrong with the front matter.
    pub faults: Vec<Fault>,
}

/// Takes a Markdown file apart.
pub fn split(text: &str) -> Split {
    let (form, inside, body) = match fence::find(text) {
        FenceFound::Nothing => return Split { front: FrontMatter::default(), body: 0, faults: vec![] },
        FenceFound::Fault(fault) => return Split { front: FrontMatter::default(), body: 0, faults: vec![fault] },
        FenceFound::Block { form, inside, body } => (form, inside, body),
    };
    let written = &text[inside.clone()];
    let (table, mut faults) = if form == FenceForm::Toml { parse_toml(written) } else { yaml(written) };
    let mut front = read(&table, &mut faults);
    let shift = |span: &mut Range<usize>| *span = span.start + inside.start..span.end + inside.start;
    faults.iter_mut().map(|fault| &mut fault.span).for_each(shift);
    front.spans().into_iter().for_each(shift);
    Split { front, body, faults }
}

impl FrontMatter {
    fn spans(&mut self) -> Vec<&mut Range<usize>> {
        let single = [&mut self.title, &mut self.slug, &mut self.template].into_iter().flatten();
        let listed = self.authors.iter_mut().chain(&mut self.aliases);
        single.chain(listed).map(|spanned| &mut spanned.span).collect()
    }
}

/// The table of a YAML text.
fn yaml(text: &str) -> (Table, Vec<Fault>) {
    match parse_yaml(text, LIMITS) {
        Ok(Node { value: Value::Table(table), .. }) => (table, vec![]),
        Ok(Node { value: Value::Nothing, .. }) => (Table::default(), vec![]),
        Ok(other) => {
            let message = format!("expected `key: value` lines, found {}", other.sort());
            (Table::default(), vec![Fault::new(Code::Syntax, other.span, message)])
        }
        Err(fault) => (Table::default(), vec![fault]),
    }
}

/// Reads the keys.
fn read(table: &Table, faults: &mut Vec<Fault>) -> FrontMatter {
    let mut fields = Fields::new(table, &FRONT_MATTER, faults).known_elsewhere(elsewhere::NAMES);
    let front = FrontMatter {
        title: fields.text_or_number("title"),
        date: fields.date("date").map(|date| date.value),
        updated: fields.date("updated").map(|date| date.value),
        expires: fields.date("expires").map(|date| date.value),
        description: fields.text("description").map(|text| text.value),
        authors: fields.texts("authors"),
        slug: fields.text("slug"),
        draft: fields.boolean("draft").unwrap_or(false),
        tags: fields.texts("tags").into_iter().map(|tag| tag.value).filter(|tag| !tag.trim().is_empty()).collect(),
        series: fields.text("series").map(|text| text.value).filter(|name| !name.trim().is_empty()),
        weight: fields.integer("weight"),
        order: fields.choice("order", &Order::ALL),
        per_page: per_page(&mut fields),
        lang: fields.read("lang", tags::tag),
        license: fields.text("license").map(|text| text.value),
        template: fields.text("template"),
        aliases: fields.texts("aliases"),
        coverage: fields.boolean("coverage"),
        extra: fields.node("extra").map(Node::to_json),
    };
    fields.finish();
    front
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_the_body_is_kept() {
        for text in ["+++\ntitle = 'A'\n+++\nBody\n", "---\ntitle: A\n---\nBody\n", "---\r\ntitle: A\r\n---\r\nBody\n"]
        {
            let split = split(text);
            assert_eq!(split.faults, []);
            assert_eq!(split.front.title.map(|title| title.value).as_deref(), Some("A"));
            assert_eq!(&text[split.body..], "Body\n");
        }
    }

    #[test]
    fn places_are_those_of_the_file() {
        let text = "+++\ntitel = 'A'\ndate = '2021-02-30'\n+++\n";
        let split = split(text);
        let faults: Vec<_> = split.faults.iter().map(|f| (&text[f.span.clone()], f.message.as_str())).collect();
        assert!(faults.contains(&("titel", "the front matter has no key `titel`")), "{faults:?}");
    }

    #[test]
    fn a_text_without_front_matter_is_all_body() {
        assert_eq!(split("# A\n").body, 0);
        assert_eq!(split("---\nA rule, then a text.\n").body, 0);
        assert_eq!(split("+++\ntitle = 'A'\n").faults.len(), 1);
    }

    #[test]
    fn yaml_keeps_a_text_as_it_was_typed() {
        for typed in ["No", "yes", "2.10", "1_000", "0x1F", "1e3", "Null", "2026-01-05", "007", ".5", "on"] {
            let split = split(&format!("---\ntitle: {typed}   # a remark\ntags: [{typed}, {typed}]\n---\n"));
            assert_eq!(split.faults, [], "{typed}");
            assert_eq!(split.front.title.map(|title| title.value).as_deref(), Some(typed));
            if typed != "Null" {
                assert_eq!(split.front.tags, [typed, typed]);
            }
        }
        let split = split("---\ntitle: ~\ndescription: null\nlang: no\ndraft: no\ndate: 2026\n---\n");
        assert_eq!(split.faults, []);
        assert_eq!((split.front.title, split.front.description), (None, None));
        assert_eq!((split.front.lang.as_deref(), split.front.draft), (Some("no"), false));
    }

    #[test]
    fn a_number_is_no_text_in_toml() {
        let messages = |text| split(text).faults.into_iter().map(|fault| fault.message).collect::<Vec<_>>();
        assert_eq!(messages("+++\ndescription = 2.10\n+++\n"), ["`description` takes text, not a number"]);
        assert_eq!(messages("---\ndescription: [a]\n---\n"), ["`description` takes text, not a list"]);
    }

    #[test]
    fn keys_of_other_generators_are_told_by_ours() {
        let helps = |text: &str| {
            let faults = split(text).faults;
            faults.into_iter().map(|fault| fault.help.unwrap_or_default()).collect::<Vec<_>>()
        };
        assert_eq!(helps("---\nlastmod: 2026-01-01\n---\n"), ["here it is `updated`"]);
        assert_eq!(
            helps("+++\n[taxonomies]\ntags = ['a']\n+++\n"),
            ["here tags stand by themselves: `tags = [\"…\"]`"]
        );
        assert_eq!(helps("---\ntitel: A\n---\n"), ["did you mean `title`?"]);
    }
}
