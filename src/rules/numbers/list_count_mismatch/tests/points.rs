//! Points that a headline or a lead announces and the body gives.

use expect_test::expect;

use super::super::RULE;
use crate::draft::Format;
use crate::testing;

#[test]
fn a_headline_over_headings() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Five things to know about the vote
          ^^^^ “Five things” here, but 4 follow below.

        The town votes in May.

        ## Who is running
        ~~~~~~~~~~~~~~~~~ the first of 4

        Two bakers.

        ## Where to vote

        At the hall.

        ## When it opens

        At nine.

        ### By the numbers

        It is old.

        ## Who counts

        Bo Diaz does.
    "#]]);
    testing::rule(&RULE).format(Format::Html).check(expect![[r#"
        <h1>Four ways to save a garden</h1>
            ^^^^ “Four ways” here, but 3 follow below.
        <p>It is dry in Łódź.</p>
        <h2>Water at night</h2><p>Do.</p>
            ~~~~~~~~~~~~~~ the first of 3
        <h2>Mulch</h2><p>Do.</p>
        <h2>Shade it</h2><p>Yes.</p>
        <h2>Related stories</h2>
    "#]]);
}

#[test]
fn a_headline_over_numbered_items() {
    testing::rule(&RULE).check(expect![[r#"
        Budget: six takeaways from a long night
                ^^^ “six takeaways” here, but 5 follow below.

        It was late.

        1. Taxes fall
        ~~~~~~~~~~~~~ the first of 5

        They do.

        2. Fees rise

        They do, too.

        3. The pool stays

        4. Buses stop

        5. Nobody slept
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        ---
        title: Three reasons the mill closed
               ^^^^^ “Three reasons” here, but 4 follow below.
        ---

        It closed.

        ### 1. Money
        ~~~~~~~~~~~~ the first of 4

        None.

        ### 2. Water

        None.

        ### 3. Workers

        None.

        ### 4. Law

        Some.
    "#]]);
}

#[test]
fn a_headline_that_tells_of_points() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Mayor lists seven aims
                      ^^^^^ “seven aims” here, but 6 follow below.

        She spoke in Ærø.

        1. Buses
        ~~~~~~~~ the first of 6
        2. Trams
        3. Trains
        4. Bikes
        5. Boats
        6. Cars
    "#]]);
    testing::rule(&RULE).format(Format::Html).check(expect![[r#"
        <h1>Six tips for a dry year</h1><p>It is dry.</p>
            ^^^ “Six tips” here, but 5 follow below.
        <ol><li>Water</li><li>Mulch</li><li>Shade</li><li>Wait</li><li>Pray</li></ol>
                ~~~~~ the first of 5
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Mayor lists seven aims

        ## On the road

        She spoke in Ærø.

        ## At the hall

        She sat.

        ## In the end

        She left.
    "#]]);
}

#[test]
fn a_lead_over_words_in_bold_and_a_list() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # What to know about the strike

        **HULL** — It goes on. Here are five things to know.
                                        ^^^^ “five things” here, but 4 follow below.

        **The buses stop.** All of them.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the first of 4

        **Trains run.** Most of them.

        **Schools open.** They do.

        **Nobody knows when it ends.** Really.
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The following five streets will be closed.
                      ^^^^ “five streets” here, but 3 follow below.

        - Main Street
          ~~~~~~~~~~~ the first of 3
        - Hill Street
        - Elm Street
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The council set four goals for the year.
                        ^^^^ “four goals” here, but 3 follow below.

        1. Plant trees.
           ~~~~~~~~~~~~ the first of 3
        2. Mend roads.
        3. Save water.
    "#]]);
}

#[test]
fn headlines_that_announce_nothing_and_lists_of_the_right_length() {
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Five dead in three crashes

        ## What we know

        It rained.

        ## The road

        It is old.

        ## The truck

        It was new.

        ## The victims

        Nobody knows.
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Three things to know about the vote

        ## Who is running

        Two bakers.

        ## Where to vote

        At the hall.

        ## When it opens

        At nine.

        ## What’s next

        A count.
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Ten things to know about the vote

        ## Before

        Much.

        ## After

        More.
    "#]]);
    testing::rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The council met for two hours, with six members present.

        - Trees will be planted.
        - Roads will be mended.
        - Water will be saved.

        Some of the four goals follow.

        - Plant trees.
        - Mend roads.
    "#]]);
}
