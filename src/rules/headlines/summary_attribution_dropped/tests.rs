//! What display copy drops.

use expect_test::{Expect, expect};

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[track_caller]
fn check(expected: Expect) {
    rule(&RULE).format(Format::Markdown).check(expected);
}

#[test]
fn what_is_found() {
    check(expect![[r#"
        # Warden sold the keys
          ^^^^^^^^^^^^^^^^^^^^ “Warden sold the keys” stands here as a fact; in the story Reuss says it (line 3).

        A former inmate, Karl Reuss, claims that the warden sold the keys.
                                                     ~~~~~~~~~~~~~~~~~~~~ “warden sold the keys”
    "#]]);
    check(expect![[r#"
        # Mill poisoned lake
          ^^^^^^^^^^^^^^^^^^ “Mill poisoned lake” stands here as a fact; in the story Anglers say it (line 3).

        Anglers say the mill poisoned the lake. Its owners deny it.
                        ~~~~~~~~~~~~~~~~~~~~~~ “mill poisoned the lake”
                                                           ~~~~ “deny”
    "#]]);
    check(expect![[r#"
        # Guards beat miners
          ^^^^^^^^^^^^^^^^^^ “Guards beat miners” stands here as a fact; in the story the miners’ lawyer says it (line 3).

        The guards beat miners at the gate, the miners’ lawyer told the court in Žilina.
            ~~~~~~~~~~~~~~~~~~ “guards beat miners”
    "#]]);
    check(expect![[r#"
        # Ferry line burns old oil

        - Ferry line hid the report for a year.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Ferry line hid the report for a year.” stands here as a fact; in the story Lindholm says it (line 5).

        The ferry line is to be sold in June. It hid the report for a year, Greta Lindholm said, which the line denied.
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “hid the report for a year, Greta Lindholm said, which the line”
                                                                                                                ~~~~~~ “denied”
    "#]]);
}

#[test]
fn what_is_left_alone() {
    check(expect![[r#"
        # Warden sold the keys, says inmate

        A former inmate, Karl Reuss, claims that the warden sold the keys.
    "#]]);
    check(expect![[r#"
        # Anglers: Mill poisoned lake

        Anglers say the mill poisoned the lake. Its owners deny it.
    "#]]);
    check(expect![[r#"
        # Bridge opens to lorries

        The bridge has opened to lorries, the council said.
    "#]]);
    check(expect![[r#"
        # Mill poisoned lake

        The mill poisoned the lake. Anglers say that it did so for years.
    "#]]);
    check(expect![[r#"
        # Union turns down offer

        The union said that it had turned down the offer.
    "#]]);
}
