//! What was made together with what is wrong with what it was made from, so that no list of faults goes through every
//! call.
//!
//! In: a stage that makes something of files. Out: [`Told`]; [`Told::tell`] hands the faults on and gives what was
//! made.

use super::Diagnostic;

/// Something that was made, and what is wrong with what it was made from.
#[derive(Debug, Clone, Default)]
#[must_use = "somebody has to be told what is wrong"]
pub struct Told<T> {
    /// What was made.
    pub made: T,
    /// What is wrong.
    pub faults: Vec<Diagnostic>,
}

impl<T> Told<T> {
    /// What was made, when there may be something wrong.
    pub fn new(made: T, faults: Vec<Diagnostic>) -> Self {
        Self { made, faults }
    }

    /// Puts what is wrong with everything else that is, and gives what was made.
    pub fn tell(mut self, all: &mut Vec<Diagnostic>) -> T {
        all.append(&mut self.faults);
        self.made
    }
}

#[cfg(test)]
mod tests {
    use super::Told;
    use crate::report::{Code, Diagnostic};

    #[test]
    fn what_is_wrong_stands_behind_what_was() {
        let mut all = vec![Diagnostic::new(Code::Syntax, "first")];
        let made = Told::new(7, vec![Diagnostic::new(Code::Orphan, "second")]).tell(&mut all);
        let told: Vec<&str> = all.iter().map(|one| one.message.as_str()).collect();
        assert_eq!((made, told), (7, vec!["first", "second"]));
    }
}
