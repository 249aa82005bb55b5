//! What stands at the head of a story, and above and below it, in many hands: where it was filed and when is no part of
//! what is told, but can be wrong.

use copydesk::draft::{Draft, Format, Part, Source};
use copydesk::facts::EntityKind;
use copydesk::span::Span;
use copydesk::{Checked, Checker, Settings};
use jiff::civil::{Date, date};

/// Datelines, each with the first place that it names and the day of the draft that it gives.
const HEADS: [(&str, &str, Option<Date>); 22] = [
    ("HOUSTON (AP) — ", "HOUSTON", None),
    ("LEEDS, May 9, 2025 — ", "LEEDS", Some(date(2025, 5, 9))),
    ("MADISON, Wis. — ", "MADISON", None),
    ("NEW DELHI: ", "NEW DELHI", None),
    ("New Delhi: ", "New Delhi", None),
    ("TOVE HARBOR | May 9, 2025 — ", "TOVE HARBOR", Some(date(2025, 5, 9))),
    ("Lagos, Nigeria – ", "Lagos", None),
    ("LISBON/MADRID (Reuters) - ", "LISBON", None),
    ("ST. PAUL, Minn. -- ", "ST. PAUL", None),
    ("TOVE HARBOR—", "TOVE HARBOR", None),
    ("February 21, 2015 (TOVE HARBOR) - ", "TOVE HARBOR", Some(date(2015, 2, 21))),
    ("TOVE HARBOR (February 21, 2015) — ", "TOVE HARBOR", Some(date(2015, 2, 21))),
    ("Feb. 21, 2015, TOVE HARBOR — ", "TOVE HARBOR", Some(date(2015, 2, 21))),
    ("Saturday, Feb. 21, 2015 — TOVE HARBOR — ", "TOVE HARBOR", Some(date(2015, 2, 21))),
    ("SÃO PAULO, Brazil, 21 February 2015 (AFP) – ", "SÃO PAULO", Some(date(2015, 2, 21))),
    ("Rochester, N.Y. (WXYZ) – ", "Rochester", None),
    ("BOSTON, May 9, 2025 /PRNewswire/ -- ", "BOSTON", Some(date(2025, 5, 9))),
    ("BOSTON--(BUSINESS WIRE)--", "BOSTON", None),
    ("TOVE HARBOR, Friday, May 9, 2025 — ", "TOVE HARBOR", Some(date(2025, 5, 9))),
    ("McALLEN, Texas (AP) — ", "McALLEN", None),
    ("JACKSON, Miss. (AP) _ ", "JACKSON", None),
    ("Tove Harbor, May 9, 2025 — ", "Tove Harbor", Some(date(2025, 5, 9))),
];

/// First sentences, each with who says it.
const LEADS: [(&str, Option<&str>); 5] = [
    ("“We will close the bridge,” Mayor Jane Smith said.", Some("Jane Smith")),
    ("Two men were arrested, the police said.", Some("the police")),
    ("The court said that the pier must be sold.", Some("The court")),
    ("According to Rosa Vidal, the pier is rotten.", Some("Rosa Vidal")),
    ("A ferry struck the pier.", None),
];

/// A lead with its dateline, as each format has it.
fn written(head: &str, lead: &str, format: Format) -> Vec<String> {
    let more = "It was the third time in a year.";
    let (bare, mark) = head
        .trim_end()
        .split_at(head.trim_end().trim_end_matches(['—', '–', '-', ':', '_']).trim_end().len());
    let html = |text: &str| text.replace('—', "&mdash;").replace('Ã', "&Atilde;");
    match format {
        Format::Plain => {
            vec![format!("{head}{lead}\n\n{more}\n"), format!("A long winter ends\n\n{head}{lead} {more}\n")]
        }
        Format::Markdown => vec![
            format!("# A long winter ends\n\n{head}{lead}\n\n{more}\n").replace(" _ ", " \\_ "),
            format!("**{bare}**{mark} {lead}\n\n{more}\n"),
        ],
        Format::Html => vec![
            html(&format!("<h1>A long winter ends</h1><p>{head}{lead}</p><p>{more}</p>")),
            html(&format!("<p><strong>{}</strong> {lead}</p><p>{more}</p>", head.trim_end())),
            html(&format!("<p><span class=\"dateline\">{bare}</span>{mark} {lead}</p><p>{more}</p>")),
        ],
    }
}

fn check(text: &str, format: Format) -> Checked {
    Checker::new(Settings::default()).check(Draft::new(Source { text, format, ..Source::default() }))
}

/// What stands before the story, up to the first word of it.
fn head_of(checked: &Checked, lead: &str) -> Span {
    let draft = &checked.facts.draft();
    let first = draft.paragraphs.iter().find(|paragraph| paragraph.part == Part::Body).expect("a story");
    assert!(first.prose.text().starts_with(lead), "{:?} does not begin with {lead:?}", first.prose.text());
    Span::new(0, first.span.start)
}

#[test]
fn the_story_begins_behind_its_dateline() {
    for (head, place, day) in HEADS {
        for (lead, source) in LEADS {
            for format in Format::ALL {
                for text in written(head, lead, format) {
                    let checked = check(&text, format);
                    let (facts, before) = (&checked.facts, head_of(&checked, lead));
                    let within = |span: Span| span.overlaps(before);
                    let sources = || facts.attributions().iter().filter_map(|it| it.source.as_ref());
                    assert!(!sources().any(|source| within(source.span)), "{text}");
                    let is_named =
                        |name: &str| sources().any(|source| facts.words(source.span).ends_with(name));
                    assert!(source.is_none_or(is_named), "{text}: {:?}", facts.attributions());
                    assert!(!facts.times().iter().any(|time| within(time.place.span)), "{text}");
                    let headline = facts.sentences().iter().find(|it| it.part == Part::Headline);
                    let is_headline = |span: Span| headline.is_some_and(|it| it.whole().contains(span));
                    let is_told = |span: Span| within(span) && !is_headline(span);
                    assert!(!facts.events().iter().any(|event| is_told(event.place.span)), "{text}");
                    assert!(!facts.claims().iter().any(|claim| is_told(claim.place.span)), "{text}");
                    let named = facts.mentions().iter().filter(|mention| is_told(mention.place.span));
                    let named: Vec<_> =
                        named.map(|it| (facts.words(it.place.span), facts.entity(it.entity).kind)).collect();
                    assert_eq!(named.first(), Some(&(place, EntityKind::Place)), "{text}");
                    assert!(named.iter().all(|(_, kind)| *kind == EntityKind::Place), "{text}: {named:?}");
                    assert_eq!(facts.draft().date(), day, "{text}");
                    assert_eq!(checked.findings.iter().find(|it| it.rule == "weekday-date"), None, "{text}");
                }
            }
        }
    }
}

#[test]
fn a_round_up_has_many_datelines() {
    for format in Format::ALL {
        let paragraphs = [
            "TOVE HARBOR — A ferry struck the pier, the police said.",
            "LISBON, Portugal (AP) — Two trams collided, the mayor said.",
            "WESTERLUND — A school burned down, officials said.",
            "The fire was out by noon. COSTS — and time — are not known.",
        ];
        let text: String = match format {
            Format::Html => format!("<p>{}</p>", paragraphs.join("</p><p>")),
            _ => paragraphs.join("\n\n"),
        };
        let checked = check(&text, format);
        let facts = &checked.facts;
        let sources: Vec<_> = facts.attributions().iter().filter_map(|it| it.source.as_ref()).collect();
        let sources: Vec<&str> = sources.into_iter().map(|source| facts.words(source.span)).collect();
        assert_eq!(sources, ["the police", "the mayor", "officials"]);
        let places = facts.entities().iter().filter(|entity| entity.kind == EntityKind::Place);
        let places: Vec<&str> = places.map(|place| place.name.as_str()).collect();
        assert_eq!(places, ["TOVE HARBOR", "LISBON", "Portugal", "WESTERLUND"]);
    }
}

#[test]
fn a_town_of_a_dateline_is_the_town_of_the_story_and_nobody_else() {
    let facts =
        check("HOUSTON (AP) — Rain fell, Whitney Houston said. “It is wet,” Houston said.", Format::Plain)
            .facts;
    let named = |kind: EntityKind| -> Vec<(&str, usize)> {
        let of_kind = facts.entities().iter().filter(|entity| entity.kind == kind);
        of_kind.map(|entity| (entity.name.as_str(), entity.mentions.len())).collect()
    };
    assert_eq!(named(EntityKind::Person), [("Whitney Houston", 2)]);
    assert_eq!(named(EntityKind::Place), [("HOUSTON", 1)]);
    let facts = check("TOVE HARBOR (AP) — Rain fell, the mayor of Tove Harbor said.", Format::Plain).facts;
    let [town] = &**facts.entities() else { panic!("{:?}", facts.entities()) };
    assert_eq!((town.kind, town.name.as_str(), town.mentions.len()), (EntityKind::Place, "Tove Harbor", 2));
}

/// Lines and heads that date a draft, the weekday and the day of the month to be put in.
const DATED: [&str; 18] = [
    "{w}, February {d}, 2023\n\n{story}",
    "{w} {d} February 2023\n\n{story}",
    "{s}., Feb. {d}, 2023\n\n{story}",
    "Pier shuts\n\n{w}, February {d}, 2023\n\n{story}",
    "Pier shuts\n\n{story}\n\n{w}, February {d}, 2023\n",
    "Pier shuts\n\nBy Rosa Vidal\n\nPublished {w}, February {d}, 2023\n\n{story}",
    "Pier shuts\n\nPublished: {s}, Feb. {d}, 2023 10:15 a.m.\n\n{story}",
    "Pier shuts\n\nUpdated {w}, Feb. {d}, 2023 at 10:15 a.m. EST\n\n{story}",
    "Pier shuts\n\nLast modified on {s} {d} Feb 2023 10.15 GMT\n\n{story}",
    "Pier shuts\n\nBy Rosa Vidal | {w}, February {d}, 2023\n\n{story}",
    "TOVE HARBOR, {w}, February {d}, 2023 — {story}",
    "{w}, February {d}, 2023 (TOVE HARBOR) - {story}",
    "TOVE HARBOR ({w}, February {d}, 2023) — {story}",
    "{w}, Feb. {d}, 2023, TOVE HARBOR — {story}",
    "---\ntitle: Pier shuts\ndate: {w}, February {d}, 2023\n---\n{story}",
    "<p>By Rosa Vidal</p><p><time datetime=\"2023-02-{d}\">{w}, February {d}, 2023</time></p><p>{story}</p>",
    "<h1>Pier shuts</h1><p class=\"byline\">By Rosa Vidal <span>| {w}, February {d}, 2023</span></p><p>{story}</p>",
    "<p>{story}</p><p>Published <b>{w}</b>, February&nbsp;{d}, 2023</p>",
];

#[test]
fn the_weekday_of_the_drafts_own_date_is_checked() {
    let story = "The pier shut on Monday after a storm, the harbour office said.";
    for form in DATED {
        let format = match form {
            form if form.starts_with('<') => Format::Html,
            form if form.starts_with("---") => Format::Markdown,
            _ => Format::Plain,
        };
        for (weekday, is_right) in [("Tuesday", false), ("Thursday", true), ("Sunday", false)] {
            let text = form
                .replace("{w}", weekday)
                .replace("{s}", &weekday[..3])
                .replace("{d}", "23")
                .replace("{story}", story);
            let checked = check(&text, format);
            assert_eq!(checked.facts.draft().date(), Some(date(2023, 2, 23)), "{text}");
            let found: Vec<_> = checked.findings.iter().map(|finding| finding.rule).collect();
            let expected: &[&str] = if is_right { &[] } else { &["weekday-date"] };
            assert_eq!(found, expected, "{text}");
            assert!(!checked.facts.times().iter().any(|time| time.stated.year == Some(2023)), "{text}");
        }
    }
}

#[test]
fn what_only_looks_like_a_dateline_is_the_story() {
    for text in [
        "SACRAMENTO Mayor Jane Smith said the bridge — the oldest of all — would close.",
        "NASA — the agency — said the rocket was lost.",
        "NASA — The Agency — said the rocket was lost.",
        "UPDATE: The mayor said the bridge would close.",
        "Jane Smith (SNP) — The member said the bridge would close.",
        "Jane Smith, 45 — She said the bridge would close.",
        "Monday, May 9 — The mayor said the bridge would close.",
    ] {
        let draft = Draft::new(Source { text, ..Source::default() });
        assert!(draft.metadata.datelines.is_empty(), "{text}");
        assert_eq!(draft.paragraphs[0].prose.text(), text);
    }
}
