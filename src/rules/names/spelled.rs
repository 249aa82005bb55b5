//! Names as they are spelled, and the finding that one is spelled in two ways.

use crate::facts::entities::{NameWord, first_and_last};
use crate::facts::{Entity, EntityKind, Facts, Mention, Place};
use crate::finding::{Edit, Fix};
use crate::rules::Found;
use crate::span::Span;

/// A name outside quotation marks.
pub(super) struct Name<'a> {
    /// Whose.
    pub(super) entity: &'a Entity,
    /// Where it stands.
    pub(super) place: &'a Place,
    /// Whether it only describes another noun.
    pub(super) modifier: bool,
    /// All its words.
    pub(super) whole: Span,
    /// Of a person’s full name the given name.
    pub(super) first: Option<Word>,
    /// The surname; of a body the word in question.
    pub(super) last: Word,
}

/// A word of a name.
pub(super) struct Word {
    /// As it compares.
    pub(super) key: String,
    /// Where it stands.
    pub(super) span: Span,
}

/// The names of people. What is quoted is somebody else’s spelling, and block capitals are no bar.
pub(super) fn names(facts: &Facts) -> Vec<Name<'_>> {
    let people = facts.mentions().iter().filter(|mention| is_person(facts, mention));
    let narrated = people.filter(|mention| !facts.is_quoted(mention.place.span));
    narrated.filter_map(|mention| name(facts, mention)).collect()
}

fn name<'a>(facts: &'a Facts, mention: &'a Mention) -> Option<Name<'a>> {
    let sentence = &facts.sentences()[mention.place.sentence];
    let (first, last) = first_and_last(sentence, mention.place.words.clone())?;
    let word = |word: NameWord| Word { span: sentence.span_of(word.words), key: word.key };
    Some(Name {
        entity: facts.entity(mention.entity),
        place: &mention.place,
        modifier: mention.modifier,
        whole: mention.place.span,
        first: first.map(word),
        last: word(last),
    })
}

/// Whether somebody is named, and not something.
pub(super) fn is_person(facts: &Facts, mention: &Mention) -> bool {
    facts.entity(mention.entity).kind == EntityKind::Person
}

/// Marks the rarer spelling, of equals the later one, and offers the other. One that the newsroom knows to be right, or that
/// a correction gives, is never marked.
pub(super) fn report<'a>(
    facts: &Facts,
    one: &[&'a Name<'a>],
    other: &[&'a Name<'a>],
    word: fn(&'a Name<'a>) -> &'a Word,
) -> Option<Found> {
    let is_known = |names: &[&'a Name<'a>]| {
        let vouched = |name: &&'a Name<'a>| {
            facts.is_correction(name.whole)
                || [name.whole, word(name).span]
                    .into_iter()
                    .any(|span| facts.house().vouches_for(facts.words(span)))
        };
        names.iter().any(vouched)
    };
    let rank = |names: &[&'a Name<'a>]| (is_known(names), names.len(), std::cmp::Reverse(names[0].whole));
    let (stray, usual) = if rank(one) < rank(other) { (one, other) } else { (other, one) };
    // Two full names are shown in full, a surname beside one as a surname.
    let full = stray.iter().any(|name| name.first.is_some()) && usual.iter().any(|name| name.first.is_some());
    let shown = |name: &'a Name<'a>| if full { name.whole } else { word(name).span };
    let best = |names: &[&'a Name<'a>]| names.iter().position(|name| !full || name.first.is_some());
    let (here, there) = (stray[best(stray)?], usual[best(usual)?]);
    if is_known(stray) || facts.house().settles(facts.words(shown(here)), facts.words(shown(there))) {
        return None;
    }
    let line = facts.draft().line_in_words(shown(there).start);
    let (spelled, otherwise) = (facts.words(shown(here)), facts.words(shown(there)));
    let message = format!("This name is spelled “{spelled}” here and “{otherwise}” in {line}.");
    let mut finding = Found::new(shown(here), message);
    let mut others: Vec<Span> = usual.iter().chain(stray).map(|name| shown(name)).collect();
    others.retain(|span| *span != shown(here));
    others.sort_unstable();
    for span in others {
        finding = finding.related(span, format!("“{}”", facts.words(span)));
    }
    let text = facts.raw(word(there).span);
    // Not through markup or a character reference.
    let is_plain = |span: Span| facts.raw(span).chars().all(|c| c.is_alphabetic() || "-’'".contains(c));
    let spans = || stray.iter().map(|name| word(name).span);
    if is_plain(word(there).span) && spans().all(is_plain) {
        let edits = spans().map(|span| Edit { span, text: text.to_owned() }).collect();
        finding = finding.fix(Fix { title: format!("Change to “{text}”"), edits });
    }
    Some(finding)
}
