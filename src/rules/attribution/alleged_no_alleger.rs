//! `alleged-no-alleger`

use crate::facts::{Facts, Placed, SentenceId, signs};
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::draft::Part;
use crate::english::lexicon::{is_person_noun, nouns};
use crate::english::lists;
use crate::english::{Token, grammar};
use crate::facts::accusers::{self, Heard, stems};
use crate::finding::Level;
use crate::rules::attribution::source;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// “Alleged”, “allegedly”, “purported”, “suspected” where neither this sentence nor the one before tells who
    /// alleges.
    ///
    /// ```draft
    /// The harbor master allegedly took bribes.
    ///                   ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
    /// ```
    ///
    /// Where the draft names an accuser elsewhere, the finding points there. Headlines, quotations and sentences
    /// beside a charge, a court or the police are left alone, and so are those who punish or look into what is alleged, what is
    /// suspected of nobody (“a suspected stroke”) and “the alleged assault” once somebody has accused.
    ///
    /// ```draft
    /// Prosecutors indicted the harbor master on Monday. He allegedly took bribes.
    /// ```
    ///
    /// ## Why it matters
    /// “Alleged” protects nobody by itself: it passes an accusation on without saying whose it is.
    ///
    /// ## What to do
    /// Name whoever alleges it, or recast: “bribes that two shippers say he took”.
    pub(in crate::rules) static RULE = {
        name: "alleged-no-alleger",
        group: Group::Attribution,
        summary: "“Alleged” or “allegedly” with nobody in reach who alleges it",
        level: Level::Information,
        check: check,
    }
}

static SANCTIONS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lists::lines_of(include_str!("data/accusers.txt"), "sanctions").collect());

fn check(facts: &Facts, found: &mut Findings) {
    let heard = LazyLock::new(|| Heard::new(facts));
    let mut accusers = None;
    let charged = LazyLock::new(|| facts.sentences().iter().any(|it| it.tokens.iter().any(is_charge)));
    for (index, sentence) in facts.sentences().with_ids() {
        if !matches!(sentence.part, Part::Body | Part::Summary | Part::Standfirst)
            || facts.is_signed(index)
            || source::is_line_of_display(sentence)
        {
            continue;
        }
        for word in (0..sentence.tokens.len()).filter(|&word| is_hedge(sentence, word)) {
            let span = sentence.span_of(word..word + 1);
            let victim = is_party(sentence, word) && *charged;
            let said = || facts.said_around(span).any(|said| facts.attributions()[said].source.is_some());
            if facts.is_quoted(span)
                || victim
                || said()
                || is_in_reach(facts, &heard, index, word)
                || is_told_before(facts, &heard, index, word)
            {
                continue;
            }
            let hedge = &sentence.tokens[word].text;
            let accusers = accusers.get_or_insert_with(|| accusers::accusers(facts));
            found.push(match accusers::nearest(facts, accusers, index, word) {
                Some(accuser) => Found::new(
                    span,
                    format!(
                        "“{hedge}” does not say here who alleges it; “{}” does elsewhere.",
                        facts.words(accuser)
                    ),
                )
                .related(accuser, "an accuser is named here"),
                None => {
                    Found::new(span, format!("“{hedge}” does not say who alleges it, and nobody near does."))
                }
            });
        }
    }
}

/// “Alleged” before a noun, “allegedly”. As a verb (“she alleged that”) it has a subject of its own.
fn is_hedge(sentence: &Placed, word: usize) -> bool {
    let token = &sentence.tokens[word];
    match token.lower.as_str() {
        "allegedly" | "purportedly" => true,
        "alleged" | "purported" => grammar::noun_described(sentence, word).is_some(),
        "suspected" => grammar::noun_described(sentence, word).is_some_and(|noun| accuses(sentence, noun)),
        // “The supposed ringleader”, not “a supposed friend”.
        "supposed" => grammar::noun_described(sentence, word)
            .is_some_and(|noun| is_suspect(sentence, noun) || signs::is_offence(sentence, noun)),
        _ => false,
    }
}

/// “Suspected smugglers”, “suspected fraud”: people and wrongs. A suspected stroke, outbreak or gas leak accuses nobody, and
/// a patient with one neither.
fn accuses(sentence: &Placed, noun: usize) -> bool {
    let lemma = sentence.tokens[noun].lemma.to_lowercase();
    is_person_noun(&lemma) && !nouns::STRICKEN.contains(lemma.as_str())
        || is_suspect(sentence, noun)
        || signs::is_offence(sentence, noun)
}

/// “Ringleader”: a noun for somebody in a plot.
fn is_suspect(sentence: &Placed, noun: usize) -> bool {
    SUSPECTS.contains(sentence.tokens[noun].lemma.to_lowercase().as_str())
}

lists::sets! {
    "data/accusers.txt":
    /// Who the “alleged” one of a case is for want of a better word.
    PARTIES = "parties";
    /// Those in a plot.
    SUSPECTS = "suspects";
    /// Verbs and nouns of a case that has been brought.
    CHARGES = "charges";
}

/// “The alleged victim”: a party to a case, for want of a better word.
fn is_party(sentence: &Placed, word: usize) -> bool {
    let noun = sentence.tokens[word].head.map(|head| sentence.tokens[head].lower.as_str());
    noun.is_some_and(|noun| PARTIES.contains(noun.trim_end_matches('s')))
}

/// Whether this sentence or the one before tells who alleges. A summary’s points stand each for itself, and so does a paragraph
/// that takes up nothing of the one before.
fn is_in_reach(facts: &Facts, heard: &Heard, index: SentenceId, word: usize) -> bool {
    let before = index
        .before()
        .filter(|&before| facts.sentences()[index].part == Part::Body && takes_up(facts, before, index));
    // “Suspended for allegedly striking an officer”; what somebody allegedly does himself is no sanction.
    let sentence = &facts.sentences()[index];
    let hedged = usize::from(grammar::is_adverb(&sentence.tokens[word]));
    let punishes = sentence.ancestors(word).skip(hedged).any(|above| {
        let token = &sentence.tokens[above];
        (grammar::is_verb(token) || grammar::is_noun(token)) && SANCTIONS.contains(token.lemma.as_str())
    });
    punishes
        || heard.is_told_in(facts, index, Some(word))
        || before.is_some_and(|before| {
            // Who speaks of something else in another paragraph does not allege this.
            let next_to = facts.sentences()[before].paragraph == sentence.paragraph;
            if next_to || has_pronoun(sentence) || shares_word(&facts.sentences()[before], sentence) {
                heard.is_told_in(facts, before, None)
            } else {
                accusers::is_accused_in(facts, before)
            }
        })
}

/// Whether a sentence goes on with what the one before tells: in its paragraph, or with a pronoun, a name or a word of it. Where
/// each sentence is a paragraph, as in wire copy, it always may.
fn takes_up(facts: &Facts, last: SentenceId, index: SentenceId) -> bool {
    let (before, own) = (&facts.sentences()[last], &facts.sentences()[index]);
    if before.paragraph == own.paragraph
        || facts.sentences().preceding(last).is_some_and(|it| it.paragraph != before.paragraph)
    {
        return true;
    }
    let named = |index: SentenceId| facts.mentions_in(index).iter().map(|it| it.entity);
    has_pronoun(own)
        || named(index).any(|id| named(last).any(|other| other == id))
        || shares_word(before, own)
}

/// Whether a sentence has a pronoun, which may take up whoever was spoken of.
fn has_pronoun(sentence: &Placed) -> bool {
    sentence.tokens.iter().any(|token| {
        matches!(
            token.lower.as_str(),
            "he" | "she" | "they" | "his" | "her" | "their" | "its" | "it" | "him" | "them"
        )
    })
}

/// Whether one sentence has a longer word of another, hedges aside.
fn shares_word(before: &Placed, own: &Placed) -> bool {
    let told: FxHashSet<String> = stems(before).collect();
    stems(own).any(|stem| told.contains(&stem) && !["alleg", "purpo", "suspe"].contains(&stem.as_str()))
}

/// “Three weeks after the alleged assault”: a thing spoken of as known, of which somebody has told before.
fn is_told_before(facts: &Facts, heard: &Heard, index: SentenceId, word: usize) -> bool {
    let sentence = &facts.sentences()[index];
    let Some(noun) = grammar::noun_described(sentence, word) else { return false };
    let known = grammar::is_owned(sentence, noun)
        || grammar::has_determiner(sentence, noun, &["the", "this", "that"]);
    let stem: String = sentence.tokens[noun].lower.chars().take(5).collect();
    known && heard.is_told_before(index, &stem)
}

fn is_charge(token: &Token) -> bool {
    CHARGES.contains(token.lemma.as_str())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nobody_alleges() {
        rule(&RULE).check(expect![[r#"
            The café allegedly sold fake “Mânzat” cheese. The purported maker is unknown.
                     ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
                                                              ^^^^^^^^^ “purported” does not say who alleges it, and nobody near does.
        "#]]);
    }

    #[test]
    fn the_accuser_is_elsewhere_in_the_draft() {
        rule(&RULE).check(expect![[r#"
            The strike followed alleged overcharging at the terminal.
                                ^^^^^^^ “alleged” does not say here who alleges it; “The growers accused” does elsewhere.
            Ships waited for nine days. Prices rose.
            The growers accused the terminal of overcharging them for years.
            ~~~~~~~~~~~~~~~~~~~ an accuser is named here
        "#]]);
    }

    #[test]
    fn whoever_alleges_stands_near() {
        rule(&RULE).check(expect![[r#"
            The growers allege that the terminal overcharged them. The alleged overcharging began in March.
            He allegedly sold the boat, according to his sister.
            Police arrested Ruiz on Monday. He allegedly set the fire.
        "#]]);
    }

    #[test]
    fn what_a_doctor_suspects_accuses_nobody() {
        rule(&RULE).check(expect![[r#"
            The sailor was treated in Győr for a suspected stroke. The clinic closed after suspected cases of measles.
            The relief agency documented alleged beatings in two camps.
        "#]]);
    }

    #[test]
    fn a_quoted_hedge_is_its_speakers() {
        rule(&RULE).check(expect![[r#"
            A sign read “alleged coffee.”
        "#]]);
    }

    #[test]
    fn the_supposed_one_of_a_plot() {
        rule(&RULE).check(expect![[r#"
            The supposed ringleader lives in Győr. Her supposed friend is a suspected mastermind of the raid. Łącka allegedly threatened a clerk.
                ^^^^^^^^ “supposed” does not say who alleges it, and nobody near does.
                                                                            ^^^^^^^^^ “suspected” does not say who alleges it, and nobody near does.
                                                                                                                    ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
        "#]]);
    }

    #[test]
    fn who_speaks_of_something_else_alleges_nothing() {
        rule(&RULE).check(expect![[r#"
            “I came for the bread,” Pia Lund said.

            Łącka allegedly struck a clerk with an oar.
                  ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
        "#]]);
    }

    #[test]
    fn markup_is_no_obstacle() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            The club **allegedly** fielded a banned player.
                       ^^^^^^^^^ “allegedly” does not say who alleges it, and nobody near does.
        "#]]);
    }
}
