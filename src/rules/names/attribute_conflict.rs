//! `attribute-conflict`

use std::cell::LazyCell;

use crate::facts::{CorrectedKind, Difference, Facts, Measure, Scale};
use crate::finding::Level;
use crate::rules::names::one_trait;
use crate::rules::names::two_things::{self, Unmeasured};
use crate::rules::numbers::{probable, two_values, uncorrected};
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    /// One thing that has two sizes, prices, lengths or colors in the draft, or lies on two floors; and somebody who was born in two
    /// places, is of two parties or faiths, has two wives, or is left-handed and right-handed.
    ///
    /// ```draft
    /// Prosecutors say Oduya cut the rope with a 6-inch blade. Nobody saw him.
    ///                                           ~~~~~~~~~~~~ “6-inch blade”
    ///
    /// Oduya cut the rope with a 9-inch blade.
    ///                           ^^^^^^^^^^^^ “9-inch blade” here, but “6-inch blade” in line 1.
    /// ```
    ///
    /// ```draft
    /// Gemma Lind, the Conservative leader, spoke first. The hall was cold.
    ///                 ~~~~~~~~~~~~ “Conservative”
    ///
    /// Lind, the council’s Labour leader, had no comment.
    ///                     ^^^^^^ “Labour” here, but “Conservative” in line 1.
    /// ```
    ///
    /// A size or price that the draft’s own correction takes back is found as well, where the story still has it.
    ///
    /// Where all that stands around two numbers makes it likely that they are of the same, it tells of them though no single
    /// reason proves it, and where it is less likely it asks, as information: “Are these the same?”
    ///
    /// It says nothing where the draft tells the two apart: another thing, another day, a part, a change, two sources; the men’s
    /// and the women’s; two posts of a running report; nor of classes that a measure names, as “the 100m butterfly”.
    ///
    /// ## Why it matters
    /// When a draft says something twice, the second time is often written from memory.
    ///
    /// ## What to do
    /// Look both up in the notes. If both are right, say in the draft what they are of.
    pub(in crate::rules) static RULE = {
        name: "attribute-conflict",
        group: Group::Names,
        summary: "One thing with two sizes or colors, somebody born in two places",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let unmeasured = LazyCell::new(|| Unmeasured::new(facts));
    let conflicts = facts.measures().differing().filter_map(|(earlier, later, difference)| {
        let of_other_rule = || earlier.scale == Scale::Age || is_one_group(facts, earlier, later);
        let apart = || two_things::are_two(facts, &unmeasured, earlier, later);
        let is_conflict = difference == Difference::Value && !of_other_rule() && !apart();
        is_conflict.then_some((earlier, later))
    });
    for (earlier, later) in two_values::once(conflicts) {
        let (here, there) = two_values::ends(facts, earlier, later);
        found.push(two_values::found(facts, here, there, |here, there, line| {
            format!("“{here}” here, but “{there}” in {line}.")
        }));
    }
    uncorrected::check(facts, CorrectedKind::Amount, found);
    let is_conflict = |earlier: &Measure, later: &Measure, difference| {
        let is_size = earlier.scale != Scale::Count && difference == Difference::Value;
        is_size && !two_things::are_two(facts, &unmeasured, earlier, later)
    };
    probable::in_story(facts, is_conflict, found);
    one_trait::check(facts, found);
}

/// Whether the two count one group of people, which `count-mismatch` follows.
fn is_one_group(facts: &Facts, earlier: &Measure, later: &Measure) -> bool {
    let groups = facts.groups();
    let count = |it: &Measure| groups.count_on(it.place.sentence, it.number.start);
    let (Some(one), Some(other)) = (count(earlier), count(later)) else { return false };
    groups.counts[other].antecedent.is_some_and(|antecedent| antecedent.count == one)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn one_thing_with_two_sizes() {
        rule(&RULE).check(expect![[r#"
            Marsh’s appeal must be filed within 21 days of the ruling.
                                                ~~~~~~~ “21 days”
            Her lawyer did not return a call.
            Marsh’s appeal must be filed within 45 days of the ruling.
                                                ^^^^^^^ “45 days” here, but “21 days” in line 1.

            The kiln reaches 1,200 degrees and fires 300 tiles an hour. The 12-foot kiln came from Spain.
                                                                            ~~~~~~~~~~~~ “12-foot kiln”
            The 16-foot kiln was lit on Monday.
                ^^^^^^^^^^^^ “16-foot kiln” here, but “12-foot kiln” in line 5.
        "#]]);
    }

    #[test]
    fn many_values_make_as_many_findings() {
        let value = |number: usize| {
            format!("Marsh’s appeal must be filed within {} days of the ruling.\n\n", 20 + number)
        };
        for count in [1, 2, 15, 60] {
            let draft: String = (0..count).map(value).collect();
            let drawn = rule(&RULE).redraw(&draft);
            assert_eq!(drawn.matches(" here, but ").count(), count - 1, "{drawn}");
        }
    }

    #[test]
    fn other_things_and_times() {
        rule(&RULE).check(expect![[r#"
            The first kiln is 12 feet long. The 16-foot kiln came later.

            Marsh’s appeal must be filed within 21 days of the ruling. Dole’s appeal must be filed within 45 days of the ruling.

            Under state law, Cho’s appeal must be filed within 45 days of the ruling. Cho’s appeal must be filed within 21 days of the ruling.

            The bill passed with 57.5 percent of the vote, the house said in June. The charter passed with 52.9 percent of the vote, the house said in June.

            The ferry carried 300 cars in 2019. The ferry carried 350 cars in 2020.
        "#]]);
    }

    #[test]
    fn a_change_is_no_conflict() {
        rule(&RULE).check(expect![[r#"
            The choir owns six houses in Bonn. After the sale, the choir owns four houses in Bonn now.
        "#]]);
    }

    #[test]
    fn people_of_one_group_are_left_to_their_rule() {
        rule(&RULE).check(expect![[r#"
            Nine miners were trapped. The eight miners were trapped.
        "#]]);
    }

    #[test]
    fn beyond_ascii_in_markdown_and_in_quotations() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The *arched* bridge is 300 meters long. “I crossed the 350-meter bridge,” Żak said.
                                   ^^^^^^^^^^ “300 meters” here, but “350-meter bridge” in line 1.
                                                                   ~~~~~~~~~~~~~~~~ “350-meter bridge”
        "#]]);
    }

    #[test]
    fn classes_that_a_measure_names() {
        rule(&RULE).check(expect![[r#"
            She won the 200m butterfly on Monday. He was fifth in the 100m butterfly. She is champion in the 63kg category. Her sister won the 70kg category.
            Homes must stand above the 500-year floodplain level. Until now the 100-year level was enough. The 10-year note rose. The 2-year note was flat.
            He called the seven-hour wait unacceptable. His mother died after the 18-hour wait, he said. The 12-inch pizza costs $10. The 16-inch pizza costs $14.
            The 6-foot fence is legal. The 8-foot fence is not.

            The kiln reaches 1,200 degrees. The 12-foot kiln came from Spain. The 16-foot kiln was lit on Monday.
                                                ~~~~~~~~~~~~ “12-foot kiln”
                                                                                  ^^^^^^^^^^^^ “16-foot kiln” here, but “12-foot kiln” in line 6.
        "#]]);
    }

    #[test]
    fn of_another_party_sex_or_edition() {
        rule(&RULE).check(expect![[r#"
            It takes 2,383 delegates to win the nomination. It takes 1,237 delegates to win the Republican nomination.
            The men’s marathon is 42 kilometers long. The women’s marathon is 40 kilometers long. Fares for adults cost $4. The fare for children costs $2.
            The 2023 fair drew 4,000 visitors to Hull. The 2024 fair drew 5,000 visitors to Hull.
            Formula 1 has 20 drivers. Formula 2 has 22 drivers. The under-18 squad has 20 players. The under-21 squad has 23 players.
            “Ocean’s 11” sold 4,000 tickets in Hull. “Ocean’s 12” sold 3,000 tickets in Hull.
            The law requires 30 hours of training for drivers. The law requires 80 hours of training for pilots.
            The phone weighs 180 grams. With its case the phone weighs 230 grams. A permit costs $40. Under the bill the permit will cost $60.

            The stadium is 300 meters long. Nobody crossed the 350-meter stadium.
                           ~~~~~~~~~~ “300 meters”
                                                               ^^^^^^^^^^^^^^^^^ “350-meter stadium” here, but “300 meters” in line 9.
        "#]]);
    }

    #[test]
    fn posts_of_a_running_report() {
        rule(&RULE).check(expect![[r#"
            7:45 p.m.

            Lind leads the race for delegates with 55. Ode has 11 delegates.

            8:30 p.m.

            Lind leads the race for delegates with 61. Ode has 14 delegates.

            The toll of the blast rises to 146. A mayor spoke. The toll of the blast rises to 148.
        "#]]);
    }

    /// A headline leaves out the “more than” that the story has.
    #[test]
    fn rounder_as_the_story_has_it() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Mayor’s brother gave £100,000 loan to club

            The mayor’s brother gave a loan of more than £100,000 to the club.

            Per Holm, its chairman, loaned the club £107,620 in June.
        "#]]);
    }
}
