//! The frame of a number: the thing that it counts or describes, and the verb that this stands with.

use crate::english::lists;
use crate::facts::ids::SentenceId;
use std::ops::Range;
use std::sync::LazyLock;

use super::phrase::Phrase;
use super::predicate::{ATTRIBUTES, Predicate};
use crate::english::grammar::{self, case, head_of_compound, is_nominal, subject_of};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::people::People;
use crate::facts::text::Text;

/// What a number is a quantity of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// What it counts (“600 million particles”) or describes (“a 10-inch knife”, “the bridge cost $3 million”).
    pub thing: Option<Phrase>,
    /// How it goes with the thing.
    pub link: Link,
    /// The verb, or the adjective or noun that does its work.
    pub predicate: Option<Predicate>,
    /// Per what: `second` in “600 million particles per second”.
    pub rate: Option<String>,
}

/// How a number goes with its thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// It counts it: “six boats”.
    #[default]
    Counts,
    /// It describes it: “a 10-inch knife”, “a man of 60”, “the bridge, worth $3 million”.
    Describes,
    /// The same, and a word says in which respect: “the bridge cost $3 million”, “the tower is 90 feet tall”.
    States(&'static str),
    /// It says how many there are of those that are the subject: “visitors exceeded 3,000”.
    Totals,
    /// It is what somebody paid for it: “the bridge was sold for $3 million”.
    Pays,
}

lists::sets! {
    "data/verbs.txt":
    /// Verbs whose object is how many of their subject there are.
    TOTALS = "total";
}

/// Prepositions whose phrase says nothing of the size.
const ASIDE: [&str; 6] = ["despite", "according", "as", "because", "like", "unlike"];
/// So far up a clause reaches.
const REACH: usize = 4;

impl Frame {
    /// Whether it says how old somebody is without a word of age: “a man of 60”.
    pub(super) fn is_age_of_person(&self) -> bool {
        self.link == Link::Describes && self.thing.as_ref().is_some_and(|thing| is_person_noun(&thing.lemma))
    }
}

/// The frame of the number in these words; `counted` is the noun that it counts, if it does.
pub(super) fn read(
    text: &Text,
    people: &People,
    sentence: SentenceId,
    number: Range<usize>,
    counted: Option<usize>,
) -> Frame {
    let read = &text.sentences[sentence];
    let mut frame = Frame::default();
    let mut top = top(read, &number);
    if let Some(counted) = counted.map(|noun| head_of_compound(read, noun)) {
        frame.thing = Some(Phrase::read(text, people, sentence, counted, &number));
        top = counted;
    } else if let Some(noun) = described(read, top, &number) {
        let mut thing = Phrase::read(text, people, sentence, noun, &number);
        if let Some(before) = before_verb(read, noun) {
            thing.stand_at(read, before);
        }
        frame.thing = Some(thing);
        frame.link = Link::Describes;
        top = noun;
    }
    frame.rate = rate(read, &number, top);
    let Some((word, from)) = predicate(read, top, &number) else { return frame };
    let predicate = Predicate {
        word,
        lemma: read.tokens[word].lemma.clone(),
        role: role(read, from, word),
        subject: subject_of(read, word)
            .filter(|&it| it != from)
            .map(|it| Phrase::read(text, people, sentence, it, &number)),
        object: grammar::object(read, word)
            .filter(|&it| it != from)
            .map(|it| Phrase::read(text, people, sentence, it, &number)),
        circumstances: circumstances(text, sentence, word, [from, top], &number),
    };
    // What a number in “cost $3 million” describes is the subject.
    let states = ATTRIBUTES.get(predicate.lemma.as_str()).filter(|_| frame.thing.is_none());
    if let (Some(attribute), Some(subject)) = (states, &predicate.subject) {
        frame.thing = Some(subject.clone());
        frame.link = Link::States(attribute);
    }
    if frame.thing.is_none() {
        if let Some(subject) = totalled(read, &predicate, &number) {
            (frame.thing, frame.link) = (Some(subject), Link::Totals);
        } else if let Some(thing) = paid_for(&predicate) {
            (frame.thing, frame.link) = (Some(thing), Link::Pays);
        }
    }
    frame.predicate = Some(predicate);
    frame
}

/// Verbs of trade, and how the price goes with them.
static TRADES: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lists::pairs(include_str!("data/verbs.txt"), "trade").collect());

/// Those of whom a plain number says how many they are: “visitors exceeded 3,000”.
fn totalled(sentence: &Sentence, predicate: &Predicate, number: &Range<usize>) -> Option<Phrase> {
    let subject = predicate.subject.as_ref()?;
    let noun = &sentence.tokens[subject.word];
    let several = noun.upos == Upos::Noun && noun.lower != noun.lemma;
    let plain = number.clone().all(|i| sentence.tokens[i].upos == Upos::Num);
    let counts = predicate.role == "obj" && TOTALS.contains(predicate.lemma.as_str());
    (several && plain && counts).then(|| subject.clone())
}

/// What a price was paid for: the object of the verb, or where it has none the subject.
fn paid_for(predicate: &Predicate) -> Option<Phrase> {
    let trade = (predicate.lemma.as_str(), predicate.role.as_str());
    let thing = predicate.object.as_ref().filter(|_| trade.1 != "obj").or(predicate.subject.as_ref())?;
    TRADES.contains(&trade).then(|| thing.clone())
}

/// The word of a number that the others of it depend on.
fn top(sentence: &Sentence, number: &Range<usize>) -> usize {
    let outside = |&i: &usize| sentence.tokens[i].head.is_none_or(|head| !number.contains(&head));
    number.clone().rev().find(outside).unwrap_or(number.end - 1)
}

/// The noun before one that is the verb, as a sentence without any other shows: “the $4 million tunnel leaks”.
fn before_verb(sentence: &Sentence, noun: usize) -> Option<usize> {
    let token = &sentence.tokens[noun];
    let is_verb = |token: &Token| matches!(token.upos, Upos::Verb | Upos::Aux);
    let misread =
        token.rel == Rel::Root && token.lower != token.lemma && !sentence.tokens.iter().any(is_verb);
    let compound = |&at: &usize| sentence.tokens[at].rel == Rel::Compound && is_nominal(sentence, at);
    noun.checked_sub(1).filter(|_| misread).filter(compound)
}

/// The noun that a number with its unit describes: “a 10-inch knife”, “a man of 60”, “the bridge, worth $3 million”.
fn described(sentence: &Sentence, top: usize, number: &Range<usize>) -> Option<usize> {
    let token = &sentence.tokens[top];
    let head = token.head.filter(|&head| !number.contains(&head))?;
    let before = matches!(token.rel, Rel::Compound | Rel::Nummod | Rel::Amod | Rel::NmodDesc | Rel::Nmod);
    if before && head >= number.end && is_nominal(sentence, head) {
        return Some(head_of_compound(sentence, head));
    }
    if token.rel == Rel::Nmod && head < number.start && case(sentence, top) == Some("of") {
        return is_nominal(sentence, head).then_some(head);
    }
    // “75-foot-tall tower”: the adjective depends on the noun.
    let adjective = &sentence.tokens[head];
    let noun = adjective.head.filter(|_| adjective.upos == Upos::Adj && adjective.rel == Rel::Amod)?;
    (noun > head && is_nominal(sentence, noun)).then_some(noun)
}

/// What a number is per: “a second”, “per share”, “each”.
fn rate(sentence: &Sentence, number: &Range<usize>, top: usize) -> Option<String> {
    let from = number.end.max(top + 1);
    let word = |at: usize| sentence.tokens.get(at).map(|token| token.lower.as_str());
    match (word(from)?, word(from + 1)) {
        ("per" | "a" | "an" | "every" | "each", Some(_)) => {
            let mut behind = (from + 1)..sentence.tokens.len().min(from + 4);
            let noun = behind.find(|&i| is_nominal(sentence, i))?;
            Some(sentence.tokens[noun].lemma.clone())
        }
        ("each" | "apiece", _) => Some("each".to_owned()),
        ("annually" | "yearly", _) => Some("year".to_owned()),
        ("monthly", _) => Some("month".to_owned()),
        ("weekly", _) => Some("week".to_owned()),
        ("daily", _) => Some("day".to_owned()),
        _ => rate_before(sentence, number),
    }
}

/// “An annual turnover of $14 million”: so much a year.
fn rate_before(sentence: &Sentence, number: &Range<usize>) -> Option<String> {
    let of = number.start.checked_sub(1).filter(|&of| sentence.tokens[of].lower == "of")?;
    let every = of.checked_sub(2).map(|at| sentence.tokens[at].lower.as_str())?;
    let unit = match every {
        "annual" | "yearly" => "year",
        "monthly" => "month",
        "weekly" => "week",
        "daily" => "day",
        _ => return None,
    };
    Some(unit.to_owned())
}

/// The word that a phrase is said of or with, and the word below it on the way.
fn predicate(sentence: &Sentence, top: usize, number: &Range<usize>) -> Option<(usize, usize)> {
    let mut from = top;
    for _ in 0..REACH {
        if is_predicate(sentence, from) && from != top || grammar::is_predicate(sentence, from) {
            return Some((from, top));
        }
        let head = sentence.tokens[from].head?;
        if is_predicate(sentence, head) || grammar::is_predicate(sentence, head) {
            return Some((head, from));
        }
        // Only the items of a list, what explains a word, and what “hundreds of” counts are said of the same.
        let listed = matches!(sentence.tokens[from].rel, Rel::Conj | Rel::Appos | Rel::Flat | Rel::Compound);
        let passes = listed || number.contains(&head);
        if !passes {
            return None;
        }
        from = head;
    }
    None
}

fn is_predicate(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    token.upos == Upos::Verb && !matches!(token.rel, Rel::Amod | Rel::Compound | Rel::Case)
        || token.upos == Upos::Adj && ATTRIBUTES.contains_key(token.lemma.as_str())
}

fn role(sentence: &Sentence, from: usize, predicate: usize) -> String {
    if from == predicate {
        return "be".to_owned();
    }
    let rel = match sentence.tokens[from].rel {
        Rel::NsubjPass => "obj",
        rel => rel.name(),
    };
    case(sentence, from).map_or(rel.to_owned(), |case| format!("{rel}:{case}"))
}

/// The phrases with a preposition that narrow what is said `of` the measured thing, those within the measured thing too, since the parse may
/// hang them on either.
fn circumstances(
    text: &Text,
    sentence: SentenceId,
    predicate: usize,
    of: [usize; 2],
    number: &Range<usize>,
) -> Vec<String> {
    let read = &text.sentences[sentence];
    let is_phrase = |i: usize| {
        let token = &read.tokens[i];
        let is_adjunct = matches!(token.rel, Rel::Obl | Rel::OblUnmarked | Rel::OblAgent | Rel::Nmod);
        is_adjunct && !of.contains(&i) && !number.contains(&i)
    };
    let of_both = read.children(predicate).chain(read.children(of[0]));
    let mut found: Vec<String> = of_both
        .filter(|&i| is_phrase(i))
        .filter_map(|i| {
            let case = case(read, i)?;
            (!ASIDE.contains(&case)).then(|| format!("{case} {}", read.tokens[i].lemma))
        })
        .collect();
    found.sort();
    found.dedup();
    found
}
