//! Sentences in six languages of which one number, one negation or one name was changed: none may be accepted, with its
//! context or without, however alike the rest is.

use super::harness::{self, Case};
use super::*;

/// A language, what stands before and after, names to exchange, sentences with a number `#`, a name `@` and a statement
/// in its affirmed and its negated form, and what takes a sentence back before it or behind it.
#[derive(Default)]
struct Language {
    tag: String,
    before: String,
    after: String,
    names: Vec<String>,
    sentences: Vec<(String, String)>,
    fronts: Vec<String>,
    backs: Vec<String>,
}

impl Language {
    /// `tests/cases/guarded/TAG.txt`; its README says how it is written.
    fn read(case: &Case) -> Self {
        let mut language = Self { tag: case.name.clone(), ..Self::default() };
        for (sort, words) in harness::marked(&case.text) {
            match sort {
                "before" => language.before = words.into(),
                "after" => language.after = words.into(),
                "names" => language.names = words.split(", ").map(str::to_owned).collect(),
                "+" => language.sentences.push((words.into(), String::new())),
                "-" => language.sentences.last_mut().expect(words).1 = words.into(),
                ">" => match words.strip_prefix('…') {
                    Some(back) => language.backs.push(back.into()),
                    None => language.fronts.push(words.strip_suffix('…').expect(words).into()),
                },
                _ => panic!("{}: {sort} {words}", case.name),
            }
        }
        language
    }
}

fn languages() -> Vec<Language> {
    let all: Vec<Language> = Case::all("tests/cases/guarded").iter().map(Language::read).collect();
    assert!(all.len() >= 6 && all.iter().all(|one| one.names.len() == 4 && one.sentences.len() >= 4));
    all
}

const NUMBERS: [(&str, &str); 6] =
    [("12", "21"), ("4.1", "1.4"), ("250", "25"), ("1914", "1941"), ("7", "8"), ("3000", "4000")];

fn cases(languages: &[Language]) -> Vec<(&Language, String, String)> {
    let fill = |sentence: &str, number: &str, name: &str| sentence.replace('#', number).replace('@', name);
    let mut cases = Vec::new();
    for language in languages {
        for (plain, negated) in &language.sentences {
            let names = &language.names;
            for (i, (old, new)) in NUMBERS.into_iter().enumerate() {
                let (name, other) = (names[i % 4].as_str(), names[(i + 1) % 4].as_str());
                cases.push((language, fill(plain, old, name), fill(plain, new, name)));
                cases.push((language, fill(plain, old, name), fill(plain, old, other)));
                cases.push((language, fill(plain, old, name), fill(negated, old, name)));
                cases.push((language, fill(negated, new, name), fill(plain, new, name)));
            }
        }
    }
    cases
}

#[test]
fn no_changed_number_negation_or_name_is_accepted() {
    let languages = languages();
    let cases = cases(&languages);
    assert!(cases.len() >= 500, "{}", cases.len());
    let mut accepted = Vec::new();
    for (language, old, new) in &cases {
        let text = plain(&format!("{} {new} {}", language.before, language.after));
        for selector in [words(old), around(old, &format!("{} ", language.before), &format!(" {}", language.after))] {
            for lang in [language.tag.as_str(), "en"] {
                let passage = &Anchorer::new(&text, lang).anchor(&[&selector])[0];
                if passage.status.is_rendered() {
                    accepted.push(format!("{lang}: {old} → {new}"));
                }
            }
        }
    }
    harness::law("accepted", accepted);
}

#[test]
fn what_takes_a_sentence_back_is_never_overlooked() {
    let mut overlooked = Vec::new();
    for language in &languages() {
        assert!(language.fronts.len() >= 2 && language.backs.len() >= 3, "{}", language.tag);
        for (plain_sentence, _) in &language.sentences {
            let old = plain_sentence.replace('#', "30").replace('@', &language.names[0]);
            let (first, rest) = old.split_at(old.chars().next().unwrap().len_utf8());
            let fronts = language.fronts.iter().map(|front| format!("{front}{}{rest}", first.to_lowercase()));
            let backs = language.backs.iter().map(|back| format!("{}{back}.", old.trim_end_matches('.')));
            for new in fronts.chain(backs) {
                let text = plain(&format!("{} {new} {}", language.before, language.after));
                let (before, after) = (format!("{} ", language.before), format!(" {}", language.after));
                for selector in
                    [words(&old), around(&old, &before, &after), around(&old, &before, ""), around(&old, "", &after)]
                {
                    if Anchorer::new(&text, &language.tag).anchor(&[&selector])[0].status.is_rendered() {
                        overlooked.push(new.clone());
                    }
                }
            }
        }
    }
    harness::law("overlooked", overlooked);
}

#[test]
fn the_same_sentences_unchanged_are_accepted() {
    for (language, old, _) in cases(&languages()) {
        let text = plain(&format!("{} {old} {}", language.before, language.after));
        assert_eq!(find(&text, &words(&old)).status, Status::Exact);
    }
}

#[test]
fn the_guard_names_both_words() {
    let text = plain("It rained. The ferry sank with $1.4 billion on board in the night. It was cold.");
    let passage = find(&text, &words("The ferry sank with $4.1 billion on board in the night."));
    let Some(ReviewReason::Guarded(guarded)) = passage.explanation.reason else { panic!("{passage:?}") };
    assert_eq!(guarded, Guarded { kind: GuardKind::Number, before: "4.1".into(), after: "1.4".into() });
}

#[test]
fn names_that_changed_places_are_asked_about() {
    let find = |old: &str, new: &str| {
        find(&plain(&format!("It rained. {new} It was cold.")), &around(old, "It rained. ", " It was cold."))
    };
    for (one, other) in [
        (
            "Kasparov defeated Karpov in the fourth game of the long match.",
            "Karpov defeated Kasparov in the fourth game of the long match.",
        ),
        (
            "In the end the team of Turkey was beaten by Greece in the final.",
            "In the end the team of Greece was beaten by Turkey in the final.",
        ),
    ] {
        for (old, new) in [(one, other), (other, one)] {
            let passage = find(old, new);
            let is_name = |guarded: &Guarded| guarded.kind == GuardKind::Name;
            let named = matches!(&passage.explanation.reason, Some(ReviewReason::Guarded(guarded)) if is_name(guarded));
            assert!(named && passage.status == Status::Review, "{old}: {passage:?}");
        }
    }
    let listed = "The thanks of the house go to Anna Berg and Otto Lund for the work on this book.";
    assert_eq!(
        find(listed, &listed.replace("Anna Berg and Otto Lund", "Otto Lund and Anna Berg")).status,
        Status::Drifted
    );
}

#[test]
fn two_words_that_negate_together_are_no_double_negation() {
    for (old, new) in [
        (
            "Il vecchio ponte non fu mai aperto ai carri della valle.",
            "Il vecchio ponte fu aperto ai carri della valle.",
        ),
        ("Le pont ne fut jamais ouvert aux voitures du moulin.", "Le pont fut ouvert aux voitures du moulin."),
        ("El puente no fue nunca abierto para los carros.", "El puente fue abierto para los carros."),
    ] {
        for (old, new) in [(old, new), (new, old)] {
            let text = plain(&format!("Prima. {new} Dopo."));
            assert!(!find(&text, &around(old, "Prima. ", " Dopo.")).status.is_rendered(), "{old} → {new}");
        }
    }
}

#[test]
fn very_long_words_are_guarded_too() {
    let long = |number: &str| {
        let sentences: Vec<String> = (0..400)
            .map(|i| format!("Part {i} of the long report speaks of ships and harbours and of the days."))
            .collect();
        format!("{} The fleet lost {number} ships in all. {}", sentences[..200].join(" "), sentences[200..].join(" "))
    };
    let passage = find(&plain(&long("41")), &around(&long("14"), "", ""));
    let guarded = matches!(passage.explanation.reason, Some(ReviewReason::Guarded(_)));
    assert!(guarded && passage.status == Status::Review, "{:?}", passage.explanation.reason);
}

#[test]
fn what_only_looks_like_a_negation_is_no_objection() {
    let plain_edits = [
        (
            "The method gives the arithmetic mean of all the values as a float, or None for an empty table.",
            "The method gives the arithmetic mean of all the values as a float, or null for an empty table.",
        ),
        (
            "A first command chain invokes the subcommand dist before the wheel is built and uploaded.",
            "A first command chain invokes the subcommand sdist before the wheel is built and uploaded.",
        ),
        (
            "The folder is filled by the program only if it does not contain non-hidden files of other users.",
            "The folder is filled by the program only if it contains just hidden files of other users.",
        ),
        (
            "They test patterns of resolution and certain features, not additional types of operations.",
            "They test patterns of resolution and certain features rather than new types of operations.",
        ),
    ];
    for (old, new) in plain_edits {
        let text = plain(&format!("It rained. {new} It was cold."));
        assert_found(&text, &around(old, "It rained. ", " It was cold."), Status::Drifted, new);
    }
}
