//! Whether a speaker of the draft is one of those who speak in the notes.

use super::voice::Voice;
use crate::english::fold;
use crate::english::lexicon::is_person_noun;
use crate::english::lists;
use crate::facts::{Entity, Facts};
use crate::transcripts::Notes;

lists::sets! {
    "data/notes.txt":
    /// Labels of those who ask.
    ASKING = "asking";
    /// Words of labels that say that somebody speaks, and not who.
    UNNAMED = "unnamed";
    /// Nouns for papers, in dictionary form: what stands in one nobody has said into a microphone.
    PAPERS = "papers";
}

/// Whether somebody speaks in the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// The notes call somebody so.
    Speaks,
    /// Nothing tells.
    MaySpeak,
    /// All who speak there have other names.
    IsAbsent,
    /// A paper, which says nothing into a microphone.
    IsPaper,
}

/// Whether the speaker of a quotation speaks in the notes.
pub(super) fn presence(facts: &Facts, notes: &Notes, voice: &Voice) -> Presence {
    let calls = |label: &str| is_called(facts, voice, label);
    if notes.speakers().flatten().any(calls) {
        return Presence::Speaks;
    }
    let is_open = notes.speakers().any(|label| label.is_none_or(is_unnamed));
    match voice {
        _ if voice.noun().is_some_and(|noun| PAPERS.contains(noun)) => Presence::IsPaper,
        Voice { entity: Some(_), .. } if !is_open => Presence::IsAbsent,
        _ => Presence::MaySpeak,
    }
}

/// Whether a label of the notes is a name or an office of the speaker.
pub(super) fn is_called(facts: &Facts, voice: &Voice, label: &str) -> bool {
    let label = words(label);
    let is_noun = |noun| is_person_noun(noun) && label.iter().any(|word| word == noun);
    let entity = voice.entity.map(|id| facts.entity(id));
    entity.is_some_and(|entity| is_name_of(entity, &label) || is_office_of(entity, &label))
        || voice.noun().is_some_and(is_noun)
}

/// Whether a label has somebody’s surname, or is a given name or initials.
fn is_name_of(entity: &Entity, label: &[String]) -> bool {
    let name = words(&entity.name);
    let initials: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let is_short = |word: &String| name.contains(word) || name.len() > 1 && *word == initials;
    let is_surname = |surname: &String| label.contains(surname);
    name.last().is_some_and(is_surname) || matches!(label, [word] if is_short(word))
}

/// Whether a label is somebody’s title, or a word or two of it.
fn is_office_of(entity: &Entity, label: &[String]) -> bool {
    let mut titles = entity.attributes.iter().filter_map(|it| it.title()).map(words);
    (1..=2).contains(&label.len()) && titles.any(|title| label.iter().all(|word| title.contains(word)))
}

/// Whether a label says nothing of who it is: “Speaker 1”, “MAYOR”, “A”.
pub(super) fn is_unnamed(label: &str) -> bool {
    let words = words(label);
    if words.iter().any(|word| ASKING.contains(word.as_str())) {
        return false;
    }
    let is_plain = |word: &String| {
        UNNAMED.contains(word.as_str())
            || word.chars().count() == 1
            || word.bytes().all(|b| b.is_ascii_digit())
    };
    words.is_empty() || words.iter().all(is_plain) || matches!(&words[..], [office] if is_person_noun(office))
}

/// Whether a label names a person: it is neither empty of meaning nor the reporter’s.
pub(super) fn is_named(label: &str) -> bool {
    !is_unnamed(label) && !words(label).iter().any(|word| ASKING.contains(word.as_str()))
}

fn words(label: &str) -> Vec<String> {
    let parts = label.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    parts.filter(|part| !part.is_empty()).map(fold).collect()
}
