//! What an editor may ask of a site, a file for each question.
//!
//! In: a [`World`](super::world::World), a file and a place in it. Out: answers in bytes of files, or in the protocol's
//! own words where these say more. Nothing here changes anything.

pub mod actions;
pub mod completion;
pub mod definition;
pub mod folding;
pub mod hints;
pub mod hover;
pub mod references;
pub mod rename;
pub mod symbols;
pub mod tokens;
