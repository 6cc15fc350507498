use super::*;

#[test]
fn every_language_says_the_same_things() {
    let of = |text: &str| -> Vec<(String, Vec<String>)> {
        let resource = file::resource(text);
        let named =
            |entry: Entry<'_>| (entry.id.to_owned(), entry.given.iter().map(|name| (*name).to_owned()).collect());
        let mut all: Vec<_> = file::entries(&resource).into_iter().map(named).collect();
        all.sort();
        all
    };
    let english = of(FILES.iter().find(|(tag, _)| *tag == FALLBACK).expect("is there").1);
    for (tag, text) in FILES {
        assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{tag} can be read");
        let own = of(text);
        for one in &english {
            let other = own.iter().find(|(id, _)| *id == one.0);
            let other = other.unwrap_or_else(|| panic!("{tag} does not say {}", one.0));
            // A number may be left out where the words say it: `one note`.
            let lacks = one.1.iter().any(|name| !other.1.contains(name) && name != "count");
            let adds = other.1.iter().any(|name| !one.1.contains(name));
            assert!(!lacks && !adds, "{tag} puts other things into {}: {:?} for {:?}", one.0, other.1, one.1);
        }
        assert_eq!(own.len(), english.len(), "{tag} says nothing twice, and nothing that nobody asks for");
    }
}

#[test]
fn numbers_choose_the_words_and_are_grouped() {
    let languages = Interfaces::default();
    let say = |lang: &str, count| languages.of(lang).say("notes_counted", &[("count", Given::Number(count))]);
    for (lang, count, said) in [
        ("en", 1, "1 note"),
        ("en-GB", 1234, "1,234 notes"),
        ("de", 1234, "1.234 Anmerkungen"),
        ("ru", 21, "21 примечание"),
        ("ru", 3, "3 примечания"),
        ("ru", 5, "5 примечаний"),
        ("pl", 22, "22 przypisy"),
        ("pl", 25, "25 przypisów"),
        ("uk", 4, "4 примітки"),
        ("ar", 2, "ملاحظتان"),
        ("ar", 7, "7 ملاحظات"),
        ("ar", 11, "11 ملاحظة"),
        ("kk", 7, "7 ескертпе"),
        ("tr", 7, "7 not"),
        ("zh", 7, "7 条注释"),
        ("ja", 7, "注7件"),
        ("eo", 7, "7 notes"),
    ] {
        assert_eq!(say(lang, count), said, "{lang}");
    }
}

#[test]
fn a_site_says_things_its_own_way() {
    let file = |path: &str, text: &str| Arc::new(SourceFile::new(path, text));
    let own = [file("languages/de.ftl", "notes = Fußnoten\n"), file("languages/la.ftl", "notes = Notae\n")];
    let languages = Interfaces::new(&own);
    let said = |lang: &str, id: &str| languages.of(lang).plain(id).to_owned();
    assert_eq!([said("de-AT", "notes"), said("de", "sources")], ["Fußnoten", "Quellen"]);
    assert_eq!([said("la", "notes"), said("la", "sources")], ["Notae", "Sources"]);
    assert!(languages.of("de").is_own("notes") && !languages.of("de").is_own("sources"));
    assert!(languages.has("la") && languages.has("pt-BR") && !languages.has("eo"));
}

#[test]
fn scripts_get_a_form_for_each_category() {
    let languages = Interfaces::default();
    let handed = |lang: &str, ids: &str| languages.of(lang).for_scripts(ids).to_string();
    assert_eq!(
        handed("en", "copied in_article places_counted"),
        r#"{"copied":"Copied","in_article":"in {article}","places_counted":{"one":"{count} place","other":"{count} places"}}"#
    );
    let russian: serde_json::Value = serde_json::from_str(&handed("ru", "places_counted")).expect("is JSON");
    let forms = &russian["places_counted"];
    assert_eq!([&forms["one"], &forms["few"], &forms["many"]], ["{count} место", "{count} места", "{count} мест"]);
}

#[test]
fn what_is_wrong_with_a_file_is_told_at_its_place() {
    let told = |path: &str, text: &str| -> Vec<String> {
        let file = Arc::new(SourceFile::new(path, text));
        let one = |fault: crate::report::Diagnostic| {
            let place = fault.place.map(|place| place.span).unwrap_or_default();
            format!("{} `{}`: {}", fault.code, &text[place], fault.message)
        };
        faults(&file).into_iter().map(one).collect()
    };
    assert_eq!(
        told("languages/fr.ftl", "updated = le { $day }\n"),
        ["interface-words `day`: nothing is given for `$day` in `updated`"]
    );
    assert_eq!(
        told("languages/fr.ftl", "archvied = archivé\nmine = à moi\n"),
        ["missing-words `archvied`: nothing asks for `archvied`"]
    );
    assert_eq!(told("languages/fr.ftl", "notes = Notes\n"), Vec::<String>::new());
    let latin = told("languages/la.ftl", "skip = Ad textum\n");
    assert!(
        latin[0].starts_with(
            "missing-words ``: words are missing, which readers see in English: `this_language`, `home`, `menu`"
        ),
        "{latin:?}"
    );
    assert!(told("languages/fr.ftl", "no line of it\n")[0].starts_with("interface-words"));
}
