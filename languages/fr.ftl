## The frame of every page

this_language = Français
skip = Aller au texte
home = Accueil
menu = Menu
site_navigation = Site
you_are_here = Vous êtes ici
colours = Couleurs : { $choice }
colours_system = comme le système
colours_light = claires
colours_dark = sombres
numbered_title = { $title } (page { $number } sur { $total })
pages = Pages
previous = Page précédente
previous_page = Page précédente
next = Page suivante
next_page = Page suivante
page_number = Page { $number }
feed = Flux
comma = { ", " }
semicolon = { " ; " }
quoted = « { $words } »

## Titles of pages

articles = Articles
sections = Rubriques
sources = Sources
speakers = Personnes citées
quotations = Citations
claims = Affirmations
corrections = Rectificatifs
tags = Mots-clés
search = Rechercher
notes = Notes

## An article

draft = Brouillon
series = Série
series_part = Partie { $number } sur { $total } : { $series }
updated = mis à jour le { $date }
words_counted = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
notes_counted = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
quotations_counted = { $count ->
    [one] { $count } citation
   *[other] { $count } citations
}
articles_counted = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
sources_counted = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
speakers_counted = { $count ->
    [one] { $count } personne citée
   *[other] { $count } personnes citées
}
passages_counted = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
attributed_counted = { $count ->
    [one] { $count } attribuée
   *[other] { $count } attribuées
}
sourced_counted = { $count ->
    [one] { $count } sourcée
   *[other] { $count } sourcées
}
found_counted = { $count ->
    [one] { $count } retrouvée dans la source
   *[other] { $count } retrouvées dans la source
}
contents = Sommaire
highlights = Passages surlignés
plain_text = Texte seul
letters = Courrier des lecteurs
letter_from = Lettre de { $name }
licence = Licence
articles_beside = Articles précédent et suivant
before = Avant
after = Après
cite_this = Citer cet article
copy = Copier
copied = Copié
this_page_as = Cette page en
web_annotations = Annotations web
translations = Autres langues
alert_note = Remarque
alert_tip = Astuce
alert_important = Important
alert_warning = Attention
alert_caution = Prudence
alert_abstract = Résumé
alert_info = Information
alert_todo = À faire
alert_success = Fait
alert_question = Question
alert_failure = Échec
alert_danger = Danger
alert_bug = Bogue
alert_example = Exemple
alert_quote = Citation
table = Tableau
task_done = fait
task_to_do = à faire

## Notes

kind_quotation = Citation
kind_source = Source
kind_comment = Commentaire
kind_context = Contexte
kind_correction = Rectificatif
kind_definition = Définition
kind_translation = Traduction
kind_dispute = Objection
copy_with_citation = Copier avec la référence
passage_changed = passage modifié
notes_displaced = Notes dont le passage a été modifié :
here_stood = On lisait ici
claim = Affirmation
scale = ({ $value } sur une échelle de { $worst } à { $best })
claimed_by = affirmé par { $who }
claimed_on = affirmé le { $date }
claimed_by_on = affirmé par { $who }, le { $date }
translated_by = traduction : { $who }
check_unverified = Non vérifié
check_verified = Vérifié
check_disputed = Contesté
check_could_not_verify = Invérifiable
checked_verified = vérifié
checked_disputed = contesté
checked_could_not_verify = invérifiable
check_by = { $verdict } par { $who }
see = Voir
see_note = note { $number }
changed = modifié le { $date }
stance_supports = confirme
stance_disputes = conteste
stance_context = contexte
stance_mentions = mentionne
source_link = source
source_link_of = { $key } dans la liste
online = en ligne
archived = archivé
archived_on = archivé le { $date }
kept_copy = copie conservée
kept_copy_of = de { $key }
exact_passage = passage exact
every_passage = tous les passages
every_passage_of = qui citent { $key }
back_to_passage = retour au passage { $number }
back_to_reference = retour à l’appel { $number }
back_to_note = retour à la note { $number }
back_to_note_named = retour à la note { $id }
back_to_letter = retour à la lettre { $number }
back_to_citation = retour à la référence { $number } dans le texte
preview_note = Note
preview_source = Source
preview_list = Dans la liste ci-dessous

## Verdicts on quotations

verdict_verbatim = textuel
verdict_edited = aménagé
verdict_altered = altéré
verdict_absent = introuvable
verdict_none = non comparé
copy_verbatim = textuel dans la copie archivée
copy_edited = aménagé comme indiqué, dans la copie archivée
copy_altered = différent de la copie archivée
copy_absent = introuvable dans la copie archivée
verdict_verbatim_means = Tous les mots figurent dans le texte conservé de la source, dans cet ordre et sans rien entre eux ; seule la typographie peut différer.
verdict_edited_means = Les mots figurent dans le texte conservé de la source, aux coupes (…), ajouts [entre crochets], [sic] et initiale entre crochets près. Ils ne cachent ni négation, ni nombre, ni nom, ni temps verbal.
verdict_altered_means = Le texte conservé de la source contient d’autres mots, ou ce qui a été coupé change le sens.
verdict_absent_means = Le texte conservé de la source ne contient rien qui ressemble à ces mots.
verdicts_about = Ce que disent les verdicts
verdicts_made = Ils sont établis à chaque fabrication du site, en comparant les mots à un texte conservé de la source. Ils ne disent ni que ce texte est une copie fidèle, ni que les mots ont ici le sens qu’ils ont là-bas. Ce qu’une personne a constaté en vérifiant figure à côté. Sans verdict, rien n’a été comparé.
reason_elision_negation = la coupe supprime une négation : `{ $word }`
reason_elision_condition = la coupe supprime une condition : `{ $word }`
reason_elision_limit = la coupe supprime une restriction : `{ $word }`
reason_elision_amount = la coupe supprime une quantité : `{ $word }`
reason_elision_says = la coupe supprime un verbe de parole : `{ $word }`
reason_insertion_negation = l’ajout supprime une négation : `{ $word }`
reason_insertion_condition = l’ajout supprime une condition : `{ $word }`
reason_insertion_limit = l’ajout supprime une restriction : `{ $word }`
reason_insertion_amount = l’ajout supprime une quantité : `{ $word }`
reason_insertion_says = l’ajout supprime un verbe de parole : `{ $word }`
reason_adds_negation = l’ajout introduit une négation : `{ $word }`
reason_stands_for_negation = l’ajout remplace une négation : `{ $word }`
reason_elision_number = la coupe change un nombre : `{ $word }` a été supprimé
reason_insertion_number = l’ajout change un nombre : `{ $word }` a été supprimé
reason_tense = la coupe change le temps ou le mode : `{ $word }` a été supprimé
reason_hides_name = la coupe change un nom : `{ $word }` précède la suite
reason_other_name = l’ajout change un nom : `{ $has }` au lieu de `{ $had }`
reason_hides_speaker = la coupe cache qui parle : `{ $word }` a été supprimé
reason_other_paragraph = les parties se trouvent dans des paragraphes différents de la source
reason_far = { $count ->
    [one] { $count } mot de la source sépare les parties
   *[other] { $count } mots de la source séparent les parties
}
reason_unmarked = { $count ->
    [one] l’ajout remplace { $count } mot de la source sans marque de coupe
   *[other] l’ajout remplace { $count } mots de la source sans marque de coupe
}
reason_emphasis = `{ $word }` a été mis en relief sans que ce soit signalé
reason_goes_on_negation = la phrase se poursuit par une négation : `{ $word }`
reason_goes_on_condition = la phrase se poursuit par une condition : `{ $word }`
reason_goes_on_limit = la phrase se poursuit par une restriction : `{ $word }`
reason_goes_on_amount = la phrase se poursuit par une quantité : `{ $word }`
reason_goes_on_says = la phrase se poursuit par un verbe de parole : `{ $word }`
reason_begins_negation = la phrase commence avant, par une négation : `{ $word }`
reason_begins_condition = la phrase commence avant, par une condition : `{ $word }`
reason_begins_limit = la phrase commence avant, par une restriction : `{ $word }`
reason_begins_amount = la phrase commence avant, par une quantité : `{ $word }`
reason_begins_says = la phrase commence avant, par un verbe de parole : `{ $word }`
reason_first_letter = la casse de l’initiale a été changée sans crochets
reason_goes_on = la phrase s’y poursuit : `{ $word }`
reason_disordered = les parties se suivent dans un autre ordre dans la source
reason_question = un point d’interrogation a été ajouté ou supprimé
reason_apart = les mots se présentent autrement dans la source
reason_negation_added = une négation a été ajoutée : `{ $has }`
reason_negation_dropped = une négation a été supprimée : `{ $had }`
reason_number_added = le nombre `{ $has }` a été ajouté
reason_number_dropped = le nombre `{ $had }` a été supprimé
reason_number_became = le nombre `{ $had }` est devenu `{ $has }`
reason_name_became = le nom `{ $had }` est devenu `{ $has }`
reason_form_became = la forme `{ $had }` est devenue `{ $has }`
reason_hyphen = `{ $had }` est devenu `{ $has }` : un trait d’union a changé
reason_capitals = `{ $had }` est devenu `{ $has }` : des majuscules ont changé
reason_word_added = `{ $has }` a été ajouté
reason_word_dropped = `{ $had }` a été omis sans marque
reason_word_became = `{ $had }` est devenu `{ $has }`

## Lists

claims_about = Ce qui a été affirmé, par qui, et ce que la vérification a donné.
corrections_about = Ce qui était faux, ce qu’on lit maintenant, et depuis quand.
quotations_about = Toutes les citations, avec leur auteur, leur source et le résultat de la vérification.
sources_about = Toutes les œuvres citées ici, avec les passages qui s’appuient sur elles.
speakers_about = Toutes les personnes dont les paroles sont citées ici.
none_yet = Il n’y en a pas encore.
nothing_cited = Rien n’est encore cité.
nobody_quoted = Personne n’est encore cité.
no_tags = Il n’y a pas encore de mots-clés.
entries = { $count ->
    [one] entrée
   *[other] entrées
}
passages_that_cite = { $count ->
    [one] qui cite { $key }
   *[other] qui citent { $key }
}
articles_by = Articles de { $name }
on_whole_article = Sur l’article entier
instead_of = au lieu de { $words }
in_article = dans { $article }
corrected = rectifié le { $date }
by_a_person = par une personne
not_archived = non archivé
find_in_list = Chercher dans cette liste
filter = Filtrer
filter_page = Filtrer cette page
facet_speaker = Qui parle
facet_source = Source
facet_verdict = Verdict
facet_check = Vérifié par une personne
facet_rating = Évaluation
all = tout
sort = Trier
as_listed = ordre de la liste
newest_articles_first = articles récents d’abord
oldest_articles_first = articles anciens d’abord
newest_first = récents d’abord
oldest_first = anciens d’abord
most_notes = le plus de notes
most_cited = les plus cités
most_quoted = les plus cités
most_used = les plus employés
group = Regrouper
not_grouped = sans groupes
by_title = par titre
by_name = par nom
by_article = par article
by_section = par rubrique
by_year = par année
by_day = par jour
by_kind = par sorte
by_type = par type
by_stance = par position
by_verdict = par verdict
by_rating = par évaluation
by_speaker = par personne
by_source = par source
by_role = par fonction
by_archive = par archivage
show_all = Tout afficher
more = Suite
without = sans indication
found_of = { $found } sur { $total }
found_or_more = { $found } ou plus sur { $total }
list_not_loaded = La liste n’a pas pu être chargée.

## Searching, and pages that are not there

words_to_find = Mots à chercher
search_needs_script = La recherche a besoin d’un script. La { $list }liste des articles{ $end } et les index ci-dessus fonctionnent sans.
more_articles = Plus d’articles
more_notes = Plus de notes
more_sources = Plus de sources
places_counted = { $count ->
    [one] { $count } occurrence
   *[other] { $count } occurrences
}
nothing_has_words = Ces mots ne figurent nulle part.
nothing_has_all = { $count ->
    [one] Aucun texte ne contient tous ces mots ; { $count } passage en contient quelques-uns.
   *[other] Aucun texte ne contient tous ces mots ; { $count } passages en contiennent quelques-uns.
}
index_not_loaded = L’index de ce site n’a pas pu être chargé.
not_found = Page introuvable
not_here = Cette page n’est pas ici
not_here_why = Elle a peut-être été déplacée, ou l’adresse contient une faute.
not_here_go = Allez à la { $list }liste des articles{ $end }.
not_here_go_or_search = Allez à la { $list }liste des articles{ $end }, ou { $search }cherchez{ $end } des mots dont vous vous souvenez.
moved = Cette page se trouve désormais ici : { $link }.

## Exports

notes_on = Notes sur « { $title } »
in_original = Dans l’original
instead_of_words = Au lieu de

## Types of sources

type_article = article
type_article_journal = article de revue
type_article_magazine = article de magazine
type_article_newspaper = article de journal
type_bill = projet de loi
type_book = livre
type_broadcast = émission
type_chapter = chapitre
type_classic = texte classique
type_collection = recueil
type_dataset = jeu de données
type_document = document
type_entry = notice
type_entry_dictionary = article de dictionnaire
type_entry_encyclopedia = article d’encyclopédie
type_event = événement
type_figure = figure
type_graphic = image
type_hearing = audition
type_interview = entretien
type_legal_case = affaire judiciaire
type_legislation = loi
type_manuscript = manuscrit
type_map = carte
type_motion_picture = film
type_musical_score = partition
type_pamphlet = brochure
type_paper_conference = communication
type_patent = brevet
type_performance = spectacle
type_periodical = périodique
type_personal_communication = lettre ou entretien privé
type_post = message en ligne
type_post_weblog = billet de blog
type_regulation = règlement
type_report = rapport
type_review = compte rendu
type_review_book = compte rendu de livre
type_software = logiciel
type_song = enregistrement
type_speech = discours
type_standard = norme
type_thesis = thèse
type_treaty = traité
type_webpage = page web
