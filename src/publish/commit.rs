//! A staged site → the published one, or an error and the old one.
//!
//! In order: everything that forbids it is looked for; what stays is linked into the staging folder; all is brought to
//! the disk; the record is laid beside the old one; what was put together is compared with it; the folders are
//! exchanged; the record is confirmed; the old folder is removed. Up to the exchange the old site is whole, from it on
//! the new one, and a kill anywhere is put right by the next build. If nothing changed, nothing is done.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;

use super::carry::carry;
use super::error::{PublishError, reason, shown};
use super::exchange::{remove, sync};
use super::hold::Hold;
use super::manifest::{Manifest, is_as_written};
use super::seal;
use super::staging::{Staging, lock, read_tree, refuse_mount_point};
use super::survey::{Survey, survey};
use super::tree::{Tree, TreeEntry};
use crate::address::OutPath;

/// How many of many paths are named in one message.
const NAMED: usize = 5;

/// What became of the outputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// New or changed files.
    pub written: usize,
    /// Files that were as they should be, and were not written again.
    pub unchanged: usize,
    /// Files of the old site that are gone.
    pub removed: usize,
    /// Whether the output folder was touched at all.
    pub touched: bool,
    /// What tells the site as it was published from others.
    pub digest: [u8; 32],
    /// What the person should know, though the site is published.
    pub warnings: Vec<String>,
}

impl Staging {
    /// Publishes what was staged; outputs of the old site that were not taken this time vanish.
    ///
    /// # Errors
    ///
    /// When outputs collide, one could not be written, a file of another's is in the way, or the disk fails; the old
    /// site is then as it was.
    pub fn commit(mut self) -> Result<Published, PublishError> {
        self.refuse_incomplete()?;
        self.refuse_another()?;
        let sealed = self.seal()?;
        self.refuse_incomplete()?;
        let outputs = std::mem::take(&mut *lock(&self.outputs));
        let staged = outputs.values().filter(|output| output.staged).count();
        if staged > 0 {
            // Files of others may have come or gone during the build.
            self.tree = read_tree(&self.out)?;
        }
        let survey = survey(&self.out.real, &self.tree, &self.old, &outputs);
        self.refuse_obstacles(&survey)?;
        // The seal is no file that anybody asked for.
        let (written, unchanged) = (staged - usize::from(sealed), outputs.len() - staged - usize::from(!sealed));
        let records = outputs.into_iter().map(|(path, output)| (path, output.record)).collect();
        let new = Manifest { records };
        let touched = staged > 0 || survey.stale > 0 || !self.tree.exists();
        let mut warnings = std::mem::take(&mut self.warnings);
        warnings.extend(self.kept(&survey));
        if touched {
            self.replace(&survey, &new, &mut warnings)?;
        } else if new != self.old {
            self.shelf.settle(&new).map_err(|(path, error)| PublishError::io("write", &path, &error))?;
        }
        Ok(Published { written, unchanged, removed: survey.stale, touched, digest: new.digest(), warnings })
    }

    /// Puts the proof of what was written among the outputs; whether it is another than before.
    fn seal(&self) -> Result<bool, PublishError> {
        let text = seal::text(&lock(&self.outputs));
        let path = OutPath::new(seal::NAME).map_err(|fault| PublishError::new(&self.out.shown, fault.to_string()))?;
        self.write(&path, text.as_bytes(), "postil's own record of what it wrote")?;
        Ok(lock(&self.outputs).get(&path).is_some_and(|output| output.staged))
    }

    fn refuse_incomplete(&self) -> Result<(), PublishError> {
        if let Some(first) = self.collisions().first() {
            let (path, (one, two)) = (&first.path, &first.origins);
            let message = format!("`{one}` and `{two}` would both be published as `{path}`");
            return Err(PublishError::new(&self.out.show(path.as_str()), message));
        }
        if lock(&self.claims).count() != lock(&self.outputs).len() {
            let message = format!("cannot publish to {}: not all files could be written", shown(&self.out.shown));
            return Err(PublishError::new(&self.out.shown, message));
        }
        Ok(())
    }

    fn refuse_obstacles(&self, survey: &Survey) -> Result<(), PublishError> {
        if let Some(path) = survey.disturbed.first() {
            let path = self.out.show(path.as_str());
            let message = format!("{} was changed or removed while the site was built", shown(&path));
            return Err(PublishError::new(&path, message).with_help("build again"));
        }
        if survey.obstacles.is_empty() {
            return Ok(());
        }
        let path = self.out.show(&survey.obstacles[0]);
        let named = self.name_some(&survey.obstacles);
        let verb = if survey.obstacles.len() == 1 { "is" } else { "are" };
        let message = format!("{named} {verb} in the way: postil has no record of having written it");
        Err(PublishError::new(&path, message)
            .with_help("move away what you need, then remove it, or name another output folder"))
    }

    fn name_some(&self, paths: &[OsString]) -> String {
        let named: Vec<String> = paths.iter().take(NAMED).map(|path| shown(&self.out.show(path))).collect();
        match paths.len().saturating_sub(NAMED) {
            0 => named.join(", "),
            more => format!("{} and {more} more", named.join(", ")),
        }
    }

    fn kept(&self, survey: &Survey) -> Vec<String> {
        let tell = |path: &Path| {
            format!(
                "{} is no longer part of the site, but was changed since postil wrote it, so it was kept",
                shown(path)
            )
        };
        survey.altered.iter().map(|path| tell(&self.out.show(path.as_str()))).collect()
    }

    /// Puts the new site in the place of the old; after the exchange trouble is a warning, as the new site stands.
    fn replace(&self, survey: &Survey, new: &Manifest, warnings: &mut Vec<String>) -> Result<(), PublishError> {
        let out = &self.out;
        let failed = |deed: &str, path: &Path, error: &io::Error| PublishError::io(deed, &out.show(path), error);
        self.folders.ensure("".as_ref()).map_err(|error| failed("make", Path::new(""), &error))?;
        carry(&out.real, &self.folders, survey).map_err(|(path, error)| failed("carry over", &path, &error))?;
        let ours: HashSet<&str> = new.records.keys().flat_map(OutPath::folders).chain([""]).collect();
        let is_theirs = |folder: &OsStr| folder.to_str().is_none_or(|folder| !ours.contains(folder));
        self.folders.settle(&out.real, is_theirs).map_err(|(path, error)| self.cannot_settle(&path, &error))?;
        sync(self.folders.root()).map_err(|error| PublishError::io("bring to the disk", &out.shown, &error))?;
        self.shelf.prepare(new).map_err(|(path, error)| PublishError::io("write", &path, &error))?;
        let old = self.compare(survey, new).and_then(|()| {
            let moving = |from: &Path, to: &Path| self.shelf.note_aside(from, to);
            self.neighbours.exchange(&out.real, moving).map_err(|error| self.cannot_exchange(&error))
        });
        let old = old.inspect_err(|_| self.shelf.withdraw())?;
        let mut warn = |deed: &str, path: &Path, error: &io::Error| {
            warnings.push(format!(
                "the site is published, but postil could not {deed} {}: {}",
                shown(path),
                reason(error)
            ));
        };
        if let Err((path, error)) = self.shelf.confirm() {
            warn("write", &path, &error);
        }
        if let Some(old) = old
            && let Err(error) = remove(old)
        {
            warn("remove the old site in", old, &error);
        }
        self.shelf.forget_aside();
        Ok(())
    }

    /// A folder of somebody else's that would become the builder's own.
    fn cannot_settle(&self, folder: &Path, error: &io::Error) -> PublishError {
        let help = "move it out of the output folder, or build as the one to whom it belongs";
        PublishError::io("keep the owner and the permissions of", &self.out.show(folder), error).with_help(help)
    }

    /// Compares what was put together with what was to be, and the old folder with the one that the build began with.
    fn compare(&self, survey: &Survey, new: &Manifest) -> Result<(), PublishError> {
        let whole = |path: &Path, is: &str| {
            let message = format!("cannot publish: {} {is}", shown(path));
            Err(PublishError::new(path, message)
                .with_help("build again, and let nothing else tidy up beside the output"))
        };
        self.refuse_another()?;
        refuse_mount_point(&self.out)?;
        let root = self.folders.root();
        let staged = Tree::read(root).map_err(|(path, error)| PublishError::io("read", &path, &error))?;
        for (path, record) in &new.records {
            let there = staged.get(path.as_str());
            if !matches!(there, Some(TreeEntry::File(stamp)) if is_as_written(&root.join(path.as_str()), stamp, record))
            {
                return whole(&root.join(path.as_str()), "was changed or removed while the site was built");
            }
        }
        let carried: HashSet<&OsStr> = survey.carried.iter().map(OsString::as_os_str).collect();
        if let Some(path) = carried.iter().find(|path| staged.get(path).is_none()) {
            return whole(&root.join(path), "was removed while the site was built");
        }
        let is_ours = |path: &OsStr| path.to_str().is_some_and(|path| new.records.contains_key(path));
        let stranger = staged
            .iter()
            .find(|(path, entry)| *entry != TreeEntry::Folder && !is_ours(path) && !carried.contains(path));
        stranger.map_or(Ok(()), |(path, _)| whole(&root.join(path), "was put there while the site was built"))
    }

    /// The output folder must be the one that the build began with, or be missing still.
    fn refuse_another(&self) -> Result<(), PublishError> {
        let is_there = || std::fs::symlink_metadata(&self.out.real).is_ok();
        if self.hold.as_ref().map_or_else(|| !is_there(), Hold::is_still_there) {
            return Ok(());
        }
        Err(self.cannot_exchange(&io::ErrorKind::AlreadyExists.into()))
    }

    fn cannot_exchange(&self, error: &io::Error) -> PublishError {
        if error.kind() == io::ErrorKind::AlreadyExists {
            let message = format!("{} came to be or was replaced while the site was built", shown(&self.out.shown));
            return PublishError::new(&self.out.shown, message).with_help("build again");
        }
        PublishError::io("exchange the old site with the new in", &self.out.shown, error)
    }
}
