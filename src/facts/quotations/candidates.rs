//! “He said”, where two people have just been spoken of and either may be meant.

use super::context::speaks;
use super::quotation::Quotation;
use crate::english::grammar::{is_owner, is_subject};
use crate::english::lexicon::Gender;
use crate::facts::{Entity, EntityId, EntityKind, Facts, Mention, MentionKind, Place, SentenceId};

/// Fewer words are a scrap of what is reported otherwise.
const FEWEST: usize = 2;

/// A speaker who is only “he” or “she”, and the two who may be meant.
#[derive(Clone, Debug)]
pub(crate) struct Doubt {
    /// The pronoun.
    pub(crate) pronoun: Place,
    /// Where the two are named.
    pub(crate) named: [Place; 2],
}

/// The quotations whose speaker is “he” or “she” right behind a sentence that speaks of two people, in which nobody says anything
/// and neither is told from the other.
pub(crate) fn doubts<'a>(
    facts: &'a Facts,
    quotations: &'a [Quotation],
) -> impl Iterator<Item = (&'a Quotation, Doubt)> {
    let outer = quotations.iter().filter(|it| !it.nested && !it.is_shown() && it.words.len() >= FEWEST);
    outer.filter_map(move |quotation| Some((quotation, doubt(facts, quotation)?)))
}

fn doubt(facts: &Facts, quotation: &Quotation) -> Option<Doubt> {
    let pronoun = quotation.voice.source.clone().filter(|source| source.words.len() == 1)?;
    let gender = Gender::of_pronoun(&facts.words(pronoun.span).to_lowercase())?;
    let first = facts.sentence_at(quotation.span.start)?;
    let before = first.before().filter(|&before| is_near(facts, before, quotation))?;
    // “The mayor, he said, …”: the pronoun looks back no farther than its own sentence.
    let same = facts
        .mentions_in(pronoun.sentence)
        .iter()
        .any(|it| it.place.span.end <= pronoun.span.start && !facts.is_quoted(it.place.span));
    if same || pronoun.sentence < first || speaks(facts, before) {
        return None;
    }
    let mut people: Vec<(EntityId, &Place)> = Vec::new();
    for mention in facts.mentions_in(before) {
        let may_be = may_be(facts, mention, gender);
        if may_be && people.iter().all(|(id, _)| *id != mention.entity) {
            people.push((mention.entity, &mention.place));
        }
    }
    let [(_, one), (_, other)] = people[..] else { return None };
    let resolved = is_told(facts, &pronoun, before);
    (!resolved).then(|| Doubt { pronoun: pronoun.clone(), named: [one.clone(), other.clone()] })
}

/// Whether a sentence is the last of the paragraph before, or stands in the same one.
fn is_near(facts: &Facts, before: SentenceId, quotation: &Quotation) -> bool {
    facts.sentences()[before].paragraph == quotation.paragraph
}

/// Whether a name is of a person who takes part in what the sentence tells, and the pronoun can mean that person.
fn may_be(facts: &Facts, mention: &Mention, gender: Gender) -> bool {
    let entity = facts.entity(mention.entity);
    let sentence = &facts.sentences()[mention.place.sentence];
    let owns = mention.place.words.clone().any(|word| is_owner(&sentence.tokens[word]));
    entity.kind == EntityKind::Person
        && !mention.modifier
        && !owns
        && !facts.is_quoted(mention.place.span)
        && known(facts, mention.entity, entity).is_none_or(|known| known == gender)
}

/// What titles and other pronouns tell of a person.
fn known(facts: &Facts, id: EntityId, entity: &Entity) -> Option<Gender> {
    let titles = entity.attributes.iter().filter_map(|it| it.title());
    let told = titles.flat_map(str::split_whitespace).find_map(|word| Gender::of_noun(&word.to_lowercase()));
    let pronouns = facts.anaphors().iter().filter(|it| it.entity == id && it.kind == MentionKind::Pronoun);
    let mut meant = pronouns.filter_map(|it| Gender::of_pronoun(&facts.words(it.place.span).to_lowercase()));
    let addressed = entity.mentions.iter().find_map(|&at| {
        let place = &facts.mentions()[at].place;
        let before = facts.sentences()[place.sentence].tokens.get(place.words.start.checked_sub(1)?)?;
        Gender::of_noun(before.lower.trim_end_matches('.'))
    });
    told.or(addressed).or_else(|| meant.next())
}

/// Whether the two are not equals: only the first is the subject of the sentence, and it is a pronoun.
fn is_told(facts: &Facts, pronoun: &Place, before: SentenceId) -> bool {
    let sentence = &facts.sentences()[before];
    let word = facts.words(pronoun.span).to_lowercase();
    sentence.tokens.iter().enumerate().any(|(at, token)| {
        is_subject(token) && token.lower == word && !facts.is_quoted(sentence.span_of(at..at + 1))
    })
}
