//! Whether a word tells that the number of a group changed, was corrected or is disputed.

use super::unmoved::{is_taken_up_whole, tells_nothing_of_number};
use crate::english::lexicon::change::is_verb_of_change;
use crate::english::lists;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::quantities::is_same_count;
use crate::facts::{Count, Facts, QuantityKind, SentenceId};

lists::sets! {
    "data/change.txt":
    /// Words that tell of a number that moved, was corrected or is disputed.
    CHANGE = "counts";
    /// Nouns for the number of a group, or for the group whatever it is of.
    NUMBER = "number";
}

/// Two counts so many sentences apart or fewer are near: what stands between them may tell of the change.
const NEAR: usize = 6;

/// Whether a word at either count, or between the two where they are near, tells that the number changed.
pub(super) fn is_change_told(facts: &Facts, earlier: &Count, later: &Count) -> bool {
    let between = earlier.sentence.through(later.sentence);
    let near = if later.sentence.apart(earlier.sentence) <= NEAR {
        between.collect()
    } else {
        vec![earlier.sentence, later.sentence]
    };
    near.into_iter().any(|index| {
        let sentence = &facts.sentences()[index];
        let words = 0..sentence.tokens.len();
        let counted: Vec<usize> =
            words.clone().filter(|&i| is_counted(facts, index, i, earlier, later)).collect();
        let mut changes = words.filter(|&i| tells_of_change(sentence, i));
        let is_of_other_things = |change: usize| {
            let here = [earlier, later].into_iter().filter(|count| count.sentence == index);
            here.into_iter().any(|count| tells_nothing_of_number(sentence, change, count, later))
        };
        let concerns_them = |change: usize| counted.iter().any(|&counted| acts_on(sentence, change, counted));
        changes.any(|change| concerns_them(change) && !is_of_other_things(change))
    })
}

/// Whether a word tells of a number that moved, was corrected or is disputed.
fn tells_of_change(sentence: &Sentence, word: usize) -> bool {
    let lemma = sentence.tokens[word].lemma.as_str();
    // Who is cut off is no fewer.
    let is_off = || {
        let particle = sentence.child(word, &[Rel::CompoundPrt]);
        particle.is_some_and(|at| sentence.tokens[at].lower == "off")
    };
    // “More than 200” bounds a number.
    let bounds_number = || sentence.tokens.get(word + 1).is_some_and(|next| next.lower == "than");
    (CHANGE.contains(lemma) || is_verb_of_change(lemma))
        && !is_since_when(sentence, word)
        && !is_off()
        && !bounds_number()
}

/// “Since Jan. 9”, other than “two have since left”.
fn is_since_when(sentence: &Sentence, word: usize) -> bool {
    let next = sentence.tokens.get(word + 1).map(|next| next.upos);
    let time =
        matches!(next, Some(Upos::Propn | Upos::Noun | Upos::Num | Upos::Det | Upos::Adj | Upos::Pron));
    sentence.tokens[word].lower == "since" && time
}

/// Whether a word means those counted, or their number.
fn is_counted(facts: &Facts, index: SentenceId, word: usize, earlier: &Count, later: &Count) -> bool {
    let token = &facts.sentences()[index].tokens[word];
    let is_in = |count: &Count| count.sentence == index && count.words.contains(&word);
    let is_noun_of = |count: &Count| count.lemma.as_ref() == Some(&token.lemma);
    [earlier, later].into_iter().any(|count| is_in(count) || is_noun_of(count))
        || token.upos == Upos::Num && is_size(facts, index, word, earlier, later)
        || is_pronoun_for(token, later)
        || NUMBER.contains(token.lemma.as_str())
}

/// Whether a pronoun may mean those of the two counts. Where the later one can only mean all of the earlier ones, what “they” did
/// did not change their number.
fn is_pronoun_for(token: &Token, later: &Count) -> bool {
    token.upos == Upos::Pron
        && matches!(token.lower.as_str(), "they" | "them" | "who")
        && !is_taken_up_whole(later)
}

/// Whether a number can be a size of the group, before or after a change: one of the two, their difference (“three more”),
/// or one with their noun. “Enrollment dropped from 1,500” moves something else.
fn is_size(facts: &Facts, index: SentenceId, word: usize, earlier: &Count, later: &Count) -> bool {
    let counts = [earlier, later];
    if counts.iter().any(|count| count.sentence == index) {
        return true;
    }
    let sizes = [earlier.value, later.value, (later.value - earlier.value).abs()];
    facts.quantity_at(index, word).is_some_and(|it| {
        let is_one = it.number().is_some_and(|value| sizes.iter().any(|size| is_same_count(*size, value)));
        let noun = it.of.as_ref().map(|of| &of.lemma);
        it.kind == QuantityKind::Cardinal && (is_one || noun.is_some() && noun == later.lemma.as_ref())
    })
}

/// Whether a word of change governs those counted, narrows them, or stands with the verb that governs them.
fn acts_on(sentence: &Sentence, change: usize, counted: usize) -> bool {
    let head = |word: usize| sentence.tokens[word].head;
    // In a clause about those counted, “for more than a year” does not change their number.
    let clause = |word: usize| matches!(sentence.tokens[word].rel, Rel::Acl | Rel::AclRelcl | Rel::Advcl);
    let narrows = |word: usize| head(word) == Some(counted) && !clause(word);
    let adverb = sentence.tokens[change].upos == Upos::Adv;
    let above = head(change).filter(|&above| narrows(above) || adverb && sentence.is_under(counted, above));
    change == counted || sentence.is_under(counted, change) || narrows(change) || above.is_some()
}
