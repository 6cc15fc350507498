//! What templates see: one `Serialize` struct for each template, made of small ones that several share.
//!
//! The doc comments here are the templates' manual. Fields named `html` hold markup that the renderer has written and
//! escaped, to be printed with `| safe`; every other string is plain text. Addresses are relative to the page they
//! stand on and name a file, so that a site opens from disk as it does from a host.

mod article;
mod frame;
mod index;
mod lists;
mod note;

pub use article::*;
pub use frame::*;
pub use index::*;
pub use lists::*;
pub use note::*;
