//! Forms of the kinds.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn marks_without_notes() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The toll was 40.[^1] The cost was $2 million.[^3]
                                                     ^^^^ There is no note 3 in this draft.

        [^1]: Ministry of Health.

        [^2]: The same.
        ^^^^^^^^^^^^^^^ No mark in the text leads to this note.
    "#]]);
    rule(&RULE).check(expect![[r#"
        The toll was 40,¹ and the cost was $2 million.² It rained.³
                                                                  ^ There is no note 3 in this draft.

        Notes: 1. Ministry of Health. 2. The same.
    "#]]);
    rule(&RULE).format(Format::Html).check(expect![[r##"
        <p>The toll was 40.<sup><a href="#fn1">1</a></sup> It rained.<sup><a href="#fn2">2</a></sup></p>
                                                                                         ^ There is no note 2 in this draft.
        <ol><li id="fn1">Ministry of Health.</li></ol>
    "##]]);
}

#[test]
fn numbers_left_out() {
    rule(&RULE).check(expect![[r#"
        The toll was 40.[1] The cost was $2 million.[2] It rained.[4]
                                                    ~~~ note 2
                                                                  ^^^ Note 4 follows note 2: there is no note 3.

        Notes

        [1] Ministry of Health.

        [2] The same.

        [4] The weather office.
    "#]]);
}

#[test]
fn sources_that_are_asked_for() {
    rule(&RULE).check(expect![[r#"
        The toll was 40 [citation needed]. The cost was $2 million [source?], some say [who?].
                        ^^^^^^^^^^^^^^^^^ “[citation needed]” asks for a source that is not there.
                                                                   ^^^^^^^^^ “[source?]” asks for a source that is not there.
                                                                                       ^^^^^^ “[who?]” asks for a source that is not there.

        “[Citation needed],” she wrote. He said (in May) that he knew (a source told him).
    "#]]);
}

#[test]
fn figures_and_stars_that_mark_no_note() {
    rule(&RULE).check(expect![[r#"
        The hall is 400 m² and its lamps burn at 10³ lumens. The ruling is [2024] UKSC 14.

        Pay was £31,000,* the firm said. E = mc². The hotel has 5* rooms.

        * Without apprentices.
    "#]]);
    rule(&RULE).format(Format::Html).check(expect![[r#"
        <!-- wp:paragraph --><p>The toll was 40.<sup class="fn">1</sup></p><!-- /wp:paragraph -->
        <!-- wp:footnotes /-->
    "#]]);
}
