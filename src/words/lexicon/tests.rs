//! What holds of all lexicons.

use super::{FILES, Habit, everywhere, lexicon, lexicons, read};

/// A section that is written wrong would be left out in silence: reading it fails here, and every list has words in
/// lower case.
#[test]
fn every_file_is_read_whole() {
    for (tag, file) in FILES {
        let sections = read::sections(file);
        assert!(!sections.is_empty() && file.starts_with(['[', '#']), "{tag}");
        for (name, body) in &sections {
            assert!(!body.trim().is_empty(), "{tag} [{name}] is empty");
            let words = |line: &str| line.split_once('=').map_or(line, |(_, words)| words).to_owned();
            assert!(body.lines().map(words).all(|words| words == words.to_lowercase()), "{tag} [{name}]");
            assert_eq!(sections.iter().filter(|(other, _)| other == name).count(), 1, "{tag} has [{name}] twice");
            let says = name.starts_with("numbers") || ["months", "seasons", "names"].contains(name);
            assert!(body.lines().all(|line| line.is_empty() || line.contains('=') == says), "{tag} [{name}]");
        }
    }
    assert_eq!(lexicons().count(), FILES.len());
}

/// A habit that is written wrong would be left out in silence, too; and one that no language has is none.
#[test]
fn habits_are_known_ones() {
    let known: Vec<&str> = Habit::ALL.into_iter().map(Habit::as_str).collect();
    for (tag, lexicon) in lexicons() {
        assert!(lexicon.habits.iter().all(|habit| known.contains(&habit)), "{tag} [habits]");
    }
    assert!(known.iter().all(|habit| everywhere().habits.contains(habit)));
}

#[test]
fn a_language_is_found_by_its_tags() {
    assert!(lexicon("en").leads.iter().any(|lead| lead == "according to") && lexicon("xx").verbs.is_empty());
    assert!(lexicon("nb").negates("ikke") && lexicon("no").negates("ikke"));
    assert!(everywhere().months.contains("march") && everywhere().emphasis_notes.contains("my italics"));
    assert!(everywhere().elided.contains("tis") && lexicon("it").clipped.contains("po"));
}

#[test]
fn a_word_of_one_language_alone_is_in_no_list_of_all() {
    for (tag, lexicon) in lexicons() {
        let everywhere = everywhere();
        for word in lexicon.negations_here.iter() {
            assert!(!everywhere.negations.contains(word), "{tag} [negations.here] {word} counts in any language");
        }
        for word in lexicon.small_here.iter() {
            assert!(!everywhere.small.contains(word), "{tag} [small.here] {word} counts in any language");
        }
        for word in lexicon.numbers_here.words() {
            assert!(everywhere.number(word).is_none(), "{tag} [numbers.here] {word} counts in any language");
        }
        assert!(lexicon.homographs.iter().all(|word| everywhere.number(word).is_some()), "{tag} [homographs]");
    }
}

/// Two languages may write the same word for two numbers; then none of them may count in articles of another. Names of
/// months and of languages are asked for in all languages alone.
#[test]
fn a_number_word_says_the_same_in_all_languages() {
    for (tag, lexicon) in lexicons() {
        for (word, month) in lexicon.months.iter() {
            assert_eq!(everywhere().months.get(word), Some(month), "{tag} {word}");
            assert!(month.parse().is_ok_and(|month: u8| (1..=12).contains(&month)), "{tag} {word}");
        }
        for (name, meant) in lexicon.names.iter() {
            assert_eq!(everywhere().names.get(name), Some(meant), "{tag} {name}");
        }
        for word in lexicon.numbers.words() {
            assert_eq!(lexicon.numbers.get(word), everywhere().numbers.get(word), "{tag} {word}");
        }
    }
}
