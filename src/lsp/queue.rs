//! Messages that wait to be looked at, in their order.
//!
//! In: what arrives. Out: the next; whether one of them is not wanted any more, and whether a text is still being
//! changed.

use super::wire::Arrived;
use lsp_server::RequestId;
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, TryRecvError};

/// Messages that wait.
#[derive(Debug)]
pub struct Queue {
    arriving: Receiver<Arrived>,
    waiting: VecDeque<Arrived>,
    /// Whether nothing more can arrive.
    pub is_over: bool,
}

impl Queue {
    /// Those that arrive here.
    pub fn new(arriving: Receiver<Arrived>) -> Self {
        Self { arriving, waiting: VecDeque::new(), is_over: false }
    }

    /// Takes the first.
    pub fn next(&mut self) -> Option<Arrived> {
        self.waiting.pop_front()
    }

    /// Takes in all that has arrived.
    pub fn fill(&mut self) {
        loop {
            match self.arriving.try_recv() {
                Ok(arrived) => self.waiting.push_back(arrived),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    self.is_over = true;
                    return;
                }
            }
        }
    }

    /// Waits for the next.
    pub fn wait(&mut self) {
        match self.arriving.recv() {
            Ok(arrived) => self.waiting.push_back(arrived),
            Err(_) => self.is_over = true,
        }
    }

    /// Whether a request that waits, or has just been taken, is not wanted any more.
    pub fn is_cancelled(&self, id: &RequestId) -> bool {
        self.waiting.iter().any(|arrived| arrived.unwanted().as_ref() == Some(id))
    }

    /// Whether the next is another change of a text.
    pub fn goes_on_changing(&self) -> bool {
        matches!(self.waiting.front(), Some(Arrived::Notification(next)) if next.method == "textDocument/didChange")
    }
}
