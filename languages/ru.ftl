## The frame of every page

this_language = Русский
skip = Перейти к тексту
home = Главная
menu = Меню
site_navigation = Сайт
you_are_here = Вы здесь
colours = Цвета: { $choice }
colours_system = как в системе
colours_light = светлые
colours_dark = тёмные
numbered_title = { $title } (страница { $number } из { $total })
pages = Страницы
previous = Назад
previous_page = Назад: предыдущая страница
next = Вперёд
next_page = Вперёд: следующая страница
page_number = Страница { $number }
feed = Лента новостей
comma = { ", " }
semicolon = { "; " }
quoted = «{ $words }»

## Titles of pages

articles = Статьи
sections = Разделы
sources = Источники
speakers = Кого цитируют
quotations = Цитаты
claims = Утверждения
corrections = Исправления
tags = Темы
search = Поиск
notes = Примечания

## An article

draft = Черновик
series = Цикл статей
series_part = Часть { $number } из { $total }: { $series }
updated = обновлено { $date }
words_counted = { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[many] { $count } слов
}
notes_counted = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
   *[many] { $count } примечаний
}
quotations_counted = { $count ->
    [one] { $count } цитата
    [few] { $count } цитаты
   *[many] { $count } цитат
}
articles_counted = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[many] { $count } статей
}
sources_counted = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
speakers_counted = { $count ->
    [one] { $count } цитируемый автор
    [few] { $count } цитируемых автора
   *[many] { $count } цитируемых авторов
}
passages_counted = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}
attributed_counted = { $count } с указанием автора
sourced_counted = { $count } с указанием источника
found_counted = { $count ->
    [one] { $count } найдена в источнике
    [few] { $count } найдены в источнике
   *[many] { $count } найдено в источнике
}
contents = Содержание
highlights = Выделенные места
plain_text = Без выделения
letters = Письма читателей
letter_from = Письмо: { $name }
licence = Лицензия
articles_beside = Соседние статьи
before = Раньше
after = Далее
cite_this = Как сослаться на эту статью
copy = Скопировать
copied = Скопировано
this_page_as = Эта страница в других форматах
web_annotations = Веб-аннотации
translations = На других языках
alert_note = Примечание
alert_tip = Совет
alert_important = Важно
alert_warning = Внимание
alert_caution = Осторожно
alert_abstract = Кратко
alert_info = Сведения
alert_todo = Предстоит сделать
alert_success = Сделано
alert_question = Вопрос
alert_failure = Неудача
alert_danger = Опасно
alert_bug = Ошибка в программе
alert_example = Пример
alert_quote = Цитата
table = Таблица
task_done = выполнено
task_to_do = не выполнено

## Notes

kind_quotation = Цитата
kind_source = Источник
kind_comment = Комментарий
kind_context = Контекст
kind_correction = Исправление
kind_definition = Определение
kind_translation = Перевод
kind_dispute = Возражение
copy_with_citation = Скопировать со ссылкой
passage_changed = место изменено
notes_displaced = Примечания, место которых изменилось:
here_stood = Здесь стояло
claim = Утверждение
scale = ({ $value } по шкале от { $worst } до { $best })
claimed_by = утверждает { $who }
claimed_on = утверждалось { $date }
claimed_by_on = утверждает { $who }, { $date }
translated_by = перевод: { $who }
check_unverified = Не проверено
check_verified = Проверено
check_disputed = Оспорено
check_could_not_verify = Проверить не удалось
checked_verified = проверено
checked_disputed = оспорено
checked_could_not_verify = проверить не удалось
check_by = { $verdict } — { $who }
see = См.
see_note = примечание { $number }
changed = изменено { $date }
stance_supports = подтверждает
stance_disputes = оспаривает
stance_context = контекст
stance_mentions = упоминает
source_link = источник
source_link_of = { $key } в списке
online = в сети
archived = архив
archived_on = архив, { $date }
kept_copy = сохранённая копия
kept_copy_of = источника { $key }
exact_passage = точное место
every_passage = все места
every_passage_of = со ссылкой на { $key }
back_to_passage = назад к месту { $number }
back_to_reference = назад к сноске { $number }
back_to_note = назад к примечанию { $number }
back_to_note_named = назад к примечанию { $id }
back_to_letter = назад к письму { $number }
back_to_citation = назад к ссылке { $number } в тексте
preview_note = Примечание
preview_source = Источник
preview_list = В списке ниже

## Verdicts on quotations

verdict_verbatim = дословно
verdict_edited = с пометами
verdict_altered = изменено
verdict_absent = не найдено
verdict_none = не сверялось
copy_verbatim = дословно в архивной копии
copy_edited = с отмеченными изменениями, в архивной копии
copy_altered = отличается от архивной копии
copy_absent = нет в архивной копии
verdict_verbatim_means = Все слова стоят в сохранённом тексте источника, в этом же порядке, и между ними нет ничего другого; различаться может только типографика.
verdict_edited_means = Слова стоят в сохранённом тексте источника; отличаются только отмеченные пропуски (…), вставки [в скобках], [sic] и первая буква в скобках. За ними не скрыто ни отрицания, ни числа, ни имени, ни времени глагола.
verdict_altered_means = В сохранённом тексте источника стоят другие слова, или пропущенное меняет смысл сказанного.
verdict_absent_means = В сохранённом тексте источника нет ничего похожего на эти слова.
verdicts_about = Что значат эти отметки
verdicts_made = Отметки ставятся при каждой сборке сайта: слова сверяются с сохранённым текстом источника. Они не говорят ни о том, что этот текст — верная копия, ни о том, что слова значат здесь то же, что и там. Что обнаружил при проверке человек, указано рядом. Если отметки нет, ничего не сверялось.
reason_elision_negation = в пропуске потеряно отрицание: `{ $word }`
reason_elision_condition = в пропуске потеряно условие: `{ $word }`
reason_elision_limit = в пропуске потеряно ограничение: `{ $word }`
reason_elision_amount = в пропуске потеряно количество: `{ $word }`
reason_elision_says = в пропуске потерян глагол речи: `{ $word }`
reason_insertion_negation = вставка заменяет отрицание: `{ $word }`
reason_insertion_condition = вставка заменяет условие: `{ $word }`
reason_insertion_limit = вставка заменяет ограничение: `{ $word }`
reason_insertion_amount = вставка заменяет количество: `{ $word }`
reason_insertion_says = вставка заменяет глагол речи: `{ $word }`
reason_adds_negation = вставка добавляет отрицание: `{ $word }`
reason_stands_for_negation = вставка стоит на месте отрицания: `{ $word }`
reason_elision_number = пропуск меняет число: выпало `{ $word }`
reason_insertion_number = вставка меняет число: выпало `{ $word }`
reason_tense = пропуск меняет время или наклонение: выпало `{ $word }`
reason_hides_name = пропуск меняет имя: перед продолжением стоит `{ $word }`
reason_other_name = вставка меняет имя: `{ $has }` вместо `{ $had }`
reason_hides_speaker = пропуск скрывает, кто говорит: выпало `{ $word }`
reason_other_paragraph = части стоят в разных абзацах источника
reason_far = { $count ->
    [one] между частями в источнике { $count } слово
    [few] между частями в источнике { $count } слова
   *[many] между частями в источнике { $count } слов
}
reason_unmarked = { $count ->
    [one] вставка стоит на месте { $count } слова источника, а пропуск не отмечен
   *[many] вставка стоит на месте { $count } слов источника, а пропуск не отмечен
}
reason_emphasis = выделено `{ $word }`, но не сказано, что выделение добавлено
reason_goes_on_negation = дальше в предложении отрицание: `{ $word }`
reason_goes_on_condition = дальше в предложении условие: `{ $word }`
reason_goes_on_limit = дальше в предложении ограничение: `{ $word }`
reason_goes_on_amount = дальше в предложении количество: `{ $word }`
reason_goes_on_says = дальше в предложении глагол речи: `{ $word }`
reason_begins_negation = предложение начинается раньше, с отрицания: `{ $word }`
reason_begins_condition = предложение начинается раньше, с условия: `{ $word }`
reason_begins_limit = предложение начинается раньше, с ограничения: `{ $word }`
reason_begins_amount = предложение начинается раньше, с количества: `{ $word }`
reason_begins_says = предложение начинается раньше, с глагола речи: `{ $word }`
reason_first_letter = регистр первой буквы изменён без скобок
reason_goes_on = в источнике предложение продолжается: `{ $word }`
reason_disordered = в источнике части стоят в другом порядке
reason_question = вопросительный знак добавлен или опущен
reason_apart = в источнике слова стоят иначе
reason_negation_added = добавлено отрицание: `{ $has }`
reason_negation_dropped = выпало отрицание: `{ $had }`
reason_number_added = добавлено число `{ $has }`
reason_number_dropped = выпало число `{ $had }`
reason_number_became = вместо числа `{ $had }` стоит `{ $has }`
reason_name_became = вместо имени `{ $had }` стоит `{ $has }`
reason_form_became = вместо формы `{ $had }` стоит `{ $has }`
reason_hyphen = вместо `{ $had }` стоит `{ $has }`: другой дефис
reason_capitals = вместо `{ $had }` стоит `{ $has }`: другие прописные буквы
reason_word_added = добавлено `{ $has }`
reason_word_dropped = `{ $had }` опущено без пометы
reason_word_became = вместо `{ $had }` стоит `{ $has }`

## Lists

claims_about = Что утверждалось, кем и что показала проверка.
corrections_about = Что было неверно, что стоит там теперь и с каких пор.
quotations_about = Все цитаты: кто это сказал, где и что показала проверка.
sources_about = Все работы, на которые здесь ссылаются, и места, которые на них опираются.
speakers_about = Все, чьи слова здесь цитируются.
none_yet = Пока ничего нет.
nothing_cited = Пока нет ни одной ссылки.
nobody_quoted = Пока никто не цитируется.
no_tags = Тем пока нет.
entries = { $count ->
    [one] запись
    [few] записи
   *[many] записей
}
passages_that_cite = { $count ->
   *[other] со ссылкой на { $key }
}
articles_by = Статьи автора: { $name }
on_whole_article = О статье в целом
instead_of = вместо { $words }
in_article = в статье { $article }
corrected = исправлено { $date }
by_a_person = человеком
not_archived = нет в архиве
find_in_list = Найти в этом списке
filter = Отбор
filter_page = Отбор на этой странице
facet_speaker = Кто сказал
facet_source = Источник
facet_verdict = Сверка
facet_check = Проверено человеком
facet_rating = Оценка
all = все
sort = Порядок
as_listed = как в списке
newest_articles_first = сначала новые статьи
oldest_articles_first = сначала старые статьи
newest_first = сначала новые
oldest_first = сначала старые
most_notes = больше всего примечаний
most_cited = чаще всего цитируемые
most_quoted = больше всего цитат
most_used = самые частые
group = Группы
not_grouped = без групп
by_title = по заглавию
by_name = по имени
by_article = по статьям
by_section = по разделам
by_year = по годам
by_day = по дням
by_kind = по видам
by_type = по типам
by_stance = по отношению
by_verdict = по результату сверки
by_rating = по оценке
by_speaker = по говорящим
by_source = по источникам
by_role = по должности
by_archive = по наличию в архиве
show_all = Показать все
more = Ещё
without = не указано
found_of = { $found } из { $total }
found_or_more = { $found } или больше из { $total }
list_not_loaded = Не удалось загрузить список.

## Searching, and pages that are not there

words_to_find = Что найти
search_needs_script = Для поиска нужны скрипты. { $list }Список статей{ $end } и указатели выше работают и без них.
more_articles = Ещё статьи
more_notes = Ещё примечания
more_sources = Ещё источники
places_counted = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}
nothing_has_words = Ничего не найдено.
nothing_has_all = { $count ->
    [one] Всех этих слов вместе нет нигде; есть { $count } место с некоторыми из них.
    [few] Всех этих слов вместе нет нигде; есть { $count } места с некоторыми из них.
   *[many] Всех этих слов вместе нет нигде; есть { $count } мест с некоторыми из них.
}
index_not_loaded = Не удалось загрузить указатель сайта.
not_found = Страница не найдена
not_here = Такой страницы здесь нет
not_here_why = Возможно, она переехала или в адресе опечатка.
not_here_go = Откройте { $list }список статей{ $end }.
not_here_go_or_search = Откройте { $list }список статей{ $end } или { $search }поищите{ $end } по словам, которые помните.
moved = Теперь эта страница здесь: { $link }.

## Exports

notes_on = Примечания к статье «{ $title }»
in_original = В оригинале
instead_of_words = Вместо

## Types of sources

type_article = статья
type_article_journal = статья в научном журнале
type_article_magazine = статья в журнале
type_article_newspaper = статья в газете
type_bill = законопроект
type_book = книга
type_broadcast = передача
type_chapter = глава
type_classic = классический текст
type_collection = собрание
type_dataset = набор данных
type_document = документ
type_entry = запись
type_entry_dictionary = словарная статья
type_entry_encyclopedia = статья в энциклопедии
type_event = событие
type_figure = рисунок
type_graphic = изображение
type_hearing = слушания
type_interview = интервью
type_legal_case = судебное дело
type_legislation = закон
type_manuscript = рукопись
type_map = карта
type_motion_picture = фильм
type_musical_score = ноты
type_pamphlet = брошюра
type_paper_conference = доклад на конференции
type_patent = патент
type_performance = представление
type_periodical = периодическое издание
type_personal_communication = письмо или беседа
type_post = публикация в сети
type_post_weblog = запись в блоге
type_regulation = постановление
type_report = отчёт
type_review = рецензия
type_review_book = рецензия на книгу
type_software = программа
type_song = запись музыки
type_speech = речь
type_standard = стандарт
type_thesis = диссертация
type_treaty = договор
type_webpage = веб-страница
