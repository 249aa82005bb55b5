//! What somebody in the draft says is not so, by the noun for it: an escape, an order to leave, a rebellion.

use std::sync::Arc;

use crate::english::lexicon::cues;
use crate::english::{Sentence, grammar};
use crate::facts::{Facts, Place};

/// That somebody says there was no such thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Denial {
    /// What is denied, as a noun or a verb in dictionary form and in small letters.
    pub(crate) term: String,
    /// The word for it.
    pub(crate) place: Place,
}

/// The denials of a draft, in the order of what is said; read once.
pub(crate) fn denials(facts: &Facts) -> Arc<Vec<Denial>> {
    facts.asked(read)
}

fn read(facts: &Facts) -> Vec<Denial> {
    let mut denials = Vec::new();
    for said in facts.attributions().iter().filter(|it| it.source.is_some() && it.tells()) {
        let cue = said.cue.as_ref().map(|cue| {
            let sentence = &facts.sentences()[cue.sentence];
            (cue.sentence, grammar::head_of(sentence, &cue.words))
        });
        let by_cue = cue.is_some_and(|(at, verb)| cues::denies(&facts.sentences()[at].tokens[verb].lemma));
        for index in facts.text.sentences_within(said.content) {
            let sentence = &facts.sentences()[index];
            let of_cue = cue.filter(|(at, _)| by_cue && *at == index).map(|(_, verb)| verb);
            for word in 0..sentence.tokens.len() {
                let span = sentence.span_of(word..word + 1);
                if said.content.contains(span) && is_denied(sentence, word, by_cue, of_cue)
                    || is_untraced(sentence, word, said.cue.as_ref())
                {
                    let term = sentence.tokens[word].lemma.to_lowercase();
                    denials.push(Denial { term, place: sentence.place(index, word..word + 1) });
                }
            }
        }
    }
    denials
}

/// Whether a word is for what is said not to be: “denied that there was an escape”, “there was no escape”, “it was not an escape”,
/// “they didn’t escape”. What the verb of denying takes (`of_cue`) counts where it is any: “denied an escape”.
fn is_denied(sentence: &Sentence, word: usize, by_cue: bool, of_cue: Option<usize>) -> bool {
    let token = &sentence.tokens[word];
    if grammar::is_verb(token) {
        return !by_cue
            && grammar::is_denied(sentence, word)
            && grammar::own_subject(sentence, word).is_some();
    }
    if !grammar::is_noun(token) {
        return false;
    }
    let any = grammar::has_determiner(sentence, word, &["a", "an", "any"]);
    let is_object = any && of_cue.is_some_and(|verb| grammar::object(sentence, verb) == Some(word));
    is_object || is_there(sentence, word) && by_cue != is_none(sentence, word)
}

/// Whether a noun is said to be, or something is said to be it, and not only that it may be.
fn is_there(sentence: &Sentence, noun: usize) -> bool {
    let with_there = grammar::is_said_to_be(sentence, noun);
    let above = sentence.tokens[noun].head.filter(|_| with_there).unwrap_or(noun);
    let open = grammar::has_modal(sentence, noun) || grammar::has_modal(sentence, above);
    !open && (with_there || grammar::is_predicate(sentence, noun))
}

/// “No escape”, “not an escape”
fn is_none(sentence: &Sentence, noun: usize) -> bool {
    grammar::has_determiner(sentence, noun, &["no"])
        || grammar::is_denied(sentence, noun)
        || sentence.tokens[noun].head.is_some_and(|above| grammar::is_denied(sentence, above))
}

/// “Found no trace of sabotage”, “no sign that …”: whether a word is for what somebody looked for and did not find.
fn is_untraced(sentence: &Sentence, word: usize, cue: Option<&Place>) -> bool {
    const TRACES: [&str; 5] = ["trace", "sign", "evidence", "indication", "proof"];
    if cue.is_none() || !grammar::is_noun(&sentence.tokens[word]) {
        return false;
    }
    let trace = sentence.tokens[word].head.filter(|_| grammar::preposition(sentence, word) == "of");
    let is_none = |trace: usize| {
        TRACES.contains(&sentence.tokens[trace].lemma.as_str())
            && grammar::has_determiner(sentence, trace, &["no"])
    };
    trace.is_some_and(is_none)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::testing;

    #[test]
    fn somebody_says_it_is_not_so() {
        testing::facts().draw(
            expect![[r#"
                The ministry denies there was an escape. “There was no order to leave,” Lund said. Brandt denied that it was a coup.
                                                 ~~~~~~ escape
                                                                       ~~~~~ order
                                                                                                                               ~~~~ coup
                “They didn’t mutiny,” Ruiz said. The guild said that there had been no strike. Lund denied any rift with the port.
                             ~~~~~~ mutiny
                                                                                       ~~~~~~ strike
                                                                                                               ~~~~ rift
                The ministry said that there was an escape. Nobody denied the bill. There was no wind.
            "#]],
            |facts| super::read(facts).into_iter().map(|it| (it.place.span, it.term)).collect(),
        );
    }
}
