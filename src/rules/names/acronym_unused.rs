//! `acronym-unused`

use crate::facts::Facts;
use crate::facts::acronyms::{Acronyms, Expansion, Fit};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// An acronym in brackets behind a name that the draft never uses afterwards.
    ///
    /// ```draft
    /// The Harbor Pilots Board (HPB) closed the channel. Ships may wait for a week.
    ///                          ^^^ “HPB” is not used again.
    /// ```
    ///
    /// It says nothing where more than the acronym stands in the brackets, where the letters are of another language, and
    /// where a table, a headline or a quotation uses them.
    ///
    /// ## Why it matters
    /// Letters in brackets tell the reader to remember them.
    ///
    /// ## What to do
    /// Delete the brackets, or use the acronym.
    pub(in crate::rules) static RULE = {
        name: "acronym-unused",
        group: Group::Names,
        summary: "An acronym in brackets that is never used",
        level: Level::Hint,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    let acronyms = Acronyms::of(facts);
    for expansion in acronyms.expansions.iter().filter(|it| is_introduced(facts, it)) {
        let is_used = acronyms.uses.iter().any(|it| it.letters == expansion.letters);
        let others = acronyms.expansions.iter().filter(|it| it.letters == expansion.letters).count();
        if !is_used && others == 1 {
            let span = expansion.acronym.span;
            found.push(Found::new(span, format!("“{}” is not used again.", facts.words(span))));
        }
    }
}

/// Whether an acronym is given for words of the story, for use further on.
fn is_introduced(facts: &Facts, expansion: &Expansion) -> bool {
    let words = expansion.words.as_ref().map_or(0, |words| words.words.len());
    let fits = matches!(expansion.fit, Fit::Initials | Fit::InOrder);
    expansion.is_set_apart && fits && words > 1 && !facts.is_given(expansion.acronym.span)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn letters_for_nothing() {
        rule(&RULE).check(expect![[r#"
            She joined the Guild of Tram Repairmen (GTR) in 2010. The guild has 40 members.
                                                    ^^^ “GTR” is not used again.
        "#]]);
    }

    #[test]
    fn letters_that_are_used() {
        rule(&RULE).check(expect![[r#"
            The Guild of Tram Repairmen (GTR) met; GTR members voted. The Union of Sea Cooks (ZKM, by its Slovak initials) came.

            “The Board of Pilots (BP) is asleep,” he said. Physicians Abroad (MSX) left. The Lake Trout Fund (LTF) closed.

            “We miss the LTF,” she said.
        "#]]);
    }
}
