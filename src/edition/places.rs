//! Addresses of the pages that postil makes itself.

use super::spelled;
use crate::address::OutPath;
use crate::config::Urls;
use crate::load::people::People;
use url::Url;

/// Gives out the addresses of generated pages.
#[derive(Debug, Clone, Copy)]
pub struct Places {
    /// Whether every page has a folder of its own.
    pub urls: Urls,
}

impl Places {
    /// The page of a source.
    pub fn source(self, key: &str) -> OutPath {
        self.entry("sources", &spelled::key(key))
    }

    /// The page of a speaker.
    pub fn speaker(self, id: &str) -> OutPath {
        self.entry("speakers", id)
    }

    /// The page of a tag.
    pub fn tag(self, tag: &str) -> OutPath {
        self.entry("tags", &spelled::name(tag))
    }

    /// The page that lists all entries of a folder: `sources`, `speakers`, `tags`, `quotations`, `corrections`.
    pub fn list(self, folder: &str) -> OutPath {
        known(&format!("{folder}/index.html"))
    }

    /// The N-th page of a list whose first stands at `first`: `news/index.html`, then `news/page/2.html`; where every
    /// page has a folder of its own, `news/page/2/index.html`. Zola and Hugo call it so, too.
    pub fn part(self, first: &OutPath, number: usize) -> OutPath {
        if number < 2 {
            return first.clone();
        }
        let whole = first.as_str();
        let folder = match whole.strip_suffix("index.html") {
            Some(folder) => folder.to_owned(),
            None => format!("{}/", whole.strip_suffix(".html").unwrap_or(whole)),
        };
        known(&match self.urls {
            Urls::File => format!("{folder}page/{number}.html"),
            Urls::Directory => format!("{folder}page/{number}/index.html"),
        })
    }

    /// A page at the top: `index.html`, `search.html`, `404.html`.
    pub fn top(self, name: &str) -> OutPath {
        known(name)
    }

    /// Whether a page is known by its folder's address.
    pub fn is_folder(self, page: &OutPath) -> bool {
        self.urls == Urls::Directory && (page.as_str() == "index.html" || page.as_str().ends_with("/index.html"))
    }

    /// The absolute address of a page of the site at `base`; where every page has a folder of its own, that of the
    /// folder.
    pub fn absolute(self, base: &Url, path: &OutPath) -> Option<String> {
        let top = self.top("index.html");
        let file = top.href_to(path, None).to_string();
        let relative = match file.strip_suffix("index.html") {
            Some(folder) if *path == top || self.is_folder(path) => folder,
            _ => &file,
        };
        base.join(relative).ok().map(String::from)
    }

    fn entry(self, folder: &str, name: &str) -> OutPath {
        known(&match self.urls {
            Urls::File => format!("{folder}/{name}.html"),
            Urls::Directory => format!("{folder}/{name}/index.html"),
        })
    }
}

/// The speaker behind a key or a name: what tells speakers apart, and is the name of their page.
pub fn speaker_id(written: &str, people: &People) -> String {
    let key = people.get(written).map(|_| written).or_else(|| people.key_of(written));
    key.map_or_else(|| spelled::name(written), spelled::key)
}

/// A path that is made of safe parts.
fn known(path: &str) -> OutPath {
    OutPath::new(path).unwrap_or_else(|_| {
        let hash = blake3::hash(path.as_bytes()).to_hex();
        let folder = path.split('/').next().unwrap_or("pages");
        OutPath::new(&format!("{folder}/{}.html", &hash[..12])).expect("letters and digits make a path")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_pages_of_a_list_stand_in_its_folder() {
        let parts = |urls, first: &str, number| {
            Places { urls }.part(&OutPath::new(first).expect("is a path"), number).as_str().to_owned()
        };
        for (first, second, folder) in [
            ("index.html", "page/2.html", "page/2/index.html"),
            ("news/index.html", "news/page/2.html", "news/page/2/index.html"),
            ("sources/kant.html", "sources/kant/page/2.html", "sources/kant/page/2/index.html"),
        ] {
            assert_eq!(parts(Urls::File, first, 1), first);
            assert_eq!(parts(Urls::File, first, 2), second);
            assert_eq!(parts(Urls::Directory, first, 2), folder);
        }
    }
}
