//! The calendar of the story, for people.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::rows::{cut, lines, section};
use crate::cli::places::Places;
use crate::cli::snippet::printable;
use crate::facts::timeline::Entry;
use crate::facts::{Facts, Time, TimeId};

/// Prints what happens when, in order, with who says so and where; then the other times, as they stand.
pub(super) fn print(facts: &Facts, places: &Places<'_>, out: &mut impl Write) -> io::Result<()> {
    let timeline = facts.timeline();
    section(out, "Timeline", timeline.iter().flat_map(|entry| rows(facts, places, entry)))?;
    let told: BTreeSet<TimeId> =
        timeline.iter().flat_map(|it| &it.tellings).map(|telling| telling.time).collect();
    let others = facts.times().with_ids().filter(|(index, _)| !told.contains(index));
    let row = |time: &Time| {
        let words = printable(facts.words(time.place.span));
        let meaning = time.meaning();
        [words, meaning, lines(places, &[time.place.span])]
    };
    section(out, "Other times", others.map(|(_, time)| row(time)))
}

/// Longer words for a date are cut.
const MAX_WHEN: usize = 32;

/// The words of a date in the width of their column.
fn short(when: &str) -> String {
    match when.char_indices().nth(MAX_WHEN) {
        Some((at, _)) => {
            let closing = if when.starts_with('“') { "”" } else { "" };
            format!("{}…{closing}", when[..at].trim_end())
        }
        None => when.to_owned(),
    }
}

/// A row for each date that an event is given; only the first says what happens.
fn rows(facts: &Facts, places: &Places<'_>, entry: &Entry) -> Vec<[String; 4]> {
    let dates = entry.dates(facts).into_iter().enumerate();
    dates
        .map(|(index, date)| {
            let source = printable(date.source.as_deref().unwrap_or("this draft"));
            let (when, what) = match index {
                0 => (short(&date.when), cut(&entry.what)),
                _ => (format!("  {}", short(&date.when)), String::new()),
            };
            [printable(&when), what, source, lines(places, &date.places)]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::checker::Checker;
    use crate::draft::{Draft, Source};

    #[test]
    fn what_happens_stands_in_order_with_its_sources() {
        let text = "The mill burned in 2019. According to police, Omar Reed died in December.\n\n\
                    Reed died in December 2018. The mill was built in 1898, and the two-day fire was out by Monday.\n";
        let facts = Checker::default().read(Draft::new(Source { text, ..Source::default() }).into());
        let mut page = Vec::new();
        print(&facts, &Places::new(facts.draft()), &mut page).unwrap();
        expect![[r#"

            Timeline
              1898           The mill was built  this draft  line 3
              December 2018  Reed died           this draft  line 3
                “December”                       police      line 1
              2019           The mill burned     this draft  line 1

            Other times
              two-day  2 days                      line 3
              Monday   in a week that is not told  line 3
        "#]]
        .assert_eq(&anstream::adapter::strip_str(&String::from_utf8(page).unwrap()).to_string());
    }
}
