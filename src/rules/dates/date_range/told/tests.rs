//! Drawn drafts for a beginning and an end that verbs tell.

use expect_test::expect;

use crate::rules::dates::date_range::RULE;
use crate::testing;

#[test]
fn an_end_is_not_before_its_beginning() {
    testing::rule(&RULE).check(expect![[r#"
        The fair opens on 12 May 2026 and closes on 3 May 2026. Entries are taken starting Nov. 20, 2025, and ending Nov. 2, 2025.
                          ~~~~~~~~~~~ the beginning: “12 May 2026”
                                                    ^^^^^^^^^^ This begins on “12 May 2026” and ends on “3 May 2026”, which is the earlier day.
                                                                                           ~~~~~~~~~~~~~ the beginning: “Nov. 20, 2025”
                                                                                                                     ^^^^^^^^^^^^ This begins on “Nov. 20, 2025” and ends on “Nov. 2, 2025”, which is the earlier day.
        The course starts on Sept. 28, 2026. It ends, with a test, on Sept. 4, 2026. He led the club (2014–2010) twice. The drought of 1976 to 1972 was long.
                             ~~~~~~~~~~~~~~ the beginning: “Sept. 28, 2026”
                                                                      ^^^^^^^^^^^^^ This begins on “Sept. 28, 2026” and ends on “Sept. 4, 2026”, which is the earlier day.
                                                                                                      ^^^^^^^^^ This runs from “2014” to “2010”, which is the earlier year.
                                                                                                                                       ^^^^^^^^^^^^ This runs from “1976” to “1972”, which is the earlier year.

        The fair opens on 3 May 2026 and closes on 12 May 2026. The fair opens on 12 May 2026, and voting for the prize closes on 3 May 2026.
    "#]]);
}
