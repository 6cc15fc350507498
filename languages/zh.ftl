## The frame of every page

this_language = 中文
skip = 跳到正文
home = 首页
menu = 菜单
site_navigation = 本站
you_are_here = 您在这里
colours = 配色：{ $choice }
colours_system = 跟随系统
colours_light = 浅色
colours_dark = 深色
numbered_title = { $title }（第 { $number } 页，共 { $total } 页）
pages = 分页
previous = 上一页
previous_page = 上一页
next = 下一页
next_page = 下一页
page_number = 第 { $number } 页
feed = 订阅源
comma = 、
semicolon = ；
quoted = “{ $words }”

## Titles of pages

articles = 文章
sections = 栏目
sources = 来源
speakers = 被引者
quotations = 引文
claims = 说法
corrections = 更正
tags = 标签
search = 搜索
notes = 注释

## An article

draft = 草稿
series = 系列
series_part = 第 { $number } 篇，共 { $total } 篇：{ $series }
updated = 更新于 { $date }
words_counted = { $count ->
   *[other] { $count } 词
}
notes_counted = { $count ->
   *[other] { $count } 条注释
}
quotations_counted = { $count ->
   *[other] { $count } 处引文
}
articles_counted = { $count ->
   *[other] { $count } 篇文章
}
sources_counted = { $count ->
   *[other] { $count } 个来源
}
speakers_counted = { $count ->
   *[other] { $count } 位被引者
}
passages_counted = { $count ->
   *[other] { $count } 处段落
}
attributed_counted = { $count } 处注明说话人
sourced_counted = { $count } 处注明来源
found_counted = { $count } 处见于来源
contents = 目录
highlights = 标记的段落
plain_text = 纯文本
letters = 读者来信
letter_from = { $name } 来信
licence = 许可
articles_beside = 前后文章
before = 上一篇
after = 下一篇
cite_this = 引用本文
copy = 复制
copied = 已复制
this_page_as = 本页的其他格式
web_annotations = 网页注释
translations = 其他语言
alert_note = 说明
alert_tip = 提示
alert_important = 重要
alert_warning = 警告
alert_caution = 小心
alert_abstract = 摘要
alert_info = 信息
alert_todo = 待办
alert_success = 已完成
alert_question = 问题
alert_failure = 失败
alert_danger = 危险
alert_bug = 程序错误
alert_example = 示例
alert_quote = 引文
table = 表格
task_done = 已完成
task_to_do = 未完成

## Notes

kind_quotation = 引文
kind_source = 来源
kind_comment = 评论
kind_context = 背景
kind_correction = 更正
kind_definition = 释义
kind_translation = 译文
kind_dispute = 异议
copy_with_citation = 连同出处复制
passage_changed = 段落已改动
notes_displaced = 段落已改动的注释：
here_stood = 此处原为
claim = 说法
scale = （在 { $worst } 到 { $best } 的等级中为 { $value }）
claimed_by = 由 { $who } 提出
claimed_on = 提出于 { $date }
claimed_by_on = 由 { $who } 提出，{ $date }
translated_by = { $who } 译
check_unverified = 未核实
check_verified = 已核实
check_disputed = 有争议
check_could_not_verify = 无法核实
checked_verified = 已核实
checked_disputed = 有争议
checked_could_not_verify = 无法核实
check_by = { $verdict }，核实人：{ $who }
see = 参见
see_note = 注释 { $number }
changed = 修改于 { $date }
stance_supports = 支持
stance_disputes = 反对
stance_context = 背景
stance_mentions = 提及
source_link = 来源
source_link_of = 列表中的 { $key }
online = 在线
archived = 存档
archived_on = 存档于 { $date }
kept_copy = 保存的副本
kept_copy_of = { $key }
exact_passage = 原文所在处
every_passage = 全部段落
every_passage_of = 引用 { $key } 的段落
back_to_passage = 回到段落 { $number }
back_to_reference = 回到注号 { $number }
back_to_note = 回到注释 { $number }
back_to_note_named = 回到注释 { $id }
back_to_letter = 回到来信 { $number }
back_to_citation = 回到正文中的引用 { $number }
preview_note = 注释
preview_source = 来源
preview_list = 见下方列表

## Verdicts on quotations

verdict_verbatim = 逐字相同
verdict_edited = 有标明的改动
verdict_altered = 有出入
verdict_absent = 未找到
verdict_none = 未比对
copy_verbatim = 与存档副本逐字相同
copy_edited = 见于存档副本，改动已标明
copy_altered = 与存档副本有出入
copy_absent = 存档副本中没有
verdict_verbatim_means = 这些词全部见于所保存的来源文本，次序相同，中间没有其他内容；只有排印形式可能不同。
verdict_edited_means = 这些词见于所保存的来源文本，不同之处只有省略（……）、[方括号中的]插入、[sic] 和方括号中的首字母。其中没有隐去否定、数字、姓名或时态。
verdict_altered_means = 所保存的来源文本中是另外的词，或者省略的部分改变了原意。
verdict_absent_means = 所保存的来源文本中没有与这些词相近的内容。
verdicts_about = 这些结论的含义
verdicts_made = 结论是每次生成本站时，将引文与所保存的来源文本比对得出的。它们并不表示该文本是忠实的副本，也不表示这些词在此处与在原处意思相同。人工核实的结果列在旁边。没有结论的，没有比对过。
reason_elision_negation = 省略处略去了否定词：`{ $word }`
reason_elision_condition = 省略处略去了条件：`{ $word }`
reason_elision_limit = 省略处略去了限定：`{ $word }`
reason_elision_amount = 省略处略去了数量：`{ $word }`
reason_elision_says = 省略处略去了言说动词：`{ $word }`
reason_insertion_negation = 插入处略去了否定词：`{ $word }`
reason_insertion_condition = 插入处略去了条件：`{ $word }`
reason_insertion_limit = 插入处略去了限定：`{ $word }`
reason_insertion_amount = 插入处略去了数量：`{ $word }`
reason_insertion_says = 插入处略去了言说动词：`{ $word }`
reason_adds_negation = 插入处加了否定词：`{ $word }`
reason_stands_for_negation = 插入处代替了否定词：`{ $word }`
reason_elision_number = 省略改变了数字：略去了 `{ $word }`
reason_insertion_number = 插入改变了数字：略去了 `{ $word }`
reason_tense = 省略改变了时态或语气：略去了 `{ $word }`
reason_hides_name = 省略改变了姓名：后文之前是 `{ $word }`
reason_other_name = 插入改变了姓名：以 `{ $has }` 代替 `{ $had }`
reason_hides_speaker = 省略隐去了说话人：略去了 `{ $word }`
reason_other_paragraph = 各部分在来源的不同段落中
reason_far = { $count ->
   *[other] 各部分之间，来源中相隔 { $count } 个词
}
reason_unmarked = { $count ->
   *[other] 插入处代替了来源的 { $count } 个词，却没有省略标记
}
reason_emphasis = `{ $word }` 加了强调而未注明
reason_goes_on_negation = 句子后面还有否定词：`{ $word }`
reason_goes_on_condition = 句子后面还有条件：`{ $word }`
reason_goes_on_limit = 句子后面还有限定：`{ $word }`
reason_goes_on_amount = 句子后面还有数量：`{ $word }`
reason_goes_on_says = 句子后面还有言说动词：`{ $word }`
reason_begins_negation = 句子在前面以否定词开头：`{ $word }`
reason_begins_condition = 句子在前面以条件开头：`{ $word }`
reason_begins_limit = 句子在前面以限定开头：`{ $word }`
reason_begins_amount = 句子在前面以数量开头：`{ $word }`
reason_begins_says = 句子在前面以言说动词开头：`{ $word }`
reason_first_letter = 首字母大小写有改动而未加方括号
reason_goes_on = 原句还有下文：`{ $word }`
reason_disordered = 各部分在来源中次序不同
reason_question = 问号有增删
reason_apart = 这些词在来源中的位置不同
reason_negation_added = 增加了否定词：`{ $has }`
reason_negation_dropped = 略去了否定词：`{ $had }`
reason_number_added = 增加了数字 `{ $has }`
reason_number_dropped = 略去了数字 `{ $had }`
reason_number_became = 数字 `{ $had }` 变成了 `{ $has }`
reason_name_became = 姓名 `{ $had }` 变成了 `{ $has }`
reason_form_became = 词形 `{ $had }` 变成了 `{ $has }`
reason_hyphen = `{ $had }` 变成了 `{ $has }`：连字符不同
reason_capitals = `{ $had }` 变成了 `{ $has }`：大写字母不同
reason_word_added = 增加了 `{ $has }`
reason_word_dropped = 略去了 `{ $had }` 而无标记
reason_word_became = `{ $had }` 变成了 `{ $has }`

## Lists

claims_about = 有过哪些说法，是谁说的，核实的结果如何。
corrections_about = 哪里错了，现在写的是什么，何时改的。
quotations_about = 全部引文：谁说的，出自哪里，核实的结果如何。
sources_about = 本站引用的全部著作，以及以其为依据的段落。
speakers_about = 本站引用其言论的所有人。
none_yet = 暂无内容。
nothing_cited = 暂无引用。
nobody_quoted = 暂无被引者。
no_tags = 暂无标签。
entries = { $count ->
   *[other] 个条目
}
passages_that_cite = { $count ->
   *[other] 引用 { $key }
}
articles_by = { $name } 的文章
on_whole_article = 针对全文
instead_of = 原为 { $words }
in_article = 见 { $article }
corrected = 更正于 { $date }
by_a_person = 由人核实
not_archived = 未存档
find_in_list = 在此列表中查找
filter = 筛选
filter_page = 筛选本页
facet_speaker = 说话人
facet_source = 来源
facet_verdict = 比对结论
facet_check = 由人核实
facet_rating = 评级
all = 全部
sort = 排序
as_listed = 按列表次序
newest_articles_first = 新文章在前
oldest_articles_first = 旧文章在前
newest_first = 新的在前
oldest_first = 旧的在前
most_notes = 注释最多
most_cited = 引用最多
most_quoted = 引文最多
most_used = 使用最多
group = 分组
not_grouped = 不分组
by_title = 按标题
by_name = 按名称
by_article = 按文章
by_section = 按栏目
by_year = 按年份
by_day = 按日期
by_kind = 按种类
by_type = 按类型
by_stance = 按立场
by_verdict = 按比对结论
by_rating = 按评级
by_speaker = 按说话人
by_source = 按来源
by_role = 按职务
by_archive = 按存档情况
show_all = 显示全部
more = 更多
without = 未注明
found_of = { $total } 项中的 { $found } 项
found_or_more = { $total } 项中的 { $found } 项或更多
list_not_loaded = 无法载入列表。

## Searching, and pages that are not there

words_to_find = 要查找的词
search_needs_script = 搜索需要脚本。{ $list }文章列表{ $end }和上方的索引无需脚本。
more_articles = 更多文章
more_notes = 更多注释
more_sources = 更多来源
places_counted = { $count ->
   *[other] { $count } 处
}
nothing_has_words = 没有找到这些词。
nothing_has_all = { $count ->
   *[other] 没有一处包含全部这些词；有 { $count } 处包含其中一些。
}
index_not_loaded = 无法载入本站索引。
not_found = 找不到页面
not_here = 此处没有这个页面
not_here_why = 它可能已移走，或者地址有误。
not_here_go = 请前往{ $list }文章列表{ $end }。
not_here_go_or_search = 请前往{ $list }文章列表{ $end }，或{ $search }搜索{ $end }您记得的词。
moved = 此页面现位于 { $link }。

## Exports

notes_on = “{ $title }”的注释
in_original = 原文
instead_of_words = 原为

## Types of sources

type_article = 文章
type_article_journal = 期刊论文
type_article_magazine = 杂志文章
type_article_newspaper = 报纸文章
type_bill = 法案
type_book = 图书
type_broadcast = 广播节目
type_chapter = 章节
type_classic = 经典文本
type_collection = 文集
type_dataset = 数据集
type_document = 文件
type_entry = 条目
type_entry_dictionary = 词典条目
type_entry_encyclopedia = 百科条目
type_event = 活动
type_figure = 插图
type_graphic = 图片
type_hearing = 听证
type_interview = 访谈
type_legal_case = 案例
type_legislation = 法律
type_manuscript = 手稿
type_map = 地图
type_motion_picture = 影片
type_musical_score = 乐谱
type_pamphlet = 小册子
type_paper_conference = 会议论文
type_patent = 专利
type_performance = 演出
type_periodical = 期刊
type_personal_communication = 书信或谈话
type_post = 帖子
type_post_weblog = 博客文章
type_regulation = 法规
type_report = 报告
type_review = 评论
type_review_book = 书评
type_software = 软件
type_song = 录音
type_speech = 演讲
type_standard = 标准
type_thesis = 学位论文
type_treaty = 条约
type_webpage = 网页
