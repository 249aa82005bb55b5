//! Marks of footnotes, and what only looks like one, in every format.

mod notes;

use expect_test::expect;

use super::{check, read};
use crate::draft::{Format, Source};
use crate::span::Span;

/// The words of the first paragraph.
fn prose(text: &str, format: Format) -> String {
    read(text, format).paragraphs[0].prose.text().to_owned()
}

#[test]
fn a_raised_figure_behind_a_word_is_a_mark() {
    for (text, words) in [
        ("Mr. Smith³ came.", "Mr. Smith came."),
        ("Some 300³ people came in 2019².", "Some 300 people came in 2019."),
        ("It ended.¹ Rain fell.²³", "It ended. Rain fell."),
        ("“It ended,”¹⁰ Lind said.", "“It ended,” Lind said."),
        ("It cost $5m³ and £2² a head.", "It cost $5m and £2 a head."),
        ("Hart’s² son, 12¹, left.", "Hart’s son, 12, left."),
        ("About 40%⁴ and 1,200¹,² homes.", "About 40% and 1,200 homes."),
        ("Some 300 ³ came.", "Some 300 came."),
        ("Some 10² men came, of 10.", "Some 10 men came, of 10."),
        ("Ana Böhm⁷, 40", "Ana Böhm, 40"),
    ] {
        for format in [Format::Plain, Format::Markdown, Format::Html] {
            assert_eq!(prose(text, format), words);
        }
        assert_eq!(prose(&format!("{text}\r\n\r\nEnd."), Format::Plain), words);
    }
}

#[test]
fn figures_of_units_formulas_and_powers_are_none() {
    for text in [
        "A flat of 50 m² and a lake of 3 km³.",
        "It fell at 9.8 m/s² and 5 ft².",
        "So x² + y² = z², and E = mc².",
        "The model has R² of 0.8.",
        "It held 10⁶ cells, 3 × 10² jars and 2³² keys.",
        "Emissions of CO₂ and CO² rose.",
        "The ¹⁴C and ²³⁸U in it decay.",
        "It is 10⁻⁶ of a gram, 3 mol⁻¹, with Ca²⁺.",
        "She wrote ½ and ¹⁄₂ of it.",
    ] {
        for format in [Format::Plain, Format::Markdown, Format::Html] {
            assert_eq!(prose(text, format), text);
        }
    }
}

#[test]
fn a_range_of_very_many_notes_is_no_mark() {
    for (mark, is_mark) in [
        ("[1-3]", true),
        ("[2–51]", true),
        ("[1-4, 7]", true),
        ("[1-51]", false),
        ("[1–999]", false),
        ("[1-40, 41-80]", false),
        ("¹⁻³", false),
        ("¹–³", true),
        ("¹–⁹⁹⁹", false),
        ("<sup>1-3</sup>", true),
        ("<sup>[1-65535]</sup>", false),
        ("<sup class=\"footnote\">1–65535</sup>", false),
    ] {
        let text = format!("The pier shut.{mark} Rain fell.");
        for format in [Format::Markdown, Format::Html] {
            let words = prose(&text, format);
            assert_eq!(words == "The pier shut. Rain fell.", is_mark, "{mark} {format:?}: {words}");
        }
    }
    let many = "The pier shut.<sup>[1-65535]</sup> ".repeat(2_000);
    let words = prose(&many, Format::Html);
    assert_eq!(words.matches("[1-65535]").count(), 2_000);
}

#[test]
fn letters_above_the_line_are_marks_or_letters() {
    for (text, words) in [
        ("Some 300<sup>3</sup> came.", "Some 300 came."),
        ("Some 300<sup><a href=\"#fn3\">3</a></sup> came.", "Some 300 came."),
        (
            "Some 300<a href=\"#fn3\" class=\"footnote-ref\" id=\"r3\" role=\"doc-noteref\"><sup>3</sup></a> came.",
            "Some 300 came.",
        ),
        (
            "Some 300<sup class=\"fn\" data-fn=\"x\"><a id=\"x-link\" href=\"#x\">3</a></sup> came.",
            "Some 300 came.",
        ),
        ("Some 300<sup>[3]</sup><sup>[a]</sup> came.", "Some 300 came."),
        ("Some 300<a href=\"#_ftn3\"><span>[3]</span></a> came.", "Some 300 came."),
        ("Ann Smith<sup>a</sup> and 1,200<sup>*</sup> came<sup>†</sup>.", "Ann Smith and 1,200 came."),
        ("In 2019<sup>2, 3</sup> and 2020 <sup>4</sup> it rained.", "In 2019 and 2020 it rained."),
        ("The 21<sup>st</sup> century", "The 21st century"),
        ("A flat of 50 m<sup>2</sup>", "A flat of 50 m²"),
        ("It held 10<sup>6</sup> cells, 10<sup>-6</sup> g", "It held 10⁶ cells, 10⁻⁶ g"),
        ("So x<sup>2</sup> and x<sup>n</sup>", "So x² and xn"),
        ("Emissions of CO<sub>2</sub> rose", "Emissions of CO2 rose"),
        ("Ann M<sup>c</sup>Gee came", "Ann McGee came"),
        ("A Lindex<sup>TM</sup> pump", "A LindexTM pump"),
        ("The vote<sup>[check]</sup> ended", "The vote[check] ended"),
    ] {
        for format in [Format::Markdown, Format::Html] {
            assert_eq!(prose(text, format), words, "{text}");
        }
    }
}

#[test]
fn marks_in_brackets_daggers_and_stars() {
    for (text, words) in [
        ("The ministry said so.[3] Rain fell.[4][12]", "The ministry said so. Rain fell."),
        ("Ann Smith[3], 40, came.[note 1]", "Ann Smith, 40, came."),
        ("Some 300[1,2] came.[3–5]", "Some 300 came."),
        ("Some 300[^3] came.[^long-name]", "Some 300 came."),
        ("Ann Smith† and 1,200‡ came.", "Ann Smith and 1,200 came."),
        ("Ann Smith* and 1,200** came.*", "Ann Smith and 1,200 came."),
    ] {
        assert_eq!(prose(text, Format::Plain), words);
    }
    for text in [
        "“He had [3] dogs,” she said.",
        "Take x[3] and (see [3]) [4] of it.",
        "Hans Lind (†1945) was here.",
        "It is *not* so, a 5* hotel, an A* and f*** it.",
        "She wrote [check] and [sic] and [a].",
    ] {
        assert_eq!(prose(text, Format::Plain), text);
    }
}

#[test]
fn places_are_right_behind_a_mark() {
    let text = "Ann Smith³ met <b>Tom</b> Hart<sup>4</sup> in 2019&sup2; again.";
    let draft = read(text, Format::Html);
    let prose = &draft.paragraphs[0].prose;
    assert_eq!(prose.text(), "Ann Smith met Tom Hart in 2019 again.");
    for (words, written) in [
        ("Smith", "Smith"),
        ("met", "met"),
        ("Tom Hart", "Tom</b> Hart"),
        ("2019", "2019"),
        ("again", "again"),
    ] {
        let at = prose.text().find(words).unwrap();
        let place = prose.locate(Span::new(at, at + words.len()));
        assert_eq!(&text[place.range()], written);
    }
}

#[test]
fn the_texts_of_notes_are_no_story() {
    check(
        Format::Plain,
        "Pier shuts for good\n\nThe pier shut³ on Friday, the harbour office said.† Rain fell.\n\n³ By order of the harbour office.\n\n† In a letter of May 2.\n\n⁴ Nobody knows.",
        &expect![[r#"
            headline    Pier shuts for good
            body        The pier shut on Friday, the harbour office said. Rain fell.
            metadata    By order of the harbour office.
            metadata    In a letter of May 2.
            body        Nobody knows.
        "#]],
    );
    check(
        Format::Plain,
        "Pier shuts for good\n\nThe pier shut on Friday.[1] Rain fell on the town.[2]\n\nReferences\n\n1. Harbour office, 2019.\n\n2. Ann Cole, The Pier, 1998.\n\nThe end came later.",
        &expect![[r#"
            headline    Pier shuts for good
            body        The pier shut on Friday. Rain fell on the town.
            label       References
            metadata    1. Harbour office, 2019.
            metadata    2. Ann Cole, The Pier, 1998.
            body        The end came later.
        "#]],
    );
    check(
        Format::Html,
        "<h1>Pier shuts</h1><p>The pier shut<sup>1</sup> on Friday.</p><section class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>By order of the office. <a href=#r1>↩</a></p></ol></section><p>Rain fell on the town.",
        &expect![[r#"
            headline    Pier shuts
            body        The pier shut on Friday.
            metadata    By order of the office. ↩
            body        Rain fell on the town.
        "#]],
    );
    check(
        Format::Markdown,
        "The pier shut[^1] on Friday.[^2] Rain fell<sup>3</sup>.\n\n[^1]: By order of the office.\n\n<sup>3</sup> In Hull.",
        &expect![[r#"
            body        The pier shut on Friday. Rain fell.
            metadata    By order of the office.
            metadata    In Hull.
        "#]],
    );
}

#[test]
fn fields_have_no_marks_either() {
    let draft = crate::draft::Draft::new(Source {
        text: "Rain fell.",
        headline: Some("Pier³ shuts"),
        summary: Some("It shut in 2019²."),
        ..Source::default()
    });
    let words: Vec<&str> = draft.paragraphs.iter().map(|it| it.prose.text()).collect();
    assert_eq!(words, ["Pier shuts", "It shut in 2019.", "Rain fell."]);
}
