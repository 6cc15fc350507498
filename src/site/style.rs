//! The style of citations that the configuration names.
//!
//! In: `style` and `locale` of `postil.toml`, and the `.csl` file if one is named. Out: the style, or what is wrong at its place
//! in `postil.toml`; without a `locale` a style speaks the site's language or, where there are no words for that, its own.

use crate::cite::{Style, StyleError, Subject};
use crate::config::Config;
use crate::load::file;
use crate::report::{Code, Diagnostic, SourceFile};
use std::path::Path;
use std::sync::Arc;

const LIMIT: u64 = 4 << 20;

/// The style as configured in the file `written`.
pub(super) fn load(root: &Path, config: &Config, written: &Arc<SourceFile>) -> Result<Style, Box<Diagnostic>> {
    let fault = |error: StyleError| {
        let at = match error.subject {
            Subject::Style => &config.citations_at.style,
            Subject::Locale => &config.citations_at.locale,
        };
        let mut fault = Diagnostic::new(Code::WrongType, error.message).at(written, at.clone().unwrap_or(0..0));
        fault.help = error.help;
        Box::new(fault)
    };
    if Path::new(&config.style).extension().is_none_or(|ending| ending != "csl") {
        return in_language(config, &|locale| Style::named(&config.style, locale)).map_err(fault);
    }
    let text = match file::read(root, &config.style, LIMIT, "style") {
        Ok(Ok(file)) => file,
        Ok(Err(unreadable)) => return Err(fault(StyleError::of_file(unreadable.message))),
        Err(error) => return Err(fault(StyleError::of_file(error.to_string()))),
    };
    in_language(config, &|locale| Style::from_csl(&text.text, locale)).map_err(fault)
}

fn in_language(config: &Config, load: &dyn Fn(Option<&str>) -> Result<Style, StyleError>) -> Result<Style, StyleError> {
    match &config.locale {
        Some(locale) => load(Some(locale)),
        None => load(Some(&config.lang)).or_else(|_| load(None)),
    }
}
