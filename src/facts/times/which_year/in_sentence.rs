//! The year that the other times of its sentence give a date.

use super::super::{Expression, Stated, tense};
use super::dated::{
    FRONT, describes, is_adjunct, is_open, is_placed, is_written, is_year_alone, order, stated,
};
use crate::english::{Rel, Sentence, lists};

/// Words that may stand between two dates that share a year.
const JOINING: [&str; 18] = [
    "to", "and", "or", "until", "till", "through", "-", "–", "—", ",", "in", "on", "from", "early", "late",
    "then", "&", "the",
];

/// Words that may stand between a date and a year alone that is its own: “on Sept. 26, in 2022”, “on Sept. 26 that year”.
const BEFORE_YEAR: [&str; 4] = [",", "in", "of", "("];

lists::sets! {
    "../data/takes_place.txt":
    /// Verbs that say of an event that it takes place, so that its year is that of the date beside them.
    TAKES_PLACE = "takes place";
}

/// Over how many months a story that goes on crosses New Year: “charged in November 2021 and tried in March”.
const ACROSS: i8 = 6;

/// A date without its year among the other times of its sentence.
pub(super) struct Yearless<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) all: &'a [Expression],
    pub(super) index: usize,
    pub(super) date: Stated,
    /// The years that the expressions name.
    pub(super) years: &'a [Option<i16>],
    /// The verb that the date belongs to.
    pub(super) verb: Option<usize>,
}

impl Yearless<'_> {
    fn own(&self) -> &Expression {
        &self.all[self.index]
    }

    /// The expressions that name a year and stand before the date or behind it.
    fn dated(&self) -> impl DoubleEndedIterator<Item = (&Expression, i16)> {
        let named = self.all.iter().zip(self.years).filter_map(|(it, year)| Some((it, (*year)?)));
        named.filter(|(it, _)| it.place.words != self.own().place.words && !is_open(self.sentence, it))
    }

    /// The year of the date behind it that it is joined to: “from Sept. 26 to Sept. 28, 2022”.
    pub(super) fn shared(&self) -> Option<i16> {
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
    pub(super) fn gone_on_from(&self) -> Option<i16> {
        let (from, year) = self.before()?;
        let its = tense::verb(self.sentence, &from.place.words);
        let goes_on = its.zip(self.verb).is_none_or(|(its, verb)| {
            its == verb || self.sentence.is_under(verb, its) || self.sentence.tokens[its].rel == Rel::Conj
        });
        // “Asked for the report, promised in March last year, by Monday, Feb. 24”: the comma ends what only describes something.
        let tokens = &self.sentence.tokens;
        let is_closed = tokens.get(from.place.words.end).is_some_and(|next| next.text == ",");
        let is_aside = is_closed && its.is_some_and(|its| tokens[its].rel == Rel::Acl);
        let before = tense::word_before(self.sentence, &self.own().place.words);
        let goes_back = matches!(before, "after" | "since" | "before");
        let (month, own) = (stated(from)?.month?, self.date.month?);
        let is_across = own < month && own + 12 - month <= ACROSS && !goes_back;
        year.checked_add(i16::from(is_across)).filter(|_| goes_on && !is_aside)
    }

    /// The year that the sentence begins with.
    pub(super) fn scene(&self) -> Option<i16> {
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
    pub(super) fn beside_verb(&self) -> Option<i16> {
        let takes_place = TAKES_PLACE.contains(self.sentence.tokens[self.verb?].lemma.as_str());
        let mut its = self.of_its_verb().filter(|(it, _)| is_written(it) && is_year_alone(it));
        its.find_map(|(it, year)| {
            let is_its =
                if is_adjunct(self.sentence, it) { is_placed(self.sentence, it) } else { takes_place };
            is_its.then_some(year)
        })
    }

    /// A year that describes something in the clause: “The 2022 fair opened on Sept. 26”, “The 2019 law was quashed on …”.
    pub(super) fn describing(&self) -> Option<i16> {
        self.of_its_verb().next().map(|(_, year)| year)
    }

    /// The expressions that name a year and belong to the verb of the date.
    fn of_its_verb(&self) -> impl Iterator<Item = (&Expression, i16)> {
        let is_its =
            |it: &Expression| self.verb.is_some() && tense::verb(self.sentence, &it.place.words) == self.verb;
        self.dated().filter(move |(it, _)| is_its(it))
    }

    /// Whether a year stands before it with its month, beside its verb, or is joined to it in words such as “that year”.
    pub(super) fn is_near(&self) -> bool {
        self.before().is_some()
            || self.of_its_verb().any(|(it, _)| is_adjunct(self.sentence, it) || describes(self.sentence, it))
    }
}
