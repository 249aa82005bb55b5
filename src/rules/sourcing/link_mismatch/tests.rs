//! Forms of the kinds.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn places_that_no_reader_should_be_led_to() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The [plan](https://docs.google.com/spreadsheets/d/1aB/edit#gid=0) was leaked, [she wrote](https://tarn.slack.com/archives/C0/p1).
             ~~~~ the words that lead there
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to a document that is open to be edited, or to a room of a team, not to anything published.
                                                                                       ~~~~~~~~~ the words that lead there
                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to a document that is open to be edited, or to a room of a team, not to anything published.

        The [map](http://localhost:4000/map), the [list](https://www.tarn.gov/?p=812&preview=true) and the [memo](file:///C:/tmp/memo.pdf) were not.
             ~~~ the words that lead there
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to “localhost”, where a site is being built.
                                                   ~~~~ the words that lead there
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to a page of a content system that is not published.
                                                                                                            ~~~~ the words that lead there
                                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^ This leads to a place on one’s own machine, which no reader can reach.

        The [count](https://deploy-preview-7--tarn.netlify.app/) is [here](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftarn.gov).
             ~~~~~ the words that lead there
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to “deploy-preview-7--tarn.netlify.app”, where a site is being built.
                                                                     ~~~~ the words that lead there
                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads through a page that counts who follows, not to the source itself.

        The [date](TK) is open, and so is [the fee](https://example.com/link). Its [site](www.tarn.gov) says so, and [its blog](htps://tarn.gov/blog).
             ~~~~ the words that lead there
                   ^^ This stands where an address is still to come.
                                           ~~~~~~~ the words that lead there
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ This stands where an address is still to come.
                                                                                    ~~~~ the words that lead there
                                                                                          ^^^^^^^^^^^^ Without “https://” this leads to a page of one’s own site that is called so.
                                                                                                                      ~~~~~~~~ the words that lead there
                                                                                                                                ^^^^^^^^^^^^^^^^^^^^ This is no address as it is written.
    "#]]);
}

#[test]
fn places_that_readers_may_be_led_to() {
    rule(&RULE).format(Format::Markdown).check(expect![[r"
        The [form](https://docs.google.com/forms/d/e/1F/viewform) and the [plan](https://docs.google.com/document/d/e/2P/pub) are open.

        The [file](https://levels.tarn-lakes.example/april.csv), the [act](https://www.tarn.gov/acts?id=12) and [an old page](https://web.archive.org/web/2024/http://tarn.gov/) are public.

        Write to [the desk](mailto:desk@tarn.example) or call [1234](tel:1234). See [the method](#how-we-counted).

        ## How we counted

        Nobody counts at dev.tarn.gov by hand.
    "]]);
}

#[test]
fn words_that_are_another_address() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        See [www.tarn.gov](https://tarn.example/), [tarn.gov/water](https://www.tarn.gov/roads) and [desk@tarn.gov](mailto:ann@tarn.gov).
             ~~~~~~~~~~~~ the words that lead there
                           ^^^^^^^^^^^^^^^^^^^^^ The words say “www.tarn.gov”, and the link leads to “https://tarn.example/”.
                                                    ~~~~~~~~~~~~~~ the words that lead there
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ The words say “tarn.gov/water”, and the link leads to “https://www.tarn.gov/roads”.
                                                                                                     ~~~~~~~~~~~~~ the words that lead there
                                                                                                                    ^^^^^^^^^^^^^^^^^^^ The words say “desk@tarn.gov”, and mail goes to “ann@tarn.gov”.

        See [tarn.gov](https://data.tarn.gov/x), [Tarn.com](https://news.example/tarn) and [tarn.gov/water](https://www.tarn.gov/water/2025).
    "#]]);
    rule(&RULE).format(Format::Html).check(expect![[r##"
        <p>See <a class="x" href="https://tarn.example/">www.tarn.gov</a>, and <a href="#fees">the fees</a>.</p>
                                  ^^^^^^^^^^^^^^^^^^^^^ The words say “www.tarn.gov”, and the link leads to “https://tarn.example/”.
                                                         ~~~~~~~~~~~~ the words that lead there
                                                                                        ^^^^^ Nothing in this draft is called “fees”.
                                                                                               ~~~~~~~~ the words that lead there
        <p>The <a href="#">plan</a> is at <a href="https://tarn.gov/plan">tarn.gov</a>.</p>
                        ^ This stands where an address is still to come.
                           ~~~~ the words that lead there
        <p id="plan">See <a href="#plan">the plan</a>.</p>
    "##]]);
}

#[test]
fn one_address_for_two() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The [report for 2023](https://tarn.gov/r.pdf) and the [report for 2024](https://tarn.gov/r.pdf) agree.
             ~~~~~~~~~~~~~~~ the other name of the same page
                                                               ^^^^^^^^^^^^^^^ “report for 2024” leads to where “report for 2023” does.

        The [Senate bill](https://tarn.gov/b) passed. The [bill](https://tarn.gov/b) is long. So is [its annex](https://tarn.gov/b).
    "#]]);
}

#[test]
fn addresses_among_the_words() {
    rule(&RULE).check(expect![[r#"
        The plan is at https://staging.tarn.gov/plan.pdf, and the photos are in C:\Users\ann\pier.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This leads to “staging.tarn.gov”, where a site is being built.
                                                                                ^^^^^^^^^^^^^^^^^ This leads to a place on one’s own machine, which no reader can reach.

        See www.tarn.gov/plan or http://tarn.gov. She typed “http://localhost” and laughed.
    "#]]);
}
