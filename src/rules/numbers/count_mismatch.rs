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
    /// A group is followed under other nouns too: where the same happened to both (“six activists fled”, “the escape of five
    /// heroes”), where a clause or the noun itself says what was told before (“hired 14 drivers”, “the 12 people hired”;
    /// “twelve choirs applied”, “the 11 applicants”), and where nobody and nothing else can be meant (“the six dissidents”,
    /// “the five vessels”, “the six”, “the five musicians” of a quartet). What somebody has is followed by whose it is
    /// (“runs five plants”, “the company’s six plants”):
    ///
    /// ```draft
    /// Mornay Foods runs five plants in Ohio. It was founded in 1922.
    ///                   ~~~~~~~~~~~ “five plants”
    ///
    /// The company’s six plants will close for a week.
    ///               ^^^^^^^^^^ “six plants” here, but “five plants” in line 1.
    /// ```
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
/// So many sentences before it they stand at most.
const NEAR: usize = 3;

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
        let near: Vec<&Count> = counts[i.saturating_sub(BACK)..i]
            .iter()
            .filter(|count| rest.sentence - count.sentence <= NEAR && count.quantity.is_some())
            .collect();
        let fits =
            |count: &&Count| count.lemma.is_some() && (rest.lemma.is_none() || rest.lemma == count.lemma);
        let Some(at) = near
            .iter()
            .rposition(|count| count.is_exact_whole() && count.value > 2.0 && fits(count) && !count.joined)
        else {
            continue;
        };
        // “Two of the three satellites” has the part before its whole.
        let before = near[..at].iter().filter(|part| is_part_of(facts, part, near[at]));
        let whole = near[at];
        let parts = before.chain(&near[at + 1..]);
        // “Of the four” may stand for the whole again.
        let parts: Vec<&&Count> = parts
            .filter(|part| !(part.share == Share::Whole && part.definite))
            .filter(|part| part.lemma.is_none() || part.lemma == whole.lemma)
            .collect();
        let [part] = parts.as_slice() else { continue };
        // Any other number that stands between may be the whole.
        let is_other = |count: &&&Count| {
            count.span != part.span && count.value >= rest.value && (count.value - whole.value).abs() > 0.5
        };
        if near[at + 1..].iter().any(|count| is_other(&count)) || !may_go_with(facts, part, whole, rest) {
            continue;
        }
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

/// Whether a count takes some of those whom the next one counts: “two of the three satellites”.
fn is_part_of(facts: &Facts, part: &Count, whole: &Count) -> bool {
    let tokens = &facts.sentences[part.sentence].tokens;
    part.share == Share::Part
        && part.sentence == whole.sentence
        && tokens.get(part.words.end..whole.words.start).is_some_and(|between| {
            between.iter().all(|token| {
                matches!(token.lower.as_str(), "of" | "the" | "these" | "those" | "its" | "their" | "all")
            })
        })
}

/// Whether a part is one of the whole’s, told in one breath with the rest: not “three of the nights” of a team of 14, and not
/// “one after another”.
fn may_go_with(facts: &Facts, part: &Count, whole: &Count, rest: &Count) -> bool {
    let sentence = &facts.sentences[part.sentence];
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let behind = part.words.end;
    let named = part.quantity.and_then(|quantity| facts.quantities[quantity].of.as_ref());
    // “Six of the ten”
    let is_size = |quantity: usize| {
        let it = &facts.quantities[quantity];
        (behind + 1..behind + 3).contains(&it.place.words.start) && it.number() == Some(whole.value)
    };
    let of_size = facts.quantities_in(part.sentence).any(is_size);
    let of_another = word(behind) == "of"
        && !matches!(word(behind + 1), "them" | "whom" | "these" | "those")
        && !is_part_of(facts, part, whole)
        && !of_size
        && named.is_none_or(|of| whole.lemma.as_ref() != Some(&of.lemma));
    let together = sentence.paragraph == facts.sentences[rest.sentence].paragraph;
    together && !of_another && word(behind) != "after"
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
    fn a_rest_of_something_else_is_no_rest_of_the_group() {
        testing::rule(&RULE).check(expect![[r#"
            The 14-member team watched the sky over Łódź on 11 nights. Three of the nights were cloudy. The other eight were clear.

            The tunnel feeds 40,000 homes. The firm had put in 60 of the 75 pumps, and the other 15 are on the site.

            There were 212 applications. Hull had four yards and 5,000 welders. One after another the other three closed.

            The mural was made by 87 pupils, three of them twins.

            It is as good as the other one.
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
    fn what_was_told_of_them_says_which_are_meant() {
        testing::rule(&RULE).check(expect![[r#"
            The district hired 14 bus drivers over the summer. Routes were cut in spring.
                               ~~~~~~~~~~~~~~ “14 bus drivers”

            The 12 people hired over the summer have been trained.
                ^^^^^^^^^ “12 people” here, but “14 bus drivers” in line 1.

            Twelve choirs applied for the grant; only two of the 11 applicants were from Łódź.
            ~~~~~~~~~~~~~ “Twelve choirs”
                                                                 ^^^^^^^^^^^^^ “11 applicants” here, but “Twelve choirs” in line 5.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            The orchestra hired 14 string players in May. The 12 players hired in June were all wind players.

            Nine men were arrested in Lyon. The four men arrested at the airport were freed.
        "#]]);
    }

    #[test]
    fn a_number_alone_means_the_group_told_of_last() {
        testing::rule(&RULE).check(expect![[r#"
            Five cadets were expelled for cheating. The commandant, Zoë Lund, said nothing.
            ~~~~~~~~~~~ “Five cadets”

            The six have until March 1 to appeal.
                ^^^ “six” here, but “Five cadets” in line 1.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            The string quartet met in Graz. Its first recording won two prizes.
                       ~~~~~~~ “quartet”

            The five musicians rehearse in a tram depot.
                ^^^^^^^^^^^^^^ “five musicians” here, but “quartet” in line 1.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            Three brothers bought the mill in 1994. Both brothers still work there.
            ~~~~~~~~~~~~~~ “Three brothers”
                                                    ^^^^^^^^^^^^^ “Both brothers” here, but “Three brothers” in line 1.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            Ann Reyes, Bo Lind and Carl Ortiz led eight hikers across the pass. The three had done it before.

            Six banks bid for the loan. Nordhaven and Kell made the best offers. Both banks have lent to the city before.

            Four climbers set off on Thursday. One turned back at the hut. The three reached the top at noon.

            There were 11 cases in May. Eight swimmers had complained. The 11 were treated.
        "#]]);
    }

    #[test]
    fn others_may_be_among_them() {
        testing::rule(&RULE).check(expect![[r#"
            The town sued four contractors over the pool. It also sued the architect. The five defendants deny it.

            Two gunmen shot at a bus near Łódź. It was full. The three victims were taken to a clinic.

            Rescuers freed six turtles off Hull, along with a dolphin. The seven animals were thin.

            Three teachers and a cook were trapped in the lift. The four were freed after an hour.
        "#]]);
    }

    #[test]
    fn what_one_holder_has() {
        testing::rule(&RULE).check(expect![[r#"
            Grace and Tom Adeyemi have three children. They met at a chess club. Their four children play the game.
                                       ~~~~~~~~~~~~~~ “three children”
                                                                                       ^^^^^^^^^^^^^ “four children” here, but “three children” in line 1.
        "#]]);
        testing::rule(&RULE).check(expect![[r#"
            Kell Foods runs five plants, and its rival Baxter runs six plants. Baxter’s six plants are newer.

            Grace Adeyemi has three children. Her husband has one. Their four children get on well.
        "#]]);
    }

    #[test]
    fn a_part_before_its_whole() {
        testing::rule(&RULE).check(expect![[r#"
            Two of the three satellites reached their orbits. Engineers lost contact with the other two.
            ~~~ “Two”
                       ~~~~~~~~~~~~~~~~ “three satellites”
                                                                                                    ^^^ “Two” and “other two” make 4, but “three satellites” in line 1.

            Two of the four trains left on time. The other two were late.
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
