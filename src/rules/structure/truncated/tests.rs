//! Forms of the kinds.

use expect_test::expect;

use super::RULE;
use crate::testing::rule;

#[test]
fn paragraphs_that_break_off() {
    rule(&RULE).check(expect![[r#"
        LEEDS, England — The council closed the library on Monday, its leader said. Most of its books were sold to the
                                                                                                                   ^^^ This paragraph breaks off.

        Two thousand of them are left, and nobody knows what to do with those that were never

        The building will be let for £40,000 a year, and the keys were handed over on Tuesday by inter-
                                                                                                 ^^^^^^ This paragraph breaks off.

        The first tenant will pay up to $
                                        ^ This paragraph breaks off.

        It is the third that has closed in the valley.

        The mayor said on Friday that she was very sorry,
                                                   ^^^^^^ This paragraph ends in the middle of a sentence.

        Nobody else was at the meeting.
    "#]]);
}

#[test]
fn paragraphs_without_an_end() {
    rule(&RULE).check(expect![[r#"
        The council closed the library on Monday, its leader said.

        The building will be let from May, and the books went to the two schools beside it
                                                                                        ^^ This paragraph has no end, as the others have.

        Nobody else was at the meeting.
    "#]]);
}

#[test]
fn sentences_and_texts_that_break_off() {
    rule(&RULE).check(expect![[r#"
        The council closed the. Then it closed the pool. “I saw the.” He stopped.
                           ^^^ This sentence breaks off.

        The mayor was sorry, and said so at length to whoever asked her about the books […]
                                                                                        ^^^ This text was cut off here.
    "#]]);
}

#[test]
fn brackets() {
    rule(&RULE).check(expect![[r#"
        Ana Böhm ( ), the mayor, said no. The band () played.
                 ^^^ There is nothing in these brackets.
                                                   ^^ There is nothing in these brackets.

        The pool (which opened in 1931 is closed. So are the baths (1908).

        She called print () twice (and then left). He chose a) the pool, and b) the baths.

        (It had rained for days.

        It rains again now.)
    "#]]);
}

#[test]
fn what_is_no_sentence() {
    rule(&RULE).check(expect![[r"
        Council closes library that nobody went to for

        years, leader says

        The council closed the library on Monday, its leader said. He read these lines:

        The town was grey and the river was slow, and

        the books on the shelf were waiting for snow

        What the mayor and the council said about what they would

        - the first of the books that were sold to the

        “I thought that if I could only —”

        Ana Böhm is a reporter for the paper and lives with her dog in Leeds
    "]]);
}
