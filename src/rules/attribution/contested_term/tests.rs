use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn the_draft_takes_up_what_is_denied() {
    rule(&RULE).check(expect![[r#"
        The ministry in Łódź denies there was an escape.
                                                 ~~~~~~ somebody says here that there was none

        With the escape now confirmed, attention turns to the route.
                 ^^^^^^ “escape” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
    rule(&RULE).check(expect![[r#"
        “There was no order to leave,” said Pia Lund of the fire service.
                      ~~~~~ somebody says here that there was none

        By the time the order to leave came, the road was cut.
                        ^^^^^ “order” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
    rule(&RULE).check(expect![[r#"
        “They didn’t mutiny,” Ruiz said.
                     ~~~~~~ somebody says here that there was none

        The mutiny began on Tuesday.
            ^^^^^^ “mutiny” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
}

#[test]
fn the_word_is_somebodys() {
    rule(&RULE).check(expect![[r#"
        The ministry denies there was an escape. The guards said that the escape began at noon. The alleged escape was brief.

        “The escape was ours,” Ruiz said. Was the escape planned? The departure became public.
    "#]]);
}

#[test]
fn nobody_denies_it() {
    rule(&RULE).check(expect![[r#"
        The prisoners’ escape became public on Tuesday. There was no escape from the heat. The escape was brief.

        Lund said there was no evidence. The evidence is in a box.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The ministry *denies* there was a **mutiny**.
                                            ~~~~~~ somebody says here that there was none

        The [mutiny](https://example.org) ended at noon.
             ^^^^^^ “mutiny” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
}

#[test]
fn words_that_somebody_will_not_have() {
    rule(&RULE).check(expect![[r#"
        The army said it had not staged a coup.
                                          ~~~~ somebody says here that there was none

        The coup entered its third day.
            ^^^^ “coup” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Walkers in Kőszeg reject the word riot.
                                          ~~~~ somebody says here that there was none

        Shops that were damaged in the riot reopened.
                                       ^^^^ “riot” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The club’s chairman, Olof Brandt, refuses to call the deal a takeover.
                                                                     ~~~~~~~~ somebody says here that there was none

        The takeover was completed in April.
            ^^^^^^^^ “takeover” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Whether the men were mercenaries is contested by their lawyer, Pia Lund.
                             ~~~~~~~~~~~ somebody says here that there was none

        The mercenaries landed at dawn.
            ^^^^^^^^^^^ “mercenaries” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Oslo disputes that the vessel was a spy ship.
                                                ~~~~ somebody says here that there was none

        The spy ship left port. The ship had nine cabins.
                ^^^^ “ship” is in dispute: somebody denies it, and the draft takes it for a fact.
    "#]]);
}
