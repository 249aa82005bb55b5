//! Marks of footnotes and the notes that they belong to.

use crate::draft::tests::{read, whole};
use crate::draft::{Format, Source};
use crate::span::Span;

/// The words before each mark, and those of its note.
fn notes(text: &str, format: Format) -> Vec<(String, String)> {
    let draft = read(text, format);
    whole(&draft).unwrap();
    let told = |note: &crate::draft::Note| {
        let before = draft.paragraphs.iter().rfind(|it| it.span.start <= note.mark.start).unwrap();
        let start = before.prose.words_at(Span::new(0, note.mark.start));
        let words = draft.paragraphs.iter().map(|it| it.prose.words_at(note.text));
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        (start.rsplit(' ').next().unwrap().to_owned(), words.join(" / "))
    };
    draft.notes.iter().map(told).collect()
}

#[test]
fn a_mark_knows_its_note() {
    for (format, text, expected) in [
        (
            Format::Plain,
            "It shut.[1] Rain¹ fell.\n\n[1] Ann Cole.",
            &[("shut.", "Ann Cole."), ("Rain", "Ann Cole.")][..],
        ),
        (
            Format::Plain,
            "It shut.* Rain† fell.\n\n*Ann Cole.\n\n†Tom Hart.",
            &[("shut.", "Ann Cole."), ("Rain", "Tom Hart.")],
        ),
        (
            Format::Plain,
            "It shut.¹˒² Rain fell.[3–4]\n\nNotes\n\n1. Ann.\n2) Tom.\n3 Zoë.\n4. Ben.",
            &[("shut.", "1. Ann."), ("shut.", "2) Tom."), ("fell.", "3 Zoë."), ("fell.", "4. Ben.")],
        ),
        (Format::Plain, "It shut.[9]\n\n[1] Ann Cole.", &[]),
        (
            Format::Plain,
            "It shut.*\n\n*Ann Cole.\n\nRain fell.*\n\n*Tom Hart.",
            &[("shut.", "Ann Cole."), ("fell.", "Tom Hart.")],
        ),
        (
            Format::Markdown,
            "[^b]: Ann *Cole*.\n\n    In Hull.\n\n[^1]: <https://example.org>\n\nIt shut[^1] **today**.[^b]",
            &[("shut", ""), ("today.", "Ann Cole. / In Hull.")],
        ),
        (Format::Markdown, "It shut.<sup>2</sup>\n\n## Notes\n\n1. Ann.\n2. Tom.", &[("shut.", "Tom.")]),
        (
            Format::Markdown,
            "It shut.<sup><a href=\"#n2\">2</a></sup>\n\n<a id=\"n2\"></a>Ann Cole.\n\nRain fell.",
            &[("shut.", "Ann Cole.")],
        ),
        (
            Format::Html,
            "<p>It shut.<sup><a href=#n2>2</a></sup> Rain fell.<a role=doc-noteref href=#n1>1</a></p><ol><li id=n1><p>Ann.</p><p>In Hull.</p></li><li id=n2>Tom.</ol>",
            &[("shut.", "Tom."), ("fell.", "Ann. / In Hull.")],
        ),
        (
            Format::Html,
            "<p>It shut.<a href=#_ftn1>[1]</a></p><div class=footnotes><p><a name=_ftn1 href=#_ftnref1>[1]</a> Ann.</p></div>",
            &[("shut.", "Ann.")],
        ),
        (
            Format::Html,
            "<p>It shut.<a class=footnote-anchor href=#footnote-1>1</a></p><div class=footnote><a id=footnote-1 class=footnote-number>1</a><div><p>Ann.</p></div></div>",
            &[("shut.", "Ann.")],
        ),
        (
            Format::Html,
            "<p>It shut.<sup>1</sup></p><p>Rain fell.<sup>2</sup></p><p><sup>1</sup> Ann.</p><p>²Tom.</p>",
            &[("shut.", "Ann."), ("fell.", "Tom.")],
        ),
    ] {
        let notes = notes(text, format);
        let notes: Vec<(&str, &str)> = notes.iter().map(|(mark, note)| (&**mark, &**note)).collect();
        assert_eq!(notes, expected, "{text}");
    }
}

#[test]
fn marks_stand_where_they_are_written() {
    let draft = crate::draft::Draft::new(Source {
        text: "It shut<sup>[1]</sup> today. Rain fell.²\n\n[1] Ann.\n\n² Tom.",
        format: Format::Markdown,
        headline: Some("Pier shuts"),
        ..Source::default()
    });
    let written: Vec<_> = draft
        .notes
        .iter()
        .map(|note| (&draft.text()[note.mark.range()], &draft.text()[note.text.range()]))
        .collect();
    assert_eq!(written, [("[1]", "[1] Ann."), ("²", "² Tom.")]);
}
