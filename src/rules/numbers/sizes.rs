//! What is said of a group with two sizes: one finding, with every place that gives one of them.

use crate::facts::{Count, Facts, Share, same_group};
use crate::finding::Related;
use crate::rules::{Findings, Found};
use crate::span::Span;

/// The words of a count as the reader sees them: “six opposition members”.
pub(super) fn words<'a>(facts: &'a Facts, count: &Count) -> &'a str {
    facts.sentences[count.sentence].text_of(count.words.clone())
}

/// Reports that two counts of one group differ. Where one is in a quotation, the narrator’s is the place to mark.
/// To a group that is reported already its new place is added.
pub(super) fn report(facts: &Facts, earlier: &Count, later: &Count, found: &mut Findings) {
    let quoted_later = facts.is_quoted(later.span) && !facts.is_quoted(earlier.span);
    let (here, there) = if quoted_later { (earlier, later) } else { (later, earlier) };
    if let Some(known) = found.iter_mut().find(|it| tells_of(it, here.span) || tells_of(it, there.span)) {
        for end in [here, there] {
            if !tells_of(known, end.span) {
                known.related.push(end_of(facts, end));
            }
        }
        return;
    }
    let line = facts.draft.line(there.span.start);
    let mut message = format!("“{}” here, but “{}” in line {line}", words(facts, here), words(facts, there));
    let again = told_again(facts, here, there);
    let explains =
        |part: &&Mention| part.part.is_some_and(|part| same(part, (here.value - there.value).abs()));
    if let Some(part) = again.iter().find(explains) {
        let line = facts.draft.line(part.span.start);
        message = format!("{message}; line {line} speaks of “{}”", part.words);
    }
    let mut finding = Found::new(here.span, message + ".");
    finding.related.push(end_of(facts, there));
    finding
        .related
        .extend(again.iter().map(|it| Related { span: it.span, message: format!("“{}”", it.words) }));
    found.push(finding);
}

fn tells_of(found: &Found, span: Span) -> bool {
    found.span == span || found.related.iter().any(|end| end.span == span)
}

fn end_of(facts: &Facts, count: &Count) -> Related {
    Related { span: count.span, message: format!("“{}”", words(facts, count)) }
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.5
}

/// A later place that speaks of the group with one of its sizes.
struct Mention<'a> {
    span: Span,
    words: &'a str,
    /// How many of the group it is about, where it is not all: 1 in “one of the six members”.
    part: Option<f64>,
}

/// The places behind two counts of a group that give one of its sizes again: “all six”, “one of the six figures”.
fn told_again<'a>(facts: &'a Facts, here: &Count, there: &Count) -> Vec<Mention<'a>> {
    let counts = &facts.groups.counts;
    let last = here.span.start.max(there.span.start);
    let first = counts.partition_point(|count| count.span.start <= last);
    let of_group =
        |count: &Count| same_group::is_named_again(here, count) || same_group::is_named_again(there, count);
    let again = counts.iter().enumerate().skip(first).filter(|(_, count)| of_group(count));
    again
        .map(|(i, whole)| {
            let part = counts[..i].last().filter(|part| is_part_of(part, whole));
            let words = part.map_or(whole.words.start, |part| part.words.start)..whole.words.end;
            let sentence = &facts.sentences[whole.sentence];
            Mention {
                span: sentence.span_of(words.clone()),
                words: sentence.text_of(words),
                part: part.map(|part| part.value),
            }
        })
        .collect()
}

/// “One” and “six” in “one of the six”.
fn is_part_of(part: &Count, whole: &Count) -> bool {
    // “of the” stands between.
    let near = whole.words.start.checked_sub(part.words.end).is_some_and(|gap| gap <= 2);
    part.share == Share::Part && part.sentence == whole.sentence && near
}
