//! Who says what in a draft, and what follows from it for its sentences and quotations.

use crate::facts::ids::{AttributionId, QuoteId, SentenceId};
use crate::facts::list::List;
use rustc_hash::{FxHashMap, FxHashSet};

use super::attribution::{Attribution, AttributionKind};
use super::cited::Cited;
use super::contents::Contents;
use super::signed::Signed;
use super::{blocks, clauses, headed, quoted, speakers, turns};
use crate::english::grammar::{has_modal, is_infinitive};
use crate::english::lexicon::cues::Act;
use crate::facts::entities::{Cast, EntityId};
use crate::facts::text::Text;
use crate::facts::{Place, Placed};
use crate::span::Span;

/// Who says what.
#[derive(Debug)]
pub struct Speech {
    /// Who says what, in the order of what is said.
    pub(in crate::facts) attributions: List<AttributionId, Attribution>,
    contents: Contents,
    signed: Signed,
    /// Which sentences cite a source that stands beside their words.
    pub(in crate::facts) cited: Cited,
    /// Who says the words of each of [`Text::quotes`], where the draft tells.
    pub(in crate::facts) speakers: List<QuoteId, Option<EntityId>>,
}

impl Speech {
    /// Finds who says what.
    pub(in crate::facts) fn new(text: &Text, cast: &Cast) -> Self {
        let attributions = List::from(find(text, cast));
        Self {
            contents: Contents::new(&attributions, text),
            signed: Signed::new(&text.draft),
            cited: Cited::new(text),
            speakers: speakers_of_quotes(text, &attributions),
            attributions,
        }
    }

    /// The attributions that say what stands in a place, in the order of their content.
    pub(in crate::facts) fn said_around(
        &self,
        text: &Text,
        span: Span,
    ) -> impl Iterator<Item = AttributionId> {
        let here =
            text.sentence_at(span.start).map_or(&[][..], |sentence| self.contents.of_sentence(sentence));
        let here = here.iter().copied();
        here.filter(move |&index| self.attributions[index].content.contains(span))
    }

    /// Whether a sentence stands in what somebody other than the writer has signed.
    pub(in crate::facts) fn is_signed(&self, text: &Text, sentence: SentenceId) -> bool {
        self.signed.is_signed(text.sentences[sentence].paragraph)
    }
}

/// Finds the attributions of a draft, in the order of their content.
fn find(text: &Text, cast: &Cast) -> Vec<Attribution> {
    let mut found = Vec::new();
    for (index, sentence) in text.sentences.with_ids() {
        for clause in clauses::read(sentence) {
            let cue = text.sentences[index].place(index, clause.cue);
            // Whom a quoted speaker quotes is not the draft’s to answer for.
            if text.is_quoted(cue.span) {
                continue;
            }
            found.push(Attribution {
                source: clause.source.map(|words| text.sentences[index].place(index, words)),
                speaker: None,
                cue: Some(cue),
                content: sentence.span_of(clause.content),
                kind: AttributionKind::Indirect,
                act: clause.act,
            });
        }
    }
    found.extend(headed::find(text, &cast.names));
    let cued: FxHashSet<Span> = found.iter().filter_map(|it| Some(it.cue.as_ref()?.span)).collect();
    found.extend(
        headed::behind(text).filter(|it| it.cue.as_ref().is_some_and(|cue| !cued.contains(&cue.span))),
    );
    found.extend(blocks::find(text));
    found.extend(turns::find(text));
    quoted::attribute(text, &mut found);
    drop_nested(text, &mut found);
    for attribution in &mut found {
        attribution.kind = kind(text, attribution);
        attribution.speaker =
            attribution.source.as_ref().and_then(|source| speakers::speaker(text, cast, source));
    }
    found.sort_by_key(|attribution| (attribution.content.start, attribution.content.end));
    found
}

/// Drops what somebody has in mind within what another says or speaks of: in “he said that he hoped to win” the hope is part of
/// what is told. Who is said to have said something stays, since that is a source, too; who is said to be about to say it, or
/// should, has not.
fn drop_nested(text: &Text, found: &mut Vec<Attribution>) {
    let mut by_sentence: FxHashMap<SentenceId, Vec<(Span, Span)>> = FxHashMap::default();
    for attribution in found.iter() {
        if let Some(cue) = attribution.cue.as_ref() {
            by_sentence.entry(cue.sentence).or_default().push((cue.span, attribution.content));
        }
    }
    found.retain(|attribution| {
        let unsaid = |cue: &Place| is_unsaid(&text.sentences[cue.sentence], cue.words.end - 1);
        let in_mind = |cue: &&Place| attribution.act != Act::Report || unsaid(cue);
        let Some(cue) = attribution.cue.as_ref().filter(in_mind) else {
            return true;
        };
        let around = by_sentence.get(&cue.sentence).into_iter().flatten();
        let holds = |content: Span| {
            content != attribution.content
                && content.contains(cue.span)
                && content.contains(attribution.content)
        };
        !around.into_iter().any(|&(other, content)| other != cue.span && holds(content))
    });
}

/// Whether a verb of saying tells what is to be said, or should or may be: “would confirm”, “to deny”.
fn is_unsaid(sentence: &Placed, verb: usize) -> bool {
    is_infinitive(sentence, verb) || has_modal(sentence, verb)
}

/// The speaker of every quotation that an attribution names.
fn speakers_of_quotes(text: &Text, attributions: &[Attribution]) -> List<QuoteId, Option<EntityId>> {
    let mut speakers: List<QuoteId, Option<EntityId>> = text.quotes.iter().map(|_| None).collect();
    for attribution in attributions.iter().filter(|it| it.tells()) {
        let content = attribution.content;
        let within =
            text.quotes.stretch(|it| it.span.start < content.start, |it| it.span.start < content.end);
        for quote in within {
            // Of two that hold it, the one that begins later stands nearer.
            speakers[quote] = attribution.speaker.or(speakers[quote]);
        }
    }
    for (quote, _) in text.quotes.with_ids().filter(|(_, quote)| quote.nested) {
        speakers[quote] = None;
    }
    speakers
}

/// In whose words the content is: what of it stands outside quotation marks, source and cue aside, is the reporter’s.
fn kind(text: &Text, attribution: &Attribution) -> AttributionKind {
    let content = attribution.content;
    let quotes = text.quotes[text.quotes_within(content)].iter();
    let mut covered: Vec<Span> = quotes.filter(|quote| !quote.nested).map(|quote| quote.span).collect();
    if covered.is_empty() {
        return AttributionKind::Indirect;
    }
    covered.extend(attribution.source.iter().chain(&attribution.cue).map(|place| place.span));
    covered.sort_unstable();
    let mut at = content.start;
    let mut own = 0;
    for span in covered.into_iter().chain([Span::new(content.end, content.end)]) {
        if span.start > at {
            let between = text.raw(Span::new(at, span.start.min(content.end)));
            own += between.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
        }
        at = at.max(span.end);
    }
    // “that”, and who was told, may stand between.
    if own <= 3 { AttributionKind::Direct } else { AttributionKind::Mixed }
}
