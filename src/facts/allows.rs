//! Comments of the draft to copydesk: `<!-- copydesk: allow placeholder "the band’s name" AB -->`.

use std::sync::LazyLock;

use regex::Regex;

use crate::draft::{Draft, Table};
use crate::span::Span;

/// A comment that allows what a rule finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// The whole comment.
    pub span: Span,
    /// What it asks for, as written: `allow` or `allow-file`, if it is well-formed.
    pub verb: Span,
    /// Where it holds.
    pub scope: Scope,
    /// The rule’s name as written; empty where none is.
    pub rule: Span,
    /// Why, in the writer’s words.
    pub reason: Option<String>,
    /// Who says so: what stands behind the reason.
    pub by: Option<String>,
}

/// Where a comment holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In a stretch of the draft: a paragraph, or all of it.
    Within(Span),
    /// Nowhere: no paragraph follows.
    Nowhere,
    /// It asks for something that does not exist.
    Unknown,
}

impl Scope {
    /// What a comment can ask for.
    pub const VERBS: [&str; 2] = ["allow", "allow-file"];
}

/// Whatever is said to copydesk, well-formed or not.
static COMMENT: LazyLock<Regex> = LazyLock::new(|| {
    let parts = [
        r"(?s)^<!--\s*copydesk\s*:\s*",
        r"(?<verb>[^\s“”]*)\s*",
        r#"(?<rule>[^\s"“”]*)"#,
        r#"(?:[^"“”]*["“”](?<reason>[^"“”]*)["“”](?<by>.*)|.*)"#,
        r"-->$",
    ];
    Regex::new(&parts.concat()).expect("the pattern is well-formed")
});

/// The comments of a draft that are meant for copydesk, in text order.
pub(super) fn find(draft: &Draft) -> Vec<Allow> {
    draft.comments.iter().filter_map(|&span| read(draft, span)).collect()
}

fn read(draft: &Draft, span: Span) -> Option<Allow> {
    let text = draft.text().get(span.range())?;
    let parts = COMMENT.captures(text)?;
    let place = |name: &str| {
        let part = parts.name(name).map_or(0..0, |part| part.range());
        Span::from(part).shift(span.start)
    };
    let words = |name: &str| {
        let words = parts.name(name)?.as_str().trim();
        (!words.is_empty()).then(|| words.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let scope = match &parts["verb"] {
        "allow" => paragraph(draft, span).map_or(Scope::Nowhere, Scope::Within),
        "allow-file" => Scope::Within(Span::new(0, draft.text().len())),
        _ => Scope::Unknown,
    };
    Some(Allow {
        span,
        verb: place("verb"),
        scope,
        rule: place("rule"),
        reason: words("reason"),
        by: words("by"),
    })
}

/// The paragraph that a comment stands in, or the next one.
fn paragraph(draft: &Draft, comment: Span) -> Option<Span> {
    let at = draft.paragraphs.iter().position(|paragraph| comment.start < paragraph.span.end)?;
    let span = draft.paragraphs[at].span;
    // Before a table it holds in all of it.
    let table = draft.tables.iter().map(Table::span).find(|table| table.contains(span));
    if let Some(table) = table.filter(|table| comment.end <= table.start) {
        return Some(table);
    }
    let first = draft.dateline_of(at).unwrap_or(at);
    Some(draft.paragraphs[first].span.cover(span))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::{Format, Source};
    use crate::testing::facts;

    fn described(facts: &crate::facts::Facts) -> Vec<(Span, String)> {
        let describe = |allow: &Allow| {
            let scope = match allow.scope {
                Scope::Within(span) => facts.raw(span).split_whitespace().next().unwrap_or_default(),
                Scope::Nowhere => "nothing",
                Scope::Unknown => "?",
            };
            let rule = facts.raw(allow.rule);
            (allow.span, format!("{rule} in {scope}: {:?} {:?}", allow.reason, allow.by))
        };
        facts.allows().iter().map(describe).collect()
    }

    #[test]
    fn a_comment_holds_in_its_paragraph_or_the_next() {
        facts().format(Format::Markdown).draw(
            expect![[r##"
                # Fair <!-- copydesk: allow one "in the headline" AB -->
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one in #: Some("in the headline") Some("AB")

                <!-- copydesk: allow two "above" -->
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ two in *First*: Some("above") None
                *First* paragraph, which ends with a comment. <!-- copydesk: allow three “curly  quotes” A. B. -->
                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ three in *First*: Some("curly quotes") Some("A. B.")

                - Item <!--copydesk:allow four "tight"AB--> of a list.
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ four in -: Some("tight") Some("AB")

                <!-- a comment for somebody else: allow five "no" -->
                <!-- copydesk: allow-file six "all" AB -->
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ six in #: Some("all") Some("AB")
            "##]],
            described,
        );
    }

    #[test]
    fn html_has_comments_too() {
        facts().format(Format::Html).draw(
            expect![[r#"
                <p>First. <!-- copydesk: allow one "é" AB --></p> <!-- copydesk: allow two "next" AB -->
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one in First.: Some("é") Some("AB")
                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ two in Second.: Some("next") Some("AB")
                <p>Second.</p>
                <!-- copydesk: allow three "the end" AB -->
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ three in nothing: Some("the end") Some("AB")
            "#]],
            described,
        );
    }

    #[test]
    fn what_is_missing_is_not_made_up() {
        facts().format(Format::Markdown).draw(
            expect![[r#"
                Words. <!-- copydesk: -->
                       ~~~~~~~~~~~~~~~~~~  in ?: None None
                Words. <!-- copydesk: allow -->
                       ~~~~~~~~~~~~~~~~~~~~~~~~  in Words.: None None
                Words. <!-- copydesk: allow one because AB -->
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one in Words.: None None
                Words. <!-- copydesk: allow one "" AB -->
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one in Words.: None Some("AB")
                Words. <!-- copydesk: alow one "why" -->
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one in ?: Some("why") None
            "#]],
            described,
        );
    }

    #[test]
    fn plain_text_has_no_comments() {
        let text = "Words. <!-- copydesk: allow one \"why\" AB -->";
        assert_eq!(find(&Draft::new(Source { text, ..Source::default() })), []);
    }
}
