//! Words of change that tell nothing of the number of those whom they are said of: “the six trustees resigned”.

use crate::english::{Rel, Sentence, Upos};
use crate::facts::{Count, Evidence, groups};

/// Whether a word of change that goes with a count tells nothing of its number.
pub(super) fn tells_nothing_of_number(
    sentence: &Sentence,
    change: usize,
    count: &Count,
    later: &Count,
) -> bool {
    tells_what_they_were(sentence, change, count)
        || is_verb_of(sentence, change, count)
            && (is_of_all(sentence, change, count, later)
                || acts_elsewhere(sentence, change, count)
                || is_told_again(count, later))
        || is_in_clause_of(sentence, change, count) && is_taken_up_whole(later)
}

/// The noun of those counted, or the number where there is no noun.
fn noun_of(count: &Count) -> usize {
    count.words.end - 1
}

/// “Three former officers”.
fn tells_what_they_were(sentence: &Sentence, change: usize, count: &Count) -> bool {
    let word = &sentence.tokens[change];
    word.lower == "former" && word.head == Some(noun_of(count)) && count.is_people()
}

/// Whether those counted are the subject or object of a verb of change.
fn is_verb_of(sentence: &Sentence, change: usize, count: &Count) -> bool {
    let those = &sentence.tokens[noun_of(count)];
    those.head == Some(change) && matches!(those.rel, Rel::Nsubj | Rel::NsubjPass | Rel::Obj)
}

/// Whether a verb of change takes all of them together: “the six trustees resigned”.
fn is_of_all(sentence: &Sentence, change: usize, count: &Count, later: &Count) -> bool {
    let is_known = count.number == later.number || count.definite;
    is_known && !is_participle_behind(sentence, change, count) || is_taken_up_whole(later)
}

/// “The 12 players hired in June were …”: a clause about those counted, however the parse takes it.
fn is_participle_behind(sentence: &Sentence, change: usize, count: &Count) -> bool {
    let is_other_auxiliary = |at: usize| {
        let token = &sentence.tokens[at];
        token.upos == Upos::Aux && token.head != Some(change)
    };
    change == noun_of(count) + 1 && (change..sentence.tokens.len()).any(is_other_auxiliary)
}

/// Whether those counted do it to something that has no number: “seven mines lost money”.
fn acts_elsewhere(sentence: &Sentence, change: usize, count: &Count) -> bool {
    let noun = noun_of(count);
    let is_numbered = |object: usize| {
        sentence.tokens[object].upos == Upos::Num || sentence.child(object, &[Rel::Nummod]).is_some()
    };
    let object = || sentence.child(change, &[Rel::Obj]).filter(|&object| object != noun);
    sentence.tokens[noun].rel == Rel::Nsubj && object().is_some_and(|object| !is_numbered(object))
}

/// Whether the later count says the same again of those of the earlier one.
fn is_told_again(count: &Count, later: &Count) -> bool {
    count.number != later.number && groups::tell_alike(count, later)
}

/// “The 12 people hired”.
fn is_in_clause_of(sentence: &Sentence, change: usize, count: &Count) -> bool {
    let word = &sentence.tokens[change];
    word.head == Some(noun_of(count)) && matches!(word.rel, Rel::Acl | Rel::AclRelcl)
}

/// Whether a count can only mean all of those whom the earlier one brought up, and not all there are of a noun. After “hired 14
/// drivers”, “the 12 people hired” does not say that more were hired; but “the 40 drivers” may be all there are.
pub(super) fn is_taken_up_whole(later: &Count) -> bool {
    let evidence = later.antecedent.map(|antecedent| antecedent.evidence);
    matches!(evidence, Some(Evidence::Restriction | Evidence::Description | Evidence::Kind | Evidence::Alone))
}
