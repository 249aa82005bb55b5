//! When it happens and how many take part.

use super::Participant;
use crate::english::grammar::preposition;
use crate::english::lists;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::ids::{QuantityId, SentenceId, TimeId};
use crate::facts::numbers::Numbers;
use crate::facts::tellings::Telling;
use crate::facts::text::Text;
use crate::facts::{QuantityKind, Stated, Time, TimeKind, YearSource};

/// The noun of a phrase that opens a sentence stands so far from its beginning.
const FRONT: usize = 5;

lists::sets! {
    "data/light.txt":
    /// Verbs that say in the passive that something took place.
    HELD = "held";
    /// Verbs that say so in the active.
    HAPPENS = "happens";
    /// Verbs that say so with “through”.
    THROUGH = "goes through";
}

/// The time of each of a sentence’s events, which are given in order.
pub(super) fn times(
    text: &Text,
    numbers: &Numbers,
    sentence: SentenceId,
    tellings: &[Telling],
) -> Vec<Option<TimeId>> {
    let mut found = vec![None; tellings.len()];
    for time in numbers.time_ids_in(sentence) {
        if let Some(event) = of(text, &numbers.times[time], tellings) {
            // “died four days later, on 19 March”: the date tells more than a distance, whatever that is counted from.
            let is_vague = |known: TimeId| {
                let time = &numbers.times[known];
                time.period.is_none() || time.stated == Stated::default() && time.year != YearSource::Stated
            };
            if found[event].is_none_or(|known| is_vague(known) && !is_vague(time)) {
                found[event] = Some(time);
            }
        }
    }
    for (index, telling) in tellings.iter().enumerate() {
        if found[index].is_none() {
            found[index] =
                when(&text.sentences[sentence], tellings, telling.word).and_then(|clause| found[clause]);
        }
    }
    found
}

/// What a clause with “when” tells of the time of its verb: “died when his ship went down on Feb. 2, 1943”.
fn when(sentence: &Sentence, tellings: &[Telling], verb: usize) -> Option<usize> {
    let is_when = |&clause: &usize| {
        sentence.tokens[clause].rel == Rel::Advcl
            && clause > verb
            && sentence
                .child(clause, &[Rel::Mark, Rel::Advmod])
                .is_some_and(|mark| mark < clause && sentence.tokens[mark].lower == "when")
    };
    let clause = sentence.children(verb).find(is_when)?;
    tellings.binary_search_by_key(&clause, |telling| telling.word).ok()
}

/// The event that a time dates: the first above it, on the way up from its preposition.
fn of(text: &Text, time: &Time, tellings: &[Telling]) -> Option<usize> {
    const WHEN: [&str; 7] = ["", "in", "on", "at", "during", "early", "late"];
    if !matches!(time.kind, TimeKind::Date | TimeKind::Time) {
        return None;
    }
    let sentence = &text.sentences[time.place.sentence];
    let own = &time.place.words;
    let outside = |&word: &usize| sentence.tokens[word].head.is_none_or(|head| !own.contains(&head));
    let head = own.clone().find(outside)?;
    let telling = |word: usize| tellings.binary_search_by_key(&word, |telling| telling.word).ok();
    if let Some(event) = clause_behind(sentence, own.end).and_then(telling) {
        return Some(event);
    }
    if !WHEN.contains(&preposition(sentence, head)) {
        return None;
    }
    if let Some(event) = noun_before(sentence, own.start).and_then(telling) {
        return Some(event);
    }
    // “until early 2010”: the preposition may hang on another word of the time.
    let before = own.start.checked_sub(1).map_or("", |i| sentence.tokens[i].lower.as_str());
    if matches!(
        before,
        "since" | "until" | "till" | "by" | "from" | "to" | "after" | "before" | "for" | "of" | "than"
    ) {
        return None;
    }
    let mut at = head;
    for _ in 0..4 {
        let above = sentence.tokens[at].head?;
        if let Some(event) = telling(above) {
            return taking_place(sentence, above).and_then(telling).or(Some(event));
        }
        // “sought refuge at the residence in March”: behind its verb a noun passes the time on.
        // So it does where both open the sentence: “At a hearing in March he pleaded guilty”.
        let is_fronted = sentence.tokens[above].rel == Rel::Obl
            && above <= FRONT
            && matches!(preposition(sentence, above), "at" | "in" | "on" | "during");
        let passes = sentence.tokens[above].upos != Upos::Verb
            && (is_fronted || sentence.tokens[above].head.is_some_and(|verb| verb < above));
        if !passes {
            return None;
        }
        at = above;
    }
    None
}

/// The noun right before “in 2008” that itself says when something else was: “since her husband’s death in 2008”.
fn noun_before(sentence: &Sentence, time: usize) -> Option<usize> {
    let lead = time.checked_sub(1)?;
    let is_set_off = lead > 0 && sentence.tokens[lead - 1].text == ",";
    let noun = lead.checked_sub(1 + usize::from(is_set_off))?;
    let token = &sentence.tokens[noun];
    let before = preposition(sentence, noun);
    // “At their wedding, in 1962,” but not “After the wedding, in 1962, they moved”.
    let dates = match before {
        "since" | "until" | "till" => true,
        "at" | "of" => is_set_off,
        "after" | "before" => !is_set_off,
        _ => false,
    };
    let is_dated = matches!(sentence.tokens[lead].lower.as_str(), "in" | "on") && dates;
    (token.upos == Upos::Noun && is_dated).then_some(noun)
}

/// The verb of a clause that tells what happened at the time right before it, whatever the parse hangs it on: “11 June, when
/// the exhibition opened”.
fn clause_behind(sentence: &Sentence, end: usize) -> Option<usize> {
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let when = end + usize::from(word(end) == ",");
    let verb = sentence.tokens.get(when).filter(|token| token.lower == "when")?.head?;
    (verb > when).then_some(verb)
}

/// The noun for what happens, above which the verb says no more than that it does: “the premiere took place in May”, “the
/// wedding, which was held in May”.
fn taking_place(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let says_no_more = match token.lemma.as_str() {
        "take" => sentence.child(verb, &[Rel::Obj]).is_some_and(|obj| sentence.tokens[obj].lemma == "place"),
        lemma if HELD.contains(lemma) => sentence.child(verb, &[Rel::NsubjPass]).is_some(),
        lemma if THROUGH.contains(lemma) => {
            sentence.tokens.get(verb + 1).is_some_and(|next| next.lower == "through")
        }
        lemma => HAPPENS.contains(lemma),
    };
    let subject = sentence.child(verb, &[Rel::Nsubj, Rel::NsubjPass]).filter(|_| says_no_more)?;
    let relative =
        token.rel == Rel::AclRelcl && matches!(sentence.tokens[subject].lower.as_str(), "which" | "that");
    if relative { token.head } else { Some(subject) }
}

/// The quantity that counts one of those who take part.
pub(super) fn number<'a>(
    numbers: &Numbers,
    sentence: SentenceId,
    mut participants: impl Iterator<Item = &'a Participant>,
) -> Option<QuantityId> {
    let counted: Vec<(usize, QuantityId)> = numbers
        .quantity_ids_in(sentence)
        .map(|index| (&numbers.quantities[index], index))
        .filter(|(quantity, _)| quantity.kind == QuantityKind::Cardinal)
        .map(|(quantity, index)| {
            (quantity.of.as_ref().map_or(quantity.place.words.end - 1, |of| of.head), index)
        })
        .collect();
    participants.find_map(|participant| {
        counted.iter().find(|(head, _)| *head == participant.head).map(|(_, quantity)| *quantity)
    })
}
