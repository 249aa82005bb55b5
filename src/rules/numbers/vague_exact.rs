//! `vague-exact`

use super::{compared, exactly, probable, two_values};
use crate::facts::{Difference, Facts, Scale};
use crate::finding::Level;
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    /// A “nearly”, “more than”, “up to” or “dozens” that is not true of the number that the draft gives elsewhere.
    ///
    /// ```draft
    /// The pier cost nearly $8 million. It burned twice before it was finished.
    ///               ~~~~~~~~~~~~~~~~~ “nearly $8 million”
    ///
    /// The $8.6 million pier opens on Sunday.
    ///     ^^^^^^^^^^^^^^^^^ “$8.6 million pier” here does not fit “nearly $8 million” in line 1.
    /// ```
    ///
    /// A comparison of two numbers in a sentence must hold, too.
    ///
    /// ```draft
    /// The wait is 120 minutes, longer than the usual two hours.
    ///             ^^^^^^^^^^^ “120 minutes” is not longer than “two hours”.
    ///                                                ~~~~~~~~~ “two hours”
    /// ```
    ///
    /// Where all that stands around two numbers makes it likely that they are of the same, it tells of them though no single
    /// reason proves it, and where it is less likely it asks, as information: “Are these the same?”
    ///
    /// It says nothing where the two are not of the same: another place or day, a part, an estimate beside a result, two
    /// sources. “About” is taken to reach a tenth to either side.
    ///
    /// ## Why it matters
    /// A rounded number is often written first and the exact one added later. A reader who meets both sees that one of them
    /// was not looked at again.
    ///
    /// ## What to do
    /// Check the exact number, then choose the word that is true of it.
    pub(in crate::rules) static RULE = {
        name: "vague-exact",
        group: Group::Numbers,
        summary: "A “nearly” or “more than” that its exact number belies",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let belied = facts.measures().differing().filter_map(|(earlier, later, difference)| {
        let is_belied = difference == Difference::Hedge && earlier.scale != Scale::Age;
        is_belied.then_some((earlier, later))
    });
    for (earlier, later) in two_values::once(belied) {
        let (here, there) = two_values::ends(facts, earlier, later);
        found.push(two_values::found(facts, here, there, |here, there, line| {
            format!("“{here}” here does not fit “{there}” in {line}.")
        }));
    }
    found.extend(compared::find(facts));
    found.extend(exactly::find(facts));
    probable::in_story(facts, |_, _, how| how == Difference::Hedge, found);
    found.sort_by_key(|it| it.span);
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn a_hedge_that_does_not_hold() {
        rule(&RULE).check(expect![[r#"
            The stadium cost under $90 million.
                             ~~~~~~~~~~~~~~~~~ “under $90 million”
            Fans were let in on Friday.
            The $94 million stadium has no roof.
                ^^^^^^^^^^^^^^^^^^^ “$94 million stadium” here does not fit “under $90 million” in line 1.

            Norvik, which employs more than 4,000 people in Tromsø, will close two plants.
                                  ~~~~~~~~~~~~~~~~~~~~~~ “more than 4,000 people”
            Norvik employs fewer than 3,000 people in Tromsø.
                           ^^^^^^^^^^^^^^^^^^^^^^^ “fewer than 3,000 people” here does not fit “more than 4,000 people” in line 5.
        "#]]);
    }

    #[test]
    fn a_hedge_that_holds() {
        rule(&RULE).check(expect![[r#"
            The stadium cost nearly $90 million. The $88 million stadium has no roof.

            Nearly 300 people attended the vigil. Organizers counted 287 people at the vigil.

            More than 40 people were hurt. The clinic said 44 people were hurt.
        "#]]);
    }

    #[test]
    fn other_scopes_and_times() {
        rule(&RULE).check(expect![[r#"
            Nearly 300 people came on Friday and 310 on Saturday.

            Norvik employs more than 4,000 people in Norway. Norvik employs 900 people in Tromsø.

            The pier was expected to cost less than $8 million. The $9 million pier opened in May.
        "#]]);
    }

    #[test]
    fn what_exceeds_and_surpasses() {
        rule(&RULE).check(expect![[r#"
            Visitors to the honey fair exceeded 3,000 on Sunday. The bees behaved. The 2,850 visitors ate all the honey.
                                       ~~~~~~~~~~~~~~ “exceeded 3,000”
                                                                                       ^^^^^^^^^^^^^^ “2,850 visitors” here does not fit “exceeded 3,000” in line 1.

            Marchers surpassed 5,000, the police said. The 4,200 marchers sang.
                     ~~~~~~~~~~~~~~~ “surpassed 5,000”
                                                           ^^^^^^^^^^^^^^ “4,200 marchers” here does not fit “surpassed 5,000” in line 3.

            Cases passed 700 in Lomna. The 610 cases in Lomna filled the clinic.
                  ~~~~~~~~~~ “passed 700”
                                           ^^^^^^^^^ “610 cases” here does not fit “passed 700” in line 5.

            Guests topped 900. It was cold. The guests numbered 750.
                   ~~~~~~~~~~ “topped 900”
                                                                ^^^ “750” here does not fit “topped 900” in line 7.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Visitors exceeded 3,000 on Sunday. The 3,120 visitors ate all the honey. The 400 visitors from Hull had fish.

            Cases passed 700 in Hull. The 610 cases in Leeds filled the clinic. The council passed 12 bills and 400 rules.

            Fans topped 900 in May. The 850 fans of June had no seats. The bill passed 220 to 210.
        "#]]);
    }

    /// Those who were “dozens” are taken up a sentence or two on with all of them counted, by whatever they do there.
    #[test]
    fn rough_and_then_all_of_them() {
        rule(&RULE).check(expect![[r#"
            Dozens of swans landed on the Orva in the night. The 17 swans, all of them young, had come from the north.
            ~~~~~~~~~~~~~~~ “Dozens of swans”
                                                                 ^^^^^^^^ “17 swans” here does not fit “Dozens of swans” in line 1.

            Hundreds of people queued outside the bank in Łódź. A guard counted 130 people.
            ~~~~~~~~~~~~~~~~~~ “Hundreds of people”
                                                                                ^^^^^^^^^^ “130 people” here does not fit “Hundreds of people” in line 3.

            Scores of elms came down in the park. Nobody was hurt. The 31 elms were sawn up.
            ~~~~~~~~~~~~~~ “Scores of elms”
                                                                       ^^^^^^^ “31 elms” here does not fit “Scores of elms” in line 5.
        "#]]);
        rule(&RULE).check(expect![[r#"
            Dozens of swans landed on the Orva in the night. The 17 swans that had rings came from the north.

            Hundreds of people queued outside the bank in Łódź. Its guard counted 130 people on Tuesday.

            Scores of elms came down in the park. The 92 elms were sawn up. The 31 elms of the lane still stand.
        "#]]);
    }

    #[test]
    fn comparisons_that_are_none() {
        rule(&RULE).check(expect![[r#"
            The usual wait is 90 minutes, longer than the state’s average of an hour and a half, the ministry said.
                              ^^^^^^^^^^ “90 minutes” is not longer than “an hour and a half”.
                                                                             ~~~~~~~~~~~~~~~~~~ “an hour and a half”

            The tower is 120 feet, taller than the 40-yard spire. Rents rose 5 percent, more than the average of 5 percent.
                         ^^^^^^^^ “120 feet” is not taller than “40-yard spire”.
                                                   ~~~~~~~~~~~~~ “40-yard spire”
                                                                             ^^^^^^^^^ “5 percent” is not more than “5 percent”.
                                                                                                                 ~~~~~~~~~ “5 percent”

            The trip takes 120 minutes while the tunnel is painted, longer than the average of two hours on this road.
                           ^^^^^^^^^^^ “120 minutes” is not longer than “two hours”.
                                                                                               ~~~~~~~~~ “two hours”
            He waited three weeks (longer than the usual 30 days). It has 40 beds, fewer than the 30 beds of Hull.
                      ^^^^^^^^^^^ “three weeks” is not longer than “30 days”.
                                                         ~~~~~~~ “30 days”
                                                                          ^^ “40” is not fewer than “30 beds”.
                                                                                                  ~~~~~~~ “30 beds”
        "#]]);
        rule(&RULE).check(expect![[r#"
            The usual wait is 100 minutes, longer than the state’s average of an hour and a half. It has 40 beds, more than 30 of them new.

            Sales fell 5 percent, lower than the 4 percent that was expected. It cost $3 million, less than the $4 million planned.

            The tower is 120 feet, taller than the 30-yard spire. The wait is 90 minutes longer than the average of an hour and a half.

            She is 45, older than about 45 others. “It takes 90 minutes, longer than an hour and a half,” he said.
        "#]]);
    }

    #[test]
    fn two_sources_may_differ() {
        rule(&RULE).check(expect![[r#"
            Police said fewer than 200 people attended the march. Organizers said 900 people attended the march.
        "#]]);
    }

    #[test]
    fn dozens_and_hundreds() {
        rule(&RULE).check(expect![[r#"
            Hundreds of volunteers searched the forest near Eskil for the boy.
            ~~~~~~~~~~~~~~~~~~~~~~ “Hundreds of volunteers”
            A fisherman found him on Monday. His mother wept.
            The 70 volunteers searched the forest near Eskil for the boy.
                ^^^^^^^^^^^^^ “70 volunteers” here does not fit “Hundreds of volunteers” in line 1.
        "#]]);
    }

    #[test]
    fn those_taken_up_with_their_number() {
        rule(&RULE).check(expect![[r#"
            Hundreds of divers searched the wreck. It lies deep. The 60 divers searched for nine hours.
            ~~~~~~~~~~~~~~~~~~ “Hundreds of divers”
                                                                     ^^^^^^^^^ “60 divers” here does not fit “Hundreds of divers” in line 1.

            More than 40 nurses signed the letter in Hull. The 32 nurses signed it at noon.
            ~~~~~~~~~~~~~~~~~~~ “More than 40 nurses”: the later one is told as known; the verb is the same; the phrases around the nouns are alike
                                                               ^^^^^^^^^ Are these the same? “32 nurses” here, “More than 40 nurses” in line 3.

            Hundreds of sailors marched in Hull. The 40 sailors marched in Leeds. The 30 sailors were paid.

            Dozens of pupils fell ill in May. The 12 pupils fell ill in June.
        "#]]);
    }

    /// Whatever the words around them, a number that lies just on the wrong side of a rounded one is asked about.
    #[test]
    fn just_on_the_wrong_side() {
        rule(&RULE).check(expect![[r#"
            The mill let go nearly 300 people in May. Rain fell for a week. Only 40 of the 340 people laid off there have found work.
                            ~~~~~~~~~~~~~~~~~ “nearly 300 people”: the later one is told as known; the phrases around the nouns are alike; both count, or both say how much something is
                                                                                           ^^^^^^^^^^ Are these the same? “340 people” here, “nearly 300 people” in line 1.

            The loan was just under £40m in June. Analysts were told of the £43.4m loan, which the bank has sold.
                         ~~~~~~~~~~~~~~~ “just under £40m”: the later one is told as known; the words of one statement recur in the other; the noun of one stands in the sentence of the other
                                                                            ^^^^^^^^^^^ “£43.4m loan” here, but “just under £40m” in line 3.

            The search was led by divers. Over 150 of them had combed the bay. It snowed. Each of the 130 was given soup.
                                          ~~~~~~~~ “Over 150”: the later one is told as known; the later one is of all of them; both count, or both say how much something is
                                                                                                      ^^^ “130” here, but “Over 150” in line 5.
        "#]]);
        rule(&RULE).check(expect![[r#"
            The mill let go nearly 300 people in May. Rain fell for a week. Only 40 of the 290 people laid off there have found work.

            The camps say that there is less than a thousand in it. Brook of the Lakes party came fifth with 1,102.

            The fair drew more than 60 sheep. The inn served 57 dinners.
        "#]]);
    }

    #[test]
    fn a_quotation_is_the_other_end() {
        rule(&RULE).check(expect![[r#"
            The old lighthouse is more than 90 feet tall. “The 70-foot lighthouse is all we have,” the keeper said.
                                  ^^^^^^^^^^^^^^^^^ “more than 90 feet” here does not fit “70-foot lighthouse” in line 1.
                                                               ~~~~~~~~~~~~~~~~~~ “70-foot lighthouse”
        "#]]);
    }

    #[test]
    fn beyond_ascii_and_in_markdown() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The **Ærø ferry** cost almost €30 million.
                                   ~~~~~~~~~~~~~~~~~~ “almost €30 million”

            The *€34 million* ferry left Søby.
                 ^^^^^^^^^^^^^^^^^^ “€34 million ferry” here does not fit “almost €30 million” in line 1.
        "#]]);
    }

    #[test]
    fn the_exact_number_right_behind_it() {
        rule(&RULE).check(expect![[r#"
            The line carries fewer than 30 trains a day: 36, on average, says the timetable office. More than 200 pupils (184) signed. Nearly 500 people came — 612.
                             ^^^^^^^^^^^^^ “fewer than 30” does not fit “36” behind it.
                                                         ~~ “36”
                                                                                                    ^^^^^^^^^^^^^ “More than 200” does not fit “184” behind it.
                                                                                                                          ~~~ “184”
                                                                                                                                       ^^^^^^^^^^ “Nearly 500” does not fit “612” behind it.
                                                                                                                                                                ~~~ “612”
            The line carries more than 30 trains a day: 36, on average. More than 40 villages were cut off: 12 in the north and 30 in the south. Over 80 guests (90) came.
        "#]]);
    }
}
