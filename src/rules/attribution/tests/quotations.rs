//! What somebody says in quotation marks is theirs: no rule of the group, and none of sourcing, speaks of it.

use proptest::prelude::*;
use proptest::sample::select;

use crate::rules::{ALL, Group};
use crate::testing;

/// Sentences of which, in the draft’s own voice, a rule of the group speaks.
const SENTENCES: [&str; 20] = [
    "Sources said the port would close",
    "One insider called Ilse Brandt a coward",
    "Critics say the pier is too low",
    "The mayor is widely seen as a joke",
    "It is alleged that the clerk took bribes",
    "The café is said to have burned",
    "The owner reportedly keeps three yachts",
    "It was reported that the well is dry",
    "The ministry admits that the pier is unsafe",
    "The port is one of the most corrupt in Europe",
    "Bruno Ruiz was arrested for killing his landlord",
    "The guards beat prisoners and Norvik Bank lied to its auditors",
    "In a shameful move, the port cut its pilots’ pay",
    "The hearing was a farce",
    "Immigration led to the rise in rents",
    "Ilse Brandt knows that she will lose",
    "The mutiny is now confirmed",
    "Ruiz fired first",
    "A report found that the pier is unsafe",
    "Car thefts have risen 18 percent since 2020",
];

/// How somebody speaks: what stands before the words and behind them.
const SPEAKERS: [(&str, &str); 6] = [
    ("“", ",” Pia Lund said."),
    ("“", ",” said Pia Lund, a pilot."),
    ("Pia Lund said: “", ".”"),
    ("Pia Lund told the board, “", ".”"),
    ("\"", ",\" Pia Lund said."),
    ("“It rained,” Pia Lund said. “", ".”"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_rule_speaks_of_a_quotation(
        one in select(&SENTENCES[..]),
        other in select(&SENTENCES[..]),
        (before, behind) in select(&SPEAKERS[..]),
    ) {
        let top = "The harbor of Tarn is old. The guild says that there was no mutiny, and that Ruiz fired first.";
        let draft = format!("{top}\n\n{before}{one}. {other}{behind}\n");
        let drawn = testing::facts().redraw(&draft);
        for rule in ALL.iter().filter(|rule| matches!(rule.group, Group::Attribution | Group::Sourcing)) {
            let sign = format!("[{}]:", rule.name);
            prop_assert!(!drawn.contains(&sign), "{}", drawn);
        }
    }
}

#[test]
fn the_same_sentences_are_spoken_of_in_the_drafts_own_voice() {
    let top =
        "The harbor of Tarn is old. The guild says that there was no mutiny, and that Ruiz fired first.";
    let silent = |sentence: &&str| {
        let drawn = testing::facts().redraw(&format!("{top}\n\n{sentence}.\n"));
        let speaks = |group: Group| matches!(group, Group::Attribution | Group::Sourcing);
        !ALL.iter().any(|rule| speaks(rule.group) && drawn.contains(&format!("[{}]:", rule.name)))
    };
    let silent: Vec<&str> = SENTENCES.into_iter().filter(|sentence| silent(sentence)).collect();
    assert!(silent.is_empty(), "the test above could not fail of {silent:?}");
}
