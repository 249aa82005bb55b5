//! Drawn drafts for what looks ahead without “will”.

use expect_test::expect;

use crate::rules::dates::tense_date::RULE;
use crate::testing;

#[test]
fn what_is_put_on_a_day_looks_ahead() {
    testing::rule(&RULE).dated("2026-03-12").check(expect![[r#"
        The hearing is scheduled for March 3. On Feb. 20 the board is due to vote. The library is to close on March 1.
                    ~~~~~~~~~~~~ “is scheduled”
                                     ^^^^^^^ “is scheduled” looks ahead, but “March 3” is before March 12, 2026, the date of the draft.
                                                 ^^^^^^^ “is due to vote” looks ahead, but “Feb. 20” is before March 12, 2026, the date of the draft.
                                                                   ~~~~~~~~~~~~~~ “is due to vote”
                                                                                               ~~~~~~~~~~~ “is to close”
                                                                                                              ^^^^^^^ “is to close” looks ahead, but “March 1” is before March 12, 2026, the date of the draft.
        The levy takes effect on Feb. 1, 2026. Surgeons hope to remove the pin in January 2026. The bids will not be opened until March 2.
                 ~~~~~ “takes”
                                 ^^^^^^^^^^^^ “takes” looks ahead, but “Feb. 1, 2026” is before March 12, 2026, the date of the draft.
                                                             ~~~~~~~~~ “to remove”
                                                                                  ^^^^^^^^^^^^ “to remove” looks ahead, but “January 2026” is before March 12, 2026, the date of the draft.
                                                                                                         ~~~~~~~~~~~~~~~~~~ “will not be opened”
                                                                                                                                  ^^^^^^^ “will not be opened” looks ahead, but “March 2” is before March 12, 2026, the date of the draft.

        The hearing was scheduled for March 3. The library was to close on March 1. The levy took effect on Feb. 1, 2026.
        The hearing is scheduled for March 30. The levy takes effect on May 1, 2026.
    "#]]);
}
