//! Drafts that show what bears on two numbers.

use expect_test::Expect;

use super::feature::Feature;
use crate::facts::ids::MeasureId;
use crate::facts::sameness::Named;
use crate::testing;

/// Draws beneath every number which of some features hold of it and each number of its paragraph with which it is compared.
#[track_caller]
pub(super) fn draw(asked: &[Feature], expected: Expect) {
    testing::facts().draw(expected, |facts| {
        let measures = &facts.measures().all;
        let mut drawn = Vec::new();
        let paragraph = |id: MeasureId| facts.sentences()[measures[id].place.sentence].paragraph;
        let near = facts.compared().into_iter().filter(|it| paragraph(it.earlier) == paragraph(it.later));
        for pair in near {
            let held = pair.features().filter(|(name, _)| asked.iter().any(|it| it.name() == *name));
            let held: Vec<String> = held
                .map(
                    |(name, degree)| {
                        if degree == 1.0 { name.to_owned() } else { format!("{name} ({degree:.1})") }
                    },
                )
                .collect();
            let held = if held.is_empty() { "none".to_owned() } else { held.join("; ") };
            let earlier = facts.words(measures[pair.earlier].place.span);
            drawn.push((measures[pair.later].place.span, format!("with “{earlier}”: {held}")));
        }
        drawn
    });
}
