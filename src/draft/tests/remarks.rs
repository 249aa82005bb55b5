//! Marks of a word processor’s comments and the comments at the end, in every format, and letters in brackets that are none.

use expect_test::expect;

use super::{check, read, whole};
use crate::draft::{Format, Source};

/// The paragraphs, then the marks and the comments as written.
fn told(text: &str, format: Format) -> (Vec<String>, Vec<String>, Vec<String>) {
    let draft = read(text, format);
    whole(&draft).unwrap();
    let written = |span: &crate::span::Span| draft.text()[span.range()].to_owned();
    (
        draft.paragraphs.iter().map(|it| it.prose.text().to_owned()).collect(),
        draft.remarks.marks.iter().map(written).collect(),
        draft.remarks.texts.iter().map(written).collect(),
    )
}

#[test]
fn marks_and_comments_are_no_story() {
    let story = "The pier cost $4 million,[a] Ann Łąck[b] said.[c][d] “It shut,”[e] she said.";
    let comments = ["[a]$5 million? ask", "[b] Lack?", "[c]when", "[d]Ann Lee: on Friday", "[e]May 3"];
    let wanted = ["The pier cost $4 million, Ann Łąck said. “It shut,” she said.", "Rain fell."];
    let marks = ["[a]", "[b]", "[c]", "[d]", "[e]"];
    for end in ["\n", "\n\n", "\r\n"] {
        for format in [Format::Plain, Format::Markdown] {
            let text = format!("{story}{}Rain fell.\n\n{}\n", end.repeat(2), comments.join(end));
            let (paragraphs, found, texts) = told(&text, format);
            assert_eq!(
                (paragraphs, found),
                (wanted.map(str::to_owned).into(), marks.map(str::to_owned).into())
            );
            assert_eq!(texts.concat().matches('[').count(), 5, "{texts:?}");
        }
    }
    let raised = |text: &str, target: &str| {
        "abcde".chars().fold(text.to_owned(), |text, letter| {
            let mark = format!("[{letter}]");
            text.replace(
                &mark,
                &format!("<sup><a href=\"#{target}{letter}\" id=\"x{letter}\">{mark}</a></sup>"),
            )
        })
    };
    let notes: Vec<String> = comments
        .iter()
        .map(|it| {
            format!(
                "<div><p><a href=\"#cmnt_ref1\" id=\"cmnt1\">{}</a><span>{}</span></p></div>",
                &it[..3],
                &it[3..]
            )
        })
        .collect();
    let page = format!("<p>{}</p><p>Rain fell.</p>{}", raised(story, "cmnt"), notes.concat());
    let (paragraphs, found, texts) = told(&page, Format::Html);
    assert_eq!((paragraphs, found.len(), texts.len()), (wanted.map(str::to_owned).into(), 5, 5));
    // The same letters above the line that link elsewhere are notes.
    let page = format!("<p>{}</p><p>Rain fell.</p>", raised(story, "fn"));
    let (paragraphs, found, texts) = told(&page, Format::Html);
    assert_eq!((paragraphs, found.len(), texts.len()), (wanted.map(str::to_owned).into(), 0, 0));
}

#[test]
fn what_follows_the_comments_is_story() {
    let behind = ["The pier opens again on June 31.", "Lind is the mayor.", "It rained.", "-30-"];
    for (story, comments, count) in [
        ("It shut.[a]", "[a]Ask legal.", 1),
        ("It shut.[a]", "[a] Ask legal.", 1),
        ("It shut.", "[a]Ask legal.", 1),
        ("It shut,[a] Lee said.[b]", "[a]Ask legal.\nthey say no\n\n[b]when", 2),
        ("It shut.[a]", "[a]ask legal\nand Ann Lee:\n- when", 1),
    ] {
        for end in ["\n", "\r\n", "\r"] {
            for format in [Format::Plain, Format::Markdown] {
                let text = format!("{story}\n\n{comments}\n\n{}\n", behind.join("\n\n")).replace('\n', end);
                let (paragraphs, _, texts) = told(&text, format);
                assert_eq!(paragraphs[1..], behind, "{text:?} {format:?}");
                assert_eq!(texts.concat().matches('[').count(), count, "{texts:?}");
            }
        }
        let lines = |text: &str| -> String {
            let line = |line: &str| format!("<p>{line}</p>\n");
            text.lines().filter(|it| !it.is_empty()).map(line).collect()
        };
        // Where every comment is an element, and where each is a paragraph like others.
        let whole = comments.replace("\n\n", "\n");
        let framed: Vec<String> = whole.split("\n[").map(|it| format!("<div>{}</div>", lines(it))).collect();
        let framed = framed.concat();
        let page =
            format!("{}{}{}", lines(story), framed.replace("<p>b]", "<p>[b]"), lines(&behind.join("\n")));
        let (paragraphs, _, texts) = told(&page, Format::Html);
        assert_eq!((&paragraphs[1..], texts.len()), (&behind.map(str::to_owned)[..], whole.lines().count()));
    }
    let page = "<p>It shut.[a]</p><p>[a]Ask legal.</p><p>It rained.</p><p>Lind left.</p>";
    assert_eq!(told(page, Format::Html).0, ["It shut.", "It rained.", "Lind left."]);
}

#[test]
fn items_of_a_law_are_story() {
    let items = "[a] The pier may be shut.\n\n[b] The harbor may be shut.\n\nIt rained.\n\nLind left.\n\nLee came.\n\nIt ended.\n\nNo.";
    let text = format!("The town cited section 12[a] and section 12[b].\n\n{items}");
    let (paragraphs, marks, texts) = told(&text, Format::Plain);
    assert_eq!((paragraphs.len(), marks.len(), texts.len()), (8, 0, 0));
}

#[test]
fn comments_without_marks_and_marks_without_comments() {
    for (text, marks, texts) in [
        ("It shut.\n\n[a]When?\n[b]on Friday", 0, 2),
        ("It shut.\n\n[a]When? Ask Ann.", 0, 1),
        ("It shut.[a]\n\n[a]nice. who\nsaid so?", 1, 1),
        ("It shut.[a]\n\n[a] Nice.", 1, 1),
        ("Ann Lee[a] came. It shut,[b] she said.", 2, 0),
        ("It shut on Friday.[a] It rained.", 1, 0),
        ("The pier[a] shut.", 1, 0),
        ("Some 14 came in 2013[a], then 15[b].\n\n[a]sure?\n[b]16", 2, 2),
    ] {
        let (_, found_marks, found_texts) = told(text, Format::Plain);
        assert_eq!((found_marks.len(), found_texts.len()), (marks, texts), "{text}");
    }
}

#[test]
fn letters_in_brackets_that_are_none() {
    for text in [
        "Under section 12 [a] of the act it shut, and [b] it rained.",
        "Under section 12[a] and section 12[b] of the act it shut.",
        "Under Article[a] it shut.",
        "“[a] bad idea,” she said, and ‘[a]nother’ was [b]etter.",
        "[a] bad idea, she said.\n\nIt shut.",
        "It shut.\n\n[a]t last it rained.",
        "It shut (a) on Friday and (b) for good. He took [a] boat.",
        "Take x[a] and y[b] of it, the dog[s] and cat[b].",
        "It is [sic] and [ok], see pier[b].",
        "It shut. [a]\n\nRain fell.",
        "See the pier[a](https://example.org).",
    ] {
        for format in [Format::Plain, Format::Html] {
            let (paragraphs, marks, texts) = told(text, format);
            assert_eq!((marks.len(), texts.len()), (0, 0), "{text}");
            assert_eq!(paragraphs.concat().matches('[').count(), text.matches('[').count(), "{text}");
        }
    }
    // Notes with figures, and letters among them.
    let (_, marks, _) = told("Lee was born in Hull.[1] She left,[a] and came back.[2]", Format::Plain);
    assert_eq!(marks.len(), 0);
    let (paragraphs, marks, texts) = told("The pier[a] shut.\n\n[a]: https://example.org", Format::Markdown);
    assert_eq!((paragraphs.concat(), marks.len(), texts.len()), ("The piera shut.".to_owned(), 0, 0));
}

#[test]
fn a_draft_with_comments() {
    check(
        Format::Markdown,
        "# Pier[a] shuts\n\nHULL (AP) — The pier shut[b] on *Friday*,[c] Ann Lee\nsaid.[d]\n[a]Pier or dock?\n\n[b]closed\n[c]Friday, May 9?\n[d]her title??",
        &expect![[r#"
            headline    Pier shuts
            dateline    HULL (AP) —
            body        The pier shut on Friday, Ann Lee said.
            = dateline “HULL (AP)” in “HULL”
        "#]],
    );
}

#[test]
fn places_hold_behind_the_other_fields() {
    let source =
        Source { headline: Some("Pier shuts"), text: "It shut.[a]\n\n[a]When?", ..Source::default() };
    let draft = crate::draft::Draft::new(source);
    let remarks = &draft.remarks;
    let written: Vec<&str> =
        remarks.marks.iter().chain(&remarks.texts).map(|span| &draft.text()[span.range()]).collect();
    assert_eq!(written, ["[a]", "[a]When?"]);
}
