//! What templates see: one `Serialize` struct for each template, made of small ones that several share.
//!
//! The doc comments here are the templates' manual. Fields named `html` hold markup that the renderer has written and
//! escaped, to be printed with `| safe`; every other string is plain text. Addresses are relative to the page they stand
//! on and name a file, so that a site opens from disk as it does from a host.

use serde::Serialize;

/// What every template gets beside its own view: the site, and the page's head and frame.
#[derive(Debug, Clone, Serialize)]
pub struct Frame<'a> {
    /// The site as `postil.toml` describes it.
    pub site: &'a SiteView,
    /// This page's title, language, links and metadata.
    pub page: PageView,
}

/// The site as `postil.toml` describes it; the same value for every page.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// `title`.
    pub title: String,
    /// `description`, or an empty string.
    pub description: String,
    /// `lang`, a BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`, from `lang`.
    pub dir: &'static str,
    /// `license`, or an empty string.
    pub license: String,
    /// `authors`, as names.
    pub authors: Vec<String>,
    /// Every kind of note with its label, in the order of the manual, then those that the site adds.
    pub kinds: Vec<KindView>,
    /// Whether there is a search page.
    pub search: bool,
    /// `[extra]`, as it was written.
    pub extra: serde_json::Value,
}

/// A kind of note.
#[derive(Debug, Clone, Serialize)]
pub struct KindView {
    /// The name in the sidecar, and in the class `passage-NAME` or `note-NAME`.
    pub name: String,
    /// The word shown to readers.
    pub label: String,
    /// How many notes of this kind the article has; 0 where the site's kinds are listed.
    pub count: usize,
}

/// The head and the frame of one page.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// `article`, `home`, `section`, `sources`, `source`, `speakers`, `speaker`, `tags`, `tag`, `quotations`,
    /// `corrections`, `search` or `404`.
    pub kind: &'static str,
    /// The page's own title, without the site's.
    pub title: String,
    /// For `<meta name=description>`; may be empty.
    pub description: String,
    /// The language of the page.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The way up to the site's root, `""` or `"../"` and so on; on `404.html` the path of `base_url`.
    pub root: String,
    /// The absolute address, when `base_url` is set.
    pub canonical: Option<String>,
    /// The site's own navigation: home, sections, sources, speakers, …; only pages that exist.
    pub menu: Vec<LinkView>,
    /// The way from the home page to this one, this one left out.
    pub trail: Vec<LinkView>,
    /// `<link rel=alternate>`: exports and feeds.
    pub alternates: Vec<AlternateView>,
    /// `<meta>` elements with `name`: Highwire's `citation_*` and the like.
    pub metas: Vec<MetaView>,
    /// `<meta>` elements with `property`: Open Graph.
    pub properties: Vec<MetaView>,
    /// schema.org data as JSON that is safe inside `<script type="application/ld+json">`; print with `| safe`.
    pub jsonld: Option<String>,
}

/// A link inside the site.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// The words of the link.
    pub title: String,
    /// Relative address.
    pub href: String,
    /// Whether the page itself, or a page below it, is the one shown.
    pub current: bool,
}

/// A document that says the same in another format.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateView {
    /// What it is, for readers.
    pub title: String,
    /// Media type.
    pub media: &'static str,
    /// Relative address.
    pub href: String,
}

/// One `<meta>` element.
#[derive(Debug, Clone, Serialize)]
pub struct MetaView {
    /// `name` or `property`.
    pub name: String,
    /// `content`.
    pub content: String,
}

/// A day, a month or a year.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// `2026-11-23`, `2026-11` or `2026`, for `<time datetime>`.
    pub iso: String,
    /// As a reader writes it: `23 November 2026`.
    pub text: String,
}

/// A person: an author or a speaker.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// `role` in `people.toml`, or an empty string.
    pub role: String,
    /// The person's page among the speakers, when there is one.
    pub href: Option<String>,
}

/// `article.html`: an article with its apparatus.
#[derive(Debug, Clone, Serialize)]
pub struct ArticlePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The article.
    pub article: ArticleView,
}

/// An article, rendered.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleView {
    /// The title.
    pub title: String,
    /// The title as markup: with its passages when it stands as a heading in the text.
    pub title_html: String,
    /// The id of that heading, or none.
    pub title_id: Option<String>,
    /// `date`.
    pub date: Option<DateView>,
    /// `updated`.
    pub updated: Option<DateView>,
    /// `description`, or an empty string.
    pub description: String,
    /// `authors`, or the site's.
    pub authors: Vec<PersonView>,
    /// `license`, or the site's, or an empty string.
    pub license: String,
    /// Whether it is a draft, shown because drafts were asked for.
    pub draft: bool,
    /// Links to the pages of its tags.
    pub tags: Vec<LinkView>,
    /// How many words its text has.
    pub words: usize,
    /// The headings of levels 2 and 3, in order.
    pub headings: Vec<HeadingView>,
    /// The text with its passages marked and its note references set; without the level-1 heading that is the title.
    pub body_html: String,
    /// `<section role="doc-endnotes">` with every note and footnote; empty without any.
    pub endnotes_html: String,
    /// `<section role="doc-bibliography">`; empty without any source.
    pub bibliography_html: String,
    /// The kinds of notes that the article has, each with its number: the legend.
    pub kinds: Vec<KindView>,
    /// How many of its quotations are attributed, sourced and verified.
    pub coverage: CoverageView,
    /// Readers' letters.
    pub responses: Vec<ResponseView>,
    /// The article before in its section.
    pub previous: Option<LinkView>,
    /// The article after in its section.
    pub next: Option<LinkView>,
    /// `extra` of the front matter.
    pub extra: serde_json::Value,
}

/// A heading of the article.
#[derive(Debug, Clone, Serialize)]
pub struct HeadingView {
    /// The `id`, to link to as `#id`.
    pub id: String,
    /// 2 to 6.
    pub level: u8,
    /// Its words.
    pub title: String,
}

/// An article's quotations in numbers, each a part of the one before.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct CoverageView {
    /// Quotations found in the text by their marks.
    pub found: usize,
    /// Those that a note of kind `quotation` covers.
    pub attributed: usize,
    /// Those whose note cites a source.
    pub sourced: usize,
    /// Those that stand in the archived source, word for word or edited as marked.
    pub verified: usize,
}

/// A reader's letter.
#[derive(Debug, Clone, Serialize)]
pub struct ResponseView {
    /// Who wrote it.
    pub name: String,
    /// When.
    pub on: Option<DateView>,
    /// What.
    pub html: String,
}

/// `note.html`: the inside of one note, in the list under the article. The renderer puts the `<li id="n-ID">`, the
/// number and the links back around it.
#[derive(Debug, Clone, Serialize)]
pub struct NotePage<'a> {
    /// The note.
    pub note: &'a NoteView,
}

/// A note.
#[derive(Debug, Clone, Serialize)]
pub struct NoteView {
    /// Its id: `#n-ID` is the note, `#ref-ID` its reference, `#p-ID` its passage.
    pub id: String,
    /// The name of its kind.
    pub kind: String,
    /// The label of its kind.
    pub label: String,
    /// Its number; none for a note on the whole article or one whose passage has changed.
    pub number: Option<usize>,
    /// The passage's words as they stand in the article; several passages joined by ` … `; empty for the whole article.
    pub words: String,
    /// Whether the passage was not found for sure, so that the note stands at no place in the text.
    pub displaced: bool,
    /// What the note says.
    pub html: String,
    /// Language of the note, when it is not the article's.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, beside `lang`.
    pub dir: Option<&'static str>,
    /// Whose words the passage is.
    pub speaker: Option<PersonView>,
    /// When and where they were said.
    pub said: Option<SaidView>,
    /// The words in the language they were said in.
    pub original: Option<OriginalView>,
    /// The citations, in order.
    pub cites: Vec<CiteView>,
    /// Correction: the words that stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<DateView>,
    /// What a person found when checking.
    pub check: Option<CheckView>,
    /// A claim and its rating.
    pub claim: Option<ClaimView>,
    /// Who wrote the note, or an empty string.
    pub author: String,
    /// When it was written.
    pub created: Option<DateView>,
    /// When it was changed.
    pub updated: Option<DateView>,
    /// The note's tags.
    pub tags: Vec<LinkView>,
    /// Other notes of the article; `title` is the number or the id.
    pub see: Vec<LinkView>,
    /// Whether it is a draft, shown because drafts were asked for.
    pub draft: bool,
}

/// When and where words were said.
#[derive(Debug, Clone, Serialize)]
pub struct SaidView {
    /// The day, month or year.
    pub on: Option<DateView>,
    /// The place or the medium, or an empty string.
    pub place: String,
}

/// Words in their original language.
#[derive(Debug, Clone, Serialize)]
pub struct OriginalView {
    /// Its language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The words.
    pub text: String,
    /// Who translated them, or an empty string.
    pub translator: String,
}

/// One citation of a note.
#[derive(Debug, Clone, Serialize)]
pub struct CiteView {
    /// The source's key.
    pub key: String,
    /// The citation, formatted by the site's style.
    pub html: String,
    /// `#s-KEY`, the entry under the article.
    pub href: String,
    /// `supports`, `disputes`, `context`, `mentions`, or an empty string.
    pub stance: String,
    /// The words in the source, or an empty string.
    pub quote: String,
    /// The source's live address, or none.
    pub url: Option<String>,
    /// The live address with a text fragment that leads to the quoted words.
    pub passage_url: Option<String>,
    /// The archived copy.
    pub archive: Option<ArchiveView>,
    /// What comparing the words with the archived text showed; none where nothing was compared.
    pub verification: Option<VerificationView>,
}

/// The archived copy of a source.
#[derive(Debug, Clone, Serialize)]
pub struct ArchiveView {
    /// Its address, or none.
    pub url: Option<String>,
    /// When it was made.
    pub date: Option<DateView>,
}

/// The program's verdict on a quotation.
#[derive(Debug, Clone, Serialize)]
pub struct VerificationView {
    /// `verbatim`, `edited`, `altered` or `absent`.
    pub verdict: &'static str,
    /// Why, where the verdict needs it; or an empty string.
    pub reason: String,
    /// The word difference as `<del>` (in the source only) and `<ins>` (in the quotation only); empty unless altered.
    pub difference_html: String,
}

/// A person's verdict.
#[derive(Debug, Clone, Serialize)]
pub struct CheckView {
    /// `unverified`, `verified`, `disputed` or `could-not-verify`.
    pub status: String,
    /// The same in words.
    pub label: String,
    /// Who checked, or an empty string.
    pub by: String,
    /// When.
    pub on: Option<DateView>,
    /// How, or an empty string.
    pub method: String,
}

/// A claim that the passage makes, rated.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimView {
    /// The claim in a sentence.
    pub text: String,
    /// The rating in words.
    pub rating: String,
}

/// `reference.html`: the inside of one entry of an article's bibliography. The renderer puts the `<li id="s-KEY">` and
/// the links back (a, b, c …) around it.
#[derive(Debug, Clone, Serialize)]
pub struct ReferencePage<'a> {
    /// The entry.
    pub reference: &'a ReferenceView,
}

/// A source as an entry of a bibliography.
#[derive(Debug, Clone, Serialize)]
pub struct ReferenceView {
    /// The source's key.
    pub key: String,
    /// The number that a numeric style gives it, or an empty string.
    pub number_html: String,
    /// The reference, formatted by the site's style.
    pub html: String,
    /// The source's language, when known.
    pub lang: Option<String>,
    /// The source's page on this site.
    pub page: String,
    /// The live address.
    pub url: Option<String>,
    /// The archived copy.
    pub archive: Option<ArchiveView>,
    /// COinS for reference managers: the value of `title` on `<span class="Z3988">`.
    pub coins: String,
}

/// `home.html`.
#[derive(Debug, Clone, Serialize)]
pub struct HomePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The text of `content/_index.md`, the sections and all articles, newest first.
    pub section: SectionView,
    /// The site in numbers.
    pub counts: CountsView,
}

/// `section.html`.
#[derive(Debug, Clone, Serialize)]
pub struct SectionPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The section.
    pub section: SectionView,
}

/// A section: its text, its subsections, its articles.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// `title` of `_index.md`, or the folder's name.
    pub title: String,
    /// `description`, or an empty string.
    pub description: String,
    /// The text of `_index.md`, rendered (with notes, when it has a sidecar).
    pub body_html: String,
    /// Its notes; empty without any.
    pub endnotes_html: String,
    /// Its sources; empty without any.
    pub bibliography_html: String,
    /// Subsections, each with its number of articles.
    pub sections: Vec<GroupView>,
    /// Articles, newest first, then by title; of the whole site on the home page.
    pub articles: Vec<TeaserView>,
}

/// The site in numbers.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct CountsView {
    /// Articles.
    pub articles: usize,
    /// Notes.
    pub notes: usize,
    /// Sources cited.
    pub sources: usize,
    /// Speakers quoted.
    pub speakers: usize,
    /// Quotations.
    pub coverage: CoverageView,
}

/// A link with a number: a section, a tag.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// Its name.
    pub title: String,
    /// Its description, or an empty string.
    pub description: String,
    /// Relative address.
    pub href: String,
    /// How many entries it has.
    pub count: usize,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize)]
pub struct TeaserView {
    /// The title.
    pub title: String,
    /// Relative address.
    pub href: String,
    /// `description`, or an empty string.
    pub description: String,
    /// `date`.
    pub date: Option<DateView>,
    /// Authors' names.
    pub authors: Vec<String>,
    /// The section's title, or an empty string at the top.
    pub section: String,
    /// How many notes it has.
    pub notes: usize,
    /// Whether it is a draft.
    pub draft: bool,
}

/// A passage somewhere on the site, as indexes list it.
#[derive(Debug, Clone, Serialize)]
pub struct PassageView {
    /// The words of the passage; empty for a note on the whole article.
    pub words: String,
    /// The article.
    pub article: String,
    /// The passage's address in the article (`…#p-ID`, or `…#n-ID` for a note without a place).
    pub href: String,
    /// The article's date.
    pub date: Option<DateView>,
    /// Name of the note's kind.
    pub kind: String,
    /// Label of the note's kind.
    pub label: String,
    /// The article's language, when it is not the site's.
    pub lang: Option<String>,
    /// Whose words they are.
    pub speaker: Option<PersonView>,
    /// When and where they were said.
    pub said: Option<SaidView>,
    /// The locator of the citation as a reader writes it (`p. 12`), or an empty string.
    pub locator: String,
    /// The stance of the citation, or an empty string.
    pub stance: String,
    /// The verdict on the quotation, or an empty string.
    pub verdict: &'static str,
    /// The sources that the note cites.
    pub sources: Vec<LinkView>,
    /// What the note says.
    pub html: String,
    /// Correction: the words that stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<DateView>,
}

/// `sources.html`: every source that is cited on the site.
#[derive(Debug, Clone, Serialize)]
pub struct SourcesPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// In the order of the reference's words.
    pub sources: Vec<SourceRowView>,
}

/// A source in the list of sources.
#[derive(Debug, Clone, Serialize)]
pub struct SourceRowView {
    /// Its key.
    pub key: String,
    /// Its page.
    pub href: String,
    /// The reference, formatted.
    pub html: String,
    /// The CSL type (`article-newspaper`, …).
    pub kind: String,
    /// The year, or an empty string.
    pub year: String,
    /// How many passages rest on it.
    pub passages: usize,
    /// Whether some note says that it disputes the passage.
    pub disputes: bool,
    /// Whether an archived copy is kept.
    pub archived: bool,
}

/// `source.html`: one source and every passage that cites it.
#[derive(Debug, Clone, Serialize)]
pub struct SourcePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The reference with its links.
    pub source: ReferenceView,
    /// The CSL type.
    pub kind: String,
    /// Every passage that cites it, by article, then in reading order.
    pub passages: Vec<PassageView>,
}

/// `speakers.html`.
#[derive(Debug, Clone, Serialize)]
pub struct SpeakersPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// By name.
    pub speakers: Vec<SpeakerRowView>,
}

/// A speaker in the list of speakers.
#[derive(Debug, Clone, Serialize)]
pub struct SpeakerRowView {
    /// Name, role and page.
    pub person: PersonView,
    /// How many passages are theirs.
    pub quotations: usize,
}

/// `speaker.html`: one speaker and every quotation.
#[derive(Debug, Clone, Serialize)]
pub struct SpeakerPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// Name and role.
    pub speaker: PersonView,
    /// More about the person from `people.toml`, or an empty string.
    pub about_html: String,
    /// The person's own address, or none.
    pub url: Option<String>,
    /// Every passage that is theirs.
    pub passages: Vec<PassageView>,
    /// Articles that they wrote.
    pub articles: Vec<TeaserView>,
}

/// `tags.html`.
#[derive(Debug, Clone, Serialize)]
pub struct TagsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// By name.
    pub tags: Vec<GroupView>,
}

/// `tag.html`: the articles and the notes that carry one tag.
#[derive(Debug, Clone, Serialize)]
pub struct TagPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// The tag.
    pub tag: String,
    /// Articles, newest first.
    pub articles: Vec<TeaserView>,
    /// Notes.
    pub passages: Vec<PassageView>,
}

/// `quotations.html`: every quotation of the site.
#[derive(Debug, Clone, Serialize)]
pub struct QuotationsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// By article, then in reading order.
    pub passages: Vec<PassageView>,
}

/// `corrections.html`: every correction of the site.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionsPage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
    /// Newest first.
    pub passages: Vec<PassageView>,
}

/// `search.html` and `404.html`: the frame alone.
#[derive(Debug, Clone, Serialize)]
pub struct BarePage<'a> {
    /// Site and page.
    #[serde(flatten)]
    pub frame: Frame<'a>,
}
