//! `thing-conflict`

use crate::facts::Facts;
use crate::facts::rivals::{self, Rival};
use crate::finding::Level;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// One thing that the draft calls by two nouns of which nothing is both.
    ///
    /// ```draft
    /// The gunman fired a shotgun from the porch at six, the sheriff said.
    ///                  ~~~~~~~~~ “a shotgun”
    ///
    /// Deputies took the rifle from him and locked it in the trunk of a cruiser.
    ///               ^^^^^^^^^ “the rifle” here, but “a shotgun” in line 1.
    /// ```
    ///
    /// “The rifle” is one that the reader has met. Where the draft has met no rifle, and of all weapons a shotgun alone, it tells of the
    /// two; where hardly anything else joins them, it asks, as information: “Is this …?” It knows weapons, vehicles, ships,
    /// instruments, animals, buildings, grounds, storms, crimes and papers, each by the kinds that exclude each other, and a bill that
    /// has become “the law” before its vote.
    ///
    /// It says nothing where the draft has both (“a rifle and a shotgun”), where the second noun is a broader word for the first
    /// (“the vessel”), where it is another one (“the second rifle”), and where words tell which one is meant (“the bridge over the
    /// Tarn”).
    ///
    /// ## Why it matters
    /// The second noun is often written from memory. The reader looks for the second thing.
    ///
    /// ## What to do
    /// Look up what it was. If there were two, bring the second one up with “a”.
    pub(in crate::rules) static RULE = {
        name: "thing-conflict",
        group: Group::Names,
        summary: "One thing called by two nouns of which nothing is both",
        level: Level::Warning,
        check: check,
    }
}

/// So much has to join two places before they are told to be of one thing.
const SURE: usize = 2;

fn check(facts: &Facts, found: &mut Findings) {
    for rival in rivals::rivals(facts) {
        found.push(show(facts, &rival));
    }
}

fn show(facts: &Facts, rival: &Rival) -> Found {
    let (here, there) = (facts.words(rival.later.span), facts.words(rival.earlier.span));
    let line = facts.draft().line_in_words(rival.earlier.span.start);
    let told = if rival.links < SURE {
        let message = format!("Is “{here}” here the same as “{there}” in {line}?");
        Found::new(rival.later.span, message).at(Level::Information)
    } else {
        Found::new(rival.later.span, format!("“{here}” here, but “{there}” in {line}."))
    };
    told.related(rival.earlier.span, format!("“{there}”"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::testing::rule;

    #[test]
    fn one_thing_under_two_nouns() {
        rule(&RULE).check(expect![[r#"
            The boy came out with a clarinet under his arm. The flute, in its case, had not a scratch.
                                  ~~~~~~~~~~ “a clarinet”
                                                            ^^^^^^^^^ “The flute” here, but “a clarinet” in line 1.

            The letters were kept in a recipe tin. Nobody slept. It rained. The bishop wept. The box, sealed in wax, went with the jury.
                                     ~~~~~~~~~~~~ “a recipe tin”
                                                                                             ^^^^^^^ “The box” here, but “a recipe tin” in line 3.

            They hid in Norway’s embassy. The ambassador’s residence was under guard while they were inside it.
                        ~~~~~~~~~~~~~~~~ “Norway’s embassy”
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Is “The ambassador’s residence” here the same as “Norway’s embassy” in line 5?

            The bill passed in May. The law, which awaits a vote, would ban goats.
            ~~~~~~~~ “The bill”
                                    ^^^^^^^ “The law” here, but “The bill” in line 7.
        "#]]);
    }

    #[test]
    fn two_things_and_broader_words() {
        rule(&RULE).check(expect![[r#"
            A trawler sank. The vessel was old. The second ferry turned back. They hid in Norway’s embassy; the residence, a mile away, was empty.

            The bill became law in May. The law bans goats. Officers found a rifle and a shotgun. The shotgun was old.

            She plays the trumpet and owns a flute. He has a villa in Ovar. The castle of Ostrey, on its hill, is older.
        "#]]);
    }
}
