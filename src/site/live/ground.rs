//! All that a site is made of, read anew, before anything of it is made.
//!
//! In: the disk, and what the site was made of before. Out: [`Ground`]. A configuration or templates that cannot be
//! used are replaced by those before; what is wrong with them is kept beside, to be told.

use super::super::made_of::{Linked, SharedInputs};
use super::super::{Configured, Wishes, heads, inputs, reuse};
use super::memory::Memory;
use super::watched::Touched;
use crate::cache::{self, Setting};
use crate::config::Config;
use crate::load::LoadError;
use crate::load::disk::Disk;
use crate::load::head::Head;
use crate::load::root::{CONFIG, STATE};
use crate::load::tree::{ArticleFile, Tree};
use crate::render::engine::Engine;
use crate::report::{Diagnostic, Severity, SourceFile};
use crate::site::reuse::Keeper;
use crate::site::style;
use std::path::PathBuf;
use std::sync::Arc;

/// What does not change while a site is held open.
#[derive(Debug)]
pub(super) struct Base {
    pub disk: Disk,
    pub program: Option<PathBuf>,
    pub wishes: Wishes,
}

/// What a site is made of.
pub(super) struct Ground {
    pub configured: Arc<Configured>,
    /// The site's own templates that are in use.
    pub templates: Vec<Arc<SourceFile>>,
    pub engine: Engine,
    pub tree: Tree,
    pub shared: SharedInputs,
    pub linked: Linked,
    pub heads: heads::Heads,
    /// All that every page depends on.
    pub setting: Setting,
    /// What is wrong with a configuration and templates, be they in use or not.
    pub faults: Vec<Diagnostic>,
    /// What the last build kept, when nothing is remembered.
    pub keeper: Option<Keeper<'static>>,
}

/// What was there before, and which files may be others now.
pub(super) struct Earlier<'e> {
    pub configured: &'e Arc<Configured>,
    pub templates: &'e [Arc<SourceFile>],
    pub setting: Setting,
    pub heads: &'e [Head],
    pub memory: &'e Memory,
    pub touched: &'e Touched,
}

impl Ground {
    /// Reads everything.
    ///
    /// # Errors
    /// The disk's.
    pub fn read(base: &Base, earlier: Option<&Earlier<'_>>) -> Result<Self, LoadError> {
        let mut faults = Vec::new();
        let configured = configured(base, earlier, &mut faults)?;
        let config = &configured.config;
        let mut tree = inputs::files(&base.disk, config)?;
        let setting = reuse::setting(&base.disk, &configured, &base.wishes, &tree);
        let shared = SharedInputs::read(&base.disk, config, &mut tree)?;
        let (engine, templates) = engine(base, &tree, earlier, &mut faults)?;
        let keeper = if earlier.is_none() { kept(base, setting) } else { None };
        let known = |article: &ArticleFile| match earlier {
            Some(earlier) if earlier.setting == setting => earlier.head(article),
            Some(_) => None,
            None => keeper.as_ref()?.head(article).map(|head| (head, vec![])),
        };
        let heads = heads::read(&base.disk, config, &tree, &base.wishes, &known)?;
        let linked = Linked::read(&base.disk, &configured, &tree, &shared.library)?;
        Ok(Self { configured, templates, engine, tree, shared, linked, heads, setting, faults, keeper })
    }
}

impl Earlier<'_> {
    /// The head of an article whose files are as they were.
    fn head(&self, article: &ArticleFile) -> Option<(Head, Vec<Diagnostic>)> {
        let files = std::iter::once(&article.markdown).chain(&article.sidecar);
        if files.into_iter().any(|path| self.touched.has(path)) {
            return None;
        }
        let index = self.memory.article(&article.markdown)?;
        let head = self.heads.get(index).filter(|head| head.file == *article)?;
        Some((head.clone(), self.memory.known[index].faults.clone()))
    }
}

/// The configuration, or the last one that could be used.
fn configured(
    base: &Base,
    earlier: Option<&Earlier<'_>>,
    faults: &mut Vec<Diagnostic>,
) -> Result<Arc<Configured>, LoadError> {
    let mut read = match super::super::configure(&base.disk) {
        Ok(read) => read,
        // It is being written, or gone: the last one holds.
        Err(error) => match earlier {
            Some(earlier) => {
                let message = format!("`{CONFIG}` cannot be read: {}", error.message);
                faults.push(crate::load::file::nowhere(CONFIG, crate::report::Code::NotText, message));
                return Ok(Arc::clone(earlier.configured));
            }
            None => return Err(error),
        },
    };
    read.program.clone_from(&base.program);
    faults.append(&mut read.diagnostics);
    let usable = read.style.is_some() && !faults.iter().any(|fault| fault.severity == Severity::Error);
    if let Some(earlier) = earlier.filter(|_| !usable) {
        return Ok(Arc::clone(earlier.configured));
    }
    if read.style.is_none() {
        let nothing = Arc::new(SourceFile::new(CONFIG, ""));
        read.style = style::load(&base.disk, &Config::default(), &nothing).ok();
    }
    Ok(Arc::new(read))
}

/// The templates, or the last ones that could be used.
fn engine(
    base: &Base,
    tree: &Tree,
    earlier: Option<&Earlier<'_>>,
    faults: &mut Vec<Diagnostic>,
) -> Result<(Engine, Vec<Arc<SourceFile>>), LoadError> {
    let own = inputs::own_templates(&base.disk, tree, faults)?;
    if let Some(engine) = inputs::engine(own.clone(), faults) {
        return Ok((engine, own));
    }
    let before = earlier.map(|earlier| earlier.templates.to_vec()).unwrap_or_default();
    if let Ok(engine) = Engine::new(before.clone()) {
        return Ok((engine, before));
    }
    let fail = |_| LoadError { path: "templates".into(), message: "the built-in ones cannot be used".to_owned() };
    Engine::new(vec![]).map(|engine| (engine, vec![])).map_err(fail)
}

/// What the last build kept; none where nothing was built.
fn kept(base: &Base, setting: Setting) -> Option<Keeper<'static>> {
    let state = base.disk.join(STATE);
    state.join(cache::FOLDER).is_dir().then(|| Keeper::of_builds(&base.disk, &state, setting)).flatten()
}
