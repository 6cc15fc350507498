//! What a site is made of: read first, then put together as [`Site`], by whoever makes it whole or holds it open.
//!
//! In: the configuration and the tree. Out: what all articles share ([`SharedInputs`]), what links and citations lead
//! to ([`Linked`]), and the [`Site`] over both ([`MadeOf`]).

use super::{Configured, Digests, Heads, Site, Wishes, assets, icons, inputs, renamed};
use crate::cite::Style;
use crate::config::Config;
use crate::edition::asked::Asked;
use crate::edition::{Answers, Archives, Dates, Places, Shared};
use crate::load::disk::Disk;
use crate::load::images::Images;
use crate::load::people::People;
use crate::load::sources::Library;
use crate::load::tree::Tree;
use crate::load::{LoadError, strange};
use crate::render::engine::Engine;
use crate::render::kept::Kept;
use crate::render::links::Targets;
use crate::render::page_maker::{KeptPages, PageMaker, site_view};
use crate::render::pieces::Pieces;
use crate::report::Diagnostic;
use crate::words::interface::Interfaces;
use std::collections::BTreeMap;

/// What every article may name.
#[derive(Debug)]
pub(super) struct SharedInputs {
    pub library: Library,
    pub people: People,
    /// What the interface says.
    pub interfaces: Interfaces,
    /// What is wrong with these, and with the names of files.
    pub diagnostics: Vec<Diagnostic>,
}

impl SharedInputs {
    /// Reads libraries and people; takes out of the tree what is not to be published, and its faults.
    pub fn read(root: &Disk, config: &Config, tree: &mut Tree) -> Result<Self, LoadError> {
        let mut diagnostics = std::mem::take(&mut tree.diagnostics);
        let library = inputs::library(root, config, tree, &mut diagnostics)?;
        assets::hold_back(tree, &library);
        renamed::tell(root, config, tree, &mut diagnostics)?;
        let people = inputs::people(root, config, tree, &mut diagnostics)?;
        let interfaces = inputs::interfaces(root, tree, &mut diagnostics)?;
        Ok(Self { library, people, interfaces, diagnostics })
    }
}

/// Files that articles show and sources are held against.
#[derive(Debug)]
pub(super) struct Linked {
    pub images: Images,
    pub archives: Archives,
    /// What is wrong with them.
    pub diagnostics: Vec<Diagnostic>,
}

impl Linked {
    /// Measures images and looks at the texts kept of sources.
    pub fn read(root: &Disk, configured: &Configured, tree: &Tree, library: &Library) -> Result<Self, LoadError> {
        let mut diagnostics = strange::files(root, tree);
        let mut images = assets::measured(root, tree)?;
        diagnostics.append(&mut images.diagnostics);
        let limit = configured.config.limits.archive;
        let archives = Archives::new(root, &tree.archive, limit, configured.program.as_deref());
        diagnostics.extend(library.iter().filter_map(|source| archives.check(source)));
        Ok(Self { images, archives, diagnostics })
    }
}

/// All that a site is made of.
#[derive(Clone, Copy)]
pub(super) struct MadeOf<'s> {
    pub root: &'s Disk,
    pub configured: &'s Configured,
    pub style: &'s Style,
    pub wishes: &'s Wishes,
    pub tree: &'s Tree,
    pub shared: &'s SharedInputs,
    pub linked: &'s Linked,
    pub heads: &'s Heads,
}

impl<'s> MadeOf<'s> {
    /// The site, without its menu.
    pub fn site(
        self,
        engine: Engine,
        targets: Targets,
        kept_pages: Option<&'s dyn KeptPages>,
        asked: &'s Asked,
    ) -> Site<'s> {
        let Self { root, configured, style, wishes, tree, shared, linked, heads } = self;
        let config = &configured.config;
        let maker = PageMaker {
            config,
            people: &shared.people,
            engine,
            targets,
            places: Places { urls: config.urls },
            interfaces: &shared.interfaces,
            interface: shared.interfaces.of(&config.lang),
            site: site_view(config, &shared.interfaces.of(&config.lang), icons::own(tree)),
            dates: Dates(style),
            references: Pieces::default(),
            kept: Kept::new(&tree.archive, config.publish_archive),
            menu: vec![],
            feeds: BTreeMap::new(),
            kept_pages,
        };
        let answers = Answers { library: &shared.library, archives: &linked.archives, today: wishes.today };
        Site {
            shared: Shared::new(root, config, &shared.people, style, answers, asked).with_drafts(wishes.drafts),
            library: &shared.library,
            maker,
            cite_as: &configured.cite_as,
            heads: &heads.shown,
            archives: &linked.archives,
            digests: Digests::default(),
            detailed: wishes.detailed,
            figures: wishes.figures,
            day: wishes.day.filter(|_| !wishes.drafts),
            export: wishes.export.as_ref().map(|export| export.format),
            steps: &wishes.steps,
        }
    }
}
