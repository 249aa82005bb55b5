//! Of which year a date without one is: what its own sentence and the running text say, before the draft’s own date has
//! its word.
//!
//! In a sentence four things give a date its year. A date that it is joined to shares its year (“from Sept. 26 to Sept.
//! 28, 2022”); a date with its year before it goes on (“arrested on Sept. 26, 2022, and released on Sept. 27”); a year
//! that the sentence begins with sets the scene (“In 2022 the fair …”); and so does a year beside the same verb (“opened
//! in 1998, on May 3”). A year that only describes something in the clause may be that of the date or of a law or a film
//! (“The 2022 fair was held on Sept. 26”). The running text gives the year of the sentence before, or else that of the
//! heading above.

mod dated;
mod in_sentence;

use crate::facts::ids::SentenceId;
use crate::facts::list::List;
use jiff::civil::Date;

use self::dated::{FRONT, bare, is_from_today, is_of_main_clause, is_open, is_winter, is_written, stated};
use self::in_sentence::Yearless;
use super::meaning::{Anchor, Meaning, Pick, When};
use super::vocabulary::Unit;
use super::{Expression, Period, Stated, tense};
use crate::draft::Part;
use crate::english::Sentence;

/// A sentence as the reading of years needs it.
#[derive(Clone, Copy, Debug)]
pub(in crate::facts) struct Line<'a> {
    pub(in crate::facts) sentence: &'a Sentence,
    pub(in crate::facts) paragraph: usize,
    pub(in crate::facts) part: Part,
    /// The year of the heading above.
    pub(in crate::facts) section: Option<i16>,
}

/// The years that the text gives a date without one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// The year of a date that it is joined to: as good as its own.
    pub(super) shared: Option<i16>,
    /// The year that its sentence gives it.
    pub(super) sentence: Option<i16>,
    /// Years of its sentence and of the running text that may be those of something else, which only a weekday can tell.
    pub(super) perhaps: [Option<i16>; 2],
    /// The year that the running text is in.
    pub(super) running: Option<i16>,
    /// Whether a year stands so near that a reader may take it, though it may be that of something else.
    pub(super) near: bool,
}

/// What a year says of the dates in the sentences behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// It is theirs, too.
    Whole(i16),
    /// It is theirs if the draft speaks next of it or of the year behind it.
    Up(i16),
    /// It could be any of several.
    None,
}

impl Reach {
    /// The year of which the sentence spoke last, whatever it is the year of.
    fn year(self) -> Option<i16> {
        match self {
            Self::Whole(year) | Self::Up(year) => Some(year),
            Self::None => None,
        }
    }
}

/// The years of a draft’s running text while its sentences are read in order.
#[derive(Debug)]
pub(super) struct Running<'a> {
    lines: &'a List<SentenceId, Line<'a>>,
    today: Option<Date>,
    /// The first year of which the draft speaks at each sentence or behind it.
    following: List<SentenceId, Option<i16>>,
    run: Option<Run>,
}

/// A run of dated sentences.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// The last of them.
    last: SentenceId,
    /// What its year says of those behind it.
    reach: Reach,
    /// Whether the year is written out and that of a main clause, and not of something that is only mentioned.
    is_main: bool,
}

impl<'a> Running<'a> {
    pub(super) fn new(
        lines: &'a List<SentenceId, Line<'a>>,
        expressions: &[Expression],
        today: Option<Date>,
    ) -> Self {
        let mut following: List<_, _> = lines.iter().map(|_| None).collect();
        for expression in expressions.iter().rev() {
            if let Some(date) = stated(expression)
                && let Some(year) = date.year
            {
                following[expression.place.sentence] = Some(year);
            }
        }
        for at in following.ids().rev() {
            if let Some(before) = at.before() {
                following[before] = following[before].or(following[at]);
            }
        }
        Self { lines, today, following, run: None }
    }

    /// What the text gives expression number `index` of those of a sentence; `text` is the time of which it spoke last.
    pub(super) fn given(&self, all: &[Expression], index: usize, text: Option<Period>) -> Given {
        let own = &all[index];
        let (Some(date), Some(line)) = (bare(own), self.lines.get(own.place.sentence)) else {
            return Given::default();
        };
        let years: Vec<Option<i16>> = all.iter().map(|it| self.year_of(it, text)).collect();
        let verb = tense::verb(line.sentence, &own.place.words);
        let reading = Yearless { sentence: line.sentence, all, index, date, years: &years, verb };
        let run = self.run_before(own.place.sentence);
        let year = run.and_then(|run| self.year_told(run, own));
        let running = year.filter(|_| run.is_some_and(|run| run.is_main)).or(line.section);
        let sentence = reading.gone_on_from().or_else(|| reading.scene()).or_else(|| reading.beside_verb());
        Given {
            shared: reading.shared(),
            sentence,
            perhaps: [reading.describing(), run.and_then(|run| run.reach.year())],
            running,
            near: year.is_some() || reading.is_near(),
        }
    }

    /// Goes on behind a sentence, of which these are the expressions.
    pub(super) fn pass(&mut self, all: &[Expression], text: Option<Period>) {
        let Some(first) = all.first() else { return };
        let at = first.place.sentence;
        let Some(line) = self.lines.get(at) else { return };
        let before = self.run_before(at);
        self.run = match self.reach(line.sentence, all, text) {
            Some((reach, is_main)) => Some(Run { last: at, reach, is_main }),
            // “on Tuesday” and “last week” bring the story back to its own days.
            None if all.iter().any(is_from_today) => None,
            None => before.map(|run| Run { last: at, ..run }),
        };
    }

    /// What the years of a sentence say of the dates behind it; nothing where it has none.
    fn reach(&self, sentence: &Sentence, all: &[Expression], text: Option<Period>) -> Option<(Reach, bool)> {
        let dated = || {
            let years = all.iter().filter_map(|it| Some((it, self.year_of(it, text)?)));
            years.filter(|(it, _)| !is_open(sentence, it))
        };
        let (last, year) = dated().next_back()?;
        let is_main = is_written(last) && is_of_main_clause(sentence, last);
        let is_front = last.place.words.start <= FRONT;
        let reach = match stated(last) {
            // A winter is of two years.
            _ if is_winter(last) => Reach::None,
            Some(date) if date.month.is_some() => Reach::Whole(year),
            None => Reach::Whole(year),
            Some(_) if dated().any(|(_, other)| other != year) => Reach::None,
            Some(_) if is_front => Reach::Whole(year),
            Some(_) => Reach::Up(year),
        };
        Some((reach, is_main))
    }

    /// The run of dated sentences from which a sentence goes on.
    fn run_before(&self, at: SentenceId) -> Option<Run> {
        self.run.filter(|run| self.goes_on(run.last, at))
    }

    /// The year that a run gives a date behind it.
    fn year_told(&self, run: Run, date: &Expression) -> Option<i16> {
        let year = run.reach.year()?;
        let at = date.place.sentence;
        let next = self.following[at];
        // “In December alone”
        let behind = self.lines[at].sentence.tokens.get(date.place.words.end);
        let is_part = behind.is_some_and(|it| it.lower == "alone");
        let is_whole = matches!(run.reach, Reach::Whole(_));
        (is_whole || is_part || next == Some(year) || next == Some(year + 1)).then_some(year)
    }

    /// Whether a sentence goes on from another: the one behind it, or one of its paragraph.
    fn goes_on(&self, last: SentenceId, at: SentenceId) -> bool {
        let (before, line) = (self.lines[last], self.lines[at]);
        let is_near = last.next() == at || before.paragraph == line.paragraph;
        is_near && before.part == line.part && line.part != Part::Summary
    }

    /// The year that an expression names, by itself or from today: “2022”, “May 6, 2022”, “last year”, “that year”.
    fn year_of(&self, expression: &Expression, text: Option<Period>) -> Option<i16> {
        let Meaning::When(Some(when), _) = expression.meaning else { return None };
        let today = || self.today.map(Date::year);
        match when {
            When::Date(Stated { year: Some(year), .. }, _) => Some(year),
            When::Date(_, pick)
            | When::Nth(_, _, pick)
            | When::Season(_, pick)
            | When::Quarter(_, pick)
            | When::Half(_, pick)
            | When::Holiday(_, pick) => match pick {
                Pick::Year(year) => Some(year),
                Pick::YearsAway(years) => today()?.checked_add(years),
                Pick::Open | Pick::Which(_) | Pick::WeeksAway(_) => None,
            },
            When::Away(amount, Unit::Year, anchor) => {
                let base = match anchor {
                    Anchor::Today => today()?,
                    Anchor::Text => text?.begin()?.year(),
                    Anchor::Day(_) | Anchor::Weekday(..) => return None,
                };
                base.checked_add(i16::try_from(amount.as_whole()?).ok()?)
            }
            When::Away(..) | When::Decade(_) | When::Century(_) => None,
        }
    }
}
