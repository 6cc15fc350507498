//! Numbers written in words and in the digits of many scripts: another number is never accepted, the same one in other
//! digits may be.

use super::*;

/// A language, a sentence with a number `#`, and pairs of numbers in words.
type Sentence = (&'static str, &'static str, [(&'static str, &'static str); 3]);
const IN_WORDS: [Sentence; 16] = [
    (
        "en",
        "The old bridge near the mill was repaired within # days of the flood.",
        [("three", "eight"), ("twelve", "twenty"), ("seventy", "seventeen")],
    ),
    (
        "de",
        "Die alte Brücke bei der Mühle wurde binnen # Tagen nach der Flut erneuert.",
        [("drei", "acht"), ("zwölf", "zwanzig"), ("siebzig", "siebzehn")],
    ),
    (
        "fr",
        "Le vieux pont près du moulin fut réparé en # jours après la crue.",
        [("trois", "huit"), ("douze", "vingt"), ("sept", "seize")],
    ),
    (
        "es",
        "El viejo puente junto al molino fue reparado en # días tras la riada.",
        [("tres", "ocho"), ("doce", "veinte"), ("siete", "nueve")],
    ),
    (
        "it",
        "Il vecchio ponte vicino al mulino fu riparato in # giorni dopo la piena.",
        [("tre", "otto"), ("dodici", "venti"), ("sette", "nove")],
    ),
    (
        "pt",
        "A velha ponte junto do moinho foi reparada em # dias depois da cheia.",
        [("três", "oito"), ("doze", "vinte"), ("sete", "nove")],
    ),
    (
        "nl",
        "De oude brug bij de molen werd binnen # dagen na de vloed hersteld.",
        [("drie", "acht"), ("twaalf", "twintig"), ("zeven", "negen")],
    ),
    (
        "pl",
        "Stary most koło młyna został naprawiony w ciągu # dni po powodzi.",
        [("trzy", "osiem"), ("dwanaście", "dwadzieścia"), ("siedem", "dziewięć")],
    ),
    (
        "cs",
        "Starý most u mlýna byl opraven během # dní po povodni.",
        [("tři", "osm"), ("dvanáct", "dvacet"), ("sedm", "devět")],
    ),
    (
        "ru",
        "Старый мост у мельницы был починен за # дней после большой воды.",
        [("три", "восемь"), ("двенадцать", "двадцать"), ("семь", "девять")],
    ),
    (
        "uk",
        "Старий міст біля млина був полагоджений за # днів після великої води.",
        [("три", "вісім"), ("дванадцять", "двадцять"), ("сім", "дев'ять")],
    ),
    (
        "tr",
        "Değirmenin yanındaki eski köprü selden sonra # günde onarıldı.",
        [("üç", "sekiz"), ("on", "yirmi"), ("yedi", "dokuz")],
    ),
    (
        "kk",
        "Диірменнің жанындағы ескі көпір тасқыннан кейін # күнде жөнделді.",
        [("үш", "сегіз"), ("он", "жиырма"), ("жеті", "тоғыз")],
    ),
    (
        "ar",
        "أصلح الجسر القديم قرب الطاحونة خلال # أيام بعد الفيضان الكبير في المدينة",
        [("ثلاثة", "ثمانية"), ("خمسة", "ستة"), ("سبعة", "تسعة")],
    ),
    (
        "zh",
        "洪水过后，磨坊旁边的那座古老石桥在#天之内就由本地的工匠修复完毕了。",
        [("三", "八"), ("五", "六"), ("七", "九")],
    ),
    (
        "ja",
        "洪水のあと、水車小屋のそばの古い石橋は#日のうちに地元の職人が修理した。",
        [("三", "八"), ("五", "六"), ("七", "九")],
    ),
];

#[test]
fn another_number_in_words_is_never_accepted() {
    let mut accepted = Vec::new();
    for (lang, sentence, pairs) in IN_WORDS {
        for (one, other) in pairs.into_iter().chain(pairs.map(|(one, other)| (other, one))) {
            let (old, new) = (sentence.replace('#', one), sentence.replace('#', other));
            for lang in [lang, "en"] {
                let passage = &Anchorer::new(&plain(&new), lang).anchor(&[&words(&old)])[0];
                if passage.status.is_rendered() {
                    accepted.push(format!("{lang}: {old} → {new}"));
                }
            }
        }
    }
    assert!(accepted.is_empty(), "{} accepted:\n{}", accepted.len(), accepted.join("\n"));
}

#[test]
fn a_word_does_not_stand_for_another_number_in_digits() {
    for (lang, sentence, pairs) in IN_WORDS {
        for (one, _) in pairs {
            let (old, new) = (sentence.replace('#', one), sentence.replace('#', "41"));
            for (old, new) in [(&old, &new), (&new, &old)] {
                let passage = &Anchorer::new(&plain(new), lang).anchor(&[&words(old)])[0];
                assert!(!passage.status.is_rendered(), "{lang}: {old} → {new}");
            }
        }
    }
}

#[test]
fn digits_of_any_script_are_guarded() {
    const SENTENCE: &str = "The old bridge near the mill was repaired within # days of the flood.";
    for (one, other) in [
        ("١٤", "٤١"),
        ("۱۴", "۴۱"),
        ("१४", "४१"),
        ("১৪", "৪১"),
        ("๑๔", "๔๑"),
        ("１４", "４１"),
        ("十四", "四十"),
        ("½", "¼"),
        ("10²", "10³"),
        ("XIV", "XVI"),
        ("1,400", "1,040"),
        ("-5", "5"),
        ("$14", "€14"),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let (old, new) = (SENTENCE.replace('#', one), SENTENCE.replace('#', other));
            assert!(!find(&plain(&new), &words(&old)).status.is_rendered(), "{old} → {new}");
        }
    }
}

#[test]
fn the_same_number_in_other_digits_is_no_objection() {
    const SENTENCE: &str = "The old bridge near the mill was repaired within # days of the great flood in spring.";
    for (one, other) in [("14", "１４"), ("٤٢", "42"), ("four", "4")] {
        let (old, new) = (SENTENCE.replace('#', one), SENTENCE.replace('#', other));
        let passage = find(&plain(&new), &words(&old));
        assert!(!matches!(passage.explanation.reason, Some(ReviewReason::Guarded(_))), "{old} → {new}: {passage:?}");
    }
}
