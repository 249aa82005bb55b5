//! Paragraphs in somebody’s words without quotation marks, below a line that announces them: “She wrote:”.

use super::attribution::{Attribution, AttributionKind};
use crate::draft::Part;
use crate::english::Upos;
use crate::english::grammar::{noun_phrase, subject, verb_group};
use crate::english::lexicon::cues::{self, Act, Complement};
use crate::facts::ids::SentenceId;
use crate::facts::text::Text;
use crate::facts::{Place, Placed};

/// So many words a line that announces them ends with, from its verb on, at most.
const REACH: usize = 12;

/// What stands below a paragraph that ends in a speaker, a verb of saying and a colon: one paragraph, and of block quotations all.
pub(super) fn find(text: &Text) -> Vec<Attribution> {
    let paragraphs: Vec<_> =
        text.paragraphs().filter_map(|mut it| Some((it.next()?, it.next_back()))).collect();
    let mut found = Vec::new();
    for (number, &(first, last)) in paragraphs.iter().enumerate() {
        let Some((source, cue)) = announced(text, last.unwrap_or(first)) else { continue };
        let block = |at: SentenceId| text.sentences[at].part == Part::BlockQuote;
        let behind = paragraphs[number + 1..].iter().enumerate();
        let below = behind.take_while(|(further, (at, _))| *further == 0 || block(*at));
        let mut below = below.map(|(_, (first, last))| (*first, last.unwrap_or(*first)));
        let Some((begin, mut end)) = below.next() else { continue };
        if !block(begin) && !is_told(text, begin, end) {
            continue;
        }
        end = if block(begin) { below.last().map_or(end, |(_, last)| last) } else { end };
        found.push(Attribution {
            source: Some(source),
            speaker: None,
            cue: Some(cue),
            content: text.sentences[begin].whole().cover(text.sentences[end].whole()),
            kind: AttributionKind::Direct,
            act: Act::Report,
        });
    }
    found
}

/// The speaker and the verb of a sentence that ends in a colon and has nothing else between.
fn announced(text: &Text, index: SentenceId) -> Option<(Place, Place)> {
    let sentence = &text.sentences[index];
    let colon = sentence.tokens.len().checked_sub(1).filter(|&last| sentence.tokens[last].text == ":")?;
    let told = |at: &usize| sentence.tokens[*at].upos == Upos::Verb;
    let verb = (colon.saturating_sub(REACH)..colon).rev().find(told)?;
    let takes = |cue: &cues::Cue| cue.takes(Complement::Quotation) && cue.reports();
    cues::verb(&sentence.tokens[verb]).filter(takes)?;
    let who = subject(sentence, verb).filter(|&who| who != verb)?;
    let place = |words| sentence.place(index, words);
    Some((place(noun_phrase(sentence, who)), place(verb_group(sentence, verb))))
}

/// Whether a paragraph of the story tells something in sentences and begins with no quotation mark, which would tell by itself.
fn is_told(text: &Text, first: SentenceId, last: SentenceId) -> bool {
    let sentence: &Placed = &text.sentences[first];
    let whole = sentence.whole().cover(text.sentences[last].whole());
    let ends = text.raw(whole).trim_end().ends_with(['.', '!', '?', '…']);
    sentence.part == Part::Body && ends && text.quotes_within(whole).next().is_none()
}
