//! Negations in the languages that the six of `guarded` leave out, in their scripts: put in or taken out, none is accepted; and what is a
//! negation in one language, and a harmless word in another.

use super::*;

/// A language, a sentence, and the same with a negation, another number or another name.
const NEGATED: &[(&str, &str, &str)] = &[
    (
        "zh",
        "头上的星空和心中的道德法则使我充满了敬畏之情，历久弥新。",
        "头上的星空和心中的道德法则不使我充满了敬畏之情，历久弥新。",
    ),
    ("zh", "他在三月到达了这座古老的城市，并且留下来学习语言。", "他在四月到达了这座古老的城市，并且留下来学习语言。"),
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
    (
        "sv",
        "Rådet godkände bygget av den nya bron vid kvarnen före årets slut",
        "Rådet godkände inte bygget av den nya bron vid kvarnen före årets slut",
    ),
    (
        "da",
        "Rådet godkendte byggeriet af den nye bro med en plan for årets sidste måned",
        "Rådet godkendte byggeriet af den nye bro uden en plan for årets sidste måned",
    ),
    (
        "nb",
        "Rådet godkjente byggingen av den nye broen med en plan for årets siste måned",
        "Rådet godkjente byggingen av den nye broen uten en plan for årets siste måned",
    ),
    (
        "fi",
        "Neuvosto on hyväksynyt uuden sillan rakentamisen ennen vuoden loppua",
        "Neuvosto ei ole hyväksynyt uuden sillan rakentamisen ennen vuoden loppua",
    ),
    (
        "hu",
        "A tanács jóváhagyta az új híd építését a hónap vége előtt",
        "A tanács nem hagyta jóvá az új híd építését a hónap vége előtt",
    ),
    (
        "ro",
        "Consiliul a aprobat construirea noului pod cu un plan pentru sfârșitul lunii",
        "Consiliul a aprobat construirea noului pod fără un plan pentru sfârșitul lunii",
    ),
    (
        "ro",
        "Consiliul va aproba construirea noului pod până la sfârșitul lunii",
        "Consiliul nu va aproba construirea noului pod până la sfârșitul lunii",
    ),
    (
        "ca",
        "El consell aprova la construcció del pont nou amb un pla per a la fi del mes",
        "El consell aprova la construcció del pont nou sense un pla per a la fi del mes",
    ),
    (
        "hr",
        "Vijeće je odobrilo gradnju novog mosta do kraja ove godine",
        "Vijeće nije odobrilo gradnju novog mosta do kraja ove godine",
    ),
    (
        "sl",
        "Svet bo odobril gradnjo novega mostu z načrtom do konca leta",
        "Svet bo odobril gradnjo novega mostu brez načrta do konca leta",
    ),
    (
        "bg",
        "Съветът ще одобри строежа на новия мост до края на годината",
        "Съветът няма да одобри строежа на новия мост до края на годината",
    ),
    (
        "lt",
        "Taryba yra pritarusi naujo tilto statybai iki metų pabaigos",
        "Taryba nėra pritarusi naujo tilto statybai iki metų pabaigos",
    ),
    (
        "el",
        "Το συμβούλιο ενέκρινε την κατασκευή της νέας γέφυρας με σχέδιο",
        "Το συμβούλιο ενέκρινε την κατασκευή της νέας γέφυρας χωρίς σχέδιο",
    ),
    (
        "el",
        "Το συμβούλιο έχει εγκρίνει την κατασκευή της νέας γέφυρας",
        "Το συμβούλιο δεν έχει εγκρίνει την κατασκευή της νέας γέφυρας",
    ),
    (
        "fa",
        "شورا ساخت پل تازه را تا پایان سال با برنامه تصویب کرده است",
        "شورا ساخت پل تازه را تا پایان سال بدون برنامه تصویب کرده است",
    ),
    (
        "he",
        "המועצה אישרה את בניית הגשר החדש עם תוכנית עד סוף השנה",
        "המועצה אישרה את בניית הגשר החדש בלי תוכנית עד סוף השנה",
    ),
    ("hi", "परिषद ने नए पुल का निर्माण साल के अंत तक मंजूर किया है", "परिषद ने नए पुल का निर्माण साल के अंत तक मंजूर नहीं किया है"),
    (
        "vi",
        "Hội đồng đã chấp thuận việc xây cây cầu mới trước cuối năm",
        "Hội đồng không chấp thuận việc xây cây cầu mới trước cuối năm",
    ),
    (
        "id",
        "Dewan dapat menyetujui pembangunan jembatan baru sebelum akhir tahun",
        "Dewan tidak dapat menyetujui pembangunan jembatan baru sebelum akhir tahun",
    ),
    (
        "az",
        "Şura yeni körpünün tikintisinə ilin sonunadək razı olan qurumdur.",
        "Şura yeni körpünün tikintisinə ilin sonunadək razı olan qurum deyil.",
    ),
    (
        "uz",
        "Kengash yangi koʻprik qurilishiga yil oxirigacha rozi boʻlgan.",
        "Kengash yangi koʻprik qurilishiga yil oxirigacha rozi boʻlgan emas.",
    ),
    (
        "ky",
        "Кеңеш жаңы көпүрөнүн курулушуна жыл аягына чейин макул.",
        "Кеңеш жаңы көпүрөнүн курулушуна жыл аягына чейин макул эмес.",
    ),
    (
        "tr",
        "Kurul yeni köprünün yapımını yıl sonuna kadar kabul eden bir kuruldur.",
        "Kurul yeni köprünün yapımını yıl sonuna kadar kabul eden bir kurul değildir.",
    ),
    (
        "ko",
        "의회는 올해 말까지 새 다리를 짓는 계획을 승인하기로 했습니다.",
        "의회는 올해 말까지 새 다리를 짓는 계획을 승인하지 않기로 했습니다.",
    ),
    ("th", "สภาจะอนุมัติการก่อสร้างสะพานใหม่ก่อนสิ้นปีนี้", "สภาจะไม่อนุมัติการก่อสร้างสะพานใหม่ก่อนสิ้นปีนี้"),
    (
        "ka",
        "საბჭომ ახალი ხიდის მშენებლობა წლის ბოლომდე დაამტკიცა.",
        "საბჭომ ახალი ხიდის მშენებლობა წლის ბოლომდე არ დაამტკიცა.",
    ),
    (
        "hy",
        "Խորհուրդը նոր կամրջի շինարարությունը պլանով հաստատեց մինչև տարվա վերջ.",
        "Խորհուրդը նոր կամրջի շինարարությունը առանց պլանի հաստատեց մինչև տարվա վերջ.",
    ),
    (
        "ja",
        "市議会は年末までに ATA 式の新しい橋を建設する計画を承認した。",
        "市議会は年末までにマルチパス式の新しい橋を建設する計画を承認した。",
    ),
];

#[test]
fn other_scripts_are_guarded_too() {
    for &(lang, old, new) in NEGATED {
        for (old, new) in [(old, new), (new, old)] {
            let text = plain(&format!("Alpha beta. {new} Omega."));
            let passage = &Anchorer::new(&text, lang).anchor(&[&around(old, "Alpha beta. ", " Omega.")])[0];
            let guarded = matches!(passage.explanation.reason, Some(Reason::Guarded(_)));
            assert!(guarded && !passage.status.is_rendered(), "{lang}: {old} → {new}: {passage:?}");
        }
    }
}

/// A language, a sentence, and an edit of it in which only something was put in or taken out that negates elsewhere.
const HARMLESS: &[(&str, &str, &str)] = &[
    (
        "pt",
        "A ponte foi aberta no verão e não fechou até ao fim do ano.",
        "A ponte foi aberta em agosto e não fechou até ao fim do ano.",
    ),
    (
        "pt",
        "O conselho aprovou a obra com um plano da cidade para a ponte.",
        "O conselho aprovou a obra no verão com um plano da cidade para a ponte.",
    ),
    (
        "it",
        "Il consiglio della valle ne parla con gli abitanti del vecchio mulino.",
        "Il consiglio della valle parla con gli abitanti del vecchio mulino.",
    ),
    (
        "es",
        "Los carros llegan al molino y el guarda sabe montarlos de la forma habitual.",
        "Los carros llegan al molino y el guarda sabe montarlo de la forma habitual.",
    ),
    (
        "fr",
        "Le pont porte plus de vingt voitures dans une heure, et pour le guet une personne suffit.",
        "Le pont porte bien vingt voitures dans une heure, et pour le guet un gardien suffit.",
    ),
    (
        "de",
        "Das Konzept einer Brücke aus Eisen war zu dieser Zeit noch neu in der Stadt.",
        "Das Konzept einer Brücke aus Eisen war zu dieser Zeit neu in der Stadt.",
    ),
    (
        "en",
        "The list of the sections stands at https://example.org/non-free/list and in the hall.",
        "The list of the sections stands at https://example.org/list and in the hall.",
    ),
    (
        "ja",
        "市議会は年末までに新しい橋を建設する計画を承認した。住民は反対していない。",
        "市議会は年末までに新しい橋を建設する計画を承認した。",
    ),
    (
        "ko",
        "의회는 올해 말까지 새 다리를 짓는 계획을 승인하기로 했습니다. 그 뒤로 주민의 반대는 없었다.",
        "의회는 올해 말까지 새 다리를 짓는 계획을 승인하기로 했습니다.",
    ),
];

#[test]
fn what_negates_elsewhere_is_no_objection() {
    for &(lang, old, new) in HARMLESS {
        let text = plain(&format!("Alpha beta. {new} Omega."));
        let passage = &Anchorer::new(&text, lang).anchor(&[&around(old, "Alpha beta. ", " Omega.")])[0];
        let there = passage.place.clone().map(|place| &text.string[place]);
        assert_eq!((passage.status, there), (Status::Drifted, Some(new)), "{lang}: {old}: {passage:?}");
    }
}
