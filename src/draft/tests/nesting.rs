//! Elements whose end tags are left out, and cells of tables.

use expect_test::expect;

use super::{check, read};
use crate::draft::{Format, Part};

/// The parts and words of a page.
fn drawn(text: &str) -> Vec<(Part, String)> {
    let draft = read(text, Format::Html);
    draft.paragraphs.iter().map(|one| (one.part, one.prose.text().to_owned())).collect()
}

const STORY: &str = "The pier shut on Friday. Nobody was hurt.";

#[test]
fn a_credit_never_swallows_the_story() {
    for credit in [
        "<p class=\"byline\">By Ann Cole<p>",
        "<p class=byline>By Ann Cole\n<div>",
        "<ul><li class=\"author\">Ann Cole<li>May 9</ul><p>",
        "<ul><li class=author>Ann Cole</ul><p>",
        "<div class=\"byline\">By Ann Cole<p>",
        "<div class=byline><p>By Ann Cole<p>",
        "<span class=author>Ann Cole<p>",
        "<p><a rel=author href=x>Ann Cole</p><p>",
        "<p><strong class=byline>By Ann Cole<p>",
        "<address class=author>Ann Cole<article><p>",
        "<div class=byline>By Ann Cole</div><p>",
        "<p><a rel=author>Ann Cole</a> says: ",
        "<dl><dt class=x>By<dd><span class=author>Ann Cole</dl><p>",
        "<table><tr><td>x<td><span class=author>Ann Cole</table><p>",
        "<section class=author><p>Ann Cole</p></section>",
    ] {
        for end in ["", "</p>", "</p></div>"] {
            for line in ["", "\r\n"] {
                let page =
                    format!("<h1>Pier shuts</h1>{line}{credit}{line}{STORY}{end}{line}<p>Rain fell on Hull.");
                let drawn = drawn(&page);
                let body: Vec<&str> =
                    drawn.iter().filter(|it| it.0 == Part::Body).map(|it| it.1.trim()).collect();
                assert!(body.iter().any(|it| it.ends_with(STORY)), "{page}: {drawn:?}");
                assert!(body.contains(&"Rain fell on Hull."), "{page}: {drawn:?}");
            }
        }
    }
}

#[test]
fn a_credit_left_open_still_names_the_reporter() {
    for page in [
        "<p class=byline>By Ann Cole<p>The pier shut.",
        "<ul><li class=author>Ann Cole<li>x</ul>",
        "<p class=byline>By <a rel=author>Ann Cole</a></p>",
    ] {
        let names: Vec<String> =
            read(page, Format::Html).metadata.bylines.into_iter().map(|byline| byline.name).collect();
        assert_eq!(names, ["Ann Cole"], "{page}");
    }
}

#[test]
fn end_tags_may_be_left_out() {
    check(
        Format::Html,
        "<html><head><title>x</title><body><h1>Pier shuts<p>The pier shut.<p>Rain fell.\
         <ul><li>One <b>bold<li>Two<ul><li>Two a<li>Two b</ul><li>Three</ul>\
         <dl><dt>Who<dd>The office<dt>When<dd>Friday</dl>\
         <blockquote>“It is over.”</blockquote>Nobody was hurt.<hr>The end.\
         <select><option>Hull<option>York<optgroup><option>Leeds</select>\
         <ruby>漢<rt>kan<rp>)</ruby>\
         <table><caption>Votes by town<thead><tr><th>Town<th>Votes<tbody><tr><td>Hull<td>12<tr><td>York<td>14<tfoot><tr><td>Total<td>26</table>\
         <p>It rained again.<h2>Later<h3>On</h3><p>It rained on.<article><p>And on.<address>Hull",
        &expect![[r#"
            headline    Pier shuts
            body        The pier shut.
            body        Rain fell.
            body        One bold
            body        Two
            body        Two a
            body        Two b
            body        Three
            body        Who
            body        The office
            body        When
            label       Friday
            blockquote  “It is over.”
            body        Nobody was hurt.
            body        The end.
            label       漢kan)
            caption     Votes by town
            cell        Town
            cell        Votes
            cell        Hull
            cell        York
            cell        Total
            body        It rained again.
            label       Later
            label       On
            body        It rained on.
            body        And on.
            body        Hull
        "#]],
    );
}

#[test]
fn what_is_never_closed_hides_nothing() {
    for open in [
        "<nav>",
        "<pre>",
        "<code>",
        "<button>",
        "<svg>",
        "<select><option>x",
        "<video>",
        "<div><nav>",
        "<nav><pre>",
        "<object>",
        "<canvas><svg>",
        "<template>",
        "<p><code>",
        "<ul><li><pre>",
    ] {
        let drawn = drawn(&format!("<p>Rain fell.</p>{open} {STORY}<p>It ended there.</p>"));
        let all: String = drawn.iter().map(|it| it.1.as_str()).collect();
        assert!(all.contains("shut on Friday") && all.contains("It ended there."), "{open}: {drawn:?}");
        assert!(read(&format!("<p>x</p>{open}{STORY}"), Format::Html).unread.is_empty());
    }
    for open in ["<blockquote>", "<figure><figcaption>", "<div class=footnotes><p>1. x", "<table><caption>"] {
        for end in ["", "</body></html>"] {
            let drawn = drawn(&format!("<p>Rain fell.</p>{open}<p>{STORY}{end}"));
            assert!(drawn.contains(&(Part::Body, STORY.to_owned())), "{open}: {drawn:?}");
        }
    }
    // A browser does not show it either.
    for (open, said) in [
        ("<style>", "<style> is never closed, and hides what follows."),
        ("<script>", "<script> is never closed, and hides what follows."),
        ("<textarea>", "<textarea> is never closed, and hides what follows."),
        ("<iframe src=x>", "<iframe> is never closed, and hides what follows."),
        ("<title>", "<title> is never closed, and hides what follows."),
        ("<!-- x", "This comment is never closed, and hides what follows."),
    ] {
        let draft = read(&format!("<p>Rain fell.</p>\r\n{open}{STORY}"), Format::Html);
        let unread: Vec<(&str, usize)> =
            draft.unread.iter().map(|it| (it.message.as_str(), draft.line(it.span.start))).collect();
        assert_eq!(unread, [(said, 2)], "{open}");
    }
    let draft = read("<p>Rain fell.</p><style>p {}</style><script></script><!-- x --><p>End.", Format::Html);
    assert!(draft.unread.is_empty() && draft.paragraphs.len() == 2);
    for (text, count) in [
        ("Rain fell.\n\n```\ncode\n\nThe pier shut on Friday, and nobody was hurt.\n", 1),
        ("Rain fell.\n\n```\ncode\n```\n\nThe pier shut.\n", 0),
        ("Rain fell.\n\n> ~~~\n> code\n> ~~~\n", 0),
        ("Rain fell.\r\n\r\n```\r\ncode\r\n```\r\n", 0),
        ("Rain fell.\n\n    code\n", 0),
        ("Rain fell.\n\n<!-- x\n\nThe pier shut on Friday, and nobody was hurt.\n", 1),
        // Here the draft breaks off.
        ("Rain fell.\n\n<!-- to be", 0),
        ("Rain fell.\n\n```\ncode", 0),
        ("Rain fell.\n\n<!-- x -->\n", 0),
        ("Rain fell. <!-- x --> End.", 0),
    ] {
        assert_eq!(read(text, Format::Markdown).unread.len(), count, "{text}");
    }
}

#[test]
fn cells_are_paragraphs() {
    check(
        Format::Html,
        "<p>The towns voted.</p><table><caption>Votes, 2025</caption><tr><th>Town</th><th>Votes</th></tr>\
         <tr><td><p>S&atilde;o <b>Tomé</b></p></td><td>1,200<sup>2</sup></td></tr><tr><td>Hull</td><td>TK</td></tr></table><p>Rain fell.</p>",
        &expect![[r#"
            body        The towns voted.
            caption     Votes, 2025
            cell        Town
            cell        Votes
            cell        São Tomé
            cell        Hull
            cell        TK
            body        Rain fell.
        "#]],
    );
    check(
        Format::Markdown,
        "The towns voted.\r\n\r\n| Town | Votes |\r\n|---|---|\r\n| **São** Tomé | 1,200 |\r\n| Hull | [check] |\r\n\r\nRain fell.\r\n",
        &expect![[r#"
            body        The towns voted.
            cell        Town
            cell        Votes
            cell        São Tomé
            cell        Hull
            cell        [check]
            body        Rain fell.
        "#]],
    );
}

#[test]
fn a_table_that_lays_out_the_page_holds_the_story() {
    let long = "The pier at Hull, which opened in 1881 and has not been painted since the war, shut on Friday, the \
                harbour office said, and nobody knows when it will open again.";
    let drawn = drawn(&format!(
        "<table><tr><td><h1>Pier shuts</h1><td><table><tr><td>{long}<td>Hull</table></table>"
    ));
    assert_eq!(drawn[0], (Part::Headline, "Pier shuts".to_owned()));
    assert_eq!(drawn[1], (Part::Body, long.to_owned()));
    assert_eq!(drawn[2].0, Part::Cell);
}
