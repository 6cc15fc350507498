//! Tera: the site's templates over the built-in ones, file by file.
//!
//! What Tera would say in its own words, or not at all, is found before it is asked: members that a view does not have
//! ([`members`]), blocks that nothing has ([`blocks`]), unknown filters and functions ([`words`]).

mod blocks;
mod members;
mod saying;
mod steps;
mod words;

use super::theme;
use crate::report::{Place, SourceFile};
use crate::text::escape;
use crate::words::interface::{FALLBACK, Interface, Interfaces};
use serde::Serialize;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Range;
use std::sync::Arc;
use steps::Step;
use tera::{Context, Tera};

/// Built-in templates are also there under this prefix, so that a site's own may extend what it replaces.
const BUILT_IN: &str = "builtin/";

thread_local! {
    static PAGE: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Templates, ready to be rendered by many threads.
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
    own: Vec<Arc<SourceFile>>,
    sources: Sources,
    sayings: saying::Sayings,
}

/// Templates by name as they are read here: a site's own in the place of the built-in one, which is there under its
/// prefix, too. Empty where a site has none of its own.
#[derive(Debug, Default)]
struct Sources(BTreeMap<String, Source>);

/// A template.
#[derive(Debug)]
struct Source {
    steps: Vec<Step>,
    /// The file, of a template of the site's own.
    own: Option<Arc<SourceFile>>,
}

impl Source {
    fn place(&self, span: &Range<usize>) -> Option<Place> {
        self.own.as_ref().map(|file| Place { file: Arc::clone(file), span: span.clone() })
    }
}

impl Sources {
    fn new(own: &[Arc<SourceFile>]) -> Self {
        let mut sources = BTreeMap::new();
        if own.is_empty() {
            return Self::default();
        }
        for (name, text) in theme::TEMPLATES {
            for name in [(*name).to_owned(), format!("{BUILT_IN}{name}")] {
                sources.insert(name, Source { steps: steps::read(text), own: None });
            }
        }
        for file in own {
            let source = Source { steps: steps::read(&file.text), own: Some(Arc::clone(file)) };
            sources.insert(name(&file.path).to_owned(), source);
        }
        Self(sources)
    }

    fn get(&self, name: &str) -> Option<&Source> {
        self.0.get(name)
    }

    fn entry(&self, name: &str) -> Option<(&str, &Source)> {
        self.0.get_key_value(name).map(|(name, source)| (name.as_str(), source))
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &Source)> {
        self.0.iter().map(|(name, source)| (name.as_str(), source))
    }
}

/// A template that cannot be read or rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template's name, where no place is known.
    pub name: String,
    /// Where it fails, in a template of the site's own.
    pub place: Option<Place>,
    /// What is wrong, in Tera's words.
    pub message: String,
    /// What there is instead.
    pub help: Option<String>,
}

impl Engine {
    /// Reads the site's templates over the built-in ones.
    ///
    /// # Errors
    /// When a template cannot be parsed, or extends or includes what is not there.
    pub fn new(own: Vec<Arc<SourceFile>>) -> Result<Self, Vec<TemplateFault>> {
        let sources = Sources::new(&own);
        let mut faults = words::faults(&sources);
        faults.extend(blocks::faults(&sources));
        let mut engine = Self { tera: Tera::default(), own, sources, sayings: saying::Sayings::default() };
        words::register(&mut engine.tera);
        saying::register(&mut engine.tera);
        match engine.read() {
            Ok(()) if faults.is_empty() => Ok(engine),
            // What is found here is what Tera complains of, unless that is the syntax.
            Err(error) if faults.is_empty() || matches!(error.kind(), tera::ErrorKind::SyntaxError(_)) => {
                Err(vec![engine.fault("", &error)])
            }
            _ => Err(faults),
        }
    }

    fn read(&mut self) -> Result<(), tera::Error> {
        self.tera.set_fallback_prefixes([BUILT_IN])?;
        self.tera.set_escape_fn(escaped);
        let built_in = theme::TEMPLATES.iter().map(|(name, text)| (format!("{BUILT_IN}{name}"), (*text).to_owned()));
        let own = self.own.iter().map(|file| (name(&file.path).to_owned(), file.text.clone()));
        self.tera.add_raw_templates(built_in.chain(own))
    }

    /// Renders a template with its view, in the language that the view has as `page.lang`.
    ///
    /// # Errors
    /// When the template asks for what the view does not have.
    pub fn render(&self, name: &str, view: &impl Serialize, languages: &Interfaces) -> Result<String, TemplateFault> {
        let mut context = Context::from_serialize(view).map_err(|error| self.fault(name, &error))?;
        context.insert_value("say", self.sayings.speak(&spoken(&context, languages)));
        if let Some(fault) = members::missing(&self.sources, name, &context) {
            return Err(fault);
        }
        // One room for all pages of a thread: a page that grows in its own is moved again and again.
        let mut page = PAGE.take();
        page.clear();
        let rendered = self.tera.render_to(name, &context, &mut page).map_err(|error| self.fault(name, &error));
        let text = rendered.map(|()| match std::str::from_utf8(&page) {
            Ok(text) => text.to_owned(),
            Err(_) => String::from_utf8_lossy(&page).into_owned(),
        });
        PAGE.set(page);
        text
    }

    /// Tera's error with its place; a caller's template is of no use where the failing one is known.
    fn fault(&self, template: &str, error: &tera::Error) -> TemplateFault {
        use tera::ErrorKind::{RenderingError, SyntaxError};
        let (SyntaxError(report) | RenderingError(report)) = error.kind() else {
            return TemplateFault { name: template.to_owned(), place: None, message: words(error), help: None };
        };
        let file = self.own.iter().find(|file| name(&file.path) == report.filename());
        let place = file.map(|file| Place { file: Arc::clone(file), span: report.span().range.clone() });
        let (message, rest) = report.message().split_once(". ").unwrap_or((report.message(), ""));
        TemplateFault {
            name: report.filename().to_owned(),
            place,
            message: uncapitalised(message.trim_end_matches('.')),
            help: (!rest.is_empty()).then(|| uncapitalised(rest)),
        }
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }
}

/// What is spoken on a page.
fn spoken(context: &Context, languages: &Interfaces) -> Arc<Interface> {
    let lang = context.get("page").and_then(|page| page.get_from_path("lang")).and_then(tera::Value::as_str);
    languages.of(lang.unwrap_or(FALLBACK))
}

/// What templates print.
fn escaped(words: &str, out: &mut dyn Write) -> std::io::Result<()> {
    if escape::is_plain(words) {
        return out.write_all(words.as_bytes());
    }
    let mut html = String::with_capacity(words.len() + words.len() / 8);
    escape::anywhere(words, &mut html);
    out.write_all(html.as_bytes())
}

/// A template's name: its path inside `templates/`.
fn name(path: &str) -> &str {
    path.strip_prefix("templates/").unwrap_or(path)
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Tera's report with its causes.
fn words(error: &tera::Error) -> String {
    let mut message = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        message.push_str(": ");
        message.push_str(&inner.to_string());
        cause = inner.source();
    }
    message.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> Vec<Arc<SourceFile>> {
        vec![Arc::new(SourceFile::new("templates/404.html", text))]
    }

    #[test]
    fn a_template_of_the_site_replaces_and_may_extend_the_built_in_one() {
        let engine = Engine::new(own("{{ word }}")).expect("is a template");
        assert_eq!(
            engine.render("404.html", &serde_json::json!({"word": "<here>"}), &Interfaces::default()),
            Ok("&lt;here&gt;".into())
        );
        assert!(engine.has("builtin/404.html"));
    }

    #[test]
    fn a_broken_template_is_named_with_its_place() {
        let mut faults = Engine::new(own("{% if %}")).expect_err("is broken");
        assert_eq!(
            faults.remove(0).place.map(|place| (place.file.path.clone(), place.span)),
            Some(("templates/404.html".into(), 6..8))
        );
    }
}
