//! Times: dates, times of day, durations and sets, as `TimeML` TIMEX3 values.
//!
//! Two steps: what the words say ([`read`], one sentence alone), and which day that is ([`resolve`], with the
//! document date and the running text).

mod holidays;
mod meaning;
mod period;
mod pieces;
mod read;
mod resolve;
mod tense;
mod value;
mod vocabulary;

use jiff::civil::{Date, Weekday};

use self::meaning::{Meaning, Tense};
pub use self::period::{Period, Season};
use crate::draft::Prose;
use crate::english::Sentence;
use crate::facts::{Place, Placed};

/// A time expression in its place in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The words.
    pub place: Place,
    /// What sort of time.
    pub kind: TimeKind,
    /// As in TIMEX3: `2025-05-09`, `2025-W19`, `P14M`, `2025-05-09T19:00`, `PAST_REF`, `XXXX-05-09`.
    pub value: String,
    /// The stretch of the calendar, where it is a known one.
    pub period: Option<Period>,
    /// What the words themselves state of a calendar date.
    pub stated: Stated,
    /// Whether the value leans on the document date or on the running text: “Friday”, “last year”.
    pub relative: bool,
}

/// The parts of a calendar date that are written out. They may contradict each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// “Friday”.
    pub weekday: Option<Weekday>,
    /// Day of the month, as written, even 31 September.
    pub day: Option<i8>,
    /// From 1.
    pub month: Option<i8>,
    /// All four digits.
    pub year: Option<i16>,
}

/// TIMEX3’s types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A day or something longer on the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// A time expression as its words say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Expression {
    /// The words.
    pub(super) place: Place,
    meaning: Meaning,
    tense: Tense,
}

impl Expression {
    /// The same expression in the draft, where the paragraph’s first sentence is number `first`.
    pub(super) fn placed(&self, first: usize, prose: &Prose) -> Self {
        Self { place: self.place.placed(first, prose), ..self.clone() }
    }
}

/// Reads the time expressions of a sentence, the paragraph’s `index`th.
pub(super) fn read(sentence: &Sentence, index: usize) -> Vec<Expression> {
    read::expressions(sentence, index)
}

/// Places expressions in the calendar. Without a document date, what leans on it stays underspecified.
pub(super) fn resolve(expressions: Vec<Expression>, _sentences: &[Placed], date: Option<Date>) -> Vec<Time> {
    let mut anchors = resolve::Anchors { today: date, text: date.map(Period::Day) };
    expressions.into_iter().map(|expression| anchors.place(expression)).collect()
}
