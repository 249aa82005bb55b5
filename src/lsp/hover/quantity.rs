//! What stands under the mouse on a number: how much, how exact, of what, and where the draft counts the same again.

use super::card::{Card, Section};
use crate::facts::cards::value;
use crate::facts::{Bound, Facts, Measure, Quantity, QuantityKind};
use crate::lsp::words::{lines, upper, words};
use crate::span::Span;

/// So many other counts of the same noun are shown.
const MOST: usize = 12;

/// Above numbers that probably give the same quantity.
pub(super) const PROBABLY_SAME: &str = "Probably the same number";

/// The quantity at a place.
pub(super) fn at(facts: &Facts, here: Span) -> Option<&Quantity> {
    let before = facts.quantities().leading(|quantity| quantity.place.span.start < here.end);
    facts.quantities()[before].last().filter(|quantity| quantity.place.span.overlaps(here))
}

/// What there is to say of a quantity.
pub(super) fn card(facts: &Facts, quantity: &Quantity) -> Card {
    let mut items = vec![format!("Value: {}", value(quantity))];
    items.extend(bound(quantity.bound).map(|bound| format!("Meant as {bound}")));
    items.extend(facts.counted(quantity).map(|noun| format!("Counts: {noun}")));
    let sections = [
        Section::new(None, items),
        Section::new(Some("Counted elsewhere"), elsewhere(facts, quantity)),
        Section::new(Some(PROBABLY_SAME), probably_same(facts, quantity)),
    ];
    Card {
        span: quantity.place.span,
        title: format!("“{}”", words(facts, quantity.place.span)),
        kind: kind(quantity.kind),
        line: None,
        sections: sections.into_iter().filter(|section| !section.items.is_empty()).collect(),
    }
}

/// The other numbers that probably give the same quantity and cannot be right together with this one, with what speaks for it.
pub(super) fn probably_same(facts: &Facts, quantity: &Quantity) -> Vec<String> {
    let measures = facts.measures();
    let is_this = |it: &Measure| {
        it.place.sentence == quantity.place.sentence && it.number.start == quantity.place.words.start
    };
    let others = measures.discrepancies.iter().filter_map(|it| {
        let (earlier, later) = (&measures.all[it.earlier], &measures.all[it.later]);
        let other = if is_this(earlier) { later } else { Some(earlier).filter(|_| is_this(later))? };
        Some((other.place.span, &it.reasons))
    });
    let told = |(other, reasons): (Span, &Vec<&str>)| {
        format!("{}: “{}”: {}", upper(&lines(facts, &[other])), words(facts, other), reasons.join("; "))
    };
    others.take(MOST).map(told).collect()
}

/// The other places that count the same noun.
fn elsewhere(facts: &Facts, quantity: &Quantity) -> Vec<String> {
    let Some(of) = &quantity.of else { return Vec::new() };
    let same = facts.quantities().iter().filter(|it| {
        it.place != quantity.place && it.of.as_ref().is_some_and(|other| other.lemma == of.lemma)
    });
    let told = |it: &Quantity| {
        let sentence = &facts.sentences()[it.place.sentence];
        let noun = it.of.as_ref().map_or(it.place.words.end, |of| of.head + 1);
        let end = noun.clamp(it.place.words.end, sentence.tokens.len());
        let span = it.place.span.cover(sentence.span_of(it.place.words.start..end));
        format!("{}: “{}”", upper(&lines(facts, &[span])), words(facts, span))
    };
    same.take(MOST).map(told).collect()
}

const fn bound(bound: Bound) -> Option<&'static str> {
    match bound {
        Bound::Exact => None,
        Bound::About => Some("about so much"),
        Bound::AtLeast => Some("so much or more"),
        Bound::AtMost => Some("so much or less"),
        Bound::Over => Some("more than that"),
        Bound::Under => Some("less than that"),
    }
}

const fn kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Cardinal => "number",
        QuantityKind::Ordinal => "place in a series",
        QuantityKind::Percent => "percentage",
        QuantityKind::Money => "sum of money",
        QuantityKind::Age => "age",
        QuantityKind::Measure => "measure",
        QuantityKind::Fraction => "fraction",
        QuantityKind::Range => "range",
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::super::at;
    use super::super::tests::checked;

    const DRAFT: &str = "\
At least 1,250 trawlers left Łódź for €4.2 million.
Later 900 trawlers came back with 10 to 12 crates.
";

    fn shown(words: &str) -> String {
        let card = at(&checked(DRAFT), DRAFT.find(words).expect("words of the draft")).expect("a quantity");
        card.markup(false, None).value
    }

    #[test]
    fn a_count_is_shown_with_what_it_counts_and_where_else() {
        expect![[r#"
            “1,250”, number

            - Value: 1,250
            - Meant as so much or more
            - Counts: trawlers

            Counted elsewhere
            - Line 2: “900 trawlers”
        "#]]
        .assert_eq(&shown("1,250"));
    }

    #[test]
    fn a_number_is_shown_with_the_one_that_it_probably_repeats() {
        let text = "The farm keeps 1,248 beehives on two hills. Rain fell in May.\n\nAll of the farm’s 1,284 beehives will be sold.\n";
        let card = at(&checked(text), text.find("1,284").expect("a number")).expect("a quantity");
        expect![[r#"
            “1,284”, number

            - Value: 1,284
            - Counts: beehives

            Counted elsewhere
            - Line 1: “1,248 beehives”

            Probably the same number
            - Line 1: “1,248”: the later one is told as known; the phrases around the nouns are alike; the noun is the same, in statements that are alike
        "#]].assert_eq(&card.markup(false, None).value);
    }

    #[test]
    fn money_and_ranges_are_shown_in_full() {
        assert_eq!(shown("4.2"), "“€4.2 million”, sum of money\n\n- Value: €4,200,000\n");
        assert!(shown("12 crates").starts_with("“10 to 12”, range\n\n- Value: 10 to 12\n"));
    }
}
