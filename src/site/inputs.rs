//! What every article of a site may use: library, people, templates, the style of citations.

use super::template_fault;
use crate::cite::{Style, StyleError};
use crate::config::Config;
use crate::load::people::People;
use crate::load::sources::Library;
use crate::load::tree::Tree;
use crate::load::{self, LoadError, file};
use crate::render::engine::Engine;
use crate::report::{Code, Diagnostic, SourceFile};
use std::path::Path;
use std::sync::Arc;

/// All libraries of sources, one after the other.
pub(super) fn library(
    root: &Path,
    config: &Config,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Library, LoadError> {
    let mut library = Library::default();
    for path in &tree.libraries {
        match file::read(root, path, config.limits.library, "library")? {
            Ok(file) => diagnostics.extend(library.add(&file)),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok(library)
}

/// Speakers and authors.
pub(super) fn people(
    root: &Path,
    config: &Config,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<People, LoadError> {
    let Some(path) = &tree.people else { return Ok(People::default()) };
    match file::read(root, path, config.limits.library, "library")? {
        Ok(file) => {
            let (table, mut faults) = load::document::parse_toml(&file.text);
            let people = People::read(&table, &mut faults);
            diagnostics.extend(load::diagnostics(&file, 0, faults));
            Ok(people)
        }
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            Ok(People::default())
        }
    }
}

/// The built-in templates and the site's own over them; none when one cannot be used.
pub(super) fn templates(
    root: &Path,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Engine>, LoadError> {
    const LIMIT: u64 = 4 << 20;
    let mut own = Vec::new();
    for path in &tree.templates {
        match file::read(root, path, LIMIT, "template")? {
            Ok(file) => own.push(file),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok(match Engine::new(own) {
        Ok(engine) => Some(engine),
        Err(fault) => {
            diagnostics.push(template_fault(&fault));
            None
        }
    })
}

/// The style of citations that the configuration names; none when there is no such style.
pub(super) fn style(
    root: &Path,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Style>, LoadError> {
    const LIMIT: u64 = 4 << 20;
    let locale = config.locale.as_deref().or(Some(config.lang.as_str()));
    let own = Path::new(&config.style).extension().is_some_and(|ending| ending == "csl");
    let style = if own {
        match file::read(root, &config.style, LIMIT, "style")? {
            Ok(file) => load_style(&|locale| Style::from_csl(&file.text, locale), locale, config),
            Err(diagnostic) => {
                diagnostics.push(*diagnostic);
                return Ok(None);
            }
        }
    } else {
        load_style(&|locale| Style::named(&config.style, locale), locale, config)
    };
    Ok(match style {
        Ok(style) => Some(style),
        Err(error) => {
            let config_file = Arc::new(SourceFile { path: load::root::CONFIG.to_owned(), text: String::new() });
            let mut fault = Diagnostic::new(Code::WrongType, error.message).at(&config_file, 0..0);
            fault.help = error.help;
            diagnostics.push(fault);
            None
        }
    })
}

/// A style in the site's language; where there is no locale for that and none was asked for, in its own.
fn load_style(
    load: &dyn Fn(Option<&str>) -> Result<Style, StyleError>,
    locale: Option<&str>,
    config: &Config,
) -> Result<Style, StyleError> {
    load(locale).or_else(|error| if config.locale.is_none() { load(None).map_err(|_| error) } else { Err(error) })
}
