//! What is done to texts: the small HTML of values read, letter case changed, punctuation put in order.

pub(super) mod case;
mod kept;
pub(super) mod markup;
pub(super) mod punctuation;
pub(super) mod title;
