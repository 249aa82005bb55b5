//! What sentences take back, drawn: every number and time that is left is marked.

use expect_test::{Expect, expect};

use crate::testing::facts;

#[track_caller]
#[allow(clippy::needless_pass_by_value, reason = "a test writes its picture in the call")]
fn draws(expected: Expect) {
    facts().draw(expected, |facts| {
        let numbers = facts.quantities().iter().map(|it| &it.place);
        let places = numbers.chain(facts.times().iter().map(|it| &it.place));
        places.map(|place| (place.span, String::new())).collect()
    });
}

#[test]
fn what_is_taken_back_is_no_fact() {
    draws(expect![[r#"
        The pier is 41 years old, not 61 as a councillor said. It opened in June and not in May.
                    ~~~~~~~~~~~~
                                                                            ~~~~
        The mill has 14 looms rather than 41. A flyer wrongly gave the date as Wednesday, Nov. 5.
                     ~~
        An earlier version of this article misstated her age as 36; she is 38.
                                                                           ~~
        The caption incorrectly stated that he has 12 goats. The poster, in error, put the price at $40.
                                                                                                    ~~~
        An earlier version of this story said the choir had 19 singers, but it has 16.
                                                                                   ~~
        It originally stated that the line was nine miles long.
        The report was published on Page 4 and gave the level as 62 percent. It should have said 26 percent.
                                                                                                 ~~~~~~~~~~
        Not 12 but 13 goats were lost.
                   ~~
    "#]]);
}

#[test]
fn limits_and_plain_words_are_kept() {
    draws(expect![[r#"
        Not more than 12 goats were lost. The pier will not open until May 3, and not all 14 looms run.
                      ~~
                                                                       ~~~~~
                                                                                          ~~
        The club has not won in 12 years. Not one of the 16 singers came. They did not pay $40.
                                ~~~~~~~~
                                              ~~~
                                                         ~~
                                                                                           ~~~
        He was wrongly jailed for 12 years. She denied stealing 14 goats. An earlier report said six people had died.
                                  ~~~~~~~~
                                                                ~~
                                                                                                 ~~~
        Reid, who has denied that he took $40,000, was jailed for nine years. The firm, which misstated its profits, paid $40.
                                          ~~~~~~~
                                                                  ~~~~~~~~~~
                                                                                                                          ~~~
        Police wrongly said Reid was dead, and paid him $400. The money was spent improperly, said the auditor, and 12 percent is lost.
                                                        ~~~~
                                                                                                                    ~~~~~~~~~~
        It was not 40 degrees. The mill said it would cut 12 jobs. He wrongly assumed two looms ran.
                   ~~~~~~~~~~
                                                          ~~
                                                                                      ~~~
    "#]]);
}
