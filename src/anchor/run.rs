//! Runs the levels over all selectors of an article together: the automata are built once per level and only over what
//! is still open. What to make of the places is decided by `decide` (words in one piece) and `parts` (first and last
//! words, elisions).

use std::ops::Range;

use rayon::prelude::*;

use super::anchorer::Anchorer;
use super::decide;
use super::elision;
use super::exact::Phrase;
use super::explain::{Explanation, ReviewReason};
use super::found::{Asked, Found};
use super::known::KnownContext;
use super::parts;
use super::passage::{Passage, Status};
use super::sections;
use super::selector::{Scope, Selector};

/// So many selectors are decided by one thread: only an article of very many is worth a second one.
const MANY: usize = 64;

/// A selector on its way.
enum Search<'s> {
    Done(Passage),
    Words { asked: usize, scope: &'s Scope },
    Parts { asked: Range<usize>, scope: &'s Scope },
}

impl Anchorer<'_> {
    /// One passage for each selector, in their order; the order has no influence on what is found.
    pub fn anchor(&self, selectors: &[&Selector]) -> Vec<Passage> {
        let mut asked = Vec::new();
        let searches: Vec<Search> = selectors.iter().map(|selector| self.search(selector, &mut asked)).collect();
        let mut found = self.find(&asked);
        let searches = self.split_elisions(searches, &mut asked, &mut found);
        let mut passages: Vec<Passage> = searches
            .par_iter()
            .with_min_len(MANY)
            .map(|search| match search {
                Search::Done(passage) => passage.clone(),
                Search::Words { asked: i, scope } => decide::passage(self, &asked[*i], scope, &found[*i]),
                Search::Parts { asked: range, scope } => {
                    parts::passage(self, &asked[range.clone()], scope, &found[range.clone()])
                }
            })
            .collect();
        self.look_farther(&searches, &mut asked, &found, &mut passages);
        passages
    }

    /// Decides anew about words that are in doubt, with what the other notes tell of the text around them.
    fn look_farther(&self, searches: &[Search], asked: &mut [Asked], found: &[Found], passages: &mut [Passage]) {
        let open: Vec<usize> = (0..searches.len()).filter(|&i| passages[i].is_in_doubt()).collect();
        if open.is_empty() {
            return;
        }
        let known = KnownContext::of(searches.iter().map(|search| match search {
            Search::Words { asked: i, scope } => Some((&asked[*i].phrase, *scope)),
            _ => None,
        }));
        let mut anew = Vec::new();
        for i in open {
            let Search::Words { asked: place, scope } = &searches[i] else { continue };
            let Some(beside) = known.beside(i) else { continue };
            asked[*place].beside = beside;
            anew.push((i, *place, *scope));
        }
        let asked: &[Asked] = asked;
        let decided = |&(i, place, scope): &(usize, usize, &Scope)| {
            (i, decide::passage(self, &asked[place], scope, &found[place]))
        };
        let anew = anew.par_iter().with_min_len(MANY).map(decided);
        for (i, passage) in anew.collect::<Vec<_>>() {
            passages[i] = passage;
        }
    }

    /// All places of some words at the first level that has any, in reading order.
    pub fn places(&self, words: &str) -> Vec<Range<usize>> {
        let asked = Asked { loosely: false, ..Asked::new(Phrase::new(words), 0..self.text.string.len()) };
        self.find(&[asked]).pop().unwrap_or_default().places
    }

    fn search<'s>(&self, selector: &'s Selector, asked: &mut Vec<Asked>) -> Search<'s> {
        match selector {
            Selector::Article => Search::Done(Passage {
                status: Status::Exact,
                place: None,
                score: 1.0,
                candidates: Vec::new(),
                explanation: Explanation::default(),
            }),
            Selector::Heading(id) => Search::Done(match sections::heading(self.text, id) {
                Ok(heading) => Passage::found(Status::Exact, heading.words.clone(), 1.0, Explanation::default()),
                Err(reason) => Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason)),
            }),
            Selector::Words { exact, scope } => self.ask(&[exact], scope, asked),
            Selector::Stretch { start, end, scope } => self.ask(&[start, end], scope, asked),
        }
    }

    fn ask<'s>(&self, pieces: &[&str], scope: &'s Scope, asked: &mut Vec<Asked>) -> Search<'s> {
        let bounds = match sections::bounds(self.text, scope.within.as_deref()) {
            Ok(bounds) => bounds,
            Err(reason) => {
                return Search::Done(Passage::lost(Status::Orphan, Vec::new(), Explanation::because(reason)));
            }
        };
        let first = asked.len();
        for piece in pieces {
            let phrase = Phrase::new(piece);
            if phrase.normal.chars.is_empty() {
                asked.truncate(first);
                return Search::Done(Passage::lost(
                    Status::Orphan,
                    Vec::new(),
                    Explanation::because(ReviewReason::NoWords),
                ));
            }
            let alone = pieces.len() == 1;
            let loosely = !(alone && elision::is_elided(piece));
            let occurrence = scope.occurrence.filter(|_| alone);
            asked.push(Asked { occurrence, loosely, ..Asked::new(phrase, bounds.clone()) });
        }
        if pieces.len() == 1 {
            Search::Words { asked: first, scope }
        } else {
            Search::Parts { asked: first..asked.len(), scope }
        }
    }

    /// Words with `[…]` in them that do not stand there to the letter are looked for in parts.
    fn split_elisions<'s>(
        &self,
        mut searches: Vec<Search<'s>>,
        asked: &mut Vec<Asked>,
        found: &mut Vec<Found>,
    ) -> Vec<Search<'s>> {
        let first = asked.len();
        for search in &mut searches {
            let Search::Words { asked: i, scope } = search else { continue };
            if asked[*i].loosely || found[*i].level.is_some() {
                continue;
            }
            let pieces = elision::split(&asked[*i].phrase.typed);
            let bounds = asked[*i].bounds.clone();
            if pieces.is_empty() {
                continue;
            }
            let start = asked.len();
            asked.extend(pieces.iter().map(|piece| Asked::new(Phrase::new(piece), bounds.clone())));
            *search = Search::Parts { asked: start..asked.len(), scope };
        }
        found.extend(self.find(&asked[first..]));
        searches
    }
}
