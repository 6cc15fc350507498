//! Events and passages → pages: one writer of HTML, the apparatus, the templates' views.
//!
//! In the order of an article: the edition has put passages into the events and counted notes and footnotes, [`html`]
//! writes, [`notes`] and [`apparatus`] make the lists under the article, [`article`] the page. [`page_maker`] is what
//! all pages share, [`views`] the templates' contract, [`engine`] Tera, [`indexes`] the pages of sources, speakers and
//! the like, [`search`] the index that readers search. Nothing here touches the disk.

pub mod apparatus;
pub mod article;
pub mod citing;
mod code;
pub mod coins;
pub mod difference;
pub mod engine;
pub mod feeds;
pub mod html;
pub mod in_sidecar;
pub mod in_text;
pub mod indexes;
pub mod kept;
pub mod language;
pub mod license;
pub mod links;
pub mod list_part;
pub mod markdown;
pub mod metadata;
pub mod notes;
pub mod page_maker;
pub mod pieces;
pub mod raw_html;
pub mod script;
pub mod search;
pub mod theme;
pub mod title;
pub mod views;
