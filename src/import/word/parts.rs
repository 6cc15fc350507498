//! The files of a Word file: which is the document, and what its relations lead to.

use super::properties::Properties;
use crate::import::Refusal;
use crate::import::archive::{Archive, beside};
use crate::import::xml::{self, Element};
use std::collections::BTreeMap;

/// The archive, its document and the document's relations.
pub struct Parts<'b> {
    archive: Archive<'b>,
    /// The name of the document's file.
    document: String,
    relations: BTreeMap<String, Relation>,
}

/// Where a relation leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The last part of its type: `image`, `hyperlink`, `footnotes`.
    pub kind: String,
    /// A file of the archive, or an address.
    pub target: String,
    /// Whether it leads out of the archive.
    pub is_outside: bool,
}

impl<'b> Parts<'b> {
    /// Opens the archive and finds the document.
    ///
    /// # Errors
    /// When there is none, or it cannot be unpacked.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let mut archive = Archive::open(bytes)?;
        let top = relations(&mut archive, "")?;
        let named = top.into_values().find(|one| one.kind == "officeDocument" && !one.is_outside);
        let document = named.map_or_else(|| "word/document.xml".to_owned(), |one| one.target);
        if !archive.has(&document) {
            return Err(Refusal::Unreadable("is no Word file: it holds no document".to_owned()));
        }
        let relations = relations(&mut archive, &document)?;
        Ok(Self { archive, document, relations })
    }

    /// The document itself.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn document(&mut self) -> Result<Element, Refusal> {
        let missing = || Refusal::Unreadable("is no Word file: it holds no document".to_owned());
        xml::parse(&self.archive.read(&self.document)?.ok_or_else(missing)?)
    }

    /// The part that the document has of a kind: `styles`, `comments`.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn part(&mut self, kind: &str) -> Result<Option<Element>, Refusal> {
        let Some(relation) = self.relations.values().find(|one| one.kind == kind && !one.is_outside) else {
            return Ok(None);
        };
        let target = relation.target.clone();
        self.archive.read(&target)?.map(|bytes| xml::parse(&bytes)).transpose()
    }

    /// The relations of a part of the document, which has its own: links in footnotes.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn relations_of(&mut self, kind: &str) -> Result<BTreeMap<String, Relation>, Refusal> {
        let part = self.relations.values().find(|one| one.kind == kind).map(|one| one.target.clone());
        part.map_or_else(|| Ok(BTreeMap::new()), |part| relations(&mut self.archive, &part))
    }

    /// The document's relations.
    pub fn relations(&self) -> &BTreeMap<String, Relation> {
        &self.relations
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When it is damaged or too large.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        self.archive.read(name)
    }

    /// What the file says of itself.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn properties(&mut self) -> Result<Properties, Refusal> {
        let core = self.archive.read("docProps/core.xml")?.map(|bytes| xml::parse(&bytes)).transpose()?;
        Ok(core.map(|core| Properties::of(&core)).unwrap_or_default())
    }
}

fn relations(archive: &mut Archive<'_>, file: &str) -> Result<BTreeMap<String, Relation>, Refusal> {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let listed = format!("{folder}{}_rels/{name}.rels", if folder.is_empty() { "" } else { "/" });
    let Some(bytes) = archive.read(&listed)? else { return Ok(BTreeMap::new()) };
    let list = xml::parse(&bytes)?;
    let one = |element: &Element| {
        let is_outside = element.get("TargetMode") == Some("External");
        let target = element.get("Target")?;
        let target = if is_outside { target.to_owned() } else { beside(file, target) };
        let kind = element.get("Type")?.rsplit('/').next()?.to_owned();
        Some((element.get("Id")?.to_owned(), Relation { kind, target, is_outside }))
    };
    Ok(list.elements().filter_map(one).collect())
}
