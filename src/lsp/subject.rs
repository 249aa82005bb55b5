//! What a place of a draft speaks of, and every place that speaks of the same: somebody or something named, a group, a
//! quotation. Definition, references, highlight and rename ask here.

use crate::draft::Part;
use crate::facts::quotations::Quotations;
use crate::facts::{EntityId, Facts, GroupId, Mention, QuoteId};
use crate::span::Span;

/// What a place speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Somebody or something named, or a thing without a name.
    Entity(EntityId),
    /// People or things that are counted.
    Group(GroupId),
    /// Words inside quotation marks.
    Quotation(QuoteId),
}

/// What the words at a cursor speak of, and which words they are. A cursor right behind a word stands on it, too.
pub(super) fn at(facts: &Facts, cursor: usize) -> Option<(Span, Subject)> {
    let behind = || cursor.checked_sub(1).and_then(|before| on(facts, Span::new(before, cursor)));
    on(facts, Span::new(cursor, cursor + 1)).or_else(behind)
}

/// The same of a place: a name before the group that it stands in, a group before the quotation.
fn on(facts: &Facts, here: Span) -> Option<(Span, Subject)> {
    let named = facts.mention_at(here).or_else(|| facts.anaphor_at(here));
    let entity = named.map(|mention| (mention.place.span, Subject::Entity(mention.entity)));
    let group = || facts.groups().at(here).map(|(id, mention)| (mention.place.span, Subject::Group(id)));
    let quotation = || {
        let begun = facts.quotes().leading(|quote| quote.span.start <= here.start);
        let id = begun.rev().take(NESTED).find(|&id| facts.quotes()[id].span.overlaps(here))?;
        Some((facts.quotes()[id].span, Subject::Quotation(id)))
    };
    entity.or_else(group).or_else(quotation)
}

/// So many quotations back, one may still hold a place.
const NESTED: usize = 8;

/// Every place that speaks of it, in text order.
pub(super) fn places(facts: &Facts, subject: Subject) -> Vec<Span> {
    let mut places: Vec<Span> = match subject {
        Subject::Entity(id) => {
            let anaphors = facts.anaphors().iter().filter(|it| it.entity == id);
            named(facts, id).chain(anaphors).map(|it| it.place.span).collect()
        }
        Subject::Group(id) => facts.groups().groups[id].mentions.iter().map(|it| it.place.span).collect(),
        Subject::Quotation(id) => quoted(facts, facts.quotes()[id].span),
    };
    places.sort_unstable();
    places.dedup();
    places
}

/// The place that introduces it: of somebody named the first reference in the story, where copy has the full name, and else the
/// first of all; of a quotation whoever says it, where the draft tells.
pub(super) fn introduced(facts: &Facts, subject: Subject) -> Option<Span> {
    let first = || places(facts, subject).first().copied();
    match subject {
        Subject::Entity(id) => {
            let is_in_story = |it: &&Mention| facts.sentences()[it.place.sentence].part == Part::Body;
            let reference = named(facts, id).filter(|it| !it.modifier).find(is_in_story);
            reference.map(|it| it.place.span).or_else(first)
        }
        Subject::Group(_) => first(),
        Subject::Quotation(id) => source(facts, facts.quotes()[id].words).or_else(first),
    }
}

/// Where an entity is named.
pub(super) fn named(facts: &Facts, id: EntityId) -> impl Iterator<Item = &Mention> {
    facts.entity(id).mentions.iter().map(|&mention| &facts.mentions()[mention])
}

/// Who says what stands in a place.
fn source(facts: &Facts, words: Span) -> Option<Span> {
    let said = facts.said_around(words).map(|id| &facts.attributions()[id]);
    said.filter_map(|it| it.source.as_ref()).map(|source| source.span).find(|span| !span.overlaps(words))
}

/// The quotations that have the words of one, itself first.
fn quoted(facts: &Facts, quote: Span) -> Vec<Span> {
    let quotations = Quotations::of(facts);
    let same = quotations.all.iter().position(|it| it.span == quote).map(|at| {
        let alike = quotations.alike(at).map(|(other, _)| &quotations.all[other]);
        alike.filter(|it| !it.nested).map(|it| it.span).collect::<Vec<_>>()
    });
    std::iter::once(quote).chain(same.unwrap_or_default()).collect()
}
