//! A statement of display copy.

use super::clauses::Clause;
use super::draft::Draft;
use super::holds::{self, Hold};
use super::said;
use super::swapped;
use super::telling::{Story, Telling};
use super::terms::Term;
use super::voices::Voice;
use crate::english::lexicon::thesaurus::{self, LADDERS, SEATS};
use crate::facts::ids::SentenceId;
use crate::facts::place::Place;

/// A statement of display copy: a deed, and those and that with which it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Its words, from the first to the last.
    pub place: Place,
    /// The word for the deed.
    pub(crate) deed: Term,
    /// The other words of content.
    pub(crate) terms: Vec<Term>,
    /// How far it vouches for the deed.
    pub hold: Hold,
    /// In whose words.
    pub voice: Voice,
    /// The places of the story that tell the same, those that tell most first.
    pub told: Vec<Telling>,
    /// The first sentences of the story that speak of something of it.
    pub lead: Vec<SentenceId>,
    /// The places of the story that tell less than it does: “charged” for “guilty”. None where any tells as much.
    pub weaker: Vec<Telling>,
    /// The places of the story that tell the opposite.
    pub turned: Vec<Telling>,
    /// The place of the story that tells it the other way round.
    pub swapped: Option<Telling>,
    /// The places of display copy that do.
    pub turned_above: Vec<Telling>,
    /// Its words of content for which the story has none.
    pub(crate) orphans: Vec<Term>,
}

impl Statement {
    /// Reads a clause of display copy.
    pub(super) fn read(draft: &Draft<'_>, id: SentenceId, clause: Clause) -> Self {
        let Draft { text, numbers, people, story, .. } = draft;
        let sentence = &text.sentences[id];
        let Clause { predicate, words, shared } = clause;
        let read = |word: usize| Term::read(text, people, id, word);
        let deed =
            read(predicate).unwrap_or_else(|| Term::bare(&sentence.tokens[predicate].lemma, predicate));
        let others = words.iter().copied().chain(shared).filter(|&word| word != predicate);
        let others = others.filter(|&word| !numbers.is_in_time(id, word));
        let terms: Vec<Term> = others.filter_map(read).filter(|term| term.lemma.len() > 1).collect();
        let (first, last) = (words.first().copied(), words.last().copied());
        let whole = first.unwrap_or(predicate)..last.unwrap_or(predicate) + 1;
        let told = story.tellings(text, people, &deed, &terms);
        let orphans = std::iter::once(&deed).chain(&terms).filter(|term| !story.has(term)).cloned().collect();
        Self {
            place: sentence.place(id, whole),
            hold: holds::of(sentence, predicate),
            voice: said::voice(text, people, id, predicate),
            weaker: weaker(draft, &deed, &terms),
            turned: turned(draft, &draft.story, &deed, &terms),
            turned_above: turned(draft, &draft.display, &deed, &things(&terms)),
            swapped: swapped::find(draft, id, &deed, &terms, &words, &told),
            lead: story.lead(&terms),
            told,
            orphans,
            deed,
            terms,
        }
    }

    /// Whether it tells of harm or of what is to somebody’s discredit.
    pub fn is_grave(&self) -> bool {
        let grave = self.deed.deeds.iter().filter(|deed| thesaurus::is_grave(**deed)).count();
        grave * 2 > self.deed.deeds.len()
    }

    /// Whether the narrator vouches for it.
    pub fn is_plain(&self) -> bool {
        self.hold == Hold::Done && self.voice == Voice::Narrator
    }
}

/// The places of the story that tell less than a deed, where none tells as much.
fn weaker(draft: &Draft<'_>, deed: &Term, terms: &[Term]) -> Vec<Telling> {
    let Some(ladder) = LADDERS.iter().find(|it| it.strong.contains(&*deed.lemma)) else { return Vec::new() };
    let Draft { text, people, story, .. } = draft;
    let is_strong = |it: &Term| ladder.strong.contains(&*it.lemma) && !ladder.weak.contains(&*it.lemma);
    if story.with(text, people, is_strong, terms).iter().any(|it| it.hold == Hold::Done) {
        return Vec::new();
    }
    story.with(text, people, |it| ladder.weak.contains(&*it.lemma), terms)
}

/// The terms for things, of which alone headline and summary tell two ways.
fn things(terms: &[Term]) -> Vec<Term> {
    let is_thing = |it: &&Term| it.noun && !it.number && it.entity.is_none();
    terms.iter().filter(is_thing).cloned().collect()
}

/// The places that tell the opposite of a deed.
fn turned(draft: &Draft<'_>, among: &Story, deed: &Term, terms: &[Term]) -> Vec<Telling> {
    let is_seat = |term: &Term| SEATS.contains(&*term.lemma);
    let has_seat = terms.iter().any(is_seat);
    let is_opposite = |it: &Term| {
        let mut pairs = it.deeds.iter().flat_map(|one| deed.deeds.iter().map(move |other| (*one, *other)));
        it.verb
            && !it.tells_deed_of(deed)
            && pairs.any(|(one, other)| {
                thesaurus::are_opposites(one, other) && (has_seat || !thesaurus::is_of_seat(one))
            })
    };
    let mut found = among.with(draft.text, draft.people, is_opposite, terms);
    found.retain(|it| it.hold == Hold::Done);
    found
}
