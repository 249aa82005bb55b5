//! `acronym-undefined`

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::facts::Facts;
use crate::facts::acronyms::{self, Acronyms};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// An acronym that the draft never spells out.
    ///
    /// ```draft
    /// The HPBD closed the northern channel on Monday. Ships may wait for a week.
    ///     ^^^^ “HPBD” is not spelled out anywhere in the draft.
    /// ```
    ///
    /// It is found once, where the story first uses it. Any expansion will do: in brackets, in front of the brackets, behind
    /// “or”, as a name in full elsewhere, or words that say what it is, as “the pilots’ union HPBD”.
    ///
    /// It says nothing of acronyms that readers know (FBI, NATO, DNA, CEO), of two letters, of letters in longer names, in
    /// headings of capitals, in quotations, and behind the name of a person, nor of codes and units.
    ///
    /// ## Why it matters
    /// A reader who does not know the letters has to guess, and the writer, who has used them all day, no longer sees them.
    ///
    /// ## What to do
    /// Write the name in full at first mention. An acronym that all readers of the newsroom know can stand in its settings:
    ///
    /// ```toml
    /// [names]
    /// house = ["HPBD"]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "acronym-undefined",
        group: Group::Names,
        summary: "An acronym that is never spelled out",
        level: Level::Information,
        check: check,
    }
}

/// Acronyms of fewer letters are mostly known, or codes, and words of more are shouted.
const LETTERS: RangeInclusive<usize> = 3..=6;

fn check(facts: &Facts, found: &mut Findings) {
    let acronyms = Acronyms::of(facts);
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    for it in acronyms.uses.iter().filter(|it| it.is_plain && LETTERS.contains(&it.letters.len())) {
        let text = facts.words(it.place.span);
        let is_clear = acronyms::is_known(&it.letters)
            || acronyms.are_explained(&it.letters)
            || facts.house().vouches_for(text);
        if !is_clear && asked.insert(&it.letters) {
            found.push(Found::new(
                it.place.span,
                format!("“{text}” is not spelled out anywhere in the draft."),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn letters_without_words() {
        rule(&RULE).check(expect![[r#"
            The SLDB denied the request on Friday. Its chairman said the SLDB had no choice.
                ^^^^ “SLDB” is not spelled out anywhere in the draft.

            A GTRP holder, she may stay until June. Lawyers for the QVAL’s members objected.
              ^^^^ “GTRP” is not spelled out anywhere in the draft.
                                                                    ^^^^ “QVAL” is not spelled out anywhere in the draft.
        "#]]);
    }

    #[test]
    fn letters_that_the_draft_or_the_reader_explains() {
        rule(&RULE).check(expect![[r#"
            The Sea Lion Defense Board (SLDB) denied the request. The SLDB had no choice. The FBI and NASA did not comment.

            The Guild of Tram Repairmen and Porters struck. The GTRP wants more. The pilots’ union HPBD agreed. HPBD, a union, voted.

            Quiet Valley, or QVAL, is shut. ZKTM (Zoo Keepers of the Tundra Movement) met. Max Ode, KGCB, came. Niamh Brophy RSCB left.
        "#]]);
    }

    #[test]
    fn letters_that_name_nothing() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            # SLDB SHUTS THE BAY

            “The SLDB told us nothing,” Ode said. He shouted STOP. The QVAL-7 rocket rose. Shares (NYSE: TKRV) fell. She saw XXVI games.
        "#]]);
    }

    #[test]
    fn letters_that_the_newsroom_knows() {
        rule(&RULE).settings("[names]\nhouse = [\"SLDB\"]").check(expect![[r#"
            The SLDB denied the request on Friday.
        "#]]);
    }
}
