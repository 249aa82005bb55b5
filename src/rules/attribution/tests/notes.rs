//! Footnotes as sources, in each of the formats: one claim a draft, since who speaks of one wrong may be the source of another.

use crate::draft::Format;
use crate::rules::Rule;
use crate::rules::attribution::{casualty_source, unattributed_claim};
use crate::testing::rule;

/// A claim whose mark stands at `#`, and the rule that asks for its source.
const CLAIMS: [(&Rule, &str); 4] = [
    (&unattributed_claim::RULE, "The road is closed. The refinery dumped sludge into the Tisza for years.#"),
    (&unattributed_claim::RULE, "Norvik Bank lied# to its auditors. The lobby was empty."),
    (&casualty_source::RULE, "The dam broke. At least 14 people were killed.#"),
    (&casualty_source::RULE, "Some 14 people were killed# when the dam broke. It was of stone."),
];

/// What names a source, and what only explains.
const NAMED: &str = "Audit court of Tarn, report of June 9.";
const EXPLAINED: &str = "The figures are those of the year before.";

fn asks(rule_of: &Rule, format: Format, text: &str) -> bool {
    rule(rule_of).format(format).redraw(text).contains("^^^")
}

#[test]
fn a_note_that_names_somebody_is_a_source() {
    for (format, mark, behind) in [
        (Format::Plain, "[1]", "\n\n[1] NOTE"),
        (Format::Plain, "¹", "\n\n¹ NOTE"),
        (Format::Plain, "*", "\n\n*NOTE"),
        (Format::Plain, "[2, 3]", "\n\n[1] It rained.\n\n[2] It rained.\n\n[3] NOTE"),
        (Format::Plain, "[2]", "\n\nSources\n\n1. It rained.\n\n2. NOTE"),
        (Format::Markdown, "[^a]", "\n\n[^a]: NOTE"),
        (Format::Markdown, "[^a][^b]", "\n\n[^b]: **NOTE**\n[^a]: It rained.\n"),
        (Format::Markdown, "<sup>2</sup>", "\n\n## Notes\n\n1. It rained.\n2. NOTE"),
        (Format::Html, "<sup>1</sup>", "<p>It rained.<p><sup>1</sup> NOTE"),
        (
            Format::Html,
            "<sup><a href=#n1>1</a></sup>",
            "<ol class=Foot><li id=n1 class=Note>NOTE <a href=#r>↩</a></ol>",
        ),
        (
            Format::Html,
            "<a role=doc-noteref href=#n>1</a>",
            "</p><p id=n class='A B'><i>NOTE</i></p><p>Rain fell on Tarn.</p>",
        ),
    ] {
        for (rule, claim) in CLAIMS {
            let text = claim.replace('#', mark) + behind;
            assert!(!asks(rule, format, &text.replace("NOTE", NAMED)), "{text}");
            assert!(asks(rule, format, &text.replace("NOTE", EXPLAINED)), "{text}");
        }
    }
}

#[test]
fn a_link_in_a_note_is_a_source() {
    for (format, mark, note) in [
        (Format::Markdown, "[^1]", "\n\n[^1]: <https://example.org/report>\n\nRain fell."),
        (Format::Markdown, "[^1]", "\n\n[^1]: [see here](https://example.org/report)"),
        (Format::Plain, "[1]", "\n\n[1] https://example.org/report"),
        (Format::Html, "<sup>1</sup>", "<p><sup>1</sup> <a href=\"https://example.org\">see here</a>"),
    ] {
        for (rule, claim) in CLAIMS {
            assert!(!asks(rule, format, &(claim.replace('#', mark) + note)), "{note}");
        }
    }
}

#[test]
fn the_mark_of_another_sentence_is_none() {
    for (rule, claim) in CLAIMS {
        let claim = claim.replace('#', "");
        let text = format!("<p>{claim}</p><p>Rain fell.<sup>1</sup></p><p><sup>1</sup> {NAMED}</p>");
        assert!(asks(rule, Format::Html, &text), "{text}");
        let text = format!("{claim}\n\nRain fell.[1]\n\n[1] {NAMED}");
        assert!(asks(rule, Format::Plain, &text), "{text}");
        let text = format!("{claim}\n\n[^1] Rain fell.\n\n[^1]: {NAMED}");
        assert!(asks(rule, Format::Markdown, &text), "{text}");
    }
}
