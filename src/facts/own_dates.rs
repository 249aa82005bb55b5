//! The dates that a draft states of itself: in its datelines, in lines such as “Published Tuesday, May 6, 2025”, in front
//! matter. They tell nothing of the story, so they are none of its times; but they can be wrong.

use super::times;
use super::{Time, TimeKind};
use crate::draft::{Draft, Part};
use crate::span::Span;

/// No line about a draft is longer, in bytes.
const LONGEST: usize = 300;

/// Finds them, in text order. They stand in no sentence of the story; their places count in words of their own.
pub(super) fn find(draft: &Draft) -> Vec<Time> {
    let mut dates = Vec::new();
    let front = draft.metadata.in_front.into_iter().chain(draft.metadata.embargo.map(|embargo| embargo.span));
    for span in front {
        let words = draft.text().get(span.range()).unwrap_or_default();
        dates.extend(read(draft, words, |within| within.shift(span.start)));
    }
    let about = |part: Part| matches!(part, Part::Dateline | Part::Metadata | Part::Label);
    for paragraph in draft.paragraphs.iter().filter(|paragraph| about(paragraph.part)) {
        dates.extend(read(draft, paragraph.prose.text(), |within| paragraph.prose.locate(within)));
    }
    dates.sort_by_key(|time| time.place.span);
    dates
}

/// The days of the calendar in some words, in their place in the draft.
fn read(draft: &Draft, words: &str, locate: impl Fn(Span) -> Span) -> Vec<Time> {
    if words.len() > LONGEST {
        return Vec::new();
    }
    let is_day = |time: &Time| {
        matches!(time.kind, TimeKind::Date | TimeKind::Time)
            && time.stated.day.is_some()
            && time.stated.month.is_some()
    };
    let mut times = times::of_words(words, draft.date());
    times.retain(is_day);
    for time in &mut times {
        time.place.span = locate(time.place.span);
    }
    times
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::draft::Format;
    use crate::testing::{Fixture, facts};

    #[track_caller]
    fn draws(fixture: Fixture<'_>, expected: expect_test::Expect) {
        fixture.draw(expected, |facts| {
            facts.own_dates().iter().map(|time| (time.place.span, time.value.clone())).collect()
        });
    }

    #[test]
    fn what_the_draft_says_of_itself_is_read() {
        draws(
            facts(),
            expect![[r#"
                The old pier is sold
                By Rosa Vidal | Friday, May 9, 2025
                                ~~~~~~~~~~~~~~~~~~~ 2025-05-09

                Updated: Sat., May 10, 2025 10:15 a.m.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 2025-05-10T10:15

                TOVE HARBOR, May 9, 2025 — The pier was sold on Thursday, May 8, 2025.
                             ~~~~~~~~~~~ 2025-05-09
            "#]],
        );
    }

    #[test]
    fn front_matter_is_read() {
        draws(
            facts().format(Format::Markdown),
            expect![[r#"
                ---
                title: The old pier is sold
                date: Friday, May 9, 2025
                      ~~~~~~~~~~~~~~~~~~~ 2025-05-09
                ---
                The pier was sold on Thursday.
            "#]],
        );
    }
}
