//! Drafts in each format, drawn: a line a paragraph, its part before its words; then what the draft says of
//! itself.

mod corrections;
mod footnotes;
mod html;
mod markdown;
mod nesting;
mod plain;
mod remarks;
mod templates;
mod unclosed;

use std::fmt::Write;

use expect_test::Expect;
use proptest::prelude::*;

use super::*;
use crate::testing::assert_grows_as_text;

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
    for dateline in &draft.metadata.datelines {
        let text = draft.text();
        let places: Vec<_> = dateline.places.iter().map(|place| &text[place.range()]).collect();
        writeln!(drawn, "= dateline “{}” in “{}”", &text[dateline.span.range()], places.join("; ")).unwrap();
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
    let cells = draft.tables.iter().flat_map(|table| table.rows.iter().flatten()).map(|cell| cell.span);
    let remarks = draft.remarks.marks.iter().chain(&draft.remarks.texts).copied();
    let notes = draft.notes.iter().flat_map(|note| [note.mark, note.text]);
    for span in cells.chain(remarks).chain(notes).chain(draft.unread.iter().map(|unread| unread.span)) {
        prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    }
    let places = draft.metadata.bylines.iter().map(|byline| byline.span);
    let datelines = draft
        .metadata
        .datelines
        .iter()
        .flat_map(|dateline| dateline.places.iter().copied().chain([dateline.span]));
    for span in places.chain(datelines).chain(draft.metadata.date.and_then(|stated| stated.span)) {
        prop_assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
    }
    Ok(())
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
        "<sup>", "</sup>", "3", "³", "†", "[3]", "<a href='#fn3'>", "</a>", "<table>", "<tr>", "<td>", "<th colspan=2>", "</table>", "<caption>",
        "<select>", "<option>", "<div class=footnotes>", "<section>", "</section>", "</body>", "<article>", "<code>", "+++\n", "a = 'b'\n",
        "```\n", " \\ ", "2025-05-09", "Published May 9, 2025", "\u{feff}", "<img alt=é>", "'", "\"", "<time datetime='2025-05-09'>",
        "{{< figure caption=\"", "{{< /figure >}}", "\" >}}", "{{ a.b }}", "{{ é }}", "{% comment %}", "{% endcomment %}", "{% image \"A b c\" %}",
        "[caption id=\"1\"]", "[caption caption=“É” a=1]", "[/caption]", "[gallery]", "\u{7f}", "\u{1c}", "\u{1d}", "{#", "#}", "[a]", "[b]x", "\n[a]X",
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
fn many_marks_and_deep_nesting_take_no_more_than_their_length() {
    for piece in [
        "word* ",
        "1²",
        "a³ ",
        "x<sup>1</sup> ",
        "[3]",
        "<b><div>",
        "<li><p>",
        "<div class=byline>x",
        "<table><tr><td>x",
        "† a\n\n",
        "¹²³⁴ ",
        "{{ ",
        "{{< x >}}",
        "[a b='",
        "[caption id=\"1\"]x[/caption]",
        "[a]",
        "[/x]",
        "{% comment %}",
    ] {
        let text = |length: usize| format!("The pier shut. {}", piece.repeat(length / piece.len()));
        for format in Format::ALL {
            whole(&read(&text(10_000), format)).unwrap();
            assert_grows_as_text(&format!("{piece:?} {format:?}"), text, |text| drop(read(text, format)));
        }
    }
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
    let places = draft.metadata.datelines.iter().flat_map(|dateline| &dateline.places);
    let places: Vec<&str> = places.map(|place| &draft.text()[place.range()]).collect();
    assert_eq!(places, ["HULL"]);
    assert_eq!(&draft.text()[draft.metadata.bylines[0].span.range()], "Rosa Vidal");
}

#[test]
fn a_very_long_line_takes_no_more_than_its_length() {
    let piece = "The pier & the <b>cafe</b> shut, *Lind* said. ";
    for format in Format::ALL {
        let line = |length: usize| piece.repeat(length / piece.len());
        assert_grows_as_text(&format!("{format:?}"), line, |line| drop(read(line, format)));
        assert!(!read(&line(2_000_000), format).paragraphs.is_empty());
    }
}
