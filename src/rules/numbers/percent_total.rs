//! `percent-total`

use std::ops::Range;
use std::sync::LazyLock;

use crate::english::lists;
use crate::english::phrases::Phrases;
use crate::english::{Sentence, Token, grammar};
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
    /// Words that tell that people were asked.
    ASKED = "asked";
    /// Words for all others.
    THE_REST = "the rest";
    /// Words before a share that is all the others leave.
    LEFT = "left";
    /// Prepositions before the group or the place of which a share is.
    WITHIN = "within";
    /// Nouns of an answer, which stand behind such a preposition as well: “60 percent were in favor”.
    ANSWERS = "answers";
}

/// Phrases of a question that has one answer.
static ONE_ANSWER: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("data/polls.txt"), "one answer"));

fn check(facts: &Facts, found: &mut Findings) {
    for index in facts.sentences().ids() {
        found.extend(total(facts, index));
    }
}

fn total(facts: &Facts, index: SentenceId) -> Option<Found> {
    let shares = shares(facts, index);
    let plain = |quantity: &&Quantity| {
        let is_share = matches!(quantity.kind, QuantityKind::Percent | QuantityKind::Cardinal);
        is_share && matches!(quantity.bound, Bound::Exact | Bound::About)
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

/// The shares of a sentence, also those that leave the unit to the first: “48 percent were for Weiss, 43 for Ode”.
fn shares(facts: &Facts, index: SentenceId) -> Vec<&Quantity> {
    let sentence = &facts.sentences()[index];
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let mut preposition = None;
    let mut shares: Vec<&Quantity> = Vec::new();
    for quantity in facts.quantities_in(index) {
        let words = &quantity.place.words;
        let is_joined = words.start.checked_sub(1).is_some_and(|at| matches!(lower(at), "," | "and" | ";"));
        if quantity.unit.as_deref() == Some("percent") {
            let near = (words.end..words.end + 3).map(lower);
            preposition = near.into_iter().find(|word| FOR_A_SIDE.contains(word));
        } else if !is_joined || quantity.unit.is_some() || preposition != Some(lower(words.end)) {
            continue;
        }
        shares.push(quantity);
    }
    shares
}

/// What stands between a share and the side that it is for.
const FOR_A_SIDE: [&str; 4] = ["for", "behind", "against", "to"];

/// Whether each share but the last is for a side by name, and the last for the rest of them.
fn is_for_each_side(behind: &[Vec<&str>]) -> bool {
    let is_for = |words: &Vec<&str>| words.iter().take(3).any(|word| FOR_A_SIDE.contains(word));
    let of_rest = behind.last().is_some_and(|words| words.iter().any(|word| THE_REST.contains(*word)));
    of_rest && behind.iter().all(is_for)
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
        || is_for_each_side(&behind)
        || shares.len() > 2 && asks_for_one(facts, index, shares[0])
        || leaves_the_rest(sentence, shares)
        || names_the_rest(sentence, &words_behind)
        || scales::shut_out(&behind)
        || scales::shut_out(&before)
}

/// Whether those asked had to choose one answer, by the words before the first share: “voters were asked which one matter would
/// decide their vote: 46 percent said …”.
fn asks_for_one(facts: &Facts, index: SentenceId, first: &Quantity) -> bool {
    let asked = |tokens: &[Token]| {
        let asks = tokens.iter().any(|token| ASKED.contains(token.lemma.as_str()));
        asks && (0..tokens.len()).any(|at| ONE_ANSWER.end(tokens, at).is_some())
    };
    let sentence = &facts.sentences()[index];
    let before = facts.sentences().preceding(index).filter(|it| it.paragraph == sentence.paragraph);
    asked(&sentence.tokens[..first.place.words.start]) || before.is_some_and(|before| asked(&before.tokens))
}

/// Whether the last share is what the others leave: “gas 37 percent and wind the remaining 29 percent”, “10 percent another party”.
fn leaves_the_rest(sentence: &Sentence, shares: &[&Quantity]) -> bool {
    /// So many words lie at most between the last share and what says that it is the last.
    const NEAR: usize = 5;
    let Some((last, others)) = shares.split_last() else { return false };
    let words = &last.place.words;
    let from = others.last().map_or(0, |share| share.place.words.end).max(words.start.saturating_sub(NEAR));
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let before = (from..words.start).any(|at| LEFT.contains(word(at)));
    let another = (words.end..words.end + 3).any(|at| matches!(word(at), "another" | "others"));
    let none_else = (words.end..sentence.tokens.len())
        .any(|at| word(at) == "no" && matches!(word(at + 1), "other" | "others"));
    before || none_else || others.len() >= 2 && another
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
mod tests;
