//! What a checker remembers of a draft never shows in what it finds.

use copydesk::draft::{Draft, Format, Source};
use copydesk::{Checked, Checker, Settings};
use proptest::prelude::*;
use proptest::sample::Index;

/// Paragraphs that state all sorts of things, some of them at odds with each other.
const PARAGRAPHS: [&str; 13] = [
    "Six people were hurt when the ferry struck the pier on Monday, March 5, 2024, police said.",
    "“We counted five,” said Ines Varga, the harbor master. “I was there.”",
    "Varga said the fund holds $4.2 million, up 12 percent from last year.",
    "The Varga plan would close the port of Bergen for 14 months.",
    "Three men, Olaf Rusk, Petter Lind and Jon Aas, were charged with fraud on Tuesday.",
    "Turn to page TKHOWMANY. The vote was 7 to 4, with 11 members present.",
    "At least 20 boats were lost. Zoë Núñez, 45, owned two of them; Zoe Nunez was not on board.",
    "It rained. It rained.",
    "## Harbor 🚢 to reopen",
    "<!-- a note to the desk -->",
    "{{< figure src=\"a.jpg\" caption=\"Ines Varga, 54, on Monday, March 5, 2024.\" >}}",
    "Guards tortured prisoners in the old mill.[1] Norvik Bank lied to its auditors.[^2]\n\n[1] Ines Varga, log.\n\n[^2]: log of May",
    "The fund[a] is empty, she said.[b] It had {{ page.sum }} million.\n\n[a]Which?\n[b]no",
];

/// Words that an edit may put in.
const WORDS: [&str; 10] =
    [" ", "x", "seven ", "\n\n", "Friday, ", "“", ". Then Varga left", "é🚢", "**", "{% "];

/// An edit: what stands between two places gives way to some words.
type Edit = (Index, Index, usize);

/// Moves a byte to the start of the character it is in.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn apply(text: &mut String, (from, length, words): &Edit) {
    let from = boundary(text, from.index(text.len() + 1));
    let to = boundary(text, from + length.index(24));
    text.replace_range(from..to.max(from), WORDS[*words]);
}

fn check(checker: &mut Checker, text: &str, format: Format) -> Checked {
    checker.check(Draft::new(Source { text, format, ..Source::default() }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_checker_that_has_seen_much_finds_what_a_fresh_one_does(
        paragraphs in prop::collection::vec(prop::sample::select(&PARAGRAPHS[..]), 1..6),
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), 0..WORDS.len()), 1..6),
        format in prop::sample::select(&Format::ALL[..]),
    ) {
        let mut text = paragraphs.join("\n\n");
        let mut seasoned = Checker::new(Settings::default());
        check(&mut seasoned, &text, format);
        for edit in &edits {
            apply(&mut text, edit);
            let known = check(&mut seasoned, &text, format);
            let fresh = check(&mut Checker::new(Settings::default()), &text, format);
            prop_assert_eq!(&known.findings, &fresh.findings, "{}", text);
            prop_assert_eq!(format!("{:?}", known.facts), format!("{:?}", fresh.facts), "{}", text);
        }
    }
}

#[test]
fn the_text_of_a_note_alone_changes_the_answer() {
    for (format, text) in [
        (Format::Plain, "Guards tortured prisoners in the old mill.[1] It is cold.\n\n[1] NOTE"),
        (Format::Markdown, "Guards tortured prisoners in the old mill.[^1] It is cold.\n\n[^1]: NOTE"),
        (
            Format::Html,
            "<p>Guards tortured prisoners in the old mill.<a class=noteref href=#a>1</a></p><p id=a>NOTE</p>",
        ),
    ] {
        let mut seasoned = Checker::new(Settings::default());
        let asks = |note: &str| {
            let checked = check(&mut seasoned, &text.replace("NOTE", note), format);
            checked.findings.iter().any(|finding| finding.rule == "unattributed-claim")
        };
        let answers = ["as it was then", "of the Union of Tarn", "as it was then"].map(asks);
        assert_eq!(answers, [true, false, true], "{text}");
    }
}
