//! A table of expressions, as copy has them, with the values that they have in a story of Wednesday, May 13, 2026, whose verb is in
//! the past.

use crate::testing;

/// What is written behind “The fair opened”, and its value.
const EXAMPLES: &[(&str, &str)] = &[
    ("May 6, 2026", "2026-05-06"),
    ("6 May 2026", "2026-05-06"),
    ("the 6th of May 2026", "2026-05-06"),
    ("2026-05-06", "2026-05-06"),
    ("6 May", "2026-05-06"),
    ("Wednesday, May 6", "2026-05-06"),
    ("Wednesday (May 6)", "2026-05-06"),
    ("May 6 (Wednesday)", "2026-05-06"),
    ("May 6 (Wed.)", "2026-05-06"),
    ("May 6, a Wednesday", "2026-05-06"),
    ("Monday", "2026-05-11"),
    ("last Monday", "2026-05-11"),
    ("next Monday", "2026-05-18"),
    ("Wednesday next week", "2026-05-20"),
    ("Wednesday of next week", "2026-05-20"),
    ("Tuesday, 5/12/2026", "2026-05-12"),
    ("the first Tuesday of November", "2025-11-04"),
    ("the last Friday in March", "2026-03-27"),
    ("the first Monday in May 2027", "2027-05-03"),
    ("yesterday", "2026-05-12"),
    ("tomorrow", "2026-05-14"),
    ("the day after tomorrow", "2026-05-15"),
    ("the day before yesterday", "2026-05-11"),
    ("three days ago", "2026-05-10"),
    ("two weeks ago", "2026-W18"),
    ("last week", "2026-W19"),
    ("next month", "2026-06"),
    ("last year", "2025"),
    ("May 2026", "2026-05"),
    ("the spring of 1974", "1974-SP"),
    ("the winter of 1961", "1961-WI"),
    ("the third quarter of 2025", "2025-Q3"),
    ("the final quarter of 2025", "2025-Q4"),
    ("Q3 2025", "2025-Q3"),
    ("the second half of 2024", "2024-H2"),
    ("the 1980s", "198"),
    ("the 19th century", "18"),
    ("Christmas Day 2025", "2025-12-25"),
    ("Easter Monday 2025", "2025-04-21"),
    ("Thanksgiving 2024", "2024-11-28"),
    ("Labor Day 2025", "2025-09-01"),
    ("3 p.m. on Friday", "2026-05-08T15:00"),
    ("3:15 in the afternoon", "2026-05-13T15:15"),
    ("8 o’clock tonight", "2026-05-13T20:00"),
    ("half past eight", "2026-05-13T08:30"),
    ("half past eight in the evening", "2026-05-13T20:30"),
    ("a quarter to nine", "2026-05-13T08:45"),
    ("ten past six", "2026-05-13T06:10"),
    ("noon", "2026-05-13T12:00"),
    ("midnight", "2026-05-13T24:00"),
    ("Friday night", "2026-05-08TNI"),
    ("10-22 August", "2026-08-10"),
    ("from 13 to 15 July", "2026-07-13"),
    ("Aug. 10 to Nov. 12, 2025", "2025-08-10"),
    ("from June 3 to 9, 2025", "2025-06-03"),
    ("between 3 and 9 June 2025", "2025-06-03"),
    ("six weeks", "P6W"),
    ("a year and a half", "P1Y6M"),
    ("nine and a half years", "P9Y6M"),
    ("three hours and ten minutes", "PT3H10M"),
    ("half an hour", "PT30M"),
    ("a dozen years", "P12Y"),
    ("two decades", "P20Y"),
    ("every Tuesday", "XXXX-WXX-2"),
    ("1 January 2000", "2000-01-01"),
    ("Sept. 30", "2025-09-30"),
    ("14 July last year", "2025-07-14"),
    ("July of last year", "2025-07"),
    ("Monday of last week", "2026-05-04"),
];

#[test]
fn expressions_have_their_values() {
    for (words, value) in EXAMPLES {
        let lead = if words.starts_with(|it: char| it.is_uppercase()) { "on " } else { "" };
        let values = testing::facts()
            .dated("2026-05-13")
            .times_of(&format!("The fair opened {lead}{words}, she said."));
        assert!(values.iter().any(|it| it == value), "{words}: {values:?}, not {value}");
    }
}
