//! The hours at the head of the entries of an account by the clock, of which one stands out of the row.

use super::hours::{hour_place, hour_words};
use crate::facts::{Facts, SentenceId, Time};
use crate::rules::Found;

/// So many entries make an account.
const FEWEST: usize = 4;

/// The one hour that the entries before and behind it leave no room for.
pub(super) fn out_of_row(facts: &Facts) -> Option<Found> {
    let stamps: Vec<(&Time, i32)> =
        facts.sentences().with_ids().filter_map(|(at, _)| stamp(facts, at)).collect();
    if stamps.len() < FEWEST {
        return None;
    }
    let hours: Vec<i32> = stamps.iter().map(|(_, minutes)| *minutes).collect();
    let up: Vec<usize> = outliers(&hours);
    let turned: Vec<i32> = hours.iter().map(|hour| -hour).collect();
    let down: Vec<usize> = outliers(&turned);
    let at = match (up.as_slice(), down.as_slice()) {
        ([one], []) | ([], [one]) => *one,
        _ => return None,
    };
    let words = |(time, _): &(&Time, i32)| {
        let sentence = &facts.sentences()[time.place.sentence];
        (sentence.span_of(hour_place(sentence, time)), hour_words(sentence, time))
    };
    let ((before, early), (place, said), (behind, late)) =
        (words(&stamps[at - 1]), words(&stamps[at]), words(&stamps[at + 1]));
    let message = format!("The entry of “{said}” stands between those of “{early}” and “{late}”.");
    let finding = Found::new(place, message);
    Some(finding.related(before, format!("“{early}”")).related(behind, format!("“{late}”")))
}

/// The places without which a row that does not rise would: between two that leave no room for them.
fn outliers(hours: &[i32]) -> Vec<usize> {
    let rises = |skipped: Option<usize>| {
        let left: Vec<i32> =
            hours.iter().enumerate().filter(|(at, _)| Some(*at) != skipped).map(|(_, hour)| *hour).collect();
        left.windows(2).all(|pair| pair[0] <= pair[1])
    };
    if rises(None) {
        return Vec::new();
    }
    let is_out = |at: &usize| !(hours[at - 1]..=hours[at + 1]).contains(&hours[*at]) && rises(Some(*at));
    (1..hours.len() - 1).filter(is_out).collect()
}

/// The hour with which a paragraph begins, and its minutes.
fn stamp(facts: &Facts, at: SentenceId) -> Option<(&Time, i32)> {
    let sentence = &facts.sentences()[at];
    let is_first = at.before().is_none_or(|before| facts.sentences()[before].paragraph != sentence.paragraph);
    let time = facts.times_in(at).first().filter(|time| is_first && time.place.words.start == 0)?;
    let next = sentence.tokens.get(time.place.words.end);
    // “7 p.m. was too late for him.”
    let is_head = next.is_none_or(|token| !token.text.starts_with(char::is_lowercase) && token.text != ",");
    Some((time, time.minutes()?)).filter(|_| is_head && !facts.is_quoted(time.place.span))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::outliers;
    use crate::rules::dates::clock_time::RULE;
    use crate::testing;

    #[test]
    fn an_entry_out_of_the_row() {
        testing::rule(&RULE).check(expect![[r#"
            6.40am. The gates are open.

            6.55am. Two boats are out.

            7.10pm. One of them is back.

            7.30am. So is the other.
        "#]]);
    }

    #[test]
    fn rows_that_rise_fall_or_pass_midnight_are_none() {
        assert_eq!(outliers(&[410, 425, 1205, 450]), [2]);
        assert_eq!(outliers(&[410, 425, 440, 450]), [] as [usize; 0]);
        assert_eq!(outliers(&[1300, 1420, 5, 30]), [] as [usize; 0]);
    }
}
