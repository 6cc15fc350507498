//! Sources → formatted citations and references, in the order and form that a CSL style asks for.
//!
//! In: CSL items, and for each note of an article the sources it cites. Out: one formatted text per citation and one per
//! source, as [`Rich`] text that turns into HTML through one escaping writer. The way of an article: [`source`] makes items
//! safe, [`article`] decides which formats are needed, [`shape`] finds or makes each, [`run`] has hayagriva print them.
//! Nothing here reads files or knows of the page.

mod alone;
mod article;
mod as_json;
mod assembly;
mod conditions;
mod dates;
mod day;
mod elements;
mod extent;
mod facts;
mod fault;
mod fingerprint;
pub mod html;
mod likely;
mod locale;
mod locator;
mod markup;
mod mend;
mod names;
mod numbers;
mod order;
mod prose;
mod punctuation;
mod repeated;
pub mod rich;
mod run;
mod shape;
mod shapes;
mod signs;
mod slot;
mod sorting;
mod source;
mod specialise;
mod style;
mod terms;
mod title_case;
mod typography;
mod walk;
mod yields;

pub use article::{Citations, Cite, Formatter, Reference};
pub use fault::{StyleError, Subject};
pub use locator::{Locator, UnknownLocator};
pub use prose::Affixes;
pub use rich::Rich;
pub use run::is_guarded;
pub use shapes::Shapes;
pub use style::Style;

/// A source in CSL's variables.
pub type Item = hayagriva::citationberg::json::Item;

#[cfg(test)]
mod tests;
