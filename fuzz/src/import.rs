//! What must hold of any file that is imported: no panic, an end, no path out of the site, and Markdown and sidecars
//! that can be read.

use postil::import::{Asked, Contents, Target, import};
use postil::load::disk::Disk;
use postil::load::given::{Given, GivenFile};
use postil::load::sidecar::Sidecar;
use postil::{load, site};
use std::sync::OnceLock;

/// Imports a file of this name.
pub fn check(name: &str, bytes: Vec<u8>) {
    static SITE: OnceLock<(Disk, site::Configured)> = OnceLock::new();
    let (root, configured) = SITE.get_or_init(|| {
        let root = Disk::new(std::env::temp_dir());
        let configured = site::configure(&root).expect("a site without a configuration");
        (root, configured)
    });
    let ask = Asked { root, configured, to: None, is_new: false };
    let mut arrival = import(&[Given::File(GivenFile::new(name, bytes))], None, &ask);
    for file in arrival.planned(&Target::default()) {
        let is_below = file.path.starts_with("content/");
        let is_inside = is_below && !file.path.split('/').any(|name| matches!(name, "" | "." | ".."));
        assert!(is_inside, "{}", file.path);
        let Contents::Text(text) = &file.contents else { continue };
        if file.path.ends_with(".notes.toml") {
            assert_eq!(Sidecar::read(text).faults, [], "{text}");
        } else {
            assert_eq!(load::front_matter::split(text).faults, [], "{text}");
        }
    }
}
