//! The thread that owns a site: it enters what the site is made of, answers questions, and enters anew when that is
//! called for.

use super::change::{Change, Reach, Taken};
use super::entering::{Before, entered};
use super::ground::{Base, Earlier, Ground};
use super::now::Now;
use super::watched::Touched;
use crate::cache::Setting;
use crate::edition::asked::Asked;
use crate::load::LoadError;
use crate::load::head::Head;
use crate::report::{Code, Diagnostic, SourceFile, caught};
use crate::site::Configured;
use crate::site::made_of::MadeOf;
use crate::site::{assets, heads};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

/// What comes through the door.
pub(super) enum Message {
    /// Files changed.
    Changed(Vec<String>, Sender<Change>),
    /// Somebody asks.
    Ask(Question),
    /// The site is closed.
    End,
}

/// A question, with the way of its answer in it.
pub(super) type Question = Box<dyn FnOnce(&Now<'_>) + Send>;

/// Why the site as it is has to be left.
enum Next {
    End,
    /// An article's head is another, and concerns nobody's record but its own.
    Head(usize, Box<Head>),
    /// The menu lists something else.
    Menu,
    /// All was read again.
    Ground(Box<Ground>),
}

/// A change that is being taken up, and who waits for it.
struct Waiting {
    paths: Vec<String>,
    change: Change,
    answer: Sender<Change>,
}

/// Holds a site open until it is closed; says when it is, or why it cannot be.
pub(super) fn run(base: &Base, messages: &Receiver<Message>, opened: &Sender<Result<(), LoadError>>) {
    let mut ground = match Ground::read(base, None) {
        Ok(ground) => ground,
        Err(error) => return drop(opened.send(Err(error))),
    };
    let mut before = None;
    let mut worker =
        Worker { base, messages, opened: Some(opened), waiting: None, touched: Touched::default(), state: 1 };
    while let Some((next, left)) = worker.hold(ground, before) {
        (ground, before) = (next, Some(left));
    }
}

/// What is in use, to be held against what is read.
#[derive(Clone, Copy)]
struct Standing<'s> {
    configured: &'s Arc<Configured>,
    templates: &'s [Arc<SourceFile>],
    setting: Setting,
}

struct Worker<'w> {
    base: &'w Base,
    messages: &'w Receiver<Message>,
    opened: Option<&'w Sender<Result<(), LoadError>>>,
    waiting: Option<Waiting>,
    /// Files that changed since all was read.
    touched: Touched,
    state: u64,
}

impl Worker<'_> {
    /// Holds the site open over one ground; comes back with the next and what is remembered, or nothing at the end.
    fn hold(&mut self, ground: Ground, before: Option<Before>) -> Option<(Ground, Before)> {
        let Ground { configured, templates, mut engine, tree, shared, linked, mut heads, setting, faults, keeper } =
            ground;
        let style = configured.style.as_ref()?;
        let mut targets = assets::targets(&configured.config, &tree, &heads, &linked.images);
        let head_faults = std::mem::take(&mut heads.faults);
        let (mut before, mut keeper) = (before, keeper);
        let (mut kept, mut kinds, mut is_plan_old) = (None, None, true);
        let mut failed = None;
        loop {
            let asked = Asked::default();
            let made_of = MadeOf {
                root: &self.base.disk,
                configured: &configured,
                style,
                wishes: &self.base.wishes,
                tree: &tree,
                shared: &shared,
                linked: &linked,
                heads: &heads,
            };
            let mut site = made_of.site(engine, targets, None, &asked);
            let sorts = kinds.take().unwrap_or_else(|| heads::kinds(&site, keeper.as_ref()).unwrap_or_default());
            site.lead(&sorts);
            let memory =
                kept.take().unwrap_or_else(|| entered(&site, setting, before.take(), keeper.take(), &head_faults));
            let grounds = [faults.as_slice(), &shared.diagnostics, &linked.diagnostics];
            let is_unread = |(path, _): &&(String, Vec<Diagnostic>)| memory.article(path).is_none();
            let unread = head_faults.iter().filter(is_unread).flat_map(|(_, faults)| faults).cloned().collect();
            let mut now = Now::new(&site, &tree, &heads, grounds, (unread, sorts), (memory, is_plan_old));
            let standing = Standing { configured: &configured, templates: &templates, setting };
            match failed.take() {
                Some(failed) => now.failed = failed,
                None => now.try_lists(),
            }
            let next = self.listen(&mut now, standing);
            is_plan_old = now.is_unsettled();
            let (memory, sorts) = (now.memory, now.kinds);
            failed = Some(now.failed);
            (engine, targets) = (site.maker.engine, site.maker.targets);
            match next {
                Next::End => return None,
                Next::Head(index, head) => {
                    let before = std::mem::replace(&mut heads.shown[index], *head);
                    let named = |head: &Head| (head.tags.clone(), head.authors.clone(), head.date.is_some());
                    is_plan_old |= named(&before) != named(&heads.shown[index]);
                    (kept, kinds) = (Some(memory), Some(sorts));
                }
                Next::Menu => kept = Some(memory),
                Next::Ground(ground) => {
                    let touched = std::mem::take(&mut self.touched);
                    return Some((*ground, Before { heads: heads.shown, memory, setting, touched }));
                }
            }
        }
    }

    /// Answers until the site has to be left.
    fn listen(&mut self, now: &mut Now<'_>, standing: Standing<'_>) -> Next {
        now.state = self.state;
        if let Some(opened) = self.opened.take() {
            let _ = opened.send(Ok(()));
        }
        loop {
            if let Some(waiting) = self.waiting.take()
                && let Some(next) = self.take_up(now, waiting, standing)
            {
                return next;
            }
            match self.messages.recv() {
                Ok(Message::Changed(paths, answer)) => {
                    self.waiting = Some(Waiting { paths, change: Change::default(), answer });
                }
                Ok(Message::Ask(question)) => drop(caught(|| question(now))),
                Ok(Message::End) | Err(_) => return Next::End,
            }
        }
    }

    /// Takes up what changed, as far as that can be done here.
    fn take_up(&mut self, now: &mut Now<'_>, mut waiting: Waiting, standing: Standing<'_>) -> Option<Next> {
        let next = match now.take_up(&mut waiting.paths, &mut waiting.change) {
            Taken::Done => None,
            Taken::Head(index, head) => Some(Next::Head(index, head)),
            Taken::Menu => Some(Next::Menu),
            Taken::Beyond => {
                self.touched.add(std::mem::take(&mut waiting.paths));
                let Standing { configured, templates, setting } = standing;
                let (heads, memory) = (now.heads(), &now.memory);
                let earlier = Earlier { configured, templates, setting, heads, memory, touched: &self.touched };
                waiting.change.reach = Reach::Everything;
                match Ground::read(self.base, Some(&earlier)) {
                    Ok(ground) => Some(Next::Ground(Box::new(ground))),
                    Err(error) => {
                        now.trouble = Some(Diagnostic::new(Code::NotText, error.to_string()));
                        None
                    }
                }
            }
        };
        if next.is_some() {
            self.waiting = Some(waiting);
            return next;
        }
        if waiting.change.reach != Reach::Nothing {
            self.state += 1;
            now.state = self.state;
        }
        waiting.change.state = self.state;
        let _ = waiting.answer.send(waiting.change);
        None
    }
}
