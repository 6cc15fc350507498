## The frame of every page

this_language = Қазақша
skip = Мәтінге өту
home = Басты бет
menu = Мәзір
site_navigation = Сайт
you_are_here = Сіз осындасыз
colours = Түстер: { $choice }
colours_system = жүйедегідей
colours_light = ашық
colours_dark = қараңғы
numbered_title = { $title } ({ $number }-бет, барлығы { $total })
pages = Беттер
previous = Алдыңғы
previous_page = Алдыңғы бет
next = Келесі
next_page = Келесі бет
page_number = { $number }-бет
feed = Жаңалықтар таспасы
comma = { ", " }
semicolon = { "; " }
quoted = «{ $words }»

## Titles of pages

articles = Мақалалар
sections = Бөлімдер
sources = Дереккөздер
speakers = Дәйексөз иелері
quotations = Дәйексөздер
claims = Тұжырымдар
corrections = Түзетулер
tags = Тақырыптар
search = Іздеу
notes = Ескертпелер

## An article

draft = Жоба
series = Мақалалар топтамасы
series_part = { $total } бөлімнің { $number }-бөлімі: { $series }
updated = жаңартылды: { $date }
words_counted = { $count ->
   *[other] { $count } сөз
}
notes_counted = { $count ->
   *[other] { $count } ескертпе
}
quotations_counted = { $count ->
   *[other] { $count } дәйексөз
}
articles_counted = { $count ->
   *[other] { $count } мақала
}
sources_counted = { $count ->
   *[other] { $count } дереккөз
}
speakers_counted = { $count ->
   *[other] { $count } дәйексөз иесі
}
passages_counted = { $count ->
   *[other] { $count } жер
}
attributed_counted = { $count } иесі көрсетілген
sourced_counted = { $count } дереккөзі көрсетілген
found_counted = { $count } дереккөзден табылған
contents = Мазмұны
highlights = Белгіленген жерлер
plain_text = Тек мәтін
letters = Оқырман хаттары
letter_from = Хат: { $name }
licence = Лицензия
articles_beside = Алдыңғы және келесі мақалалар
before = Алдыңғы
after = Келесі
cite_this = Осы мақалаға сілтеме жасау
copy = Көшіру
copied = Көшірілді
this_page_as = Бұл бет басқа пішімдерде
web_annotations = Веб-аннотациялар
translations = Басқа тілдерде
alert_note = Ескертпе
alert_tip = Кеңес
alert_important = Маңызды
alert_warning = Назар аударыңыз
alert_caution = Абайлаңыз
alert_abstract = Қысқаша
alert_info = Ақпарат
alert_todo = Орындалуы керек
alert_success = Орындалды
alert_question = Сұрақ
alert_failure = Сәтсіздік
alert_danger = Қауіпті
alert_bug = Бағдарлама қатесі
alert_example = Мысал
alert_quote = Дәйексөз
table = Кесте
task_done = орындалды
task_to_do = орындалмады

## Notes

kind_quotation = Дәйексөз
kind_source = Дереккөз
kind_comment = Түсініктеме
kind_context = Мәнмәтін
kind_correction = Түзету
kind_definition = Анықтама
kind_translation = Аударма
kind_dispute = Қарсылық
copy_with_citation = Сілтемесімен көшіру
passage_changed = жері өзгерген
notes_displaced = Жері өзгерген ескертпелер:
here_stood = Мұнда былай жазылған еді:
claim = Тұжырым
scale = ({ $worst } мен { $best } аралығындағы шкала бойынша { $value })
claimed_by = тұжырым иесі: { $who }
claimed_on = айтылған күні: { $date }
claimed_by_on = тұжырым иесі: { $who }, { $date }
translated_by = аударған: { $who }
check_unverified = Тексерілмеген
check_verified = Расталды
check_disputed = Даулы
check_could_not_verify = Тексеру мүмкін болмады
checked_verified = расталды
checked_disputed = даулы
checked_could_not_verify = тексеру мүмкін болмады
check_by = { $verdict } — { $who }
see = Қараңыз:
see_note = { $number }-ескертпе
changed = өзгертілді: { $date }
stance_supports = растайды
stance_disputes = теріске шығарады
stance_context = мәнмәтін
stance_mentions = атап өтеді
source_link = дереккөз
source_link_of = тізімдегі { $key }
online = желіде
archived = мұрағатта
archived_on = мұрағатта, { $date }
kept_copy = сақталған көшірме
kept_copy_of = { $key }
exact_passage = дәл жері
every_passage = барлық жерлер
every_passage_of = { $key } дереккөзіне сілтейтін
back_to_passage = { $number }-жерге қайту
back_to_reference = { $number }-сілтемеге қайту
back_to_note = { $number }-ескертпеге қайту
back_to_note_named = { $id } ескертпесіне қайту
back_to_letter = { $number }-хатқа қайту
back_to_citation = мәтіндегі { $number }-сілтемеге қайту
preview_note = Ескертпе
preview_source = Дереккөз
preview_list = Төмендегі тізімде

## Verdicts on quotations

verdict_verbatim = сөзбе-сөз
verdict_edited = белгілермен
verdict_altered = өзгертілген
verdict_absent = табылмады
verdict_none = салыстырылмаған
copy_verbatim = мұрағат көшірмесінде сөзбе-сөз
copy_edited = мұрағат көшірмесінде, белгіленген өзгерістермен
copy_altered = мұрағат көшірмесінен өзгеше
copy_absent = мұрағат көшірмесінде жоқ
verdict_verbatim_means = Барлық сөз дереккөздің сақталған мәтінінде осы ретпен, арасында басқа ештеңесіз тұр; тек тыныс белгілерінің пішіні өзгеше болуы мүмкін.
verdict_edited_means = Сөздер дереккөздің сақталған мәтінінде тұр; тек белгіленген түсіріп қалдырулар (…), [жақша ішіндегі] қосулар, [sic] және жақшадағы бірінші әріп өзгеше. Олардың астарында болымсыздық, сан, есім немесе шақ жасырылмаған.
verdict_altered_means = Дереккөздің сақталған мәтінінде басқа сөздер тұр немесе түсіріп қалдырылғаны айтылғанды өзгертеді.
verdict_absent_means = Дереккөздің сақталған мәтінінде бұл сөздерге ұқсас ештеңе жоқ.
verdicts_about = Бұл белгілер нені білдіреді
verdicts_made = Олар сайт құрастырылған сайын сөздерді дереккөздің сақталған мәтінімен салыстыру арқылы қойылады. Бұл мәтіннің дұрыс көшірме екенін де, сөздердің мұнда сондағыдай мағына беретінін де айтпайды. Адам тексергенде не анықтағаны қасында көрсетілген. Белгі болмаса, ештеңе салыстырылмаған.
reason_elision_negation = түсіріп қалдырылған жерде болымсыздық бар: `{ $word }`
reason_elision_condition = түсіріп қалдырылған жерде шарт бар: `{ $word }`
reason_elision_limit = түсіріп қалдырылған жерде шектеу бар: `{ $word }`
reason_elision_amount = түсіріп қалдырылған жерде мөлшер бар: `{ $word }`
reason_elision_says = түсіріп қалдырылған жерде сөйлеу етістігі бар: `{ $word }`
reason_insertion_negation = қосу болымсыздықты алып тастайды: `{ $word }`
reason_insertion_condition = қосу шартты алып тастайды: `{ $word }`
reason_insertion_limit = қосу шектеуді алып тастайды: `{ $word }`
reason_insertion_amount = қосу мөлшерді алып тастайды: `{ $word }`
reason_insertion_says = қосу сөйлеу етістігін алып тастайды: `{ $word }`
reason_adds_negation = қосу болымсыздық енгізеді: `{ $word }`
reason_stands_for_negation = қосу болымсыздықтың орнында тұр: `{ $word }`
reason_elision_number = түсіріп қалдыру санды өзгертеді: `{ $word }` түсіп қалған
reason_insertion_number = қосу санды өзгертеді: `{ $word }` түсіп қалған
reason_tense = түсіріп қалдыру шақты немесе райды өзгертеді: `{ $word }` түсіп қалған
reason_hides_name = түсіріп қалдыру есімді өзгертеді: жалғасының алдында `{ $word }` тұр
reason_other_name = қосу есімді өзгертеді: `{ $had }` орнына `{ $has }`
reason_hides_speaker = түсіріп қалдыру кім сөйлегенін жасырады: `{ $word }` түсіп қалған
reason_other_paragraph = бөліктер дереккөздің әртүрлі азатжолдарында тұр
reason_far = { $count ->
   *[other] бөліктер арасында дереккөздің { $count } сөзі бар
}
reason_unmarked = { $count ->
   *[other] қосу дереккөздің { $count } сөзінің орнында тұр, ал түсіріп қалдыру белгіленбеген
}
reason_emphasis = `{ $word }` ерекшеленген, бірақ бұл айтылмаған
reason_goes_on_negation = сөйлем болымсыздықпен жалғасады: `{ $word }`
reason_goes_on_condition = сөйлем шартпен жалғасады: `{ $word }`
reason_goes_on_limit = сөйлем шектеумен жалғасады: `{ $word }`
reason_goes_on_amount = сөйлем мөлшермен жалғасады: `{ $word }`
reason_goes_on_says = сөйлем сөйлеу етістігімен жалғасады: `{ $word }`
reason_begins_negation = сөйлем одан бұрын, болымсыздықтан басталады: `{ $word }`
reason_begins_condition = сөйлем одан бұрын, шарттан басталады: `{ $word }`
reason_begins_limit = сөйлем одан бұрын, шектеуден басталады: `{ $word }`
reason_begins_amount = сөйлем одан бұрын, мөлшерден басталады: `{ $word }`
reason_begins_says = сөйлем одан бұрын, сөйлеу етістігінен басталады: `{ $word }`
reason_first_letter = бірінші әріптің үлкен-кішілігі жақшасыз өзгертілген
reason_goes_on = дереккөзде сөйлем жалғасады: `{ $word }`
reason_disordered = дереккөзде бөліктер басқа ретпен тұр
reason_question = сұрау белгісі қосылған немесе түсіп қалған
reason_apart = дереккөзде сөздер басқаша тұр
reason_negation_added = болымсыздық қосылған: `{ $has }`
reason_negation_dropped = болымсыздық түсіп қалған: `{ $had }`
reason_number_added = `{ $has }` саны қосылған
reason_number_dropped = `{ $had }` саны түсіп қалған
reason_number_became = `{ $had }` санының орнында `{ $has }` тұр
reason_name_became = `{ $had }` есімінің орнында `{ $has }` тұр
reason_form_became = `{ $had }` тұлғасының орнында `{ $has }` тұр
reason_hyphen = `{ $had }` орнында `{ $has }` тұр: дефис өзгерген
reason_capitals = `{ $had }` орнында `{ $has }` тұр: бас әріптер өзгерген
reason_word_added = `{ $has }` қосылған
reason_word_dropped = `{ $had }` белгісіз түсіріп қалдырылған
reason_word_became = `{ $had }` орнында `{ $has }` тұр

## Lists

claims_about = Не айтылды, кім айтты және тексергенде не шықты.
corrections_about = Не қате еді, енді онда не тұр және қай уақыттан бері.
quotations_about = Барлық дәйексөздер: кім айтты, қайда және тексергенде не шықты.
sources_about = Мұнда сілтеме жасалған барлық еңбектер және соларға сүйенетін жерлер.
speakers_about = Мұнда сөздері келтірілген барлық адамдар.
none_yet = Әзірге ештеңе жоқ.
nothing_cited = Әзірге ешқандай сілтеме жоқ.
nobody_quoted = Әзірге ешкімнің сөзі келтірілмеген.
no_tags = Әзірге тақырыптар жоқ.
entries = { $count ->
   *[other] жазба
}
passages_that_cite = { $count ->
   *[other] { $key } дереккөзіне сілтейтін
}
articles_by = Авторы: { $name }
on_whole_article = Тұтас мақала туралы
instead_of = { $words } орнына
in_article = мақала: { $article }
corrected = түзетілді: { $date }
by_a_person = адам тексерген
not_archived = мұрағатта жоқ
find_in_list = Осы тізімнен табу
filter = Сүзгі
filter_page = Осы бетті сүзу
facet_speaker = Кім айтты
facet_source = Дереккөз
facet_verdict = Салыстыру нәтижесі
facet_check = Адам тексерген
facet_rating = Баға
all = барлығы
sort = Реттеу
as_listed = тізімдегідей
newest_articles_first = алдымен жаңа мақалалар
oldest_articles_first = алдымен ескі мақалалар
newest_first = алдымен жаңалары
oldest_first = алдымен ескілері
most_notes = ескертпесі көптері
most_cited = сілтемесі көптері
most_quoted = дәйексөзі көптері
most_used = жиі кездесетіндері
group = Топтау
not_grouped = топтаусыз
by_title = атауы бойынша
by_name = аты бойынша
by_article = мақала бойынша
by_section = бөлім бойынша
by_year = жыл бойынша
by_day = күн бойынша
by_kind = түрі бойынша
by_type = типі бойынша
by_stance = көзқарасы бойынша
by_verdict = салыстыру нәтижесі бойынша
by_rating = бағасы бойынша
by_speaker = айтқан адам бойынша
by_source = дереккөз бойынша
by_role = қызметі бойынша
by_archive = мұрағат бойынша
show_all = Барлығын көрсету
more = Тағы
without = көрсетілмеген
found_of = { $total } ішінен { $found }
found_or_more = { $total } ішінен { $found } немесе одан көп
list_not_loaded = Тізімді жүктеу мүмкін болмады.

## Searching, and pages that are not there

words_to_find = Ізделетін сөздер
search_needs_script = Іздеуге скрипт керек. { $list }Мақалалар тізімі{ $end } мен жоғарыдағы көрсеткіштер онсыз да жұмыс істейді.
more_articles = Тағы мақалалар
more_notes = Тағы ескертпелер
more_sources = Тағы дереккөздер
places_counted = { $count ->
   *[other] { $count } жер
}
nothing_has_words = Бұл сөздер еш жерде жоқ.
nothing_has_all = { $count ->
   *[other] Бұл сөздердің бәрі бірге еш жерде жоқ; кейбірі { $count } жерде кездеседі.
}
index_not_loaded = Сайттың көрсеткішін жүктеу мүмкін болмады.
not_found = Бет табылмады
not_here = Мұнда ондай бет жоқ
not_here_why = Ол көшкен болуы мүмкін немесе мекенжайда қате бар.
not_here_go = { $list }Мақалалар тізіміне{ $end } өтіңіз.
not_here_go_or_search = { $list }Мақалалар тізіміне{ $end } өтіңіз немесе есіңізде қалған сөздерді { $search }іздеңіз{ $end }.
moved = Бұл бет енді мында: { $link }.

## Exports

notes_on = «{ $title }» мақаласына ескертпелер
in_original = Түпнұсқада
instead_of_words = Мынаның орнына

## Types of sources

type_article = мақала
type_article_journal = ғылыми журнал мақаласы
type_article_magazine = журнал мақаласы
type_article_newspaper = газет мақаласы
type_bill = заң жобасы
type_book = кітап
type_broadcast = хабар
type_chapter = тарау
type_classic = классикалық мәтін
type_collection = жинақ
type_dataset = деректер жиыны
type_document = құжат
type_entry = жазба
type_entry_dictionary = сөздік мақаласы
type_entry_encyclopedia = энциклопедия мақаласы
type_event = оқиға
type_figure = сызба
type_graphic = сурет
type_hearing = тыңдау
type_interview = сұхбат
type_legal_case = сот ісі
type_legislation = заң
type_manuscript = қолжазба
type_map = карта
type_motion_picture = фильм
type_musical_score = нота
type_pamphlet = кітапша
type_paper_conference = конференция баяндамасы
type_patent = патент
type_performance = қойылым
type_periodical = мерзімді басылым
type_personal_communication = хат немесе әңгіме
type_post = желідегі жазба
type_post_weblog = блог жазбасы
type_regulation = қаулы
type_report = есеп
type_review = сын
type_review_book = кітапқа сын
type_software = бағдарлама
type_song = музыка жазбасы
type_speech = сөз
type_standard = стандарт
type_thesis = диссертация
type_treaty = шарт
type_webpage = веб-бет
