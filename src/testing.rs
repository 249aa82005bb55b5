//! Fixtures: a draft with marks drawn beneath, which is input and expectation in one.
//!
//! ```text
//! The trial opens on Monday, March 5, 2024.
//!                    ^^^^^^^^^^^^^^^^^^^^^ March 5, 2024, is a Tuesday.
//! ```
//!
//! `^^^` is a finding, `~~~` another end of one; columns count characters. A test strips the marks, checks the
//! draft, draws what it found and compares. `UPDATE_EXPECT=1 cargo test` redraws the source. What a finding offers is not
//! drawn: [`Fixture::fixed`] gives the draft as each fix leaves it.

mod examples;

use std::sync::Arc;
use std::time::{Duration, Instant};

use expect_test::Expect;

use crate::checker::{Checked, Checker};
use crate::draft::{Draft, Format, Source};
use crate::rules::Rule;
use crate::settings::Settings;
use crate::span::Span;
use crate::transcripts::{self, Notes};

/// How a fixture is read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fixture<'a> {
    rule: Option<&'a Rule>,
    format: Format,
    date: Option<&'a str>,
    headline: Option<&'a str>,
    settings: &'a str,
    notes: &'a [(&'a str, &'a str)],
}

/// A fixture for one rule.
pub(crate) fn rule(rule: &Rule) -> Fixture<'_> {
    Fixture { rule: Some(rule), ..Fixture::default() }
}

/// A fixture whose facts are drawn.
pub(crate) fn facts<'a>() -> Fixture<'a> {
    Fixture::default()
}

impl<'a> Fixture<'a> {
    /// With a document date, as `2025-05-09`.
    pub(crate) fn dated(self, date: &'a str) -> Self {
        Self { date: Some(date), ..self }
    }

    /// In another format than plain text.
    pub(crate) fn format(self, format: Format) -> Self {
        Self { format, ..self }
    }

    /// With a headline that is stored apart. Findings in it are not drawn.
    pub(crate) fn headline(self, headline: &'a str) -> Self {
        Self { headline: Some(headline), ..self }
    }

    /// With the text of a settings file.
    pub(crate) fn settings(self, settings: &'a str) -> Self {
        Self { settings, ..self }
    }

    /// With notes, each with the name of its file.
    pub(crate) fn notes(self, notes: &'a [(&'a str, &'a str)]) -> Self {
        Self { notes, ..self }
    }

    /// Checks the draft under the marks with the fixture’s rule, and compares the marks with what it finds.
    #[track_caller]
    #[allow(clippy::needless_pass_by_value, reason = "a test writes its picture in the call")]
    pub(crate) fn check(self, expected: Expect) {
        let drawn = self.redraw(&unindented(expected.data()));
        expected.assert_eq(&drawn);
    }

    /// The draft under the marks of `picture`, with the marks that the fixture’s rule makes, or all rules do.
    pub(crate) fn redraw(self, picture: &str) -> String {
        let draft = strip(picture);
        let checked = self.checked(&draft);
        let base = checked.facts.draft().text().len() - draft.len();
        let mut marks = Vec::new();
        for finding in &checked.findings {
            let text = match self.rule {
                Some(rule) if rule.name == finding.rule => finding.message.clone(),
                Some(_) => continue,
                None => format!("{}[{}]: {}", finding.level, finding.rule, finding.message),
            };
            marks.push(Mark { span: finding.span, sign: '^', text });
            for related in &finding.related {
                marks.push(Mark { span: related.span, sign: '~', text: related.message.clone() });
            }
        }
        draw(&draft, base, marks)
    }

    /// The draft after each of the fixes that the fixture’s rule offers, one at a time.
    pub(crate) fn fixed(self, draft: &str) -> Vec<String> {
        let checked = self.checked(draft);
        let base = checked.facts.draft().text().len() - draft.len();
        let is_of_rule = |rule: &str| self.rule.is_none_or(|it| it.name == rule);
        let findings = checked.findings.iter().filter(|finding| is_of_rule(finding.rule));
        let fixed = findings.flat_map(|finding| &finding.fixes).map(|fix| {
            let mut draft = draft.to_owned();
            for edit in fix.edits.iter().rev() {
                draft.replace_range(edit.span.start - base..edit.span.end - base, &edit.text);
            }
            draft
        });
        fixed.collect()
    }

    /// Draws the facts that `pick` chooses, each with the words that describe it.
    #[track_caller]
    #[allow(clippy::needless_pass_by_value, reason = "a test writes its picture in the call")]
    pub(crate) fn draw(self, expected: Expect, pick: impl Fn(&crate::facts::Facts) -> Vec<(Span, String)>) {
        let draft = strip(&unindented(expected.data()));
        let checked = self.checked(&draft);
        let base = checked.facts.draft().text().len() - draft.len();
        let mark = |(span, text)| Mark { span, sign: '~', text };
        let marks = pick(&checked.facts).into_iter().map(mark).collect();
        expected.assert_eq(&draw(&draft, base, marks));
    }

    /// The values of the times that a draft gives.
    pub(crate) fn times_of(self, draft: &str) -> Vec<String> {
        self.checked(draft).facts.times().iter().map(|time| time.value.clone()).collect()
    }

    fn checked(self, draft: &str) -> Checked {
        let date = self.date.map(|date| date.parse().expect("a fixture’s date is like 2025-05-09"));
        let source =
            Source { text: draft, format: self.format, headline: self.headline, summary: None, date };
        let mut settings = Settings::parse(self.settings).expect("a fixture’s settings are well-formed");
        if !self.notes.is_empty() {
            let read = |(name, text): &(&str, &str)| transcripts::read(name, text).expect("notes");
            let notes = Notes::new(self.notes.iter().map(read).collect()).given();
            Arc::make_mut(&mut settings.house).notes = Some(Arc::new(notes));
        }
        Checker::new(settings).check(Draft::new(source))
    }
}

/// Asserts that some work grows as its text does and not as the square of it: a text takes no longer than its parts do, one
/// after another, and not sixteen times as long. Both take equally long then, so that a busy machine gets in between of both;
/// where it did not, they are measured again.
#[track_caller]
pub(crate) fn assert_grows_as_text(what: &str, text: impl Fn(usize) -> String, work: impl Fn(&str)) {
    const LENGTH: usize = 100_000;
    const PARTS: usize = 16;
    const MOST: u32 = 6;
    const RUNS: usize = 6;
    let took = |text: &str, times: usize| {
        let start = Instant::now();
        (0..times).for_each(|_| work(text));
        start.elapsed()
    };
    let (part, whole) = (text(LENGTH / PARTS), text(LENGTH));
    let (mut of_parts, mut of_whole) = (Duration::MAX, Duration::MAX);
    for _ in 0..RUNS {
        of_parts = of_parts.min(took(&part, PARTS));
        of_whole = of_whole.min(took(&whole, 1));
        if of_whole <= of_parts * MOST {
            return;
        }
    }
    panic!("{what}: {of_whole:?} for a text, but {of_parts:?} for {PARTS} that are as long together");
}

/// A mark under a line of the draft.
struct Mark {
    span: Span,
    sign: char,
    text: String,
}

/// A picture without the indentation of the source around it, as `expect-test` compares it.
fn unindented(data: &str) -> String {
    let Some(lines) = data.strip_prefix('\n') else { return data.to_owned() };
    let indent = |line: &str| line.len() - line.trim_start().len();
    let common = lines.lines().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let unindented: Vec<&str> = lines.lines().map(|line| line.get(common..).unwrap_or_default()).collect();
    unindented.join("\n").trim_end().to_owned()
}

/// The draft of a picture: its lines that are no marks.
pub(crate) fn strip(picture: &str) -> String {
    let lines: Vec<&str> = picture.lines().filter(|line| !is_mark(line)).collect();
    lines.join("\n")
}

fn is_mark(line: &str) -> bool {
    let marks = line.trim_start();
    let sign = marks.chars().next().filter(|c| matches!(c, '^' | '~'));
    sign.is_some_and(|sign| marks.trim_start_matches(sign).chars().next().is_none_or(|next| next == ' '))
}

/// Draws marks under the lines of a draft whose first byte is number `base`.
fn draw(draft: &str, base: usize, mut marks: Vec<Mark>) -> String {
    marks.sort_by_key(|mark| mark.span.start);
    let mut picture = String::new();
    let mut start = base;
    for line in draft.split_inclusive('\n') {
        let end = start + line.len();
        let words = line.trim_end_matches('\n');
        picture.push_str(words);
        picture.push('\n');
        for mark in marks.iter().filter(|mark| (start..end).contains(&mark.span.start)) {
            let before = &words[..mark.span.start - start];
            let marked = &words[before.len()..words.len().min(mark.span.end - start)];
            picture.extend(before.chars().map(|_| ' '));
            picture.extend(marked.chars().map(|_| mark.sign));
            if !mark.text.is_empty() {
                picture.push(' ');
                picture.push_str(&mark.text);
            }
            picture.push('\n');
        }
        start = end;
    }
    picture
}

mod tests {
    use super::examples::{Example, examples};
    use super::*;

    #[test]
    #[should_panic(expected = "for a text, but")]
    fn work_that_grows_as_the_square_is_told() {
        let square = |text: &str| assert!((0..text.len()).step_by(100).all(|at| !text[at..].contains('!')));
        assert_grows_as_text("x", |length| "x".repeat(length), square);
    }

    /// The examples in a manual page are fixtures too: they show what the rule does.
    #[test]
    fn manual_pages_tell_the_truth() {
        for page in crate::rules::ALL {
            let examples = examples(&page.page());
            assert!(!examples.is_empty(), "the page of {} shows no draft", page.name);
            for Example { info, picture, settings, notes } in examples {
                let notes: Vec<(&str, &str)> = notes.iter().map(|(name, text)| (&**name, &**text)).collect();
                let mut fixture = rule(page).settings(&settings).notes(&notes);
                for word in info.split_whitespace() {
                    fixture = match word.split_once('=') {
                        Some(("date", date)) => Fixture { date: Some(date), ..fixture },
                        Some(("format", name)) => {
                            fixture.format(Format::from_name(name).expect("a format’s name"))
                        }
                        _ => panic!("the page of {} has a fence with “{word}”", page.name),
                    };
                }
                let drawn = fixture.redraw(&picture);
                let wanted = picture + "\n";
                assert_eq!(
                    drawn, wanted,
                    "the page of {} draws\n{wanted}but the rule finds\n{drawn}",
                    page.name
                );
            }
        }
    }

    /// Whole articles of our own, with what the rules say of them drawn beneath. The difference that a change
    /// makes to these files is the review of that change.
    #[test]
    fn articles_are_marked_as_drawn() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
        let mut files: Vec<_> =
            std::fs::read_dir(folder).expect("the corpus").flatten().map(|entry| entry.path()).collect();
        files.sort();
        assert!(!files.is_empty());
        for file in files {
            let format = Format::from_path(&file.to_string_lossy()).expect("a format by the file’s ending");
            let picture = std::fs::read_to_string(&file).expect("an article in UTF-8");
            expect_test::expect_file![file].assert_eq(&facts().format(format).redraw(&picture));
        }
    }
}
