//! Where finished pages go: into the staging folder, or nowhere when a site is only checked.

use crate::address::OutPath;
use crate::load::LoadError;
use crate::publish::collision::Claims;
use crate::publish::{Collision, PublishError, Staging};
use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Takes pages and files from many threads.
#[derive(Debug)]
pub struct Outputs<'s> {
    staging: Option<&'s Staging>,
    state: Option<&'s Path>,
    claims: Mutex<Claims>,
    paths: Mutex<HashSet<OutPath>>,
}

impl<'s> Outputs<'s> {
    /// Writes into a staging folder; what was made before is kept below `state`, if that is given.
    pub fn staging(staging: &'s Staging, state: Option<&'s Path>) -> Self {
        Self { staging: Some(staging), state, claims: Mutex::default(), paths: Mutex::default() }
    }

    /// Where it is kept what was made before.
    pub fn state(&self) -> Option<&'s Path> {
        self.state
    }

    /// Writes nothing, and finds collisions all the same.
    pub fn nowhere() -> Self {
        Self { staging: None, state: None, claims: Mutex::default(), paths: Mutex::default() }
    }

    /// Takes a page.
    ///
    /// # Errors
    /// The disk's.
    pub fn write(&self, path: &OutPath, bytes: &[u8], origin: &str) -> Result<Option<blake3::Hash>, PublishError> {
        if !self.claim(path, origin) {
            return Ok(None);
        }
        self.staging.map(|staging| staging.write(path, bytes, origin)).transpose()
    }

    /// Whether the old site has this content at this path.
    pub fn has(&self, path: &OutPath, hash: [u8; 32], size: u64) -> bool {
        self.staging.is_some_and(|staging| staging.has(path, hash.into(), size))
    }

    /// Takes a page that the old site has as it is.
    ///
    /// # Errors
    /// When it is no longer there.
    pub fn keep(&self, path: &OutPath, hash: [u8; 32], size: u64, origin: &str) -> Result<(), PublishError> {
        if !self.claim(path, origin) {
            return Ok(());
        }
        self.staging.map_or(Ok(()), |staging| staging.keep(path, hash.into(), size, origin))
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

    /// Two outputs of one name.
    pub fn collisions(&self) -> Vec<Collision> {
        self.claims.lock().unwrap_or_else(PoisonError::into_inner).collisions()
    }

    /// Every path that was taken.
    pub fn paths(&self) -> HashSet<OutPath> {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn claim(&self, path: &OutPath, origin: &str) -> bool {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone());
        self.claims.lock().unwrap_or_else(PoisonError::into_inner).claim(path, origin)
    }
}

/// Why a site could not be made: the disk, not the content.
#[derive(Debug)]
pub enum Failure {
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
