//! Times: dates, times of day, durations and sets, as `TimeML` TIMEX3 values.
//!
//! Two steps: what the words say (`read`, one sentence alone), and which day that is (`resolve`, with the
//! document date and the running text).

mod choice;
#[cfg(test)]
mod examples;
mod expression;
mod holidays;
mod in_words;
mod meaning;
mod period;
mod pieces;
mod read;
mod resolve;
mod side;
mod tense;
mod time;
mod told;
mod value;
mod vocabulary;
mod which_year;

pub(super) use self::expression::Expression;
pub use self::time::{Away, Stated, Time, TimeKind, YearSource};
use crate::facts::ids::SentenceId;
use crate::facts::list::List;
use jiff::civil::Date;

use self::meaning::Tense;
pub use self::period::{Period, Season};
pub use self::vocabulary::Unit;
pub(super) use self::vocabulary::is_date;
pub(super) use self::which_year::Line;
use crate::draft::Part;
use crate::english::{self, Sentence};

/// Whether a phrase says when, by its head.
pub(crate) fn is_time(sentence: &Sentence, word: usize) -> bool {
    is_date(&sentence.tokens[word].lower)
}

/// Reads the time expressions of a sentence, the paragraph’s `index`th.
pub(super) fn read(sentence: &Sentence, index: SentenceId) -> Vec<Expression> {
    read::expressions(sentence, index)
}

/// Places the expressions of some lines in the calendar. Without a document date, what leans on it stays underspecified.
pub(super) fn place(
    expressions: &[Expression],
    lines: &List<SentenceId, Line>,
    date: Option<Date>,
) -> Vec<Time> {
    let mut anchors = resolve::Anchors { today: date, text: date.map(Period::Day) };
    let mut running = which_year::Running::new(lines, expressions, date);
    let mut times = Vec::with_capacity(expressions.len());
    for of_sentence in expressions.chunk_by(|a, b| a.place.sentence == b.place.sentence) {
        for (index, expression) in of_sentence.iter().enumerate() {
            let given = running.given(of_sentence, index, anchors.text);
            times.push(anchors.place(expression.clone(), given));
        }
        running.pass(of_sentence, anchors.text);
    }
    times
}

/// Whether the clause around some words of a sentence tells what happened.
pub(crate) fn is_told_as_past(sentence: &Sentence, words: std::ops::Range<usize>) -> bool {
    tense::of(sentence, words) == Tense::Past
}

/// The times of a line that the model has not seen, with places in it.
pub(crate) fn of_words(text: &str, date: Option<Date>) -> Vec<Time> {
    let Some(sentence) = english::unread(text) else { return Vec::new() };
    let line = Line { sentence: &sentence, paragraph: 0, part: Part::Body, section: None };
    place(&read(&sentence, SentenceId::FIRST), &List::from(vec![line]), date)
}

#[cfg(test)]
mod tests;
