//! Markup that never closes hides the story behind it, and that is said.

use super::read;
use crate::draft::Format;

const STORY: &str = "The pier shut on Friday, and all nine boats left for Hull.";

/// What is said of a text, each with its line.
fn said(text: &str, format: Format) -> Vec<(String, usize)> {
    let draft = read(text, format);
    draft.unread.iter().map(|it| (it.message.clone(), draft.line(it.span.start))).collect()
}

fn hides(what: &str) -> String {
    format!("{what} is never closed, and hides what follows.")
}

#[test]
fn a_tag_without_end_is_told() {
    for (open, what) in [
        ("<a href=\"https://x.example/a>harbor</a> ", "This tag"),
        ("<a class='x href=y>harbor</a> ", "This tag"),
        ("<img alt=\"the pier ", "This tag"),
        ("<b ", "This tag"),
        ("<p\n", "This tag"),
        ("</b ", "This tag"),
        ("</ b ", "This tag"),
        ("<![CDATA[", "This CDATA section"),
        ("<!DOCTYPE html\n", "This declaration"),
        ("<!NOTE: ask ", "This declaration"),
        ("<?xml version=\"1.0\" ", "This processing instruction"),
        ("<?php\n", "This processing instruction"),
    ] {
        for end in ["", "</p>\r\n<p>It reopens on June 31.</p>"] {
            let text = format!("<p>Rain fell.</p>\r\n{open}{STORY}{end}");
            assert_eq!(said(&text, Format::Html), [(hides(what), 2)], "{text}");
        }
    }
}

#[test]
fn a_tag_that_ends_where_another_does_is_told() {
    for text in [
        format!("<p>Rain fell at <a href=\"https://x.example/a>Hull</a>. {STORY}</p><p class=\"x\">End.</p>"),
        format!("<p class=\"x\" {STORY}</p><p>End.</p>"),
    ] {
        assert_eq!(said(&text, Format::Html), [(hides("This tag"), 1)], "{text}");
    }
}

#[test]
fn whole_markup_hides_nothing() {
    let long = "one two three four five six seven eight";
    for text in [
        format!("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x.dtd\"><p>{STORY}"),
        format!("<?xml version=\"1.0\" {long}?><p>{STORY}"),
        format!("<!NOTE: {long}><p>{STORY}"),
        format!("<![CDATA[<p>{STORY}</p>]]>"),
        format!("<![if !supportLists]>{STORY}<![endif]>"),
        format!("<p title=\"{long}\" data-a=\"<b>{long}</b>\" hidden class=\"{long}\">{STORY}</p >"),
        format!("<p>Fewer than 3 < 5, {STORY}</p>"),
        format!("<a href=\"x\" class=\"y\" title=\"{long}\" <b>Hull</b></a> {STORY}"),
        // Here the draft breaks off.
        "<p>Rain fell. <a href=\"https://exam".to_owned(),
        "<p>Rain fell.</p><!DOC".to_owned(),
    ] {
        assert_eq!(said(&text, Format::Html), [], "{text}");
    }
}

#[test]
fn words_in_a_section_of_characters_are_hidden_and_told() {
    let hides = "This CDATA section hides its words: a browser takes it for a comment up to the first “>”.";
    for (section, seen) in [
        ("<![CDATA[The pier shut.]]>", ""),
        ("<![CDATA[14]]>", ""),
        ("<![CDATA[The <b>old</b> pier]]>", "old pier]]>"),
        ("<![CDATA[Hull -> Goole is shut]]>", "Goole is shut]]>"),
    ] {
        let page = format!("<p>Rain fell.</p>\n{section}<p>End.</p>");
        assert_eq!(said(&page, Format::Html), [(hides.to_owned(), 2)], "{section}");
        let words: Vec<String> =
            read(&page, Format::Html).paragraphs.iter().map(|it| it.prose.text().to_owned()).collect();
        assert_eq!(words.join("|").replace("|End.", ""), format!("Rain fell.|{seen}").trim_end_matches('|'));
        assert_eq!(said(&format!("Rain fell.\n\n{section}\n\nEnd."), Format::Markdown).len(), 1, "{section}");
        let inline = format!("Rain fell {section} in Hull.");
        assert_eq!(said(&inline, Format::Markdown), [(hides.to_owned(), 1)], "{section}");
        assert_eq!(said(&inline, Format::Plain), [], "{section}");
    }
    for text in [
        "<![CDATA[]]>",
        "<![CDATA[ ]]>",
        "<![CDATA[<p>The pier shut.</p>]]>",
        "<svg><text><![CDATA[The pier]]></text></svg>",
        "<style>/*<![CDATA[*/ p {} /*]]>*/</style>",
        "<script>//<![CDATA[\nlet a = 1;\n//]]></script>",
    ] {
        assert_eq!(said(&format!("<p>Rain fell.</p>{text}<p>End.</p>"), Format::Html), [], "{text}");
    }
}

#[test]
fn a_block_of_markup_to_the_end_of_the_file_is_told() {
    for (open, what) in [
        ("<?xml version=\"1.0\"", "This processing instruction"),
        ("<?php echo 1;", "This processing instruction"),
        ("<!NOTE: ask", "This declaration"),
        ("<!DOCTYPE html", "This declaration"),
        ("<![CDATA[", "This CDATA section"),
    ] {
        for end in ["", "\n\nIt reopens on June 31.\n", "\n\nHull -> Goole is <b>shut</b>.\n"] {
            let text = format!("Rain fell.\n\n{open}\n\n{STORY}{end}");
            assert_eq!(said(&text, Format::Markdown), [(hides(what), 3)], "{text}");
        }
    }
    let text = format!("Rain fell.\n\n<div class=\"x>\n{STORY}\n\nEnd.");
    assert_eq!(said(&text, Format::Markdown), [(hides("This tag"), 3)]);
    for text in [
        format!("Rain fell.\n\n<?php echo 1; ?>\n\n{STORY}"),
        format!("Rain fell.\n\n<!NOTE: ask the desk about all of this before it goes>\n\n{STORY}"),
        format!("Rain fell.\n\n<!DOCTYPE html>\n\n{STORY}"),
        format!("Rain fell. <a href=\"https://x.example/a>Hull</a> {STORY}"),
        "Rain fell.\n\n<?php".to_owned(),
    ] {
        assert_eq!(said(&text, Format::Markdown), [], "{text}");
    }
}
