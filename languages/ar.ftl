## The frame of every page

this_language = العربية
skip = انتقل إلى النص
home = الصفحة الرئيسية
menu = القائمة
site_navigation = الموقع
you_are_here = أنت هنا
colours = الألوان: { $choice }
colours_system = كما في النظام
colours_light = فاتحة
colours_dark = داكنة
numbered_title = { $title } (الصفحة { $number } من { $total })
pages = الصفحات
previous = السابقة
previous_page = الصفحة السابقة
next = التالية
next_page = الصفحة التالية
page_number = الصفحة { $number }
feed = موجز الأخبار
comma = { "، " }
semicolon = { "؛ " }
quoted = «{ $words }»

## Titles of pages

articles = المقالات
sections = الأقسام
sources = المصادر
speakers = المقتبس عنهم
quotations = الاقتباسات
claims = الادعاءات
corrections = التصويبات
tags = الوسوم
search = بحث
notes = الحواشي

## An article

draft = مسودة
series = السلسلة
series_part = الجزء { $number } من { $total }: { $series }
updated = حُدِّث في { $date }
words_counted = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
notes_counted = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
quotations_counted = { $count ->
    [zero] لا اقتباسات
    [one] اقتباس واحد
    [two] اقتباسان
    [few] { $count } اقتباسات
    [many] { $count } اقتباسًا
   *[other] { $count } اقتباس
}
articles_counted = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
sources_counted = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
speakers_counted = { $count ->
    [zero] لا أحد مقتبس عنه
    [one] شخص واحد مقتبس عنه
    [two] شخصان مقتبس عنهما
    [few] { $count } أشخاص مقتبس عنهم
    [many] { $count } شخصًا مقتبسًا عنه
   *[other] { $count } شخص مقتبس عنه
}
passages_counted = { $count ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}
attributed_counted = { $count } منسوبة إلى قائلها
sourced_counted = { $count } مذكورة المصدر
found_counted = { $count } موجودة في المصدر
contents = المحتويات
highlights = المواضع المظللة
plain_text = النص وحده
letters = رسائل القراء
letter_from = رسالة من { $name }
licence = الترخيص
articles_beside = المقالتان السابقة والتالية
before = السابق
after = التالي
cite_this = الاستشهاد بهذه المقالة
copy = نسخ
copied = نُسخ
this_page_as = هذه الصفحة بصيغ أخرى
web_annotations = حواشي الويب
translations = بلغات أخرى
alert_note = ملاحظة
alert_tip = نصيحة
alert_important = مهم
alert_warning = تنبيه
alert_caution = تحذير
alert_abstract = ملخص
alert_info = معلومات
alert_todo = للإنجاز
alert_success = تم الإنجاز
alert_question = سؤال
alert_failure = إخفاق
alert_danger = خطر
alert_bug = خلل في البرنامج
alert_example = مثال
alert_quote = اقتباس
table = جدول
task_done = أُنجز
task_to_do = لم يُنجز

## Notes

kind_quotation = اقتباس
kind_source = مصدر
kind_comment = تعليق
kind_context = سياق
kind_correction = تصويب
kind_definition = تعريف
kind_translation = ترجمة
kind_dispute = اعتراض
copy_with_citation = نسخ مع المصدر
passage_changed = تغيّر الموضع
notes_displaced = حواشٍ تغيّر موضعها:
here_stood = كان هنا
claim = ادعاء
scale = ({ $value } على مقياس من { $worst } إلى { $best })
claimed_by = ادعاه { $who }
claimed_on = ادُّعي في { $date }
claimed_by_on = ادعاه { $who }، { $date }
translated_by = ترجمة { $who }
check_unverified = لم يُتحقق منه
check_verified = تم التحقق
check_disputed = محل خلاف
check_could_not_verify = تعذّر التحقق
checked_verified = تم التحقق
checked_disputed = محل خلاف
checked_could_not_verify = تعذّر التحقق
check_by = { $verdict } – { $who }
see = انظر
see_note = الحاشية { $number }
changed = عُدِّل في { $date }
stance_supports = يؤيد
stance_disputes = يعارض
stance_context = سياق
stance_mentions = يذكر
source_link = المصدر
source_link_of = { $key } في القائمة
online = على الشبكة
archived = محفوظ
archived_on = محفوظ في { $date }
kept_copy = نسخة محفوظة
kept_copy_of = من { $key }
exact_passage = الموضع نفسه
every_passage = كل المواضع
every_passage_of = التي تستشهد بـ { $key }
back_to_passage = عودة إلى الموضع { $number }
back_to_reference = عودة إلى الإحالة { $number }
back_to_note = عودة إلى الحاشية { $number }
back_to_note_named = عودة إلى الحاشية { $id }
back_to_letter = عودة إلى الرسالة { $number }
back_to_citation = عودة إلى الاستشهاد { $number } في النص
preview_note = حاشية
preview_source = مصدر
preview_list = في القائمة أدناه

## Verdicts on quotations

verdict_verbatim = حرفي
verdict_edited = معدَّل بعلامات
verdict_altered = مغيَّر
verdict_absent = غير موجود
verdict_none = لم يُقارَن
copy_verbatim = حرفي في النسخة المحفوظة
copy_edited = كما هو مبيَّن، في النسخة المحفوظة
copy_altered = مختلف عن النسخة المحفوظة
copy_absent = غير موجود في النسخة المحفوظة
verdict_verbatim_means = الكلمات كلها موجودة في النص المحفوظ من المصدر، بهذا الترتيب ولا شيء بينها؛ ولا يختلف إلا شكل علامات الطباعة.
verdict_edited_means = الكلمات موجودة في النص المحفوظ من المصدر، ما عدا محذوفات (…) وإضافات [بين معقوفين] و[sic] وحرفًا أول بين معقوفين. ولا تُخفي نفيًا ولا عددًا ولا اسمًا ولا زمنًا.
verdict_altered_means = في النص المحفوظ من المصدر كلمات أخرى، أو أن ما حُذف يغيّر ما قيل.
verdict_absent_means = ليس في النص المحفوظ من المصدر شيء يشبه هذه الكلمات.
verdicts_about = ماذا تعني هذه الأحكام
verdicts_made = تُستخرج عند كل بناء للموقع بمقارنة الكلمات بنص محفوظ من المصدر. وهي لا تقول إن هذا النص نسخة أمينة، ولا إن الكلمات تعني هنا ما تعنيه هناك. وما وجده إنسان عند التحقق مذكور بجانبها. وحيث لا حكم، لم يُقارَن شيء.
reason_elision_negation = الحذف يُسقط نفيًا: `{ $word }`
reason_elision_condition = الحذف يُسقط شرطًا: `{ $word }`
reason_elision_limit = الحذف يُسقط قيدًا: `{ $word }`
reason_elision_amount = الحذف يُسقط مقدارًا: `{ $word }`
reason_elision_says = الحذف يُسقط فعل قول: `{ $word }`
reason_insertion_negation = الإضافة تُسقط نفيًا: `{ $word }`
reason_insertion_condition = الإضافة تُسقط شرطًا: `{ $word }`
reason_insertion_limit = الإضافة تُسقط قيدًا: `{ $word }`
reason_insertion_amount = الإضافة تُسقط مقدارًا: `{ $word }`
reason_insertion_says = الإضافة تُسقط فعل قول: `{ $word }`
reason_adds_negation = الإضافة تُدخل نفيًا: `{ $word }`
reason_stands_for_negation = الإضافة تحل محل نفي: `{ $word }`
reason_elision_number = الحذف يغيّر عددًا: سقط `{ $word }`
reason_insertion_number = الإضافة تغيّر عددًا: سقط `{ $word }`
reason_tense = الحذف يغيّر الزمن أو الصيغة: سقط `{ $word }`
reason_hides_name = الحذف يغيّر اسمًا: قبل التتمة `{ $word }`
reason_other_name = الإضافة تغيّر اسمًا: `{ $has }` بدلًا من `{ $had }`
reason_hides_speaker = الحذف يُخفي القائل: سقط `{ $word }`
reason_other_paragraph = الأجزاء في فقرات مختلفة من المصدر
reason_far = { $count ->
    [zero] لا كلمات من المصدر بين الأجزاء
    [one] بين الأجزاء كلمة واحدة من المصدر
    [two] بين الأجزاء كلمتان من المصدر
    [few] بين الأجزاء { $count } كلمات من المصدر
    [many] بين الأجزاء { $count } كلمة من المصدر
   *[other] بين الأجزاء { $count } كلمة من المصدر
}
reason_unmarked = { $count ->
    [zero] الإضافة لا تحل محل كلمات من المصدر
    [one] الإضافة تحل محل كلمة واحدة من المصدر من غير علامة حذف
    [two] الإضافة تحل محل كلمتين من المصدر من غير علامة حذف
    [few] الإضافة تحل محل { $count } كلمات من المصدر من غير علامة حذف
    [many] الإضافة تحل محل { $count } كلمة من المصدر من غير علامة حذف
   *[other] الإضافة تحل محل { $count } كلمة من المصدر من غير علامة حذف
}
reason_emphasis = أُبرز `{ $word }` من غير إشارة إلى ذلك
reason_goes_on_negation = الجملة تمضي بنفي: `{ $word }`
reason_goes_on_condition = الجملة تمضي بشرط: `{ $word }`
reason_goes_on_limit = الجملة تمضي بقيد: `{ $word }`
reason_goes_on_amount = الجملة تمضي بمقدار: `{ $word }`
reason_goes_on_says = الجملة تمضي بفعل قول: `{ $word }`
reason_begins_negation = الجملة تبدأ قبل ذلك بنفي: `{ $word }`
reason_begins_condition = الجملة تبدأ قبل ذلك بشرط: `{ $word }`
reason_begins_limit = الجملة تبدأ قبل ذلك بقيد: `{ $word }`
reason_begins_amount = الجملة تبدأ قبل ذلك بمقدار: `{ $word }`
reason_begins_says = الجملة تبدأ قبل ذلك بفعل قول: `{ $word }`
reason_first_letter = غُيِّر شكل الحرف الأول من غير معقوفين
reason_goes_on = الجملة تمضي هناك: `{ $word }`
reason_disordered = الأجزاء في المصدر بترتيب آخر
reason_question = أُضيفت علامة استفهام أو حُذفت
reason_apart = الكلمات في المصدر على وجه آخر
reason_negation_added = أُضيف نفي: `{ $has }`
reason_negation_dropped = سقط نفي: `{ $had }`
reason_number_added = أُضيف العدد `{ $has }`
reason_number_dropped = سقط العدد `{ $had }`
reason_number_became = صار العدد `{ $had }` إلى `{ $has }`
reason_name_became = صار الاسم `{ $had }` إلى `{ $has }`
reason_form_became = صارت الصيغة `{ $had }` إلى `{ $has }`
reason_hyphen = صار `{ $had }` إلى `{ $has }`: تغيّرت شرطة
reason_capitals = صار `{ $had }` إلى `{ $has }`: تغيّرت الأحرف الكبيرة
reason_word_added = أُضيف `{ $has }`
reason_word_dropped = حُذف `{ $had }` من غير علامة
reason_word_became = صار `{ $had }` إلى `{ $has }`

## Lists

claims_about = ما ادُّعي، ومن ادعاه، وما أسفر عنه التحقق.
corrections_about = ما كان خطأً، وما يُقرأ الآن مكانه، ومنذ متى.
quotations_about = كل اقتباس، وقائله، ومصدره، وما أسفر عنه التحقق.
sources_about = كل عمل يُستشهد به هنا، والمواضع التي تستند إليه.
speakers_about = كل من اقتُبست أقوالهم هنا.
none_yet = لا شيء بعد.
nothing_cited = لا استشهاد بعد.
nobody_quoted = لم يُقتبس عن أحد بعد.
no_tags = لا وسوم بعد.
entries = { $count ->
    [zero] لا مداخل
    [one] مدخل
    [two] مدخلان
    [few] مداخل
    [many] مدخلًا
   *[other] مدخل
}
passages_that_cite = { $count ->
    [zero] تستشهد بـ { $key }
    [one] يستشهد بـ { $key }
    [two] يستشهدان بـ { $key }
    [few] تستشهد بـ { $key }
    [many] تستشهد بـ { $key }
   *[other] تستشهد بـ { $key }
}
articles_by = مقالات { $name }
on_whole_article = عن المقالة كلها
instead_of = بدلًا من { $words }
in_article = في { $article }
corrected = صُوِّب في { $date }
by_a_person = من إنسان
not_archived = غير محفوظ
find_in_list = ابحث في هذه القائمة
filter = تصفية
filter_page = تصفية هذه الصفحة
facet_speaker = القائل
facet_source = المصدر
facet_verdict = الحكم
facet_check = تحقق منه إنسان
facet_rating = التقييم
all = الكل
sort = ترتيب
as_listed = كما في القائمة
newest_articles_first = أحدث المقالات أولًا
oldest_articles_first = أقدم المقالات أولًا
newest_first = الأحدث أولًا
oldest_first = الأقدم أولًا
most_notes = الأكثر حواشي
most_cited = الأكثر استشهادًا به
most_quoted = الأكثر اقتباسًا عنه
most_used = الأكثر استعمالًا
group = تجميع
not_grouped = بلا تجميع
by_title = حسب العنوان
by_name = حسب الاسم
by_article = حسب المقالة
by_section = حسب القسم
by_year = حسب السنة
by_day = حسب اليوم
by_kind = حسب الصنف
by_type = حسب النوع
by_stance = حسب الموقف
by_verdict = حسب الحكم
by_rating = حسب التقييم
by_speaker = حسب القائل
by_source = حسب المصدر
by_role = حسب الصفة
by_archive = حسب الحفظ
show_all = أظهر الكل
more = المزيد
without = غير مذكور
found_of = { $found } من { $total }
found_or_more = { $found } أو أكثر من { $total }
list_not_loaded = تعذّر تحميل القائمة.

## Searching, and pages that are not there

words_to_find = كلمات البحث
search_needs_script = البحث يحتاج إلى برنامج نصي. { $list }قائمة المقالات{ $end } والفهارس أعلاه تعمل من دونه.
more_articles = مزيد من المقالات
more_notes = مزيد من الحواشي
more_sources = مزيد من المصادر
places_counted = { $count ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}
nothing_has_words = لا شيء فيه هذه الكلمات.
nothing_has_all = { $count ->
    [zero] لا شيء فيه هذه الكلمات كلها.
    [one] لا شيء فيه هذه الكلمات كلها؛ وموضع واحد فيه بعضها.
    [two] لا شيء فيه هذه الكلمات كلها؛ وموضعان فيهما بعضها.
    [few] لا شيء فيه هذه الكلمات كلها؛ و{ $count } مواضع فيها بعضها.
    [many] لا شيء فيه هذه الكلمات كلها؛ و{ $count } موضعًا فيها بعضها.
   *[other] لا شيء فيه هذه الكلمات كلها؛ و{ $count } موضع فيها بعضها.
}
index_not_loaded = تعذّر تحميل فهرس الموقع.
not_found = الصفحة غير موجودة
not_here = هذه الصفحة ليست هنا
not_here_why = ربما نُقلت، أو في العنوان خطأ.
not_here_go = انتقل إلى { $list }قائمة المقالات{ $end }.
not_here_go_or_search = انتقل إلى { $list }قائمة المقالات{ $end }، أو { $search }ابحث{ $end } عن كلمات تتذكرها.
moved = هذه الصفحة الآن في { $link }.

## Exports

notes_on = حواشٍ على «{ $title }»
in_original = في الأصل
instead_of_words = بدلًا من

## Types of sources

type_article = مقالة
type_article_journal = مقالة في مجلة علمية
type_article_magazine = مقالة في مجلة
type_article_newspaper = مقالة في صحيفة
type_bill = مشروع قانون
type_book = كتاب
type_broadcast = بث
type_chapter = فصل
type_classic = نص كلاسيكي
type_collection = مجموعة
type_dataset = مجموعة بيانات
type_document = وثيقة
type_entry = مدخل
type_entry_dictionary = مدخل في معجم
type_entry_encyclopedia = مدخل في موسوعة
type_event = حدث
type_figure = شكل
type_graphic = صورة
type_hearing = جلسة استماع
type_interview = مقابلة
type_legal_case = قضية
type_legislation = قانون
type_manuscript = مخطوط
type_map = خريطة
type_motion_picture = فيلم
type_musical_score = مدونة موسيقية
type_pamphlet = كتيب
type_paper_conference = ورقة مؤتمر
type_patent = براءة اختراع
type_performance = عرض
type_periodical = دورية
type_personal_communication = رسالة أو محادثة
type_post = منشور
type_post_weblog = تدوينة
type_regulation = لائحة
type_report = تقرير
type_review = مراجعة
type_review_book = مراجعة كتاب
type_software = برنامج
type_song = تسجيل
type_speech = خطاب
type_standard = معيار
type_thesis = أطروحة
type_treaty = معاهدة
type_webpage = صفحة ويب
