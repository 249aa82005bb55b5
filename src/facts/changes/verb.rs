//! The verb, or noun, that tells which way a number went: “rose from 200 to 250”, “a fall to 200 from 250”.

use super::reading::Reader;
use super::{Change, Direction, Multiple, words};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Upos};
use crate::facts::quantities::context::{lead_start, word};

/// So many words back the verb of a change is looked for.
const BACK: usize = 25;

impl Reader<'_> {
    /// Notes the verb, or noun, of a change.
    pub(super) fn tell_verb(&self, change: &mut Change) {
        let first = self.quantity(change.from.min(change.to));
        let start = lead_start(self.sentence, first);
        for at in (start.saturating_sub(BACK)..start).rev() {
            let token = &self.sentence.tokens[at];
            if let Some((factor, bound)) = words::multiple(self.sentence, at) {
                let span = self.word_span(at);
                change.multiple = Some(Multiple { span, factor, bound });
                let direction = if factor < 1.0 { Direction::Down } else { Direction::Up };
                change.told.push((span, direction));
                return;
            }
            // “Falling prices”
            let modifies = matches!(token.rel, Rel::Amod | Rel::Compound);
            let direction = match token.upos {
                Upos::Verb if modifies => continue,
                Upos::Verb => words::verb(token).filter(|_| !self.is_of_noun_behind(at, change)),
                Upos::Noun if start - at <= 10 => {
                    words::noun(token).filter(|_| change.from < change.to && self.is_step(at))
                }
                Upos::Adv | Upos::Adp | Upos::Adj if at + 1 < start && start - at <= 4 => {
                    let moved = at
                        .checked_sub(1)
                        .is_some_and(|before| words::is_movement(&self.sentence.tokens[before]));
                    words::adverb(token).filter(|_| moved)
                }
                _ => None,
            };
            if let Some(direction) = direction {
                let told = (self.word_span(at), direction);
                if !change.told.contains(&told) {
                    change.told.push(told);
                }
                return;
            }
            if token.upos == Upos::Verb || matches!(token.text.as_str(), ";" | ":") {
                return;
            }
        }
    }

    /// Whether a noun of rise or fall is the step itself, and not what another verb or noun tells of: “cut its growth
    /// forecast”, “slowed the rise”.
    fn is_step(&self, noun: usize) -> bool {
        let token = &self.sentence.tokens[noun];
        let modifies = token.rel == Rel::Compound
            || self.sentence.tokens.get(noun + 1).is_some_and(|next| next.upos == Upos::Noun);
        let argument = matches!(token.rel, Rel::Obj | Rel::Nsubj | Rel::NsubjPass);
        let changed = token.head.filter(|_| argument).map(|verb| &self.sentence.tokens[verb]);
        // Growth is a rate: “growth from 5 to 3 percent”.
        token.lemma != "growth" && !modifies && changed.and_then(words::verb).is_none()
    }

    /// Whether the two numbers belong to a noun behind a verb and not to the verb: “fell among people from 18 to 24”.
    fn is_of_noun_behind(&self, verb: usize, change: &Change) -> bool {
        let first = self.quantity(change.from.min(change.to));
        let words = &first.place.words;
        // The parse may hang the numbers on the verb.
        let before = lead_start(self.sentence, first).checked_sub(2).unwrap_or(verb);
        let case = self.sentence.child(before, &[Rel::Case]);
        let preposition = case.map(|at| word(self.sentence, at));
        // But “raised its forecast for growth to 2.1 percent”: growth is what the forecast is of.
        let narrows = case.is_some_and(|at| at > verb + 1 && self.sentence.tokens[at - 1].upos == Upos::Noun);
        if before > verb && matches!(preposition, Some("among" | "for" | "between")) && !narrows {
            return true;
        }
        let outside = |&at: &usize| self.sentence.tokens[at].head.is_none_or(|head| !words.contains(&head));
        let Some(top) = words.clone().rev().find(outside) else { return false };
        let top = first.of.as_ref().map_or(top, |of| of.head);
        let token = &self.sentence.tokens[top];
        token.rel == Rel::Nmod
            && token.head.is_some_and(|head| {
                head > verb && head < words.start && is_person_noun(&self.sentence.tokens[head].lemma)
            })
    }
}
