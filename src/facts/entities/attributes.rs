//! What the draft says a person is, in its own words: titles, nationality, ages and relatives, each with the words
//! that state it.

use super::phrases::on_one_line;
use super::{Attribute, AttributeValue, EntityId, EntityKind, ages, nationality, titles};
use crate::facts::Place;
use crate::facts::entities::Names;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// Gives every person of a draft the attributes that stand beside the name, in text order.
pub(in crate::facts) fn describe(text: &Text, numbers: &Numbers, names: Names) -> Names {
    let mut found: Vec<(EntityId, Attribute)> = Vec::new();
    for mention in names.mentions.iter() {
        if names.entity(mention.entity).kind != EntityKind::Person {
            continue;
        }
        let number = mention.place.sentence;
        let sentence = &text.sentences[number];
        let read = |place: Place, value| (mention.entity, Attribute { place, value });
        let titles = titles::beside(text, mention);
        for words in nationality::beside(text, &names, mention, &titles) {
            let value = AttributeValue::Nationality(on_one_line(sentence, &words));
            found.push(read(sentence.place(number, words), value));
        }
        for words in titles {
            let value = AttributeValue::Title(on_one_line(sentence, &words));
            found.push(read(sentence.place(number, words), value));
        }
        let age =
            ages::of(text, numbers, mention).map(|(place, years)| read(place, AttributeValue::Age(years)));
        let of_noun =
            || ages::of_noun(text, numbers, mention).or_else(|| ages::of_life(text, numbers, mention));
        found.extend(age.or_else(|| of_noun().map(|(place, value)| read(place, value))));
    }
    let described = ages::introduced(text, numbers, &names).into_iter();
    found.extend(
        described.map(|(id, place, years)| (id, Attribute { place, value: AttributeValue::Age(years) })),
    );
    names.with(found)
}

#[cfg(test)]
mod tests {
    use crate::facts::Facts;
    use expect_test::{Expect, expect};

    use super::*;
    use crate::span::Span;
    use crate::testing::facts;

    fn draws(expected: Expect) {
        let describe = |facts: &Facts| -> Vec<(Span, String)> {
            let of = |entity: &crate::facts::Entity, attribute: &Attribute| -> (Span, String) {
                let value = match &attribute.value {
                    AttributeValue::Title(words) => words.clone(),
                    AttributeValue::Nationality(words) => format!("nationality {words}"),
                    AttributeValue::Age(years) => format!("age {years}"),
                    AttributeValue::About(years) => format!("age about {years}"),
                    AttributeValue::Between(low, high) => format!("age {low} to {high}"),
                    AttributeValue::Relation(relation) => {
                        let of = facts.entity(relation.of).name.as_str();
                        let who = relation.who.map_or("somebody", |id| facts.entity(id).name.as_str());
                        format!("{who} is the {} of {of}", relation.kin)
                    }
                };
                (attribute.place.span, format!("{}: {value}", entity.name))
            };
            let entities = facts.entities().iter();
            entities.flat_map(|it| it.attributes.iter().map(move |attribute| of(it, attribute))).collect()
        };
        facts().draw(expected, describe);
    }

    #[test]
    fn titles_before_a_name() {
        draws(expect![[r#"
            Finance Minister Petra Lindqvist met Argentine President Hugo Salas on Friday.
            ~~~~~~~~~~~~~~~~ Petra Lindqvist: Finance Minister
                                                 ~~~~~~~~~ Hugo Salas: nationality Argentine
                                                 ~~~~~~~~~~~~~~~~~~~ Hugo Salas: Argentine President
            Mr. Salas thanked union leader Carla Weiss, and former senator Ivo Brandt spoke.
                              ~~~~~~~~~~~~ Carla Weiss: union leader
                                                            ~~~~~~~~~~~~~~ Ivo Brandt: former senator
        "#]]);
    }

    #[test]
    fn offices_with_of() {
        draws(expect![[r#"
            On Friday, U.S. Secretary of Labor Ida Flynn resigned.
                       ~~~~~~~~~~~~~~~~~~~~~~~ Ida Flynn: U.S. Secretary of Labor
        "#]]);
    }

    #[test]
    fn titles_behind_a_name() {
        draws(expect![[r#"
            Lindqvist, the finance minister, said no. Rosa Adeyemi, a nurse from Hull, watched.
                       ~~~~~~~~~~~~~~~~~~~~ Lindqvist: the finance minister
                                                                    ~~~~~~~~~~~~~~~~~ Rosa Adeyemi: a nurse from Hull
            Carla Weiss, one of Lindqvist’s closest allies, smiled. Weiss, who is a lawyer, left.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Carla Weiss: one of Lindqvist’s closest allies
                                                                                  ~~~~~~~~ Carla Weiss: a lawyer
        "#]]);
    }

    #[test]
    fn titles_between_dashes_and_in_brackets() {
        draws(expect![[r#"
            Ivo Brandt — a harbour pilot in the 1990s — went back. Rosa Adeyemi (the mayor of Hull) came.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Ivo Brandt: a harbour pilot in the 1990s
                                                                                 ~~~~~~~~~~~~~~~~~ Rosa Adeyemi: the mayor of Hull
            One of the four divers, Max Ode, drowned. Carla Weiss is the mayor of Łódź. Is Max Ode a diver?
            ~~~~~~~~~~~~~~~~~~~~~~ Max Ode: One of the four divers
                                                                     ~~~~~~~~~~~~~~~~~ Carla Weiss: the mayor of Łódź
        "#]]);
    }

    #[test]
    fn countries() {
        draws(expect![[r#"
            The Canadian singer Joni Hale met Polish-born Ada Nowak and Caio Reis, a Brazilian. Spanish teacher Ana Ruiz left.
                ~~~~~~~~ Joni Hale: nationality Canadian
                ~~~~~~~~~~~~~~~ Joni Hale: Canadian singer
                                              ~~~~~~~~~~~ Ada Nowak: nationality Polish-born
                                                                                                ~~~~~~~~~~~~~~~ Ana Ruiz: Spanish teacher
            Brazilian Caio Reis won. The owner of the Chinese restaurant, Bo Diaz, wept. The Danes Pia Holm and Lars Krog sat.
            ~~~~~~~~~ Caio Reis: nationality Brazilian
            British Airways executive Tom Hale resigned. Weiss, a Swiss lawyer, is the French president’s aide.
            ~~~~~~~~~~~~~~~~~~~~~~~~~ Tom Hale: British Airways executive
                                                                ~~~~~~~~~~~~~~ Weiss: a Swiss lawyer
                                                                  ~~~~~ Weiss: nationality Swiss
        "#]]);
    }

    #[test]
    fn no_titles() {
        draws(expect![[r#"
            Rosa Adeyemi, her mother, and her brother Tunde Adeyemi came. In Hull, a port, Adeyemi spoke.
                          ~~~~~~~~~~ Rosa Adeyemi: somebody is the mother of Rosa Adeyemi
        "#]]);
    }

    #[test]
    fn ages_beside_a_name() {
        draws(expect![[r#"
            Rosa Adeyemi, 45, and Ivo Brandt (61) spoke. The 45-year-old Adeyemi left early.
                          ~~ Rosa Adeyemi: age 45
                                              ~~ Ivo Brandt: age 61
                                                             ~~~~~~~~~~~ Rosa Adeyemi: age 45
            Carla Weiss, a 33-year-old lawyer, stayed. Weiss, who is 33, was last. Police held 19-year-old student Max Ode.
                         ~~~~~~~~~~~~~~~~~~~~ Carla Weiss: a 33-year-old lawyer
                           ~~~~~~~~~~~ Carla Weiss: age 33
                                                                     ~~ Carla Weiss: age 33
                                                                                               ~~~~~~~~~~~ Max Ode: age 19
                                                                                                           ~~~~~~~ Max Ode: student
        "#]]);
    }

    #[test]
    fn ages_of_a_noun() {
        draws(expect![[r#"
            Rosa Adeyemi, a woman of 52, left. Ivo Brandt is a man of about 60. The dog of Carla Weiss, a dog of 12, barked.
                                     ~~ Rosa Adeyemi: age 52
                                                                            ~~ Ivo Brandt: age about 60
        "#]]);
        draws(expect![[r#"
            Police held Max Ode, 45, on Friday. The 54-year-old was fined. The 54-year-old nurse wept.
                                 ~~ Max Ode: age 45
                                                    ~~~~~~~~~~~ Max Ode: age 54
                                                                               ~~~~~~~~~~~ Max Ode: age 54
        "#]]);
        draws(expect![[r#"
            Police held Max Ode, 45, on Friday. A nurse was hurt. The 54-year-old was flown out.
                                 ~~ Max Ode: age 45
        "#]]);
    }

    #[test]
    fn ages_of_others_and_of_other_times() {
        draws(expect![[r#"
            Rosa Adeyemi and her husband, 31, moved. Adeyemi’s son, 12, sings. Adeyemi was 19 when she left Lagos.
                             ~~~~~~~~~~~ Rosa Adeyemi: somebody is the husband of Rosa Adeyemi
                                                     ~~~~~~~~~~~~~ Rosa Adeyemi: somebody is the son of Rosa Adeyemi
            Ivo Brandt, then 20, joined at age 18. The 70-year-old told Brandt to wait. Brandt scored 12, his best.
        "#]]);
    }
}
