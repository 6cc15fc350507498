//! Where finished pages go: into the staging folder, or nowhere when a site is only checked.

use super::faults::OWN;
use super::parts::{self, Parts, PartsFault, Share};
use crate::address::OutPath;
use crate::load::LoadError;
use crate::publish::collision::Claims;
use crate::publish::{Collision, PublishError, Staging};
use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What is being made, and from what of it was made before.
#[derive(Debug, Clone, Copy)]
pub enum Work<'s> {
    /// Nothing that stays: a site is only checked.
    Nothing,
    /// A site; what was made before is kept below its state folder.
    Site(&'s Path),
    /// One part of a site; `state` is the part's state folder on this machine.
    Part {
        /// Which part.
        share: Share,
        /// Below the site's state folder.
        state: &'s Path,
    },
    /// A site from its parts.
    Parts(&'s Parts),
}

/// Takes pages and files from many threads.
#[derive(Debug)]
pub struct Outputs<'s> {
    staging: Option<&'s Staging>,
    work: Work<'s>,
    claims: Mutex<Claims>,
    paths: Mutex<HashSet<OutPath>>,
}

impl<'s> Outputs<'s> {
    /// Writes into a staging folder what comes of this work.
    pub fn staging(staging: &'s Staging, work: Work<'s>) -> Self {
        Self { staging: Some(staging), work, claims: Mutex::default(), paths: Mutex::default() }
    }

    /// Whether anything is written: not where a site is only checked.
    pub fn writes(&self) -> bool {
        self.staging.is_some()
    }

    /// What is being made.
    pub fn work(&self) -> Work<'s> {
        self.work
    }

    /// Writes nothing, and finds collisions all the same.
    pub fn nowhere() -> Self {
        Self { staging: None, work: Work::Nothing, claims: Mutex::default(), paths: Mutex::default() }
    }

    /// Takes a page.
    ///
    /// # Errors
    /// The disk's.
    pub fn write(&self, path: &OutPath, bytes: &[u8], origin: &str) -> Result<Option<blake3::Hash>, PublishError> {
        if !self.claim(path, origin) {
            return Ok(None);
        }
        self.staging.map(|staging| staging.write(self.place(path)?.as_ref(), bytes, origin)).transpose()
    }

    /// Takes a file of a part that no reader sees.
    ///
    /// # Errors
    /// The disk's.
    pub fn write_own(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = OutPath::new(name).map_err(|fault| PublishError::new(Path::new(name), fault.to_string()))?;
        self.staging.map_or(Ok(()), |staging| staging.write(&path, bytes, OWN).map(|_| ()))
    }

    /// What a file of the old folder holds.
    pub fn read_old(&self, name: &str) -> Option<Vec<u8>> {
        self.staging?.read_old(name)
    }

    /// Takes a page that `publish` brings to the staging folder.
    ///
    /// # Errors
    /// The disk's.
    pub fn take(
        &self,
        path: &OutPath,
        origin: &str,
        publish: impl FnOnce(&Staging) -> Result<(), PublishError>,
    ) -> Result<(), PublishError> {
        if !self.claim(path, origin) {
            return Ok(());
        }
        self.staging.map_or(Ok(()), publish)
    }

    /// Whether the old site has this content at this path.
    pub fn has(&self, path: &OutPath, hash: [u8; 32], size: u64) -> bool {
        let place = |staging: &Staging| self.place(path).is_ok_and(|path| staging.has(&path, hash.into(), size));
        self.staging.is_some_and(place)
    }

    /// Takes a page that the old site has as it is.
    ///
    /// # Errors
    /// When it is no longer there.
    pub fn keep(&self, path: &OutPath, hash: [u8; 32], size: u64, origin: &str) -> Result<(), PublishError> {
        if !self.claim(path, origin) {
            return Ok(());
        }
        self.staging.map_or(Ok(()), |staging| staging.keep(self.place(path)?.as_ref(), hash.into(), size, origin))
    }

    /// Takes a file that is copied.
    ///
    /// # Errors
    /// The disk's.
    pub fn copy(&self, path: &OutPath, from: &Path, origin: &str) -> Result<(), PublishError> {
        if !self.claim(path, origin) {
            return Ok(());
        }
        self.staging.map_or(Ok(()), |staging| staging.copy(path, from, origin))
    }

    /// Takes a file as `change` makes it, and says what that cannot do.
    ///
    /// # Errors
    /// The disk's.
    pub fn copy_changed<E>(
        &self,
        path: &OutPath,
        from: &Path,
        origin: &str,
        change: impl FnOnce(&[u8]) -> Result<Option<Vec<u8>>, E>,
    ) -> Result<Option<E>, PublishError> {
        if !self.claim(path, origin) {
            return Ok(None);
        }
        self.staging.map_or(Ok(None), |staging| staging.copy_changed(path, from, origin, change))
    }

    /// Two outputs of one name.
    pub fn collisions(&self) -> Vec<Collision> {
        self.claims.lock().unwrap_or_else(PoisonError::into_inner).collisions()
    }

    /// Every path that was taken.
    pub fn paths(&self) -> HashSet<OutPath> {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Where a page stands: a part has its pages in a folder of their own.
    fn place<'p>(&self, path: &'p OutPath) -> Result<Cow<'p, OutPath>, PublishError> {
        match self.work {
            Work::Part { .. } => parts::inside(path.as_str())
                .map(Cow::Owned)
                .ok_or_else(|| PublishError::new(Path::new(path.as_str()), format!("`{path}` is too long for a part"))),
            _ => Ok(Cow::Borrowed(path)),
        }
    }

    fn claim(&self, path: &OutPath, origin: &str) -> bool {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone());
        self.claims.lock().unwrap_or_else(PoisonError::into_inner).claim(path, origin)
    }
}

/// Why a site could not be made: the disk or what was asked for, not the content.
#[derive(Debug)]
pub enum Failure {
    /// Parts that cannot be merged.
    Parts(PartsFault),
    /// Reading.
    Load(LoadError),
    /// Writing.
    Publish(PublishError),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Load(error) => error.fmt(f),
            Self::Publish(error) => error.fmt(f),
            Self::Parts(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

impl Failure {
    /// The way out, when there is one.
    pub fn help(&self) -> Option<&str> {
        match self {
            Self::Load(_) => None,
            Self::Publish(error) => error.help(),
            Self::Parts(fault) => Some(fault.help()),
        }
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

impl From<PartsFault> for Failure {
    fn from(fault: PartsFault) -> Self {
        Self::Parts(fault)
    }
}
