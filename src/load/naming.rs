//! What the name of a file says about it: a working file of some program, a slip for one of postil's own names, or
//! something that an author hardly means to publish.
//!
//! In: the name.
//! Out: what it says.
//! Not: reading, and files whose names postil knows: those are `tree`'s.

/// A file that looks like one of postil's own and is not read as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Misnamed {
    /// What it looks like: `an article`, `a sidecar`.
    pub looks_like: &'static str,
    /// The path that it should have.
    pub right: String,
}

/// Endings of Markdown files elsewhere.
const MARKDOWN: [&str; 10] = ["markdown", "mdown", "mkdown", "mkdn", "mdwn", "mkd", "mdtext", "mdx", "qmd", "rmd"];
/// What the library of sources is called elsewhere.
const LIBRARY: [&str; 9] =
    ["source", "sources", "references", "reference", "refs", "bibliography", "library", "literature", "citations"];
/// What the table of people is called elsewhere.
const PEOPLE: [&str; 7] = ["people", "peoples", "person", "persons", "speakers", "speaker", "authors"];
/// Endings of data files.
const DATA: [&str; 4] = ["toml", "yaml", "yml", "json"];
/// Endings of a sidecar's name that are slips for `.notes.toml`.
const SIDECAR: [&str; 11] = [
    ".notes.toml",
    ".note.toml",
    ".notes.tml",
    ".notes.toml.txt",
    ".notes.yaml",
    ".notes.yml",
    ".notes.json",
    "_notes.toml",
    "-notes.toml",
    " notes.toml",
    ".annotations.toml",
];

/// What an editor, a file manager or an office program leaves lying about: never published, and nothing need be said.
pub(super) fn is_working(name: &str) -> bool {
    const NAMES: [&str; 8] =
        ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "icon\r", "__macosx", "node_modules", "$recycle.bin"];
    const ENDINGS: [&str; 11] =
        ["~", ".swp", ".swo", ".swx", ".bak", ".orig", ".rej", ".tmp", ".temp", ".part", ".crdownload"];
    let lower = name.to_lowercase();
    NAMES.contains(&lower.as_str())
        || ENDINGS.iter().any(|ending| lower.ends_with(ending))
        || name.starts_with("~$")
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
}

/// Hidden files that a website may need: everything of `static/` but what programs keep for themselves.
pub(super) fn is_kept_private(name: &str) -> bool {
    const NAMES: [&str; 8] = [".git", ".svn", ".hg", ".gitignore", ".gitattributes", ".gitkeep", ".keep", ".postil"];
    NAMES.contains(&name) || name.starts_with("._") || name.starts_with(".~") || name.starts_with(".#")
}

/// The right name of a file of `content/` that nothing reads, if it is a slip for one; `path` is inside `content/`.
pub(super) fn misnamed(path: &str) -> Option<Misnamed> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let lower = name.to_lowercase();
    let found = |looks_like, name: &str| {
        let right = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        Some(Misnamed { looks_like, right })
    };
    if let Some(ending) = SIDECAR.iter().find(|ending| lower.ends_with(*ending) && lower.len() > ending.len()) {
        let stem = &name[..name.len().checked_sub(ending.len()).filter(|at| name.is_char_boundary(*at))?];
        return found("a sidecar", &format!("{}.notes.toml", stem.strip_suffix(".md").unwrap_or(stem)));
    }
    let (stem, ending) = lower.rsplit_once('.')?;
    let kept = &name[..name.len().checked_sub(ending.len() + 1).filter(|at| name.is_char_boundary(*at))?];
    if ending == "md" || MARKDOWN.contains(&ending) {
        return found("an article", &format!("{}.md", if is_index(stem) { stem } else { kept }));
    }
    if ending == "bib" && name.strip_suffix("bib").is_none() {
        return found("a library of sources", &format!("{kept}.bib"));
    }
    if DATA.contains(&ending) && PEOPLE.contains(&stem) {
        // There is one for the whole site.
        return Some(Misnamed { looks_like: "the table of people", right: "people.toml".to_owned() });
    }
    if DATA.contains(&ending) && LIBRARY.contains(&stem) {
        return found("a library of sources", &format!("sources.{ending}"));
    }
    None
}

/// The right name of a Markdown file whose name is a slip for that of a page with a meaning of its own.
pub(super) fn misnamed_index(path: &str) -> Option<Misnamed> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let stem = name.strip_suffix(".md")?;
    let lower = stem.to_lowercase();
    let join = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    if folder.is_empty() && lower == "index" {
        return Some(Misnamed { looks_like: "the text of the home page", right: "_index.md".to_owned() });
    }
    (is_index(&lower) && stem != lower)
        .then(|| Misnamed { looks_like: "a folder's page", right: join(&format!("{lower}.md")) })
}

fn is_index(stem: &str) -> bool {
    stem == "index" || stem == "_index"
}

/// Why a file should hardly be published as it is, judged by its name.
pub(super) fn strange(name: &str) -> Option<Strange> {
    const PAGES: [&str; 4] = ["html", "htm", "xhtml", "shtml"];
    // Scripts that a server does not run by their ending alone are downloads of many articles.
    const PROGRAMS: [&str; 8] = ["php", "phtml", "php5", "phar", "cgi", "asp", "aspx", "jsp"];
    const KEYS: [&str; 8] = ["key", "pem", "p12", "pfx", "jks", "keystore", "kdbx", "ppk"];
    const SECRETS: [&str; 8] =
        [".env", ".htpasswd", ".netrc", ".npmrc", ".pgpass", "id_rsa", "id_ed25519", "credentials.json"];
    let lower = name.to_lowercase();
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    if SECRETS.contains(&lower.as_str()) || lower.starts_with(".env.") || ending == "env" {
        Some(Strange::Secret)
    } else if KEYS.contains(&ending) {
        Some(Strange::Key)
    } else if PROGRAMS.contains(&ending) {
        Some(Strange::Program)
    } else if PAGES.contains(&ending) {
        Some(Strange::Page)
    } else {
        (ending == "svg" || ending == "svgz").then_some(Strange::Drawing)
    }
}

/// What a strange file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strange {
    /// A page of HTML, whose scripts would run on the site.
    Page,
    /// A program that a server may run, or show.
    Program,
    /// A key by its ending; it is one unless its bytes say otherwise.
    Key,
    /// Passwords and the like.
    Secret,
    /// A drawing, strange only when it has a script.
    Drawing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_for_our_names_are_told_with_the_right_one() {
        for (path, right) in [
            ("c.notes.TOML", "c.notes.toml"),
            ("a/c.note.toml", "a/c.notes.toml"),
            ("c.Notes.toml", "c.notes.toml"),
            ("c_notes.toml", "c.notes.toml"),
            ("c.md.note.toml", "c.notes.toml"),
            ("c.notes.toml.txt", "c.notes.toml"),
            ("c.notes.yaml", "c.notes.toml"),
            ("People.toml", "people.toml"),
            ("a/people.toml", "people.toml"),
            ("people.yaml", "people.toml"),
            ("speakers.toml", "people.toml"),
            ("source.toml", "sources.toml"),
            ("Sources.JSON", "sources.json"),
            ("references.json", "sources.json"),
            ("Refs.BIB", "Refs.bib"),
            ("A.MD", "A.md"),
            ("b.markdown", "b.md"),
            ("a/INDEX.MD", "a/index.md"),
        ] {
            assert_eq!(misnamed(path).map(|slip| slip.right).as_deref(), Some(right), "{path}");
        }
        for path in ["data.toml", "notes.txt", "map.json", "a.png", "people", "minutes.pdf", "notes.toml"] {
            assert_eq!(misnamed(path), None, "{path}");
        }
    }

    #[test]
    fn pages_of_folders_are_told_by_their_names() {
        let right = |path| misnamed_index(path).map(|slip| slip.right);
        assert_eq!(right("index.md").as_deref(), Some("_index.md"));
        assert_eq!(right("_Index.md").as_deref(), Some("_index.md"));
        assert_eq!(right("a/Index.md").as_deref(), Some("a/index.md"));
        assert_eq!((right("a/index.md"), right("_index.md"), right("a/indexes.md")), (None, None, None));
    }

    #[test]
    fn working_files_are_told_from_articles_with_odd_names() {
        let names =
            ["Thumbs.db", ".DS_Store", "desktop.ini", "a.md~", "#a.md#", "a.md.swp", "a.BAK", "a.orig", "~$a.docx"];
        for name in names {
            assert!(is_working(name), "{name}");
        }
        for name in ["#tag.md", "a.md", "backup.md", "~a.md", "#"] {
            assert!(!is_working(name), "{name}");
        }
    }
}
