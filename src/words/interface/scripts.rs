//! What the scripts of a page say: handed to them as JSON, `{NAME}` where they put something in, and by the categories
//! of the language's plural where a number chooses.

use super::parts::Part;
use super::{Given, Interface, Said};
use crate::words::lexicon::primary;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde_json::{Map, Value};
use std::sync::{Arc, PoisonError};
use unic_langid::LanguageIdentifier;

/// What chooses the words.
const COUNT: &str = "count";

/// Numbers among which are all categories that whole numbers have in any language; the last is the commonest.
const NUMBERS: [usize; 13] = [0, 1, 2, 3, 4, 6, 11, 21, 100, 101, 1_000_000, 17, 5];

impl Interface {
    /// What scripts say by these ids, parted by spaces, as JSON.
    pub fn for_scripts(&self, ids: &str) -> Arc<str> {
        let made = self.scripts.read().unwrap_or_else(PoisonError::into_inner).get(ids).cloned();
        made.unwrap_or_else(|| {
            let all: Map<String, Value> = ids.split(' ').map(|id| (id.to_owned(), self.forms(id))).collect();
            let json: Arc<str> = Value::Object(all).to_string().into();
            let mut made = self.scripts.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(made.entry(ids.to_owned()).or_insert(json))
        })
    }

    /// One form, or one for each category.
    fn forms(&self, id: &str) -> Value {
        let Some(Said::Chosen(_)) = self.said.get(id) else { return self.form(id, 0).into() };
        let identifier: LanguageIdentifier = primary(&self.lang).parse().unwrap_or_default();
        let Ok(rules) = PluralRules::create(identifier, PluralRuleType::CARDINAL) else {
            return self.form(id, NUMBERS[NUMBERS.len() - 1]).into();
        };
        let mut forms = Map::new();
        for number in NUMBERS {
            let category = rules.select(number).as_ref().map_or("other", name);
            forms.entry(category).or_insert_with(|| self.form(id, number).into());
        }
        // A browser may know categories that are not known here.
        forms.entry("other").or_insert_with(|| self.form(id, NUMBERS[NUMBERS.len() - 1]).into());
        Value::Object(forms)
    }

    fn form(&self, id: &str, number: usize) -> String {
        let given = GIVEN.map(|name| (name, if name == COUNT { Given::Number(number) } else { Given::Words("") }));
        let mut out = String::new();
        self.parts(id, &given, &mut |part| match part {
            Part::Words(words) => out.push_str(words),
            Part::Number(_) => out.push_str("{count}"),
            Part::Given(index) => out.push_str(&format!("{{{}}}", given[index].0)),
        });
        out
    }
}

/// What scripts put in.
const GIVEN: [&str; 6] = [COUNT, "article", "date", "found", "total", "words"];

fn name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}
