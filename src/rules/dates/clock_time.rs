//! `clock-time`

use super::hours_apart::{backwards, wrong_distance};
use super::hours_told::{ends_early, wrong_lengths};
use super::light::wrong_light;
use super::part_of_day::wrong_part;
use super::stamps::out_of_row;
use crate::facts::{Facts, Placed, Time};
use crate::finding::{Fix, Level};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A time of day that the clock does not have, a distance of hours or minutes that does not fit the two times
    /// beside it, and a part of the day that does not fit its hour.
    ///
    /// ```draft
    /// Doors open at 19:30 p.m. The dam broke at 4 p.m., three hours after the 2 p.m. alarm.
    ///               ^^^^^^^^^^ “19:30 p.m.” mixes the clock of 24 hours with that of 12.
    ///                                           ^^^^^^ This says “three hours” between “2 p.m.” and “4 p.m.”, which are 2 hours apart.
    ///                                                                         ~~~~~~ “2 p.m.”
    /// The lights went out at 9 p.m. on Friday morning.
    ///                        ^^^^^^ “9 p.m.” is not in the morning.
    ///                                         ~~~~~~~ “morning”
    /// ```
    ///
    /// What a distance is counted from may be told in another sentence, and of the entries of an account by the clock one may
    /// stand out of the row.
    ///
    /// ```draft
    /// The alarm rang at 2:10 p.m. in the annex. An engine came at 2:50 p.m., eight minutes after the alarm.
    ///                   ~~~~~~~~~ “2:10 p.m.”
    ///                                                             ~~~~~~~~~ “2:50 p.m.”
    ///                                                                        ^^^^^^^^^^^^^ This says “eight minutes” between “2:10 p.m.” and “2:50 p.m.”, which are 40 minutes apart.
    /// ```
    ///
    /// Times over midnight and in two zones are left alone.
    ///
    /// ```draft
    /// The bar is open from 9 p.m. to 3 a.m. The alarm came at 2 p.m., about two hours before the dam broke at 4:10 p.m.
    /// ```
    ///
    /// ## Why it matters
    /// In an account of minutes and hours, who knew what when hangs on the clock.
    ///
    /// ## What to do
    /// Look up the times. A quick fix writes a mixed time in one of the two ways.
    pub(in crate::rules) static RULE = {
        name: "clock-time",
        group: Group::Dates,
        summary: "A time of day that cannot be, alone or beside another",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(out_of_row(facts));
    for (at, sentence) in facts.sentences().with_ids() {
        found.extend((0..sentence.tokens.len()).filter_map(|word| mixed(facts, sentence, word)));
        let times = facts.times_in(at);
        let clocks: Vec<&Time> = times.iter().filter(|time| time.minutes().is_some()).collect();
        if !clocks.is_empty() {
            found.extend(clocks.iter().filter_map(|clock| wrong_part(sentence, clock)));
            found.extend(
                clocks
                    .windows(2)
                    .filter_map(|pair| wrong_distance(facts, sentence, times, (pair[0], pair[1]))),
            );
            found.extend(clocks.windows(2).filter_map(|pair| backwards(facts, sentence, (pair[0], pair[1]))));
            found
                .extend(clocks.windows(2).filter_map(|pair| ends_early(facts, sentence, (pair[0], pair[1]))));
            found.extend(clocks.iter().filter_map(|clock| wrong_light(facts, sentence, clock)));
        }
        let is_told = clocks
            .windows(2)
            .any(|pair| wrong_distance(facts, sentence, times, (pair[0], pair[1])).is_some());
        if !is_told {
            found.extend(wrong_lengths(facts, at));
        }
    }
}

/// “14:30 p.m.”, “25:10”, “3:75 p.m.”
fn mixed(facts: &Facts, sentence: &Placed, at: usize) -> Option<Found> {
    let mark = sentence.tokens.get(at + 1)?.lower.trim_end_matches('.');
    let is_afternoon = match mark {
        "p.m" | "pm" => true,
        "a.m" | "am" => false,
        _ => return None,
    };
    // “10 : 00 p.m.”
    if at > 0 && sentence.tokens[at - 1].text == ":" {
        return None;
    }
    let digits = sentence.tokens[at].lower.as_str();
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, ""));
    let number = |text: &str| text.parse::<i32>().ok().filter(|_| (1..=2).contains(&text.len()));
    let hour = number(hour)?;
    let minutes = if minute.is_empty() { 0 } else { number(minute).filter(|_| minute.len() == 2)? };
    // “am” is a verb as well: “I, 14 am”.
    let is_marked = mark.contains('.')
        || !minute.is_empty()
        || sentence.tokens[at].span.end == sentence.tokens[at + 1].span.start
        || at.checked_sub(1).is_some_and(|before| {
            matches!(sentence.tokens[before].lower.as_str(), "at" | "by" | "from" | "until" | "around")
        });
    let is_impossible = hour > 24 || minutes > 59;
    let is_mixed = hour > 12 || hour == 0 && is_afternoon;
    if !is_marked || !(is_impossible || is_mixed) || facts.is_quoted(sentence.span_of(at..at + 2)) {
        return None;
    }
    let span = sentence.span_of(at..at + 2);
    let words = sentence.text_of(at..at + 2);
    if is_impossible {
        return Some(Found::new(span, format!("The clock has no “{words}”.")));
    }
    let finding = Found::new(span, format!("“{words}” mixes the clock of 24 hours with that of 12."));
    let separator = if digits.contains('.') { '.' } else { ':' };
    let behind = if minute.is_empty() { String::new() } else { format!("{separator}{minute}") };
    let mark = &words[digits.len()..];
    // “14 a.m.” is wrong in either way.
    if !is_afternoon || !(13..24).contains(&hour) {
        return Some(finding);
    }
    let (twelve, whole) = (
        format!("{}{behind}{mark}", hour - 12),
        if minute.is_empty() { format!("{hour}:00") } else { digits.to_owned() },
    );
    Some(
        [twelve, whole].into_iter().fold(finding, |finding, text| {
            finding.fix(Fix::replace(format!("Change to {text}"), span, text))
        }),
    )
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn the_two_clocks_do_not_mix() {
        testing::rule(&RULE).check(expect![[r#"
            Doors open at 18:30 p.m. and close at 11 p.m. The bus leaves at 15 pm, or at 16pm on Sundays.
                          ^^^^^^^^^^ “18:30 p.m.” mixes the clock of 24 hours with that of 12.
                                                                            ^^^^^ “15 pm” mixes the clock of 24 hours with that of 12.
                                                                                         ^^^^ “16pm” mixes the clock of 24 hours with that of 12.
            The siren went at 3:75 p.m. and at 0:30 p.m.; the market opens at 00:30 a.m. and at 12:30 a.m.
                              ^^^^^^^^^ The clock has no “3:75 p.m.”.
                                               ^^^^^^^^^ “0:30 p.m.” mixes the clock of 24 hours with that of 12.
            It broke out after 10 : 00 p.m. on Monday. I, 14 am, said the child. The 13 p.m. candidates met at 13.30 and at 10.05 a.m.
                                                                                     ^^^^^^^ “13 p.m.” mixes the clock of 24 hours with that of 12.
        "#]]);
    }

    #[test]
    fn a_part_of_the_day_has_its_hours() {
        testing::rule(&RULE).check(expect![[r#"
            The lamp died at 8 p.m. on Monday morning, and the crews left at 11 p.m. that evening.
                             ^^^^^^ “8 p.m.” is not in the morning.
                                              ~~~~~~~ “morning”
            On Friday night at 11 a.m. the lights failed; at 2 a.m. Saturday morning they were back.
                      ~~~~~ “night”
                               ^^^^^^^ “11 a.m.” is not at night.
            He clocked in at 6 p.m. on the morning shift’s last day. It closed at noon on Tuesday morning.
        "#]]);
    }

    #[test]
    fn a_stated_distance_fits_its_two_hours() {
        testing::rule(&RULE).check(expect![[r#"
            The tank burst at 7 p.m., three hours after the 5 p.m. pressure test.
                              ^^^^^^ This says “three hours” between “5 p.m.” and “7 p.m.”, which are 2 hours apart.
                                                            ~~~~~~ “5 p.m.”
            The tank burst at 7 p.m., two hours after the 5 p.m. pressure test.
            The call came at 1:15 p.m. and, 40 minutes later, at 2:40 p.m., the crew arrived.
                             ~~~~~~~~~ “1:15 p.m.”
                                            ^^^^^^^^^^ This says “40 minutes” between “1:15 p.m.” and “2:40 p.m.”, which are 85 minutes apart.
                                                                 ~~~~~~~~~ “2:40 p.m.”
            The call came at 11:30 p.m., an hour before the crew arrived at 12:30 a.m.
            She left at 9 a.m., about two hours after the 6 a.m. bell, and within an hour of the 9:50 a.m. one.
        "#]]);
    }

    #[test]
    fn what_may_run_overnight_is_left_alone() {
        testing::rule(&RULE).check(expect![[r#"
            The road is closed from 10 a.m. to 9 a.m. The kitchen is open from 9 p.m. to 2 a.m.
            Trains stop between 5 p.m. and 4 p.m. the next day, and from 8 a.m. to 7 a.m. Sunday.
            On Friday the bridge is shut between 5 p.m. and 3 p.m. for repairs.
                                                 ^^^^^^ This runs from “5 p.m.” to “3 p.m.”, which is the earlier hour.
                                                            ~~~~~~ “3 p.m.”
            On the same day the stalls are open from 4 p.m. to 1 p.m., and no longer.
                                                     ^^^^^^ This runs from “4 p.m.” to “1 p.m.”, which is the earlier hour.
                                                               ~~~~~~ “1 p.m.”
        "#]]);
    }

    #[test]
    fn accents_markup_and_zones() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            In **Córdoba**, Zoë’s café opened at *17:30 p.m.* – an hour late.
                                                  ^^^^^^^^^^ “17:30 p.m.” mixes the clock of 24 hours with that of 12.
            The quake struck at 3 p.m. local time, an hour after the 1900 GMT alert.
        "#]]);
    }

    #[test]
    fn a_speakers_clock_is_the_speakers() {
        testing::rule(&RULE).check(expect![[r"
            “Come at 14 p.m.,” she said. “It fell at 7 p.m., three hours after the 5 p.m. check,” he said.
        "]]);
    }
}
