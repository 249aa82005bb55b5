//! Lists that a headline or a lead announces and the body then gives, point by point: under headings, in numbered
//! paragraphs, behind words in bold, as bullets.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use super::bullets;
use crate::draft::{Draft, Part};
use crate::english::{Sentence, grammar, lists};
use crate::facts::quantities::context::word;
use crate::facts::{Facts, Quantity, listings};
use crate::span::Span;

/// The points of a body.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Points {
    /// Where each stands.
    pub(super) items: Vec<Span>,
    /// Whether they are points beyond doubt, numbered by the writer or a list right below: a heading may be none.
    pub(super) plain: bool,
}

static FURNITURE: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines(include_str!("data/furniture.txt")).collect());
/// The number of a point: “1. ”, “2) ”, “No. 3: ”, “#4 ”, in a heading or in bold.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:No\. ?|#)?(?<number>\d{1,2})(?:[.):] |\.? [–—-] )\S"));
/// The same before the words of a paragraph: a number that the format has taken off.
static MARKER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[ \t]*(?<number>\d{1,2})[.)] "));
static BOLD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:<[pP][^>]*>\s*)?(?:\*\*|__|<(?:b|strong)>)(?<words>[^*_<\n]{2,80}?)(?:\*\*|__|</(?:b|strong)>)",
    )
});

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is well-formed")
}

/// The points that a number in display copy or in “Here are …” says the story will give.
pub(super) fn announced(facts: &Facts, quantity: &Quantity) -> Option<Points> {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let of = quantity.of.as_ref()?;
    let start = quantity.place.words.start;
    let leads = match sentence.part {
        Part::Headline | Part::Standfirst | Part::Summary => is_lead(sentence, start),
        Part::Body => is_here_are(sentence, start),
        _ => false,
    };
    let is_point = listings::announces_a_list(&of.lemma);
    // “Mayor lists seven priorities” may be about them without giving them.
    let tells = sentence.part == Part::Headline && is_point;
    let leads = leads && (is_point || is_to_be_seen(sentence, of.head));
    if !leads && !tells {
        return None;
    }
    points(facts.draft(), sentence.paragraph).filter(|points| leads || points.plain)
}

lists::sets! {
    "data/lists.txt":
    /// Words that may stand before the number of a headline: “The”, “Our top”, “Here are”.
    BEFORE = "before the number";
    /// Verbs of what readers shall do with what is listed: “six towns to visit”.
    DO = "to do";
}

/// Whether a number begins its headline, or what stands behind the colon there: “Budget: five things to know”.
fn is_lead(sentence: &Sentence, start: usize) -> bool {
    let before = &sentence.tokens[..start];
    let from = before.iter().rposition(|token| token.text == ":").map_or(0, |colon| colon + 1);
    before[from..].iter().all(|token| BEFORE.contains(token.lower.as_str()))
}

/// “Here are five things”, “These are the six tips”, “Below are four reasons”.
fn is_here_are(sentence: &Sentence, start: usize) -> bool {
    let before = &sentence.tokens[..start];
    let points = before
        .first()
        .is_some_and(|token| matches!(token.lower.as_str(), "here" | "these" | "below" | "following"));
    points
        && before.len() >= 2
        && before.iter().all(|token| {
            BEFORE.contains(token.lower.as_str()) || matches!(token.lower.as_str(), "below" | "following")
        })
}

fn is_to_be_seen(sentence: &Sentence, head: usize) -> bool {
    word(sentence, head + 1) == "to" && DO.contains(word(sentence, head + 2))
}

/// The points that the body gives behind a paragraph, in the form that says most plainly that they are points.
fn points(draft: &Draft, behind: usize) -> Option<Points> {
    let several = |items: Vec<Span>, plain| (items.len() >= 2).then_some(Points { items, plain });
    several(numbered(draft, behind), true)
        .or_else(|| several(headings(draft, behind), false))
        .or_else(|| several(bold(draft, behind), false))
        .or_else(|| several(only_list(draft, behind), false))
}

fn is_of_story(part: Part) -> bool {
    matches!(part, Part::Body | Part::Label | Part::Summary)
}

/// The numbered points, which count up from one or down to it; none where the numbers do not run on.
fn numbered(draft: &Draft, behind: usize) -> Vec<Span> {
    let of_story = (behind + 1..draft.paragraphs.len()).filter(|&i| is_of_story(draft.paragraphs[i].part));
    let found: Vec<(usize, Span)> =
        of_story.filter_map(|i| Some((number(draft, i)?, draft.paragraphs[i].span))).collect();
    let up = found.iter().enumerate().all(|(i, (number, _))| *number == i + 1);
    let down = found.iter().rev().enumerate().all(|(i, (number, _))| *number == i + 1);
    if up || down { found.into_iter().map(|(_, span)| span).collect() } else { Vec::new() }
}

/// The number that a paragraph or heading begins with.
fn number(draft: &Draft, paragraph: usize) -> Option<usize> {
    let prose = &draft.paragraphs[paragraph].prose;
    let of = |captures: regex::Captures<'_>| captures["number"].parse().ok();
    if let Some(captures) = NUMBER.captures(prose.text()) {
        return of(captures);
    }
    MARKER.captures(draft.from_line_of(paragraph)).and_then(of)
}

/// The headings of one level, the first that has several, without those that are no points.
fn headings(draft: &Draft, behind: usize) -> Vec<Span> {
    let labels = draft.paragraphs.iter().skip(behind + 1).filter(|it| it.part == Part::Label);
    let labels: Vec<_> = labels
        .filter(|it| !is_furniture(it.prose.text()))
        .map(|it| (level(draft, it.span), it.span))
        .collect();
    let of_level =
        |level: usize| labels.iter().filter(move |(other, _)| *other == level).map(|(_, span)| *span);
    let first = labels.iter().map(|(level, _)| *level).find(|&level| of_level(level).count() >= 2);
    first.map_or(Vec::new(), |level| of_level(level).collect())
}

fn is_furniture(heading: &str) -> bool {
    let plain = heading.trim_end_matches(['?', '!', '.', ':']).to_lowercase();
    FURNITURE.contains(plain.as_str())
}

/// How deep a heading is, as its markup says: 2 of “## ” and of `<h2>`.
fn level(draft: &Draft, heading: Span) -> usize {
    let (before, text) = draft.text().split_at_checked(heading.start).unwrap_or_default();
    let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    let tag =
        |text: &str| text.strip_prefix("<h").or_else(|| text.strip_prefix("<H"))?.get(..1)?.parse().ok();
    // The tag may stand before the words.
    let opened = before.rfind('<').and_then(|at| tag(&before[at..]));
    tag(text).or(opened).unwrap_or(hashes)
}

/// The paragraphs that begin with words in bold, the first of the body aside, whose bold is the place it comes from.
fn bold(draft: &Draft, behind: usize) -> Vec<Span> {
    let body = |i: &usize| draft.paragraphs[*i].part == Part::Body;
    let first = (0..draft.paragraphs.len()).find(body);
    let later = (behind + 1..draft.paragraphs.len()).filter(body).filter(|i| Some(*i) != first);
    let led = later.filter(|&i| {
        let (before, text) =
            draft.text().split_at_checked(draft.paragraphs[i].span.start).unwrap_or_default();
        let tag =
            Some(before).filter(|it| it.ends_with('>')).and_then(|it| it.rfind('<')).unwrap_or(before.len());
        BOLD.captures(&draft.text()[tag..])
            .or_else(|| BOLD.captures(text))
            .is_some_and(|captures| !is_furniture(&captures["words"]))
    });
    led.map(|i| draft.paragraphs[i].span).collect()
}

/// The items of the only list behind a paragraph.
fn only_list(draft: &Draft, behind: usize) -> Vec<Span> {
    let mut lists =
        (behind..draft.paragraphs.len()).map(|i| bullets::under(draft, i)).filter(|list| !list.is_empty());
    let first = lists.next().unwrap_or_default();
    if lists.next().is_some() { Vec::new() } else { first }
}

/// Whether so many points may be all that were announced, though the numbers differ by more than a slip.
pub(super) fn is_slip(wanted: usize, points: &Points) -> bool {
    let count = points.items.len();
    let slack = if points.plain { wanted.div_ceil(2).max(2) } else { (wanted / 4).max(1) };
    count != wanted && count.abs_diff(wanted) <= slack
}

lists::sets! {
    "data/partial.txt":
    /// Words of a list that is not complete.
    PARTIAL = "of points";
}

/// Whether a sentence points at a list that comes right behind it, without a colon: “The following three towns will vote.”
pub(super) fn points_below(sentence: &Sentence, quantity: &Quantity) -> bool {
    let Some(of) = &quantity.of else { return false };
    let start = quantity.place.words.start;
    let near = &sentence.tokens[start.saturating_sub(2)..(of.head + 1).max(start)];
    let following = near.iter().any(|token| matches!(token.lower.as_str(), "following" | "these"));
    let behind = sentence.tokens.get(of.head + 1).is_some_and(|token| token.lower == "below");
    let ends = sentence.tokens[of.head..].iter().skip(1).all(|token| !grammar::is_verb(token));
    let partial = sentence.tokens.iter().any(|token| PARTIAL.contains(token.lower.as_str()));
    !partial && (following || behind || ends && listings::announces_a_list(&of.lemma))
}
