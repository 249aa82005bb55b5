//! Judgements on somebody with a name by somebody without: “one former colleague called Blake vain”.

use crate::english::lexicon::is_person_noun;
use crate::english::{grammar, lists};
use crate::facts::{EntityId, EntityKind, Facts, Mention, Placed, Referent, SentenceId};
use crate::rules::voices::noun;

lists::sets! {
    "data/criticism.txt":
    /// Verbs that pass a judgement on whom they take as an object, be it good or bad.
    DESCRIBING = "describing";
    /// Verbs that only blame.
    BLAMING = "blaming";
    /// Nouns for somebody who knows another.
    ANYBODY = "anybody";
    /// What praises.
    PRAISE = "praise";
    /// What blames.
    BLAME = "blame";
}

/// Whether a word is a verb that passes judgement on somebody.
pub(super) fn is_judging(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let judges = DESCRIBING.contains(token.lemma.as_str()) || BLAMING.contains(token.lemma.as_str());
    grammar::is_verb(token) && judges && !grammar::is_passive(sentence, word)
}

/// Whether a noun is for any one person, of whom nothing is told but what they are, who blames somebody with a name: “one consultant
/// at the hospital called Ms Devane a liability”.
pub(super) fn is_by_anybody(facts: &Facts, index: SentenceId, head: usize) -> bool {
    let sentence = &facts.sentences()[index];
    let any = grammar::has_determiner(sentence, head, &["a", "an", "one", "another"])
        || sentence.children(head).any(|i| i < head && sentence.tokens[i].lower == "one");
    // “A colleague, Ann Cole,”
    let comma = sentence.tokens.get(head + 1).is_some_and(|next| next.text == ",");
    let is_name =
        |it: &&Mention| it.place.words.end > head && it.place.words.start <= head + 1 + usize::from(comma);
    let mut named = facts.mentions_in(index).iter().filter(is_name);
    let is_person = |it: &Mention| facts.entity(it.entity).kind == EntityKind::Person;
    let noun = noun(sentence, head);
    let somebody = is_person_noun(&noun) || ANYBODY.contains(noun.as_str());
    any && somebody && !named.any(is_person) && of_whom(facts, index, head).is_some()
}

/// Whom a source blames: a person with a name, right behind the verb, or behind “said of”.
pub(super) fn of_whom(facts: &Facts, index: SentenceId, head: usize) -> Option<&str> {
    let sentence = &facts.sentences()[index];
    let of_head = |verb: &usize| grammar::own_subject(sentence, *verb) == Some(head);
    let mut verbs = (0..sentence.tokens.len()).filter(of_head);
    verbs.find_map(|verb| {
        let blaming = BLAMING.contains(sentence.tokens[verb].lemma.as_str());
        let judged = || person_behind(facts, index, verb).filter(|_| is_judging(sentence, verb));
        let spoken_of = || {
            let of = (verb + 1..sentence.tokens.len().min(verb + 3))
                .find(|&at| sentence.tokens[at].lower == "of")?;
            person_behind(facts, index, of)
        };
        let whom = judged().or_else(spoken_of)?;
        (blaming || blames(facts, index, verb)).then(|| facts.entity(whom).name.as_str())
    })
}

/// The person with a name right behind a word: “called Blake”, “accused the mayor, Ann Blake”, or the pronoun for one.
fn person_behind(facts: &Facts, index: SentenceId, word: usize) -> Option<EntityId> {
    /// So far behind the verb a name may begin.
    const REACH: usize = 4;
    let is_person = |it: &&Mention| facts.entity(it.entity).kind == EntityKind::Person;
    let near = |it: &&Mention| (word + 1..=word + REACH).contains(&it.place.words.start);
    let named = facts.mentions_in(index).iter().filter(near).find(is_person);
    let pronoun = || match facts.referent(index, word + 1) {
        Some(Referent::Named(id)) => Some(id),
        _ => None,
    };
    let meant = named.map(|it| it.entity).or_else(pronoun)?;
    (facts.entity(meant).kind == EntityKind::Person).then_some(meant)
}

/// Whether what a sentence says of somebody is blame: by a word for it, or in the words of the source, none of which praises.
fn blames(facts: &Facts, index: SentenceId, verb: usize) -> bool {
    let sentence = &facts.sentences()[index];
    let words =
        || sentence.tokens.iter().enumerate().filter(move |(at, _)| *at != verb).map(|(_, token)| token);
    let has = |list: &rustc_hash::FxHashSet<&str>| {
        words().any(|token| list.contains(token.lower.as_str()) || list.contains(token.lemma.as_str()))
    };
    let quotes = facts.text.quotes_within(sentence.whole()).next().is_some();
    has(&BLAME) || quotes && !has(&PRAISE)
}
