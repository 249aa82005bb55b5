//! Names: the people, organisations and places of a draft, one reading for each in the whole draft.

mod ages;
mod anaphora;
mod attributes;
mod cast;
mod chunk;
mod craft;
mod datelines;
mod entity;
mod firms;
mod gender;
mod governments;
mod institutions;
mod keys;
mod kinds;
mod known;
mod letters;
mod links;
mod modifiers;
mod name;
mod names;
mod nationality;
mod nicknames;
mod organizations;
mod partners;
mod phrases;
mod relations;
mod spans;
mod surnames;
mod things;
mod titles;

pub(super) use self::ages::tell as tell_ages;
pub(super) use self::anaphora::resolve;
pub(super) use self::attributes::describe;
pub use self::cast::Cast;
pub use self::entity::{
    Attribute, AttributeValue, Entity, EntityKind, Mention, MentionKind, Referent, Relation,
};
pub(crate) use self::gender::{is_told_by_address, sole as gender_beside};
use self::name::Name;
pub(crate) use self::name::{NameWord, first_and_last, has_generation};
pub use self::names::Names;
pub(super) use self::relations::{owner as owner_of, relate, role as role_of_relative};
pub(crate) use self::surnames::surnames;
use crate::draft::Part;
pub(crate) use crate::english::fold;
pub use crate::facts::ids::EntityId;
use crate::facts::text::Text;

/// Finds the entities of a draft and their mentions, both in text order.
pub(super) fn find(text: &Text) -> Names {
    let mut names = Vec::new();
    for (index, sentence) in text.sentences.with_ids() {
        let chunks = match sentence.part {
            Part::Dateline => datelines::read(&text.draft, sentence),
            _ => spans::read(sentence),
        };
        names.extend(chunks.into_iter().map(|chunk| Name::new(sentence, index, chunk)));
    }
    known::complete(&text.sentences, &mut names);
    links::link(&text.sentences, &names.into())
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
            let entity = facts.entity(mention.entity);
            let kind = match entity.kind {
                EntityKind::Person => "person",
                EntityKind::Organization => "organization",
                EntityKind::Place => "place",
                EntityKind::Thing => "thing",
            };
            let modifier = if mention.modifier { " (modifier)" } else { "" };
            (mention.place.span, format!("{kind} {}{modifier}", entity.name))
        };
        facts.mentions().iter().map(describe).collect()
    }

    /// Asserts which names a draft has.
    pub(super) fn draws(fixture: Fixture<'_>, expected: Expect) {
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
