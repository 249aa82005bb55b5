//! Whether two places of a draft are told by two sources.

use super::speech::Speech;
use crate::english::grammar::head_of;
use crate::english::lexicon::bodies::{AUTHORITIES, BODIES};
use crate::english::lexicon::cues;
use crate::english::{Rel, Sentence};
use crate::facts::Attribution;
use crate::facts::entities::Cast;
use crate::facts::entities::EntityId;
use crate::facts::text::Text;
use crate::span::Span;

/// Who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// Who it is, where the draft tells.
    entity: Option<EntityId>,
    /// The head noun or pronoun, in dictionary form; for whom a spokesman speaks.
    noun: String,
}

/// Whether two different sources say the two.
pub(crate) fn is_other_source(text: &Text, cast: &Cast, speech: &Speech, one: Span, other: Span) -> bool {
    are_two(source(text, cast, speech, one).as_ref(), source(text, cast, speech, other).as_ref())
}

/// Whether both are sources, and not the same one: neither by name nor by the noun of a body that takes up a name or another
/// noun for it (“the coast guard”, “the agency”).
pub(crate) fn are_two(one: Option<&Source>, other: Option<&Source>) -> bool {
    one.zip(other).is_some_and(|(one, other)| {
        let takes_up = |body: &Source, first: &Source| {
            let is_body = first.entity.is_some() || AUTHORITIES.contains(&*first.noun);
            is_body && BODIES.contains(&*body.noun)
        };
        let known = one.entity.zip(other.entity);
        match known {
            Some((one, other)) => one != other,
            None => one.noun != other.noun && !takes_up(one, other) && !takes_up(other, one),
        }
    })
}

/// Who says what stands in a place; `None` where the narrator does.
pub(crate) fn source(text: &Text, cast: &Cast, speech: &Speech, at: Span) -> Option<Source> {
    let mut around = speech.said_around(text, at).map(|index| &speech.attributions[index]);
    let said = around.find(|said| !is_granted(text, said))?;
    let place = said.source.as_ref()?;
    let sentence = &text.sentences[place.sentence];
    let head = speaks_for(sentence, head_of(sentence, &place.words));
    let span = sentence.span_of(head..head + 1);
    let mention = cast.meant_at(span);
    let noun = sentence.tokens[head].lemma.to_lowercase();
    Some(Source { entity: mention.map(|it| it.entity), noun })
}

/// For whom a spokeswoman speaks, or the word itself: of “a police spokeswoman” the police.
fn speaks_for(sentence: &Sentence, head: usize) -> usize {
    let spokes = sentence.tokens[head].lemma.starts_with("spokes");
    let body = sentence.child(head, &[Rel::Compound, Rel::NmodPoss, Rel::Nmod, Rel::Amod]);
    body.filter(|_| spokes).unwrap_or(head)
}

/// Whether the draft takes what is said for true: “the ministry acknowledged that …”.
fn is_granted(text: &Text, said: &Attribution) -> bool {
    said.cue.as_ref().is_some_and(|cue| {
        let sentence = &text.sentences[cue.sentence];
        let factive = |token| cues::verb(token).is_some_and(cues::Cue::grants);
        sentence.tokens[cue.words.clone()].iter().any(factive)
    })
}
