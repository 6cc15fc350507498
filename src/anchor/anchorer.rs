//! Runs the levels over all selectors of an article together: the automata are built once per level and only over what is still open;
//! the normal form and the words are made when first needed. What to make of the places is decided by `decide`
//! (words in one piece) and `parts` (first and last words, elisions).

use std::cell::OnceCell;
use std::ops::Range;

use super::decide;
use super::exact::{self, Phrase};
use super::explain::{Explanation, Reason};
use super::known::{Beside, Known};
use super::likeness::Article;
use super::normal::Normal;
use super::parts;
use super::passage::{Passage, Status};
use super::sections;
use super::selector::{Scope, Selector};
use super::words::Words;
use crate::text::Text;

/// Finds passages in one article.
pub struct Anchorer<'t> {
    pub(super) text: &'t Text,
    pub(super) lang: String,
    normal: OnceCell<Normal>,
    words: OnceCell<Words>,
}

/// Words that are looked for in one piece.
pub(super) struct Asked {
    pub phrase: Phrase,
    /// Bytes of the text to look into.
    pub bounds: Range<usize>,
    pub occurrence: Option<i32>,
    /// Whether case and punctuation may be put aside.
    pub loosely: bool,
    /// What the other notes tell of the text around.
    pub beside: Beside,
}

/// All places of some words at the first level that has enough of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    /// None when no level has enough.
    pub level: Option<Status>,
    /// Byte ranges in bounds, in reading order.
    pub places: Vec<Range<usize>>,
    /// The most places in bounds that any level has.
    pub most: usize,
    /// A place out of bounds.
    pub outside: Option<Range<usize>>,
}

/// A selector on its way.
enum Quest<'s> {
    Done(Passage),
    Words { asked: usize, scope: &'s Scope },
    Parts { asked: Range<usize>, scope: &'s Scope },
}

impl<'t> Anchorer<'t> {
    /// Prepares an article; `lang` is its language tag, or empty.
    pub fn new(text: &'t Text, lang: &str) -> Self {
        Self { text, lang: lang.to_lowercase(), normal: OnceCell::new(), words: OnceCell::new() }
    }

    /// One passage for each selector, in their order; the order has no influence on what is found.
    pub fn anchor(&self, selectors: &[&Selector]) -> Vec<Passage> {
        let mut asked = Vec::new();
        let quests: Vec<Quest> = selectors.iter().map(|selector| self.quest(selector, &mut asked)).collect();
        let mut found = self.find(&asked);
        let quests = self.split_elisions(quests, &mut asked, &mut found);
        let mut passages: Vec<Passage> = quests
            .iter()
            .map(|quest| match quest {
                Quest::Done(passage) => passage.clone(),
                Quest::Words { asked: i, scope } => decide::passage(self, &asked[*i], scope, &found[*i]),
                Quest::Parts { asked: range, scope } => {
                    parts::passage(self, &asked[range.clone()], scope, &found[range.clone()])
                }
            })
            .collect();
        self.look_farther(&quests, &mut asked, &found, &mut passages);
        passages
    }

    /// Decides anew about words that are in doubt, with what the other notes tell of the text around them.
    fn look_farther(&self, quests: &[Quest], asked: &mut [Asked], found: &[Found], passages: &mut [Passage]) {
        let open: Vec<usize> = (0..quests.len()).filter(|&i| passages[i].is_in_doubt()).collect();
        if open.is_empty() {
            return;
        }
        let known = Known::of(quests.iter().map(|quest| match quest {
            Quest::Words { asked: i, scope } => Some((&asked[*i].phrase, *scope)),
            _ => None,
        }));
        for i in open {
            let Quest::Words { asked: place, scope } = &quests[i] else { continue };
            let Some(beside) = known.beside(i) else { continue };
            asked[*place].beside = beside;
            passages[i] = decide::passage(self, &asked[*place], scope, &found[*place]);
        }
    }

    /// All places of some words at the first level that has any, in reading order.
    pub fn places(&self, words: &str) -> Vec<Range<usize>> {
        let asked = Asked {
            phrase: Phrase::new(words),
            bounds: 0..self.text.string.len(),
            occurrence: None,
            loosely: false,
            beside: Beside::default(),
        };
        self.find(&[asked]).pop().unwrap_or_default().places
    }

    /// The article in the form that the fuzzy level needs.
    pub(super) fn article(&self) -> Article<'_> {
        Article {
            text: &self.text.string,
            normal: self.normal(),
            words: self.words.get_or_init(|| Words::of(self.normal())),
        }
    }

    pub(super) fn normal(&self) -> &Normal {
        self.normal.get_or_init(|| Normal::of(&self.text.string))
    }

    fn quest<'s>(&self, selector: &'s Selector, asked: &mut Vec<Asked>) -> Quest<'s> {
        match selector {
            Selector::Article => Quest::Done(Passage {
                status: Status::Exact,
                place: None,
                score: 1.0,
                candidates: Vec::new(),
                explanation: Explanation::default(),
            }),
            Selector::Heading(id) => Quest::Done(match sections::heading(self.text, id) {
                Ok(heading) => Passage::found(Status::Exact, heading.words.clone(), 1.0, Explanation::default()),
                Err(reason) => Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason)),
            }),
            Selector::Words { exact, scope } => self.ask(&[exact], scope, asked),
            Selector::Stretch { start, end, scope } => self.ask(&[start, end], scope, asked),
        }
    }

    fn ask<'s>(&self, pieces: &[&str], scope: &'s Scope, asked: &mut Vec<Asked>) -> Quest<'s> {
        let bounds = match sections::bounds(self.text, scope.within.as_deref()) {
            Ok(bounds) => bounds,
            Err(reason) => return Quest::Done(Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason))),
        };
        let first = asked.len();
        for piece in pieces {
            let phrase = Phrase::new(piece);
            if phrase.normal.chars.is_empty() {
                asked.truncate(first);
                return Quest::Done(Passage::lost(Status::Orphan, Vec::new(), Explanation::because(Reason::NoWords)));
            }
            let alone = pieces.len() == 1;
            let loosely = !(alone && parts::is_elided(piece));
            asked.push(Asked {
                phrase,
                bounds: bounds.clone(),
                occurrence: scope.occurrence.filter(|_| alone),
                loosely,
                beside: Beside::default(),
            });
        }
        if pieces.len() == 1 {
            Quest::Words { asked: first, scope }
        } else {
            Quest::Parts { asked: first..asked.len(), scope }
        }
    }

    /// Words with `[…]` in them that do not stand there to the letter are looked for in parts.
    fn split_elisions<'s>(
        &self,
        mut quests: Vec<Quest<'s>>,
        asked: &mut Vec<Asked>,
        found: &mut Vec<Found>,
    ) -> Vec<Quest<'s>> {
        let first = asked.len();
        for quest in &mut quests {
            let Quest::Words { asked: i, scope } = quest else { continue };
            if asked[*i].loosely || found[*i].level.is_some() {
                continue;
            }
            let pieces = parts::split(&asked[*i].phrase.typed);
            let bounds = asked[*i].bounds.clone();
            if pieces.is_empty() {
                continue;
            }
            let start = asked.len();
            asked.extend(pieces.iter().map(|piece| Asked {
                phrase: Phrase::new(piece),
                bounds: bounds.clone(),
                occurrence: None,
                loosely: true,
                beside: Beside::default(),
            }));
            *quest = Quest::Parts { asked: start..asked.len(), scope };
        }
        found.extend(self.find(&asked[first..]));
        quests
    }

    /// All places of each at the first level that has enough of them.
    pub(super) fn find(&self, asked: &[Asked]) -> Vec<Found> {
        let mut found = vec![Found::default(); asked.len()];
        for level in [Status::Exact, Status::Normalized, Status::Drifted] {
            let open: Vec<usize> = (0..asked.len())
                .filter(|&i| found[i].level.is_none() && (level < Status::Drifted || asked[i].loosely))
                .collect();
            if open.is_empty() {
                break;
            }
            let phrases: Vec<&Phrase> = open.iter().map(|&i| &asked[i].phrase).collect();
            let places = match level {
                Status::Exact => exact::to_the_letter(&self.text.string, &phrases),
                Status::Normalized => exact::in_normal_form(self.normal(), &phrases),
                _ => exact::by_words(self.normal(), self.article().words, &phrases),
            };
            for (i, places) in open.into_iter().zip(places) {
                let blank = |place: &Range<usize>| {
                    self.text.string[place.clone()].starts_with(char::is_whitespace)
                        || self.text.string[place.clone()].ends_with(char::is_whitespace)
                };
                let places = places.into_iter().filter(|place| !blank(place)).collect();
                found[i].take(level, places, &asked[i]);
            }
        }
        found
    }
}

impl Found {
    /// Takes the places of a level over if they are enough.
    fn take(&mut self, level: Status, places: Vec<Range<usize>>, asked: &Asked) {
        let inside = |place: &Range<usize>| place.start >= asked.bounds.start && place.end <= asked.bounds.end;
        self.outside = self.outside.take().or_else(|| places.iter().find(|place| !inside(place)).cloned());
        let places: Vec<Range<usize>> = places.into_iter().filter(inside).collect();
        self.most = self.most.max(places.len());
        let enough = asked.occurrence.map_or(!places.is_empty(), |wanted| nth(wanted, places.len()).is_some());
        if enough {
            (self.level, self.places) = (Some(level), places);
        }
    }
}

/// The index of an occurrence (from 1; negative from the end) among `count`.
pub(super) fn nth(wanted: i32, count: usize) -> Option<usize> {
    let steps = wanted.unsigned_abs() as usize;
    match wanted {
        1.. => (steps <= count).then(|| steps - 1),
        0 => None,
        _ => count.checked_sub(steps),
    }
}
