//! Front matter as it really comes.

mod malformed;

use std::fmt::Write;

use expect_test::expect;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

#[test]
fn yaml_and_toml_say_the_same() {
    let yaml = "---\ntitle: \"Pier closes\"\ndate: 2025-05-09\nauthors: [Rosa Vidal, Otto Lind]\n---\nStory.";
    let toml = "+++\ntitle = \"Pier closes\"\ndate = 2025-05-09T10:00:00Z\nauthor = \"Rosa Vidal and Otto Lind\"\n+++\nStory.";
    for text in [yaml, toml] {
        let front = read(text);
        assert_eq!(&text[front.end..], "Story.");
        assert_eq!(front.blocks[0].prose.text(), "Pier closes");
        assert_eq!(&text[front.blocks[0].span.range()], "Pier closes");
        assert_eq!(front.metadata.date.map(|stated| stated.date), Some(date(2025, 5, 9)));
        let names: Vec<&str> =
            front.metadata.bylines.iter().map(|byline| &text[byline.span.range()]).collect();
        assert_eq!(names, ["Rosa Vidal", "Otto Lind"]);
    }
}

#[test]
fn lists_and_folded_text_are_read() {
    let text = "---\nauthor:\n  - name: Rosa Vidal\n  - Otto Lind\nsummary: >\n  The pier closed\n  on Monday.\n---\n";
    let front = read(text);
    assert_eq!(front.blocks[0].prose.text(), "The pier closed on Monday.");
    let names: Vec<&str> = front.metadata.bylines.iter().map(|byline| byline.name.as_str()).collect();
    assert_eq!(names, ["Rosa Vidal", "Otto Lind"]);
}

#[test]
fn what_an_alias_repeats_is_told_once() {
    let text = "---\ntitle: &pier Pier closes\nsummary: *pier\ndescription: [*pier, *pier]\n---\n";
    let words: Vec<String> = read(text).blocks.iter().map(|it| it.prose.text().to_owned()).collect();
    assert_eq!(words, ["Pier closes"]);
}

#[test]
fn what_is_not_closed_or_no_field_is_story() {
    for text in [
        "---\ntitle: Pier closes\n\nThe pier closed.",
        "---\nThe pier closed.\n---\n",
        "---\n---\nStory.",
        "The pier: closed.",
        "---",
    ] {
        assert_eq!(read(text).end, 0, "{text}");
    }
}

/// What front matter says, drawn: each paragraph with its place, then what the draft says of itself, then what is unread.
fn drawn(text: &str) -> String {
    let front = read(text);
    let mut drawn = String::new();
    let shown = |span: Span| text[span.range()].replace('\r', "␍").replace('\n', "⏎");
    for block in &front.blocks {
        let Kind::Known(part) = block.kind else { unreachable!("front matter knows its parts") };
        writeln!(
            drawn,
            "{part:?}: {} <{}>",
            block.prose.text().replace("\r\n", "⏎").replace('\n', "⏎"),
            shown(block.span)
        )
        .unwrap();
    }
    for byline in &front.metadata.bylines {
        writeln!(drawn, "by {} <{}>", byline.name, shown(byline.span)).unwrap();
    }
    if let Some(stated) = front.metadata.date {
        writeln!(drawn, "on {} <{}>", stated.date, stated.span.map(shown).unwrap_or_default()).unwrap();
    }
    for unread in &front.unread {
        writeln!(drawn, "unread <{}>: {}", shown(unread.span), unread.message).unwrap();
    }
    writeln!(drawn, "then <{}>", shown(Span::new(front.end, text.len()))).unwrap();
    drawn
}

#[test]
fn words_under_pictures_are_captions() {
    expect![[r#"
        Caption: The pier at dusk <The pier at dusk>
        Caption: The gate <The gate>
        Caption: Lind <Lind>
        then <Story.>
    "#]]
    .assert_eq(&drawn(
        "---\nimage:\n  src: a.jpg\n  caption: The pier at dusk\nphotos:\n  - {src: b.jpg, caption: The gate}\nimage_caption: Lind\n---\nStory.",
    ));
}

#[test]
fn yaml_as_it_comes() {
    for (text, expected) in [
        (
            "---\n# set by the desk: title\ntitle: Pier shuts # for good\n\n# when\ndate: 2025-05-09 # Friday\n---\nStory.",
            expect![[r#"
                Headline: Pier shuts <Pier shuts>
                on 2025-05-09 <2025-05-09>
                then <Story.>
            "#]],
        ),
        (
            "---\ntitle: \"Pier \\\"shuts\\\" in S\\u00e3o Tom\\xe9\\n\"\nsummary: 'Lind''s pier shut'\n---\n",
            expect![[r#"
                Headline: Pier "shuts" in São Tomé <Pier \"shuts\" in S\u00e3o Tom\xe9>
                Standfirst: Lind's pier shut <Lind''s pier shut>
                then <>
            "#]],
        ),
        (
            "---\ntitle: \"Pier shuts\n  for\\\n  ever\"\nsummary: The old pier\n  has shut.\n---\n",
            expect![[r#"
                Headline: Pier shuts forever <Pier shuts⏎  for\⏎  ever>
                Standfirst: The old pier has shut. <The old pier⏎  has shut.>
                then <>
            "#]],
        ),
        (
            "---\nsummary: >-\n  The old pier\n  has shut.\n\n  It rained.\ndeck: |\n    Two\n    lines\ntitle: Pier\n---\n",
            expect![[r#"
                Standfirst: The old pier has shut. <The old pier⏎  has shut.>
                Standfirst: It rained. <It rained.>
                Standfirst: Two⏎lines <Two⏎    lines>
                Headline: Pier <Pier>
                then <>
            "#]],
        ),
        (
            "---\nauthor: {name: Rosa Vidal, url: https://x}\nauthors: [Otto Lind, {name: \"Ana B\\u00f6hm\"}]\nbyline: By Tom Hart and Mia Lane\n---\n",
            expect![[r#"
                by Rosa Vidal <Rosa Vidal>
                by Otto Lind <Otto Lind>
                by Ana Böhm <Ana B\u00f6hm>
                by Tom Hart <Tom Hart>
                by Mia Lane <Mia Lane>
                then <>
            "#]],
        ),
        (
            "---\nauthors:\n- &rv\n  name: Rosa Vidal\n  role: reporter\n-   name: Otto Lind\nauthor: *rv\ntags: [a, b]\n---\n",
            expect![[r#"
                by Rosa Vidal <Rosa Vidal>
                by Otto Lind <Otto Lind>
                then <>
            "#]],
        ),
        (
            "---\ntitle: &t Pier shuts\nheadline: *t\nparams:\n  summary: It shut.\n---\n",
            expect![[r#"
                Headline: Pier shuts <Pier shuts>
                Standfirst: It shut. <It shut.>
                then <>
            "#]],
        ),
        (
            "---\n{title: Pier shuts, date: 2025-05-09}\n---\n",
            expect![[r#"
                Headline: Pier shuts <Pier shuts>
                on 2025-05-09 <2025-05-09>
                then <>
            "#]],
        ),
        (
            "---\nTitle: |2-\n   Pier\n  shuts\nDATE: '2025-05-09T10:00:00Z'\n...\nStory.",
            expect![[r#"
                Headline: Pier⏎shuts <Pier⏎  shuts>
                on 2025-05-09 <2025-05-09T10:00:00Z>
                then <Story.>
            "#]],
        ),
    ] {
        expected.assert_eq(&drawn(text));
        // The ends of lines change nothing but themselves.
        let windows = drawn(&text.replace('\n', "\r\n")).replace('␍', "");
        assert_eq!(windows, drawn(text), "{text}");
    }
}

#[test]
fn toml_as_it_comes() {
    for (text, expected) in [
        (
            "+++\n# set by the desk\ntitle = \"Pier \\\"shuts\\\" in S\\u00e3o\" # for good\ndate = 2025-05-09T10:00:00Z\n+++\nStory.",
            expect![[r#"
                Headline: Pier "shuts" in São <Pier \"shuts\" in S\u00e3o>
                on 2025-05-09 <2025-05-09T10:00:00Z>
                then <Story.>
            "#]],
        ),
        (
            "+++\nsummary = \"\"\"\nThe old pier \\\n   has shut.\n\nIt rained.\"\"\"\ntitle = 'Pier C:\\x'\ndeck = '''\nTwo\nlines'''\n+++\n",
            expect![[r#"
                Standfirst: The old pier has shut. <The old pier \⏎   has shut.>
                Standfirst: It rained. <It rained.>
                Headline: Pier C:\x <Pier C:\x>
                Standfirst: Two⏎lines <Two⏎lines>
                then <>
            "#]],
        ),
        (
            "+++\nauthors = [\"Rosa Vidal\",\n  { name = \"Otto Lind\" }]\n[extra]\nauthor = \"Ana B\\u00f6hm\"\n[params]\nsummary = \"It shut.\"\n+++\n",
            expect![[r#"
                Standfirst: It shut. <It shut.>
                by Rosa Vidal <Rosa Vidal>
                by Otto Lind <Otto Lind>
                by Ana Böhm <Ana B\u00f6hm>
                then <>
            "#]],
        ),
    ] {
        expected.assert_eq(&drawn(text));
        let windows = drawn(&text.replace('\n', "\r\n")).replace('␍', "");
        assert_eq!(windows, drawn(text), "{text}");
    }
}

proptest! {
    #[test]
    fn no_front_matter_breaks_the_reader(
        pieces in prop::collection::vec(prop::sample::select(&[
            "title", "summary", "author", "date", ": ", " = ", ":", "\n", "\r\n", "  ", "\t", "- ", "{", "}", "[", "]", "\"", "'", "\\",
            "\\u00e9", "|", ">-", "&a ", "*a", "# ", "é", "Rosa Vidal", "2025-05-09", "\"\"\"", "'''", ",", "...\n", "? ", "!x ", "%Y",
            "\u{feff}", "\u{85}", "\u{2028}",
        ][..]), 0..30),
        toml in any::<bool>(),
    ) {
        let fence = if toml { "+++" } else { "---" };
        let text = format!("{fence}\ntitle{}{}\n{fence}\nStory.", if toml { "=" } else { ":" }, pieces.concat());
        let front = read(&text);
        for block in &front.blocks {
            prop_assert!(text.get(block.span.range()).is_some());
        }
        for unread in &front.unread {
            prop_assert!(text.get(unread.span.range()).is_some());
        }
    }
}
