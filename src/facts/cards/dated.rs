//! What happens to somebody when, as the draft tells it.

use std::ops::Range;

use crate::english::grammar::is_denied;
use crate::english::grammar::{noun_phrase, trimmed, verb_group};
use crate::english::lexicon::verbs::SAYING;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::Attribution;
use crate::facts::entities::EntityId;
use crate::facts::{Event, Facts, Participant, Standing};
use crate::span::Span;

/// So many words of what happens are told.
const MOST: usize = 14;

/// So many words behind a time its noun may stand.
const NEAR: usize = 5;

/// Something that happens at a time, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What and when, in the draft’s words: “left the residence in December 2023”.
    pub words: String,
    /// Who says so: nobody where the draft does.
    pub source: Option<String>,
    /// The word that tells it.
    pub place: Span,
}

impl Facts {
    /// What an entity does, or what is done to it, at a time that the draft gives.
    pub(super) fn dated(&self, id: EntityId) -> Vec<Dated> {
        let takes_part = |event: &&Event| event.participants().any(|it| self.is_entity(event, it, id));
        let told = self.events().iter().filter(|event| event.standing == Standing::Stated);
        told.filter(|event| !self.is_saying(event))
            .filter(takes_part)
            .filter_map(|event| self.dated_event(event))
            .collect()
    }

    /// Whether an event is that somebody says something, which stands among what they say.
    pub(in crate::facts) fn is_saying(&self, event: &Event) -> bool {
        let is_cue =
            |it: &Attribution| it.cue.as_ref().is_some_and(|cue| cue.span.overlaps(event.place.span));
        SAYING.contains(&*event.kind) && self.attributions().iter().any(is_cue)
    }

    /// Whether one who takes part in an event is this entity. Of a pronoun only a clear one counts.
    fn is_entity(&self, event: &Event, participant: &Participant, id: EntityId) -> bool {
        let head = self.sentences()[event.place.sentence].span_of(participant.head..participant.head + 1);
        let named = || self.mention_at(head).is_some();
        match self.anaphor_at(head) {
            Some(anaphor) => anaphor.entity == id,
            None => participant.entity == Some(id) && (named() || participant.span.len() > head.len()),
        }
    }

    fn dated_event(&self, event: &Event) -> Option<Dated> {
        let sentence = &self.sentences()[event.place.sentence];
        let word = event.place.words.start;
        // Of “nobody crossed the bridge in May” the words would tell that somebody did.
        if event.negated && !is_denied(sentence, word) {
            return None;
        }
        let time = match event.time {
            Some(time) => self.times()[time].place.words.clone(),
            None => self.since(event)?,
        };
        let group = if event.is_noun { noun_phrase(sentence, word) } else { verb_group(sentence, word) };
        // “The 2004 law”: a time within a phrase, with all of it.
        let time = time.start..phrase_end(sentence, &time);
        let whole = group.start..time.end;
        let words = if time.start >= group.end && whole.len() <= MOST {
            one_line(sentence.text_of(whole))
        } else {
            let told = trimmed(sentence, group.start..object_end(sentence, word, &time).max(group.end))?;
            let told_when = told.contains(&time.start);
            let what = one_line(sentence.text_of(told));
            if told_when {
                what
            } else {
                format!("{what}, {}", one_line(sentence.text_of(with_case(sentence, time))))
            }
        };
        Some(Dated { words, source: self.source_of(event.place.span), place: event.place.span })
    }

    /// The time since which something has been so: “has not been seen since January”.
    fn since(&self, event: &Event) -> Option<Range<usize>> {
        let sentence = &self.sentences()[event.place.sentence];
        let word = event.place.words.start;
        let times = self.times_in(event.place.sentence).iter().map(|time| time.place.words.clone());
        let mut since = times.filter(|words| {
            let before = words.start.checked_sub(1).map(|at| sentence.tokens[at].lower.as_str());
            before == Some("since") && words.clone().any(|at| sentence.tokens[at].head == Some(word))
        });
        since.next()
    }
}

/// Where the phrases right behind a verb end that belong to it, before a time.
fn object_end(sentence: &Sentence, verb: usize, time: &Range<usize>) -> usize {
    let mut end = verb + 1;
    for child in sentence.children(verb).filter(|&child| child > verb) {
        let words = sentence.subtree(child);
        let belongs = matches!(
            sentence.tokens[child].rel,
            Rel::Obj | Rel::Obl | Rel::OblAgent | Rel::Xcomp | Rel::CompoundPrt | Rel::Advmod
        );
        if !belongs || words.start > end || words.contains(&time.start) || words.end > verb + MOST {
            break;
        }
        end = end.max(words.end);
    }
    end
}

/// Where the phrase ends that a time opens or stands in: “the 2004 law”, “the summer programs”.
fn phrase_end(sentence: &Sentence, time: &Range<usize>) -> usize {
    let outside = time.clone().filter_map(|at| sentence.tokens[at].head).find(|head| !time.contains(head));
    let noun = outside.filter(|&head| {
        head >= time.end
            && matches!(sentence.tokens[head].upos, Upos::Noun | Upos::Propn)
            && head < time.end + NEAR
    });
    noun.map_or(time.end, |noun| noun + 1)
}

/// A time with the preposition before it: “in October 2021”.
fn with_case(sentence: &Sentence, time: Range<usize>) -> Range<usize> {
    let before = time.start.checked_sub(1).filter(|&at| sentence.tokens[at].upos == Upos::Adp);
    before.unwrap_or(time.start)..time.end
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
