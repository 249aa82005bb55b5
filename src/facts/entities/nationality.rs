//! What people of which country a person is said to be: “the Canadian singer”, “Polish-born”.

use std::ops::Range;

use super::{EntityKind, Mention};
use crate::english::lexicon::names::LINGUISTS;
use crate::english::{Rel, gazetteer};
use crate::facts::Placed;
use crate::facts::entities::Names;
use crate::facts::text::Text;

/// The nationality that stands in the titles beside a mention or right at the name, as words of its sentence.
pub(super) fn beside(
    text: &Text,
    names: &Names,
    mention: &Mention,
    titles: &[Range<usize>],
) -> Vec<Range<usize>> {
    let sentence = &text.sentences[mention.place.sentence];
    let name = &mention.place.words;
    let mut found: Vec<Range<usize>> = Vec::new();
    for title in titles {
        let words = title.clone().filter(|&at| is_of_bearer(sentence, at, title));
        found.extend(words.map(|at| with_birth(sentence, at)));
    }
    if found.is_empty() && !mention.modifier {
        found.extend(at_name(sentence, name));
    }
    let in_name = |words: &Range<usize>| {
        let other = names.mention_at(sentence.span_of(words.clone()));
        other.is_some_and(|it| names.entity(it.entity).kind == EntityKind::Organization)
    };
    found.retain(|words| !in_name(words));
    found
}

/// Whether a word of a title is what its bearer is called after a country: in “the Chinese restaurant’s owner” it is not.
fn is_of_bearer(sentence: &Placed, at: usize, title: &Range<usize>) -> bool {
    let token = &sentence.tokens[at];
    if gazetteer::demonym(&token.text).is_none() || token.lower.ends_with('s') && is_plural(&token.text) {
        return false;
    }
    let above = if is_birth(sentence, at) { sentence.tokens[at + 2].head } else { token.head };
    let end = |head: usize| title.contains(&head) && super::titles::is_role(sentence, head);
    // “Argentine President Milei”: before a name the words of a title may hang on the name.
    let describes =
        |head: usize| end(head) || head >= title.end && sentence.tokens[title.end - 1].head == Some(head);
    let of_bearer = above.is_some_and(describes)
        && !title.clone().take_while(|&i| i < at).any(|i| matches!(sentence.tokens[i].rel, Rel::Case));
    let taught = sentence.tokens.get(at + 1).is_some_and(|next| LINGUISTS.contains(next.lemma.as_str()));
    of_bearer && !taught
}

/// “Brazilian Caio Reis”, “Polish-born Ada Nowak”, “Caio Reis, a Brazilian,”
fn at_name(sentence: &Placed, name: &Range<usize>) -> Option<Range<usize>> {
    let is_demonym = |at: usize| gazetteer::demonym(&sentence.tokens[at].text).is_some();
    let before = || {
        let at = name.start.checked_sub(1)?;
        let born = at.checked_sub(2).filter(|&from| is_birth(sentence, from));
        let from = born.unwrap_or(at);
        let on_name = sentence.tokens[at].head.is_some_and(|head| name.contains(&head));
        (on_name && is_demonym(from)).then(|| with_birth(sentence, from))
    };
    let behind = || {
        let apposed = name.clone().find_map(|word| sentence.child(word, &[Rel::Appos]))?;
        let near = apposed > name.end && apposed <= name.end + 2;
        (near && is_demonym(apposed)).then_some(apposed..apposed + 1)
    };
    before().or_else(behind)
}

/// A demonym with “-born” where that follows.
fn with_birth(sentence: &Placed, at: usize) -> Range<usize> {
    at..at + if is_birth(sentence, at) { 3 } else { 1 }
}

/// “Polish-born”
fn is_birth(sentence: &Placed, at: usize) -> bool {
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    word(at + 1) == "-" && word(at + 2) == "born"
}

/// “Danes”, but not “Swiss”
fn is_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|one| gazetteer::demonym(one).is_some())
}
