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
            body        The pier in Hull, which had stood since the year 1881, was shut on Friday after engineers found that the storms of last winter had loosened its piles.
            body        ``It will not open again,'' said the harbour master, Rosa Vidal, who has run the port for nine years.
            body        A crane will take the deck down from June, and the iron will be sold for scrap.
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
            body        The pier in Hull was shut on Friday after engineers found that the storms of last winter had loosened its piles.
            body        It will not open again, the harbour master said.
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

/// How many paragraphs a text has.
fn count(text: &str) -> usize {
    read(text, Format::Plain).paragraphs.len()
}

#[test]
fn full_lines_are_one_paragraph_however_they_begin() {
    for text in [
        // Names, figures and quotation marks at the beginning of lines.
        "The bridge at Orla was shut on Monday by the mayor,\nRosa Vidal, after it was struck by a barge of the\nOvar Line.",
        "The dike broke at noon on Friday, the county of\n“New Holland” said, and flooded the cellars of\n140 houses.",
        "Fewer people than ever have forgotten the storm of\n2014, which cut the power to all of the town on\nThursday, Nov. 4.",
        // A month that is also another word, and abbreviations behind which more comes.
        "The council of the city meets in the old town hall in\nMay.",
        "The welding course of the Ovar school ran from Sept. 2 to Oct.\n25, 2024, and all but one passed.",
        "The bridge at Orla was shut on Monday by the mayor and Ms.\nLindell, who has the key.",
        // A dash.
        "The council of the city meets in the old town hall in May\n- if there is a town hall by then - and will vote.",
        "The council meets on Monday, said the mayor of the city\n– because of the “Ovar Line” – and will vote on Tuesday,\nMay 6.",
        // An open end.
        "The bridge was shut on Monday by the\nMayor of Orla.",
        // A sentence ends with a line.
        "The bridge at Orla was shut on Monday by the mayor,\nRosa Vidal. It will stay shut until somebody can pay.\nOvar Line has no money for it.",
        // Words with a hyphen.
        "The town said on Monday that it will keep the old two-\nstory house of the Ovar Line, and the mayor that he was\n61 years old when he first saw it.",
    ] {
        assert_eq!(count(text), 1, "{text}");
        assert_eq!(count(&text.replace('\n', "\r\n")), 1, "{text}");
    }
}

#[test]
fn lines_of_their_own_stay_apart() {
    for text in [
        // Headlines.
        "Mayor resigns after a winter of storms\nBridge shut until further notice\nTwo hurt as bus overturns in Orla",
        "Bridge shuts after the storm loosens its piles\nMayor calls for inquiry by the council",
        // A title above its text.
        "Harbour wall gives way after a winter of storms\nThe wall fell on Friday, the harbour master said.",
        // A verse.
        "The barges go by in the morning,\nAnd the barges go by in the night,\nBut I wait for the one with the lantern\nAnd the dog and the boy and the light.",
        // An address.
        "Copydesk House, Floor 3\n14 Harbour Street\nHull HU1 1AA\nEngland",
        // Box scores and tables.
        "Orla Rovers 3, Ovar Town 2\nHull City 1, Tarn Albion 1\nPell United 0, Port Lavelle 4",
        "Vidal, Rosa 4-2 0-0 8\nLind, Otto 3-7 2-2 9\nTotals 30-61 8-10 76",
        // A list of names, and one of sentences.
        "Rosa Vidal, 45, teacher, Hull\nOtto Lind, 33, driver, Ovar\nBess Tully, 61, farmer, Pell",
        "Tuesday, Jan. 19: Garve Line buys the Maeve.\nMonday, Aug. 29: The Maeve makes her first trip.",
        "The pier shut on Friday.\nNobody was hurt.\nIts cafe stays open.",
        "Things that the mayor of Orla wants for the bridge\n- new piles and a deck\n- lamps that work.",
        "- Engineers had warned of rot in the piles.\n- Orla Council had no money for new ones.",
        // A question and its answer.
        "Who pays for the bridge at Orla and the road?\nNobody has said so, and the county has no money.",
    ] {
        assert_eq!(count(text), text.lines().count(), "{text}");
    }
}
