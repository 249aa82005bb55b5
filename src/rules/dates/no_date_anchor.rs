//! `no-date-anchor`

use crate::draft::Part;
use crate::facts::{Facts, Period, Time, TimeKind};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// Words such as “yesterday”, “now” or “since January” in a draft that does not say when it was written. There
    /// is one finding for the whole draft.
    ///
    /// ```draft
    /// The bakery closed last week, and its ovens were sold on Thursday.
    ///                   ^^^^^^^^^ This draft has no date, so a reader cannot tell when “last week” is.
    ///                                                         ~~~~~~~~ “Thursday”
    /// ```
    ///
    /// With a date there is nothing to find.
    ///
    /// ```draft date=2025-05-09
    /// The bakery closed last week, and its ovens were sold on Thursday.
    /// ```
    ///
    /// ## Why it matters
    /// Stories are read, shared and quoted long after the day they were filed. Without a date, neither a reader
    /// nor the other checks of dates can tell which January is meant.
    ///
    /// ## What to do
    /// Give the draft a date: in its front matter, in the dateline, in a line such as “Published May 9, 2025”, or
    /// with the option `--date`.
    pub(in crate::rules) static RULE = {
        name: "no-date-anchor",
        group: Group::Dates,
        summary: "Words such as “yesterday” in a draft that has no date",
        level: Level::Information,
        check: check,
    }
}

/// How many of the expressions are shown.
const SHOWN: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    if facts.draft().date().is_some() {
        return;
    }
    let mut leaning = facts.times().iter().filter(|time| leans(facts, time)).map(|time| time.place.span);
    let Some(first) = leaning.next() else { return };
    let words = |span: Span| format!("“{}”", facts.words(span));
    let metadata = facts.draft().paragraphs.iter().find(|paragraph| paragraph.part == Part::Metadata);
    let message = format!("This draft has no date, so a reader cannot tell when {} is.", words(first));
    let finding = match metadata {
        Some(line) => Found::new(line.span, message).related(first, words(first)),
        None => Found::new(first, message),
    };
    found.push(leaning.take(SHOWN).fold(finding, |finding, span| finding.related(span, words(span))));
}

/// Whether a reader needs the draft’s date to understand a time.
fn leans(facts: &Facts, time: &Time) -> bool {
    // A year that the text itself gives holds for “the following day”.
    let is_placed = matches!(time.period, Some(Period::Day(_) | Period::Month(..) | Period::Year(_)));
    time.relative && time.kind != TimeKind::Time && !is_placed && !facts.is_quoted(time.place.span)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn one_finding_shows_several_words() {
        testing::rule(&RULE).check(expect![[r"
            Rents have risen since March, and many tenants have now left.
                                   ^^^^^ This draft has no date, so a reader cannot tell when “March” is.
                                                                ~~~ “now”
            A recent survey found more empty flats than last year.
              ~~~~~~ “recent”
                                                        ~~~~~~~~~ “last year”
        "]]);
    }

    #[test]
    fn full_dates_need_no_anchor() {
        testing::rule(&RULE).check(expect![[r"
            The mill burned down on 3 August 1911 and was rebuilt in 1913, two years later.
            The fair is held every March and lasts three days.
        "]]);
    }

    #[test]
    fn a_date_from_outside_is_enough() {
        testing::rule(&RULE).dated("2025-05-09").check(expect![[r"
            Rents have risen since March.
        "]]);
    }

    #[test]
    fn other_alphabets_and_accents_do_not_move_the_mark() {
        testing::rule(&RULE).check(expect![[r"
            Über 金 and Đà Nẵng, Zoë Muñoz wrote yesterday.
                                                ^^^^^^^^^ This draft has no date, so a reader cannot tell when “yesterday” is.
        "]]);
    }

    #[test]
    fn markdown_is_no_obstacle() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r"
            The *quarry* was sold **yesterday**.
                                    ^^^^^^^^^ This draft has no date, so a reader cannot tell when “yesterday” is.
        "]]);
    }

    #[test]
    fn a_speakers_today_is_the_speakers() {
        testing::rule(&RULE).check(expect![[r"
            “We are tired today,” Ruiz told the court in June 2011.
        "]]);
    }
}
