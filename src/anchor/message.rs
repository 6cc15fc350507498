//! What an author is told about a passage that is not where it was: the message, the place, the way out.
//!
//! In: a passage with its explanation, and a way to name places in the article.
//! Out: the parts of a diagnostic; nothing for passages that are found as they were written.

use super::repair::at;
use super::{Candidate, Change, Explanation, GuardKind, Passage, ReviewReason, Selector, Status};
use crate::report::Code;
use std::ops::Range;

/// A diagnostic about a passage, before it is known where its selector stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The status as a code.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// Words at the selector.
    pub label: Option<String>,
    /// The way out.
    pub help: String,
    /// The same as values of `at`, of which one is meant.
    pub mends: Vec<String>,
}

/// What a message needs to know of the article.
pub struct MessageContext<'a> {
    /// The reader's text.
    pub text: &'a str,
    /// The sidecar's path, for commands that can be pasted.
    pub sidecar: &'a str,
    /// Names a place of the text: `content/a.md:12:5`.
    pub place: &'a dyn Fn(usize) -> String,
}

impl MessageContext<'_> {
    /// The words of a range, cut to a length that fits a line.
    fn words(&self, range: &Range<usize>) -> String {
        const LONGEST: usize = 60;
        let words = self.text[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() <= LONGEST {
            return format!("`{words}`");
        }
        let kept: String = words.chars().take(LONGEST).collect();
        format!("`{}…`", kept.trim_end())
    }

    fn at(&self, range: &Range<usize>) -> String {
        format!("{}, {}", (self.place)(range.start), self.words(range))
    }

    fn fix(&self) -> String {
        format!("run `postil fix {}` to see the repair", self.sidecar)
    }
}

/// What is to be said about a passage.
pub fn message(passage: &Passage, selector: &Selector, around: &MessageContext<'_>) -> Option<Message> {
    match passage.status {
        Status::Exact | Status::Normalized => None,
        Status::Drifted => Some(drifted(passage, around)),
        Status::Review => Some(review(passage, around)),
        Status::Ambiguous => Some(ambiguous(&passage.candidates, selector, around)),
        Status::Orphan => Some(orphan(&passage.explanation, selector, around)),
    }
}

fn drifted(passage: &Passage, around: &MessageContext<'_>) -> Message {
    let place = passage.place.clone().unwrap_or(0..0);
    Message {
        code: Code::Drifted,
        message: "the words of this passage have changed in the article".to_owned(),
        label: Some(format!("now: {}", around.at(&place))),
        help: with_difference(&passage.explanation, around.fix()),
        mends: vec![],
    }
}

fn review(passage: &Passage, around: &MessageContext<'_>) -> Message {
    let close = matches!(passage.explanation.reason, Some(ReviewReason::CloseSecond));
    let named = passage.candidates.iter().take(if close { 2 } else { 1 });
    let likely = named.map(|candidate| around.at(&candidate.range)).collect::<Vec<_>>().join(", or ");
    let likely = (!likely.is_empty()).then(|| format!("likely: {likely}"));
    let message = match &passage.explanation.reason {
        Some(ReviewReason::Guarded(guarded)) => {
            let kind = match guarded.kind {
                GuardKind::Number => "a number",
                GuardKind::Negation => "a negation",
                GuardKind::Name => "a name",
            };
            match (guarded.before.as_str(), guarded.after.as_str()) {
                ("", after) => format!("{kind} stands in the article that this passage does not have: `{after}`"),
                (before, "") => format!("{kind} of this passage is gone from the article: `{before}`"),
                (before, after) => format!("{kind} of this passage has changed: `{before}` is now `{after}`"),
            }
        }
        Some(ReviewReason::CloseSecond) if passage.explanation.difference.is_empty() => {
            "what stands around this passage has changed, and two places are nearly as likely".to_owned()
        }
        Some(ReviewReason::CloseSecond) => "this passage has changed, and two places are nearly as likely".to_owned(),
        Some(ReviewReason::ContextDiffers) => {
            "what stands around this passage has changed too much to be sure".to_owned()
        }
        Some(ReviewReason::WordsDiffer) => "the words of this passage have changed too much to be sure".to_owned(),
        Some(ReviewReason::Deleted) => "this passage seems to have been taken out of the article".to_owned(),
        Some(ReviewReason::OccurrenceAgainstContext) => {
            "`occurrence` and the stored context name different places".to_owned()
        }
        Some(ReviewReason::OutsideSection { id }) => format!("the words stand only outside the section `#{id}`"),
        Some(ReviewReason::InsideWord { word }) => format!("the words stand only inside the word `{word}`"),
        Some(ReviewReason::TooShort) => "the words are gone and too short to be found by likeness".to_owned(),
        _ => "this passage has changed too much to be sure where it is".to_owned(),
    };
    let (place, other) = if close && passage.candidates.len() > 1 {
        ("the first", "; if it is another, give `prefix` and `suffix` as they stand there")
    } else {
        ("the place", "")
    };
    let help = format!("if it is {place}, run `postil fix {} --review` to see the repair{other}", around.sidecar);
    let help = with_difference(&passage.explanation, help);
    Message { code: Code::Review, message, label: likely, help, mends: vec![] }
}

fn ambiguous(candidates: &[Candidate], selector: &Selector, around: &MessageContext<'_>) -> Message {
    const MOST: usize = 4;
    let shown = candidates.iter().take(MOST).map(|candidate| (around.place)(candidate.range.start));
    let mut places: Vec<String> = shown.collect();
    if candidates.len() > MOST {
        places.push(format!("{} more", candidates.len() - MOST));
    }
    let narrowed = candidates.iter().take(MOST).enumerate().map(|(index, one)| narrowed(index, one, selector));
    let narrowed: Vec<Option<String>> = narrowed.collect();
    let way = |(index, narrowed): (usize, &Option<String>)| match narrowed {
        Some(narrowed) => format!("`at = {narrowed}`"),
        None => format!("`occurrence = {}`", index + 1),
    };
    let ways: Vec<String> = narrowed.iter().enumerate().map(way).collect();
    Message {
        code: Code::Ambiguous,
        message: format!("the words stand in {} places of the article", candidates.len()),
        label: Some(places.join(", ")),
        help: format!("say which one: {}", ways.join("; or ")),
        mends: narrowed.into_iter().flatten().collect(),
    }
}

/// The selector that finds one of the places, to be pasted in place of the one that finds them all.
fn narrowed(index: usize, candidate: &Candidate, selector: &Selector) -> Option<String> {
    let mut narrowed = selector.clone();
    let (Selector::Words { scope, .. } | Selector::Stretch { scope, .. }) = &mut narrowed else {
        return None;
    };
    scope.occurrence = None;
    match candidate.context.as_ref().map(|context| (&context.prefix, &context.suffix)) {
        Some((Some(prefix), _)) => scope.prefix = Some(prefix.clone()),
        Some((None, Some(suffix))) => scope.suffix = Some(suffix.clone()),
        _ => scope.occurrence = i32::try_from(index + 1).ok(),
    }
    Some(at(&narrowed))
}

fn orphan(explanation: &Explanation, selector: &Selector, around: &MessageContext<'_>) -> Message {
    let mut message = "passage not found in the article".to_owned();
    let (mut label, mut mends) = (None, vec![]);
    let mut help = "give the words as they stand in the article, or remove the note".to_owned();
    match &explanation.reason {
        Some(ReviewReason::Nearest { range, .. }) => label = Some(format!("nearest: {}", around.at(range))),
        Some(ReviewReason::UnknownHeading { id, nearest }) => {
            message = format!("the article has no heading `#{id}`");
            help = match nearest.first() {
                Some(near) => {
                    mends.extend(headed(selector, near).as_ref().map(at));
                    format!("did you mean `#{near}`?")
                }
                None => "name a heading of the article by its id, or leave it out".to_owned(),
            };
        }
        Some(ReviewReason::OccurrenceOutOfRange { asked, places }) => {
            let times = if *places == 1 { "once".to_owned() } else { format!("{places} times") };
            message = format!("there is no occurrence {asked}: the words stand there {times}");
            "count from 1, or from the end with negative numbers".clone_into(&mut help);
        }
        Some(ReviewReason::OutsideSection { id }) => {
            message = format!("the words stand only outside the section `#{id}`");
            "name another heading in `within`, or leave it out".clone_into(&mut help);
        }
        Some(ReviewReason::InsideWord { word }) => message = format!("the words stand only inside the word `{word}`"),
        Some(ReviewReason::MissingPart { part }) => {
            message = format!("this part of the passage is not found near the others: `{part}`");
        }
        Some(ReviewReason::Deleted) => "this passage was taken out of the article".clone_into(&mut message),
        Some(ReviewReason::NoWords) => "the selector has no words".clone_into(&mut message),
        Some(ReviewReason::TooShort) => {
            "the words are too short to be found by likeness: give more of them, or `prefix` and `suffix`"
                .clone_into(&mut help);
        }
        _ => {}
    }
    Message { code: Code::Orphan, message, label, help, mends }
}

/// The selector with another heading in place of its own.
fn headed(selector: &Selector, id: &str) -> Option<Selector> {
    let mut headed = selector.clone();
    match &mut headed {
        Selector::Heading(own) => id.clone_into(own),
        Selector::Words { scope, .. } | Selector::Stretch { scope, .. } => scope.within = Some(id.to_owned()),
        Selector::Article => return None,
    }
    Some(headed)
}

fn with_difference(explanation: &Explanation, help: String) -> String {
    if explanation.difference.is_empty() { help } else { format!("{help}; {}", difference(&explanation.difference)) }
}

/// A word difference in one line: `the moral [-laws-] {+law+}`, long stretches of the same words cut.
fn difference(changes: &[Change]) -> String {
    const KEPT: usize = 24;
    let mut out = String::new();
    for (index, change) in changes.iter().enumerate() {
        match change {
            Change::Removed(words) => out.push_str(&format!("[-{words}-]")),
            Change::Added(words) => out.push_str(&format!("{{+{words}+}}")),
            Change::Same(words) => {
                let (first, last) = (index == 0, index + 1 == changes.len());
                out.push_str(&shortened(words, KEPT, first, last));
            }
        }
    }
    format!("`{}`", out.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The ends of the words that are next to a change.
fn shortened(words: &str, kept: usize, first: bool, last: bool) -> String {
    let letters: Vec<char> = words.chars().collect();
    let room = if first || last { kept } else { 2 * kept };
    if letters.len() <= room {
        return words.to_owned();
    }
    let head: String = letters[..kept].iter().collect();
    let tail: String = letters[letters.len() - kept..].iter().collect();
    match (first, last) {
        (true, true) => words.to_owned(),
        (true, false) => format!("…{tail}"),
        (false, true) => format!("{head}…"),
        (false, false) => format!("{head} … {tail}"),
    }
}
