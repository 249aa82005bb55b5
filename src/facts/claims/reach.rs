//! Whether a source is in reach of a claim.

use super::casualties::{self, Casualty};
use super::{accusations, harm};
use crate::draft::Part;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::attributions::cues;
use crate::facts::{Attribution, Facts, Place, Placed};
use crate::span::Span;

/// What a sentence by itself offers to the claims around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Signs {
    /// Its counts of people who came to harm.
    pub(super) casualties: Vec<Casualty>,
    /// It speaks of the dead, the hurt and the like.
    harm: bool,
    /// It reports, whoever it is that says so.
    told: bool,
    /// It speaks of a court, an inquiry or an accusation.
    proceedings: bool,
}

impl Signs {
    /// Reads a sentence.
    pub(in crate::facts) fn of(sentence: &Sentence) -> Self {
        Self {
            casualties: casualties::read(sentence),
            harm: sentence.tokens.iter().any(is_of_harm),
            told: (0..sentence.tokens.len()).any(|word| tells(sentence, word)),
            proceedings: accusations::tells_of_proceedings(sentence, &(0..0)),
        }
    }
}

/// Which sentences of a draft name who says something; the lists have one entry a sentence.
pub(super) struct Reach {
    /// The story’s first sentence.
    story: usize,
    /// It names who says, reports or finds something.
    sourced: Vec<bool>,
    /// It reports what somebody says in a clause, not only what somebody names or praises.
    reports: Vec<bool>,
}

impl Reach {
    pub(super) fn new(facts: &Facts) -> Self {
        let told = facts.sentences.iter().map(|sentence| sentence.alone().signs.told);
        let mut sourced: Vec<bool> = told.collect();
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
        let story = facts.sentences.iter().position(|it| it.part == Part::Body).unwrap_or_default();
        Self { story, sourced, reports }
    }

    /// Whether somebody who counts is in reach of a toll: in the sentence, in another of its paragraph, or in the sentence
    /// right behind, since wire copy makes a paragraph of each. The sentence before counts if it is about the same, and
    /// so does one some way behind a story’s first sentences.
    pub(super) fn has_counter(&self, facts: &Facts, sentence: usize) -> bool {
        /// So many sentences a story takes at most to come to the source of its first toll.
        const FAR: usize = 12;
        let count = facts.sentences.len();
        let paragraph = facts.sentences[sentence].paragraph;
        let first = facts.sentences.partition_point(|it| it.paragraph < paragraph);
        let after = facts.sentences.partition_point(|it| it.paragraph <= paragraph);
        let of_toll = |at: usize| self.sourced[at] && facts.sentences[at].alone().signs.harm;
        self.sourced[first..after.max(sentence + 2).min(count)].contains(&true)
            || sentence.checked_sub(1).is_some_and(of_toll)
            || self.is_lead(sentence) && (sentence..count.min(sentence + FAR)).any(of_toll)
    }

    /// Whether somebody who accuses is in reach: in the sentence, before it in its paragraph or right behind it. A story’s
    /// first sentences tell what the next ones source. Where a court or an inquiry is near, the accusation is theirs.
    pub(super) fn has_accuser(&self, facts: &Facts, claim: &Place) -> bool {
        /// So many sentences a story takes to come to its source.
        const LEAD: usize = 3;
        /// So near a court is, of whose case the sentence tells.
        const CASE: usize = 2;
        let sentence = claim.sentence;
        let count = facts.sentences.len();
        let own = &facts.sentences[sentence];
        let paragraph = facts.sentences.partition_point(|it| it.paragraph < own.paragraph);
        let goes_on = own.tokens.first().is_some_and(|token| token.upos == Upos::Pron);
        let first = if goes_on { paragraph.saturating_sub(1) } else { paragraph };
        let last = if self.is_lead(sentence) { sentence + LEAD + 1 } else { sentence + 2 };
        let (before, behind) =
            (sentence.saturating_sub(CASE)..sentence, sentence + 1..count.min(sentence + CASE + 1));
        let of_case = |near: &Placed| near.alone().signs.proceedings;
        self.reports[first..last.min(count)].contains(&true)
            || facts.sentences[before].iter().any(of_case)
            || facts.sentences[behind].iter().any(of_case)
            || accusations::tells_of_proceedings(own, &claim.words)
    }

    /// Whether a sentence is one of the story’s first.
    fn is_lead(&self, sentence: usize) -> bool {
        const LEAD: usize = 3;
        (self.story..self.story + LEAD).contains(&sentence)
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

/// Whether a word speaks of people who came to harm, or of those who found them.
fn is_of_harm(token: &Token) -> bool {
    harm::word(token).is_some() || matches!(token.lemma.as_str(), "body" | "victim" | "survivor" | "casualty")
}

/// Whether a word tells that the sentence reports, however the parse of what is reported goes: “police said”,
/// “was confirmed dead”, “reportedly”.
fn tells(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_verb = token.upos == Upos::Verb;
    match token.lemma.as_str() {
        "say" | "tell" | "announce" => {
            let before = word.checked_sub(1).map(|i| sentence.tokens[i].upos);
            let noun = matches!(before, Some(Upos::Noun | Upos::Propn | Upos::Pron));
            is_verb && (noun || sentence.child(word, &[Rel::Nsubj]).is_some())
        }
        // “failed to report”
        "report" | "confirm" => is_verb && sentence.child(word, &[Rel::Mark]).is_none(),
        // “raised the death toll to 267”
        "raise" | "increase" | "put" | "lower" | "revise" => {
            let toll =
                sentence.child(word, &[Rel::Obj]).is_some_and(|it| sentence.tokens[it].lemma == "toll");
            toll && sentence.child(word, &[Rel::Nsubj]).is_some()
        }
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
        && attribution.tells()
        && attribution.cue.as_ref().is_none_or(|cue| {
            let sentence = &facts.sentences[cue.sentence];
            let verbs = cue.words.clone().filter_map(|i| cues::verb(&sentence.tokens[i]));
            let mut verbs = verbs.peekable();
            // “According to”, and nouns such as “claim”, are no verbs.
            verbs.peek().is_none() || verbs.any(cues::Cue::reports)
        })
}
