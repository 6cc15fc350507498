//! Addresses of the protocol ↔ paths: `file:///home/a/site/content/b%20c.md` and `content/b c.md`.

use lsp_types::Uri;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use url::Url;

/// The file that an address names; none for what is no file.
pub fn file(uri: &Uri) -> Option<PathBuf> {
    Url::parse(uri.as_str()).ok().filter(|url| url.scheme() == "file")?.to_file_path().ok()
}

/// The address of a file.
pub fn uri(file: &Path) -> Option<Uri> {
    Uri::from_str(Url::from_file_path(file).ok()?.as_str()).ok()
}

/// The path of a file from a site's folder, with `/`; none for a file outside.
pub fn inside(root: &Path, file: &Path) -> Option<String> {
    let relative = file.strip_prefix(root).ok()?.to_str()?;
    Some(relative.replace(std::path::MAIN_SEPARATOR, "/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_signs_of_addresses_are_found_again() {
        for name in ["a.md", "a b.md", "50%.md", "été 🌊.md", "a#b?.md"] {
            let path = Path::new("/home/site/content").join(name);
            let found = uri(&path).and_then(|uri| file(&uri));
            assert_eq!(found.as_deref(), Some(path.as_path()));
            assert_eq!(inside(Path::new("/home/site"), &path), Some(format!("content/{name}")));
        }
        assert_eq!(file(&Uri::from_str("untitled:Untitled-1").expect("an address")), None);
        assert_eq!(inside(Path::new("/home/site"), Path::new("/home/sites/a.md")), None);
    }
}
