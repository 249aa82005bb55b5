//! Lengths of time that are not the time that passed: a rate, a sentence or a ban, what a campaign is to last.

use crate::english::Sentence;
use crate::english::grammar::{self, in_perfect, verb_over};
use crate::english::lists;
use crate::facts::spells::is_compound;
use crate::facts::{Facts, Time};

lists::sets! {
    "data/ranges.txt":
    /// Verbs that give somebody a time to serve, or tell what they are given.
    AWARDING = "awarding";
    /// Words for an end that is told without a date.
    ENDING = "ending";
}

/// “£67 a month”, “three times a year”, “40 hours a week”: how much of it there is in each.
pub(super) fn is_rate(facts: &Facts, time: &Time) -> bool {
    let words = &time.place.words;
    let sentence = &facts.sentences()[time.place.sentence];
    let each = matches!(sentence.tokens[words.start].lower.as_str(), "a" | "an" | "per" | "each" | "every");
    let quantities = facts.quantities_in(time.place.sentence);
    let counted = quantities.iter().any(|quantity| {
        let noun = quantity.of.as_ref().map_or(0, |of| of.head + 1);
        quantity.place.words.end.max(noun) == words.start
    });
    let timed = facts.times_in(time.place.sentence).iter().any(|other| other.place.words.end == words.start);
    let often = words.start.checked_sub(1).map(|before| sentence.tokens[before].lower.as_str());
    each && (counted || timed || matches!(often, Some("once" | "twice" | "times" | "thrice")))
}

/// “Sentenced to six years”, “banned for four months”, “faces 12 years in prison”: so long it is to be.
pub(super) fn is_awarded(sentence: &Sentence, time: &Time) -> bool {
    let start = time.place.words.start;
    if is_compound(sentence, time.place.words.end) {
        return false;
    }
    let awards = |verb: usize| AWARDING.contains(sentence.tokens[verb].lemma.as_str());
    let above = verb_over(sentence, start).is_some_and(|verb| verb < start && awards(verb));
    // “Barred from joining politics for five years”
    let beyond = sentence.ancestors(start).find(|&at| at < start && awards(at));
    above || beyond.is_some()
}

/// Whether a length is that of the whole, as it was planned or turned out, and not of what has passed until now: “the 27-day
/// campaign began on Sunday”. It is of what has passed where the draft says so: “the 18-month closure has emptied
/// the cafés”, “marks the end of a nine-month siege”.
pub(super) fn is_whole(sentence: &Sentence, time: &Time) -> bool {
    let words = &time.place.words;
    let ends = sentence.tokens.iter().any(|token| ENDING.contains(token.lemma.as_str()));
    is_compound(sentence, words.end) && !ends && !is_subject_of_perfect(sentence, words.start)
}

/// Whether a word belongs to the subject of a verb in the perfect tense.
fn is_subject_of_perfect(sentence: &Sentence, word: usize) -> bool {
    let above = |at: &usize| grammar::is_subject(&sentence.tokens[*at]);
    let subject = std::iter::once(word).chain(sentence.ancestors(word)).find(above);
    subject.and_then(|subject| sentence.tokens[subject].head).is_some_and(|verb| in_perfect(sentence, verb))
}
