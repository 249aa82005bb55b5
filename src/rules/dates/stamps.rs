//! The hours at the head of the entries of an account by the clock, of which one stands out of the row.

use crate::facts::Facts;
use crate::rules::Found;
use crate::span::Span;

/// So many entries make an account.
const FEWEST: usize = 4;

/// The one hour that the entries before and behind it leave no room for.
pub(super) fn out_of_row(facts: &Facts) -> Option<Found> {
    let paragraphs = facts.draft().paragraphs.iter();
    let stamps: Vec<(Span, i32)> = paragraphs
        .filter_map(|paragraph| {
            let (length, minutes) = stamp(paragraph.prose.text())?;
            Some((paragraph.prose.locate(Span::new(0, length)), minutes))
        })
        .collect();
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
    let words = |at: usize| (stamps[at].0, facts.words(stamps[at].0));
    let ((before, early), (place, said), (behind, late)) = (words(at - 1), words(at), words(at + 1));
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

/// How long the hour is with which a paragraph begins, and its minutes: “6.31am”, “9:52 p.m. The gates open”.
fn stamp(text: &str) -> Option<(usize, i32)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let hour: i32 = text[..first].parse().ok().filter(|_| (1..=2).contains(&first))?;
    let rest = &text[first..];
    let has_minutes = rest.starts_with([':', '.']) && digits(&rest[1..]) == 2;
    let (minutes, behind) =
        if has_minutes { (rest[1..3].parse::<i32>().ok()?, &rest[3..]) } else { (0, rest) };
    let bare = behind.trim_start_matches(' ');
    let marks = [("a.m.", 0), ("am", 0), ("p.m.", 12), ("pm", 12)];
    let mark =
        marks.iter().find(|(mark, _)| bare.get(..mark.len()).is_some_and(|it| it.eq_ignore_ascii_case(mark)));
    let (length, hour) = match mark {
        Some((mark, half)) if (1..=12).contains(&hour) => {
            (text.len() - bare.len() + mark.len(), hour % 12 + half)
        }
        None if has_minutes && rest.starts_with(':') => (first + 3, hour),
        _ => return None,
    };
    // “7 p.m. was too late for him”
    let next = text[length..].trim_start_matches([' ', '\u{a0}']);
    let is_head =
        !next.starts_with(|it: char| it.is_lowercase() || it.is_alphanumeric() && next == &text[length..]);
    (is_head && !next.starts_with(',') && hour < 24 && minutes < 60).then_some((length, hour * 60 + minutes))
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
            ~~~~~~ “6.55am”

            7.10pm. One of them is back.
            ^^^^^^ The entry of “7.10pm” stands between those of “6.55am” and “7.30am”.

            7.30am. So is the other.
            ~~~~~~ “7.30am”
        "#]]);
    }

    #[test]
    fn rows_that_rise_fall_or_pass_midnight_are_none() {
        assert_eq!(outliers(&[410, 425, 1205, 450]), [2]);
        assert_eq!(outliers(&[410, 425, 440, 450]), [] as [usize; 0]);
        assert_eq!(outliers(&[1300, 1420, 5, 30]), [] as [usize; 0]);
    }
}
