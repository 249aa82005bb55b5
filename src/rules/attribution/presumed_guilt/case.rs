//! What a draft tells of somebody’s case: whether it is open, and whether a court has decided it.

use rustc_hash::FxHashSet;

use crate::english::{grammar, lists};
use crate::facts::{EntityId, EntityKind, Facts, Placed, Referent, SentenceId};
use crate::span::Span;

lists::sets! {
    "../data/guilt.txt":
    /// “Charged”, “tried”.
    TRYING = "trying";
    /// Verbs whose object is to be tried.
    CHARGING = "charging";
    /// Words of a case that is not over.
    PENDING = "pending";
    /// Words of one who is held or charged.
    OPEN = "open";
    /// Verbs of coming before a court.
    BEFORE_COURT = "before court";
    /// Words of a case that is over.
    VERDICT = "verdict";
}

/// The person with a name for whom a noun or a pronoun stands.
pub(super) fn somebody(facts: &Facts, index: SentenceId, word: usize) -> Option<EntityId> {
    let span = facts.sentences()[index].span_of(word..word + 1);
    let mention = facts.mentions_in(index).iter().find(|it| it.place.words.contains(&word));
    let meant = mention.or_else(|| facts.meant_at(span)).map(|it| it.entity);
    let referent = || match facts.referent(index, word) {
        Some(Referent::Named(id)) => Some(id),
        _ => None,
    };
    meant.or_else(referent).filter(|&id| facts.entity(id).kind == EntityKind::Person)
}

/// Where the draft says of somebody that they deny it in court or are still to be tried.
pub(super) fn open_case(facts: &Facts, who: EntityId) -> Option<Span> {
    let open = |sentence: &Placed| pleads_not_guilty(sentence) || awaits_trial(sentence);
    let mut near = about(facts, who).into_iter().filter(|&at| open(&facts.sentences()[at]));
    near.next().map(|at| facts.sentences()[at].whole())
}

/// Whether the draft says of somebody to be held or charged, or to be still to be tried.
pub(super) fn is_held_or_charged(facts: &Facts, who: EntityId) -> bool {
    about(facts, who).into_iter().any(|at| is_open(&facts.sentences()[at]))
}

/// Whether a sentence speaks of a case that no court has decided.
pub(super) fn is_open(sentence: &Placed) -> bool {
    let has =
        |list: &FxHashSet<&str>| sentence.tokens.iter().any(|token| list.contains(token.lower.as_str()));
    has(&OPEN) || has(&BEFORE_COURT) && sentence.tokens.iter().any(|token| token.lower == "court")
}

/// The one person with a name of whom the draft says to stand trial, or to be about to; `None` where it says so of several.
pub(super) fn on_trial(facts: &Facts) -> Option<EntityId> {
    let sentences = facts.sentences().with_ids().filter(|(_, sentence)| is_pending(sentence));
    let mut tried = sentences.flat_map(|(index, sentence)| {
        let verbs =
            (0..sentence.tokens.len()).filter(|&word| TRYING.contains(sentence.tokens[word].lower.as_str()));
        verbs.filter_map(move |verb| somebody(facts, index, tried_by(sentence, verb)?))
    });
    let first = tried.next()?;
    tried.all(|other| other == first).then_some(first)
}

/// Whom a verb says to stand trial: its subject, and of “detectives charged Reed” the object.
fn tried_by(sentence: &Placed, verb: usize) -> Option<usize> {
    let charged =
        CHARGING.contains(sentence.tokens[verb].lemma.as_str()) && !grammar::is_passive(sentence, verb);
    let object = grammar::object(sentence, verb).filter(|_| charged);
    object.or_else(|| grammar::own_subject(sentence, verb))
}

pub(super) fn is_pending(sentence: &Placed) -> bool {
    sentence.tokens.iter().any(|token| PENDING.contains(token.lower.as_str()))
}

/// “Is to appear in court”, “will stand trial”, “is to be tried”, “is awaiting trial”.
fn awaits_trial(sentence: &Placed) -> bool {
    let words: Vec<&str> = sentence.tokens.iter().map(|token| token.lower.as_str()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let ahead = has(&["will", "awaits", "awaiting", "due", "faces"])
        || words.windows(2).any(|pair| pair == ["is", "to"]);
    ahead
        && has(&["trial", "tried", "court"])
        && has(&["appear", "stand", "face", "faces", "tried", "go", "awaits", "awaiting"])
}

fn pleads_not_guilty(sentence: &Placed) -> bool {
    let words: Vec<&str> = sentence.tokens.iter().map(|token| token.lower.as_str()).collect();
    words.windows(2).any(|pair| pair == ["not", "guilty"])
}

/// The sentences that name somebody, each with the one behind it in its paragraph.
fn about(facts: &Facts, who: EntityId) -> Vec<SentenceId> {
    let mentions = facts.entity(who).mentions.iter().map(|&mention| facts.mentions()[mention].place.sentence);
    let paragraph = |at: SentenceId| facts.sentences().get(at).map(|sentence| sentence.paragraph);
    let with_next = |at: SentenceId| {
        [Some(at), Some(at.next()).filter(|&next| paragraph(next) == paragraph(at))].into_iter().flatten()
    };
    let mut about: Vec<SentenceId> = mentions.flat_map(with_next).collect();
    about.sort_unstable();
    about.dedup();
    about
}

/// Whether the draft says of somebody to have been convicted or to have confessed.
pub(super) fn is_convicted(facts: &Facts, who: EntityId) -> bool {
    about(facts, who).into_iter().any(|at| {
        let sentence = &facts.sentences()[at];
        let words = || sentence.tokens.iter().map(|token| token.lower.as_str());
        let guilty = words().any(|word| word == "guilty") && !pleads_not_guilty(sentence);
        let negated = words().any(|word| matches!(word, "never" | "not" | "without"));
        guilty || !negated && words().any(|word| VERDICT.contains(word))
    })
}
