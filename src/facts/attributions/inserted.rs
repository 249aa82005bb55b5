//! What is said beside the naming of a speaker: “the deal, he said, is dead”, “crops wither, he noted”, “as pilots point out, …”.

use std::ops::Range;

use super::apart::naming_end;
use crate::english::grammar::{case, is_finite, noun_phrase, own_subject, trimmed, verb_group};
use crate::english::lexicon::cues::{self, Complement};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, Upos};

/// “The deal, he said, is dead.”: the longer side; both, when the verb stands between them.
pub(super) fn beside(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    let inserted = token.rel == Rel::Parataxis || is_as_clause(sentence, verb);
    let named = sentence.child(verb, &[Rel::Nsubj]).or_else(|| inverted(sentence, verb));
    let said = token.head.filter(|_| inserted && named.is_some())?;
    let own = sentence.subtree(verb);
    let all = sentence.subtree(said);
    if has_own_content(sentence, verb, own.start) {
        return None;
    }
    let inside = own.start > all.start && own.end + 1 < all.end;
    if inside && token.rel == Rel::Advcl {
        // “Yet, as he saw it, the pier would hold”
        let opened = (all.start..own.start).all(|i| is_opener(sentence, i));
        trimmed(sentence, if opened { own.end..all.end } else { all })
    } else if own.start <= all.start {
        trimmed(sentence, own.end..all.end)
    } else {
        trimmed(sentence, all.start..own.start)
    }
}

/// Whether a verb beside a clause has what is said behind itself, so the clause is not it: “Harbour: Brandt urges calm”,
/// “Talks go on; Brandt wants peace”.
fn has_own_content(sentence: &Sentence, verb: usize, start: usize) -> bool {
    let behind = |rels: &[Rel]| sentence.child(verb, rels).is_some_and(|child| child > verb);
    let apart = start > 0
        && [start - 1, start].iter().any(|&at| matches!(sentence.tokens[at].text.as_str(), ";" | ":"));
    let about = sentence.children(verb).any(|i| {
        i > verb && matches!(case(sentence, i), Some("for" | "of" | "on" | "about" | "against" | "over"))
    });
    let heard = cues::verb(&sentence.tokens[verb]).is_some_and(cues::Cue::reports);
    behind(&[Rel::Xcomp, Rel::Ccomp]) || behind(&[Rel::Obj]) && (apart || !heard) || !heard && about
}

/// A speaker between commas or behind the last one, whatever the parser makes of it: “Crops wither, he noted.”
pub(super) fn inserted(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let who = sentence.child(verb, &[Rel::Nsubj])?;
    let who = noun_phrase(sentence, who);
    let group = verb_group(sentence, verb);
    let speaker = who.start.min(group.start)..who.end.max(group.end);
    let before = speaker.start.checked_sub(1).filter(|&at| sentence.tokens[at].text == "," && at > 1);
    if let Some(as_) = before_as(sentence, speaker.start) {
        return as_clause(sentence, verb, as_, speaker.end);
    }
    let before = before?;
    let closes = speaker.end >= sentence.tokens.len() || naming_end(sentence, speaker.end).is_some();
    let close_by = speaker.len() <= who.len() + group.len() + 1;
    let bare = sentence.child(verb, &[Rel::Obj, Rel::Xcomp]).is_none();
    let says = (0..sentence.tokens.len()).any(|i| !speaker.contains(&i) && is_finite(sentence, i));
    if closes && close_by && bare && says { trimmed(sentence, 0..before) } else { None }
}

/// “As” right before a speaker, at the head of a sentence or behind a comma.
fn before_as(sentence: &Sentence, speaker: usize) -> Option<usize> {
    let at = speaker.checked_sub(1).filter(|&at| sentence.tokens[at].lower == "as")?;
    let before = at.checked_sub(1).map(|at| &sentence.tokens[at]);
    before
        .is_none_or(|it| matches!(it.text.as_str(), "," | "—" | "–" | "--") || it.upos == Upos::Cconj)
        .then_some(at)
}

/// What somebody says by a clause with “as” and no content of its own: “as pilots point out, the harbour is shallow”; “the harbour,
/// as pilots point out, is shallow”.
fn as_clause(sentence: &Sentence, verb: usize, as_: usize, speaker: usize) -> Option<Range<usize>> {
    if sentence.child(verb, &[Rel::Obj, Rel::Xcomp]).is_some_and(|it| it > verb) {
        return None;
    }
    let last = sentence.tokens.len();
    let close = naming_end(sentence, speaker).unwrap_or(last);
    let opens = (0..as_).all(|i| is_opener(sentence, i));
    let words = if opens {
        close..last
    } else if trimmed(sentence, close.min(last)..last).is_none() {
        0..as_
    } else {
        0..last
    };
    trimmed(sentence, words)
}

/// Whether a word only opens a sentence: “yet”, “still”.
fn is_opener(sentence: &Sentence, word: usize) -> bool {
    matches!(sentence.tokens[word].upos, Upos::Punct | Upos::Cconj | Upos::Adv)
}

/// “As the mayor said, …”; “…, as police have said”
fn is_as_clause(sentence: &Sentence, verb: usize) -> bool {
    sentence.tokens[verb].rel == Rel::Advcl
        && sentence.child(verb, &[Rel::Mark]).is_some_and(|mark| sentence.tokens[mark].lower == "as")
        && sentence.child(verb, &[Rel::Obj, Rel::Xcomp]).is_none()
}

/// The speaker behind a verb that ends a sentence, whom the parser takes for its object: “Crops wither, noted Ann Cole.”
pub(super) fn inverted(sentence: &Sentence, verb: usize) -> Option<usize> {
    let token = &sentence.tokens[verb];
    let comma = verb.checked_sub(1).is_some_and(|before| sentence.tokens[before].text == ",");
    let reports = cues::verb(token).is_some_and(|cue| cue.reports() && cue.takes(Complement::Quotation));
    let named = sentence.child(verb, &[Rel::Obj]).filter(|&who| who > verb)?;
    let who = &sentence.tokens[named];
    let speaks = who.upos == Upos::Propn || is_person_noun(&who.lemma);
    let finite = token.lower != token.lemma && !token.lower.ends_with("ing");
    (comma && reports && speaks && finite && ends_sentence(sentence, verb)).then_some(named)
}

/// Whether a verb without a subject of its own ends a sentence, with all that hangs on it.
fn ends_sentence(sentence: &Sentence, verb: usize) -> bool {
    let is_beside = sentence.tokens[verb].rel == Rel::Parataxis;
    is_beside
        && own_subject(sentence, verb).is_none()
        && sentence.subtree(verb).end + 1 >= sentence.tokens.len()
}
