//! The noun phrase around a number: what is counted, how it is narrowed, whether it is known already.

use crate::facts::ids::{QuantityId, SentenceId};
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::bare_number::{is_in_name, is_joined_by_hyphen, stands_alone};
use super::holder::Holder;
use super::{Count, Share, event};
use crate::english::grammar::{case, is_definite_before_number};
use crate::english::lexicon::further::REST;
use crate::english::lexicon::nouns::fixed_size;
use crate::english::{NameKind, Rel, Sentence, Upos, lists};
use crate::facts::Bound;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

static UNCOUNTED: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/uncounted.txt")).collect());

/// Possessive pronouns.
const POSSESSIVE: [&str; 7] = ["its", "their", "his", "her", "our", "my", "your"];

/// Reads the quantity with this index as a count, if it is one.
pub(super) fn count(text: &Text, numbers: &Numbers, people: &People, index: QuantityId) -> Option<Count> {
    let quantity = &numbers.quantities[index];
    let value = quantity.number().filter(|value| value.fract() == 0.0 && *value >= 1.0)?;
    let sentence = text.sentences.get(quantity.place.sentence)?;
    let words = quantity.place.words.clone();
    if is_in_name(sentence, &words) {
        return None;
    }
    if is_joined_by_hyphen(sentence, &words) {
        return body(text, numbers, index, value);
    }
    // “All six of the children” are no part of them.
    let all = words.start.checked_sub(1).is_some_and(|at| sentence.tokens[at].lower == "all");
    let partitive = !all && sentence.tokens.get(words.end).is_some_and(|token| token.lower == "of");
    let head = quantity.of.as_ref().map(|of| of.head).filter(|_| !partitive);
    if head.is_some_and(|head| !is_counted_noun(sentence, head)) {
        return None;
    }
    if head.is_none() && !partitive && !stands_alone(sentence, quantity) {
        return None;
    }
    let before = sentence.tokens[..words.start].iter().rev().take(3).map(|token| token.lower.as_str());
    let before: Vec<&str> = before.take_while(|word| word.chars().all(char::is_alphabetic)).collect();
    let share = if partitive && is_of_rest(sentence, words.end) {
        Share::Rest
    } else if partitive {
        Share::Part
    } else if before.iter().take(2).any(|word| REST.contains(word)) {
        Share::Rest
    } else {
        Share::Whole
    };
    let first =
        before.iter().take(2).position(|word| is_definite_before_number(word) || POSSESSIVE.contains(word));
    let at = head.unwrap_or(words.end - 1);
    let narrowing = head.map(|head| narrowing(sentence, head, &words)).unwrap_or_default();
    let whole = head.map_or(words.clone(), |head| words.start.min(head)..words.end.max(head + 1));
    Some(Count {
        quantity: Some(index),
        span: sentence.span_of(whole.clone()),
        words: whole,
        number: quantity.place.span,
        sentence: quantity.place.sentence,
        value,
        bound: quantity.bound,
        share,
        definite: first.is_some() || narrowing.possessive,
        lemma: head.map(|head| sentence.tokens[head].lemma.clone()),
        narrowed: narrowing.words,
        participles: narrowing.participles,
        clause: narrowing.clause,
        owner: narrowing.owner,
        joined: narrowing.joined,
        holder: head.and_then(|head| Holder::read(text, people, quantity.place.sentence, head)),
        event: event::of(sentence, at),
        happenings: event::happenings(sentence, at),
        antecedent: None,
    })
}

lists::sets! {
    "data/words.txt":
    /// Nouns behind a number and a hyphen that say how many a body has.
    SEATS = "seat";
}

/// “A seven-member board” has seven members.
fn body(text: &Text, numbers: &Numbers, index: QuantityId, value: f64) -> Option<Count> {
    let quantity = &numbers.quantities[index];
    let sentence = &text.sentences[quantity.place.sentence];
    let seat = quantity.place.words.end + 1;
    let noun = sentence.tokens.get(seat).filter(|token| SEATS.contains(token.lower.as_str()))?;
    let head = (seat + 1..sentence.tokens.len())
        .take(LONGEST)
        .find(|&i| sentence.tokens[i].upos == Upos::Noun && sentence.tokens[i].rel != Rel::Compound);
    // “The five-piece from Hull” is a band.
    let band =
        noun.lower == "piece" && sentence.tokens.get(seat + 1).is_none_or(|next| next.upos != Upos::Noun);
    let head = if band { seat } else { head? };
    let plural = sentence.tokens[head].lower != sentence.tokens[head].lemma;
    let words = quantity.place.words.start..seat + 1;
    let owner = sentence.tokens[head].lemma.clone();
    (!plural && value >= 2.0 && quantity.bound == Bound::Exact).then(|| Count {
        quantity: Some(index),
        span: sentence.span_of(words.start..head + 1),
        words: words.start..head + 1,
        number: quantity.place.span,
        sentence: quantity.place.sentence,
        value,
        bound: Bound::Exact,
        share: Share::Whole,
        definite: false,
        lemma: Some(if matches!(noun.lower.as_str(), "judge") { "judge" } else { "member" }.to_owned()),
        narrowed: Vec::new(),
        participles: Vec::new(),
        clause: false,
        owner: Some(owner.clone()),
        joined: false,
        holder: Some(Holder { entity: None, lemma: owner, pronoun: false, own: false }),
        event: None,
        happenings: Vec::new(),
        antecedent: None,
    })
}

/// So many words after a hyphen, the body that it describes has been named.
const LONGEST: usize = 4;

/// The counts of a sentence that have no number: “both brothers”, “a string quartet”, “the trio”.
pub(super) fn unnumbered(text: &Text, people: &People, index: SentenceId) -> Vec<Count> {
    let sentence = &text.sentences[index];
    let mut found = Vec::new();
    for (at, token) in sentence.tokens.iter().enumerate() {
        if token.lower == "both" && matches!(token.rel, Rel::Det | Rel::DetPredet) {
            let noun = token.head.filter(|&head| head > at && is_counted_noun(sentence, head));
            let plural = |head: &usize| sentence.tokens[*head].lower != sentence.tokens[*head].lemma;
            if let Some(head) = noun.filter(plural) {
                found.push(worded(text, people, index, at, head, 2.0));
            }
        } else if let Some(size) = fixed_size(&token.lemma).filter(|_| token.lower == token.lemma) {
            let apart = token.upos == Upos::Noun && token.name.is_none();
            let whole = !matches!(token.rel, Rel::Compound | Rel::Amod | Rel::Flat);
            // “A trio of singers” may be three trios’ worth of anything, and names in it are listed elsewhere.
            let of = sentence.tokens.get(at + 1).is_some_and(|next| next.lower == "of");
            if apart && whole && !of {
                found.push(worded(text, people, index, at, at, size));
            }
        }
    }
    found
}

/// The count whose number is the word at `number`, and its noun at `head`.
fn worded(text: &Text, people: &People, index: SentenceId, number: usize, head: usize, value: f64) -> Count {
    let sentence = &text.sentences[index];
    let narrowing = narrowing(sentence, head, &(number..number + 1));
    let determiner = sentence
        .children(head)
        .any(|i| is_definite_before_number(&sentence.tokens[i].lower) && sentence.tokens[i].rel != Rel::Case);
    Count {
        quantity: None,
        span: sentence.span_of(number.min(head)..head + 1),
        words: number.min(head)..head + 1,
        number: sentence.span_of(number..number + 1),
        sentence: index,
        value,
        bound: Bound::Exact,
        share: Share::Whole,
        definite: determiner || narrowing.possessive || number < head,
        lemma: Some(sentence.tokens[head].lemma.clone()),
        narrowed: narrowing.words,
        participles: narrowing.participles,
        clause: narrowing.clause,
        owner: narrowing.owner,
        joined: narrowing.joined,
        holder: Holder::read(text, people, index, head),
        event: event::of(sentence, head),
        happenings: event::happenings(sentence, head),
        antecedent: None,
    }
}

/// Whether the “of” at a word takes some of those who are left: “two of the others”, “one of the remaining five”.
fn is_of_rest(sentence: &Sentence, of: usize) -> bool {
    let mut behind = sentence.tokens[of + 1..].iter().map(|token| token.lower.as_str());
    behind.find(|word| !is_definite_before_number(word)).is_some_and(|word| REST.contains(word))
}

/// A common noun that is neither a unit of time nor a mere way of counting (“times”, “points”).
fn is_counted_noun(sentence: &Sentence, head: usize) -> bool {
    let token = &sentence.tokens[head];
    let common = token.upos == Upos::Noun || token.upos == Upos::Adj && token.rel != Rel::Amod;
    common && token.name.is_none() && !UNCOUNTED.contains(token.lemma.as_str())
}

/// What narrows a noun: “six **opposition** members **of the council** **who fled**”.
#[derive(Clone, Debug, Default)]
pub(super) struct Narrowing {
    /// Describing words in dictionary form, sorted.
    pub(super) words: Vec<String>,
    /// Those of them that are participles.
    pub(super) participles: Vec<String>,
    /// Whose: “the **company’s** founders”, “members of the **council**”.
    pub(super) owner: Option<String>,
    /// Whether the owner stands before the noun, and makes it known.
    pub(super) possessive: bool,
    /// Whether a clause narrows it.
    pub(super) clause: bool,
    /// Whether something else stands beside it: “two officers and a driver”.
    pub(super) joined: bool,
}

/// Whether a comma stands before a clause.
fn is_set_off(sentence: &Sentence, verb: usize) -> bool {
    let start = sentence.subtree(verb).start;
    let first = if sentence.tokens[start].text == "," { Some(start) } else { start.checked_sub(1) };
    first.is_some_and(|at| sentence.tokens[at].text == ",")
}

/// “tagged”, “stolen”, “returning”
fn is_participle(lower: &str, lemma: &str) -> bool {
    lower != lemma && ["ed", "en", "ing"].iter().any(|ending| lower.ends_with(ending))
}

/// Reads what narrows the noun at `head`; the words of its number are passed over.
pub(super) fn narrowing(sentence: &Sentence, head: usize, number: &Range<usize>) -> Narrowing {
    let mut found = Narrowing { joined: sentence.tokens[head].rel == Rel::Conj, ..Narrowing::default() };
    for i in sentence.children(head) {
        let token = &sentence.tokens[i];
        match token.rel {
            _ if number.contains(&i) => {}
            Rel::NmodPoss => {
                found.possessive = true;
                found.owner = Some(token.lemma.clone());
            }
            Rel::Nmod if case(sentence, i) == Some("of") => found.owner = Some(token.lemma.clone()),
            Rel::Amod if REST.contains(token.lower.as_str()) => {}
            Rel::Amod if i > head + 1 && sentence.tokens[i - 1].lower == "to" => found.clause = true,
            // “The four workers, Local 12 of their union” are not narrowed by what stands beside them.
            Rel::Amod | Rel::Compound if i > head && sentence.tokens[head + 1].text == "," => {}
            // “The six Hallett children” are known by their family.
            Rel::Compound if token.name.is_some_and(|name| name.kind == NameKind::Person) => {}
            Rel::Amod | Rel::Compound
                if i < head && token.upos != Upos::Noun && is_participle(&token.lower, &token.lemma) =>
            {
                found.participles.push(token.lemma.clone());
                found.words.push(token.lemma.clone());
            }
            Rel::Amod | Rel::Compound | Rel::Nmod | Rel::NmodDesc | Rel::NmodUnmarked | Rel::Nummod => {
                found.words.push(token.lemma.clone());
            }
            // A clause behind a comma says more of all of them.
            Rel::AclRelcl if is_set_off(sentence, i) => {}
            Rel::Acl | Rel::AclRelcl => found.clause = true,
            Rel::Conj => found.joined = true,
            _ => {}
        }
    }
    found.words.sort();
    found
}
