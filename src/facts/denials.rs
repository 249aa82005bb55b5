//! What somebody in the draft says is not so, by the noun for it: an escape, an order to leave, a rebellion.

use std::sync::Arc;

use crate::english::lexicon::cues;
use crate::english::{Sentence, grammar, lists};
use crate::facts::{Facts, Place};

lists::sets! {
    "denials/data/words.txt":
    /// Words for a name.
    NAMING = "naming";
    /// Verbs for not having it.
    REFUSING = "refusing";
    /// Those of them that leave it open.
    QUESTIONING = "questioning";
}

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
    for (index, sentence) in facts.sentences().with_ids() {
        for word in refused(sentence) {
            let term = sentence.tokens[word].lemma.to_lowercase();
            denials.push(Denial { term, place: sentence.place(index, word..word + 1) });
        }
    }
    denials.sort_by_key(|it| it.place.span);
    denials.dedup_by(|one, other| one.place.span == other.place.span);
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
    is_object
        || is_there(sentence, word) && by_cue != is_none(sentence, word)
        || is_left_out(sentence, word, by_cue)
}

/// Whether a noun is for what was not done, or for a word that does not fit: of a verb of denying, what it is called.
fn is_left_out(sentence: &Sentence, noun: usize, by_cue: bool) -> bool {
    if by_cue { is_called(sentence, noun) } else { is_undone(sentence, noun) || is_not_a(sentence, noun) }
}

/// “Had not staged a coup”: whether a noun is what is said not to be done, where it is any.
fn is_undone(sentence: &Sentence, noun: usize) -> bool {
    let any = grammar::has_determiner(sentence, noun, &["a", "an", "any"]);
    let verb =
        sentence.tokens[noun].head.filter(|&verb| any && grammar::object(sentence, verb) == Some(noun));
    verb.is_some_and(|verb| grammar::is_denied(sentence, verb) && grammar::is_verb(&sentence.tokens[verb]))
}

/// “A training flight and not an invasion”, “rather than a coup”, “never a riot”
fn is_not_a(sentence: &Sentence, noun: usize) -> bool {
    let Some(article) =
        (noun.saturating_sub(3)..noun).find(|&at| matches!(&*sentence.tokens[at].lower, "a" | "an"))
    else {
        return false;
    };
    let before = |back: usize| article.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    matches!(before(1), "not" | "never") || before(1) == "than" && before(2) == "rather"
}

/// “Disputes the word riot”, “objects to calling it a crash”: whether a noun is for what somebody will not have it called.
fn is_called(sentence: &Sentence, noun: usize) -> bool {
    let naming = |at: usize| NAMING.contains(sentence.tokens[at].lemma.as_str());
    (noun.saturating_sub(3)..noun).any(naming)
}

/// The words that a sentence says somebody will not have something called: “reject the word riot”, “objects to calling the landing a
/// crash”, “refuses to call the deal a takeover”, “whether they were mercenaries is contested”.
fn refused(sentence: &Sentence) -> Vec<usize> {
    /// So far behind the word for a name it stands at most.
    const REACH: usize = 20;
    let lemma = |at: usize| sentence.tokens[at].lemma.as_str();
    let Some(refusal) = (0..sentence.tokens.len()).find(|&at| REFUSING.contains(lemma(at))) else {
        return Vec::new();
    };
    let asked = sentence.tokens.iter().take(refusal).position(|token| token.lower == "whether");
    if let Some(whether) = asked.filter(|_| QUESTIONING.contains(lemma(refusal))) {
        let said =
            |&at: &usize| grammar::is_noun(&sentence.tokens[at]) && grammar::is_predicate(sentence, at);
        return (whether..refusal).filter(said).collect();
    }
    let Some(name) = (refusal + 1..sentence.tokens.len()).find(|&at| NAMING.contains(lemma(at))) else {
        return Vec::new();
    };
    let end = sentence.tokens.len().min(name + REACH);
    let is_any = |at: usize| {
        grammar::has_determiner(sentence, at, &["a", "an"])
            || at <= name + 3
            || grammar::is_plural_noun(&sentence.tokens[at])
    };
    (name + 1..end).filter(|&at| grammar::is_noun(&sentence.tokens[at]) && is_any(at)).collect()
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
