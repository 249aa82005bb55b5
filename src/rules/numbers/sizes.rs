//! What is said of a group with two sizes: one finding, with every place that gives one of them.

use crate::facts::quantities::is_same_count;
use crate::facts::{Count, Facts, GroupMention, Share};
use crate::finding::Related;
use crate::rules::{Findings, Found};
use crate::span::Span;

/// The words of a count as the reader sees them: “six opposition members”.
pub(super) fn words<'a>(facts: &'a Facts, count: &Count) -> &'a str {
    facts.sentences()[count.sentence].text_of(count.words.clone())
}

/// Reports that two counts of one group differ. Where one is in a quotation or a correction, the story’s is the place to mark.
/// To a group that is reported already its new place is added.
pub(super) fn report(facts: &Facts, earlier: &Count, later: &Count, found: &mut Findings) {
    let given_later = facts.is_given(later.span) && !facts.is_given(earlier.span);
    let (here, there) = if given_later { (earlier, later) } else { (later, earlier) };
    let known = |it: &&mut Found| {
        (tells_of(it, here.span) || tells_of(it, there.span)) && !is_other_noun(facts, it, here, there)
    };
    if let Some(known) = found.iter_mut().find(known) {
        for end in [here, there] {
            if !tells_of(known, end.span) {
                known.related.push(end_of(facts, end));
            }
        }
        return;
    }
    let line = facts.draft().line_in_words(there.span.start);
    let mut message = format!("“{}” here, but “{}” in {line}", words(facts, here), words(facts, there));
    let again = told_again(facts, here, there);
    let difference = (here.value - there.value).abs();
    let explains = |it: &&&GroupMention| {
        it.share != Share::Whole && it.size.is_some_and(|size| is_same_count(size, difference))
    };
    if let Some(part) = again.iter().find(explains) {
        let line = facts.draft().line_in_words(part.place.span.start);
        message = format!("{message}; {line} speaks of “{}”", facts.words(part.place.span));
    }
    let mut finding = Found::new(here.span, message + ".");
    finding.related.push(end_of(facts, there));
    finding.related.extend(again.iter().map(|it| {
        let span = it.place.span;
        Related { span, message: format!("“{}”", facts.words(span)) }
    }));
    found.push(finding);
}

/// Whether two counts share a noun that is not the one of a group reported before: a second pair of the same two numbers.
fn is_other_noun(facts: &Facts, known: &Found, here: &Count, there: &Count) -> bool {
    let counts = &facts.groups().counts;
    let at = counts.stretch(|count| count.span.start < known.span.start, |count| count.span == known.span);
    let noun = counts[at].first().and_then(|count| count.lemma.as_ref());
    here.lemma.is_some() && here.lemma == there.lemma && here.lemma.as_ref() != noun
}

fn tells_of(found: &Found, span: Span) -> bool {
    found.span == span || found.related.iter().any(|end| end.span == span)
}

fn end_of(facts: &Facts, count: &Count) -> Related {
    Related { span: count.span, message: format!("“{}”", words(facts, count)) }
}

/// The places behind two counts of a group that give one of its sizes again, or the size of a part of it: “all six”,
/// “one of the six figures”.
fn told_again<'a>(facts: &'a Facts, here: &Count, there: &Count) -> Vec<&'a GroupMention> {
    let last = here.span.start.max(there.span.start);
    let Some(group) = facts.groups().with(there.span) else { return Vec::new() };
    let sized = |it: &&GroupMention| {
        let size = |size| {
            it.share != Share::Whole || is_same_count(size, here.value) || is_same_count(size, there.value)
        };
        it.place.span.start > last && it.size.is_some_and(size)
    };
    let again: Vec<&GroupMention> = group.mentions.iter().filter(sized).collect();
    // Of “one of the six” and “six” the first says both.
    let inside = |it: &GroupMention| {
        again.iter().any(|other| other.place != it.place && other.place.span.contains(it.place.span))
    };
    again.iter().filter(|it| !inside(it)).copied().collect()
}
