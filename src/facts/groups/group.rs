//! People and things that a draft counts, and the places that count them.

use super::antecedent::Antecedent;
use super::happening::Happening;
use super::holder::Holder;
use crate::english::lexicon::nouns;
use crate::facts::ids::{CountId, GroupId, QuantityId, SentenceId};
use crate::facts::list::List;
use crate::facts::{Bound, MentionKind, Place};
use crate::span::Span;
use std::ops::Range;

/// The counts of a draft.
pub type Counts = List<CountId, Count>;

/// What a draft counts.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// Those whom some words say to be several, in the order in which a number is first given.
    pub groups: List<GroupId, Group>,
    /// Every count in text order, those without a noun (“two were hurt”) too.
    pub counts: Counts,
    /// Of every count the group that it is of, or of a part of which it is.
    pub(super) of_count: List<CountId, Option<GroupId>>,
}

/// People or things that the draft counts and speaks of again.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it is called where its number is first given, without the number: “opposition members”.
    pub name: String,
    /// Whether they are people.
    pub people: bool,
    /// Every place that speaks of it or of a part of it, in text order. Never empty.
    pub mentions: Vec<GroupMention>,
}

/// A place that speaks of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMention {
    /// The words: “six opposition members”, “the group”, “they”.
    pub place: Place,
    /// By a noun or by a pronoun.
    pub kind: MentionKind,
    /// Whether it means all of them.
    pub share: Share,
    /// How many it says they are.
    pub size: Option<f64>,
    /// The count that says so.
    pub count: Option<CountId>,
}

/// A place that says how many there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The number itself; none where a word says how many without a number: “both”, “quartet”.
    pub quantity: Option<QuantityId>,
    /// The number with its noun and the words between them: “six opposition members”.
    pub span: Span,
    /// The same as words of the sentence.
    pub words: Range<usize>,
    /// The number alone.
    pub number: Span,
    /// The sentence.
    pub sentence: SentenceId,
    /// How many.
    pub value: f64,
    /// How exact.
    pub bound: Bound,
    /// What part of its group is counted.
    pub share: Share,
    /// Whether it speaks of something known: “the six members”, “all six”, “these six”.
    pub definite: bool,
    /// The noun’s dictionary form, where there is a noun.
    pub lemma: Option<String>,
    /// The words that narrow the noun, in dictionary form: `opposition` in “six opposition members”.
    pub narrowed: Vec<String>,
    /// Those of them that are participles: `tag` in “the 16 tagged animals”.
    pub participles: Vec<String>,
    /// Whether a clause narrows it too: “the six members who fled”.
    pub clause: bool,
    /// Whose they are: `company` in “the company’s three founders”, `its` in “its three founders”.
    pub owner: Option<String>,
    /// Whether something else is counted with it: “two officers and a driver”.
    pub joined: bool,
    /// Whose they are, in the phrase or as its sentence tells: “the company runs five plants”.
    pub holder: Option<Holder>,
    /// What kind of thing happened to those counted, if it is one that happens to a group once.
    pub event: Option<&'static str>,
    /// All that its sentence tells of those counted.
    pub happenings: Vec<Happening>,
    /// The earlier count of the same group that it looks back to.
    pub antecedent: Option<Antecedent>,
}

/// What part of a group a count is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    Whole,
    /// Some: “two of the six”.
    Part,
    /// Those that are left, or some of them: “the other four”, “two of the others”.
    Rest,
}

impl Count {
    /// Whether `later` can only mean the group that this count introduced, by its noun and what narrows it.
    pub fn is_taken_up_by(&self, later: &Self) -> bool {
        let same_owner = match (&self.owner, &later.owner) {
            (_, None) => true,
            (Some(one), Some(other)) => one == other,
            (None, Some(_)) => false,
        };
        // More than there were are no part of them: “240 drivers … the 420 returning drivers”.
        let is_act = |word: &String| later.value > self.value && later.participles.contains(word);
        let narrower = later.narrowed.iter().any(|word| !self.narrowed.contains(word) && !is_act(word));
        self.lemma == later.lemma && same_owner && !narrower && !later.clause
    }

    /// Whether its noun has the number in it: “a string quartet”, “the trio”.
    pub fn is_fixed(&self) -> bool {
        self.quantity.is_none() && self.lemma.as_deref().is_some_and(|noun| nouns::fixed_size(noun).is_some())
    }

    /// Whether its noun is one for people.
    pub fn is_people(&self) -> bool {
        // “The eight crew” are people, though “the crew” is one body.
        let of_body = |lemma: &str| matches!(lemma, "crew" | "staff" | "personnel" | "police");
        self.lemma.as_deref().is_some_and(|lemma| nouns::is_person_noun(lemma) || of_body(lemma))
    }

    /// Whether it is an exact count of a whole group.
    pub fn is_exact_whole(&self) -> bool {
        self.share == Share::Whole && self.bound == Bound::Exact
    }
}

impl Group {
    /// Whether the draft speaks of it more than once, or they are people.
    pub fn is_followed(&self) -> bool {
        self.people || self.mentions.len() > 1
    }
}

impl Groups {
    /// Every mention of a group, with the group’s number.
    pub(super) fn mentions(&self) -> impl Iterator<Item = (GroupId, &GroupMention)> {
        let groups = self.groups.with_ids();
        groups.flat_map(|(id, group)| group.mentions.iter().map(move |mention| (id, mention)))
    }

    /// The group that a place speaks of, and the mention that does: of several the shortest.
    pub fn at(&self, span: Span) -> Option<(GroupId, &GroupMention)> {
        self.mentions()
            .filter(|(_, mention)| mention.place.span.overlaps(span))
            .min_by_key(|(_, mention)| mention.place.span.len())
    }

    /// The group that a count is of, or of a part of which it is.
    pub fn of(&self, count: &Count) -> Option<&Group> {
        let here = |known: &Count| known.number == count.number;
        let id = self.counts.stretch(|known| known.number < count.number, here).next()?;
        self.of_count[id].map(|group| &self.groups[group])
    }

    /// The count whose number stands on a word of a sentence.
    pub fn count_on(&self, sentence: SentenceId, word: usize) -> Option<CountId> {
        let mut here = self.counts.stretch(|it| it.sentence < sentence, |it| it.sentence == sentence);
        here.find(|&id| self.counts[id].words.contains(&word))
    }

    /// The group with a mention of exactly this place.
    pub fn with(&self, span: Span) -> Option<&Group> {
        self.groups.iter().find(|group| group.mentions.iter().any(|mention| mention.place.span == span))
    }
}

/// Whether two counts may be of the same people or things, as far as their nouns tell: “nurses” and “workers”, not “nurses” and
/// “miners”.
pub fn may_be_one_kind(one: &Count, other: &Count) -> bool {
    let (Some(one), Some(other)) = (&one.lemma, &other.lemma) else { return true };
    one == other || nouns::may_be_called(one, other) || nouns::may_be_called(other, one)
}

impl GroupMention {
    pub(super) fn of(count: &Count, id: CountId, share: Share) -> Self {
        let place = Place { sentence: count.sentence, words: count.words.clone(), span: count.span };
        Self { place, kind: MentionKind::Nominal, share, size: Some(count.value), count: Some(id) }
    }
}
