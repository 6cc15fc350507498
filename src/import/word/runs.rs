//! The words of a paragraph, with how they look, their links and the signs of footnotes.
//!
//! In: a paragraph's element. Out: [`Inline`]s. Deletions that were tracked are left out and told, insertions stay.

use super::reader::Reader;
use super::styles::Look;
use super::told::shown;
use crate::import::Refusal;
use crate::import::prose::{Inline, clean, lowered, raised};
use crate::import::xml::Element;
use url::Url;

/// A piece of a line with how it looks and where it leads.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    inline: Inline,
    look: Look,
    link: Option<String>,
}

impl Reader<'_, '_> {
    /// The line that a paragraph holds; `look` is that of its style.
    pub(super) fn line(&mut self, paragraph: &Element, look: Look) -> Result<Vec<Inline>, Refusal> {
        let mut pieces = Vec::new();
        self.inside(paragraph, look, None, &mut pieces)?;
        Ok(assembled(pieces))
    }

    fn inside(
        &mut self,
        parent: &Element,
        look: Look,
        link: Option<&str>,
        out: &mut Vec<Piece>,
    ) -> Result<(), Refusal> {
        for element in parent.elements() {
            match element.name.as_str() {
                "r" => self.run(element, look, link, out)?,
                "hyperlink" => {
                    let target = self.target(element);
                    self.inside(element, look, target.as_deref().or(link), out)?;
                }
                "ins" | "moveTo" => {
                    let who = element.get("author").filter(|name| !name.is_empty()).unwrap_or("somebody");
                    let words = shown(&element.words());
                    if !words.is_empty() {
                        self.told.guessed(format!("an insertion by {who} is taken as accepted: `{words}`"));
                    }
                    self.inside(element, look, link, out)?;
                }
                "del" => {
                    let words = shown(&element.words());
                    if !words.is_empty() {
                        let who = element.get("author").filter(|name| !name.is_empty()).unwrap_or("somebody");
                        self.told.not_carried(format!("a deletion by {who} is taken as accepted: `{words}`"));
                    }
                }
                "moveFrom" | "pPr" | "rPr" | "sdtPr" | "sdtEndPr" | "proofErr" | "bookmarkEnd" | "Fallback" | "rt" => {}
                "commentRangeStart" | "commentRangeEnd" => {
                    let starts = element.name == "commentRangeStart";
                    let border = element.get("id").map(|id| self.threads.border(id, starts));
                    out.extend(border.map(|number| piece(Inline::Border(number), look, link)));
                }
                "fldSimple" => {
                    let target = field_link(element.get("instr").unwrap_or_default());
                    self.inside(element, look, target.as_deref().or(link), out)?;
                }
                "oMath" | "oMathPara" => {
                    let words = element.words();
                    self.told.guessed(format!("a formula stands as its letters: `{}`", shown(&words)));
                    out.push(piece(Inline::text(clean(&words)), look, link));
                }
                // Whatever else holds runs: smart tags, content controls, the choice of an alternative.
                _ => self.inside(element, look, link, out)?,
            }
        }
        Ok(())
    }

    fn run(&mut self, run: &Element, base: Look, link: Option<&str>, out: &mut Vec<Piece>) -> Result<(), Refusal> {
        let properties = run.child("rPr");
        let own = properties.map(Look::of).unwrap_or_default();
        let named = properties.and_then(|one| one.child("rStyle")).and_then(|style| style.get("val"));
        let look = own.or(named.map(|id| self.styles.look(id)).unwrap_or_default()).or(base);
        let field = self.fields.last().and_then(|(instruction, _)| field_link(instruction));
        let link = field.or_else(|| link.map(str::to_owned));
        let link = link.as_deref();
        for element in run.elements() {
            let inline = match element.name.as_str() {
                "fldChar" => {
                    self.field(element.get("fldCharType").unwrap_or_default());
                    continue;
                }
                "instrText" => {
                    if let Some((instruction, _)) = self.fields.last_mut() {
                        instruction.push_str(&element.words());
                    }
                    continue;
                }
                // What stands before a field's result is how it is computed.
                _ if self.fields.iter().any(|(_, result)| !result) => continue,
                "t" => Inline::text(clean(&element.words())),
                "tab" => Inline::text(" "),
                "br" if element.get("type").is_none_or(|kind| kind == "textWrapping") => Inline::Break,
                "cr" => Inline::Break,
                "noBreakHyphen" => Inline::text("\u{2011}"),
                "sym" => Inline::text(self.symbol(element)),
                "footnoteReference" => {
                    Inline::Footnote(self.footnote("footnotes", element.get("id").unwrap_or_default()))
                }
                "endnoteReference" => {
                    Inline::Footnote(self.footnote("endnotes", element.get("id").unwrap_or_default()))
                }
                "commentReference" => match element.get("id").and_then(|id| self.threads.point(id)) {
                    Some(number) => Inline::Border(number),
                    None => continue,
                },
                "drawing" | "pict" | "object" | "AlternateContent" => {
                    for inline in self.drawn(element)? {
                        out.push(piece(inline, Look::default(), link));
                    }
                    continue;
                }
                "ruby" => Inline::text(clean(&element.child("rubyBase").map(Element::words).unwrap_or_default())),
                _ => continue,
            };
            if look.hidden == Some(true) {
                if let Inline::Text(words) = &inline {
                    self.told.not_carried(format!("words that Word hides: `{}`", shown(words)));
                }
                continue;
            }
            out.push(piece(inline, look, link));
        }
        Ok(())
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push((String::new(), false)),
            "separate" => {
                if let Some((_, result)) = self.fields.last_mut() {
                    *result = true;
                }
            }
            _ => drop(self.fields.pop()),
        }
    }

    /// A picture, and the boxes of text that a drawing holds, which are put aside.
    fn drawn(&mut self, element: &Element) -> Result<Vec<Inline>, Refusal> {
        let element = element.child("Choice").unwrap_or(element);
        let mut boxes = Vec::new();
        element.all("txbxContent", &mut boxes);
        self.boxes.extend(boxes.into_iter().cloned());
        let mut found = Vec::new();
        for (name, key) in [("blip", "embed"), ("blip", "link"), ("imagedata", "id")] {
            let mut pictures = Vec::new();
            element.all(name, &mut pictures);
            found.extend(pictures.into_iter().filter_map(|one| one.get(key)).map(str::to_owned));
        }
        if found.is_empty() && self.boxes.is_empty() {
            self.told.not_carried("a drawing that is no picture");
        }
        let mut described = Vec::new();
        element.all("docPr", &mut described);
        let words = described.first().and_then(|one| one.get("descr").or(one.get("title"))).unwrap_or_default();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut out = Vec::new();
        for id in found {
            let Some(relation) = self.relations.get(&id).cloned() else { continue };
            let name = self.picture(&relation)?;
            out.extend(name.map(|name| Inline::Picture(name, words.clone())));
        }
        Ok(out)
    }

    fn symbol(&mut self, element: &Element) -> String {
        let code = element.get("char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
        let c = char::from_u32(code).filter(|c| !c.is_control() && !('\u{E000}'..='\u{F8FF}').contains(c));
        let Some(c) = c else {
            let font = element.get("font").unwrap_or("its own font");
            self.told.not_carried(format!("a sign that only {font} has"));
            return String::new();
        };
        clean(&c.to_string())
    }

    /// Where a link leads: out of the file, or to a heading of it.
    fn target(&mut self, element: &Element) -> Option<String> {
        let outside = element.get("id").and_then(|id| self.relations.get(id)).map(|one| one.target.clone());
        let place = element.get("anchor");
        if let Some(target) = &outside
            && let Ok(url) = Url::parse(target)
            && !matches!(url.scheme(), "http" | "https" | "mailto")
        {
            self.told.not_carried(format!("a link that no browser should follow: `{}`", shown(target)));
            return None;
        }
        match (outside, place) {
            (Some(target), Some(place)) if !target.contains('#') => Some(format!("{target}#{place}")),
            (Some(target), _) => Some(target),
            (None, Some(place)) => {
                let heading = self.bookmarks.get(place).map(|slug| format!("#{slug}"));
                if heading.is_none() {
                    self.told.not_carried(format!("a link to the bookmark `{}`, which no heading has", shown(place)));
                }
                heading
            }
            (None, None) => None,
        }
    }
}

fn piece(inline: Inline, look: Look, link: Option<&str>) -> Piece {
    Piece { inline, look, link: link.map(str::to_owned) }
}

/// The address in the instruction of a field, if it is a link.
fn field_link(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim();
    let address = rest.strip_prefix('"')?.split('"').next()?;
    (!address.is_empty()).then(|| address.to_owned())
}

/// Pieces as a line: those of one link in one link, those that look alike between the same signs.
fn assembled(mut pieces: Vec<Piece>) -> Vec<Inline> {
    // A border looks like what stands beside it, so that it parts nothing.
    for at in 0..pieces.len() {
        if matches!(pieces[at].inline, Inline::Border(_) | Inline::Footnote(_)) {
            let next = pieces[at + 1..].iter().find(|one| !matches!(one.inline, Inline::Border(_))).cloned();
            let before = at.checked_sub(1).map(|before| pieces[before].clone());
            if let Some(beside) = before.or(next) {
                (pieces[at].look, pieces[at].link) = (beside.look, beside.link);
            }
        }
    }
    let mut out = Vec::new();
    for group in pieces.chunk_by(|one, other| one.link == other.link) {
        let inner = dressed(group, 0);
        match &group[0].link {
            Some(link) if !crate::import::prose::words(&inner).trim().is_empty() => {
                out.push(Inline::Link(link.clone(), inner));
            }
            _ => out.extend(inner),
        }
    }
    out
}

/// The signs that words can stand between, the outermost first.
type Dress = (fn(&Look) -> bool, fn(Vec<Inline>) -> Inline);
const DRESSES: [Dress; 3] = [
    (|look| look.strong == Some(true), Inline::Strong),
    (|look| look.emphasis == Some(true), Inline::Emphasis),
    (|look| look.struck == Some(true), Inline::Struck),
];

fn dressed(pieces: &[Piece], depth: usize) -> Vec<Inline> {
    let Some((has, dress)) = DRESSES.get(depth) else { return pieces.iter().map(bare).collect() };
    let groups = pieces.chunk_by(|one, other| has(&one.look) == has(&other.look));
    groups
        .flat_map(|group| {
            let inner = dressed(group, depth + 1);
            if has(&group[0].look) { vec![dress(inner)] } else { inner }
        })
        .collect()
}

fn bare(piece: &Piece) -> Inline {
    match (&piece.inline, piece.look) {
        (Inline::Text(words), Look { code: Some(true), .. }) => Inline::Code(words.clone()),
        (Inline::Text(words), Look { raised: Some(is_raised), .. }) => {
            let other = if is_raised { raised(words) } else { lowered(words) };
            Inline::Text(other.unwrap_or_else(|| words.clone()))
        }
        (inline, _) => inline.clone(),
    }
}
