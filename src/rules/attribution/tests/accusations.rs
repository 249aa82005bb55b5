//! What accuses somebody, and what does not.

use expect_test::expect;

use super::super::{alleged_no_alleger, unattributed_claim};
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_wrong_that_somebody_works_on_accuses_nobody() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        “Nobody lost a ticket,” said Pia Lund, Norvik Bank’s retail fraud and financial crime director. The fair opened at noon.

        Tarn Police’s abuse and neglect unit moved into the old post office. The council’s fraud and error manager, Ruth Abel, has the key.

        The ministry’s corruption and extortion section has nine clerks.
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The bank’s fraud ruined three towns and closed a school.
        ^^^^^^^^^^^^^^^^ “The bank’s fraud” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn policies_and_their_enforcement_are_no_accusations() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The ministry launched a crackdown on smugglers along the coast. Police raided an estate in Orle on Friday morning.

        Premier Ana Duarte ordered a crackdown on illegal parking. The firm moved its oven plant to Mexico to avoid tariffs.

        The account was removed for violating its policies. The store’s owner was banned for selling fake tickets.

        The central bank fixed the price of bread. The Senate altered the bill late on Tuesday. The agency sells permits at the gate.

        The app’s maker, Voss, deletes records of searches after a month. Police arrested 12 protesters after the march.

        The regime ordered a crackdown on dissent. Soldiers jailed journalists and an archivist.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The regime ordered a crackdown on dissent” is an accusation, and nobody here makes it: who says so?
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Soldiers jailed journalists” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn what_people_do_every_day_accuses_nobody() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The nurse injected the child with the new vaccine. The surgeon sedated the patient. Firefighters risked their lives on the pier.

        The singer Mara Lind pocketed a fee of 200 euros. Mira Lund spent thousands of euros on horses. The keeper locked the gate.

        Nell Faber ignored the symptoms for months. The couple covered up the mural with a sheet. The clinic treats patients without charge.

        Dana Orlov posed as a pirate for the cameras. The chef Nora Hale cooked up a stew. Holt toured the state to win votes.

        The company failed to respond to a request for comment. Airlines sold seats for less than $40. She fled her abusive father at 16.

        The treasurer pocketed donations for the flood victims. The plant failed to report the leak. The bishop covered up the abuse of altar boys.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The treasurer pocketed donations” is an accusation, and nobody here makes it: who says so?
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The plant failed to report” is an accusation, and nobody here makes it: who says so?
                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The bishop covered up the abuse” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn figures_of_speech_accuse_nobody() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The winger Ola Berg silenced his critics with two goals in the cup final. United punished opponents for every mistake and won 3-0.

        Iga Lenart beat the teenager 6-2, 6-1. Kovač pulled the strings in midfield. The Lions botched the kick and lost 20-17.

        Norvik Bank silenced critics with a record profit. The company traded on the idea that everybody wants a bargain.

        Anna Keel turned her eye to painting. The Fed stoked fears of a recession. The director frames the woman against the window.

        The general silenced critics of the war. The border police turned a blind eye to the trucks. The trader traded on inside information.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The general silenced critics” is an accusation, and nobody here makes it: who says so?
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The border police turned a blind eye” is an accusation, and nobody here makes it: who says so?
                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The trader traded on inside information” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        The river fell in May. The regime silenced critics of the war.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The regime silenced critics” is an accusation, and nobody here makes it: who says so?

        The border police turned a blind eye to the trucks. Cherries were late.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The border police turned a blind eye” is an accusation, and nobody here makes it: who says so?
    "#]]);
}

#[test]
fn who_suffers_a_wrong_is_not_accused_of_it() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        His torture at the hands of the guards lasted for weeks. Her persecution began when she was nine. Their harassment never stopped.

        Norvik’s exploitation of the gas field cost $2 billion.
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        Norvik’s exploitation of children in its mines cost it nothing. The ore is sold in Orle.
        ^^^^^^^^^^^^^^^^^^^^^ “Norvik’s exploitation” accuses Norvik, and nobody here makes the accusation: who says so?
    "#]]);
}

#[test]
fn what_a_court_has_found_is_settled() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        Norvik Bank was found to have misled investors. It opened a branch in Orle on Monday.

        The nurse stole morphine, and lost her licence. The former guard raped two inmates and is serving 12 years.

        The cyclist doped for years and was stripped of the title. The mayor, who stole $2 million, was fined in 2019.
    "#]]);
}

#[test]
fn who_answers_an_accusation_has_not_made_it() {
    rule(&unattributed_claim::RULE).check(expect![[r#"
        Norvik Bank concealed the leak from inspectors. The bank denied it on Monday.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Norvik Bank concealed the leak from inspectors” accuses Norvik Bank, and nobody here makes the accusation: who says so?

        Roses were late. The refinery dumped sludge into the Tisza for years. A spokesman said that the plant has 300 workers.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ “The refinery dumped sludge” is an accusation, and nobody here makes it: who says so?
    "#]]);
    rule(&unattributed_claim::RULE).check(expect![[r#"
        Wardens at the inner gate took bribes from smugglers. A captain said that both lorries now stood empty in a yard.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Wardens at the inner gate took bribes” is an accusation, and nobody here makes it: who says so?

        The guards beat students. Two of them said they had been kicked.
    "#]]);
}

#[test]
fn what_is_suspected_accuses_people_only() {
    rule(&alleged_no_alleger::RULE).check(expect![[r#"
        The school closed after a suspected strep A case. She was treated for a suspected heart attack.

        Two houses lost their roofs in a suspected tornado. The ward has 14 suspected cholera patients. A suspected gas leak shut the road.

        The town has two suspected spies among its clerks. A suspected fraud cost the parish its organ.
                         ^^^^^^^^^ “suspected” does not say who alleges it, and nobody near does.
                                                             ^^^^^^^^^ “suspected” does not say who alleges it, and nobody near does.
    "#]]);
}

#[test]
fn who_punishes_or_looks_into_something_alleges_it() {
    rule(&alleged_no_alleger::RULE).check(expect![[r#"
        The club suspended Veit for alleged misconduct. The FBI put alleged smuggler Jan Abel on its list.

        Orle blacklisted two firms to punish Tarn for alleged meddling in the vote. Drivers were fined for a range of alleged offences.

        The strike followed alleged overcharging at the terminal.
                            ^^^^^^^ “alleged” does not say who alleges it, and nobody near does.
    "#]]);
}

#[test]
fn an_alleged_act_is_known_once_somebody_has_told_of_it() {
    rule(&alleged_no_alleger::RULE).check(expect![[r#"
        Faber said that the attack took place in the lift. The story ran on Monday.

        Cherries were late. The alleged attack took minutes.
    "#]]);
}

#[test]
fn another_paragraph_alleges_nothing_here() {
    rule(&alleged_no_alleger::RULE).check(expect![[r#"
        Growers blame a drone. Inspectors are looking at every sort of fault, the council in Tarn said.
        ~~~~~~~~~~~~~ an accuser is named here
        ~~~~~~~~~~~~~ an accuser is named here

        A third, shorter outage, near the school at Vell, was allegedly set off by a roofer.
                                                              ^^^^^^^^^ “allegedly” does not say here who alleges it; “Growers blame” does elsewhere.

        The roof is new, a mason said. It is of slate.

        A clerk at the dye works, who has since left town, allegedly burned invoices.
                                                           ^^^^^^^^^ “allegedly” does not say here who alleges it; “Growers blame” does elsewhere.
    "#]]);
    rule(&alleged_no_alleger::RULE).format(Format::Markdown).check(expect![[r#"
        He allegedly took bribes ([BBC](https://example.org)).

        ## Suspected Arson At Old Mill

        The clerk allegedly took bribes, per court papers.
    "#]]);
}
