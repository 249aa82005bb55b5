//! `percent-total`

use std::ops::Range;

use crate::english::lists;
use crate::english::{Sentence, grammar};
use crate::facts::{Bound, Facts, Interval, Quantity, QuantityKind, SentenceId};
use crate::finding::Level;
use crate::rules::numbers::{scales, spelling};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// Shares that shut each other out and make more than 100 percent.
    ///
    /// ```draft
    /// Some 52 percent approve of the plan, 39 percent disapprove and 14 percent are undecided.
    ///      ^^^^^^^^^^ These shares make 105 percent: 52, 39 and 14.
    ///                                      ~~~~~~~~~~ 39 percent
    ///                                                                ~~~~~~~~~~ 14 percent
    /// ```
    ///
    /// Half a point either way is let pass for each of them. It says nothing where a person may give several answers, or
    /// where the shares are of different groups.
    ///
    /// ## Why it matters
    /// One of the shares is wrong, or the poll asked something else than the story says.
    ///
    /// ## What to do
    /// Look the shares up. If several answers were allowed, say so.
    pub(in crate::rules) static RULE = {
        name: "percent-total",
        group: Group::Numbers,
        summary: "Shares of one whole that make more than 100 percent",
        level: Level::Warning,
        check: check,
    }
}

lists::sets! {
    "data/polls.txt":
    /// Words for those who take none of the sides that a poll offers.
    NO_SIDE = "of no side";
    /// Behind “no” or “not”, what such people have none of: “had no opinion”, “did not know”.
    NO_VIEW = "no view";
    /// Words that tell of several answers, several groups or several times.
    SEVERAL = "several";
    /// Verbs for what a person does in one way alone.
    ONLY_ONCE = "only once";
    /// Words for all others.
    THE_REST = "the rest";
    /// Prepositions before the group or the place of which a share is.
    WITHIN = "within";
    /// Nouns of an answer, which stand behind such a preposition as well: “60 percent were in favor”.
    ANSWERS = "answers";
}

fn check(facts: &Facts, found: &mut Findings) {
    for index in facts.sentences().ids() {
        found.extend(total(facts, index));
    }
}

fn total(facts: &Facts, index: SentenceId) -> Option<Found> {
    let all = facts.quantities_in(index);
    let shares: Vec<&Quantity> =
        all.iter().filter(|quantity| quantity.unit.as_deref() == Some("percent")).collect();
    let plain = |quantity: &&Quantity| {
        quantity.kind == QuantityKind::Percent && matches!(quantity.bound, Bound::Exact | Bound::About)
    };
    if shares.len() < 2 || shares.len() > 6 || !shares.iter().all(plain) {
        return None;
    }
    let sum = shares
        .iter()
        .filter_map(|share| Some(Interval::around(share.number()?, share.rounding())))
        .reduce(Interval::plus)?;
    if sum.low <= 100.0 || !is_one_whole(facts, index, &shares) {
        return None;
    }
    let numbers: Vec<String> =
        shares.iter().filter_map(|share| Some(spelling::figure(share.number()?))).collect();
    let printed: f64 = shares.iter().filter_map(|share| share.number()).sum();
    let (last, others) = numbers.split_last()?;
    let message =
        format!("These shares make {} percent: {} and {last}.", spelling::figure(printed), others.join(", "));
    let primary = shares.iter().position(|share| !facts.is_quoted(share.place.span))?;
    let found = Found::new(shares[primary].place.span, message);
    let others = shares.iter().enumerate().filter(|(i, _)| *i != primary);
    Some(
        others
            .fold(found, |found, (_, share)| found.related(share.place.span, facts.words(share.place.span))),
    )
}

/// Whether the shares are of one whole, and nobody is in two of them.
fn is_one_whole(facts: &Facts, index: SentenceId, shares: &[&Quantity]) -> bool {
    let sentence = &facts.sentences()[index];
    let near = facts.sentences().around(index, 1, 1);
    let several = |sentence: SentenceId| {
        let sentence = &facts.sentences()[sentence];
        sentence.tokens.windows(2).any(|pair| pair[0].lower == "than" && pair[1].lower == "one")
            || sentence.tokens.iter().any(|token| matches!(token.lower.as_str(), "multiple" | "several"))
    };
    // “Among those under 30, 52 percent …”: what stands at the head holds for all of them.
    let is_at_head = |at: usize| at < shares[0].place.words.start && sentence.tokens[at].lower == "among";
    let apart = sentence.tokens.iter().enumerate().any(|(at, token)| {
        let several = SEVERAL.contains(token.lemma.as_str()) || SEVERAL.contains(token.lower.as_str());
        several && !is_at_head(at)
    });
    let mut wholes: Vec<&str> =
        shares.iter().filter_map(|share| Some(share.of.as_ref()?.lemma.as_str())).collect();
    wholes.dedup();
    let differ = wholes.len() > 1 || of_other_wholes(sentence, shares);
    let of_other_times = shares.iter().any(|share| is_set_against(sentence, share));
    if apart || of_other_times || near.into_iter().any(several) || differ || facts.times_in(index).len() > 1 {
        return false;
    }
    let starts: Vec<usize> = shares.iter().map(|share| share.place.words.start).collect();
    let words_behind = |(i, share): (usize, &&Quantity)| {
        share.place.words.end..starts.get(i + 1).copied().unwrap_or(sentence.tokens.len())
    };
    let words_behind: Vec<_> = shares.iter().enumerate().map(words_behind).collect();
    let behind = |words: &Range<usize>| -> Vec<&str> {
        sentence.tokens[words.clone()].iter().map(|token| token.lemma.as_str()).collect()
    };
    let before = |(i, share): (usize, &&Quantity)| -> Vec<&str> {
        let start = i.checked_sub(1).map_or(0, |before| shares[before].place.words.end);
        sentence.tokens[start..share.place.words.start].iter().map(|token| token.lemma.as_str()).collect()
    };
    let behind: Vec<_> = words_behind.iter().map(behind).collect();
    let before: Vec<_> = shares.iter().enumerate().map(before).collect();
    let takes_none = |words: &Vec<&str>| {
        let denied = words.iter().any(|word| matches!(*word, "no" | "not" | "n't"));
        words.iter().any(|word| NO_SIDE.contains(word) || denied && NO_VIEW.contains(word))
    };
    let side_free = behind.last().is_some_and(takes_none);
    let vote = wholes.first().is_some_and(|whole| matches!(*whole, "vote" | "ballot"))
        && before.iter().all(|words| !words.is_empty())
        && sentence.tokens.iter().filter(|token| grammar::is_proper_noun(token)).count() >= 2;
    side_free
        || vote
        || names_the_rest(sentence, &words_behind)
        || scales::shut_out(&behind)
        || scales::shut_out(&before)
}

/// Whether the last share is of those who do otherwise, where nobody does two of the things: “55 percent reside in towns, 30
/// percent on farms and 25 percent elsewhere”.
fn names_the_rest(sentence: &Sentence, behind: &[Range<usize>]) -> bool {
    let Some((last, others)) = behind.split_last() else { return false };
    let verb = |words: &Range<usize>| {
        let verb = sentence.tokens[words.clone()].iter().find(|token| grammar::is_verb(token));
        verb.map(|token| token.lemma.as_str())
    };
    let does = others.first().and_then(verb).filter(|verb| ONLY_ONCE.contains(*verb));
    let same = |words: &Range<usize>| verb(words).is_none_or(|it| Some(it) == does);
    let of_rest =
        || sentence.tokens[last.clone()].iter().any(|token| THE_REST.contains(token.lemma.as_str()));
    does.is_some() && behind.iter().all(same) && of_rest()
}

/// Whether a share is one that another is held against: “up from 24 percent”, “37 percent, on shares of 24 and 38”.
fn is_set_against(sentence: &Sentence, share: &Quantity) -> bool {
    let start = share.place.words.start;
    let word = |back: usize| start.checked_sub(back).map_or("", |at| sentence.tokens[at].lower.as_str());
    matches!(word(1), "from" | "than" | "against" | "versus") || word(1) == "of" && word(3) == "on"
}

/// Whether two shares are of two groups or places, or answer two questions: “a 69 percent majority of Republicans … a 45 percent
/// plurality of Democrats”, “in Hull … in York”.
fn of_other_wholes(sentence: &Sentence, shares: &[&Quantity]) -> bool {
    let tokens = &sentence.tokens;
    let breaks =
        |at: usize| matches!(tokens[at].lower.as_str(), "," | ";" | "and" | "while" | "but" | "whereas");
    let clause = |i: usize| {
        let words = &shares[i].place.words;
        let first = i.checked_sub(1).map_or(0, |before| shares[before].place.words.end);
        // A phrase at the head of the clause has a comma of its own: “in Hull, 62 percent …”.
        let comma = words.start.checked_sub(1).filter(|&at| tokens[at].text == ",");
        let last = comma.unwrap_or(words.start).max(first);
        let before = (first..last).rev().find(|&at| breaks(at)).map_or(first, |at| at + 1);
        let behind = (words.end..tokens.len()).find(|&at| breaks(at)).unwrap_or(tokens.len());
        before..behind
    };
    let settings = |i: usize| -> Vec<(&str, &str)> {
        let prepositions = clause(i).filter(|&at| WITHIN.contains(tokens[at].lower.as_str()));
        let phrases = prepositions.filter_map(|at| {
            let noun = &tokens[tokens[at].head.filter(|&noun| noun > at)?];
            (!ANSWERS.contains(noun.lemma.as_str()))
                .then_some((tokens[at].lower.as_str(), noun.lemma.as_str()))
        });
        phrases.collect()
    };
    let all: Vec<_> = (0..shares.len()).map(settings).collect();
    let differ = |one: &Vec<(&str, &str)>, other: &Vec<(&str, &str)>| {
        one.iter().any(|(case, noun)| {
            other.iter().any(|(same, _)| same == case) && !other.contains(&(*case, *noun))
        })
    };
    all.iter().enumerate().any(|(i, one)| all[i + 1..].iter().any(|other| differ(one, other)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn shares_beyond_a_hundred() {
        rule(&RULE).check(expect![[r#"
            In the poll, 49 percent backed Weiss, 42 percent backed Ode and 14 percent were undecided.
                         ^^^^^^^^^^ These shares make 105 percent: 49, 42 and 14.
                                                  ~~~~~~~~~~ 42 percent
                                                                            ~~~~~~~~~~ 14 percent
            Men made up 52 percent of the crew and women 53 percent. Weiss took 54 percent of the vote and Ode 51 percent.
                        ^^^^^^^^^^ These shares make 105 percent: 52 and 53.
                                                         ~~~~~~~~~~ 53 percent
                                                                                ^^^^^^^^^^ These shares make 105 percent: 54 and 51.
                                                                                                               ~~~~~~~~~~ 51 percent
        "#]]);
    }

    #[test]
    fn shares_that_fit_or_are_of_several_wholes() {
        rule(&RULE).check(expect![[r#"
            In the poll, 48 percent backed Weiss and 41 percent Ode. Some 62 percent named cost and 55 percent named time.
            Pupils could give more than one answer: 62 percent approve of the plan and 55 percent disapprove of the fee.
            Some 55 percent of men and 60 percent of women agreed. Weiss took 34 percent, Ode 33 percent, Falk 33 percent and 1 percent were undecided.
            Duarte took 41.2 percent of the ballots and Pinto 33.6 percent, against 28 percent and 45.5 percent for them four years ago.
        "#]]);
    }

    #[test]
    fn quotations_and_markup() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            - In Łódź **60 percent** said yes, *55 percent* said no.
                        ^^^^^^^^^^ These shares make 115 percent: 60 and 55.
                                                ~~~~~~~~~~ 55 percent
        "#]]);
    }

    #[test]
    fn shares_of_two_groups_or_places() {
        rule(&RULE).check(expect![[r#"
            A 69% majority of Republicans support the plan; a 45% plurality of Democrats oppose it. In Hull, 62 percent voted yes, and in York 58 percent voted no.
            Weiss took 54 percent of the vote in Hull and Ode 51 percent in York. Some 62 percent passed in math and 48 percent failed in science.
            With 76 percent of the vote counted, Weiss led Ode with 54 percent. Some 75 percent were for the toll, and 60 percent were against the same for buses.
            The poll found that 90 percent were willing to care for a patient and that 79 percent were against a ban.

            Of the staff, 62 percent voted yes, and 58 percent voted no. Weiss took 54 percent of the vote in Hull and Ode 51 percent.
                          ^^^^^^^^^^ These shares make 120 percent: 62 and 58.
                                                    ~~~~~~~~~~ 58 percent
                                                                                    ^^^^^^^^^^ These shares make 105 percent: 54 and 51.
                                                                                                                           ~~~~~~~~~~ 51 percent
        "#]]);
    }

    #[test]
    fn what_a_person_does_in_one_way_alone() {
        for draft in [
            "Of the beekeepers surveyed, 55 percent reside in towns, 30 percent reside on farms and 25 percent reside elsewhere.",
            "Some 61 percent of the crew came by train, 28 percent came by car and the remaining 19 percent came by other routes.",
            "About 44 percent married in church, 38 percent at the town hall and 26 percent married elsewhere.",
            "Last year 58% of the victims died at home, 33% died in hospital and 17% died elsewhere.",
            "Some 45 per cent of the nurses commuted by tram, 40 per cent by bicycle and the rest, 25 per cent, commuted by other means.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(drawn.contains('^'), "{drawn}");
        }
        for draft in [
            "About 44 percent married in church, 38 percent married at the town hall and 18 percent married elsewhere.",
            "About 44 percent feared debt, 38 percent feared illness and 26 percent feared other things.",
            "Some 58 percent live in flats, and 61 percent have jobs elsewhere.",
            "Some 61 percent of the crew came by train, 28 percent came late and 30 percent left by other routes.",
            "Last year 58% of the men died at home and 33% of the women died in hospital; 17% of the children died elsewhere.",
        ] {
            let drawn = rule(&RULE).redraw(draft);
            assert!(!drawn.contains('^'), "{drawn}");
        }
        let draft = "- Some **58%** of the victims died at home, **33%** died in hospital and **17%** died elsewhere.";
        let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
}
