## The frame of every page

this_language = Polski
skip = Przejdź do tekstu
home = Strona główna
menu = Menu
site_navigation = Serwis
you_are_here = Jesteś tutaj
colours = Kolory: { $choice }
colours_system = jak w systemie
colours_light = jasne
colours_dark = ciemne
numbered_title = { $title } (strona { $number } z { $total })
pages = Strony
previous = Poprzednia
previous_page = Poprzednia strona
next = Następna
next_page = Następna strona
page_number = Strona { $number }
feed = Kanał wiadomości
comma = { ", " }
semicolon = { "; " }
quoted = „{ $words }”

## Titles of pages

articles = Artykuły
sections = Działy
sources = Źródła
speakers = Cytowane osoby
quotations = Cytaty
claims = Twierdzenia
corrections = Sprostowania
tags = Tematy
search = Szukaj
notes = Przypisy

## An article

draft = Szkic
series = Cykl
series_part = Część { $number } z { $total }: { $series }
updated = zaktualizowano { $date }
words_counted = { $count ->
    [one] { $count } słowo
    [few] { $count } słowa
   *[many] { $count } słów
}
notes_counted = { $count ->
    [one] { $count } przypis
    [few] { $count } przypisy
   *[many] { $count } przypisów
}
quotations_counted = { $count ->
    [one] { $count } cytat
    [few] { $count } cytaty
   *[many] { $count } cytatów
}
articles_counted = { $count ->
    [one] { $count } artykuł
    [few] { $count } artykuły
   *[many] { $count } artykułów
}
sources_counted = { $count ->
    [one] { $count } źródło
    [few] { $count } źródła
   *[many] { $count } źródeł
}
speakers_counted = { $count ->
    [one] { $count } cytowana osoba
    [few] { $count } cytowane osoby
   *[many] { $count } cytowanych osób
}
passages_counted = { $count ->
    [one] { $count } miejsce
    [few] { $count } miejsca
   *[many] { $count } miejsc
}
attributed_counted = { $count } z podanym autorem
sourced_counted = { $count } z podanym źródłem
found_counted = { $count ->
    [one] { $count } znaleziony w źródle
    [few] { $count } znalezione w źródle
   *[many] { $count } znalezionych w źródle
}
contents = Spis treści
highlights = Wyróżnienia
plain_text = Bez wyróżnień
letters = Listy czytelników
letter_from = List: { $name }
licence = Licencja
articles_beside = Sąsiednie artykuły
before = Wcześniej
after = Dalej
cite_this = Jak cytować ten artykuł
copy = Kopiuj
copied = Skopiowano
this_page_as = Ta strona w innych formatach
web_annotations = Adnotacje sieciowe
translations = W innych językach
alert_note = Uwaga
alert_tip = Wskazówka
alert_important = Ważne
alert_warning = Ostrzeżenie
alert_caution = Ostrożnie
alert_abstract = Streszczenie
alert_info = Informacja
alert_todo = Do zrobienia
alert_success = Zrobione
alert_question = Pytanie
alert_failure = Niepowodzenie
alert_danger = Niebezpieczeństwo
alert_bug = Błąd programu
alert_example = Przykład
alert_quote = Cytat
table = Tabela
task_done = zrobione
task_to_do = do zrobienia

## Notes

kind_quotation = Cytat
kind_source = Źródło
kind_comment = Komentarz
kind_context = Kontekst
kind_correction = Sprostowanie
kind_definition = Definicja
kind_translation = Tłumaczenie
kind_dispute = Sprzeciw
copy_with_citation = Kopiuj z podaniem źródła
passage_changed = miejsce zmienione
notes_displaced = Przypisy, których miejsce się zmieniło:
here_stood = Było tu
claim = Twierdzenie
scale = ({ $value } w skali od { $worst } do { $best })
claimed_by = twierdzi { $who }
claimed_on = stwierdzono { $date }
claimed_by_on = twierdzi { $who }, { $date }
translated_by = tłum. { $who }
check_unverified = Niesprawdzone
check_verified = Sprawdzone
check_disputed = Podważone
check_could_not_verify = Nie udało się sprawdzić
checked_verified = sprawdzone
checked_disputed = podważone
checked_could_not_verify = nie udało się sprawdzić
check_by = { $verdict } – { $who }
see = Zob.
see_note = przypis { $number }
changed = zmieniono { $date }
stance_supports = potwierdza
stance_disputes = zaprzecza
stance_context = kontekst
stance_mentions = wspomina
source_link = źródło
source_link_of = { $key } na liście
online = w sieci
archived = archiwum
archived_on = archiwum, { $date }
kept_copy = zachowana kopia
kept_copy_of = źródła { $key }
exact_passage = dokładne miejsce
every_passage = wszystkie miejsca
every_passage_of = powołujące się na { $key }
back_to_passage = wróć do miejsca { $number }
back_to_reference = wróć do odsyłacza { $number }
back_to_note = wróć do przypisu { $number }
back_to_note_named = wróć do przypisu { $id }
back_to_letter = wróć do listu { $number }
back_to_citation = wróć do odwołania { $number } w tekście
preview_note = Przypis
preview_source = Źródło
preview_list = Na liście poniżej

## Verdicts on quotations

verdict_verbatim = dosłownie
verdict_edited = z oznaczeniami
verdict_altered = zmieniono
verdict_absent = nie znaleziono
verdict_none = nie porównano
copy_verbatim = dosłownie w kopii archiwalnej
copy_edited = z oznaczonymi zmianami, w kopii archiwalnej
copy_altered = inaczej niż w kopii archiwalnej
copy_absent = brak w kopii archiwalnej
verdict_verbatim_means = Wszystkie słowa stoją w zachowanym tekście źródła, w tej samej kolejności i bez niczego pomiędzy; różnić się może tylko typografia.
verdict_edited_means = Słowa stoją w zachowanym tekście źródła; różnią się tylko oznaczone opuszczenia (…), wtrącenia [w nawiasach], [sic] i pierwsza litera w nawiasie. Nie kryje się za nimi żadne przeczenie, liczba, nazwisko ani czas.
verdict_altered_means = W zachowanym tekście źródła stoją inne słowa albo to, co opuszczono, zmienia sens.
verdict_absent_means = W zachowanym tekście źródła nie ma niczego podobnego do tych słów.
verdicts_about = Co znaczą te oceny
verdicts_made = Powstają przy każdym budowaniu serwisu przez porównanie słów z zachowanym tekstem źródła. Nie mówią, że ten tekst jest wierną kopią ani że słowa znaczą tu to samo co tam. To, co przy sprawdzaniu ustalił człowiek, podano obok. Gdzie nie ma oceny, niczego nie porównano.
reason_elision_negation = opuszczenie gubi przeczenie: `{ $word }`
reason_elision_condition = opuszczenie gubi warunek: `{ $word }`
reason_elision_limit = opuszczenie gubi ograniczenie: `{ $word }`
reason_elision_amount = opuszczenie gubi liczbę: `{ $word }`
reason_elision_says = opuszczenie gubi czasownik mówienia: `{ $word }`
reason_insertion_negation = wtrącenie gubi przeczenie: `{ $word }`
reason_insertion_condition = wtrącenie gubi warunek: `{ $word }`
reason_insertion_limit = wtrącenie gubi ograniczenie: `{ $word }`
reason_insertion_amount = wtrącenie gubi liczbę: `{ $word }`
reason_insertion_says = wtrącenie gubi czasownik mówienia: `{ $word }`
reason_adds_negation = wtrącenie dodaje przeczenie: `{ $word }`
reason_stands_for_negation = wtrącenie zastępuje przeczenie: `{ $word }`
reason_elision_number = opuszczenie zmienia liczbę: wypadło `{ $word }`
reason_insertion_number = wtrącenie zmienia liczbę: wypadło `{ $word }`
reason_tense = opuszczenie zmienia czas lub tryb: wypadło `{ $word }`
reason_hides_name = opuszczenie zmienia nazwisko: przed dalszym ciągiem stoi `{ $word }`
reason_other_name = wtrącenie zmienia nazwisko: `{ $has }` zamiast `{ $had }`
reason_hides_speaker = opuszczenie ukrywa, kto mówi: wypadło `{ $word }`
reason_other_paragraph = części stoją w różnych akapitach źródła
reason_far = { $count ->
    [one] między częściami leży w źródle { $count } słowo
    [few] między częściami leżą w źródle { $count } słowa
   *[many] między częściami leży w źródle { $count } słów
}
reason_unmarked = { $count ->
    [one] wtrącenie zastępuje { $count } słowo źródła bez znaku opuszczenia
    [few] wtrącenie zastępuje { $count } słowa źródła bez znaku opuszczenia
   *[many] wtrącenie zastępuje { $count } słów źródła bez znaku opuszczenia
}
reason_emphasis = wyróżniono `{ $word }` bez uwagi, że wyróżnienie dodano
reason_goes_on_negation = dalej w zdaniu jest przeczenie: `{ $word }`
reason_goes_on_condition = dalej w zdaniu jest warunek: `{ $word }`
reason_goes_on_limit = dalej w zdaniu jest ograniczenie: `{ $word }`
reason_goes_on_amount = dalej w zdaniu jest liczba: `{ $word }`
reason_goes_on_says = dalej w zdaniu jest czasownik mówienia: `{ $word }`
reason_begins_negation = zdanie zaczyna się wcześniej, od przeczenia: `{ $word }`
reason_begins_condition = zdanie zaczyna się wcześniej, od warunku: `{ $word }`
reason_begins_limit = zdanie zaczyna się wcześniej, od ograniczenia: `{ $word }`
reason_begins_amount = zdanie zaczyna się wcześniej, od liczby: `{ $word }`
reason_begins_says = zdanie zaczyna się wcześniej, od czasownika mówienia: `{ $word }`
reason_first_letter = wielkość pierwszej litery zmieniono bez nawiasu
reason_goes_on = zdanie ma tam ciąg dalszy: `{ $word }`
reason_disordered = w źródle części stoją w innej kolejności
reason_question = dodano lub opuszczono znak zapytania
reason_apart = w źródle słowa stoją inaczej
reason_negation_added = dodano przeczenie: `{ $has }`
reason_negation_dropped = wypadło przeczenie: `{ $had }`
reason_number_added = dodano liczbę `{ $has }`
reason_number_dropped = wypadła liczba `{ $had }`
reason_number_became = zamiast liczby `{ $had }` stoi `{ $has }`
reason_name_became = zamiast nazwiska `{ $had }` stoi `{ $has }`
reason_form_became = zamiast formy `{ $had }` stoi `{ $has }`
reason_hyphen = zamiast `{ $had }` stoi `{ $has }`: inny łącznik
reason_capitals = zamiast `{ $had }` stoi `{ $has }`: inne wielkie litery
reason_word_added = dodano `{ $has }`
reason_word_dropped = opuszczono `{ $had }` bez znaku
reason_word_became = zamiast `{ $had }` stoi `{ $has }`

## Lists

claims_about = Co twierdzono, kto to twierdził i co wykazało sprawdzenie.
corrections_about = Co było błędne, co jest tam teraz i od kiedy.
quotations_about = Wszystkie cytaty: kto to powiedział, gdzie i co wykazało sprawdzenie.
sources_about = Wszystkie prace, na które się tu powołano, i miejsca, które się na nich opierają.
speakers_about = Wszyscy, których słowa tu przytoczono.
none_yet = Jeszcze nic tu nie ma.
nothing_cited = Jeszcze na nic się nie powołano.
nobody_quoted = Jeszcze nikogo nie zacytowano.
no_tags = Nie ma jeszcze tematów.
entries = { $count ->
    [one] pozycja
    [few] pozycje
   *[many] pozycji
}
passages_that_cite = { $count ->
   *[other] z odwołaniem do { $key }
}
articles_by = Artykuły: { $name }
on_whole_article = O całym artykule
instead_of = zamiast { $words }
in_article = w: { $article }
corrected = sprostowano { $date }
by_a_person = przez człowieka
not_archived = brak w archiwum
find_in_list = Znajdź na tej liście
filter = Filtr
filter_page = Filtr tej strony
facet_speaker = Kto powiedział
facet_source = Źródło
facet_verdict = Porównanie
facet_check = Sprawdził człowiek
facet_rating = Ocena
all = wszystkie
sort = Kolejność
as_listed = jak na liście
newest_articles_first = od najnowszych artykułów
oldest_articles_first = od najstarszych artykułów
newest_first = od najnowszych
oldest_first = od najstarszych
most_notes = najwięcej przypisów
most_cited = najczęściej przywoływane
most_quoted = najczęściej cytowani
most_used = najczęstsze
group = Grupy
not_grouped = bez grup
by_title = według tytułu
by_name = według nazwy
by_article = według artykułu
by_section = według działu
by_year = według roku
by_day = według dnia
by_kind = według rodzaju
by_type = według typu
by_stance = według stanowiska
by_verdict = według wyniku porównania
by_rating = według oceny
by_speaker = według mówiących
by_source = według źródła
by_role = według funkcji
by_archive = według archiwum
show_all = Pokaż wszystko
more = Więcej
without = nie podano
found_of = { $found } z { $total }
found_or_more = { $found } lub więcej z { $total }
list_not_loaded = Nie udało się wczytać listy.

## Searching, and pages that are not there

words_to_find = Szukane słowa
search_needs_script = Wyszukiwanie wymaga skryptów. { $list }Lista artykułów{ $end } i wykazy powyżej działają bez nich.
more_articles = Więcej artykułów
more_notes = Więcej przypisów
more_sources = Więcej źródeł
places_counted = { $count ->
    [one] { $count } miejsce
    [few] { $count } miejsca
   *[many] { $count } miejsc
}
nothing_has_words = Nigdzie nie ma tych słów.
nothing_has_all = { $count ->
    [one] Nigdzie nie ma wszystkich tych słów; jest { $count } miejsce z niektórymi z nich.
    [few] Nigdzie nie ma wszystkich tych słów; są { $count } miejsca z niektórymi z nich.
   *[many] Nigdzie nie ma wszystkich tych słów; jest { $count } miejsc z niektórymi z nich.
}
index_not_loaded = Nie udało się wczytać indeksu serwisu.
not_found = Nie znaleziono strony
not_here = Tej strony tu nie ma
not_here_why = Mogła zostać przeniesiona albo w adresie jest błąd.
not_here_go = Przejdź do { $list }listy artykułów{ $end }.
not_here_go_or_search = Przejdź do { $list }listy artykułów{ $end } albo { $search }poszukaj{ $end } słów, które pamiętasz.
moved = Ta strona jest teraz pod adresem { $link }.

## Exports

notes_on = Przypisy do artykułu „{ $title }”
in_original = W oryginale
instead_of_words = Zamiast

## Types of sources

type_article = artykuł
type_article_journal = artykuł naukowy
type_article_magazine = artykuł w czasopiśmie
type_article_newspaper = artykuł prasowy
type_bill = projekt ustawy
type_book = książka
type_broadcast = audycja
type_chapter = rozdział
type_classic = tekst klasyczny
type_collection = zbiór
type_dataset = zbiór danych
type_document = dokument
type_entry = hasło
type_entry_dictionary = hasło słownikowe
type_entry_encyclopedia = hasło encyklopedyczne
type_event = wydarzenie
type_figure = rysunek
type_graphic = obraz
type_hearing = przesłuchanie
type_interview = wywiad
type_legal_case = sprawa sądowa
type_legislation = ustawa
type_manuscript = rękopis
type_map = mapa
type_motion_picture = film
type_musical_score = nuty
type_pamphlet = broszura
type_paper_conference = referat konferencyjny
type_patent = patent
type_performance = przedstawienie
type_periodical = periodyk
type_personal_communication = list lub rozmowa
type_post = wpis
type_post_weblog = wpis na blogu
type_regulation = rozporządzenie
type_report = raport
type_review = recenzja
type_review_book = recenzja książki
type_software = program
type_song = nagranie
type_speech = przemówienie
type_standard = norma
type_thesis = praca dyplomowa
type_treaty = traktat
type_webpage = strona internetowa
