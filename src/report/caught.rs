//! A panic as a value: its reason in words.
//!
//! In: work that may fail by a fault of postil's own. Out: what it comes to, or why it did not. Not: what is said of
//! it; that depends on the work.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What work comes to.
///
/// # Errors
/// The reason of a panic, on one line. The value that was worked on is not to be used again.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        said.unwrap_or("no reason given").split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[test]
    fn a_panic_names_its_reason() {
        let silent = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let plain = caught(|| panic!("a plain\nreason"));
        let made: Result<(), String> = caught(|| panic!("byte {} of `{}`", 7, "a.md"));
        let none: Result<(), String> = caught(|| std::panic::panic_any(7));
        std::panic::set_hook(silent);
        assert_eq!(plain, Err::<(), _>("a plain reason".to_owned()));
        assert_eq!(made, Err("byte 7 of `a.md`".to_owned()));
        assert_eq!(none, Err("no reason given".to_owned()));
        assert_eq!(caught(|| 7), Ok(7));
    }
}
