//! `postil export`: an article's notes or sources in another form, on standard output.

use super::End;
use super::args::ExportOptions;
use super::article::candidates;
use super::session::{Found, Session};
use crate::report::{Policy, Report};
use crate::site::outputs::Outputs;
use crate::site::{self, Export, Wishes};

/// Runs the command.
pub fn run(session: &Session, options: &ExportOptions) -> End {
    match exported(session, options) {
        Ok(end) | Err(end) => end,
    }
}

fn exported(session: &Session, options: &ExportOptions) -> Result<End, End> {
    let Found { root, configured } = session.site()?;
    let article = candidates(&root, &options.article).into_iter().find(|path| root.join(path).is_file());
    let Some(article) = article else { return Err(missing(session, options)) };
    let export = Some(Export { article, format: options.format.into() });
    let wishes = Wishes { drafts: options.drafts, export, ..Wishes::default() };
    let outcome =
        site::make(&root, &configured, &wishes, &Outputs::nowhere()).map_err(|failure| session.broken(&failure))?;
    let report = Report::new(outcome.diagnostics, &Policy::default());
    session.report(&report);
    let errors = report.has_errors();
    match outcome.exported {
        Some(_) if errors => session.summary("nothing was exported, because the article has errors"),
        Some(text) => session.output(&text),
        None if !errors => return Err(missing(session, options)),
        None => session.summary("nothing was exported"),
    }
    Ok(if errors { End::Content } else { End::Fine })
}

fn missing(session: &Session, options: &ExportOptions) -> End {
    let more = (!options.drafts).then_some("a draft needs `--drafts`");
    super::article::missing(session, &options.article, None, more)
}
