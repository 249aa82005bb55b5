//! What the draft says a person is, in its own words: titles and ages, each with the words that state it.

use super::{EntityId, EntityKind, Mention, ages, nominal_ages, titles};
use crate::facts::{Facts, Interval, Place};

/// Something that the draft says of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// The words that state it, without the name.
    pub place: Place,
    /// At which of the person’s mentions, as an index into [`Facts::mentions`](crate::facts::Facts::mentions).
    pub mention: usize,
    /// What they say.
    pub value: AttributeValue,
}

/// What is said of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum AttributeValue {
    /// Office, rank, trade or role, as written: “Interior Minister”, “a teacher from Leeds”.
    Title(String),
    /// Age in years.
    Age(f64),
    /// Age in years, roughly: “a man of about 60”.
    About(f64),
}

impl Attribute {
    /// The age, where it is one.
    pub fn age(&self) -> Option<f64> {
        match self.value {
            AttributeValue::Age(years) => Some(years),
            AttributeValue::Title(_) | AttributeValue::About(_) => None,
        }
    }

    /// The age as written and how far it reaches, where it is one, be it a rough one.
    pub fn years(&self) -> Option<(f64, Interval)> {
        /// “About” takes in a tenth on either side.
        const ABOUT: f64 = 0.1;
        match self.value {
            AttributeValue::Age(years) => Some((years, Interval::around(years, 0.0))),
            AttributeValue::About(years) => Some((years, Interval::around(years, years * ABOUT))),
            AttributeValue::Title(_) => None,
        }
    }

    /// The title, where it is one.
    pub fn title(&self) -> Option<&str> {
        match &self.value {
            AttributeValue::Title(words) => Some(words),
            AttributeValue::Age(_) | AttributeValue::About(_) => None,
        }
    }
}

/// Gives every person of a draft the attributes that stand beside the name, in text order.
pub(in crate::facts) fn describe(facts: &mut Facts) {
    let mut found: Vec<(EntityId, Attribute)> = Vec::new();
    for (index, mention) in facts.mentions.iter().enumerate() {
        if facts.entities[mention.entity.0].kind != EntityKind::Person {
            continue;
        }
        let read = |place: Place, value| (mention.entity, Attribute { place, mention: index, value });
        let titles = titles::beside(facts, mention).into_iter();
        found.extend(titles.map(|(place, words)| read(place, AttributeValue::Title(words))));
        let age = ages::beside(facts, mention).map(|(place, years)| read(place, AttributeValue::Age(years)));
        found.extend(age.or_else(|| ages::of_noun(facts, mention).map(|(place, value)| read(place, value))));
    }
    let nominal = nominal_ages::find(facts).into_iter();
    found.extend(nominal.map(|(id, mention, place, years)| {
        (id, Attribute { place, mention, value: AttributeValue::Age(years) })
    }));
    found.sort_by_key(|(_, attribute)| attribute.place.span);
    for (EntityId(id), attribute) in found {
        facts.entities[id].attributes.push(attribute);
    }
}

/// Whether a name only belongs to what follows it: “Varga’s son”, “the Varga plan”.
pub(super) fn is_owner(facts: &Facts, mention: &Mention) -> bool {
    let sentence = &facts.sentences[mention.place.sentence];
    let next = sentence.tokens.get(mention.place.words.end);
    mention.modifier || next.is_some_and(|next| matches!(next.lower.as_str(), "'s" | "'"))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::span::Span;
    use crate::testing::facts;

    fn draws(expected: Expect) {
        let describe = |facts: &Facts| -> Vec<(Span, String)> {
            let of = |entity: &crate::facts::Entity, attribute: &Attribute| {
                let value = match &attribute.value {
                    AttributeValue::Title(words) => words.clone(),
                    AttributeValue::Age(years) => format!("age {years}"),
                    AttributeValue::About(years) => format!("age about {years}"),
                };
                (attribute.place.span, format!("{}: {value}", entity.name))
            };
            let entities = facts.entities.iter();
            entities.flat_map(|it| it.attributes.iter().map(move |attribute| of(it, attribute))).collect()
        };
        facts().draw(expected, describe);
    }

    #[test]
    fn titles_before_a_name() {
        draws(expect![[r#"
            Finance Minister Petra Lindqvist met Argentine President Hugo Salas on Friday.
            ~~~~~~~~~~~~~~~~ Petra Lindqvist: Finance Minister
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
    fn no_titles() {
        draws(expect![[r"
            Rosa Adeyemi, her mother, and her brother Tunde Adeyemi came. In Hull, a port, Adeyemi spoke.
        "]]);
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
            Ivo Brandt, then 20, joined at age 18. The 70-year-old told Brandt to wait. Brandt scored 12, his best.
        "#]]);
    }
}
