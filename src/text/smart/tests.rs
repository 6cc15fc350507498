//! Straight marks and what a reader sees.

use super::super::plain;
use super::{QuotationMarks, typographic};

/// The same words as Markdown and as a title.
#[track_caller]
fn reads(typed: &str, read: &str) {
    assert_eq!(plain(typed), read);
    assert_eq!(typographic(typed, QuotationMarks::ENGLISH), read);
}

#[test]
fn clipped_words_and_years_begin_with_an_apostrophe() {
    for (typed, read) in [
        ("Bread 'n' butter.", "Bread ’n’ butter."),
        ("'The winter of '46' was hard.", "‘The winter of ’46’ was hard."),
        ("'It was the '20s,' she said.", "‘It was the ’20s,’ she said."),
        ("Since '98 and the '90s.", "Since ’98 and the ’90s."),
        ("'Tis so, and give 'em more.", "’Tis so, and give ’em more."),
        ("'s avonds", "’s avonds"),
        ("The code is '07'.", "The code is ‘07’."),
    ] {
        reads(typed, read);
    }
}

#[test]
fn units_are_no_quotations() {
    for (typed, read) in [
        ("A 7\" single.", "A 7” single."),
        ("\"A 7\" single\" and \"more\".", "“A 7” single” and “more”."),
        ("She is 5' 4\" tall.", "She is 5’ 4” tall."),
        ("\"It ended in 1912\" and \"so on\".", "“It ended in 1912” and “so on”."),
    ] {
        reads(typed, read);
    }
}

#[test]
fn what_is_open_tells_which_way_a_mark_is_turned() {
    for (typed, read) in [
        ("\"...and so on,\" he said.", "“…and so on,” he said."),
        ("He said: \"--no.\"", "He said: “–no.”"),
        ("\"'No,' she said,\" he said.", "“‘No,’ she said,” he said."),
        ("She said 'the boys' club' was \"theirs\".", "She said ‘the boys’ club’ was “theirs”."),
        ("l'\"arte\" and l'\"altra\"", "l’“arte” and l’“altra”"),
        ("(\"So\") and [\"so\"] and ---\"so\"---", "(“So”) and [“so”] and —“so”—"),
        ("他说\"你好\"然后\"——不\"。", "他说“你好”然后“——不”。"),
        ("צה\"ל", "צה”ל"),
        ("Don't! It's the dogs'.", "Don’t! It’s the dogs’."),
        ("\"One. \"Two.\" Three.\"", "“One. “Two.” Three.”"),
    ] {
        reads(typed, read);
    }
}

#[test]
fn addresses_and_keys_stay_as_they_were_typed() {
    for (typed, read) in [
        ("See http://example.org/it's--so, it's so.", "See http://example.org/it's--so, it’s so."),
        ("\"www.example.org/a...b\" -- so", "“www.example.org/a...b” – so"),
        ("@{o'brien--a} isn't", "@{o'brien--a} isn’t"),
    ] {
        reads(typed, read);
    }
}

proptest::proptest! {
    #[test]
    fn marks_are_turned_and_nothing_else_is_touched(typed in "[a-c07ns '\",.(:\u{4e00}]{0,40}") {
        let straight = |words: &str| words.replace(['“', '”'], "\"").replace(['‘', '’'], "'").replace('…', "...");
        proptest::prop_assert_eq!(straight(&typographic(&typed, QuotationMarks::ENGLISH)), typed.clone());
        // What opens is followed by something.
        let read = typographic(&typed, QuotationMarks::ENGLISH);
        proptest::prop_assert!(!read.contains("‘ ") && !read.ends_with('‘'), "{}", read);
    }
}

#[test]
fn code_is_a_word_and_markup_is_looked_through() {
    assert_eq!(plain("\"`a`\" and *\"b\"* and \"*c*\", `it's`'s"), "“a” and “b” and “c”, it's’s");
    assert_eq!(plain("![\"a](x.png)\"b\""), "“b”");
}

#[test]
fn marks_behind_a_backslash_and_marks_of_entities_are_not_turned() {
    assert_eq!(plain("\\\"a\\\" &quot;b&quot; \"c\""), "\"a\" \"b\" “c”");
}

#[test]
fn marks_are_those_of_the_language() {
    let typed = "\"One 'two' it's,\" and '90s of 7\" rock 'n' roll.";
    for (lang, read) in [
        ("en", "“One ‘two’ it’s,” and ’90s of 7” rock ’n’ roll."),
        ("de-AT", "„One ‚two‘ it’s,“ and ’90s of 7″ rock ’n’ roll."),
        ("fr", "«\u{202f}One “two” it’s,\u{202f}» and ’90s of 7″ rock ’n’ roll."),
        ("ru", "«One „two“ it’s,» and ’90s of 7″ rock ’n’ roll."),
        ("pl", "„One «two» it’s,” and ’90s of 7″ rock ’n’ roll."),
        ("ja", "「One 『two』 it’s,」 and ’90s of 7″ rock ’n’ roll."),
        ("tr", "“One ‘two’ it’s,” and ’90s of 7” rock ’n’ roll."),
        ("tlh", "“One ‘two’ it’s,” and ’90s of 7” rock ’n’ roll."),
    ] {
        assert_eq!(typographic(typed, QuotationMarks::of(lang)), read, "{lang}");
        let parsed = super::super::parse(typed, super::super::Syntax::default().in_language(lang), &|_| false);
        assert_eq!(parsed.text.string, read, "{lang}");
    }
}

#[test]
fn every_language_has_four_marks_or_none() {
    for (tag, lexicon) in crate::words::lexicon::lexicons() {
        assert!([0, 4].contains(&lexicon.marks.all().len()), "{tag}");
    }
}
