## The frame of every page

this_language = Italiano
skip = Vai al testo
home = Pagina iniziale
menu = Menu
site_navigation = Sito
you_are_here = Sei qui
colours = Colori: { $choice }
colours_system = come nel sistema
colours_light = chiari
colours_dark = scuri
numbered_title = { $title } (pagina { $number } di { $total })
pages = Pagine
previous = Pagina precedente
previous_page = Pagina precedente
next = Pagina successiva
next_page = Pagina successiva
page_number = Pagina { $number }
feed = Feed
comma = { ", " }
semicolon = { "; " }
quoted = «{ $words }»

## Titles of pages

articles = Articoli
sections = Sezioni
sources = Fonti
speakers = Persone citate
quotations = Citazioni
claims = Affermazioni
corrections = Correzioni
tags = Argomenti
search = Cerca
notes = Note

## An article

draft = Bozza
series = Serie
series_part = Parte { $number } di { $total }: { $series }
updated = aggiornato il { $date }
words_counted = { $count ->
    [one] { $count } parola
   *[other] { $count } parole
}
notes_counted = { $count ->
    [one] { $count } nota
   *[other] { $count } note
}
quotations_counted = { $count ->
    [one] { $count } citazione
   *[other] { $count } citazioni
}
articles_counted = { $count ->
    [one] { $count } articolo
   *[other] { $count } articoli
}
sources_counted = { $count ->
    [one] { $count } fonte
   *[other] { $count } fonti
}
speakers_counted = { $count ->
    [one] { $count } persona citata
   *[other] { $count } persone citate
}
passages_counted = { $count ->
    [one] { $count } passo
   *[other] { $count } passi
}
attributed_counted = { $count ->
    [one] { $count } attribuita
   *[other] { $count } attribuite
}
sourced_counted = { $count ->
    [one] { $count } con fonte
   *[other] { $count } con fonte
}
found_counted = { $count ->
    [one] { $count } trovata nella fonte
   *[other] { $count } trovate nella fonte
}
contents = Indice
highlights = Passi evidenziati
plain_text = Solo testo
letters = Lettere dei lettori
letter_from = Lettera di { $name }
licence = Licenza
articles_beside = Articoli precedente e successivo
before = Prima
after = Dopo
cite_this = Citare questo articolo
copy = Copia
copied = Copiato
this_page_as = Questa pagina in
web_annotations = Annotazioni web
translations = In altre lingue
alert_note = Nota
alert_tip = Consiglio
alert_important = Importante
alert_warning = Attenzione
alert_caution = Prudenza
alert_abstract = Riassunto
alert_info = Informazione
alert_todo = Da fare
alert_success = Fatto
alert_question = Domanda
alert_failure = Insuccesso
alert_danger = Pericolo
alert_bug = Errore del programma
alert_example = Esempio
alert_quote = Citazione
table = Tabella
task_done = fatto
task_to_do = da fare

## Notes

kind_quotation = Citazione
kind_source = Fonte
kind_comment = Commento
kind_context = Contesto
kind_correction = Correzione
kind_definition = Definizione
kind_translation = Traduzione
kind_dispute = Obiezione
copy_with_citation = Copia con il riferimento
passage_changed = passo modificato
notes_displaced = Note il cui passo è cambiato:
here_stood = Qui si leggeva
claim = Affermazione
scale = ({ $value } su una scala da { $worst } a { $best })
claimed_by = lo afferma { $who }
claimed_on = affermato il { $date }
claimed_by_on = lo afferma { $who }, { $date }
translated_by = traduzione di { $who }
check_unverified = Non verificato
check_verified = Verificato
check_disputed = Contestato
check_could_not_verify = Non è stato possibile verificare
checked_verified = verificato
checked_disputed = contestato
checked_could_not_verify = non verificabile
check_by = { $verdict } da { $who }
see = Vedi
see_note = nota { $number }
changed = modificato il { $date }
stance_supports = conferma
stance_disputes = contesta
stance_context = contesto
stance_mentions = menziona
source_link = fonte
source_link_of = { $key } nell’elenco
online = in rete
archived = archiviato
archived_on = archiviato il { $date }
kept_copy = copia conservata
kept_copy_of = di { $key }
exact_passage = passo esatto
every_passage = tutti i passi
every_passage_of = che citano { $key }
back_to_passage = torna al passo { $number }
back_to_reference = torna al rimando { $number }
back_to_note = torna alla nota { $number }
back_to_note_named = torna alla nota { $id }
back_to_letter = torna alla lettera { $number }
back_to_citation = torna al riferimento { $number } nel testo
preview_note = Nota
preview_source = Fonte
preview_list = Nell’elenco qui sotto

## Verdicts on quotations

verdict_verbatim = letterale
verdict_edited = adattata
verdict_altered = alterata
verdict_absent = non trovata
verdict_none = non confrontata
copy_verbatim = letterale nella copia archiviata
copy_edited = come segnalato, nella copia archiviata
copy_altered = diversa dalla copia archiviata
copy_absent = assente nella copia archiviata
verdict_verbatim_means = Tutte le parole si trovano nel testo conservato della fonte, in quest’ordine e senza nulla in mezzo; può variare solo la tipografia.
verdict_edited_means = Le parole si trovano nel testo conservato della fonte, salvo omissioni (…), aggiunte [tra parentesi], [sic] e un’iniziale tra parentesi. Non nascondono negazioni, numeri, nomi o tempi verbali.
verdict_altered_means = Nel testo conservato della fonte ci sono altre parole, oppure ciò che è stato omesso cambia quel che si dice.
verdict_absent_means = Nel testo conservato della fonte non c’è nulla di simile a queste parole.
verdicts_about = Che cosa dicono i giudizi
verdicts_made = Si ottengono a ogni generazione del sito confrontando le parole con un testo conservato della fonte. Non dicono che quel testo sia una copia fedele, né che le parole significhino qui ciò che significano là. Ciò che una persona ha trovato verificando è indicato accanto. Senza giudizio, nulla è stato confrontato.
reason_elision_negation = l’omissione elimina una negazione: `{ $word }`
reason_elision_condition = l’omissione elimina una condizione: `{ $word }`
reason_elision_limit = l’omissione elimina una limitazione: `{ $word }`
reason_elision_amount = l’omissione elimina una quantità: `{ $word }`
reason_elision_says = l’omissione elimina un verbo del dire: `{ $word }`
reason_insertion_negation = l’aggiunta elimina una negazione: `{ $word }`
reason_insertion_condition = l’aggiunta elimina una condizione: `{ $word }`
reason_insertion_limit = l’aggiunta elimina una limitazione: `{ $word }`
reason_insertion_amount = l’aggiunta elimina una quantità: `{ $word }`
reason_insertion_says = l’aggiunta elimina un verbo del dire: `{ $word }`
reason_adds_negation = l’aggiunta introduce una negazione: `{ $word }`
reason_stands_for_negation = l’aggiunta sostituisce una negazione: `{ $word }`
reason_elision_number = l’omissione cambia un numero: manca `{ $word }`
reason_insertion_number = l’aggiunta cambia un numero: manca `{ $word }`
reason_tense = l’omissione cambia il tempo o il modo: manca `{ $word }`
reason_hides_name = l’omissione cambia un nome: `{ $word }` precede il seguito
reason_other_name = l’aggiunta cambia un nome: `{ $has }` al posto di `{ $had }`
reason_hides_speaker = l’omissione nasconde chi parla: manca `{ $word }`
reason_other_paragraph = le parti stanno in paragrafi diversi della fonte
reason_far = { $count ->
    [one] tra le parti c’è { $count } parola della fonte
   *[other] tra le parti ci sono { $count } parole della fonte
}
reason_unmarked = { $count ->
    [one] l’aggiunta sostituisce { $count } parola della fonte senza segno di omissione
   *[other] l’aggiunta sostituisce { $count } parole della fonte senza segno di omissione
}
reason_emphasis = `{ $word }` è stato evidenziato senza segnalarlo
reason_goes_on_negation = la frase prosegue con una negazione: `{ $word }`
reason_goes_on_condition = la frase prosegue con una condizione: `{ $word }`
reason_goes_on_limit = la frase prosegue con una limitazione: `{ $word }`
reason_goes_on_amount = la frase prosegue con una quantità: `{ $word }`
reason_goes_on_says = la frase prosegue con un verbo del dire: `{ $word }`
reason_begins_negation = la frase comincia prima, con una negazione: `{ $word }`
reason_begins_condition = la frase comincia prima, con una condizione: `{ $word }`
reason_begins_limit = la frase comincia prima, con una limitazione: `{ $word }`
reason_begins_amount = la frase comincia prima, con una quantità: `{ $word }`
reason_begins_says = la frase comincia prima, con un verbo del dire: `{ $word }`
reason_first_letter = l’iniziale è passata da maiuscola a minuscola, o viceversa, senza parentesi
reason_goes_on = là la frase prosegue: `{ $word }`
reason_disordered = nella fonte le parti sono in un altro ordine
reason_question = è stato aggiunto o tolto un punto interrogativo
reason_apart = nella fonte le parole stanno diversamente
reason_negation_added = è stata aggiunta una negazione: `{ $has }`
reason_negation_dropped = è stata tolta una negazione: `{ $had }`
reason_number_added = è stato aggiunto il numero `{ $has }`
reason_number_dropped = è stato tolto il numero `{ $had }`
reason_number_became = il numero `{ $had }` è diventato `{ $has }`
reason_name_became = il nome `{ $had }` è diventato `{ $has }`
reason_form_became = la forma `{ $had }` è diventata `{ $has }`
reason_hyphen = `{ $had }` è diventato `{ $has }`: è cambiato un trattino
reason_capitals = `{ $had }` è diventato `{ $has }`: sono cambiate le maiuscole
reason_word_added = è stato aggiunto `{ $has }`
reason_word_dropped = `{ $had }` è stato omesso senza segno
reason_word_became = `{ $had }` è diventato `{ $has }`

## Lists

claims_about = Che cosa è stato affermato, da chi, e che cosa ne è risultato.
corrections_about = Che cosa era sbagliato, che cosa si legge ora e da quando.
quotations_about = Tutte le citazioni, con chi ha parlato, la fonte e l’esito della verifica.
sources_about = Tutte le opere citate qui, con i passi che vi si appoggiano.
speakers_about = Tutte le persone le cui parole sono citate qui.
none_yet = Non c’è ancora nulla.
nothing_cited = Non si cita ancora nulla.
nobody_quoted = Non si cita ancora nessuno.
no_tags = Non ci sono ancora argomenti.
entries = { $count ->
    [one] voce
   *[other] voci
}
passages_that_cite = { $count ->
    [one] che cita { $key }
   *[other] che citano { $key }
}
articles_by = Articoli di { $name }
on_whole_article = Sull’intero articolo
instead_of = invece di { $words }
in_article = in { $article }
corrected = corretto il { $date }
by_a_person = da una persona
not_archived = non archiviato
find_in_list = Cerca in questo elenco
filter = Filtra
filter_page = Filtra questa pagina
facet_speaker = Chi parla
facet_source = Fonte
facet_verdict = Giudizio
facet_check = Verificato da una persona
facet_rating = Valutazione
all = tutto
sort = Ordina
as_listed = come in elenco
newest_articles_first = prima gli articoli recenti
oldest_articles_first = prima gli articoli vecchi
newest_first = prima i recenti
oldest_first = prima i vecchi
most_notes = più note
most_cited = più citate
most_quoted = più citazioni
most_used = più usati
group = Raggruppa
not_grouped = senza gruppi
by_title = per titolo
by_name = per nome
by_article = per articolo
by_section = per sezione
by_year = per anno
by_day = per giorno
by_kind = per genere
by_type = per tipo
by_stance = per posizione
by_verdict = per giudizio
by_rating = per valutazione
by_speaker = per persona
by_source = per fonte
by_role = per ruolo
by_archive = per archiviazione
show_all = Mostra tutto
more = Altro
without = senza indicazione
found_of = { $found } di { $total }
found_or_more = { $found } o più di { $total }
list_not_loaded = Non è stato possibile caricare l’elenco.

## Searching, and pages that are not there

words_to_find = Parole da cercare
search_needs_script = La ricerca ha bisogno di uno script. L’{ $list }elenco degli articoli{ $end } e gli indici qui sopra funzionano anche senza.
more_articles = Altri articoli
more_notes = Altre note
more_sources = Altre fonti
places_counted = { $count ->
    [one] { $count } punto
   *[other] { $count } punti
}
nothing_has_words = Queste parole non compaiono da nessuna parte.
nothing_has_all = { $count ->
    [one] Nessun testo ha tutte queste parole; c’è { $count } punto che ne ha alcune.
   *[other] Nessun testo ha tutte queste parole; ci sono { $count } punti che ne hanno alcune.
}
index_not_loaded = Non è stato possibile caricare l’indice del sito.
not_found = Pagina non trovata
not_here = Questa pagina non è qui
not_here_why = Forse è stata spostata, o nell’indirizzo c’è un errore.
not_here_go = Vai all’{ $list }elenco degli articoli{ $end }.
not_here_go_or_search = Vai all’{ $list }elenco degli articoli{ $end }, oppure { $search }cerca{ $end } parole che ricordi.
moved = Questa pagina ora si trova qui: { $link }.

## Exports

notes_on = Note su «{ $title }»
in_original = Nell’originale
instead_of_words = Invece di

## Types of sources

type_article = articolo
type_article_journal = articolo scientifico
type_article_magazine = articolo di rivista
type_article_newspaper = articolo di giornale
type_bill = disegno di legge
type_book = libro
type_broadcast = trasmissione
type_chapter = capitolo
type_classic = testo classico
type_collection = raccolta
type_dataset = insieme di dati
type_document = documento
type_entry = voce
type_entry_dictionary = voce di dizionario
type_entry_encyclopedia = voce di enciclopedia
type_event = evento
type_figure = figura
type_graphic = immagine
type_hearing = audizione
type_interview = intervista
type_legal_case = causa
type_legislation = legge
type_manuscript = manoscritto
type_map = carta
type_motion_picture = film
type_musical_score = partitura
type_pamphlet = opuscolo
type_paper_conference = relazione a convegno
type_patent = brevetto
type_performance = spettacolo
type_periodical = periodico
type_personal_communication = lettera o conversazione
type_post = messaggio in rete
type_post_weblog = articolo di blog
type_regulation = regolamento
type_report = rapporto
type_review = recensione
type_review_book = recensione di libro
type_software = programma
type_song = registrazione
type_speech = discorso
type_standard = norma
type_thesis = tesi
type_treaty = trattato
type_webpage = pagina web
