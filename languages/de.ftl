## The frame of every page

this_language = Deutsch
skip = Zum Text springen
home = Startseite
menu = Menü
site_navigation = Website
you_are_here = Sie sind hier
colours = Farben: { $choice }
colours_system = wie im System
colours_light = hell
colours_dark = dunkel
numbered_title = { $title } (Seite { $number } von { $total })
pages = Seiten
previous = Zurück
previous_page = Zurück zur vorigen Seite
next = Weiter
next_page = Weiter zur nächsten Seite
page_number = Seite { $number }
feed = Feed
comma = { ", " }
semicolon = { "; " }
quoted = „{ $words }“

## Titles of pages

articles = Artikel
sections = Rubriken
sources = Quellen
speakers = Zitierte Personen
quotations = Zitate
claims = Behauptungen
corrections = Berichtigungen
tags = Schlagwörter
search = Suche
notes = Anmerkungen

## An article

draft = Entwurf
series = Reihe
series_part = Teil { $number } von { $total }: { $series }
updated = aktualisiert am { $date }
words_counted = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
notes_counted = { $count ->
    [one] { $count } Anmerkung
   *[other] { $count } Anmerkungen
}
quotations_counted = { $count ->
    [one] { $count } Zitat
   *[other] { $count } Zitate
}
articles_counted = { $count ->
   *[other] { $count } Artikel
}
sources_counted = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
speakers_counted = { $count ->
    [one] { $count } zitierte Person
   *[other] { $count } zitierte Personen
}
passages_counted = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
attributed_counted = { $count } zugeordnet
sourced_counted = { $count } belegt
found_counted = { $count } in der Quelle gefunden
contents = Inhalt
highlights = Hervorhebungen
plain_text = Nur Text
letters = Leserbriefe
letter_from = Brief von { $name }
licence = Lizenz
articles_beside = Vorheriger und nächster Artikel
before = Davor
after = Danach
cite_this = Diesen Artikel zitieren
copy = Kopieren
copied = Kopiert
this_page_as = Diese Seite als
web_annotations = Web-Annotationen
translations = In anderen Sprachen
alert_note = Hinweis
alert_tip = Tipp
alert_important = Wichtig
alert_warning = Achtung
alert_caution = Vorsicht
alert_abstract = Zusammenfassung
alert_info = Information
alert_todo = Zu erledigen
alert_success = Erledigt
alert_question = Frage
alert_failure = Fehlschlag
alert_danger = Gefahr
alert_bug = Fehler im Programm
alert_example = Beispiel
alert_quote = Zitat
table = Tabelle
task_done = erledigt
task_to_do = offen

## Notes

kind_quotation = Zitat
kind_source = Quelle
kind_comment = Kommentar
kind_context = Kontext
kind_correction = Berichtigung
kind_definition = Begriff
kind_translation = Übersetzung
kind_dispute = Einspruch
copy_with_citation = Mit Beleg kopieren
passage_changed = Stelle geändert
notes_displaced = Anmerkungen, deren Stelle sich geändert hat:
here_stood = Hier stand
claim = Behauptung
scale = ({ $value } auf einer Skala von { $worst } bis { $best })
claimed_by = behauptet von { $who }
claimed_on = behauptet am { $date }
claimed_by_on = behauptet von { $who }, { $date }
translated_by = übersetzt von { $who }
check_unverified = Nicht geprüft
check_verified = Bestätigt
check_disputed = Bestritten
check_could_not_verify = Nicht überprüfbar
checked_verified = bestätigt
checked_disputed = bestritten
checked_could_not_verify = nicht überprüfbar
check_by = { $verdict } von { $who }
see = Siehe
see_note = Anmerkung { $number }
changed = geändert am { $date }
stance_supports = stützt
stance_disputes = widerspricht
stance_context = Kontext
stance_mentions = erwähnt
source_link = Quelle
source_link_of = { $key } in der Liste
online = online
archived = archiviert
archived_on = archiviert am { $date }
kept_copy = aufbewahrte Kopie
kept_copy_of = von { $key }
exact_passage = genaue Stelle
every_passage = alle Stellen
every_passage_of = die { $key } anführen
back_to_passage = zurück zur Stelle { $number }
back_to_reference = zurück zum Verweis { $number }
back_to_note = zurück zur Anmerkung { $number }
back_to_note_named = zurück zur Anmerkung { $id }
back_to_letter = zurück zum Brief { $number }
back_to_citation = zurück zum Beleg { $number } im Text
preview_note = Anmerkung
preview_source = Quelle
preview_list = In der Liste unten

## Verdicts on quotations

verdict_verbatim = wörtlich
verdict_edited = bearbeitet
verdict_altered = verändert
verdict_absent = nicht gefunden
verdict_none = nicht verglichen
copy_verbatim = wörtlich in der archivierten Kopie
copy_edited = wie gekennzeichnet, in der archivierten Kopie
copy_altered = anders als in der archivierten Kopie
copy_absent = nicht in der archivierten Kopie
verdict_verbatim_means = Die Wörter stehen alle im aufbewahrten Text der Quelle, in dieser Reihenfolge und ohne etwas dazwischen; nur die Typografie kann abweichen.
verdict_edited_means = Die Wörter stehen im aufbewahrten Text der Quelle, bis auf Auslassungen (…), Einfügungen [in Klammern], [sic] und einen eingeklammerten Anfangsbuchstaben. Dahinter verbirgt sich keine Verneinung, keine Zahl, kein Name und keine Zeitform.
verdict_altered_means = Im aufbewahrten Text der Quelle stehen andere Wörter, oder was ausgelassen wurde, ändert die Aussage.
verdict_absent_means = Im aufbewahrten Text der Quelle steht nichts, was diesen Wörtern ähnelt.
verdicts_about = Was die Urteile besagen
verdicts_made = Sie entstehen bei jedem Bau der Website, indem die Wörter mit einem aufbewahrten Text der Quelle verglichen werden. Sie besagen nicht, dass dieser Text eine getreue Kopie ist oder dass die Wörter hier bedeuten, was sie dort bedeuten. Was ein Mensch beim Prüfen fand, steht daneben. Wo kein Urteil steht, wurde nichts verglichen.
reason_elision_negation = die Auslassung unterschlägt eine Verneinung: `{ $word }`
reason_elision_condition = die Auslassung unterschlägt eine Bedingung: `{ $word }`
reason_elision_limit = die Auslassung unterschlägt eine Einschränkung: `{ $word }`
reason_elision_amount = die Auslassung unterschlägt eine Menge: `{ $word }`
reason_elision_says = die Auslassung unterschlägt ein Verb des Sagens: `{ $word }`
reason_insertion_negation = die Einfügung unterschlägt eine Verneinung: `{ $word }`
reason_insertion_condition = die Einfügung unterschlägt eine Bedingung: `{ $word }`
reason_insertion_limit = die Einfügung unterschlägt eine Einschränkung: `{ $word }`
reason_insertion_amount = die Einfügung unterschlägt eine Menge: `{ $word }`
reason_insertion_says = die Einfügung unterschlägt ein Verb des Sagens: `{ $word }`
reason_adds_negation = die Einfügung bringt eine Verneinung hinein: `{ $word }`
reason_stands_for_negation = die Einfügung steht für eine Verneinung: `{ $word }`
reason_elision_number = die Auslassung ändert eine Zahl: `{ $word }` fehlt
reason_insertion_number = die Einfügung ändert eine Zahl: `{ $word }` fehlt
reason_tense = die Auslassung ändert Zeit oder Modus: `{ $word }` fehlt
reason_hides_name = die Auslassung ändert einen Namen: `{ $word }` steht vor dem, was folgt
reason_other_name = die Einfügung ändert einen Namen: `{ $has }` statt `{ $had }`
reason_hides_speaker = die Auslassung verbirgt, wer spricht: `{ $word }` fehlt
reason_other_paragraph = die Teile stehen in verschiedenen Absätzen der Quelle
reason_far = { $count ->
    [one] zwischen den Teilen liegt in der Quelle { $count } Wort
   *[other] zwischen den Teilen liegen in der Quelle { $count } Wörter
}
reason_unmarked = { $count ->
    [one] die Einfügung steht für { $count } Wort der Quelle, ohne Auslassungszeichen
   *[other] die Einfügung steht für { $count } Wörter der Quelle, ohne Auslassungszeichen
}
reason_emphasis = `{ $word }` wurde hervorgehoben, ohne dass es vermerkt ist
reason_goes_on_negation = der Satz geht mit einer Verneinung weiter: `{ $word }`
reason_goes_on_condition = der Satz geht mit einer Bedingung weiter: `{ $word }`
reason_goes_on_limit = der Satz geht mit einer Einschränkung weiter: `{ $word }`
reason_goes_on_amount = der Satz geht mit einer Menge weiter: `{ $word }`
reason_goes_on_says = der Satz geht mit einem Verb des Sagens weiter: `{ $word }`
reason_begins_negation = der Satz beginnt früher, mit einer Verneinung: `{ $word }`
reason_begins_condition = der Satz beginnt früher, mit einer Bedingung: `{ $word }`
reason_begins_limit = der Satz beginnt früher, mit einer Einschränkung: `{ $word }`
reason_begins_amount = der Satz beginnt früher, mit einer Menge: `{ $word }`
reason_begins_says = der Satz beginnt früher, mit einem Verb des Sagens: `{ $word }`
reason_first_letter = die Schreibung des Anfangsbuchstabens wurde ohne Klammern geändert
reason_goes_on = der Satz geht dort weiter: `{ $word }`
reason_disordered = die Teile stehen in der Quelle in anderer Reihenfolge
reason_question = ein Fragezeichen wurde hinzugefügt oder weggelassen
reason_apart = die Wörter stehen in der Quelle anders
reason_negation_added = eine Verneinung wurde hinzugefügt: `{ $has }`
reason_negation_dropped = eine Verneinung wurde weggelassen: `{ $had }`
reason_number_added = die Zahl `{ $has }` wurde hinzugefügt
reason_number_dropped = die Zahl `{ $had }` wurde weggelassen
reason_number_became = aus der Zahl `{ $had }` wurde `{ $has }`
reason_name_became = aus dem Namen `{ $had }` wurde `{ $has }`
reason_form_became = aus der Form `{ $had }` wurde `{ $has }`
reason_hyphen = aus `{ $had }` wurde `{ $has }`: ein Bindestrich ist anders
reason_capitals = aus `{ $had }` wurde `{ $has }`: Großbuchstaben sind anders
reason_word_added = `{ $has }` wurde hinzugefügt
reason_word_dropped = `{ $had }` wurde ohne Zeichen ausgelassen
reason_word_became = aus `{ $had }` wurde `{ $has }`

## Lists

claims_about = Was behauptet wurde, von wem, und was die Prüfung ergab.
corrections_about = Was falsch war, was jetzt dort steht, und seit wann.
quotations_about = Alle Zitate: von wem, woher und was ihre Prüfung ergab.
sources_about = Alle Werke, die hier angeführt werden, mit den Stellen, die sich auf sie stützen.
speakers_about = Alle, deren Worte hier zitiert werden.
none_yet = Noch ist nichts da.
nothing_cited = Noch wird nichts angeführt.
nobody_quoted = Noch wird niemand zitiert.
no_tags = Noch gibt es keine Schlagwörter.
entries = { $count ->
    [one] Eintrag
   *[other] Einträge
}
passages_that_cite = { $count ->
    [one] die { $key } anführt
   *[other] die { $key } anführen
}
articles_by = Artikel von { $name }
on_whole_article = Zum ganzen Artikel
instead_of = statt { $words }
in_article = in { $article }
corrected = berichtigt am { $date }
by_a_person = von einem Menschen
not_archived = nicht archiviert
find_in_list = In dieser Liste finden
filter = Filter
filter_page = Filter für diese Seite
facet_speaker = Wer spricht
facet_source = Quelle
facet_verdict = Urteil
facet_check = Von Menschen geprüft
facet_rating = Bewertung
all = alle
sort = Reihenfolge
as_listed = wie in der Liste
newest_articles_first = neueste Artikel zuerst
oldest_articles_first = älteste Artikel zuerst
newest_first = neueste zuerst
oldest_first = älteste zuerst
most_notes = meiste Anmerkungen
most_cited = am häufigsten angeführt
most_quoted = am häufigsten zitiert
most_used = am häufigsten verwendet
group = Gruppen
not_grouped = ohne Gruppen
by_title = nach Titel
by_name = nach Namen
by_article = nach Artikel
by_section = nach Rubrik
by_year = nach Jahr
by_day = nach Tag
by_kind = nach Art
by_type = nach Typ
by_stance = nach Haltung
by_verdict = nach Urteil
by_rating = nach Bewertung
by_speaker = nach Person
by_source = nach Quelle
by_role = nach Funktion
by_archive = nach Archivierung
show_all = Alle zeigen
more = Mehr
without = ohne Angabe
found_of = { $found } von { $total }
found_or_more = { $found } oder mehr von { $total }
list_not_loaded = Die Liste konnte nicht geladen werden.

## Searching, and pages that are not there

words_to_find = Gesuchte Wörter
search_needs_script = Die Suche braucht ein Skript. Die { $list }Liste der Artikel{ $end } und die Verzeichnisse oben kommen ohne aus.
more_articles = Mehr Artikel
more_notes = Mehr Anmerkungen
more_sources = Mehr Quellen
places_counted = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}
nothing_has_words = Diese Wörter kommen nirgends vor.
nothing_has_all = { $count ->
    [one] Nirgends stehen alle diese Wörter; an { $count } Stelle stehen einige davon.
   *[other] Nirgends stehen alle diese Wörter; an { $count } Stellen stehen einige davon.
}
index_not_loaded = Das Verzeichnis dieser Website konnte nicht geladen werden.
not_found = Seite nicht gefunden
not_here = Diese Seite gibt es hier nicht
not_here_why = Vielleicht ist sie umgezogen, oder in der Adresse steckt ein Fehler.
not_here_go = Gehen Sie zur { $list }Liste der Artikel{ $end }.
not_here_go_or_search = Gehen Sie zur { $list }Liste der Artikel{ $end }, oder { $search }suchen{ $end } Sie nach Wörtern, an die Sie sich erinnern.
moved = Diese Seite steht jetzt hier: { $link }.

## Exports

notes_on = Anmerkungen zu „{ $title }“
in_original = Im Original
instead_of_words = Statt

## Types of sources

type_article = Artikel
type_article_journal = Zeitschriftenaufsatz
type_article_magazine = Magazinartikel
type_article_newspaper = Zeitungsartikel
type_bill = Gesetzentwurf
type_book = Buch
type_broadcast = Sendung
type_chapter = Kapitel
type_classic = klassischer Text
type_collection = Sammlung
type_dataset = Datensatz
type_document = Dokument
type_entry = Eintrag
type_entry_dictionary = Wörterbuchartikel
type_entry_encyclopedia = Lexikonartikel
type_event = Veranstaltung
type_figure = Abbildung
type_graphic = Bild
type_hearing = Anhörung
type_interview = Interview
type_legal_case = Gerichtsentscheidung
type_legislation = Gesetz
type_manuscript = Manuskript
type_map = Karte
type_motion_picture = Film
type_musical_score = Noten
type_pamphlet = Broschüre
type_paper_conference = Konferenzbeitrag
type_patent = Patent
type_performance = Aufführung
type_periodical = Periodikum
type_personal_communication = Brief oder Gespräch
type_post = Beitrag im Netz
type_post_weblog = Blogbeitrag
type_regulation = Verordnung
type_report = Bericht
type_review = Rezension
type_review_book = Buchrezension
type_software = Software
type_song = Tonaufnahme
type_speech = Rede
type_standard = Norm
type_thesis = Hochschulschrift
type_treaty = Vertrag
type_webpage = Webseite
