//! A note and a reference, as `note.html` and `reference.html` see them.

use super::{DateView, LinkView, PartView, PersonView};
use serde::Serialize;

/// `note.html`: the inside of one note, in the list under the article. The renderer puts the `<li id="n-ID">`, the
/// number and the links back around it.
#[derive(Debug, Clone, Serialize)]
pub struct NotePage<'a> {
    /// The page that it stands on.
    pub page: PartView<'a>,
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
    /// The same words as a note quotes them: the first eighteen, and ` / ` where a verse ends.
    pub quoted: String,
    /// Whether the passage was not found for sure, so that the note stands at no place in the text.
    pub displaced: bool,
    /// What the note says.
    pub html: String,
    /// Language of the note, when it is not the article's.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, beside `lang`.
    pub dir: Option<&'static str>,
    /// Whose words the passage is; several people with one another's names and no page.
    pub speaker: Option<PersonView>,
    /// Each of them.
    pub speakers: Vec<PersonView>,
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
    /// The citation, formatted by the site's style; a single address in it stands in `<span class="address">`, with
    /// what sets it off.
    pub html: String,
    /// `#s-KEY`, the entry under the article.
    pub href: String,
    /// `supports`, `disputes`, `context`, `mentions`, or an empty string.
    pub stance: String,
    /// The words in the source, or an empty string.
    pub quote: String,
    /// The source's language, when it is not the article's.
    pub lang: Option<String>,
    /// The source's live address, or none.
    pub url: Option<String>,
    /// The live address of the very place: the page or the second that the citation names, else the quoted words.
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
    /// The same, of the cited place in it, where that has an address of its own.
    pub passage_url: Option<String>,
    /// The address of the kept text on this site, of the cited place in it where that is known; none where it is
    /// private.
    pub kept: Option<String>,
    /// When it was made.
    pub date: Option<DateView>,
}

/// The program's verdict on a quotation.
#[derive(Debug, Clone, Serialize)]
pub struct VerificationView {
    /// `verbatim`, `edited`, `altered` or `absent`.
    pub verdict: &'static str,
    /// What exactly that says, in a sentence.
    pub meaning: String,
    /// Why, where the verdict needs it; or an empty string.
    pub reason: String,
    /// The word difference as `<del>` (in the source only) and `<ins>` (in the quotation only); empty unless altered.
    pub difference_html: String,
}

/// A person's verdict.
#[derive(Debug, Clone, Serialize)]
pub struct CheckView {
    /// `unverified`, `verified`, `disputed` or `could-not-verify`.
    pub status: &'static str,
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
    /// The rating as a number between two ends.
    pub scale: Option<ScaleView>,
    /// Who claimed it.
    pub by: Option<PersonView>,
    /// Each of them.
    pub claimants: Vec<PersonView>,
    /// When it was claimed.
    pub on: Option<DateView>,
}

/// A rating as a number.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ScaleView {
    /// The rating.
    pub value: i64,
    /// What a true claim would get.
    pub best: i64,
    /// What a false one would get.
    pub worst: i64,
}

/// `reference.html`: the inside of one entry of an article's bibliography. The renderer puts the `<li id="s-KEY">` and
/// the links back (a, b, c …) around it.
#[derive(Debug, Clone, Serialize)]
pub struct ReferencePage<'a> {
    /// The page that it stands on.
    pub page: PartView<'a>,
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
