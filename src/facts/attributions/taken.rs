//! What a verb takes: the words that say what somebody says, wants or blames.

use std::ops::Range;

use crate::english::grammar::trimmed;
use crate::english::lexicon::cues::{Complement, Cue};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::times::is_time;

/// Prepositions that join to a verb what is said of its object: “accused him of fraud”, “charged her with murder”.
const COMPLEMENTS: [&str; 8] = ["of", "for", "with", "over", "against", "as", "about", "to"];

/// Prepositions before what somebody speaks of, asks for or stands against.
const TOPICS: [&str; 9] = ["for", "of", "on", "to", "about", "against", "with", "at", "over"];

/// Those of them that never stand before a listener or a place.
const ABOUT: [&str; 6] = ["for", "of", "on", "about", "against", "over"];

/// What a verb takes, in the first of its complements that is filled.
pub(super) fn content(sentence: &Sentence, verb: usize, cue: Cue) -> Option<(Complement, Range<usize>)> {
    let complements: [(Complement, Reader); 7] = [
        (Complement::Clause, clause),
        (Complement::Quotation, beside),
        (Complement::Infinitive, infinitive),
        (Complement::Description, description),
        (Complement::Object, object),
        (Complement::Preposition, |sentence, verb| preposition(sentence, verb, &TOPICS)),
        (Complement::About, |sentence, verb| preposition(sentence, verb, &ABOUT)),
    ];
    let mut taken = complements.into_iter().filter(|(complement, _)| cue.takes(*complement));
    taken.find_map(|(complement, read)| Some((complement, read(sentence, verb)?)))
}

/// Looks for content in one of the complements that a verb can take.
type Reader = fn(&Sentence, usize) -> Option<Range<usize>>;

fn clause(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let clause = sentence.child(verb, &[Rel::Ccomp])?;
    let words = trimmed(sentence, sentence.subtree(clause))?;
    if words.start < verb {
        return Some(words);
    }
    Some(words.start..goes_on(sentence, verb, unbroken(sentence, verb, words.end)))
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

/// Where a second clause of the same kind ends: “said that he was well but that he would not stand again”.
fn goes_on(sentence: &Sentence, verb: usize, end: usize) -> usize {
    let word = |at: usize| sentence.tokens.get(at);
    let and = if word(end).is_some_and(|token| token.text == ",") { end + 1 } else { end };
    if word(and).is_none_or(|token| token.rel != Rel::Cc) || word(and + 1).is_none_or(|it| it.lower != "that")
    {
        return end;
    }
    let head = sentence.tokens[and + 1].head.filter(|&head| head > and && sentence.is_under(head, verb));
    head.map_or(end, |head| sentence.subtree(head).end.max(end))
}

/// “The deal, he said, is dead.”: the longer side; both, when the verb stands between them.
fn beside(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    let said = token
        .head
        .filter(|_| token.rel == Rel::Parataxis && sentence.child(verb, &[Rel::Nsubj]).is_some())?;
    let own = sentence.subtree(verb);
    let all = sentence.subtree(said);
    if own.start <= all.start {
        trimmed(sentence, own.end..all.end)
    } else {
        trimmed(sentence, all.start..own.start)
    }
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
    })?;
    let (object, term) = (sentence.subtree(object), sentence.subtree(term));
    (object.start < term.start).then_some(object.start..term.end.max(object.end))
}

/// The object with what is said of it: “accused him of fraud”, “dismissed plans to sell the harbour”.
fn object(sentence: &Sentence, verb: usize) -> Option<Range<usize>> {
    let object = sentence.child(verb, &[Rel::Obj]).filter(|&object| object > verb)?;
    let words = trimmed(sentence, sentence.subtree(object))?;
    Some(words.start..complemented(sentence, verb, words.end))
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
        let is_phrase = matches!(sentence.tokens[child].rel, Rel::Obl | Rel::Advcl);
        let case = sentence.child(child, &[Rel::Case, Rel::Mark]).filter(|&case| is_phrase && case < child);
        case.is_some_and(|case| fits.contains(&sentence.tokens[case].lower.as_str()))
            && !is_time(sentence, child)
    })
}

/// Where what is said of an object ends: phrases and infinitives right behind it, whichever word the parser hangs them on, and
/// a time between them left out of account.
fn complemented(sentence: &Sentence, verb: usize, object: usize) -> usize {
    let (mut end, mut at) = (object, object);
    while let Some(head) = top(sentence, verb, at) {
        let below = sentence.subtree(head);
        let first = &sentence.tokens[at];
        let joins = COMPLEMENTS.contains(&first.lower.as_str()) && !is_time(sentence, head);
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

/// Content apart from the cue and from whose words it is: “The pumps, he said, had failed” is the whole, since who says it
/// only interrupts; what follows a speaker and is no part of the clause tells of the speaker: “…, he said, opening a can”.
pub(super) fn apart(
    sentence: &Sentence,
    content: Range<usize>,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let speaker = match source {
        Some(source) if source.start < cue.end + 3 && source.end + 3 > cue.start => {
            source.start.min(cue.start)..source.end.max(cue.end)
        }
        _ => cue.clone(),
    };
    let mut content = content;
    // “The bigger risk, he said, is a flood”
    let comma = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.text == ",");
    if content.start < speaker.start && content.end <= speaker.end && comma(speaker.end) {
        let behind = trimmed(sentence, speaker.end..sentence.tokens.len());
        if speaker.start.checked_sub(1).is_some_and(comma)
            && behind.is_some_and(|it| is_resumed(sentence, &it))
        {
            content.end = sentence.tokens.len();
        }
    }
    if content.start >= speaker.start && content.start < speaker.end {
        content.start = speaker.end;
    }
    if content.end > speaker.start && content.end <= speaker.end {
        content.end = speaker.start;
    }
    if content.start < speaker.start && speaker.end < content.end {
        let (ahead, behind) = (content.start..speaker.start, speaker.end..content.end);
        let ahead = trimmed(sentence, ahead);
        let behind = trimmed(sentence, behind).filter(|words| ahead.is_none() || is_resumed(sentence, words));
        content = match (ahead, behind) {
            (Some(ahead), Some(behind)) => ahead.start..behind.end,
            (Some(side), None) | (None, Some(side)) => side,
            (None, None) => return None,
        };
    }
    trimmed(sentence, content)
}

/// Whether words behind a speaker go on with what is said, by their first: a quotation mark, a conjunction, or a part of the
/// sentence that cannot stand alone.
fn is_resumed(sentence: &Sentence, words: &Range<usize>) -> bool {
    let first = &sentence.tokens[words.start];
    if matches!(first.text.as_str(), "“" | "\"" | "''" | "``" | "‘" | "'") {
        return true;
    }
    match first.upos {
        Upos::Cconj | Upos::Sconj | Upos::Aux | Upos::Part => true,
        Upos::Verb => !first.lower.ends_with("ing"),
        Upos::Pron | Upos::Det | Upos::Noun | Upos::Propn => {
            words.clone().any(|i| matches!(sentence.tokens[i].rel, Rel::Nsubj | Rel::NsubjPass | Rel::Cop))
                && words.clone().any(|i| matches!(sentence.tokens[i].rel, Rel::Ccomp | Rel::Root))
        }
        _ => false,
    }
}
