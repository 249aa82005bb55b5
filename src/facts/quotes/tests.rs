//! Which words quotation marks enclose, and which marks enclose nothing.

use expect_test::{Expect, expect};

use crate::checker::Checker;
use crate::draft::{Draft, Format, Source};
use crate::span::Span;
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

#[test]
fn an_apostrophe_at_the_start_of_a_word_closes_nothing() {
    draw(expect![[r#"
        ‘It closed in ’98,’ said Roth. ‘’Tis a pity, and ’twas ever so.’
        ~~~~~~~~~~~~~~~~~~~ quotation
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
        “’Til then,” Ana said, “it’s the Smiths’ hall, not the boss’s.”
        ~~~~~~~~~~~~ quotation
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
        Who said ‘’twas nothing’?
                 ~~~~~~~~~~~~~~~ quotation
    "#]]);
}

#[test]
fn inches_in_curly_marks_close_nothing() {
    draw(expect![[r#"
        “A 6” pipe burst,” Lund said. He bought a “10” and left.
        ~~~~~~~~~~~~~~~~~~ quotation
                                                  ~~~~ quotation
        “We have had none since 1998” is all that she said.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
    "#]]);
}

#[test]
fn quotations_stand_three_deep() {
    draw(expect![[r#"
        “He told me, ‘She said “never” to us,’ and left,” Lund said.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                     ~~~~~~~~~~~~~~~~~~~~~~~~~ nested
                               ~~~~~~~ nested
        ‘The plan is “a farce” and the workers’ hall is gone’, Mr Roth said.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                     ~~~~~~~~~ nested
        "The 'so-called' plan," Lund said, "isn't the Smiths' plan."
        ~~~~~~~~~~~~~~~~~~~~~~~ quotation
             ~~~~~~~~~~~ nested
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
    "#]]);
}

#[test]
fn quotations_over_paragraphs_are_opened_anew() {
    draw(expect![[r#"
        “We had no choice. The river rose.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
        “It rose again. Then it fell.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ goes on
        “Nobody came,” Ruiz said.
        ~~~~~~~~~~~~~~ goes on
        ‘It was dark. The bell rang.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
        ‘Nobody came’, Ruiz said.
        ~~~~~~~~~~~~~ goes on
    "#]]);
}

#[test]
fn titles_terms_and_scare_quotes_are_quotations_by_their_marks() {
    draw(expect![[r#"
        She read “The Old Man and the Sea” and sang ‘Let It Be’. The “experts” were late.
                 ~~~~~~~~~~~~~~~~~~~~~~~~~ quotation
                                                    ~~~~~~~~~~~ quotation
                                                                     ~~~~~~~~~ quotation
        The minister’s “no new taxes” pledge was ‘dead’, O’Brien said.
                       ~~~~~~~~~~~~~~ quotation
                                                 ~~~~~~ quotation
        Rock ‘n’ roll was “king”.
                          ~~~~~~ quotation
    "#]]);
}

fn is_quoted(format: Format, text: &str, words: &str) -> bool {
    let draft = Draft::new(Source { text, format, ..Source::default() });
    let at = text.find(words).expect("words of the draft");
    Checker::default().read(draft.into()).is_quoted(Span::new(at, at + words.len()))
}

#[test]
fn dashes_open_the_lines_of_a_dialogue() {
    for text in [
        "It was dark.\n\n— Who is there?\n— It is me, said Lund, and he came in.\n— So late.\n\nHe sat.",
        "It was dark.\n\n— Who is there?\n\n— It is me, said Lund, and he came in.\n\n— So late.\n\nHe sat.",
    ] {
        let is_quoted = |words| is_quoted(Format::Plain, text, words);
        assert!(is_quoted("Who is there") && is_quoted("It is me") && is_quoted("So late"), "{text}");
        assert!(!is_quoted("dark") && !is_quoted("said Lund") && !is_quoted("He sat"), "{text}");
    }
    let signed = "It was dark and late, and nobody came.\n\n— Ann Lee, Ovar\n\nThe end.";
    assert!(!is_quoted(Format::Plain, signed, "Ann Lee"));
    let points = "He asked for this:\n\n— a lamp for the quay\n— a new rope\n\nHe got nothing.";
    assert!(!is_quoted(Format::Plain, points, "a new rope"));
}

#[test]
fn blocks_of_somebody_s_words_are_quoted_without_marks() {
    assert!(is_quoted(Format::Markdown, "Lund wrote:\n\n> We had no choice.\n\nShe left.", "no choice"));
    assert!(!is_quoted(Format::Markdown, "Lund wrote:\n\n> We had no choice.\n\nShe left.", "She left"));
    let html = "<p>Lund wrote:</p><blockquote><p>We had no choice.</p></blockquote><p>She left.</p>";
    assert!(is_quoted(Format::Html, html, "no choice"));
    assert!(!is_quoted(Format::Html, html, "She left"));
}
