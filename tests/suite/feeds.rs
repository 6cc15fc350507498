//! Feeds, the sitemap, and the heads that lead to them. Feeds are read by two parsers that know nothing of each other.

use crate::page;
use crate::site::Site;
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};
use url::Url;

const BASE: &str = "https://example.org/r/";

fn magazine(more: &str) -> Site {
    let site = Site::of(&[
        (
            "postil.toml",
            &format!(
                "title = \"Rivers\"\nbase_url = \"{BASE}\"\ndescription = \"On water.\"\nlicense = \"CC-BY-4.0\"\n{more}"
            ),
        ),
        ("content/_index.md", "# Rivers & more\n\nWords.\n"),
        ("content/news/_index.md", "+++\ntitle = \"News\"\ndescription = \"What is new.\"\n+++\n\nWords.\n"),
        (
            "content/news/weir.md",
            "+++\ntitle = \"The weir & the <mill>\"\ndate = 2026-03-04\nupdated = 2026-04-05\n\
             tags = [\"Water works\"]\n\
             authors = [\"ada\"]\ndescription = \"A “quoted” word.\"\n+++\n\n## Part {#part}\n\n\
             The weir “was closed all winter”.[^1] See [the other](../ferry.md#end), ![a map](map.png) and \
             [above](#part).\n\n\
             [^1]: By order.\n",
        ),
        (
            "content/news/weir.notes.toml",
            "[defaults]\ncreated = 2026-05-01\n\n[[note]]\nid = \"closed\"\nkind = \"quotation\"\n\
             at = \"was closed all winter\"\n\
             speaker = \"ada\"\ncite = [\"minutes\"]\ntext = \"So *they* say.\"\n\n\
             [[note]]\nid = \"order\"\nkind = \"correction\"\nat = \"The weir\"\n\
             was = \"The dam\"\non = 2026-04-05\ncreated = 2026-04-06\n",
        ),
        (
            "content/ferry.md",
            "+++\ntitle = \"The ferry\"\ndate = 2026-01-02\n+++\n\n## Part {#part}\n\nWords.\n\n## End\n\nLast.\n",
        ),
        ("content/ferry.fr.md", "+++\ntitle = \"Le bac\"\n+++\n\nDes mots.\n\n## End\n\nFin.\n"),
        ("content/undated.md", "# Undated\n\nWords.\n"),
        ("content/people.toml", "[ada]\nname = \"Ada Roe\"\n"),
        ("content/sources.toml", "[minutes]\ntype = \"report\"\ntitle = \"Minutes\"\nissued = 2020\n"),
    ]);
    site.write_bytes("content/news/map.png", include_bytes!("../../static/favicon.svg"));
    site
}

/// A feed of Atom by one parser, held against the other.
fn atom(site: &Site, path: &str) -> feed_rs::model::Feed {
    let text = site.page(path);
    let read = feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|fault| panic!("{path}: {fault}\n{text}"));
    let other = atom_syndication::Feed::read_from(text.as_bytes()).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    let ids = |feed: &feed_rs::model::Feed| feed.entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&read), other.entries().iter().map(|entry| entry.id().to_owned()).collect::<Vec<_>>());
    let own = url(path);
    assert_eq!(
        other.links().iter().find(|link| link.rel() == "self").map(atom_syndication::Link::href),
        Some(own.as_str())
    );
    assert!(
        other
            .entries()
            .iter()
            .all(|entry| entry.content().is_some_and(|content| content.content_type() == Some("html")))
    );
    assert!(!other.authors().is_empty(), "an entry without authors has those of its feed");
    // The same in the other form.
    let json = path.replace(".xml", ".json");
    let same = feed_rs::parser::parse(site.page(&json).as_bytes()).unwrap_or_else(|fault| panic!("{json}: {fault}"));
    assert_eq!(ids(&same), ids(&read));
    let bodies = |feed: &feed_rs::model::Feed| feed.entries.iter().map(body).collect::<Vec<_>>();
    assert_eq!(bodies(&same), bodies(&read));
    let value: serde_json::Value = serde_json::from_str(&site.page(&json)).unwrap();
    assert_eq!(value["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(value["feed_url"], url(&json));
    read
}

fn is_page(path: &str) -> bool {
    path.strip_suffix(".html").is_some()
}

fn url(path: &str) -> String {
    format!("{BASE}{path}")
}

fn body(entry: &feed_rs::model::Entry) -> String {
    entry.content.as_ref().and_then(|content| content.body.clone()).unwrap_or_default()
}

fn titles(feed: &feed_rs::model::Feed) -> Vec<&str> {
    feed.entries.iter().filter_map(|entry| entry.title.as_ref()).map(|title| title.content.as_str()).collect()
}

#[test]
fn articles_stand_whole_in_the_feeds_of_site_and_section() {
    let site = magazine("");
    site.build();
    let feed = atom(&site, "feed.xml");
    assert_eq!(feed.title.as_ref().map(|title| title.content.as_str()), Some("Rivers"));
    assert_eq!(titles(&feed), ["The weir & the <mill>", "The ferry"], "what has no date is no news");
    let weir = &feed.entries[0];
    assert_eq!(weir.id, url("news/weir.html"));
    assert_eq!(weir.authors.iter().map(|author| author.name.clone().unwrap()).collect::<Vec<_>>(), ["Ada Roe"]);
    assert_eq!(weir.summary.as_ref().map(|summary| summary.content.as_str()), Some("A “quoted” word."));
    assert_eq!(weir.published.map(|day| day.to_rfc3339()).as_deref(), Some("2026-03-04T00:00:00+00:00"));
    assert_eq!(weir.updated.map(|day| day.to_rfc3339()).as_deref(), Some("2026-04-05T00:00:00+00:00"));
    let html = body(weir);
    for words in ["was closed all winter", "So <em>they</em> say.", "Minutes", "By order.", "The dam"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    for not in ["<script", "class=", "style=", "onclick", "data-", "visually-hidden"] {
        assert!(!html.contains(not), "{not}: {html}");
    }
    let of_section = atom(&site, "news/feed.xml");
    assert_eq!(of_section.title.map(|title| title.content), Some("News · Rivers".to_owned()));
    assert_eq!(of_section.entries.len(), 1);
    assert!(!site.has("tags/water-works/feed.xml"));
    assert_eq!(atom(&site, "corrections/feed.xml").entries[0].id, url("news/weir.html#p-order"));
    let notes = atom(&site, "notes-feed.xml");
    assert_eq!(
        notes.entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(),
        [url("news/weir.html#p-closed"), url("news/weir.html#p-order"),]
    );
    let told = body(&notes.entries[1]);
    assert!(told.contains("<blockquote><p>The weir</p></blockquote>") && told.contains("<del>The dam</del>"), "{told}");
    assert!(body(&notes.entries[0]).contains(&format!("href=\"{}\"", url("sources/minutes.html"))));
}

#[test]
fn many_entries_in_one_page_do_not_clash_and_lead_to_what_there_is() {
    let site = magazine("");
    site.build();
    let feed = atom(&site, "feed.xml");
    let together: String = feed.entries.iter().map(body).collect();
    let html = Html::parse_fragment(&together);
    let all = scraper::Selector::parse("*").unwrap();
    let ids: Vec<&str> = html.select(&all).filter_map(|element| element.attr("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    assert!(ids.iter().filter(|id| id.ends_with("part")).count() == 2, "{ids:?}");
    let mut inside = 0;
    for element in html.select(&all) {
        for name in ["href", "src"] {
            let Some(address) = element.attr(name) else { continue };
            if let Some(id) = address.strip_prefix('#') {
                inside += 1;
                assert!(ids.contains(&id), "{address}: {ids:?}");
            } else {
                let address = Url::parse(address).unwrap_or_else(|fault| panic!("{address}: {fault}"));
                let path = address.as_str().split('#').next().unwrap().strip_prefix(BASE);
                assert!(path.is_none_or(|path| path.is_empty() || site.has(path)), "{address}");
            }
        }
    }
    assert!(inside > 4, "references, links back, a link of the author");
}

#[test]
fn what_has_feeds_and_how_long_they_are_is_the_sites_to_say() {
    let site = magazine("[feeds]\nentries = 1\nof = [\"site\", \"tags\"]\n");
    site.build();
    assert_eq!(titles(&atom(&site, "feed.xml")), ["The weir & the <mill>"]);
    assert_eq!(atom(&site, "tags/water-works/feed.xml").entries.len(), 1);
    for not in ["news/feed.xml", "corrections/feed.xml", "notes-feed.json"] {
        assert!(!site.has(not), "{not}");
    }
    let of_tag = page::attributes(&site.page("tags/water-works.html"), "link[rel=alternate]", "href");
    assert_eq!(of_tag, ["water-works/feed.xml", "water-works/feed.json", "../feed.xml", "../feed.json"]);
    let none = magazine("[feeds]\nenabled = false\n");
    none.build();
    assert!(!none.has("feed.xml") && none.has("sitemap.xml"));
    assert!(!none.page("index.html").contains("feed."));
    let told = magazine("[feeds]\nentries = 0\nof = [\"sections\", \"tag\"]\n").run(&["check"]);
    let said = told.stdout + &told.stderr;
    assert_eq!(told.code, 2, "{said}");
    for message in ["a feed has at least one entry", "there is no feed of `tag`"] {
        assert!(said.contains(message), "{said}");
    }
}

#[test]
fn without_an_address_there_are_no_feeds_and_who_wants_them_is_told() {
    let site = Site::of(&[("content/a.md", "+++\ndate = 2026-01-01\n+++\n\nWords.\n")]);
    let quiet = site.run(&["build"]);
    assert!(
        !quiet.stderr.contains("feed") && !site.has("feed.xml") && !site.has("sitemap.xml") && !site.has("robots.txt")
    );
    site.write("postil.toml", "title = \"Rivers\"\n[feeds]\nenabled = true\n");
    let told = site.run(&["build"]);
    assert!(told.code == 0 && told.stderr.contains("there are no feeds: they need `base_url`"), "{}", told.stderr);
    let told = site.run(&["build", "--base-url", "https://example.org/"]);
    assert!(!told.stderr.contains("no feeds") && site.has("feed.xml"), "{}", told.stderr);
}

#[test]
fn an_edit_is_in_every_feed_and_what_is_pushed_out_is_gone() {
    let site = magazine("[feeds]\nentries = 2\n");
    site.build();
    let before = site.page("news/feed.xml");
    site.write("content/news/late.md", "+++\ntitle = \"Late\"\ndate = 2026-06-01\n+++\n\nLate words.\n");
    site.build();
    assert_eq!(titles(&atom(&site, "feed.xml")), ["Late", "The weir & the <mill>"]);
    assert_ne!(site.page("news/feed.xml"), before);
    std::fs::remove_file(site.path("content/news/weir.md")).unwrap();
    std::fs::remove_file(site.path("content/news/weir.notes.toml")).unwrap();
    site.build();
    let feed = atom(&site, "feed.xml");
    assert_eq!(titles(&feed), ["Late", "The ferry"], "what had been pushed out comes back whole");
    assert!(body(&feed.entries[1]).contains("Last."));
    assert!(!site.has("notes-feed.xml") && !site.has("corrections/feed.xml"));
}

/// Every `<loc>` with its `<lastmod>`.
fn listed(map: &str) -> BTreeMap<String, Option<String>> {
    let inside = |text: &str, name: &str| {
        let start = text.find(&format!("<{name}>"))? + name.len() + 2;
        Some(text[start..start + text[start..].find('<')?].to_owned())
    };
    map.split("<url>").skip(1).map(|entry| (inside(entry, "loc").unwrap(), inside(entry, "lastmod"))).collect()
}

#[test]
fn the_sitemap_names_every_page_once_and_robots_find_it() {
    let site = magazine("");
    site.write("content/hidden.md", "+++\ndraft = true\naliases = []\n+++\n\nWords.\n");
    site.write("content/moved.md", "+++\naliases = [\"/old.html\"]\n+++\n\nWords.\n");
    site.build();
    let map = site.page("sitemap.xml");
    let urls = listed(&map);
    let pages: BTreeSet<String> = site
        .files("public")
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| is_page(path) && !["404.html", "search.html", "old.html"].contains(&path.as_str()))
        .map(|path| if path == "index.html" { BASE.to_owned() } else { url(&path) })
        .collect();
    assert_eq!(urls.keys().cloned().collect::<BTreeSet<_>>(), pages);
    assert_eq!(map.matches("<loc>").count(), pages.len());
    assert_eq!(urls[&url("news/weir.html")].as_deref(), Some("2026-04-05"));
    assert_eq!(urls[&url("undated.html")], None);
    // Both versions name both, as search engines ask for.
    for lang in ["en", "fr"] {
        let href = url(if lang == "en" { "ferry.html" } else { "ferry.fr.html" });
        assert_eq!(
            map.matches(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>")).count(),
            2
        );
    }
    let mut reader = quick_xml::Reader::from_str(&map);
    reader.config_mut().check_end_names = true;
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    assert_eq!(site.page("robots.txt"), format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", url("sitemap.xml")));
    site.write("static/robots.txt", "User-agent: *\nDisallow: /\n");
    assert_eq!(site.build().page("robots.txt"), "User-agent: *\nDisallow: /\n");
    let drafts = site.run(&["build", "--drafts"]);
    assert_eq!(drafts.code, 0, "{}", drafts.stderr);
    assert!(site.has("hidden.html") && !site.page("sitemap.xml").contains("hidden"));
}

#[test]
fn every_head_says_what_its_page_is_once() {
    let site = magazine("");
    for (path, bytes) in
        [("static/favicon.ico", "ico"), ("static/site.webmanifest", "{}"), ("static/apple-touch-icon.png", "png")]
    {
        site.write(path, bytes);
    }
    site.build();
    let mut seen = 0;
    for (path, bytes) in site.files("public") {
        if !is_page(&path) {
            continue;
        }
        seen += 1;
        let text = String::from_utf8(bytes).unwrap();
        let one = |css: &str, name: &str| {
            let all = page::attributes(&text, css, name);
            assert_eq!(all.len(), 1, "{path}: {css}: {all:?}");
            all.into_iter().next().unwrap()
        };
        assert_eq!(page::words(&text, "head > title").len(), 1, "{path}");
        let canonical = one("link[rel=canonical]", "href");
        assert_eq!(one("meta[property='og:url']", "content"), canonical, "{path}");
        assert_eq!(canonical, if path == "index.html" { BASE.to_owned() } else { url(&path) });
        for name in ["og:type", "og:title", "og:site_name", "og:description"] {
            assert!(!one(&format!("meta[property='{name}']"), "content").trim().is_empty(), "{path}: {name}");
        }
        assert_eq!(one("meta[name='twitter:card']", "content"), "summary");
        assert!(page::attributes(&text, "meta[name=description]", "content").len() <= 1, "{path}");
        for (css, name) in
            [("link[rel=manifest]", "site.webmanifest"), ("link[rel=apple-touch-icon]", "apple-touch-icon.png")]
        {
            assert!(one(css, "href").ends_with(name), "{path}");
        }
        let base = Url::parse(&url(&path)).unwrap();
        for href in page::attributes(&text, "link[href]", "href") {
            let address = base.join(&href).unwrap();
            // The licence stands elsewhere.
            let Some(file) = address.as_str().strip_prefix(BASE) else { continue };
            assert!(site.has(if file.is_empty() { "index.html" } else { file }), "{path} leads to {href}");
        }
        let feeds = page::attributes(&text, "link[type='application/atom+xml']", "href");
        assert_eq!(feeds.is_empty(), path == "404.html", "{path}: {feeds:?}");
    }
    assert!(seen > 12, "{seen} pages");
    let home = site.page("index.html");
    let titles = page::attributes(&home, "link[type='application/atom+xml']", "title");
    assert_eq!(titles, ["Rivers (Atom)", "Notes · Rivers (Atom)"]);
    let weir = page::attributes(&site.page("news/weir.html"), "link[type='application/feed+json']", "href");
    assert_eq!(weir, ["feed.json", "../feed.json"]);
    assert_eq!(page::attributes(&site.page("corrections/index.html"), ".colophon a[type]", "href"), ["feed.xml"]);
}
