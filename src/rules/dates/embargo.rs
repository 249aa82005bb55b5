//! `embargo`

use std::sync::LazyLock;

use jiff::civil::Weekday;
use regex::Regex;
use rustc_hash::FxHashSet;

use super::calendar;
use crate::draft::{Embargo, Paragraph};
use crate::english::lists;
use crate::facts::Facts;
use crate::finding::{Fix, Level};
use crate::rules::structure::delete_lines;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A line that holds the story back, left in the copy: an embargo, “hold for release”, “not for publication
    /// before”. In front matter, an `embargo` that ends after the day of the draft; the draft’s date or the option `--date`
    /// says which day that is, never the clock.
    ///
    /// ```draft
    /// STRICTLY EMBARGOED UNTIL 06:00 GMT JUNE 3
    /// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line holds the story back, and it still stands in the copy.
    ///
    /// Two in three rivers are cleaner than ten years ago, a study finds.
    /// ```
    ///
    /// ```draft format=markdown
    /// ---
    /// date: 2025-06-02
    ///       ~~~~~~~~~~ the date of the draft: June 2, 2025
    /// embargo: 2025-06-03 06:00
    ///          ^^^^^^^^^^^^^^^^ This story may not run before “2025-06-03 06:00”, and its date is June 2, 2025.
    /// ---
    /// Two in three rivers are cleaner than ten years ago, a study finds.
    /// ```
    ///
    /// A story about embargoes is left alone.
    ///
    /// ```draft
    /// The study was under embargo until Tuesday, the institute said.
    /// ```
    ///
    /// ## Why it matters
    /// While the line stands, nobody can tell whether the story may run. A broken embargo costs the next one; a line
    /// of embargo in print is a correction.
    ///
    /// ## What to do
    /// Look at the time. When the story may run, delete the line. An `embargo` in front matter may stay: it is silent from its
    /// day on.
    pub(in crate::rules) static RULE = {
        name: "embargo",
        group: Group::Dates,
        summary: "A line of embargo that still stands in the copy",
        level: Level::Error,
        check: check,
    }
}

/// What lines of embargo begin with. Each is a whole line or is followed by a time.
static HOLDS: LazyLock<Regex> = LazyLock::new(|| {
    let patterns: Vec<&str> = lists::lines(include_str!("data/embargo.txt")).collect();
    Regex::new(&format!("(?i)^(?:{})", patterns.join("|"))).expect("the patterns are well-formed")
});

/// The small words of a time.
static WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::words(include_str!("data/embargo_words.txt")));

/// The days of a week.
const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A longer line tells a story, in words.
const LONGEST: usize = 22;

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(runs_early(facts));
    for paragraph in facts.draft().paragraphs.iter().filter(|paragraph| holds_back(paragraph)) {
        let message = "This line holds the story back, and it still stands in the copy.";
        let fix =
            Fix { title: "Delete this line".to_owned(), edits: vec![delete_lines(facts, paragraph.span)] };
        found.push(Found::new(paragraph.span, message).fix(fix));
    }
}

/// An embargo in front matter that the date of the draft does not reach, or that has no date to be held against.
fn runs_early(facts: &Facts) -> Option<Found> {
    let Embargo { date: until, span } = facts.draft().metadata.embargo?;
    let end = facts.raw(span);
    let message = match facts.draft().date() {
        Some(today) if today >= until => return None,
        Some(today) => {
            format!("This story may not run before “{end}”, and its date is {}.", calendar::date(today))
        }
        None => format!(
            "This story may not run before “{end}”, and it has no date that could be held against that."
        ),
    };
    let found = Found::new(span, message);
    Some(match facts.draft().metadata.date {
        Some(stated) => match stated.span {
            Some(span) => {
                found.related(span, format!("the date of the draft: {}", calendar::date(stated.date)))
            }
            None => found,
        },
        None => found.at(Level::Information),
    })
}

/// Whether a paragraph is a line of embargo and no sentence about one.
fn holds_back(paragraph: &Paragraph) -> bool {
    let text = paragraph.prose.text().trim();
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let Some(lead) = HOLDS.find(bare) else { return false };
    let words: Vec<&str> = bare.split_whitespace().collect();
    let rest = bare[lead.end()..].trim();
    let is_shouted = lead.as_str().chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let is_label = rest.is_empty() || rest.starts_with([':', '-', '–', '—', '.', '*', ')', ']', '/']);
    // A trade embargo has headlines of its own: the bare word needs a time, or has to be the whole line.
    let is_bare = lead.as_str().to_lowercase().ends_with("embargo");
    let holds = if is_bare {
        is_note(rest) || rest.chars().all(|c| !c.is_alphanumeric())
    } else {
        is_shouted || is_label || is_note(rest) || is_bracketed(text)
    };
    words.len() <= LONGEST && holds
}

/// “[Not for release until the verdict is in]”: a note to the desk, whatever it says.
fn is_bracketed(text: &str) -> bool {
    text.starts_with('[') && text.ends_with(']')
}

/// Whether what follows is only a time, and no sentence with a verb: “00:01 GMT on Monday, 12 May”.
fn is_note(rest: &str) -> bool {
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_day = |word: &str| {
        let days = (1..=12).map(calendar::month).chain(WEEK.map(calendar::weekday));
        word.len() >= 3
            && days
                .into_iter()
                .any(|name| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
    };
    let is_zone = |word: &str| (2..=5).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    let is_figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<String> = rest.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let is_small = |word: &str| WORDS.contains(word.to_lowercase().as_str());
    let is_time =
        |word: &str| is_figure(word) || is_day(word) || matches!(&*word.to_lowercase(), "noon" | "midnight");
    words.iter().any(|word| is_time(word))
        && words.iter().all(|word| is_time(word) || is_zone(word) || is_small(word))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn a_line_that_holds_the_story_back_is_found() {
        for line in [
            "EMBARGOED UNTIL 00:01 JUNE 3",
            "Embargo: 00:01 Tuesday 3 June",
            "Under embargo until 6 a.m. Tuesday, June 3",
            "Strictly embargoed until 6 a.m. ET, Tuesday, June 3, 2025",
            "EMBARGOED",
            "Embargoed copy – not for publication before 06:00 BST",
            "Not for publication before noon on 3 June.",
            "HOLD FOR RELEASE",
            "Hold for release: Tuesday",
            "*** EMBARGO ***",
            "For release at 10:00 GMT",
            "Do not publish before midnight",
            "[Not for use until the jury is back]",
            "Under embargo until 0900 New York time",
            "For use after 9 p.m. PDT Sunday",
            "REVIEW COPY, EMBARGO 6AM MONDAY",
            "HOLD – NOT TO BE SHARED UNTIL RELATIVES KNOW",
            "Release: 9:00 a.m. Thursday, not before",
        ] {
            let drawn =
                testing::rule(&RULE).redraw(&format!("{line}\n\nThe mill’s café is older than Zoë thought."));
            assert!(drawn.contains('^'), "{line}");
        }
    }

    #[test]
    fn stories_about_embargoes_are_left_alone() {
        for line in [
            "The U.S. trade embargo dates from 1962.",
            "Embargo on Cuba",
            "Embargo Hits Oil Exports",
            "EMBARGO HITS OIL EXPORTS",
            "Embargo: what the sanctions mean",
            "Embargoed goods piled up in the port on Monday.",
            "Under embargo until Tuesday, the study was passed from desk to desk.",
            "Hold until golden, then serve.",
            "The release date: Friday.",
            "“Embargoed until Monday,” the note said.",
        ] {
            let drawn = testing::rule(&RULE).redraw(&format!("{line}\n\nThe mill is older than he thought."));
            assert!(!drawn.contains('^'), "{drawn}");
        }
    }

    #[test]
    fn markdown_is_no_obstacle() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            **EMBARGOED UNTIL 06:00 JUNE 3**
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line holds the story back, and it still stands in the copy.

            The café in Đà Nẵng is *older* than Zoë thought.

            > EMBARGOED UNTIL 06:00 JUNE 3
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line holds the story back, and it still stands in the copy.
        "#]]);
    }

    #[test]
    fn an_embargo_in_front_matter_is_held_against_the_date() {
        let markdown = || testing::rule(&RULE).format(Format::Markdown);
        let draft =
            "---\ntitle: Rivers\nembargo: \"2025-06-03 06:00\"\n---\nTwo in three rivers are cleaner.";
        for (date, marks) in [("2025-06-02", true), ("2025-06-03", false), ("2025-06-04", false)] {
            assert_eq!(markdown().dated(date).redraw(draft).contains('^'), marks, "{date}");
        }
        let undated = markdown().redraw(draft);
        assert!(undated.contains("it has no date that could be held against that"), "{undated}");
        let stated = markdown()
            .redraw("---\nembargoed_until: May 12, 2025\npublished: 2025-05-09\n---\nThe mill is old.");
        assert!(
            stated.contains("^^^^^^^^^^^^ This story may not run") && stated.contains("~~~~~~~~~~ the date"),
            "{stated}"
        );
        assert!(!markdown().redraw("---\nembargo: none\n---\nThe mill is old.").contains('^'));
    }

    #[test]
    fn the_line_can_be_deleted() {
        let text = "Embargo: 00:01 Tuesday 3 June\n\nThe mill is old.\n";
        let fixed = testing::rule(&RULE).fixed(text);
        assert_eq!(fixed.iter().map(|it| it.trim()).collect::<Vec<_>>(), ["The mill is old."]);
    }
}
