//! Whether a source is in reach of a claim.

use super::accusations;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::cues;
use crate::facts::{Attribution, Facts};
use crate::span::Span;

/// What each sentence of a draft offers to the claims around it.
pub(super) struct Reach {
    /// It names who says, reports or finds something.
    sourced: Vec<bool>,
    /// It reports what somebody says in a clause, not only what somebody names or praises.
    reports: Vec<bool>,
    /// It speaks of a court, an inquiry or an accusation.
    proceedings: Vec<bool>,
}

impl Reach {
    pub(super) fn new(facts: &Facts) -> Self {
        let mut sourced = vec![false; facts.sentences.len()];
        let mut reports = sourced.clone();
        for attribution in facts.attributions.iter().filter(|it| names_reporter(facts, it)) {
            let is_clause = is_clause(facts, attribution.content);
            if let Some(cue) = &attribution.cue {
                sourced[cue.sentence] = true;
                reports[cue.sentence] |= is_clause;
            }
            mark(facts, attribution.content, &mut sourced);
            if is_clause {
                mark(facts, attribution.content, &mut reports);
            }
        }
        for (at, sentence) in facts.sentences.iter().enumerate() {
            let told = (0..sentence.tokens.len()).any(|word| tells(sentence, word));
            sourced[at] |= told;
            reports[at] |= told;
        }
        let proceedings =
            facts.sentences.iter().map(|sentence| accusations::tells_of_proceedings(sentence)).collect();
        Self { sourced, reports, proceedings }
    }

    /// Whether somebody who counts is in reach of a toll: in the sentence, in another of its paragraph, or in the sentence
    /// right behind, since wire copy makes a paragraph of each.
    pub(super) fn has_counter(&self, facts: &Facts, sentence: usize) -> bool {
        let paragraph = facts.sentences[sentence].paragraph;
        let first = facts.sentences.partition_point(|it| it.paragraph < paragraph);
        let after = facts.sentences.partition_point(|it| it.paragraph <= paragraph);
        self.sourced[first..after.max(sentence + 2).min(self.sourced.len())].contains(&true)
    }

    /// Whether somebody who accuses is in reach: in the sentence, before it in its paragraph or right behind it. A story’s
    /// first sentences tell what the next ones source. Where a court or an inquiry is near, the accusation is theirs.
    pub(super) fn has_accuser(&self, facts: &Facts, sentence: usize) -> bool {
        /// So many sentences a story takes to come to its source.
        const LEAD: usize = 3;
        /// So near a court is, of whose case the sentence tells.
        const CASE: usize = 2;
        let count = facts.sentences.len();
        let own = &facts.sentences[sentence];
        let paragraph = facts.sentences.partition_point(|it| it.paragraph < own.paragraph);
        let story = facts.sentences.partition_point(|it| it.part != own.part && it.paragraph < own.paragraph);
        let goes_on = own.tokens.first().is_some_and(|token| token.upos == Upos::Pron);
        let first = if goes_on { paragraph.saturating_sub(1) } else { paragraph };
        let last = if sentence < story + LEAD { sentence + LEAD + 1 } else { sentence + 2 };
        let case = sentence.saturating_sub(CASE)..count.min(sentence + CASE + 1);
        self.reports[first..last.min(count)].contains(&true) || self.proceedings[case].contains(&true)
    }
}

/// Whether what is said has a verb of its own, or words enough to hold one.
fn is_clause(facts: &Facts, content: Span) -> bool {
    const WORDS: usize = 6;
    let Some(sentence) = facts.sentence_at(content.start).map(|index| &facts.sentences[index]) else {
        return false;
    };
    let within = |&i: &usize| content.contains(sentence.span_of(i..i + 1));
    let words: Vec<usize> = (0..sentence.tokens.len()).filter(within).collect();
    words.len() >= WORDS || words.iter().any(|&i| sentence.tokens[i].upos == Upos::Verb)
}

/// Whether a word tells that the sentence reports, however the parse of what is reported goes: “police said”,
/// “was confirmed dead”, “reportedly”.
fn tells(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_verb = token.upos == Upos::Verb;
    match token.lemma.as_str() {
        "say" | "tell" | "announce" => is_verb && sentence.child(word, &[Rel::Nsubj]).is_some(),
        "report" | "confirm" => is_verb,
        "accord" | "according" | "reportedly" | "estimate" | "tally" => true,
        _ => false,
    }
}

fn mark(facts: &Facts, content: Span, sourced: &mut [bool]) {
    let first = facts.sentences.partition_point(|sentence| sentence.whole().end <= content.start);
    for (sentence, sourced) in facts.sentences[first..].iter().zip(&mut sourced[first..]) {
        if sentence.whole().start >= content.end {
            break;
        }
        *sourced = true;
    }
}

/// Whether an attribution names a source that reports, and does not just wish or judge.
fn names_reporter(facts: &Facts, attribution: &Attribution) -> bool {
    attribution.source.is_some()
        && attribution.cue.as_ref().is_none_or(|cue| {
            let sentence = &facts.sentences[cue.sentence];
            let verbs = cue.words.clone().filter_map(|i| cues::verb(&sentence.tokens[i]));
            let mut verbs = verbs.peekable();
            // “According to”, and nouns such as “claim”, are no verbs.
            verbs.peek().is_none() || verbs.any(cues::Cue::reports)
        })
}
