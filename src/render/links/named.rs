//! Links and pictures between double brackets: `[[Article#Heading]]`, `![[map.png]]`.
//!
//! In: what stands between the brackets. Out: what is printed for any other link or picture; what names nothing, or
//! several things, is told.

use super::by_name::Named;
use super::image::Picture;
use super::scheme::{Scheme, scheme};
use super::{Addresses, LinkFault, Links};
use crate::edition::asked::Question;
use crate::report::Code;
use crate::text::slug;
use std::ops::Range;

impl Links<'_> {
    pub(super) fn by_name(&mut self, written: &str, span: &Range<usize>) -> Option<String> {
        if scheme(written) != Scheme::None {
            return self.link(written, span);
        }
        let (name, headings) = written.split_once('#').unwrap_or((written, ""));
        let heading = headings.rsplit('#').next().unwrap_or_default().trim();
        let path = if name.trim().is_empty() { String::new() } else { self.path_of(name, written, span)? };
        let is_article = path.is_empty() || path.strip_suffix(".md").is_some();
        let id = if heading.is_empty() || !is_article { heading.to_owned() } else { slug(heading) };
        let address = if id.is_empty() { path } else { format!("{path}#{id}") };
        Some(self.inside(&address, written, span))
    }

    pub(super) fn image_by_name(&mut self, written: &str, span: &Range<usize>) -> Option<Picture> {
        if scheme(written) != Scheme::None {
            return self.find_image(written, span);
        }
        let path = self.path_of(written, written, span)?;
        if path.strip_suffix(".md").is_some() {
            let message = format!("`![[{written}]]` is an article, and articles cannot be put into others");
            self.tell(Code::BrokenLink, message, span, format!("write a link, as `[[{written}]]`"));
            return None;
        }
        self.find_image(&path, span)
    }

    /// The address, from the top of `content/`, of what a name leads to.
    fn path_of(&mut self, name: &str, written: &str, span: &Range<usize>) -> Option<String> {
        self.asked.note(Question::Named(name.to_owned()));
        match self.targets.by_name.find(name, self.folder) {
            Named::One(path) => {
                let encoded = path.replace('%', "%25").replace('#', "%23").replace('?', "%3F");
                Some(format!("/{encoded}"))
            }
            Named::Hidden => {
                let message = format!("the link `[[{written}]]` leads to an article that is not shown");
                let help = "take `draft = true` out of it when it is ready, or build with `--drafts`";
                self.tell(Code::BrokenLink, message, span, help);
                None
            }
            Named::Several(paths) => {
                let listed: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
                let message = format!("the link `[[{written}]]` may lead to {}", listed.join(" or "));
                let first = paths.first().map_or("", |path| path.strip_suffix(".md").unwrap_or(path));
                self.tell(Code::BrokenLink, message, span, format!("write the folder, too: `[[{first}]]`"));
                None
            }
            Named::Nothing => {
                self.nothing(name, written, span);
                None
            }
        }
    }

    fn nothing(&mut self, name: &str, written: &str, span: &Range<usize>) {
        self.asked.note(Question::Targets);
        let near = self.targets.near(name.trim());
        let near = near.map(|path| path.strip_suffix(".md").unwrap_or(path));
        let near = near.map(|path| path.strip_suffix("/index").unwrap_or(path).to_owned());
        let help = match &near {
            Some(near) => format!("did you mean `[[{near}]]`?"),
            None => "between the brackets stands the name of an article's file, or its title".to_owned(),
        };
        let message = format!("the link `[[{written}]]` names no article and no file");
        let mend = near.map(|near| (name.to_owned(), near));
        let (span, within) = (span.clone(), self.sidecar_text.clone());
        self.faults.push(LinkFault { code: Code::BrokenLink, message, help, mend, span, within });
    }
}
