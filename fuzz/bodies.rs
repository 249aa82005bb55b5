//! What the fuzz targets do with an input. tests/fuzz.rs does the same with arbitrary texts, so that it is known to hold
//! where no fuzzer runs.

use copydesk::draft::{Draft, Format, Source};
use copydesk::span::Span;
use copydesk::{Checker, Settings};

/// Any text, taken apart: paragraphs in order, inside the text, on character boundaries.
pub(crate) fn take_apart(text: &str, format: Format) {
    let draft = Draft::new(Source { text, format, ..Source::default() });
    let mut end = 0;
    for paragraph in &draft.paragraphs {
        assert!(end <= paragraph.span.start, "paragraphs do not overlap");
        assert!(draft.text().get(paragraph.span.range()).is_some(), "paragraphs stand in the text");
        end = paragraph.span.end;
    }
}

/// Any text, checked: findings stand in the draft, and a second look finds the same.
pub(crate) fn check(text: &str) {
    let draft = || Draft::new(Source { text, date: "2025-05-09".parse().ok(), ..Source::default() });
    let mut checker = Checker::new(Settings::default());
    let first = checker.check(draft());
    let stands = |span: Span| assert!(first.facts.draft.text().get(span.range()).is_some());
    for finding in &first.findings {
        stands(finding.span);
        finding.related.iter().for_each(|related| stands(related.span));
        finding.fixes.iter().flat_map(|fix| &fix.edits).for_each(|edit| stands(edit.span));
    }
    assert_eq!(first.findings, checker.check(draft()).findings);
}

/// Any text, read as settings: what is wrong with it stands in it.
pub(crate) fn settings(text: &str) {
    if let Err(error) = Settings::parse(text) {
        let line = text.split('\n').nth(error.line() - 1).expect("the line is there");
        assert!((1..=line.chars().count() + 1).contains(&error.column()), "{error}");
    }
}

/// Any draft, edited again and again: a checker that has seen all of it finds what a fresh one does, and reads the same.
///
/// An edit puts words in the place of so many bytes from a byte on, both moved to characters of the text.
pub(crate) fn memo(
    text: &str,
    (format, headline, summary): (Format, Option<&str>, Option<&str>),
    edits: &[(usize, usize, &str)],
) {
    let date = "2025-05-09".parse().ok();
    let check = |checker: &mut Checker, text: &str| {
        checker.check(Draft::new(Source { text, format, headline, summary, date }))
    };
    let mut text = text.to_owned();
    let mut seasoned = Checker::new(Settings::default());
    check(&mut seasoned, &text);
    for (from, length, words) in edits {
        let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let from = boundary(from % (text.len() + 1));
        let to = boundary(text.len().min(from + length)).max(from);
        text.replace_range(from..to, words);
        let (known, fresh) =
            (check(&mut seasoned, &text), check(&mut Checker::new(Settings::default()), &text));
        assert_eq!(known.findings, fresh.findings, "{text}");
        assert_eq!(format!("{:?}", known.facts), format!("{:?}", fresh.facts), "{text}");
    }
}
