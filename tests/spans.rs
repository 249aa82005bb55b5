//! Every mark stands where it should: in its own field, on whole words, in every format.

use copydesk::draft::{Draft, Field, Format, Source};
use copydesk::finding::Finding;
use copydesk::span::Span;
use copydesk::text::{Encoding, Text};
use copydesk::{Checked, Checker, Settings};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;

/// A sentence with a slip in it: the rule that finds it, and the words to be marked.
type Slip = (&'static str, &'static str, &'static str);

const SLIPS: [Slip; 6] = [
    ("The mill in Łódź closed on Monday, March 5, 2024, for good.", "weekday-date", "Monday, March 5, 2024"),
    ("Café Zoë burned on 31 November 1998.", "impossible-date", "31 November 1998"),
    ("The naïve plan cost TK dollars, Đặng 🚢 wrote.", "placeholder", "TK"),
    ("Jón Ægisson (cq) of {{ site.town }} ran again.", "editor-marks", "(cq)"),
    ("Ana Pérez left on Friday, Aug. 7, 2024.", "weekday-date", "Friday, Aug. 7, 2024"),
    ("Müller’s – née Brontë’s – lease ran out on June 31, 1987.", "impossible-date", "June 31, 1987"),
];

/// Sentences around them, some at odds with each other or with those of another field.
const OTHERS: [&str; 10] = [
    "“Ça va,” said Inès Varga, 45, the harbour’s “señora”.",
    "Ines Varga, 54, sold the Élan 🚢 to six sailors.",
    "The five sailors — all of them from Åre — paid €4.2 million.",
    "The price rose from €100 to €150, or 20 percent.",
    "Cafe\u{301} Noir is a decomposed cafe\u{301}.",
    "It took 30 to 20 minutes to reach Ōtsu.",
    "The café’s 🚢[a] rent {{ page.rent }} rose,[b] said {% t %} Łucja Żak.",
    "Two people were killed in the blast, in which Øystein Aas was hurt.",
    "Three people were killed in the blast.",
    "The the mayor of Kraków, Łucja Żak, spoke last week about 2,000 jobs.",
];

/// How a writer, or a content system, puts words down: which of the signs below it uses.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each sign is used or not, whatever the others are")]
struct Hand {
    /// Character references for what is not ASCII, in HTML and Markdown.
    references: bool,
    /// Bold first letters, as in drop caps, in HTML and Markdown.
    bold: bool,
    /// Blanks that do not break.
    fixed_blanks: bool,
    /// Soft hyphens within long words.
    soft_hyphens: bool,
}

impl Hand {
    fn write(self, words: &str, format: Format) -> String {
        let written: Vec<String> =
            words.split(' ').enumerate().map(|(at, word)| self.word(word, at, format)).collect();
        written.join(if self.fixed_blanks { "\u{a0}" } else { " " })
    }

    fn word(self, word: &str, at: usize, format: Format) -> String {
        let mut written = String::new();
        for (place, sign) in word.chars().enumerate() {
            if self.soft_hyphens && place == 3 && word.chars().all(char::is_alphabetic) {
                written.push_str(if format == Format::Plain { "\u{ad}" } else { "&shy;" });
            }
            let is_first = place == 0 && at % 3 == 2 && word.chars().all(char::is_alphanumeric);
            let sign = match sign {
                sign if self.references && !sign.is_ascii() && format != Format::Plain => {
                    format!("&#{};", u32::from(sign))
                }
                sign => sign.to_string(),
            };
            match format {
                Format::Html if self.bold && is_first => {
                    written.extend(["<b id=\"7\">", &sign, "</b>"]);
                }
                Format::Markdown if self.bold && is_first => written.extend(["**", &sign, "**"]),
                _ => written += &sign,
            }
        }
        written
    }
}

fn hand() -> impl Strategy<Value = Hand> {
    any::<[bool; 4]>().prop_map(|[references, bold, fixed_blanks, soft_hyphens]| Hand {
        references,
        bold,
        fixed_blanks,
        soft_hyphens,
    })
}

/// The text of a draft with a paragraph for each of some sentences.
fn page(sentences: &[&str], format: Format, hand: Hand, line_end: &str) -> String {
    let paragraphs = sentences.iter().map(|words| hand.write(words, format));
    match format {
        Format::Plain | Format::Markdown => paragraphs.collect::<Vec<_>>().join(&line_end.repeat(2)),
        Format::Html => {
            paragraphs.map(|words| ["<p>", &words, "</p>", line_end].concat()).collect::<Vec<_>>().concat()
        }
    }
}

/// Letters, figures and what belongs to them: between two of these no mark may begin or end.
fn is_part_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// A place of a draft is whole words of one field, as its reader sees them.
fn is_whole(checked: &Checked, span: Span, what: &str) -> Result<(), TestCaseError> {
    let draft = &checked.facts.draft();
    let text = draft.text();
    prop_assert!(text.get(span.range()).is_some(), "{what}: {span:?} is cut in {text:?}");
    let (field, within) = draft.field_span(span);
    prop_assert_eq!(within.len(), span.len(), "{}: {:?} leaves its field in {:?}", what, span, text);
    prop_assert_eq!(draft.field_text(field).get(within.range()), text.get(span.range()));
    let Some(paragraph) = draft.paragraph_at(span.start).map(|at| &draft.paragraphs[at]) else {
        return Ok(());
    };
    let prose = paragraph.prose.text();
    let places: Vec<(char, Span)> = prose
        .char_indices()
        .map(|(at, sign)| (sign, paragraph.prose.locate(Span::new(at, at + sign.len_utf8()))))
        .collect();
    for edge in [span.start, span.end] {
        for pair in places.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            let inside = one.1.start < edge && edge < one.1.end || other.1.start < edge && edge < other.1.end;
            let between = one.1.end <= edge && edge <= other.1.start;
            let in_word = is_part_of_word(one.0) && is_part_of_word(other.0);
            prop_assert!(!(inside || between && in_word), "{what}: {:?} in {text:?}", &text[span.range()]);
        }
    }
    Ok(())
}

/// Every place that a finding names is whole words, and every edit puts words in the place of words.
fn places_are_whole(checked: &Checked, finding: &Finding) -> Result<(), TestCaseError> {
    let facts = &checked.facts;
    is_whole(checked, finding.span, finding.rule)?;
    for related in &finding.related {
        is_whole(checked, related.span, finding.rule)?;
        if let Some(words) = related.message.strip_prefix('“').and_then(|words| words.strip_suffix('”'))
            && !words.contains(['“', '”'])
        {
            prop_assert_eq!(facts.words(related.span), words, "{}", finding.rule);
        }
    }
    for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
        is_whole(checked, edit.span, finding.rule)?;
        let is_clean = facts.raw(edit.span) == facts.words(edit.span);
        prop_assert!(edit.text.is_empty() || edit.span.is_empty() || is_clean, "{}", facts.raw(edit.span));
    }
    let text = Text::from(facts.draft().text());
    for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
        for at in [finding.span.start, finding.span.end] {
            prop_assert_eq!(text.offset(text.position(at, encoding), encoding), at, "{:?}", encoding);
        }
    }
    Ok(())
}

/// Words with every blank alike.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn every_place_is_whole_words_of_its_field(
        slips in prop::collection::vec(select(&SLIPS[..]), 1..4),
        others in prop::collection::vec(select(&OTHERS[..]), 0..5),
        (headline, summary) in (prop::option::of(select(&SLIPS[..])), prop::option::of(select(&SLIPS[..]))),
        (format, hand) in (select(&Format::ALL[..]), hand()),
        line_end in select(&["\n", "\r\n", "\r"][..]),
        (marked, spaced) in any::<(bool, bool)>(),
    ) {
        let sentences: Vec<&str> = others.iter().copied().chain(slips.iter().map(|slip| slip.0)).collect();
        let mut text = page(&sentences, format, hand, line_end);
        if marked {
            text.insert(0, '\u{feff}');
        }
        let field = |slip: Slip| {
            let words = hand.write(slip.0, Format::Plain);
            if spaced { format!("{line_end}  {words} {line_end}") } else { words }
        };
        let (head, sum) = (headline.map(field), summary.map(|slip| field(slip) + line_end + OTHERS[1]));
        let draft = Draft::new(Source {
            text: &text,
            format,
            headline: head.as_deref(),
            summary: sum.as_deref(),
            ..Source::default()
        });
        let checked = Checker::new(Settings::default()).check(draft);
        for finding in &checked.findings {
            places_are_whole(&checked, finding)?;
        }
        let planted = slips.iter().map(|slip| (Field::Text, slip));
        let planted = planted.chain(headline.iter().map(|slip| (Field::Headline, slip)));
        for (field, (_, rule, words)) in planted.chain(summary.iter().map(|slip| (Field::Summary, slip))) {
            let is_it = |finding: &&Finding| {
                finding.rule == *rule
                    && plain(checked.facts.words(finding.span)) == *words
                    && checked.facts.draft().field_span(finding.span).0 == field
            };
            prop_assert!(checked.findings.iter().any(|finding| is_it(&finding)), "{rule}: {words} in {text:?}");
        }
    }
}
