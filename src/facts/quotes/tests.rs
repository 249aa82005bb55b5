//! Which words quotation marks enclose, and which marks enclose nothing.

use expect_test::{Expect, expect};

use crate::draft::Format;
use crate::testing;

#[track_caller]
fn draw(expected: Expect) {
    testing::facts().draw(expected, |facts| {
        let says = |quote: &crate::facts::Quote| match (quote.continued, quote.nested) {
            (true, _) => "goes on",
            (_, true) => "nested",
            _ => "quotation",
        };
        facts.quotes().iter().map(|quote| (quote.span, says(quote).to_owned())).collect()
    });
}

#[test]
fn curly_straight_and_wire_marks_quote() {
    draw(expect![[r#"
                    “Wait,” Ana said. “Not yet.”
                    ~~~~~~~ quotation
                                      ~~~~~~~~~~ quotation
                    "Wait," Ana said. "Not yet."
                    ~~~~~~~ quotation
                                      ~~~~~~~~~~ quotation
                    ``Wait,'' Ana said.
                    ~~~~~~~~~ quotation
                    It was “over", he said.
                           ~~~~~~ quotation
    "#]]);
}

#[test]
fn apostrophes_do_not_quote() {
    draw(expect![[r#"
                    The workers’ hall wasn’t open in the ’90s, and the players' bus isn't either.
                    'Tis the season for rock 'n' roll, and ‘twas ever so in the '60s.
                    He stood 6'2" tall and bought a 12" pizza and a 9' board.
    "#]]);
}

#[test]
fn single_marks_quote_in_british_copy() {
    draw(expect![[r#"
                    ‘It’s the nurses’ ward,’ said Mr Öz, ‘and it’s “closed” now.’
                    ~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                                         ~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                                                   ~~~~~~~~ nested
                    Minister calls plan 'a gift to drivers'
                                        ~~~~~~~~~~~~~~~~~~~ quotation
    "#]]);
}

#[test]
fn a_quotation_stands_inside_another() {
    draw(expect![[r#"
                    “He told me, ‘Go,’ and I went,” she said.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                 ~~~~~ nested
    "#]]);
}

#[test]
fn an_open_quotation_goes_on_in_the_next_paragraph() {
    draw(expect![[r#"
                    “We had no choice. The river rose.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                    “Nobody came,” Ruiz said.
                    ~~~~~~~~~~~~~~ goes on
    "#]]);
}

#[test]
fn a_mark_that_is_never_closed_quotes_nothing() {
    draw(expect![[r#"
                    “We had no choice, Ruiz said. “Nobody came,” she added.
                                                  ~~~~~~~~~~~~~~ quotation
                    The “last word is his.
                    The rest is silence.
    "#]]);
}

#[test]
fn markup_inside_a_quotation_belongs_to_it() {
    testing::facts().format(Format::Markdown).draw(
        expect![[r#"
                            She said “it is **very** late” on Monday.
                                      ~~~~~~~~~~~~~~~~~~~
        "#]],
        |facts| facts.quotes().iter().map(|quote| (quote.words, String::new())).collect(),
    );
}

#[track_caller]
fn draw_strays(expected: Expect) {
    testing::facts().draw(expected, |facts| {
        let says = |opens: bool| if opens { "opens" } else { "closes" }.to_owned();
        facts.stray_marks().iter().map(|stray| (stray.span, says(stray.opens))).collect()
    });
}

#[test]
fn marks_that_belong_to_no_other_are_strays() {
    draw_strays(expect![[r#"
        “We had no choice, Ruiz said. “Nobody came,” she added.
        ~ opens
        We had no choice,” Ruiz said. The hall's 12" pipe is in the '60s wing of the nurses' home.
                         ~ closes
        “He said ‘no,” she said. "Late," he said. "and 'never,' " he added.
                 ~ opens
        <tweet author="Ruiz" date="May 6">We had no choice
    "#]]);
}

#[test]
fn what_goes_on_in_a_joined_line_is_opened_anew() {
    draw(expect![[r#"
        She said: "We had no choice. The river rose. "Nobody came," and left.
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                                     ~~~~~~~~~~~~~~ quotation
        ”Nobody came,” she said.
        ~~~~~~~~~~~~~~ quotation
    "#]]);
}
