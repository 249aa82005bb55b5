//! Lengths of time as a draft gives them to a state: “the nine-month lockout”, “it lasted 18 months”, “was mayor for
//! nine years”.

use crate::facts::ids::{SentenceId, TimeId};
use std::ops::Range;

use super::kinds::{self, Kinds};
use super::who::{Who, places, whom};
use crate::english::grammar::verb_over;
use crate::english::lexicon::further::ANOTHER_OF_THE_KIND;
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos, lists};
use crate::facts::entities::EntityId;
use crate::facts::{Facts, Period, Time, TimeKind};

/// How a draft gives a state its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// “the nine-month lockout”, “seven months of captivity”
    Named,
    /// “the lockout lasted nine months”
    Lasted,
    /// “was mayor for nine years”
    Held,
}

/// A length of time with the state that it is of.
#[derive(Debug)]
pub(super) struct Length {
    /// The length.
    pub(super) time: TimeId,
    pub(super) sentence: SentenceId,
    pub(super) form: Form,
    /// The noun of the state, in dictionary form; of “it lasted” the pronoun, of “was mayor for” nothing.
    pub(super) noun: String,
    pub(super) kinds: Kinds,
    /// Whose state it is.
    pub(super) whose: Vec<Who>,
    /// The places that its clause names.
    pub(super) places: Vec<EntityId>,
    /// Whether the state lasts to the day of the draft, or ended in the news.
    pub(super) lasts: bool,
}

lists::sets! {
    "data/stated.txt":
    /// Words before a length that do not say how long something lasted: “after eight years”.
    APART = "apart";
    /// Words behind one that do not, either.
    APART_BEHIND = "apart behind";
    /// Verbs whose subject lasts.
    LASTING = "lasting";
    /// Verbs whose object is a time that somebody passes in a state.
    PASSING = "passing";
    /// Words that make a length one that was meant and not one that passed.
    MEANT = "meant";
    /// Nouns of one thing that stand in the plural.
    PLURAL = "plural";
}

/// How many days old the latest news of a story may be.
const NEWS: i32 = 21;

/// “after eight years”, “eight years later”, “eight years old”: no length of anything.
pub(crate) fn is_apart(sentence: &Sentence, words: &Range<usize>) -> bool {
    let before = sentence.tokens[..words.start].iter().rev().take(2);
    let behind = sentence.tokens.get(words.end);
    behind.is_some_and(|token| APART_BEHIND.contains(token.lower.as_str()))
        || before.into_iter().any(|token| APART.contains(token.lower.as_str()))
}

/// Whether a length is part of a compound: “three-day summit”.
pub(crate) fn is_compound(sentence: &Sentence, length_end: usize) -> bool {
    sentence.tokens.get(length_end.wrapping_sub(2)).is_some_and(|token| token.text == "-")
}

/// The state that a time is the length of.
pub(super) fn of(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    if time.kind != TimeKind::Duration || is_meant(&facts.sentences()[time.place.sentence], time) {
        return None;
    }
    named(facts, index).or_else(|| lasted(facts, index)).or_else(|| held(facts, index))
}

/// “a planned two-year renovation”, “what was meant to be a two-year renovation”
fn is_meant(sentence: &Sentence, time: &Time) -> bool {
    let before = &sentence.tokens[time.place.words.start.saturating_sub(7)..time.place.words.start];
    before.iter().any(|token| MEANT.contains(token.lemma.as_str()))
}

fn named(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let Range { start, end } = time.place.words;
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let noun = if is_compound(sentence, end) || lower(end) == "-" && lower(end + 1) == "long" {
        let behind = (end..sentence.tokens.len().min(end + 6)).take_while(|&i| {
            matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Adj | Upos::Propn)
                || matches!(lower(i), "-" | "in")
        });
        behind.filter(|&i| sentence.tokens[i].upos == Upos::Noun).last()?
    } else if matches!(lower(end), "of" | "in" | "as" | "under" | "at" | "on") {
        // “in office the city grew” goes on with another phrase.
        let is_next = |i: usize| i > end + 1 && sentence.tokens[i].upos == Upos::Det;
        let behind = (end + 1..sentence.tokens.len().min(end + 5)).take_while(|&i| {
            matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Adj | Upos::Det | Upos::Pron) && !is_next(i)
        });
        let noun = behind.filter(|&i| sentence.tokens[i].upos == Upos::Noun).last()?;
        let lemma = &sentence.tokens[noun].lemma;
        let is_state = match lower(end) {
            "as" => {
                is_person_noun(lemma)
                    || !kinds::held(sentence, noun).is_empty()
                    || !kinds::named(lemma).is_empty()
            }
            "in" | "at" | "on" => !kinds::posted(lemma).is_empty() || !kinds::named(lemma).is_empty(),
            _ => !kinds::named(lemma).is_empty(),
        };
        is_state.then_some(noun)?
    } else if start > 1 && lower(start - 1) == "of" && sentence.tokens[start - 2].upos == Upos::Noun {
        start - 2
    } else {
        return None;
    };
    // “his nine years as chief constable”: whoever is something for years holds it.
    let is_as = lower(end) == "as" && is_person_noun(&sentence.tokens[noun].lemma);
    let token = &sentence.tokens[noun];
    let is_one = token.lower == token.lemma || PLURAL.contains(token.lower.as_str());
    let is_other =
        sentence.children(noun).any(|i| ANOTHER_OF_THE_KIND.contains(sentence.tokens[i].lower.as_str()));
    if !is_one || is_other || kinds::is_awarded(&token.lemma) {
        return None;
    }
    // “his seven months of captivity”
    let counted = end - 1;
    let beside = start.checked_sub(2).filter(|_| matches!(lower(start - 1), "'s" | "'"));
    let owner = sentence
        .child(noun, &[Rel::NmodPoss])
        .or_else(|| sentence.child(counted, &[Rel::NmodPoss]))
        .or(beside);
    let whose = owner.map(|owner| Who::at(facts, at, owner)).into_iter().collect();
    Some(Length {
        time: index,
        sentence: at,
        form: Form::Named,
        noun: token.lemma.clone(),
        kinds: kinds::named(&token.lemma)
            .or(kinds::held(sentence, noun))
            .or(kinds::posted(&token.lemma))
            .or(if is_as { kinds::named("tenure") } else { Kinds::default() }),
        whose,
        places: Vec::new(),
        lasts: lasts(facts, time, noun),
    })
}

fn lasted(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let verb = verb_over(sentence, time.place.words.start)?;
    let lemma = sentence.tokens[verb].lemma.as_str();
    if verb > time.place.words.start || !LASTING.contains(lemma) || is_apart(sentence, &time.place.words) {
        return None;
    }
    let subject = sentence.child(verb, &[Rel::Nsubj])?;
    let token = &sentence.tokens[subject];
    let who = Who::at(facts, at, subject);
    let is_one = token.lower == token.lemma || PLURAL.contains(token.lower.as_str());
    let kinds = kinds::named(&who.noun);
    // “took nine months” and “held for nine months” are said of much else.
    let is_state = !kinds.is_empty() || matches!(lemma, "last" | "rage" | "drag" | "endure");
    (is_one && is_state && !kinds::is_awarded(&token.lemma)).then(|| Length {
        time: index,
        sentence: at,
        form: Form::Lasted,
        noun: who.noun.clone(),
        kinds,
        whose: sentence
            .child(subject, &[Rel::NmodPoss])
            .map(|owner| Who::at(facts, at, owner))
            .into_iter()
            .collect(),
        places: Vec::new(),
        lasts: is_present(sentence, verb),
    })
}

fn held(facts: &Facts, index: TimeId) -> Option<Length> {
    let time = &facts.times()[index];
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let start = time.place.words.start;
    // “the 27 years that he spent inside”
    let counted = time.place.words.end - 1;
    let spent = sentence.child(counted, &[Rel::AclRelcl, Rel::Acl]);
    let spent = spent.filter(|&verb| matches!(sentence.tokens[verb].lemma.as_str(), "spend" | "serve"));
    let verb = spent.or_else(|| verb_over(sentence, start))?;
    let before = start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    let is_passed = PASSING.contains(sentence.tokens[verb].lemma.as_str()) && verb < start;
    let is_adjunct =
        before == "for" || spent.is_some() || is_passed && !is_compound(sentence, time.place.words.end);
    if !is_adjunct || is_apart(sentence, &time.place.words) {
        return None;
    }
    let is_denied =
        sentence.children(verb).any(|i| matches!(sentence.tokens[i].lower.as_str(), "not" | "n't" | "never"));
    let below = sentence
        .children(verb)
        .filter(|&i| sentence.tokens[i].upos == Upos::Noun && !time.place.words.contains(&i));
    // “has been in custody”: the noun stands where a verb would.
    let own = kinds::held(sentence, verb).or(kinds::named(&sentence.tokens[verb].lemma));
    let kinds = below.fold(own, |kinds, i| kinds.or(kinds::named(&sentence.tokens[i].lemma)));
    let kinds =
        post(sentence, verb).map_or(kinds, |post| kinds.or(kinds::posted(&sentence.tokens[post].lemma)));
    let event = facts.event_at(at, verb);
    // “banned for four years in June 2019”: so long it was to be, from then.
    let is_granted =
        event.is_some_and(|event| event.time.is_some()) && !kinds::begun(sentence, verb).is_empty();
    (!kinds.is_empty() && !is_denied && !is_granted).then(|| Length {
        time: index,
        sentence: at,
        form: if spent.is_some() { Form::Named } else { Form::Held },
        noun: String::new(),
        kinds,
        whose: whom(facts, (at, verb), event),
        places: places(facts, event),
        lasts: is_perfect(sentence, verb),
    })
}

/// What somebody holds: “held the job for 45 years”, “a job he held for 45 years”.
fn post(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let described = token.head.filter(|_| token.rel == Rel::AclRelcl);
    let held =
        sentence.child(verb, &[Rel::Obj]).filter(|&at| sentence.tokens[at].upos == Upos::Noun).or(described);
    held.filter(|_| matches!(token.lemma.as_str(), "hold" | "keep" | "fill" | "occupy"))
}

/// Whether the state is said to last, or to have ended in the news: a present tense, or a day of this week.
fn lasts(facts: &Facts, time: &Time, noun: usize) -> bool {
    if facts.draft().date().is_none() {
        return false;
    }
    let at = time.place.sentence;
    let sentence = &facts.sentences()[at];
    let verb = std::iter::once(noun)
        .chain(sentence.ancestors(noun))
        .find(|&i| sentence.tokens[i].upos == Upos::Verb || sentence.child(i, &[Rel::Cop]).is_some());
    facts.times_in(at).iter().any(|time| is_news(facts, time))
        || verb.is_some_and(|verb| is_present(sentence, verb))
}

/// Whether a time is a day or a week close to the day of the draft, told from there: “on Friday”, “this week”.
pub(super) fn is_news(facts: &Facts, time: &Time) -> bool {
    let (Some(today), Some(Period::Day(day) | Period::Week(day))) = (facts.draft().date(), time.period)
    else {
        return false;
    };
    time.relative && day.since(today).is_ok_and(|span| span.get_days().abs() <= NEWS)
}

fn auxiliaries(sentence: &Sentence, verb: usize) -> impl Iterator<Item = &str> {
    sentence
        .children(verb)
        .filter(|&i| matches!(sentence.tokens[i].rel, Rel::Aux | Rel::AuxPass | Rel::Cop))
        .map(|i| sentence.tokens[i].lower.as_str())
}

/// “has been”, “have waited”
fn is_perfect(sentence: &Sentence, verb: usize) -> bool {
    auxiliaries(sentence, verb).next().is_some_and(|first| matches!(first, "has" | "have" | "'s" | "'ve"))
}

/// “marks”, “has ended”, “is over”.
fn is_present(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    match auxiliaries(sentence, verb).next() {
        Some(first) => matches!(first, "is" | "are" | "has" | "have" | "'s" | "'ve" | "'re" | "am"),
        None => token.lower.ends_with('s') && token.lower != token.lemma,
    }
}
