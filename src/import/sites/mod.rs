//! Sites of other generators: a folder of texts, pictures and settings → articles, files and a configuration.
//!
//! In: a folder that its own files show to be a site of Zola, Hugo, Jekyll, mdBook, Quarto or a vault of Obsidian.
//! Out: its pages as articles, whose links lead where they led, with their old addresses as aliases; its pictures and
//! downloads; `postil.toml`, where there is none yet.
//! Not: how a site looks. Templates, style sheets and scripts stay behind, and are told.
//!
//! Every page goes the same way: [`front`] finds its front matter; the generator's own file says what its path and
//! address are and puts Markdown in the place of its shortcodes; [`links`] mends what would be an error here, and
//! leads its links to where [`world`] finds them.

mod arguments;
mod changes;
mod files;
mod front;
mod gathered;
mod html;
mod hugo;
mod jekyll;
mod links;
mod liquid;
mod mdbook;
mod obsidian;
mod page;
mod pandoc;
mod patched;
mod permalink;
mod quarto;
mod settings;
mod shortcodes;
mod tags;
mod world;
mod written;
mod zola;

use super::{Arrival, Asked, Refusal};
use crate::load::given::{Given, GivenFolder};
use page::Page;
use settings::Settings;
use world::World;

pub use hugo::is_hugo;
pub use jekyll::is_jekyll;
pub use mdbook::is_mdbook;
pub use obsidian::is_vault;
pub use quarto::is_quarto;
pub use zola::is_zola;

/// Why files stay behind that are neither texts nor published.
const BEHIND: &str = "for the program that made the site";

/// What is different from generator to generator.
trait Generator {
    /// Its name.
    fn name(&self) -> &'static str;
    /// What the site says of itself.
    fn settings(&self, folder: &GivenFolder) -> Settings;
    /// What a file is.
    fn role(&self, path: &str, settings: &Settings) -> Role;
    /// Gives a page its name here and its address there.
    fn place(&self, page: &mut Page, settings: &Settings);
    /// Puts Markdown in the place of what Markdown does not have.
    fn expand(&self, page: &mut Page, around: &Around<'_>);
    /// Whether an old address without a `/` before it starts from where its page stands, and not from the top.
    fn aliases_start_beside(&self) -> bool {
        false
    }
    /// Whether a text of several words is a list of as many tags.
    fn tags_are_words(&self) -> bool {
        false
    }
}

/// What there is around a page while its shortcodes are read.
struct Around<'a> {
    folder: &'a GivenFolder,
    settings: &'a Settings,
    /// Every page, as it came.
    raw: &'a gathered::Raw,
    world: &'a World,
}

/// What a file of theirs is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Role {
    /// A page.
    Page,
    /// A file with this path below `content/`, or below `static/` where it is published as it is.
    Beside(String),
    Static(String),
    /// A library of sources.
    Library,
    /// It stays behind, for this reason.
    Behind(&'static str),
    /// It is read where it is named, or says what is known by now.
    Known,
}

/// Reads a site of Zola.
///
/// # Errors
/// When it holds more than a site does.
pub fn zola(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(&zola::Zola, given, ask, arrival)
}

/// Reads a site of Hugo.
///
/// # Errors
/// When it holds more than a site does.
pub fn hugo(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(&hugo::Hugo, given, ask, arrival)
}

/// Reads a site of Jekyll.
///
/// # Errors
/// When it holds more than a site does.
pub fn jekyll(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(&jekyll::Jekyll, given, ask, arrival)
}

/// Reads a book of mdBook.
///
/// # Errors
/// When it holds more than a site does.
pub fn mdbook(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(&mdbook::MdBook, given, ask, arrival)
}

/// Reads a site of Quarto.
///
/// # Errors
/// When it holds more than a site does.
pub fn quarto(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(&quarto::Quarto, given, ask, arrival)
}

/// Reads a vault of Obsidian.
///
/// # Errors
/// When it holds more than a site does.
pub fn vault(given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    read(&obsidian::Obsidian, given, ask, arrival)
}

fn read(generator: &dyn Generator, given: &Given, ask: &Asked<'_>, arrival: &mut Arrival) -> Result<(), Refusal> {
    let Given::Folder(folder) = given else { return Ok(()) };
    let settings = generator.settings(folder);
    let mut gathered = gathered::gather(generator, folder, &settings, arrival)?;
    let world = World::new(&gathered.pages, std::mem::take(&mut gathered.files), &settings);
    let raw = gathered::Raw::of(&gathered.pages);
    let mut bytes = 0;
    for page in &mut gathered.pages {
        generator.expand(page, &Around { folder, settings: &settings, raw: &raw, world: &world });
        bytes += page.body.text.len();
        if bytes > gathered::TEXTS {
            return Err(Refusal::Refused("takes in its own pages without end".to_owned()));
        }
    }
    written::write(generator, folder, gathered, &world, settings, ask, arrival)
}
