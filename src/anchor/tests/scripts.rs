//! Negations in the languages that the six of `guarded` leave out, in their scripts: put in or taken out, none is accepted.

use super::*;

#[test]
fn other_scripts_are_guarded_too() {
    for (lang, old, new) in [
        (
            "zh",
            "头上的星空和心中的道德法则使我充满了敬畏之情，历久弥新。",
            "头上的星空和心中的道德法则不使我充满了敬畏之情，历久弥新。",
        ),
        (
            "zh",
            "他在三月到达了这座古老的城市，并且留下来学习语言。",
            "他在四月到达了这座古老的城市，并且留下来学习语言。",
        ),
        (
            "ja",
            "この法律はすべての市民に等しく適用されることがある。",
            "この法律はすべての市民に等しく適用されることがない。",
        ),
        (
            "ar",
            "قال إن المجلس وافق على بناء الجسر القديم في المدينة قبل نهاية السنة",
            "قال إن المجلس لم يوافق على بناء الجسر القديم في المدينة قبل نهاية السنة",
        ),
        (
            "ar",
            "دفع المجلس ٤١ دينارا من أجل بناء الجسر القديم في المدينة",
            "دفع المجلس ١٤ دينارا من أجل بناء الجسر القديم في المدينة",
        ),
        (
            "kk",
            "Кеңес ескі көпірді келесі жылы қалада салуға келді деп жазды",
            "Кеңес ескі көпірді келесі жылы қалада салуға келмеді деп жазды",
        ),
        (
            "uk",
            "Рада погодилася збудувати новий міст у місті до кінця року",
            "Рада не погодилася збудувати новий міст у місті до кінця року",
        ),
        (
            "pl",
            "Rada zgodziła się zbudować nowy most w mieście do końca roku",
            "Rada nie zgodziła się zbudować nowy most w mieście do końca roku",
        ),
        (
            "cs",
            "Rada souhlasila se stavbou nového mostu ve městě do konce roku",
            "Rada nesouhlasila se stavbou nového mostu ve městě do konce roku",
        ),
        (
            "it",
            "Il consiglio approva la costruzione del nuovo ponte entro la fine del mese",
            "Il consiglio non approva la costruzione del nuovo ponte entro la fine del mese",
        ),
        (
            "pt",
            "O conselho aprova a construção da nova ponte até ao fim do mês",
            "O conselho não aprova a construção da nova ponte até ao fim do mês",
        ),
        (
            "nl",
            "De raad keurt de bouw van de nieuwe brug goed voor het einde van de maand",
            "De raad keurt de bouw van de nieuwe brug niet goed voor het einde van de maand",
        ),
    ] {
        for (old, new) in [(old, new), (new, old)] {
            let passage = &Anchorer::new(&plain(new), lang).anchor(&[&words(old)])[0];
            assert!(!passage.status.is_rendered(), "{lang}: {old} → {new}: {passage:?}");
        }
    }
}
