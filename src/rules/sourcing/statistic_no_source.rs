//! `statistic-no-source`

use std::cell::LazyCell;
use std::ops::Range;

use crate::draft::Part;
use crate::english::{Token, grammar, lists};
use crate::facts::{Facts, Placed, Quantity, QuantityKind, SentenceId};
use crate::finding::Level;
use crate::rules::voices::{Voice, Voices, are_narrators};
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// A statistic that nobody gives: how many percent or how many in ten of something there are now, how far it has risen or
    /// fallen, what it costs or earns a year.
    ///
    /// ```draft
    /// Car thefts have risen 18 percent since 2020.
    ///                       ^^^^^^^^^^ “18 percent” is a statistic, and nothing here says whose: what is the source?
    /// ```
    ///
    /// A source in the sentence, before it in its paragraph or right behind it is enough, and so is a survey or a report, a link or a footnote
    /// anywhere there. It says nothing of what the story itself shows: prices on a market, votes, terms of a
    /// contract, a tax, a stake, the results of a company, the score of a match.
    ///
    /// ```draft
    /// Car thefts have risen 18 percent since 2020, the police union says.
    /// ```
    ///
    /// ## Why it matters
    /// Somebody has counted it, and had a reason to. A reader cannot look it up, and neither can whoever checks the story.
    ///
    /// ## What to do
    /// Say whose figure it is and of when, or link to it.
    pub(in crate::rules) static RULE = {
        name: "statistic-no-source",
        group: Group::Sourcing,
        summary: "A percentage, a rate or a yearly sum with no source in the paragraph",
        level: Level::Information,
        check: check,
    }
}

lists::sets! {
    "data/statistics.txt":
    /// What holds figures.
    PAPERS = "papers";
    /// What a percentage is of where no survey is needed.
    BY_ITSELF = "measured by itself";
    /// Verbs by which a percentage or a sum is agreed or owned.
    CHARGED = "charged";
    /// Verbs by which somebody gives a figure.
    TELLING = "telling";
    /// Words that make a sum one of every year.
    YEARLY = "yearly";
}

fn check(facts: &Facts, found: &mut Findings) {
    let voices = LazyCell::new(|| Voices::new(facts));
    for (index, sentence) in facts.sentences().with_ids().filter(|(_, it)| it.part == Part::Body) {
        let numbers = facts.quantities_in(index).iter();
        let number = numbers.filter(|it| is_statistic(sentence, it)).map(|it| it.place.words.clone()).next();
        let Some(words) = number.or_else(|| in_so_many(sentence)) else { continue };
        let span = sentence.span_of(words);
        if are_narrators(facts, index, span) && !shows_itself(sentence) && !is_sourced(facts, &voices, index)
        {
            let words = facts.words(span);
            let message =
                format!("“{words}” is a statistic, and nothing here says whose: what is the source?");
            found.push(Found::new(span, message));
        }
    }
}

/// Whether a number tells how things are with many, so that somebody has counted them.
fn is_statistic(sentence: &Placed, number: &Quantity) -> bool {
    /// “100% false” counts nothing.
    const WHOLE: f64 = 100.0;
    let word = number.place.words.end - 1;
    let is_counted = match number.kind {
        QuantityKind::Percent => number.number() != Some(WHOLE),
        QuantityKind::Money => is_large(number) && is_yearly(sentence, word),
        _ => false,
    };
    is_counted && is_told_of_now(sentence, word)
}

/// “One in three storefronts”
fn in_so_many(sentence: &Placed) -> Option<Range<usize>> {
    /// So many of a number are counted off.
    const FEW: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let tokens = &sentence.tokens;
    let is_few = |token: &Token| {
        let digit = token.text.len() == 1 && token.text.starts_with(|first: char| first.is_ascii_digit());
        digit || FEW.contains(&token.lower.as_str())
    };
    let is_one = |at: &usize| {
        is_few(&tokens[*at])
            && tokens[at + 1].lower == "in"
            && grammar::is_numeral(&tokens[at + 2])
            && !matches!(&*tokens[at + 2].lower, "one" | "two")
            && tokens[at + 3].text.starts_with(char::is_lowercase)
            && is_told_of_now(sentence, at + 3)
    };
    // A year behind “in” is no number of people.
    let is_short =
        |at: &usize| tokens[at + 2].text.len() <= 3 || tokens[at + 2].text.starts_with(char::is_alphabetic);
    (0..tokens.len().saturating_sub(3)).find(is_one).filter(is_short).map(|at| at..at + 3)
}

/// Whether the clause of a word tells how things are, or were over years, and not what is charged or agreed.
fn is_told_of_now(sentence: &Placed, word: usize) -> bool {
    grammar::verb_over(sentence, word).is_some_and(|verb| {
        (grammar::is_of_now(sentence, verb) || is_of_years(sentence))
            && !grammar::has_modal(sentence, verb)
            && !CHARGED.contains(sentence.tokens[verb].lemma.as_str())
    })
}

/// “Last year”, “over the past decade”, “since 2010”
fn is_of_years(sentence: &Placed) -> bool {
    let is_year = |token: &Token| {
        matches!(token.lower.as_str(), "year" | "years" | "decade" | "decades" | "century")
            || token.lower.len() == 4
                && token.lower.parse::<u16>().is_ok_and(|year| (1800..2100).contains(&year))
    };
    sentence.tokens.iter().any(is_year)
}

/// Whether a sum is more than one household or one shop could tell.
fn is_large(number: &Quantity) -> bool {
    const MILLION: f64 = 1e6;
    number.number().is_some_and(|sum| sum >= MILLION)
}

/// “A year”, “annually” right behind a sum
fn is_yearly(sentence: &Placed, word: usize) -> bool {
    sentence.tokens[word + 1..].iter().take(2).any(|token| YEARLY.contains(token.lower.as_str()))
}

/// Whether a sentence is about what needs no survey, or looks ahead.
fn shows_itself(sentence: &Placed) -> bool {
    let is_such = |token: &Token| BY_ITSELF.contains(token.lemma.to_lowercase().as_str());
    grammar::is_question(sentence) || sentence.tokens.iter().any(is_such)
}

/// Whether somebody only says something, and may have given the figure before it.
fn is_telling(voice: &Voice) -> bool {
    let words = &voice.sentence.tokens;
    let cue = voice.cue.words.clone().filter_map(|at| words.get(at));
    voice.source.sentence == voice.cue.sentence
        && cue.into_iter().any(|token| TELLING.contains(token.lemma.as_str()))
}

/// Whether somebody or something is the source of what a sentence tells: in it, before it in its paragraph, or a paper or a link
/// anywhere there.
fn is_sourced(facts: &Facts, voices: &Voices<'_>, index: SentenceId) -> bool {
    let paragraph = facts.sentences()[index].paragraph;
    let next = facts.sentences().around(index, 0, 1).behind(index);
    facts.text.sentences_of(paragraph).chain(next).any(|at| {
        let sentence = &facts.sentences()[at];
        let names_paper =
            |token: &Token| grammar::is_noun(token) && PAPERS.contains(token.lemma.to_lowercase().as_str());
        at <= index && voices.is_sourced(facts, at)
            || at == index.next() && voices.of(at).any(is_telling)
            || facts.cited().has(at)
            || facts.is_linked(sentence.whole())
            || sentence.tokens.iter().any(names_paper)
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::RULE;
    use crate::draft::Format;
    use crate::testing::rule;

    #[test]
    fn nobody_has_counted_it() {
        rule(&RULE).check(expect![[r#"
            Office vacancy in Łódź has climbed to 23 percent.
                                                  ^^^^^^^^^^ “23 percent” is a statistic, and nothing here says whose: what is the source?

            One in three shops on the quay is empty. The port loses €4 million a year to theft.
            ^^^^^^^^^^^^ “One in three” is a statistic, and nothing here says whose: what is the source?
                                                                    ^^^^^^^^^^ “€4 million” is a statistic, and nothing here says whose: what is the source?

            Some 40 per cent of the farms have no well.
                 ^^^^^^^^^^^ “40 per cent” is a statistic, and nothing here says whose: what is the source?
        "#]]);
    }

    #[test]
    fn somebody_has() {
        rule(&RULE).check(expect![[r#"
            Office vacancy in Łódź has climbed to 23 percent, the guild says. One in three shops is empty.

            The census was taken in May. Some 40 per cent of the farms have no well.
        "#]]);
    }

    #[test]
    fn the_story_shows_it() {
        rule(&RULE).check(expect![[r#"
            Shares have fallen 3 percent since Monday. The tax is 25 percent. Lund owns 20 percent of the mill.

            She has 52 percent of the vote. The town will cut 10 percent of its posts. The rum is 40 percent alcohol.

            The mill paid its owner $4 million a year. Prices rose 4 percent in May 1911.
        "#]]);
    }

    #[test]
    fn what_is_quoted_is_the_speakers() {
        rule(&RULE).check(expect![[r#"
            “Some 40 per cent of the farms have no well,” the banner read.
        "#]]);
    }

    #[test]
    fn a_link_is_a_source() {
        rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Some [40 percent](https://example.org) of the farms have no well.

            **Some 40 percent** of the mills have none.
                   ^^^^^^^^^^ “40 percent” is a statistic, and nothing here says whose: what is the source?
        "#]]);
    }
}
