//! What machines read in the head of an article: schema.org as JSON-LD, and Highwire's `citation_*`.

use super::license;
use super::page_maker::PageMaker;
use super::views::{MetaView, NoteView, PersonView};
use crate::edition::Edition;
use serde_json::{Value, json};

/// `<meta name="citation_…">` for reference managers and scholarly search.
pub fn highwire(maker: &PageMaker<'_>, edition: &Edition<'_>) -> Vec<MetaView> {
    let head = edition.head;
    let mut metas = vec![("citation_title", head.title.clone())];
    metas.extend(head.authors.iter().map(|author| ("citation_author", crate::edition::name(author, &edition.people))));
    metas.extend(head.date.map(|date| ("citation_publication_date", date.to_string().replace('-', "/"))));
    metas.push(("citation_journal_title", maker.site.title.clone()));
    metas.push(("citation_language", head.lang.clone()));
    metas.extend(maker.absolute(&head.out).map(|url| ("citation_fulltext_html_url", url)));
    metas.into_iter().map(|(name, content)| MetaView { name: name.to_owned(), content }).collect()
}

/// schema.org `Article` with its citations, quotations, corrections and rated claims.
pub fn jsonld(maker: &PageMaker<'_>, edition: &Edition<'_>, notes: &[NoteView]) -> String {
    let head = edition.head;
    let url = maker.absolute(&head.out).unwrap_or_default();
    let kind = |kind: &'static str| notes.iter().filter(move |note| note.kind == kind);
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": head.title,
        "inLanguage": head.lang,
        "author": head.authors.iter().map(|author| person(&crate::edition::name(author, &edition.people))).collect::<Vec<_>>(),
        "citation": citations(maker, edition),
        "hasPart": kind("quotation").map(|note| quotation(note, &url)).collect::<Vec<_>>(),
        "correction": kind("correction").map(|note| correction(note, edition, &url)).collect::<Vec<_>>(),
        "review": notes.iter().filter_map(|note| claim_review(note, &maker.site.title, &url)).collect::<Vec<_>>(),
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
    let json = value.to_string();
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// One person, or a list of several; nothing where nobody is named.
fn people(named: &[PersonView]) -> Option<Value> {
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
        let mut work = json!({"@type": "CreativeWork", "name": source.variable("title").unwrap_or_default()});
        work["text"] = reference.text.to_plain().into();
        if let Some(url) = source.variable("URL").filter(|url| crate::cite::html::is_safe(url)) {
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

fn quotation(note: &NoteView, page: &str) -> Value {
    let mut quotation = json!({"@type": "Quotation", "text": note.words, "url": format!("{page}#p-{}", note.id)});
    if let Some(speakers) = people(&note.speakers) {
        quotation["spokenByCharacter"] = speakers;
    }
    if let Some(on) = note.said.as_ref().and_then(|said| said.on.as_ref()) {
        quotation["dateCreated"] = on.iso.clone().into();
    }
    quotation
}

/// What stood there, what stands there now, and what the note says of it.
fn correction(note: &NoteView, edition: &Edition<'_>, page: &str) -> Value {
    let said = edition.notes.iter().position(|one| one.note.id.to_string() == note.id).map(|index| edition.said(index));
    let change = note.was.as_ref().map(|was| format!("“{was}” became “{}”.", note.words));
    let text: Vec<String> = change.into_iter().chain(said.filter(|said| !said.is_empty())).collect();
    let text = if text.is_empty() { note.words.clone() } else { text.join(" ") };
    let mut comment = json!({"@type": "CorrectionComment", "text": text, "url": format!("{page}#n-{}", note.id)});
    if let Some(on) = &note.on {
        comment["datePublished"] = on.iso.clone().into();
    }
    comment
}

fn claim_review(note: &NoteView, site: &str, page: &str) -> Option<Value> {
    let claim = note.claim.as_ref()?;
    let mut rating = json!({"@type": "Rating", "alternateName": claim.rating});
    if let Some(scale) = claim.scale {
        rating["ratingValue"] = scale.value.into();
        rating["bestRating"] = scale.best.into();
        rating["worstRating"] = scale.worst.into();
    }
    let mut item = json!({"@type": "Claim", "name": claim.text});
    if let Some(by) = people(&claim.claimants) {
        item["author"] = by;
    }
    if let Some(on) = &claim.on {
        item["datePublished"] = on.iso.clone().into();
    }
    let reviewer =
        if note.author.is_empty() { json!({"@type": "Organization", "name": site}) } else { person(&note.author) };
    let mut review = json!({
        "@type": "ClaimReview",
        "claimReviewed": claim.text,
        "url": format!("{page}#n-{}", note.id),
        "author": reviewer,
        "itemReviewed": item,
        "reviewRating": rating,
    });
    if let Some(on) = note.updated.as_ref().or(note.created.as_ref()) {
        review["datePublished"] = on.iso.clone().into();
    }
    Some(review)
}
