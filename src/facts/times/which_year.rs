//! Of which year a date without one is: what its own sentence and the running text say, before the draft’s own date has
//! its word.
//!
//! In a sentence four things give a date its year. A date that it is joined to shares its year (“from Sept. 26 to Sept.
//! 28, 2022”); a date with its year before it goes on (“arrested on Sept. 26, 2022, and released on Sept. 27”); a year
//! that the sentence begins with sets the scene (“In 2022 the fair …”); and so does a year beside the same verb (“opened
//! in 1998, on May 3”). A year that only describes something in the clause may be that of the date or of a law or a film
//! (“The 2022 fair was held on Sept. 26”). The running text gives the year of the sentence before, or else that of the
//! heading above.

use crate::facts::ids::SentenceId;
use crate::facts::list::List;
use jiff::civil::Date;

use super::meaning::{Anchor, Meaning, Pick, When};
use super::vocabulary::Unit;
use super::{Expression, Period, Season, Stated, tense};
use crate::draft::Part;
use crate::english::{Rel, Sentence, Upos, lists};

/// Words that may stand between two dates that share a year.
const JOINING: [&str; 18] = [
    "to", "and", "or", "until", "till", "through", "-", "–", "—", ",", "in", "on", "from", "early", "late",
    "then", "&", "the",
];

/// Words that may stand between a date and a year alone that is its own: “on Sept. 26, in 2022”, “on Sept. 26 that year”.
const BEFORE_YEAR: [&str; 4] = [",", "in", "of", "("];

lists::sets! {
    "data/takes_place.txt":
    /// Verbs that say of an event that it takes place, so that its year is that of the date beside them.
    TAKES_PLACE = "takes place";
}

/// Words of a sentence that can stand before the year that it begins with: “By early 2016”.
const FRONT: usize = 2;

/// Over how many months a story that goes on crosses New Year: “charged in November 2021 and tried in March”.
const ACROSS: i8 = 6;

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
        let reading = Reading { sentence: line.sentence, all, index, date, years: &years, verb };
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
                Pick::Open | Pick::Which(_) => None,
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

/// A date without its year among the other times of its sentence.
struct Reading<'a> {
    sentence: &'a Sentence,
    all: &'a [Expression],
    index: usize,
    date: Stated,
    /// The years that the expressions name.
    years: &'a [Option<i16>],
    /// The verb that the date belongs to.
    verb: Option<usize>,
}

impl Reading<'_> {
    fn own(&self) -> &Expression {
        &self.all[self.index]
    }

    /// The expressions that name a year and stand before the date or behind it.
    fn dated(&self) -> impl DoubleEndedIterator<Item = (&Expression, i16)> {
        let named = self.all.iter().zip(self.years).filter_map(|(it, year)| Some((it, (*year)?)));
        named.filter(|(it, _)| it.place.words != self.own().place.words && !is_open(self.sentence, it))
    }

    /// The year of the date behind it that it is joined to: “from Sept. 26 to Sept. 28, 2022”.
    fn shared(&self) -> Option<i16> {
        let mut end = self.own().place.words.end;
        for (expression, year) in self.all.iter().zip(self.years).skip(self.index + 1) {
            let between = self.sentence.tokens.get(end..expression.place.words.start)?;
            let are = |words: &[&str]| between.iter().all(|token| words.contains(&token.lower.as_str()));
            let date = stated(expression);
            let has_weekday = date.is_some_and(|date| date.weekday.is_some());
            match year {
                Some(year) if is_year_alone(expression) && !has_weekday => {
                    return are(&BEFORE_YEAR).then_some(*year);
                }
                Some(year) if are(&JOINING) => {
                    // “from Dec. 29 to Jan. 2, 2026”
                    let is_before = order(self.date) > date.map_or((0, 0), order);
                    return year.checked_sub(i16::from(is_before));
                }
                None if are(&JOINING)
                    && date.is_some_and(|date| date.day.is_some() || date.month.is_some()) =>
                {
                    end = expression.place.words.end;
                }
                _ => return None,
            }
        }
        None
    }

    /// The last date with its month and year before this one.
    fn before(&self) -> Option<(&Expression, i16)> {
        let start = self.own().place.words.start;
        let mut before = self.dated().filter(|(it, _)| it.place.words.start < start);
        before.rfind(|(it, _)| stated(it).is_some_and(|date| date.month.is_some()))
    }

    /// The year of a date before it: “arrested on Sept. 26, 2022, and released on Sept. 27”. In “Reed, who was arrested on
    /// Sept. 26, 2022, resigned on Nov. 3” the story has not gone on from there.
    fn gone_on_from(&self) -> Option<i16> {
        let (from, year) = self.before()?;
        let its = tense::verb(self.sentence, &from.place.words);
        let goes_on = its.zip(self.verb).is_none_or(|(its, verb)| {
            its == verb || self.sentence.is_under(verb, its) || self.sentence.tokens[its].rel == Rel::Conj
        });
        let before = tense::word_before(self.sentence, &self.own().place.words);
        let goes_back = matches!(before, "after" | "since" | "before");
        let (month, own) = (stated(from)?.month?, self.date.month?);
        let is_across = own < month && own + 12 - month <= ACROSS && !goes_back;
        year.checked_add(i16::from(is_across)).filter(|_| goes_on)
    }

    /// The year that the sentence begins with.
    fn scene(&self) -> Option<i16> {
        let (first, year) = self.dated().next()?;
        let is_front =
            first.place.words.start <= FRONT && first.place.words.start < self.own().place.words.start;
        (is_year_alone(first)
            && is_front
            && !describes(self.sentence, first)
            && self.dated().all(|(_, other)| other == year))
        .then_some(year)
    }

    /// The year beside the verb that the date belongs to: “opened in 1998, on May 3”; of an event also the one that
    /// describes it, where the verb says that it takes place.
    fn beside_verb(&self) -> Option<i16> {
        let takes_place = TAKES_PLACE.contains(self.sentence.tokens[self.verb?].lemma.as_str());
        let mut its = self.of_its_verb().filter(|(it, _)| is_written(it) && is_year_alone(it));
        its.find_map(|(it, year)| {
            let is_its =
                if is_adjunct(self.sentence, it) { is_placed(self.sentence, it) } else { takes_place };
            is_its.then_some(year)
        })
    }

    /// A year that describes something in the clause: “The 2022 fair opened on Sept. 26”, “The 2019 law was quashed on …”.
    fn describing(&self) -> Option<i16> {
        self.of_its_verb().next().map(|(_, year)| year)
    }

    /// The expressions that name a year and belong to the verb of the date.
    fn of_its_verb(&self) -> impl Iterator<Item = (&Expression, i16)> {
        let is_its =
            |it: &Expression| self.verb.is_some() && tense::verb(self.sentence, &it.place.words) == self.verb;
        self.dated().filter(move |(it, _)| is_its(it))
    }

    /// Whether a year stands before it with its month, beside its verb, or is joined to it in words such as “that year”.
    fn is_near(&self) -> bool {
        self.before().is_some()
            || self.of_its_verb().any(|(it, _)| is_adjunct(self.sentence, it) || describes(self.sentence, it))
    }
}

/// Whether an expression names no month and no day with its year.
fn is_year_alone(expression: &Expression) -> bool {
    stated(expression).is_none_or(|date| date.month.is_none())
}

/// Whether an expression names its year in figures: “2022”, “May 6, 2022”, “the summer of 2022”.
fn is_written(expression: &Expression) -> bool {
    match expression.meaning {
        Meaning::When(
            Some(
                When::Date(_, pick)
                | When::Nth(_, _, pick)
                | When::Season(_, pick)
                | When::Quarter(_, pick)
                | When::Half(_, pick)
                | When::Holiday(_, pick),
            ),
            _,
        ) => matches!(pick, Pick::Year(_)) || stated(expression).is_some_and(|date| date.year.is_some()),
        _ => false,
    }
}

fn is_winter(expression: &Expression) -> bool {
    matches!(expression.meaning, Meaning::When(Some(When::Season(Season::Winter, _)), _))
}

/// Whether a time says when the main clause of a sentence happened, one joined to it, or what it says somebody said.
/// Without a parse, any may be that.
fn is_of_main_clause(sentence: &Sentence, expression: &Expression) -> bool {
    let Some(verb) = tense::verb(sentence, &expression.place.words) else { return true };
    let is_main =
        matches!(sentence.tokens[verb].rel, Rel::Root | Rel::Conj | Rel::Ccomp | Rel::Parataxis | Rel::Csubj);
    is_main && is_adjunct(sentence, expression)
}

/// Whether a year that is no part of a date stands behind a preposition of time, or at the front.
fn is_placed(sentence: &Sentence, expression: &Expression) -> bool {
    let before = tense::word_before(sentence, &expression.place.words);
    matches!(before, "" | "in" | "during" | "of" | "by" | ",")
}

/// The fields of an expression that is a date as written.
fn stated(expression: &Expression) -> Option<Stated> {
    match expression.meaning {
        Meaning::When(Some(When::Date(stated, _) | When::Nth(_, stated, _)), _) => Some(stated),
        _ => None,
    }
}

/// A month, or a day of one, that stands without its year.
fn bare(expression: &Expression) -> Option<Stated> {
    match expression.meaning {
        Meaning::When(Some(When::Date(stated, Pick::Open) | When::Nth(_, stated, Pick::Open)), _) => {
            Some(stated).filter(|stated| stated.year.is_none() && stated.month.is_some())
        }
        _ => None,
    }
}

/// A month and a day in the order of a year; a month alone is its beginning.
fn order(date: Stated) -> (i8, i8) {
    (date.month.unwrap_or_default(), date.day.unwrap_or_default())
}

/// “on Tuesday”, “last week”, “yesterday”; “a year ago” only compares.
fn is_from_today(expression: &Expression) -> bool {
    match expression.meaning {
        Meaning::When(Some(When::Date(Stated { weekday, month, day, .. }, _)), _) => {
            weekday.is_some() && month.is_none() && day.is_none()
        }
        Meaning::When(Some(When::Away(_, unit, Anchor::Today)), _) => unit < Unit::Year,
        _ => false,
    }
}

/// “minister since 2015”: what began then lasts through every year behind it.
fn is_open(sentence: &Sentence, expression: &Expression) -> bool {
    matches!(tense::word_before(sentence, &expression.place.words), "since" | "than")
}

/// “the 2022 fair”
fn describes(sentence: &Sentence, expression: &Expression) -> bool {
    let next = sentence.tokens.get(expression.place.words.end);
    next.is_some_and(|next| matches!(next.upos, Upos::Noun | Upos::Propn | Upos::Adj) || next.lower == "'s")
}

/// Whether a time says when, and does not describe a noun.
fn is_adjunct(sentence: &Sentence, expression: &Expression) -> bool {
    tense::top(sentence, &expression.place.words)
        .is_some_and(|top| matches!(sentence.tokens[top].rel, Rel::Obl | Rel::OblUnmarked | Rel::Advmod))
}
