//! Names: the people, organisations and places of a draft, one reading for each in the whole draft.

mod ages;
mod anaphora;
mod attributes;
mod datelines;
mod firms;
mod gender;
mod governments;
mod institutions;
mod known;
mod links;
mod nationality;
mod relations;
mod spans;
mod things;
mod titles;

pub(super) use self::ages::tell as tell_ages;
pub(super) use self::anaphora::resolve;
pub(super) use self::attributes::describe;
pub use self::attributes::{Attribute, AttributeValue, Relation};
pub(crate) use self::gender::is_told_by_address;
pub(super) use self::relations::{owner as owner_of, relate, role as role_of_relative};
use std::ops::Range;

use self::spans::Chunk;
use crate::draft::{Draft, Part};
pub(crate) use crate::english::fold;
use crate::english::lexicon::{Gender, names};
use crate::english::{Sentence, gazetteer};
use crate::facts::{Facts, Place, Placed};

/// Number of an entity in [`Facts::entities`](crate::facts::Facts::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub usize);

/// Somebody or something that the draft names.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its fullest name, as first written.
    pub name: String,
    /// Its mentions in text order, as indices into [`Facts::mentions`](crate::facts::Facts::mentions).
    pub mentions: Vec<usize>,
    /// Of a person, titles, nationality, ages and relatives as stated, in text order.
    pub attributes: Vec<Attribute>,
}

/// Somebody whom a draft speaks of, with or without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Referent {
    /// Somebody with a name.
    Named(EntityId),
    /// Somebody without: the noun or pronoun that first spoke of them, as sentence and word.
    Told(usize, usize),
}

impl Referent {
    /// Who it is, where the draft has a name.
    pub const fn named(self) -> Option<EntityId> {
        match self {
            Self::Named(id) => Some(id),
            Self::Told(..) => None,
        }
    }
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A person.
    Person,
    /// A company, party, ministry, paper.
    Organization,
    /// A country, city, river.
    Place,
    /// A bridge, ship, rifle, as long as it has no name.
    Thing,
}

/// A place in the draft where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, without title, article and possessive ending.
    pub place: Place,
    /// Whose.
    pub entity: EntityId,
    /// How.
    pub kind: MentionKind,
    /// Whether it only describes another noun, as in “the Maduro government”.
    pub modifier: bool,
}

/// How an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// By a name.
    Name,
    /// By a noun: “the minister”.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// Finds the entities of a draft and their mentions, both in text order.
pub(super) fn find(draft: &Draft, sentences: &[Placed]) -> (Vec<Entity>, Vec<Mention>) {
    let mut names = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let chunks = match sentence.part {
            Part::Dateline => datelines::read(draft, sentence),
            _ => spans::read(sentence),
        };
        names.extend(chunks.into_iter().map(|chunk| Name::new(sentence, index, chunk)));
    }
    known::complete(sentences, &mut names);
    links::link(sentences, &names)
}

/// A name where it stands, not yet joined to the others of its entity.
#[derive(Clone, Debug)]
struct Name {
    place: Place,
    kind: EntityKind,
    /// Whether its own words tell the kind.
    told: bool,
    /// Whether the gazetteer has a place of this name.
    is_known_place: bool,
    /// Whether “Mr.” or “Ms.” stands before it.
    address: Option<Gender>,
    /// What the words beside it tell of a person: “her husband, Karl Reuss,”.
    gender: Option<Gender>,
    /// Its words as they compare, the parts of a hyphenated one together.
    key: Vec<String>,
}

impl Name {
    fn new(sentence: &Placed, index: usize, chunk: Chunk) -> Self {
        let key = name_words(sentence, chunk.words.clone()).into_iter().map(|word| word.key).collect();
        let is_known_place = gazetteer::place(sentence.text_of(chunk.words.clone())).is_some();
        let before = chunk.words.start.checked_sub(1).map(|at| fold(&sentence.tokens[at].text));
        let is_address = |word: &String| matches!(word.as_str(), "mr" | "ms" | "mrs" | "miss");
        let address = before.filter(is_address).and_then(|word| Gender::of_noun(&word));
        let gender = gender::beside(sentence, chunk.words.clone()).next();
        let place =
            Place { sentence: index, span: sentence.span_of(chunk.words.clone()), words: chunk.words };
        Self { place, kind: chunk.kind, told: chunk.told, is_known_place, address, gender, key }
    }

    /// The whole name as it compares.
    fn folded(&self) -> String {
        self.key.join(" ")
    }
}

/// A word of a name, the parts of a hyphenated one together.
#[derive(Clone, Debug)]
pub(crate) struct NameWord {
    /// As it compares.
    pub(crate) key: String,
    /// Where it stands in the sentence.
    pub(crate) words: Range<usize>,
}

/// The words of a name.
fn name_words(sentence: &Sentence, words: Range<usize>) -> Vec<NameWord> {
    let mut name: Vec<NameWord> = Vec::new();
    let mut joined = false;
    for at in words {
        let token = &sentence.tokens[at];
        let key = fold(&token.text);
        if spans::is_hyphen(token) && !name.is_empty() {
            joined = true;
        } else if key.contains(char::is_alphanumeric) {
            match name.last_mut().filter(|_| joined) {
                Some(last) => {
                    last.key = format!("{}-{key}", last.key);
                    last.words.end = at + 1;
                }
                None => name.push(NameWord { key, words: at..at + 1 }),
            }
            joined = false;
        }
    }
    name
}

/// The first and the last word of a person’s name, “Jr.” aside. The first is `None` where a surname stands alone.
pub(crate) fn first_and_last(
    sentence: &Sentence,
    name: Range<usize>,
) -> Option<(Option<NameWord>, NameWord)> {
    let mut words = name_words(sentence, name);
    words.retain(|word| !names::GENERATIONS.contains(word.key.as_str()));
    let last = words.pop()?;
    Some((words.into_iter().next(), last))
}

/// The last words of a person’s names, mention by mention.
pub(crate) fn surnames(facts: &Facts, person: &Entity) -> impl Iterator<Item = String> {
    person.mentions.iter().filter_map(|&index| {
        let place = &facts.mentions[index].place;
        Some(first_and_last(&facts.sentences[place.sentence], place.words.clone())?.1.key)
    })
}

/// Whether a name says which of two generations bears it: “Omar Haddad Jr.”
pub(crate) fn has_generation(sentence: &Sentence, name: Range<usize>) -> bool {
    sentence.tokens[name].iter().any(|token| names::GENERATIONS.contains(fold(&token.text).as_str()))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::draft::Format;
    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing::{Fixture, facts};

    /// Every mention with its entity’s kind and name.
    fn names(facts: &Facts) -> Vec<(Span, String)> {
        let describe = |mention: &Mention| {
            let entity = &facts.entities[mention.entity.0];
            let kind = match entity.kind {
                EntityKind::Person => "person",
                EntityKind::Organization => "organization",
                EntityKind::Place => "place",
                EntityKind::Thing => "thing",
            };
            let modifier = if mention.modifier { " (modifier)" } else { "" };
            (mention.place.span, format!("{kind} {}{modifier}", entity.name))
        };
        facts.mentions.iter().map(describe).collect()
    }

    fn draws(fixture: Fixture<'_>, expected: Expect) {
        fixture.draw(expected, names);
    }

    #[test]
    fn a_surname_is_the_person_introduced_before() {
        draws(
            facts(),
            expect![[r#"
                President Inés Duarte met Sen. Omar Haddad Jr. on Friday.
                          ~~~~~~~~~~~ person Inés Duarte
                                               ~~~~~~~~~~~~~~~ person Omar Haddad Jr.
                “I am glad,” said Duarte. The Haddad campaign declined to comment.
                                  ~~~~~~ person Inés Duarte
                                              ~~~~~~ person Omar Haddad Jr. (modifier)
            "#]],
        );
    }

    #[test]
    fn or_introduced_only_later() {
        draws(
            facts(),
            expect![[r#"
                The Kovář government fell on Monday.
                    ~~~~~ person Petr Kovář (modifier)
                Prime Minister Petr Kovář had led it for two years.
                               ~~~~~~~~~~ person Petr Kovář
            "#]],
        );
    }

    #[test]
    fn relatives_stay_apart() {
        draws(
            facts(),
            expect![[r#"
                Nina Petrov and her brother, Leo Petrov, own the farm. Petrov bought it in 2004.
                ~~~~~~~~~~~ person Nina Petrov
                                             ~~~~~~~~~~ person Leo Petrov
                                                                       ~~~~~~ person Leo Petrov
            "#]],
        );
    }

    #[test]
    fn father_and_son_are_two() {
        draws(
            facts(),
            expect![[r#"
                Max Ode owns the mill. Max Ode Jr. runs it. Ode Jr. is young. Lena Berg Sr. met Lena Berg II. Omar Haddad, Jr., left. Haddad sang.
                ~~~~~~~ person Max Ode
                                       ~~~~~~~~~~~ person Max Ode Jr.
                                                            ~~~~~~~ person Max Ode Jr.
                                                                              ~~~~~~~~~~~~~ person Lena Berg Sr.
                                                                                                ~~~~~~~~~~~~ person Lena Berg II
                                                                                                              ~~~~~~~~~~~~~~~~ person Omar Haddad, Jr.
                                                                                                                                      ~~~~~~ person Omar Haddad, Jr.
            "#]],
        );
    }

    #[test]
    fn a_firm_of_one_word_is_no_person() {
        draws(
            facts(),
            expect![[r#"
                Bramwick said it would cut 40 jobs in Łódź. Shares of Tolvane fell. Bramwick declined to comment.
                ~~~~~~~~ organization Bramwick
                                                      ~~~~ place Łódź
                                                                      ~~~~~~~ organization Tolvane
                                                                                    ~~~~~~~~ organization Bramwick
                Ostrey, a brewer, is old, and Ostrey’s shareholders wept. Okoro said it would rain.
                ~~~~~~ organization Ostrey
                                              ~~~~~~ organization Ostrey (modifier)
                                                                          ~~~~~ person Okoro
            "#]],
        );
    }

    #[test]
    fn a_spelling_without_accents_is_the_same_person() {
        draws(
            facts(),
            expect![[r#"
                Maria José Leal spoke first. María José Leal leads the union.
                ~~~~~~~~~~~~~~~ person Maria José Leal
                                             ~~~~~~~~~~~~~~~ person Maria José Leal
            "#]],
        );
    }

    #[test]
    fn organizations_by_their_nouns_and_initials() {
        draws(
            facts(),
            expect![[r#"
                The Lima City Council sued Tarvos Corp. and the Ministry of Public Works.
                    ~~~~~~~~~~~~~~~~~ organization Lima City Council
                                           ~~~~~~~~~~~~ organization Tarvos Corp.
                                                                ~~~~~~~~~~~~~~~~~~~~~~~~ organization Ministry of Public Works
                The International Federation of Beekeepers (IFB) backed it. Tarvos shares fell, the IFB said.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ organization International Federation of Beekeepers
                                                            ~~~ organization International Federation of Beekeepers
                                                                            ~~~~~~ organization Tarvos Corp. (modifier)
                                                                                                    ~~~ organization International Federation of Beekeepers
            "#]],
        );
    }

    #[test]
    fn words_to_come_name_nobody() {
        draws(
            facts(),
            expect![[r#"
                The board of TK met TKTK Brown in Hull, and officials at TKTK Corp. and TK voted TK to TK.
                                         ~~~~~ person Brown
                                                  ~~~~ place Hull
            "#]],
        );
    }

    #[test]
    fn hyphens_particles_and_parties() {
        draws(
            facts(),
            expect![[r#"
                Anne-Marie Koch met Jan van der Berg in Guinea-Bissau. Rep. Lou Adler, D-Ohio, stayed in Chicago-based offices.
                ~~~~~~~~~~~~~~~ person Anne-Marie Koch
                                    ~~~~~~~~~~~~~~~~ person Jan van der Berg
                                                        ~~~~~~~~~~~~~ place Guinea-Bissau
                                                                            ~~~~~~~~~ person Lou Adler
                                                                                         ~~~~ place Ohio
                                                                                                         ~~~~~~~ place Chicago
            "#]],
        );
    }

    #[test]
    fn a_headline_in_capitals_uses_the_names_of_the_story() {
        draws(
            facts().format(Format::Markdown),
            expect![[r#"
                # Mayor Duarte Quits After Budget Vote Fails
                        ~~~~~~ person Inés Duarte

                Mayor **Inés Duarte** quit on Monday.
                        ~~~~~~~~~~~ person Inés Duarte
            "#]],
        );
    }
}
