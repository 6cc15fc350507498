//! Files of an author: new ones are written only where none stands, and others only where the author asked for it.

use super::End;
use super::session::Session;
use std::io::Write;
use std::path::Path;

/// Writes files, all or none of them: if one is there already, nothing is written.
pub fn create(session: &Session, root: &Path, files: &[(String, String)]) -> Result<(), End> {
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        let message = format!("there is a `{path}` already, and nothing was written");
        session.error(&message, Some("choose another name, or move that file away"));
        return Err(End::Usage);
    }
    for (path, text) in files {
        write(&root.join(path), text).map_err(|error| {
            session.error(&format!("cannot write `{path}`: {}", crate::load::plain_words(&error)), None);
            End::Broken
        })?;
    }
    Ok(())
}

/// Puts text behind what a file has, in one step, so that a run that is stopped leaves the file as it was. Without the file it is made.
pub fn append(session: &Session, root: &Path, path: &str, addition: &str) -> Result<(), End> {
    appended(&root.join(path), addition).map_err(|error| {
        session.error(&format!("cannot write `{path}`: {}", crate::load::plain_words(&error)), None);
        End::Broken
    })
}

fn appended(path: &Path, addition: &str) -> std::io::Result<()> {
    if !path.try_exists()? {
        return write(path, addition);
    }
    let before = std::fs::read(path)?;
    let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(&before)?;
    file.write_all(addition.as_bytes())?;
    file.as_file().set_permissions(std::fs::metadata(path)?.permissions())?;
    file.persist(path)?;
    Ok(())
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(text.as_bytes())
}
