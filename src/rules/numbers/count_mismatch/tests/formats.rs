//! Counts in other scripts and formats, in quotations and beside tables.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

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
