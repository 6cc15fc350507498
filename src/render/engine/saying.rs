//! What the interface says, for templates: `{{ say.sources }}`, and `{{ say(id="notes_counted", count=3) }}` where
//! something is put in. Both are HTML; what is put in is escaped, unless it is HTML itself.
//!
//! In: the language of the page that is rendered on this thread. Out: a value of Tera's.

use crate::text::escape;
use crate::words::interface::{Given, Interface, Part};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

thread_local! {
    /// The language that is spoken on this thread while it renders.
    static SPOKEN: RefCell<Option<Arc<Interface>>> = const { RefCell::new(None) };
}

/// What is always said alike, by language, as templates get it.
#[derive(Debug, Default)]
pub(super) struct Sayings(RwLock<HashMap<String, Value>>);

impl Sayings {
    /// Lets this thread speak a language; gives what is always said alike in it.
    pub fn speak(&self, interface: &Arc<Interface>) -> Value {
        let is_spoken = |spoken: &Option<Arc<Interface>>| spoken.as_ref().is_some_and(|it| Arc::ptr_eq(it, interface));
        if !SPOKEN.with_borrow(is_spoken) {
            SPOKEN.set(Some(Arc::clone(interface)));
        }
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(interface.lang()).cloned();
        known.unwrap_or_else(|| {
            let all: Map = interface
                .all_plain()
                .map(|(id, words)| (id.to_owned().into(), Value::safe_string(&html(words))))
                .collect();
            let all = Value::from(all);
            self.0.write().unwrap_or_else(PoisonError::into_inner).insert(interface.lang().to_owned(), all.clone());
            all
        })
    }
}

/// Adds the functions.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function("say", |given: Kwargs, state: &State| spoken(|interface| said(interface, &given, state)));
    tera.register_function("say_to_scripts", |given: Kwargs, _: &State| {
        let ids: &str = given.must_get("ids")?;
        spoken(|interface| Ok(Value::safe_string(&html(&interface.for_scripts(ids)))))
    });
    tera.register_filter("number", |number: &Value, _: Kwargs, _: &State| {
        let digits = number.to_string();
        spoken(|interface| Ok(Value::safe_string(&interface.grouped(&digits))))
    });
}

fn spoken(say: impl FnOnce(&Interface) -> TeraResult<Value>) -> TeraResult<Value> {
    SPOKEN.with_borrow(|spoken| match spoken {
        Some(interface) => say(interface),
        None => Err(tera::Error::message("nothing can be said where no page is rendered")),
    })
}

/// What is said by `id`; a number stands in an element where `mark` names one.
fn said(interface: &Interface, given: &Kwargs, state: &State) -> TeraResult<Value> {
    let id: &str = given.must_get("id")?;
    if !interface.has(id) {
        return Err(tera::Error::message(format!("nothing is said by the id `{id}`")));
    }
    let mark: &str = given.get("mark")?.unwrap_or_default();
    let mut put_in: Vec<(&str, Result<usize, String>)> = Vec::new();
    for (name, value) in given.iter().filter_map(|(name, value)| Some((name.as_str()?, value))) {
        match value.as_u64() {
            _ if ["id", "mark"].contains(&name) => {}
            Some(number) => put_in.push((name, Ok(number as usize))),
            None => put_in.push((name, Err(state.escape_if_needed(value)?))),
        }
    }
    let arguments: Vec<(&str, Given<'_>)> = put_in
        .iter()
        .map(|(name, value)| (*name, value.as_ref().map_or_else(|words| Given::Words(words), |it| Given::Number(*it))))
        .collect();
    let mut out = String::new();
    interface.parts(id, &arguments, &mut |part| match part {
        Part::Words(words) => escape::anywhere(words, &mut out),
        Part::Number(digits) if mark.is_empty() => out.push_str(&interface.grouped(digits)),
        Part::Number(digits) => out.push_str(&format!("<{mark}>{}</{mark}>", interface.grouped(digits))),
        Part::Given(index) => {
            if let Given::Words(words) = arguments[index].1 {
                out.push_str(words);
            }
        }
    });
    Ok(Value::safe_string(&out))
}

fn html(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    escape::anywhere(words, &mut out);
    out
}
