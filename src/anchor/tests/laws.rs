//! What holds for any article and any words.

use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::words::Normal;

const VOCABULARY: [&str; 40] = [
    "river",
    "stone",
    "winter",
    "candle",
    "orchard",
    "window",
    "sailor",
    "copper",
    "garden",
    "whisper",
    "mountain",
    "silver",
    "market",
    "lantern",
    "meadow",
    "thunder",
    "harvest",
    "pebble",
    "bridge",
    "feather",
    "the",
    "of",
    "and",
    "in",
    "with",
    "under",
    "carries",
    "holds",
    "breaks",
    "follows",
    "remembers",
    "old",
    "quiet",
    "golden",
    "narrow",
    "heavy",
    "été",
    "ночь",
    "дорога",
    "straße",
];

fn sentence() -> impl Strategy<Value = String> {
    prop::sample::subsequence(&VOCABULARY[..], 10..20).prop_shuffle().prop_map(|words| {
        let mut sentence = words.join(" ");
        sentence.push('.');
        sentence
    })
}

fn sentences() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(sentence(), 3..12)
}

proptest! {
    #[test]
    fn accepted_words_are_found_again_at_their_place(
        sentences in sentences(),
        pick in any::<Index>(),
        changed in any::<Index>(),
    ) {
        let text = plain(&sentences.join(" "));
        let mut words_of: Vec<&str> = pick.get(&sentences).split(' ').collect();
        let i = changed.index(words_of.len());
        words_of[i] = "planted";
        let passage = find(&text, &words(&words_of.join(" ")));
        if let Some(place) = passage.place {
            let again = find(&text, &select(&text, place.clone()));
            prop_assert_eq!(again.place, Some(place));
            prop_assert!(again.status <= Status::Normalized);
        }
    }

    #[test]
    fn a_deletion_never_yields_exact(sentences in sentences(), pick in any::<Index>()) {
        let i = pick.index(sentences.len());
        let gone = sentences[i].clone();
        let rest: Vec<String> = sentences.iter().filter(|sentence| **sentence != gone).cloned().collect();
        prop_assume!(!rest.is_empty());
        let text = plain(&rest.join(" "));
        let passage = find(&text, &words(&gone));
        prop_assert!(passage.status > Status::Normalized, "{passage:?}");
    }

    #[test]
    fn a_few_letters_changed_are_found(
        sentences in sentences(),
        pick in any::<Index>(),
        places in prop::collection::vec(any::<Index>(), 1..30),
    ) {
        let i = pick.index(sentences.len());
        let mut letters: Vec<char> = sentences[i].chars().collect();
        let most = letters.len() * 15 / 100;
        for place in places.iter().take(most) {
            let at = place.index(letters.len());
            if letters[at].is_lowercase() {
                letters[at] = 'x';
            }
        }
        let old = &sentences[i];
        prop_assume!(sentences.iter().filter(|sentence| *sentence == old).count() == 1);
        let (before, after) = (sentences[..i].join(" "), sentences[i + 1..].join(" "));
        let new: String = letters.iter().collect();
        let text = plain(format!("{before} {new} {after}").trim());
        let passage = find(&text, &around(old, &before, &after));
        let first = || passage.candidates.first().map(|candidate| candidate.range.clone());
        let range = passage.place.clone().or_else(first);
        let there = range.map_or(String::new(), |range| text.string[range].to_owned());
        let holds = |one: &str, other: &str| one.contains(other.trim_end_matches('.'));
        let found = holds(&there, &new) || holds(&new, &there) && there.len() * 2 > new.len();
        prop_assert!(found, "{old}\n{new}\n{there}\n{passage:?}");
    }

    #[test]
    fn places_lie_between_characters_and_begin_with_none_that_is_blank(text in "[a-cé e\u{301}“ń\u{200b}\u{ad}ﬁ言. \n]{0,60}", typed in "[a-cé e\u{301}“言. ]{0,12}") {
        let text = plain(&text);
        if let Some(place) = find(&text, &words(&typed)).place {
            let there = &text.string[place];
            prop_assert!(!there.is_empty() && there.trim() == there, "{there:?}");
        }
    }

    #[test]
    fn composed_and_decomposed_articles_have_the_same_passages(
        sentences in sentences(),
        pick in any::<Index>(),
    ) {
        use unicode_normalization::UnicodeNormalization;
        let joined = sentences.join(" ");
        let (composed, decomposed): (String, String) = (joined.nfc().collect(), joined.nfd().collect());
        let typed = words(pick.get(&sentences).as_str());
        let (composed, decomposed) = (plain(&composed), plain(&decomposed));
        let there = |text: &Text| find(text, &typed).place.map(|place| text.string[place].nfc().collect::<String>());
        prop_assert_eq!(there(&composed), there(&decomposed));
    }

    #[test]
    fn carriage_returns_and_byte_order_marks_change_no_passage(
        sentences in sentences(),
        pick in any::<Index>(),
    ) {
        let lines = sentences.join("\n");
        let read = |bytes: String| {
            let file = crate::load::file::decode("a.md", bytes.into_bytes()).unwrap();
            article(&file.text)
        };
        let variants = [lines.clone(), lines.replace('\n', "\r\n"), format!("\u{feff}{lines}"), format!("\u{feff}{}\r\n", lines.replace('\n', "\r\n"))];
        let typed = words(&pick.get(&sentences).replacen(' ', " a ", 1));
        let found: Vec<_> = variants.map(|variant| {
            let text = read(variant);
            let passage = find(&text, &typed);
            (passage.status, passage.place.map(|place| text.string[place].to_owned()))
        }).into();
        prop_assert!(found.iter().all(|other| *other == found[0]), "{found:?}");
    }

    #[test]
    fn normalisation_maps_back_to_where_it_came_from(
        text in "[a-cé e\u{301}“ń\u{200b}\u{ad}ﬁ言…½². \n]{0,60}",
        cuts in any::<(Index, Index)>(),
    ) {
        let normal = Normal::of(&text);
        prop_assume!(!normal.chars.is_empty());
        let (a, b) = (cuts.0.index(normal.chars.len()), cuts.1.index(normal.chars.len()));
        let range = a.min(b)..a.max(b) + 1;
        if let Some(origin) = normal.back_chars(range.clone()) {
            let same: String = normal.chars[range.clone()].iter().collect();
            let again = Normal::of(&text[origin.clone()]).string;
            prop_assert_eq!(again.trim(), same.trim());
            prop_assert_eq!(normal.forth(&origin), range);
        }
    }

    #[test]
    fn plain_text_is_its_own_normal_form(text in "([a-z]{1,8}[ ,.]){1,20}", cuts in any::<(Index, Index)>()) {
        let normal = Normal::of(&text);
        prop_assert_eq!(&normal.string, &text);
        let (a, b) = (cuts.0.index(text.len()), cuts.1.index(text.len()));
        let range = a.min(b)..a.max(b) + 1;
        prop_assert_eq!(normal.back(range.clone()), Some(range));
    }

    #[test]
    fn the_order_of_notes_does_not_matter(sentences in sentences()) {
        let text = plain(&sentences.join(" "));
        let selectors: Vec<Selector> = sentences.iter().map(|sentence| words(&sentence.replace("the", "this"))).collect();
        let forward = Anchorer::new(&text, "en").anchor(&selectors.iter().collect::<Vec<_>>());
        let mut backward = Anchorer::new(&text, "en").anchor(&selectors.iter().rev().collect::<Vec<_>>());
        backward.reverse();
        prop_assert_eq!(forward, backward);
    }

    #[test]
    fn any_stretch_can_be_selected(
        sentences in sentences(),
        a in any::<Index>(),
        b in any::<Index>(),
    ) {
        let text = plain(&sentences.join(" "));
        let borders: Vec<usize> = text.string.match_indices(' ').map(|(i, _)| i + 1).collect();
        let (a, b) = (*a.get(&borders), *b.get(&borders));
        prop_assume!(a != b);
        let range = a.min(b)..a.max(b) - 1;
        prop_assert_eq!(find(&text, &select(&text, range.clone())).place, Some(range));
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,200}", typed in "\\PC{0,40}", prefix in "\\PC{0,20}", occurrence in any::<i32>()) {
        let text = article(&text);
        for occurrence in [None, Some(occurrence)] {
            let scope = Scope { prefix: Some(prefix.clone()), occurrence, ..Scope::default() };
            find(&text, &Selector::Words { exact: typed.clone(), scope: scope.clone() });
            find(&text, &Selector::Stretch { start: typed.clone(), end: prefix.clone(), scope });
        }
    }
}
