## The frame of every page

this_language = Português
skip = Ir para o texto
home = Início
menu = Menu
site_navigation = Site
you_are_here = Você está aqui
colours = Cores: { $choice }
colours_system = como no sistema
colours_light = claras
colours_dark = escuras
numbered_title = { $title } (página { $number } de { $total })
pages = Páginas
previous = Página anterior
previous_page = Página anterior
next = Próxima página
next_page = Próxima página
page_number = Página { $number }
feed = Feed
comma = { ", " }
semicolon = { "; " }
quoted = “{ $words }”

## Titles of pages

articles = Artigos
sections = Seções
sources = Fontes
speakers = Pessoas citadas
quotations = Citações
claims = Afirmações
corrections = Correções
tags = Temas
search = Buscar
notes = Notas

## An article

draft = Rascunho
series = Série
series_part = Parte { $number } de { $total }: { $series }
updated = atualizado em { $date }
words_counted = { $count ->
    [one] { $count } palavra
   *[other] { $count } palavras
}
notes_counted = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
quotations_counted = { $count ->
    [one] { $count } citação
   *[other] { $count } citações
}
articles_counted = { $count ->
    [one] { $count } artigo
   *[other] { $count } artigos
}
sources_counted = { $count ->
    [one] { $count } fonte
   *[other] { $count } fontes
}
speakers_counted = { $count ->
    [one] { $count } pessoa citada
   *[other] { $count } pessoas citadas
}
passages_counted = { $count ->
    [one] { $count } trecho
   *[other] { $count } trechos
}
attributed_counted = { $count ->
    [one] { $count } atribuída
   *[other] { $count } atribuídas
}
sourced_counted = { $count ->
    [one] { $count } com fonte
   *[other] { $count } com fonte
}
found_counted = { $count ->
    [one] { $count } encontrada na fonte
   *[other] { $count } encontradas na fonte
}
contents = Sumário
highlights = Trechos destacados
plain_text = Só texto
letters = Cartas de leitores
letter_from = Carta de { $name }
licence = Licença
articles_beside = Artigos anterior e seguinte
before = Antes
after = Depois
cite_this = Citar este artigo
copy = Copiar
copied = Copiado
this_page_as = Esta página em
web_annotations = Anotações web
translations = Em outras línguas
alert_note = Observação
alert_tip = Dica
alert_important = Importante
alert_warning = Atenção
alert_caution = Cuidado
alert_abstract = Resumo
alert_info = Informação
alert_todo = Por fazer
alert_success = Feito
alert_question = Pergunta
alert_failure = Falha
alert_danger = Perigo
alert_bug = Erro do programa
alert_example = Exemplo
alert_quote = Citação
table = Tabela
task_done = feito
task_to_do = a fazer

## Notes

kind_quotation = Citação
kind_source = Fonte
kind_comment = Comentário
kind_context = Contexto
kind_correction = Correção
kind_definition = Definição
kind_translation = Tradução
kind_dispute = Objeção
copy_with_citation = Copiar com a referência
passage_changed = trecho alterado
notes_displaced = Notas cujo trecho foi alterado:
here_stood = Aqui se lia
claim = Afirmação
scale = ({ $value } numa escala de { $worst } a { $best })
claimed_by = afirmado por { $who }
claimed_on = afirmado em { $date }
claimed_by_on = afirmado por { $who }, { $date }
translated_by = tradução de { $who }
check_unverified = Não verificado
check_verified = Verificado
check_disputed = Contestado
check_could_not_verify = Não foi possível verificar
checked_verified = verificado
checked_disputed = contestado
checked_could_not_verify = não foi possível verificar
check_by = { $verdict } por { $who }
see = Ver
see_note = nota { $number }
changed = alterado em { $date }
stance_supports = confirma
stance_disputes = contesta
stance_context = contexto
stance_mentions = menciona
source_link = fonte
source_link_of = { $key } na lista
online = on-line
archived = arquivado
archived_on = arquivado em { $date }
kept_copy = cópia guardada
kept_copy_of = de { $key }
exact_passage = trecho exato
every_passage = todos os trechos
every_passage_of = que citam { $key }
back_to_passage = voltar ao trecho { $number }
back_to_reference = voltar à chamada { $number }
back_to_note = voltar à nota { $number }
back_to_note_named = voltar à nota { $id }
back_to_letter = voltar à carta { $number }
back_to_citation = voltar à referência { $number } no texto
preview_note = Nota
preview_source = Fonte
preview_list = Na lista abaixo

## Verdicts on quotations

verdict_verbatim = literal
verdict_edited = editada
verdict_altered = alterada
verdict_absent = não encontrada
verdict_none = não comparada
copy_verbatim = literal na cópia arquivada
copy_edited = como indicado, na cópia arquivada
copy_altered = diferente da cópia arquivada
copy_absent = não está na cópia arquivada
verdict_verbatim_means = Todas as palavras estão no texto guardado da fonte, nesta ordem e sem nada entre elas; só a tipografia pode variar.
verdict_edited_means = As palavras estão no texto guardado da fonte, salvo omissões (…), acréscimos [entre colchetes], [sic] e uma inicial entre colchetes. Eles não escondem negação, número, nome nem tempo verbal.
verdict_altered_means = No texto guardado da fonte há outras palavras, ou o que foi omitido muda o que se diz.
verdict_absent_means = No texto guardado da fonte não há nada parecido com estas palavras.
verdicts_about = O que dizem os vereditos
verdicts_made = Eles são obtidos a cada geração do site, comparando as palavras com um texto guardado da fonte. Não dizem que esse texto é uma cópia fiel, nem que as palavras significam aqui o que significam lá. O que uma pessoa constatou ao verificar está ao lado. Sem veredito, nada foi comparado.
reason_elision_negation = a omissão elimina uma negação: `{ $word }`
reason_elision_condition = a omissão elimina uma condição: `{ $word }`
reason_elision_limit = a omissão elimina uma restrição: `{ $word }`
reason_elision_amount = a omissão elimina uma quantidade: `{ $word }`
reason_elision_says = a omissão elimina um verbo de fala: `{ $word }`
reason_insertion_negation = o acréscimo elimina uma negação: `{ $word }`
reason_insertion_condition = o acréscimo elimina uma condição: `{ $word }`
reason_insertion_limit = o acréscimo elimina uma restrição: `{ $word }`
reason_insertion_amount = o acréscimo elimina uma quantidade: `{ $word }`
reason_insertion_says = o acréscimo elimina um verbo de fala: `{ $word }`
reason_adds_negation = o acréscimo introduz uma negação: `{ $word }`
reason_stands_for_negation = o acréscimo substitui uma negação: `{ $word }`
reason_elision_number = a omissão muda um número: falta `{ $word }`
reason_insertion_number = o acréscimo muda um número: falta `{ $word }`
reason_tense = a omissão muda o tempo ou o modo: falta `{ $word }`
reason_hides_name = a omissão muda um nome: `{ $word }` precede o que segue
reason_other_name = o acréscimo muda um nome: `{ $has }` em vez de `{ $had }`
reason_hides_speaker = a omissão esconde quem fala: falta `{ $word }`
reason_other_paragraph = as partes estão em parágrafos diferentes da fonte
reason_far = { $count ->
    [one] entre as partes há { $count } palavra da fonte
   *[other] entre as partes há { $count } palavras da fonte
}
reason_unmarked = { $count ->
    [one] o acréscimo substitui { $count } palavra da fonte sem sinal de omissão
   *[other] o acréscimo substitui { $count } palavras da fonte sem sinal de omissão
}
reason_emphasis = foi dado destaque a `{ $word }` sem aviso
reason_goes_on_negation = a frase continua com uma negação: `{ $word }`
reason_goes_on_condition = a frase continua com uma condição: `{ $word }`
reason_goes_on_limit = a frase continua com uma restrição: `{ $word }`
reason_goes_on_amount = a frase continua com uma quantidade: `{ $word }`
reason_goes_on_says = a frase continua com um verbo de fala: `{ $word }`
reason_begins_negation = a frase começa antes, com uma negação: `{ $word }`
reason_begins_condition = a frase começa antes, com uma condição: `{ $word }`
reason_begins_limit = a frase começa antes, com uma restrição: `{ $word }`
reason_begins_amount = a frase começa antes, com uma quantidade: `{ $word }`
reason_begins_says = a frase começa antes, com um verbo de fala: `{ $word }`
reason_first_letter = a inicial passou a maiúscula ou minúscula sem colchetes
reason_goes_on = a frase continua lá: `{ $word }`
reason_disordered = as partes estão em outra ordem na fonte
reason_question = um ponto de interrogação foi acrescentado ou retirado
reason_apart = as palavras estão de outro modo na fonte
reason_negation_added = foi acrescentada uma negação: `{ $has }`
reason_negation_dropped = foi retirada uma negação: `{ $had }`
reason_number_added = foi acrescentado o número `{ $has }`
reason_number_dropped = foi retirado o número `{ $had }`
reason_number_became = o número `{ $had }` virou `{ $has }`
reason_name_became = o nome `{ $had }` virou `{ $has }`
reason_form_became = a forma `{ $had }` virou `{ $has }`
reason_hyphen = `{ $had }` virou `{ $has }`: mudou um hífen
reason_capitals = `{ $had }` virou `{ $has }`: mudaram as maiúsculas
reason_word_added = foi acrescentado `{ $has }`
reason_word_dropped = `{ $had }` foi omitido sem sinal
reason_word_became = `{ $had }` virou `{ $has }`

## Lists

claims_about = O que se afirmou, quem afirmou e o que resultou da verificação.
corrections_about = O que estava errado, o que se lê agora e desde quando.
quotations_about = Todas as citações, com quem falou, a fonte e o resultado da verificação.
sources_about = Todas as obras citadas aqui, com os trechos que se apoiam nelas.
speakers_about = Todas as pessoas cujas palavras são citadas aqui.
none_yet = Ainda não há nada.
nothing_cited = Ainda não se cita nada.
nobody_quoted = Ainda não se cita ninguém.
no_tags = Ainda não há temas.
entries = { $count ->
    [one] entrada
   *[other] entradas
}
passages_that_cite = { $count ->
    [one] que cita { $key }
   *[other] que citam { $key }
}
articles_by = Artigos de { $name }
on_whole_article = Sobre o artigo inteiro
instead_of = em vez de { $words }
in_article = em { $article }
corrected = corrigido em { $date }
by_a_person = por uma pessoa
not_archived = não arquivado
find_in_list = Buscar nesta lista
filter = Filtrar
filter_page = Filtrar esta página
facet_speaker = Quem fala
facet_source = Fonte
facet_verdict = Veredito
facet_check = Verificado por uma pessoa
facet_rating = Avaliação
all = tudo
sort = Ordenar
as_listed = como na lista
newest_articles_first = artigos recentes primeiro
oldest_articles_first = artigos antigos primeiro
newest_first = recentes primeiro
oldest_first = antigos primeiro
most_notes = mais notas
most_cited = mais citadas
most_quoted = mais citações
most_used = mais usados
group = Agrupar
not_grouped = sem agrupar
by_title = por título
by_name = por nome
by_article = por artigo
by_section = por seção
by_year = por ano
by_day = por dia
by_kind = por espécie
by_type = por tipo
by_stance = por posição
by_verdict = por veredito
by_rating = por avaliação
by_speaker = por pessoa
by_source = por fonte
by_role = por cargo
by_archive = por arquivamento
show_all = Mostrar tudo
more = Mais
without = sem indicação
found_of = { $found } de { $total }
found_or_more = { $found } ou mais de { $total }
list_not_loaded = Não foi possível carregar a lista.

## Searching, and pages that are not there

words_to_find = Palavras a buscar
search_needs_script = A busca precisa de um script. A { $list }lista de artigos{ $end } e os índices acima funcionam sem ele.
more_articles = Mais artigos
more_notes = Mais notas
more_sources = Mais fontes
places_counted = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
nothing_has_words = Estas palavras não estão em lugar nenhum.
nothing_has_all = { $count ->
    [one] Nada tem todas estas palavras; há { $count } lugar com algumas delas.
   *[other] Nada tem todas estas palavras; há { $count } lugares com algumas delas.
}
index_not_loaded = Não foi possível carregar o índice deste site.
not_found = Página não encontrada
not_here = Esta página não está aqui
not_here_why = Ela pode ter mudado de lugar, ou há um erro no endereço.
not_here_go = Vá para a { $list }lista de artigos{ $end }.
not_here_go_or_search = Vá para a { $list }lista de artigos{ $end } ou { $search }busque{ $end } palavras de que se lembre.
moved = Esta página está agora em { $link }.

## Exports

notes_on = Notas sobre “{ $title }”
in_original = No original
instead_of_words = Em vez de

## Types of sources

type_article = artigo
type_article_journal = artigo científico
type_article_magazine = artigo de revista
type_article_newspaper = artigo de jornal
type_bill = projeto de lei
type_book = livro
type_broadcast = programa
type_chapter = capítulo
type_classic = texto clássico
type_collection = coletânea
type_dataset = conjunto de dados
type_document = documento
type_entry = verbete
type_entry_dictionary = verbete de dicionário
type_entry_encyclopedia = verbete de enciclopédia
type_event = evento
type_figure = figura
type_graphic = imagem
type_hearing = audiência
type_interview = entrevista
type_legal_case = processo judicial
type_legislation = lei
type_manuscript = manuscrito
type_map = mapa
type_motion_picture = filme
type_musical_score = partitura
type_pamphlet = folheto
type_paper_conference = trabalho em congresso
type_patent = patente
type_performance = apresentação
type_periodical = periódico
type_personal_communication = carta ou conversa
type_post = publicação on-line
type_post_weblog = postagem de blog
type_regulation = regulamento
type_report = relatório
type_review = resenha
type_review_book = resenha de livro
type_software = programa de computador
type_song = gravação
type_speech = discurso
type_standard = norma
type_thesis = tese
type_treaty = tratado
type_webpage = página web
