//! `summary-conflict`

mod nationalities;

use super::shown;
use crate::draft::Part;
use crate::facts::Facts;
use crate::finding::Level;
use crate::rules::numbers::probable;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A number in the summary, or a date in summary or headline, that nothing in the story bears out, where the story gives
    /// another.
    ///
    /// ```draft format=markdown
    /// # Ostvin earns more
    ///
    /// - Ostvin earned €1.40 a share in the third quarter.
    ///                 ^^^^^ “€1.40” here, but “€1.60” in the story (line 6).
    /// - The dividend will be paid on June 12.
    ///                                ^^^^^^^ “June 12” here, but “June 20” in the story (line 8).
    ///
    /// In the third quarter Ostvin earned €1.60 a share, the maker of pumps said.
    ///                                    ~~~~~ “€1.60”
    ///
    /// The dividend will be paid on June 20.
    ///                              ~~~~~~~ “June 20”
    /// ```
    ///
    /// Nor may either tell who did what to whom the other way round: “Osei sues Lund” over a story in which Lund sues Osei. A
    /// summary may be rounder than its story, or add its numbers up: neither is marked.
    ///
    /// It asks about a date that nothing in the story bears out, and about “Dutch” over a story of somebody Belgian.
    ///
    /// ## Why it matters
    /// Summaries are written last and fast, and often by somebody else. They are what search engines and alerts show.
    ///
    /// ## What to do
    /// Look it up, and change the summary or the story.
    pub(in crate::rules) static RULE = {
        name: "summary-conflict",
        group: Group::Headlines,
        summary: "A number or date in the summary, or a date in the headline, that is another in the story",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    found.extend(shown::numbers(facts, |part| part != Part::Headline));
    found.extend(shown::dates(facts));
    found.extend(shown::swaps(facts));
    found.extend(shown::turned(facts));
    found.extend(shown::times(facts));
    let swapped = found.clone();
    let is_new = |it: &Found| !swapped.iter().any(|other| other.span.overlaps(it.span));
    found.extend(shown::reversed(facts).into_iter().filter(is_new));
    probable::in_display(facts, |part| part != Part::Headline, found);
    shown::retold(facts, |part| part != Part::Headline, found);
    shown::asked_dates(facts, Part::is_display, found);
    nationalities::check(facts, found);
    found.sort_by_key(|it| it.span);
    found.dedup_by_key(|it| it.span);
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[track_caller]
    fn check(expected: Expect) {
        rule(&RULE).format(Format::Markdown).check(expected);
    }

    #[test]
    fn another_date_of_the_same() {
        check(expect![[r#"
            # Hearing set for April
                              ^^^^^ “April” here, but “July 9” in the story (line 3).

            The hearing will begin on July 9, the clerk said.
                                      ~~~~~~ “July 9”
        "#]]);
        check(expect![[r#"
            # Ferry to Ærø returns on Tuesday
                                      ^^^^^^^ “Tuesday” here, but “Thursday” in the story (line 3).

            The ferry to Ærø returns on Thursday, its owner said.
                                        ~~~~~~~~ “Thursday”
        "#]]);
        check(expect![[r#"
            # New pool

            - The pool will open to swimmers in 2027.
                                                ^^^^ “2027” here, but “2029” in the story (line 7).

            Žilina has waited for years.

            The mayor said the pool would open to swimmers in 2029.
                                                              ~~~~ “2029”
        "#]]);
        check(expect![[r#"
            # Profit falls

            - Profit at Ostvin fell in Q2.
                                       ^^ “Q2” here, but “the third quarter” in the story (line 5).

            Profit at Ostvin fell in the third quarter, it said.
                                     ~~~~~~~~~~~~~~~~~ “the third quarter”
        "#]]);
    }

    #[test]
    fn the_other_way_round() {
        check(expect![[r#"
            # Osei sues Lund
              ^^^^^^^^^^^^^^ “Osei sues Lund” here, but “Maja Lund has sued Kofi Osei” in the story (line 3).

            Maja Lund has sued Kofi Osei over the will, her lawyer said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “Maja Lund has sued Kofi Osei”
        "#]]);
        check(expect![[r#"
            # Lund sues Osei

            Maja Lund has sued Kofi Osei over the will. Osei was sued by his brother too.
        "#]]);
        check(expect![[r#"
            # Osei meets Lund

            Maja Lund met Kofi Osei in Łódź on Monday.
        "#]]);
    }

    #[test]
    fn in_a_standfirst_in_italics() {
        check(expect![[r#"
            # Greta Lindholm honored

            *She built five boats and rowed them to Ærø.*
                       ^^^^^^^^^^ “five boats” here, but “four boats” in the story (line 5).

            Over the years Greta Lindholm built four boats in Łódź.
                                                ~~~~~~~~~~ “four boats”
        "#]]);
        check(expect![[r#"
            # Study of Ostvin pumps

            - Research on 4,620 patients
                          ^^^^^^^^^^^^^^ “4,620 patients” here, but “4,260 patients” in the story (line 5).

            The university followed 4,260 patients who had a pump by Ostvin.
                                    ~~~~~~~~~~~~~~ “4,260 patients”
        "#]]);
    }

    #[test]
    fn what_is_told_both_ways() {
        check(expect![[r#"
            # Prices in Łódź fall

            Prices fell in May and rose in June.
        "#]]);
        check(expect![[r#"
            # Mill wrecked in blast

            A blast wrecked a mill in Łódź on Sunday.
        "#]]);
    }

    #[test]
    fn dates_the_story_bears_out() {
        check(expect![[r#"
            # Hearing set for July

            The hearing will begin on July 9, the clerk said.
        "#]]);
        check(expect![[r#"
            # Ferry returns on Tuesday

            The ferry returns on April 22, 2025, its owner said on Sunday.
        "#]]);
        check(expect![[r#"
            # Profit falls

            - Profit at Ostvin fell in Q2.

            Profit at Ostvin fell in the second quarter of 2024, against a gain in the first quarter.
        "#]]);
        check(expect![[r#"
            # Pool of 1998 to close

            The pool, which opened in 1998, will close in 2026.
        "#]]);
    }

    #[test]
    fn another_number_of_the_same() {
        check(expect![[r#"
            # Ostvin earns more

            - Net sales of Ostvin are expected to grow by 3-6%.
                                                          ^^^^ “3-6%” here, but “4%” in the story (line 6).
            - It will open five plants and one shop in Łódź.
                           ^^^^^^^^^^^ “five plants” here, but “seven plants” in the story (line 8).

            We expect net sales to be up 4% to 8%, the maker of pumps said.
                                         ~~ “4%”

            It will open seven plants and one shop in Łódź, it said.
                         ~~~~~~~~~~~~ “seven plants”
        "#]]);
        check(expect![[r#"
            ---
            title: Rates rise
            description: The bank raised its main rate to 4.75 percent on Thursday.
                                                          ^^^^^^^^^^^^ “4.75 percent” here, but “4.25 percent” in the story (line 6).
            ---

            The bank raised its main rate to 4.25 percent on Thursday.
                                             ~~~~~~~~~~~~ “4.25 percent”
        "#]]);
    }

    #[test]
    fn numbers_the_story_bears_out() {
        check(expect![[r#"
            # Ostvin earns more

            - Ostvin earned $8.2m, or $0.19 a share, and will buy 12 boats.

            Ostvin reported a profit of $8.2 million, or $0.19 per share. It will buy 12 boats of 20 feet.
        "#]]);
    }

    #[test]
    fn the_likest_is_asked_about() {
        check(expect![[r#"
            # Quartet and hall settle row

            - The quartet will move out of the hall in September
                                                       ^^^^^^^^^ Are these the same? “September” here, “30 May” in the story (line 5).

            Under the agreement the players will leave the old hall of Łódź on 30 May.
                                                                               ~~~~~~ “30 May”
        "#]]);
        check(expect![[r#"
            # Rower completes crossing

            - Dutch girl reached Ærø after nine days
              ^^^^^ Are these the same? “Dutch” here, “Belgian” in the story (line 5).

            A Belgian student tied up at Ærø on Friday after she had rowed for nine days.
              ~~~~~~~ “Belgian”
        "#]]);
        check(expect![[r#"
            # Rower completes crossing

            - Dutch girl reached Ærø after nine days

            A student from the Netherlands tied up at Ærø on Friday with a Belgian flag.
        "#]]);
    }
}
