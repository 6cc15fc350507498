//! A diagnostic as it is kept: with the paths of files, which are read again only when it is taken up.

use crate::load::disk::Disk;
use crate::load::file;
use crate::report::{Code, Diagnostic, Mend, Place, SourceFile};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// A diagnostic to be written down, before any policy was applied to it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptFault {
    code: String,
    message: String,
    place: Option<KeptPlace>,
    label: Option<String>,
    also: Option<(KeptPlace, String)>,
    help: Option<String>,
    seen_at: Option<KeptPlace>,
    mends: Vec<Mend>,
}

/// A place in a file of the site.
#[derive(Debug, Serialize, Deserialize)]
struct KeptPlace {
    path: String,
    span: Range<usize>,
}

impl KeptFault {
    /// The diagnostic as it is kept.
    pub fn of(diagnostic: &Diagnostic) -> Self {
        let place = |place: &Place| KeptPlace { path: place.file.path.clone(), span: place.span.clone() };
        Self {
            code: diagnostic.code.as_str().to_owned(),
            message: diagnostic.message.clone(),
            place: diagnostic.place.as_ref().map(place),
            label: diagnostic.label.clone(),
            also: diagnostic.also.as_ref().map(|(at, words)| (place(at), words.clone())),
            help: diagnostic.help.clone(),
            seen_at: diagnostic.seen_at.as_ref().map(place),
            mends: diagnostic.mends.clone(),
        }
    }

    /// The files that it points into.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let also = self.also.iter().map(|(place, _)| place);
        self.place.iter().chain(also).chain(&self.seen_at).map(|place| place.path.as_str())
    }

    /// The diagnostic that it was; none when a file cannot be read.
    pub fn into_diagnostic(self, files: &mut Files<'_>) -> Option<Diagnostic> {
        let Self { code, message, place, label, also, help, seen_at, mends } = self;
        let mut diagnostic = Diagnostic::new(code.parse::<Code>().ok()?, message);
        diagnostic.label = label;
        diagnostic.help = help;
        diagnostic.mends = mends;
        if let Some(place) = place {
            diagnostic.place = Some(files.place(place)?);
        }
        if let Some((place, words)) = also {
            diagnostic.also = Some((files.place(place)?, words));
        }
        if let Some(place) = seen_at {
            diagnostic.seen_at = Some(files.place(place)?);
        }
        Some(diagnostic)
    }
}

/// Files of a site, each read when the first fault in it is taken up.
pub(super) struct Files<'f> {
    root: &'f Disk,
    read: HashMap<String, Option<Arc<SourceFile>>>,
}

impl<'f> Files<'f> {
    /// Files below a site's folder.
    pub fn new(root: &'f Disk) -> Self {
        Self { root, read: HashMap::new() }
    }

    fn place(&mut self, kept: KeptPlace) -> Option<Place> {
        let KeptPlace { path, span } = kept;
        let read = |path: &String| file::read(self.root, path, u64::MAX, "").ok().and_then(Result::ok);
        let file = self.read.entry(path).or_insert_with_key(read).clone()?;
        (span.end <= file.text.len()).then_some(Place { file, span })
    }
}
