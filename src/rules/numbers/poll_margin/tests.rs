//! Drawn drafts for `poll-margin`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn margins_and_samples() {
    rule(&RULE).check(expect![[r#"
        The poll of 600 adults has a margin of error of plus or minus 2 percentage points.
                    ~~~ asked: 600
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ A random sample of 600 has a margin of error of about 4 points.

        Ode’s firm surveyed 1,600 likely voters. The margin of sampling error is ±0.5 points.
                            ~~~~~ asked: 1,600
                                                                                  ^^^ A random sample of 1,600 has a margin of error of about 2.5 points.

        The survey of 100 nurses in Łódź has a 3-point margin of error.
                      ~~~ asked: 100
                                               ^ A random sample of 100 has a margin of error of about 9.8 points.
    "#]]);
}

#[test]
fn margins_that_fit() {
    rule(&RULE).check(expect![[r#"
        The poll of 1,000 adults has a margin of error of plus or minus 3.1 percentage points.

        Ode’s firm surveyed 1,600 likely voters. The margin of error is 2.5 points, and 4 for 600 Democrats.

        The poll of 1,000 adults has a margin of error of 3 points. He won by a margin of 2 points.
    "#]]);
}

#[test]
fn leads_within_the_margin() {
    rule(&RULE).check(expect![[r#"
        Brandt leads Ode 47 percent to 45 percent. The poll has a margin of error of 4 points.
                         ~~~~~~~~~~~~~~~~~~~~~~~~ 2 points apart
                                                                                     ^ The difference of 2 points is smaller than the margin of error of 4.

        Support fell to 40 percent from 42 percent, with a 3-point margin of error.
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~ 2 points apart
                                                           ^ The difference of 2 points is smaller than the margin of error of 3.
    "#]]);
}

#[test]
fn leads_that_are_none() {
    rule(&RULE).check(expect![[r#"
        Brandt and Ode are tied at 47 percent to 45 percent, with a margin of error of 4 points.

        Brandt leads Ode 51 percent to 45 percent. The poll has a margin of error of 4 points.

        Brandt leads Ode 47 percent to 45 percent, within the margin of error of 4 points.
    "#]]);
}

#[test]
fn in_markdown_and_quotations() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The poll of **600** adults has a *margin of error* of 2 points. “Our poll of 600 has a margin of error of 1 point,” he said.
                      ~~~ asked: 600
                                                              ^ A random sample of 600 has a margin of error of about 4 points.
    "#]]);
}
