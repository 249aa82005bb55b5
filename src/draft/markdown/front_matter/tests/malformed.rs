//! Front matter that is not well-formed.

use super::*;

#[test]
fn what_is_malformed_is_read_as_far_as_it_goes() {
    for (text, expected) in [
        (
            "---\ntitle: Mayor: I quit\nsummary: \"Quit,\" she said\ndate: 2025-05-09\n---\nStory.",
            expect![[r#"
            Headline: Mayor: I quit <Mayor: I quit>
            Standfirst: "Quit," she said <"Quit," she said>
            on 2025-05-09 <2025-05-09>
            then <Story.>
        "#]],
        ),
        (
            "---\ntitle: \"Pier shuts\ndate: 2025-05-09\n---\nStory.",
            expect![[r#"
            Headline: Pier shuts <Pier shuts>
            on 2025-05-09 <2025-05-09>
            then <Story.>
        "#]],
        ),
        (
            "---\ntitle: @pier shuts\nauthor: Rosa Vidal\n---\nStory.",
            expect![[r#"
            Headline: @pier shuts <@pier shuts>
            by Rosa Vidal <Rosa Vidal>
            then <Story.>
        "#]],
        ),
        (
            "---\ntitle: Pier shuts\nauthor: {name: Rosa Vidal\ndate: 2025-05-09\n---\nStory.",
            expect![[r#"
                Headline: Pier shuts <Pier shuts>
                Metadata: author: {name: Rosa Vidal <author: {name: Rosa Vidal>
                on 2025-05-09 <2025-05-09>
                unread <author: {name: Rosa Vidal>: This part of the front matter is no YAML: unclosed bracket '{'.
                then <Story.>
            "#]],
        ),
        (
            "---\ntitle: Pier shuts\ndate 2025-05-09\nauthor: Rosa Vidal\n---\nStory.",
            expect![[r#"
            Headline: Pier shuts <Pier shuts>
            Metadata: date 2025-05-09 <date 2025-05-09>
            by Rosa Vidal <Rosa Vidal>
            unread <date 2025-05-09>: This part of the front matter is no YAML: it has no name.
            then <Story.>
        "#]],
        ),
        (
            "---\ntitle: Pier shuts\n\tdate: 2025-05-09\nauthor: *nobody\n---\nStory.",
            expect![[r#"
                Metadata: title: Pier shuts⏎	date: 2025-05-09 <title: Pier shuts⏎	date: 2025-05-09>
                Metadata: author: *nobody <author: *nobody>
                unread <title: Pier shuts>: This part of the front matter is no YAML: while scanning a plain scalar, found a tab.
                unread <author: *nobody>: This part of the front matter is no YAML: while parsing node, found unknown anchor.
                then <Story.>
            "#]],
        ),
        (
            "+++\ntitle = Pier shuts\nauthor = \"Rosa Vidal\"\ndate = 2025-05-09\n+++\nStory.",
            expect![[r#"
                Headline: Pier shuts <Pier shuts>
                by Rosa Vidal <Rosa Vidal>
                on 2025-05-09 <2025-05-09>
                then <Story.>
            "#]],
        ),
        (
            "+++\ntitle = \"Pier shuts\"\ntitle = \"Pier opens\"\nsummary = \"\"\"It shut\n+++\nStory.",
            expect![[r#"
                Headline: Pier shuts <Pier shuts>
                Headline: Pier opens <Pier opens>
                Metadata: summary = """It shut <summary = """It shut>
                unread <summary = """It shut>: This part of the front matter is no TOML: invalid multi-line basic string, expected `"`.
                then <Story.>
            "#]],
        ),
    ] {
        expected.assert_eq(&drawn(text));
    }
}
