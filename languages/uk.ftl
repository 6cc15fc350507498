## The frame of every page

this_language = Українська
skip = Перейти до тексту
home = Головна
menu = Меню
site_navigation = Сайт
you_are_here = Ви тут
colours = Кольори: { $choice }
colours_system = як у системі
colours_light = світлі
colours_dark = темні
numbered_title = { $title } (сторінка { $number } з { $total })
pages = Сторінки
previous = Назад
previous_page = Назад: попередня сторінка
next = Далі
next_page = Далі: наступна сторінка
page_number = Сторінка { $number }
feed = Стрічка новин
comma = { ", " }
semicolon = { "; " }
quoted = «{ $words }»

## Titles of pages

articles = Статті
sections = Розділи
sources = Джерела
speakers = Кого цитують
quotations = Цитати
claims = Твердження
corrections = Виправлення
tags = Теми
search = Пошук
notes = Примітки

## An article

draft = Чернетка
series = Цикл статей
series_part = Частина { $number } з { $total }: { $series }
updated = оновлено { $date }
words_counted = { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[many] { $count } слів
}
notes_counted = { $count ->
    [one] { $count } примітка
    [few] { $count } примітки
   *[many] { $count } приміток
}
quotations_counted = { $count ->
    [one] { $count } цитата
    [few] { $count } цитати
   *[many] { $count } цитат
}
articles_counted = { $count ->
    [one] { $count } стаття
    [few] { $count } статті
   *[many] { $count } статей
}
sources_counted = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
   *[many] { $count } джерел
}
speakers_counted = { $count ->
    [one] { $count } цитований автор
    [few] { $count } цитовані автори
   *[many] { $count } цитованих авторів
}
passages_counted = { $count ->
    [one] { $count } місце
    [few] { $count } місця
   *[many] { $count } місць
}
attributed_counted = { $count } із зазначенням автора
sourced_counted = { $count } із зазначенням джерела
found_counted = { $count ->
    [one] { $count } знайдена в джерелі
    [few] { $count } знайдені в джерелі
   *[many] { $count } знайдено в джерелі
}
contents = Зміст
highlights = Виділені місця
plain_text = Без виділення
letters = Листи читачів
letter_from = Лист: { $name }
licence = Ліцензія
articles_beside = Сусідні статті
before = Раніше
after = Далі
cite_this = Як послатися на цю статтю
copy = Скопіювати
copied = Скопійовано
this_page_as = Ця сторінка в інших форматах
web_annotations = Вебанотації
translations = Іншими мовами
alert_note = Примітка
alert_tip = Порада
alert_important = Важливо
alert_warning = Увага
alert_caution = Обережно
alert_abstract = Стисло
alert_info = Відомості
alert_todo = Треба зробити
alert_success = Зроблено
alert_question = Запитання
alert_failure = Невдача
alert_danger = Небезпечно
alert_bug = Помилка в програмі
alert_example = Приклад
alert_quote = Цитата
table = Таблиця
task_done = виконано
task_to_do = не виконано

## Notes

kind_quotation = Цитата
kind_source = Джерело
kind_comment = Коментар
kind_context = Контекст
kind_correction = Виправлення
kind_definition = Визначення
kind_translation = Переклад
kind_dispute = Заперечення
copy_with_citation = Скопіювати з посиланням
passage_changed = місце змінено
notes_displaced = Примітки, місце яких змінилося:
here_stood = Тут стояло
claim = Твердження
scale = ({ $value } за шкалою від { $worst } до { $best })
claimed_by = стверджує { $who }
claimed_on = стверджувалося { $date }
claimed_by_on = стверджує { $who }, { $date }
translated_by = переклад: { $who }
check_unverified = Не перевірено
check_verified = Перевірено
check_disputed = Оскаржено
check_could_not_verify = Перевірити не вдалося
checked_verified = перевірено
checked_disputed = оскаржено
checked_could_not_verify = перевірити не вдалося
check_by = { $verdict } — { $who }
see = Див.
see_note = примітка { $number }
changed = змінено { $date }
stance_supports = підтверджує
stance_disputes = заперечує
stance_context = контекст
stance_mentions = згадує
source_link = джерело
source_link_of = { $key } у списку
online = у мережі
archived = архів
archived_on = архів, { $date }
kept_copy = збережена копія
kept_copy_of = джерела { $key }
exact_passage = точне місце
every_passage = усі місця
every_passage_of = з посиланням на { $key }
back_to_passage = назад до місця { $number }
back_to_reference = назад до виноски { $number }
back_to_note = назад до примітки { $number }
back_to_note_named = назад до примітки { $id }
back_to_letter = назад до листа { $number }
back_to_citation = назад до посилання { $number } у тексті
preview_note = Примітка
preview_source = Джерело
preview_list = У списку нижче

## Verdicts on quotations

verdict_verbatim = дослівно
verdict_edited = з позначками
verdict_altered = змінено
verdict_absent = не знайдено
verdict_none = не звірялося
copy_verbatim = дослівно в архівній копії
copy_edited = з позначеними змінами, в архівній копії
copy_altered = відрізняється від архівної копії
copy_absent = немає в архівній копії
verdict_verbatim_means = Усі слова стоять у збереженому тексті джерела, у цьому самому порядку, і між ними немає нічого іншого; різнитися може лише типографіка.
verdict_edited_means = Слова стоять у збереженому тексті джерела; різняться лише позначені пропуски (…), вставки [у дужках], [sic] та перша літера в дужках. За ними не приховано ні заперечення, ні числа, ні імені, ні часу дієслова.
verdict_altered_means = У збереженому тексті джерела стоять інші слова, або пропущене змінює зміст сказаного.
verdict_absent_means = У збереженому тексті джерела немає нічого схожого на ці слова.
verdicts_about = Що означають ці позначки
verdicts_made = Позначки ставляться під час кожного складання сайту: слова звіряються зі збереженим текстом джерела. Вони не кажуть ні того, що цей текст є вірною копією, ні того, що слова означають тут те саме, що й там. Що виявила під час перевірки людина, зазначено поруч. Якщо позначки немає, нічого не звірялося.
reason_elision_negation = у пропуску втрачено заперечення: `{ $word }`
reason_elision_condition = у пропуску втрачено умову: `{ $word }`
reason_elision_limit = у пропуску втрачено обмеження: `{ $word }`
reason_elision_amount = у пропуску втрачено кількість: `{ $word }`
reason_elision_says = у пропуску втрачено дієслово мовлення: `{ $word }`
reason_insertion_negation = вставка замінює заперечення: `{ $word }`
reason_insertion_condition = вставка замінює умову: `{ $word }`
reason_insertion_limit = вставка замінює обмеження: `{ $word }`
reason_insertion_amount = вставка замінює кількість: `{ $word }`
reason_insertion_says = вставка замінює дієслово мовлення: `{ $word }`
reason_adds_negation = вставка додає заперечення: `{ $word }`
reason_stands_for_negation = вставка стоїть на місці заперечення: `{ $word }`
reason_elision_number = пропуск змінює число: випало `{ $word }`
reason_insertion_number = вставка змінює число: випало `{ $word }`
reason_tense = пропуск змінює час або спосіб: випало `{ $word }`
reason_hides_name = пропуск змінює ім’я: перед продовженням стоїть `{ $word }`
reason_other_name = вставка змінює ім’я: `{ $has }` замість `{ $had }`
reason_hides_speaker = пропуск приховує, хто говорить: випало `{ $word }`
reason_other_paragraph = частини стоять у різних абзацах джерела
reason_far = { $count ->
    [one] між частинами в джерелі { $count } слово
    [few] між частинами в джерелі { $count } слова
   *[many] між частинами в джерелі { $count } слів
}
reason_unmarked = { $count ->
    [one] вставка стоїть на місці { $count } слова джерела, а пропуск не позначено
   *[many] вставка стоїть на місці { $count } слів джерела, а пропуск не позначено
}
reason_emphasis = виділено `{ $word }`, але не сказано, що виділення додано
reason_goes_on_negation = далі в реченні заперечення: `{ $word }`
reason_goes_on_condition = далі в реченні умова: `{ $word }`
reason_goes_on_limit = далі в реченні обмеження: `{ $word }`
reason_goes_on_amount = далі в реченні кількість: `{ $word }`
reason_goes_on_says = далі в реченні дієслово мовлення: `{ $word }`
reason_begins_negation = речення починається раніше, із заперечення: `{ $word }`
reason_begins_condition = речення починається раніше, з умови: `{ $word }`
reason_begins_limit = речення починається раніше, з обмеження: `{ $word }`
reason_begins_amount = речення починається раніше, з кількості: `{ $word }`
reason_begins_says = речення починається раніше, з дієслова мовлення: `{ $word }`
reason_first_letter = регістр першої літери змінено без дужок
reason_goes_on = у джерелі речення триває: `{ $word }`
reason_disordered = у джерелі частини стоять в іншому порядку
reason_question = знак питання додано або опущено
reason_apart = у джерелі слова стоять інакше
reason_negation_added = додано заперечення: `{ $has }`
reason_negation_dropped = випало заперечення: `{ $had }`
reason_number_added = додано число `{ $has }`
reason_number_dropped = випало число `{ $had }`
reason_number_became = замість числа `{ $had }` стоїть `{ $has }`
reason_name_became = замість імені `{ $had }` стоїть `{ $has }`
reason_form_became = замість форми `{ $had }` стоїть `{ $has }`
reason_hyphen = замість `{ $had }` стоїть `{ $has }`: інший дефіс
reason_capitals = замість `{ $had }` стоїть `{ $has }`: інші великі літери
reason_word_added = додано `{ $has }`
reason_word_dropped = `{ $had }` опущено без позначки
reason_word_became = замість `{ $had }` стоїть `{ $has }`

## Lists

claims_about = Що стверджувалося, ким і що показала перевірка.
corrections_about = Що було неправильно, що стоїть там тепер і відколи.
quotations_about = Усі цитати: хто це сказав, де і що показала перевірка.
sources_about = Усі праці, на які тут посилаються, і місця, що на них спираються.
speakers_about = Усі, чиї слова тут цитуються.
none_yet = Поки нічого немає.
nothing_cited = Поки немає жодного посилання.
nobody_quoted = Поки нікого не цитують.
no_tags = Тем поки немає.
entries = { $count ->
    [one] запис
    [few] записи
   *[many] записів
}
passages_that_cite = { $count ->
   *[other] з посиланням на { $key }
}
articles_by = Статті автора: { $name }
on_whole_article = Про статтю загалом
instead_of = замість { $words }
in_article = у статті { $article }
corrected = виправлено { $date }
by_a_person = людиною
not_archived = немає в архіві
find_in_list = Знайти в цьому списку
filter = Добір
filter_page = Добір на цій сторінці
facet_speaker = Хто сказав
facet_source = Джерело
facet_verdict = Звіряння
facet_check = Перевірено людиною
facet_rating = Оцінка
all = усі
sort = Порядок
as_listed = як у списку
newest_articles_first = спершу нові статті
oldest_articles_first = спершу старі статті
newest_first = спершу нові
oldest_first = спершу старі
most_notes = найбільше приміток
most_cited = найчастіше цитовані
most_quoted = найбільше цитат
most_used = найчастіші
group = Групи
not_grouped = без груп
by_title = за назвою
by_name = за іменем
by_article = за статтями
by_section = за розділами
by_year = за роками
by_day = за днями
by_kind = за видами
by_type = за типами
by_stance = за ставленням
by_verdict = за результатом звіряння
by_rating = за оцінкою
by_speaker = за тими, хто говорить
by_source = за джерелами
by_role = за посадою
by_archive = за наявністю в архіві
show_all = Показати все
more = Ще
without = не зазначено
found_of = { $found } з { $total }
found_or_more = { $found } або більше з { $total }
list_not_loaded = Не вдалося завантажити список.

## Searching, and pages that are not there

words_to_find = Що знайти
search_needs_script = Для пошуку потрібні скрипти. { $list }Список статей{ $end } і покажчики вище працюють і без них.
more_articles = Ще статті
more_notes = Ще примітки
more_sources = Ще джерела
places_counted = { $count ->
    [one] { $count } місце
    [few] { $count } місця
   *[many] { $count } місць
}
nothing_has_words = Нічого не знайдено.
nothing_has_all = { $count ->
    [one] Усіх цих слів разом немає ніде; є { $count } місце з деякими з них.
    [few] Усіх цих слів разом немає ніде; є { $count } місця з деякими з них.
   *[many] Усіх цих слів разом немає ніде; є { $count } місць із деякими з них.
}
index_not_loaded = Не вдалося завантажити покажчик сайту.
not_found = Сторінку не знайдено
not_here = Такої сторінки тут немає
not_here_why = Можливо, вона переїхала або в адресі помилка.
not_here_go = Відкрийте { $list }список статей{ $end }.
not_here_go_or_search = Відкрийте { $list }список статей{ $end } або { $search }пошукайте{ $end } за словами, які пам’ятаєте.
moved = Тепер ця сторінка тут: { $link }.

## Exports

notes_on = Примітки до статті «{ $title }»
in_original = В оригіналі
instead_of_words = Замість

## Types of sources

type_article = стаття
type_article_journal = стаття в науковому журналі
type_article_magazine = стаття в журналі
type_article_newspaper = стаття в газеті
type_bill = законопроєкт
type_book = книга
type_broadcast = передача
type_chapter = розділ книги
type_classic = класичний текст
type_collection = зібрання
type_dataset = набір даних
type_document = документ
type_entry = запис
type_entry_dictionary = словникова стаття
type_entry_encyclopedia = стаття в енциклопедії
type_event = подія
type_figure = рисунок
type_graphic = зображення
type_hearing = слухання
type_interview = інтерв’ю
type_legal_case = судова справа
type_legislation = закон
type_manuscript = рукопис
type_map = мапа
type_motion_picture = фільм
type_musical_score = ноти
type_pamphlet = брошура
type_paper_conference = доповідь на конференції
type_patent = патент
type_performance = вистава
type_periodical = періодичне видання
type_personal_communication = лист або розмова
type_post = допис
type_post_weblog = допис у блозі
type_regulation = постанова
type_report = звіт
type_review = рецензія
type_review_book = рецензія на книгу
type_software = програма
type_song = запис музики
type_speech = промова
type_standard = стандарт
type_thesis = дисертація
type_treaty = договір
type_webpage = вебсторінка
