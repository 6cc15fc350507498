//! The styles of citations that the configuration names.
//!
//! In: `style` and `locale` of `postil.toml`, and the `.csl` file if one is named. Out: the style, or what is wrong at its place
//! in `postil.toml`; without a `locale` a style speaks the site's language or, where there are no words for that, its own.

use crate::cite::{Style, StyleError, Subject};
use crate::config::Config;
use crate::load::file;
use crate::report::{Code, Diagnostic, SourceFile};
use rayon::prelude::*;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

const LIMIT: u64 = 4 << 20;

/// The style as configured in the file `written`.
pub(super) fn load(root: &Path, config: &Config, written: &Arc<SourceFile>) -> Result<Style, Box<Diagnostic>> {
    one(root, config, &config.style).map_err(|error| {
        let at = match error.subject {
            Subject::Style => &config.citations_at.style,
            Subject::Locale => &config.citations_at.locale,
        };
        fault(error, written, at.clone().unwrap_or(0..0))
    })
}

/// The styles in which an article says how to cite it: `own` is one of them and not among these.
pub(super) fn cite_as(
    root: &Path,
    config: &Config,
    written: &Arc<SourceFile>,
    own: &Style,
) -> (Vec<Style>, Vec<Diagnostic>) {
    let loaded: Vec<_> = config.cite_as.par_iter().map(|name| one(root, config, &name.value)).collect();
    let (mut styles, mut faults): (Vec<Style>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    for (loaded, name) in loaded.into_iter().zip(&config.cite_as) {
        match loaded {
            Ok(style) if styles.iter().chain([own]).any(|other| other.fingerprint() == style.fingerprint()) => {}
            Ok(style) => styles.push(style),
            // Of the language the style of the site has complained.
            Err(error) if error.subject == Subject::Locale => {}
            Err(error) => faults.push(*fault(error, written, name.span.clone())),
        }
    }
    (styles, faults)
}

fn fault(error: StyleError, written: &Arc<SourceFile>, at: Range<usize>) -> Box<Diagnostic> {
    let mut fault = Diagnostic::new(Code::WrongType, error.message).at(written, at);
    fault.help = error.help;
    Box::new(fault)
}

fn one(root: &Path, config: &Config, name: &str) -> Result<Style, StyleError> {
    if Path::new(name).extension().is_none_or(|ending| ending != "csl") {
        return in_language(config, &|locale| Style::named(name, locale));
    }
    let text = match file::read(root, name, LIMIT, "style") {
        Ok(Ok(file)) => file,
        Ok(Err(unreadable)) => return Err(StyleError::of_file(unreadable.message)),
        Err(error) => return Err(StyleError::of_file(error.to_string())),
    };
    in_language(config, &|locale| Style::from_csl(&text.text, locale))
}

fn in_language(config: &Config, load: &dyn Fn(Option<&str>) -> Result<Style, StyleError>) -> Result<Style, StyleError> {
    match &config.locale {
        Some(locale) => load(Some(locale)),
        None => load(Some(&config.lang)).or_else(|_| load(None)),
    }
}
