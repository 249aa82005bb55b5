use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn no_court_has_found_it() {
    rule(&RULE).check(expect![[r#"
        Bruno Łącka was arrested for killing his landlord. Pia Lund left in May. She was detained in Győr for defrauding a bank.
                        ^^^^^^^^^^^^^^^^^^^^ “arrested for killing” takes Bruno Łącka for guilty, and the draft tells of no conviction.
                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “detained in Győr for defrauding” takes Pia Lund for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Police named the murderer as Bruno Łącka, who will face trial in May.
                     ^^^^^^^^^^^^ “the murderer” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Bruno Łącka falsified the ledgers of the port. He is to be tried in May and has pleaded not guilty.
        ^^^^^^^^^^^^^^^^^^^^^ “Bruno Łącka falsified” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
}

#[test]
fn a_court_has() {
    rule(&RULE).check(expect![[r#"
        Bruno Łącka was arrested for killing his landlord. He was convicted in May.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Łącka was found guilty of killing his landlord. The murderer wept.
    "#]]);
}

#[test]
fn a_charge_is_no_verdict() {
    rule(&RULE).check(expect![[r#"
        Bruno Łącka was arrested on a charge of killing his landlord. Two men were arrested for beating a guard.
        Pia Lund was arrested for speeding. The thief fled.
    "#]]);
}

#[test]
fn who_stands_trial_did_it() {
    rule(&RULE).check(expect![[r#"
        Bruno Łącka, who killed his landlord, will stand trial in May. He denies the charge.
        ^^^^^^^^^^^^^^^^^^^^^^^ “Bruno Łącka, who killed” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Bruno Łącka denies 12 counts of forgery. The embezzler kept the stamp of the port in a tin.
                                                 ^^^^^^^^^^^^^ “The embezzler” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Pia Lund was detained for setting a barn on fire. Bruno Łącka was arrested for the murder of his landlord.
                     ^^^^^^^^^^^^^^^^^^^^ “detained for setting” takes Pia Lund for guilty, and the draft tells of no conviction.
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^ “arrested for the murder” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
}

#[test]
fn nobody_knows_who_did_it() {
    rule(&RULE).check(expect![[r#"
        Pia Lund was hurt. Police are looking for the killer. Bruno Łącka, who rang the bell, will stand trial in May.
    "#]]);
}

#[test]
fn what_is_quoted_is_the_speakers() {
    rule(&RULE).check(expect![[r#"
        “Bruno Łącka was arrested for killing his landlord,” the poster read.
    "#]]);
}

#[test]
fn markup_is_no_obstacle() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Bruno Łącka** was [arrested](https://example.org) for killing his landlord.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “arrested for killing” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
}

#[test]
fn whoever_is_held_is_not_guilty() {
    rule(&RULE).check(expect![[r#"
        On Friday officers arrested Bruno Łącka, a former porter, for torching the barn. Pia Lund is in custody after mugging a nurse in Győr.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “arrested Bruno Łącka, a former porter, for torching” takes Bruno Łącka for guilty, and the draft tells of no conviction.
                                                                                                        ^^^^^^^^^^^^^^^^^^^^^ “custody after mugging” takes Pia Lund for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Police have caught the arsonist, Bruno Łącka, who appears in court on Friday. Her attacker, Olof Brandt, 40, was remanded until June.
                           ^^^^^^^^^^^^ “the arsonist” takes Bruno Łącka for guilty, and the draft tells of no conviction.
                                                                                      ^^^^^^^^^^^^ “Her attacker” takes Olof Brandt for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The killer of the cook has been identified as Bruno Łącka, a roofer; his trial opens in June.
        ^^^^^^^^^^ “The killer” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Detectives charged Bruno Łącka, 29, on Friday. The burglar had left a glove in the hall.
                                                       ^^^^^^^^^^^ “The burglar” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The swindler Olof Brandt, who has pleaded not guilty, was given bail. Bruno Łącka was indicted for the bombing he carried out in May.
        ^^^^^^^^^^^^ “The swindler” takes Olof Brandt for guilty, and the draft tells of no conviction.
                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ “indicted for the bombing” takes Bruno Łącka for guilty, and the draft tells of no conviction.
    "#]]);
}

#[test]
fn what_leaves_it_open_or_is_settled() {
    rule(&RULE).check(expect![[r#"
        The forger Olof Brandt, who was found guilty in 2019, was freed. The alleged arsonist, Bruno Łącka, was charged on Friday.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Pia Lund was charged with theft. The thief who took the till has not been found.
    "#]]);
}
