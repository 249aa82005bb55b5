//! Lists and tables below the paragraph of their number.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

#[test]
fn in_markdown_a_list_below_is_an_error() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The council set **three** goals:
                          ^^^^^ “three goals” here, but 2 are listed below.

        1. Plant trees.
           ~~~~~~~~~~~~ the first of 2 items
        2. Mend roads.
    "#]]);
}

#[test]
fn the_rows_of_a_table() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The table shows the three towns with the most goats.
                            ^^^^^^^^^^^ “three towns” here, but the table has 4 rows (from line 5).

        | Town  | Goats |
        |-------|------:|
        | Łódź  |   402 |
          ~~~~ the first of 4 rows
        | Ærø   |    61 |
        | Orle  |    55 |
        | Lomna |    40 |
        | Total |   558 |

        The four towns in the table have 558 goats. Two of the towns in the table lie in Denmark. Nine towns have none.
    "#]]);
}

#[test]
fn lists_below_of_something_else() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        To feed six people you need:

        - 400 g flour
        - 3 eggs
        - salt

        The results after two rounds:

        - Hull 3, York 1
        - Bath 2, Leeds 2
        - Ely 1, Orle 0

        Our two critics recommend:

        - Paper Moon
        - Kite
        - Fold

        The two sides agreed on the following:

        - Fees rise
        - Trains stop
        - Shops close

        There are four rules you must follow:
                  ^^^^ “four rules” here, but 3 are listed below.

        - Be kind.
          ~~~~~~~~ the first of 3 items
        - Be on time.
        - Be quiet.

        Three people were honored:
        ^^^^^ “Three people” here, but 2 are listed below.

        - Ann Lee
          ~~~~~~~ the first of 2 items
        - Bo Diaz
    "#]]);
}
