//! What quoted words are where they stand: an utterance, the title of a work, a name for something.

use super::quotation::Quotation;
use crate::draft::Part;
use crate::english::grammar::{is_finite, is_proper_noun, is_subject, is_verb, subject};
use crate::english::lexicon::bodies::{AUTHORITIES, BODIES};
use crate::english::lexicon::cues::{self, Complement};
use crate::english::lexicon::is_person_noun;
use crate::english::lists;
use crate::facts::quotes::unmarked;
use crate::facts::{Attribution, EntityKind, Facts, Place, Placed, SentenceId};
use crate::span::Span;

lists::sets! {
    "data/naming.txt":
    /// Words, in dictionary form, beside which quoted words are a name, a term or an inscription.
    NAMING = "naming";
    /// Short words that a title writes without a capital.
    SMALL = "small in titles";
}

lists::sets! {
    "data/said.txt":
    /// Verbs for what is done to somebody with papers and not aloud, in dictionary form.
    IN_WRITING = "in writing";
}

/// Whether quoted words are the title of a work, or a name: each that is not a short one begins with a capital.
pub(crate) fn is_work(facts: &Facts, quotation: &Quotation) -> bool {
    let words = unmarked(facts.words(quotation.span));
    let mut longer = words.split_whitespace().filter(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        !bare.is_empty() && !SMALL.contains(bare.to_lowercase().as_str())
    });
    let first = longer.next();
    let is_capital = |word: &str| {
        word.trim_start_matches(|c: char| !c.is_alphanumeric())
            .starts_with(|c: char| c.is_uppercase() || c.is_numeric())
    };
    first.is_some_and(is_capital) && longer.all(is_capital)
}

/// Whether a quotation is one or more whole sentences, and the draft’s sentence is nothing else up to it.
pub(crate) fn is_whole_clause(facts: &Facts, quotation: &Quotation) -> bool {
    let words = unmarked(facts.words(quotation.span));
    let Some(first) = facts.sentence_at(quotation.span.start) else { return false };
    let begins = facts.sentences()[first].whole().start == quotation.span.start;
    begins
        && words.ends_with(['.', '!', '?', '…'])
        && words.starts_with(char::is_uppercase)
        && has_verb(facts, quotation.span)
}

fn has_verb(facts: &Facts, span: Span) -> bool {
    facts.text.sentences_within(span).any(|index| {
        let sentence = &facts.sentences()[index];
        (0..sentence.tokens.len())
            .any(|at| span.contains(sentence.span_of(at..at + 1)) && is_finite(sentence, at))
    })
}

/// Whether a reader takes a quotation without a speaker to go on with what somebody near says: somebody speaks or acts before it
/// in its paragraph, speaks at the end of the one before or right behind it.
pub(crate) fn is_carried_on(facts: &Facts, quotation: &Quotation) -> bool {
    let Some(first) = facts.sentence_at(quotation.span.start) else { return true };
    let Some(last) = facts.sentence_at(quotation.span.end - 1) else { return true };
    let paragraph = |index: SentenceId| facts.sentences()[index].paragraph;
    let own = facts.text.sentences_of(quotation.paragraph);
    let mut before = own.before(first);
    let opens = before.len() == 0;
    let speaks = |index: SentenceId| speaks(facts, index);
    let behind = facts.sentences().get(last.next()).is_some_and(|next| {
        let near = next.paragraph == quotation.paragraph;
        near && speaks(last.next()) || begins_with_cue(next)
    });
    behind
        || before.clone().any(speaks)
        || before.next_back().is_some_and(|last| somebody_acts(facts, last))
        || opens
            && first
                .before()
                .is_some_and(|last| paragraph(last) + 2 >= quotation.paragraph && hands_over(facts, last))
}

/// Whether a sentence at the end of the paragraph before lets somebody speak in the next: it quotes or reports somebody, speaks of
/// “he” or “she”, or ends in a colon.
fn hands_over(facts: &Facts, last: SentenceId) -> bool {
    let sentence = &facts.sentences()[last];
    let pronoun = |at: usize| {
        is_subject(&sentence.tokens[at])
            && matches!(sentence.tokens[at].lower.as_str(), "he" | "she" | "they" | "i" | "we")
    };
    // “Pause.” between two lines of a dialogue.
    let is_stage_direction = sentence.tokens.len() <= 3;
    is_stage_direction
        || speaks(facts, last)
        || sentence.part != Part::Body
        || sentence.tokens.last().is_some_and(|last| matches!(last.text.as_str(), ":" | "," | "—" | "–"))
        || (0..sentence.tokens.len()).any(pronoun)
}

/// So many quoted words may be a name or a term.
const SCRAP: usize = 4;

/// Whether a sentence holds words of somebody’s, or says that somebody says something.
pub(super) fn speaks(facts: &Facts, index: SentenceId) -> bool {
    let sentence = &facts.sentences()[index];
    let tells = |at: usize| {
        let token = &sentence.tokens[at];
        let cue = cues::verb(token).filter(|cue| cue.reports() && cue.takes(Complement::Quotation));
        let says = cue.is_some() && is_verb(token) && !IN_WRITING.contains(token.lemma.as_str());
        says && subject(sentence, at).is_some_and(|who| may_speak(facts, index, who))
    };
    let mut quotes = facts.text.quotes_within(sentence.whole()).map(|quote| facts.quotes()[quote].words);
    let speech = |words: Span| facts.words(words).split_whitespace().count() > SCRAP;
    quotes.any(speech) || (0..sentence.tokens.len()).any(tells)
}

/// Whether a noun or pronoun means somebody who can say something, and no thing.
fn may_speak(facts: &Facts, index: SentenceId, who: usize) -> bool {
    let sentence = &facts.sentences()[index];
    let token = &sentence.tokens[who];
    matches!(token.lower.as_str(), "he" | "she" | "they" | "i" | "we" | "who")
        || is_person_noun(&token.lemma)
        || is_proper_noun(token)
        || facts.meant_at(sentence.span_of(who..who + 1)).is_some()
        || BODIES.contains(token.lemma.as_str())
        || AUTHORITIES.contains(token.lemma.as_str())
}

/// “Said the mayor: …”, “That was the view of …”: a sentence that begins with a verb of saying.
fn begins_with_cue(sentence: &Placed) -> bool {
    let first = sentence.tokens.iter().find(|token| token.text.contains(char::is_alphabetic));
    first.and_then(cues::verb).is_some_and(|cue| cue.takes(Complement::Quotation))
}

/// Whether a person is the subject of something in a sentence.
fn somebody_acts(facts: &Facts, index: SentenceId) -> bool {
    let sentence = &facts.sentences()[index];
    (0..sentence.tokens.len()).filter(|&at| is_subject(&sentence.tokens[at])).any(|at| {
        let token = &sentence.tokens[at];
        let named = facts.meant_at(sentence.span_of(at..at + 1));
        matches!(token.lower.as_str(), "he" | "she" | "they" | "i" | "we" | "who")
            || named.is_some_and(|mention| facts.entity(mention.entity).kind == EntityKind::Person)
            || is_person_noun(&token.lemma)
    })
}

/// Whether quoted words are a name, a term or an inscription, or what somebody near says or claims: by the words around them.
pub(crate) fn is_named_with(facts: &Facts, quotation: &Quotation) -> bool {
    let Some(index) = facts.sentence_at(quotation.span.start) else { return true };
    let sentence = &facts.sentences()[index];
    let outside = |at: &usize| !facts.is_quoted(sentence.span_of(*at..*at + 1));
    (0..sentence.tokens.len()).filter(outside).any(|at| {
        let token = &sentence.tokens[at];
        let so_called = token.lower == "called" && at > 1 && sentence.tokens[at - 2].lower == "so";
        let names = NAMING.contains(token.lemma.as_str()) || NAMING.contains(token.lower.as_str());
        let adjectival = !is_finite(sentence, at) && !token.lower.ends_with("ing");
        let says = || !adjectival && cues::verb(token).is_some_and(cues::Cue::reports);
        !so_called && (names || says())
    })
}

/// Whether a sentence before, in the same paragraph, holds or reports somebody’s words: those behind it may be theirs.
pub(crate) fn is_behind_speech(facts: &Facts, quotation: &Quotation) -> bool {
    let Some(index) = facts.sentence_at(quotation.span.start) else { return true };
    let mut before = facts.text.sentences_of(quotation.paragraph).before(index);
    before.any(|it| speaks(facts, it))
}

/// Whether quoted words stand in what only a group without names is said to hold, in passing (“by insisting that”): the marks
/// are then the reporter’s.
pub(crate) fn is_loosely_told(facts: &Facts, quotation: &Quotation) -> bool {
    let told = |said: &&Attribution| said.tells() && said.source.is_some();
    let around = facts.said_around(quotation.span).map(|said| &facts.attributions()[said]);
    let all: Vec<&Attribution> = around.filter(told).collect();
    let in_passing = |cue: &Place| {
        let sentence = &facts.sentences()[cue.sentence];
        let before = cue.words.start.checked_sub(1).map(|at| sentence.tokens[at].lower.as_str());
        before == Some("by") && sentence.tokens[cue.words.start].lower.ends_with("ing")
    };
    let is_person = |id| facts.entity(id).kind == EntityKind::Person;
    let is_loose = |said: &&Attribution| {
        !said.speaker.is_some_and(is_person) && said.cue.as_ref().is_some_and(in_passing)
    };
    !all.is_empty() && all.iter().all(is_loose)
}
