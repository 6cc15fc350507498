//! What is known of a cite beside its source, and of a source beside its fields.

use crate::csl::item::Name;
use crate::csl::style::Options;
use citationberg::taxonomy::{Locator, NameVariable};

/// What telling cites apart found for a source (specification, "Disambiguation").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::csl) struct Told {
    /// How many names are shown at least.
    pub names: usize,
    /// How much of a given name is shown: initials or all of it.
    pub givens: Vec<(NameVariable, u16, Given)>,
    /// The letter behind the year, counted from 1.
    pub suffix: u32,
    /// Which sources are told apart by their letters: those of one number.
    pub kin: usize,
    /// How many of the branches that are printed only where nothing else helps, in their order.
    pub conditions: u16,
}

/// How much of a given name is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::csl) enum Given {
    Usual,
    Initials,
    Full,
}

/// Where a cite stands beside the earlier ones of its source (specification, "Choose: position").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Position {
    /// The first cite.
    #[default]
    First,
    /// A later one.
    Subsequent,
    /// One that directly follows another, with the same locator.
    Ibid,
    /// One that directly follows another, with a locator of its own.
    IbidWithLocator,
}

/// What is known of a cite beside its source.
#[derive(Clone, Copy, Debug)]
pub(in crate::csl) struct Context<'a, 't> {
    pub locator: Option<(Locator, &'a str)>,
    pub position: Position,
    pub near: bool,
    pub number: u32,
    pub first_note: Option<u32>,
    pub told: &'t Told,
    /// Whether the names that it begins with are left out.
    pub without_names: bool,
    pub place: Place,
}

impl<'t> Context<'_, 't> {
    /// A source without any cite.
    pub fn alone(told: &'t Told, place: Place) -> Self {
        Context {
            locator: None,
            position: Position::First,
            near: false,
            number: 0,
            first_note: None,
            told,
            without_names: false,
            place,
        }
    }
}

/// What is being printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::csl) enum Place {
    Citation,
    Bibliography,
    Sorting,
}

/// A name that was printed.
#[derive(Clone, Copy, Debug)]
pub(in crate::csl) struct Seen<'a> {
    pub role: NameVariable,
    pub index: u16,
    pub name: &'a Name,
    pub options: &'a Options,
}
