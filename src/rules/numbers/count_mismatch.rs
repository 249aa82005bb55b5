//! `count-mismatch`

use crate::facts::explained;
use crate::facts::{CorrectedKind, Difference, Facts, QuantityKind, Scale, groups};
use crate::finding::Level;
use crate::rules::numbers::{families, probable, rest, sizes, tabled, uncorrected};
use crate::rules::{Findings, Group};

rule! {
    /// ## What it finds
    /// One group of people or things that has two sizes in the draft.
    ///
    /// ```draft
    /// Three sisters run the bakery in Hull. They opened it in 2011.
    /// ~~~~~~~~~~~~~ “Three sisters”
    ///
    /// The four sisters plan a second shop.
    ///     ^^^^^^^^^^^^ “four sisters” here, but “Three sisters” in line 1.
    /// ```
    ///
    /// Parts that do not make their whole are found too, where the draft says that they are all:
    ///
    /// ```draft
    /// Five hikers were caught by the storm. Two walked out and the other four were carried.
    /// ~~~~~~~~~~~ “Five hikers”
    ///                                       ~~~ “Two”
    ///                                                                    ^^^^ “Two” and “other four” make 6, but “Five hikers” in line 1.
    /// ```
    ///
    /// A group is followed under other nouns too: where the same happened to both (“six activists fled”, “the escape of five
    /// heroes”), where a clause or the noun itself says what was told before (“hired 14 drivers”, “the 12 people hired”;
    /// “twelve choirs applied”, “the 11 applicants”), and where nobody and nothing else can be meant (“the six dissidents”,
    /// “the five vessels”, “the six”, “the five musicians” of a quartet). The group of a story’s first sentences is known to its
    /// end. What somebody has is followed by whose it is (“runs five plants”, “the company’s six plants”):
    ///
    /// ```draft
    /// Mornay Foods runs five plants in Ohio. It was founded in 1922.
    ///                   ~~~~~~~~~~~ “five plants”
    ///
    /// The company’s six plants will close for a week.
    ///               ^^^^^^^^^^ “six plants” here, but “five plants” in line 1.
    /// ```
    ///
    /// Where all that stands around two numbers makes it likely that they are of the same, it tells of them though no single
    /// reason proves it, and where it is less likely it asks, as information: “Are these the same?”
    ///
    /// A number of the text is held against a table too, where its sentence names the row and the column:
    ///
    /// ```draft format=markdown
    /// Goats born in each village:
    ///
    /// | Village | 2023 | 2024 |
    /// |---------|-----:|-----:|
    /// | Orle    |   40 |   52 |
    ///                      ~~ “52”
    /// | Lomna   |   31 |   36 |
    ///
    /// Orle had 56 goats born in 2024.
    ///          ^^ “56” here, but “52” in the table, for “Orle” and “2024” (line 5).
    /// ```
    ///
    /// And a number that the draft’s own correction takes back, where the story still has it:
    ///
    /// ```draft
    /// The chain will close 41 shops by the summer, it said.
    ///                      ^^ This still says “41”, but the correction in line 3 says “14”.
    ///
    /// Correction: The chain will close 14 shops, not 41 as an earlier version said.
    ///                                  ~~ “14”
    /// ```
    ///
    /// It says nothing of a part (“two of the five”), of another group (“four hikers in Wales”), of a number that
    /// the draft says has changed, of two sources that differ, or of “at least” and “about” where they fit.
    ///
    /// ## Why it matters
    /// A reader who counts stops trusting the rest, and in a report of deaths or arrests it is a correction.
    ///
    /// ## What to do
    /// Look both numbers up in the notes. If both are right, say in the draft why they differ. Neither is
    /// changed for you: the draft alone does not tell which one is wrong.
    pub(in crate::rules) static RULE = {
        name: "count-mismatch",
        group: Group::Numbers,
        summary: "One group of people or things with two different sizes",
        level: Level::Warning,
        check: check,
    }
}

fn check(facts: &Facts, found: &mut Findings) {
    check_sizes(facts, found);
    families::add(facts, found);
    rest::check(facts, found);
    found.extend(tabled::contradicted(facts, |it| it.kind != QuantityKind::Percent));
    uncorrected::check(facts, CorrectedKind::Count, found);
    probable::in_story(facts, |one, _, how| one.scale == Scale::Count && how == Difference::Value, found);
}

/// “The 11 jurors” after “twelve jurors”, “the escape of five heroes” after “six members left”.
fn check_sizes(facts: &Facts, found: &mut Findings) {
    let counts = &facts.groups().counts;
    for later in counts {
        let Some(earlier) = later.antecedent.map(|antecedent| &counts[antecedent.count]) else { continue };
        if !groups::agree(earlier, later) && !explained::is_told(facts, earlier, later) {
            sizes::report(facts, earlier, later, found);
        }
    }
}

#[cfg(test)]
mod tests;
