//! Bylines, times of publication and embargoes that have run into a sentence.

use std::sync::LazyLock;

use regex::Regex;

use crate::span::Span;

/// “By Rachel Oduya Health Correspondent Two wards …”, “By Ann Cole The mayor …”: at the head of a paragraph or behind a headline.
static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"\p{Lu}[\p{L}’'.-]*\p{L}\.?";
    let role = r"(?:(?:Staff|Senior|Chief|Special|Political|Health|Science|Sports?|Business|City|Crime|Education|Environment|Foreign|Home|Legal|Local|Medical|Royal|Transport|Travel|Arts|Court|Religion|Social|Technology|Economics|Defen[cs]e|National|Regional|Contributing|Associated|Investigations?|Data|[A-Z]\w+)\s){0,3}(?i:correspondent|reporter|writer|editor|columnist|staff|press|critic|news service)";
    let pattern = format!(
        r"(?:^|[\p{{Ll}}\d’]\s)(B[yY]\s{name}(?:\s\p{{Lu}}\.)?(?:\s(?:de|van|von|al|bin|la|der|den)){{0,2}}\s{name}(?P<role>\s{role})?)\s(?P<next>The|A|An|In|On|At|It|He|She|They|There|This|More|Some|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+|[“\x22]|\p{{Lu}}{{4,}}\b|\p{{Lu}}\p{{Ll}}+)"
    );
    Regex::new(&pattern).expect("the pattern is well-formed")
});

/// “Published: 9 May 2025 14:02 BST Updated: 15:40 BST The jury …”
static STAMP: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^((?:First )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Ff]iled|[Mm]odified|Last [Uu]pdated|Last [Mm]odified|PUBLISHED|UPDATED)(?: on| at)?:? [^.]*?(?:\d{1,2}[:.]\d{2}|\d{4})(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:BST|GMT|UTC|CET|CEST|[ECMP][SD]?T|IST|AE[SD]T))?)(?: (?:The|A|An|In|On|At|It|He|She|They|There|Two|Three|More|Some|[A-Z]{4,}|\p{Lu}\p{Ll}+ ))";
    Regex::new(pattern).expect("the pattern is well-formed")
});

/// “EMBARGOED: 00.01 Saturday 10 May 2025 — Researchers …”
static EMBARGO: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^((?:STRICTLY |Strictly )?(?:EMBARGO(?:ED)?|Embargo(?:ed)?|HOLD FOR RELEASE|NOT FOR PUBLICATION|FOR IMMEDIATE RELEASE)\b[^—–]{0,80}?\d[^—–]{0,40}?)\s(?:—|–|-)\s";
    Regex::new(pattern).expect("the pattern is well-formed")
});

/// So many words a story has at least that something has run into.
const FEWEST: usize = 8;

/// Days and months, which no reporter is called.
static CALENDAR: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"^B[yY]\s(?:\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|New|North|South|East|West)\b";
    Regex::new(pattern).expect("the pattern is well-formed")
});

/// What has run into a paragraph, in words, and where it stands.
pub(super) fn find(prose: &str) -> Option<(&'static str, Span)> {
    let is_story = prose.split_whitespace().nth(FEWEST).is_some() && prose.contains(['.', '!', '?']);
    if !is_story {
        return None;
    }
    let place = |pattern: &Regex| {
        pattern.captures(prose).and_then(|found| found.get(1)).map(|it| Span::from(it.range()))
    };
    // Behind a role any word may begin the story; behind a name, only one that no name goes on with.
    let is_told = |found: &regex::Captures<'_>| found.name("role").is_some() || !is_name(&found["next"]);
    let byline = BYLINE
        .captures(prose)
        .filter(is_told)
        .and_then(|found| found.get(1))
        .map(|it| Span::from(it.range()));
    let byline = byline.filter(|span| !CALENDAR.is_match(&prose[span.range()]));
    byline
        .map(|span| ("This byline", span))
        .or_else(|| place(&STAMP).map(|span| ("This time of publication", span)))
        .or_else(|| place(&EMBARGO).map(|span| ("This note on the release", span)))
}

/// Whether a name may go on with a word.
fn is_name(word: &str) -> bool {
    const HEADS: [&str; 21] = [
        "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "There", "This", "More", "Some",
        "Two", "Three", "Four", "Five", "Six", "Seven", "Eight",
    ];
    let is_small = |c: char| c.is_lowercase();
    word.contains(is_small) && !HEADS.contains(&word)
}
