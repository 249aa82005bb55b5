//! Pages of the web, and pieces of them.

use expect_test::expect;

use super::{check, read};
use crate::draft::Format;

#[test]
fn what_old_browsers_alone_show_is_no_story() {
    for name in ["noframes", "noembed", "noscript"] {
        check(
            Format::Html,
            &format!(
                "<{name}><p>Get a newer browser. It is free.</p></{name}><p>The pier was shut on Friday.</p>"
            ),
            &expect![[r#"
                body        The pier was shut on Friday.
            "#]],
        );
    }
}

#[test]
fn a_web_page() {
    check(
        Format::Html,
        r#"<!DOCTYPE html><html><head><title>Pier shuts | Harbour Gazette</title>
<meta property="article:published_time" content="2025-05-09T23:30:00-05:00">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2025-05-08", "author": [{"name": "Rosa Vidal"}]}]}</script>
<style>p { color: red }</style></head>
<body><nav><ul><li>Home</li></ul></nav>
<article><h1>Pier <em>shuts</em></h1><p class="byline">By <a rel="author" href="/rv">Rosa Vidal</a> and Otto Lind</p>
<ul><li>It opened in 1881<li>Nobody was hurt</ul>
<p>HULL, England &mdash; The pier, said <b>Mar</b>&iacute;a&nbsp;L&oacute;pez,<br>shut
  on Friday.</p><h2>A Long Winter</h2>
<blockquote><p>&ldquo;It is over.&rdquo;</p></blockquote>
<figure><img src="a.jpg" alt="pier"><figcaption>The pier at dusk</figcaption></figure>
<pre>code</pre><p>Lind &amp; Co built it.</p><table><tr><td>1</td></tr></table><p>&nbsp;</p>
<footer>&copy; 2025 Harbour Gazette</footer></article></body></html>"#,
        &expect![[r#"
            headline    Pier shuts
            metadata    By Rosa Vidal and Otto Lind
            summary     It opened in 1881
            summary     Nobody was hurt
            dateline    HULL, England —
            body        The pier, said María López,⏎shut on Friday.
            label       A Long Winter
            blockquote  “It is over.”
            caption     The pier at dusk
            body        Lind & Co built it.
            boilerplate © 2025 Harbour Gazette
            = 2025-05-09 Page “2025-05-09T23:30:00-05:00”
            = dateline “HULL, England” in “HULL; England”
            = by Rosa Vidal “Rosa Vidal”
            = by Otto Lind “Otto Lind”
        "#]],
    );
}

#[test]
fn a_piece_of_a_page() {
    check(
        Format::Html,
        "The old pier has <i>shut</i>.<br><time datetime=2025-05-09>Friday</time><div>Nobody was hurt.<p>It rained.",
        &expect![[r#"
            body        The old pier has shut.⏎Friday
            body        Nobody was hurt.
            body        It rained.
            = 2025-05-09 Page “2025-05-09”
        "#]],
    );
}

#[test]
fn a_title_is_the_headline_of_a_page_without_one() {
    check(
        Format::Html,
        "<title>Lind &amp; Co quits | Gazette</title><p>Lind &amp; Co has quit.",
        &expect![[r#"
            headline    Lind & Co quits
            body        Lind & Co has quit.
        "#]],
    );
}

#[test]
fn a_page_cut_short_keeps_its_words() {
    let page = "<h1>Pier shuts</h1><p>The pier shut on <a href=\"https://exam";
    let words: Vec<String> =
        read(page, Format::Html).paragraphs.iter().map(|one| one.prose.text().to_owned()).collect();
    assert_eq!(words, ["Pier shuts", "The pier shut on"]);
}

#[test]
fn what_a_page_offers_networks_is_read_where_it_differs_from_what_it_shows() {
    check(
        Format::Html,
        r#"<head><title>Nine saved | Gazette</title><meta property="og:title" content="Twelve saved off Hull">
<meta name="twitter:title" content="Nine saved off Hull | Gazette"><meta name="description" content="Twelve sailors were saved.">
<meta property="og:description" content="Nine sailors were saved on Monday…">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ten saved off Hull", "description": "Nine sailors were saved"}</script>
</head><h1>Nine saved off Hull</h1><p>Nine sailors were saved on Monday off Hull.</p>"#,
        &expect![[r#"
            headline    Twelve saved off Hull
            standfirst  Twelve sailors were saved.
            headline    Ten saved off Hull
            headline    Nine saved off Hull
            body        Nine sailors were saved on Monday off Hull.
        "#]],
    );
}

#[test]
fn words_that_are_pulled_out_of_the_story_are_no_more_of_it() {
    check(
        Format::Html,
        r#"<h1>Ferry sinks off Hull</h1><p>The coast guard has opened an inquiry. It was a warm day.</p>
<aside><p>The coast guard has opened an inquiry</p></aside>
<aside><h3>Timeline</h3><p>The ferry left at noon.</p></aside>
<div class="pull-quote"><p>It was a warm day.</p></div>
<figure class="wp-block-pullquote"><blockquote><p>It was a warm day.</p><cite>Ann Lee</cite></blockquote></figure>"#,
        &expect![[r#"
            headline    Ferry sinks off Hull
            body        The coast guard has opened an inquiry. It was a warm day.
            blockquote  The coast guard has opened an inquiry
            label       Timeline
            body        The ferry left at noon.
            blockquote  It was a warm day.
            blockquote  It was a warm day.
            blockquote  Ann Lee
        "#]],
    );
}
