//! What a sentence by itself offers to the claims around it.

use super::accusation::Accusation;
use super::accusations;
use super::casualties::{self, Casualty};
use super::senses::case;
use super::{counters, harm};
use crate::english::grammar::is_owned;
use crate::english::{Rel, Sentence, Upos, lists};

/// What a sentence by itself offers to the claims around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::facts) struct Signs {
    /// Its counts of people who came to harm.
    pub(in crate::facts) casualties: Vec<Casualty>,
    /// What it accuses somebody of.
    pub(in crate::facts) accusations: Vec<Accusation>,
    /// What else it speaks of, each a bit.
    topics: u8,
}

/// What a sentence speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::facts) enum Topic {
    /// The dead, the hurt and the like.
    Harm,
    /// It reports, whoever it is that says so.
    Report,
    /// A court, an inquiry or an accusation, other than in what it accuses of itself.
    Proceedings,
    /// A wrong.
    Wrong,
    /// One of those who count the dead and the hurt.
    Counter,
}

impl Signs {
    /// Reads a sentence.
    pub(in crate::facts) fn of(sentence: &Sentence) -> Self {
        let accusations = accusations::read(sentence);
        let accuses = |word: usize| accusations.iter().any(|it| it.words.contains(&word));
        let any = |speaks: fn(&Sentence, usize) -> bool| {
            (0..sentence.tokens.len()).any(|word| speaks(sentence, word))
        };
        let topics = [
            (Topic::Harm, any(is_of_harm)),
            (Topic::Report, any(tells)),
            (Topic::Proceedings, accusations::tells_of_proceedings(sentence, accuses)),
            (Topic::Wrong, any(accusations::is_of_wrong)),
            (Topic::Counter, sentence.tokens.iter().any(counters::is_counter)),
        ];
        let spoken = topics.into_iter().filter(|(_, spoken)| *spoken);
        let topics = spoken.fold(0, |all, (topic, _)| all | 1 << topic as u8);
        Self { casualties: casualties::read(sentence), accusations, topics }
    }

    pub(in crate::facts) fn speaks_of(&self, topic: Topic) -> bool {
        self.topics & 1 << topic as u8 != 0
    }
}

lists::sets! {
    "data/reports.txt":
    /// Those who came to harm, those who found them, and the numbers of them.
    OF_HARM = "of harm";
    /// Verbs that give a toll as their object.
    MOVING_TOLLS = "moving a toll";
    /// Verbs of showing, before “how”.
    SHOWING_HOW = "showing how";
    /// Verbs at the end of what is told.
    TOLD_BEHIND = "told behind";
    /// Verbs whose subject counts or keeps a record.
    COUNTING = "counting";
    /// Nouns for a number that comes from somebody.
    NUMBERS = "a number";
    /// What words are written on.
    WRITTEN_ON = "written on";
    /// Verbs that tell from whom something comes.
    ORIGINS = "origin";
    /// Words that by themselves tell that something is reported or reckoned.
    ALWAYS = "always";
}

/// Whether a word speaks of people who came to harm, of their number, or of those who found them.
fn is_of_harm(sentence: &Sentence, word: usize) -> bool {
    harm::word(sentence, word).is_some() || OF_HARM.contains(sentence.tokens[word].lemma.as_str())
}

/// Whether a word tells that the sentence reports, however the parse of what is reported goes: “police said”,
/// “was confirmed dead”, “reportedly”.
fn tells(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_verb = token.upos == Upos::Verb;
    match token.lemma.as_str() {
        "say" | "tell" | "announce" => is_verb && is_said_by_somebody(sentence, word),
        // “failed to report”
        "report" | "confirm" => is_verb && sentence.child(word, &[Rel::Mark]).is_none(),
        lemma if MOVING_TOLLS.contains(lemma) => moves_toll(sentence, word),
        // “shows how police spied”; the model may take “documents” for a noun.
        lemma if SHOWING_HOW.contains(lemma) && follows(sentence, word, "how") => true,
        "account" | "description" | "story" | "testimony" if !is_verb => {
            is_account_of_how(sentence, word) || is_own_account(sentence, word)
        }
        // “…, documents show”, “…, the Gazette has learned”, “…, it emerged on Friday”
        lemma if TOLD_BEHIND.contains(lemma) => is_told_behind(sentence, word),
        // “was found to have lied”, “is said to have lied”
        "have" if token.rel == Rel::Aux => is_held_to_have(sentence, word),
        // “citing court papers”
        "cite" if is_verb => sentence.child(word, &[Rel::Obj]).is_some(),
        // “in what the union called a cover-up”
        "call" | "describe" | "label" | "term" if is_verb => sentence
            .child(word, &[Rel::Nsubj])
            .is_some_and(|who| sentence.tokens[..who].iter().rev().take(6).any(|it| it.lower == "what")),
        // “footage shows”, “a video of it”
        "footage" | "video" | "recording" => token.upos == Upos::Noun,
        // “the agency counts 86 deaths”, “a film that documents how”
        lemma if COUNTING.contains(lemma) && is_verb => {
            has_subject(sentence, word) && sentence.child(word, &[Rel::Obj, Rel::Ccomp]).is_some()
        }
        // “the figure comes from the coast guard”
        lemma if NUMBERS.contains(lemma) && matches!(token.rel, Rel::Nsubj | Rel::NsubjPass) => {
            token.head.is_some_and(|verb| is_given(sentence, verb))
        }
        lemma => ALWAYS.contains(lemma),
    }
}

fn has_subject(sentence: &Sentence, verb: usize) -> bool {
    sentence.child(verb, &[Rel::Nsubj]).is_some()
}

/// Whether a verb of saying has a subject, or a noun or pronoun right before it: “the sheriff, Wade Buell, said”.
fn is_said_by_somebody(sentence: &Sentence, verb: usize) -> bool {
    let is_comma = |i: usize| sentence.tokens[i].text == ",";
    let before = verb.checked_sub(1).map(|i| if is_comma(i) { i.saturating_sub(1) } else { i });
    let before = before.map(|i| sentence.tokens[i].upos);
    let by_whom =
        matches!(before, Some(Upos::Noun | Upos::Propn | Upos::Pron)) || has_subject(sentence, verb);
    by_whom && !is_written(sentence, verb)
}

/// “The scoreboard still says 0”: what is written somewhere.
fn is_written(sentence: &Sentence, verb: usize) -> bool {
    let what = sentence.child(verb, &[Rel::Nsubj]);
    what.is_some_and(|what| WRITTEN_ON.contains(sentence.tokens[what].lemma.as_str()))
}

/// “The ministry raised the death toll to 267”.
fn moves_toll(sentence: &Sentence, verb: usize) -> bool {
    let is_toll = |object: usize| sentence.tokens[object].lemma == "toll";
    sentence.child(verb, &[Rel::Obj]).is_some_and(is_toll) && has_subject(sentence, verb)
}

/// “Accounts of how they spied”.
fn is_account_of_how(sentence: &Sentence, noun: usize) -> bool {
    follows(sentence, noun, "of") && follows(sentence, noun + 1, "how")
}

fn follows(sentence: &Sentence, word: usize, next: &str) -> bool {
    sentence.tokens.get(word + 1).is_some_and(|token| token.lower == next)
}

/// “By her own account”, “in his own telling”.
fn is_own_account(sentence: &Sentence, noun: usize) -> bool {
    matches!(case(sentence, noun), "by" | "in") && is_owned(sentence, noun)
}

/// Whether a verb with its subject stands behind a comma and ends its sentence, or nearly so: it tells how the rest is known.
fn is_told_behind(sentence: &Sentence, verb: usize) -> bool {
    /// So many words may follow: “on Friday”, “this week”.
    const AFTER: usize = 4;
    let comma = sentence.tokens[..verb].iter().rposition(|token| token.text == ",");
    let between = comma.map_or(0..0, |comma| comma + 1..verb);
    let named =
        between.clone().any(|i| matches!(sentence.tokens[i].upos, Upos::Noun | Upos::Propn | Upos::Pron));
    named && sentence.tokens.len() <= verb + 1 + AFTER + 1 && sentence.child(verb, &[Rel::Obj]).is_none()
}

/// Whether “have” belongs to what somebody is found, said or thought to have done.
fn is_held_to_have(sentence: &Sentence, auxiliary: usize) -> bool {
    let done = sentence.tokens[auxiliary].head;
    let held =
        done.and_then(|done| sentence.tokens[done].head.filter(|_| sentence.tokens[done].rel == Rel::Xcomp));
    held.is_some_and(|held| {
        sentence.child(held, &[Rel::AuxPass]).is_some()
            && sentence.tokens.get(auxiliary.wrapping_sub(1)).is_some_and(|to| to.lower == "to")
    })
}

/// Whether a verb tells from whom something comes: “comes from”, “was given by”.
fn is_given(sentence: &Sentence, verb: usize) -> bool {
    let whence = |i: usize| matches!(case(sentence, i), "from" | "by");
    ORIGINS.contains(sentence.tokens[verb].lemma.as_str()) && sentence.children(verb).any(whence)
}
