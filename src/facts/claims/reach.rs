//! Whether a source is in reach of a claim.

use rustc_hash::FxHashSet;

use super::accusations::{self, Accusation};
use super::casualties::{self, Casualty};
use super::frames::case;
use super::parties::Party;
use super::{counters, harm};
use crate::english::{Rel, Sentence, Upos};
use crate::facts::attributions::cues;
use crate::facts::entities::EntityId;
use crate::facts::{Attribution, EntityKind, Facts, Place, Placed};
use crate::span::Span;

/// What a sentence by itself offers to the claims around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::facts) struct Signs {
    /// Its counts of people who came to harm.
    pub(super) casualties: Vec<Casualty>,
    /// What it accuses somebody of.
    pub(super) accusations: Vec<Accusation>,
    /// What else it speaks of, each a bit.
    topics: u8,
}

/// What a sentence speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
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

    fn speaks_of(&self, topic: Topic) -> bool {
        self.topics & 1 << topic as u8 != 0
    }
}

/// Which sentences of a draft name who says something; the lists have one entry a sentence.
pub(super) struct Reach<'a> {
    /// The story’s first sentence.
    story: usize,
    /// It names who says, reports or finds something.
    sourced: Vec<bool>,
    /// It reports what somebody says in a clause, not only what somebody names or praises.
    reports: Vec<bool>,
    /// The wrongs that somebody in the draft speaks of, or that a court does, in dictionary form.
    wrongs: FxHashSet<&'a str>,
    /// Those of whom somebody in the draft says that they did wrong, or who stand before a court.
    accused: FxHashSet<EntityId>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(facts: &'a Facts) -> Self {
        let told = facts.sentences.iter().map(|sentence| sentence.alone().signs.speaks_of(Topic::Report));
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
        let story = facts.story();
        let mut reach =
            Self { story, sourced, reports, wrongs: FxHashSet::default(), accused: FxHashSet::default() };
        reach.hear(facts);
        reach
    }

    /// Gathers the wrongs and the accused that somebody in the draft speaks of.
    fn hear(&mut self, facts: &'a Facts) {
        for (index, sentence) in facts.sentences.iter().enumerate() {
            let signs = &sentence.alone().signs;
            if !(signs.speaks_of(Topic::Proceedings) || signs.speaks_of(Topic::Wrong) && self.reports[index])
            {
                continue;
            }
            // What describes a speaker is not what he speaks of.
            let aside =
                |word: usize| signs.accusations.iter().any(|it| it.of_speaker && it.words.contains(&word));
            let mut words = (0..sentence.tokens.len())
                .filter(|&word| accusations::is_of_wrong(sentence, word) && !aside(word))
                .peekable();
            if words.peek().is_none() && !signs.speaks_of(Topic::Proceedings) {
                continue;
            }
            self.wrongs.extend(words.map(|word| sentence.tokens[word].lemma.as_str()));
            let first = facts.mentions.partition_point(|it| it.place.sentence < index);
            let named = facts.mentions[first..].iter().take_while(|it| it.place.sentence == index);
            // A council or a government may be spoken of in any sentence of a story.
            let person = |id: &EntityId| facts.entities[id.0].kind == EntityKind::Person;
            self.accused.extend(named.map(|it| it.entity).filter(person));
        }
    }

    /// Whether somebody who counts is in reach of a toll: in the sentence, in another of its paragraph, or in the sentence
    /// right behind, since wire copy makes a paragraph of each, if it tells of the harm; behind the story’s first sentence
    /// the word of somebody who counts is enough. The sentence before counts if it is about the same, and so does one some way
    /// behind a story’s first sentences.
    pub(super) fn has_counter(&self, facts: &Facts, sentence: usize) -> bool {
        /// So many sentences a story takes at most to come to the source of its first toll.
        const FAR: usize = 12;
        let count = facts.sentences.len();
        let paragraph = facts.sentences[sentence].paragraph;
        let first = facts.sentences.partition_point(|it| it.paragraph < paragraph);
        let after = facts.sentences.partition_point(|it| it.paragraph <= paragraph);
        let of_toll =
            |at: usize| self.sourced[at] && facts.sentences[at].alone().signs.speaks_of(Topic::Harm);
        let counts = |at: usize| {
            of_toll(at) || self.sourced[at] && facts.sentences[at].alone().signs.speaks_of(Topic::Counter)
        };
        self.sourced[first..after].contains(&true)
            || (sentence + 1 < count
                && if sentence == self.story { counts(sentence + 1) } else { of_toll(sentence + 1) })
            || sentence.checked_sub(1).is_some_and(of_toll)
            || self.is_lead(sentence) && (sentence..count.min(sentence + FAR)).any(of_toll)
    }

    /// Whether somebody who accuses is in reach: in the sentence, before it in its paragraph or right behind it there. Where
    /// a court or an inquiry is near, the accusation is theirs. Farther off, in the sentences that a story’s lead takes
    /// to come to its source, and anywhere where the same wrong or the same accused is spoken of, it must be about that.
    pub(super) fn has_accuser(
        &self,
        facts: &Facts,
        claim: &Place,
        accusation: &Accusation,
        party: Party,
    ) -> bool {
        /// So many sentences a story takes to come to its source.
        const LEAD: usize = 3;
        /// So near a court is, of whose case the sentence tells.
        const CASE: usize = 2;
        let sentence = claim.sentence;
        let count = facts.sentences.len();
        let own = &facts.sentences[sentence];
        let paragraph = facts.sentences.partition_point(|it| it.paragraph < own.paragraph);
        let after = facts.sentences.partition_point(|it| it.paragraph <= own.paragraph);
        let goes_on = own.tokens.first().is_some_and(|token| token.upos == Upos::Pron);
        let first = if goes_on { paragraph.saturating_sub(1) } else { paragraph };
        let near = (first..after.min(sentence + 2))
            .any(|at| self.reports[at] && !(at == sentence && accusation.of_speaker));
        let (before, behind) =
            (sentence.saturating_sub(CASE)..sentence, sentence + 1..count.min(sentence + CASE + 1));
        let of_case = |near: &Placed| near.alone().signs.speaks_of(Topic::Proceedings);
        let far = if self.is_lead(sentence) { sentence + 1 + LEAD } else { sentence + 2 };
        let of_wrong =
            |at: usize| self.reports[at] && facts.sentences[at].alone().signs.speaks_of(Topic::Wrong);
        near || facts.sentences[before].iter().any(of_case)
            || facts.sentences[behind].iter().any(of_case)
            || accusations::tells_of_proceedings(own, |word| claim.words.contains(&word))
            || (sentence + 1..far.min(count)).any(of_wrong)
            || self.wrongs.contains(own.tokens[accusation.word].lemma.as_str())
            || party.entity.is_some_and(|entity| self.accused.contains(&entity))
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

/// Whether a word speaks of people who came to harm, of their number, or of those who found them.
fn is_of_harm(sentence: &Sentence, word: usize) -> bool {
    harm::word(sentence, word).is_some()
        || matches!(
            sentence.tokens[word].lemma.as_str(),
            "body" | "victim" | "survivor" | "casualty" | "data" | "figure"
        )
}

/// Whether a word tells that the sentence reports, however the parse of what is reported goes: “police said”,
/// “was confirmed dead”, “reportedly”.
fn tells(sentence: &Sentence, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let is_verb = token.upos == Upos::Verb;
    match token.lemma.as_str() {
        "say" | "tell" | "announce" => {
            // “the sheriff, Wade Buell, said”
            let is_comma = |i: usize| sentence.tokens[i].text == ",";
            let before = word.checked_sub(1).map(|i| if is_comma(i) { i.saturating_sub(1) } else { i });
            let before = before.map(|i| sentence.tokens[i].upos);
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
        // “shows how police spied”
        "show" | "describe" | "explain" if is_verb => {
            sentence.tokens.get(word + 1).is_some_and(|next| next.lower == "how")
        }
        // “footage shows”, “a video of it”
        "footage" | "video" | "recording" => token.upos == Upos::Noun,
        // “the agency counts 86 deaths”, “a film that documents how”
        "count" | "document" | "record" | "register" | "list" if is_verb => {
            sentence.child(word, &[Rel::Nsubj]).is_some()
                && sentence.child(word, &[Rel::Obj, Rel::Ccomp]).is_some()
        }
        // “the figure comes from the coast guard”
        "figure" | "toll" | "count" | "number" | "tally"
            if matches!(token.rel, Rel::Nsubj | Rel::NsubjPass) =>
        {
            token.head.is_some_and(|verb| is_given(sentence, verb))
        }
        "accord" | "according" | "reportedly" | "estimate" | "tally" => true,
        _ => false,
    }
}

/// Whether a verb tells from whom something comes: “comes from”, “was given by”.
fn is_given(sentence: &Sentence, verb: usize) -> bool {
    const VERBS: [&str; 9] =
        ["come", "be", "originate", "stem", "give", "provide", "release", "publish", "issue"];
    let whence = |i: usize| matches!(case(sentence, i), "from" | "by");
    VERBS.contains(&sentence.tokens[verb].lemma.as_str()) && sentence.children(verb).any(whence)
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
    // “The collapse claimed 22 lives.”
    let harms = attribution.cue.as_ref().is_some_and(|cue| {
        let sentence = &facts.sentences[cue.sentence];
        cue.words.clone().any(|word| harm::word(sentence, word).is_some())
    });
    attribution.source.is_some()
        && attribution.tells()
        && !harms
        && attribution.cue.as_ref().is_none_or(|cue| {
            let sentence = &facts.sentences[cue.sentence];
            let verbs = cue.words.clone().filter_map(|i| cues::verb(&sentence.tokens[i]));
            let mut verbs = verbs.peekable();
            // “According to”, and nouns such as “claim”, are no verbs.
            verbs.peek().is_none() || verbs.any(cues::Cue::reports)
        })
}
