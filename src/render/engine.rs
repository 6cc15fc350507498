//! Tera: the site's templates over the built-in ones, file by file.

use super::theme;
use serde::Serialize;
use tera::{Context, Tera};

/// Built-in templates are also there under this prefix, so that a site's own may extend what it replaces.
const BUILT_IN: &str = "builtin/";

/// Templates, ready to be rendered by many threads.
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
}

/// A template that cannot be read or rendered, in Tera's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template's name.
    pub name: String,
    /// What is wrong, with the place in the template.
    pub message: String,
}

impl Engine {
    /// Reads the site's templates, given by name and text, over the built-in ones.
    ///
    /// # Errors
    /// When a template cannot be parsed, or extends or includes what is not there.
    pub fn new(own: &[(String, String)]) -> Result<Self, TemplateFault> {
        let mut tera = Tera::default();
        let fault = |error: &tera::Error| TemplateFault { name: String::new(), message: words(error) };
        tera.set_fallback_prefixes([BUILT_IN]).map_err(|error| fault(&error))?;
        let built_in = theme::TEMPLATES.iter().map(|(name, text)| (format!("{BUILT_IN}{name}"), (*text).to_owned()));
        tera.add_raw_templates(built_in.chain(own.iter().cloned())).map_err(|error| fault(&error))?;
        Ok(Self { tera })
    }

    /// Renders a template with its view.
    ///
    /// # Errors
    /// When the template asks for what the view does not have.
    pub fn render(&self, name: &str, view: &impl Serialize) -> Result<String, TemplateFault> {
        let fault = |error: &tera::Error| TemplateFault { name: name.to_owned(), message: words(error) };
        let context = Context::from_serialize(view).map_err(|error| fault(&error))?;
        self.tera.render(name, &context).map_err(|error| fault(&error))
    }

    /// Whether there is a template of this name.
    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }
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

    #[test]
    fn a_template_of_the_site_replaces_and_may_extend_the_built_in_one() {
        let own = vec![("404.html".to_owned(), "{{ word }}".to_owned())];
        let engine = Engine::new(&own).expect("is a template");
        assert_eq!(engine.render("404.html", &serde_json::json!({"word": "<here>"})), Ok("&lt;here&gt;".into()));
        assert!(engine.has("builtin/404.html"));
    }

    #[test]
    fn a_broken_template_is_named_with_its_place() {
        let own = vec![("404.html".to_owned(), "{% if %}".to_owned())];
        let fault = Engine::new(&own).expect_err("is broken");
        assert!(fault.message.contains("404.html"), "{}", fault.message);
    }
}
