//! What postil knows of a site, told to editors: the Language Server Protocol.
//!
//! In: messages of an editor ([`wire`]), which hold the texts that it has open ([`documents`]) in positions of its own
//! ([`places`], [`uris`]). Out: faults while somebody is typing ([`faults`]) and answers ([`ask`]), from the site held
//! in memory ([`world`]): what has a name in a file ([`names`], [`named`]) and where on the site it is named
//! ([`find`]), articles with their notes ([`seen`]), tables ([`blocks`]) and the place in a broken text ([`cursor`]),
//! and changes that the editor makes ([`edits`]), as long as that is wanted ([`wanted`]). [`server`] knows the order.
//!
//! Nothing is written, run or fetched: the editor changes files, and only those of a site in its workspace are read.

mod answers;
mod ask;
mod blocks;
mod client;
mod cursor;
mod documents;
mod edits;
mod faults;
mod find;
mod named;
mod names;
mod places;
mod queue;
mod seen;
mod server;
mod sites;
mod uris;
mod wanted;
mod wire;
mod world;

pub use server::serve;
pub use sites::Opening;
