//! Every case in `tests/cases/messages`: a site in, the program run on it, its messages to the letter.
//!
//! A case is a Markdown file. What it is about comes first; a fenced block named by a path is a file of the site; a
//! block named `console` holds commands and what they print, see `console.rs`. `POSTIL_OVERWRITE=1 cargo test --test
//! suite messages` writes down what the program says now.

use crate::console::transcript;
use crate::harness;
use crate::site::Site;

#[test]
fn every_message_is_as_written() {
    harness::hold("tests/cases/messages", |case| {
        let site = Site::bare();
        case.answered(|name, body| {
            if name == "console" {
                return Some(transcript(&site, body));
            }
            site.write(name, body);
            None
        })
    });
}
