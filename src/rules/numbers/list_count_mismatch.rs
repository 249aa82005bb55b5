//! `list-count-mismatch`

use super::headed_lists::{self, Points};
use crate::draft::Part;
use crate::english::Token;
use crate::english::lexicon::is_person_noun;
use crate::english::lists;
use crate::facts::quantities::is_same_count;
use crate::facts::{Bound, Facts, Quantity, QuantityKind, groups, listings};
use crate::finding::{Fix, Level};
use crate::rules::numbers::{bullets, spelling, tabled};
use crate::rules::{Findings, Found, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// An announced number that differs from the number of items then listed: behind a colon or a dash, as what the noun is
    /// said to be, in sentences that begin with “First”, “Second”, in a list right below, under the headings or in the numbered
    /// paragraphs that a headline announces, or in the rows of the draft’s table where the sentence speaks of it.
    ///
    /// ```draft
    /// The jury named three winners: Osei, Blake, Hart and Lund.
    ///                ^^^^^ “three winners” here, but 4 are listed.
    ///                               ~~~~~~~~~~~~~~~~~~~~~~~~~~ 4 items
    /// ```
    ///
    /// ```draft
    /// Her four goals for the year would be roads, schools and clean water.
    ///     ^^^^ “four goals” here, but 3 are listed.
    ///                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ 3 items
    /// ```
    ///
    /// ```draft format=markdown
    /// The club has three rules:
    ///              ^^^^^ “three rules” here, but 2 are listed below.
    ///
    /// - Be kind.
    ///   ~~~~~~~~ the first of 2 items
    /// - Be on time.
    /// ```
    ///
    /// It says nothing where the list is partial (“among them”, “including”, “etc.”), where an item may be more than
    /// one (“Ann and Bo Lee”), or where items and their descriptions cannot be told apart.
    ///
    /// ## Why it matters
    /// Either an item is missing or the number is wrong, and readers do count.
    ///
    /// ## What to do
    /// Count again in the notes. If the list is partial, say so: “among them”.
    pub(in crate::rules) static RULE = {
        name: "list-count-mismatch",
        group: Group::Numbers,
        summary: "An announced number that differs from the number of items listed",
        level: Level::Warning,
        check: check,
    }
}

/// More items than this nobody announces in words and lists in a sentence.
const MOST: f64 = 40.0;
/// So many sentences may pass between “First” and “Second”.
const PATIENCE: usize = 6;

fn check(facts: &Facts, found: &mut Findings) {
    let mut after = 0;
    for quantity in facts.quantities().iter().filter(|quantity| is_announcement(facts, quantity)) {
        // One list is counted against one number.
        if quantity.place.span.start < after {
            continue;
        }
        let finding = below(facts, quantity)
            .or_else(|| inline(facts, quantity))
            .or_else(|| in_turn(facts, quantity))
            .or_else(|| right_below(facts, quantity))
            .or_else(|| point_by_point(facts, quantity));
        after = finding
            .iter()
            .flat_map(|finding| &finding.related)
            .map(|end| end.span.end)
            .max()
            .unwrap_or(after);
        found.extend(finding);
    }
    found.extend(tabled::miscounted(facts));
}

/// Whether a number says exactly how many of a noun there are.
fn is_announcement(facts: &Facts, quantity: &Quantity) -> bool {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let words = &quantity.place.words;
    let value = quantity.number().unwrap_or_default();
    let lower = |i: usize| sentence.tokens.get(i).map_or("", |token| token.lower.as_str());
    let of = lower(words.end) == "of"
        || words.start > 0 && matches!(lower(words.start - 1), "of" | "first" | "last");
    quantity.kind == QuantityKind::Cardinal
        && !groups::is_in_name(sentence, words)
        && quantity.bound == Bound::Exact
        && (2.0..=MOST).contains(&value)
        && value.fract() == 0.0
        && quantity.of.as_ref().is_some_and(|of| of.head >= words.end)
        && !of
}

fn value(quantity: &Quantity) -> usize {
    // An announcement is a whole number below `MOST`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let value = quantity.number().unwrap_or_default() as usize;
    value
}

fn announced(facts: &Facts, quantity: &Quantity) -> String {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let head = quantity.of.as_ref().map_or(quantity.place.words.start, |of| of.head);
    sentence.text_of(quantity.place.words.start..(head + 1).max(quantity.place.words.end)).to_owned()
}

/// A finding with the offer to change the number, unless somebody else said it.
fn finding(facts: &Facts, quantity: &Quantity, items: usize, message: String) -> Found {
    let number = quantity.place.span;
    let found = Found::new(number, message);
    if facts.is_quoted(number) {
        return found;
    }
    let wanted = spelling::like(facts.raw(number), items);
    found.fix(Fix::replace(format!("Change to {wanted}"), number, wanted))
}

lists::sets! {
    "data/partial.txt":
    /// Words by which the bullets below a sentence are not all.
    PARTIAL = "of bullets";
}

/// A list in the same sentence: “four languages: Latin, Welsh and Dutch”.
fn inline(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let sentence = &facts.sentences()[quantity.place.sentence];
    let listing = listings::in_sentence(facts, quantity)?;
    let (items, wanted) = (listing.items, value(quantity));
    // Two places may be one: “Paris, Texas”. A long number with a short list was never meant to be complete.
    let doubtful = listing.places && items > wanted || items.abs_diff(wanted) > wanted.div_ceil(2).max(2);
    let goes_on = items < wanted && listings::is_continued(facts, quantity.place.sentence, items);
    // “Attended by ten members, China, Japan and India”: countries are no members’ names.
    let is_place = |token: &Token| token.is_place() && token.name.is_some_and(|name| name.begins);
    let of_others = sentence.tokens[listing.words.clone()].iter().filter(|token| is_place(token)).count() > 1
        && quantity.of.as_ref().is_some_and(|of| is_person_noun(&of.lemma))
        && !sentence.tokens.iter().any(|token| token.text == ":");
    if items == wanted || doubtful || goes_on || of_others {
        return None;
    }
    let message = format!("“{}” here, but {items} are listed.", announced(facts, quantity));
    let list = sentence.span_of(listing.words);
    Some(finding(facts, quantity, items, message).related(list, format!("{items} items")))
}

/// Sentences in turn: “five parts. First, … Second, …”.
fn in_turn(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let wanted = value(quantity);
    let announced_in = quantity.place.sentence;
    let mut last = 0;
    let mut end = Span::default();
    let mut other_words = false;
    let noun = quantity.of.as_ref().map_or("", |of| of.lemma.as_str());
    for at in facts.sentences().ids().behind(announced_in) {
        let between = announced_in.apart(at) - 1;
        if between > PATIENCE * (last + 1) {
            break;
        }
        let place = listings::turn(&facts.sentences()[at], last)
            .filter(|_| listings::is_turn_of(&facts.sentences()[at], noun));
        if place == Some(last + 1) && (last > 0 || between <= 1) {
            last += 1;
            end = facts.sentences()[at].span_of(0..1);
        } else if last > 0 && listings::goes_on(&facts.sentences()[at]) {
            other_words = true;
        } else if last == 0 && between > 1 {
            return None;
        }
    }
    // “The fifth part” may come later, in other words.
    let goes_on = facts.quantities().iter().any(|other| {
        other.kind == QuantityKind::Ordinal
            && other.place.span.start > end.start
            && other.number().is_some_and(|value| is_same_count(value, last as f64 + 1.0))
    });
    // “Four suggestions for the two parties”
    let mut others = facts.quantities_in(quantity.place.sentence).iter();
    let of_another = others.any(|other| other != quantity && other.kind == QuantityKind::Cardinal);
    if last < 2 || last == wanted || goes_on || other_words || of_another {
        return None;
    }
    let message = format!("“{}” here, but {last} follow.", announced(facts, quantity));
    Some(finding(facts, quantity, last, message).related(end, format!("the last of {last}")))
}

/// A list right below the paragraph.
fn below(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let index = quantity.place.sentence;
    let sentence = &facts.sentences()[index];
    let last = facts.sentences().following(index).is_none_or(|next| next.paragraph != sentence.paragraph);
    let colon = sentence.tokens.iter().rposition(|token| token.text == ":")?;
    let ends = colon + 1 == sentence.tokens.len();
    if !last || !ends || sentence.part == Part::Caption || !listings::is_alone_before(facts, quantity, colon)
    {
        return None;
    }
    let head = quantity.of.as_ref()?.head;
    if !listings::announces(sentence, head, colon) {
        return None;
    }
    if sentence.tokens.iter().any(|token| PARTIAL.contains(token.lower.as_str())) {
        return None;
    }
    let items = bullets::under(facts.draft(), sentence.paragraph);
    let (count, first) = (items.len(), *items.first()?);
    if count < 2 || count == value(quantity) {
        return None;
    }
    let message = format!("“{}” here, but {count} are listed below.", announced(facts, quantity));
    let found = finding(facts, quantity, count, message);
    // “Three rules:” can mean nothing else.
    let found = if listings::is_right_before(sentence, head, colon) { found.at(Level::Error) } else { found };
    Some(found.related(first, format!("the first of {count} items")))
}

/// A list right below the paragraph, which a sentence without a colon points at.
fn right_below(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let index = quantity.place.sentence;
    let sentence = &facts.sentences()[index];
    let last = facts.sentences().following(index).is_none_or(|next| next.paragraph != sentence.paragraph);
    let points = headed_lists::points_below(sentence, quantity);
    if !last || !points || sentence.part != Part::Body {
        return None;
    }
    let items = bullets::under(facts.draft(), sentence.paragraph);
    let points = Points { items, plain: true };
    let slip = points.items.len() >= 2 && headed_lists::is_slip(value(quantity), &points);
    slip.then(|| pointed(facts, quantity, &points)).flatten()
}

/// The points of the body that display copy or “Here are …” announces.
fn point_by_point(facts: &Facts, quantity: &Quantity) -> Option<Found> {
    let points = headed_lists::announced(facts, quantity)?;
    headed_lists::is_slip(value(quantity), &points).then(|| pointed(facts, quantity, &points)).flatten()
}

fn pointed(facts: &Facts, quantity: &Quantity, points: &Points) -> Option<Found> {
    let (count, first) = (points.items.len(), *points.items.first()?);
    let message = format!("“{}” here, but {count} follow below.", announced(facts, quantity));
    let found = finding(facts, quantity, count, message);
    // One heading more may be no point at all.
    let found = if points.plain || count < value(quantity) { found } else { found.at(Level::Information) };
    Some(found.related(first, format!("the first of {count}")))
}

#[cfg(test)]
mod tests;
