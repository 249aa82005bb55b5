//! Where a draft speaks of somebody or something again without the name: “the minister”, “she”, “its”.
//!
//! Nobody is helped by a wrong link, so one is made only where a single person, body or place of the whole draft fits.
//! Nouns are read first (`nominals`), since the draft alone decides them; then pronouns (`pronouns`), in the order of the
//! text, among those spoken of just before or still to come in the sentence, and twice, since what a clear one tells of
//! somebody counts in the whole draft; then ages that stand for a person (`aged`).

mod aged;
mod anaphor;
mod lead;
mod neuters;
mod nominals;
mod people;
mod phrase;
mod pronouns;

use super::{Cast, EntityId, Mention, MentionKind, Names, Referent, gender, governments, things};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// Finds the nouns and pronouns that speak of an entity, and the governments and things that only nouns speak of.
pub(in crate::facts) fn resolve(text: &Text, numbers: &Numbers, mut names: Names) -> Cast {
    let (governments, mut found) = governments::find(text, &names);
    names.entities.extend(governments);
    found.extend(nominals::read(text, &names, &found));
    found.extend(neuters::read(text, numbers, &names));
    let pronouns = pronouns::read(text, &names, &found, gender::all(text, &names));
    let genders = pronouns.genders;
    found.extend(pronouns.mentions);
    found.sort_by_key(|mention| mention.place.span);
    found.extend(aged::read(text, numbers, &names, &found, &genders));
    let (things, mentions) = things::find(text, &names, &found);
    names.entities.extend(things);
    found.extend(mentions);
    found.sort_by_key(|mention| mention.place.span);
    Cast { names, anaphors: found, referents: pronouns.referents }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::draft::Format;
    use crate::facts::Facts;
    use crate::span::Span;
    use crate::testing::{Fixture, facts};

    /// Every noun and pronoun with the name that it stands for.
    fn draws(fixture: Fixture<'_>, expected: Expect) {
        fixture.draw(expected, |facts: &Facts| -> Vec<(Span, String)> {
            let name = |it: &super::Mention| facts.entity(it.entity).name.clone();
            facts.anaphors().iter().map(|it| (it.place.span, name(it))).collect()
        });
    }

    #[test]
    fn he_and_she_are_the_one_person_who_fits() {
        draws(
            facts(),
            expect![[r#"
                Ms. Varga met her brother, Tomás Okoro, on Monday. She thanked him and his staff. He left.
                              ~~~ Varga
                                                                   ~~~ Varga
                                                                               ~~~ Tomás Okoro
                                                                                       ~~~ Tomás Okoro
                                                                                                  ~~ Tomás Okoro

                She stayed, and Varga’s son wept. He is nine.
                ~~~ Varga
            "#]],
        );
    }

    #[test]
    fn a_given_name_tells_nobodys_sex() {
        draws(
            facts(),
            expect![[r#"
                Inés Varga met Tomás Okoro on Monday. She thanked him and his staff. He left.
            "#]],
        );
    }

    #[test]
    fn kin_tell_who_is_meant() {
        draws(
            facts(),
            expect![[r#"
                Mr. Hale is 91. His first wife, Ada, sang. She fell ill. He wed Bea Osei in May, and she wrote to him.
                                ~~~ Hale
                                                           ~~~ Ada
                                                                         ~~ Hale
                                                                                                     ~~~ Bea Osei
                                                                                                                  ~~~ Hale
            "#]],
        );
        draws(
            facts(),
            expect![[r#"
                Ivo Lund and his wife, Mia Holm, live in Tarn. She is a nurse, and he writes.
                             ~~~ Ivo Lund
                                                               ~~~ Mia Holm
                                                                                   ~~ Ivo Lund

                Nell Faber, whose husband, Karl Reuss, sailed, told him that she would go.
            "#]],
        );
        draws(
            facts(),
            expect![[r#"
                Nell Faber fell ill. A neighbor, Karl Reuss, said she died in May. Dr. Ito said that he treated her husband.
            "#]],
        );
    }

    #[test]
    fn where_two_fit_nobody_is_meant() {
        draws(
            facts(),
            expect![[r#"
            Lena Berg met Rosa Adeyemi. She was tired. Adeyemi thanked her. A woman sang, and she left.

            A clerk called Kovář. He wept. While he slept, Omar Haddad fled. Each pupil brings his or her book.
        "#]],
        );
    }

    #[test]
    fn whoever_speaks_is_meant_in_what_is_said() {
        draws(
            facts(),
            expect![[r#"
                Ms. Berg met Rosa Adeyemi. Ms. Adeyemi said she would sue, and Berg sold her boat.
                                                            ~~~ Rosa Adeyemi
                “She is mad,” said Berg. She laughed.
                                         ~~~ Lena Berg

                Lena Berg fell ill. Rosa Adeyemi said she was mad.
                                                      ~~~ Rosa Adeyemi
            "#]],
        );
    }

    #[test]
    fn a_title_and_the_noun_of_a_body_or_a_place_stand_for_it() {
        draws(
            facts(),
            expect![[r#"
                Finance Minister Petra Lindqvist of Łódź spoke. The minister smiled. The finance minister left, as did
                the defence minister’s aide.

                The Ostrava Road Council sued Tarvos Corp. in May. The council lost, and the company paid its lawyers.
                                                                   ~~~~~~~~~~~ Ostrava Road Council
                                                                                         ~~~~~~~~~~~ Tarvos Corp.
            "#]],
        );
    }

    #[test]
    fn one_government_of_the_draft_is_the_government() {
        draws(
            facts(),
            expect![[r#"
                Peru’s government fell. The government had ruled for years, and government posts are open. Peruvian
                ~~~~~~~~~~~~~~~~~ Peru’s government
                                        ~~~~~~~~~~~~~~ Peru’s government
                                                                                                           ~~~~~~~~ Peru’s government
                officials wept. The government’s plan failed.
                                ~~~~~~~~~~~~~~ Peru’s government
            "#]],
        );
    }

    #[test]
    fn a_noun_that_another_bears_stands_for_nobody() {
        draws(
            facts(),
            expect![[r#"
            Mayor Inés Varga met the mayor of Hull. The mayor left. Former judge Omar Haddad sued, and the judge agreed.

            Tarvos Corp. bought Bramhall Foods. The company is old. Pia Holm became the chairwoman.
        "#]],
        );
    }

    #[test]
    fn it_is_the_body_that_acts_in_the_clause() {
        draws(
            facts(),
            expect![[r#"
                Tarvos Corp. said it would close the mill. The Danish port praised Tarvos for its speed.
                                  ~~ Tarvos Corp.
                Poland cut its budget. Tarvos said it was clear that it would rain.
                           ~~~ Poland
            "#]],
        );
    }

    #[test]
    fn quotations_and_headlines_are_left_alone() {
        draws(
            facts().format(Format::Markdown),
            expect![[r#"
                # Mayor says she will go

                Mayor **Inés Varga** resigned. “He told the mayor,” *she* said.
                                                                     ~~~ Inés Varga
            "#]],
        );
    }
}
