//! Plain text: lines, wire copy, summaries, dates.

use expect_test::expect;

use super::{check, read};
use crate::draft::{Format, Part};

#[test]
fn a_line_is_a_paragraph() {
    check(
        Format::Plain,
        "Harbour wall gives way\n\nBy Rosa Vidal and Otto Lind\nPublished May 9, 2025 at 10:12 a.m.\n\nHULL, England (AP) — A harbour wall gave way on Friday.\n\nWho Was Hurt\n\nNobody was hurt.\n\nShare this story\n",
        &expect![[r#"
            headline    Harbour wall gives way
            metadata    By Rosa Vidal and Otto Lind
            metadata    Published May 9, 2025 at 10:12 a.m.
            dateline    HULL, England (AP) —
            body        A harbour wall gave way on Friday.
            label       Who Was Hurt
            body        Nobody was hurt.
            boilerplate Share this story
            = 2025-05-09 PublishedLine “May 9, 2025”
            = dateline “HULL, England (AP)” in “HULL; England”
            = by Rosa Vidal “Rosa Vidal”
            = by Otto Lind “Otto Lind”
        "#]],
    );
}

#[test]
fn a_summary_stands_above_the_story() {
    check(
        Format::Plain,
        "Pier shuts \\ Harbour Gazette \\ Hull \\ Rosa Vidal \\ Late Edition \\ The old pier has shut for good.\nQuick Looks\n- The pier shut on Friday.\n• Engineers had warned of rot.\nDeep Look\nThe pier, built in 1881, shut on Friday.\n- Its cafe stays open.\nYou must log in to post a comment.\n",
        &expect![[r#"
            headline    Pier shuts
            metadata    Harbour Gazette
            metadata    Hull
            metadata    Rosa Vidal
            metadata    Late Edition
            standfirst  The old pier has shut for good.
            label       Quick Looks
            summary     The pier shut on Friday.
            summary     Engineers had warned of rot.
            label       Deep Look
            body        The pier, built in 1881, shut on Friday.
            body        Its cafe stays open.
            boilerplate You must log in to post a comment.
            = by Rosa Vidal “Rosa Vidal”
        "#]],
    );
}

#[test]
fn wire_copy_is_hard_wrapped() {
    check(
        Format::Plain,
        "BC-PIER-SHUTS\nPier shuts after a winter of storms\nBy OTTO LIND\nHarbour Gazette\n   HULL, May 9 (Reuters) - The pier in Hull, which had stood since the\nyear 1881, was shut on Friday after engineers found that the storms of\nlast winter had loosened its piles.\n   ``It will not open again,'' said the harbour master, Rosa Vidal, who\nhas run the port for nine years.\n   - A crane will take the deck down from June, and the iron will be\n     sold for scrap.\n(more)\n",
        &expect![[r#"
            metadata    BC-PIER-SHUTS
            headline    Pier shuts after a winter of storms
            metadata    By OTTO LIND
            metadata    Harbour Gazette
            dateline    HULL, May 9 (Reuters) -
            body        The pier in Hull, which had stood since the⏎year 1881, was shut on Friday after engineers found that the storms of⏎last winter had loosened its piles.
            body        ``It will not open again,'' said the harbour master, Rosa Vidal, who⏎has run the port for nine years.
            body        A crane will take the deck down from June, and the iron will be⏎     sold for scrap.
            boilerplate (more)
            = dateline “HULL, May 9 (Reuters)” in “HULL”
            = by OTTO LIND “OTTO LIND”
        "#]],
    );
}

#[test]
fn blank_lines_part_wrapped_paragraphs() {
    check(
        Format::Plain,
        "The pier in Hull was shut on Friday after engineers found that\r\nthe storms of last winter had loosened its piles.\r\n\r\nIt will not open again, the\r\nharbour master said.\r\n",
        &expect![[r#"
            body        The pier in Hull was shut on Friday after engineers found that⏎the storms of last winter had loosened its piles.
            body        It will not open again, the⏎harbour master said.
        "#]],
    );
}

#[test]
fn one_sentence_is_the_story() {
    for text in ["The pier shut", "The pier shut.", "Pier Shuts", "Lind said he would", "- The pier shut."] {
        let draft = read(text, Format::Plain);
        assert_eq!(
            draft.paragraphs.iter().map(|paragraph| paragraph.part).collect::<Vec<_>>(),
            [Part::Body],
            "{text}"
        );
    }
}

#[test]
fn a_date_in_the_middle_of_a_story_names_a_section() {
    check(
        Format::Plain,
        "How the pier was lost\n\nFriday, May 9, 2025\n\nA storm came in.\n\nMay 10, 2025\n\nThe deck fell.",
        &expect![[r#"
            headline    How the pier was lost
            metadata    Friday, May 9, 2025
            body        A storm came in.
            label       May 10, 2025
            body        The deck fell.
            = 2025-05-09 PublishedLine “Friday, May 9, 2025”
        "#]],
    );
}

#[test]
fn a_dateline_takes_its_year_from_another_source() {
    check(
        Format::Plain,
        "Posted: January 2, 2025\n\nLISBON, Dec. 30 (Reuters) - Two trams collided.",
        &expect![[r#"
            metadata    Posted: January 2, 2025
            dateline    LISBON, Dec. 30 (Reuters) -
            body        Two trams collided.
            = 2024-12-30 Dateline “Dec. 30”
            = dateline “LISBON, Dec. 30 (Reuters)” in “LISBON”
        "#]],
    );
}
