//! What `attribute-conflict` finds of what somebody or something is.

use crate::facts::Facts;
use crate::facts::traits::{self, Conflict};
use crate::finding::Level;
use crate::rules::{Findings, Found};

/// Adds what the draft says of one person or thing in two ways.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    let is_news = |it: &Conflict| !found.iter().any(|other| other.span == it.later.span);
    let conflicts: Vec<Conflict> = traits::conflicts(facts).into_iter().filter(is_news).collect();
    found.extend(conflicts.iter().map(|conflict| show(facts, conflict)));
    found.sort_by_key(|it| it.span);
}

fn show(facts: &Facts, conflict: &Conflict) -> Found {
    let (here, there) = (&conflict.later, &conflict.earlier);
    let line = facts.draft().line_in_words(there.span.start);
    let (word, other) = (facts.words(here.span), facts.words(there.span));
    let message = format!("“{word}” here, but “{other}” in {line}.");
    let told = Found::new(here.span, message).related(there.span, format!("“{other}”"));
    if conflict.is_question { told.at(Level::Information) } else { told }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::rules::names::attribute_conflict::RULE;
    use crate::testing::rule;

    #[test]
    fn people_who_are_two_things() {
        rule(&RULE).check(expect![[r#"
            Ada Holm was born in Wick in 1934. She sang. Her ashes will be scattered off her native Thurso.
                         ~~~~~~~~~~~~ “born in Wick”
                                                                                             ^^^^^^^^^^^^^ “native Thurso” here, but “born in Wick” in line 1.

            Rep. Max Ode, a Republican from Ovar, voted no. It rained. “I read it,” said Ode, one of nine Democrats to do so.
                            ~~~~~~~~~~ “Republican”
                                                                                                          ^^^^^^^^^ “Democrats” here, but “Republican” in line 3.

            Lena Berg, 24, a left-hander, won the cup. It was hot. Berg’s forehand is the best of any right-hander.
                             ~~~~~~~~~~~ “left-hander”
                                                                                                      ^^^^^^^^^^^^ “right-hander” here, but “left-hander” in line 5.

            Her husband, Gert Berg, a farrier, came. Her husband, Roy, brought bread. Lena Berg wept.
            ~~~~~~~~~~~~~~~~~~~~~~ “Her husband, Gert Berg”
                                                     ^^^^^^^^^^^^^^^^ “Her husband, Roy” here, but “Her husband, Gert Berg” in line 7.
        "#]]);
    }

    #[test]
    fn what_somebody_never_does() {
        rule(&RULE).check(expect![[r#"
            Ivo Brandt drove to the quarry in a van. It was cold. Having never learned to drive, Brandt walked to the mill.
                       ~~~~~ “drove”
                                                                         ^^^^^^^^^^^^^^^^^^^^^^ “never learned to drive” here, but “drove” in line 1.

            The Danish violinist Nora Quist came. It was late. Quist, a Norwegian violinist, played. She was the Polish-born Quist to all.
                ~~~~~~ “Danish”
                                                                        ^^^^^^^^^ “Norwegian” here, but “Danish” in line 3.

            Ada Holm never married. It rained. Holm married a farrier in 1990. Max Ode never married again. Ode married in 1980.
                     ~~~~~~~~~~~~~ “never married”
                                                    ^^^^^^^ “married” here, but “never married” in line 5.
        "#]]);
    }

    #[test]
    fn things_that_are_two_things() {
        rule(&RULE).check(expect![[r#"
            The officers saw Ode beside a silver Polo at the edge of the lot. The blue Polo was towed.
                                          ~~~~~~~~~~~ “silver Polo”
                                                                                  ^^^^^^^^^ “blue Polo” here, but “silver Polo” in line 1.

            A white tanker truck stands at the mill. It is cold. The blue tanker backed up to the door.
              ~~~~~~~~~~~~~~~~~~ “white tanker truck”
                                                                     ^^^^^^^^^^^ “blue tanker” here, but “white tanker truck” in line 3.

            It began in a bedroom on the third floor. The fifth-floor bedroom had no alarm.
                                         ~~~~~~~~~~~ “third floor”
                                                          ^^^^^^^^^^^ “fifth-floor” here, but “third floor” in line 5.
        "#]]);
    }

    #[test]
    fn change_and_two_of_a_kind() {
        rule(&RULE).check(expect![[r#"
            Clara Holm, a Conservative until 2017, now sits for the Greens. The red van hit a blue van. The blue van left.

            The mill, painted blue until May, is now yellow. Pia Orr’s second husband, Theo Lind, sang. Her first husband, Max Ode, wept.

            Ivo Brandt was born in Bonn, in Germany. He is a native of Germany. Two red cars came. The green car left.
        "#]]);
    }
}
