//! Accusations by a noun: “its abuse of children”, “the greed of its owners”, “torture is routine in the prisons”.

use super::accusation::Accusation;
use super::context::{describes_speaker, is_definite};
use super::lexicon::{self, Class};
use super::senses::{case, phrasal};
use crate::english::grammar::{is_negated, possessor, standing};
use crate::english::grammar::{noun_phrase, subject};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::Standing;

/// “Its abuse of children went on”, “because of the captain’s negligence”, “abuse of inmates is rife in the prison”.
pub(in crate::facts) fn by_noun(sentence: &Sentence, noun: usize) -> Option<Accusation> {
    let listed = |class| {
        lexicon::is_of(sentence, noun, Class::Listed(class))
            || hyphened(sentence, noun).is_some_and(|whole| lexicon::is_listed(class, &whole))
    };
    // “The mayor is a thief.”
    let is_called = listed("wrongdoers") && sentence.child(noun, &[Rel::Cop]).is_some();
    let is_wrong = is_called || ["wrongs", "faults", "spread"].into_iter().any(listed);
    if !is_wrong || !is_told_as_fact(sentence, noun) {
        return None;
    }
    let under = |preposition: &'static str| {
        move |&i: &usize| sentence.tokens[i].rel == Rel::Nmod && case(sentence, i) == preposition
    };
    // “the greed of its owners”; an abuse of children is not theirs
    let whose = possessor(sentence, noun)
        .or_else(|| sentence.children(noun).find(under("by")))
        .or_else(|| sentence.children(noun).filter(|_| listed("faults")).find(under("of")));
    let accusation = |accused: Option<usize>, first: usize, last: usize| Accusation {
        word: noun,
        accused,
        of_anybody: false,
        of_office: false,
        of_speaker: describes_speaker(sentence, noun),
        words: first.min(noun)..last.max(noun) + 1,
    };
    // A crackdown on smugglers is police work.
    let on = sentence.children(noun).find(|&i| case(sentence, i) == "on");
    if on.is_some_and(|whom| !lexicon::is_of(sentence, whom, Class::Listed("dissent"))) {
        return None;
    }
    if let Some(called) = subject(sentence, noun).filter(|_| is_called) {
        return Some(accusation(Some(called), noun_phrase(sentence, called).start, noun));
    }
    let whose = whose.filter(|&whose| !is_victim(sentence, noun, whose) && !is_of_things(sentence, noun));
    if let Some(whose) = whose.filter(|_| listed("wrongs") || listed("faults")) {
        let around = noun_phrase(sentence, whose);
        return Some(accusation(Some(whose), around.start, around.end - 1));
    }
    if let Some(first) = being(sentence, noun).filter(|_| listed("wrongs")) {
        return Some(accusation(None, first, noun));
    }
    spreading(sentence, noun).map(|above| accusation(None, noun_phrase(sentence, noun).start, above))
}

/// “Cover-up”, whose words are parted at the hyphen.
fn hyphened(sentence: &Sentence, noun: usize) -> Option<String> {
    let first = noun.checked_sub(2).filter(|_| sentence.tokens[noun - 1].text == "-")?;
    Some(format!("{}-{}", sentence.tokens[first].lemma, sentence.tokens[noun].lemma))
}

/// “Behind the good works lay a fraud”, “it was a fraud from the start”: where the words begin that say that there was one.
fn being(sentence: &Sentence, noun: usize) -> Option<usize> {
    let one = sentence
        .child(noun, &[Rel::Det])
        .filter(|&i| matches!(sentence.tokens[i].lower.as_str(), "a" | "an"))?;
    let token = &sentence.tokens[noun];
    let lying = |verb: usize| {
        matches!(sentence.tokens[verb].lemma.as_str(), "lie" | "stand" | "hide" | "lurk")
            && one > verb
            && sentence.tokens[verb].rel == Rel::Root
    };
    let above = token.head.filter(|_| matches!(token.rel, Rel::Obj | Rel::Nsubj)).filter(|&verb| lying(verb));
    let been = sentence.child(noun, &[Rel::Cop]).and_then(|_| subject(sentence, noun));
    let of_known = been.filter(|&what| is_definite(sentence, what) && what < noun);
    above.or(of_known.map(|what| noun_phrase(sentence, what).start))
}

/// Whether a noun tells of something that is so. What somebody is held to, feared or asked about is not told as a fact (“taken
/// to task for his misuse of”), nor what is denied.
fn is_told_as_fact(sentence: &Sentence, noun: usize) -> bool {
    let is_topic = matches!(
        case(sentence, noun),
        "for" | "about" | "over" | "against" | "into" | "on" | "with" | "from" | "as"
    );
    sentence.tokens[noun].rel != Rel::Compound
        && !is_topic
        && !names_work(sentence, noun)
        && !is_negated(sentence, noun)
        && standing(sentence, noun) == Standing::Stated
}

/// The word that says of a wrong that it lasts or is found all over.
fn spreading(sentence: &Sentence, noun: usize) -> Option<usize> {
    let token = &sentence.tokens[noun];
    let above = token.head.filter(|_| token.rel == Rel::Nsubj)?;
    let lasts = lexicon::is_listed("lasting", &phrasal(sentence, above))
        || lexicon::is_listed("widespread", &sentence.tokens[above].lower);
    // Of a country or an age anybody may say so: it must be of those children, or in that house.
    let of_somebody = sentence.children(noun).chain(sentence.children(above)).any(|i| {
        matches!(case(sentence, i), "of" | "in" | "at" | "within" | "among" | "inside")
            && (is_person_noun(&sentence.tokens[i].lemma) || is_definite(sentence, i))
    });
    let of_wrong = lexicon::is_listed("spread", &token.lemma);
    (of_wrong && lasts && of_somebody && standing(sentence, above) == Standing::Stated).then_some(above)
}

/// Whether a wrong is what somebody works on: “the bank’s fraud director”, “its retail fraud and financial crime team”. The
/// parser may take the wrong for the head where others are joined to it.
fn names_work(sentence: &Sentence, noun: usize) -> bool {
    let rest = &sentence.tokens[noun + 1..];
    let is_part = |upos| matches!(upos, Upos::Noun | Upos::Propn | Upos::Adj);
    let joins = |text: &str| matches!(text, "and" | "or" | "," | "&" | "/" | "-");
    let run = rest.iter().take_while(|it| is_part(it.upos) || joins(&it.lower)).count();
    // What a comma or an “and” joins may be another thing altogether, unless it is work.
    let last = rest[..run].iter().rposition(|it| is_part(it.upos));
    last.is_some_and(|last| {
        let word = rest[last].lemma.to_lowercase();
        let at_once = is_part(rest[0].upos);
        at_once || lexicon::is_listed("work", &word)
    })
}

/// “His torture at the hands of the guards”, “her persecution”: a person with a wrong that has no object may be the one who
/// suffered it.
fn is_victim(sentence: &Sentence, noun: usize, whose: usize) -> bool {
    let suffered = lexicon::is_of(sentence, noun, Class::Listed("suffered"));
    let owner = &sentence.tokens[whose];
    let person = matches!(owner.lower.as_str(), "his" | "her" | "their" | "my" | "our" | "your" | "whose")
        || lexicon::is_of(sentence, whose, Class::People);
    let object = sentence.children(noun).any(|i| i > noun && case(sentence, i) == "of");
    suffered && person && !object
}

/// “Its exploitation of the gas field”: of things that is business.
fn is_of_things(sentence: &Sentence, noun: usize) -> bool {
    let of_people =
        |i: usize| i > noun && case(sentence, i) == "of" && is_person_noun(&sentence.tokens[i].lemma);
    sentence.tokens[noun].lemma == "exploitation" && !sentence.children(noun).any(of_people)
}
