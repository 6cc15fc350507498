//! The styles of citations that the configuration names.
//!
//! In: `style` and `locale` of `postil.toml`, and the `.csl` file if one is named. Out: the style, or what is wrong at
//! its place in `postil.toml`; without a `locale` a style speaks the site's language or, where there are no words for
//! that, its own.

use crate::cite::{Style, StyleError, Subject};
use crate::config::Config;
use crate::load::disk::Disk;
use crate::load::file;
use crate::report::{Code, Diagnostic, SourceFile};
use rayon::prelude::*;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

const LIMIT: u64 = 4 << 20;

/// The style as configured in the file `written`.
pub(super) fn load(root: &Disk, config: &Config, written: &Arc<SourceFile>) -> Result<Style, Box<Diagnostic>> {
    one(root, config, &config.style).map_err(|unusable| {
        let at = match unusable.error.subject {
            Subject::Style => &config.citations_at.style,
            Subject::Locale => &config.citations_at.locale,
        };
        fault(unusable, written, at.clone().unwrap_or(0..0))
    })
}

/// The styles in which an article says how to cite it: `own` is one of them and not among these.
pub(super) fn cite_as(
    root: &Disk,
    config: &Config,
    written: &Arc<SourceFile>,
    own: &Style,
) -> (Vec<Style>, Vec<Diagnostic>) {
    let loaded: Vec<_> = config.cite_as.par_iter().map(|name| one(root, config, &name.value)).collect();
    let (mut styles, mut faults): (Vec<Style>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    for (loaded, name) in loaded.into_iter().zip(&config.cite_as) {
        match loaded {
            Ok(style) if styles.iter().chain([own]).any(|other| other.is_same(&style)) => {}
            Ok(style) => styles.push(style),
            // Of the language the style of the site has complained.
            Err(unusable) if unusable.error.subject == Subject::Locale => {}
            Err(unusable) => faults.push(*fault(unusable, written, name.span.clone())),
        }
    }
    (styles, faults)
}

/// Why a style cannot be had, and its file if that could be read.
struct Unusable {
    error: StyleError,
    file: Option<Arc<SourceFile>>,
}

impl From<StyleError> for Unusable {
    fn from(error: StyleError) -> Unusable {
        Unusable { error, file: None }
    }
}

/// The fault at its place in the style's file, else where the configuration names the style.
fn fault(unusable: Unusable, written: &Arc<SourceFile>, at: Range<usize>) -> Box<Diagnostic> {
    let Unusable { error, file } = unusable;
    let fault = Diagnostic::new(Code::WrongType, error.message);
    let mut fault = match (file, error.at) {
        (Some(file), Some(place)) => fault.at(&file, place),
        _ => fault.at(written, at),
    };
    fault.help = error.help;
    Box::new(fault)
}

fn one(root: &Disk, config: &Config, name: &str) -> Result<Style, Unusable> {
    if Path::new(name).extension().is_none_or(|ending| ending != "csl") {
        return Ok(in_language(config, &|locale| Style::named(name, locale))?);
    }
    let text = match file::read(root, name, LIMIT, "style") {
        Ok(Ok(file)) => file,
        Ok(Err(unreadable)) => return Err(StyleError::of_file(unreadable.message).into()),
        Err(error) => return Err(StyleError::of_file(error.to_string()).into()),
    };
    in_language(config, &|locale| Style::from_csl(&text.text, locale))
        .map_err(|error| Unusable { error, file: Some(text) })
}

fn in_language(config: &Config, load: &dyn Fn(Option<&str>) -> Result<Style, StyleError>) -> Result<Style, StyleError> {
    match &config.locale {
        Some(locale) => load(Some(locale)),
        None => load(Some(&config.lang)).or_else(|_| load(None)),
    }
}
