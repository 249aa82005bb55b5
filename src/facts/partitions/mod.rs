//! A whole and the list of its parts: “nine people, six adults and three children”.

use std::ops::Range;

use crate::english::lexicon::{is_person_noun, nouns};
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos, gazetteer};
use crate::facts::quantities::context::word;
use crate::facts::{Bound, Facts, Interval, Quantity, QuantityKind};

lists::sets! {
    "data/wholes.txt":
    /// Nouns of which the list behind a colon tells what they are, and not of what they consist: “three problems: 40
    /// potholes and 12 broken lamps”.
    UNCOUNTED = "uncounted";
}

/// A whole with the parts listed behind it.
pub(crate) struct Listed<'a> {
    pub(crate) whole: &'a Quantity,
    /// The words of the list.
    pub(crate) words: Range<usize>,
    /// What the parts may make.
    pub(crate) sum: Interval,
    /// The same, reckoned from the numbers as printed.
    pub(crate) printed: f64,
    /// Whether the parts are all there is: not of “includes”.
    pub(crate) complete: bool,
    /// Whether nothing but the colon says that they are its parts: “six animals: three dogs, two cats and a parrot”.
    pub(crate) by_colon: bool,
}

/// The parts listed behind a number.
pub(crate) fn behind<'a>(facts: &'a Facts, whole: &'a Quantity) -> Option<Listed<'a>> {
    let sentence = &facts.sentences()[whole.place.sentence];
    let money = whole.kind == QuantityKind::Money;
    let counts = whole.kind == QuantityKind::Cardinal && whole.bound == Bound::Exact;
    let noun = if money { None } else { Some(noun_of(sentence, whole)?) };
    let at = phrase_end(sentence, whole);
    let opens = sentence.tokens.get(at)?;
    let mark = opens.text.as_str();
    if is_item(facts, sentence, whole) {
        return None;
    }
    let complete = opens.lemma != "include";
    let lists = matches!(opens.lemma.as_str(), "include" | "comprise");
    if !(money || counts) || !lists && !matches!(mark, "," | ":" | "—" | "–" | "(") {
        return None;
    }
    let (sum, joint) = (Interval::around(0.0, 0.0), None);
    let told = mark != ",";
    let mut list = List {
        facts,
        sentence,
        whole,
        noun,
        told,
        mark,
        parts: 0,
        sum,
        printed: 0.0,
        joint,
        by_colon: false,
    };
    let mut end = at + 1;
    loop {
        end = list.part(end)?;
        match word(sentence, end) {
            "," if word(sentence, end + 1) == "and" && list.begins(end + 2) => end += 2,
            "," | "and" if list.begins(end + 1) => end += 1,
            _ => break,
        }
    }
    let close = word(sentence, end);
    let closed = match mark {
        "(" => close == ")",
        "—" | "–" => close == mark || matches!(close, "" | "."),
        "," => matches!(close, "" | "." | "," | ";"),
        _ => matches!(close, "" | "." | ";"),
    };
    let fits = closed && list.parts >= 2;
    let (sum, printed, by_colon) = (list.sum, list.printed, list.by_colon);
    fits.then_some(Listed { whole, words: at + 1..end, sum, printed, complete, by_colon })
}

/// Whether a number is itself an item of a list, since another counted item stands before it and a comma; and one has no parts.
fn is_item(facts: &Facts, sentence: &Sentence, whole: &Quantity) -> bool {
    let start = whole.place.words.start;
    let all = facts.quantities_in(whole.place.sentence);
    let behind_another = || {
        let mut before = all.iter().take_while(|it| it.place.words.end < start);
        before.any(|it| it.kind == whole.kind && phrase_end(sentence, it) + 1 == start)
    };
    let single = whole.kind == QuantityKind::Cardinal && whole.number().is_some_and(|value| value <= 1.0);
    single || start.checked_sub(1).is_some_and(|at| word(sentence, at) == ",") && behind_another()
}

/// The noun of the people or things that a whole counts, for a body of people “person”.
fn noun_of<'a>(sentence: &'a Sentence, whole: &'a Quantity) -> Option<&'a str> {
    let start = whole.place.words.start;
    let body = || start >= 2 && nouns::is_counted_body(&sentence.tokens[start - 2].lemma);
    match &whole.of {
        // “The 12 dead”
        Some(of) if sentence.tokens[of.head].upos == Upos::Adj => Some("person"),
        Some(of) => (of.head >= whole.place.words.end).then_some(of.lemma.as_str()),
        None => (word(sentence, start.checked_sub(1)?) == "of" && body()).then_some("person"),
    }
}

/// Where the phrase of a number ends: behind its noun, of “the 12-member jury” the jury.
fn phrase_end(sentence: &Sentence, whole: &Quantity) -> usize {
    let end = whole.place.words.end;
    let Some(noun) = whole.of.as_ref().map(|of| of.head).filter(|&head| head >= end) else { return end };
    let token = &sentence.tokens[noun];
    let hyphened = token.rel == Rel::Compound && word(sentence, noun - 1) == "-";
    let described = token.head.filter(|&head| hyphened && head == noun + 1);
    described.unwrap_or(noun) + 1
}

struct List<'a> {
    facts: &'a Facts,
    sentence: &'a Sentence,
    whole: &'a Quantity,
    /// The noun of what it counts; none of an amount.
    noun: Option<&'a str>,
    /// Whether more than a comma leads up to the list.
    told: bool,
    /// What leads up to the list.
    mark: &'a str,
    parts: usize,
    sum: Interval,
    printed: f64,
    /// Whether the noun of a part is no kind of what the whole counts, as far as the words tell.
    by_colon: bool,
    /// The preposition behind every part of an amount: “$6 million from donors and $4 million from the state”.
    joint: Option<String>,
}

impl List<'_> {
    fn quantity(&self, at: usize) -> Option<&Quantity> {
        let all = self.facts.quantities_in(self.whole.place.sentence);
        all.iter().find(|quantity| quantity.place.words.start == at)
    }

    fn begins(&self, at: usize) -> bool {
        self.quantity(at).is_some() || matches!(word(self.sentence, at), "a" | "an")
    }

    /// Takes the part that begins at a word, and tells where it ends.
    fn part(&mut self, at: usize) -> Option<usize> {
        let article = matches!(word(self.sentence, at), "a" | "an");
        let quantity = self.quantity(at).cloned();
        let (value, interval, behind) = match &quantity {
            Some(quantity) if quantity.kind == self.whole.kind && quantity.unit == self.whole.unit => {
                (quantity.number()?, quantity.interval(), quantity.place.words.end)
            }
            None if article && self.whole.kind == QuantityKind::Cardinal => {
                (1.0, Interval::around(1.0, 0.0), at + 1)
            }
            _ => return None,
        };
        let ends =
            |i: usize| matches!(word(self.sentence, i), "" | "," | "and" | "." | ";" | ")" | "—" | "–" | ":");
        let end = (behind..=self.sentence.tokens.len()).find(|&i| ends(i))?;
        let verb = |i: usize| {
            matches!(self.sentence.tokens[i].upos, Upos::Verb | Upos::Aux | Upos::Pron | Upos::Sconj)
        };
        if end == behind || end - behind > 8 || (behind..end).any(verb) || !self.is_part(behind..end) {
            return None;
        }
        self.parts += 1;
        self.sum = self.sum.plus(interval);
        self.printed += value;
        Some(end)
    }

    /// Whether the words behind a part’s number name a kind of the whole: people of people, money from somewhere.
    fn is_part(&mut self, words: Range<usize>) -> bool {
        let first = word(self.sentence, words.start).to_owned();
        if self.whole.kind == QuantityKind::Money {
            let joint = self.joint.get_or_insert_with(|| first.clone());
            return *joint == first && matches!(first.as_str(), "from" | "for" | "in" | "to");
        }
        let Some(whole) = self.noun else { return false };
        let Some(noun) = words.take_while(|&i| self.sentence.tokens[i].upos != Upos::Adp).last() else {
            return false;
        };
        let token = &self.sentence.tokens[noun];
        let noun = token.lemma.as_str();
        // Behind a comma, “five students, two teachers and a driver” are none of one another.
        let anybody =
            self.told && nouns::THERE_OR_BEFALLEN.contains(whole) || nouns::BEFALLEN.contains(whole);
        let people = anybody && is_person_noun(noun) && noun != "other";
        // “Democrats”, “Greeks”, “Chinese”
        let is_demonym = gazetteer::demonym(&token.text).is_some();
        let nation = is_demonym || token.upos == Upos::Propn && token.text.ends_with('s');
        let of_nation = !self.is_of_nation();
        // Behind “seven men” come women, not kinds of men.
        let sex = nouns::SEX.contains(whole);
        let kind = is_person_noun(whole) && (nouns::is_age_or_sex(noun) && !sex || nation && of_nation);
        // “Two flood events, one freeze event” are two kinds of events.
        let told = people && of_nation || kind || noun == whole && !self.is_narrowed();
        let by_colon = !told && self.mark == ":" && token.upos == Upos::Noun && !UNCOUNTED.contains(whole);
        self.by_colon |= by_colon;
        told || by_colon
    }

    /// Whether the whole counts those of one nation, of which another nation is no part.
    fn is_of_nation(&self) -> bool {
        let head = self.whole.of.as_ref().map(|of| &self.sentence.tokens[of.head]);
        head.is_some_and(|head| head.upos == Upos::Propn || gazetteer::demonym(&head.text).is_some())
    }

    /// Whether a word before its noun says of what kind the whole is.
    fn is_narrowed(&self) -> bool {
        let head = self.whole.of.as_ref().map(|of| of.head);
        head.is_some_and(|head| self.sentence.child(head, &[Rel::Amod, Rel::Compound]).is_some())
    }
}
