//! One file of the suite: its sections, and what they ask for.

use crate::{citations, entries};
use citationberg::{IndependentStyle, Locale, LocaleCode};
use postil::csl::{Item, Style};
use serde_json::{Map, Value};

/// A file, cut into its sections.
pub struct Case<'t> {
    text: &'t str,
}

impl<'t> Case<'t> {
    pub fn read(text: &'t str) -> Case<'t> {
        Case { text: text.trim_start_matches('\u{feff}') }
    }

    /// What stands in the section of this name.
    pub fn section(&self, wanted: &str) -> Option<&'t str> {
        let mut start = None;
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let name = line.trim().trim_matches(['<', '>']).trim_matches('=').trim();
            if name == wanted {
                match start {
                    None if line.starts_with(">>=") => start = Some(at + line.len()),
                    Some(start) if line.starts_with("<<=") => return self.text.get(start..at),
                    _ => {}
                }
            }
            at += line.len();
        }
        None
    }

    pub fn expected(&self) -> &'t str {
        self.section("RESULT").unwrap_or_default()
    }

    pub fn json(&self, section: &str) -> Result<Option<Value>, String> {
        let text = self.section(section).filter(|text| !text.trim().is_empty());
        text.map(serde_json::from_str).transpose().map_err(|error| format!("{section}: {error}"))
    }

    /// What the processor prints.
    pub fn run(&self, locales: &[Locale]) -> Result<String, String> {
        let xml = self.section("CSL").ok_or("no style")?;
        let style = IndependentStyle::from_xml(xml.trim()).map_err(|error| error.to_string())?;
        let lang = style.default_locale.clone().unwrap_or_else(LocaleCode::en_us);
        let files = chain(&lang, locales);
        let style = Style::new(&style, &lang, &files).map_err(|error| error.to_string())?;
        let items = self.items()?;
        match self.section("MODE").unwrap_or_default().trim() {
            "citation" => citations::run(self, &style, &items),
            mode => entries::run(self, &style, &items, mode),
        }
    }

    /// The sources; those of a second input take the place of their namesakes.
    fn items(&self) -> Result<Vec<Item>, String> {
        let mut fields: Vec<Map<String, Value>> = Vec::new();
        for section in ["INPUT", "INPUT2"] {
            for value in self.json(section)?.as_ref().and_then(Value::as_array).into_iter().flatten() {
                let Some(item) = value.as_object() else { continue };
                match fields.iter_mut().find(|other| other.get("id") == item.get("id")) {
                    Some(other) => other.clone_from(item),
                    None => fields.push(item.clone()),
                }
            }
        }
        Ok(fields.iter().map(Item::from_json).collect())
    }
}

/// The locale with this code and those that stand in for it.
fn chain(lang: &LocaleCode, locales: &[Locale]) -> Vec<Locale> {
    let by = |code: &str| locales.iter().find(|locale| locale.lang.as_ref().is_some_and(|own| own.0 == code));
    let base = lang.0.split('-').next().unwrap_or_default();
    let same_base = || {
        let of = |locale: &&Locale| locale.lang.as_ref().is_some_and(|own| own.0.split('-').next() == Some(base));
        locales.iter().find(of)
    };
    let fallback = lang.fallback();
    let wanted = by(&lang.0).or_else(|| fallback.as_ref().and_then(|code| by(&code.0))).or_else(same_base);
    let chain = [wanted, fallback.as_ref().and_then(|code| by(&code.0)), by("en-US")];
    let mut files: Vec<Locale> = Vec::new();
    for locale in chain.into_iter().flatten() {
        if files.iter().all(|other| other.lang != locale.lang) {
            files.push(locale.clone());
        }
    }
    files
}
