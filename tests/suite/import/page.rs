//! Pages of the web, as browsers save them.

use super::{messages, told};
use crate::site::Site;

/// A page with metadata, a menu, footnotes, a film, a form, scripts, and a picture beside it.
const PAGE: &str = r##"<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>The two rivers – Valley News</title>
<link rel="canonical" href="https://news.example/rivers/two.html">
<meta name="author" content="By Anna Berg and Otto Reker">
<meta property="article:published_time" content="2021-11-11T20:56:00Z">
<meta name="description" content="Of a map.">
<script>alert(1)</script></head>
<body onload="alert(2)"><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Weather of the valley</a></li></ul></nav>
<article><h1>The two rivers</h1>
<p>Anna Berg wrote to the council on the <em>old</em> mill, ahead of the hearing, which is to be held in the town hall
on May 12. It is not clear whether the two rivers meet there<sup id="fnref1"><a href="#fn1">1</a></sup>, and yet that is
what the map says, as <a href="../maps/1994.html">the surveyor</a> has it.</p>
<h2 id="floods">The council speaks of floods</h2>
<p>The quarrel, begun in August and fanned by the papers, goes on to this day. H<sub>2</sub>O rose by 10<sup>3</sup>
litres, <a href="javascript:alert(3)">as they say</a>, and there is <a href="#floods">more of it</a>. Some of the floods
are made by those who live above the weir and want to be rid of it, the miller answered, and he should know, for he has
lived there for forty years, and his mother before him, who had seen the great one.</p>
<figure><img src="two_files/map%201.png" alt="The map of 1994"><figcaption>The map</figcaption></figure>
<iframe src="https://films.example/embed/1"></iframe>
<p>We have nothing to add to this, except that the river, whatever the council says of it and whatever it is called on
the map, has been one river for as long as anybody can remember, and will be one when all of us are gone.</p>
<ol start="3"><li>the weir</li><li>the mill<ul><li>its wheel</li></ul></li></ol>
<pre><code class="language-python">x = "1"
</code></pre>
<table><tr><th>Year</th><th>Floods</th></tr><tr><td>1994</td><td>two</td></tr></table>
<section class="footnotes"><h2>Notes</h2><ol><li id="fn1"><p>By <b>two</b> metres. <a href="#fnref1">↩</a></p></li></ol></section>
</article>
<form action="/send"><label>Write to us</label><input name="x"></form>
<footer>Valley News, all rights reserved since 1901</footer></body></html>"##;

fn site() -> Site {
    let site = Site::new().file("two.html", PAGE);
    site.write_bytes("two_files/map 1.png", b"\x89PNG\r\n\x1a\n");
    site
}

#[test]
fn the_main_text_of_a_page_becomes_an_article_with_its_footnotes_links_and_pictures() {
    let site = site();
    let run = site.run(&["import", "two.html"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = site.read("content/two/index.md");
    let (head, body) = text.split_once("+++\n\n").unwrap();
    assert_eq!(
        head,
        "+++\ntitle = \"The two rivers\"\ndate = 2021-11-11\ndescription = \"Of a map.\"\n\
         authors = [\"Anna Berg\", \"Otto Reker\"]\nlang = \"de\"\n\n[extra]\n\
         original = \"https://news.example/rivers/two.html\"\n"
    );
    for part in [
        "on the *old* mill",
        "the two rivers meet there[^1], and yet",
        "as [the surveyor](https://news.example/maps/1994.html) has it.\n\n## The council speaks of floods\n\n",
        "H₂O rose by 10³ litres, as they say, and there is [more of it](#the-council-speaks-of-floods).",
        "\n\n![The map of 1994](map-1.png)\n\n*The map*\n\n",
        "\n\n<https://films.example/embed/1>\n\n",
        "\n\n3. the weir\n4. the mill\n   - its wheel\n\n```python\nx = \"1\"\n```\n\n",
        "\n\n| Year | Floods |\n| --- | --- |\n| 1994 | two |\n",
        "\n\n[^1]: By **two** metres.\n",
    ] {
        assert!(body.contains(part), "no {part:?} in\n{body}");
    }
    assert!(!body.contains("alert") && !body.contains("Valley News") && !body.contains("Notes"), "{body}");
    assert!(site.path("content/two/map-1.png").exists());
}

#[test]
fn what_stood_around_the_text_of_a_page_is_told() {
    let told = told(&site(), &["two.html"]);
    let all = messages(&told, "not-carried");
    let has = |words: &str| all.iter().any(|message| message.contains(words));
    for words in [
        "Weather of the valley",
        "Valley News, all rights",
        "a form to fill in",
        "a link that would run a script: `as they say`",
    ] {
        assert!(has(words), "{words}: {all:?}");
    }
}
