//! `count-mismatch`

use crate::facts::{Bound, Count, Division, Facts, QuantityKind, Share, groups};
use crate::finding::Level;
use crate::rules::numbers::{difference, sizes, tabled};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// One group of people or things that has two sizes in the draft.
    ///
    /// ```draft
    /// Three sisters run the bakery in Hull. They opened it in 2011.
    /// ~~~~~~~~~~~~~ “Three sisters”
    ///
    /// The four sisters plan a second shop.
    ///     ^^^^^^^^^^^^ “four sisters” here, but “Three sisters” in line 1.
    /// ```
    ///
    /// Parts that do not make their whole are found too, where the draft says that they are all:
    ///
    /// ```draft
    /// Five hikers were caught by the storm. Two walked out and the other four were carried.
    /// ~~~~~~~~~~~ “Five hikers”
    ///                                       ~~~ “Two”
    ///                                                                    ^^^^ “Two” and “other four” make 6, but “Five hikers” in line 1.
    /// ```
    ///
    /// People are followed under other nouns too, where the same happened to both groups (“six activists fled”, “the
    /// escape of five heroes”) or where nobody else can be meant (“the six dissidents”).
    ///
    /// A number of the text is held against a table too, where its sentence names the row and the column:
    ///
    /// ```draft format=markdown
    /// Goats born in each village:
    ///
    /// | Village | 2023 | 2024 |
    /// |---------|-----:|-----:|
    /// | Orle    |   40 |   52 |
    ///                      ~~ “52”
    /// | Lomna   |   31 |   36 |
    ///
    /// Orle had 56 goats born in 2024.
    ///          ^^ “56” here, but “52” in the table, for “Orle” and “2024” (line 5).
    /// ```
    ///
    /// It says nothing of a part (“two of the five”), of another group (“four hikers in Wales”), of a number that
    /// the draft says has changed, of two sources that differ, or of “at least” and “about” where they fit.
    ///
    /// ## Why it matters
    /// A reader who counts stops trusting the rest, and in a report of deaths or arrests it is a correction.
    ///
    /// ## What to do
    /// Look both numbers up in the notes. If both are right, say in the draft why they differ. Neither is
    /// changed for you: the draft alone does not tell which one is wrong.
    pub(in crate::rules) static RULE = {
        name: "count-mismatch",
        group: Group::Numbers,
        summary: "One group of people or things with two different sizes",
        level: Level::Warning,
        check: check,
    }
}

/// So many counts before “the other three” may be the whole or another part.
const BACK: usize = 8;

fn check(facts: &Facts, found: &mut Findings) {
    check_sizes(facts, found);
    check_rest(facts, found);
    found.extend(tabled::contradicted(facts, |it| it.kind != QuantityKind::Percent));
}

/// “The 11 jurors” after “twelve jurors”, “the escape of five heroes” after “six members left”.
fn check_sizes(facts: &Facts, found: &mut Findings) {
    let counts = &facts.groups.counts;
    for later in counts {
        let Some(earlier) = later.antecedent.map(|antecedent| &counts[antecedent.count]) else { continue };
        if !groups::agree(earlier, later) && !difference::is_told(facts, earlier, later) {
            sizes::report(facts, earlier, later, found);
        }
    }
}

/// “Two … and the other three” of four.
fn check_rest(facts: &Facts, found: &mut Findings) {
    let counts = &facts.groups.counts;
    for (i, rest) in counts.iter().enumerate() {
        if rest.share != Share::Rest || !rest.definite || rest.bound != Bound::Exact {
            continue;
        }
        let paragraph = facts.sentences[rest.sentence].paragraph;
        let near: Vec<&Count> = counts[i.saturating_sub(BACK)..i]
            .iter()
            .filter(|count| facts.sentences[count.sentence].paragraph == paragraph)
            .collect();
        let fits =
            |count: &&Count| count.lemma.is_some() && (rest.lemma.is_none() || rest.lemma == count.lemma);
        let Some(at) = near
            .iter()
            .rposition(|count| count.is_exact_whole() && count.value > 2.0 && fits(count) && !count.joined)
        else {
            continue;
        };
        let (whole, parts) = (near[at], &near[at + 1..]);
        // “Of the four” may stand for the whole again.
        let parts: Vec<&&Count> = parts
            .iter()
            .filter(|part| !(part.share == Share::Whole && part.definite))
            .filter(|part| part.lemma.is_none() || part.lemma == whole.lemma)
            .collect();
        let [part] = parts.as_slice() else { continue };
        // “Two of the others” leave somebody out who came before.
        let first = part.share != Share::Rest;
        let exact = first && part.bound == Bound::Exact && part.value < whole.value;
        let sum = part.value + rest.value;
        let wrong = exact && (sum - whole.value).abs() > 0.5 && !is_one_named(facts, whole, rest, sum);
        if wrong && !is_divided(facts, rest) {
            let line = facts.draft.line(whole.span.start);
            let (some, others, all) =
                (sizes::words(facts, part), sizes::words(facts, rest), sizes::words(facts, whole));
            found.push(
                Found::new(
                    rest.span,
                    format!("“{some}” and “other {others}” make {sum}, but “{all}” in line {line}."),
                )
                .related(whole.span, format!("“{all}”"))
                .related(part.span, format!("“{some}”")),
            );
        }
    }
}

/// Whether a rest is a part of “of the twelve, seven … and the other six …”, of which `part-whole-sum` tells.
fn is_divided(facts: &Facts, rest: &Count) -> bool {
    let divisions = &facts.shares.divisions;
    let sentence = |division: &Division| facts.quantities[division.whole].place.sentence;
    let first = divisions.partition_point(|division| sentence(division) < rest.sentence);
    divisions[first..]
        .iter()
        .take_while(|division| sentence(division) == rest.sentence)
        .filter(|division| division.complete)
        .flat_map(|division| &division.parts)
        .any(|&part| facts.quantities[part].place.span.overlaps(rest.span))
}

/// Whether one more, who is named between the two and not counted, makes the sum right.
fn is_one_named(facts: &Facts, whole: &Count, rest: &Count, sum: f64) -> bool {
    let named = || {
        let mut between = facts.sentences[whole.sentence + 1..=rest.sentence.max(whole.sentence + 1)].iter();
        between.any(|sentence| sentence.tokens.iter().any(|token| token.name.is_some()))
    };
    (whole.value - sum - 1.0).abs() < 0.5 && (rest.sentence == whole.sentence || named())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing;

    #[test]
    fn a_known_group_keeps_its_size() {
        testing::rule(&RULE).check(expect![[r#"
            Nine miners were trapped on Sunday night.
            ~~~~~~~~~~~ “Nine miners”
            The eight miners had air for a day.
                ^^^^^^^^^^^^ “eight miners” here, but “Nine miners” in line 1.
        "#]]);
    }

    #[test]
    fn a_part_is_not_the_whole() {
        testing::rule(&RULE).check(expect![[r#"
            Nine miners were trapped on Sunday night. Two of the nine miners were hurt.
            One of the nine died, and the other eight were brought up. All nine worked for Kell.
        "#]]);
    }

    #[test]
    fn other_groups_have_other_sizes() {
        testing::rule(&RULE).check(expect![[r#"
            Three students were held in Bonn and five students in Graz.
            The five students were freed. The two Danish students were not.
        "#]]);
    }

    #[test]
    fn a_number_may_change() {
        testing::rule(&RULE).check(expect![[r#"
            The choir began with nine singers. Six singers joined in May.
            The 15 singers meet on Mondays.

            Police first spoke of four victims. The five victims were named on Friday.
        "#]]);
    }

    #[test]
    fn a_division_is_left_to_its_sum() {
        testing::rule(&RULE).check(expect![[r#"
            Of the 12 boats, seven sank and the other six fled. Nine miners were trapped on Monday. Of the nine, four were freed and the other three are missing.

            Twelve hikers set out on Friday. Seven came back and the other six were lost.
            ~~~~~~~~~~~~~ “Twelve hikers”
                                             ~~~~~ “Seven”
                                                                           ^^^ “Seven” and “other six” make 13, but “Twelve hikers” in line 3.
        "#]]);
    }

    #[test]
    fn a_part_of_the_others_is_not_the_first_part() {
        testing::rule(&RULE).check(expect![[r#"
            Six welders were held in Graz. Two of the others were freed, and the other three stayed.

            Nine bakers were fined. Two of the remaining five appealed. Eight boats sailed in May. Two of the others sank, and the remaining four came home.

            Four welders were hired. Two left by noon and the other three stayed.
            ~~~~~~~~~~~~ “Four welders”
                                     ~~~ “Two”
                                                                    ^^^^^ “Two” and “other three” make 5, but “Four welders” in line 5.
        "#]]);
    }

    #[test]
    fn accents_and_other_scripts_keep_their_columns() {
        testing::rule(&RULE).check(expect![[r#"
            In Łódź, four curators chose the paintings.
                     ~~~~~~~~~~~~~ “four curators”
            Née Müller, the head of the show said the five curators had agreed.
                                                      ^^^^^^^^^^^^^ “five curators” here, but “four curators” in line 1.
        "#]]);
    }

    #[test]
    fn markdown_counts_as_the_reader_sees_it() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            **Four** curators chose the paintings.
              ~~~~~~~~~~~~~~~ “Four curators”

            The [five curators](https://example.org) had agreed.
                 ^^^^^^^^^^^^^ “five curators” here, but “Four curators” in line 1.
        "#]]);
    }

    #[test]
    fn of_a_quotation_the_narrators_end_is_marked() {
        testing::rule(&RULE).check(expect![[r#"
            Four curators chose the paintings. “I trust the five curators,” the director said.
            ^^^^^^^^^^^^^ “Four curators” here, but “five curators” in line 1.
                                                            ~~~~~~~~~~~~~ “five curators”
        "#]]);
    }

    #[test]
    fn people_are_followed_under_other_nouns() {
        testing::rule(&RULE).check(expect![[r#"
            Four activists fled the hotel through a kitchen window. They had hidden there since spring.
            ^^^^^^^^^^^^^^ “Four activists” here, but “three heroes” in line 2.
            Hill praised the escape of “three heroes of the republic.”
                                        ~~~~~~~~~~~~ “three heroes”
        "#]]);
    }

    #[test]
    fn a_new_noun_for_a_known_group_keeps_its_size() {
        testing::rule(&RULE).check(expect![[r#"
            Prosecutors charged eight nurses over the thefts. The court sat for an hour.
                                ~~~~~~~~~~~~ “eight nurses”
            The seven defendants did not speak.
                ^^^^^^^^^^^^^^^^ “seven defendants” here, but “eight nurses” in line 1.
        "#]]);
    }

    #[test]
    fn more_of_a_broader_kind_are_no_conflict() {
        testing::rule(&RULE).check(expect![[r#"
            Four nurses were killed when the clinic burned. Nine people were killed in all.
            Two Swedish nurses were killed on the stairs. The fire lasted for more than a day.
        "#]]);
    }

    #[test]
    fn other_places_and_days_have_other_groups() {
        testing::rule(&RULE).check(expect![[r#"
            Four protesters were arrested in Lyon on Monday.
            Seven protesters were arrested in Nantes.

            Three gunmen escaped on Tuesday. Five gunmen escaped on Thursday.
        "#]]);
    }

    #[test]
    fn a_number_beside_its_table() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # Homes

            The homes sold in the *north* are counted every year.

            | Town      | 2023 | 2024 |
            |-----------|-----:|-----:|
            | **Łódź**  |  380 |  402 |
                                  ~~~ “402”
            | Ærø       |   55 |   61 |
                                   ^^ “61” here, for “Ærø” and “2024”, but “16” in line 14.
            | Port Orle |  120 |   98 |
            | Total     |  555 |  561 |
                                  ~~~ “561”

            Łódź sold 420 homes in 2024. In 2023, Port Orle sold 120 homes. A total of 591 homes were sold in 2024.
                      ^^^ “420” here, but “402” in the table, for “Łódź” and “2024” (line 7).
                                                                                       ^^^ “591” here, but “561” in the table, for “Total” and “2024” (line 10).

            “Ærø sold 16 homes in 2024,” the mayor said.
                      ~~ “16”
        "#]]);
        testing::rule(&RULE).format(Format::Html).check(expect![[r#"
            <p>The Elm ward cast 1,250 votes.</p>
                                 ^^^^^ “1,250” here, but “1,520” in the table, for “Elm” and “Votes” (line 3).
            <table><tr><th>Ward<th>Votes<th>Seats
            <tr><td>Elm<td>1,520<td>4
                           ~~~~~ “1,520”
            <tr><td>Oak<td>1,900<td>5</table>
        "#]]);
    }

    #[test]
    fn numbers_that_the_table_does_not_give() {
        testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Homes sold in each town:

            | Town  | 2023 | 2024 |
            |-------|-----:|-----:|
            | Łódź  |  380 |  402 |
            | Ærø   |   55 |   61 |

            Łódź sold 22 more homes in 2024. Ærø and Łódź sold 463 homes in 2024. Łódź has 900 streets in 2024.
            Łódź sold 390 homes in 2022. About 400 homes were sold in Łódź in 2024. Łódź sold at least 300 homes in 2024.
        "#]]);
    }

    #[test]
    fn a_change_of_something_else_explains_nothing() {
        testing::rule(&RULE).check(expect![[r#"
            Nine miners were trapped as prices for coal rose again. The eight miners had air for a day.
            ~~~~~~~~~~~ “Nine miners”
                                                                        ^^^^^^^^^^^^ “eight miners” here, but “Nine miners” in line 1.
        "#]]);
    }

    #[test]
    fn things_under_a_broader_noun() {
        testing::rule(&RULE).check(expect![[r#"
            Six trawlers left Brixham at dawn on Monday. Wives waved from the pier.
            ~~~~~~~~~~~~ “Six trawlers”

            The five vessels were back before dark, Zoë Lund said.
                ^^^^^^^^^^^^ “five vessels” here, but “Six trawlers” in line 1.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            Police seized nine rifles in the raid. The eight weapons will be destroyed.
                          ~~~~~~~~~~~ “nine rifles”
                                                       ^^^^^^^^^^^^^ “eight weapons” here, but “nine rifles” in line 1.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            A lorry hit two cars near Hull. The three vehicles caught fire.

            Seven trawlers left Brixham. One sank in the storm. The six vessels were back before dark.

            Twelve hens and four goats were found. The animals were thin.

            Three helicopters and four drones took part. The three aircraft came from Łódź.

            The shelter has 40 dogs. The 12 animals in the old wing will go to new homes.
        "#]]);
    }
}
