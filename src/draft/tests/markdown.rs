//! Markdown, with front matter and without.

use expect_test::expect;

use super::check;
use crate::draft::Format;

#[test]
fn markdown_with_front_matter() {
    check(
        Format::Markdown,
        "---\ntitle: \"Pier shuts\"\ndate: 2025-05-09\nauthor: Rosa Vidal\nsummary: The old pier has shut.\n---\n\n- It opened in **1881**.\n- Nobody was hurt.\n\n## Key points\n\n1. It will not open again.\n\n## The Long Winter\n\nHULL — The *pier*, said **Mar**ía L&oacute;pez, shut\\* on [Friday](https://example.org).[^1]\nIt has `two` decks. <!-- copydesk: allow hedge \"quoted\" RV -->\n\n> “It is over,”\n> she said.\n\n![The pier in *May*](pier.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n<figure><figcaption>The pier at dusk</figcaption></figure>\n\nSee <https://example.org/a> for more.\n\n[^1]: Harbour office.\n",
        &expect![[r#"
            headline    Pier shuts
            standfirst  The old pier has shut.
            summary     It opened in 1881.
            summary     Nobody was hurt.
            label       Key points
            summary     It will not open again.
            label       The Long Winter
            dateline    HULL —
            body        The pier, said María López, shut on Friday. It has decks.
            blockquote  “It is over,” she said.
            caption     The pier in May
            cell        a
            cell        b
            caption     The pier at dusk
            body        See for more.
            metadata    Harbour office.
            = 2025-05-09 FrontMatter “2025-05-09”
            = dateline “HULL” in “HULL”
            = by Rosa Vidal “Rosa Vidal”
        "#]],
    );
}

#[test]
fn markdown_with_its_own_headline() {
    check(
        Format::Markdown,
        "# Pier shuts for good\n\n## The deck will be taken down in June.\n\n*By Rosa Vidal*\n\n**HULL, May 9, 2025** — The pier shut on Friday.\n\n* One crane\n\n  stands there.\n* Nobody was hurt.\n",
        &expect![[r#"
            headline    Pier shuts for good
            standfirst  The deck will be taken down in June.
            metadata    By Rosa Vidal
            dateline    HULL, May 9, 2025 —
            body        The pier shut on Friday.
            body        One crane
            body        stands there.
            body        Nobody was hurt.
            = 2025-05-09 Dateline “May 9, 2025”
            = dateline “HULL, May 9, 2025” in “HULL”
            = by Rosa Vidal “Rosa Vidal”
        "#]],
    );
}

#[test]
fn a_year_at_the_head_of_a_paragraph_is_no_number_of_a_list() {
    check(
        Format::Markdown,
        "It is old.\n\n1986. The mill burned.\n\nIt was rebuilt in\n1987. That was late.\n\n1988. It closed.\n\n1989. It fell.\nIt was sad.\n\n1. One\n2. Two\n\n- 1990. A bullet.\n",
        &expect![[r#"
            body        It is old.
            body        1986. The mill burned.
            body        It was rebuilt in 1987. That was late.
            body        1988. It closed.
            body        1989. It fell. It was sad.
            body        One
            body        Two
            body        1990. A bullet.
        "#]],
    );
}
