//! The keys of front matter, what each takes and says: for its reader, for schemas, and for whoever writes one.

use crate::config::Order;
use crate::document::shape::{Key, Shape, Takes};

/// The keys of front matter.
pub static FRONT_MATTER: Shape = Shape {
    name: "the front matter",
    keys: &[
        Key::new("title", Takes::TextOrNumber, "The title; else the first level-1 heading, else the file's name."),
        Key::new("date", Takes::Date, "The day of publication."),
        Key::new("updated", Takes::Date, "The day of the last change."),
        Key::new("expires", Takes::Date, "The first day on which it is shown no more."),
        Key::new("description", Takes::Text, "What the article says, in one or two sentences."),
        Key::new("authors", Takes::TEXTS, "Its authors: keys of `people.toml`, or names."),
        Key::new("slug", Takes::Text, "Its page's name in the address; else the file's."),
        Key::new("draft", Takes::Boolean, "Whether it is shown with `--drafts` alone."),
        Key::new("tags", Takes::TEXTS, "Words under which it is listed."),
        Key::new("series", Takes::Text, "The series that it is a part of; its parts lead to one another."),
        Key::new("weight", Takes::Integer, "Its place in an order by weight, and in its series: the lightest first."),
        Key::new("order", Takes::Choice(&Order::NAMES), "In `_index.md`: the order of the section's articles."),
        Key::new("per_page", Takes::Count, "In `_index.md`: how many articles a page of the section lists."),
        Key::new("lang", Takes::LANGUAGE, "Its language, as a BCP 47 tag; else the site's."),
        Key::new("license", Takes::Text, "Its licence, as `CC-BY-4.0`; else the site's."),
        Key::new("template", Takes::Text, "A template of yours for its page, as `essay.html`."),
        Key::new("aliases", Takes::TEXTS, "Old addresses that lead here."),
        Key::new("coverage", Takes::Boolean, "Whether readers see how many of its quotations are sourced."),
        Key::new("extra", Takes::Anything, "Your own data, for your templates."),
    ],
    ..Shape::BARE
};
