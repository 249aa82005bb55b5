//! Whether two places of a draft are told by two sources.

use crate::facts::{Attribution, Facts};
use crate::span::Span;

/// Verbs, in dictionary form, whose object the speaker and the narrator both hold to be so.
const FACTIVE: [&str; 8] =
    ["acknowledge", "admit", "concede", "confirm", "reveal", "disclose", "recognize", "recognise"];

/// Whether two different sources say the two.
pub(crate) fn is_other_source(facts: &Facts, one: Span, other: Span) -> bool {
    are_two(source(facts, one).as_deref(), source(facts, other).as_deref())
}

/// Whether both are sources, and not the same one.
pub(crate) fn are_two(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// Who says what stands in a place, in lower case; `None` where the narrator does.
pub(crate) fn source(facts: &Facts, at: Span) -> Option<String> {
    let mut around = facts.said_around(at).map(|index| &facts.attributions[index]);
    let said = around.find(|said| !is_granted(facts, said))?;
    Some(facts.text(said.source.as_ref()?.span).to_lowercase())
}

/// Whether the draft takes what is said for true: “the ministry acknowledged that …”.
fn is_granted(facts: &Facts, said: &Attribution) -> bool {
    said.cue.as_ref().is_some_and(|cue| {
        let sentence = &facts.sentences[cue.sentence];
        sentence.tokens[cue.words.clone()].iter().any(|token| FACTIVE.contains(&token.lemma.as_str()))
    })
}
