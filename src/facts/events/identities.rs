//! Who the people of events are: those with a name, and relatives without one.

use crate::english::grammar::possessor;
use crate::facts::ids::SentenceId;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Participant;
use crate::english::lexicon::is_kin;
use crate::english::lexicon::names::{COURTESY, ONLY_ONE, SPOUSES};
use crate::english::lists;
use crate::facts::entities::{self, EntityId, first_and_last};
use crate::facts::people::People;
use crate::facts::tellings::{Extent, Nominal};
use crate::facts::text::Text;
use crate::facts::{AttributeValue, EntityKind, Referent};

lists::sets! {
    "data/identities.txt":
    /// Adjectives that single one of several relatives out.
    SINGLING = "singling out";
}

/// What of a draft tells who somebody is.
pub(super) struct Identities<'a> {
    text: &'a Text,
    people: &'a People,
    /// The last words of names that several people bear.
    shared: FxHashSet<String>,
    /// Those of whose spouses the draft counts or tells several, with the noun.
    remarried: FxHashSet<(EntityId, String)>,
}

impl<'a> Identities<'a> {
    pub(super) fn new(text: &'a Text, people: &'a People) -> Self {
        let mut bearers: FxHashMap<String, usize> = FxHashMap::default();
        for entity in people.entities().iter().filter(|entity| entity.kind == EntityKind::Person) {
            let last = entities::surnames(text, &people.cast.names, entity).next();
            *bearers.entry(last.unwrap_or_default()).or_default() += 1;
        }
        let shared = bearers.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
        Self { text, people, shared, remarried: remarried(text, people) }
    }

    /// The entity that a phrase names, or that an apposition to it does.
    pub(super) fn named(&self, index: SentenceId, nominal: &Nominal) -> Option<EntityId> {
        let sentence = &self.text.sentences[index];
        let at = |word: usize| {
            let mention = self.people.mention_at(sentence.span_of(word..word + 1))?;
            let here = mention.place.sentence == index && mention.place.words.contains(&word);
            here.then_some(mention)
        };
        at(nominal.head).or_else(|| at(nominal.apposed?)).map(|mention| mention.entity)
    }

    /// Whether a phrase is a bare surname that several people of the draft bear.
    pub(super) fn is_shared(&self, index: SentenceId, nominal: &Nominal) -> bool {
        let sentence = &self.text.sentences[index];
        let Some(mention) = self.people.mention_at(sentence.span_of(nominal.head..nominal.head + 1)) else {
            return false;
        };
        let words = &mention.place.words;
        let titled = words
            .start
            .checked_sub(1)
            .is_some_and(|at| COURTESY.contains(sentence.tokens[at].lower.trim_end_matches('.')));
        let name = first_and_last(sentence, words.clone());
        !titled && name.is_some_and(|(first, last)| first.is_none() && self.shared.contains(&last.key))
    }

    /// A participant as the relative that its noun says it is: one with a name that the draft gives elsewhere, one whom the words
    /// single out, or one whom only this place tells.
    pub(super) fn relative(&self, index: SentenceId, nominal: &Nominal, plain: Participant) -> Participant {
        let sentence = &self.text.sentences[index];
        let is_one = is_kin(&plain.noun) && plain.extent == Extent::One;
        let Some(of) = is_one.then(|| self.owner(index, nominal.head)).flatten() else { return plain };
        let role = entities::role_of_relative(sentence, nominal.head);
        if let Some(who) = of.named().and_then(|of| self.name_of(of, &role)) {
            return Participant { entity: Some(who), known: true, person: true, ..plain };
        }
        let singled = role.split_whitespace().any(|word| SINGLING.contains(word));
        let single = (ONLY_ONE.contains(&*plain.noun) || SPOUSES.contains(&*plain.noun))
            && of.named().is_none_or(|of| !self.remarried.contains(&(of, plain.noun.to_string())));
        let narrowed: Vec<String> = role.split_whitespace().map(str::to_owned).collect();
        let told = singled || single;
        Participant {
            of: Some(of),
            only_here: (!told).then_some((index, nominal.head)),
            narrowed: narrowed.into(),
            known: true,
            person: true,
            ..plain
        }
    }

    /// Whose relative a noun is.
    fn owner(&self, index: SentenceId, noun: usize) -> Option<Referent> {
        let named =
            entities::owner_of(self.text, &self.people.cast, index, noun).map(|(of, _)| Referent::Named(of));
        named.or_else(|| {
            let sentence = &self.text.sentences[index];
            let word = possessor(sentence, noun)?;
            let pronoun = matches!(sentence.tokens[word].lower.as_str(), "his" | "her" | "whose");
            // Nothing tells whose it is: then only this place does.
            pronoun.then(|| self.people.referent(index, word).unwrap_or(Referent::Unnamed(index, word)))
        })
    }

    /// The one relative of somebody of whom the draft says this with a name.
    fn name_of(&self, of: EntityId, role: &str) -> Option<EntityId> {
        let mut known = self.people.entity(of).attributes.iter().filter_map(|it| match &it.value {
            AttributeValue::Relation(relation) if relation.of == of && relation.kin == role => relation.who,
            _ => None,
        });
        let first = known.next()?;
        let noun = role.split_whitespace().last().unwrap_or_default();
        let alone = !self.remarried.contains(&(of, noun.to_owned())) || role.contains(' ');
        (alone && known.all(|other| other == first)).then_some(first)
    }
}

/// Those of whose spouses the draft speaks as of one of several: “his first wife”, “her late husband”, “she married again”.
fn remarried(text: &Text, people: &People) -> FxHashSet<(EntityId, String)> {
    let mut found = FxHashSet::default();
    for (id, entity) in people.entities().with_ids() {
        let roles = entity.attributes.iter().filter_map(|it| match &it.value {
            AttributeValue::Relation(relation) if relation.of == id => Some(&relation.kin),
            _ => None,
        });
        let counted =
            roles.filter(|role| role.contains(' ')).filter_map(|role| role.split_whitespace().last());
        found.extend(counted.filter(|noun| SPOUSES.contains(noun)).map(|noun| (id, noun.to_owned())));
    }
    let again = text.sentences.iter().any(|sentence| {
        let married = sentence.tokens.iter().any(|token| matches!(token.lemma.as_str(), "marry" | "wed"));
        let twice = sentence.tokens.iter().any(|it| matches!(it.lower.as_str(), "twice" | "again" | "times"));
        married && twice || sentence.tokens.iter().any(|token| token.lemma == "remarry")
    });
    if again {
        let people = people.entities().ids().filter(|&id| people.entities()[id].kind == EntityKind::Person);
        found.extend(people.flat_map(|id| SPOUSES.iter().map(move |noun| (id, (*noun).to_owned()))));
    }
    found
}
