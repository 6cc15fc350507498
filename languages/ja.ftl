## The frame of every page

this_language = 日本語
skip = 本文へ移動
home = ホーム
menu = メニュー
site_navigation = サイト
you_are_here = 現在地
colours = 配色：{ $choice }
colours_system = システムに合わせる
colours_light = ライト
colours_dark = ダーク
numbered_title = { $title }（{ $number }／{ $total }ページ）
pages = ページ
previous = 前へ
previous_page = 前へ（前のページ）
next = 次へ
next_page = 次へ（次のページ）
page_number = { $number }ページ
feed = フィード
comma = 、
semicolon = ；
quoted = 「{ $words }」

## Titles of pages

articles = 記事
sections = セクション
sources = 出典
speakers = 発言者
quotations = 引用
claims = 主張
corrections = 訂正
tags = タグ
search = 検索
notes = 注

## An article

draft = 下書き
series = 連載
series_part = 第{ $number }回（全{ $total }回）：{ $series }
updated = { $date }更新
words_counted = { $count ->
   *[other] { $count }語
}
notes_counted = { $count ->
   *[other] 注{ $count }件
}
quotations_counted = { $count ->
   *[other] 引用{ $count }件
}
articles_counted = { $count ->
   *[other] 記事{ $count }本
}
sources_counted = { $count ->
   *[other] 出典{ $count }件
}
speakers_counted = { $count ->
   *[other] 発言者{ $count }人
}
passages_counted = { $count ->
   *[other] { $count }か所
}
attributed_counted = { $count }件は発言者を明記
sourced_counted = { $count }件は出典を明記
found_counted = { $count }件は出典で確認
contents = 目次
highlights = 強調箇所
plain_text = 本文のみ
letters = 読者の声
letter_from = { $name }さんからの手紙
licence = ライセンス
articles_beside = 前後の記事
before = 前の記事
after = 次の記事
cite_this = この記事を引用する
copy = コピー
copied = コピーしました
this_page_as = このページの別形式
web_annotations = ウェブ注釈
translations = 他の言語
alert_note = 補足
alert_tip = ヒント
alert_important = 重要
alert_warning = 警告
alert_caution = 注意
alert_abstract = 要約
alert_info = 情報
alert_todo = 未着手
alert_success = 完了
alert_question = 質問
alert_failure = 失敗
alert_danger = 危険
alert_bug = 不具合
alert_example = 例
alert_quote = 引用
table = 表
task_done = 完了
task_to_do = 未完了

## Notes

kind_quotation = 引用
kind_source = 出典
kind_comment = コメント
kind_context = 背景
kind_correction = 訂正
kind_definition = 語釈
kind_translation = 翻訳
kind_dispute = 異論
copy_with_citation = 出典とともにコピー
passage_changed = 該当箇所に変更あり
notes_displaced = 該当箇所が変更された注：
here_stood = 変更前
claim = 主張
scale = （{ $worst }～{ $best }の段階で{ $value }）
claimed_by = 主張：{ $who }
claimed_on = 主張：{ $date }
claimed_by_on = 主張：{ $who }、{ $date }
translated_by = { $who }訳
check_unverified = 未確認
check_verified = 確認済み
check_disputed = 異論あり
check_could_not_verify = 確認できず
checked_verified = 確認済み
checked_disputed = 異論あり
checked_could_not_verify = 確認できず
check_by = { $verdict }（{ $who }）
see = 参照
see_note = 注{ $number }
changed = { $date }変更
stance_supports = 支持
stance_disputes = 反論
stance_context = 背景
stance_mentions = 言及
source_link = 出典
source_link_of = 一覧の{ $key }
online = オンライン
archived = アーカイブ
archived_on = アーカイブ、{ $date }
kept_copy = 保存した写し
kept_copy_of = { $key }
exact_passage = 該当箇所
every_passage = すべての箇所
every_passage_of = { $key }を引くもの
back_to_passage = 箇所{ $number }に戻る
back_to_reference = 注番号{ $number }に戻る
back_to_note = 注{ $number }に戻る
back_to_note_named = 注「{ $id }」に戻る
back_to_letter = 手紙{ $number }に戻る
back_to_citation = 本文の参照{ $number }に戻る
preview_note = 注
preview_source = 出典
preview_list = 下の一覧で見る

## Verdicts on quotations

verdict_verbatim = 原文どおり
verdict_edited = 明示した編集あり
verdict_altered = 相違あり
verdict_absent = 見当たらず
verdict_none = 未照合
copy_verbatim = アーカイブの写しと原文どおり一致
copy_edited = アーカイブの写しにあり、編集は明示
copy_altered = アーカイブの写しと相違
copy_absent = アーカイブの写しに見当たらず
verdict_verbatim_means = 語はすべて、保存した出典の本文にこの順で、間に何もはさまずに現れます。違いうるのは組版上の表記だけです。
verdict_edited_means = 語は保存した出典の本文に現れます。違いは、省略（…）、[角括弧内の]挿入、[sic]、角括弧に入れた頭文字だけです。否定、数、名前、時制が隠されてはいません。
verdict_altered_means = 保存した出典の本文では別の語になっているか、省略した部分によって意味が変わっています。
verdict_absent_means = 保存した出典の本文に、これらの語に似たものはありません。
verdicts_about = 判定の意味
verdicts_made = 判定は、サイトを作るたびに、引用した語を保存した出典の本文と照合して行います。その本文が正確な写しであることや、語がここで元の文脈と同じ意味であることを示すものではありません。人が確認した結果は、その横に示します。判定がないものは照合していません。
reason_elision_negation = 省略で否定が落ちています：`{ $word }`
reason_elision_condition = 省略で条件が落ちています：`{ $word }`
reason_elision_limit = 省略で限定が落ちています：`{ $word }`
reason_elision_amount = 省略で数量が落ちています：`{ $word }`
reason_elision_says = 省略で発言を表す動詞が落ちています：`{ $word }`
reason_insertion_negation = 挿入で否定が落ちています：`{ $word }`
reason_insertion_condition = 挿入で条件が落ちています：`{ $word }`
reason_insertion_limit = 挿入で限定が落ちています：`{ $word }`
reason_insertion_amount = 挿入で数量が落ちています：`{ $word }`
reason_insertion_says = 挿入で発言を表す動詞が落ちています：`{ $word }`
reason_adds_negation = 挿入で否定が加わっています：`{ $word }`
reason_stands_for_negation = 挿入が否定に代わっています：`{ $word }`
reason_elision_number = 省略で数が変わっています：`{ $word }`が脱落
reason_insertion_number = 挿入で数が変わっています：`{ $word }`が脱落
reason_tense = 省略で時制や法が変わっています：`{ $word }`が脱落
reason_hides_name = 省略で名前が変わっています：続きの前に`{ $word }`があります
reason_other_name = 挿入で名前が変わっています：`{ $had }`ではなく`{ $has }`
reason_hides_speaker = 省略で発言者が隠れています：`{ $word }`が脱落
reason_other_paragraph = 各部分は出典の別の段落にあります
reason_far = { $count ->
   *[other] 各部分の間に出典の{ $count }語があります
}
reason_unmarked = { $count ->
   *[other] 省略の印なしに、挿入が出典の{ $count }語に代わっています
}
reason_emphasis = `{ $word }`に断りなく強調が加えられています
reason_goes_on_negation = 文は否定で続きます：`{ $word }`
reason_goes_on_condition = 文は条件で続きます：`{ $word }`
reason_goes_on_limit = 文は限定で続きます：`{ $word }`
reason_goes_on_amount = 文は数量で続きます：`{ $word }`
reason_goes_on_says = 文は発言を表す動詞で続きます：`{ $word }`
reason_begins_negation = 文は手前の否定から始まります：`{ $word }`
reason_begins_condition = 文は手前の条件から始まります：`{ $word }`
reason_begins_limit = 文は手前の限定から始まります：`{ $word }`
reason_begins_amount = 文は手前の数量から始まります：`{ $word }`
reason_begins_says = 文は手前の発言を表す動詞から始まります：`{ $word }`
reason_first_letter = 頭文字の大小が括弧なしで変えられています
reason_goes_on = 元の文は続きます：`{ $word }`
reason_disordered = 出典では各部分の順序が異なります
reason_question = 疑問符が加えられたか、落ちています
reason_apart = 出典では語の並びが異なります
reason_negation_added = 否定が加わっています：`{ $has }`
reason_negation_dropped = 否定が落ちています：`{ $had }`
reason_number_added = 数`{ $has }`が加わっています
reason_number_dropped = 数`{ $had }`が落ちています
reason_number_became = 数`{ $had }`が`{ $has }`になっています
reason_name_became = 名前`{ $had }`が`{ $has }`になっています
reason_form_became = 語形`{ $had }`が`{ $has }`になっています
reason_hyphen = `{ $had }`が`{ $has }`になっています：ハイフンの違い
reason_capitals = `{ $had }`が`{ $has }`になっています：大文字の違い
reason_word_added = `{ $has }`が加わっています
reason_word_dropped = `{ $had }`が印なしに省かれています
reason_word_became = `{ $had }`が`{ $has }`になっています

## Lists

claims_about = 何が、誰によって主張され、確認の結果どうだったか。
corrections_about = 何が誤りで、今はどう書かれ、いつ直されたか。
quotations_about = すべての引用。発言者、出典、確認の結果。
sources_about = 引用したすべての著作と、それに基づく箇所。
speakers_about = 言葉を引用したすべての人。
none_yet = まだありません。
nothing_cited = まだ何も引用していません。
nobody_quoted = まだ誰も引用していません。
no_tags = タグはまだありません。
entries = { $count ->
   *[other] 件
}
passages_that_cite = { $count ->
   *[other] { $key }を引用
}
articles_by = { $name }の記事
on_whole_article = 記事全体について
instead_of = 変更前：{ $words }
in_article = 記事：{ $article }
corrected = { $date }訂正
by_a_person = 人による確認
not_archived = アーカイブなし
find_in_list = この一覧から探す
filter = 絞り込み
filter_page = このページを絞り込み
facet_speaker = 発言者
facet_source = 出典
facet_verdict = 照合の判定
facet_check = 人による確認
facet_rating = 評価
all = すべて
sort = 並べ替え
as_listed = 一覧の順
newest_articles_first = 新しい記事から
oldest_articles_first = 古い記事から
newest_first = 新しい順
oldest_first = 古い順
most_notes = 注の多い順
most_cited = 引用の多い順
most_quoted = 発言の多い順
most_used = 使用の多い順
group = グループ
not_grouped = 分けない
by_title = 題名順
by_name = 名前順
by_article = 記事別
by_section = セクション別
by_year = 年別
by_day = 日別
by_kind = 種類別
by_type = 形式別
by_stance = 立場別
by_verdict = 判定別
by_rating = 評価別
by_speaker = 発言者別
by_source = 出典別
by_role = 肩書別
by_archive = アーカイブ別
show_all = すべて表示
more = さらに表示
without = 記載なし
found_of = { $total }件中{ $found }件
found_or_more = { $total }件中{ $found }件以上
list_not_loaded = 一覧を読み込めませんでした。

## Searching, and pages that are not there

words_to_find = 検索する語
search_needs_script = 検索にはスクリプトが必要です。{ $list }記事の一覧{ $end }と上の索引はスクリプトなしで使えます。
more_articles = 記事をさらに表示
more_notes = 注をさらに表示
more_sources = 出典をさらに表示
places_counted = { $count ->
   *[other] { $count }か所
}
nothing_has_words = この語はどこにもありません。
nothing_has_all = { $count ->
   *[other] すべての語を含むものはありません。一部を含むものが{ $count }か所あります。
}
index_not_loaded = サイトの索引を読み込めませんでした。
not_found = ページが見つかりません
not_here = このページはここにありません
not_here_why = 移動したか、アドレスに誤りがあるかもしれません。
not_here_go = { $list }記事の一覧{ $end }へどうぞ。
not_here_go_or_search = { $list }記事の一覧{ $end }へ進むか、覚えている語を{ $search }検索{ $end }してください。
moved = このページは現在{ $link }にあります。

## Exports

notes_on = 「{ $title }」への注
in_original = 原語では
instead_of_words = 変更前

## Types of sources

type_article = 論考
type_article_journal = 学術論文
type_article_magazine = 雑誌記事
type_article_newspaper = 新聞記事
type_bill = 法案
type_book = 書籍
type_broadcast = 放送
type_chapter = 章
type_classic = 古典
type_collection = 集成
type_dataset = データセット
type_document = 文書
type_entry = 項目
type_entry_dictionary = 辞典の項目
type_entry_encyclopedia = 事典の項目
type_event = 催し
type_figure = 図
type_graphic = 画像
type_hearing = 公聴会
type_interview = インタビュー
type_legal_case = 判例
type_legislation = 法律
type_manuscript = 手稿
type_map = 地図
type_motion_picture = 映画
type_musical_score = 楽譜
type_pamphlet = 小冊子
type_paper_conference = 学会発表
type_patent = 特許
type_performance = 公演
type_periodical = 定期刊行物
type_personal_communication = 書簡または談話
type_post = 投稿
type_post_weblog = ブログ記事
type_regulation = 規則
type_report = 報告書
type_review = 批評
type_review_book = 書評
type_software = ソフトウェア
type_song = 録音
type_speech = 演説
type_standard = 規格
type_thesis = 学位論文
type_treaty = 条約
type_webpage = ウェブページ
