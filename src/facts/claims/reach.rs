//! Whether a source is in reach of a claim.

use crate::facts::ids::{AttributionId, SentenceId};
use crate::facts::list::List;
use rustc_hash::{FxHashMap, FxHashSet};

use super::parties::Party;
use crate::english::lexicon::cues::{self, Act};
use crate::english::{Rel, Token, Upos};
use crate::facts::entities::EntityId;
use crate::facts::people::People;
use crate::facts::signs::{Accusation, Topic, accusations, harm};
use crate::facts::text::Text;
use crate::facts::{Attribution, AttributionKind, EntityKind, Place, Placed};
use crate::span::Span;

/// Which sentences of a draft name who says something.
pub(super) struct Reach<'a> {
    /// It names who says, reports or finds something.
    sourced: List<SentenceId, bool>,
    /// It reports what somebody says in a clause, not only what somebody names or praises.
    reports: List<SentenceId, bool>,
    /// The attributions whose cue stands in a sentence, of those whose source reports.
    reporters: FxHashMap<SentenceId, Vec<AttributionId>>,
    /// The wrongs that somebody in the draft speaks of, or that a court does, in dictionary form.
    wrongs: FxHashSet<&'a str>,
    /// Those of whom somebody in the draft says that they did wrong, or who stand before a court.
    accused: FxHashSet<EntityId>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(text: &'a Text, people: &'a People) -> Self {
        let told = text.sentences.iter().map(|sentence| sentence.alone().signs.speaks_of(Topic::Report));
        let mut sourced: List<SentenceId, bool> = told.collect();
        let mut reports = sourced.clone();
        let mut reporters: FxHashMap<SentenceId, Vec<AttributionId>> = FxHashMap::default();
        for (index, attribution) in people.attributions().with_ids() {
            if !names_reporter(text, attribution) {
                continue;
            }
            let is_clause = is_clause(text, attribution.content);
            if let Some(cue) = &attribution.cue {
                reporters.entry(cue.sentence).or_default().push(index);
                sourced[cue.sentence] = true;
                reports[cue.sentence] |= is_clause;
            }
            mark(text, attribution.content, &mut sourced);
            if is_clause {
                mark(text, attribution.content, &mut reports);
            }
        }
        for sentence in people.speech.cited.sentences() {
            sourced[sentence] = true;
            reports[sentence] = true;
        }
        let mut reach =
            Self { sourced, reports, reporters, wrongs: FxHashSet::default(), accused: FxHashSet::default() };
        reach.hear(text, people);
        reach
    }

    /// Gathers the wrongs and the accused that somebody in the draft speaks of.
    fn hear(&mut self, text: &'a Text, people: &'a People) {
        for (index, sentence) in text.sentences.with_ids() {
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
            let named = people.mentions_in(index).iter();
            // A council or a government may be spoken of in any sentence of a story.
            let person = |id: &EntityId| people.entity(*id).kind == EntityKind::Person;
            self.accused.extend(named.map(|it| it.entity).filter(person));
        }
    }

    /// Whether somebody who counts is in reach of a toll: in the sentence, in another of its paragraph, or in the sentence
    /// right behind, since wire copy makes a paragraph of each, if it tells of the harm; behind the story’s first sentence
    /// the word of somebody who counts is enough. The sentence before counts if it is about the same, and so does one some way
    /// behind a story’s first sentences.
    pub(super) fn has_counter(&self, text: &Text, sentence: SentenceId) -> bool {
        /// So many sentences a story takes at most to come to the source of its first toll.
        const FAR: usize = 12;
        let sentences = &text.sentences;
        let of_toll =
            |at: SentenceId| self.sourced[at] && text.sentences[at].alone().signs.speaks_of(Topic::Harm);
        let counts = |at: SentenceId| {
            of_toll(at) || self.sourced[at] && text.sentences[at].alone().signs.speaks_of(Topic::Counter)
        };
        let is_first = sentence == text.story_start();
        text.sentences_of(sentences[sentence].paragraph).any(|at| self.sourced[at])
            || sentences
                .ids()
                .behind(sentence)
                .next()
                .is_some_and(|next| if is_first { counts(next) } else { of_toll(next) })
            || sentence.before().is_some_and(of_toll)
            || text.is_lead(sentence) && sentences.around(sentence, 0, FAR - 1).any(of_toll)
    }

    /// Whether somebody who accuses is in reach: in the sentence, before it in its paragraph or right behind it there. Where
    /// a court or an inquiry is near, the accusation is theirs. Farther off, in the sentences that a story’s lead takes
    /// to come to its source, and anywhere where the same wrong or the same accused is spoken of, it must be about that.
    pub(super) fn has_accuser(
        &self,
        text: &Text,
        people: &People,
        claim: &Place,
        accusation: &Accusation,
        party: Party,
    ) -> bool {
        /// So many sentences a story takes to come to its source.
        const LEAD: usize = 3;
        let sentence = claim.sentence;
        let sentences = &text.sentences;
        let own = &sentences[sentence];
        let far = if text.is_lead(sentence) { LEAD } else { 1 };
        let of_wrong =
            |at: SentenceId| self.reports[at] && text.sentences[at].alone().signs.speaks_of(Topic::Wrong);
        self.is_accuser_near(text, people, claim, accusation, party)
            || is_case_near(text, sentence)
            || accusations::tells_of_proceedings(own, |word| claim.words.contains(&word))
            || sentences.around(sentence, 0, far).behind(sentence).any(of_wrong)
            || self.wrongs.contains(own.tokens[accusation.word].lemma.as_str())
            || party.entity.is_some_and(|entity| self.accused.contains(&entity))
    }

    /// Whether somebody reports in the sentence, before it in its paragraph, or right behind it there of the same.
    fn is_accuser_near(
        &self,
        text: &Text,
        people: &People,
        claim: &Place,
        accusation: &Accusation,
        party: Party,
    ) -> bool {
        let sentence = claim.sentence;
        let own = &text.sentences[sentence];
        let paragraph = text.sentences_of(own.paragraph);
        // A paragraph that begins with a pronoun goes on from the one before.
        let goes_on = own.tokens.first().is_some_and(|token| token.upos == Upos::Pron);
        let opening = paragraph.clone().next().and_then(SentenceId::before).filter(|_| goes_on);
        let mut before = opening.into_iter().chain(paragraph.before(sentence)).chain([sentence]);
        let is_own = |at: SentenceId| at == sentence && accusation.of_speaker;
        let backs = |next| self.reports[next] && self.backs(text, people, claim, party, next);
        before.any(|at| self.reports[at] && !is_own(at))
            || paragraph.behind(sentence).next().is_some_and(backs)
    }

    /// Whether somebody who speaks right behind a claim may be its source: speaks of a wrong, takes the claim up with a pronoun,
    /// a quotation or a word of it, and is not the accused, who denies or explains it.
    fn backs(&self, text: &Text, people: &People, claim: &Place, party: Party, behind: SentenceId) -> bool {
        // What tells it without an attribution is no reply.
        let Some(told) = self.reporters.get(&behind) else { return true };
        text.sentences[behind].alone().signs.speaks_of(Topic::Wrong)
            || told.iter().map(|&index| &people.attributions()[index]).any(|it| {
                !is_reply(text, it, party)
                    && !describes_source(it, told.iter().map(|&index| &people.attributions()[index]))
                    && (it.kind == AttributionKind::Direct || takes_up(text, claim, it, behind))
            })
    }
}

/// Whether a court or an inquiry is near, of whose case a sentence tells: in its paragraph, or beside it where it is a paragraph by
/// itself.
fn is_case_near(text: &Text, sentence: SentenceId) -> bool {
    /// So near it is.
    const CASE: usize = 2;
    let paragraph = text.sentences[sentence].paragraph;
    let is_alone = text.sentences_of(paragraph).len() == 1;
    let near =
        |at: SentenceId| text.sentences[at].paragraph == paragraph || is_alone && at.apart(sentence) == 1;
    let of_case = |at: SentenceId| text.sentences[at].alone().signs.speaks_of(Topic::Proceedings);
    text.sentences.around(sentence, CASE, CASE).any(|at| at != sentence && near(at) && of_case(at))
}

/// Whether somebody denies something or has nothing to say, or the accused speaks.
fn is_reply(text: &Text, said: &Attribution, party: Party) -> bool {
    let replies = said.cue.as_ref().is_some_and(|cue| {
        let tokens = &text.sentences[cue.sentence].tokens[cue.words.clone()];
        tokens.iter().any(|token| cues::denies(&token.lemma) || token.lemma == "decline")
    });
    replies || party.entity.is_some() && said.speaker == party.entity
}

/// Whether an attribution only describes who says another thing: “an officer, who asked not to be named, said …”.
fn describes_source<'a>(said: &Attribution, mut others: impl Iterator<Item = &'a Attribution>) -> bool {
    let cue = said.cue.as_ref().map(|cue| cue.span);
    others.any(|other| {
        let source = other.source.as_ref().filter(|_| other.cue != said.cue);
        source.zip(cue).is_some_and(|(source, cue)| source.span.contains(cue))
    })
}

/// Whether what is said comes back to a claim, by a pronoun or with a word of it. “It” at its head is the body that speaks: “the
/// ferry line says that it warned the port”, and so is “they”, but of “two of them said that they were kicked”.
fn takes_up(text: &Text, claim: &Place, said: &Attribution, behind: SentenceId) -> bool {
    let (behind, content) = (&text.sentences[behind], said.content);
    let source =
        said.source.iter().flat_map(|source| &text.sentences[source.sentence].tokens[source.words.clone()]);
    let by_itself = source.into_iter().all(|token| token.upos != Upos::Pron);
    let within = |&i: &usize| content.contains(behind.span_of(i..i + 1));
    let words = &text.sentences[claim.sentence].tokens[claim.words.clone()];
    let said_again = |lemma: &str| lemma.len() > 3 && words.iter().any(|token| token.lemma == lemma);
    let head = (0..behind.tokens.len()).filter(within).find(|&i| behind.tokens[i].rel != Rel::Mark);
    (0..behind.tokens.len()).filter(within).any(|i| {
        let token = &behind.tokens[i];
        let itself = head == Some(i) && (token.lower == "it" || by_itself && is_person(&token.lower));
        refers(token) && !itself || points(behind, i) || said_again(&token.lemma)
    })
}

/// “This”, “that work”: whether a word points at what was told.
fn points(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let of_time = sentence.tokens.get(word + 1).is_some_and(|next| is_time(&next.lemma));
    let points = matches!(token.lower.as_str(), "this" | "that" | "these" | "those");
    points && token.rel != Rel::Mark && !of_time
}

/// Whether a word is a pronoun for somebody or something told.
fn refers(token: &Token) -> bool {
    token.upos == Upos::Pron && !matches!(token.lower.as_str(), "who" | "which" | "there")
}

/// Pronouns for people, in lower case.
fn is_person(pronoun: &str) -> bool {
    matches!(pronoun, "they" | "he" | "she" | "we" | "i")
}

/// “That time”, “this week” take up nothing.
fn is_time(lemma: &str) -> bool {
    matches!(
        lemma,
        "time" | "day" | "night" | "week" | "month" | "year" | "morning" | "evening" | "moment" | "period"
    )
}

/// Whether what is said has a verb of its own, or words enough to hold one.
fn is_clause(text: &Text, content: Span) -> bool {
    const WORDS: usize = 6;
    let Some(sentence) = text.sentence_at(content.start).map(|index| &text.sentences[index]) else {
        return false;
    };
    let within = |&i: &usize| content.contains(sentence.span_of(i..i + 1));
    let words: Vec<usize> = (0..sentence.tokens.len()).filter(within).collect();
    words.len() >= WORDS || words.iter().any(|&i| sentence.tokens[i].upos == Upos::Verb)
}

fn mark(text: &Text, content: Span, sourced: &mut List<SentenceId, bool>) {
    for sentence in text.sentences_within(content) {
        sourced[sentence] = true;
    }
}

/// Whether an attribution names a source that reports, and does not just wish or judge.
fn names_reporter(text: &Text, attribution: &Attribution) -> bool {
    // “The collapse claimed 22 lives.”
    let harms = attribution.cue.as_ref().is_some_and(|cue| {
        let sentence = &text.sentences[cue.sentence];
        cue.words.clone().any(|word| harm::word(sentence, word).is_some())
    });
    let wishes = attribution.act == Act::Mind && attribution.cue.is_some();
    attribution.source.is_some()
        && attribution.tells()
        && !wishes
        && !harms
        && attribution.cue.as_ref().is_none_or(|cue| {
            let sentence = &text.sentences[cue.sentence];
            let verbs = cue.words.clone().filter_map(|i| cues::verb(&sentence.tokens[i]));
            let mut verbs = verbs.peekable();
            // “According to”, and nouns such as “claim”, are no verbs.
            verbs.peek().is_none() || verbs.any(cues::Cue::reports)
        })
}
