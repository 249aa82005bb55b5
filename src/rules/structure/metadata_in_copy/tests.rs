//! Forms of the kinds.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn named_fields() {
    rule(&RULE).check(expect![[r#"
        Slug: FERRY-STRIKE
        ^^^^^^^^^^^^^^^^^^ This line is about the draft, and no part of the story.

        Crews walked out at noon, their union said.

        Section: Metro Page: B3 Edition: Late City The ferry will not sail before Monday.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Section: Metro Page: B3 Edition: Late” is about the draft, and no part of the story.

        LEEDS, England — Keywords: FERRY, STRIKE - The union met on Sunday.
                         ^^^^^^^^^^^^^^^^^^^^^^^ “Keywords: FERRY, STRIKE” is about the draft, and no part of the story.

        Word count: 410
        ^^^^^^^^^^^^^^^ This line is about the draft, and no part of the story.
    "#]]);
}

#[test]
fn fields_between_bars() {
    rule(&RULE).check(expect![[r#"
        Crews walk out \ Tarn Gazette \ Leeds \ Ana Böhm \ Evening Edition \ Crews walked out at noon, their union said.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line is about the draft, and no part of the story.

        FERRY3 / Leeds bureau / ferry-strike / second edition / A. Böhm
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line is about the draft, and no part of the story.

        Crews walk out | The Tarn Gazette | Monday final | p. 4 | The crews of the ferry walked out at noon, their union said.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is about the draft, and has run into the story.

        The four who rowed were Lund / Reid / Aas / Varga.
    "#]]);
}

#[test]
fn what_has_run_into_the_story() {
    rule(&RULE).check(expect![[r#"
        By Ana Böhm Transport Correspondent The crews of the ferry walked out at noon.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This byline has run into the story.

        Crews walk out By Ana Böhm The crews of the ferry walked out at noon.
                       ^^^^^^^^^^^ This byline has run into the story.

        Published: 9 May 2025 14:02 BST The crews of the ferry walked out at noon.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This time of publication has run into the story.

        EMBARGOED until 00:01 on May 10 — The crews of the ferry will walk out at noon.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This note on the release has run into the story.
    "#]]);
}

#[test]
fn what_readers_want() {
    rule(&RULE).check(expect![[r"
        Crews walk out

        By Ana Böhm

        Published May 9, 2025

        LEEDS, England (AP) — By Friday the crews had walked out, their union said. Status: that is what buyers want.

        Each turtle has two tags: one is red. By Land Rover the trip takes an hour.

        Photo by Ana Böhm
    "]]);
    rule(&RULE).format(Format::Markdown).check(expect![[r"
        ---
        title: Crews walk out
        tags: ferry, strike
        section: Metro
        ---

        The crews of the ferry walked out at noon, their union said.
    "]]);
}
