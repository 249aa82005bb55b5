//! Ages that a clause says of its subject: “Cole is 45”, “Cole, who is 45,”, “at 45, Cole is the oldest”.

use super::years::{closes, is_years, noun_of};
use crate::english::grammar::{SUBJECT, head_of};
use crate::english::lexicon::names::FAMILY;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::{Mention, Placed, Quantity};

/// Below so many years “at 12” is rather a time of day or a minute of play.
const LEAST: f64 = 13.0;
/// So many words with a title among them may stand between “at 45” and the name.
const TITLE: usize = 6;

/// “Cole is 45.” “Cole, who is 45,” “The mayor, Ann Cole, is a 45-year-old baker.”
pub(super) fn is_predicate(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    if is_by_words_alone(sentence, mention, age) {
        return true;
    }
    let bare = head_of(sentence, &age.place.words);
    let said = match noun_of(sentence, age) {
        Some(noun) if sentence.child(bare, &[Rel::Cop]).is_none() => noun,
        _ => bare,
    };
    let Some(be) = sentence.child(said, &[Rel::Cop]).filter(|&be| is_now(&sentence.tokens[be].lower)) else {
        return false;
    };
    let subject = sentence.child(said, SUBJECT).filter(|&subject| subject < be);
    let who = subject.filter(|&subject| sentence.tokens[subject].lower == "who");
    let holder = match who {
        Some(_) => sentence.tokens[said].head.filter(|_| sentence.tokens[said].rel == Rel::AclRelcl),
        None => subject,
    };
    let between = sentence.tokens.get(be + 1..age.place.words.start).unwrap_or_default();
    between.iter().all(may_lead_to_age)
        && is_years(age)
        && (said != bare || closes(sentence, age))
        && holder.is_some_and(|holder| bears(sentence, mention, holder))
}

/// “The mayor, Ann Cole, is a 45-year-old baker”, whatever the parse makes of it.
fn is_by_words_alone(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let between = sentence.tokens.get(mention.place.words.end..age.place.words.start).unwrap_or_default();
    let words = between.iter().map(|token| token.lower.as_str()).filter(|word| *word != ",");
    let is_compound = age.place.words.len() > 1;
    is_compound && is_years(age) && noun_of(sentence, age).is_some() && words.eq(["is", "a"])
}

/// Whether a word may stand between “is” and an age: “is a 45-year-old baker”, “is only 45”.
fn may_lead_to_age(token: &Token) -> bool {
    token.upos == Upos::Det || matches!(token.lower.as_str(), "now" | "only" | "just" | "already" | "still")
}

/// “At 45, Cole is the oldest”, “Cole, at 45, its oldest driver,” “Cole, at 45 the oldest in the race,”
pub(super) fn is_at(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let before = age.place.words.start.checked_sub(1);
    let Some(at) = before.filter(|&at| sentence.tokens[at].lower == "at") else { return false };
    if !is_years(age) || age.number().is_none_or(|years| years < LEAST) {
        return false;
    }
    let Some(ahead) = at.checked_sub(1) else { return is_at_in_clause(sentence, mention, age) };
    let token = &sentence.tokens[ahead];
    if token.lower == "who" {
        return is_at_behind_who(sentence, mention, age, ahead);
    }
    if !matches!(token.upos, Upos::Punct | Upos::Cconj) {
        return false;
    }
    if ahead == mention.place.words.end {
        return is_at_behind_name(sentence, mention, age);
    }
    is_at_in_clause(sentence, mention, age)
}

/// “Cole, who at 45 is the oldest”
fn is_at_behind_who(sentence: &Placed, mention: &Mention, age: &Quantity, who: usize) -> bool {
    let verb = sentence.tokens[who].head;
    let verb = verb.filter(|&verb| verb >= age.place.words.end && is_present(sentence, verb));
    verb.and_then(|verb| sentence.tokens[verb].head).is_some_and(|of| bears(sentence, mention, of))
}

/// “Cole, at 45, still drives”, “Cole, at 45 the oldest,”
fn is_at_behind_name(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let has_comma = is_before_comma(sentence, age);
    let next = sentence.tokens.get(age.place.words.end + usize::from(has_comma));
    let is_said_of_bearer = next.is_some_and(|next| {
        next.upos == Upos::Det || matches!(next.lower.as_str(), "its" | "their" | "his" | "her")
    });
    let verb = sentence.tokens[head_of(sentence, &mention.place.words)].head;
    is_said_of_bearer || has_comma && verb.is_some_and(|verb| is_present(sentence, verb))
}

/// “At 45, Cole is the oldest” and, inside the clause, “Cole is, at 45, its oldest driver”
fn is_at_in_clause(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    if !is_before_comma(sentence, age) {
        return false;
    }
    let Some((subject, verb)) = clause_of(sentence, mention) else { return false };
    let at = age.place.words.start - 1;
    let is_inside = subject < at && at < verb.max(subject + 3);
    (is_inside || leads_up_to_name(sentence, mention, age)) && is_present(sentence, verb)
}

/// Whether a name stands near behind an age, with no verb between them.
fn leads_up_to_name(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let between = sentence.tokens.get(age.place.words.end..mention.place.words.start);
    between.is_some_and(|words| words.len() <= TITLE && words.iter().all(|word| word.upos != Upos::Verb))
}

fn is_before_comma(sentence: &Placed, age: &Quantity) -> bool {
    sentence.tokens.get(age.place.words.end).is_some_and(|token| token.lower == ",")
}

/// “Fitch, who was 58, died on Sunday”, “Fitch died on Sunday at 58”: nobody grows older than that.
pub(super) fn is_of_death(sentence: &Placed, mention: &Mention, age: &Quantity) -> bool {
    let Some((_, verb)) = clause_of(sentence, mention).filter(|(_, verb)| is_death(sentence, *verb)) else {
        return false;
    };
    let between = sentence.tokens.get(mention.place.words.end..age.place.words.start).unwrap_or_default();
    let who_was = || between.iter().map(|token| token.lower.as_str()).eq([",", "who", "was"]);
    let at = || {
        let before = &sentence.tokens[..age.place.words.start];
        let at = match before {
            [.., at, the, age, of] if of.lower == "of" && age.lower == "age" && the.lower == "the" => {
                Some(at)
            }
            [.., at, age] if age.lower == "age" => Some(at),
            [.., at] => Some(at),
            [] => None,
        };
        at.is_some_and(|at| at.lower == "at") && sentence.is_under(age.place.words.start, verb)
    };
    is_years(age) && closes(sentence, age) && (who_was() || age.place.words.start > verb && at())
}

/// The subject that a mention is or stands beside, and its verb or predicate.
pub(super) fn clause_of(sentence: &Placed, mention: &Mention) -> Option<(usize, usize)> {
    let subject =
        |at: usize| SUBJECT.contains(&sentence.tokens[at].rel) || sentence.tokens[at].rel == Rel::NsubjPass;
    let head = head_of(sentence, &mention.place.words);
    let above =
        sentence.tokens[head].head.filter(|_| matches!(sentence.tokens[head].rel, Rel::Appos | Rel::Flat));
    let holder = if subject(head) { head } else { above.filter(|&above| subject(above))? };
    Some((holder, sentence.tokens[holder].head?)).filter(|(holder, _)| bears(sentence, mention, *holder))
}

/// Whether a word is the mention, or the noun or pronoun that stands in for it: “the mayor, Ann Cole”, “Cole herself”. A bare
/// given name beside a relative may be another’s of the family.
pub(super) fn bears(sentence: &Placed, mention: &Mention, word: usize) -> bool {
    let words = &mention.place.words;
    let token = &sentence.tokens[word];
    let head = head_of(sentence, words);
    let apposed = matches!(sentence.tokens[head].rel, Rel::Appos | Rel::Flat);
    // The name may hang on another word of the title than the one that the clause is about: “mayor-elect”.
    let below = || {
        apposed
            && sentence.ancestors(head).take(2).any(|at| at == word)
            && (words.len() > 1 || !FAMILY.contains(token.lemma.as_str()))
    };
    let reflexive = || token.lower.ends_with("self") && token.head.is_some_and(|head| words.contains(&head));
    words.contains(&word) || reflexive() || below()
}

/// Whether a verb or predicate speaks of the present.
fn is_present(sentence: &Sentence, verb: usize) -> bool {
    let mut auxiliaries = sentence
        .children(verb)
        .filter(|&at| matches!(sentence.tokens[at].rel, Rel::Aux | Rel::AuxPass | Rel::Cop));
    let token = &sentence.tokens[verb];
    match auxiliaries.next() {
        Some(first) => {
            let lower = sentence.tokens[first].lower.as_str();
            is_now(lower) || matches!(lower, "has" | "does" | "can")
        }
        None => token.upos == Upos::Verb && token.lower != token.lemma && token.lower.ends_with('s'),
    }
}

fn is_now(be: &str) -> bool {
    matches!(be, "is" | "'s" | "am" | "'m")
}

/// Whether a verb says that its subject dies.
pub(super) fn is_death(sentence: &Sentence, verb: usize) -> bool {
    let token = &sentence.tokens[verb];
    let away = || sentence.tokens.get(verb + 1).is_some_and(|next| next.lower == "away");
    let passive = || sentence.child(verb, &[Rel::AuxPass]).is_some();
    match token.lemma.as_str() {
        "die" | "drown" | "perish" => token.upos == Upos::Verb,
        "pass" => away(),
        "kill" | "murder" => passive(),
        _ => false,
    }
}
