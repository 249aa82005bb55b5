//! Claims: statements that a reader, or a lawyer, would want a source for.

mod casualties;
mod harm;

use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::cues;
use crate::facts::{Attribution, Facts, Place};
use crate::span::Span;

pub use self::harm::Harm;

/// A statement that needs a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The clause.
    pub place: Place,
    /// Why it needs one.
    pub kinds: Vec<ClaimKind>,
    /// Whether a source is in reach.
    pub attributed: bool,
    /// Of casualties, what happened to them and the word that counts them: “20”, “dozens”.
    pub toll: Option<(Harm, Place)>,
}

/// Why a statement needs a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimKind {
    /// A number of dead, hurt, missing, arrested or displaced.
    Casualties,
}

impl ClaimKind {
    /// The word used in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Casualties => "casualties",
        }
    }
}

/// Finds the claims of a draft, in text order.
pub(super) fn find(facts: &Facts) -> Vec<Claim> {
    let sourced = sourced_sentences(facts);
    let mut claims = Vec::new();
    for (index, sentence) in facts.sentences.iter().enumerate() {
        for casualty in casualties::read(sentence) {
            let place = at(facts, index, casualty.clause);
            let number = at(facts, index, casualty.number..casualty.number + 1);
            if facts.is_quoted(number.span) {
                continue;
            }
            claims.push(Claim {
                attributed: is_attributed(facts, &sourced, index),
                place,
                kinds: vec![ClaimKind::Casualties],
                toll: Some((casualty.harm, number)),
            });
        }
    }
    claims
}

fn at(facts: &Facts, sentence: usize, words: std::ops::Range<usize>) -> Place {
    let span = facts.sentences[sentence].span_of(words.clone());
    Place { sentence, words, span }
}

/// Whether a source is in reach: in the sentence, in another of its paragraph, or in the sentence right behind, since
/// wire copy makes a paragraph of each.
fn is_attributed(facts: &Facts, sourced: &[bool], sentence: usize) -> bool {
    let paragraph = facts.sentences[sentence].paragraph;
    let first = facts.sentences.partition_point(|it| it.paragraph < paragraph);
    let after = facts.sentences.partition_point(|it| it.paragraph <= paragraph);
    sourced[first..after.max(sentence + 2).min(sourced.len())].contains(&true)
}

/// For every sentence, whether it names who says, reports or finds something.
fn sourced_sentences(facts: &Facts) -> Vec<bool> {
    let mut sourced = vec![false; facts.sentences.len()];
    for attribution in facts.attributions.iter().filter(|it| names_reporter(facts, it)) {
        if let Some(cue) = &attribution.cue {
            sourced[cue.sentence] = true;
        }
        mark(facts, attribution.content, &mut sourced);
    }
    for (sentence, sourced) in facts.sentences.iter().zip(&mut sourced) {
        *sourced |= (0..sentence.tokens.len()).any(|word| tells(sentence, word));
    }
    sourced
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

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::testing;

    #[test]
    fn counts_of_people_are_claims() {
        testing::facts().draw(
            expect![[r#"
                The landslide killed 14 people and left 30 homeless. Police said 12 were hurt.
                              ~~~~~~~~~~~~~~~~ attributed
                                                        ~~~~~~~~~~~ attributed
                                                                                 ~~~~~~~~~~~~ attributed
                The death toll rose to 40. Hundreds of Québécois were evacuated.
                    ~~~~~~~~~~~~~~~~~~~~~ bare
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ bare
                The team missed 14 games, and the flu killed 2,500 chickens.
                Rescuers fear the quake may have killed 900 people.
            "#]],
            |facts| {
                let says = |claim: &super::Claim| if claim.attributed { "attributed" } else { "bare" };
                facts.claims.iter().map(|claim| (claim.place.span, says(claim).to_owned())).collect()
            },
        );
    }
}
