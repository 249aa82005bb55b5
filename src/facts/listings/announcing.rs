//! Whether a number announces the list that follows: “named three winners: …”, but not “after five games: …”.

use super::listing::Listing;
use crate::english::lexicon::{further, is_person_noun};
use crate::english::lists;
use crate::english::{NameKind, Rel, Sentence, Upos};

lists::sets! {
    "data/announcing.txt":
    /// Prepositions behind which those counted may be those listed: “in four cities: …”. Behind all others the list is
    /// of something else: “after five games: …”, “for six people: …”.
    HOLDING = "holding";
    /// Verbs without an object whose subject is listed: “three teams remain: …”.
    APPEARING = "appearing";
    /// What is won or lost in a match, of which the names behind it are those who did.
    SCORED = "scored";
}

/// Whether the noun of a number is that of the items behind a colon.
pub(crate) fn announces(sentence: &Sentence, noun: usize, colon: usize) -> bool {
    let tokens = &sentence.tokens;
    let case = sentence.child(noun, &[Rel::Case]).map(|case| tokens[case].lower.as_str());
    let direct = is_right_before(sentence, noun, colon) || sentence.subtree(noun).end >= colon;
    // “Agreed on the following: …” announces by itself.
    let announced_anew = tokens[colon - 1].lower == "following";
    // “Two words: …”, “in a word”: what follows is quoted, not listed.
    let spoken = matches!(tokens[noun].lemma.as_str(), "word" | "letter" | "syllable");
    !announced_anew
        && !spoken
        && !is_of_purpose(sentence, noun)
        && case.is_none_or(|case| HOLDING.contains(case))
        && (direct || is_complement(sentence, noun) || is_subject(sentence, noun))
}

/// Whether names right behind a noun and its colon are of those to whom something goes: “the prize went to two writers: …”.
pub(crate) fn is_given_to(sentence: &Sentence, noun: usize, colon: usize) -> bool {
    let case = sentence.child(noun, &[Rel::Case]);
    noun + 1 == colon && case.is_some_and(|case| sentence.tokens[case].lower == "to")
}

/// Whether a noun is the object of an infinitive that opens the sentence: “to feed six people you need: …”.
fn is_of_purpose(sentence: &Sentence, noun: usize) -> bool {
    let opens = sentence.tokens[0].lower == "to";
    opens && sentence.tokens[noun].rel == Rel::Obj && sentence.tokens[noun].head == Some(1)
}

/// Whether nothing stands between a noun and a colon.
pub(crate) fn is_right_before(sentence: &Sentence, noun: usize, colon: usize) -> bool {
    let bare = sentence.child(noun, &[Rel::Case]).is_none();
    bare && (noun + 1..colon).all(|at| sentence.tokens[at].upos == Upos::Punct)
}

/// Whether a noun is the object in the main clause: “named three winners on Friday: …”.
fn is_complement(sentence: &Sentence, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let object = matches!(token.rel, Rel::Obj | Rel::Obl | Rel::Root);
    object && token.head.is_none_or(|verb| is_main(sentence, verb))
}

/// Whether a verb stands in the main clause, as far as “to visit” and “said that she visited” belong to it.
fn is_main(sentence: &Sentence, verb: usize) -> bool {
    let inside = |at: usize| {
        matches!(sentence.tokens[at].rel, Rel::Root | Rel::Conj | Rel::Xcomp | Rel::Ccomp | Rel::Parataxis)
    };
    inside(verb) && sentence.ancestors(verb).all(inside)
}

/// Whether a noun is the subject of whom or what is listed: “four people were hurt: …”, “three teams remain: …”.
fn is_subject(sentence: &Sentence, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let Some(verb) = token.head.filter(|&verb| is_main(sentence, verb)) else { return false };
    let is_copula = sentence.child(verb, &[Rel::Cop]).is_some();
    let plain = || {
        sentence.child(verb, &[Rel::Obj]).is_none()
            && APPEARING.contains(sentence.tokens[verb].lemma.as_str())
    };
    token.rel == Rel::NsubjPass || token.rel == Rel::Nsubj && (is_copula || plain())
}

/// Whether a list of people cannot be the items of a noun: “scored four goals: Kane, Bell and Saka”.
pub(crate) fn counts_others(sentence: &Sentence, noun: usize, listing: &Listing) -> bool {
    let lemma = sentence.tokens[noun].lemma.as_str();
    let people = sentence.tokens[listing.words.clone()]
        .iter()
        .any(|token| token.name.is_some_and(|name| name.kind == NameKind::Person));
    let names = listing.names || people;
    names && !is_person_noun(lemma) && SCORED.contains(lemma)
}

/// Whether a noun is the subject of the main clause before a colon, so that names behind it are of those it counts: “four branches
/// will no longer open on Saturdays: …”.
pub(crate) fn is_subject_of_clause(sentence: &Sentence, noun: usize, colon: usize) -> bool {
    let token = &sentence.tokens[noun];
    let is_subject = matches!(token.rel, Rel::Nsubj | Rel::NsubjPass);
    let verb = token.head.filter(|&verb| is_subject && verb < colon && is_main(sentence, verb));
    // “Five games in, four teams lead: …” has others that may be meant.
    verb.is_some_and(|verb| {
        let nouns = sentence.child(verb, &[Rel::Obj, Rel::Iobj]);
        nouns.is_none()
    })
}

/// Whether a sentence gives the next item of an enumeration without its number.
pub(crate) fn goes_on(sentence: &Sentence) -> bool {
    let mut tokens = sentence.tokens.iter();
    further::NEXT_ITEM.contains(sentence.tokens[0].lower.as_str())
        || tokens.any(|token| matches!(token.lower.as_str(), "then" | "next" | "another"))
}
