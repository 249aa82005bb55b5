//! Claims: statements that a reader, or a lawyer, would want a source for.

mod parties;
mod play;
mod reach;
mod unnamed;

use self::reach::Reach;
use crate::facts::Place;
use crate::facts::entities::EntityId;
use crate::facts::events::Event;
use crate::facts::ids::EventId;
use crate::facts::in_text::InText;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::signs::Harm;
use crate::facts::text::Text;

/// A statement that needs a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The clause.
    pub place: Place,
    /// Why it needs one.
    pub kinds: Vec<ClaimKind>,
    /// Whether a source is in reach.
    pub attributed: bool,
    /// Of casualties, what happened to them and the word that counts them: “20”, “dozens”.
    pub toll: Option<(Harm, Place)>,
    /// Of an accusation, the person or organisation that it accuses, where it is named.
    pub accused: Option<EntityId>,
}

/// Why a statement needs a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimKind {
    /// A number of dead, hurt, missing, arrested or displaced.
    Casualties,
    /// That somebody did wrong.
    Accusation,
}

impl ClaimKind {
    /// The word used in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Casualties => "casualties",
            Self::Accusation => "accusation",
        }
    }
}

/// Finds the claims of a draft, in text order.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    events: &InText<EventId, Event>,
) -> Vec<Claim> {
    let reach = Reach::new(text, people);
    let mut claims = casualties(text, &reach);
    claims.extend(accusations(text, numbers, people, events, &reach));
    // What a reader writes and signs is not the draft’s to answer for.
    claims.retain(|claim| !people.speech.is_signed(text, claim.place.sentence));
    claims.sort_by_key(|claim| claim.place.span);
    claims
}

fn casualties(text: &Text, reach: &Reach) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (index, sentence) in text.sentences.with_ids() {
        for casualty in &sentence.alone().signs.casualties {
            let place = text.sentences[index].place(index, casualty.clause.clone());
            let number = text.sentences[index].place(index, casualty.number..casualty.number + 1);
            if text.is_quoted(number.span) {
                continue;
            }
            claims.push(Claim {
                attributed: reach.has_counter(text, index),
                place,
                kinds: vec![ClaimKind::Casualties],
                toll: Some((casualty.harm, number)),
                accused: None,
            });
        }
    }
    claims
}

/// Of one clause that accuses twice (“beat protesters and jailed hundreds”), the first.
fn accusations(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    events: &InText<EventId, Event>,
    reach: &Reach,
) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for (index, sentence) in text.sentences.with_ids() {
        for accusation in &sentence.alone().signs.accusations {
            let place = text.sentences[index].place(index, accusation.words.clone());
            let word = sentence.span_of(accusation.word..accusation.word + 1);
            let repeats = claims.last().is_some_and(|last| last.place.span.overlaps(place.span));
            if repeats || text.is_quoted(word) {
                continue;
            }
            if play::is_figure(text, numbers, index, accusation.word) {
                continue;
            }
            let Some(party) = parties::party(text, people, events, index, accusation) else { continue };
            let mut around = people.speech.said_around(text, word);
            let said = around.any(|index| people.attributions()[index].source.is_some());
            claims.push(Claim {
                attributed: said || reach.has_accuser(text, people, &place, accusation, party),
                place,
                kinds: vec![ClaimKind::Accusation],
                toll: None,
                accused: party.named(people),
            });
        }
    }
    claims
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::testing;

    #[test]
    fn counts_of_people_are_claims() {
        testing::facts().draw(
            expect![[r#"
                The landslide killed 14 people and left 30 homeless. Police said 12 were hurt.
                              ~~~~~~~~~~~~~~~~ attributed
                                                        ~~~~~~~~~~~ attributed
                                                                                 ~~~~~~~~~~~~ attributed
                The death toll rose to 40. Hundreds of Québécois were evacuated.
                    ~~~~~~~~~~~~~~~~~~~~~ attributed
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ bare
                The team missed 14 games, and the flu killed 2,500 chickens.
                Rescuers fear the quake may have killed 900 people.
            "#]],
            |facts| {
                let says = |claim: &super::Claim| if claim.attributed { "attributed" } else { "bare" };
                facts.claims().iter().map(|claim| (claim.place.span, says(claim).to_owned())).collect()
            },
        );
    }

    #[test]
    fn accusations_are_claims() {
        testing::facts().draw(
            expect![[r#"
                The regime tortured prisoners in Kőszeg. Its repression of the press began in May. Militiamen beat and jailed students without trial.
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ bare
                                                         ~~~~~~~~~~~~~~ attributed
                                                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ attributed
                Norvik Bank lied to its auditors. Guards harassed villagers, the priest said.
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ attributed Norvik Bank
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~ attributed

                The council, packed with loyalists, met on Monday. Łącka forged the receipts.
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ bare
                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~ bare Łącka

                The Lions beat the Bears and stole the ball. He hid the keys. The army did not loot the aid.
            "#]],
            |facts| {
                let tell = |claim: &super::Claim| {
                    let says = if claim.attributed { "attributed" } else { "bare" };
                    let accused = claim.accused.map_or("", |id| facts.entity(id).name.as_str());
                    (claim.place.span, format!("{says} {accused}").trim_end().to_owned())
                };
                facts.claims().iter().map(tell).collect()
            },
        );
    }
}
