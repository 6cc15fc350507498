//! What machines read in the head of an article: schema.org as JSON-LD, and Highwire's `citation_*`.

use super::license;
use super::page_maker::PageMaker;
use super::views::MetaView;
use crate::config::NoteKind;
use crate::document::Date;
use crate::edition::{Edition, Note, Person, name};
use serde_json::{Value, json};

/// `<meta name="citation_…">` for reference managers and scholarly search.
pub fn highwire(maker: &PageMaker<'_>, edition: &Edition<'_>) -> Vec<MetaView> {
    let head = edition.head;
    let mut metas = vec![("citation_title", head.title.clone())];
    metas.extend(head.authors.iter().map(|author| ("citation_author", name(author, &edition.people))));
    metas.extend(head.date.map(|date| ("citation_publication_date", date.to_string().replace('-', "/"))));
    metas.push(("citation_journal_title", maker.site.title.clone()));
    metas.push(("citation_language", head.lang.clone()));
    metas.extend(maker.absolute(&head.out).map(|url| ("citation_fulltext_html_url", url)));
    metas.into_iter().map(|(name, content)| MetaView { name: name.to_owned(), content }).collect()
}

/// schema.org `Article` with its citations, quotations, corrections and rated claims.
pub fn jsonld(maker: &PageMaker<'_>, edition: &Edition<'_>) -> String {
    let head = edition.head;
    let url = maker.absolute(&head.out).unwrap_or_default();
    let notes = || edition.sequence.iter().map(|index| (*index, &edition.notes[*index]));
    let of_kind = |kind: NoteKind| notes().filter(move |(_, note)| note.note.kind.value == kind);
    let authors = head.authors.iter().map(|author| person(&name(author, &edition.people)));
    let quotations = of_kind(NoteKind::Quotation).map(|(_, note)| quotation(note, edition, &url));
    let corrections = of_kind(NoteKind::Correction).map(|(index, note)| correction(edition, index, note, &url));
    let reviews = notes().filter_map(|(_, note)| claim_review(note, edition, &maker.site.title, &url));
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": head.title,
        "inLanguage": head.lang,
        "author": authors.collect::<Vec<_>>(),
        "citation": citations(maker, edition),
        "hasPart": quotations.collect::<Vec<_>>(),
        "correction": corrections.collect::<Vec<_>>(),
        "review": reviews.collect::<Vec<_>>(),
        "isPartOf": {"@type": "WebSite", "name": maker.site.title},
    });
    let license = edition.license.unwrap_or(&maker.config.license);
    let facts = [
        ("description", head.description.clone()),
        ("datePublished", head.date.map(|date| date.to_string()).unwrap_or_default()),
        ("dateModified", head.updated.map(|date| date.to_string()).unwrap_or_default()),
        ("url", url.clone()),
        ("keywords", head.tags.join(", ")),
    ];
    if let Some(fields) = article.as_object_mut() {
        fields.retain(|_, value| !matches!(value, Value::Array(list) if list.is_empty()));
        let given = facts.into_iter().filter(|(_, value)| !value.is_empty());
        fields.extend(given.map(|(name, value)| (name.to_owned(), value.into())));
        fields.extend(licensed(license).map(|value| ("license".to_owned(), value)));
    }
    for_script(&article)
}

/// The licence as schema.org has it: its address, or a work with that name.
fn licensed(license: &str) -> Option<Value> {
    let named = || (!license.is_empty()).then(|| json!({"@type": "CreativeWork", "name": license}));
    license::address(license).map(Value::from).or_else(named)
}

/// Open Graph's properties of an article.
pub fn open_graph(edition: &Edition<'_>) -> Vec<MetaView> {
    let head = edition.head;
    let dates = [("article:published_time", head.date), ("article:modified_time", head.updated)];
    let dates = dates.into_iter().filter_map(|(name, date)| Some((name, date?.to_string())));
    let tags = head.tags.iter().map(|tag| ("article:tag", tag.clone()));
    dates.chain(tags).map(|(name, content)| MetaView { name: name.to_owned(), content }).collect()
}

/// JSON that can stand inside `<script>`: nothing in it can end the element or open a comment.
pub fn for_script(value: &Value) -> String {
    let mut json = value.to_string();
    for (sign, escaped) in
        [("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")]
    {
        // Most texts have none of them.
        if memchr::memmem::find(json.as_bytes(), sign.as_bytes()).is_some() {
            json = json.replace(sign, escaped);
        }
    }
    json
}

/// One person, or a list of several; nothing where nobody is named.
fn people(named: &[Person]) -> Option<Value> {
    match named {
        [] => None,
        [one] => Some(person(&one.name)),
        several => Some(several.iter().map(|one| person(&one.name)).collect()),
    }
}

fn person(name: &str) -> Value {
    json!({"@type": "Person", "name": name})
}

fn citations(maker: &PageMaker<'_>, edition: &Edition<'_>) -> Vec<Value> {
    let sources = edition.sources();
    let cited = edition.citations.references.iter().filter_map(|reference| {
        let source = sources.get(reference.id.as_str())?;
        // The list under the article has the reference in full; here it stands in for a title that is not there.
        let name = source.variable("title").unwrap_or_else(|| reference.text.to_plain());
        let mut work = json!({"@type": "CreativeWork", "name": name});
        if let Some(url) = source.address() {
            work["url"] = url.into();
        }
        let archived = source.archive.as_ref().and_then(|archive| archive.url.clone());
        let kept = maker.kept.published(source).and_then(|(_, out)| maker.absolute(&out));
        let copies: Vec<String> = archived.into_iter().chain(kept).collect();
        match copies.as_slice() {
            [] => {}
            [copy] => work["archivedAt"] = copy.as_str().into(),
            copies => work["archivedAt"] = copies.into(),
        }
        Some(work)
    });
    cited.collect()
}

fn quotation(one: &Note<'_>, edition: &Edition<'_>, page: &str) -> Value {
    let note = one.note;
    let mut quotation = json!({"@type": "Quotation", "text": one.words, "url": format!("{page}#p-{}", note.id)});
    if let Some(speakers) = people(&Person::all(&note.speakers, &edition.people)) {
        quotation["spokenByCharacter"] = speakers;
    }
    put_day(&mut quotation, "dateCreated", note.said.as_ref().and_then(|said| said.on));
    quotation
}

/// A date, where it is known.
fn put_day(work: &mut Value, key: &str, date: Option<Date>) {
    if let Some(date) = date {
        work[key] = date.to_string().into();
    }
}

/// What stood there, what stands there now, and what the note says of it.
fn correction(edition: &Edition<'_>, index: usize, one: &Note<'_>, page: &str) -> Value {
    let note = one.note;
    let change = note.was.as_ref().map(|was| format!("“{was}” became “{}”.", one.words));
    let said = Some(edition.said(index)).filter(|said| !said.is_empty());
    let text: Vec<String> = change.into_iter().chain(said).collect();
    let text = if text.is_empty() { one.words.clone() } else { text.join(" ") };
    let mut comment = json!({"@type": "CorrectionComment", "text": text, "url": format!("{page}#n-{}", note.id)});
    put_day(&mut comment, "datePublished", note.on);
    comment
}

fn claim_review(one: &Note<'_>, edition: &Edition<'_>, site: &str, page: &str) -> Option<Value> {
    let (note, claim) = (one.note, one.claimed(&edition.people)?);
    let mut rating = json!({"@type": "Rating", "alternateName": claim.rating});
    if let Some(scale) = claim.scale {
        rating["ratingValue"] = scale.value.into();
        rating["bestRating"] = scale.best.into();
        rating["worstRating"] = scale.worst.into();
    }
    let mut item = json!({"@type": "Claim", "name": claim.text});
    if let Some(by) = people(&claim.by) {
        item["author"] = by;
    }
    put_day(&mut item, "datePublished", claim.on);
    let author = note.author.as_deref().map(|author| name(author, &edition.people));
    let reviewer = match author.filter(|author| !author.is_empty()) {
        Some(author) => person(&author),
        None => json!({"@type": "Organization", "name": site}),
    };
    let mut review = json!({
        "@type": "ClaimReview",
        "claimReviewed": claim.text,
        "url": format!("{page}#n-{}", note.id),
        "author": reviewer,
        "itemReviewed": item,
        "reviewRating": rating,
    });
    put_day(&mut review, "datePublished", note.updated.or(note.created));
    Some(review)
}
