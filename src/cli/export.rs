//! `postil export`: an article's notes or sources in another form, on standard output.

use super::article::candidates;
use super::session::{FoundSite, Session};
use super::{End, progress, proposed};
use crate::export::Format;
use crate::report::{Policy, Report};
use crate::site::outputs::Outputs;
use crate::site::{Export, Wishes};
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use clap_complete::ArgValueCompleter;

/// Options of `export`.
#[derive(Debug, Args)]
pub struct Options {
    /// The article, as `rivers` or `content/rivers.md`
    #[arg(add = ArgValueCompleter::new(proposed::articles))]
    pub article: String,
    /// In which form
    #[arg(long, value_enum)]
    pub format: Format,
    /// Draft articles and notes, too
    #[arg(long)]
    pub drafts: bool,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()).help(self.meaning()))
    }
}

/// Runs the command.
pub fn run(session: &Session, options: &Options) -> Result<(), End> {
    let FoundSite { root, configured } = session.site()?;
    let article = candidates(&root, &options.article).into_iter().find(|path| root.join(path).is_file());
    let Some(article) = article else { return Err(missing(session, options)) };
    let export = Some(Export { article, format: options.format });
    let wishes = Wishes { drafts: options.drafts, export, ..Wishes::default() };
    let outcome = progress::made(session, &root, &configured, &wishes, &Outputs::nowhere())
        .map_err(|failure| session.broken(&failure))?;
    let report = Report::new(outcome.diagnostics, &Policy::default());
    session.report(&report);
    let errors = report.has_errors();
    match outcome.exported {
        Some(_) if errors => session.summary("nothing was exported, because the article has errors"),
        Some(text) => session.output(&text),
        None if !errors => return Err(missing(session, options)),
        None => session.summary("nothing was exported"),
    }
    End::Content.when(errors)
}

fn missing(session: &Session, options: &Options) -> End {
    let more = (!options.drafts).then_some("a draft needs `--drafts`");
    super::article::missing(session, &options.article, None, more)
}
