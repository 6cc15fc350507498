//! What speaks against accepting a place: too little of the words, of their context, or of a lead; a context that stands elsewhere;
//! the guard. The thresholds stand here and nowhere else; they were set on edited documentation, half of it kept back to confirm them.

use std::ops::Range;

use super::{CONTEXT_FITS, core, guarded, leader};
use crate::anchor::anchorer::Anchorer;
use crate::anchor::explain::Reason;
use crate::anchor::likeness::{Place, Seats, Sought, WORDS};

/// Shorter words, in characters, are found by likeness only between both contexts.
const SHORT: usize = 12;
/// From which score on an edited place is accepted, by how much the words tell (nats of surprise, see `align::weight`): the less they tell,
/// the more of them must stand there, in their context.
const ACCEPT: [(f32, f32); 6] = [(16.0, 0.92), (30.0, 0.83), (45.0, 0.60), (60.0, 0.55), (130.0, 0.53), (200.0, 0.465)];
/// What is enough for more than a few words between both sides of their context, which stand there all but unchanged.
const ACCEPT_BETWEEN: f32 = 0.74;
const FEW: usize = 3;
/// How alike the words must be where no context is stored that could help, in the same way; few words never are.
const ACCEPT_ALONE: [(f32, f32); 4] = [(28.0, 1.1), (32.0, 0.90), (45.0, 0.87), (60.0, 0.83)];
/// Words that tell more than this are accepted unchanged wherever they stand; fewer need some of their context.
const TELLING: f32 = 40.0;
/// So many words are a sentence, which is accepted unchanged, too.
const SENTENCE: usize = 6;
/// The score of unchanged words with the least context that counts.
const IN_CONTEXT: f32 = 0.72;
/// A few words that are so much alike where one side of their context stands like this are asked about, however little they tell.
const SEATED_ALIKE: f32 = 0.6;
const SEATED: f32 = 0.95;
/// Words that tell less than this stand anywhere, if their context fits no better than that.
const COMMON: f32 = 14.0;
const NOWHERE: f32 = 0.05;
/// By this much the accepted place must lead.
const LEAD: f32 = 0.05;
/// Less of the note's words than this is another passage: between both contexts, and elsewhere.
const KEPT_BETWEEN: f32 = 0.4;
const KEPT: f32 = 0.45;
/// So much must stand there when the context of one side, or of both, stands unchanged somewhere else: half of a passage that was cut in two
/// is not the passage.
const KEPT_AWAY: [f32; 3] = [0.0, 0.53, 0.75];
/// So alike must a place be that has nothing of its context, when both sides of it stand unchanged somewhere else.
const ALIKE_AWAY: f32 = 0.83;
/// Words are unmistakable when a sentence stands there in order with hardly a word lost, or a longer one is as alike as this, and every other
/// place is worse by so much.
const WHOLE: f32 = 0.95;
const WHOLE_ALIKE: f32 = 0.8;
const LONG: usize = 8;
const LONG_ALIKE: f32 = 0.83;
const ALONE: f32 = 0.23;
/// If less of a place lies between the first and the last word that stayed, it is not certain where the passage begins and ends.
const CORE: f32 = 0.5;
/// Words that tell less than this and have nothing of their context are another passage, of the same build, if one of them differs.
const LONE: f32 = 82.0;
const LONE_ALIKE: f32 = 0.95;
/// A side of the context that fits no better is nowhere near.
const NOTHING: f32 = 0.15;
/// A context that fits no better than this is another one.
const OTHER: f32 = 0.3;
/// A second place so much alike, and in more of the context, may be the edited original, and the best one a copy.
const ORIGINAL: f32 = 0.5;
/// When the words speak for a second place by so much, and only the context for the best, neither is certain.
const WORDS_AGAINST: f32 = 0.15;

/// A place in question.
pub struct Case<'c> {
    pub anchorer: &'c Anchorer<'c>,
    pub sought: &'c Sought<'c>,
    pub seats: &'c Seats,
    pub best: &'c Place,
    /// The other places, the next best first.
    pub others: &'c [Place],
}

impl Case<'_> {
    /// What speaks against accepting the best place; `enough` is the score that it needs.
    pub fn objection(&self, enough: f32) -> Option<Reason> {
        let best = self.best;
        if !best.unchanged
            && let Some(guarded) = guarded::edited(self.anchorer, self.sought, &best.chars)
        {
            return Some(Reason::Guarded(guarded));
        }
        let whole = self.sought.around.is_whole() && best.fit.mean() >= CONTEXT_FITS;
        if !best.unchanged && self.sought.form.chars.len() < SHORT && !whole {
            return Some(Reason::TooShort);
        }
        let away = self.seats.away(self.anchorer.article(), &best.chars, best.fit);
        if self.others.iter().any(|other| self.rivals(other, enough, away)) {
            return Some(Reason::CloseSecond);
        }
        let partial = || !best.unchanged && self.is_partial(away);
        let unsure = self.remains().is_some() || (!self.is_unmistakable() && (best.score < enough || partial()));
        let around = if best.fit.mean() >= CONTEXT_FITS { Reason::WordsDiffer } else { Reason::ContextDiffers };
        unsure.then_some(around)
    }

    /// Whether another place is nearly as likely: by its score, by its words, or by its context.
    fn rivals(&self, second: &Place, enough: f32, away: usize) -> bool {
        let best = self.best;
        let clear = if second.unchanged { leader(&[best.fit, second.fit]) == Some(0) } else { best.fit.stands() };
        if best.unchanged && clear {
            return false;
        }
        let copied = away > 0 || best.unchanged;
        best.score - second.score < LEAD
            || (second.score >= enough - LEAD && second.alike - best.alike >= WORDS_AGAINST)
            || (copied && second.alike >= ORIGINAL && context(second) > context(best) + OTHER)
    }

    /// How well either side of the context fits, nothing where none is stored.
    fn sides(&self) -> [f32; 2] {
        [self.best.fit.before, self.best.fit.after].map(|side| side.unwrap_or(0.0))
    }

    /// Whether the words are so alike that they decide, whatever stands around them now instead of their context, since no other place is like
    /// this one.
    fn is_unmistakable(&self) -> bool {
        let (best, words) = (self.best, self.sought.words.len());
        let second = self.others.first().map_or(0.0, |other| other.score);
        let whole = words >= SENTENCE && best.kept >= WHOLE && best.alike >= WHOLE_ALIKE;
        let alike = words >= LONG && best.alike >= LONG_ALIKE;
        let stored = !self.sought.around.is_empty();
        stored && (whole || alike) && !best.vague && best.score - second >= ALONE
    }

    /// Whether too little of the passage stands there, or it is not certain how far it goes.
    fn is_partial(&self, away: usize) -> bool {
        let best = self.best;
        let torn_away = away == 2 && self.sides().iter().all(|side| *side < OTHER) && best.alike < ALIKE_AWAY;
        best.vague || self.is_lone() || best.kept < KEPT_AWAY[away] || torn_away
    }

    /// What stayed of the passage, if less than half of the place lies between words that stayed.
    pub fn remains(&self) -> Option<Range<usize>> {
        let place = self.best.chars.clone();
        if self.best.unchanged {
            return None;
        }
        let stayed = core::stayed(&self.sought.form.chars, &self.anchorer.normal().chars[place.clone()]);
        let anew = (stayed.len() as f32) < CORE * place.len() as f32;
        anew.then(|| place.start + stayed.start..place.start + stayed.end)
    }

    /// Whether few words stand without anything of their context: a deleted passage often leaves a parallel one, of nearly the same words.
    fn is_lone(&self) -> bool {
        let around = self.sought.around.is_whole() && self.sides().iter().all(|side| *side < NOTHING);
        around && self.sought.words.total < LONE && self.best.alike < LONE_ALIKE
    }

    /// Whether a few words are likely to be meant, since one side of their context stands right beside them.
    pub fn is_seated(&self) -> bool {
        let beside = self.sides().iter().any(|side| *side >= SEATED);
        beside && self.sought.words.len() < SENTENCE && self.best.alike >= SEATED_ALIKE
    }

    /// Whether so little of the words stands there that it is another passage.
    pub fn is_another(&self) -> bool {
        let between = self.sides().iter().all(|side| *side >= CONTEXT_FITS);
        !self.best.unchanged && self.best.kept < if between { KEPT_BETWEEN } else { KEPT }
    }
}

fn context(place: &Place) -> f32 {
    place.fit.before.unwrap_or(0.0) + place.fit.after.unwrap_or(0.0)
}

/// Whether the words are so few and so common that a place which has nothing of their context is none to ask about.
pub fn is_anywhere(place: &Place, sought: &Sought) -> bool {
    sought.around.is_whole() && sought.words.total < COMMON && place.fit.mean() < NOWHERE
}

/// The score that a place needs, by how much the words tell; `exact` if they stand there with the same case and punctuation.
pub fn required(place: &Place, sought: &Sought, exact: bool) -> f32 {
    let info = sought.words.total;
    if place.unchanged {
        let enough = sought.words.len() >= LONG || (exact && (sought.words.len() >= SENTENCE || info >= TELLING));
        return if enough { 0.0 } else { IN_CONTEXT };
    }
    if sought.around.is_empty() {
        return WORDS * between(&ACCEPT_ALONE, info);
    }
    let enough = between(&ACCEPT, info);
    if place.fit.encloses() && sought.words.len() > FEW { enough.min(ACCEPT_BETWEEN) } else { enough }
}

/// The value at `info` on the line through some steps.
fn between(steps: &[(f32, f32)], info: f32) -> f32 {
    let after = steps.iter().position(|&(step, _)| info < step).unwrap_or(steps.len());
    match (after.checked_sub(1).map(|i| steps[i]), steps.get(after)) {
        (Some((from, high)), Some(&(to, low))) => high + (low - high) * (info - from) / (to - from),
        (Some((_, only)), None) | (None, Some(&(_, only))) => only,
        (None, None) => 0.0,
    }
}
