//! `postil template`: a built-in template, or what the interface says in a language, on standard output, to be copied
//! into `templates/` or `languages/` and changed.

use super::session::Session;
use super::{End, proposed};
use crate::render::theme::TEMPLATES;
use crate::report::nearest;
use crate::words::interface;
use clap::Args;
use clap_complete::ArgValueCompleter;

/// What the command takes.
#[derive(Debug, Args)]
pub struct Options {
    /// Its name, as `article.html` or `languages/en.ftl`
    #[arg(add = ArgValueCompleter::new(proposed::templates))]
    name: String,
}

/// Runs the command.
pub fn run(session: &Session, Options { name }: &Options) -> Result<(), End> {
    let wanted = name.trim_start_matches("templates/");
    if let Some((_, text)) = TEMPLATES.iter().find(|(known, _)| *known == wanted) {
        session.output(text);
        return Ok(());
    }
    let language = name.strip_prefix("languages/").and_then(|file| file.strip_suffix(".ftl"));
    if let Some((_, text)) = interface::built_in().find(|(tag, _)| Some(*tag) == language) {
        session.output(text);
        return Ok(());
    }
    let names = || TEMPLATES.iter().map(|(name, _)| *name);
    let help = match nearest(wanted, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
    };
    session.error(&format!("there is no built-in template `{name}`"), Some(&help));
    Err(End::Usage)
}
