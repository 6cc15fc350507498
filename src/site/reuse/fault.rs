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
    /// Whether it is said of the file as a whole, so that none of its text is shown.
    whole: bool,
}

impl KeptFault {
    /// The diagnostic as it is kept.
    pub fn of(diagnostic: &Diagnostic) -> Self {
        let place = |place: &Place| {
            let (path, whole) = (place.file.path.clone(), place.file.text.is_empty());
            KeptPlace { path, span: place.span.clone(), whole }
        };
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

/// The files that diagnostics show lines of.
pub(super) fn shown(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Arc<SourceFile>> {
    let places = diagnostics.iter().flat_map(|one| one.place.iter().chain(one.also.iter().map(|(place, _)| place)));
    places.map(|place| &place.file).filter(|file| !file.text.is_empty())
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
        let KeptPlace { path, span, whole } = kept;
        if whole {
            return Some(Place { file: Arc::new(SourceFile::new(path, "")), span });
        }
        let read = |path: &String| file::read(self.root, path, u64::MAX, "").ok().and_then(Result::ok);
        let file = self.read.entry(path).or_insert_with_key(read).clone()?;
        (span.end <= file.text.len()).then_some(Place { file, span })
    }
}
