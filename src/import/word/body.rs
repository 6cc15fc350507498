//! The paragraphs and tables of a document, in order.
//!
//! In: the document, its footnotes and its endnotes. Out: the tree, by [`Reader`].

use super::gathered::{Gathered, Item};
use super::reader::Reader;
use super::styles::{Look, Sort, numbering};
use super::tables;
use super::told::shown;
use crate::import::Refusal;
use crate::import::prose::{Block, Inline, words};
use crate::import::xml::Element;
use crate::text::slug;

impl Reader<'_, '_> {
    /// Reads the document, then the footnotes whose signs stand in it.
    ///
    /// # Errors
    /// When a part is damaged.
    pub fn read(&mut self) -> Result<(), Refusal> {
        let document = self.parts.document()?;
        let Some(body) = document.child("body") else {
            return Err(Refusal::Unreadable("is no Word file: its document has no body".to_owned()));
        };
        self.find_bookmarks(body, &mut Vec::new());
        self.prose.blocks = self.blocks(body)?;
        let parts = [self.parts.part("footnotes")?, self.parts.part("endnotes")?];
        let mut read = 0;
        // A footnote may have footnotes.
        while let Some((part, id)) = self.footnotes.get(read).cloned() {
            read += 1;
            self.relations = self.parts.relations_of(part)?;
            let notes = if part == "footnotes" { &parts[0] } else { &parts[1] };
            let note = notes.iter().flat_map(Element::elements).find(|note| note.get("id") == Some(&id));
            let blocks = note.map(|note| self.blocks(note)).transpose()?.unwrap_or_default();
            if blocks.is_empty() {
                self.told.not_carried("a footnote without a text");
            }
            self.prose.footnotes.push(blocks);
        }
        self.tell_pages()
    }

    /// Headers and footers of pages: this has none.
    fn tell_pages(&mut self) -> Result<(), Refusal> {
        for (kind, what) in [("header", "the head of its pages"), ("footer", "the foot of its pages")] {
            if let Some(words) = self.parts.part(kind)?.map(|part| shown(&part.words()))
                && words.chars().any(char::is_alphabetic)
            {
                self.told.not_carried(format!("{what}: `{words}`"));
            }
        }
        Ok(())
    }

    /// The headings that bookmarks stand in, or right before; `waiting` are those that were met.
    fn find_bookmarks(&mut self, parent: &Element, waiting: &mut Vec<String>) {
        for element in parent.elements() {
            match element.name.as_str() {
                "bookmarkStart" => waiting.extend(element.get("name").map(str::to_owned)),
                "p" => {
                    let mut inside = Vec::new();
                    element.all("bookmarkStart", &mut inside);
                    waiting.extend(inside.into_iter().filter_map(|mark| mark.get("name")).map(str::to_owned));
                    let met = std::mem::take(waiting);
                    if matches!(self.sort(element), Sort::Heading(_)) {
                        let id = slug(element.words().trim());
                        self.bookmarks.extend(met.into_iter().map(|name| (name, id.clone())));
                    }
                }
                _ => self.find_bookmarks(element, waiting),
            }
        }
    }

    fn sort(&self, paragraph: &Element) -> Sort {
        let properties = paragraph.child("pPr");
        let style = properties.and_then(|one| one.child("pStyle")).and_then(|style| style.get("val"));
        let level =
            properties.and_then(|one| one.child("outlineLvl")).and_then(|one| one.get("val")?.parse::<u8>().ok());
        match (style.map_or(Sort::Body, |id| self.styles.sort(id)), level) {
            (Sort::Body, Some(level)) if level < 9 => Sort::Heading(level.min(5) + 1),
            (sort, _) => sort,
        }
    }

    fn blocks(&mut self, parent: &Element) -> Result<Vec<Block>, Refusal> {
        let mut gathered = Gathered::default();
        self.gather(parent, &mut gathered)?;
        Ok(gathered.done())
    }

    fn gather(&mut self, parent: &Element, into: &mut Gathered) -> Result<(), Refusal> {
        let mut waiting: Vec<Inline> = Vec::new();
        for element in parent.elements() {
            match element.name.as_str() {
                "p" => {
                    let mut line = std::mem::take(&mut waiting);
                    line.extend(self.paragraph_line(element)?);
                    // Where the paragraph's end was deleted, the next one goes on.
                    let is_joined = element.at(&["pPr", "rPr", "del"]).is_some();
                    if is_joined {
                        waiting = line;
                    } else {
                        self.paragraph(element, line, into);
                    }
                    for aside in std::mem::take(&mut self.boxes) {
                        self.told.guessed("a box of text stands behind the paragraph that it belongs to");
                        self.gather(&aside, into)?;
                    }
                }
                "tbl" => {
                    into.close();
                    let block = self.table(element)?;
                    into.blocks.extend(block);
                }
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => {
                    if let Some(kind) = element.at(&["sdtPr", "docPartObj", "docPartGallery"])
                        && kind.get("val") == Some("Table of Contents")
                    {
                        self.told.not_carried("the table of contents: the page makes its own");
                        continue;
                    }
                    self.gather(element, into)?;
                }
                "altChunk" => self.told.not_carried("a part of another file that is to be fetched"),
                // What was deleted or moved away, and what only describes.
                _ => {}
            }
        }
        if !waiting.is_empty() {
            into.push(Block::Paragraph(waiting));
        }
        Ok(())
    }

    fn paragraph_line(&mut self, paragraph: &Element) -> Result<Vec<Inline>, Refusal> {
        let style = paragraph.at(&["pPr", "pStyle"]).and_then(|style| style.get("val"));
        // A heading is strong by itself; that of other styles is meant.
        let look = match (self.sort(paragraph), style) {
            (Sort::Body | Sort::Quote, Some(id)) => Look { code: None, ..self.styles.look(id) },
            _ => Look::default(),
        };
        let look = if self.sort(paragraph) == Sort::Quote { Look { emphasis: None, ..look } } else { look };
        self.line(paragraph, look)
    }

    fn paragraph(&mut self, paragraph: &Element, line: Vec<Inline>, into: &mut Gathered) {
        let plain = words(&line);
        let sort = self.sort(paragraph);
        let is_empty =
            plain.trim().is_empty() && !line.iter().any(is_there) && !(sort == Sort::Code && into.has_code());
        if !is_empty {
            self.place(paragraph, sort, line, &plain, into);
        }
        self.told.paragraph(&plain);
    }

    fn place(&mut self, paragraph: &Element, sort: Sort, line: Vec<Inline>, plain: &str, into: &mut Gathered) {
        let text = plain.trim().to_owned();
        match sort {
            Sort::Title if self.head.title.is_empty() => self.head.title = text,
            Sort::Title => into.push(Block::Heading(1, unstrong(line))),
            Sort::Subtitle if self.head.subtitle.is_empty() => self.head.subtitle = text,
            Sort::Author => self.head.authors.extend(text.split(';').map(|name| name.trim().to_owned())),
            Sort::Date if self.head.date.is_empty() => self.head.date = text,
            Sort::Contents => self.told.not_carried("a line of the table of contents: the page makes its own"),
            Sort::Heading(level) => into.push(Block::Heading(level, unstrong(line))),
            Sort::Code => into.add_code(plain),
            Sort::Quote => into.add_quoted(Block::Paragraph(line)),
            Sort::Subtitle | Sort::Date | Sort::Body => match self.item(paragraph) {
                Some((list, depth, first)) => into.add_item(Item { list, depth, first, line }),
                None => into.push(Block::Paragraph(line)),
            },
        }
    }

    /// The list that a paragraph belongs to, its depth, and its number.
    fn item(&mut self, paragraph: &Element) -> Option<(String, usize, Option<u64>)> {
        let properties = paragraph.child("pPr");
        let style = properties.and_then(|one| one.child("pStyle")).and_then(|style| style.get("val"));
        let own = properties.and_then(numbering);
        let (list, depth) = own.or_else(|| self.styles.numbering(style?))?;
        let depth = depth.min(8);
        // This one says that its paragraph is in no list.
        if list == "0" {
            return None;
        }
        let first = self.numbering.first(&list, depth);
        let number = first.map(|first| {
            let count = self.counts.entry((list.clone(), depth)).and_modify(|count| *count += 1).or_insert(first);
            *count
        });
        // Deeper lists begin anew.
        self.counts.retain(|(other, deep), _| *other != list || *deep <= depth);
        Some((list, depth, number))
    }

    fn table(&mut self, table: &Element) -> Result<Vec<Block>, Refusal> {
        let rows = tables::cells(table);
        if let [row] = rows.as_slice()
            && let [Some(only)] = row.as_slice()
        {
            // A table of one cell is a frame around words.
            let inner = self.blocks(only)?;
            return Ok(if inner.is_empty() { vec![] } else { vec![Block::Quote(inner)] });
        }
        let mut out = Vec::new();
        for row in rows {
            let mut cells = Vec::new();
            for cell in row {
                cells.push(cell.map(|cell| self.cell(cell)).transpose()?.unwrap_or_default());
            }
            out.push(cells);
        }
        let has_any = out.iter().flatten().any(|cell: &Vec<Inline>| !cell.is_empty());
        Ok(if has_any { vec![Block::Table(out)] } else { vec![] })
    }

    /// The words of a cell; a table in it stands as its words.
    fn cell(&mut self, cell: &Element) -> Result<Vec<Inline>, Refusal> {
        let mut paragraphs = Vec::new();
        cell.all("p", &mut paragraphs);
        let mut nested = Vec::new();
        cell.all("tbl", &mut nested);
        if !nested.is_empty() {
            self.told.guessed("a table in a table stands as the words of its cells");
        }
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            let line = self.paragraph_line(paragraph)?;
            self.told.paragraph(&words(&line));
            lines.push(line);
        }
        Ok(tables::one_line(lines))
    }
}

/// Whether something is to be seen or said there although it has no words.
fn is_there(inline: &Inline) -> bool {
    match inline {
        Inline::Picture(..) | Inline::Footnote(_) => true,
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) | Inline::Link(_, inner) => {
            inner.iter().any(is_there)
        }
        _ => false,
    }
}

/// A heading whose words are all strong is a heading.
fn unstrong(line: Vec<Inline>) -> Vec<Inline> {
    let strong = |inline: Inline| match inline {
        Inline::Strong(inner) => inner,
        other => vec![other],
    };
    line.into_iter().flat_map(strong).collect()
}
