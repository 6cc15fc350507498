## The frame of every page

this_language = Español
skip = Ir al texto
home = Inicio
menu = Menú
site_navigation = Sitio
you_are_here = Está aquí
colours = Colores: { $choice }
colours_system = como el sistema
colours_light = claros
colours_dark = oscuros
numbered_title = { $title } (página { $number } de { $total })
pages = Páginas
previous = Página anterior
previous_page = Página anterior
next = Página siguiente
next_page = Página siguiente
page_number = Página { $number }
feed = Canal web
comma = { ", " }
semicolon = { "; " }
quoted = «{ $words }»

## Titles of pages

articles = Artículos
sections = Secciones
sources = Fuentes
speakers = Personas citadas
quotations = Citas
claims = Afirmaciones
corrections = Correcciones
tags = Etiquetas
search = Buscar
notes = Notas

## An article

draft = Borrador
series = Serie
series_part = Parte { $number } de { $total }: { $series }
updated = actualizado el { $date }
words_counted = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
notes_counted = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
quotations_counted = { $count ->
    [one] { $count } cita
   *[other] { $count } citas
}
articles_counted = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
sources_counted = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
speakers_counted = { $count ->
    [one] { $count } persona citada
   *[other] { $count } personas citadas
}
passages_counted = { $count ->
    [one] { $count } pasaje
   *[other] { $count } pasajes
}
attributed_counted = { $count ->
    [one] { $count } atribuida
   *[other] { $count } atribuidas
}
sourced_counted = { $count ->
    [one] { $count } con fuente
   *[other] { $count } con fuente
}
found_counted = { $count ->
    [one] { $count } hallada en la fuente
   *[other] { $count } halladas en la fuente
}
contents = Contenido
highlights = Pasajes resaltados
plain_text = Solo texto
letters = Cartas de lectores
letter_from = Carta de { $name }
licence = Licencia
articles_beside = Artículos anterior y siguiente
before = Antes
after = Después
cite_this = Citar este artículo
copy = Copiar
copied = Copiado
this_page_as = Esta página en
web_annotations = Anotaciones web
translations = En otros idiomas
alert_note = Nota
alert_tip = Consejo
alert_important = Importante
alert_warning = Atención
alert_caution = Precaución
alert_abstract = Resumen
alert_info = Información
alert_todo = Por hacer
alert_success = Hecho
alert_question = Pregunta
alert_failure = Fallo
alert_danger = Peligro
alert_bug = Error del programa
alert_example = Ejemplo
alert_quote = Cita
table = Tabla
task_done = hecho
task_to_do = por hacer

## Notes

kind_quotation = Cita
kind_source = Fuente
kind_comment = Comentario
kind_context = Contexto
kind_correction = Corrección
kind_definition = Definición
kind_translation = Traducción
kind_dispute = Objeción
copy_with_citation = Copiar con la referencia
passage_changed = pasaje modificado
notes_displaced = Notas cuyo pasaje ha cambiado:
here_stood = Aquí decía
claim = Afirmación
scale = ({ $value } en una escala de { $worst } a { $best })
claimed_by = lo afirma { $who }
claimed_on = afirmado el { $date }
claimed_by_on = lo afirma { $who }, { $date }
translated_by = traducción de { $who }
check_unverified = Sin verificar
check_verified = Verificado
check_disputed = Discutido
check_could_not_verify = No se pudo verificar
checked_verified = verificado
checked_disputed = discutido
checked_could_not_verify = no se pudo verificar
check_by = { $verdict } por { $who }
see = Véase
see_note = nota { $number }
changed = modificado el { $date }
stance_supports = respalda
stance_disputes = contradice
stance_context = contexto
stance_mentions = menciona
source_link = fuente
source_link_of = { $key } en la lista
online = en línea
archived = archivado
archived_on = archivado el { $date }
kept_copy = copia conservada
kept_copy_of = de { $key }
exact_passage = pasaje exacto
every_passage = todos los pasajes
every_passage_of = que citan { $key }
back_to_passage = volver al pasaje { $number }
back_to_reference = volver a la llamada { $number }
back_to_note = volver a la nota { $number }
back_to_note_named = volver a la nota { $id }
back_to_letter = volver a la carta { $number }
back_to_citation = volver a la referencia { $number } del texto
preview_note = Nota
preview_source = Fuente
preview_list = En la lista de abajo

## Verdicts on quotations

verdict_verbatim = literal
verdict_edited = editada
verdict_altered = alterada
verdict_absent = no hallada
verdict_none = sin cotejar
copy_verbatim = literal en la copia archivada
copy_edited = según lo marcado, en la copia archivada
copy_altered = distinta de la copia archivada
copy_absent = no está en la copia archivada
verdict_verbatim_means = Todas las palabras están en el texto conservado de la fuente, en este orden y sin nada entre ellas; solo puede variar la tipografía.
verdict_edited_means = Las palabras están en el texto conservado de la fuente, salvo omisiones (…), añadidos [entre corchetes], [sic] y una inicial entre corchetes. No ocultan ninguna negación, cifra, nombre ni tiempo verbal.
verdict_altered_means = En el texto conservado de la fuente hay otras palabras, o lo omitido cambia lo que se dice.
verdict_absent_means = En el texto conservado de la fuente no hay nada parecido a estas palabras.
verdicts_about = Qué dicen los veredictos
verdicts_made = Se obtienen en cada generación del sitio, al cotejar las palabras con un texto conservado de la fuente. No dicen que ese texto sea una copia fiel, ni que las palabras signifiquen aquí lo mismo que allí. Lo que una persona halló al verificar figura al lado. Sin veredicto, no se cotejó nada.
reason_elision_negation = la omisión elimina una negación: `{ $word }`
reason_elision_condition = la omisión elimina una condición: `{ $word }`
reason_elision_limit = la omisión elimina una restricción: `{ $word }`
reason_elision_amount = la omisión elimina una cantidad: `{ $word }`
reason_elision_says = la omisión elimina un verbo de habla: `{ $word }`
reason_insertion_negation = el añadido elimina una negación: `{ $word }`
reason_insertion_condition = el añadido elimina una condición: `{ $word }`
reason_insertion_limit = el añadido elimina una restricción: `{ $word }`
reason_insertion_amount = el añadido elimina una cantidad: `{ $word }`
reason_insertion_says = el añadido elimina un verbo de habla: `{ $word }`
reason_adds_negation = el añadido introduce una negación: `{ $word }`
reason_stands_for_negation = el añadido sustituye una negación: `{ $word }`
reason_elision_number = la omisión cambia una cifra: falta `{ $word }`
reason_insertion_number = el añadido cambia una cifra: falta `{ $word }`
reason_tense = la omisión cambia el tiempo o el modo: falta `{ $word }`
reason_hides_name = la omisión cambia un nombre: `{ $word }` precede a lo que sigue
reason_other_name = el añadido cambia un nombre: `{ $has }` en lugar de `{ $had }`
reason_hides_speaker = la omisión oculta quién habla: falta `{ $word }`
reason_other_paragraph = las partes están en párrafos distintos de la fuente
reason_far = { $count ->
    [one] entre las partes hay { $count } palabra de la fuente
   *[other] entre las partes hay { $count } palabras de la fuente
}
reason_unmarked = { $count ->
    [one] el añadido sustituye { $count } palabra de la fuente sin signo de omisión
   *[other] el añadido sustituye { $count } palabras de la fuente sin signo de omisión
}
reason_emphasis = se ha resaltado `{ $word }` sin advertirlo
reason_goes_on_negation = la frase sigue con una negación: `{ $word }`
reason_goes_on_condition = la frase sigue con una condición: `{ $word }`
reason_goes_on_limit = la frase sigue con una restricción: `{ $word }`
reason_goes_on_amount = la frase sigue con una cantidad: `{ $word }`
reason_goes_on_says = la frase sigue con un verbo de habla: `{ $word }`
reason_begins_negation = la frase empieza antes, con una negación: `{ $word }`
reason_begins_condition = la frase empieza antes, con una condición: `{ $word }`
reason_begins_limit = la frase empieza antes, con una restricción: `{ $word }`
reason_begins_amount = la frase empieza antes, con una cantidad: `{ $word }`
reason_begins_says = la frase empieza antes, con un verbo de habla: `{ $word }`
reason_first_letter = se ha cambiado sin corchetes la mayúscula o minúscula inicial
reason_goes_on = la frase sigue allí: `{ $word }`
reason_disordered = las partes están en otro orden en la fuente
reason_question = se ha añadido o quitado un signo de interrogación
reason_apart = las palabras están de otro modo en la fuente
reason_negation_added = se ha añadido una negación: `{ $has }`
reason_negation_dropped = se ha quitado una negación: `{ $had }`
reason_number_added = se ha añadido la cifra `{ $has }`
reason_number_dropped = se ha quitado la cifra `{ $had }`
reason_number_became = la cifra `{ $had }` ha pasado a ser `{ $has }`
reason_name_became = el nombre `{ $had }` ha pasado a ser `{ $has }`
reason_form_became = la forma `{ $had }` ha pasado a ser `{ $has }`
reason_hyphen = `{ $had }` ha pasado a ser `{ $has }`: cambia un guion
reason_capitals = `{ $had }` ha pasado a ser `{ $has }`: cambian las mayúsculas
reason_word_added = se ha añadido `{ $has }`
reason_word_dropped = se ha omitido `{ $had }` sin indicarlo
reason_word_became = `{ $had }` ha pasado a ser `{ $has }`

## Lists

claims_about = Qué se afirmó, quién lo afirmó y qué resultó al verificarlo.
corrections_about = Qué estaba mal, qué dice ahora y desde cuándo.
quotations_about = Todas las citas, con quién lo dijo, su fuente y el resultado de la verificación.
sources_about = Todas las obras citadas aquí, con los pasajes que se apoyan en ellas.
speakers_about = Todas las personas cuyas palabras se citan aquí.
none_yet = Todavía no hay nada.
nothing_cited = Todavía no se cita nada.
nobody_quoted = Todavía no se cita a nadie.
no_tags = Todavía no hay etiquetas.
entries = { $count ->
    [one] entrada
   *[other] entradas
}
passages_that_cite = { $count ->
    [one] que cita { $key }
   *[other] que citan { $key }
}
articles_by = Artículos de { $name }
on_whole_article = Sobre el artículo entero
instead_of = en lugar de { $words }
in_article = en { $article }
corrected = corregido el { $date }
by_a_person = por una persona
not_archived = sin archivar
find_in_list = Buscar en esta lista
filter = Filtrar
filter_page = Filtrar esta página
facet_speaker = Quién habla
facet_source = Fuente
facet_verdict = Veredicto
facet_check = Verificado por una persona
facet_rating = Valoración
all = todo
sort = Ordenar
as_listed = como en la lista
newest_articles_first = artículos recientes primero
oldest_articles_first = artículos antiguos primero
newest_first = recientes primero
oldest_first = antiguos primero
most_notes = más notas
most_cited = más citadas
most_quoted = más citas
most_used = más usadas
group = Agrupar
not_grouped = sin agrupar
by_title = por título
by_name = por nombre
by_article = por artículo
by_section = por sección
by_year = por año
by_day = por día
by_kind = por clase
by_type = por tipo
by_stance = por postura
by_verdict = por veredicto
by_rating = por valoración
by_speaker = por persona
by_source = por fuente
by_role = por cargo
by_archive = por archivo
show_all = Mostrar todo
more = Más
without = sin indicar
found_of = { $found } de { $total }
found_or_more = { $found } o más de { $total }
list_not_loaded = No se pudo cargar la lista.

## Searching, and pages that are not there

words_to_find = Palabras que buscar
search_needs_script = La búsqueda necesita un script. La { $list }lista de artículos{ $end } y los índices de arriba funcionan sin él.
more_articles = Más artículos
more_notes = Más notas
more_sources = Más fuentes
places_counted = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
nothing_has_words = Estas palabras no están en ningún sitio.
nothing_has_all = { $count ->
    [one] Nada contiene todas estas palabras; hay { $count } lugar con algunas de ellas.
   *[other] Nada contiene todas estas palabras; hay { $count } lugares con algunas de ellas.
}
index_not_loaded = No se pudo cargar el índice de este sitio.
not_found = Página no encontrada
not_here = Esta página no está aquí
not_here_why = Puede que se haya trasladado o que haya un error en la dirección.
not_here_go = Vaya a la { $list }lista de artículos{ $end }.
not_here_go_or_search = Vaya a la { $list }lista de artículos{ $end } o { $search }busque{ $end } palabras que recuerde.
moved = Esta página está ahora en { $link }.

## Exports

notes_on = Notas sobre «{ $title }»
in_original = En el original
instead_of_words = En lugar de

## Types of sources

type_article = artículo
type_article_journal = artículo de revista científica
type_article_magazine = artículo de revista
type_article_newspaper = artículo de periódico
type_bill = proyecto de ley
type_book = libro
type_broadcast = emisión
type_chapter = capítulo
type_classic = texto clásico
type_collection = colección
type_dataset = conjunto de datos
type_document = documento
type_entry = entrada
type_entry_dictionary = entrada de diccionario
type_entry_encyclopedia = entrada de enciclopedia
type_event = acto
type_figure = figura
type_graphic = imagen
type_hearing = audiencia
type_interview = entrevista
type_legal_case = caso judicial
type_legislation = ley
type_manuscript = manuscrito
type_map = mapa
type_motion_picture = película
type_musical_score = partitura
type_pamphlet = folleto
type_paper_conference = ponencia
type_patent = patente
type_performance = representación
type_periodical = publicación periódica
type_personal_communication = carta o conversación
type_post = publicación en línea
type_post_weblog = entrada de blog
type_regulation = reglamento
type_report = informe
type_review = reseña
type_review_book = reseña de libro
type_software = programa
type_song = grabación
type_speech = discurso
type_standard = norma
type_thesis = tesis
type_treaty = tratado
type_webpage = página web
