//! Lengths and the fixes of `duration-endpoints`.

use super::*;

const fn year(year: i16) -> Stated {
    Stated { weekday: None, day: None, month: None, year: Some(year) }
}

const fn day(month: i8, day: i8, year: Option<i16>) -> Stated {
    Stated { weekday: None, day: Some(day), month: Some(month), year }
}

const fn length(count: f64, unit: Unit, bound: Bound) -> Length {
    Length { count, unit, bound, nearly: false }
}

#[test]
fn a_length_may_count_both_ends_or_one() {
    let days = Ends::between(day(5, 3, None), day(5, 7, None)).expect("in order");
    let fits = |count| length(count, Unit::Day, Bound::Exact).fits(&days);
    assert_eq!([3.0, 4.0, 5.0, 6.0].map(fits), [false, true, true, false]);
    assert_eq!(days.count(Unit::Day), 5);
    let years = Ends::between(year(2010), year(2016)).expect("in order");
    let fits = |count| length(count, Unit::Year, Bound::Exact).fits(&years);
    assert_eq!([4.0, 5.0, 6.0, 7.0, 8.0].map(fits), [false, true, true, true, false]);
}

#[test]
fn a_bound_that_holds_is_no_conflict() {
    let years = Ends::between(year(2010), year(2016)).expect("in order");
    assert!(length(2.0, Unit::Year, Bound::Over).fits(&years));
    assert!(!length(9.0, Unit::Year, Bound::Over).fits(&years));
    assert!(length(9.0, Unit::Year, Bound::AtMost).fits(&years));
}

#[test]
fn a_year_left_out_is_that_of_the_other_end() {
    let over_new_year = Ends::between(day(12, 30, None), day(1, 3, Some(2025))).expect("in order");
    assert_eq!(over_new_year.count(Unit::Day), 5);
    assert_eq!(Ends::between(year(2016), year(2010)), None);
}

#[test]
fn lengths_are_read_from_their_values() {
    assert_eq!(counted("P14M"), Some((14.0, Unit::Month)));
    assert_eq!(counted("P2Y6M"), Some((30.0, Unit::Month)));
    assert_eq!([counted("PT2H"), counted("PXD"), counted("P"), counted("P1WE")], [None; 4]);
}
