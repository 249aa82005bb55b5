//! Odd input yields fewer facts: never a panic, never a span outside the draft or inside a character.

use std::fmt::Write;

use copydesk::draft::{Draft, Format, Source};
use copydesk::{Checker, Settings};
use proptest::prelude::*;

/// Pieces that a draft may be made of, in any order: each the beginning of something that a reader of drafts,
/// words, quotations, numbers or times looks for.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "   ",
    "\t",
    "- ",
    "# ",
    "> ",
    "---\n",
    "+++\n",
    "```\n",
    "<p>",
    "</p>",
    "<b",
    "<!--",
    "-->",
    "<script>",
    "&amp;",
    "&eacute;",
    "&#x1F600;",
    "&",
    "[",
    "](",
    ")",
    "**",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "``",
    "''",
    "—",
    "–",
    "-",
    "$",
    "€",
    "%",
    ".",
    ",",
    ":",
    ";",
    "?",
    "!",
    "…",
    "/",
    "(",
    "|",
    "Police said ",
    "said",
    "according to ",
    "allegedly ",
    "killed ",
    "six ",
    "5",
    "1,200",
    "2.5 million ",
    "percent",
    "Monday",
    "March",
    " 31, 2023",
    "Feb. 30",
    "yesterday ",
    "14-month ",
    "1990s",
    "3 p.m.",
    "Ana López ",
    "Ana Lopez ",
    "María",
    "O’Brien",
    "TK",
    "XX",
    "(sp?)",
    "LEEDS, England (AP) — ",
    "By Ann Hall",
    "Read more: ",
    "金",
    "😀",
    "e\u{301}",
    "\u{200d}",
    "\u{0}",
    "ﷺ",
    "the members ",
    "all five ",
    "one of the ",
    "of the board ",
    "were arrested ",
    "he ",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn check(text: &str, format: Format) -> Result<(), TestCaseError> {
    let source = Source {
        text,
        format,
        headline: Some("Six “freed” in Ovar — María"),
        summary: None,
        date: "2025-05-09".parse().ok(),
    };
    let checked = Checker::new(Settings::default()).check(Draft::new(source));
    let facts = &checked.facts;
    let whole = facts.draft().text();
    let mut spans: Vec<(String, copydesk::span::Span)> = Vec::new();
    let mut add = |what: &str, span| spans.push((what.to_owned(), span));
    for paragraph in &facts.draft().paragraphs {
        add("paragraph", paragraph.span);
    }
    for sentence in facts.sentences() {
        add("sentence", sentence.whole());
        for word in 0..sentence.tokens.len() {
            add("word", sentence.span_of(word..word + 1));
        }
    }
    for quote in facts.quotes() {
        add("quote", quote.span);
        add("quoted words", quote.words);
    }
    for time in facts.times() {
        add("time", time.place.span);
    }
    for quantity in facts.quantities() {
        add("quantity", quantity.place.span);
    }
    for mention in facts.mentions() {
        add("mention", mention.place.span);
    }
    for attribution in facts.attributions() {
        add("content", attribution.content);
    }
    for finding in &checked.findings {
        add(finding.rule, finding.span);
        for related in &finding.related {
            add(finding.rule, related.span);
        }
        for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
            add(finding.rule, edit.span);
        }
    }
    for (what, span) in spans {
        prop_assert!(span.start <= span.end, "{what} {span:?} runs backwards in {text:?}");
        prop_assert!(whole.get(span.range()).is_some(), "{what} {span:?} is off in {text:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn plain_text(text in text()) {
        check(&text, Format::Plain)?;
    }

    #[test]
    fn markdown(text in text()) {
        check(&text, Format::Markdown)?;
    }

    #[test]
    fn html(text in text()) {
        check(&text, Format::Html)?;
    }
}

#[test]
fn long_and_strange_texts() {
    let mut columns = String::new();
    for number in 0..2_000 {
        write!(columns, "{number} ").expect("a string takes all");
    }
    let texts = [
        String::new(),
        "\u{feff}".to_owned(),
        "a".repeat(200_000),
        "😀".repeat(20_000),
        "“".repeat(5_000),
        "(".repeat(5_000),
        "1,".repeat(5_000),
        "<p>".repeat(5_000),
        "> ".repeat(2_000),
        columns,
    ];
    for text in &texts {
        for format in Format::ALL {
            check(text, format).expect("fewer facts, no failure");
        }
    }
}
