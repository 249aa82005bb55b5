//! A source before a colon: in a line of display (“Police: Two dead in fire”), and in the story before a whole clause
//! (“Amnesty: guards beat prisoners”).

use crate::facts::Mention;
use crate::facts::ids::SentenceId;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::attribution::{Attribution, AttributionKind};
use crate::draft::Part;
use crate::english::lexicon::cues::Act;
use crate::english::{Rel, Token, Upos, lists};
use crate::facts::entities::Names;
use crate::facts::text::Text;
use crate::facts::times::is_date;
use crate::facts::{EntityKind, Placed};

/// How many words may name such a source.
const REACH: usize = 7;

static SOURCES: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/nouns.txt"), "before a colon"));

static SAYING: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/nouns.txt"), "behind a headline"));

/// Whether a noun names a source by itself: “police”, “papers”.
pub(super) fn is_source_noun(noun: &str) -> bool {
    SOURCES.contains(noun)
}

static DOCUMENTS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::set(include_str!("data/nouns.txt"), "shows"));

/// Whether a noun names what shows or finds something: a poll, a study, a recording.
pub(super) fn shows(noun: &str) -> bool {
    DOCUMENTS.contains(noun) || DOCUMENTS.contains(noun.strip_suffix('s').unwrap_or(noun))
}

/// The sources before a colon in headlines, summaries and the line that opens a draft, and before a clause in the story.
pub(super) fn find(text: &Text, names: &Names) -> impl Iterator<Item = Attribution> {
    let first = text.sentences.ids().find(|&it| text.sentences[it].part != Part::Dateline);
    let opens =
        move |index: SentenceId, sentence: &Placed| sentence.part.is_display() || Some(index) == first;
    text.sentences.with_ids().filter_map(move |(index, sentence)| {
        let colon = sentence.tokens.iter().take(REACH + 1).position(|token| token.text == ":")?;
        let content = colon + 1..sentence.tokens.len();
        let holds =
            opens(index, sentence) || sentence.part == Part::Body && has_clause(sentence, content.clone());
        (!content.is_empty() && holds && is_source(text, names, index, 0..colon)).then(|| Attribution {
            source: Some(text.sentences[index].place(index, 0..colon)),
            speaker: None,
            cue: Some(text.sentences[index].place(index, colon..colon + 1)),
            content: sentence.span_of(content),
            kind: AttributionKind::Indirect,
            act: Act::Report,
        })
    })
}

/// “Mayor hid report, ex-aide says”: who says it ends a line of display or one in title case, which a parser reads badly.
pub(super) fn behind(text: &Text) -> impl Iterator<Item = Attribution> {
    text.sentences.with_ids().filter_map(|(index, sentence)| {
        let stop = sentence.tokens.iter().rposition(|token| token.upos != Upos::Punct)?;
        let says = SAYING.contains(sentence.tokens[stop].lower.as_str());
        let comma = sentence.tokens[..stop].iter().rposition(|token| token.text == ",")?;
        let named = comma + 1..stop;
        let in_display = sentence.part.is_display() || is_in_title_case(sentence);
        (says && in_display && (1..=REACH).contains(&named.len()) && comma > 1).then(|| Attribution {
            source: Some(text.sentences[index].place(index, named)),
            speaker: None,
            cue: Some(text.sentences[index].place(index, stop..stop + 1)),
            content: sentence.span_of(0..comma),
            kind: AttributionKind::Indirect,
            act: Act::Report,
        })
    })
}

/// Whether nearly all longer words begin with a capital.
fn is_in_title_case(sentence: &Placed) -> bool {
    const LONGER: usize = 4;
    let longer = |token: &&Token| token.text.len() >= LONGER && token.text.starts_with(char::is_alphabetic);
    let words = || sentence.tokens.iter().filter(longer);
    let capitals = words().filter(|token| token.text.starts_with(char::is_uppercase)).count();
    capitals >= 4 && capitals * 10 >= words().count() * 9
}

/// Whether words hold a verb with a subject of its own.
fn has_clause(sentence: &Placed, words: Range<usize>) -> bool {
    let is_verb =
        |i: usize| matches!(sentence.tokens[i].upos, Upos::Verb | Upos::Aux | Upos::Adj | Upos::Noun);
    let subject = |i: usize| sentence.child(i, &[Rel::Nsubj, Rel::NsubjPass]);
    words.clone().any(|i| is_verb(i) && subject(i).is_some_and(|subject| words.contains(&subject)))
}

/// Whether words name somebody who can say something, and nothing more: the last is a name, or a noun for a source.
fn is_source(text: &Text, names: &Names, index: SentenceId, words: Range<usize>) -> bool {
    let sentence = &text.sentences[index];
    let is_verb = |token: &Token| matches!(token.upos, Upos::Verb | Upos::Aux);
    if words.is_empty() || sentence.tokens[words.clone()].iter().any(is_verb) {
        return false;
    }
    let last = &sentence.tokens[words.end - 1];
    is_overlooked_name(sentence, &words)
        || SOURCES.contains(last.lower.as_str())
        || names.mentions_in(index).iter().any(|mention| is_named_by(sentence, names, mention, &words))
}

/// A name that the model overlooks: “Amnesty: The guards …”
fn is_overlooked_name(sentence: &Placed, words: &Range<usize>) -> bool {
    let last = &sentence.tokens[words.end - 1];
    let is_name = last.upos == Upos::Propn && !last.is_place() && !is_date(&last.lower);
    words.len() == 1 && is_name && has_clause(sentence, words.end + 1..sentence.tokens.len())
}

/// Whether words end with the name of somebody who can say something, or with the place behind it: “Nell Faber, Tarn: …”.
fn is_named_by(sentence: &Placed, names: &Names, mention: &Mention, words: &Range<usize>) -> bool {
    let kind = names.entity(mention.entity).kind;
    let name = &mention.place.words;
    let is_person_first = name.start == words.start && kind == EntityKind::Person;
    let is_with_place = is_person_first && sentence.tokens[name.end].text == ",";
    (is_with_place || name.end == words.end) && matches!(kind, EntityKind::Person | EntityKind::Organization)
}
