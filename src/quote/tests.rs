//! What the parts promise together: quotations across blocks, hints at speakers, faults, and laws that hold for any
//! text.

use super::{Block, FaultKind, Found, Quotation, Verdict, compare, find, source_text};
use proptest::prelude::*;

fn shown<'a>(text: &'a str, found: &Found) -> Vec<&'a str> {
    found.quotations.iter().map(|quotation| &text[quotation.range.clone()]).collect()
}

fn hint(text: &str, lang: &str) -> Option<(String, String)> {
    let found = find(text, &[], lang);
    let hint = found.quotations.first().expect("a quotation").speaker.clone()?;
    Some((text[hint.name].to_owned(), text[hint.verb].to_owned()))
}

#[test]
fn a_speaker_is_the_name_or_phrase_beside_a_verb_of_saying() {
    let cases = [
        ("en", "“I think, therefore I am,” wrote Descartes in 1637.", "Descartes", "wrote"),
        ("en", "In 1637 Descartes wrote: “I think, therefore I am.”", "Descartes", "wrote"),
        ("en", "“The pier is closed” the new harbour master said.", "the new harbour master", "said"),
        ("en", "According to Pascal, the heart “has its reasons”.", "Pascal", "According to"),
        ("de", "„Alles ist Übung“, sagte Periander von Korinth.", "Periander von Korinth", "sagte"),
        ("fr", "« Il faut cultiver notre jardin », répondit Candide.", "Candide", "répondit"),
        ("fr", "Selon Pascal, le cœur « a ses raisons ».", "Pascal", "Selon"),
        ("es", "«Yo sé quién soy», respondió Don Quijote.", "Don Quijote", "respondió"),
        ("it", "«Nel mezzo del cammin di nostra vita», scrive Dante.", "Dante", "scrive"),
        ("pt", "“Tudo vale a pena”, escreveu Pessoa.", "Pessoa", "escreveu"),
        ("nl", "‘De brug is dicht,’ zei de burgemeester van Leiden.", "Leiden", "zei"),
        ("ru", "«Мороз и солнце», — написал Пушкин.", "Пушкин", "написал"),
        ("uk", "«Учітесь, читайте», — написав Шевченко.", "Шевченко", "написав"),
        ("tr", "“Yurtta sulh, cihanda sulh” dedi Atatürk.", "Atatürk", "dedi"),
        ("pl", "„Miej serce” – napisał Mickiewicz.", "Mickiewicz", "napisał"),
    ];
    for (lang, text, name, verb) in cases {
        assert_eq!(hint(text, lang), Some((name.to_owned(), verb.to_owned())), "{text}");
    }
}

#[test]
fn a_pronoun_gives_no_hint() {
    assert_eq!(hint("“I know,” he said.", "en"), None);
    assert_eq!(hint("“I know,” he said of Anna Berg.", "en"), None);
    assert_eq!(hint("In a statement it said “the pier is closed”.", "en"), None);
    assert_eq!(hint("« Je sais », dit-elle.", "fr"), None);
    assert_eq!(hint("« Je sais », dit-elle à Paul Valéry.", "fr"), None);
    assert_eq!(hint("In Bonn sagte er: „Ich weiß es.“", "de"), None);
}

#[test]
fn a_name_before_a_colon_speaks() {
    let cases = [
        ("en", "Berg: “We are on time.”", "Berg"),
        ("en", "They met. Mayor Tomas Reker: \"We are on time.\"", "Mayor Tomas Reker"),
        ("fr", "Albert Camus : « Je me révolte. »", "Albert Camus"),
        ("ru", "Лев Толстой: «Всё смешалось».", "Лев Толстой"),
    ];
    for (lang, text, name) in cases {
        assert_eq!(hint(text, lang), Some((name.to_owned(), ":".to_owned())), "{text}");
    }
    assert_eq!(hint("The minutes of Monday: “We are on time.”", "en"), None);
}

#[test]
fn a_sentence_behind_the_quotation_tells_nothing_of_it() {
    let said =
        "“We are on time,” he said. “There is no reason to doubt it.” Councillor Aïsha Benali asked for the report.";
    let found = find(said, &[], "en");
    assert!(found.quotations.iter().all(|quotation| quotation.speaker.is_none()), "{:?}", found.quotations);
    assert_eq!(hint("“Is it closed?” Anna Berg asked for the key.", "en"), None);
    assert_eq!(hint("“Is it closed?” Anna Berg asked.", "en"), Some(("Anna Berg".into(), "asked".into())));
    assert_eq!(hint("“Is it closed?” asked Anna Berg.", "en"), Some(("Anna Berg".into(), "asked".into())));
    assert_eq!(hint("« Fermez ! » — Anna Berg cria.", "fr").map(|(name, _)| name), Some("Anna Berg".into()));
}

#[test]
fn what_dashes_set_off_counts_by_what_leads_to_it() {
    let count = |text: &str| find(text, &[], "fr").quotations.len();
    assert_eq!(count("Elle jeta la lettre sur la table, murmurant :\n\n— Que veux-tu que je fasse de cela ?"), 1);
    assert_eq!(count("Et puis, tout bas :\n\n— Je viendrai demain matin."), 1);
    assert_eq!(count("Elle déclara avec impatience :\n\n— Je viens.\n\n— Reste donc."), 2);
    assert_eq!(count("Voici les points :\n\n— Le pont est fermé.\n\n— Le port est ouvert."), 0);
    assert_eq!(count("La pluie tombait.\n\n— Viens-tu demain ?\n\nIl se tut.\n\n— Je viendrai peut-être."), 2);
    assert_eq!(count("La pluie tombait.\n\n— Le pont est fermé."), 0);
}

#[test]
fn a_line_that_signs_a_block_quotation_is_none_of_its_words() {
    let cases = [
        ("“One.”\n\n— Albert Camus, La Peste, p. 12", "“One.”", Some("Albert Camus"), Some("La Peste, p. 12")),
        ("One. — Albert Camus (1947)", "One.", Some("Albert Camus"), Some("1947")),
        ("One two\n\n– Simone de Beauvoir", "One two", Some("Simone de Beauvoir"), None),
        ("One.\n\n— Yes, I will.", "One.\n\n— Yes, I will.", None, None),
        ("One. — Then he left the room", "One. — Then he left the room", None, None),
        ("One — Anna Berg", "One — Anna Berg", None, None),
        ("— Albert Camus", "— Albert Camus", None, None),
    ];
    for (text, words, name, work) in cases {
        let mut start = 0;
        let blocks = text.split("\n\n").map(|part| {
            let range = start..start + part.len();
            start = range.end + 2;
            Block { range, quoted: true, running: true, group: 1 }
        });
        let found = find(text, &blocks.collect::<Vec<_>>(), "en");
        let quotation = &found.quotations[0];
        assert_eq!(&text[quotation.range.clone()], words, "{text}");
        assert_eq!(quotation.speaker.clone().map(|hint| &text[hint.name]), name, "{text}");
        assert_eq!(quotation.work.clone().map(|work| &text[work]), work, "{text}");
    }
}

#[test]
fn the_name_of_another_sentence_gives_no_hint() {
    assert_eq!(hint("Descartes said nothing. “A pity.”", "en"), None);
}

#[test]
fn a_block_quotation_is_one_quotation_without_its_marks() {
    let text = "He wrote:\n\n“One.\n\n“Two.”\n\nSo be it.";
    let block = |words: &str| {
        let start = text.find(words).expect("it stands there");
        Block { range: start..start + words.len(), quoted: words.starts_with('“'), running: true, group: 1 }
    };
    let found = find(text, &["He wrote:", "“One.", "“Two.”", "So be it."].map(block), "en");
    assert_eq!(shown(text, &found), ["“One.\n\n“Two.”"]);
    let Quotation { block, words, .. } = &found.quotations[0];
    assert!(*block);
    assert_eq!(&text[words.clone()], "One.\n\n“Two.");
    assert!(found.faults.is_empty());
}

#[test]
fn a_lost_mark_swallows_nothing() {
    let text = "“He left, she said.\n\nThen came “rain” and he said so.\n\nGone” they said.";
    let found = find(text, &[], "en");
    assert_eq!(shown(text, &found), ["“rain”"]);
    let faults: Vec<_> = found.faults.iter().map(|fault| (fault.kind, fault.at.start)).collect();
    assert_eq!(
        faults,
        [(FaultKind::Unclosed, 0), (FaultKind::Unopened, text.find("” they").expect("it stands there"))]
    );
    assert!(found.faults[1].message.contains("`”`"));
}

#[test]
fn a_source_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<super::SourceText>();
}

#[test]
fn nesting_counts_depth() {
    let found = find("“a ‘b “c” d’ e” and “f” she said", &[], "en");
    assert_eq!(found.quotations.iter().map(|quotation| quotation.depth).collect::<Vec<_>>(), [0, 1, 2, 0]);
}

#[test]
fn the_place_is_where_the_words_stand_in_the_source() {
    let source = source_text("a.txt", "\u{FEFF}One two.\n\nThree four, five six.".as_bytes()).expect("text");
    let comparison = compare("four five … [s]ix", &source, "en");
    assert_eq!(comparison.verdict, Verdict::Edited);
    assert_eq!(comparison.place.map(|place| &source.text()[place]), Some("four, five six"));
}

#[test]
fn files_that_are_no_text_are_refused_with_a_reason() {
    assert!(source_text("a.docx", b"PK").expect_err("a document").help.contains("`.txt`"));
    assert!(source_text("a.pdf", b"%PDF").expect_err("a broken pdf").help.contains("`.txt`"));
    assert!(source_text("a.txt", b"caf\xE9").expect_err("latin-1").message.contains("byte 3"));
    let wide: Vec<u8> = [0xFEFF_u16].into_iter().chain("größer".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(source_text("a.txt", &wide).expect("UTF-16").text().trim_start_matches('\u{FEFF}'), "größer");
    let old = b"<meta charset=\"windows-1251\"><p>\xCC\xEE\xF1\xF2 \xE7\xE0\xEA\xF0\xFB\xF2</p>";
    assert_eq!(source_text("a.html", old).expect("a page").text(), "Мост закрыт");
    let deep = "<div>".repeat(5_000);
    assert!(source_text("a.html", deep.as_bytes()).expect_err("too deep").message.contains("nest"));
}

#[test]
fn every_line_is_a_paragraph_where_lines_are_long() {
    let line = |words: &str| format!("{words} {}.\n", "and so it went on for a long while by the river".repeat(3));
    let text = line("The first one spoke") + &line("The second one sang");
    let source = source_text("a.txt", text.as_bytes()).expect("text");
    let reason = compare("The first one spoke … The second one sang", &source, "en").reason;
    assert_eq!(
        reason.map(|reason| reason.to_string()).as_deref(),
        Some("the parts stand in different paragraphs of the source")
    );
}

const MARKS: &str = "[a-zäдß中 .,!?\\n\"'`“”„‘’‚«»‹›「」《》\\[\\]()*_…\\-0-9s]{0,120}";

proptest! {
    #[test]
    fn found_ranges_are_sound_in_any_text(text in MARKS, lang in prop::sample::select(vec!["en", "de", "fr", "sv", "tr", "zh"])) {
        let found = find(&text, &[], lang);
        let borders = |range: &std::ops::Range<usize>| text.get(range.clone()).is_some();
        for quotation in &found.quotations {
            prop_assert!(borders(&quotation.range) && borders(&quotation.words) && !quotation.words.is_empty());
            prop_assert!(quotation.range.start < quotation.words.start && quotation.words.end < quotation.range.end);
        }
        for pair in found.quotations.windows(2) {
            let (one, other) = (&pair[0].range, &pair[1].range);
            prop_assert!(one.start < other.start && (other.start >= one.end || other.end <= one.end), "crossing");
        }
        prop_assert!(found.faults.iter().all(|fault| borders(&fault.at)));
    }

    #[test]
    fn no_quotation_leaves_its_paragraph_unless_the_next_opens_anew(text in MARKS) {
        let text = text.replace('\n', "\n\n");
        for quotation in find(&text, &[], "en").quotations {
            let inside = &text[quotation.range.clone()];
            for next in inside.split("\n\n").skip(1) {
                prop_assert!(next.trim_start().starts_with(['“', '”', '„', '‘', '’', '‚', '"', '\'', '«', '»', '‹', '›', '`', '「', '《']), "{inside}");
            }
        }
    }

    #[test]
    fn a_text_is_verbatim_in_itself_and_nothing_panics(text in MARKS, other in MARKS) {
        for name in ["a.txt", "a.md", "a.html"] {
            let source = source_text(name, text.as_bytes()).expect("text");
            let _ = compare(&other, &source, "en");
            let verdict = compare(source.text(), &source, "en").verdict;
            let words = source.text().chars().any(char::is_alphanumeric);
            prop_assert!(!words || verdict <= Verdict::Altered);
        }
    }

    #[test]
    fn words_are_verbatim_in_their_text(
        words in prop::collection::vec("[A-Za-zäéж]{1,7}", 1..30),
        from in 0usize..30,
        to in 0usize..30,
    ) {
        let text = words.join(" ");
        let source = source_text("a.txt", text.as_bytes()).expect("text");
        let from = from.min(words.len() - 1);
        let to = to.clamp(from + 1, words.len());
        prop_assert_eq!(compare(&words[from..to].join(" "), &source, "en").verdict, Verdict::Verbatim);
    }
}
