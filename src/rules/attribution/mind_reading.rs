//! `mind-reading`

mod wishes;

use std::cell::LazyCell;
use std::ops::Range;

use crate::draft::Part;
use crate::english::{grammar, lists};
use crate::facts::{AttributionKind, Facts, Place, Placed, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, Voices, are_narrators};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// What goes on in somebody’s head, told as if the reporter could see it: what they know, fear or resent, whom they want to
    /// impress or to spare, how they want to look. Of hopes, beliefs and moods people speak themselves, so those are asked about
    /// only where nothing is heard from them nearby, and as a hint.
    ///
    /// ```draft
    /// The ministry seeks to avoid the impression of weakness.
    ///              ^^^^^^^^^^^^^^ “seeks to avoid” tells what is in somebody’s mind: who says so?
    /// ```
    ///
    /// It says nothing where somebody says so, and nothing of whoever speaks in quotation marks in the next sentence;
    /// nor of wants and plans that show in what people do (“wants to build”, “seeks bids”), and of opinion, analysis, reviews,
    /// notebooks.
    ///
    /// ```draft
    /// The ministry seeks to avoid the impression of weakness, two of its officials said.
    /// ```
    ///
    /// ## Why it matters
    /// Nobody sees a motive. It is a guess, or somebody’s word for it, and the one whose motive it is will say that it is wrong.
    ///
    /// ## What to do
    /// Say who told you, or tell what they did and said and let it speak.
    pub(in crate::rules) static RULE = {
        name: "mind-reading",
        group: Group::Attribution,
        summary: "A motive or a state of mind in the reporter’s own voice",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/minds.txt":
    /// Verbs for what only their subject can tell.
    KNOWING = "knowing";
    /// Verbs behind which an infinitive tells what somebody is after.
    WANTING = "wanting";
    /// What people are after and do not announce.
    AFTER = "after";
    /// What is a matter of looks.
    IMPRESSIONS = "impressions";
    /// Verbs that need an object of looks.
    LOOKS = "looks";
    /// States of mind.
    MINDED = "minded";
    /// Those of them that open a sentence.
    OUT_TO = "out to";
    /// Nouns behind “in a”.
    BIDS = "bids";
    /// What drives people.
    FEELINGS = "feelings";
}
lists::phrases! {
    "data/minds.txt":
    /// Turns of speech for looks.
    FACES = "faces";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = LazyCell::new(|| Voices::new(facts));
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        let read = (0..sentence.tokens.len()).find_map(|word| Read::at(facts, index, sentence, word));
        let Some(Read { words, mind, is_open }) = read else { continue };
        let span = sentence.span_of(words);
        let is_own = are_narrators(facts, index, span) && !is_told(facts, &voices, index, span, mind);
        let told_near = is_open && wishes::speaks_near(facts, &voices, index, mind);
        if is_own && !told_near && !grammar::is_question(sentence) {
            let words = facts.words(span);
            let asked = Found::new(span, format!("“{words}” tells what is in somebody’s mind: who says so?"));
            found.push(if is_open { asked.at(Level::Hint) } else { asked });
        }
    }
}

/// A state of mind, in a sentence.
struct Read {
    /// The words that tell it.
    words: Range<usize>,
    /// Whose it is.
    mind: Option<usize>,
    /// Whether people speak of such things themselves, so that whoever speaks near it may have told it.
    is_open: bool,
}

impl Read {
    /// The state of mind that begins with a word.
    fn at(facts: &Facts, index: SentenceId, sentence: &Placed, word: usize) -> Option<Self> {
        if let Some(words) = opening(sentence, word).or_else(|| drive(sentence, word)) {
            let mind =
                grammar::verb_over(sentence, word).and_then(|verb| grammar::subject_of(sentence, verb));
            return Some(Self { words, mind, is_open: false });
        }
        if let Some((words, mind)) = wishes::aim(sentence, word) {
            return Some(Self { words, mind: Some(mind), is_open: true });
        }
        let sure = known(sentence, word).or_else(|| wanted(sentence, word)).or_else(|| state(sentence, word));
        let is_open = sure.is_none();
        let words = sure.or_else(|| wishes::read(sentence, word))?;
        let mind = grammar::subject_of(sentence, word)
            .filter(|&mind| mind < word && is_somebody(facts, index, sentence, mind))?;
        Some(Self { words, mind: Some(mind), is_open })
    }
}

/// “Hart knows she will lose”
fn known(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    if !KNOWING.contains(token.lemma.as_str()) || !grammar::is_verb(token) {
        return None;
    }
    let is_so = grammar::is_of_now(sentence, verb) && !grammar::is_denied(sentence, verb);
    // “They fear that …”: what several think, copy goes on to tell of those who said so.
    let of_several =
        grammar::own_subject(sentence, verb).is_some_and(|who| sentence.tokens[who].lower == "they");
    (!of_several && grammar::takes_clause(sentence, verb) && is_so)
        .then(|| grammar::verb_group(sentence, verb))
}

/// “Seeks to avoid the impression”, “wants to show who is master”
fn wanted(sentence: &Placed, verb: usize) -> Option<Range<usize>> {
    let token = &sentence.tokens[verb];
    if !WANTING.contains(token.lemma.as_str()) || !grammar::is_verb(token) {
        return None;
    }
    let after = grammar::infinitive(sentence, verb)?;
    (is_after(sentence, after) && !grammar::has_modal(sentence, verb)).then_some(verb..after + 1)
}

/// “Is anxious to please”, “is afraid of the vote”
fn state(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let is_state =
        MINDED.contains(sentence.tokens[word].lower.as_str()) && grammar::is_predicate(sentence, word);
    let is_now = is_state && grammar::is_of_now(sentence, word);
    let takes = sentence
        .tokens
        .get(word + 1)
        .is_some_and(|next| matches!(&*next.lower, "to" | "not" | "of" | "that" | "about"));
    (is_now && takes).then_some(word..word + 1)
}

/// “Out to spare herself a challenge, …”, “Anxious to please, …” at the head of a sentence
fn opening(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let before_comma = || (1..sentence.tokens.len().min(20)).any(|at| sentence.tokens[at].text == ",");
    let takes = match lower(word) {
        "out" => lower(1) == "to",
        _ => matches!(lower(1), "to" | "not" | "of" | "that" | "by" | "on" | "from" | "about" | "at"),
    };
    (word == 0 && OUT_TO.contains(lower(0)) && takes && before_comma())
        .then(|| 0..if lower(1) == "to" { 3.min(sentence.tokens.len()) } else { 2 })
}

/// “In a bid to silence her critics”, “out of spite”, “to save face”
fn drive(sentence: &Placed, word: usize) -> Option<Range<usize>> {
    let token = |at: usize| sentence.tokens.get(at);
    let lower = |at: usize| token(at).map_or("", |token| token.lower.as_str());
    let lemma = |at: usize| token(at).map_or("", |token| token.lemma.as_str());
    let bid = matches!(lower(word), "in")
        && matches!(lower(word + 1), "a" | "an")
        && BIDS.contains(lemma(word + 2));
    let any = matches!(lemma(word + 2), "bid" | "ploy");
    if bid && lower(word + 3) == "to" && token(word + 4).is_some() && (any || is_after(sentence, word + 4)) {
        return Some(word..word + 5);
    }
    if lower(word) == "out" && lower(word + 1) == "of" && FEELINGS.contains(lemma(word + 2)) {
        return Some(word..word + 3);
    }
    let face = FACES
        .iter()
        .find(|phrase| phrase.split(' ').enumerate().all(|(at, wanted)| lemma(word + at) == wanted));
    face.map(|phrase| word..word + phrase.split(' ').count())
}

/// Whether somebody is after what an infinitive tells and would not announce it.
fn is_after(sentence: &Placed, verb: usize) -> bool {
    let lemma = sentence.tokens[verb].lemma.as_str();
    let of_looks = || {
        let below = sentence.tokens[verb + 1..].iter().take(6);
        below.clone().any(|token| IMPRESSIONS.contains(token.lemma.as_str()))
            || matches!(lemma, "look" | "appear" | "seem")
            || below.take(1).any(|token| token.lower.ends_with("self") || token.lower.ends_with("selves"))
    };
    AFTER.contains(lemma) && (!LOOKS.contains(lemma) || of_looks())
}

/// Whether a word is for somebody or something known: only what has a mind wants, knows and fears.
fn is_somebody(facts: &Facts, index: SentenceId, sentence: &Placed, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let stands_in = matches!(&*token.lower, "it" | "they" | "he" | "she" | "who");
    let meant = || {
        facts.meant_at(sentence.span_of(noun..noun + 1)).is_some() || facts.referent(index, noun).is_some()
    };
    stands_in || grammar::is_proper_noun(token) || grammar::is_definite(sentence, noun) || meant()
}

/// Whether somebody else says so, or the one whose mind it is speaks in the next sentence.
fn is_told(facts: &Facts, voices: &Voices<'_>, index: SentenceId, words: Span, mind: Option<usize>) -> bool {
    let sentence = &facts.sentences()[index];
    let whose = mind.and_then(|mind| facts.meant_at(sentence.span_of(mind..mind + 1))).map(|it| it.entity);
    let is_own =
        |source: &Place| source.sentence == index && mind.is_some_and(|it| source.words.contains(&it));
    let mut sources = facts.said_around(words).filter_map(|said| facts.attributions()[said].source.as_ref());
    let mut behind = facts.sentences().around(index, 0, 1).behind(index).flat_map(|at| voices.of(at));
    let speaks = |voice: &Voice| {
        whose.is_some() && voice.said.speaker == whose && voice.said.kind != AttributionKind::Indirect
    };
    facts.cited().has(index) || sources.any(|source| !is_own(source)) || behind.any(speaks)
}

#[cfg(test)]
mod tests;
