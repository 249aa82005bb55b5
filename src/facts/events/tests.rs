//! Events drawn: under the word that tells one, who does it to whom, where, when, how many, and how sure.

use expect_test::{Expect, expect};

use super::{Event, Participant};
use crate::english::grammar::Standing;
use crate::facts::Facts;
use crate::testing;

fn tell(facts: &Facts, event: &Event) -> String {
    let names = |some: &[Participant]| {
        let name = |it: &Participant| match it.entity {
            Some(id) => facts.entity(id).name.clone(),
            None => it.noun.to_string(),
        };
        some.iter().map(name).collect::<Vec<_>>().join("+")
    };
    let mut told = vec![format!("{} {}({})", names(&event.agents), event.kind, names(&event.patients))];
    if !event.settings.is_empty() {
        told.push(format!("at {}", names(&event.settings)));
    }
    told.extend(event.time.map(|time| format!("when {}", facts.times()[time].value)));
    told.extend(
        event.number.map(|number| format!("number {}", facts.raw(facts.quantities()[number].place.span))),
    );
    if event.negated {
        told.push("not".to_owned());
    }
    if event.standing != Standing::Stated {
        told.push(format!("{:?}", event.standing).to_lowercase());
    }
    let source = event.said.and_then(|said| facts.attributions()[said].source.as_ref());
    told.extend(source.map(|source| format!("says {}", facts.raw(source.span))));
    told.join(", ").trim().to_owned()
}

#[track_caller]
fn draw(expected: Expect) {
    testing::facts().draw(expected, |facts| {
        facts.events().iter().map(|event| (event.place.span, tell(facts, event))).collect()
    });
}

#[test]
fn who_does_what_to_whom() {
    draw(expect![[r#"
        Police arrested Ilse Brandt in Kőszeg in May 2021. She was charged by prosecutors.
               ~~~~~~~~ police arrest(Ilse Brandt), at Kőszeg, when 2021-05
                                                                   ~~~~~~~ prosecutor charge(Ilse Brandt)
        The men who robbed the bank fled. Zoë Łącka and Tomás Ibáñez married in 2019.
                    ~~~~~~ man rob(bank)
                                    ~~~~ man escape()
                                                                     ~~~~~~~ Zoë Łącka+Tomás Ibáñez marry(), when 2019
        Brandt told the sailors to leave.
               ~~~~ Ilse Brandt tell()
                                   ~~~~~ sailor leave(), possible, says Brandt
    "#]]);
}

#[test]
fn a_pronoun_stands_for_the_only_one_it_can() {
    draw(expect![[r#"
        Ilse Brandt bought the pier in May. She sold it in June. They wept.
                    ~~~~~~ Ilse Brandt acquire(pier), when XXXX-05
                                                ~~~~ Ilse Brandt sell(pier), when XXXX-06
                                                                      ~~~~ they weep()
        Ann Lee met Zoë Łącka. She left. The couple moved, and their house burned.
                ~~~ Ann Lee meet(Zoë Łącka)
                                   ~~~~ she leave()
                                                    ~~~~~ couple move()
                                                                           ~~~~~~ house burn()
    "#]]);
}

#[test]
fn nouns_tell_of_events_too() {
    draw(expect![[r#"
        The pier opened in 1998. Since its opening in 1999 it drew crowds.
                 ~~~~~~ pier open(), when 1998
                                           ~~~~~~~ open(pier), when 1999
                                                              ~~~~ pier draw(crowd)
        The arrest of nine miners by police on May 3, 2021, was a mistake.
            ~~~~~~ arrest(miner), when 2021-05-03, number nine
        The couple sold the house. Their wedding, in July 2010, was small.
                   ~~~~ couple sell(house)
                                         ~~~~~~~ marry(couple), when 2010-07
    "#]]);
}

#[test]
fn how_sure_and_in_whose_words() {
    draw(expect![[r#"
        The mayor did not resign. He will retire in 2030. She allegedly sold the boat.
                          ~~~~~~ mayor resign(), not
                                          ~~~~~~ mayor retire(), when 2030, possible
                                                                        ~~~~ mayor sell(boat), alleged
        Brandt said the ferry sank. He was accused of hiding the letters.
               ~~~~ Brandt say()
                              ~~~~ ferry sink(), says Brandt
                                           ~~~~~~~ accuse(Brandt)
                                                      ~~~~~~ Brandt hide(letter), alleged
        Brandt denied selling the boat. If the dam breaks, nobody will escape.
               ~~~~~~ Brandt deny()
                      ~~~~~~~ Brandt sell(boat), denied, says Brandt
                                                   ~~~~~~ dam break(), possible
                                                                       ~~~~~~ nobody escape(), not, possible
    "#]]);
}

#[test]
fn places_that_tell_of_one_event() {
    let pairs = |facts: &Facts| {
        let mut found = Vec::new();
        for chain in super::same::chains(facts.events()) {
            for (earlier, later) in chain.iter().zip(&chain[1..]) {
                let same = if super::same(&facts.text, &facts.numbers, &facts.people, earlier, later) {
                    "same"
                } else {
                    "another"
                };
                found.push((later.place.span, same.to_owned()));
            }
        }
        found
    };
    testing::facts().draw(
        expect![[r#"
            The pier opened in 1998. The opening of the pier in 1998 drew crowds.
                                         ~~~~~~~ same
            Reed was arrested on March 3, 2020. Reed was arrested again on March 5, 2020.
                                                         ~~~~~~~~ another
            Łącka resigned in May 2020. The resignation of Łącka in June 2021 came late.
                                            ~~~~~~~~~~~ another
            The mill will close. The mill closed.
                                          ~~~~~~ another
        "#]],
        pairs,
    );
}
