# What the interface says. Every language has the same ids; what stands in braces is put in.
# `{ $count ->` chooses by a number: one form for each category of the language's plural.

## The frame of every page

# The name of the language in itself.
this_language = English
skip = Skip to the text
home = Home
menu = Menu
site_navigation = Site
you_are_here = You are here
colours = Colours: { $choice }
colours_system = as the system
colours_light = light
colours_dark = dark
numbered_title = { $title } (page { $number } of { $total })
pages = Pages
previous = Previous
previous_page = Previous page
next = Next
next_page = Next page
page_number = Page { $number }
feed = Feed
# Parts the members of a list, and what is said beside one another.
comma = { ", " }
semicolon = { "; " }
quoted = “{ $words }”

## Titles of pages

articles = Articles
sections = Sections
sources = Sources
speakers = Speakers
quotations = Quotations
claims = Claims
corrections = Corrections
tags = Tags
search = Search
notes = Notes

## An article

draft = Draft
series = Series
series_part = Part { $number } of { $total }: { $series }
updated = updated { $date }
words_counted = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
notes_counted = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
quotations_counted = { $count ->
    [one] { $count } quotation
   *[other] { $count } quotations
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
    [one] { $count } speaker
   *[other] { $count } speakers
}
passages_counted = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
# How many of the quotations name their speaker, cite a source, and were found there.
attributed_counted = { $count } attributed
sourced_counted = { $count } sourced
found_counted = { $count } found in the source
contents = Contents
highlights = Highlights
plain_text = Plain text
letters = Letters
letter_from = Letter from { $name }
licence = Licence
articles_beside = Articles before and after
before = Before
after = After
cite_this = Cite this article
copy = Copy
copied = Copied
this_page_as = This page as
web_annotations = Web annotations
translations = Also in
alert_note = Note
alert_tip = Tip
alert_important = Important
alert_warning = Warning
alert_caution = Caution
alert_abstract = Summary
alert_info = Information
alert_todo = To do
alert_success = Done
alert_question = Question
alert_failure = Failure
alert_danger = Danger
alert_bug = Bug
alert_example = Example
alert_quote = Quotation
# Heard at a table that can be scrolled, before what its columns are called.
table = Table
# Heard at a task of a list.
task_done = done
task_to_do = to do

## Notes

kind_quotation = Quotation
kind_source = Source
kind_comment = Comment
kind_context = Context
kind_correction = Correction
kind_definition = Definition
kind_translation = Translation
kind_dispute = Dispute
copy_with_citation = Copy with citation
passage_changed = passage changed
notes_displaced = Notes whose passage has changed:
here_stood = Here stood
claim = Claim
scale = ({ $value } on a scale from { $worst } to { $best })
claimed_by = claimed by { $who }
claimed_on = claimed { $date }
claimed_by_on = claimed by { $who }, { $date }
translated_by = translated by { $who }
# What a person found when checking.
check_unverified = Not verified
check_verified = Verified
check_disputed = Disputed
check_could_not_verify = Could not be verified
# The same in lists.
checked_verified = verified
checked_disputed = disputed
checked_could_not_verify = could not verify
check_by = { $verdict } by { $who }
see = See
see_note = note { $number }
changed = changed { $date }
# How a source stands to the passage.
stance_supports = supports
stance_disputes = disputes
stance_context = context
stance_mentions = mentions
# Links; what is heard behind them says to what they lead.
source_link = source
source_link_of = { $key } in the list
online = online
archived = archived
archived_on = archived { $date }
kept_copy = kept copy
kept_copy_of = of { $key }
exact_passage = exact passage
every_passage = every passage
every_passage_of = that cites { $key }
# Links back from the lists under an article.
back_to_passage = back to passage { $number }
back_to_reference = back to reference { $number }
back_to_note = back to note { $number }
back_to_note_named = back to the note { $id }
back_to_letter = back to letter { $number }
back_to_citation = back to citation { $number } in the text
# A note in a window of its own.
preview_note = Note
preview_source = Source
preview_list = In the list below

## Verdicts on quotations

verdict_verbatim = verbatim
verdict_edited = edited
verdict_altered = altered
verdict_absent = absent
verdict_none = not compared
copy_verbatim = verbatim in the archived copy
copy_edited = as marked, in the archived copy
copy_altered = altered from the archived copy
copy_absent = not in the archived copy
verdict_verbatim_means = The words stand in the text kept of the source, all of them, in this order and nothing between; only typography may differ.
verdict_edited_means = The words stand in the text kept of the source, but for omissions (…), insertions [in brackets], [sic] and a bracketed first letter. No negation, number, name or tense is hidden by them.
verdict_altered_means = Other words stand in the text kept of the source, or what was left out changes what is said.
verdict_absent_means = Nothing like these words stands in the text kept of the source.
verdicts_about = What the verdicts say
verdicts_made = They are found by comparing the words with a text that was kept of the source, at every build. They do not say that this text is a true copy, or that the words mean here what they mean there. What a person found when checking is given beside them. Without a verdict, nothing was compared.

# Why a quotation is not better than it is; words stand between `.
reason_elision_negation = the elision drops a negation: `{ $word }`
reason_elision_condition = the elision drops a condition: `{ $word }`
reason_elision_limit = the elision drops a limit: `{ $word }`
reason_elision_amount = the elision drops a number: `{ $word }`
reason_elision_says = the elision drops a verb of saying: `{ $word }`
reason_insertion_negation = the insertion drops a negation: `{ $word }`
reason_insertion_condition = the insertion drops a condition: `{ $word }`
reason_insertion_limit = the insertion drops a limit: `{ $word }`
reason_insertion_amount = the insertion drops a number: `{ $word }`
reason_insertion_says = the insertion drops a verb of saying: `{ $word }`
reason_adds_negation = the insertion adds a negation: `{ $word }`
reason_stands_for_negation = the insertion stands for a negation: `{ $word }`
reason_elision_number = the elision changes a number: `{ $word }` was dropped
reason_insertion_number = the insertion changes a number: `{ $word }` was dropped
reason_tense = the elision changes tense or mood: `{ $word }` was dropped
reason_hides_name = the elision changes a name: `{ $word }` stands before the words that go on
reason_other_name = the insertion changes a name: `{ $has }` stands for `{ $had }`
reason_hides_speaker = the elision hides who speaks: `{ $word }` was dropped
reason_other_paragraph = the parts stand in different paragraphs of the source
reason_far = { $count } words of the source lie between the parts
reason_unmarked = the insertion stands for { $count } words of the source without an elision mark
reason_emphasis = emphasis was added to `{ $word }` without a note that says so
reason_goes_on_negation = the sentence goes on with a negation: `{ $word }`
reason_goes_on_condition = the sentence goes on with a condition: `{ $word }`
reason_goes_on_limit = the sentence goes on with a limit: `{ $word }`
reason_goes_on_amount = the sentence goes on with a number: `{ $word }`
reason_goes_on_says = the sentence goes on with a verb of saying: `{ $word }`
reason_begins_negation = the sentence begins before with a negation: `{ $word }`
reason_begins_condition = the sentence begins before with a condition: `{ $word }`
reason_begins_limit = the sentence begins before with a limit: `{ $word }`
reason_begins_amount = the sentence begins before with a number: `{ $word }`
reason_begins_says = the sentence begins before with a verb of saying: `{ $word }`
reason_first_letter = the first letter's case was changed without brackets
reason_goes_on = the sentence goes on there: `{ $word }`
reason_disordered = the parts stand in another order in the source
reason_question = a question mark was added or dropped
reason_apart = the words stand in the source otherwise
reason_negation_added = a negation was added: `{ $has }`
reason_negation_dropped = a negation was dropped: `{ $had }`
reason_number_added = the number `{ $has }` was added
reason_number_dropped = the number `{ $had }` was dropped
reason_number_became = the number `{ $had }` became `{ $has }`
reason_name_became = the name `{ $had }` became `{ $has }`
reason_form_became = the form `{ $had }` became `{ $has }`
reason_hyphen = `{ $had }` became `{ $has }`: a hyphen changed
reason_capitals = `{ $had }` became `{ $has }`: capital letters changed
reason_word_added = `{ $has }` was added
reason_word_dropped = `{ $had }` was left out without a mark
reason_word_became = `{ $had }` became `{ $has }`

## Lists

claims_about = What was claimed, by whom, and what came of checking it.
corrections_about = What was wrong, what stands there now, and since when.
quotations_about = Every quotation, with its speaker, its source and what checking it showed.
sources_about = Every work that is cited here, with the passages that rest on it.
speakers_about = Everyone whose words are quoted here.
none_yet = There is none yet.
nothing_cited = Nothing is cited yet.
nobody_quoted = Nobody is quoted yet.
no_tags = There are no tags yet.
# Heard behind a number.
entries = { $count ->
    [one] entry
   *[other] entries
}
passages_that_cite = { $count ->
    [one] that cites { $key }
   *[other] that cite { $key }
}
articles_by = Articles by { $name }
on_whole_article = On the whole article
instead_of = instead of { $words }
in_article = in { $article }
corrected = corrected { $date }
by_a_person = by a person
not_archived = not archived
# The tools above a list.
find_in_list = Find in this list
filter = Filter
filter_page = Filter this page
facet_speaker = Speaker
facet_source = Source
facet_verdict = Verdict
facet_check = Checked by a person
facet_rating = Rating
all = all
sort = Sort
as_listed = as listed
newest_articles_first = newest articles first
oldest_articles_first = oldest articles first
newest_first = newest first
oldest_first = oldest first
most_notes = most notes
most_cited = most cited
most_quoted = most quoted
most_used = most used
group = Group
not_grouped = not grouped
by_title = by title
by_name = by name
by_article = by article
by_section = by section
by_year = by year
by_day = by day
by_kind = by kind
by_type = by type
by_stance = by stance
by_verdict = by verdict
by_rating = by rating
by_speaker = by speaker
by_source = by source
by_role = by role
by_archive = by archive
show_all = Show all
more = More
without = without
found_of = { $found } of { $total }
found_or_more = { $found } or more of { $total }
list_not_loaded = The list could not be loaded.

## Searching, and pages that are not there

words_to_find = Words to find
search_needs_script = Searching needs a script. The { $list }list of articles{ $end } and the indexes above work without.
more_articles = More articles
more_notes = More notes
more_sources = More sources
places_counted = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
nothing_has_words = Nothing has these words.
nothing_has_all = { $count ->
    [one] Nothing has all of these words; { $count } place with some of them.
   *[other] Nothing has all of these words; { $count } places with some of them.
}
index_not_loaded = The index of this site could not be loaded.
not_found = Page not found
not_here = This page is not here
not_here_why = It may have moved, or the address has a slip in it.
not_here_go = Go to the { $list }list of articles{ $end }.
not_here_go_or_search = Go to the { $list }list of articles{ $end }, or { $search }search{ $end } for words that you remember.
moved = This page is now at { $link }.

## Exports

notes_on = Notes on “{ $title }”
in_original = In the original
instead_of_words = Instead of

## Types of sources

type_article = article
type_article_journal = journal article
type_article_magazine = magazine article
type_article_newspaper = newspaper article
type_bill = bill
type_book = book
type_broadcast = broadcast
type_chapter = chapter
type_classic = classic
type_collection = collection
type_dataset = dataset
type_document = document
type_entry = entry
type_entry_dictionary = dictionary entry
type_entry_encyclopedia = encyclopedia entry
type_event = event
type_figure = figure
type_graphic = picture
type_hearing = hearing
type_interview = interview
type_legal_case = legal case
type_legislation = legislation
type_manuscript = manuscript
type_map = map
type_motion_picture = film
type_musical_score = score
type_pamphlet = pamphlet
type_paper_conference = conference paper
type_patent = patent
type_performance = performance
type_periodical = periodical
type_personal_communication = letter or conversation
type_post = post
type_post_weblog = blog post
type_regulation = regulation
type_report = report
type_review = review
type_review_book = book review
type_software = software
type_song = recording
type_speech = speech
type_standard = standard
type_thesis = thesis
type_treaty = treaty
type_webpage = web page
