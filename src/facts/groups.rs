//! Groups: how many there are of whom, and every place where the draft speaks of them.
//!
//! First every count is read (`phrase`): a number with its noun. A count then looks back to an earlier one of the
//! same group (`links`, by the evidence in `same`), whatever the two sizes are: “the 11 jurors” looks back to
//! “twelve jurors”, while “two of the jurors” and “four jurors in York” do not. A group is followed from there on
//! (`follow`) through words without a number: “the dissidents”, “the group”, “they”. A part of a group (`parts`) is kept as
//! a part, so that it is never held against the whole.

mod event;
mod follow;
mod holders;
mod links;
mod parts;
mod phrase;
mod same;

use std::ops::Range;

pub use self::event::{Happening, tell_alike};
pub use self::holders::Holder;
pub use self::links::{Antecedent, agree};
pub(crate) use self::phrase::is_in_name;
pub use self::same::Evidence;
use crate::draft::Part;
use crate::english::lexicon::nouns;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{Bound, MentionKind, Place, QuantityKind};
use crate::span::Span;

/// What a draft counts.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// Those whom some words say to be several, in the order in which a number is first given.
    pub groups: Vec<Group>,
    /// Every count in text order, those without a noun (“two were hurt”) too.
    pub counts: Vec<Count>,
    /// Of every count the group that it is of, or of a part of which it is.
    of_count: Vec<Option<usize>>,
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
    /// The count that says so, as an index into [`Groups::counts`].
    pub count: Option<usize>,
}

/// A place that says how many there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// Index into [`Facts::quantities`]; none where a word says how many without a number: “both”, “quartet”.
    pub quantity: Option<usize>,
    /// The number with its noun and the words between them: “six opposition members”.
    pub span: Span,
    /// The same as words of the sentence.
    pub words: Range<usize>,
    /// The number alone.
    pub number: Span,
    /// The sentence, as an index into [`Facts::sentences`].
    pub sentence: usize,
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
    fn mentions(&self) -> impl Iterator<Item = (usize, &GroupMention)> {
        let groups = self.groups.iter().enumerate();
        groups.flat_map(|(id, group)| group.mentions.iter().map(move |mention| (id, mention)))
    }

    /// The group that a place speaks of, and the mention that does: of several the shortest.
    pub fn at(&self, span: Span) -> Option<(usize, &GroupMention)> {
        self.mentions()
            .filter(|(_, mention)| mention.place.span.overlaps(span))
            .min_by_key(|(_, mention)| mention.place.span.len())
    }

    /// The group that a count is of, or of a part of which it is.
    pub fn of(&self, count: &Count) -> Option<&Group> {
        let index = self.counts.binary_search_by_key(&count.number, |known| known.number).ok()?;
        self.of_count[index].map(|group| &self.groups[group])
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

/// Finds the groups of a draft.
pub(super) fn find(text: &Text, numbers: &Numbers, people: &People) -> Groups {
    let mut counts = Vec::new();
    for (index, quantity) in numbers.quantities.iter().enumerate() {
        let part = text.sentences.get(quantity.place.sentence).map(|sentence| sentence.part);
        // A headline leaves words out: “the” above all.
        let told = part.is_some_and(|part| !matches!(part, Part::Headline | Part::Caption));
        if quantity.kind == QuantityKind::Cardinal && told {
            counts.extend(phrase::count(text, numbers, people, index));
        }
    }
    let told = |part: Part| !matches!(part, Part::Headline | Part::Caption);
    let sentences = text.sentences.iter().enumerate().filter(|(_, sentence)| told(sentence.part));
    let unnumbered: Vec<Count> =
        sentences.flat_map(|(index, _)| phrase::unnumbered(text, people, index)).collect();
    if !unnumbered.is_empty() {
        counts.extend(unnumbered);
        counts.sort_by_key(|count| count.number);
    }
    links::link(text, numbers, people, &mut counts);
    let mut groups = wholes(text, numbers, &counts);
    parts::add(text, numbers, &counts, &mut groups);
    follow::add(text, numbers, people, &counts, &mut groups);
    for group in &mut groups {
        group.mentions.sort_by_key(|mention| mention.place.span);
    }
    let mut of_count = vec![None; counts.len()];
    for (id, group) in groups.iter().enumerate() {
        for count in group.mentions.iter().filter_map(|mention| mention.count) {
            of_count[count].get_or_insert(id);
        }
    }
    Groups { groups, counts, of_count }
}

/// The groups that counts of the whole make: one begins where a count looks back to none.
fn wholes(text: &Text, numbers: &Numbers, counts: &[Count]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: Vec<Option<usize>> = Vec::with_capacity(counts.len());
    for (index, count) in counts.iter().enumerate() {
        let known = count.antecedent.and_then(|antecedent| group_of[antecedent.count]);
        let begins = || {
            let noun = noun_words(text, numbers, count)?;
            let whole = count.share == Share::Whole && !parts::is_included(text, count);
            (whole && count.value >= 2.0).then(|| {
                groups.push(Group { name: noun, people: count.is_people(), mentions: Vec::new() });
                groups.len() - 1
            })
        };
        let group = known.or_else(begins);
        group_of.push(group);
        if let Some(group) = group {
            groups[group].mentions.push(GroupMention::of(count, index, Share::Whole));
        }
    }
    groups
}

impl GroupMention {
    fn of(count: &Count, index: usize, share: Share) -> Self {
        let place = Place { sentence: count.sentence, words: count.words.clone(), span: count.span };
        Self { place, kind: MentionKind::Nominal, share, size: Some(count.value), count: Some(index) }
    }
}

/// What a count calls those it counts: “opposition members” of “six opposition members”.
fn noun_words(text: &Text, numbers: &Numbers, count: &Count) -> Option<String> {
    count.lemma.as_ref()?;
    let number =
        count.quantity.map_or(count.words.start, |quantity| numbers.quantities[quantity].place.words.end);
    let words = if number < count.words.end { number..count.words.end } else { count.words.clone() };
    let text = text.sentences[count.sentence].text_of(words);
    Some(text.trim_start_matches('-').split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing;

    fn counts(facts: &Facts) -> Vec<(Span, String)> {
        let tell = |count: &super::Count| {
            let lemma = count.lemma.as_deref().unwrap_or("-");
            let definite = if count.definite { "the " } else { "" };
            let narrowed = count.narrowed.join(" ");
            (count.span, format!("{:?} {definite}{} {lemma} [{narrowed}]", count.share, count.value))
        };
        facts.groups().counts.iter().map(tell).collect()
    }

    #[test]
    fn a_count_knows_whether_it_is_the_whole_a_part_or_the_rest() {
        testing::facts().draw(
            expect![[r#"
                Nine miners were trapped. Two of the nine climbed out, and the other seven waited for help.
                ~~~~~~~~~~~ Whole 9 miner []
                                          ~~~ Part 2 - []
                                                     ~~~~ Whole the 9 - []
                                                                                     ~~~~~ Rest the 7 - []
            "#]],
            counts,
        );
    }

    #[test]
    fn words_that_narrow_a_noun_are_kept() {
        testing::facts().draw(
            expect![[r#"
                The four night nurses at the clinic met the two new doctors.
                                                            ~~~~~~~~~~~~~~~ Whole the 2 doctor [new]
            "#]],
            counts,
        );
    }
}
