//! “Born in 1970”, with whom it is said of.

use super::whose::{Birth, subject, who};
use crate::draft::Part;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::beside;
use crate::facts::{EntityKind, Facts, Referent, SentenceId, Time};

/// The births that the draft dates.
pub(crate) fn births(facts: &Facts) -> Vec<Birth<'_>> {
    let mut births = Vec::new();
    for (at, sentence) in facts.sentences().with_ids() {
        for (born, _) in sentence.tokens.iter().enumerate().filter(|(_, token)| token.lower == "born") {
            let time = facts.times_in(at).iter().find(|time| is_date_of(sentence, born, time));
            let Some(time) = time.filter(|time| !facts.is_quoted(time.place.span)) else { continue };
            births.extend(whose_birth(facts, at, born).map(|who| Birth { who, time }));
        }
    }
    births
}

/// “born in 1970”, “born in Leeds on May 3, 1970”, “born May 3, 1970”
pub(super) fn is_date_of(sentence: &Sentence, born: usize, time: &Time) -> bool {
    let start = time.place.words.start;
    let between = sentence.tokens.get(born + 1..start).unwrap_or_default();
    let is_plain = |token: &crate::english::Token| {
        matches!(token.upos, Upos::Propn)
            || matches!(
                token.lower.as_str(),
                "in" | "on" | "," | "at" | "near" | "of" | "the" | "there" | "here"
            )
    };
    start > born && time.stated.year.is_some() && between.len() <= 8 && between.iter().all(is_plain)
}

fn whose_birth(facts: &Facts, at: SentenceId, born: usize) -> Option<Referent> {
    let sentence = &facts.sentences()[at];
    // “Ann Cole (born 1970)”
    if born >= 2 && sentence.tokens[born - 1].text == "(" {
        return who(facts, at, born - 2);
    }
    // “Born in 1950, Ann Cole paints.”
    if born == 0
        && let Some(name) = behind_comma(facts, at, born)
    {
        return who(facts, at, name);
    }
    // “Born 3 May 1946; died 8 March 2026”, in an obituary
    if born == 0 && !sentence.tokens.iter().any(|token| matches!(token.rel, Rel::Nsubj | Rel::NsubjPass)) {
        return of_one_life(facts, at);
    }
    let subject = subject(sentence, born)?;
    // “Cole was 25 when he enlisted, having been born in 1897”
    let is_own = sentence.child(born, &[Rel::Nsubj, Rel::NsubjPass]).is_some();
    let main = || main_subject(sentence, subject).filter(|_| !is_own);
    match who(facts, at, subject) {
        // “Born over his father’s garage, he …”: the father is not he.
        Some(Referent::Unnamed(sentence, word)) if sentence == at && (born..subject).contains(&word) => {
            of_sentence_before(facts, at, subject)
        }
        Some(told @ Referent::Unnamed(..)) => main().and_then(|main| who(facts, at, main)).or(Some(told)),
        who => who.or_else(|| of_sentence_before(facts, at, subject)),
    }
}

/// The one of whose life a line tells by birth and death alone: the only one whom the headline names.
fn of_one_life(facts: &Facts, at: SentenceId) -> Option<Referent> {
    let dies =
        facts.sentences()[at].tokens.iter().any(|token| matches!(token.lower.as_str(), "died" | "dies"));
    let is_headline = |sentence: SentenceId| facts.sentences()[sentence].part == Part::Headline;
    let named = facts.mentions().iter().filter(|it| is_headline(it.place.sentence));
    let mut people = named.map(|it| it.entity).filter(|&id| facts.entity(id).kind == EntityKind::Person);
    let first = people.next().filter(|_| dies)?;
    people.all(|other| other == first).then_some(Referent::Named(first))
}

/// The person named as the subject of the sentence before, of whom “he” or “she” goes on to speak: “Tully, 58, died on Friday. Born
/// in his father’s garage, he …”.
fn of_sentence_before(facts: &Facts, at: SentenceId, subject: usize) -> Option<Referent> {
    let (sentence, before) = (&facts.sentences()[at], at.before()?);
    let told = &facts.sentences()[before];
    let goes_on = told.paragraph == sentence.paragraph
        && matches!(sentence.tokens[subject].lower.as_str(), "he" | "she");
    let mut subjects = (0..told.tokens.len()).filter(|&word| told.tokens[word].rel == Rel::Nsubj);
    let named = subjects.next().and_then(|word| who(facts, before, word));
    named.filter(|who| goes_on && matches!(who, Referent::Named(_)))
}

/// The subject of the clause above that of a subject: Cole at “he” of “Cole was 25 when he enlisted”.
fn main_subject(sentence: &Sentence, subject: usize) -> Option<usize> {
    let clause = sentence.tokens[subject].head.filter(|&verb| sentence.tokens[verb].rel == Rel::Advcl)?;
    sentence.child(sentence.tokens[clause].head?, &[Rel::Nsubj])
}

/// The name or pronoun behind the comma that ends “born in 1950,”.
fn behind_comma(facts: &Facts, at: SentenceId, born: usize) -> Option<usize> {
    let sentence = &facts.sentences()[at];
    let time = facts.times_in(at).iter().find(|time| is_date_of(sentence, born, time))?;
    let end = time.place.words.end;
    let next = sentence.tokens.get(end + 1).filter(|_| beside::behind(sentence, time) == ",")?;
    matches!(next.upos, Upos::Propn | Upos::Pron).then_some(end + 1)
}
