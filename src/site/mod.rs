//! The order of the stages, for a whole site: heads, then articles one by one, then the pages that span them.
//!
//! [`make`] knows the order and nothing else does. It writes into [`Outputs`], and says what is wrong and what was
//! made; whether that is published is the caller's to decide.

mod article;
mod articles;
mod assets;
pub mod drafting;
mod exporting;
mod faults;
mod fed;
mod feeds;
mod heads;
mod icons;
mod index_data;
mod inputs;
mod link_check;
pub mod live;
mod made_of;
mod named;
pub mod outputs;
pub mod parts;
mod printing;
pub mod reading;
pub mod record;
mod renamed;
pub mod reuse;
mod searching;
mod section_pages;
mod sections;
mod sitemap;
mod steps;
mod style;
mod surroundings;
mod unused;

use crate::address::OutPath;
use crate::cite::Style;
use crate::config::Config;
use crate::document::Date;
use crate::edition::asked::Asked;
use crate::edition::{Archives, Shared};
use crate::export::Format;
use crate::load::disk::Disk;
use crate::load::head::Head;
use crate::load::sources::Library;
use crate::load::tree::ArticleFile;
use crate::load::{self, LoadError, file};
use crate::render::indexes::Pending;
use crate::render::page_maker::{KeptPages, PageMaker};
use crate::report::Diagnostic;
use faults::{collision, template_fault};
use heads::{Heads, Kinds};
use index_data::Spanning;
use made_of::{Linked, MadeOf, SharedInputs};
use named::Named;
use outputs::{Failure, Outputs, Work};
use record::Record;
use reuse::{Digests, Keeper, MadeWith};
use section_pages::Sections;
use std::path::PathBuf;
pub use steps::Steps;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether every note and quotation is described.
    pub detailed: bool,
    /// Whether figures and dates without a source are looked for.
    pub figures: bool,
    /// One article in another form, and nothing else of the site.
    pub export: Option<Export>,
    /// The day of the run, to tell days that are still to come; none when that is not asked.
    pub today: Option<Date>,
    /// The day on which the site is read: what is to come then, or over, is not shown. None where all of it is.
    pub day: Option<Date>,
    /// Where it is told how far the work has come.
    pub steps: Steps,
}

/// An article that is wanted in another form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Its Markdown file, from the site's folder.
    pub article: String,
    /// The form.
    pub format: Format,
}

/// What every article may use.
pub struct Site<'s> {
    shared: Shared<'s>,
    library: &'s Library,
    maker: PageMaker<'s>,
    cite_as: &'s [Style],
    heads: &'s [Head],
    archives: &'s Archives,
    digests: Digests,
    detailed: bool,
    figures: bool,
    day: Option<Date>,
    export: Option<Format>,
    steps: &'s Steps,
}

impl Site<'_> {
    /// Says what every page leads to: the menu and the feeds.
    fn lead(&mut self, kinds: &Kinds) {
        self.maker.feeds = fed::named(fed::feeds(self.heads, self.maker.config, self.maker.places));
        self.maker.menu = heads::menu(self, kinds);
    }
}

/// What came of a site.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything that is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What remains of each article.
    pub records: Vec<Record>,
    /// The articles, in the order of their files; `Record::head` points here.
    pub heads: Vec<Head>,
    /// Articles that are not shown: drafts, and those of another day.
    pub drafts: Vec<ArticleFile>,
    /// How many of these are of another day.
    pub withheld: usize,
    /// Files that make up the site.
    pub files: usize,
    /// The article in another form; none when it was not asked for, is not there or cannot be read.
    pub exported: Option<String>,
}

/// The configuration as it was read.
#[derive(Debug)]
pub struct Configured {
    /// The configuration, defaults in place of what is wrong.
    pub config: Config,
    /// The style of citations; none when something is wrong with it.
    pub style: Option<Style>,
    /// The other styles in which an article says how to cite it.
    pub cite_as: Vec<Style>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// postil itself, to read PDFs in a process of their own; none when they are read in this one.
    pub program: Option<PathBuf>,
}

/// Reads `postil.toml` of the site in `root`.
///
/// # Errors
/// The disk's.
pub fn configure(root: &Disk) -> Result<Configured, LoadError> {
    match file::read(root, load::root::CONFIG, 1 << 20, "config")? {
        Ok(file) => {
            let (config, faults) = Config::read(&file.text);
            let mut diagnostics = load::diagnostics(&file, 0, faults);
            let style = style::load(root, &config, &file).map_err(|fault| diagnostics.push(*fault)).ok();
            let (cite_as, faults) =
                style.as_ref().map_or_else(|| (vec![], vec![]), |own| style::cite_as(root, &config, &file, own));
            diagnostics.extend(faults);
            diagnostics.extend(inputs::idle_patterns(root, &config, &file)?);
            Ok(Configured { config, style, cite_as, diagnostics, program: None })
        }
        Err(diagnostic) => {
            let (config, diagnostics) = (Config::default(), vec![*diagnostic]);
            Ok(Configured { config, style: None, cite_as: vec![], diagnostics, program: None })
        }
    }
}

/// Makes the whole site and hands every page to `outputs`.
///
/// # Errors
/// The disk's; faults of the content are in the outcome.
pub fn make(root: &Disk, configured: &Configured, wishes: &Wishes, outputs: &Outputs<'_>) -> Result<Outcome, Failure> {
    let config = &configured.config;
    let mut tree = inputs::files(root, config)?;
    // Before anything of it is read: what changes meanwhile belongs to the next build.
    let keeps = wishes.export.is_none() && !matches!(outputs.work(), Work::Nothing);
    let made_with = keeps.then(|| MadeWith::of(root, configured, wishes, &tree));
    let shared = SharedInputs::read(root, config, &mut tree)?;
    let mut diagnostics = shared.diagnostics.clone();
    let engine = inputs::templates(root, &tree, &mut diagnostics)?;
    let (Some(engine), Some(style)) = (engine, &configured.style) else {
        return Ok(Outcome { diagnostics, ..Outcome::default() });
    };
    let kept = made_with.map(|made_with| Keeper::open(root, &config.title, outputs, made_with));
    let kept = kept.transpose()?.flatten();
    let keeper = kept.as_ref();
    let known = |article: &ArticleFile| keeper?.head(article).map(|head| (head, vec![]));
    let mut all = heads::read(root, config, &tree, wishes, &known)?;
    for (article, faults) in std::mem::take(&mut all.faults) {
        if let Some(keeper) = keeper {
            keeper.flawed(&article);
        }
        diagnostics.extend(faults);
    }
    let places = Linked::read(root, configured, &tree, &shared.library)?;
    diagnostics.extend(places.diagnostics.iter().cloned());
    let pages = keeper.map(|keeper| reuse::Pages { keeper, outputs });
    let asked = Asked::default();
    let made_of =
        MadeOf { root, configured, style, wishes, tree: &tree, shared: &shared, linked: &places, heads: &all };
    let kept_pages = pages.as_ref().map(|pages| -> &dyn KeptPages { pages });
    let targets = assets::targets(config, &tree, &all, &places.images);
    let mut site = made_of.site(engine, targets, kept_pages, &asked);
    site.lead(&heads::kinds(&site, keeper)?);
    if let Some(export) = &wishes.export {
        return exporting::one(&site, export, diagnostics);
    }
    if let Work::Part { share, .. } = outputs.work() {
        return parts::make(&site, share, outputs, keeper, diagnostics);
    }

    diagnostics.extend(assets::copy(&site, &tree, outputs)?);
    let wanted: Vec<usize> = (0..site.heads.len()).collect();
    let (mut records, written) = articles::make(&site, &wanted, outputs, keeper)?;
    diagnostics.extend(records.iter_mut().flat_map(|record| std::mem::take(&mut record.diagnostics)));
    let print = |pages: Vec<Pending<'_>>, lists: &mut Vec<OutPath>| {
        lists.extend(pages.iter().map(|page| page.path.clone()));
        printing::print(pages, outputs, keeper)
    };
    let shows = index_data::shows(&site);
    let named = Named::by(&records);
    let sections = Sections::new(&site, (&records, &named), &shows, written);
    let mut lists = Vec::new();
    let fault = print(sections.pages(), &mut lists)?;
    drop(sections);
    diagnostics.extend(assets::copy_kept(&site, (&records, &named), outputs)?);
    let more = index_data::pages(&site, &records, &shows, Spanning::All, &mut |pages| print(pages, &mut lists))?;
    print(feeds::pages(&site, &records, &shows), &mut vec![])?;
    print(sitemap::pages(&site, &lists), &mut vec![])?;
    diagnostics.extend(fault.or(more).as_ref().map(template_fault));
    diagnostics.extend(index_data::conflicting_sources(&records));
    let hidden = diagnostics.iter().any(unused::hides);
    diagnostics.extend(unused::sources(&site, (&records, &named), &all.drafts, hidden)?);
    diagnostics.extend(assets::bad_names(&tree));
    let paths = outputs.paths();
    diagnostics.extend(link_check::check(&site, &records, &|_| true, &paths)?);
    diagnostics.extend(outputs.collisions().iter().map(collision));
    drop(site);
    if let Some(keeper) = kept {
        keeper.close();
    }
    let Heads { shown: heads, drafts, withheld, .. } = all;
    Ok(Outcome { diagnostics, records, heads, drafts, withheld, files: paths.len(), exported: None })
}
