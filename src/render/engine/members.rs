//! What the site's own templates ask of a page's view, held against that view: a member that it does not have is a
//! fault with the nearest name, where Tera would print nothing.
//!
//! The templates are walked as they will be rendered, with what loops and `set` give their names to. What cannot be
//! known without rendering is passed over; so is everything under `extra`, which is the author's.

use super::steps::{Name, Step};
use super::{Sources, TemplateFault};
use crate::report::nearest;
use tera::{Context, Value};

/// How deep templates may include one another.
const DEEPEST: usize = 16;

/// The first member that a template asks for and its view does not have.
pub(super) fn missing(sources: &Sources, template: &str, context: &Context) -> Option<TemplateFault> {
    let mut walk = Walk { sources, context, names: Vec::new() };
    walk.template(template, 0)
}

struct Walk<'w> {
    sources: &'w Sources,
    context: &'w Context,
    /// Names that loops and `set` have given, the newest last; none where the value is not known.
    names: Vec<(String, Option<Value>)>,
}

impl Walk<'_> {
    fn template(&mut self, name: &str, depth: usize) -> Option<TemplateFault> {
        let source = self.sources.get(name).filter(|_| depth < DEEPEST)?;
        let mut loops = Vec::new();
        for step in &source.steps {
            let fault = match step {
                Step::Path { path, guarded }
                    if source.own.is_some() && !guarded && !is_guarded(&source.steps, path) =>
                {
                    self.lacks(path).map(|lack| {
                        let place = source.place(&path[lack.at].span);
                        lack.fault(name, place)
                    })
                }
                Step::For { one, over } => {
                    loops.push(self.names.len());
                    self.enter(one, over.as_deref());
                    None
                }
                Step::EndFor => {
                    self.names.truncate(loops.pop().unwrap_or(0));
                    None
                }
                Step::Set { name, path } => {
                    let value = path.as_ref().and_then(|path| self.value(path));
                    self.names.push((name.clone(), value));
                    None
                }
                Step::Include(other) | Step::Extends(other) => {
                    let kept = self.names.len();
                    let fault = self.template(other, depth + 1);
                    self.names.truncate(kept);
                    fault
                }
                _ => None,
            };
            if fault.is_some() {
                return fault;
            }
        }
        None
    }

    /// Gives a loop's names the first thing of its list.
    fn enter(&mut self, one: &[String], over: Option<&[Name]>) {
        let list = over.and_then(|over| self.value(over));
        let first = match &list {
            Some(list) if one.len() == 1 => list.as_array().and_then(|list| list.first().cloned()),
            Some(list) => list.as_map().and_then(|map| map.values().next().cloned()),
            None => None,
        };
        let last = one.len().saturating_sub(1);
        let given = one.iter().enumerate().map(|(at, name)| (name.clone(), first.clone().filter(|_| at == last)));
        self.names.extend(given.collect::<Vec<_>>());
    }

    fn root(&self, name: &str) -> Option<Value> {
        match self.names.iter().rev().find(|(known, _)| known == name) {
            Some((_, value)) => value.clone(),
            None => self.context.get(name).cloned(),
        }
    }

    fn value(&self, path: &[Name]) -> Option<Value> {
        let mut value = self.root(&path[0].text)?;
        for name in &path[1..] {
            value = member(&value, &name.text)?;
        }
        Some(value)
    }

    fn lacks(&self, path: &[Name]) -> Option<Lack> {
        let mut value = self.root(&path[0].text)?;
        for (at, name) in path.iter().enumerate().skip(1) {
            if path[at - 1].text == "extra" {
                return None;
            }
            let map = value.as_map()?;
            let Some(inside) = member(&value, &name.text) else {
                let mut known: Vec<String> = map.keys().filter_map(|key| key.as_str().map(str::to_owned)).collect();
                known.sort();
                let of = path[..at].iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(".");
                return Some(Lack { at, of, name: name.text.clone(), known });
            };
            value = inside;
        }
        None
    }
}

/// Whether a template asks elsewhere whether a path is there.
fn is_guarded(steps: &[Step], path: &[Name]) -> bool {
    let same = |other: &[Name]| other.iter().map(|name| &name.text).eq(path.iter().map(|name| &name.text));
    steps.iter().any(|step| matches!(step, Step::Path { path: other, guarded: true } if same(other)))
}

fn member(value: &Value, name: &str) -> Option<Value> {
    value.as_map()?.iter().find(|(key, _)| key.as_str() == Some(name)).map(|(_, value)| value.clone())
}

/// A member that is not there.
struct Lack {
    at: usize,
    of: String,
    name: String,
    known: Vec<String>,
}

impl Lack {
    fn fault(self, template: &str, place: Option<crate::report::Place>) -> TemplateFault {
        let near = nearest(&self.name, self.known.iter().map(String::as_str));
        let listed = || self.known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let help = near.map_or_else(|| format!("it has {}", listed()), |name| format!("did you mean `{name}`?"));
        TemplateFault {
            name: template.to_owned(),
            place,
            message: format!("`{}` has no `{}`", self.of, self.name),
            help: Some(help),
        }
    }
}
