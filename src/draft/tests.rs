//! Drafts in each format, drawn: a line a paragraph, its part before its words; then what the draft says of
//! itself.

use std::fmt::Write;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;

fn read(text: &str, format: Format) -> Draft {
    Draft::new(Source { text, format, ..Source::default() })
}

fn drawn(draft: &Draft) -> String {
    let mut drawn = String::new();
    for paragraph in &draft.paragraphs {
        let words = paragraph.prose.text().replace("\r\n", "⏎").replace(['\n', '\r'], "⏎");
        writeln!(drawn, "{:<11} {words}", format!("{:?}", paragraph.part).to_lowercase()).unwrap();
    }
    if let Some(stated) = draft.metadata.date {
        let words = stated.span.map_or("", |span| &draft.text()[span.range()]);
        writeln!(drawn, "= {} {:?} “{words}”", stated.date, stated.source).unwrap();
    }
    if let Some(dateline) = &draft.metadata.dateline {
        let text = draft.text();
        writeln!(
            drawn,
            "= dateline “{}” in “{}”",
            &text[dateline.span.range()],
            &text[dateline.place.range()]
        )
        .unwrap();
    }
    for byline in &draft.metadata.bylines {
        writeln!(drawn, "= by {} “{}”", byline.name, &draft.text()[byline.span.range()]).unwrap();
    }
    drawn
}

fn check(format: Format, text: &str, expected: &Expect) {
    let draft = read(text, format);
    whole(&draft).unwrap();
    expected.assert_eq(&drawn(&draft));
}

/// Whether every place is where it should be.
fn whole(draft: &Draft) -> Result<(), TestCaseError> {
    let text = draft.text();
    let mut end = 0;
    for paragraph in &draft.paragraphs {
        let span = paragraph.span;
        prop_assert!(end <= span.start && span.start < span.end, "{span:?} after {end} in {text:?}");
        prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
        let words = paragraph.prose.text();
        prop_assert!(!words.trim().is_empty());
        for (at, letter) in words.char_indices() {
            let letters = Span::new(at, at + letter.len_utf8());
            let place = paragraph.prose.locate(letters);
            prop_assert!(span.contains(place), "{place:?} of {letter:?} outside {span:?} in {text:?}");
            let written = text.get(place.range());
            prop_assert!(written.is_some(), "{place:?} in {text:?}");
            if paragraph.prose.is_verbatim(letters) {
                prop_assert_eq!(written, words.get(letters.range()));
            }
        }
        end = span.end;
    }
    let places = draft.metadata.bylines.iter().map(|byline| byline.span);
    let dateline = draft.metadata.dateline.iter().flat_map(|dateline| [dateline.span, dateline.place]);
    for span in places.chain(dateline).chain(draft.metadata.date.and_then(|stated| stated.span)) {
        prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    }
    Ok(())
}

#[test]
fn a_line_is_a_paragraph() {
    check(
        Format::Plain,
        "Harbour wall gives way\n\nBy Rosa Vidal and Otto Lind\nPublished May 9, 2025 at 10:12 a.m.\n\nHULL, England (AP) — A harbour wall gave way on Friday.\n\nWho Was Hurt\n\nNobody was hurt.\n\nShare this story\n",
        &expect![[r#"
            headline    Harbour wall gives way
            metadata    By Rosa Vidal and Otto Lind
            metadata    Published May 9, 2025 at 10:12 a.m.
            body        HULL, England (AP) — A harbour wall gave way on Friday.
            label       Who Was Hurt
            body        Nobody was hurt.
            boilerplate Share this story
            = 2025-05-09 PublishedLine “May 9, 2025”
            = dateline “HULL, England (AP)” in “HULL, England”
            = by Rosa Vidal “Rosa Vidal”
            = by Otto Lind “Otto Lind”
        "#]],
    );
}

#[test]
fn a_summary_stands_above_the_story() {
    check(
        Format::Plain,
        "Pier shuts \\ Harbour Gazette \\ Hull \\ Rosa Vidal \\ Late Edition \\ The old pier has shut for good.\nQuick Looks\n- The pier shut on Friday.\n• Engineers had warned of rot.\nDeep Look\nThe pier, built in 1881, shut on Friday.\n- Its cafe stays open.\nYou must log in to post a comment.\n",
        &expect![[r#"
            headline    Pier shuts
            metadata    Harbour Gazette
            metadata    Hull
            metadata    Rosa Vidal
            metadata    Late Edition
            standfirst  The old pier has shut for good.
            label       Quick Looks
            summary     The pier shut on Friday.
            summary     Engineers had warned of rot.
            label       Deep Look
            body        The pier, built in 1881, shut on Friday.
            body        Its cafe stays open.
            boilerplate You must log in to post a comment.
            = by Rosa Vidal “Rosa Vidal”
        "#]],
    );
}

#[test]
fn wire_copy_is_hard_wrapped() {
    check(
        Format::Plain,
        "BC-PIER-SHUTS\nPier shuts after a winter of storms\nBy OTTO LIND\nHarbour Gazette\n   HULL, May 9 (Reuters) - The pier in Hull, which had stood since the\nyear 1881, was shut on Friday after engineers found that the storms of\nlast winter had loosened its piles.\n   ``It will not open again,'' said the harbour master, Rosa Vidal, who\nhas run the port for nine years.\n   - A crane will take the deck down from June, and the iron will be\n     sold for scrap.\n(more)\n",
        &expect![[r#"
            metadata    BC-PIER-SHUTS
            headline    Pier shuts after a winter of storms
            metadata    By OTTO LIND
            metadata    Harbour Gazette
            body        HULL, May 9 (Reuters) - The pier in Hull, which had stood since the⏎year 1881, was shut on Friday after engineers found that the storms of⏎last winter had loosened its piles.
            body        ``It will not open again,'' said the harbour master, Rosa Vidal, who⏎has run the port for nine years.
            body        A crane will take the deck down from June, and the iron will be⏎     sold for scrap.
            boilerplate (more)
            = dateline “HULL, May 9 (Reuters)” in “HULL”
            = by OTTO LIND “OTTO LIND”
        "#]],
    );
}

#[test]
fn blank_lines_part_wrapped_paragraphs() {
    check(
        Format::Plain,
        "The pier in Hull was shut on Friday after engineers found that\r\nthe storms of last winter had loosened its piles.\r\n\r\nIt will not open again, the\r\nharbour master said.\r\n",
        &expect![[r#"
            body        The pier in Hull was shut on Friday after engineers found that⏎the storms of last winter had loosened its piles.
            body        It will not open again, the⏎harbour master said.
        "#]],
    );
}

#[test]
fn one_sentence_is_the_story() {
    for text in ["The pier shut", "The pier shut.", "Pier Shuts", "Lind said he would", "- The pier shut."] {
        let draft = read(text, Format::Plain);
        assert_eq!(
            draft.paragraphs.iter().map(|paragraph| paragraph.part).collect::<Vec<_>>(),
            [Part::Body],
            "{text}"
        );
    }
}

#[test]
fn every_line_end_ends_a_line() {
    let text = "The pier shut.\nThe cafe stays open.\n\nIt rained.";
    let words = |text: &str| -> Vec<String> {
        read(text, Format::Plain)
            .paragraphs
            .iter()
            .map(|paragraph| paragraph.prose.text().to_owned())
            .collect()
    };
    for end in ["\n", "\r\n", "\r"] {
        let text = text.replace('\n', end);
        assert_eq!(words(&text), ["The pier shut.", "The cafe stays open.", "It rained."], "{end:?}");
        assert_eq!(words(&format!("\u{feff}{text}")), words(&text), "{end:?} behind a byte order mark");
    }
    for format in Format::ALL {
        let draft = read("\u{feff}Rain fell.", format);
        assert_eq!(draft.paragraphs[0].span, Span::new(3, 13), "{format:?}");
    }
}

#[test]
fn a_date_in_the_middle_of_a_story_names_a_section() {
    check(
        Format::Plain,
        "How the pier was lost\n\nFriday, May 9, 2025\n\nA storm came in.\n\nMay 10, 2025\n\nThe deck fell.",
        &expect![[r#"
            headline    How the pier was lost
            metadata    Friday, May 9, 2025
            body        A storm came in.
            label       May 10, 2025
            body        The deck fell.
            = 2025-05-09 PublishedLine “Friday, May 9, 2025”
        "#]],
    );
}

#[test]
fn a_dateline_takes_its_year_from_another_source() {
    check(
        Format::Plain,
        "Posted: January 2, 2025\n\nLISBON, Dec. 30 (Reuters) - Two trams collided.",
        &expect![[r#"
            metadata    Posted: January 2, 2025
            body        LISBON, Dec. 30 (Reuters) - Two trams collided.
            = 2024-12-30 Dateline “Dec. 30”
            = dateline “LISBON, Dec. 30 (Reuters)” in “LISBON”
        "#]],
    );
}

#[test]
fn markdown_with_front_matter() {
    check(
        Format::Markdown,
        "---\ntitle: \"Pier shuts\"\ndate: 2025-05-09\nauthor: Rosa Vidal\nsummary: The old pier has shut.\n---\n\n- It opened in **1881**.\n- Nobody was hurt.\n\n## Key points\n\n1. It will not open again.\n\n## The Long Winter\n\nHULL — The *pier*, said **Mar**ía L&oacute;pez, shut\\* on [Friday](https://example.org).[^1]\nIt has `two` decks. <!-- copydesk: allow hedge \"quoted\" RV -->\n\n> “It is over,”\n> she said.\n\n![The pier in *May*](pier.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n<figure><figcaption>The pier at dusk</figcaption></figure>\n\nSee <https://example.org/a> for more.\n\n[^1]: Harbour office.\n",
        &expect![[r#"
            headline    Pier shuts
            standfirst  The old pier has shut.
            summary     It opened in 1881.
            summary     Nobody was hurt.
            label       Key points
            summary     It will not open again.
            label       The Long Winter
            body        HULL — The pier, said María López, shut* on Friday.⏎It has decks.
            blockquote  “It is over,”⏎she said.
            caption     The pier in May
            caption     The pier at dusk
            body        See for more.
            metadata    Harbour office.
            = 2025-05-09 FrontMatter “2025-05-09”
            = dateline “HULL” in “HULL”
            = by Rosa Vidal “Rosa Vidal”
        "#]],
    );
}

#[test]
fn markdown_with_its_own_headline() {
    check(
        Format::Markdown,
        "# Pier shuts for good\n\n## The deck will be taken down in June.\n\n*By Rosa Vidal*\n\n**HULL, May 9, 2025** — The pier shut on Friday.\n\n* One crane\n\n  stands there.\n* Nobody was hurt.\n",
        &expect![[r#"
            headline    Pier shuts for good
            standfirst  The deck will be taken down in June.
            metadata    By Rosa Vidal
            body        HULL, May 9, 2025 — The pier shut on Friday.
            body        One crane
            body        stands there.
            body        Nobody was hurt.
            = 2025-05-09 Dateline “May 9, 2025”
            = dateline “HULL, May 9, 2025” in “HULL”
            = by Rosa Vidal “Rosa Vidal”
        "#]],
    );
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
            body        HULL, England — The pier, said María López,⏎shut⏎  on Friday.
            label       A Long Winter
            blockquote  “It is over.”
            caption     The pier at dusk
            body        Lind & Co built it.
            boilerplate © 2025 Harbour Gazette
            = 2025-05-09 Page “2025-05-09T23:30:00-05:00”
            = dateline “HULL, England” in “HULL, England”
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

const PAGE: &str = "<title>Pier shuts</title><meta name=date content='2025-05-09'><h1 class=a>Pier &eacute;</h1>\
    <ul><li>One</ul><p class='byline'>By <a rel=author>Rosa Vidal</a></p><p>HULL (AP) &#8212; The <b>pi</b>er<br>shut.</p>\
    <!-- no --><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-05-09\"}</script>\
    <blockquote>“It is over”</blockquote><svg><title>x</title></svg><pre>x</pre><p>End.";

const NOTES: &str = "\u{feff}---\ntitle: 'Pier é'\nauthor: [Rosa Vidal, Otto Lind]\n---\n# Pier **sh**uts\n\n- a\n  - b\n\n    c\n\n> x\n> ![y *z*](u)\n\n\
    Text \\* &eacute; <b>x</b> `c` [l](u \"t\")\\\nmore[^1]\n\n[^1]: note\n\n<div>\n<p>html</p>\n\n| a |\n|---|\n| b |\n\n~~~\ncode\n";

proptest! {
    #[test]
    fn places_hold_in_any_text(text in ".*|[ \\-\\n\\r\\t#*>`_&;<a-zéA-Z/\"'=.:|\\\\\\[\\]()!0-9]{0,120}") {
        for format in Format::ALL {
            whole(&read(&text, format))?;
        }
    }

    #[test]
    fn places_hold_in_any_markup(pieces in prop::collection::vec(prop::sample::select(&[
        "<p>", "</p>", "<li>", "<ul>", "</ul>", "<b>", "</b>", "<h1>", "<br>", "&eacute;", "&amp", "<nav>", "</nav>", "<title>",
        "<blockquote>", "<p class=byline>", "<script>", "<!--", "-->", "By Rosa Vidal", "HULL — ", "word ", "é.", "\n", "\r\n",
        "\n\n", "- ", "  ", "> ", "# ", "---\n", "title: a\n", "**", "_", "`", "[a](b)", "![c](d)", "[^1]", "[^1]: ", "| a | b |\n|---|---|\n",
        "```\n", " \\ ", "2025-05-09", "Published May 9, 2025", "\u{feff}", "<img alt=é>", "'", "\"", "<time datetime='2025-05-09'>",
    ][..]), 0..40)) {
        for format in Format::ALL {
            whole(&read(&pieces.concat(), format))?;
        }
    }

    #[test]
    fn a_cut_draft_yields_what_is_there(cut in 0..800_usize) {
        for (text, format) in [(PAGE, Format::Html), (NOTES, Format::Markdown), (NOTES, Format::Plain)] {
            let cut = (0..=cut.min(text.len())).rev().find(|cut| text.is_char_boundary(*cut)).unwrap();
            whole(&read(&text[..cut], format))?;
        }
    }
}

#[test]
fn a_page_cut_short_keeps_its_words() {
    let page = "<h1>Pier shuts</h1><p>The pier shut on <a href=\"https://exam";
    let words: Vec<String> =
        read(page, Format::Html).paragraphs.iter().map(|one| one.prose.text().to_owned()).collect();
    assert_eq!(words, ["Pier shuts", "The pier shut on"]);
}

#[test]
fn the_settings_date_and_the_fields_come_first() {
    let draft = Draft::new(Source {
        text: "---\ndate: 2025-05-09\n---\nBy Rosa Vidal\n\nHULL — It rained.",
        format: Format::Markdown,
        headline: Some("Rain"),
        date: Some(jiff::civil::date(2025, 5, 1)),
        ..Source::default()
    });
    whole(&draft).unwrap();
    assert_eq!(draft.date(), Some(jiff::civil::date(2025, 5, 1)));
    let dateline =
        draft.metadata.dateline.clone().map(|dateline| draft.text()[dateline.place.range()].to_owned());
    assert_eq!(dateline.as_deref(), Some("HULL"));
    assert_eq!(&draft.text()[draft.metadata.bylines[0].span.range()], "Rosa Vidal");
}

#[test]
fn a_very_long_line_is_read_at_once() {
    let line = "The pier & the <b>cafe</b> shut, *Lind* said. ".repeat(110_000);
    for format in Format::ALL {
        let start = std::time::Instant::now();
        assert!(!read(&line, format).paragraphs.is_empty());
        // A bound far above what is measured (about 0.1 s): it only tells linear from quadratic.
        assert!(start.elapsed().as_secs() < 8, "{format:?} took {:?}", start.elapsed());
    }
}
