//! Forms of the kinds.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn what_is_not_there() {
    rule(&RULE).check(expect![[r#"
        The polls moved, the clerk said. See box, right. The map below shows where. As the table shows, few did.
                                         ^^^^^^^^^^^^^^ There is no box in this draft.
                                                         ^^^^^^^^^^^^^ There is no map in this draft.
                                                                                    ^^^^^^^^^^^^^^^^^^ There is no table in this draft.

        Fees rose each year, as set out below, and the accompanying chart says why. In the graphic above each dot is a poll.
                             ^^^^^^^^^^^^^^^^ Nothing of the kind stands below.
                                                   ^^^^^^^^^^^^^^^^^^^^^^ There is no chart in this draft.

        There is a list of the schools at the end of this article. Her recipe follows.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no list below.
                                                                   ^^^^^^^^^^^^^^^^^^ There is no recipe below.

        Scroll down for the results. Answers at the foot of the page.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ There are no results below.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There are no answers below.

        Continued on page A6.
        ^^^^^^^^^^^^^^^^^^^^ This leads to another page, and the draft has none.
    "#]]);
}

#[test]
fn what_is_there() {
    rule(&RULE).format(Format::Markdown).check(expect![[r"
        The chart below shows the fees, and the table below lists them.

        ![Fees since 2010](fees.png)

        | Year | Fee |
        |------|-----|
        | 2010 | £40 |
        | 2020 | £45 |
    "]]);
    rule(&RULE).check(expect![[r#"
        The fees are set out below. The map above was printed in May. Her recipe follows.
                                    ^^^^^^^^^^^^^ There is no map in this draft.

        - 2010: £40

        - 2020: £45
    "#]]);
}

#[test]
fn things_that_are_things() {
    rule(&RULE).check(expect![[r"
        He fell and hit the floor below. She could see the box that he had dropped on the table below the window.

        “See the chart below,” the pilot said. See you there. The figures are above those of last year.

        The list of the dead is long. Her letter follows one that he wrote in May.
    "]]);
}

#[test]
fn numbers_of_things() {
    rule(&RULE).headline("Five reasons the bridge is late").check(expect![[r#"
        The bridge will open in August, the engineer said on Thursday.

        Three things to know before the vote:
        ^^^^^^^^^^^^ The draft promises “Three things” and counts none.

        The clerk will count at six.
    "#]]);
    rule(&RULE).check(expect![[r"
        Three things to know before the vote:

        1. The clerk will count at six.

        2. The hall is cold.

        3. Bring a pen.
    "]]);
}
