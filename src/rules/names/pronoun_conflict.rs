//! `pronoun-conflict`

use std::collections::BTreeMap;

use crate::facts::sexes::{self, Sign};
use crate::facts::{EntityId, Facts};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Somebody who is “he” in one place and “she” in another.
    ///
    /// ```draft
    /// Alex Lindholm said he was glad. The pier had been shut for a year.
    ///                    ~~ “he”
    ///
    /// Lindholm added that she would stay.
    ///                     ^^^ Alex Lindholm is “she” here, but “he” in line 1.
    /// ```
    ///
    /// It goes by pronouns that can mean nobody else, by “Mr.” and “Ms.” and by words like “actress” and “husband”. It never goes
    /// by a given name, and “they” is no conflict.
    ///
    /// ## Why it matters
    /// One of the two is somebody else, or the writer never asked.
    ///
    /// ## What to do
    /// Ask the person.
    pub(in crate::rules) static RULE = {
        name: "pronoun-conflict",
        group: Group::Names,
        summary: "Somebody who is “he” and “she”",
        level: Level::Information,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let mut by_person: BTreeMap<EntityId, Vec<Sign>> = BTreeMap::new();
    for sign in sexes::signs(facts) {
        by_person.entry(sign.who).or_default().push(sign);
    }
    for signs in by_person.values() {
        let first = &signs[0];
        let Some(other) = signs.iter().find(|it| it.gender != first.gender) else { continue };
        let (here, there) = (facts.words(other.place.span), facts.words(first.place.span));
        let line = facts.draft().line_in_words(first.place.span.start);
        let name = &facts.entity(other.who).name;
        let message = format!("{name} is “{here}” here, but “{there}” in {line}.");
        found.push(Found::new(other.place.span, message).related(first.place.span, format!("“{there}”")));
    }
    found.sort_by_key(|it| it.span);
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn he_and_she() {
        rule(&RULE).check(expect![[r#"
            Actress Pat Orr thanked fans. Orr said he was moved.
            ~~~~~~~~~~~~~~~ “Actress Pat Orr”
                                                   ^^ Pat Orr is “he” here, but “Actress Pat Orr” in line 1.

            The coach, Ashley Holm, watched with his head in a towel. It was hot.
                                                 ~~~ “his”

            Holm, who never got past the second round in her own playing days, smiled.
                                                         ^^^ Ashley Holm is “her” here, but “his” in line 3.
        "#]]);
    }

    #[test]
    fn two_people_and_they() {
        rule(&RULE).check(expect![[r#"
            Orr spoke to Holm. She nodded and he left. Mr. Lind and Ms. Lind resigned. Max Ode said they were glad. Ode sold his goat.

            Lee Berg met the mayor. Berg said she was late. Berg lost his hat.
        "#]]);
    }
}
