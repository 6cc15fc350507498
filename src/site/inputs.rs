//! What every article of a site may use: library, people, templates.

use super::faults::template_fault;
use crate::config::Config;
use crate::load::disk::Disk;
use crate::load::people::People;
use crate::load::sources::Library;
use crate::load::tree::{self, Tree};
use crate::load::{self, LoadError, file};
use crate::render::engine::Engine;
use crate::report::{Code, Diagnostic, SourceFile};
use crate::words::interface::{self, Interfaces};
use std::sync::Arc;

/// The files of the site, with the libraries that the configuration names.
pub(super) fn files(root: &Disk, config: &Config) -> Result<Tree, LoadError> {
    let mut tree = tree::scan(root)?;
    for pattern in &config.libraries {
        tree.add_libraries(root, &pattern.value)?;
    }
    Ok(tree)
}

/// Patterns of the configuration that no file fits, at their places in it.
pub(super) fn idle_patterns(
    root: &Disk,
    config: &Config,
    written: &Arc<SourceFile>,
) -> Result<Vec<Diagnostic>, LoadError> {
    let mut idle = Vec::new();
    for pattern in &config.libraries {
        if load::named::files(root, &pattern.value)?.is_empty() {
            let message = format!("no file fits `{}`", pattern.value);
            let fault = Diagnostic::new(Code::WrongType, message).at(written, pattern.span.clone());
            idle.push(fault.help("paths are from the folder of `postil.toml`: `libraries = [\"refs/*.json\"]`"));
        }
    }
    Ok(idle)
}

/// All libraries of sources, one after the other.
pub(super) fn library(
    root: &Disk,
    config: &Config,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Library, LoadError> {
    let mut library = Library::default();
    for path in &tree.libraries {
        match file::read(root, path, config.limits.library, "library")? {
            Ok(file) => diagnostics.extend(library.add(&file)),
            Err(diagnostic) => {
                library.miss();
                diagnostics.push(*diagnostic);
            }
        }
    }
    Ok(library)
}

/// Speakers and authors.
pub(super) fn people(
    root: &Disk,
    config: &Config,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<People, LoadError> {
    let Some(path) = &tree.people else { return Ok(People::default()) };
    match file::read(root, path, config.limits.library, "library")? {
        Ok(file) => {
            let (table, mut faults) = crate::document::parse_toml(&file.text);
            let mut people = People::read(&table, &mut faults);
            people.is_part = !faults.is_empty();
            diagnostics.extend(load::diagnostics(&file, 0, faults));
            Ok(people)
        }
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            let mut people = People::default();
            people.is_part = true;
            Ok(people)
        }
    }
}

/// What the interface says, in the languages of the program and the site's own.
pub(super) fn interfaces(root: &Disk, tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> Result<Interfaces, LoadError> {
    const LIMIT: u64 = 1 << 20;
    let mut own = Vec::new();
    for path in &tree.languages {
        match file::read(root, path, LIMIT, "language")? {
            Ok(file) => {
                diagnostics.extend(interface::faults(&file));
                own.push(file);
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok(Interfaces::new(&own))
}

/// The built-in templates and the site's own over them; none when one cannot be used.
pub(super) fn templates(
    root: &Disk,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Engine>, LoadError> {
    Ok(engine(own_templates(root, tree, diagnostics)?, diagnostics))
}

/// The site's own templates.
pub(super) fn own_templates(
    root: &Disk,
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Arc<SourceFile>>, LoadError> {
    const LIMIT: u64 = 4 << 20;
    let mut own = Vec::new();
    for path in &tree.templates {
        match file::read(root, path, LIMIT, "template")? {
            Ok(file) => own.push(file),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    Ok(own)
}

/// The built-in templates and these over them; none when one cannot be used.
pub(super) fn engine(own: Vec<Arc<SourceFile>>, diagnostics: &mut Vec<Diagnostic>) -> Option<Engine> {
    match Engine::new(own) {
        Ok(engine) => Some(engine),
        Err(faults) => {
            diagnostics.extend(faults.iter().map(template_fault));
            None
        }
    }
}
