//! Whether the answer that is being made is still wanted: an editor may say meanwhile that it is not.
//!
//! In: which request is being answered, and which ones nobody wants any more, from the thread that reads. Out: whether
//! to go on. Not: requests that wait ([`queue`](super::queue)).

use lsp_server::RequestId;
use std::sync::{Arc, Mutex, PoisonError};

/// The answer that is being made. Copies are of the same.
#[derive(Debug, Clone, Default)]
pub struct Wanted(Arc<Mutex<Making>>);

#[derive(Debug, Default)]
struct Making {
    id: Option<RequestId>,
    is_cancelled: bool,
}

impl Wanted {
    /// An answer to this request is being made from now on.
    pub fn begin(&self, id: &RequestId) {
        *self.making() = Making { id: Some(id.clone()), is_cancelled: false };
    }

    /// Nobody wants the answer to this request any more.
    pub fn cancel(&self, id: &RequestId) {
        let mut making = self.making();
        making.is_cancelled |= making.id.as_ref() == Some(id);
    }

    /// Whether the answer that is being made is wanted; long work asks now and then.
    pub fn goes_on(&self) -> bool {
        !self.making().is_cancelled
    }

    fn making(&self) -> std::sync::MutexGuard<'_, Making> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn only_the_answer_that_is_being_made_ends() {
        let wanted = Wanted::default();
        let (first, second) = (1.into(), 2.into());
        wanted.begin(&first);
        wanted.clone().cancel(&second);
        assert!(wanted.goes_on());
        wanted.clone().cancel(&first);
        assert!(!wanted.goes_on());
        wanted.begin(&second);
        assert!(wanted.goes_on());
    }
}
