//! What a verb takes: the words that say what somebody says, wants or blames.

use std::ops::Range;

use super::headed;
use super::inserted::{beside, inserted};
use crate::english::grammar::{is_finite, own_subject, subject, trimmed};
use crate::english::lexicon::cues::{Complement, Cue};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::times::is_time;

/// Prepositions that join to a verb what is said of its object: “accused him of fraud”, “described the smell in the hold”.
const COMPLEMENTS: [&str; 20] = [
    "of", "for", "with", "over", "against", "as", "about", "to", "by", "from", "between", "among", "toward",
    "towards", "in", "into", "on", "at", "after", "during",
];

/// Prepositions before what somebody speaks of, asks for or stands against.
const TOPICS: [&str; 9] = ["for", "of", "on", "to", "about", "against", "with", "at", "over"];

/// Those of them that never stand before a listener or a place.
const ABOUT: [&str; 6] = ["for", "of", "on", "about", "against", "over"];

/// What a verb takes, in the first of its complements that is filled.
pub(super) fn content(sentence: &Sentence, verb: usize, cue: Cue) -> Option<(Complement, Range<usize>)> {
    let complements: [(Complement, Reader); 9] = [
        (Complement::Clause, clause),
        (Complement::Finding, finding),
        (Complement::Quotation, beside),
        (Complement::Infinitive, infinitive),
        (Complement::Description, description),
        (Complement::Object, object),
        (Complement::Preposition, |sentence, verb| preposition(sentence, verb, &TOPICS)),
        (Complement::About, |sentence, verb| preposition(sentence, verb, &ABOUT)),
        (Complement::Clause, inserted),
    ];
    let mut taken = complements.into_iter().filter(|(complement, _)| cue.takes(*complement));
    taken.find_map(|(complement, read)| Some((complement, read(sentence, verb)?)))
}

/// Looks for content in one of the complements that a verb can take.
type Reader = fn(&Sentence, usize) -> Option<Range<usize>>;

fn clause(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let clause = sentence.child(verb, &[Rel::Ccomp]).or_else(|| question(sentence, verb));
    let Some(clause) = clause else { return overlooked(sentence, verb) };
    let words = trimmed(sentence, sentence.subtree(clause))?;
    if words.start < verb {
        return Some(words);
    }
    Some(words.start..goes_on(sentence, verb, unbroken(sentence, verb, words.end)))
}

/// “Asked him whether he would run”, which the parser may take for a condition.
fn question(sentence: &Sentence, verb: usize) -> Option<usize> {
    let asks = matches!(sentence.tokens[verb].lemma.as_str(), "ask" | "wonder" | "inquire" | "question");
    let mark =
        |clause: usize| sentence.child(clause, &[Rel::Mark]).map(|it| sentence.tokens[it].lower.as_str());
    let clause = sentence.child(verb, &[Rel::Advcl]).filter(|&clause| clause > verb && asks)?;
    matches!(mark(clause), Some("if" | "whether")).then_some(clause)
}

/// A clause that the parser overlooks: “said that because they are poor does not mean they steal”. It begins with “that”, or
/// right behind “said”.
fn overlooked(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    sentence.child(verb, &[Rel::Nsubj]).filter(|&who| who < verb)?;
    let passes_over = |&at: &usize| sentence.tokens[at].upos == Upos::Adv || is_time(sentence, at);
    let at = (verb + 1..sentence.tokens.len()).find(|at| !passes_over(at))?;
    let first = &sentence.tokens[at];
    let that = first.lower == "that" && first.upos == Upos::Sconj;
    let bare = sentence.tokens[verb].lemma == "say"
        && !matches!(first.upos, Upos::Punct | Upos::Adp | Upos::Sconj | Upos::Part | Upos::Cconj);
    let holds_verb = || (at + 1..sentence.tokens.len()).any(|i| is_finite(sentence, i));
    if (that || bare) && holds_verb() { trimmed(sentence, at..sentence.tokens.len()) } else { None }
}

/// Where a clause ends that the parser broke off in the middle: until a comma or a conjunction, what follows goes on with it.
fn unbroken(sentence: &Sentence, verb: usize, end: usize) -> usize {
    let mut end = end;
    while let Some(next) = sentence.tokens.get(end) {
        if matches!(next.upos, Upos::Punct | Upos::Cconj) {
            break;
        }
        let Some(head) = top(sentence, verb, end) else { break };
        end = trimmed(sentence, sentence.subtree(head)).map_or(end + 1, |words| words.end);
    }
    end
}

/// Where a second clause of the same kind ends: “said that he was well but that he would not stand again”; and a second verb that
/// has an auxiliary where “said” has none: “said he was well but would not stand again”.
fn goes_on(sentence: &Sentence, verb: usize, end: usize) -> usize {
    let word = |at: usize| sentence.tokens.get(at);
    let and = if word(end).is_some_and(|token| token.text == ",") { end + 1 } else { end };
    if let Some(second) = word(and).filter(|token| token.rel == Rel::Cc).and_then(|token| token.head)
        && sentence.tokens[second].head == Some(verb)
        && own_subject(sentence, second).is_none()
        && sentence.child(second, &[Rel::Aux]).is_some_and(|aux| aux > and)
        && sentence.child(verb, &[Rel::Aux]).is_none()
    {
        return sentence.subtree(second).end.max(end);
    }
    if word(and).is_none_or(|token| token.rel != Rel::Cc) || word(and + 1).is_none_or(|it| it.lower != "that")
    {
        return end;
    }
    let head = sentence.tokens[and + 1].head.filter(|&head| head > and && sentence.is_under(head, verb));
    head.map_or(end, |head| sentence.subtree(head).end.max(end))
}

fn infinitive(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let act = sentence.child(verb, &[Rel::Xcomp])?;
    let mark = sentence.child(act, &[Rel::Mark])?;
    let whom = sentence.child(verb, &[Rel::Obj, Rel::Iobj]).filter(|&whom| whom > verb);
    let words = sentence.subtree(act);
    (sentence.tokens[mark].lower == "to")
        .then(|| whom.map_or(words.start, |whom| sentence.subtree(whom).start.min(words.start))..words.end)
}

fn description(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let object = sentence.child(verb, &[Rel::Obj])?;
    let is_as = |i: usize| {
        sentence.child(i, &[Rel::Case, Rel::Mark]).is_some_and(|case| sentence.tokens[case].lower == "as")
    };
    let term = sentence.children(verb).find(|&i| match sentence.tokens[i].rel {
        Rel::Xcomp => true,
        Rel::Obl | Rel::Advcl => is_as(i),
        _ => false,
    });
    let object = sentence.subtree(object);
    let term = match term {
        Some(term) => sentence.subtree(term),
        None => loose_term(sentence, verb, object.end)?,
    };
    (object.start < term.start).then_some(object.start..term.end.max(object.end))
}

/// The term behind an object that the parser hangs elsewhere: “called the ferry a wreck”, “called it on Monday “a wreck””.
fn loose_term(sentence: &Sentence, verb: usize, object: usize) -> Option<Range<usize>> {
    let names =
        matches!(sentence.tokens[verb].lemma.as_str(), "call" | "label" | "dub" | "brand" | "deem" | "term");
    let mut at = Some(object).filter(|&at| names && at > verb)?;
    while let Some(head) = top(sentence, verb, at).filter(|&head| is_time(sentence, head)) {
        at = sentence.subtree(head).end;
    }
    let first = sentence.tokens.get(at)?;
    let opens =
        matches!(first.lower.as_str(), "a" | "an" | "“" | "\"" | "''" | "``") || first.upos == Upos::Adj;
    let stop = |i: &usize| {
        let token = &sentence.tokens[*i];
        matches!(token.upos, Upos::Verb | Upos::Aux | Upos::Sconj)
            || matches!(token.text.as_str(), "," | "." | ";" | ":" | "—" | "–" | "--")
    };
    let end = (at + 1..sentence.tokens.len()).find(stop).unwrap_or(sentence.tokens.len());
    opens.then_some(at..end)
}

/// The object with what is said of it: “accused him of fraud”, “dismissed plans to sell the harbour”.
fn object(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let object = sentence.child(verb, &[Rel::Obj]).filter(|&object| object > verb);
    let object = object.or_else(|| gerund(sentence, verb))?;
    let words = trimmed(sentence, sentence.subtree(object))?;
    Some(words.start..complemented(sentence, verb, words.end))
}

/// What somebody is for or against doing: “proposed selling the harbour”.
fn gerund(sentence: &Sentence, verb: usize) -> Option<usize> {
    let doing = sentence.child(verb, &[Rel::Xcomp, Rel::Ccomp]).filter(|&doing| doing > verb)?;
    let bare = sentence.child(doing, &[Rel::Mark]).is_none();
    (bare && sentence.tokens[doing].lower.ends_with("ing")).then_some(doing)
}

/// What a poll, a study or a record shows: “the survey found a lead of five points”. Who shows his passport tells nothing.
fn finding(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let who = subject(sentence, verb)?;
    if !headed::shows(&sentence.tokens[who].lower) {
        return None;
    }
    object(sentence, verb).or_else(|| state(sentence, verb))
}

/// “The survey shows Cole ahead by five points”: the parser takes Cole for whom it is shown to.
fn state(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let who = sentence.child(verb, &[Rel::Iobj]).filter(|&who| who > verb)?;
    let stop =
        |&i: &usize| matches!(sentence.tokens[i].text.as_str(), "," | ";" | ":" | "." | "—" | "–" | "--");
    let end = (who..sentence.tokens.len()).find(stop).unwrap_or(sentence.tokens.len());
    trimmed(sentence, sentence.subtree(who).start..end)
}

fn preposition(sentence: &Sentence, verb: usize, fits: &[&str]) -> Option<Range<usize>> {
    let about = topic(sentence, verb, fits)?;
    let case = sentence.child(about, &[Rel::Case, Rel::Mark])?;
    let words = trimmed(sentence, case + 1..sentence.subtree(about).end)?;
    Some(words.start..complemented(sentence, verb, words.end))
}

/// What a verb speaks of behind a preposition: “called for calm”, “spoke about leaving”, not “spoke on Monday”.
fn topic(sentence: &Sentence, verb: usize, fits: &[&str]) -> Option<usize> {
    sentence.children(verb).filter(|&child| child > verb).find(|&child| {
        // “Called for the state to step in”
        let is_phrase = matches!(sentence.tokens[child].rel, Rel::Obl | Rel::Advcl | Rel::Xcomp | Rel::Ccomp);
        let case = sentence.child(child, &[Rel::Case, Rel::Mark]).filter(|&case| is_phrase && case < child);
        case.is_some_and(|case| fits.contains(&sentence.tokens[case].lower.as_str()))
            && !is_time(sentence, child)
    })
}

/// Where what is said of an object ends: phrases and infinitives right behind it, whichever word the parser hangs them on, and
/// a time between them left out of account.
pub(super) fn complemented(sentence: &Sentence, verb: usize, object: usize) -> usize {
    let (mut end, mut at) = (object, object);
    while let Some(head) = top(sentence, verb, at) {
        let below = sentence.subtree(head);
        let first = &sentence.tokens[at];
        let joins = COMPLEMENTS.contains(&first.lower.as_str())
            && !is_time(sentence, head)
            // “As the tide came in”
            && !(first.lower != "for" && own_subject(sentence, head).is_some());
        if joins && matches!(first.rel, Rel::Case | Rel::Mark) {
            end = trimmed(sentence, below.clone()).map_or(end, |words| words.end);
        } else if !matches!(sentence.tokens[head].rel, Rel::OblUnmarked | Rel::Advmod) {
            break;
        }
        at = below.end;
    }
    end
}

/// The head of the phrase or clause that begins at a word behind a verb.
fn top(sentence: &Sentence, verb: usize, at: usize) -> Option<usize> {
    let mut head = Some(at).filter(|&at| at < sentence.tokens.len())?;
    // The heads may run in a circle, which `ancestors` ends.
    for above in sentence.ancestors(at) {
        if above < at || above == verb || sentence.subtree(above).start < at {
            break;
        }
        head = above;
    }
    let whole = sentence.subtree(head).start == at && sentence.tokens[head].rel != Rel::Root;
    (whole && !sentence.is_under(verb, head)).then_some(head)
}
