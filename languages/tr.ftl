## The frame of every page

this_language = Türkçe
skip = Metne geç
home = Ana sayfa
menu = Menü
site_navigation = Site
you_are_here = Buradasınız
colours = Renkler: { $choice }
colours_system = sistemdeki gibi
colours_light = açık
colours_dark = koyu
numbered_title = { $title } (sayfa { $number }/{ $total })
pages = Sayfalar
previous = Önceki
previous_page = Önceki sayfa
next = Sonraki
next_page = Sonraki sayfa
page_number = Sayfa { $number }
feed = Akış
comma = { ", " }
semicolon = { "; " }
quoted = “{ $words }”

## Titles of pages

articles = Yazılar
sections = Bölümler
sources = Kaynaklar
speakers = Alıntılananlar
quotations = Alıntılar
claims = İddialar
corrections = Düzeltmeler
tags = Etiketler
search = Ara
notes = Notlar

## An article

draft = Taslak
series = Yazı dizisi
series_part = { $total } bölümün { $number }. bölümü: { $series }
updated = güncelleme: { $date }
words_counted = { $count ->
   *[other] { $count } sözcük
}
notes_counted = { $count ->
   *[other] { $count } not
}
quotations_counted = { $count ->
   *[other] { $count } alıntı
}
articles_counted = { $count ->
   *[other] { $count } yazı
}
sources_counted = { $count ->
   *[other] { $count } kaynak
}
speakers_counted = { $count ->
   *[other] { $count } alıntılanan kişi
}
passages_counted = { $count ->
   *[other] { $count } yer
}
attributed_counted = { $count } sahibi belirtilmiş
sourced_counted = { $count } kaynağı belirtilmiş
found_counted = { $count } kaynakta bulunmuş
contents = İçindekiler
highlights = İşaretli yerler
plain_text = Yalnız metin
letters = Okur mektupları
letter_from = Mektup: { $name }
licence = Lisans
articles_beside = Önceki ve sonraki yazılar
before = Önceki
after = Sonraki
cite_this = Bu yazıya atıf
copy = Kopyala
copied = Kopyalandı
this_page_as = Bu sayfanın başka biçimleri
web_annotations = Web açıklamaları
translations = Başka dillerde
alert_note = Not
alert_tip = İpucu
alert_important = Önemli
alert_warning = Uyarı
alert_caution = Dikkat
alert_abstract = Özet
alert_info = Bilgi
alert_todo = Yapılacak
alert_success = Tamamlandı
alert_question = Soru
alert_failure = Başarısızlık
alert_danger = Tehlike
alert_bug = Program hatası
alert_example = Örnek
alert_quote = Alıntı
table = Tablo
task_done = yapıldı
task_to_do = yapılacak

## Notes

kind_quotation = Alıntı
kind_source = Kaynak
kind_comment = Yorum
kind_context = Bağlam
kind_correction = Düzeltme
kind_definition = Tanım
kind_translation = Çeviri
kind_dispute = İtiraz
copy_with_citation = Kaynağıyla kopyala
passage_changed = yer değişti
notes_displaced = Yeri değişmiş notlar:
here_stood = Burada şu yazıyordu:
claim = İddia
scale = ({ $worst }–{ $best } ölçeğinde { $value })
claimed_by = iddia eden: { $who }
claimed_on = iddia tarihi: { $date }
claimed_by_on = iddia eden: { $who }, { $date }
translated_by = çeviren: { $who }
check_unverified = Doğrulanmadı
check_verified = Doğrulandı
check_disputed = Tartışmalı
check_could_not_verify = Doğrulanamadı
checked_verified = doğrulandı
checked_disputed = tartışmalı
checked_could_not_verify = doğrulanamadı
check_by = { $verdict } – { $who }
see = Bkz.
see_note = not { $number }
changed = değiştirilme: { $date }
stance_supports = destekliyor
stance_disputes = karşı çıkıyor
stance_context = bağlam
stance_mentions = anıyor
source_link = kaynak
source_link_of = listede { $key }
online = çevrimiçi
archived = arşivde
archived_on = arşivde, { $date }
kept_copy = saklanan kopya
kept_copy_of = { $key }
exact_passage = tam yeri
every_passage = bütün yerler
every_passage_of = { $key } kaynağına dayananlar
back_to_passage = { $number } numaralı yere dön
back_to_reference = { $number } numaralı göndermeye dön
back_to_note = { $number } numaralı nota dön
back_to_note_named = { $id } notuna dön
back_to_letter = { $number } numaralı mektuba dön
back_to_citation = metindeki { $number } numaralı atfa dön
preview_note = Not
preview_source = Kaynak
preview_list = Aşağıdaki listede

## Verdicts on quotations

verdict_verbatim = aynen
verdict_edited = işaretlenerek
verdict_altered = değiştirilmiş
verdict_absent = bulunamadı
verdict_none = karşılaştırılmadı
copy_verbatim = arşiv kopyasında aynen
copy_edited = arşiv kopyasında, işaretlenen değişikliklerle
copy_altered = arşiv kopyasından farklı
copy_absent = arşiv kopyasında yok
verdict_verbatim_means = Sözcüklerin hepsi kaynağın saklanan metninde bu sırayla, aralarında başka bir şey olmadan yer alıyor; yalnız yazım işaretleri farklı olabilir.
verdict_edited_means = Sözcükler kaynağın saklanan metninde yer alıyor; yalnız işaretlenmiş çıkarmalar (…), [köşeli ayraç içindeki] eklemeler, [sic] ve ayraç içindeki ilk harf farklı. Bunlar bir olumsuzluğu, sayıyı, adı ya da zamanı gizlemiyor.
verdict_altered_means = Kaynağın saklanan metninde başka sözcükler var ya da çıkarılan kısım söyleneni değiştiriyor.
verdict_absent_means = Kaynağın saklanan metninde bu sözcüklere benzeyen bir şey yok.
verdicts_about = Bu sonuçlar ne anlama geliyor
verdicts_made = Sonuçlar, site her kurulduğunda sözcükler kaynağın saklanan metniyle karşılaştırılarak bulunur. Bu metnin doğru bir kopya olduğunu ya da sözcüklerin burada oradaki anlamı taşıdığını söylemezler. Bir insanın denetlerken bulduğu yanlarında belirtilir. Sonuç yoksa karşılaştırma yapılmamıştır.
reason_elision_negation = çıkarılan yerde bir olumsuzluk var: `{ $word }`
reason_elision_condition = çıkarılan yerde bir koşul var: `{ $word }`
reason_elision_limit = çıkarılan yerde bir sınırlama var: `{ $word }`
reason_elision_amount = çıkarılan yerde bir miktar var: `{ $word }`
reason_elision_says = çıkarılan yerde bir söyleme fiili var: `{ $word }`
reason_insertion_negation = ekleme bir olumsuzluğu kaldırıyor: `{ $word }`
reason_insertion_condition = ekleme bir koşulu kaldırıyor: `{ $word }`
reason_insertion_limit = ekleme bir sınırlamayı kaldırıyor: `{ $word }`
reason_insertion_amount = ekleme bir miktarı kaldırıyor: `{ $word }`
reason_insertion_says = ekleme bir söyleme fiilini kaldırıyor: `{ $word }`
reason_adds_negation = ekleme bir olumsuzluk katıyor: `{ $word }`
reason_stands_for_negation = ekleme bir olumsuzluğun yerine geçiyor: `{ $word }`
reason_elision_number = çıkarma bir sayıyı değiştiriyor: `{ $word }` düşmüş
reason_insertion_number = ekleme bir sayıyı değiştiriyor: `{ $word }` düşmüş
reason_tense = çıkarma zamanı ya da kipi değiştiriyor: `{ $word }` düşmüş
reason_hides_name = çıkarma bir adı değiştiriyor: devamının önünde `{ $word }` var
reason_other_name = ekleme bir adı değiştiriyor: `{ $had }` yerine `{ $has }`
reason_hides_speaker = çıkarma kimin konuştuğunu gizliyor: `{ $word }` düşmüş
reason_other_paragraph = parçalar kaynağın ayrı paragraflarında
reason_far = { $count ->
   *[other] parçaların arasında kaynaktan { $count } sözcük var
}
reason_unmarked = { $count ->
   *[other] ekleme, çıkarma işareti olmadan kaynaktaki { $count } sözcüğün yerine geçiyor
}
reason_emphasis = `{ $word }` vurgulanmış, vurgunun eklendiği belirtilmemiş
reason_goes_on_negation = cümle bir olumsuzlukla sürüyor: `{ $word }`
reason_goes_on_condition = cümle bir koşulla sürüyor: `{ $word }`
reason_goes_on_limit = cümle bir sınırlamayla sürüyor: `{ $word }`
reason_goes_on_amount = cümle bir miktarla sürüyor: `{ $word }`
reason_goes_on_says = cümle bir söyleme fiiliyle sürüyor: `{ $word }`
reason_begins_negation = cümle daha önce, bir olumsuzlukla başlıyor: `{ $word }`
reason_begins_condition = cümle daha önce, bir koşulla başlıyor: `{ $word }`
reason_begins_limit = cümle daha önce, bir sınırlamayla başlıyor: `{ $word }`
reason_begins_amount = cümle daha önce, bir miktarla başlıyor: `{ $word }`
reason_begins_says = cümle daha önce, bir söyleme fiiliyle başlıyor: `{ $word }`
reason_first_letter = ilk harfin büyüklüğü ayraçsız değiştirilmiş
reason_goes_on = cümle orada sürüyor: `{ $word }`
reason_disordered = parçalar kaynakta başka bir sırada
reason_question = soru işareti eklenmiş ya da çıkarılmış
reason_apart = sözcükler kaynakta başka türlü duruyor
reason_negation_added = bir olumsuzluk eklenmiş: `{ $has }`
reason_negation_dropped = bir olumsuzluk düşmüş: `{ $had }`
reason_number_added = `{ $has }` sayısı eklenmiş
reason_number_dropped = `{ $had }` sayısı düşmüş
reason_number_became = `{ $had }` sayısı `{ $has }` olmuş
reason_name_became = `{ $had }` adı `{ $has }` olmuş
reason_form_became = `{ $had }` biçimi `{ $has }` olmuş
reason_hyphen = `{ $had }`, `{ $has }` olmuş: kısa çizgi değişmiş
reason_capitals = `{ $had }`, `{ $has }` olmuş: büyük harfler değişmiş
reason_word_added = `{ $has }` eklenmiş
reason_word_dropped = `{ $had }` işaretsiz çıkarılmış
reason_word_became = `{ $had }`, `{ $has }` olmuş

## Lists

claims_about = Ne iddia edildi, kim iddia etti ve denetlenince ne çıktı.
corrections_about = Ne yanlıştı, şimdi orada ne yazıyor ve ne zamandan beri.
quotations_about = Bütün alıntılar: kim söyledi, nerede ve denetlenince ne çıktı.
sources_about = Burada atıf yapılan bütün eserler ve onlara dayanan yerler.
speakers_about = Burada sözleri alıntılanan herkes.
none_yet = Henüz yok.
nothing_cited = Henüz hiçbir esere atıf yok.
nobody_quoted = Henüz kimse alıntılanmadı.
no_tags = Henüz etiket yok.
entries = { $count ->
   *[other] kayıt
}
passages_that_cite = { $count ->
   *[other] { $key } kaynağına dayanan
}
articles_by = Yazan: { $name }
on_whole_article = Yazının bütünü üzerine
instead_of = { $words } yerine
in_article = yazı: { $article }
corrected = düzeltme: { $date }
by_a_person = bir insan tarafından
not_archived = arşivde değil
find_in_list = Bu listede bul
filter = Süz
filter_page = Bu sayfayı süz
facet_speaker = Kim söyledi
facet_source = Kaynak
facet_verdict = Sonuç
facet_check = İnsan denetimi
facet_rating = Değerlendirme
all = hepsi
sort = Sırala
as_listed = listedeki gibi
newest_articles_first = önce yeni yazılar
oldest_articles_first = önce eski yazılar
newest_first = önce yeniler
oldest_first = önce eskiler
most_notes = en çok notlular
most_cited = en çok atıf alanlar
most_quoted = en çok alıntılananlar
most_used = en çok kullanılanlar
group = Grupla
not_grouped = gruplamadan
by_title = başlığa göre
by_name = ada göre
by_article = yazıya göre
by_section = bölüme göre
by_year = yıla göre
by_day = güne göre
by_kind = türe göre
by_type = tipe göre
by_stance = tutuma göre
by_verdict = sonuca göre
by_rating = değerlendirmeye göre
by_speaker = söyleyene göre
by_source = kaynağa göre
by_role = göreve göre
by_archive = arşive göre
show_all = Hepsini göster
more = Daha fazla
without = belirtilmemiş
found_of = { $total } kayıttan { $found }
found_or_more = { $total } kayıttan { $found } ya da daha fazlası
list_not_loaded = Liste yüklenemedi.

## Searching, and pages that are not there

words_to_find = Aranan sözcükler
search_needs_script = Arama için betik gerekir. { $list }Yazıların listesi{ $end } ve yukarıdaki dizinler betiksiz çalışır.
more_articles = Daha fazla yazı
more_notes = Daha fazla not
more_sources = Daha fazla kaynak
places_counted = { $count ->
   *[other] { $count } yer
}
nothing_has_words = Bu sözcükler hiçbir yerde yok.
nothing_has_all = { $count ->
   *[other] Bu sözcüklerin hepsi bir arada hiçbir yerde yok; bazıları { $count } yerde geçiyor.
}
index_not_loaded = Sitenin dizini yüklenemedi.
not_found = Sayfa bulunamadı
not_here = Bu sayfa burada değil
not_here_why = Taşınmış ya da adreste bir yazım yanlışı olabilir.
not_here_go = { $list }Yazıların listesine{ $end } gidin.
not_here_go_or_search = { $list }Yazıların listesine{ $end } gidin ya da anımsadığınız sözcükleri { $search }arayın{ $end }.
moved = Bu sayfa artık burada: { $link }.

## Exports

notes_on = “{ $title }” üzerine notlar
in_original = Özgün dilinde
instead_of_words = Yerine geçtiği

## Types of sources

type_article = makale
type_article_journal = dergi makalesi
type_article_magazine = dergi yazısı
type_article_newspaper = gazete yazısı
type_bill = yasa tasarısı
type_book = kitap
type_broadcast = yayın
type_chapter = kitap bölümü
type_classic = klasik metin
type_collection = derleme
type_dataset = veri kümesi
type_document = belge
type_entry = madde
type_entry_dictionary = sözlük maddesi
type_entry_encyclopedia = ansiklopedi maddesi
type_event = etkinlik
type_figure = şekil
type_graphic = görsel
type_hearing = oturum
type_interview = söyleşi
type_legal_case = dava
type_legislation = yasa
type_manuscript = el yazması
type_map = harita
type_motion_picture = film
type_musical_score = nota
type_pamphlet = broşür
type_paper_conference = bildiri
type_patent = buluş belgesi
type_performance = gösteri
type_periodical = süreli yayın
type_personal_communication = mektup ya da görüşme
type_post = ağ iletisi
type_post_weblog = günlük yazısı
type_regulation = yönetmelik
type_report = rapor
type_review = eleştiri
type_review_book = kitap eleştirisi
type_software = yazılım
type_song = ses kaydı
type_speech = konuşma
type_standard = ölçün
type_thesis = tez
type_treaty = antlaşma
type_webpage = web sayfası
