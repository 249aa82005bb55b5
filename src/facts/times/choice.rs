//! The year of a date that is written without one, among those that a reader could take it for.
//!
//! What the text gives comes first, then the year of the draft, since news style leaves it out for dates of the current year,
//! then the neighbouring year where tense or the turn of the year says so. A weekday beside the date decides between them.

use jiff::civil::{Date, Weekday};

use super::meaning::{Pick, Tense};
use super::side::{side, year_of_month};
use super::which_year::Given;
use super::{Period, YearSource};

/// Over how many days around New Year a month and a day are those of the neighbouring year where no verb says otherwise.
const TURN: i32 = 92;

/// How many days ahead what is told as past is a slip; further ahead it is of the year before.
const SLIP: i32 = 120;

/// What tells the year of a month, or of a stretch of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) today: Option<Date>,
    pub(super) month: i8,
    pub(super) weekday: Option<Weekday>,
    pub(super) tense: Tense,
    pub(super) given: Given,
}

/// A time in the calendar, with the years that it could be of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) period: Option<Period>,
    pub(super) year: YearSource,
    /// Likeliest first; empty where the words leave no choice.
    pub(super) years: Vec<i16>,
}

impl Placed {
    /// One whose words leave no choice.
    pub(super) fn of(period: Option<Period>) -> Self {
        Self { period, year: YearSource::Stated, years: Vec::new() }
    }
}

/// A year that a reader could take.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    year: i16,
    source: YearSource,
    /// Whether a weekday that is right in no such year is wrong. A year that may be another’s, or is only that of the sentence
    /// before, shows none to be wrong.
    sure: bool,
}

/// The years that a reader could take, likeliest first.
#[derive(Debug, Default)]
struct Candidates(Vec<Candidate>);

impl Candidates {
    fn add(&mut self, year: Option<i16>, source: YearSource) {
        let Some(year) = year else { return };
        let sure = !matches!(source, YearSource::Perhaps | YearSource::Running);
        match self.0.iter_mut().find(|known| known.year == year) {
            Some(known) => known.sure |= sure,
            None => self.0.push(Candidate { year, source, sure }),
        }
    }
}

impl Choice {
    /// The stretch of the calendar that is meant, where `of` gives it for each year.
    pub(super) fn place(self, of: impl Fn(i16) -> Option<Period>) -> Placed {
        let candidates = self.candidates(&of).0;
        let is_on = |candidate: &&Candidate| match (of(candidate.year), self.weekday) {
            (Some(Period::Day(date)), Some(weekday)) => date.weekday() == weekday,
            (period, _) => period.is_some(),
        };
        let best = candidates.iter().find(is_on).or_else(|| candidates.iter().find(|it| it.sure));
        Placed {
            period: best.and_then(|best| of(best.year)),
            year: match best.map_or(YearSource::Open, |best| best.source) {
                YearSource::Draft | YearSource::Open if self.given.near => YearSource::Near,
                source => source,
            },
            years: candidates.iter().map(|it| it.year).collect(),
        }
    }

    fn candidates(self, of: impl Fn(i16) -> Option<Period>) -> Candidates {
        let Self { today, month, weekday, tense, given } = self;
        let mut candidates = Candidates::default();
        if given.shared.is_some() {
            candidates.add(given.shared, YearSource::Shared);
            return candidates;
        }
        let fits_tense = |year: &i16| self.fits_tense(of(*year));
        let perhaps = given.perhaps.into_iter().flatten().find(|_| weekday.is_some());
        // Where the text gives a year, the draft’s own excuses no weekday that the tense rules out.
        let is_told = given.sentence.or(given.running).or(perhaps).is_some_and(|year| fits_tense(&year));
        let is_likely = |year: &i16| fits_tense(year) || weekday.is_some() && !is_told;
        candidates.add(given.sentence.filter(is_likely), YearSource::Sentence);
        candidates.add(given.running.filter(is_likely), YearSource::Running);
        if let Some(today) = today {
            let likeliest = match of(today.year()) {
                Some(Period::Day(own)) => Some(likeliest(own, today, tense)),
                Some(_) => Some(year_of_month(month, today, side(Pick::Open, tense))),
                None => None,
            };
            let before = likeliest.map(|year| year - 1).filter(|_| tense == Tense::Past);
            // In most years there is no February 29.
            let likeliest = likeliest.filter(|year| of(*year).is_some());
            candidates
                .add(likeliest.filter(|year| !is_told || fits_tense(year)).or(before), YearSource::Draft);
            if weekday.is_some() {
                let own = Some(today.year()).filter(|year| of(*year).is_some() && is_likely(year));
                candidates.add(own, YearSource::Draft);
                candidates.add(nearest(today, &of).filter(is_likely), YearSource::Draft);
            }
        }
        for year in given.perhaps.into_iter().filter(|_| weekday.is_some()) {
            candidates.add(year, YearSource::Perhaps);
        }
        candidates
    }

    /// Whether a stretch of the calendar can be what is told in the tense: nothing that is to come is over.
    fn fits_tense(self, period: Option<Period>) -> bool {
        let (Some(today), Some(period)) = (self.today, period) else { return true };
        match self.tense {
            Tense::Future => period.end().is_none_or(|end| end >= today),
            Tense::Past => period.begin().is_none_or(|begin| begin <= today),
            Tense::Open => true,
        }
    }
}

/// The year of a day that is written without one, seen from the date of the draft: the draft’s own, as news style leaves it
/// out for the dates of the current year, unless the tense or the turn of the year says the neighbouring one. `own` is
/// the day in the draft’s own year.
fn likeliest(own: Date, today: Date, tense: Tense) -> i16 {
    let year = today.year();
    let ahead = days_between(today, own);
    // The same day of the year before and of the year behind is some 365 days off.
    let (behind_last, to_next) = (365 - ahead, 365 + ahead);
    match tense {
        Tense::Past if ahead > SLIP => year - 1,
        Tense::Future if ahead < 0 && to_next < -ahead => year + 1,
        Tense::Open if ahead > 0 && behind_last <= TURN => year - 1,
        Tense::Open if ahead < 0 && to_next <= TURN => year + 1,
        _ => year,
    }
}

/// The year in which a day without its year is nearest to today.
fn nearest(today: Date, of: impl Fn(i16) -> Option<Period>) -> Option<i16> {
    let year = today.year();
    let near = [year, year - 1, year + 1].into_iter().filter_map(|year| of(year)?.begin());
    near.min_by_key(|date| days_between(today, *date).abs()).map(Date::year)
}

/// How many days from one day to another.
fn days_between(from: Date, to: Date) -> i32 {
    to.since(from).map_or(i32::MAX, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_turn_of_the_year_is_near() {
        let of = |today: Date, month, day, tense| {
            likeliest(Date::new(today.year(), month, day).expect("a day"), today, tense)
        };
        let (january, december) = (date(2025, 1, 3), date(2024, 12, 20));
        assert_eq!(of(january, 12, 31, Tense::Past), 2024);
        assert_eq!(of(january, 12, 31, Tense::Open), 2024);
        assert_eq!(of(january, 11, 5, Tense::Future), 2025);
        assert_eq!(of(december, 1, 9, Tense::Future), 2025);
        assert_eq!(of(december, 1, 9, Tense::Open), 2025);
        assert_eq!(of(december, 1, 9, Tense::Past), 2024);
        assert_eq!(of(december, 3, 9, Tense::Past), 2024);
    }
}
