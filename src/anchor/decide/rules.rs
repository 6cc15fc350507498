//! The law by which the best place is accepted, asked about or given up: rules in an order, each with what it is
//! called, why it is there, what it does, and the case of `tests/cases/anchoring` that fails without it.
//!
//! In: the [`Evidence`] of the best place and the [`Thresholds`]. Out: a [`Ruling`]. The rules are read from the first
//! to the last. One that *asks* ends the reading, whatever else is true; one that *settles* puts the doubts behind it
//! aside; the first *doubt* that is not put aside asks. At the end, what *loses* is given up, and so is what is asked
//! about and not worth it.

use super::evidence::{Evidence, Rival};
use super::thresholds::{Decision, Thresholds};
use crate::anchor::explain::ReviewReason;

/// What a rule does where it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The place is asked about.
    Asks,
    /// The doubts that follow do not count.
    Settles,
    /// The place is asked about, if nothing settled it.
    Doubts,
    /// The passage is lost.
    Loses,
    /// The passage is lost, if it would be asked about.
    NotWorthAsking,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// What it is called.
    pub name: &'static str,
    /// Why it is there.
    pub why: &'static str,
    /// The file of the case that fails without it.
    pub case: &'static str,
    /// What it does.
    pub effect: Effect,
    holds: fn(&Evidence, &Thresholds) -> bool,
    reason: fn(&Evidence, &Thresholds) -> ReviewReason,
}

/// What comes of a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Ruling {
    /// It is the passage.
    Accepted,
    /// It is likely; what keeps it from being accepted.
    Asked(ReviewReason),
    /// It is not the passage.
    Lost,
}

impl Decision {
    /// What comes of a place.
    pub fn on(&self, evidence: &Evidence) -> Ruling {
        let at = &self.thresholds;
        let holds = |rule: &&Rule| Some(rule.name) != self.without && (rule.holds)(evidence, at);
        let mut settled = false;
        let mut asked = None;
        for rule in RULES.iter().filter(|rule| !matches!(rule.effect, Effect::Loses | Effect::NotWorthAsking)) {
            match rule.effect {
                Effect::Doubts if settled => {}
                Effect::Settles => settled |= holds(&rule),
                _ if holds(&rule) => {
                    asked = Some((rule.reason)(evidence, at));
                    break;
                }
                _ => {}
            }
        }
        let loses = |effect: Effect| RULES.iter().filter(|rule| rule.effect == effect).any(|rule| holds(&rule));
        match asked {
            _ if loses(Effect::Loses) => Ruling::Lost,
            Some(_) if loses(Effect::NotWorthAsking) => Ruling::Lost,
            Some(reason) => Ruling::Asked(reason),
            None => Ruling::Accepted,
        }
    }
}

/// All rules, in their order.
pub const RULES: &[Rule] = &[
    Rule {
        name: "deleted",
        why: "what stood before and after the passage stands together now, or the place is what stood beside it",
        case: "deleted-beside-a-parallel.md",
        effect: Effect::Asks,
        holds: |place, _| place.deleted,
        reason: |_, _| ReviewReason::Deleted,
    },
    Rule {
        name: "guarded",
        why: "a number, a negation or a name that changed says something else, however alike the rest is",
        case: "guarded.md",
        effect: Effect::Asks,
        holds: |place, _| place.guarded().is_some(),
        reason: |place, _| place.guarded().cloned().map_or(ReviewReason::WordsDiffer, ReviewReason::Guarded),
    },
    Rule {
        name: "nearly-as-likely",
        why: "a second place scores nearly as high",
        case: "nearly-as-likely.md",
        effect: Effect::Asks,
        holds: |place, at| rivals(place).any(|second| place.score - second.score < at.lead),
        reason: |_, _| ReviewReason::CloseSecond,
    },
    Rule {
        name: "words-elsewhere",
        why: "the words speak for a second place, and only the context for the best",
        case: "one-copy-edited.md",
        effect: Effect::Asks,
        holds: |place, at| {
            let enough = place.needed(at) - at.lead;
            rivals(place).any(|second| second.score >= enough && second.alike - place.alike >= at.words_against)
        },
        reason: |_, _| ReviewReason::CloseSecond,
    },
    Rule {
        name: "copy-of-an-original",
        why: "the words stand here as they were, and an edited form of them in more of their context: this may be the copy",
        case: "copy-of-an-original.md",
        effect: Effect::Asks,
        holds: |place, at| {
            let context: f32 = place.sides.iter().sum();
            let original = |second: &Rival| second.alike >= at.original && second.context > context + at.other_context;
            (place.away > 0 || place.unchanged) && rivals(place).any(original)
        },
        reason: |_, _| ReviewReason::CloseSecond,
    },
    Rule {
        name: "written-anew",
        why: "most of the place lies outside of what stayed, so that where the passage begins and ends is a matter of opinion",
        case: "written-anew.md",
        effect: Effect::Asks,
        holds: |place, at| place.stayed_less_than(at.core),
        reason: differs,
    },
    Rule {
        name: "unmistakable",
        why: "a sentence in order, or a long one much alike, is itself wherever it went, if nothing else is like it",
        case: "unmistakable.md",
        effect: Effect::Settles,
        holds: |place, at| {
            let second = place.others.first().map_or(0.0, |second| second.score);
            let whole = place.words >= at.sentence && place.kept >= at.whole_kept && place.alike >= at.whole_alike;
            let alike = place.words >= at.long && place.alike >= at.long_alike;
            place.stored && (whole || alike) && !place.vague && place.score - second >= at.alone
        },
        reason: differs,
    },
    Rule {
        name: "too-little",
        why: "the less the words tell, the more of them and of their context must stand there",
        case: "without-context.md",
        effect: Effect::Doubts,
        holds: |place, at| place.score < place.needed(at),
        reason: |place, at| if is_short(place, at) { ReviewReason::TooShort } else { differs(place, at) },
    },
    Rule {
        name: "vague",
        why: "another cut of the place is nearly as good, so that it is not certain how far the passage goes",
        case: "vague.md",
        effect: Effect::Doubts,
        holds: |place, _| !place.unchanged && place.vague,
        reason: differs,
    },
    Rule {
        name: "lone",
        why: "a deleted passage often leaves a parallel one of nearly the same words, with nothing of its context",
        case: "lone.md",
        effect: Effect::Doubts,
        holds: |place, at| {
            let nowhere = place.stored_whole && place.sides.iter().all(|side| *side < at.nothing);
            !place.unchanged && nowhere && place.told < at.lone && place.alike < at.lone_alike
        },
        reason: differs,
    },
    Rule {
        name: "torn",
        why: "half of a passage that was cut in two is not the passage",
        case: "torn.md",
        effect: Effect::Doubts,
        holds: |place, at| {
            !place.unchanged && place.kept < [0.0, at.kept_one_away, at.kept_both_away][place.away.min(2)]
        },
        reason: differs,
    },
    Rule {
        name: "guarded-beside",
        why: "a sentence that got a negation, or a list item that got another number, says something else with the same words",
        case: "negated-beside.md",
        effect: Effect::Asks,
        holds: |place, _| place.guarded_beside().is_some(),
        reason: |place, _| place.guarded_beside().cloned().map_or(ReviewReason::WordsDiffer, ReviewReason::Guarded),
    },
    Rule {
        name: "another",
        why: "where so little of the words stands, it is another passage",
        case: "another.md",
        effect: Effect::Loses,
        holds: |place, at| {
            let between = place.sides.iter().all(|side| *side >= at.context_fits);
            !place.unchanged && place.kept < if between { at.kept_between } else { at.kept }
        },
        reason: differs,
    },
    Rule {
        name: "unlikely",
        why: "a place far below what it needs is not worth a question, but a few words right beside their context are",
        case: "a-few-words-beside-their-context.md",
        effect: Effect::NotWorthAsking,
        holds: |place, at| !place.unchanged && place.score < place.needed(at) - at.ask && !is_seated(place, at),
        reason: differs,
    },
    Rule {
        name: "anywhere",
        why: "words that tell hardly anything stand everywhere; without their context none of these places is worth a question",
        case: "anywhere.md",
        effect: Effect::NotWorthAsking,
        holds: |place, at| place.stored_whole && place.told < at.common && place.fit.mean() < at.nowhere,
        reason: differs,
    },
];

/// Other places that are not told from the best one by their context.
fn rivals<'e>(place: &'e Evidence) -> impl Iterator<Item = &'e Rival> {
    place.others.iter().filter(|second| !(place.unchanged && second.told_apart))
}

/// Whether a few words are likely to be meant, since one side of their context stands right beside them.
fn is_seated(place: &Evidence, at: &Thresholds) -> bool {
    let beside = place.sides.iter().any(|side| *side >= at.seated);
    beside && place.words < at.sentence && place.alike >= at.seated_alike
}

/// Whether edited words have so few letters that only both sides of their context could vouch for them.
fn is_short(place: &Evidence, at: &Thresholds) -> bool {
    let whole = place.stored_whole && place.fit.mean() >= at.context_fits;
    !place.unchanged && place.characters < at.short && !whole
}

/// What there is to say of a place that is not like enough: its words or its context.
fn differs(place: &Evidence, at: &Thresholds) -> ReviewReason {
    if place.fit.mean() >= at.context_fits { ReviewReason::WordsDiffer } else { ReviewReason::ContextDiffers }
}
