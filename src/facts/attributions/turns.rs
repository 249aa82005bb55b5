//! Interviews and transcripts: paragraphs that begin with who speaks (“Q:”, “A.”, “FABER:”).

use crate::facts::ids::SentenceId;
use std::ops::Range;

use super::attribution::{Attribution, AttributionKind};
use crate::draft::Part;
use crate::english::lexicon::cues::Act;
use crate::english::{Token, Upos, lists};
use crate::facts::Placed;
use crate::facts::text::Text;

/// So many words name a speaker at most.
const REACH: usize = 4;

lists::sets! {
    "data/turns.txt":
    /// Speakers, in small letters, who have no name.
    ROLES = "role";
}

/// A paragraph that begins with its speaker.
struct Turn {
    /// The paragraph’s first sentence.
    sentence: SentenceId,
    /// The words that name the speaker.
    label: Range<usize>,
}

/// What each speaker of an interview says, paragraph by paragraph: one without a label goes on with what the one before says.
pub(super) fn find(text: &Text) -> Vec<Attribution> {
    let paragraphs = || text.paragraphs().filter_map(|mut it| Some((it.next()?, it.next_back())));
    let turns: Vec<Option<Turn>> = paragraphs().map(|(first, _)| turn(text, first)).collect();
    let Some(last) = turns.iter().rposition(Option::is_some).filter(|_| is_interview(text, &turns)) else {
        return Vec::new();
    };
    let mut speaking: Option<&Turn> = None;
    let mut found = Vec::new();
    for (turn, (number, last)) in turns.iter().zip(paragraphs()).take(last + 1) {
        let first = &text.sentences[number];
        speaking = turn.as_ref().or(speaking).filter(|_| first.part == Part::Body);
        let Some(speaker) = speaking else { continue };
        let skipped = turn.as_ref().map_or(0, |turn| turn.label.end + 1);
        let said = first.span_of(skipped.min(first.tokens.len() - 1)..first.tokens.len());
        found.push(Attribution {
            source: Some(text.sentences[speaker.sentence].place(speaker.sentence, speaker.label.clone())),
            speaker: None,
            cue: None,
            content: said.cover(text.sentences[last.unwrap_or(number)].whole()),
            kind: AttributionKind::Direct,
            act: Act::Report,
        });
    }
    found
}

/// The speaker before the colon, or before the full stop of “Q.” and “A.”, at the head of a paragraph.
fn turn(text: &Text, first: SentenceId) -> Option<Turn> {
    let sentence = &text.sentences[first];
    if sentence.part != Part::Body {
        return None;
    }
    let label = 0..label_end(sentence)?;
    // “A.” may be a sentence of its own.
    let goes_on = sentence.tokens.len() > label.end + 1
        || text.sentences.following(first).is_some_and(|next| next.paragraph == sentence.paragraph);
    let names = sentence.tokens[label.clone()].iter().all(names_speaker);
    (goes_on && names).then_some(Turn { sentence: first, label })
}

/// How many words stand before the colon, or make up “Q.”, at the head of a sentence.
fn label_end(sentence: &Placed) -> Option<usize> {
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.text.as_str());
    let colon = (1..=REACH).find(|&at| word(at) == ":");
    // “Q.” may be one word or two.
    let is_letter = matches!(word(0), "Q" | "A") && word(1) == "." || matches!(word(0), "Q." | "A.");
    colon.or(is_letter.then_some(1))
}

/// Whether a word may stand in the name of a speaker: a name, capitals (“FABER”), or a role (“moderator”).
fn names_speaker(token: &Token) -> bool {
    let is_name = token.upos == Upos::Propn && token.text.starts_with(char::is_uppercase);
    is_name || is_in_capitals(&token.text) || ROLES.contains(token.lower.trim_end_matches('.'))
}

/// “FABER”, “O’DELL”
fn is_in_capitals(word: &str) -> bool {
    word.len() > 2 && word.chars().all(|letter| letter.is_uppercase() || !letter.is_alphabetic())
}

/// Whether turns make an interview: there are three or more, and somebody speaks twice; or two with their names in capitals.
fn is_interview(text: &Text, turns: &[Option<Turn>]) -> bool {
    let label = |turn: &Turn| {
        text.sentences[turn.sentence].text_of(turn.label.clone()).trim_end_matches('.').to_owned()
    };
    let mut labels: Vec<String> = turns.iter().flatten().map(label).collect();
    let count = labels.len();
    labels.sort_unstable();
    let asked = labels.iter().any(|it| it == "Q") && labels.iter().any(|it| it == "A");
    let shouted = labels.iter().all(|label| is_in_capitals(label));
    labels.dedup();
    asked || count >= 3 && labels.len() < count || shouted && labels.len() >= 2
}
